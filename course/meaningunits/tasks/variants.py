"""Variants: tasks whose numbers are a student's own, made from one whole number in the trail.

The first opening of such a task draws the number and writes it to the trail as an event; grading
reads it from there and nowhere else. Without one, the default variant counts.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ..trail import Log, Trail
from .feedback import Message
from .item import Item
from .kind import DEFAULT_VARIANT, Context, Kind, Line

#: The event's word in the trail; its value is {"number": n}.
EVENT = "variant"
#: Drawn numbers run from 1 to here, so that two of a class rarely meet; none is the default's.
MOST = 999_999


@dataclass(frozen=True)
class Varied(Kind[Any]):
    """A kind whose case depends on the variant: ``make`` makes the kind for a number.

    ``make`` is pure: the same number always makes the same task. ``Item.at`` puts the kind it
    makes in this one's place, for whoever shows the task; whoever asks this one asks the default.
    """

    make: Callable[[int], Kind[Any]]

    def of_variant(self, variant: int) -> Kind[Any]:
        return self.make(variant)

    @property
    def _default(self) -> Kind[Any]:
        return self.make(DEFAULT_VARIANT)

    @property
    def widget(self) -> str | None:
        return self._default.widget

    @property
    def task(self) -> str:
        return self._default.task

    def asks(self, slug: str) -> str:
        return self._default.asks(slug)

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        return self.make(context.variant).judge(answer, context)

    def read(self, answer: Any) -> Any:
        return self._default.read(answer)

    def judged(self, read: Any, context: Context) -> tuple[float, list[Message]]:
        return self.make(context.variant).judged(read, context)

    def draw(self, read: Any) -> str:
        return self._default.draw(read)

    def in_words(self, read: Any) -> Iterable[Line]:
        return self._default.in_words(read)

    def ideal(self) -> Any:
        return self._default.ideal()


def mixed(variant: int, name: str, values: Sequence[Any]) -> list[Any]:
    """Values in an order of the variant's own, the same each time."""

    def place(i: int) -> bytes:
        return sha256(f"{variant}/{name}/{i}".encode()).digest()

    return [values[i] for i in sorted(range(len(values)), key=place)]


def chosen(variant: int, name: str, values: Sequence[Any]) -> Any:
    """One of a few values for a variant: the first for the default, else any, the same each time.

    Parameters
    ----------
    variant : int
        The variant's number.
    name : str
        What is chosen; different names are chosen independently of one another.
    values : sequence
        What there is to choose from, the default first.
    """
    if variant == DEFAULT_VARIANT:
        return values[0]
    # Python's own generator may choose otherwise in a later version; a digest may not.
    digest = sha256(f"{variant}/{name}".encode()).digest()
    return values[int.from_bytes(digest[:8], "big") % len(values)]


def recorded(item: Item, log: Log) -> int:
    """The variant that a trail holds for an item; the first one counts, and none is the default."""
    for entry in log.events(item.slug, EVENT):
        number = entry.value.get("number") if isinstance(entry.value, dict) else None
        if type(number) is int and 0 <= number <= MOST:
            return number
    return DEFAULT_VARIANT


def opened(item: Item, trail: Trail) -> int:
    """The variant to show: the one in the trail, or one drawn now and written there.

    An answer that is there already was given to the default variant, which then stays.

    Raises
    ------
    TrailError
        If it cannot be written. It is kept in memory and counts, as every entry does.
    """
    log = trail.log()
    unreadable = any(problem.line == 0 for problem in log.problems)  # it may hold one already
    known = log.state(item.slug).answers or log.events(item.slug, EVENT)
    fresh = not known and not unreadable
    if fresh and isinstance(item.kind, Varied):
        trail.event(item.slug, EVENT, {"number": random.SystemRandom().randint(1, MOST)})
        log = trail.log()
    return recorded(item, log)
