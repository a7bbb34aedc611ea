"""A bulk download as files of people: an archive, or the folder that a browser made of it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ...archives import DAMAGED
from ..doing import Stop
from ..preflight.archives import LARGEST, MOST_FILES
from . import names
from .names import Handed

#: A class's archive may hold that much; of one person no more than a submission may.
MOST_BYTES, MOST_MEMBERS = 8_000_000_000, 200_000


@dataclass(frozen=True)
class File:
    """One file that somebody handed in, and a way to its bytes."""

    handed: Handed
    size: int
    read: Callable[[], bytes]


@dataclass
class Download:
    """What was found in one download: files that are somebody's, and the others' names."""

    path: Path
    files: list[File] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def by_person(self) -> dict[tuple[str, str, str], list[File]]:
        """Files of each person or group, in the order in which they lie there."""
        found: dict[tuple[str, str, str], list[File]] = {}
        for file in self.files:
            who = file.handed
            found.setdefault((who.system, who.number, who.name), []).append(file)
        return found


def opened(path: Path) -> Download:
    """Look into a download.

    Raises
    ------
    Stop
        If it is none, or it cannot be opened.
    OSError
    """
    if not path.exists():
        raise Stop(f"There is no {path}. Name the zip that the platform gave you, as it is.")
    found = Download(path)
    members = _of_folder(path) if path.is_dir() else _of_archive(path)
    for name, size, read in members:
        handed = names.read(name)
        if handed is not None and _is_safe(handed.file):
            found.files.append(File(handed, size, read))
        elif not names.is_clutter(PurePosixPath(name).parts):
            found.others.append(name)
    if not found.files:
        seen = f" It holds {', '.join(found.others[:3])}." if found.others else " It is empty."
        raise Stop(
            f"{path} is no bulk download of Canvas's or Moodle's: no file in it is named as they "
            f"name them.{seen} In Canvas: the assignment, Download Submissions. In Moodle: the "
            "assignment, View all submissions, Download all submissions."
        )
    return found


def _is_safe(file: str) -> bool:
    parts = PurePosixPath(file).parts
    return bool(parts) and not file.startswith("/") and ".." not in parts and "\0" not in file


def _of_folder(top: Path) -> Iterator[tuple[str, int, Callable[[], bytes]]]:
    for path in sorted(top.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(top).as_posix(), path.stat().st_size, path.read_bytes


def _of_archive(path: Path) -> Iterator[tuple[str, int, Callable[[], bytes]]]:
    try:
        archive = zipfile.ZipFile(path)
        infos = [info for info in archive.infolist() if not info.is_dir()]
    except DAMAGED as problem:
        raise Stop(
            f"{path} cannot be opened as a zip ({problem}): was the download cut off? Download it "
            "again and name that file."
        ) from None
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise Stop(f"{path} unpacks to more than a class hands in, and was not opened.")
    for info in infos:
        if info.flag_bits & 1:
            raise Stop(f"{path} is locked with a password. Unpack it, and name the folder instead.")
        yield info.filename.replace("\\", "/"), info.file_size, _reader(archive, info)


def _reader(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            return archive.read(info)
        except DAMAGED as problem:
            raise Stop(
                f"{archive.filename}: {info.filename} cannot be unpacked ({problem}). Download the "
                "archive again."
            ) from None

    return read


def too_large(files: list[File]) -> str:
    """Why what one person handed in is not taken in; nothing if it is."""
    if len(files) > MOST_FILES:
        return f"{len(files):,} files are more than a submission may have ({MOST_FILES:,})"
    if sum(file.size for file in files) > LARGEST:
        return f"it is more than {LARGEST // 1_000_000} MB"
    return ""
