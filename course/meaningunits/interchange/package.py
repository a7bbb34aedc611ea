"""The ZIP archive of a .qdpx file, opened with suspicion. Nothing is ever unpacked to disk.

A project may come from anywhere: names that lead out of the archive, members that unpack to a
thousand times their size, and archives that say one size and hold another are refused, and no more
is read than the limits say, whatever the archive claims.
"""

from __future__ import annotations

import codecs
import re
import zipfile
from pathlib import PurePosixPath

from .. import archives
from ..archives import Unsound
from .model import InterchangeError, Repair

#: Bytes of the file, bytes of all texts unpacked, members, and times that a member may be packed.
LARGEST, ROOM, MOST_FILES = 200_000_000, 150_000_000, 5_000
RATIO, SMALL = 200, 1_000_000

_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\x00")
AGAIN = "Export it again from the program that made it."


class Package:
    """A .qdpx file's members.

    Parameters
    ----------
    raw : bytes
        The whole file.
    what : str
        What errors call it.

    Raises
    ------
    InterchangeError
        If it is no archive, or one that could do harm.
    """

    def __init__(self, raw: bytes, what: str) -> None:
        self.what = what
        self.repairs: list[Repair] = []
        self._room = ROOM
        if len(raw) > LARGEST:
            raise InterchangeError(
                f"{what} is larger than {LARGEST // 1_000_000} MB, more than is read here. Export "
                "it without recordings and pictures."
            )
        try:
            self._zip = archives.opened(raw)
        except Unsound:
            raise InterchangeError(
                f"{what} is not a ZIP archive, as a .qdpx file is, or it was cut short. {AGAIN}"
            ) from None
        members = self._zip.infolist()
        if len(members) > MOST_FILES:
            raise InterchangeError(
                f"{what} holds {len(members):,} files; more than {MOST_FILES:,} are not read here."
            )
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            self._take(member)

    def _take(self, member: zipfile.ZipInfo) -> None:
        name = member.filename
        if _OUTSIDE.search(name) or _OUTSIDE.search(member.orig_filename):
            raise InterchangeError(
                f"{self.what} holds a file named “{_shown(name)}”, a name that leads out of the "
                "archive. That is no sound export; nothing was read."
            )
        if member.is_dir():
            return
        plain = name.replace("\\", "/")
        if plain in self._members:
            raise InterchangeError(
                f"{self.what} holds “{_shown(name)}” twice, so that nobody can say which counts. "
                f"{AGAIN}"
            )
        self._members[plain] = member

    def project(self) -> tuple[str, bytes]:
        """The name and bytes of the one .qde file at the top of the archive."""
        found = [
            name for name in self._members if "/" not in name and name.lower().endswith(".qde")
        ]
        if len(found) != 1:
            several = f"{len(found)} .qde files" if found else "no .qde file"
            raise InterchangeError(
                f"{self.what} has {several} at its top, where a project has one. {AGAIN}"
            )
        if found[0] != "project.qde":
            self.repairs.append(
                Repair(
                    "the archive", f"its project is called “{_shown(found[0])}”, not project.qde"
                )
            )
        return found[0], self._bytes(found[0])

    def text(self, path: str, where: str) -> str:
        """The text that an ``internal://`` path names, as it stands in its file.

        Parameters
        ----------
        path : str
        where : str
            The source that it belongs to, for errors and repairs.
        """
        if not path.startswith("internal://"):
            raise InterchangeError(
                f"{where} keeps its text outside the file, which cannot be read from here. Export "
                "the project again with its sources inside."
            )
        name = path.removeprefix("internal://").lstrip("/")
        wanted = name if name.startswith("sources/") else f"sources/{name}"
        if wanted not in self._members:
            folded = [m for m in self._members if m.casefold() == wanted.casefold()]
            beside = [m for m in self._members if PurePosixPath(m).name == PurePosixPath(name).name]
            near = folded or beside
            if len(near) != 1:
                raise InterchangeError(
                    f"The text of {where} is not in the archive (sources/{_shown(name)}). {AGAIN}"
                )
            self.repairs.append(
                Repair(where, f"its text stands at “{_shown(near[0])}”, not at “{_shown(wanted)}”")
            )
            wanted = near[0]
        return self._decoded(self._bytes(wanted), where)

    def _decoded(self, raw: bytes, where: str) -> str:
        if raw.startswith(codecs.BOM_UTF8):
            self.repairs.append(Repair(where, "its text begins with a byte-order mark; taken off"))
            raw = raw.removeprefix(codecs.BOM_UTF8)
        elif raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            self.repairs.append(Repair(where, "its text is UTF-16, not UTF-8; read all the same"))
            try:
                return raw.decode("utf-16")
            except UnicodeDecodeError:
                raise InterchangeError(f"The text of {where} is broken UTF-16. {AGAIN}") from None
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as problem:
            raise InterchangeError(
                f"The text of {where} is not UTF-8 (byte {problem.start}). {AGAIN}"
            ) from None

    def _bytes(self, name: str) -> bytes:
        member = self._members[name]
        if member.flag_bits & 0x1:
            raise InterchangeError(
                f"{self.what} is locked with a password. Export it again without one."
            )
        if member.file_size > SMALL and member.file_size > RATIO * max(member.compress_size, 1):
            raise self._bomb(name)
        try:
            # No more than it says: an archive that holds another size is no sound one.
            content = archives.whole(self._zip, member, min(member.file_size, self._room))
        except Unsound as problem:
            if problem.why == "room":
                raise self._bomb(name) from None
            raise InterchangeError(
                f"“{_shown(name)}” in {self.what} is damaged or packed in an unknown way. {AGAIN}"
            ) from None
        self._room -= len(content)
        return content

    def _bomb(self, name: str) -> InterchangeError:
        return InterchangeError(
            f"“{_shown(name)}” in {self.what} unpacks to far more than it is, or than is read here "
            f"({ROOM // 1_000_000} MB in all). Nothing was read."
        )


def _shown(name: str) -> str:
    """A member's name as it may be shown: short, and without what a terminal would obey."""
    return "".join(c if c.isprintable() else "?" for c in name[:80])
