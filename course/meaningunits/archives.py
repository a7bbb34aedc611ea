"""ZIP archives from anywhere, opened with suspicion: nothing is unpacked to disk, or beyond limits.

What an archive says of itself is not believed: it may hold another size than it says, be cut short,
be locked, or be made by hand so that zipfile stumbles over it. Whoever opens one says in words of
their own what is amiss, and what to do.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

#: What Python's zipfile raises on archives that are not sound: it looks at little beforehand.
DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(ValueError, OverflowError, NotImplementedError, RuntimeError, LookupError),
)
_STEP = 1 << 16


class Unsound(Exception):
    """An archive that is not read further; ``why`` says why.

    Parameters
    ----------
    why : str
        ``damaged``, ``locked`` or ``room``: it unpacks to more than is read.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def opened(raw: bytes) -> zipfile.ZipFile:
    """A file's bytes as an archive; its members are listed and nothing is unpacked.

    Raises
    ------
    Unsound
        If it is none, or is damaged.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        archive.infolist()
    except DAMAGED:
        raise Unsound("damaged") from None
    return archive


def pieces(archive: zipfile.ZipFile, member: str | zipfile.ZipInfo, room: int) -> Iterator[bytes]:
    """A member's bytes, piece by piece, as long as there is room for them.

    Parameters
    ----------
    archive : ZipFile
    member : str or ZipInfo
    room : int
        So many bytes it may unpack to, whatever it says of itself.

    Raises
    ------
    Unsound
        When it turns out to be damaged, locked, or larger.
    """
    try:
        with archive.open(member) as file:
            while piece := file.read(min(_STEP, room + 1)):
                room -= len(piece)
                if room < 0:
                    raise Unsound("room")
                yield piece
    except DAMAGED as problem:
        raise Unsound("locked" if "password" in str(problem) else "damaged") from None


def whole(archive: zipfile.ZipFile, member: str | zipfile.ZipInfo, room: int) -> bytes:
    """All of a member's bytes; parameters and errors as of ``pieces``."""
    return b"".join(pieces(archive, member, room))
