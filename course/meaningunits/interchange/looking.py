"""What is asked of everything in a REFI-QDA file, and the repairs that are kept on the way."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime

from .model import InterchangeError, Repair
from .package import Package
from .xml import Element

#: Codings that are read; a project with more is no study of one's own.
MOST_CODINGS = 50_000
#: Places of one repair that are told one by one; of more, their number is told.
MOST_TOLD = 5

_GUID = re.compile(
    r"\{?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\}?"
)
_COLOUR = re.compile(r"#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
OTHER_MEDIA = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")
#: Every element that is read; any other is left out and told.
_KNOWN = """
    Users User CodeBook Codes Code Variables Variable Cases Case Sources TextSource Notes Note
    Links Link Sets Set Graphs Graph Vertex Edge Description NoteRef CodeRef SourceRef
    SelectionRef VariableRef VariableValue TextValue BooleanValue IntegerValue FloatValue
    DateValue DateTimeValue PlainTextContent PlainTextSelection Coding MemberCode MemberSource
    MemberNote
"""
KNOWN = frozenset(_KNOWN.split())
AGAIN = "Export it again from the program that made it."


class Looked:
    """Looks at one file; what is mended on the way is kept."""

    def __init__(self, root: Element, package: Package | None) -> None:
        self.root, self.package = root, package
        self.many: Counter[tuple[str, str]] = Counter()
        self.known: dict[str, set[str]] = {}

    def told(self) -> tuple[Repair, ...]:
        """What was mended; of what happened in many places, the first few and a number."""
        by_what: dict[str, list[tuple[str, int]]] = {}
        for (where, what), count in self.many.items():
            by_what.setdefault(what, []).append((where, count))
        repairs = []
        for what, places in by_what.items():
            for where, count in places[:MOST_TOLD]:
                repairs.append(Repair(where, f"{what} ({count:,} times)" if count > 1 else what))
            if rest := places[MOST_TOLD:]:
                repairs.append(Repair(f"{len(rest):,} more", what))
        return tuple(repairs)

    def text_of(self, one: Element, where: str) -> str:
        """The text of a source or note: in its element, or in a file of the archive."""
        inside, path = one.first("PlainTextContent"), one.get("plainTextPath")
        if path and self.package is not None:
            text = self.package.text(path, where)
            if inside is not None and inside.text.split() != text.split():
                raise self.wrong(one, f"{where} has two texts that differ")
            return text
        if inside is not None:
            return inside.text
        if one.tag == "Note" or one.first("PlainTextSelection") is None:
            if one.tag != "Note":
                self.mended(where, "has no plain text; kept without one")
            return ""
        raise self.wrong(one, f"{where} has selections and no plain text that they could lie in")

    def guid(self, one: Element, kind: str) -> str:
        """The GUID of a new object, which no other of its kind may have."""
        guid = self.clean(one.get("guid"), one)
        known = self.known.setdefault(kind, set())
        if guid in known:
            raise self.wrong(one, f"two objects ({kind}) have the GUID {guid}")
        known.add(guid)
        return guid

    def clean(self, written: str, one: Element) -> str:
        match = _GUID.fullmatch(written.strip())
        if match is None:
            raise self.wrong(one, f"“{written[:40]}” stands where a GUID has to be")
        return match[1].lower()

    def by(self, one: Element, key: str) -> str:
        """A user; one who is not listed is told, and kept by GUID."""
        if not one.get(key):
            return ""
        user = self.clean(one.get(key), one)
        if user not in self.known.get("User", ()):
            self.mended("users", f"{user} made something and is not listed; left without a name")
        return user

    def refs(self, one: Element, tag: str, kind: str) -> tuple[str, ...]:
        """What an element points at; what is not there is left out and told."""
        found = []
        for ref in one.of(tag):
            guid = self.clean(ref.get("targetGUID") or ref.get("guid"), ref)
            if guid in self.known.get(kind, ()):
                found.append(guid)
            else:
                self.mended("references", f"one leads to a {kind.lower()} that is not there")
        return tuple(found)

    def anything(self, one: Element, key: str, where: str) -> str:
        """A GUID of an object of whatever kind; one that is not there is left out and told."""
        if not one.get(key):
            return ""
        guid = self.clean(one.get(key), one)
        if any(guid in known for known in self.known.values()):
            return guid
        self.mended(where, "stands for something that is not there; left out")
        return ""

    def time(self, one: Element) -> datetime | None:
        written = one.get("creationDateTime").strip()
        if not written:
            return None
        try:
            return datetime.fromisoformat(written)
        except ValueError:
            self.mended("times", f"“{written[:40]}” is none; left out")
            return None

    def number(self, one: Element, key: str) -> int:
        written = one.get(key).strip()
        if not re.fullmatch(r"[+-]?[0-9]{1,12}", written):
            raise self.wrong(one, f"{key} is “{written[:30]}”, where a whole number has to be")
        return int(written)

    def colour(self, one: Element, where: str) -> str:
        written = one.get("color").strip()
        if not written or _COLOUR.fullmatch(written):
            return written
        self.mended(where, f"its colour “{written[:20]}” is none; left out")
        return ""

    def word(self, one: Element, key: str, words: tuple[str, ...], where: str) -> str:
        written = one.get(key).strip()
        if not written or written in words:
            return written
        self.mended(where, f"its {key} “{written[:20]}” is none; left out")
        return ""

    def mended(self, where: str, what: str) -> None:
        self.many[where, what] += 1

    def wrong(self, one: Element, what: str) -> InterchangeError:
        return InterchangeError(
            f"Line {one.line} of the project: {what}. Nothing was read. {AGAIN}"
        )

    def left_out(self) -> None:
        """What is in a file and is not read: pictures, sound, and what the standard has not.

        And whether there is more than is read, before anything is made of it.
        """
        waiting, codings = [self.root], 0
        while waiting:
            one = waiting.pop()
            codings += one.tag == "Coding"
            if codings > MOST_CODINGS:
                raise InterchangeError(
                    f"The project holds more than {MOST_CODINGS:,} codings, more than is read "
                    "here. Export less at a time: some of the sources, say."
                )
            for below in one.below:
                if below.tag in OTHER_MEDIA:
                    self.mended("sources", f"a {below.tag} is left out: only texts are read")
                elif below.tag not in KNOWN:
                    self.mended("the file", f"“{below.tag[:40]}” is not in the standard; left out")
                else:
                    waiting.append(below)
                    if below.get("richTextPath"):
                        self.mended("sources", "formatted text is left out; the plain text is read")


def described(one: Element) -> str:
    said = one.first("Description")
    return said.text if said is not None else ""
