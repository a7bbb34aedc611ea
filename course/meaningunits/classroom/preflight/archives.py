"""A zip archive as the folder that was packed, whatever system packed it; read with suspicion.

Windows writes ``\\`` between folders, older programs name files in a code page, a Mac writes
letters in two parts, and an archive may hold archives. No link, no path that leads out and no
device is read, and nothing is unpacked that comes to more than a submission may be.
"""

from __future__ import annotations

import io
import re
import stat
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

from ...archives import DAMAGED
from .refusal import AGAIN, Refusal

LARGEST = 100_000_000  # bytes, of a file or of all that an archive holds; nbgrader's limit too
MOST_FILES = 2_000
DEEPEST = 3  # archives in archives

#: What an archive begins with.
START = b"PK\x03\x04"

ENORMOUS = (
    "The archive unpacks to something enormous and was not opened. Hand in the notebook itself."
)
UNOPENED = (
    "The file is a packed archive (zip) that cannot be opened: damaged, or locked with a "
    f"password. Unpack it yourself. {AGAIN}"
)


@dataclass(frozen=True)
class Member:
    """A plain file in an archive: where it lay, and a way to its bytes.

    ``read`` raises Refusal where it cannot be unpacked.
    """

    path: PurePosixPath
    size: int
    read: Callable[[], bytes]


def members(raw: bytes) -> list[Member]:
    """The plain files in an archive, in its order; what an archive in it holds lies in a folder.

    Raises
    ------
    Refusal
        If it cannot be opened, is an office document, or unpacks to something enormous.
    """
    found = list(_members(raw, PurePosixPath(), DEEPEST))
    if sum(member.size for member in found) > LARGEST:
        raise Refusal(ENORMOUS)
    return found


def _members(raw: bytes, below: PurePosixPath, depth: int) -> Iterator[Member]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        names = archive.namelist()
    except DAMAGED:
        raise Refusal(UNOPENED) from None
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise Refusal(f"This is a Word or other office document, not a notebook. {AGAIN}")
    room = LARGEST
    for info in archive.infolist()[:MOST_FILES]:
        kind = stat.S_IFMT(info.external_attr >> 16)
        path = _path(info)
        if path is None or _is_folder(info) or kind not in (0, stat.S_IFREG):
            continue
        member = Member(below / path, info.file_size, _reader(archive, info))
        if not path.name.lower().endswith(".zip") or depth == 0:
            yield member
            continue
        room -= info.file_size
        if room < 0:
            raise Refusal(ENORMOUS)
        inner = member.read()
        if not inner.startswith(START):
            yield member
            continue
        try:
            yield from _members(inner, below / path.with_suffix(""), depth - 1)
        except Refusal as refusal:
            if str(refusal) == ENORMOUS:
                raise
            yield member  # a Word document, say, that lay beside the notebook


def _reader(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            with archive.open(info) as file:
                return file.read(min(info.file_size, LARGEST) + 1)[: info.file_size]
        except DAMAGED:
            raise Refusal(UNOPENED) from None

    return read


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.filename.endswith(("/", "\\"))


def _path(info: zipfile.ZipInfo) -> PurePosixPath | None:
    """Where a member lay, as a path below the archive's top; None for a path that leads out."""
    name = info.filename
    if not info.flag_bits & 0x800:  # no word about the letters: zipfile takes code page 437
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    name = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())
    path = PurePosixPath(re.sub(r"^[A-Za-z]:(?=/)", "", name.replace("\\", "/")).lstrip("/"))
    if not path.parts or any(part == ".." or re.search(r"[:\0]", part) for part in path.parts):
        return None
    return path
