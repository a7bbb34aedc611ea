"""The elements of a REFI-QDA file as objects, with everything in them looked at.

GUIDs must be GUIDs, and each must be one thing's only. A code that is given must exist. What a file
may lack by long custom (a user who is not listed, a note that was left out, a colour with an alpha
channel) is mended and told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from . import model as m
from .counting import Mark, Miscounted, Text, Way
from .looking import AGAIN, Looked, described
from .model import InterchangeError
from .xml import Element

_TYPES = ("Text", "Boolean", "Integer", "Float", "Date", "DateTime")
_DIRECTIONS = ("Associative", "OneWay", "Bidirectional")
_SHAPES = (
    *("Person", "Oval", "Rectangle", "RoundedRectangle", "Star", "LeftTriangle", "RightTriangle"),
    *("UpTriangle", "DownTriangle", "Note"),
)
_LINES = ("dotted", "dashed", "solid")
T = TypeVar("T")


class Parts(Looked):
    """Reads one file."""

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
            description=described(root),
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
            described(one),
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
            described(one),
            self.by(one, "creatingUser"),
            self.time(one),
        )

    def variable(self, one: Element) -> m.Variable:
        kind = one.get("typeOfVariable")
        if kind not in _TYPES:
            raise self.wrong(one, f"a variable is of the type “{kind[:30]}”, which there is not")
        return m.Variable(self.guid(one, "Variable"), one.get("name"), kind, described(one))

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
            described(one),
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
            described(one),
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
            described(one),
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
            described(one),
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
        x2, y2 = (self.number(one, k) if k in one.given else None for k in ("secondX", "secondY"))
        return m.Vertex(
            self.guid(one, "Vertex"),
            self.number(one, "firstX"),
            self.number(one, "firstY"),
            x2,
            y2,
            one.get("name"),
            self.anything(one, "representedGUID", where),
            self.word(one, "shape", _SHAPES, where),
            self.colour(one, where),
        )

    def edge(self, one: Element, ends: set[str], where: str) -> m.Edge:
        source, target = (self.clean(one.get(key), one) for key in ("sourceVertex", "targetVertex"))
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


def _each(root: Element | None, many: str, tag: str) -> Iterator[Element]:
    holder = root.first(many) if root is not None else None
    return holder.of(tag) if holder is not None else iter(())
