"""What a student handed in, as it lies on disk: finding the notebook without following any link."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ...trail import FILENAME as TRAIL
from ..assignment import AssignmentSpec
from . import Verdict, holds, inspect, printable
from .archives import LARGEST, MOST_FILES, START, members
from .choosing import choose, worked
from .decoding import in_archive, is_clutter, is_notebook
from .refusal import Refusal

DEEPEST = 6
NOTEBOOK_LIKE = (".ipynb", ".ipynb.txt", ".ipynb.json", ".json", ".zip")

#: nbgrader's own file: it says when a submission came in, so no student's copy may take its place.
TIMESTAMP = "timestamp.txt"


@dataclass
class Listing:
    """Files in a folder, by path below it, and what is no plain file and is not followed."""

    files: list[PurePosixPath] = field(default_factory=list)
    tricks: list[PurePosixPath] = field(default_factory=list)
    too_many: bool = False


@dataclass(frozen=True)
class Found:
    """The notebook that counts, the file it was in, and the files that belong beside it.

    ``file`` is None when nothing was found; the verdict then says what to do. ``strange`` says that
    what lies in the folder lay beside another notebook, such as a lesson of the same name.
    """

    verdict: Verdict
    file: Path | None = None
    beside: dict[PurePosixPath, bytes] = field(default_factory=dict)
    strange: bool = False


class Unreadable(OSError):
    """A file that cannot be read; the message says why."""


def listing(folder: Path, leave_out: Iterable[str] = ()) -> Listing:
    """All files below a folder, links and devices apart; never leaves the folder."""
    found, left_out = Listing(), set(leave_out)
    todo = [PurePosixPath()]
    while todo:
        below = todo.pop()
        try:
            entries = sorted(os.scandir(folder / below), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            path = below / entry.name
            if len(found.files) + len(found.tricks) >= MOST_FILES:
                found.too_many = True
                return found
            if entry.is_symlink():
                found.tricks.append(path)
            elif entry.is_dir(follow_symlinks=False):
                if len(path.parts) < DEEPEST and str(path) not in left_out:
                    todo.append(path)
            elif entry.is_file(follow_symlinks=False):
                if str(path) not in left_out:
                    found.files.append(path)
            else:
                found.tricks.append(path)
    found.files.sort(key=lambda path: (len(path.parts), str(path)))
    return found


def may_be_notebook(path: PurePosixPath) -> bool:
    """Whether a file's name says that the notebook may be in it."""
    return may_be_called_notebook(path.name) and not is_clutter(str(path))


def may_be_called_notebook(name: str) -> bool:
    """Whether a notebook may be in a file of this name: itself, or packed."""
    return name.lower().endswith(NOTEBOOK_LIKE)


def read(path: Path, largest: int = LARGEST) -> bytes:
    """A plain file's bytes; a link is not followed and a pipe is not waited for.

    Raises
    ------
    Unreadable
        With a sentence.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    name = printable(path.name)
    try:
        handle = os.open(path, flags)
    except OSError as problem:
        raise Unreadable(f"{name} cannot be opened: {problem.strerror or problem}.") from None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(f"{name} is no plain file.")
        if status.st_size > largest:
            raise Unreadable(
                f"{name} is {status.st_size // 1_000_000} MB; that is no notebook of this "
                "assignment. Clear all outputs, save, and hand it in again."
            )
        return file.read(largest + 1)


def find(
    folder: Path,
    there: Listing,
    spec: AssignmentSpec,
    others: Iterable[str] = (),
    elsewhere: bool = False,
) -> Found:
    """The notebook of an assignment among what was handed in.

    Parameters
    ----------
    folder : Path
        Where the student's files lie.
    there : Listing
        What lies in it.
    spec : AssignmentSpec
    others : iterable of str
        File names of the assignment's other notebooks.
    elsewhere : bool
        Whether this is not the folder where the notebook should be.
    """
    wanted = PurePosixPath(f"{spec.notebook}.ipynb")
    others = set(others)
    in_place = wanted in there.files and not elsewhere
    own = _verdict(folder / wanted, wanted.name, spec) if in_place else Verdict(None)
    # Beside a notebook that was worked in, only what is called a notebook may be another one.
    stands = own.notebook is not None and worked(own.notebook, spec)
    alike = is_notebook if stands else may_be_called_notebook
    tries: list[tuple[PurePosixPath, Verdict]] = []
    for path in there.files:
        is_another = (path == wanted and in_place) or path.name in others
        if alike(path.name) and not is_clutter(str(path)) and not is_another:
            tries.append((path, _verdict(folder / path, path.name, spec)))
    tries.sort(key=lambda each: (each[0].name != wanted.name, len(each[0].parts)))
    candidates = [(wanted, own), *tries]
    good = [(path, v) for path, v in candidates if v.notebook is not None]
    if not good:
        return Found(own if in_place else _nothing(folder, there, tries, spec))
    try:
        chosen, said = choose([(str(path), v.notebook or {}) for path, v in good], spec)
    except Refusal as refusal:
        return Found(Verdict(None, refusal=str(refusal)))
    path, verdict = good[chosen]
    more = [*verdict.repairs, *([said] if said else [])]
    beside, unread = _beside(folder, path, there, spec, elsewhere)
    if unread:
        names = ", ".join(f"“{printable(name)}”" for name in unread[:4])
        more.append(f"In the archive {names} could not be unpacked and is missing.")
    if verdict is own:
        return Found(Verdict(verdict.notebook, tuple(more)), folder / wanted, beside)
    if own.refusal:
        more.append(
            f"{wanted} could not be used: {own.refusal} Instead “{printable(str(path))}”, "
            "which holds the assignment, was taken."
        )
    if elsewhere:
        more.append("It did not lie in the assignment's folder; it does now.")
    elif len(path.parts) > 1:
        more.append(f"It lay in the folder “{printable(str(path.parent))}”; it was moved up.")
    found = Verdict(verdict.notebook, tuple(more))
    return Found(found, folder / path, beside, strange=bool(own.refusal))


def _verdict(path: Path, name: str, spec: AssignmentSpec) -> Verdict:
    try:
        return inspect(read(path), name, spec)
    except Unreadable as problem:
        return Verdict(None, refusal=str(problem))


def _nothing(
    folder: Path,
    there: Listing,
    tries: list[tuple[PurePosixPath, Verdict]],
    spec: AssignmentSpec,
) -> Verdict:
    """Say why no notebook was found, as near to the cause as can be known."""
    please = f"Hand in {spec.notebook}.ipynb."
    if len(tries) == 1:
        return tries[0][1]
    if tries:
        names = ", ".join(f"“{printable(str(path))}”" for path, _ in tries[:4])
        return Verdict(None, refusal=f"None of {names} is this notebook. {please}")
    if there.tricks:
        names = ", ".join(f"“{printable(str(path))}”" for path in there.tricks[:4])
        return Verdict(None, refusal=f"{names} is a link to somewhere else, not a file. {please}")
    own = [p for p in there.files if p.name not in (TRAIL, TIMESTAMP) and not is_clutter(str(p))]
    if own:
        looked = _verdict(folder / own[0], own[0].name, spec)
        why = looked.refusal or ""
        return Verdict(None, refusal=f"“{printable(str(own[0]))}”: {why or please}")
    if any(".ipynb_checkpoints" in path.parts for path in there.files):
        return Verdict(
            None,
            refusal="Only Jupyter's own safety copy (.ipynb_checkpoints) was handed in, which may "
            f"be older than your work; the notebook itself is missing. {please}",
        )
    return Verdict(None, refusal=f"The folder holds no notebook. {please}")


def _beside(
    folder: Path, path: PurePosixPath, there: Listing, spec: AssignmentSpec, elsewhere: bool
) -> tuple[dict[PurePosixPath, bytes], list[str]]:
    """What belongs beside a notebook that lay elsewhere: the trail, data files, from there.

    With the names of what an archive holds and does not give back.
    """
    raw = read(folder / path)
    unread: list[str] = []
    found: dict[PurePosixPath, bytes] = {}
    if raw.startswith(START):  # whatever it is called
        found, unread = beside_in_zip(raw, spec)
    elif len(path.parts) > 1:
        for other in there.files:
            if path.parent in other.parents and other.suffix != ".ipynb":
                found[other.relative_to(path.parent)] = read(folder / other)
    elif elsewhere:
        found = {
            other: read(folder / other)
            for other in there.files
            if len(other.parts) == 1 and not may_be_called_notebook(other.name)
        }
    belongs = {
        p: content for p, content in found.items() if p.name != TIMESTAMP and not is_clutter(str(p))
    }
    return belongs, unread


def beside_in_zip(raw: bytes, spec: AssignmentSpec) -> tuple[dict[PurePosixPath, bytes], list[str]]:
    """The files that lay beside the notebook in an archive, by path relative to it.

    With the names of those that cannot be unpacked.
    """
    home = in_archive(raw, spec, lambda found: holds(found, spec))[0].parent
    found, unread = {}, []
    for member in members(raw):
        if home not in member.path.parents or member.path.suffix == ".ipynb":
            continue
        try:
            found[member.path.relative_to(home)] = member.read()
        except Refusal:
            unread.append(str(member.path))
    return found, unread
