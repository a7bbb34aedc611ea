"""The words of a Word (.docx) or OpenDocument (.odt) file, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from .archive import AGAIN, Package
from .model import Lines, TranscriptError


class _Styles:
    """Which styles of ``word/styles.xml`` are headings: their names there are English, always."""

    def __init__(self) -> None:
        self.headings: set[str] = set()
        self._style = ""

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "style":
            self._style = given.get("styleId", "")
        elif tag == "name" and given.get("val", "").lower().startswith(("heading", "title")):
            self.headings.add(self._style)

    def end(self, tag: str) -> None:
        pass

    def text(self, data: str) -> None:
        pass


class _Word:
    """Paragraphs of ``word/document.xml``: what is inserted counts, what is deleted does not."""

    def __init__(self, styles: Collection[str] = ()) -> None:
        self.lines: list[str] = []
        self.headings: set[str] = set()
        self._styles = styles
        self._in_heading: list[bool] = []
        self.seen: dict[str, int] = {}
        self._open: list[list[str]] = []  # a text box holds paragraphs inside a paragraph
        self._is_text = False
        self._passed_over = 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("del", "moveFrom", "Fallback"):  # a fallback says again what stands before it
            self._passed_over += 1
        if tag in ("del", "ins", "txbxContent", "footnoteReference", "commentReference", "tbl"):
            self.seen[tag] = self.seen.get(tag, 0) + 1
        if tag == "p":
            self._open.append([])
            self._in_heading.append(False)
        elif tag == "pStyle" and self._open:
            self._in_heading[-1] = given.get("val") in self._styles
        elif tag == "t":
            self._is_text = True
        elif tag in ("tab", "br", "cr") and self._open and not self._passed_over:
            self._open[-1].append("\n" if tag != "tab" else " ")
        elif tag in ("noBreakHyphen",) and self._open and not self._passed_over:
            self._open[-1].append("-")

    def end(self, tag: str) -> None:
        if tag in ("del", "moveFrom", "Fallback"):
            self._passed_over -= 1
        if tag == "t":
            self._is_text = False
        elif tag == "p" and self._open:
            words = "".join(self._open.pop())
            self.lines += [words, ""]
            if self._in_heading.pop():
                self.headings |= _plain(words)
        elif tag == "tbl":
            self.lines.append("")

    def text(self, data: str) -> None:
        if self._is_text and self._open and not self._passed_over:
            self._open[-1].append(data)


class _OpenDocument:
    """Paragraphs of ``content.xml``; notes at the foot and comments are passed over, and told."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.headings: set[str] = set()
        self.seen: dict[str, int] = {}
        self._open: list[list[str]] = []
        self._passed_over = 0
        self._in_text = False

    def start(self, tag: str, _: dict[str, str]) -> None:
        if tag in ("note", "annotation", "tracked-changes"):
            self._passed_over += 1
            self.seen[tag] = self.seen.get(tag, 0) + 1
        if tag == "text" and not self._in_text:  # office:text
            self._in_text = True
        elif tag in ("p", "h") and self._in_text and not self._passed_over:
            self._open.append([])
        elif self._open and not self._passed_over:
            if tag == "line-break":
                self._open[-1].append("\n")
            elif tag in ("tab", "s"):
                self._open[-1].append(" ")

    def end(self, tag: str) -> None:
        if tag in ("note", "annotation", "tracked-changes"):
            self._passed_over -= 1
        elif tag in ("p", "h") and self._open and not self._passed_over:
            words = "".join(self._open.pop())
            self.lines += [words, ""]
            if tag == "h":
                self.headings |= _plain(words)

    def text(self, data: str) -> None:
        if self._open and not self._passed_over:
            self._open[-1].append(data)


def _plain(words: str) -> set[str]:
    """A heading's lines as they stand once white space is folded."""
    return {" ".join(line.split()) for line in words.split("\n")} - {""}


#: What is told of what such a file holds beside its paragraphs.
_TOLD = {
    "del": "{n} deletion(s) of tracked changes stayed out.",
    "ins": "{n} insertion(s) of tracked changes came in as if accepted.",
    "txbxContent": "{n} text box(es) came in where they are anchored.",
    "footnoteReference": "{n} footnote(s) stayed out: put what belongs to the talk into the text.",
    "commentReference": "{n} comment(s) stayed out.",
    "tbl": "{n} table(s) came in cell by cell.",
    "note": "{n} footnote(s) stayed out: put what belongs to the talk into the text.",
    "annotation": "{n} comment(s) stayed out.",
    "tracked-changes": "Deletions of tracked changes stayed out.",
}


def docx(raw: bytes, what: str) -> Lines:
    """A .docx file's paragraphs.

    Raises
    ------
    TranscriptError
        If it is none, is damaged, or could do harm.
    """
    package = Package(raw, what)
    word = _Word(_headings(package))
    package.heard("word/document.xml", word)
    done = _told(word.seen)
    if package.has("word/vbaProject"):
        done.append("It holds macros. They were not read and not run.")
    if package.has("word/header", "word/footer"):
        done.append("Headers and footers stayed out.")
    return Lines(_split(word.lines), done=done, headings=frozenset(word.headings))


def _headings(package: Package) -> set[str]:
    """The styles that are headings; none where they cannot be read: the text can, perhaps."""
    styles = _Styles()
    if "word/styles.xml" in package.names:
        with suppress(TranscriptError):
            package.heard("word/styles.xml", styles)
    return styles.headings


def odt(raw: bytes, what: str) -> Lines:
    """An .odt file's paragraphs; raises as ``docx`` does."""
    package = Package(raw, what)
    found = _OpenDocument()
    package.heard("content.xml", found)
    done = _told(found.seen)
    if package.has("Basic/", "Scripts/"):
        done.append("It holds macros. They were not read and not run.")
    return Lines(_split(found.lines), done=done, headings=frozenset(found.headings))


def either(raw: bytes, what: str) -> Lines:
    """A ZIP archive of whichever of the two kinds it is, whatever its name says."""
    names = Package(raw, what).names
    if "word/document.xml" in names:
        return docx(raw, what)
    if "content.xml" in names:
        return odt(raw, what)
    raise TranscriptError(f"{what} is an archive and holds no text document. {AGAIN}")


def _told(seen: dict[str, int]) -> list[str]:
    return [_TOLD[tag].format(n=count) for tag, count in seen.items()]


def _split(lines: list[str]) -> list[str]:
    return [part for line in lines for part in line.split("\n")]
