"""A project as .qdpx and a codebook as .qdc: bytes that the official schema accepts.

The standard's order of elements is kept to the letter; what is empty is left out. The same project
always gives the same bytes.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from .model import (
    Case,
    Code,
    Coding,
    Graph,
    Group,
    InterchangeError,
    Link,
    Note,
    Project,
    Selection,
    Source,
    Value,
    Variable,
)
from .xml import Writer

PROJECT, CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
#: The one XML file in a project, and where its texts stand.
INNER, SOURCES = "project.qde", "sources/"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def qdpx(project: Project) -> bytes:
    """A project's bytes.

    Raises
    ------
    InterchangeError
        If it holds a character that XML or UTF-8 cannot.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        _put(archive, INNER, qde(project))
        for source in project.sources:
            try:
                text = source.text.encode()
            except UnicodeEncodeError as problem:
                raise InterchangeError(
                    f"“{source.name}” holds half of a character at position {problem.start}. Take "
                    "it out and write the file again."
                ) from None
            if source.text.startswith("\ufeff"):
                raise InterchangeError(
                    f"“{source.name}” begins with a byte-order mark, which other programs do not "
                    "count. Take it off and write the file again."
                )
            _put(archive, f"{SOURCES}{source.guid}.txt", text)
    return made.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    archive.writestr(info, content, zipfile.ZIP_DEFLATED)


def qde(project: Project) -> bytes:
    """The XML of a project."""
    out = _Out()
    given = {
        "xmlns": PROJECT,
        "name": project.name,
        "origin": project.origin,
        "creatingUserGUID": project.user,
        "creationDateTime": moment(project.at),
    }
    out.open("Project", given, keep=("name",))
    out.all("Users", project.users, lambda u: out.empty("User", guid=u.guid, name=u.name, id=u.id))
    if project.codes:
        out.open("CodeBook", {})
        out.all("Codes", project.codes, out.code)
        out.close("CodeBook")
    out.all("Variables", project.variables, out.variable)
    out.all("Cases", project.cases, out.case)
    out.all("Sources", project.sources, out.source)
    out.all("Notes", project.notes, out.note)
    out.all("Links", project.links, out.link)
    out.all("Sets", project.groups, out.group)
    out.all("Graphs", project.graphs, out.graph)
    out.described(project.description)
    out.refs("NoteRef", project.about)
    out.close("Project")
    return out.written()


def qdc(project: Project) -> bytes:
    """A codebook's bytes: the codes of a project, and the groups that hold codes.

    A codebook has no notes; what a code's notes say is put below its description.

    Raises
    ------
    InterchangeError
        If there is no code: the standard has no empty codebook.
    """
    if not project.codes:
        raise InterchangeError("There is no code here yet, and a codebook cannot be empty.")
    out = _Out(notes={note.guid: note for note in project.notes})
    out.open("CodeBook", {"xmlns": CODEBOOK, "origin": project.origin})
    out.all("Codes", project.codes, out.code)
    out.all("Sets", [g for g in project.groups if g.codes], out.group_of_codes)
    out.close("CodeBook")
    return out.written()


def moment(at: datetime | None) -> str:
    """A time as XML has it."""
    if at is None:
        return ""
    return at.isoformat().replace("+00:00", "Z")


class _Out(Writer):
    """What every object looks like; ``notes`` are folded into codes where there can be none."""

    def __init__(self, notes: Mapping[str, Note] | None = None) -> None:
        super().__init__()
        self.folded = notes

    def open(self, tag: str, given: Mapping[str, object], keep: tuple[str, ...] = ()) -> None:
        super().open(tag, _kept(given, keep))

    def empty(self, tag: str, keep: tuple[str, ...] = (), **given: object) -> None:  # type: ignore[override]
        super().empty(tag, _kept(given, keep))

    def all(self, tag: str, ones: Iterable[Any], write: Callable[[Any], None]) -> None:
        ones = list(ones)
        if ones:
            self.open(tag, {})
            for one in ones:
                write(one)
            self.close(tag)

    def described(self, text: str) -> None:
        if text:
            self.text("Description", text)

    def refs(self, tag: str, guids: Iterable[str]) -> None:
        for guid in guids:
            self.empty(tag, targetGUID=guid)

    def code(self, code: Code) -> None:
        given = {
            "guid": code.guid,
            "name": code.name,
            "isCodable": "true" if code.codable else "false",
            "color": code.color,
        }
        self.open("Code", given, keep=("name",))
        if self.folded is None:
            self.described(code.description)
            self.refs("NoteRef", code.notes)
        else:
            said = [self.folded[guid].text for guid in code.notes if guid in self.folded]
            self.described("\n\n".join(filter(None, [code.description, *said])))
        for below in code.codes:
            self.code(below)
        self.close("Code")

    def variable(self, one: Variable) -> None:
        given = {"guid": one.guid, "name": one.name, "typeOfVariable": one.type}
        self.open("Variable", given, keep=("name",))
        self.described(one.description)
        self.close("Variable")

    def value(self, value: Value) -> None:
        self.open("VariableValue", {})
        self.refs("VariableRef", [value.variable])
        if value.kind:
            self.text(value.kind, value.text)
        self.close("VariableValue")

    def case(self, case: Case) -> None:
        self.open("Case", {"guid": case.guid, "name": case.name})
        self.described(case.description)
        self.refs("CodeRef", case.codes)
        for value in case.values:
            self.value(value)
        self.refs("SourceRef", case.sources)
        self.refs("SelectionRef", case.selections)
        self.close("Case")

    def coding(self, coding: Coding) -> None:
        given = {
            "guid": coding.guid,
            "creatingUser": coding.user,
            "creationDateTime": moment(coding.at),
        }
        self.open("Coding", given)
        self.refs("CodeRef", [coding.code])
        self.refs("NoteRef", coding.notes)
        self.close("Coding")

    def selection(self, one: Selection) -> None:
        given = {
            "guid": one.guid,
            "name": one.name,
            "startPosition": one.start,
            "endPosition": one.end,
            "creatingUser": one.user,
            "creationDateTime": moment(one.at),
        }
        self.open("PlainTextSelection", given)
        self.described(one.description)
        for coding in one.codings:
            self.coding(coding)
        self.refs("NoteRef", one.notes)
        self.close("PlainTextSelection")

    def source(self, source: Source) -> None:
        given = {
            "guid": source.guid,
            "name": source.name,
            "plainTextPath": f"internal://{source.guid}.txt",
            "creatingUser": source.user,
            "creationDateTime": moment(source.at),
        }
        self.open("TextSource", given)
        self.described(source.description)
        for selection in source.selections:
            self.selection(selection)
        for coding in source.codings:
            self.coding(coding)
        self.refs("NoteRef", source.notes)
        for value in source.values:
            self.value(value)
        self.close("TextSource")

    def note(self, note: Note) -> None:
        given = {
            "guid": note.guid,
            "name": note.name,
            "creatingUser": note.user,
            "creationDateTime": moment(note.at),
        }
        self.open("Note", given)
        self.described(note.description)
        self.text("PlainTextContent", note.text)
        self.close("Note")

    def link(self, link: Link) -> None:
        given = {
            "guid": link.guid,
            "name": link.name,
            "direction": link.direction,
            "color": link.color,
            "originGUID": link.origin,
            "targetGUID": link.target,
        }
        self.open("Link", given)
        self.refs("NoteRef", link.notes)
        self.close("Link")

    def group(self, group: Group) -> None:
        self.open("Set", {"guid": group.guid, "name": group.name}, keep=("name",))
        self.described(group.description)
        self.refs("MemberCode", group.codes)
        self.refs("MemberSource", group.sources)
        self.refs("MemberNote", group.notes)
        self.close("Set")

    def group_of_codes(self, group: Group) -> None:
        self.open("Set", {"guid": group.guid, "name": group.name}, keep=("name",))
        self.described(group.description)
        for guid in group.codes:
            self.empty("MemberCode", guid=guid)  # here the attribute has another name
        self.close("Set")

    def graph(self, graph: Graph) -> None:
        self.open("Graph", {"guid": graph.guid, "name": graph.name})
        for v in graph.vertices:
            self.empty(
                "Vertex",
                guid=v.guid,
                representedGUID=v.represents,
                name=v.name,
                firstX=v.x,
                firstY=v.y,
                secondX=v.x2,
                secondY=v.y2,
                shape=v.shape,
                color=v.color,
            )
        for e in graph.edges:
            self.empty(
                "Edge",
                guid=e.guid,
                representedGUID=e.represents,
                name=e.name,
                sourceVertex=e.source,
                targetVertex=e.target,
                color=e.color,
                direction=e.direction,
                lineStyle=e.line,
            )
        self.close("Graph")


def _kept(given: Mapping[str, object], keep: tuple[str, ...]) -> dict[str, object]:
    """Attributes without those that are empty; what the standard asks for stays even so."""
    return {key: value for key, value in given.items() if key in keep or value not in (None, "")}
