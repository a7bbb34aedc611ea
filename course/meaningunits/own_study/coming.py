"""What came from another coder: a trail, from a file, a folder or a ZIP, and what lay beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import archives
from ..archives import Unsound
from ..trail import FILENAME
from . import fitting, renaming
from .folder import FROZEN, LIST, MANIFEST, PRIVATE, StudyError

#: A trail of years of work is far smaller.
LARGEST = 32 << 20


@dataclass(frozen=True)
class Came:
    """What came from a coder: a trail's bytes, and what lay beside it.

    Parameters
    ----------
    raw : bytes
        The trail.
    manifest : dict or None
    texts : mapping
        Short name → the frozen text that they worked on.
    names : tuple of str
        Names and pseudonyms of a list of their own.
    """

    raw: bytes
    manifest: dict[str, Any] | None = None
    texts: Mapping[str, fitting.Turns] = field(default_factory=dict)
    names: tuple[str, ...] = ()

    @property
    def prints(self) -> dict[str, str]:
        """Short name → fingerprint of the text that they worked on, as their manifest has it."""
        rows = self.manifest.get("transcripts") if self.manifest else None
        return {
            str(row.get("name")): str(row.get("fingerprint"))
            for row in (rows if isinstance(rows, list) else ())
            if isinstance(row, dict)
        }

    def called(self, names: Mapping[str, str]) -> Came:
        """The same, its transcripts called by new names."""
        return Came(
            renaming.in_trail(self.raw, names),
            renaming.in_manifest(self.manifest, names),
            {names.get(name, name): text for name, text in self.texts.items()},
            self.names,
        )


def opened(path: Path) -> Came:
    """A trail from a file, a folder or a zip, with what lies beside it.

    Raises
    ------
    StudyError
        If there is no trail.
    """
    try:
        folder = path if path.is_dir() else path.parent
        raw = _read(path / FILENAME if path.is_dir() else path)
        if raw[:2] != b"PK":
            there = (folder / MANIFEST, *sorted((folder / FROZEN).glob("*.json")))
            files = {
                one.relative_to(folder).as_posix(): _read(one) for one in there if one.is_file()
            }
            known = folder / PRIVATE / LIST
            return _came(raw, files, _read(known) if known.is_file() else b"")
    except OSError as problem:
        raise StudyError(
            f"{path} could not be opened: {problem.strerror or problem}. A coder's work is the "
            f"file {FILENAME} in their folder."
        ) from None
    try:
        return _in_archive(raw, path.name)
    except Unsound as problem:
        if problem.why == "room":
            raise StudyError(
                f"{path.name} unpacks to more than any coder's work. Nothing was read."
            ) from None
        raise StudyError(f"{path.name} is a damaged archive. Ask for it again.") from None


def _in_archive(raw: bytes, what: str) -> Came:
    """The trail that lies highest in an archive, and what lies beside it."""
    archive = archives.opened(raw)
    names = sorted(archive.namelist(), key=lambda name: (name.count("/"), name))
    trails = [n for n in names if n.rpartition("/")[2] == FILENAME]
    if not trails:
        raise StudyError(f"{what} holds no {FILENAME}. Ask for the study's folder.")
    home, room, files = trails[0].removesuffix(FILENAME), LARGEST, {}
    for name in names:
        inside = name.removeprefix(home)
        is_text = inside.startswith(f"{FROZEN}/") and inside.endswith(".json")
        if name.startswith(home) and (is_text or inside in (MANIFEST, f"{PRIVATE}/{LIST}")):
            files[inside] = archives.whole(archive, name, room)
            room -= len(files[inside])
    known = files.pop(f"{PRIVATE}/{LIST}", b"")
    return _came(archives.whole(archive, trails[0], LARGEST), files, known)


def _came(raw: bytes, files: Mapping[str, bytes], known: bytes) -> Came:
    """What came, of the files as they are; what cannot be read of them is not there."""
    texts = {}
    for name, text in files.items():
        said = _object(text) if name != MANIFEST else None
        if said and isinstance(turns := said.get("turns"), list) and all(map(_is_turn, turns)):
            texts[Path(name).stem] = turns
    names = [str(one) for pair in (_object(known) or {}).items() for one in pair]
    return Came(raw, _object(files.get(MANIFEST, b"")), texts, tuple(filter(str.strip, names)))


def _is_turn(turn: Any) -> bool:
    return (
        isinstance(turn, list)
        and len(turn) == 2
        and isinstance(turn[1], list)
        and all(isinstance(text, str) for text in turn[1])
    )


def _read(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise StudyError(f"{path.name} is larger than any coder's work. Is it another file?")
    return path.read_bytes()


def _object(raw: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
