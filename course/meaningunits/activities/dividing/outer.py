"""Cuts by an outer sign, not by what is meant: a bracket, a word that joins, quoted speech."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...material.corpus import Passage
from ...material.units import Unit, words_in

#: What the transcriber added, at the end of a sentence or at its beginning: "(pause)", "(laughs)".
_BEHIND = re.compile(r"\([^)]*\)\W*$")
_BEFORE = re.compile(r"^\W*\(")
#: Words that lead on, with which half of all talk begins.
_JOINS = re.compile(r"^\W*(?:\([^)]*\)\s*)?(?:and|but|so|then|or|because|well)\b", re.IGNORECASE)
#: Somebody's words in a sentence: "He said, 'So.'"
_QUOTED = re.compile(r"[\"“”]")
#: So many cuts have to be alike for it to be no chance.
FEWEST_AT_BRACKETS = 2
FEWEST_AT_JOINS = 4
FEWEST_AT_QUOTES = 4
FEWEST_AFTER_QUESTIONS = 3
FEWEST_AT_NAMES = 4
#: So much of the cuts has to be before a name, and of all places no more than this may be.
MOST_AT_NAMES, NAMES_EVERYWHERE = 0.8, 0.6
#: Words with a capital that name nobody.
_NOBODY = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday christmas easter god please yes no
    ah oh ecg x mrs mr
    """.split()  # noqa: SIM905
)
_CAPITAL = re.compile(r"[^\W\d_]+")


def at_brackets(cuts: Collection[int], passage: Passage) -> bool:
    """Whether every cut is at a pause, a laugh, or whatever else the transcriber put in brackets.

    Parameters
    ----------
    cuts : collection of int
        Each after that sentence.
    passage : Passage
        Where they lie.

    Returns
    -------
    bool
    """
    text = passage.interview.sentence
    return len(cuts) >= FEWEST_AT_BRACKETS and all(
        _BEHIND.search(text(cut).text) or _BEFORE.search(text(cut + 1).text) for cut in cuts
    )


def at_joins(cuts: Collection[int], passage: Passage) -> bool:
    """Whether every cut is before a word that leads on: "And", "But", "So", "Then"."""
    text = passage.interview.sentence
    return len(cuts) >= FEWEST_AT_JOINS and all(_JOINS.match(text(cut + 1).text) for cut in cuts)


def at_quotes(cuts: Collection[int], passage: Passage) -> bool:
    """Whether every cut is behind or before a sentence in which somebody is quoted."""
    text = passage.interview.sentence
    return len(cuts) >= FEWEST_AT_QUOTES and (
        all(_QUOTED.search(text(cut).text) for cut in cuts)
        or all(_QUOTED.search(text(cut + 1).text) for cut in cuts)
    )


def after_questions(cuts: Collection[int], passage: Passage) -> bool:
    """Whether nearly every cut is between what the interviewer says and the answer."""
    speaker = [passage.interview.sentence(cut).speaker for cut in cuts]
    asks = [n for n in cuts if passage.interview.sentence(n + 1).speaker != "I"]
    ends = [n for n, who in zip(cuts, speaker, strict=True) if who == "I" and n in asks]
    return len(cuts) >= FEWEST_AFTER_QUESTIONS and len(ends) >= 0.8 * len(cuts)


def before_names(cuts: Collection[int], passage: Passage) -> int:
    """How many cuts are before a sentence that names somebody, if nearly all of them are; else 0.

    Where most sentences name somebody anyway, it is no sign.
    """
    interview, last = passage.interview, passage.interview.sentences[-1]
    capital = Unit(interview.passage(), (1, 1), (last.number, words_in(last))).always_capitalised
    known = {word.removesuffix("s") for word in capital if "'" not in word and len(word) > 1}
    known -= {day.removesuffix("s") for day in _NOBODY}

    def names(n: int) -> bool:
        said = _CAPITAL.findall(interview.sentence(n).text)
        return any(w[0].isupper() and w.casefold().removesuffix("s") in known for w in said)

    there = [cut for cut in cuts if names(cut + 1)]
    everywhere = sum(names(n + 1) for n in passage.gaps) > NAMES_EVERYWHERE * len(passage.gaps)
    nearly_all = len(there) >= MOST_AT_NAMES * len(cuts)
    return len(there) if len(cuts) >= FEWEST_AT_NAMES and nearly_all and not everywhere else 0
