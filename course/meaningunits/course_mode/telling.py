"""What the page's side of course mode is told: what runs, what is folded, and what the bar says.

The extension asks from within the kernel, once its ``proof.py`` has shown that this package is the
installed one. Plain data, as JSON.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .. import trail
from ..my_work.archive import WorkError
from ..my_work.place import file_name, packed
from ..tasks import catalogue
from ..tasks.kind import plural
from .page import Cell, Page, folded, pages, presses, runs, why_not
from .progress import Stand, in_order, stand

#: The page that holds the map and one's work, and the calls that show them.
HOME = "00_start_here"
MAP, WORK = "mu.map()", "mu.work()"


def told(name: str, given: str) -> str:
    """What there is to know of a notebook.

    Parameters
    ----------
    name : str
        The page that it says it is.
    given : str
        Its cells as JSON: a list of [type, id, text, whether it is the learner's to write in].
    """
    cells = tuple(Cell(*one) for one in json.loads(given))
    trail.here()  # before anything looks at the folder: it may have to be another one
    page = pages().get(name)
    if page is None:
        return json.dumps({"why": "This version of the course has no such page.", "run": []})
    folder = Path.cwd()
    why = why_not(page, cells, folder)
    return json.dumps(
        {
            "why": why,
            "run": runs(cells),
            "press": presses(cells),
            "fold": folded(cells),
            "lock": [cell.id for cell in page.cells if not cell.free],
            "bar": bar(page, folder),
        }
    )


def progress(name: str) -> str:
    """What the bar says of a page now."""
    return json.dumps(bar(pages()[name], Path.cwd()))


def bar(page: Page, folder: Path) -> dict[str, Any]:
    """What the bar says: where one is, how far, and the ways from here that there are."""
    how = stand(page, trail.here().log())
    ways = _neighbours(page)
    return {
        "label": page.label,
        "title": page.title,
        "exercise": page.exercise,
        "tasks": [
            [catalogue.find(slug).title, how.begin(slug), slug in how.answered]
            for slug in page.tasks
        ],
        "next": [*page.tasks].index(how.next) if how.next and (how.done or how.begun) else -1,
        "said": said(how),
        "ways": {way: one for way, to in ways.items() if (one := _way(page, to, folder))},
        "fleeting": trail.here().fleeting,
        "map": _at(page, MAP, folder),
        "work": _at(page, WORK, folder),
    }


def work() -> str:
    """All the work of this place as a file to download: its name, and its bytes as Base64."""
    try:
        return json.dumps(
            {"name": file_name(), "bytes": b64encode(packed(Path.cwd())).decode("ascii")}
        )
    except WorkError as problem:
        return json.dumps({"why": str(problem)})


def said(how: Stand) -> str:
    """How far one is on a page, in words."""
    if not how.count:
        return ""
    if how.done == how.count:
        return "its one task done" if how.count == 1 else f"all {how.count} tasks done"
    left = f" · {how.left} min left" if how.left else ""
    return f"{how.done} of {plural(how.count, 'task')}{left}"


def _neighbours(page: Page) -> dict[str, Page | None]:
    """The pages before and after one: on the main path, or among the side rooms."""
    ordered = [one for one in in_order() if one.room == page.room]
    at = ordered.index(page)
    return {
        "back": ordered[at - 1] if at else None,
        "next": ordered[at + 1] if at + 1 < len(ordered) else None,
    }


def _way(page: Page, to: Page | None, folder: Path) -> dict[str, str] | None:
    """A way to another page, if it lies where it does in a workspace."""
    if to is None:
        return None
    path = f"{'../../' if page.exercise else ''}{to.name}"
    if not (folder / path).is_file():
        return None
    label = to.label if to.exercise or to.room else f"Lesson {to.number}"
    return {"path": path, "title": f"{label}: {to.title}"}


def _at(page: Page, call: str, folder: Path) -> dict[str, str] | None:
    """The way to a cell of the first page."""
    home = pages()[HOME]
    way = _way(page, home, folder)
    cell = next((one.id for one in home.cells if one.source == call), "")
    return {**way, "cell": cell} if way and cell else None


def cells_of(made: Sequence[Cell]) -> str:
    """Cells as ``told`` reads them; the extension writes the same."""
    return json.dumps([[one.kind, one.id, one.source, one.free] for one in made])
