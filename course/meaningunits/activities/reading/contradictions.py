"""Loose ends: places of one interview that do not agree, each told by its two sentences.

A mark lies on one of the two; its words begin with the number of the other, as one writes "cf. 271"
in a margin. The author's key has several pairs, and says itself that there may be others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.interviewer_turns import planted
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.kind import Context, plural
from .kind import Memo, Memos
from .marking import Marking, Stretch, as_mark, said_of

CONTRADICTIONS = Table(__file__, "contradictions")

#: So many sentences of the same answer before or after a planted one are the same place; the
#: question belongs to its answer.
NEAR = 6

_NUMBER = re.compile(r"(?<![\w.,])\d{1,4}(?![\w]|[.,]\d)")


@dataclass(frozen=True)
class Pair:
    """Two sentences that do not agree, the stretches that count as theirs, and what it is about."""

    one: int
    other: int
    around: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
    why: str

    def met_by(self, stretch: Stretch, number: int) -> bool:
        """Whether a marked stretch lies on one end, and a number on the other."""
        a, b = self.around
        return any(
            _any_meets(here, stretch) and _any_meets(there, (number, number))
            for here, there in ((a, b), (b, a))
        )

    def end_in(self, stretch: Stretch) -> bool:
        """Whether a marked stretch holds one of the two sentences themselves.

        Beside one is not enough here: there almost anything stands near some pair.
        """
        return any(stretch[0] <= end <= stretch[1] for end in (self.one, self.other))


@dataclass(frozen=True)
class Contradictions(Marking):
    """Find places that do not agree, and write at one of each the number of the other.

    Parameters
    ----------
    wanted : int
        How many are asked for.
    worked : tuple of int
        First sentences of pairs that the lesson reasons through, and that are not asked for.
    """

    diagnoses = CONTRADICTIONS
    prompt = "With which sentence does it not agree? Begin with its number, then say what differs."

    wanted: int = 2
    worked: tuple[int, ...] = ()

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        who = self.passage.interview.pseudonym
        return (
            f"Find {plural(self.wanted, 'place')} where {who} says something that does not agree "
            "with what was said elsewhere in the hour. Mark one of the two sentences, and begin "
            "your memo with the number of the other one."
        )

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of the author's key that are asked for, in the order of the text."""
        return tuple(pair for pair in self._every if pair.one not in self.worked)

    @cached_property
    def _every(self) -> tuple[Pair, ...]:
        found = []
        for row in planted(self.interview)["loose"]:
            one, other = sorted(self._stands(row[end]) for end in ("quote", "other"))
            again = [self._stands(quote) for quote in row.get("also", ())]
            around = tuple(map(self._around, (one, *again))), (self._around(other),)
            found.append(Pair(one, other, around, row["why"]))
        return tuple(sorted(found, key=lambda pair: pair.one))

    def _stands(self, quote: str) -> int:
        interview = self.passage.interview
        return interview.sentence_at(interview.locate(quote)[0].start).number

    def _around(self, number: int) -> Stretch:
        interview = self.passage.interview
        turn = interview.turns[interview.sentence(number).turn - 1]
        asked = interview.turns[max(turn.number - 2, 0)]
        return max(asked.first, number - NEAR), min(turn.last, number + NEAR)

    # Judging.

    def judged(self, read: Memos, context: Context) -> tuple[float, list[Message]]:
        told = self.outside(read, context)
        met: dict[Pair, None] = {}
        for memo in read.memos:
            said = self._of(memo, met, context)
            if said is not None:
                told.append(said)
        if met:
            told += self._found(tuple(met), context)
        if context.reveal:
            told += self._others(met, context)
        return min(1.0, len(met) / self.wanted), told

    def _of(self, memo: Memo, met: dict[Pair, None], context: Context) -> Message | None:
        """What is said of one mark; a pair that it meets is added to those met."""
        place = memo.start[0], memo.end[0]
        where = said_of([place])
        match = _NUMBER.search(memo.text)
        if match is None:
            return self.say("no-other-place", context, where=where, place=place)
        number = int(match[0])
        if number not in self.sizes:
            given = {"where": where, "number": number}
            return self.say("no-such-sentence", context, given, place=place)
        given = {"where": where, "number": number}
        if pair := next((p for p in self.pairs if p.met_by(place, number)), None):
            met[pair] = None
            return None
        if any(pair.met_by(place, number) for pair in self._every):
            return self.say("the-worked-one", context, given, place=place)
        turns = {self.passage.interview.sentence(n).turn for n in (*place, number)}
        if len(turns) == 1:
            return self.say("mended-on-the-spot", context, given, place=place)
        if "I" in {self.passage.interview.sentence(n).speaker for n in (place[0], number)}:
            return self.say("interviewers-words", context, given, place=place)
        for end, no in ((place, (number, number)), ((number, number), place)):
            if any(pair.end_in(end) for pair in self.pairs):
                ends = {"end": said_of([end]), "no": said_of([no])}
                return self.say("one-end", context, given | ends, place=place)
        return self.say("not-in-the-key", context, given, place=place)

    def _found(self, met: tuple[Pair, ...], context: Context) -> Iterator[Message]:
        many, of = len(met), len(self.pairs)
        yield self.say("found", context, many=many, of=of)
        for pair in met:
            given = {"a": pair.one, "b": pair.other, "why": pair.why}
            yield self.say("about", context, given, place=(pair.one, pair.one))

    def _others(self, met: dict[Pair, None], context: Context) -> Iterator[Message]:
        for pair in self.pairs:
            if pair not in met:
                given = {"a": pair.one, "b": pair.other, "why": pair.why}
                yield self.say("panel", context, given, place=(pair.one, pair.one))

    def ideal(self) -> list[dict[str, Any]]:
        return [
            as_mark(self.passage, (pair.one, pair.one), f"{pair.other}: they do not agree")
            for pair in self.pairs
        ]


def _meets(one: Stretch, other: Stretch) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _any_meets(stretches: tuple[Stretch, ...], one: Stretch) -> bool:
    return any(_meets(stretch, one) for stretch in stretches)
