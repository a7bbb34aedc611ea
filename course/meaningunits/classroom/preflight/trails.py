"""The answers that came with a notebook, however their file is called, written or where it lies.

A trail that was downloaded twice is ``trail (1).jsonl``, a mail program makes ``trail.jsonl.txt``
of it, an editor writes UTF-16. Entries name their task, so those that fit are found wherever they
are.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ...my_work.trails import merged
from ...tasks.kind import plural
from ...trail import FILENAME as TRAIL
from ...trail import parse
from ..assignment import AssignmentSpec, text_of
from ..saved import told_apart
from . import archives, folders, printable
from .refusal import Refusal
from .repairing import keep, write
from .written import as_lines

#: Names under which answers may lie. A trail that was let go on purpose keeps that in its name.
_LIKE = re.compile(r"(?i)(.*\.jsonl(\.\w+)?|trail.*\.(json|txt)|trail)")
_CLEARED = ("-cleared-", "-set-aside-")

_TASK = re.compile(r"""mu\.(?:ask|answer|check|grade)\(\s*["']([\w/-]+)["']""")


@dataclass(frozen=True)
class Piece:
    """A file that may hold answers: what to call it, and its bytes."""

    name: str
    raw: bytes


def asked(specs: Iterable[AssignmentSpec]) -> set[str]:
    """The slugs of the tasks that an assignment's notebooks name; empty where none is ours."""
    return {slug for spec in specs for slug in named(spec.release or {})}


def named(notebook: Mapping[str, Any]) -> set[str]:
    """The slugs of the tasks that a notebook names."""
    return {
        slug
        for cell in notebook.get("cells", ())
        if cell.get("cell_type") == "code"
        for slug in _TASK.findall(text_of(cell.get("source", "")))
    }


def gather(
    folder: Path,
    home: Path,
    specs: tuple[AssignmentSpec, ...],
    originals: Path,
    dry_run: bool,
) -> tuple[list[str], bytes]:
    """Bring what a student's files hold of an assignment's answers into its trail.

    Parameters
    ----------
    folder, home : Path
        The assignment's folder, and the student's, where answers may lie beside it.
    specs : tuple of AssignmentSpec
    originals : Path
        Where a trail is kept as it was handed in.
    dry_run : bool
        Say what would be done and write nothing.

    Returns
    -------
    list of str
        What was done, a sentence each.
    bytes
        The trail as it is now, or would be.
    """
    path = folder / TRAIL
    raw = _read(path)
    words, whole = collected(raw, _pieces(folder, home), asked(specs))
    if words and not dry_run:
        if raw:
            keep(originals / TRAIL, raw)
        folder.mkdir(parents=True, exist_ok=True)
        write(path, whole)
    return words, whole


def lying_in(folder: Path, slugs: set[str]) -> tuple[list[str], bytes]:
    """The same of one folder, for nbgrader's own autograder: nothing is written.

    Parameters
    ----------
    folder : Path
        Where a notebook was handed in.
    slugs : set of str
        Its tasks.
    """
    return collected(_read(folder / TRAIL), _pieces(folder, folder), slugs)


def collected(raw: bytes, pieces: Iterable[Piece], slugs: set[str]) -> tuple[list[str], bytes]:
    """A trail with what other files hold of some tasks, and what was done, a sentence each."""
    words: list[str] = []
    if not slugs:
        return words, raw
    whole = as_lines(raw)
    if whole != raw.removeprefix(codecs.BOM_UTF8):
        words.append(
            f"{TRAIL} was written in another form (UTF-16, or as a list); it is in UTF-8 now."
        )
    for piece in pieces:
        fitting, other = _parted(as_lines(piece.raw), slugs)
        kept, fitting = told_apart(whole, fitting)
        more = merged(kept, fitting)
        if more == whole:
            continue
        added = len(parse(more).entries) - len(parse(kept).entries)
        left = f" ({plural(other, 'entry', 'entries')} of other tasks were left)" if other else ""
        words.append(
            f"The answers in “{printable(piece.name)}” ({plural(added, 'entry', 'entries')}) were "
            f"put into {TRAIL}{left}."
        )
        if kept != whole:
            words.append(
                "They are newer and were given to other numbers than those in it: of these tasks "
                "they alone count."
            )
        whole = more
    return words, whole


def troubles(folder: Path, raw: bytes) -> list[str]:
    """What is wrong with a submission's trail; it is reported and never changed."""
    if folder.is_dir() and folders.listing(folder).too_many:
        most = folders.MOST_FILES
        return [f"The folder holds more than {most} files; not all were looked at."]
    problems = parse(raw).problems
    told = [f"{TRAIL}, {problem}" for problem in problems[:3]]
    if len(problems) > 3:
        told.append(f"{TRAIL}: {len(problems) - 3} more lines with trouble")
    return told


def _parted(raw: bytes, slugs: set[str]) -> tuple[bytes, int]:
    """The lines of an assignment's tasks, and how many entries are of others."""
    entries = parse(raw).entries
    mine = [entry for entry in entries if entry.item in slugs]
    lines = b"".join(entry.line().encode() + b"\n" for entry in mine)
    return lines, len(entries) - len(mine)


def _pieces(folder: Path, home: Path) -> Iterator[Piece]:
    """Every file that may hold answers but the trail: beside the notebook, below it, at home."""
    there = folders.listing(folder).files if folder.is_dir() else []
    yield from _of(folder, [path for path in there if str(path) != TRAIL])
    if home != folder:
        yield from _of(home, [p for p in folders.listing(home).files if len(p.parts) == 1])


def _of(place: Path, files: Iterable[PurePosixPath]) -> Iterator[Piece]:
    for path in files:
        if folders.is_clutter(str(path)):
            continue
        if path.name.lower().endswith(".zip"):
            yield from _packed(path.name, _read(place / path))
        elif _is_like(path.name):
            yield Piece(str(path), _read(place / path))


def _packed(name: str, raw: bytes) -> Iterator[Piece]:
    if not raw.startswith(archives.START):
        return
    try:
        for member in archives.members(raw):
            if _is_like(member.path.name) and not folders.is_clutter(str(member.path)):
                yield Piece(f"{name}: {member.path}", member.read())
    except Refusal:
        return  # said where the notebook is looked for


def _is_like(name: str) -> bool:
    return bool(_LIKE.fullmatch(name)) and not any(mark in name for mark in _CLEARED)


def _read(path: Path) -> bytes:
    try:
        return folders.read(path)
    except folders.Unreadable:
        return b""
