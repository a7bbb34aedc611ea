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

from .. import items, trail
from ..items import Item, Said, stills, variants
from ..items.core import is_nothing
from ..look import STYLE
from . import exists, find

MIMETYPE = "application/vnd.meaningunits.answer+json"
VERSION = 1

#: Events that say how an answer came about, not what it is; the notebook's copy leaves them out.
_PASSING = {"undo", "redo", items.CHECKED, items.REVEALED}


def ask(slug: str) -> Any:
    """Show a task.

    In a notebook this displays the task's widget and, folded up below it, the answer as it
    stands. Without a notebook, or where the task has no widget, the task is shown in writing.

    Parameters
    ----------
    slug : str
        The task's name, such as ``"meaning-units/divide-marek"``.
    """
    item = _opened(items.find(slug))
    if _shell() is None:
        return _written(item)
    from IPython.display import display

    widget = _widget(item)
    if widget is not None:
        display(widget)
    handle = display(bundle(item, trail.here().log()), raw=True, display_id=True)
    if widget is not None:

        def keep(log: trail.Log) -> None:
            handle.update(bundle(item, log), raw=True)

        widget.on_change(keep)
    return None


def audit() -> Any:
    """Show how one got here: everything in the trail, step by step, and back to the words.

    In a notebook this displays a view in which the trail can be replayed, a theme or relation
    followed back to its sentences, and a report written. Elsewhere the report is shown as text.
    """
    from ..items import audit_report
    from ..items.audit import story
    from ..items.tracing import traces

    here = trail.here()
    log = here.log()
    told, made = story(log), traces(log)
    if _shell() is None or items.being_graded():
        return Said(audit_report.markdown(told, made, here.path.name))
    from IPython.display import display

    from .audit import Audit

    display(Audit(cell=_cell()))
    text = f"How I got here: {len(told.moments)} moments in {here.path.name}"
    page = audit_report.body(told, made, here.path.name, whole=False)
    page = page.replace("<h1>", "<p><strong>", 1).replace("</h1>", "</strong></p>", 1)
    fold = (
        f'{STYLE}<section class="mu mu-still"><details><summary>{escape(text)}. The same as text.'
        f"</summary>{page}</details></section>"
    )
    display({"text/html": fold, "text/plain": text}, raw=True)
    return None


def bundle(item: Item, log: trail.Log) -> dict[str, Any]:
    """What the notebook keeps of an answer, by mimetype: data, still and plain text."""
    state = log.state(item.slug)
    answered = not is_nothing(state.value)
    entry = state.answers[-1] if state.answers else None
    events = [
        {"event": e.word, "value": e.value, "at": e.at.isoformat()}
        for e in log.of(item.slug)
        if e.is_event and e.word not in _PASSING
    ]
    line = f"Your answer, saved {clock(entry)}" if answered and entry else "No answer yet"
    return {
        MIMETYPE: {
            "v": VERSION,
            "slug": item.slug,
            "answer": state.value if answered else None,
            "events": events,
            "at": entry.at.isoformat() if answered and entry else None,
        },
        "text/html": _still(item, state.value, line),
        "text/plain": f"{item.title if exists(item.kind.widget) else _written(item)}\n{line}.",
    }


def _opened(item: Item) -> Item:
    """The task with its numbers; whoever grades draws none."""
    here = trail.here()
    if not items.being_graded():
        with suppress(trail.TrailError):  # kept in memory, where it counts; the widget says so
            variants.opened(item, here)
    return item.at(variants.recorded(item, here.log()))


def clock(entry: trail.Entry) -> str:
    """When an entry was made, in the local time of the kernel: '14:02', with its day if need be."""
    local = entry.at.astimezone()
    today = local.date() == local.now(local.tzinfo).date()
    return local.strftime("%H:%M" if today else "%d %b %H:%M")


def _still(item: Item, answer: Any, line: str) -> str:
    draw = getattr(item.kind, "still", stills.written)
    if exists(getattr(item.kind, "widget", None)):
        shown = (
            " No widget above? Run the first cell of the page and then this one; what is saved "
            "comes back."
        )
        task = ""
    else:
        shown, task = "", f"<p>{escape(str(_written(item)))}</p>"
    return (
        f'{STYLE}<section class="mu mu-still">{task}<details><summary>{escape(line)}.'
        f'<span class="mu-note">{shown}</span></summary>{draw(answer)}</details></section>'
    )


def _written(item: Item) -> Said:
    points = f" ({item.points:g} points)" if item.points else ""
    return Said(f"{item.title}{points}\n{item.kind.asks(item.slug)}")


def _shell() -> Any:
    """The running IPython, or None; never imports it."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython is not None else None


def _widget(item: Item) -> Any:
    """A live widget for this item, or None: without a widget, or where a machine is grading."""
    if "NBGRADER_EXECUTION" in os.environ:
        return None
    made = find(getattr(item.kind, "widget", None))
    return None if made is None else made(item, cell=_cell())


def _cell() -> str | None:
    """The id of the notebook cell that is running, where the host tells."""
    parent = getattr(_shell(), "get_parent", dict)()
    return (parent.get("metadata") or {}).get("cellId")
