"""What a REFI-QDA project or codebook holds, as plain frozen objects. Nothing here knows XML.

Positions are Unicode code points in ``Source.text``, half-open, from 0. GUIDs are lower case,
without braces. Times are as they were written: with a zone where one was given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


class InterchangeError(ValueError):
    """A file that cannot be read or written; the text says what, where, and what to do."""


@dataclass(frozen=True)
class User:
    """Somebody who coded or wrote: a learner, or a reader of the panel."""

    guid: str
    name: str = ""
    id: str = ""


@dataclass(frozen=True)
class Note:
    """Something that somebody wrote: a memo, a condensation, a reason."""

    guid: str
    text: str
    name: str = ""
    description: str = ""
    user: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Code:
    """A code or theme; ``codes`` are those below it."""

    guid: str
    name: str
    description: str = ""
    color: str = ""
    codable: bool = True
    notes: tuple[str, ...] = ()
    codes: tuple[Code, ...] = ()

    def walk(self) -> Iterator[Code]:
        """This code and all below it, in order."""
        yield self
        for below in self.codes:
            yield from below.walk()


@dataclass(frozen=True)
class Coding:
    """That somebody gave a code, to a selection or to a whole source."""

    guid: str
    code: str
    user: str = ""
    at: datetime | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Selection:
    """A stretch of a source: a meaning unit, or the place of a memo."""

    guid: str
    start: int
    end: int
    name: str = ""
    description: str = ""
    user: str = ""
    at: datetime | None = None
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value:
    """What a variable is for a source or case; ``kind`` is the standard's, ``text`` as written."""

    variable: str
    kind: str = ""
    text: str = ""


@dataclass(frozen=True)
class Source:
    """A text, and what was selected in it."""

    guid: str
    text: str
    name: str = ""
    description: str = ""
    user: str = ""
    at: datetime | None = None
    selections: tuple[Selection, ...] = ()
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Variable:
    """A variable of cases or sources; ``type`` is one of the standard's six words."""

    guid: str
    name: str
    type: str = "Text"
    description: str = ""


@dataclass(frozen=True)
class Case:
    """A case: who or what some sources or selections belong to."""

    guid: str
    name: str = ""
    description: str = ""
    codes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    sources: tuple[str, ...] = ()
    selections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """What the standard calls a set: codes, sources and notes that belong together."""

    guid: str
    name: str
    description: str = ""
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Link:
    """That one thing has to do with another: a relation of the structure."""

    guid: str
    name: str = ""
    origin: str = ""
    target: str = ""
    direction: str = ""
    color: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vertex:
    """A point of a drawn graph; ``represents`` is the GUID of what it stands for."""

    guid: str
    x: int
    y: int
    x2: int | None = None
    y2: int | None = None
    name: str = ""
    represents: str = ""
    shape: str = ""
    color: str = ""


@dataclass(frozen=True)
class Edge:
    """A line of a drawn graph, from one vertex to another."""

    guid: str
    source: str
    target: str
    name: str = ""
    represents: str = ""
    direction: str = ""
    line: str = ""
    color: str = ""


@dataclass(frozen=True)
class Graph:
    """A drawn graph: the general structure."""

    guid: str
    name: str = ""
    vertices: tuple[Vertex, ...] = ()
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True)
class Project:
    """A whole project; a codebook is one with nothing but codes and groups."""

    name: str
    origin: str = ""
    description: str = ""
    user: str = ""
    at: datetime | None = None
    users: tuple[User, ...] = ()
    codes: tuple[Code, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    graphs: tuple[Graph, ...] = ()
    #: Notes that are about the project as a whole.
    about: tuple[str, ...] = ()

    def every_code(self) -> dict[str, Code]:
        """All codes at every depth, by GUID."""
        return {code.guid: code for top in self.codes for code in top.walk()}

    @property
    def codings(self) -> int:
        """How often a code was given, in all."""
        return sum(len(s.codings) + sum(len(x.codings) for x in s.selections) for s in self.sources)


@dataclass(frozen=True)
class Repair:
    """Something that was not as the standard has it, and what was done about it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True)
class Read:
    """A file as read: what it holds, and everything that was repaired on the way."""

    project: Project
    repairs: tuple[Repair, ...] = ()
