"""The names of files in a bulk download: whose each is, as Canvas and Moodle write it.

Canvas: ``doejane_LATE_41231_900001_02_meaning_units.ipynb`` (name, late or not, the person's
number, the file's number, the file), ``LATE_anon_x3Kd9_900001_…`` where names are hidden,
``…_41231_text.html`` and ``…_link.html`` for what was typed. Moodle: a folder or the beginning of
a file's name, ``Jane Doe_123_assignsubmission_file_``, without the last ``_`` from 4.1 on, with
``Group A-`` before the name where groups hand in, and ``Participant_123_…`` where names are
hidden. The number is a participant's and another one in each assignment.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

CANVAS, MOODLE = "canvas", "moodle"

_CANVAS = re.compile(
    r"(?P<name>[^_]\w*?)_(?P<late>LATE_)?(?P<number>\d+)_(?P<file>\d+)_(?P<rest>.+)", re.DOTALL
)
_HIDDEN = re.compile(
    r"(?P<late>LATE_)?anon_(?P<number>[A-Za-z0-9]+)_(?P<file>\d+)_(?P<rest>.+)", re.DOTALL
)
_TYPED = re.compile(
    r"(?P<name>[^_]\w*?)_(?P<late>LATE_)?(?P<number>\d+)_(?P<rest>(?:text|link)\.html)"
)
_MOODLE = re.compile(
    r"(?P<name>[^_]+)_(?P<number>\d+)_(?P<kind>assign(?:submission|feedback)_[a-z0-9]+)"
    r"(?:_(?P<rest>.*))?",
    re.DOTALL,
)
#: What systems and people put into an archive, and nobody handed in.
_CLUTTER = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Handed:
    """One file of a download.

    Parameters
    ----------
    system : str
        ``canvas`` or ``moodle``.
    name : str
        The person or group, as the system writes it; empty where names are hidden.
    number : str
        Canvas's number of the person; Moodle's of the participant, for this assignment alone.
    file : str
        What the student called it, with folders of the student's own.
    member : str
        What it is called in the download.
    late : bool
        Whether Canvas says so; it does not say how late.
    typed : bool
        Text or an address typed into the system: no file was handed in.
    """

    system: str
    name: str
    number: str
    file: str
    member: str
    late: bool = False
    typed: bool = False


def read(member: str) -> Handed | None:
    """Whose a file of a download is; None for what neither system names so.

    Parameters
    ----------
    member : str
        The path in the archive, with ``/`` between folders.
    """
    parts = PurePosixPath(member.replace("\\", "/")).parts
    if not parts or is_clutter(parts):
        return None
    # Who unpacks and packs again has one folder more above everything.
    for depth, part in enumerate(parts):
        if found := _MOODLE.fullmatch(part):
            below = [found["rest"] or "", *parts[depth + 1 :]]
            file = "/".join(filter(None, below))
            if file:
                name = "" if found["name"] == "Participant" else found["name"]
                typed = found["kind"] == "assignsubmission_onlinetext"
                return Handed(MOODLE, name, found["number"], file, member, typed=typed)
    last = parts[-1]
    if found := _HIDDEN.fullmatch(last):
        return Handed(CANVAS, "", found["number"], found["rest"], member, bool(found["late"]))
    if found := _CANVAS.fullmatch(last):
        late = bool(found["late"])
        return Handed(CANVAS, found["name"], found["number"], found["rest"], member, late)
    if found := _TYPED.fullmatch(last):
        late = bool(found["late"])
        return Handed(CANVAS, found["name"], found["number"], found["rest"], member, late, True)
    return None


def is_clutter(parts: Iterable[str]) -> bool:
    """Whether a path is what a system leaves behind, not what a person handed in."""
    return any(part in _CLUTTER or part.startswith("._") for part in parts)


def back(handed: Handed, page: str) -> str:
    """What a page is to be called so that the system gives it to the person.

    Canvas looks for the two numbers and shows whatever comes under the name of the file that was
    handed in; so the name stays as it was. Moodle reads the first four parts of a name, in every
    version of it where they begin the file's own name.

    Parameters
    ----------
    handed : Handed
        A file that came from there.
    page : str
        The page's own name, as in ``overview.html``.
    """
    if handed.system == CANVAS:
        return PurePosixPath(handed.member.replace("\\", "/")).name
    part = next(p for p in handed.member.replace("\\", "/").split("/") if _MOODLE.fullmatch(p))
    found = _MOODLE.fullmatch(part)
    assert found is not None
    return f"{found['name']}_{found['number']}_assignsubmission_file_{page}"


def key(name: str) -> str:
    """A name for comparing: letters and digits alone, in one form, small."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in plain if c.isalnum())


def keys(first: str, last: str) -> set[str]:
    """How Canvas (last name first) and Moodle (first name first) write a person, for comparing."""
    return {key(f"{last}{first}"), key(f"{first}{last}")} - {""}


def spoken(name: str) -> list[str]:
    """A name as it stands, then without the group that Moodle puts before it."""
    return [name, *(name.split("-", n)[n] for n in range(1, name.count("-") + 1))]
