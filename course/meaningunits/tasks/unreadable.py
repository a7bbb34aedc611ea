"""What is raised for an answer that cannot be read; its text is for whoever wrote the answer."""

from __future__ import annotations

from typing import ClassVar


class Unreadable(ValueError):
    """An answer that cannot be read; the text says why, as the end of a sentence."""

    #: The diagnosis that tells of it.
    diagnosis: ClassVar[str] = "unreadable"


class Whole(Unreadable):
    """What counts only as a whole: with a member left out it would be another answer."""


class Wordless(Unreadable):
    """A word that is none of those that may stand here; ``choices`` raises it."""
