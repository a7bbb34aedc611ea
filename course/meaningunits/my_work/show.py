"""Show one's work: a view with two buttons in a notebook, the same as text elsewhere."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from ..look import STYLE
from ..page.show import cell, shell
from ..tasks import catalogue
from ..tasks.catalogue import Said
from .place import Place, done, left_out

NOTHING_YET = "Nothing is done here yet. Do a task in any lesson, and it will stand here."
HOW = (
    "All of it in one file: meaningunits work save FILE. To bring such a file back: "
    "meaningunits work restore FILE."
)


def work() -> Any:
    """Show what is done, with a download of all of it, and a way to bring such a file back.

    In a notebook this displays a view; elsewhere the same is told as text.
    """
    place = Place.around(Path.cwd())
    found, apart = done(place), left_out(place)
    told = [str(one) for one in found] or [NOTHING_YET]
    text = "\n".join([*told, *filter(None, [apart])])
    if shell() is None or catalogue.being_graded():
        return Said(f"{text}\n{HOW}")
    from IPython.display import display

    from .widget import Work

    display(Work(cell=cell(), known=(found, apart)))
    fold = (
        f'{STYLE}<section class="mu mu-still"><details><summary>The same as text.</summary>'
        f"<pre>{escape(text)}</pre></details></section>"
    )
    display({"text/html": fold, "text/plain": text}, raw=True)
    return None
