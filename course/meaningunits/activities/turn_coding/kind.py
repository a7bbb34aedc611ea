"""Coding an interviewer's turns: what each question does, with "sound" as an act of its own.

The answer maps a turn, by the number of its first sentence, to its codes: ``{"29": ["closed"]}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.corpus import Passage, load
from ...material.interviewer_turns import CODES, HINTS, NEEDS, SOUND, Heard
from ...material.units import span
from ...tasks.choices import read_choices
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import block, invented, paragraph
from ...tasks.kind import (
    Context,
    Kind,
    Line,
    Unreadable,
    is_nothing,
    listed,
    opening,
    plural,
    shown,
)
from ...tasks.unreadable import Whole

TURNCODING = Table(__file__)

#: What a fault is worth that was heard and called by a name that can be defended too.
ARGUABLE = 0.5
#: What each code takes away that has nothing to do with the turn it is put on.
BESIDE_IT = 0.5
#: An exercise names no turn, only one of this many stretches of the interview.
STRETCHES = 3

#: What so many faults need is told of one stretch; whoever hears more of them is told none of it.
MOST_NEEDS = 2
#: Turn → its codes in the order of ``CODES``.
Said = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class TurnCoding(Kind[Said]):
    """Say of each of an interviewer's turns what it does.

    Faults and sound moves weigh the same together. A turn called as the course reads it counts
    for, a fault called sound or a sound move called a fault counts against, and one left open
    counts as nothing: so calling every turn the same earns nothing, whatever it is called.

    Parameters
    ----------
    task : str
    name : str
        The interview.
    turns : tuple of Heard
        The turns that are asked about or read aloud; the interviewer's others only stand there.
    lesson : str
        The passage that helps, as ``07: Heading``.
    """

    diagnoses = TURNCODING

    task: str
    name: str
    turns: tuple[Heard, ...]
    lesson: str = ""

    @cached_property
    def passage(self) -> Passage:
        return load(self.name).passage()

    @property
    def asked(self) -> tuple[Heard, ...]:
        """The turns to be coded."""
        return tuple(turn for turn in self.turns if not turn.done)

    def turn(self, key: Any) -> Heard | None:
        return next((turn for turn in self.asked if turn.key == str(key)), None)

    def asks(self, slug: str) -> str:
        meant = [f"  '{code}': {text}" for code, text in CODES.items()]
        aloud = [
            f"  Example, sentence {t.key}: “{listed(t.codes)}”. {t.why}"
            for t in self.turns
            if t.done
        ]
        interview = self.passage.interview
        return "\n".join(
            [
                self.task,
                f"{interview.pseudonym}: {interview.status}.",
                "You judge these turns: the ones that begin with sentence "
                f"{listed([t.key for t in self.asked])}.",
                self.passage.numbered(),
                *aloud,
                *meant,
                f"Write {self._example(slug)}.",
            ]
        )

    def _example(self, slug: str) -> str:
        first, second = (turn.key for turn in self.asked[:2])
        return f'mu.answer("{slug}", {{"{first}": ["…"], "{second}": ["…", "…"], …}})'

    def braces(self, context: Context) -> dict[str, Any]:
        return {"example": self._example(context.slug)}

    def read(self, answer: Any) -> Said:
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which codes belong to which turn")
        said: dict[str, tuple[str, ...]] = {}
        for key, codes in answer.items():
            number = re.search(r"\d+", str(key))
            turn = self.turn(number[0] if number else key)
            if turn is None:
                raise Unreadable(f"no turn to be coded begins with sentence {shown(key)}")
            if is_nothing(codes) or codes in ("", []):
                continue
            said[turn.key] = _codes(codes, turn.key)
        return said

    # Judging.

    def judged(self, read: Said, context: Context) -> tuple[float, list[Message]]:
        if not read:
            return self.judged_blank(context)
        told: list[Message] = []
        left = [turn.key for turn in self.asked if turn.key not in read]
        if left:
            told.append(self.say("left-out", context, places=listed(left)))
        elif alike := self._alike(read):
            return self.share(read), [self.say(alike, context)]
        verdicts = {turn: _verdict(read[turn.key], turn) for turn in self.asked if turn.key in read}
        off = {turn: verdict for turn, verdict in verdicts.items() if verdict != "as-read"}
        if context.host == "exercise":
            told += self._among(off, read, context)
        else:
            told += [self._one(turn, read[turn.key], off[turn], context) for turn in off]
        right = [turn for turn in verdicts if turn not in off]
        if right:
            told.append(self._right(right, context))
        # Before a second try, the reasons of some would give away the others.
        if context.host == "lesson" and (context.reveal or len(right) == len(self.asked)):
            told += [self._reason(turn, context) for turn in right]
        return self.share(read), told

    def share(self, said: Said) -> float:
        """How far faults are told from sound moves and called by name, from 0 to 1."""
        means = []
        for sound in (True, False):
            here = [turn for turn in self.asked if turn.is_sound is sound]
            worth = sum(_worth(said[turn.key], turn) for turn in here if turn.key in said)
            means.append(worth / len(here))
        return max(sum(means) / 2, 0.0)

    def _alike(self, said: Said) -> str:
        if all(codes == (SOUND,) for codes in said.values()):
            return "all-sound"
        return "all-faulty" if not any(SOUND in codes for codes in said.values()) else ""

    def _one(self, turn: Heard, said: Sequence[str], verdict: str, context: Context) -> Message:
        given = {"where": _where(turn), "said": spoken(said), "hint": turn.hint}
        if verdict == "form-only" and "clarifying" in turn.kinds:
            verdict = "checks-a-word"
        place = (turn.first, turn.last)
        if context.reveals(turn.key):
            given |= _as_the_course(turn)
            return self.say("read-otherwise", context, given, place=place)
        if verdict == "no-fault":
            given["hint"] = " ".join([turn.hint, *_needed(said)])
        if verdict == "half-heard":  # then the hint is for what is still to be heard
            given["hint"] = HINTS[next(code for code in turn.codes if code not in said)]
        return self.say(verdict, context, given, place=place)

    def _among(self, off: Mapping[Heard, str], read: Said, context: Context) -> list[Message]:
        """What is off in each stretch of the interview, without saying at which turn."""
        told = []
        size = -(-len(self.asked) // STRETCHES)
        for start in range(0, len(self.asked), size):
            stretch = self.asked[start : start + size]
            by_verdict: dict[str, list[Heard]] = {}
            for turn in stretch:
                if turn in off:
                    by_verdict.setdefault(off[turn], []).append(turn)
            place = (stretch[0].first, stretch[-1].last)
            for verdict, turns in by_verdict.items():
                heard = [_needed(read[turn.key]) for turn in turns if verdict == "no-fault"]
                needs = [*dict.fromkeys(why for each in heard for why in each)]
                few = needs if len(needs) <= MOST_NEEDS else []
                hints = " ".join(dict.fromkeys([*(turn.hint for turn in turns), *few]))
                given = {
                    "where": f"Sentences {place[0]} to {place[1]}",
                    "n": f"{len(turns)} of {plural(len(stretch), 'turn')}",
                    "hint": hints,
                }
                told.append(self.say(f"{verdict}-among", context, given, place=place))
        return told

    def _right(self, right: list[Heard], context: Context) -> Message:
        which = f"These are {listed([turn.key for turn in right])}."
        why = which if context.host == "lesson" and len(right) < len(self.asked) else ""
        return self.say("as-read", context, n=len(right), of=len(self.asked), why=why)

    def _reason(self, turn: Heard, context: Context) -> Message:
        given = {"where": _where(turn), **_as_the_course(turn)}
        return self.say("reason", context, given, place=(turn.first, turn.last))

    def draw(self, read: Said) -> str:
        """The turns with what they were called."""
        rows = []
        for turn in self.asked:
            called = spoken(read[turn.key]) if turn.key in read else "not coded"
            rows.append(block(str(turn.key), paragraph(self._words(turn)), f" · {called}"))
        return invented(self.passage) + "".join(rows)

    def in_words(self, read: Said) -> Iterator[Line]:
        for turn in self.asked:
            if turn.key in read:
                head = f"{_where(turn)} “{opening(self._words(turn))}”"
                yield head, spoken(read[turn.key])

    def ideal(self) -> dict[str, list[str]]:
        return {turn.key: list(turn.codes) for turn in self.asked}

    def _words(self, turn: Heard) -> str:
        sentence = self.passage.interview.sentence
        return " ".join(sentence(n).text for n in range(turn.first, turn.last + 1))


def _codes(codes: Any, turn: Any) -> tuple[str, ...]:
    """Codes as said, in the order of ``CODES``."""
    try:
        words = read_choices(codes, CODES.keys(), f"turn {turn}")
    except Unreadable as problem:
        raise Whole(str(problem)) from None
    if SOUND in words and len(words) > 1:
        raise Whole(f"a turn is called sound and a fault at once ({turn})")
    return tuple(words)


def _verdict(said: Sequence[str], turn: Heard) -> str:
    """How a turn's codes stand to the course's reading."""
    found, wanted, also = set(said), set(turn.codes), set(turn.also)
    if wanted <= found <= wanted | also:
        return "as-read"
    if turn.is_sound:
        return "form-only" if found <= also else "no-fault"
    if found == {SOUND}:
        return "passed-over"
    if found - wanted - also and found & wanted:
        return "too-much"
    if found & wanted:
        return "half-heard"
    return "arguable" if found <= also else "misnamed"


def _needed(said: Sequence[str]) -> list[str]:
    """What each fault needs by which a sound move was called."""
    return [NEEDS[code] for code in said if code in NEEDS]


def _worth(said: Sequence[str], turn: Heard) -> float:
    """From 1, as the course reads it, to −1, a fault for a sound move or the other way round."""
    found, wanted, also = set(said), set(turn.codes), set(turn.also)
    if turn.is_sound:
        return 1.0 if found == wanted else 0.0 if found <= also else -1.0
    if found == {SOUND}:
        return -1.0
    beside = len(found - wanted - also)
    heard = len(found & wanted) / len(wanted)
    if not heard:
        heard = ARGUABLE if found & also else 0.0
    return max(heard - BESIDE_IT * beside, 0.0)


def _as_the_course(turn: Heard) -> dict[str, str]:
    """How the course reads a turn, why, and what could have been said instead."""
    better = f"Better: {turn.better}" if turn.better else ""
    return {"read": spoken(turn.codes), "why": turn.why, "better": better}


def _where(turn: Heard) -> str:
    return f"Sentence{'s' if turn.first != turn.last else ''} {span(turn.first, turn.last)}"


def spoken(codes: Iterable[str]) -> str:
    """Codes as they are said."""
    return listed([code.replace("-", " ") if code == "missed-probe" else code for code in codes])
