"""What is missing from a submission is put back, what was changed and may not be is set right.

An answer is never made up: one that is nowhere to be found stays away, and where a person marks
it, a note says so.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ..assignment import AssignmentSpec, CellSpec, text_of
from .marks import Cell, capital, is_harmless, is_right, mark, named, new_cell, retype
from .matching import Matching
from .refusal import Refusal

_FILLED_IN = "# nbgrader writes this cell's text when it grades."


def restore(notebook: dict[str, Any], spec: AssignmentSpec) -> list[str]:
    """Give a well-formed notebook the assignment's cells back; changes it, returns what was done.

    Raises
    ------
    Refusal
        If none of the assignment's cells is in it, or tests and answers cannot be told apart.
    """
    matching = _PuttingBack(notebook["cells"], spec)
    matching.find()
    if not matching.is_the_assignment:
        raise Refusal(
            f"This notebook has none of the cells of {spec.notebook}, or too few: it may be of "
            f"another assignment. Hand in {spec.notebook}.ipynb. If it is the right one, copy your "
            "answers into a fresh copy of it and hand that in."
        )
    notebook["cells"] = matching.rebuilt()
    return matching.repairs


class _PuttingBack(Matching):
    """A matching that can make the notebook whole."""

    def __init__(self, cells: list[Cell], spec: AssignmentSpec) -> None:
        super().__init__(cells, spec)
        self.restored: dict[int, list[Cell]] = defaultdict(list)  # before which cell, what

    def rebuilt(self) -> list[Cell]:
        """The cells as they are to be graded."""
        for names, start, stop in self._gaps():
            self._put_back(names, start, stop)
        self._put_back_unplaced()
        for grade_id, i in self.place.items():
            self._set_right(self.known[grade_id], self.cells[i])
        mine = set(self.place.values())
        for i, cell in enumerate(self.cells):
            if i not in mine and i not in self.dropped and not is_harmless(mark(cell)):
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
            self.repairs.append(f"{capital(named(spec))} was missing and was put back.")
        elif not spec.grade:
            # Putting the empty answer back could undo what the student wrote elsewhere.
            self.repairs.append(
                f"{capital(named(spec))} is not to be found; nothing was put in its place, and "
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
                f"{capital(named(spec))} is not to be found; a note for the marker stands there."
            )

    def _put_back_unplaced(self) -> None:
        """Cells that the gradebook knows and the released notebook does not: at the end."""
        for spec in self.missing:
            if spec.grade_id not in self.at:
                self._put_one_back(spec, len(self.cells), 0)

    def _set_right(self, spec: CellSpec, cell: Cell) -> None:
        """Give a cell that is known the type, mark and locked text of the assignment."""
        name = capital(named(spec))
        if cell["cell_type"] != spec.cell_type and spec.cell_type:
            self.repairs.append(
                f"{name} had been turned into a {cell['cell_type']} cell; it is a "
                f"{spec.cell_type} cell again."
            )
            retype(cell, spec.cell_type)
        mine = mark(cell)
        if not is_right(mine, spec):
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
                if mine and mine.get("grade_id") == spec.grade_id and is_right(mine, spec):
                    return dict(mine)
        return spec.metadata()

    def _fresh(self, spec: CellSpec, source: str) -> Cell:
        metadata: dict[str, Any] = {"deletable": False, "nbgrader": self._mark_of(spec)}
        if spec.locked:
            metadata["editable"] = False
        cell = new_cell(spec.cell_type, source, metadata)
        ids = {str(other.get("id")) for other in self.cells if "id" in other}
        if ids and spec.grade_id[:64] not in ids:
            cell["id"] = spec.grade_id[:64]
        return cell
