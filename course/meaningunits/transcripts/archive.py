"""Word and OpenDocument files, opened with suspicion: a ZIP archive, and XML read as it passes by.

python-docx is not used for reading: it keeps silent about what it leaves out (insertions that are
tracked, text boxes, notes), and it unpacks whatever an archive holds. Expat reports one element
after another, so that nothing has to fit into memory twice, and a document type, which is what
entities need, is refused as soon as it is met.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from xml.parsers import expat

from .. import archives
from ..archives import Unsound
from .model import TranscriptError

#: Bytes that one part may unpack to, members of an archive, elements, and how deep they may stand.
ROOM, MOST_MEMBERS, MOST_ELEMENTS, DEEPEST = 60_000_000, 5_000, 600_000, 200
AGAIN = "Open it where it was made and save it again, or save it as plain text (UTF-8)."


class Listener(Protocol):
    """Whoever is told of a document's elements as they pass by; names are without namespace."""

    def start(self, tag: str, given: dict[str, str], /) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Characters between."""


class Package:
    """The parts of a .docx or .odt file.

    Raises
    ------
    TranscriptError
        If it is no archive, or one that could do harm.
    """

    def __init__(self, raw: bytes, what: str) -> None:
        self.what = what
        self._room = ROOM
        try:
            self._zip = archives.opened(raw)
        except Unsound:
            raise TranscriptError(
                f"{what} is not the ZIP archive that such a file is, or it was cut short. {AGAIN}"
            ) from None
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise TranscriptError(
                f"{what} holds {len(members):,} parts; no transcript needs more than "
                f"{MOST_MEMBERS:,}. Nothing was read. {AGAIN}"
            )
        self.names = {member.filename for member in members}

    def has(self, *beginnings: str) -> bool:
        """Whether there is a part whose name begins so."""
        return any(name.startswith(beginnings) for name in self.names)

    def heard(self, name: str, listener: Listener) -> None:
        """Let a listener hear one part, as much of it as the limits say.

        Raises
        ------
        TranscriptError
            If it is not there, is no sound XML, or is larger than is read here.
        """
        if name not in self.names:
            raise TranscriptError(
                f"{self.what} has no text where such a file has it ({name}). {AGAIN}"
            )
        parser = _parser(self.what, listener)
        try:
            for piece in archives.pieces(self._zip, name, self._room):
                self._room -= len(piece)
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except expat.ExpatError as problem:
            raise TranscriptError(
                f"{self.what}: its text is damaged (line {problem.lineno}, "
                f"{expat.ErrorString(problem.code)}). {AGAIN}"
            ) from None
        except Unsound as problem:
            raise TranscriptError(f"{self.what} {_WHY[problem.why]}. {AGAIN}") from None


_WHY = {
    "damaged": "is damaged",
    "locked": "is locked with a password",
    "room": f"unpacks to more than {ROOM // 1_000_000} MB of text, which no transcript has. "
    "Nothing was read",
}


def _parser(what: str, listener: Listener) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = count = 0

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            raise TranscriptError(
                f"{what} is built deeper or of more pieces than any transcript ({DEEPEST} deep, "
                f"{MOST_ELEMENTS:,} pieces). Nothing was read. {AGAIN}"
            )
        listener.start(_bare(name), {_bare(key): value for key, value in given.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(_bare(name))

    def doctype(*_: object) -> None:
        raise TranscriptError(
            f"{what} declares a document type or entities, which can be used to do harm and which "
            f"no transcript needs. Nothing was read. {AGAIN}"
        )

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    listening: Callable[[str], None] = listener.text
    parser.CharacterDataHandler = listening
    return parser


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]
