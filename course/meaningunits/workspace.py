"""A learner's workspace: a copy of lessons and exercises, never of the sources.

Making it again brings what is new and leaves alone whatever the learner has changed: a list of
what was delivered, with a fingerprint for each file, tells the two apart.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .material.corpus import DATA
from .trail import FILENAME

PACKAGE = Path(__file__).parent
DELIVERED = ".meaningunits/delivered.json"

#: A learner should not be asked about news, nor the page reach out for them.
QUIET = (
    "--LabApp.news_url=None",
    "--LabApp.extension_manager=readonly",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
)
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
    for path in sorted(lessons.glob("[0-9][0-9]_*.ipynb")):
        yield path.name, path
    yield "data_card.md", DATA / "CARD.md"
    for path in sorted(exercises.glob("*/*")):
        hidden = path.name.startswith(".") or path.name == FILENAME or path.suffix == ".py"
        if path.is_file() and not hidden:
            yield f"exercises/{path.relative_to(exercises).as_posix()}", path


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
        If the folder cannot be written.
    """
    made = Made(Path(folder).expanduser().absolute())
    listing = made.folder / DELIVERED
    try:
        listing.parent.mkdir(parents=True, exist_ok=True)
        delivered = _delivered(listing)
        for name, source in material():
            _deliver(made, name, source.read_bytes(), delivered)
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


def _deliver(made: Made, name: str, content: bytes, delivered: dict[str, str]) -> None:
    """Put one file in place, or beside the learner's changed one."""
    path = made.folder / name
    print_of_new = _fingerprint(content)
    last = delivered.get(name)
    if path.exists():
        here = _fingerprint(path.read_bytes())
        if here == print_of_new:
            delivered[name] = print_of_new
            return
        if here != last:  # changed by the learner, or not from us at all
            if last != print_of_new:
                beside = _beside(made, name, print_of_new, delivered)
                _write(made.folder / beside, content)
                delivered[name] = delivered[beside] = print_of_new
                made.kept[name] = beside
            return
        made.updated.append(name)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.new.append(name)
    _write(path, content)
    delivered[name] = print_of_new


def _beside(made: Made, name: str, print_of_new: str, delivered: dict[str, str]) -> str:
    """Where to put a new version beside a kept file: never over one that somebody works in."""
    path = Path(name)
    number = 1
    while True:
        stem = f"{path.stem}.new{number if number > 1 else ''}"
        beside = path.with_name(f"{stem}{path.suffix}").as_posix()
        there = made.folder / beside
        ours = (print_of_new, delivered.get(beside))
        if not there.exists() or _fingerprint(there.read_bytes()) in ours:
            return beside
        number += 1


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _delivered(listing: Path) -> dict[str, str]:
    try:
        known = json.loads(listing.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}  # then every file that differs counts as the learner's, which is the safe side
    return known if isinstance(known, dict) else {}


def _write(path: Path, content: bytes) -> None:
    """Write a whole file or none of it."""
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        scratch.write_bytes(content)
        os.replace(scratch, path)
    except OSError:
        scratch.unlink(missing_ok=True)
        raise


def lab_options(folder: Path) -> list[str]:
    """JupyterLab's options for a workspace: rooted there, quiet, open at its first lesson."""
    options = [f"--ServerApp.root_dir={folder}", *QUIET]
    if lessons := sorted(path.name for path in folder.glob("[0-9][0-9]_*.ipynb")):
        options.append(f"--LabApp.default_url=/lab/tree/{lessons[0]}")
    return options


def lab_command(folder: Path, *, browser: bool = True, more: tuple[str, ...] = ()) -> list[str]:
    """The command that opens JupyterLab on a workspace, quietly and offline."""
    command = [sys.executable, "-m", "jupyterlab", *lab_options(folder)]
    if not browser:
        command.append("--no-browser")
    return [*command, *more]


def lab_environment(folder: Path) -> dict[str, str]:
    """The environment for that command: Lab finds the workspace's quiet page settings."""
    places = [str(folder / ".meaningunits")]
    if before := os.environ.get("JUPYTER_CONFIG_PATH"):
        places.append(before)
    return {**os.environ, "JUPYTER_CONFIG_PATH": os.pathsep.join(places)}
