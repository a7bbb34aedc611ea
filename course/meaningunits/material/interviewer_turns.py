"""The interviewer's turns in the interviews, and how the course reads them: faults and sound moves.

The interviews were written with these in them (``data/planted``); a turn may have more than one
fault. Which other readings can be defended is judged here, turn by turn.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .corpus import Interview, home, load

SOUND = "sound"
#: What a turn can be called, and what that means.
CODES = {
    SOUND: "lets the other choose what to say, in which words, and for how long",
    "leading": "suggests an answer to the other person, or a word for the answer",
    "closed": "can be answered with yes, no, or one fact",
    "double-barrelled": "asks two things or more at once",
    "interrupting": "stops the other in the middle of telling something",
    "missed-probe": "asks for something else, and not about what the other has just offered",
}

#: What to look at, by what is there; it never says what is there.
HINTS = {
    "leading": (
        "Whose words does the turn use? Look for a word that the other had not said before. Then "
        "look at what the next answer does with it: does it take the word, refuse it, or avoid it?"
    ),
    "closed": (
        "How long would the shortest polite answer be? If the real answer is longer, the "
        "other person told more than the question asked for."
    ),
    "double-barrelled": "Count what is asked. Then count what is answered.",
    "interrupting": "Look at the words just before this turn. Had that sentence come to its end?",
    "missed-probe": (
        "Look at the last thing that was said before this turn. Was that thing hard to say? Is the "
        "question about that thing?"
    ),
    "open": "Who chooses here where the answer begins, and where it ends?",
    "following": "Look at where the words of this turn come from, and how few they are.",
    "probe": (
        "Does the turn ask for an opinion, or for what happened? Look at what the next answer "
        "tells."
    ),
    "clarifying": "Does the turn add something, or does it ask what the other means by a word?",
    "returning": "Where did the two speak about this before? Had they finished with it there?",
    "silence": (
        "If the interviewer asks nothing and waits, this is a turn too. What does the other person "
        "say then?"
    ),
}

#: What a fault needs, told where a sound move was called by its name.
NEEDS = {
    "leading": (
        "A word is leading only if it is the interviewer's own. An interviewer who repeats the "
        "other person's word suggests nothing."
    ),
    "closed": (
        "A question is closed only if it asks for nothing more than a yes, a no or one fact. A "
        "question about one evening or one case may still ask for a story."
    ),
    "double-barrelled": "Two sentences may be only one question. Does the interviewer ask for "
    "two answers?",
    "interrupting": (
        "An interviewer interrupts if the other person is in the middle of telling something. "
        "After the end of a sentence, or in a silence, nothing is interrupted."
    ),
    "missed-probe": (
        "A probe is missed only if the question does not follow what the other person has just "
        "offered. If the interviewer asks for more of it, or returns to something that was left "
        "open before, nothing is missed."
    ),
}


@dataclass(frozen=True)
class Heard:
    """One turn of the interviewer, as the course reads it.

    Parameters
    ----------
    first, last : int
        Its first and last sentence.
    codes : tuple of str
        What it is: one or two faults, or "sound".
    kinds : tuple of str
        The same, a sound turn by the kind of its move.
    why : str
        The reason: what the turn does, and what the next answer does with it.
    better : str
        What could have been said instead; empty for a sound one.
    also : tuple of str
        Other codes that can be defended: they earn less than the right one, and cost nothing.
    done : bool
        Whether it is read aloud as an example, and not asked.
    look : str
        What to look at in this very turn; without it, what its kind asks for.
    """

    first: int
    last: int
    codes: tuple[str, ...]
    kinds: tuple[str, ...]
    why: str
    better: str = ""
    also: tuple[str, ...] = ()
    done: bool = False
    look: str = ""

    @property
    def key(self) -> str:
        """Its name in an answer: the number of its first sentence."""
        return str(self.first)

    @property
    def is_sound(self) -> bool:
        return self.codes == (SOUND,)

    @property
    def hint(self) -> str:
        return self.look or HINTS[self.kinds[0]]


@cache
def planted(name: str) -> dict[str, list[dict[str, str]]]:
    """An interview's key: what its author put there on purpose, by sort."""
    return tomllib.loads((home(name) / "planted" / f"{name}.toml").read_text(encoding="utf-8"))


def turns(
    name: str,
    also: Mapping[int, tuple[str, ...]] | None = None,
    done: tuple[int, ...] = (),
    look: Mapping[int, str] | None = None,
) -> tuple[Heard, ...]:
    """The turns of an interview's interviewer that the course has a reading of, in order.

    Parameters
    ----------
    name : str
        The interview.
    also : mapping of int to tuple of str
        First sentence of a turn → codes that can be defended there too.
    done : tuple of int
        First sentences of turns that are read aloud as examples.
    look : mapping of int to str
        First sentence of a turn → what to look at there, where the hint for its kind misleads.
    """
    also, look = also or {}, look or {}
    interview = load(name)
    rows: dict[int, list[tuple[str, dict[str, str]]]] = {}
    for sort in ("fault", "sound"):
        for row in planted(name)[sort]:
            number = _turn_of(row["quote"], interview)
            rows.setdefault(number, []).append((sort, row))
    found = []
    for number, here in sorted(rows.items()):
        turn = interview.turns[number - 1]
        faults = [row for sort, row in here if sort == "fault"] or [row for _, row in here]
        is_sound = all(sort == SOUND for sort, _ in here)
        kinds = tuple(row["kind"] for row in faults)
        found.append(
            Heard(
                turn.first,
                turn.last,
                (SOUND,) if is_sound else kinds,
                kinds,
                " ".join(row["why"] for row in faults),
                " ".join(filter(None, (row.get("better", "") for row in faults))),
                also.get(turn.first, ()),
                turn.first in done,
                look.get(turn.first, ""),
            )
        )
    return tuple(found)


def _turn_of(quote: str, interview: Interview) -> int:
    """The number of the interviewer's turn that holds a planted quotation."""
    places = (interview.sentence_at(span.start) for span in interview.locate(quote))
    return next(place.turn for place in places if place.speaker == "I")
