"""``meaningunits classroom roster``: the class as Canvas or Moodle lists it, into the gradebook.

Canvas: Grades, Export. Moodle: Grades, Export, or the list of participants, or a grading worksheet.
Nobody is taken out: who is not in the list is named.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from .. import changes, doing, telling
from ..course import find
from ..doing import Stop, plural
from . import platform, tables
from .names import CANVAS, MOODLE
from .tables import Table

#: Columns of Canvas's export that are nobody's marks.
_CANVAS = ("Student", "LastName", "FirstName", "ID", "SIS User ID", "SIS Login ID",
           "Integration ID", "Root Account", "Section")  # fmt: skip
_SUMS = ("Current Score", "Current Points", "Current Grade", "Final Score", "Final Points",
         "Final Grade", "Override Score", "Override Grade", "Override Status")  # fmt: skip
_FIELDS = ("first_name", "last_name", "email", "lms_user_id")


@dataclass(frozen=True)
class Entry:
    """Somebody in a list, and the cells that say who it is there."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_user_id: str = ""
    cells: tuple[tuple[str, str], ...] = ()


@doing.command
def run(given: argparse.Namespace) -> int:
    """Read a list into the gradebook of the course this is run in: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``file``, ``id_column`` (or None), ``column`` and ``dry_run``.
    """
    course = find(Path.cwd())
    table = tables.read(Path(given.file))
    system, entries = read(table, given.id_column)
    with doing.gradebook(course) as book:
        there = {s.id: s for s in book.students}
        before = {
            e.id: {name: getattr(there[e.id], name) or "" for name in _FIELDS}
            for e in entries if e.id in there
        }  # fmt: skip
        after = {e.id: {name: getattr(e, name) for name in _FIELDS} for e in entries}
        # What a list does not say stays as it is.
        for student, cells in before.items():
            after[student] = {k: after[student][k] or cells[k] for k in _FIELDS}
        new = [e.id for e in entries if e.id not in before]
        changed = [name for name in before if before[name] != after[name]]
        gone = sorted(set(there) - set(after))
        known = platform.read(course.root)
        mine = known.setdefault(system, platform.Platform())
        mine.columns = marks(table, system) or mine.columns
        mine.chosen |= platform.chosen(given.column)
        mine.people |= {e.id: dict(e.cells) for e in entries}
        if not given.dry_run:
            for student in (*new, *changed):
                book.update_or_create_student(student, **after[student])
            platform.keep(course.root, known)
            if new or changed:
                told = f"{given.file}: {plural(len(new), 'student')} new"
                changes.add(course.root, "roster", told,
                        before={name: before.get(name) for name in (*new, *changed)},
                        after={name: after[name] for name in (*new, *changed)})  # fmt: skip
    telling.note(system=system, new=new, changed=changed, not_listed=gone, columns=mine.columns)
    would = "would be " if given.dry_run else ""
    print(f"{system}: {plural(len(entries), 'student')}; {len(new)} {would}new, "
          f"{len(changed)} {would}changed.")  # fmt: skip
    if gone:
        print(f"In the gradebook and not in the list (they stay): {', '.join(gone)}.")
    if mine.columns:
        print(f"Columns for marks there: {', '.join(mine.columns)}.")
    return 0


def read(table: Table, id_column: str | None = None) -> tuple[str, list[Entry]]:
    """Which system's list it is, and who is in it.

    Parameters
    ----------
    table : Table
    id_column : str, optional
        The column that is the student's id here; a system's own otherwise.

    Raises
    ------
    Stop
        If it is neither's list, or an id is missing, or stands there twice.
    """
    system = CANVAS if _is_canvas(table) else MOODLE
    entries = _canvas(table, id_column) if system == CANVAS else _moodle(table, id_column)
    if not entries:
        raise Stop(
            "Nobody is in that list. Canvas: Grades, Export. Moodle: Grades, Export, Plain text "
            "file."
        )
    ids = [entry.id for entry in entries]
    empty = sum(not name for name in ids)
    if empty:
        raise Stop(
            f"{empty} of {len(ids)} have nothing in the column that is the id here. Name another "
            f"one by --id-column: {', '.join(table.head[:8])}."
        )
    if twice := sorted({name for name in ids if ids.count(name) > 1}):
        raise Stop(
            f"{', '.join(twice[:5])}: that id stands there more than once. Name a column that is "
            "each one's own by --id-column."
        )
    if odd := [name for name in ids if set(name) & set("/\\*?[]:\0") or name.startswith(".")]:
        raise Stop(
            f"{odd[0]!r} cannot be the name of a folder, which an id here is. Name another column "
            "by --id-column."
        )
    return system, entries


def _is_canvas(table: Table) -> bool:
    return table.head[0] in ("Student", "LastName") and "Section" in table.head


def marks(table: Table, system: str) -> list[str]:
    """The headings under which marks stand."""
    if system == CANVAS:
        if not _is_canvas(table):
            return []
        rest = table.head[table.head.index("Section") + 1 :]
        return [name for name in rest if name and not any(word in name for word in _SUMS)]
    who = {table.known(what) for what in tables.HEADINGS if what != "grade"}
    named = [name for i, name in enumerate(table.head) if i not in who]
    return [name for name in named if table.known("participant") is None and name not in _PLAIN]


#: Columns of Moodle's that are nobody's marks.
_PLAIN = ("Institution", "Department", "Institut", "Abteilung", "Groups", "Gruppen", "Roles",
          "Last downloaded from this course", "Last access to course", "Course total")  # fmt: skip


def _canvas(table: Table, id_column: str | None) -> list[Entry]:
    where = [id_column] if id_column else ["SIS Login ID", "SIS User ID", "ID"]
    place = next((p for p in (table.column(name) for name in where) if p is not None), None)
    if place is None:
        raise Stop(f"There is no column {id_column!r}. There are: {', '.join(table.head[:8])}.")
    found = []
    for row in table.rows:
        cells = dict(zip(table.head, row, strict=True))
        name = cells.get("Student") or f"{cells.get('LastName')}, {cells.get('FirstName')}"
        if "Points Possible" in row[0] or name in ("Student, Test", "Test Student"):
            continue
        if not cells.get("ID", "").strip():
            continue  # the row that says which columns are posted by hand
        last, _, first = name.partition(",") if "," in name else ("", "", name)
        login = cells.get("SIS Login ID", "")
        found.append(Entry(
            row[place].strip(), first.strip(), last.strip(), login if "@" in login else "",
            cells["ID"].strip(),
            tuple((k, cells[k]) for k in _CANVAS if k in cells),
        ))  # fmt: skip
    return found


def _moodle(table: Table, id_column: str | None) -> list[Entry]:
    at = {what: table.known(what) for what in tables.HEADINGS}
    if at["email"] is None and at["number"] is None and at["user"] is None and not id_column:
        raise Stop(
            "That is no list of Canvas's or Moodle's that is known here (no e-mail address, number "
            f"or user name in {', '.join(table.head[:8])}). Name the column by --id-column."
        )
    place = table.column(id_column) if id_column else None
    if id_column and place is None:
        raise Stop(f"There is no column {id_column!r}. There are: {', '.join(table.head[:8])}.")
    found = []
    for row in table.rows:
        cell = {what: row[i].strip() if i is not None else "" for what, i in at.items()}
        first, last = cell["first"], cell["last"]
        if not (first or last) and cell["full"]:
            first, _, last = cell["full"].rpartition(" ")
        own = row[place].strip() if place is not None else ""
        name = own or cell["number"] or cell["user"] or cell["email"]
        who = tuple((table.head[i], row[i]) for i in at.values() if i is not None)
        found.append(Entry(name, first, last, cell["email"], "", who))
    return found
