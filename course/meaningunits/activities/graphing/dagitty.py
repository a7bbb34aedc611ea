"""DAGitty's text in and out: what the site's box "Model code" gives is read, and it reads ours.

The syntax is that of dagitty.net and of the R package ``dagitty`` (Textor and others 2016,
doi:10.1093/ije/dyw341), for graphs of directed and bidirected arrows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from ...tasks.kind import Unreadable, shown
from .graphs import Arrow, Place

#: No text that the site gives is longer than this, however many variables.
LONGEST_TEXT = 20_000
_TOKEN = re.compile(
    r"""\s*(?:
        (?P<name>"(?:[^"\\]|\\.)*"|[\w.][\w.'-]*?(?=\s|$|[{}\[\];,=]|<-|->|--|@))
      | (?P<arrow><->|->|<-|--|@-@|@->|<-@|@--|--@)
      | (?P<mark>[{}\[\];,=])
    )""",
    re.VERBOSE,
)
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*|^\s*#[^\n]*", re.S | re.M)


@dataclass
class Parsed:
    """A graph as DAGitty's text tells it; variables by their names, in order."""

    names: dict[str, dict[str, str]] = field(default_factory=dict)  # name → its attributes
    edges: list[Arrow] = field(default_factory=list)
    both: list[Arrow] = field(default_factory=list)

    def marked(self, *words: str) -> list[str]:
        """The variables that have one of these attributes."""
        return [name for name, said in self.names.items() if any(word in said for word in words)]

    @property
    def places(self) -> dict[str, Place]:
        """Where each variable with a position stands, from 0 to 1 across and down."""
        found = {}
        for name, said in self.names.items():
            numbers = re.findall(r"-?\d+(?:\.\d+)?(?:[eE]-?\d+)?", said.get("pos", ""))
            if len(numbers) == 2:
                found[name] = float(numbers[0]), float(numbers[1])
        if len(found) < 2:
            return {}
        across, down = ([place[i] for place in found.values()] for i in (0, 1))

        def share(value: float, among: list[float]) -> float:
            wide = max(among) - min(among)
            return round((value - min(among)) / wide, 3) if wide > 1e-9 else 0.5

        return {name: (share(x, across), share(y, down)) for name, (x, y) in found.items()}


def parse(text: str) -> Parsed:
    """A graph out of DAGitty's text.

    Raises
    ------
    Unreadable
        If it is no such text, or has arrows that say less than this course can use.
    """
    if len(text) > LONGEST_TEXT:
        raise Unreadable(f"the text has more than {LONGEST_TEXT:,} characters")
    tokens = _tokens(_COMMENT.sub(" ", text))
    if tokens and tokens[0].casefold() in ("pdag", "mag", "pag"):
        raise Unreadable(
            f"this is a {tokens[0].upper()}; the course reads a DAG (its text begins with “dag {{”)"
        )
    if tokens[:2] in (["dag", "{"], ["graph", "{"], ["digraph", "{"]):
        if tokens[-1] != "}":
            raise Unreadable("the last bracket } is missing")
        tokens = tokens[2:-1]
    found = Parsed()
    at = 0
    while at < len(tokens):
        if tokens[at] in (";", ","):
            at += 1
        elif tokens[at] == "bb" and tokens[at + 1 : at + 2] == ["="]:
            at += 3  # the size of the site's own drawing
        else:
            at = _statement(tokens, at, found)
    if not found.names:
        raise Unreadable("there is no variable in this text")
    return found


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            line = text.count("\n", 0, at) + 1
            piece = text[at:].strip()[:20]
            raise Unreadable(f"{shown(piece)} in line {line} is no part of DAGitty's text")
        tokens.append(match[0].strip())
        at = match.end()
    return tokens


def _statement(tokens: list[str], at: int, found: Parsed) -> int:
    """One variable with its attributes, or a chain of arrows; where the next one begins."""
    groups: list[tuple[str, ...]] = []
    arrows: list[str] = []
    while True:
        group, at = _group(tokens, at, found)
        groups.append(group)
        if at >= len(tokens) or not re.fullmatch(r"<->|->|<-|.*(?:@|--).*", tokens[at]):
            break
        arrows.append(tokens[at])
        at += 1
        if at >= len(tokens):
            raise Unreadable(f"after the last {arrows[-1]} there is no variable")
    for (left, right), arrow in zip(pairwise(groups), arrows, strict=True):
        for a in left:
            for b in right:
                _arrow(a, arrow, b, found)
    if at < len(tokens) and tokens[at] == "[":
        said, at = _attributes(tokens, at)
        if not arrows:
            for name in groups[0]:
                found.names[name].update(said)
    return at


def _group(tokens: list[str], at: int, found: Parsed) -> tuple[tuple[str, ...], int]:
    if tokens[at] == "{":
        names = []
        at += 1
        while at < len(tokens) and tokens[at] != "}":
            if tokens[at] not in (";", ","):
                names.append(_name(tokens[at], found))
            at += 1
        return tuple(names), at + 1
    if tokens[at] in "{}[];,=" or "->" in tokens[at] or "<-" in tokens[at]:
        raise Unreadable(f"a variable's name is missing before {shown(tokens[at])}")
    return (_name(tokens[at], found),), at + 1


def _name(token: str, found: Parsed) -> str:
    name = token
    if token.startswith('"'):
        name = re.sub(r"\\(.)", r"\1", token[1:-1])
    name = " ".join(name.split())
    if not name:
        raise Unreadable("a variable has no name")
    found.names.setdefault(name, {})
    return name


def _arrow(a: str, arrow: str, b: str, found: Parsed) -> None:
    if a == b:
        raise Unreadable(f"an arrow from {shown(a)} to itself")
    if arrow == "->":
        found.edges.append((a, b))
    elif arrow == "<-":
        found.edges.append((b, a))
    elif arrow == "<->":
        found.both.append((a, b))
    else:
        raise Unreadable(
            f"{a} {arrow} {b} has no direction: this course reads -> (causes) and <-> (something "
            "unmeasured causes both)"
        )


def _attributes(tokens: list[str], at: int) -> tuple[dict[str, str], int]:
    said: dict[str, str] = {}
    at += 1
    while at < len(tokens) and tokens[at] != "]":
        word = tokens[at].strip('"').casefold()
        at += 1
        if tokens[at : at + 1] == ["="]:
            said[word] = tokens[at + 1].strip('"') if at + 1 < len(tokens) else ""
            at += 2
        elif word not in (",", ";"):
            said[word] = ""
    if at >= len(tokens):
        raise Unreadable("a bracket ] is missing")
    return said, at + 1


def written(
    names: Mapping[str, str],
    edges: Iterable[Arrow],
    both: Iterable[Arrow],
    roles: Mapping[str, str],
    places: Mapping[str, Place],
) -> str:
    """A graph as DAGitty's text.

    Parameters
    ----------
    names : mapping of str to str
        Key → name of each variable.
    edges, both : iterable of (str, str)
        Arrows with one head and with two, by keys.
    roles : mapping of str to str
        Key → "exposure", "outcome", "latent" or "adjusted".
    places : mapping of str to (float, float)
        Where each stands, from 0 to 1 across and down.

    Returns
    -------
    str
    """
    said = {key: quoted(name) for key, name in names.items()}
    lines = []
    for key in names:
        x, y = places[key]
        role = f"{roles[key]}," if key in roles else ""
        lines.append(f'{said[key]} [{role}pos="{x:.3f},{y:.3f}"]')
    lines += [f"{said[a]} -> {said[b]}" for a, b in edges]
    lines += [f"{said[a]} <-> {said[b]}" for a, b in both]
    return "\n".join(["dag {", *lines, "}"])


def quoted(name: str) -> str:
    """A name as DAGitty writes it: in quotation marks where it is not one plain word."""
    if re.fullmatch(r"[A-Za-z_]\w*", name) and name not in ("dag", "graph", "bb"):
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
