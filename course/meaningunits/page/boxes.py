"""The boxes of a widget that somebody writes in: drafts are held, and go when the text is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import trail
from ..trail.drafts import Drafts

#: Characters of a box's name at most; the page makes it of its own parts.
LONGEST_NAME = 200


class Boxes:
    """What is being written in one task's boxes and has not been kept.

    Parameters
    ----------
    slug : str
        The task.
    """

    def __init__(self, slug: str) -> None:
        self.slug = slug

    def held(self) -> dict[str, str]:
        """Box → draft."""
        return self._drafts().all()

    def hold(self, box: Any, text: Any, answer: Any = None) -> tuple[str, bool]:
        """Hold a draft; what is in the answer already is none.

        Returns
        -------
        tuple of str, bool
            What there is to say of it, if anything; and whether there is a draft now where there
            was none, or none where there was one.
        """
        if not (isinstance(box, str) and isinstance(text, str) and 0 < len(box) < LONGEST_NAME):
            return "", False
        drafts = self._drafts()
        had = bool(drafts.all())
        if folded(text) in {folded(kept) for kept in _texts(answer)}:
            text = ""
        try:
            # A lone surrogate, as from a torn paste, cannot be written to a file.
            drafts.keep(*(each.encode("utf-8", "replace").decode() for each in (box, text)))
        except OSError as problem:
            return f"Your draft could not be held: {problem.strerror or problem}.", False
        return "", bool(drafts.all()) != had

    def settle(self, action: dict[str, Any]) -> None:
        """Let the drafts go that an action has just kept: those whose text it holds."""
        kept = {folded(text) for text in _texts(action)}
        self._drafts().drop(lambda text: folded(text) in kept)

    def _drafts(self) -> Drafts:
        return Drafts(trail.here().path, self.slug)


def folded(text: str) -> str:
    """A text with its white space folded: how it was broken into lines does not count."""
    return " ".join(text.split())


def _texts(value: Any) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
