"""A learner's workspace: a copy of lessons and exercises, never of the sources.

Making it again brings what is new and leaves alone whatever the learner has changed: a list of
what was delivered, with fingerprints of each file, tells the two apart. ``lab`` opens it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .. import numbering
from ..material.corpus import DATA
from ..trail import FILENAME
from . import notebooks
from .lab import lab_command, lab_environment, lab_options

__all__ = [
    "DELIVERED",
    "USUAL",
    "Made",
    "WorkspaceError",
    "at",
    "delivered_to",
    "lab_command",
    "lab_environment",
    "lab_options",
    "make",
    "marked",
    "material",
    "own",
]

PACKAGE = Path(__file__).parent.parent
DELIVERED = ".meaningunits/delivered.json"
#: The data card in a workspace.
CARD = "data_card.md"
#: What follows its heading there: it opens in the place of the lesson, and has no bar.
WAY_BACK = b"""
[Back to the course](00_start_here.ipynb)
"""

#: Off in a workspace: news, and nbgrader's panels for instructors (their course is elsewhere).
PAGE_CONFIG = {
    "disabledExtensions": {
        "@jupyterlab/apputils-extension:announcements": True,
        "@jupyter/nbgrader:create-assignment": True,
        "@jupyter/nbgrader:formgrader": True,
    }
}


class WorkspaceError(Exception):
    """The workspace cannot be made; the text says why and what to do."""


#: Characters of a file's whole name that Windows takes, and what a program adds while it writes.
LONGEST, SCRATCH = 259, 20

#: What a workspace is called if nobody says otherwise.
USUAL = "meaning-units"


def at(folder: Path) -> Path:
    """The workspace around a folder, or the usual one in it; the folder where there is neither."""
    places = [folder, *folder.parents, folder / USUAL]
    return next((place for place in places if (place / DELIVERED).is_file()), folder)


@dataclass
class Made:
    """What making a workspace did, file by file (names relative to it).

    ``kept`` maps each changed file that was left alone to the new one put beside it.
    """

    folder: Path
    new: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        lines = [f"Workspace: {self.folder}"]
        if self.new:
            lines.append(f"  Added: {_files(self.new)}.")
        if self.updated:
            lines.append(f"  Brought up to date: {_files(self.updated)}.")
        for name, beside in self.kept.items():
            lines.append(f"  {name}: yours is changed and stays; the new one is {beside}.")
        if not (self.new or self.updated or self.kept):
            lines.append("  Everything is up to date.")
        return "\n".join(lines)


def _files(names: list[str]) -> str:
    return f"{len(names)} file{'' if len(names) == 1 else 's'}"


def material() -> Iterator[tuple[str, Path]]:
    """What a workspace holds: (name in the workspace, file) pairs.

    An installed copy carries them in its data; a checkout has it beside the package.
    Sources, hidden files and somebody's trail are left out wherever they lie.
    """
    inside = PACKAGE / "data" / "workspace"
    lessons = inside / "lessons" if inside.is_dir() else PACKAGE.parent
    exercises = inside / "exercises" if inside.is_dir() else PACKAGE.parent.parent / "exercises"
    for path in numbering.lessons(lessons, ".ipynb"):
        yield path.name, path
    yield CARD, DATA / "CARD.md"
    for path in sorted(exercises.glob("*/*")):
        hidden = path.name.startswith(".") or path.name == FILENAME or path.suffix == ".py"
        if path.is_file() and not hidden:
            yield f"exercises/{path.relative_to(exercises).as_posix()}", path


def delivered_as(name: str, source: Path) -> bytes:
    """A file as it is put into a workspace; the data card, which has no bar, gets a way back."""
    whole = source.read_bytes()
    return whole.replace(b"\n", b"\n" + WAY_BACK, 1) if name == CARD else whole


def make(folder: str | os.PathLike[str]) -> Made:
    """Make a workspace, or bring one up to date; a file the learner has changed is never touched.

    Parameters
    ----------
    folder : path-like
        Where; it is made if need be.

    Returns
    -------
    Made
        What was added, brought up to date, and kept. Where a changed file was kept and there is
        a newer version, that is put beside it under a name ending in ``.new``.

    Raises
    ------
    WorkspaceError
        If the folder cannot be written, or is too far down for Windows.
    """
    made = Made(Path(os.path.abspath(Path(folder).expanduser())))
    _short_enough(made.folder)
    listing = made.folder / DELIVERED
    try:
        listing.parent.mkdir(parents=True, exist_ok=True)
        delivered = delivered_to(listing)
        for name, source in material():
            _deliver(made, name, delivered_as(name, source), delivered)
        _write(listing, json.dumps(delivered, indent=1, sort_keys=True).encode())
        page_config = made.folder / ".meaningunits" / "labconfig" / "page_config.json"
        page_config.parent.mkdir(exist_ok=True)
        _write(page_config, json.dumps(PAGE_CONFIG).encode())
    except OSError as problem:
        raise WorkspaceError(
            f"The workspace {made.folder} cannot be written ({problem.strerror}: "
            f"{problem.filename}). Name another folder: meaningunits start FOLDER"
        ) from None
    return made


def _short_enough(folder: Path) -> None:
    """Refuse a folder in which a file's whole name would be longer than Windows takes."""
    longest = max((len(str(folder / name)) for name, _ in material()), default=0)
    if _on_windows() and longest + SCRATCH > LONGEST:
        raise WorkspaceError(
            f"The workspace {folder} lies too far down: names of files in it would have "
            f"{longest + SCRATCH} characters, and Windows takes {LONGEST}. Name a folder nearer to "
            "the top: meaningunits start C:\\meaning-units"
        )


def _on_windows() -> bool:
    return os.name == "nt"


def _deliver(made: Made, name: str, content: bytes, delivered: dict[str, str]) -> None:
    """Put one file in place, or beside the learner's changed one."""
    path = made.folder / name
    mark = marked(content)
    last = delivered.get(name, "")
    if path.exists():
        here = path.read_bytes()
        if own(name, here, last):
            if last != mark and not _says_the_same(here, content):
                beside = _beside(made, name, content, delivered)
                _write(made.folder / beside, content)
                delivered[beside] = mark
                made.kept[name] = beside
            delivered[name] = mark
            return
        if last == mark or here == content:
            delivered[name] = mark
            return
        made.updated.append(name)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.new.append(name)
    _write(path, content)
    delivered[name] = mark


def marked(content: bytes) -> str:
    """What tells a delivered file again: its bytes' fingerprint and, of a notebook, its text's."""
    return " ".join(filter(None, (_fingerprint(content), notebooks.text(content))))


def own(name: str, here: bytes, mark: str) -> bool:
    """Whether a file holds something of the learner's, beside what was delivered.

    Opening a notebook writes outputs and metadata, which are no change of theirs. Outputs of an
    exercise are: a notebook that is handed in alone is graded from them.

    Parameters
    ----------
    name : str
        Its name in the workspace.
    here : bytes
        What is in it now.
    mark : str
        ``marked`` of what was delivered; nothing where that is not known.
    """
    marks = mark.split()
    if _fingerprint(here) in marks:
        return False
    text = notebooks.text(here)
    if text is None or text not in marks:
        return True
    return name.startswith("exercises/") and notebooks.has_outputs(here)


def _says_the_same(here: bytes, content: bytes) -> bool:
    text = notebooks.text(here)
    return here == content or (text is not None and text == notebooks.text(content))


def _beside(made: Made, name: str, content: bytes, delivered: dict[str, str]) -> str:
    """Where to put a new version beside a kept file: never over one that somebody works in."""
    path = Path(name)
    number = 1
    while True:
        stem = f"{path.stem}.new{number if number > 1 else ''}"
        beside = path.with_name(f"{stem}{path.suffix}").as_posix()
        there = made.folder / beside
        if not there.exists():
            return beside
        here = there.read_bytes()
        if here == content or not own(beside, here, delivered.get(beside, "")):
            return beside
        number += 1


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def delivered_to(listing: Path) -> dict[str, str]:
    """What was delivered, by a workspace's list: name → ``marked`` of it."""
    try:
        known = json.loads(listing.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}  # then every file that differs counts as the learner's, which is the safe side
    if not isinstance(known, dict):
        return {}
    return {name: mark for name, mark in known.items() if isinstance(mark, str)}


def _write(path: Path, content: bytes) -> None:
    """Write a whole file or none of it."""
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        scratch.write_bytes(content)
        os.replace(scratch, path)
    except OSError:
        scratch.unlink(missing_ok=True)
        raise
