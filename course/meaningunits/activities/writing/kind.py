"""Writing freely: a memo for oneself, or an answer that a person reads and marks.

The answer is a text, kept as it was written. Nothing of it is judged here but whether there is one
and how long it is: what it says is for people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import note, written_text
from ...tasks.kind import Context, Kind, Line, Noted, Unreadable, is_nothing

#: Characters of a text at most: some thirty pages, so that nobody who writes ever meets it.
LONGEST = 100_000


def tidy(text: str) -> str:
    """A text as it is kept: its own lines and paragraphs, without space at their ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n").rstrip()


def words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


@dataclass(frozen=True)
class Writing(Kind[str]):
    """Write a text.

    Parameters
    ----------
    task : str
        What to write about.
    least, most : int
        How many words are asked for; 0 where nobody counts.
    marked : float
        Points that a person gives for it; 0 for a memo that is one's own.
    beside : tuple of str
        Other tasks, whose answers whoever marks reads with it.
    """

    diagnoses = Table(__file__)
    step = "other"
    blank = "Nothing written yet."

    task: str
    least: int = 0
    most: int = 0
    marked: float = 0
    beside: tuple[str, ...] = ()

    @property
    def length(self) -> str:
        """How long it should be, in words; empty where nobody counts."""
        if self.least and self.most:
            return f"{self.least} to {self.most} words"
        return f"up to {self.most} words" if self.most else ""

    @property
    def reader(self) -> str:
        """Who reads it."""
        if self.marked:
            return f"A person reads it and gives up to {self.marked:g} points."
        return "It is your own: nobody marks it."

    def asks(self, slug: str) -> str:
        asked = f" ({self.length})" if self.length else ""
        return f"{self.task}{asked}\n{self.reader} Write it as in {self._example(slug)}."

    def _example(self, slug: str) -> str:
        return f'mu.answer("{slug}", "Your text.")'

    def braces(self, context: Context) -> dict[str, Any]:
        return {
            "example": self._example(context.slug),
            "length": self.length,
            "reader": self.reader,
        }

    def is_blank(self, answer: Any) -> bool:
        return is_nothing(answer) or answer in ({}, "")

    def read(self, answer: Any) -> str:
        """The text as it is kept."""
        if not isinstance(answer, str):
            raise Unreadable("it is not a text between quotation marks")
        return tidy(answer)

    def judged(self, read: str, context: Context) -> tuple[float, list[Message]]:
        if not read:
            return self.judged_blank(context)
        count = words(read)
        given = {"n": f"{count} word{'' if count == 1 else 's'}"}
        name = "kept"
        if count < self.least:
            name = "short"
        elif self.most and count > self.most:
            name = "long"
        return 0.0, [self.say(name, context, given)]

    def draw(self, read: str) -> str:
        count = words(read)
        return written_text(read) + note(f"{count} word{'' if count == 1 else 's'}.")

    def in_words(self, read: str) -> Iterator[Line]:
        if read:
            yield "Text", read

    def notes(self, read: str) -> Iterator[Noted]:
        if read:
            yield Noted("In your own words", read, lambda v: isinstance(v, str) and tidy(v) == read)
