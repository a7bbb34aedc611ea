"""Where a condensation may go beyond its unit: a moral, a rule, an effect, a theory, a feeling.

Each check points at words and costs nothing: they may be right, and a person judges that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...material.units import Token, Unit
from .reading_in import stem

_WHOEVER = (
    r"(?:doctors|gps|physicians|clinicians|nurses|patients|professionals|people|one|we|everybody|"
    r"everyone|anybody|anyone|nobody|groups)"
)
#: What is told for everybody as a duty, and as a rule.
_MORAL = re.compile(
    rf"\b{_WHOEVER}\s+(?:\w+\s+)?(?:should|must|ought to|needs? to|ha(?:s|ve) to)\b", re.IGNORECASE
)
_RULE = re.compile(
    rf"\b{_WHOEVER}\s+(?:in general|generally|always|never|usually|often|tend to)\b"
    r"|\b(?:in general|generally speaking|as a rule)\b"
    rf"|\b(?:all|most|many|every)\s+(?:doctors?|gps?|patients?|people|groups?)\b",
    re.IGNORECASE,
)
#: What somebody is said to have got from something.
_EFFECT = re.compile(
    r"\b(?:ha(?:s|ve|d)\s+(?:\w+ly\s+)?(?:improved|grown|become able)|learn(?:s|ed|t)?\s+to"
    r"|teaches|taught|enables?d?|empowers?|empowered)\b",
    re.IGNORECASE,
)
#: Names of a cause, and what follows them.
_CAUSE = re.compile(
    r"\b(?:thanks to|due to|owing to|because of|as a result of)\s+"
    r"((?:(?:the|an?|his|her|their|its)\s+)?\w+)",
    re.IGNORECASE,
)
#: A sentence that names the subject of a text and says nothing of it.
_ABOUT = re.compile(
    r"\b(?:this|the)\s+(?:unit|passage|text|section|paragraph|part|quote|quotation)\s+"
    r"(?:is\s+(?:all\s+)?about|deals with|speaks (?:of|about)|talks about|concerns|covers|"
    r"describes|is concerned with)\b|^it is about\b",
    re.IGNORECASE,
)
#: Beginnings of words that belong to a theory and not to talk.
_THEORY = (
    *("countertransference", "transference", "narcissis", "dyad", "psychodynamic", "projecti"),
    *("mentali", "empower", "resilien", "coping", "paradigm", "holistic", "biopsychosocial"),
    *("gratification", "unconscious", "dysfunctional", "internali", "attachment", "regression"),
    *("alliance", "self-efficacy", "psychosomati", "somati", "person-centred", "patient-centred"),
    *(
        "person-centered",
        "patient-centered",
        "intersubjectiv",
        "phenomenolog",
        "emotion regulation",
    ),
)
#: Words for one feeling, by their beginnings: where one stands, the others say no more.
_FEELINGS = (
    ("satisf", "pleas", "content", "glad", "happ", "delight", "joy", "enjoy", "proud", "pride",
     "like", "fun"),
    ("asham", "sham", "embarrass", "blush", "guilt", "blam", "remorse", "regret", "sorry", "fault",
     "conscience"),
    ("sad", "grie", "mourn", "weep", "wept", "cry", "cries", "cried", "tear", "unhapp", "sorrow"),
    ("angr", "anger", "furi", "cross", "annoy", "irritat", "rage", "resent", "mad", "offend"),
    ("afraid", "fear", "fright", "scare", "anxi", "worr", "nervous", "dread", "uneas", "insecur"),
    ("lonel", "alone", "isolat", "abandon", "left"),
    ("relie", "light", "eas", "calm", "breath"),
    ("disappoint", "frustrat", "let down", "helpless", "hopeless", "despair", "powerless"),
    ("grateful", "gratitude", "thank"),
    ("jealous", "env"),
)  # fmt: skip
#: Words that begin as one of them does, and name no feeling.
_NO_FEELING = frozenset(
    ["made", "madam", "funeral", "funerals", "east", "easter", "envelope", "envelopes"]
)
#: Those of them that are words of a feeling and hardly anything else.
_OPEN = (
    *("satisf", "delight", "joy", "proud", "asham", "embarrass", "guilt", "remorse", "regret"),
    *("sad", "mourn", "unhapp", "sorrow", "angr", "anger", "furious", "annoy", "irritat", "resent"),
    *("afraid", "frighten", "anxi", "worried", "nervous", "insecure", "lonel", "isolated"),
    *("relieved", "disappoint", "frustrat", "helpless", "hopeless", "despair", "powerless"),
    *("grateful", "gratitude", "jealous", "happy", "pleased", "glad"),
)
_NOT = frozenset(["not", "never", "no", "without", "hardly", "n't"])


def beyond(text: str, own: list[Token], unit: Unit) -> Iterator[tuple[str, list[str]]]:
    """The diagnoses of what goes beyond a unit, each with the words it points at.

    Parameters
    ----------
    text : str
        The condensation.
    own : list of Token
        Its words.
    unit : Unit
        What it condenses.

    Yields
    ------
    (str, list of str)
    """
    theirs = {stem(token.bare) for token in unit.tokens}
    if found := _ABOUT.search(text):
        yield "about-the-text", [found[0]]
    for name, sign in (("moral", _MORAL), ("for-everybody", _RULE), ("effect-added", _EFFECT)):
        words = [m[0] for m in sign.finditer(text) if m[0].casefold() not in unit.text.casefold()]
        if words:
            yield name, words
    if causes := [match[0] for match in _CAUSE.finditer(text) if not _told(match[1], theirs)]:
        yield "reason-added", causes
    bare = [token.bare for token in own]
    if theory := [word for word in bare if word.startswith(_THEORY) and stem(word) not in theirs]:
        yield "theory-words", theory
    turned = _turned(own, unit)
    if turned:
        yield "negation-turned", turned
    if not turned and (felt := [word for word in bare if _felt_by_nobody(word, unit)]):
        yield "feeling-added", felt


def _told(words: str, theirs: set[str]) -> bool:
    """Whether the unit has the word for a cause."""
    return stem(words.casefold().split()[-1]) in theirs


def _family(word: str) -> tuple[str, ...]:
    return next((family for family in _FEELINGS if word.startswith(family)), ())


def _is_of(family: tuple[str, ...], word: str) -> bool:
    return word.startswith(family) and word not in _NO_FEELING


def _felt_by_nobody(word: str, unit: Unit) -> bool:
    """Whether a word names a feeling for which the unit has no word at all."""
    family = _family(word)
    return word.startswith(_OPEN) and not any(_is_of(family, t.bare) for t in unit.tokens)


def _turned(own: list[Token], unit: Unit) -> list[str]:
    """Feelings that are denied, where the unit has them without a word that denies them."""
    found = []
    for before, token in pairwise(own):
        family = _family(token.bare)
        if before.folded not in _NOT or not token.bare.startswith(_OPEN):
            continue
        told = [i for i, t in enumerate(unit.tokens) if _is_of(family, t.bare)]
        around = [{t.folded for t in unit.tokens[max(i - 3, 0) : i]} for i in told]
        if told and not any(near & _NOT or any(w.endswith("n't") for w in near) for near in around):
            found.append(f"{before.text} {token.text}")
    return found
