"""Show a task in a notebook: its widget, and beside it the answer that the notebook keeps.

A widget's own state dies with the kernel. What a saved notebook keeps is the second display: the
answer as data, its still as HTML, and a line of plain text. A submission of the notebook alone
can be graded and read from that.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from html import escape
from typing import Any

from .. import trail
from ..look import saved
from ..tasks import catalogue, variants
from ..tasks.catalogue import Said
from ..tasks.feedback import Feedback
from ..tasks.html import note
from ..tasks.item import Item
from ..tasks.kept import MIMETYPE, kept
from ..tasks.kind import is_nothing
from ..trail.drafts import Drafts
from .find import exists, find

#: Added to the line above an answer where something was written that is none.
UNKEPT = "; a draft is held beside it, which counts once it is kept"


def ask(slug: str) -> Any:
    """Show a task.

    In a notebook this displays the task's widget and, below it, the task with the answer as it
    stands: for paper and for whoever has no widget; where the widget is, it is not seen. Without a
    notebook, or where the task has no widget, the task is shown in writing.

    Parameters
    ----------
    slug : str
        The task's name, such as ``"meaning-units/divide-marek"``.

    Returns
    -------
    Said or None
        The task in writing, or a sentence where there is no such task; nothing in a notebook.

    Raises
    ------
    LookupError
        If there is no such task, and the notebook is being graded.
    """
    try:
        item = _opened(catalogue.find(slug))
    except LookupError as problem:
        if catalogue.being_graded():
            raise
        return Said(f'{problem} The name stands between quotation marks: mu.ask("…").')
    if shell() is None:
        return _written(item)
    from IPython.display import display

    widget = _widget(item)
    if widget is not None:
        widget.on_record(lambda log: _now(item, log))
        display(widget)
    handle = display(_now(item, trail.here().log()), raw=True, display_id=True)
    if widget is not None:

        def keep(log: trail.Log) -> None:
            handle.update(_now(item, log), raw=True)

        widget.on_change(keep)
    return None


def _now(item: Item, log: trail.Log) -> dict[str, Any]:
    """What the notebook keeps, with word of a draft beside the trail of this place."""
    return bundle(item, log, draft=bool(Drafts(trail.here().path, item.slug).all()))


def bundle(item: Item, log: trail.Log, *, draft: bool = False) -> dict[str, Any]:
    """What the notebook keeps of a task, by mimetype: the answer as data, its still, plain text.

    With the answer stands what the last check said of it, where that is still about this answer.
    """
    state = log.state(item.slug)
    answered = not is_nothing(state.value) and state.answers
    line = (
        f"Your answer, saved {trail.clock(state.answers[-1].at)}" if answered else "No answer yet"
    )
    line += UNKEPT if draft else ""
    told = catalogue.told(item, log)
    if exists(item.kind.widget):
        words = [f"{head}: {said}" for head, said in item.kind.words(state.value)]
        asked = item.kind.task if answered else item.kind.asks(item.slug)
        text = [item.title, asked, f"{line}.", *words]
    else:
        text = [str(_written(item)), f"{line}."]
    return {
        MIMETYPE: kept(item, log, draft=draft),
        "text/html": _still(item, state.value, line, told),
        "text/plain": "\n".join([*text, *([str(told)] if told else [])]),
    }


def _opened(item: Item) -> Item:
    """The task with its numbers; whoever grades draws none."""
    here = trail.here()
    if not catalogue.being_graded():
        with suppress(trail.TrailError):  # kept in memory, where it counts; the widget says so
            variants.opened(item, here)
    return item.at(variants.recorded(item, here.log()))


def _still(item: Item, answer: Any, line: str, told: Feedback | None) -> str:
    if exists(item.kind.widget):
        task = f"<h3>{escape(item.title)}</h3>"
        if not is_nothing(answer):
            task += _paragraphs(item.kind.task)
        on = note(
            "To go on with this in Jupyter, run the first cell of the page and then this one."
        )
    else:
        task, on = f"<p>{escape(str(_written(item)))}</p>", ""
    if on and is_nothing(answer):  # all that is asked, for whoever has this page alone
        answered = _paragraphs(item.kind.asks(item.slug)) + note(f"{line}.")
    else:
        answered = note(f"{line}.") + item.kind.still(answer)
    cards = ""
    if told is not None:
        cards = f'<p class="mu-heading">{escape(told.heading)}</p>'
        cards += "".join(message.html() for message in told.messages)
    return saved(f'<section class="mu mu-still" lang="en">{task}{answered}{cards}{on}</section>')


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line.strip())}</p>" for line in text.split("\n") if line.strip())


def _written(item: Item) -> Said:
    points = f" ({item.points:g} points)" if item.points else ""
    return Said(f"{item.title}{points}\n{item.kind.asks(item.slug)}")


def shell() -> Any:
    """The running IPython, or None; never imports it."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython is not None else None


def _widget(item: Item) -> Any:
    """A live widget for this item, or None: without a widget, or where a machine is grading."""
    if "NBGRADER_EXECUTION" in os.environ:
        return None
    made = find(item.kind.widget)
    return None if made is None else made(item, cell=cell())


def cell() -> str | None:
    """The id of the notebook cell that is running, where the host tells."""
    parent: dict[str, Any] = getattr(shell(), "get_parent", dict)()
    return (parent.get("metadata") or {}).get("cellId")
