"""The widgets that live in one kernel: who shows the same answer, and who took another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from ..tasks import catalogue
from .telling import of_the_file

if TYPE_CHECKING:
    from .base import Base

#: Widgets by the slug of their task, as long as anything else holds them.
LIVE: dict[str, WeakSet[Base]] = {}


def followers(of: Base) -> list[Base]:
    """The other widgets that show a widget's answer, or say otherwise of the file that holds it."""
    slug, health = of.item.slug, of_the_file(of.status)
    alive = [each for group in LIVE.values() for each in group if each is not of]
    mine = [each for each in alive if _shows(each, slug)]
    return mine + [e for e in alive if e not in mine and of_the_file(e.status) != health]


def written(slug: str) -> None:
    """An answer was written in code: what shows it, as its own or as material, follows at once."""
    for widget in [each for group in LIVE.values() for each in group]:
        if _shows(widget, slug):
            widget.refresh()


def _shows(widget: Base, slug: str) -> bool:
    """Whether a widget shows the answer to a task, as its own, as material, or among all."""
    return widget.rests_on_all or slug in (widget.item.slug, *widget.rests_on())


catalogue.LISTENERS.append(written)


def replace_earlier(new: Base) -> None:
    """Close what the same cell showed before; other cells' widgets go on following."""
    others = LIVE.setdefault(new.item.slug, WeakSet())
    for widget in list(others):
        if new.cell is not None and widget.cell == new.cell:
            others.discard(widget)
            widget.close()
    others.add(new)
