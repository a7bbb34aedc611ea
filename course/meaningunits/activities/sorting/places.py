"""Labels that are places of a text: which are, and what is said of what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...tasks.choices import read_span
from .cases import Case
from .words import word_followed

#: What is said of one, and of several, that do not stand in their place of a text.
ONE_ASTRAY = {
    "up": "The right place comes earlier in the text than the place you chose.",
    "down": "The right place comes later in the text than the place you chose.",
    "lost": "There is a place for it, but you chose none.",
    "added": "There is no place for it, but you chose one.",
}
ASTRAY = {
    "up": "For {n} of these, the right place comes earlier in the text than the place you chose.",
    "down": "For {n} of these, the right place comes later in the text than the place you chose.",
    "lost": "For {n} of these there is a place, but you chose none.",
    "added": "For {n} of these there is no place, but you chose one.",
}
#: What is said of a place that is right for none.
EMPTY = "Nothing in this task belongs to the place you chose."
EMPTY_AMONG = "For {n} of these, you chose a place to which nothing in this task belongs."
#: What leads to a place, told of none by name.
BY_A_WORD = (
    "Perhaps you looked for a place with the same word. There is such a word at or near a place "
    "that you chose, but it means something else there. Compare what is meant, not the word."
)
OTHER_WORDS = (
    "You chose no place for several of them. Perhaps you looked for the same words. A condensation "
    "has other words: ask which sentence says the same."
)
CROWDED = {
    "up": "For one of them, the right place comes earlier in the text.",
    "down": "For one of them, the right place comes later in the text.",
    "added": "For one of them there is no place.",
}


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
    empty = sum(not placeless(read[c.key]) and read[c.key] not in used for c in off)
    if len(off) == 1:
        told = [ONE_ASTRAY[ways[0]]]
        return " ".join([*told, EMPTY] if empty else told)
    counts = [(text, ways.count(one)) for one, text in ASTRAY.items()]
    counts.append((EMPTY_AMONG, empty))
    return " ".join(text.format(n="each" if n == len(off) else n) for text, n in counts if n)


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
