"""Coding an interviewer's turns: what each question does, with "sound" as an act of its own.

The answer maps a turn, by the number of its first sentence, to its codes: ``{"29": ["closed"]}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.corpus import Passage, load
from ...material.interviewer_turns import CODES, HINTS, SOUND, Heard
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import block, invented, paragraph, written
from ...tasks.kind import Context, Kind, is_nothing, listed, referring, shown

TURNCODING = Table(__file__)

#: What a fault is worth that was heard and called by a name that can be defended too.
ARGUABLE = 0.5
#: What each code takes away that has nothing to do with the turn it is put on.
BESIDE_IT = 0.5
#: An exercise names no turn, only one of this many stretches of the interview.
STRETCHES = 3


@dataclass(frozen=True)
class TurnCoding(Kind[Any]):
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
        aloud = [f"  {t.key}, read aloud: {listed(t.codes)}. {t.why}" for t in self.turns if t.done]
        interview = self.passage.interview
        return "\n".join(
            [
                self.task,
                f"{interview.pseudonym}: {interview.status}.",
                f"The turns that begin with sentence {listed([t.key for t in self.asked])}:",
                self.passage.numbered(),
                *aloud,
                *meant,
                f"Write {self._example(slug)}.",
            ]
        )

    def _example(self, slug: str) -> str:
        first, second = (turn.key for turn in self.asked[:2])
        return f'mu.answer("{slug}", {{"{first}": ["…"], "{second}": ["…", "…"], …}})'

    def read(self, answer: Any) -> dict[str, tuple[str, ...]] | str:
        """Turn → its codes in the order of ``CODES``, or what is wrong with the answer."""
        if not isinstance(answer, dict):
            return "it does not say which codes belong to which turn"
        said: dict[str, tuple[str, ...]] = {}
        for key, codes in answer.items():
            turn = self.turn(key)
            if turn is None:
                return f"no turn to be coded begins with sentence {shown(key)}"
            if is_nothing(codes) or codes in ("", []):
                continue
            found = _codes([codes] if isinstance(codes, str) else codes)
            if isinstance(found, str):
                return found
            said[turn.key] = found
        return said

    # Judging.

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        share, told = self._judged(answer, context)
        return share, referring(told, self.lesson)

    def _judged(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        example = self._example(context.slug)
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(TURNCODING, "nothing-yet", example=example)]
        said = self.read(answer)
        if isinstance(said, str):
            return 0.0, [message(TURNCODING, "unreadable", detail=said, example=example)]
        if not said:
            return 0.0, [message(TURNCODING, "nothing-yet", example=example)]
        told: list[Message] = []
        open_ = [turn for turn in self.asked if turn.key not in said]
        if open_:
            places = listed([turn.key for turn in open_])
            told.append(message(TURNCODING, "left-out", places=places))
        verdicts = {turn: _verdict(said[turn.key], turn) for turn in self.asked if turn.key in said}
        if not open_ and (alike := self._alike(said)):
            return self.share(said), [message(TURNCODING, alike)]
        off = {turn: verdict for turn, verdict in verdicts.items() if verdict != "as-read"}
        if context.host == "exercise":
            told += self._among(off)
        else:
            told += [self._one(turn, said[turn.key], off[turn], context.reveal) for turn in off]
        right = [turn for turn in verdicts if turn not in off]
        if right:
            told.append(self._right(right, context))
        # Before a second try, the reasons of some would give away the others.
        if context.host == "lesson" and (context.reveal or len(right) == len(self.asked)):
            told += [self._reason(turn) for turn in right]
        return self.share(said), told

    def share(self, said: dict[str, tuple[str, ...]]) -> float:
        """How far faults are told from sound moves and called by name, from 0 to 1."""
        means = []
        for sound in (True, False):
            here = [turn for turn in self.asked if turn.is_sound is sound]
            worth = sum(_worth(said[turn.key], turn) for turn in here if turn.key in said)
            means.append(worth / len(here))
        return min(max(sum(means) / 2, 0.0), 1.0)

    def _alike(self, said: dict[str, tuple[str, ...]]) -> str:
        if all(codes == (SOUND,) for codes in said.values()):
            return "all-sound"
        return "all-faulty" if not any(SOUND in codes for codes in said.values()) else ""

    def _one(self, turn: Heard, said: Sequence[str], verdict: str, reveal: bool) -> Message:
        given = {"where": _where([turn]), "said": _spoken(said), "hint": turn.hint}
        if verdict == "form-only" and "clarifying" in turn.kinds:
            verdict = "checks-a-word"
        place = (turn.first, turn.last)
        if reveal:
            given |= {"read": _spoken(turn.codes), "why": turn.why}
            given["better"] = f"Instead: {turn.better}" if turn.better else ""
            return message(TURNCODING, "read-otherwise", place=place, **given)
        if verdict == "half-heard":  # then the hint is for what is still to be heard
            given["hint"] = HINTS[next(code for code in turn.codes if code not in said)]
        return message(TURNCODING, verdict, place=place, **given)

    def _among(self, off: dict[Heard, str]) -> list[Message]:
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
                hints = " ".join(dict.fromkeys(turn.hint for turn in turns))
                given = {
                    "where": f"Sentences {place[0]} to {place[1]}",
                    "n": f"{len(turns)} of {len(stretch)} turns",
                    "hint": hints,
                }
                told.append(message(TURNCODING, f"{verdict}-among", place=place, **given))
        return told

    def _right(self, right: list[Heard], context: Context) -> Message:
        which = f"These are {listed([turn.key for turn in right])}."
        why = which if context.host == "lesson" and len(right) < len(self.asked) else ""
        return message(TURNCODING, "as-read", n=len(right), of=len(self.asked), why=why)

    def _reason(self, turn: Heard) -> Message:
        better = f"Instead: {turn.better}" if turn.better else ""
        given = {"where": _where([turn]), "read": _spoken(turn.codes), "why": turn.why}
        place = (turn.first, turn.last)
        return message(TURNCODING, "reason", place=place, better=better, **given)

    def still(self, answer: Any) -> str:
        """The turns with what they were called, as static HTML."""
        said = {} if is_nothing(answer) else self.read(answer)
        if is_nothing(answer) or isinstance(said, str):
            return written(answer)
        interview = self.passage.interview
        rows = []
        for turn in self.asked:
            words = " ".join(interview.sentence(n).text for n in range(turn.first, turn.last + 1))
            called = _spoken(said[turn.key]) if turn.key in said else "not coded"
            rows.append(block(str(turn.key), paragraph(words), f" · {called}"))
        return invented(self.passage) + "".join(rows)


def _codes(codes: Any) -> tuple[str, ...] | str:
    """Codes as said, or what is wrong with them."""
    if not isinstance(codes, list | tuple):
        return f"{shown(codes)} is no list of codes"
    words = set()
    for code in codes:
        word = code.strip().lower().replace(" ", "-") if isinstance(code, str) else code
        if not isinstance(word, str) or word not in CODES:
            return f"{shown(code)} is none of {listed(list(CODES), 'or')}"
        words.add(word)
    if SOUND in words and len(words) > 1:
        return "a turn is called sound and a fault at once"
    return tuple(code for code in CODES if code in words)


def _verdict(said: Sequence[str], turn: Heard) -> str:
    """How a turn's codes stand to the course's reading."""
    found, wanted, also = set(said), set(turn.codes), set(turn.also)
    if found == wanted or (wanted <= found <= wanted | also):
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


def _where(turns: Iterable[Heard]) -> str:
    return listed([f"Sentence {t.first}" if t.first == t.last else f"Sentences {t.first}–{t.last}"
                   for t in turns])  # fmt: skip


def _spoken(codes: Iterable[str]) -> str:
    return listed([code.replace("-", " ") if code == "missed-probe" else code for code in codes])
