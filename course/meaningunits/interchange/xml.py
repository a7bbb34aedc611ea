"""XML in and out, with suspicion: a small tree by way of expat, and escaping that loses nothing.

Python's own parsers take a document type, and with it entities that grow or that point elsewhere.
Here a document type is refused as soon as it is met, and depth and number of elements are bounded,
so that nothing has to be trusted. That is some fifty lines on the standard library's expat; no
package is needed for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from .model import InterchangeError

#: Bytes of XML that are read, elements that it may have, and how deep they may stand in each other.
LARGEST, MOST_ELEMENTS, DEEPEST = 100_000_000, 1_000_000, 64

#: What XML 1.0 cannot hold, whatever one does.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass
class Element:
    """One element: its name without namespace, its attributes, its own text, what is in it."""

    tag: str
    space: str
    given: dict[str, str]
    line: int
    pieces: list[str] = field(default_factory=list)
    below: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def get(self, name: str) -> str:
        """An attribute; empty where there is none."""
        return self.given.get(name, "")

    def of(self, *tags: str) -> Iterator[Element]:
        """What is directly in it, of these names."""
        return (one for one in self.below if one.tag in tags)

    def first(self, tag: str) -> Element | None:
        return next(self.of(tag), None)


def parsed(raw: bytes, what: str) -> Element:
    """Bytes as a tree.

    Parameters
    ----------
    raw : bytes
    what : str
        What errors call the file.

    Raises
    ------
    InterchangeError
        If it is no XML, has a document type, or is too large.
    """
    if len(raw) > LARGEST:
        raise InterchangeError(
            f"{what} is larger than {LARGEST // 1_000_000} MB, more than is read here. Export less "
            "at a time: some of the sources, say."
        )
    growing = _Growing(what)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = growing.no_doctype
    parser.StartElementHandler = growing.start(parser)
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.characters
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as problem:
        raise InterchangeError(
            f"{what}, line {problem.lineno}: this is not sound XML "
            f"({expat.ErrorString(problem.code)}). It may have been cut short on its way; export "
            "it again."
        ) from None
    except (ValueError, LookupError) as problem:
        if isinstance(problem, InterchangeError):
            raise
        raise InterchangeError(
            f"{what} is written in an encoding that is not read here. The standard asks for UTF-8: "
            "export it again."
        ) from None
    if growing.root is None:
        raise InterchangeError(f"{what} is empty. Export it again.")
    return growing.root


class _Growing:
    """The tree while it is read."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.root: Element | None = None
        self.open: list[Element] = []
        self.count = 0

    def no_doctype(self, *_: object) -> None:
        raise InterchangeError(
            f"{self.what} declares a document type or entities, which can be used to do harm and "
            "which REFI-QDA has no use for. Nothing was read; export it again from the program "
            "that made it."
        )

    def start(self, parser: expat.XMLParserType) -> Callable[[str, dict[str, str]], None]:
        def start(name: str, given: dict[str, str]) -> None:
            self.count += 1
            if self.count > MOST_ELEMENTS:
                raise InterchangeError(
                    f"{self.what} has more than {MOST_ELEMENTS:,} elements, more than is read "
                    "here. Export less at a time: some of the sources, say."
                )
            if len(self.open) >= DEEPEST:
                raise InterchangeError(
                    f"{self.what}, line {parser.CurrentLineNumber}: elements stand more than "
                    f"{DEEPEST} deep in one another, deeper than is read here."
                )
            space, _, tag = name.rpartition(" ")
            one = Element(tag, space, given, parser.CurrentLineNumber)
            if self.open:
                self.open[-1].below.append(one)
            else:
                self.root = one
            self.open.append(one)

        return start

    def end(self, _: str) -> None:
        self.open.pop()

    def characters(self, data: str) -> None:
        self.open[-1].pieces.append(data)


_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


class Writer:
    """Writes elements one after another, indented where that changes no text."""

    def __init__(self) -> None:
        self.pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n']
        self.depth = 0

    def open(self, tag: str, given: Mapping[str, object]) -> None:
        self._line(f"<{tag}{_attributes(given)}>\n")
        self.depth += 1

    def close(self, tag: str) -> None:
        self.depth -= 1
        self._line(f"</{tag}>\n")

    def empty(self, tag: str, given: Mapping[str, object]) -> None:
        self._line(f"<{tag}{_attributes(given)}/>\n")

    def text(self, tag: str, text: str) -> None:
        """An element that holds text, whole: white space at its ends too."""
        self._line(f"<{tag}>{checked(text).translate(_TEXT)}</{tag}>\n")

    def written(self) -> bytes:
        return "".join(self.pieces).encode()

    def _line(self, text: str) -> None:
        self.pieces.append("  " * self.depth + text)


def _attributes(given: Mapping[str, object]) -> str:
    said = {key: checked(str(value)).translate(_ATTRIBUTE) for key, value in given.items()}
    return "".join(f' {key}="{value}"' for key, value in said.items())


def checked(text: str) -> str:
    """A text that XML can hold.

    Raises
    ------
    InterchangeError
        If it holds a character that XML cannot.
    """
    if found := ILLEGAL.search(text):
        near = text[max(found.start() - 20, 0) : found.start()].strip()
        raise InterchangeError(
            f"“{near}” is followed by the character U+{ord(found[0]):04X}, which XML cannot hold. "
            "Take it out and write the file again."
        )
    return text
