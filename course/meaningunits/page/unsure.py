"""The mark “Not sure yet”, as the page puts it on a task and takes it off."""

from __future__ import annotations

from .. import trail
from ..tasks.item import Item
from ..tasks.unsure import UNSURE, is_marked


def turn(item: Item) -> str:
    """Put the mark on a task, or take it off; the answer stays as it is."""
    here = trail.here()
    on = not is_marked(item.slug, here.log())
    here.event(item.slug, UNSURE, {"on": on})
    return "Marked: the map names it among what to come back to." if on else "The mark is off."
