"""Which notebook is a page of ours as it was delivered, and which of its cells run by themselves.

Nothing of a notebook is believed: it is compared, cell by cell, with the one this package carries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

from .. import numbering, workspace

_SLUG = r'"[a-z0-9-]+/[a-z0-9-]+"'
IMPORT = "import meaningunits as mu"
#: The calls that show something and change nothing.
SHOWS = re.compile(
    rf"mu\.(?:ask\({_SLUG}\)|(?:audit|gain|map|quartet|study_map|weighting|work)\(\)"
    r'|passage\("[a-z]+", \d+, \d+(?:, open=False)?\))'
)
#: The calls that a person makes when they want to, for they leave something behind or look at what
#: is done further up: what their button says.
PRESSED = (
    (re.compile(rf"mu\.check\({_SLUG}\)"), "Compare with your answer"),
    (re.compile(rf"(?:#[^\n]*\n)?mu\.grade\({_SLUG}\)"), "Count the points"),
    (re.compile(r"(?:# )?mu\.quartet\(told=True\)"), "Say how each came about"),
    (re.compile(r"mu\.mirror\(\)"), "Set my statement beside what I coded"),
    (re.compile(r"mu\.kit\(\)"), "Write the kit"),
    (re.compile(r"mu\.letter\(\)"), "Write the letter"),
)
_ASK = re.compile(rf"mu\.ask\(({_SLUG})\)")
_HEADING = re.compile("^#+ ", re.MULTILINE)
#: What stands in the sources of the exercises only, which hold the answers.
SOLUTION = "### BEGIN SOLUTION"
#: Folders of nbgrader's, in which notebooks wait to be handed out or graded.
STEPS = {
    "source", "solutions", "release", "exercises", "submitted", "autograded", "feedback",
}  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """One cell: its type, id, text, and whether it is the learner's to write in."""

    kind: str
    id: str
    source: str
    free: bool = False


@dataclass(frozen=True)
class Page:
    """A lesson or an exercise as delivered: its name in a workspace, and its cells."""

    name: str
    cells: tuple[Cell, ...]

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem

    @property
    def exercise(self) -> bool:
        return self.name.startswith("exercises/")

    @property
    def number(self) -> str:
        return numbering.number(self.stem)

    @property
    def room(self) -> bool:
        """Whether it is a side room, which one may skip."""
        return numbering.is_room(self.number)

    @property
    def label(self) -> str:
        """What it is called in a row of others: ``02``, ``Exercise 02``, ``Side room A``."""
        kind = "Exercise " if self.exercise else "Side room " if self.room else ""
        return f"{kind}{self.number}"

    @property
    def title(self) -> str:
        found = numbering.HEADING.search(self.text)
        return found[2] if found else self.stem.partition("_")[2].replace("_", " ").capitalize()

    @property
    def minutes(self) -> int:
        """How long it takes, as its first cell says; 0 where that says nothing."""
        return _minutes(self.text)

    @property
    def text(self) -> str:
        return "\n".join(cell.source for cell in self.cells[:2] if cell.kind == "markdown")

    @cached_property
    def tasks(self) -> dict[str, str]:
        """Its tasks in order: slug → id of the cell that shows it."""
        found: dict[str, str] = {}
        for cell in self.cells:
            if asked := _ASK.fullmatch(cell.source):
                found.setdefault(asked[1].strip('"'), cell.id)
        return found

    @property
    def begins(self) -> dict[str, str]:
        """Where each task's part of the page begins: slug → id of the cell.

        That is the nearest heading above it, with no other task between; or what stands right above
        it, or the task itself.
        """
        found: dict[str, str] = {}
        begin = ""
        for cell in self.cells:
            if asked := _ASK.fullmatch(cell.source):
                found.setdefault(asked[1].strip('"'), begin or cell.id)
                begin = ""
            elif cell.kind != "markdown":
                if not cell.source.startswith("mu.passage("):  # its text belongs to the task
                    begin = ""
            elif not begin or _HEADING.search(cell.source):
                begin = cell.id
        return found


@cache
def pages() -> dict[str, Page]:
    """Every lesson and exercise of this package, by the name of its notebook alone, in order."""
    found = {}
    for name, path in workspace.material():
        if name.endswith(".ipynb"):
            key = name.removeprefix("exercises/").partition("/")[0].removesuffix(".ipynb")
            page = Page(name, read(path.read_bytes()))
            found[f"exercise {key}" if page.exercise else key] = page
    return found


def read(content: bytes) -> tuple[Cell, ...]:
    """The cells of a notebook."""
    return tuple(
        Cell(cell["cell_type"], cell["id"], "".join(cell["source"]), _is_free(cell["metadata"]))
        for cell in json.loads(content)["cells"]
    )


def _is_free(metadata: dict[str, object]) -> bool:
    mark = metadata.get("nbgrader")
    return isinstance(mark, dict) and bool(mark.get("solution"))


def why_not(page: Page, cells: Sequence[Cell], folder: Path) -> str:
    """Why nothing of a notebook runs by itself; nothing where it is the page as delivered.

    Cells that are the learner's may have changed, and there may be more of them: they are not run.

    Parameters
    ----------
    page : Page
        What the notebook says it is.
    cells : sequence of Cell
        As they are in it now.
    folder : Path
        Where it lies.
    """
    if any(SOLUTION in cell.source for cell in cells):
        return "This is an exercise's source."
    for root in list(folder.parents)[1:3]:
        if folder.relative_to(root).parts[0] in STEPS and (root / "nbgrader_config.py").is_file():
            return "This page lies in a course's own folders, where it waits to be handed out."
    there = {cell.id: cell for cell in cells}
    for cell in page.cells:
        now = there.get(cell.id)
        if now is None or now.kind != cell.kind or (not cell.free and now.source != cell.source):
            return "This page is not as it came with the course: it was changed, or is older."
    return "" if len(there) == len(cells) else "Two cells of this page have the same name."


def runs(cells: Sequence[Cell]) -> list[str]:
    """The ids of the cells that run by themselves: our import, the tasks, and what only shows.

    In this order: whoever opens a page can begin before a map of all work has been drawn.
    """
    code = [cell for cell in cells if cell.kind == "code"]
    runs = [cell for cell in code if cell.source == IMPORT or SHOWS.fullmatch(cell.source)]
    runs.sort(key=lambda cell: (cell.source != IMPORT, not _ASK.fullmatch(cell.source)))
    return [cell.id for cell in runs]


def presses(cells: Sequence[Cell]) -> dict[str, str]:
    """The cells that run when a person says so: id → what their button says."""
    return {
        cell.id: label
        for cell in cells
        for call, label in PRESSED
        if cell.kind == "code" and call.fullmatch(cell.source)
    }


def folded(cells: Sequence[Cell]) -> list[str]:
    """The ids of the code cells that nobody has to see: all of ours but those with functions."""
    seen = {*runs(cells), *presses(cells)}
    return [
        cell.id
        for cell in cells
        if cell.kind == "code" and (cell.id in seen or (cell.free and _is_remark(cell.source)))
    ]


def _is_remark(source: str) -> bool:
    return all(line.startswith("#") for line in source.splitlines() if line.strip())


def _minutes(text: str) -> int:
    """How long a page takes, by what it says of itself: "About 55 minutes", "two hours"."""
    if found := re.search(r"[Aa]bout (\d+) minutes", text):
        return int(found[1])
    found = re.search(r"About (an?|two|three) (and a half )?hours?( and a half)?", text)
    if found is None:
        return 0
    return 60 * {"two": 2, "three": 3}.get(found[1], 1) + 30 * bool(found[2] or found[3])
