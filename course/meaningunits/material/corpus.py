"""The interviews: turns, numbered sentences and spans, and loading them with clear errors.

An interview is a plain text file that a person can read and edit: a header of ``key: value``
lines, a blank line, then turns separated by blank lines. A turn opens with its speaker
(``I:`` interviewer, ``GP:`` informant) and **each line is one sentence**. Sentences are the
atoms of the course: they are frozen by the file's own lines, not by a splitter whose next
version might number them differently.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from . import own

DATA = Path(__file__).parent.parent / "data"
LONG = DATA / "long"  # the interviews of a whole hour, with their keys and their own panel

#: Header lines that every interview must have. ``status`` must say that it is invented.
HEADER = ("pseudonym", "years in the group", "setting", "about", "status")
_SPEAKERS = {"I": "Interviewer", "GP": "GP", "L": "Leader"}


class _Spoken(dict[str, str]):
    """What speakers are called; whoever has no sign of ours is called as the transcript says."""

    def __missing__(self, label: str) -> str:
        return label


SPEAKERS = _Spoken(_SPEAKERS)

#: Said wherever interviews are shown side by side, as the panel coded them.
STATUS = (
    "Nine interviews invented for teaching; no such person exists. They were coded by machine "
    "readers (the data card says how)."
)

_TURN = re.compile(r"([A-Z]{1,3}):\s*(.*)", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\r|\n")  # those an editor counts; str.splitlines knows seven more
_WORD = re.compile(r"\S+")


class CorpusError(ValueError):
    """A transcript that cannot be read; the text says which file and line, and what to do."""


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of text, half-open, in Unicode code points: ``text[start:end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(
                f"A span runs from a smaller to a larger position, from 0 on; "
                f"this one is {self.start}–{self.end}."
            )

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end


@dataclass(frozen=True)
class Turn:
    """One turn of talk: its number, who speaks, and its first and last sentence numbers."""

    number: int
    speaker: str
    first: int
    last: int


@dataclass(frozen=True)
class Sentence:
    """One numbered sentence: its number and turn (both from 1), speaker, text and span."""

    number: int
    turn: int
    speaker: str
    text: str
    span: Span

    @cached_property
    def word_ends(self) -> tuple[int, ...]:
        """Positions in the interview's text just after each word of the sentence."""
        return tuple(self.span.start + match.end() for match in _WORD.finditer(self.text))


@dataclass(frozen=True)
class Interview:
    """One invented interview.

    ``text`` joins the sentences of a turn with a space and turns with a line break; speaker
    labels are not part of it. Sentences are numbered from 1 through the whole interview, the
    interviewer's included.
    """

    name: str
    header: dict[str, str]
    turns: tuple[Turn, ...]
    sentences: tuple[Sentence, ...]
    text: str

    @property
    def pseudonym(self) -> str:
        return self.header["pseudonym"]

    @property
    def years(self) -> int:
        """Years in the Balint group."""
        return int(self.header["years in the group"].split()[0])

    @property
    def status(self) -> str:
        """The sentence that says this interview is invented; every screen shows it."""
        return self.header["status"]

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the text and its sentence breaks: codings name the text they belong to."""
        lines = "\n".join(f"{s.turn}\t{s.text}" for s in self.sentences)
        return hashlib.sha256(lines.encode()).hexdigest()

    def sentence(self, number: int) -> Sentence:
        """The sentence with this number.

        Raises
        ------
        LookupError
            If the interview has no such sentence.
        """
        if not 1 <= number <= len(self.sentences):
            raise LookupError(
                f"{self.pseudonym}'s interview has sentences 1–{len(self.sentences)}; "
                f"there is no sentence {number}."
            )
        return self.sentences[number - 1]

    def passage(self, first: int = 1, last: int | None = None) -> Passage:
        """The stretch from sentence ``first`` through ``last`` (to the end if not given)."""
        last = len(self.sentences) if last is None else last
        if first > last:
            raise LookupError(f"A passage runs forward; {first}–{last} does not.")
        self.sentence(first), self.sentence(last)
        return Passage(self, first, last)

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds this position in the text (the gap after it included)."""
        starts = [s.span.start for s in self.sentences]
        return self.sentences[max(bisect_right(starts, position) - 1, 0)]

    def quote(self, span: Span) -> str:
        """The words at a span."""
        return self.text[span.start : span.end]

    def locate(self, quotation: str) -> tuple[Span, ...]:
        """Every place where these exact words stand (white space folded), in order.

        Returns
        -------
        tuple of Span
            Empty when the words do not stand in the interview.
        """
        words = quotation.split()
        if not words:
            return ()
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        return tuple(Span(m.start(), m.end()) for m in pattern.finditer(self.text))


@dataclass(frozen=True)
class Passage:
    """Sentences ``first`` to ``last`` of an interview, both included."""

    interview: Interview
    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.interview.sentences[self.first - 1 : self.last])

    @property
    def gaps(self) -> range:
        """Where a unit may end inside the passage: sentence numbers ``first`` … ``last − 1``."""
        return range(self.first, self.last)

    @property
    def turn_ends(self) -> frozenset[int]:
        """The gaps at which a turn of talk ends."""
        return frozenset(t.last for t in self.interview.turns if t.last in self.gaps)

    @property
    def words(self) -> int:
        return sum(len(s.text.split()) for s in self)

    def numbered(self) -> str:
        """The passage as plain text: one numbered sentence a line, a blank line between turns."""
        lines: list[str] = []
        for sentence in self:
            turn = self.interview.turns[sentence.turn - 1]
            opens = sentence.number in (turn.first, self.first)
            if opens and lines:
                lines.append("")
            speaker = f"{sentence.speaker}:" if opens else ""
            lines.append(f"{sentence.number:>4}  {speaker:<3} {sentence.text}")
        return "\n".join(lines)

    def __str__(self) -> str:
        return f"{self.interview.pseudonym}, sentences {self.first}–{self.last}"


def parse(raw: str, name: str, place: str | None = None, *, spoken: bool = True) -> Interview:
    """Read an interview from its text.

    Parameters
    ----------
    raw : str
        The file's content; a byte-order mark and CRLF line ends are forgiven.
    name : str
        The interview's short name (its file stem).
    place : str, optional
        What errors call the file; ``name`` if not given.
    spoken : bool
        Whether turns open with a speaker; notes have none, and each paragraph counts as a turn.

    Raises
    ------
    CorpusError
        With file, line number, what is wrong there and what to do.
    """
    page = _Page(place or f"{name}.txt", raw)
    header, body = page.header()
    turns: list[Turn] = []
    sentences: list[Sentence] = []
    text = ""
    for opens, speaker, line in page.sentences(body, spoken):
        if opens:
            first = len(sentences) + 1
            turns.append(Turn(len(turns) + 1, speaker, first, first))
        if sentences:
            text += "\n" if opens else " "
        turn = turns[-1]
        span = Span(len(text), len(text) + len(line))
        text += line
        sentences.append(Sentence(len(sentences) + 1, turn.number, turn.speaker, line, span))
        turns[-1] = Turn(turn.number, turn.speaker, turn.first, len(sentences))
    return Interview(name, header, tuple(turns), tuple(sentences), text)


class _Page:
    """The lines of one file, read with errors that name the line."""

    def __init__(self, place: str, raw: str) -> None:
        self.place = place
        raw = raw.removeprefix("\ufeff").rstrip()
        self.lines = [line.strip() for line in _LINE_END.split(raw)]

    def fail(self, line: int, what: str) -> CorpusError:
        return CorpusError(f"{self.place}, line {line}: {what}")

    def header(self) -> tuple[dict[str, str], int]:
        """The header, and the number of lines it takes with the blank one below it."""
        header: dict[str, str] = {}
        stands: dict[str, int] = {}
        body = len(self.lines)
        for i, line in enumerate(self.lines):
            if not line:
                body = i + 1
                break
            key, colon, value = line.partition(":")
            if not colon or not value.strip():
                raise self.fail(
                    i + 1,
                    "the header needs lines of the form 'key: value' and then a blank line; "
                    f"this one reads {line[:40]!r}.",
                )
            if key in SPEAKERS:
                raise self.fail(i + 1, "the first turn of talk needs a blank line above it.")
            header[key.strip()] = value.strip()
            stands[key.strip()] = i + 1
        for key in HEADER:
            if key not in header:
                raise self.fail(body, f"the header above has no line '{key}: …'. Please add one.")
        if not re.match(r"\d+(?!\S)", header["years in the group"]):
            raise self.fail(
                stands["years in the group"],
                "'years in the group' needs to start with a whole number.",
            )
        if "invented" not in header["status"]:
            raise self.fail(stands["status"], "'status' must say that the interview is invented.")
        return header, body

    def sentences(self, body: int, spoken: bool) -> Iterator[tuple[bool, str, str]]:
        """Each sentence below the header: whether it opens a turn, the speaker, the words."""
        speaker = ""
        opens, any_yet = True, False
        for i, line in enumerate(self.lines[body:], start=body + 1):
            if not line:
                opens = True
                continue
            match = _TURN.match(line) if spoken else None
            turn = match if match and match[1] in SPEAKERS else None
            if spoken and opens:
                if turn is None:
                    raise self.fail(
                        i,
                        "a turn must open with its speaker, 'I: ' or 'GP: '; "
                        f"this line opens with {line[:20]!r}.",
                    )
                speaker, line = turn[1], turn[2].strip()
                if not line:
                    raise self.fail(
                        i, "the first sentence belongs on the same line as the speaker."
                    )
            elif turn:
                raise self.fail(i, "a new speaker needs a blank line before it.")
            yield opens, speaker, line
            opens, any_yet = False, True
        if not any_yet:
            raise self.fail(len(self.lines), "there is a header but no turn of talk below it.")


def read(path: str | Path, *, spoken: bool = True) -> Interview:
    """Read an interview from a file of one's own.

    Raises
    ------
    CorpusError
        If the file is missing, is not UTF-8, or is not an interview; with file and line.
    """
    path = Path(path)
    try:
        raw = path.read_bytes()
    except OSError as problem:
        raise CorpusError(f"{path}: could not be opened ({problem.strerror}).") from None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = len(_LINE_END.split(raw[: problem.start].decode("utf-8")))
        raise CorpusError(
            f"{path}, line {line}: this is not UTF-8 text. Save the file as UTF-8 and try again."
        ) from None
    return parse(text, path.stem, str(path), spoken=spoken)


def names(folder: Path = DATA) -> tuple[str, ...]:
    """Short names of the nine interviews that the lessons work on, by years in the group."""
    found = (load(path.stem) for path in (folder / "interviews").glob("*.txt"))
    return tuple(name for _, name in sorted((one.years, one.name) for one in found))


def long_names() -> tuple[str, ...]:
    """Short names of the interviews of a whole hour, which lie apart from the nine."""
    return names(LONG)


def shipped() -> tuple[str, ...]:
    """Short names of all that ship with the course: the nine, and then the long ones."""
    return names() + long_names()


def home(name: str) -> Path:
    """The folder in which an interview of the course, its keys and its codings lie."""
    return LONG if (LONG / "interviews" / f"{name}.txt").is_file() else DATA


def load(name: str) -> Interview:
    """An interview by its short name, such as ``marek``: of the course, or of one's own study.

    Raises
    ------
    CorpusError
        If there is none of that name, or its file cannot be read.
    """
    return own.find(name) or _shipped(name)


@cache
def _shipped(name: str) -> Interview:
    path = home(name) / "interviews" / f"{name}.txt"
    if not name.isidentifier() or not path.is_file():
        there = ", ".join(sorted(shipped()))
        raise CorpusError(f"There is no interview called {name!r}. There are: {there}.")
    return read(path)
