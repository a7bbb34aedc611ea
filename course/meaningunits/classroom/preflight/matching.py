"""Which cell of a submission is which cell of the assignment, and what is put back in its place.

A cell is known by the mark nbgrader gave it (the grade id in its metadata); where that is gone, by
its id, by its text, and an answer also by standing between two neighbours that are known. Nothing
is guessed: an answer that could be in several cells keeps them all, and says so to the marker.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from ..assignment import AssignmentSpec, CellSpec, text_of
from .decoding import Refusal

Cell = dict[str, Any]

_POSITIONAL = re.compile(r"(cell-)?\d+")  # an id that only counts says nothing about who it is
_FLAGS = ("grade", "solution", "locked", "task")
_ALLOWED = {*_FLAGS, "schema_version", "grade_id", "points", "checksum", "cell_type"}
_FILLED_IN = "# nbgrader writes this cell's text when it grades."
_WORTH_KNOWING = 15  # letters; a shorter text may stand anywhere


def restore(notebook: dict[str, Any], spec: AssignmentSpec) -> list[str]:
    """Give a well-formed notebook the assignment's cells back; changes it, returns what was done.

    Raises
    ------
    Refusal
        If none of the assignment's cells is in it, or tests and answers cannot be told apart.
    """
    matching = _Matching(notebook["cells"], spec)
    matching.find()
    if not matching.is_the_assignment:
        raise Refusal(
            f"This notebook has none of the cells of {spec.notebook}, or too few: it may be of "
            f"another assignment. Hand in {spec.notebook}.ipynb. If it is the right one, copy your "
            "answers into a fresh copy of it and hand that in."
        )
    notebook["cells"] = matching.rebuilt()
    return matching.repairs


def belongs(cells: list[Cell], spec: AssignmentSpec) -> bool:
    """Whether some of the assignment's cells are among these; changes nothing."""
    matching = _Matching(cells, spec)
    matching.by_mark()
    matching.by_text()
    return matching.is_the_assignment


def folded(text: str) -> str:
    """A text without its white space, which editors change."""
    return "".join(text.split())


def mark(cell: Cell) -> Any:
    """What nbgrader wrote into a cell's metadata, whatever it looks like now; None if nothing."""
    return cell["metadata"].get("nbgrader") if isinstance(cell.get("metadata"), dict) else None


def named(cell: CellSpec) -> str:
    """What to call a cell of the assignment in a sentence."""
    kind = (
        "task" if cell.task else "answer" if cell.solution else "test" if cell.grade else "locked"
    )
    return f"the {kind} cell {cell.grade_id}"


class _Matching:
    """One submission beside one assignment, while it is being found out who is who."""

    def __init__(self, cells: list[Cell], spec: AssignmentSpec) -> None:
        self.cells = list(cells)
        self.spec = spec
        self.known = spec.by_id
        self.marked = 0  # how many cells nbgrader's marks made known
        self.strangers = 0  # how many bear a mark of something else
        self.place: dict[str, int] = {}  # grade id → which submitted cell it is
        self.dropped: set[int] = set()
        self.repairs: list[str] = []
        self.known_by: dict[str, list[str]] = defaultdict(list)  # how a lost mark was made up for
        self.restored: dict[int, list[Cell]] = defaultdict(list)  # before which cell, what
        self.original = _original(spec)  # (grade id or None, type, text, id), in order
        self.fixed: dict[int, int] = {}  # which cell of the original → which submitted cell
        self.at = {name: i for i, (name, *_) in enumerate(self.original) if name}

    def find(self) -> None:
        """Find every cell that can be found, the surest ways first."""
        self.by_mark()
        self.by_text()
        self.by_id()
        self._take_apart()
        self._join_halves()
        self._by_position()
        for why, names in self.known_by.items():
            cells = "this cell was" if len(names) == 1 else f"these {len(names)} cells were"
            self.repairs.append(
                f"nbgrader's mark was gone; {cells} known by {why}: {', '.join(names)}."
            )

    @property
    def is_the_assignment(self) -> bool:
        """Whether enough is here that it is this assignment and no other one.

        By marks: not more of them are strangers (assignments may share a cell such as “imports”).
        By text: more than a third of what the student was not to write.
        """
        if self.marked and self.strangers <= self.marked:
            return True
        given = [
            i
            for i, (name, _, text, _) in enumerate(self.original)
            if not (name and self.known[name].solution) and len(folded(text)) >= _WORTH_KNOWING
        ]
        return bool(given) and sum(i in self.fixed for i in given) * 3 > len(given)

    @property
    def missing(self) -> list[CellSpec]:
        return [cell for cell in self.spec.cells if cell.grade_id not in self.place]

    def free(self) -> list[int]:
        """Submitted cells that nobody has claimed, in order."""
        taken = {*self.place.values(), *self.fixed.values(), *self.dropped}
        return [i for i in range(len(self.cells)) if i not in taken]

    def source(self, i: int) -> str:
        return text_of(self.cells[i].get("source", ""))

    def claim(self, grade_id: str, i: int, why: str = "") -> None:
        self.place[grade_id] = i
        if grade_id in self.at:
            self.fixed[self.at[grade_id]] = i
        if why:
            self.known_by[why].append(grade_id)

    # By what nbgrader wrote into the cell

    def by_mark(self) -> None:
        groups: dict[str, list[int]] = defaultdict(list)
        for i, cell in enumerate(self.cells):
            mine = mark(cell)
            grade_id = mine.get("grade_id") if isinstance(mine, dict) else None
            if isinstance(grade_id, str) and grade_id in self.known:
                groups[grade_id].append(i)
            elif isinstance(grade_id, str) and not _is_harmless(mine):
                self.strangers += 1
        self.marked = len(groups)
        for grade_id, group in groups.items():
            spec = self.known[grade_id]
            if len(group) == 1:
                self.claim(grade_id, group[0])
            elif spec.locked or not spec.solution:
                self._doubled_locked(spec, group)
            else:
                self._doubled_answer(spec, group)

    def _doubled_locked(self, spec: CellSpec, group: list[int]) -> None:
        texts = {folded(spec.released), folded(spec.source)}
        right = [i for i in group if folded(self.source(i)) in texts]
        kept = right[0] if right else group[0]
        self.claim(spec.grade_id, kept)
        copies = [i for i in group if i != kept]
        own = [i for i in copies if not any(folded(self.source(i)) in text for text in texts)]
        self.dropped |= set(copies) - set(own)
        also = "; changed copies stay as cells of the student's own" if own else ""
        self.repairs.append(
            f"{_capital(named(spec))} was there {len(group)} times; one counts{also}."
        )

    def _doubled_answer(self, spec: CellSpec, group: list[int]) -> None:
        times = f"{_capital(named(spec))} was there {len(group)} times"
        texts = dict.fromkeys(self.source(i) for i in group)
        if len(texts) == 1:
            self.claim(spec.grade_id, group[0])
            self.dropped |= set(group[1:])
            self.repairs.append(f"{times} with the same text; one was kept.")
            return
        touched = [i for i in group if folded(self.source(i)) != folded(spec.released)]
        adjacent = group == list(range(group[0], group[-1] + 1))
        joined = "\n".join(self.source(i) for i in group)
        if adjacent and len(touched) == len(group) and self._is_one(spec, group, joined):
            self.claim(spec.grade_id, group[0])
            self._write(group[0], joined)
            self.dropped |= set(group[1:])
            self.repairs.append(f"{times}, one piece after another; the pieces were put together.")
            return
        self.claim(spec.grade_id, (touched or group)[0])
        look = " A marker should look at all of them." if spec.grade and len(touched) > 1 else ""
        self.repairs.append(
            f"{times} with different texts; the first that was worked in counts, the others stay "
            f"beside it as cells without points.{look}"
        )

    def _is_one(self, spec: CellSpec, group: list[int], joined: str) -> bool:
        """Whether pieces belong together: text always does, code where a piece alone is broken."""
        if spec.cell_type != "code":
            return True
        return is_code(joined) and not all(is_code(self.source(i)) for i in group)

    # By id and by text

    def by_id(self) -> None:
        if not self.missing or not self.is_the_assignment:
            return  # notebooks made from one another share their ids
        free = self.free()
        count = Counter(id_ for i in free if isinstance(id_ := self.cells[i].get("id"), str))
        where = {self.cells[i]["id"]: i for i in free if isinstance(self.cells[i].get("id"), str)}
        for spec in self.missing:
            wanted = self.original[self.at[spec.grade_id]][3] if spec.grade_id in self.at else None
            if isinstance(wanted, str) and count[wanted] == 1 and not _POSITIONAL.fullmatch(wanted):
                self.claim(spec.grade_id, where[wanted], "the id")

    def by_text(self) -> None:
        """Find cells whose text is the assignment's: to the letter first, then up to spaces."""
        for fold, why in ((str, "the text"), (folded, "the text up to white space")):
            wanted: dict[str, list[int]] = defaultdict(list)
            for i, (_, _, text, _) in enumerate(self.original):
                if i not in self.fixed and folded(text):
                    wanted[fold(text)].append(i)
            if not wanted:
                return
            there: dict[str, list[int]] = defaultdict(list)
            for i in self.free():
                there[fold(self.source(i))].append(i)
            for text, originals in wanted.items():
                found = there.get(text, [])
                names = {self.original[o][0] for o in originals}
                alone = len(originals) == 1 and found and self._may_repeat(originals[0])
                if len(originals) != len(found) and not alone:
                    continue
                for original, i in zip(originals, found, strict=False):
                    name = self.original[original][0]
                    if name is None:
                        self.fixed[original] = i
                    else:
                        self.claim(name, i, why)
                if alone and names != {None}:
                    self.dropped |= set(found[1:])  # copies of a locked text, to the letter

    def _may_repeat(self, original: int) -> bool:
        name = self.original[original][0]
        return name is not None and self.known[name].locked

    # Cells that an editor joined or split

    def _take_apart(self) -> None:
        """An answer that was merged into its locked neighbour becomes a cell of its own again."""
        for grade_id, i in sorted(self.place.items(), key=lambda item: -item[1]):
            spec = self.known[grade_id]
            if not spec.locked or not any(self._missing_neighbours(grade_id)):
                continue
            text, source = spec.released.strip("\n"), self.source(i)
            before, found, after = source.partition(text)
            own = [part.strip("\n") for part in (before, after)]
            if not found or not any(part.strip() for part in own):
                continue
            self._write(i, text)
            before_it, after_it = self._missing_neighbours(grade_id)
            for part, at, name in ((own[1], i + 1, after_it), (own[0], i, before_it)):
                if part.strip():
                    self._insert(at, _new(self.cells[i]["cell_type"], part, {}))
                    if name:
                        self.claim(name, at)
            self.repairs.append(
                f"{_capital(named(spec))} had been merged with a cell beside it; they were parted."
            )

    def _missing_neighbours(self, grade_id: str) -> tuple[str, str]:
        """The answers before and after a cell in the assignment's order, where they are missing."""
        order = ["", *(cell.grade_id for cell in self.spec.cells), ""]
        at = order.index(grade_id)
        return self._if_missing(order[at - 1]), self._if_missing(order[at + 1])

    def _if_missing(self, name: str) -> str:
        return name if name and self.known[name].solution and name not in self.place else ""

    def _join_halves(self) -> None:
        """A half that an editor left without a mark goes back to the half before it."""
        free = set(self.free())
        if not free:
            return
        for grade_id, i in list(self.place.items()):
            spec, n = self.known[grade_id], i + 1
            if n not in free or self.cells[n].get("cell_type") != self.cells[i].get("cell_type"):
                continue
            joined = f"{self.source(i)}\n{self.source(n)}"
            if spec.locked:
                whole = folded(spec.released)
                is_half = folded(joined) == whole != folded(self.source(i)) and self.source(n)
            else:
                is_half = spec.cell_type == "code" and self._is_one(spec, [i, n], joined)
            if is_half:
                self._write(i, joined)
                self.dropped.add(n)
                free.discard(n)
                self.repairs.append(f"{_capital(named(spec))} had been split; it was put together.")

    # By position

    def _by_position(self) -> None:
        """Answers without their marks, where as many cells stand between two known neighbours."""
        for names, start, stop in self._gaps():
            answers = [name for name in names if self.known[name].solution]
            if not answers or start > stop:
                continue
            taken = {*self.place.values(), *self.fixed.values(), *self.dropped}
            here = [i for i in range(start, stop) if i not in taken]
            for kind in ("code", "markdown"):
                mine = [name for name in answers if self.known[name].cell_type == kind]
                there = [i for i in here if self.cells[i].get("cell_type") == kind]
                if len(there) > len(mine):
                    there = [i for i in there if self.source(i).strip()]
                if mine and len(mine) == len(there):
                    for name, i in zip(mine, there, strict=True):
                        self.claim(name, i, "the place between known neighbours")

    def _gaps(self) -> list[tuple[list[str], int, int]]:
        """Missing cells between known neighbours, and where those stand in the submission."""
        gaps: list[tuple[list[str], int, int]] = []
        names: list[str] = []
        before = -1
        for i, (name, *_) in enumerate(self.original):
            if i in self.fixed:
                if names:
                    gaps.append((names, before + 1, self.fixed[i]))
                names, before = [], self.fixed[i]
            elif name is not None:
                names.append(name)
        if names:
            gaps.append((names, before + 1, len(self.cells)))
        return gaps

    # Putting back

    def rebuilt(self) -> list[Cell]:
        """The cells as they are to be graded."""
        for names, start, stop in self._gaps():
            self._put_back(names, start, stop)
        self._put_back_unplaced()
        for grade_id, i in self.place.items():
            self._set_right(self.known[grade_id], self.cells[i])
        mine = set(self.place.values())
        for i, cell in enumerate(self.cells):
            if i not in mine and i not in self.dropped and not _is_harmless(mark(cell)):
                del cell["metadata"]["nbgrader"]
                self._say_once("A mark that is none of this assignment's was taken from a cell.")
        result = []
        for i, cell in enumerate(self.cells):
            result += self.restored.get(i, [])
            if i not in self.dropped:
                result.append(cell)
        return result + self.restored.get(len(self.cells), [])

    def _say_once(self, sentence: str) -> None:
        if sentence not in self.repairs:
            self.repairs.append(sentence)

    def _put_back(self, names: list[str], start: int, stop: int) -> None:
        """Put back what is missing between two neighbours, after the cells that stand there."""
        taken = {*self.place.values(), *self.fixed.values(), *self.dropped}
        here = [i for i in range(start, stop) if i not in taken and self.source(i).strip()]
        answers = [name for name in names if self.known[name].solution]
        between = names[names.index(answers[0]) : names.index(answers[-1])] if answers else []
        if here and any(self.known[name].grade and name not in answers for name in between):
            lost = ", ".join(answers)
            raise Refusal(
                f"The cells of the answers {lost} have lost their marks, tests between them are "
                "gone, and it cannot be known which cell answers what. Copy your answers into a "
                "fresh copy of the assignment and hand that in."
            )
        where = stop if stop >= start else start
        for name in names:
            first = start if answers and names.index(name) < names.index(answers[0]) else where
            first = first if first <= len(self.cells) else len(self.cells)
            self._put_one_back(self.known[name], first, len(here))

    def _put_one_back(self, spec: CellSpec, where: int, candidates: int) -> None:
        if not spec.solution:
            self.restored[where].append(self._fresh(spec, self._handed_out(spec) or _FILLED_IN))
            self.repairs.append(f"{_capital(named(spec))} was missing and was put back.")
        elif not spec.grade:
            # Putting the empty answer back could undo what the student wrote elsewhere.
            self.repairs.append(
                f"{_capital(named(spec))} is not to be found; nothing was put in its place, and "
                "what stands in the other cells counts."
            )
        else:
            what = (
                f"The answer {spec.grade_id} is in one of the cells before this one: the mark of "
                "its cell was lost."
                if candidates
                else f"The cell of the answer {spec.grade_id} was missing from the submission."
            )
            self.restored[where].append(
                self._fresh(spec, f"# {what}" if spec.cell_type == "code" else f"*{what}*")
            )
            self.repairs.append(
                f"{_capital(named(spec))} is not to be found; a note for the marker stands there."
            )

    def _put_back_unplaced(self) -> None:
        """Cells that the gradebook knows and the released notebook does not: at the end."""
        for spec in self.missing:
            if spec.grade_id not in self.at:
                self._put_one_back(spec, len(self.cells), 0)

    def _set_right(self, spec: CellSpec, cell: Cell) -> None:
        """Give a cell that is known the type, mark and locked text of the assignment."""
        name = _capital(named(spec))
        if cell["cell_type"] != spec.cell_type and spec.cell_type:
            self.repairs.append(
                f"{name} had been turned into a {cell['cell_type']} cell; it is a "
                f"{spec.cell_type} cell again."
            )
            _retype(cell, spec.cell_type)
        mine = mark(cell)
        if not _is_right(mine, spec):
            if isinstance(mine, dict) and mine.get("grade_id") == spec.grade_id:
                self.repairs.append(f"What nbgrader had noted on {named(spec)} was put right.")
            cell["metadata"]["nbgrader"] = self._mark_of(spec)
        text = text_of(cell["source"])
        handed_out = self._handed_out(spec)
        if spec.locked and handed_out is not None and text not in (handed_out, spec.source):
            cell["source"] = handed_out
            self.repairs.append(
                f"The text of {named(spec)}, which cannot be changed, had been changed; the "
                "assignment's counts."
            )

    def _handed_out(self, spec: CellSpec) -> str | None:
        """A locked cell's text as released; None where only the gradebook's is known.

        The gradebook's holds the hidden tests, and those are nothing to write into a submission.
        """
        return spec.released if self.spec.release and spec.grade_id in self.at else None

    def _mark_of(self, spec: CellSpec) -> dict[str, Any]:
        """The mark as the released notebook has it, else as the gradebook tells it."""
        if spec.grade_id in self.at:
            for cell in self.spec.release["cells"] if self.spec.release else ():
                mine = cell.get("metadata", {}).get("nbgrader")
                if mine and mine.get("grade_id") == spec.grade_id and _is_right(mine, spec):
                    return dict(mine)
        return spec.metadata()

    def _fresh(self, spec: CellSpec, source: str) -> Cell:
        metadata: dict[str, Any] = {"deletable": False, "nbgrader": self._mark_of(spec)}
        if spec.locked:
            metadata["editable"] = False
        return _new(spec.cell_type, source, metadata)

    def _write(self, i: int, source: str) -> None:
        self.cells[i]["source"] = source

    def _insert(self, at: int, cell: Cell) -> None:
        self.cells.insert(at, cell)
        for where in (self.place, self.fixed):
            for key, i in where.items():
                if i >= at:
                    where[key] = i + 1
        self.dropped = {i + 1 if i >= at else i for i in self.dropped}


def is_code(text: str) -> bool:
    """Whether a cell's code can be read as Python, magics and shell lines aside."""
    if text.startswith("%%"):
        return True
    lines = [re.sub(r"^(\s*)[%!].*|\?+\s*$", r"\1pass", line) for line in text.split("\n")]
    try:
        with warnings.catch_warnings():  # Python's remarks on a student's style are not ours
            warnings.simplefilter("ignore")
            ast.parse("\n".join(lines))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _original(spec: AssignmentSpec) -> list[tuple[str | None, str, str, Any]]:
    """The released notebook's cells in order: grade id or None, type, text, id."""
    known = spec.by_id
    cells: Iterable[Any] = spec.release.get("cells", ()) if spec.release else ()
    found: list[tuple[str | None, str, str, Any]] = []
    for cell in cells:
        mine = cell.get("metadata", {}).get("nbgrader") or {}
        grade_id = mine.get("grade_id") if mine.get("grade_id") in known else None
        found.append((grade_id, cell["cell_type"], text_of(cell["source"]), cell.get("id")))
    if not found:
        found = [(c.grade_id, c.cell_type, c.released, None) for c in spec.cells]
    return found


def _is_right(mine: Any, spec: CellSpec) -> bool:
    """Whether nbgrader would read a mark as the assignment means it."""
    if not isinstance(mine, dict) or mine.get("schema_version") != 3 or mine.keys() - _ALLOWED:
        return False
    if any(mine.get(flag, False) is not getattr(spec, flag) for flag in _FLAGS[:2]):
        return False
    if mine.get("task", False) is not spec.task or not isinstance(mine.get("locked"), bool):
        return False
    if not (spec.solution or spec.grade or spec.task) and mine["locked"] is not spec.locked:
        return False  # of graded cells and answers nbgrader itself knows whether they are locked
    if mine.get("grade_id") != spec.grade_id or mine.get("cell_type", spec.cell_type) != (
        spec.cell_type
    ):
        return False
    total = mine.get("checksum", "0" * 32)
    if not isinstance(total, str) or len(total) != 32:
        return False
    points = mine.get("points")
    if points is None:
        return "points" not in mine and not spec.grade
    return isinstance(points, int | float) and (spec.points is None or points == spec.points)


def _is_harmless(mine: Any) -> bool:
    """Whether a mark on a cell of the student's own means nothing and breaks nothing."""
    if mine is None:
        return True
    return (
        isinstance(mine, dict)
        and not mine.keys() - _ALLOWED
        and mine.get("schema_version") == 3
        and all(mine.get(flag, flag == "task" and False) is False for flag in _FLAGS)
        and all(flag in mine for flag in _FLAGS[:3])
        and isinstance(mine.get("grade_id", ""), str)
    )


def _new(cell_type: str, source: str, metadata: dict[str, Any]) -> Cell:
    cell: Cell = {"cell_type": cell_type, "metadata": metadata, "source": source}
    if cell_type == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def _retype(cell: Cell, cell_type: str) -> None:
    cell["cell_type"] = cell_type
    if cell_type == "code":
        cell.pop("attachments", None)
        cell |= {"execution_count": None, "outputs": []}
    else:
        cell.pop("execution_count", None)
        cell.pop("outputs", None)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
