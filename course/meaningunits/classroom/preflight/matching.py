"""Which cell of a submission is which cell of the assignment.

A cell is known by the mark nbgrader gave it (the grade id in its metadata); where that is gone, by
its text, by its id, and an answer also by standing between two neighbours that are known. Nothing
is guessed: an answer that could be in several cells is left in all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from ..assignment import AssignmentSpec, CellSpec, text_of
from .marks import Cell, capital, folded, is_code, is_harmless, mark, named, new_cell

_POSITIONAL = re.compile(r"(cell-)?\d+")  # an id that only counts says nothing about who it is
_WORTH_KNOWING = 15  # letters; a shorter text may stand anywhere


def belongs(cells: list[Cell], spec: AssignmentSpec) -> bool:
    """Whether some of the assignment's cells are among these; changes nothing."""
    matching = Matching(cells, spec)
    matching.by_mark()
    matching.by_text()
    return matching.is_the_assignment


class Matching:
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
            elif isinstance(grade_id, str) and not is_harmless(mine):
                self.strangers += 1
        self.marked = len(groups)
        for grade_id, group in groups.items():
            self._claim_group(self.known[grade_id], group)

    def _claim_group(self, spec: CellSpec, group: list[int]) -> None:
        if len(group) == 1:
            self.claim(spec.grade_id, group[0])
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
            f"{capital(named(spec))} was there {len(group)} times; one counts{also}."
        )

    def _doubled_answer(self, spec: CellSpec, group: list[int]) -> None:
        times = f"{capital(named(spec))} was there {len(group)} times"
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
        there: dict[str, list[int]] = defaultdict(list)
        for i in self.free():
            if isinstance(self.cells[i].get("id"), str):
                there[self.cells[i]["id"]].append(i)
        for spec in self.missing:
            wanted = self.original[self.at[spec.grade_id]][3] if spec.grade_id in self.at else None
            if not isinstance(wanted, str) or _POSITIONAL.fullmatch(wanted):
                continue
            if wanted in there:
                self._claim_group(spec, there[wanted])
                self.known_by["the id"].append(spec.grade_id)

    def by_text(self) -> None:
        """Find cells whose text is the assignment's: to the letter first, then up to spaces."""
        self._by_folded(str, "the text")
        self._by_folded(folded, "the text up to white space")

    def _by_folded(self, fold: Callable[[str], str], why: str) -> None:
        wanted: dict[str, list[int]] = defaultdict(list)
        for i, (_, _, text, _) in enumerate(self.original):
            if i not in self.fixed and folded(text):
                wanted[fold(text)].append(i)
        there: dict[str, list[int]] = defaultdict(list)
        for i in self.free():
            there[fold(self.source(i))].append(i)
        for text, originals in wanted.items():
            found = there.get(text, [])
            alone = len(originals) == 1 and self._may_repeat(originals[0])
            if found and (alone or len(originals) == len(found)):
                for original, i in zip(originals, found, strict=False):
                    self._claim_original(original, i, why)
                if alone:
                    self.dropped |= set(found[1:])  # copies of a locked text, to the letter

    def _claim_original(self, original: int, i: int, why: str) -> None:
        name = self.original[original][0]
        if name is None:
            self.fixed[original] = i
        else:
            self.claim(name, i, why)

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
                    self._insert(at, new_cell(self.cells[i]["cell_type"], part, {}))
                    if name:
                        self.claim(name, at)
            self.repairs.append(
                f"{capital(named(spec))} had been merged with a cell beside it; they were parted."
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
            spec = self.known[grade_id]
            n = next((n for n in range(i + 1, len(self.cells)) if n not in self.dropped), 0)
            if n not in free or self.cells[n].get("cell_type") != spec.cell_type:
                continue
            joined = f"{self.source(i)}\n{self.source(n)}"
            if spec.locked:
                whole = folded(spec.released)
                is_half = folded(joined) == whole != folded(self.source(i)) and bool(self.source(n))
            else:
                is_half = spec.cell_type == "code" and self._is_one(spec, [i, n], joined)
            if is_half:
                self._write(i, joined)
                self.dropped.add(n)
                free.discard(n)
                self.repairs.append(f"{capital(named(spec))} had been split; it was put together.")

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
                    there = self._whole(there) if kind == "code" else there
                    there = list({self.source(i): i for i in reversed(there)}.values())[::-1]
                    there = [i for i in there if self.source(i).strip()]
                if not there:  # a raw cell is hardly ever meant to be one
                    there = [i for i in here if self.cells[i].get("cell_type") == "raw"]
                if mine and len(mine) == len(there):
                    for name, i in zip(mine, there, strict=True):
                        self.claim(name, i, "the place between known neighbours")

    def _whole(self, there: list[int]) -> list[int]:
        """Code cells without marks, halves that only together are Python put together."""
        whole: list[int] = []
        for i in there:
            before = whole[-1] if whole else None
            if before == i - 1 and not is_code(self.source(before)):
                joined = f"{self.source(before)}\n{self.source(i)}"
                if is_code(joined):
                    self._write(before, joined)
                    self.dropped.add(i)
                    self.repairs.append("A cell had been split in the middle; it was put together.")
                    continue
            whole.append(i)
        return whole

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

    def _write(self, i: int, source: str) -> None:
        self.cells[i]["source"] = source

    def _insert(self, at: int, cell: Cell) -> None:
        self.cells.insert(at, cell)
        self.place = {name: i + 1 if i >= at else i for name, i in self.place.items()}
        self.fixed = {cell: i + 1 if i >= at else i for cell, i in self.fixed.items()}
        self.dropped = {i + 1 if i >= at else i for i in self.dropped}


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
