"""The elements of a REFI-QDA file as objects, with everything in them looked at.

GUIDs must be GUIDs, and each must be one thing's only. A code that is given must exist. What a file
may lack by long custom (a user who is not listed, a note that was left out, a colour with an alpha
channel) is mended and told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeVar

from . import model as m
from .counting import Mark, Miscounted, Text, Way
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
_TYPES = ("Text", "Boolean", "Integer", "Float", "Date", "DateTime")
_DIRECTIONS = ("Associative", "OneWay", "Bidirectional")
_SHAPES = (
    *("Person", "Oval", "Rectangle", "RoundedRectangle", "Star", "LeftTriangle", "RightTriangle"),
    *("UpTriangle", "DownTriangle", "Note"),
)
_LINES = ("dotted", "dashed", "solid")
OTHER_MEDIA = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")
#: Every element that is read; any other is left out and told.
KNOWN = frozenset(
    "Users User CodeBook Codes Code Variables Variable Cases Case Sources TextSource Notes Note "
    "Links Link Sets Set Graphs Graph Vertex Edge Description NoteRef CodeRef SourceRef "
    "SelectionRef VariableRef VariableValue TextValue BooleanValue IntegerValue FloatValue "
    "DateValue DateTimeValue PlainTextContent PlainTextSelection Coding MemberCode MemberSource "
    "MemberNote".split()
)
T = TypeVar("T")
AGAIN = "Export it again from the program that made it."


class Parts:
    """Reads one file; what is mended on the way is kept."""

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

    # Whole files.

    def project(self) -> m.Project:
        root = self.root
        self.left_out()
        # In this order each thing is known before something leads to it.
        users = self.each("Users", "User", self.user)
        notes = self.each("Notes", "Note", self.note)
        codes = tuple(map(self.code, _each(root.first("CodeBook"), "Codes", "Code")))
        variables = self.each("Variables", "Variable", self.variable)
        sources = self.each("Sources", "TextSource", self.source)
        cases = self.each("Cases", "Case", self.case)
        links = self.each("Links", "Link", self.link)
        return m.Project(
            name=root.get("name"),
            origin=root.get("origin"),
            description=_described(root),
            user=self.by(root, "creatingUserGUID"),
            at=self.time(root),
            users=users,
            codes=codes,
            variables=variables,
            cases=cases,
            sources=sources,
            notes=notes,
            links=links,
            groups=self.each("Sets", "Set", self.group),
            graphs=self.each("Graphs", "Graph", self.graph),
            about=self.refs(root, "NoteRef", "Note"),
        )

    def codebook(self) -> m.Project:
        root = self.root
        self.left_out()
        codes = self.each("Codes", "Code", self.code)
        if not codes:
            raise InterchangeError(f"The codebook holds no code. {AGAIN}")
        sets = root.first("Sets")
        if sets is not None and not sets.below:
            self.mended("the codebook", "it has a list of sets with nothing in it; left out")
        groups = self.each("Sets", "Set", self.group)
        return m.Project(name="", origin=root.get("origin"), codes=codes, groups=groups)

    def each(self, many: str, tag: str, read: Callable[[Element], T]) -> tuple[T, ...]:
        return tuple(map(read, _each(self.root, many, tag)))

    # Objects.

    def user(self, one: Element) -> m.User:
        return m.User(self.guid(one, "User"), one.get("name"), one.get("id"))

    def code(self, one: Element) -> m.Code:
        if "name" not in one.given:
            raise self.wrong(one, "a code has no name")
        where = f"the code “{one.get('name')[:60]}”"
        return m.Code(
            self.guid(one, "Code"),
            one.get("name"),
            _described(one),
            self.colour(one, where),
            self.codable(one, where),
            self.refs(one, "NoteRef", "Note"),
            tuple(map(self.code, one.of("Code"))),
        )

    def codable(self, one: Element, where: str) -> bool:
        said = one.get("isCodable").strip().lower()
        if said not in ("true", "false", "1", "0"):
            self.mended(where, "does not say whether it can be given; it can")
        return said not in ("false", "0")

    def note(self, one: Element) -> m.Note:
        guid = self.guid(one, "Note")
        where = f"the note “{one.get('name')[:60]}”"
        if any(one.of("PlainTextSelection", "Coding")):
            self.mended("notes", "selections and codes inside a note are not kept")
        return m.Note(
            guid,
            self.text_of(one, where),
            one.get("name"),
            _described(one),
            self.by(one, "creatingUser"),
            self.time(one),
        )

    def variable(self, one: Element) -> m.Variable:
        kind = one.get("typeOfVariable")
        if kind not in _TYPES:
            raise self.wrong(one, f"a variable is of the type “{kind[:30]}”, which there is not")
        return m.Variable(self.guid(one, "Variable"), one.get("name"), kind, _described(one))

    def values(self, one: Element) -> tuple[m.Value, ...]:
        found = map(self.value, one.of("VariableValue"))
        return tuple(value for value in found if value is not None)

    def value(self, one: Element) -> m.Value | None:
        which = self.refs(one, "VariableRef", "Variable")
        if not which:
            return None
        said = next((each for each in one.below if each.tag.endswith("Value")), None)
        return m.Value(which[0], said.tag if said else "", said.text if said else "")

    def case(self, one: Element) -> m.Case:
        if not one.get("name"):
            self.mended("cases", "a case has no name; kept without one")
        return m.Case(
            self.guid(one, "Case"),
            one.get("name"),
            _described(one),
            self.refs(one, "CodeRef", "Code"),
            self.values(one),
            self.refs(one, "SourceRef", "Source"),
            self.refs(one, "SelectionRef", "Selection"),
        )

    def source(self, one: Element) -> m.Source:
        where = f"the source “{one.get('name')[:60]}”"
        text = self.text_of(one, where)
        selections = list(one.of("PlainTextSelection"))
        way = self.counted(text, selections, where)
        return m.Source(
            self.guid(one, "Source"),
            text,
            one.get("name"),
            _described(one),
            self.by(one, "creatingUser"),
            self.time(one),
            tuple(self.selection(each, way, where) for each in selections),
            tuple(map(self.coding, one.of("Coding"))),
            self.refs(one, "NoteRef", "Note"),
            self.values(one),
        )

    def counted(self, text: str, selections: list[Element], where: str) -> Way:
        """How positions were counted in a source."""
        marks = [Mark(one.get("name"), *self.places(one)) for one in selections]
        try:
            way, told = Text(text).settled(marks)
        except Miscounted as problem:
            raise InterchangeError(
                f"In {where} {problem}. Nothing was read: it would be a guess. {AGAIN}"
            ) from None
        if told:
            self.mended(where, f"{told}; brought to code points")
        return way

    def places(self, one: Element) -> tuple[int, int]:
        start, end = (self.number(one, key) for key in ("startPosition", "endPosition"))
        if not 0 <= start <= end:
            raise self.wrong(one, f"a selection runs from {start} to {end}")
        return start, end

    def selection(self, one: Element, way: Way, where: str) -> m.Selection:
        start, end = self.places(one)
        place = way.of(Mark("", start, end))
        if place is None:  # counted() has looked at every one
            raise self.wrong(one, "a selection lies outside its text")
        if place[0] == place[1]:
            self.mended(where, "a selection holds no character; kept as a place")
        return m.Selection(
            self.guid(one, "Selection"),
            *place,
            one.get("name"),
            _described(one),
            self.by(one, "creatingUser"),
            self.time(one),
            tuple(map(self.coding, one.of("Coding"))),
            self.refs(one, "NoteRef", "Note"),
        )

    def coding(self, one: Element) -> m.Coding:
        ref = one.first("CodeRef")
        code = self.clean(ref.get("targetGUID"), ref) if ref is not None else ""
        if code not in self.known.get("Code", ()):
            raise self.wrong(one, "a code is given that is not in the codebook")
        return m.Coding(
            self.guid(one, "Coding"),
            code,
            self.by(one, "creatingUser"),
            self.time(one),
            self.refs(one, "NoteRef", "Note"),
        )

    def link(self, one: Element) -> m.Link:
        where = f"the link “{one.get('name')[:60]}”"
        return m.Link(
            self.guid(one, "Link"),
            one.get("name"),
            self.anything(one, "originGUID", where),
            self.anything(one, "targetGUID", where),
            self.word(one, "direction", _DIRECTIONS, where),
            self.colour(one, where),
            self.refs(one, "NoteRef", "Note"),
        )

    def group(self, one: Element) -> m.Group:
        return m.Group(
            self.guid(one, "Set"),
            one.get("name"),
            _described(one),
            self.refs(one, "MemberCode", "Code"),
            self.refs(one, "MemberSource", "Source"),
            self.refs(one, "MemberNote", "Note"),
        )

    def graph(self, one: Element) -> m.Graph:
        where = f"the graph “{one.get('name')[:60]}”"
        vertices = tuple(self.vertex(each, where) for each in one.of("Vertex"))
        ends = {vertex.guid for vertex in vertices}
        guid = self.guid(one, "Graph")
        edges = tuple(self.edge(each, ends, where) for each in one.of("Edge"))
        return m.Graph(guid, one.get("name"), vertices, edges)

    def vertex(self, one: Element, where: str) -> m.Vertex:
        corner = [self.number(one, k) if k in one.given else None for k in ("secondX", "secondY")]
        return m.Vertex(
            self.guid(one, "Vertex"),
            self.number(one, "firstX"),
            self.number(one, "firstY"),
            *corner,
            one.get("name"),
            self.anything(one, "representedGUID", where),
            self.word(one, "shape", _SHAPES, where),
            self.colour(one, where),
        )

    def edge(self, one: Element, ends: set[str], where: str) -> m.Edge:
        source, target = (
            self.clean(one.get(key), one) for key in ("sourceVertex", "targetVertex")
        )
        if not {source, target} <= ends:
            raise self.wrong(one, f"a line of {where} ends at a point that is not there")
        return m.Edge(
            self.guid(one, "Edge"),
            source,
            target,
            one.get("name"),
            self.anything(one, "representedGUID", where),
            self.word(one, "direction", _DIRECTIONS, where),
            self.word(one, "lineStyle", _LINES, where),
            self.colour(one, where),
        )

    # What all of them have.

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
        """A user; one who is not listed is told, and kept by GUID only."""
        if not one.get(key):
            return ""
        user = self.clean(one.get(key), one)
        if user not in self.known.get("User", ()):
            self.mended("users", f"{user} made something and is not listed; left without a name")
            return ""
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


def _each(root: Element | None, many: str, tag: str) -> Iterator[Element]:
    holder = root.first(many) if root is not None else None
    return holder.of(tag) if holder is not None else iter(())


def _described(one: Element) -> str:
    said = one.first("Description")
    return said.text if said is not None else ""
