"""What a condensation may have read into its unit: a reason, or what only the interviewer said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...material.units import Token, Unit

#: Words that give a reason.
_REASON = re.compile(
    r"\b(because(?: of)?|thanks to|due to|owing to|as a result(?: of)?|therefore)\b", re.IGNORECASE
)
#: Words with which somebody gives a reason; "so" may do it too, or only lead on.
_GIVES_A_REASON = re.compile(
    r"\b(?:because|since|therefore|thanks to|reasons?|that['’]s why|which is why|due to|so that"
    r"|made (?:me|him|her|it))\b",
    re.IGNORECASE,
)
#: So many words of the interviewer's alone are no accident.
_FEWEST = 3
#: Words of no meaning of their own, and words for the two who talk.
_COMMON = frozenset(
    """
    about after again also always another anything because been before being between both came
    come could does doing done down each ever every from give given gets goes going have having
    here into itself just know known like made make makes many more most much never nothing only
    other over patient patients doctor doctors group said says same several should some somebody
    something still such take takes tell tells than that their them then there these they thing
    things think this those through time very want wants were what when where which while who
    whom whose will with without would your
    """.split()  # noqa: SIM905
)


def reasons_added(text: str, unit: Unit) -> list[str]:
    """The words of a condensation that give a reason, where no word of the unit clearly does."""
    found = [match[0].casefold() for match in _REASON.finditer(text)]
    return [] if found and _GIVES_A_REASON.search(unit.text) else list(dict.fromkeys(found))


def only_asked(own: Iterable[Token], unit: Unit) -> list[str]:
    """The words of a condensation that in its unit only the interviewer says, if they are many."""
    asked = {stem(t.bare) for t in unit.tokens if t.speaker == "I"}
    told = {stem(t.bare) for t in unit.tokens if t.speaker != "I"}
    mine = {stem(t.bare): t.text for t in own if len(t.bare) > 3 and t.bare not in _COMMON}
    found = [text for stem, text in mine.items() if stem in asked - told]
    return found if len(found) >= _FEWEST else []


def stem(word: str) -> str:
    """A word without its commonest endings."""
    return re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 4 else word
