"""Bringing a work file back: first said, then done; nothing that is here is lost by it.

Trails and drafts are merged. A notebook with something of one's own is never written over: the
other one is put beside it. Doing it twice changes nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..tasks.kind import plural
from ..trail import clock, drafts, parse, settle
from ..workspace import notebooks
from . import archive, trails
from .archive import Archive, WorkError
from .place import Place, as_place, put, title

MOST = 12  # answers that are named one by one


@dataclass
class Brought:
    """What bringing a work file back changes (or did), and what it leaves as it is."""

    saved: str
    changes: list[str] = field(default_factory=list)
    stays: list[str] = field(default_factory=list)
    opened_anew: list[str] = field(default_factory=list)
    writes: list[tuple[str, Path, bytes]] = field(default_factory=list, repr=False)

    def __str__(self) -> str:
        lines = [f"A work file saved {self.saved}."]
        lines += [f"  {line}" for line in (*self.changes, *self.stays)]
        if not self.changes:
            lines.append("  Everything in it is here already; nothing changes.")
        if self.opened_anew:
            names = ", ".join(self.opened_anew)
            lines.append(f"  If one of these is open in JupyterLab, close it and open it: {names}.")
        return "\n".join(lines)


def read(file: str | os.PathLike[str]) -> Archive:
    """A work file from disk, looked at whole.

    Raises
    ------
    WorkError
        If it cannot be read or used; it says why.
    """
    path = Path(file).expanduser()
    try:
        if path.stat().st_size > archive.LARGEST:
            raise WorkError(
                f"“{path.name}” is larger than any work file. Choose the file that “Download my "
                "work” made."
            )
        raw = path.read_bytes()
    except OSError as problem:
        raise WorkError(f"{path} cannot be read ({problem.strerror or problem}).") from None
    return archive.opened(raw, path.name)


def look(file: str | os.PathLike[str] | Archive, folder: str | os.PathLike[str] | Place) -> Brought:
    """What bringing a work file back would change; nothing is changed.

    Parameters
    ----------
    file : path-like or Archive
    folder : path-like or Place
        A workspace, a folder in one, or the folder of one exercise.

    Raises
    ------
    WorkError
        If the file is damaged or not ours, or something here cannot be read.
    """
    found = file if isinstance(file, Archive) else read(file)
    place = as_place(folder)
    made = Brought(clock(found.saved))
    elsewhere = False
    for name, content in found.files.items():
        path = place.path(name)
        if path is None:
            elsewhere = True
            continue
        try:
            _one(made, place, found, name, path, content)
        except OSError as problem:
            raise WorkError(
                f"{path} cannot be read ({problem.strerror or problem}), so nothing was changed. "
                "Give yourself access to it, and try again."
            ) from None
    if elsewhere:
        made.stays.append(
            "What the file holds of other exercises or of the lessons stays in it: this is the "
            "folder of one exercise alone."
        )
    return made


def restore(
    file: str | os.PathLike[str] | Archive, folder: str | os.PathLike[str] | Place
) -> Brought:
    """Bring a work file back, as ``look`` says; returns what was done. Raises as ``look`` does."""
    found = file if isinstance(file, Archive) else read(file)
    made = look(found, folder)
    for name, path, content in made.writes:
        try:
            if path.suffix == ".jsonl":
                _put_trail(path, found.files[name])
            else:
                put(path, content)
        except OSError as problem:
            raise WorkError(
                f"{path} cannot be written ({problem.strerror or problem}). What was brought "
                "before it is here; make room or give write access, and bring the file back again."
            ) from None
    return made


def _one(
    made: Brought, place: Place, found: Archive, name: str, path: Path, content: bytes
) -> None:
    if path.suffix == ".jsonl":
        settle(path)
    here = path.read_bytes() if path.is_file() else None
    if here == content:
        return
    if name.endswith(".jsonl"):
        _trail(made, name, path, here or b"", content)
    elif here is None:
        made.changes.append(f"{_called(name)}: comes back.")
        made.writes.append((name, path, content))
    elif name.endswith(".json"):
        _draft(made, name, path, here, content)
    else:
        _notebook(made, place, found, name, path, here, content)


def _trail(made: Brought, name: str, path: Path, here: bytes, content: bytes) -> None:
    together = trails.merged(here, content)
    if together == here:
        return
    before, after = parse(here), parse(together)
    more = len(after.entries) - len(before.entries)
    made.writes.append((name, path, together))
    made.changes.append(f"{name}: {more} step{'' if more == 1 else 's'} more than here.")
    differ = []
    for slug in after.items:
        was, will = before.state(slug).answers, after.state(slug).answers
        if was == will or not will:
            continue
        if not was:
            differ.append(f"“{title(slug)}”: comes back, as saved {clock(will[-1].at)}.")
        elif was[-1] != will[-1]:
            differ.append(
                f"“{title(slug)}”: the file's answer, saved {clock(will[-1].at)}, is later than "
                f"yours of {clock(was[-1].at)} and counts. Undo brings yours."
            )
        else:
            differ.append(f"“{title(slug)}”: your answer here is later and stays.")
    made.changes += [f"  {line}" for line in differ[:MOST]]
    if len(differ) > MOST:
        made.changes.append(f"  … and {plural(len(differ) - MOST, 'more task')}.")


def _draft(made: Brought, name: str, path: Path, here: bytes, content: bytes) -> None:
    mine, theirs = _boxes(here), _boxes(content)
    if mine is None or theirs is None or any(mine.get(b, t) != t for b, t in theirs.items()):
        _beside(made, name, path, content, "another draft is here and stays")
    elif theirs.keys() - mine.keys():
        together = json.dumps(theirs | mine, ensure_ascii=False, indent=1).encode()
        made.changes.append(f"{_called(name)}: comes back.")
        made.writes.append((name, path, together))


def _called(name: str) -> str:
    """What a file is called for a reader: a draft by its task, any other by its own name."""
    path = PurePosixPath(name)
    if path.parent.name != drafts.FOLDER:
        return name
    return f"“{title(path.stem.replace('--', '/'))}”, what was being written"


def _boxes(raw: bytes) -> dict[str, str] | None:
    try:
        held = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return held if isinstance(held, dict) else None


def _notebook(
    made: Brought, place: Place, found: Archive, name: str, path: Path, here: bytes, content: bytes
) -> None:
    same = notebooks.text(here) is not None and notebooks.text(here) == notebooks.text(content)
    answers = str(PurePosixPath(name).with_name("trail.jsonl")) in found.files
    if not place.own(name, here):
        made.changes.append(f"{name}: comes back; here is nothing of your own in it.")
        made.writes.append((name, path, content))
        made.opened_anew.append(name)
    elif same and (answers or not notebooks.has_outputs(content)):
        return  # it says the same, and its answers are in the trail
    else:
        _beside(made, name, path, content, "you have changed the one here, and it stays")


def _beside(made: Brought, name: str, path: Path, content: bytes, why: str) -> None:
    """Put a file beside the one that stays, under a free name; once, whatever became of it."""
    for beside in _free(path):
        if not beside.exists():
            made.changes.append(
                f"{_called(name)}: {why}; the file's is put beside it as {beside.name}."
            )
            made.writes.append((name, beside, content))
            return
        there = beside.read_bytes()
        text = notebooks.text(there)
        if there == content or (text is not None and text == notebooks.text(content)):
            made.stays.append(
                f"{_called(name)}: yours stays; the file's is beside it as {beside.name}."
            )
            return


def _free(path: Path) -> Iterator[Path]:
    drafted = path.parent.name == drafts.FOLDER
    number = 1
    while True:
        word = f"brought{number if number > 1 else ''}"
        # A draft's own name is what it is found by; another ending keeps it from being one.
        yield path.with_name(f"{path.stem}.{word}{'.json' if drafted else path.suffix}")
        number += 1


def _put_trail(path: Path, other: bytes) -> None:
    """Merge into the trail as it is this moment; a line that a kernel writes meanwhile stays."""
    path = path.resolve()
    if not path.exists():
        put(path, other)
        return
    with path.open("rb") as file:
        together = trails.merged(file.read(), other)
        try:
            put(path, together)
        except PermissionError:  # Windows replaces no file that is open
            file.close()
            put(path, together)
            return
        rest = file.read()
    if rest:
        with path.open("ab") as anew:
            anew.write(rest)
