"""What a learner is told: messages with a name, a reason and a place, as text and as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape
from textwrap import TextWrapper, indent

from ..numbering import called

#: Characters a line, where feedback is printed.
WIDTH = 92

#: Symbol and word beside each other, so that colour is never the only sign.
VERDICTS = {
    "good": ("✓", "Good"),
    "look": ("◆", "Look again"),
    "mend": ("✗", "Mend"),
    "told": ("→", "To know"),  # no judgement: what came out, beside what was guessed
}


def fill(text: str, width: int, hanging: str) -> str:
    """A text in lines; what is to be copied, a slug or a call, is not broken at its hyphens."""
    lines = TextWrapper(
        width, subsequent_indent=hanging, break_on_hyphens=False, break_long_words=False
    )
    return lines.fill(text)


@dataclass(frozen=True)
class Message:
    """One piece of feedback.

    Parameters
    ----------
    name : str
        The diagnosis, as in the table in ``diagnoses``.
    verdict : {"good", "look", "mend", "told"}
    what, why, look : str
        What is there, why it matters, and where to look; a why of several lines is a list.
    place : tuple of int, optional
        First and last sentence of the place to look at.
    lesson : str
        The passage of the lesson that helps: its number and heading, as ``02: Turns``.
    code : str
        How an answer is written in code: for print only, not for a page with the task on it.
    open : bool
        Whether it says that a part of the task is not answered yet.
    """

    name: str
    verdict: str
    what: str
    why: str = ""
    look: str = ""
    place: tuple[int, int] | None = None
    lesson: str = ""
    code: str = ""
    open: bool = False

    @property
    def see(self) -> str:
        """'See lesson 02, “Turns”.', or nothing."""
        number, _, heading = self.lesson.partition(": ")
        return f"See {called(number)}, “{heading}”." if heading else ""

    def __str__(self) -> str:
        symbol, word = VERDICTS[self.verdict]
        # Printed text does not wrap in nbgrader's reports: long lines would scroll sideways.
        head = fill(f"{symbol} {word}: {self.what}", WIDTH, "  ")
        *lines, last = self.why.split("\n")
        code = self.code and f"In code: {self.code}."
        rest = " ".join(filter(None, (last, self.look, code, self.see)))
        rest = "\n".join(fill(line, WIDTH - 4, "  " if lines else "") for line in [*lines, rest])
        return f"{head}\n{indent(rest, '    ')}" if rest else head

    def html(self) -> str:
        """The message as a card of escaped HTML."""
        symbol, word = VERDICTS[self.verdict]
        paragraphs = "".join(_paragraph(text) for text in (self.why, self.look) if text)
        if self.see:
            paragraphs += f'<p class="mu-note">{escape(self.see)}</p>'
        return (
            f'<article class="mu-card mu-{self.verdict}">'
            f'<p><span class="mu-verdict"><span aria-hidden="true">{symbol}</span> {word}</span> '
            f"<strong>{escape(self.what)}</strong></p>{paragraphs}</article>"
        )


def _paragraph(text: str) -> str:
    """A paragraph of escaped HTML; several lines are a list."""
    lines = [escape(line) for line in text.split("\n")]
    if len(lines) == 1:
        return f"<p>{lines[0]}</p>"
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


class Points(float):
    """Points as a number, which a notebook shows as a sentence: when that was, and what of."""

    told = ""

    @classmethod
    def of(cls, feedback: Feedback) -> Points:
        """The points of a feedback that somebody reads now."""
        made = cls(feedback.points)
        made.told = (
            f"{feedback.points:g} of {feedback.of:g} points, as your answer stood at "
            f"{datetime.now():%H:%M}. After a change, Check says the new points; they are counted "
            "again when your work is graded."
        )
        return made

    @classmethod
    def none(cls, why: str) -> Points:
        """No points, and why."""
        made = cls(0.0)
        made.told = why
        return made

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.told)}</p>"


@dataclass(frozen=True)
class Feedback:
    """The answer to an answer: a share of the item's points, and messages that say why.

    Parameters
    ----------
    slug, title : str
        The item.
    of : float
        The item's points.
    share : float
        Share of them reached, in [0, 1].
    messages : tuple of Message
        The most important first.
    notes : tuple of str
        About the trail rather than the answer: lines that could not be read, say.
    """

    slug: str
    title: str
    of: float
    share: float
    messages: tuple[Message, ...]
    notes: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        """Points reached, in [0, of], rounded to hundredths."""
        return min(max(round(self.share * self.of, 2), 0.0), float(self.of))

    @property
    def heading(self) -> str:
        if not self.of:  # a guess, say: there is nothing to score
            return self.title
        return f"{self.title}: {self.score}"

    @property
    def score(self) -> str:
        """'1.2 of 3 points', or nothing where there is nothing to score."""
        points = "point" if self.of == 1 else "points"
        return f"{self.points:g} of {self.of:g} {points}" if self.of else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the diagnoses, in order."""
        return tuple(message.name for message in self.messages)

    @property
    def open(self) -> bool:
        """Whether it says that a part of the task is not answered yet."""
        return any(message.open for message in self.messages)

    def __str__(self) -> str:
        notes = [f"(Your trail: {note})" for note in self.notes]
        return "\n".join([self.heading, *map(str, self.messages), *notes])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        from ..look import saved

        cards = "".join(message.html() for message in self.messages)
        notes = "".join(f'<p class="mu-note">Your trail: {escape(note)}</p>' for note in self.notes)
        return saved(
            '<section class="mu mu-feedback" aria-label="Feedback">'
            f'<p class="mu-heading">{escape(self.heading)}</p>{cards}{notes}</section>'
        )
