"""One comparison: what may be recorded of two sources and a finding, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...appraisal.triangulation import CONVERGENCE_CODES, convergence_code
from ...tasks.choices import read_choice, read_span
from ...tasks.kind import Unreadable, is_nothing, shown
from ...tasks.unreadable import Whole

MATCH, DIFFER, ABSENT = "match", "differ", "absent"
AGREEMENT, PARTIAL, SILENCE, DISSONANCE = CONVERGENCE_CODES

#: A comparison: of meaning and of examples; the second is None where the source says nothing.
Reading = tuple[str, str | None]
NOTHING_SAID: Reading = (ABSENT, None)
SAME: Reading = (MATCH, MATCH)
MEANING_ONLY: Reading = (MATCH, DIFFER)
EXAMPLES_ONLY: Reading = (DIFFER, MATCH)
OTHER: Reading = (DIFFER, DIFFER)

IN_WORDS = {
    NOTHING_SAID: "the source says nothing",
    SAME: "both meaning and examples match",
    MEANING_ONLY: "only the meaning matches",
    EXAMPLES_ONLY: "only the examples match",
    OTHER: "neither meaning nor examples match",
}


#: Slips that have a name: the code that follows from a comparison, and the one that was given.
SLIPS_OF_CODE: Mapping[tuple[str | None, str | None], str] = {
    (SILENCE, DISSONANCE): "silence-as-dissonance",
    (SILENCE, AGREEMENT): "silence-as-agreement",
    (DISSONANCE, SILENCE): "dissonance-as-silence",
    (PARTIAL, AGREEMENT): "partial-as-agreement",
    (PARTIAL, DISSONANCE): "partial-as-dissonance",
}

_MEANING = {MATCH: "the meaning matches", DIFFER: "the meaning differs"}
_EXAMPLES = {MATCH: "the examples match", DIFFER: "the examples differ"}


@dataclass(frozen=True)
class Finding:
    """One row: its key, a few words, and what the first source says of it."""

    key: str
    name: str
    text: str


@dataclass(frozen=True)
class Cell:
    """One comparison that is asked for.

    Parameters
    ----------
    finding, source : str
        Keys of its row and column.
    range : tuple of Reading
        The readings that can be defended.
    why : str
        What makes them so, told in a lesson.
    places : tuple of (int, int)
        Sentences of the source that bear on the finding; empty where only silence is in range.
    proviso : str
        What has to be said along with it when the cell is held, whatever the code.
    besides : mapping of Reading to str
        What speaks against a reading in the range, told to whoever takes it.
    taken : mapping of Reading to str
        What leads to a reading outside the range, told in an exercise too: it names no cell.
    lures : mapping of (int, int) to str
        Places that seem to bear on the finding, each with why it does not.
    """

    finding: str
    source: str
    range: tuple[Reading, ...]
    why: str
    places: tuple[tuple[int, int], ...] = ()
    proviso: str = ""
    besides: Mapping[Reading, str] = field(default_factory=dict)
    taken: Mapping[Reading, str] = field(default_factory=dict)
    lures: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def lure(self, place: tuple[int, int]) -> str:
        """Why a place that was quoted does not bear on the finding, where that is written down."""
        met = (why for (a, b), why in self.lures.items() if place[0] <= b and a <= place[1])
        return next(met, "")

    @property
    def key(self) -> str:
        return f"{self.finding}/{self.source}"

    def bears(self, place: tuple[int, int]) -> bool:
        """Whether a place touches one that some reading points to."""
        return any(place[0] <= b and a <= place[1] for a, b in self.places)


@dataclass(frozen=True)
class Record:
    """What was recorded in a cell; None for each part that is still open."""

    meaning: str | None = None
    examples: str | None = None
    code: str | None = None
    quote: str = ""
    at: tuple[int, int] | None = None

    @property
    def reading(self) -> Reading | None:
        """The comparison, once it is whole."""
        if self.meaning == ABSENT:
            return NOTHING_SAID
        return (self.meaning, self.examples) if self.meaning and self.examples else None

    @property
    def follows(self) -> str | None:
        """The code that follows from the comparison."""
        if self.reading is None:
            return None
        if self.reading == NOTHING_SAID:
            return convergence_code(None, None, (True, False))
        return convergence_code(self.meaning == MATCH, self.examples == MATCH)

    @property
    def compared(self) -> str:
        """The comparison in words, as far as it goes."""
        if self.reading:
            return IN_WORDS[self.reading]
        if self.meaning:
            return f"{_MEANING[self.meaning]}, examples not compared yet"
        if self.examples:
            return f"{_EXAMPLES[self.examples]}, meaning not compared yet"
        return "not compared yet"

    def plain(self) -> dict[str, Any]:
        """The record as it stands in the answer."""
        said = {"meaning": self.meaning, "examples": self.examples, "code": self.code}
        found: dict[str, Any] = {key: value for key, value in said.items() if value}
        if self.quote:
            found["quote"] = self.quote
        if self.at:
            found["at"] = list(self.at)
        return found


def read_record(said: Any, key: str) -> Record:
    """What was recorded in one cell.

    Raises
    ------
    Unreadable
        If something in it cannot be read.
    """
    if not isinstance(said, dict):
        raise Unreadable(f"{shown(said)} is no comparison ({key})")
    unknown = [part for part in said if part not in ("meaning", "examples", "code", "quote", "at")]
    if unknown:
        raise Unreadable(f"there is nothing called {shown(unknown[0])} in a cell ({key})")
    meaning = _word(said.get("meaning"), (MATCH, DIFFER, ABSENT), key)
    examples = _word(said.get("examples"), (MATCH, DIFFER), key)
    if meaning == ABSENT and examples:
        raise Whole(f"the source says nothing, and yet its examples are compared ({key})")
    quote = said.get("quote")
    if not (is_nothing(quote) or isinstance(quote, str)):
        raise Unreadable(f"{shown(quote)} is not what somebody said ({key})")
    code = _word(said.get("code"), CONVERGENCE_CODES, key)
    return Record(meaning, examples, code, (quote or "").strip(), _place(said.get("at"), key))


def _word(said: Any, words: tuple[str, ...], key: str) -> str | None:
    if is_nothing(said) or said == "":
        return None
    return read_choice(said, words, key)


def _place(said: Any, key: str) -> tuple[int, int] | None:
    if is_nothing(said):
        return None
    found = read_span(said)
    if found is None:
        raise Whole(f"{shown(said)} is not a first and a last sentence ({key})")
    return found


def where(place: tuple[int, int]) -> str:
    """'sentence 3', 'sentences 3–5'."""
    a, b = place
    return f"sentence {a}" if a == b else f"sentences {a}–{b}"
