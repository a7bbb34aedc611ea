"""What a transcript is before it is frozen: turns of sentences, and what was done on the way in."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Bytes of a file, characters and sentences of a transcript, words of a sentence: more is refused,
#: or, of a sentence, divided and told. Nothing is ever cut off.
LARGEST = 20_000_000
MOST_CHARACTERS = 1_500_000
MOST_SENTENCES = 9_000
MOST_WORDS = 900


class TranscriptError(ValueError):
    """A file that cannot come in; the text says which, why, and what to do."""


@dataclass(frozen=True)
class Turn:
    """One turn of talk: the label of whoever speaks ('' where nobody is named), and sentences."""

    speaker: str
    sentences: tuple[str, ...]


@dataclass
class Lines:
    """A file's text as lines (an empty one stands between paragraphs), and what was done to it.

    ``turns`` holds speaker and words instead, where the format itself says who speaks.
    """

    lines: list[str] = field(default_factory=list)
    turns: list[tuple[str, str]] | None = None
    done: list[str] = field(default_factory=list)
    #: Whether a line's end is only the end of a line on paper, as in a PDF.
    wrapped: bool = False
    #: Whether an empty line may stand inside a sentence, as where a page ends.
    on_paper: bool = False
    #: Lines that are headings, where the format says so.
    headings: frozenset[str] = frozenset()
    #: Whether one turn may stand in several pieces, as in captions.
    pieces: bool = False


@dataclass(frozen=True)
class Draft:
    """A transcript as read.

    Parameters
    ----------
    title : str
        What the file is called.
    language : str
        Two letters of the language that its sentences were divided in.
    turns : tuple of Turn
    done : tuple of str
        What was done on the way in, a sentence each.
    """

    title: str
    language: str
    turns: tuple[Turn, ...]
    done: tuple[str, ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """The labels found, in the order in which they first speak."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns))

    @property
    def sentences(self) -> int:
        return sum(len(turn.sentences) for turn in self.turns)

    @property
    def words(self) -> int:
        return sum(len(text.split()) for turn in self.turns for text in turn.sentences)


def shown(name: str) -> str:
    """A file's name as it may be shown: short, and without what a terminal would obey."""
    return "".join(c if c.isprintable() else "?" for c in name[:80])
