"""``meaningunits classroom return``: the students' pages, as the zip that the platform takes back.

Canvas: the assignment, Upload Submissions. It finds the person by the numbers in the name, and
shows what comes as a comment's file *under the name of the file that was handed in*; so it is made
to open under that name: a notebook is answered by a notebook with the page in it, a zip by a zip.
Moodle: View all submissions, Upload multiple feedback files in a zip (*Feedback files* have to be
switched on).
"""

from __future__ import annotations

import argparse
import io
import json
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from .. import doing, feedback, naming, telling
from ..course import find
from ..doing import Stop, plural
from . import names, taken
from .names import CANVAS, Handed
from .taken import Taken

if TYPE_CHECKING:
    from ..course import Course

FOLDER = "return"
#: What is answered first, where several files were handed in.
_FIRST = (".html", ".ipynb", ".zip")


@dataclass
class Packed:
    """What goes into the zips: system → name → bytes; and who is not in them, and why."""

    members: dict[str, dict[str, bytes]] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)


@doing.command
def run(given: argparse.Namespace) -> int:
    """Make the zips: 0 all are in them, 1 not all, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``student`` (ids; all if empty) and ``dry_run``.
    """
    course = find(Path.cwd())
    came = taken.read(course.root).get(given.assignment, {})
    if not came:
        raise Stop(
            f"Nothing of {given.assignment} came by `meaningunits classroom collect`, so the names "
            "that the platform gave are not known. Collect the download first: what is there "
            "already "
            "stays as it is."
        )
    if not given.dry_run:
        asked = argparse.Namespace(
            assignment=given.assignment, student=given.student, pages_only=True
        )
        if feedback.run(asked) == 2:
            return 2
    packed = pack(course, given.assignment, came, given.student)
    written = []
    for system, members in sorted(packed.members.items()):
        path = course.root / FOLDER / f"{given.assignment}-{system}.zip"
        if not given.dry_run:
            path.parent.mkdir(exist_ok=True)
            naming.write(path, zipped(members))
        written.append(path)
        print(f"{plural(len(members), 'page')} → {path.relative_to(course.root)}"
              + (" (--dry-run: not written)" if given.dry_run else ""))  # fmt: skip
    for student, why in packed.left_out.items():
        print(f"  {student}: {why}")
    telling.note(zips=written, left_out=packed.left_out,
                 pages={system: sorted(m) for system, m in packed.members.items()})  # fmt: skip
    return int(bool(packed.left_out))


def pack(
    course: Course, assignment: str, came: dict[str, list[Taken]], only: Iterable[str] = ()
) -> Packed:
    """What is given back to whom.

    Parameters
    ----------
    course : Course
    assignment : str
    came : mapping
        Student → what was collected.
    only : iterable of str
        These students alone, if any are named.
    """
    only, packed = set(only), Packed()
    handed = {*course.students(assignment), *came}
    for student in sorted(handed & only if only else handed):
        page = course.folder("feedback", assignment, student) / feedback.PAGE
        answered = _answered([one.handed for one in came.get(student, [])])
        if student not in came:
            packed.left_out[student] = "did not come by `collect`; give the page by hand"
        elif answered is None:
            packed.left_out[student] = "typed into the platform: there is no file to answer"
        elif not page.exists():
            packed.left_out[student] = "has no page yet: not graded"
        else:
            members = packed.members.setdefault(answered.system, {})
            name = names.back(answered, f"{assignment}.html")
            if name in members:
                packed.left_out[student] = "is in a group: the page of another of it goes to all"
            members.setdefault(name, fitting(answered, page.read_bytes(), assignment))
    return packed


def _answered(handed: list[Handed]) -> Handed | None:
    """The file that is answered; None where Canvas has none."""
    files = [h for h in handed if h.system != CANVAS or not h.typed]
    ends = [PurePosixPath(h.file).suffix.lower() for h in files]
    for wanted in _FIRST:
        if wanted in ends:
            return files[ends.index(wanted)]
    return files[0] if files else None


def fitting(answered: Handed, page: bytes, assignment: str) -> bytes:
    """A page in the form in which it opens under the name that the platform shows."""
    end = PurePosixPath(answered.file).suffix.lower()
    if answered.system != CANVAS or end not in (".ipynb", ".zip"):
        return page
    if end == ".zip":
        return zipped({f"{assignment}.html": page})
    cell = {
        "cell_type": "markdown",
        "id": "feedback",
        "metadata": {},
        "source": _body(page.decode()),
    }
    book = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, ensure_ascii=False, indent=1).encode()


def _body(page: str) -> str:
    """A page's contents without its looks, in one block, as Markdown wants HTML."""
    inner = re.sub(r"(?s).*<body[^>]*>(.*)</body>.*", r"\1", page)
    inner = re.sub(r"(?s)<(style|script)\b.*?</\1>", "", inner)
    return "\n".join(line.strip() for line in inner.splitlines() if line.strip())


def zipped(members: dict[str, bytes]) -> bytes:
    """An archive; the same bytes for the same files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(members.items()):
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return made.getvalue()
