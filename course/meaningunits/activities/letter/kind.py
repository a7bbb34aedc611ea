"""A letter to a journal's discussion: its form is judged here, what it says by a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any

from ...material.quotable import stands_in
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import note, paragraph
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, plural, shown
from ...tasks.unreadable import uncut
from ..appraising.places import Numbered
from ..appraising.sheet import words
from ..appraising.summing import summed_up

LETTERING = Table(__file__)

LONGEST_TEXT, LONGEST_LINE = 6000, 200
#: From this many words in one run a letter has taken over the text it is about.
COPIED = 12

_QUOTED = re.compile(r"[“\"]([^“”\"]{3,400})[”\"]")
_PLACES = re.compile(
    r"\b(?:sentences?|lines?|tables?|figures?|questions?|paragraphs?)\s+\d|\btitle\b|\babstract\b"
    r"|\bmethods?\b|\bresults?\b|\bdiscussion section\b|\barticle in brief\b"
    r"|\(\d{1,3}(?:[–-]\d+)?\)",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:prove[sdn]?|proof|undoubtedly|no doubt|beyond doubt|worthless|useless)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Written:
    """A letter as read: its heading, text and signature, and the rows of the board taken in."""

    title: str = ""
    text: str = ""
    name: str = ""
    rows: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The letter as it stands in the answer; what is empty is left out."""
        whole = {
            "title": self.title,
            "text": self.text,
            "name": self.name,
            "rows": list(self.rows),
        }
        return {key: value for key, value in whole.items() if value}


@dataclass(frozen=True)
class Letter(Kind[Written]):
    """Write a letter about a study, out of one's own board.

    Parameters
    ----------
    task : str
        What to do.
    board : str
        The slug of the board it is built from; its rows can be taken in.
    about : str
        The study, as it is cited above the letter.
    names : tuple of str
        Any of these in the letter says which study it is about.
    rows : tuple of str
        The board's rows.
    least, most : int
        Words.
    source : Numbered, optional
        The study's text, where the course has it: quotations are looked up there.
    """

    diagnoses = LETTERING
    blank = "No letter yet."

    task: str
    board: str
    about: str
    names: tuple[str, ...]
    rows: tuple[str, ...]
    least: int = 120
    most: int = 250
    source: Numbered | None = field(default=None)
    status: str = ""

    def asks(self, slug: str) -> str:
        return "\n".join(
            filter(
                None, [self.task, self.status, f"About: {self.about}", f"Write {_example(slug)}."]
            )
        )

    def read(self, answer: Any) -> Written:
        """The answer as a letter; a text alone is one, and so is nothing yet."""
        if is_nothing(answer):
            return Written()
        if isinstance(answer, str):
            answer = {"text": answer}
        if not isinstance(answer, dict):
            raise Unreadable("it is neither a text nor a letter with its parts")
        if strange := [key for key in answer if key not in ("title", "text", "name", "rows")]:
            raise Unreadable(f"a letter has no {shown(strange[0])}")
        parts = {key: answer.get(key) or "" for key in ("title", "text", "name")}
        if not all(isinstance(part, str) for part in parts.values()):
            raise Unreadable("heading, text and name are texts")
        rows = answer.get("rows") or []
        if not isinstance(rows, list) or not all(row in self.rows for row in rows):
            raise Unreadable(f"{shown(rows)} are not rows of the board")
        return Written(
            uncut(" ".join(parts["title"].split()), LONGEST_LINE, "title"),
            uncut(tidy(parts["text"]), LONGEST_TEXT, "text"),
            uncut(" ".join(parts["name"].split()), LONGEST_LINE, "name"),
            tuple(row for row in self.rows if row in rows),
        )

    def braces(self, context: Context) -> dict[str, Any]:
        example = _example(context.slug)
        return {"example": example, "least": self.least, "most": self.most, "about": self.about}

    def judged(self, read: Written, context: Context) -> tuple[float, list[Message]]:
        if not read.text:
            return self.judged_blank(context)
        count = words(read.text)
        whole = f"{read.title} {read.text}"
        mend: list[tuple[str, dict[str, Any]]] = []
        if count < self.least:
            mend.append(("too-short", {"n": count}))
        if count > self.most:
            mend.append(("too-long", {"n": count, "over": count - self.most}))
        parts = [not mend]
        parts.append(any(name.lower() in whole.lower() for name in self.names))
        if not parts[-1]:
            mend.append(("about-what", {}))
        parts.append(bool(_PLACES.search(read.text)))
        if not parts[-1]:
            mend.append(("points-nowhere", {}))
        flaws = self._flaws(read.text)
        # A letter of three words has no flaws: its freedom from them is earned with its length.
        parts.append(not flaws and count >= self.least / 2)
        told = [self.say(name, context, given) for name, given in [*mend, *flaws]]
        if match := _STRONG.search(read.text):
            told.append(self.say("strong-word", context, said=match[0]))
        if not read.name:
            told.append(self.say("unsigned", context))
        if all(parts):
            told.append(self.say("form-in-order", context, n=count))
        return sum(parts) / len(parts), told

    def _flaws(self, text: str) -> list[tuple[str, dict[str, Any]]]:
        found: list[tuple[str, dict[str, Any]]] = []
        name, said = summed_up(text)
        if name:
            found.append((name, {"said": said}))
        if self.source is None:
            return found
        study = " ".join(self.source.lines[n] for n in sorted(self.source.lines))
        for match in _QUOTED.finditer(text):
            if words(match[1]) > 2 and not stands_in(match[1], study):
                found.append(("quote-nowhere", {"quote": match[1]}))
                break
        own = _QUOTED.sub(" … ", text).split()
        for i in range(len(own) - COPIED + 1):
            run = " ".join(own[i : i + COPIED])
            if "…" not in run and stands_in(run, study):
                found.append(("copied", {"run": run}))
                break
        return found

    def draw(self, read: Written) -> str:
        """The letter, below what it is about and above how long it is."""
        title = f"<p><strong>{escape(read.title)}</strong></p>"
        body = "".join(paragraph(part) for part in read.text.split("\n\n") if part)
        rests = f"Rests on the board's rows {', '.join(read.rows)}." if read.rows else ""
        return (
            note(f"{self.status} About: {self.about}")
            + f'<section class="mu-still-unit">{title}{body}{paragraph(read.name)}</section>'
            + note(f"{plural(words(read.text), 'word')}. {rests}")
        )

    def in_words(self, read: Written) -> Iterator[Line]:
        rows = f"{plural(len(read.rows), 'row')} of the board: {listed(read.rows)}"
        parts = {
            "Heading": read.title,
            "Letter": " ".join(read.text.split()),
            "Signed by": read.name,
            "Rests on": rows if read.rows else "",
        }
        yield from ((what, said) for what, said in parts.items() if said)


def tidy(text: str) -> str:
    """A text with its paragraphs kept and all other white space folded."""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return "\n\n".join(part for part in paragraphs if part)


def _example(slug: str) -> str:
    return f'mu.answer("{slug}", {{"title": "…", "text": "…", "name": "…"}})'
