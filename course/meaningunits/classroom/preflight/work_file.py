"""A work file as a submission: what of it belongs to an exercise, laid where a submission lies.

A student hands in the one file that ``mu.work()`` makes: in the exercise's folder, or once for all
exercises in their own. What lies there loose counts; trails are merged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from ...my_work import WorkError, opened, trails
from ...my_work.archive import Archive, is_ours
from ...trail import FILENAME as TRAIL
from ...trail import clock, drafts, parse
from ..assignment import AssignmentSpec
from . import folders, printable
from .repairing import as_bytes, fingerprint, keep, write

#: How the sentence begins that is kept of an unpacked file; by it a second run knows its own work.
CAME = "It came in the work file"


@dataclass
class Laid:
    """What became of a student's work files: sentences, and the notebooks that came of them."""

    words: list[str] = field(default_factory=list)
    notebooks: dict[str, bytes] = field(default_factory=dict)
    refused: str = ""
    passed_over: set[str] = field(default_factory=set)  # of other exercises, at home


def unpack(
    home: Path,
    folder: Path,
    specs: tuple[AssignmentSpec, ...],
    known: Mapping[str, Any],
    originals: Path,
    dry_run: bool,
) -> Laid:
    """Lay what a student's work files hold of an assignment into its folder.

    Parameters
    ----------
    home, folder : Path
        The student's folder, and the assignment's in it, which need not exist.
    specs : tuple of AssignmentSpec
    known : mapping
        What an earlier run wrote down of this student.
    originals : Path
        Where a file that lay in the assignment's folder is kept.
    dry_run : bool
        Say what would be done and write nothing.
    """
    laid = Laid()
    prefix = f"exercises/{specs[0].assignment}/"
    found: list[tuple[Path, bytes, Archive]] = []
    for path, raw in _work_files(home, folder):
        try:
            found.append((path, raw, opened(raw, path.name)))
        except WorkError as problem:
            laid.words.append(f"{problem} Then hand it in again.")
    here = {spec.notebook for spec in specs if (folder / f"{spec.notebook}.ipynb").is_file()}
    used = []
    for path, raw, archive in sorted(found, key=lambda one: one[2].saved):
        inside = {n[len(prefix) :]: c for n, c in archive.files.items() if n.startswith(prefix)}
        if not inside:
            if path.parent != folder:
                laid.passed_over.add(path.name)
            else:
                laid.words.append(
                    f"The work file “{printable(path.name)}” holds nothing of "
                    f"{specs[0].assignment}; no answer of it was saved where it was made."
                )
            continue
        used.append((path, raw))
        laid.words.append(f"{CAME} “{printable(path.name)}”, saved {clock(archive.saved)}.")
        _lay(laid, folder, specs, known, here, inside, dry_run)
    if laid.words and not used and not here:
        laid.refused = " ".join(laid.words)
    if not dry_run:
        for path, raw in used:
            if path.parent == folder:  # one in the student's own folder serves other exercises too
                keep(originals / path.name, raw)
                path.unlink()
    return laid


def _work_files(home: Path, folder: Path) -> Iterator[tuple[Path, bytes]]:
    for place in dict.fromkeys((folder, home)):
        for path in sorted(place.glob("*.zip")):
            try:
                raw = folders.read(path)
            except folders.Unreadable:
                continue  # said where every file is looked at
            if is_ours(raw):
                yield path, raw


def _lay(
    laid: Laid,
    folder: Path,
    specs: tuple[AssignmentSpec, ...],
    known: Mapping[str, Any],
    here: set[str],
    inside: Mapping[str, bytes],
    dry_run: bool,
) -> None:
    """Put one work file's notebooks, trail and drafts in place."""
    answered = bool(parse(inside.get(TRAIL, b"")).entries)
    writes: dict[PurePosixPath, bytes] = {}
    for spec in specs:
        wanted = f"{spec.notebook}.ipynb"
        content = inside.get(wanted)
        if content is None and answered and spec.release and spec.notebook not in laid.notebooks:
            content = as_bytes(spec.release)  # nothing was changed in it: the trail has it all
        loose = spec.notebook in here and not _is_ours(folder / wanted, known.get(spec.notebook))
        if content is not None and not loose:
            writes[PurePosixPath(wanted)] = laid.notebooks[spec.notebook] = content
    for name, content in inside.items():
        path = PurePosixPath(name)
        there = folder / path
        if name == TRAIL:
            content = trails.merged(_read(there), content)
        elif path.parts[0] != drafts.FOLDER or there.exists():
            continue
        writes[path] = content
    if dry_run:
        return
    for path, content in writes.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if content != _read(target):
            write(target, content)


def _is_ours(path: Path, known: Any) -> bool:
    """Whether a notebook is still as an earlier run made it of a work file."""
    known = known if isinstance(known, dict) else {}
    came = any(str(word).startswith(CAME) for word in known.get("words", ()))
    return came and known.get("sha256") == fingerprint(_read(path))


def _read(path: Path) -> bytes:
    try:
        return folders.read(path)
    except folders.Unreadable:
        return b""
