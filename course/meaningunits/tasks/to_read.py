"""A stretch of an interview to read: as a page where HTML can be shown, as text elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..look import saved
from ..material.corpus import Passage, load
from .html import invented, lines


@dataclass(frozen=True)
class ToRead:
    """Sentences of an interview, each with its number, to be read beside a task."""

    passage: Passage
    is_open: bool = True

    def __repr__(self) -> str:
        status = f"{self.passage.interview.pseudonym}: {self.passage.interview.status}"
        return f"{status}\n\n{self.passage.numbered()}"

    def _repr_html_(self) -> str:
        words = [(sentence, 1, len(sentence.text.split())) for sentence in self.passage]
        name = escape(str(self.passage))
        text = saved(
            f'<section class="mu mu-to-read" role="region" tabindex="0" aria-label="{name}">'
            f"{invented(self.passage)}{lines(words)}</section>"
        )
        return text if self.is_open else f"<details><summary>{name}</summary>{text}</details>"


def passage(
    name: str,
    first: int = 1,
    last: int | None = None,
    *,
    open: bool = True,
) -> ToRead:
    """Show an interview, or sentences ``first`` to ``last`` of it, with their numbers.

    Parameters
    ----------
    name : str
        The interview's name, as in ``mu.interview(name)``.
    first, last : int, optional
        The stretch; to the end where no last is given.
    open : bool, optional
        Whether the text is seen at once, or when somebody opens it.

    Returns
    -------
    ToRead
        Shown as a text to read where HTML can be shown, as plain text elsewhere.

    Raises
    ------
    LookupError
        If there is no such interview, or no such sentence in it.
    """
    return ToRead(load(name).passage(first, last), open)
