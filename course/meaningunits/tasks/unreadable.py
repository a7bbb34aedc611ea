"""What is raised for an answer that cannot be read; its text is for whoever wrote the answer."""

from __future__ import annotations

from typing import ClassVar


class Unreadable(ValueError):
    """An answer that cannot be read; the text says why, as the end of a sentence."""

    #: The diagnosis that tells of it.
    diagnosis: ClassVar[str] = "unreadable"
    #: The parts of an answer that it is about, by the names they have in it.
    parts: tuple[str, ...] = ()


class Whole(Unreadable):
    """What counts only as a whole: with a member left out it would be another answer."""


class Wordless(Unreadable):
    """A word that is none of those that may stand here; ``choices`` raises it."""


def uncut(text: str, room: int, where: str) -> str:
    """A text that has room; one that has not is told so, for nothing that is read is cut.

    Raises
    ------
    Unreadable
        If it is longer than ``room``; ``where`` says which text is meant.
    """
    if over := max(len(text) - room, 0):
        raise Unreadable(
            f"a text has {len(text):,} characters, {over:,} more than there is room for ({where})"
        )
    return text
