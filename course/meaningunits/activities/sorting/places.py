"""Labels that are places of a text: which are, and what is said of what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...tasks.choices import read_span
from .cases import Case
from .words import word_followed

#: What is said of one, and of several, that do not stand in their place of a text.
ONE_ASTRAY = {
    "up": "it belongs further up than you put it",
    "down": "it belongs further down than you put it",
    "lost": "it has a place, and you gave it none",
    "added": "it has no place here, and you gave it one",
}
ASTRAY = {
    "up": ("{n} belongs further up than you put it", "{n} belong further up than you put them"),
    "down": (
        "{n} belongs further down than you put it",
        "{n} belong further down than you put them",
    ),
    "lost": ("{n} has a place, and you gave it none", "{n} have a place, and you gave them none"),
    "added": (
        "{n} has no place here, and you gave it one",
        "{n} have no place here, and you gave them one",
    ),
}
#: What leads to a place, told of none by name.
BY_A_WORD = (
    "Perhaps you looked for the same word. The word is at or near a place that you chose, but it "
    "does not mean the same there. Compare what is meant, not the word."
)
OTHER_WORDS = (
    "You found no place for several of them. Perhaps you looked for the same words. A condensation "
    "has other words: ask which sentence says the same."
)
CROWDED = {"up": "further up", "down": "further down", "added": "nowhere"}


def several(said: Any) -> bool:
    """Whether places of a text are given where one is wanted: a list of them, or a range."""
    if isinstance(said, list):
        return len(said) > 1
    found = read_span(said)
    return found is not None and found[0] != found[1]


def placeless(label: str) -> bool:
    """Whether a label is no place in a text."""
    return not any(sign.isdigit() for sign in label)


def first_of_the_next(said: Any, labels: Iterable[str]) -> str:
    """The place "after 95" where somebody gave 96, which is no place itself; else nothing."""
    found = read_span(said)
    places = {label.removeprefix("after "): label for label in labels}
    if found is None or found[0] != found[1] or str(found[0]) in places:
        return ""
    return places.get(str(found[0] - 1), "")


def way(case: Case, read: Mapping[str, str], order: Sequence[str]) -> str:
    """In which way a case does not stand in its place."""
    said = read[case.key]
    if placeless(said) or placeless(case.label):
        return "lost" if placeless(said) else "added"
    return "up" if order.index(case.label) < order.index(said) else "down"


def astray(off: list[Case], read: Mapping[str, str], order: Sequence[str], used: set[str]) -> str:
    """Where cases belong that do not stand in their place of a text, without naming it.

    ``order`` are all places, ``used`` those where something belongs.
    """
    ways = [way(case, read, order) for case in off]
    told = [
        ASTRAY[one][ways.count(one) > 1].format(n=ways.count(one)) for one in ASTRAY if one in ways
    ]
    if len(off) == 1:
        told = [ONE_ASTRAY[ways[0]]]
    empty = sum(not placeless(read[c.key]) and read[c.key] not in used for c in off)
    if empty:
        where = "where you put it" if len(off) == 1 else f"at {empty} of the places you chose"
        told.append(f"nothing belongs {where}")
    return ", and ".join(told)


def led_by(off: list[Case], read: Mapping[str, str], texts: Mapping[str, str]) -> str:
    """What led to places that are off, without naming what was put there; ``texts`` by place."""
    told = []
    for case in off:
        said = read[case.key]
        if taken := case.instead.get(said):
            told.append(taken.why)
        elif not placeless(said) and word_followed(case.text, texts[said], texts.values()):
            told.append(BY_A_WORD)
    lost = [case for case in off if placeless(read[case.key]) and not placeless(case.label)]
    if len(lost) > 1:
        told.append(OTHER_WORDS)
    return " ".join(dict.fromkeys(told))
