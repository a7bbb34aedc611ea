"""Labels that are places of a text: which are, and what is said of what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...tasks.choices import read_span

#: What is said of one, and of several, that do not stand in their place of a text.
ONE_ASTRAY = {
    "up": "it belongs further up than you put it",
    "down": "it belongs further down than you put it",
    "lost": "it has a place, and you found none for it",
    "added": "it has no place here, and you gave it one",
}
ASTRAY = {
    "up": ("{n} belongs further up than you put it", "{n} belong further up than you put them"),
    "down": (
        "{n} belongs further down than you put it",
        "{n} belong further down than you put them",
    ),
    "lost": ("{n} has a place, and you found none", "{n} have a place, and you found none"),
    "added": ("{n} has no place here, and got one", "{n} have no place here, and got one"),
}
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
