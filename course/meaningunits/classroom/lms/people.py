"""Who is meant by a name or a number in a download: asked for once, and kept in ``lms-ids.csv``.

The file is the instructor's to read and to correct. One line is a person or a group as one system
calls it; of a group, ``student_id`` names the members, parted by spaces. What cannot be told is a
line without a ``student_id``, with a guess beside it where there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .. import naming
from ..results import Student
from . import tables
from .names import CANVAS, MOODLE, Handed, key, keys, spoken

FILE = "lms-ids.csv"
HEAD = ("system", "exercise", "number", "name", "student_id", "guess")


@dataclass(frozen=True)
class Line:
    """One line of the map."""

    system: str
    exercise: str
    number: str
    name: str
    student_id: str = ""
    guess: str = ""

    @property
    def students(self) -> tuple[str, ...]:
        """Whom it means; more than one for a group."""
        return tuple(self.student_id.split())


@dataclass
class People:
    """The map, with what the gradebook knows of the students.

    Parameters
    ----------
    known : iterable of Student
    lines : list of Line
    """

    known: Iterable[Student] = ()
    lines: list[Line] = field(default_factory=list)

    def of(self, handed: Handed, exercise: str) -> tuple[str, ...]:
        """The students that are meant; none where it cannot be told for certain."""
        for line in self.lines:
            if line.students and _is(line, handed, exercise):
                return line.students
        found = self._by_number(handed) or self._by_name(handed)
        return (found,) if found else ()

    def _by_number(self, handed: Handed) -> str:
        """By Canvas's number; a group has the number of one of it, and its own name."""
        if handed.system != CANVAS:
            return ""
        found = next((s for s in self.known if s.lms and s.lms == handed.number), None)
        if found is None:
            return ""
        names = keys(found.first, found.last)
        return found.id if not names or not handed.name or key(handed.name) in names else ""

    def _by_name(self, handed: Handed) -> str:
        """The only student of that name; of a group's name nobody is."""
        for name in spoken(handed.name) if handed.system == MOODLE else [handed.name]:
            wanted = key(name)
            found = {s.id for s in self.known if wanted and wanted in keys(s.first, s.last)}
            if len(found) == 1:
                return found.pop()
        return ""

    def guess(self, handed: Handed) -> str:
        """Who may be meant: an id that is the name, or nearly; empty where nobody is like it."""
        wanted = key(handed.name)
        if not wanted:
            return ""
        for student in self.known:
            name = key(f"{student.last}{student.first}")
            if wanted == key(student.id) or (name and (name in wanted or wanted in name)):
                return student.id
        return ""

    def ask(
        self, unknown: Iterable[Handed], exercise: str, answer: Callable[[str], str] | None
    ) -> list[Line]:
        """A new line for each who is not known yet, answered by a person where one is there.

        Parameters
        ----------
        unknown : iterable of Handed
        exercise : str
        answer : function of a question, or None
            None where nobody can be asked.
        """
        new: list[Line] = []
        for handed in unknown:
            if any(_is(line, handed, exercise) for line in (*self.lines, *new)):
                continue
            guess = self.guess(handed)
            said = ""
            if answer is not None:
                who = handed.name or "somebody whose name is hidden"
                hint = f" [{guess}]" if guess else ""
                said = answer(
                    f"{who} ({handed.system} {handed.number}) is which student id{hint}? "
                    "(return: the one in brackets; -: later) "
                ).strip()
                said = "" if said == "-" else said or guess
            place = exercise if handed.system == MOODLE and not handed.name else ""
            number = handed.number if handed.system == CANVAS or not handed.name else ""
            new.append(Line(handed.system, place, number, handed.name, said, guess))
        return new


def _is(line: Line, handed: Handed, exercise: str) -> bool:
    if line.system != handed.system or line.exercise not in ("", exercise):
        return False
    return line.number == handed.number if line.number else key(line.name) == key(handed.name)


def read(root: Path, known: Iterable[Student]) -> People:
    """The map of a course.

    Raises
    ------
    tables.TableError
        If the file is there and holds no map.
    """
    path = root / FILE
    if not path.exists():
        return People(tuple(known))
    table = tables.read(path)
    places = [table.column(name) for name in HEAD]
    if None in places[:5]:
        raise tables.TableError(
            f"{path} needs the columns {', '.join(HEAD[:5])}. Put them back, or take the file "
            "away: "
            "it is made anew, and you are asked again."
        )
    lines = [
        Line(*("" if place is None else row[place].strip() for place in places))
        for row in table.rows
    ]
    return People(tuple(known), lines)


def keep(root: Path, lines: Iterable[Line]) -> None:
    """Write the map, for a spreadsheet as for a person.

    Raises
    ------
    OSError
    """
    rows = [(x.system, x.exercise, x.number, x.name, x.student_id, x.guess) for x in lines]
    naming.write(root / FILE, tables.written(HEAD, rows))


def unknown_ids(lines: Iterable[Line], known: Mapping[str, Student]) -> list[str]:
    """Ids in the map that the gradebook does not have: a slip of the pen, or somebody new."""
    return sorted({name for line in lines for name in line.students} - set(known))
