"""Two coders of one's own study side by side; with one coder it is said what cannot be said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

from ..activities.comparing import coders as sides
from ..activities.comparing.kind import Compared, Comparing
from ..activities.comparing.pair import Pair, Spot
from ..activities.comparing.talks import decisions
from ..material.corpus import load
from ..tasks.feedback import Message
from ..tasks.kind import Context, Unreadable, is_nothing, listed, plural
from ..trail import Log
from .kinds import ALONE, Own

#: So many places are told in a sentence; all of them stand in the table.
TOLD = 12
ALL_OF_THEM = 'All of them, in every transcript: study.table("differences").to_frame().'


@dataclass(frozen=True)
class OwnComparing(Own, Comparing):
    """Two coders of one's own study side by side; with one coder it says what cannot be said."""

    people: tuple[str, ...] = ()
    coders: tuple[sides.Side, ...] = ()

    @property
    def readers(self) -> dict[str, str]:
        return {side.key: side.name for side in self.coders}

    @property
    def known(self) -> dict[str, str]:
        return {**self.readers, sides.MINE: sides.MINE}

    @property
    def interviews(self) -> tuple[str, ...]:
        return self.people

    def with_own(self, log: Log) -> Self:
        mine = sides.of_trail(log, self.board, {}, sides.MINE, "You")
        return self if mine == self.mine else replace(self, mine=mine)

    def side(self, key: str) -> sides.Side | None:
        found = {side.key: side for side in self.coders}
        return found[key] if key in found else super().side(key) if key == sides.MINE else None

    def asks(self, slug: str) -> str:
        if not self.coders:
            return f"{self.task}\n{self.not_yet([])}"
        found, lines = self.pair_of(self.read(None)), [self.begins(*self.start)]
        if found is None:
            lines = [self.not_yet(["you"])]
        elif not found.disagreements:
            lines = [f"You and {found.b.name} part nowhere in {load(found.interview).pseudonym}."]
        if found is not None:
            lines += [f"  {spot.key}: {_given(found, spot)}" for spot in found.disagreements]
        how = f"For each: {listed(decisions(''), 'or')}, with a reason: {self._example(slug)}."
        return "\n".join([self.task, *lines, how, ALL_OF_THEM])

    def begins(self, a: str, b: str, name: str) -> str:
        one, two = (f"{self.name(key)}'s" if key != sides.MINE else "your own" for key in (a, b))
        return (
            f"Begin with {one} codes and {two} on {load(name).pseudonym}. You part at (the first "
            "one's codes / the other's):"
        )

    def not_yet(self, missing: list[str]) -> str:
        if "you" in missing and self.coders:
            return "You have coded nothing yet, so there is nothing of yours to compare."
        return f"{ALONE.what} {ALONE.why} {ALONE.look}"

    def read(self, answer: Any) -> Compared:
        if not self.coders and not is_nothing(answer):
            raise Unreadable(
                "no second coder's work has come in yet, so there are no two to compare"
            )
        return super().read(answer)

    def judged_blank(self, context: Context) -> tuple[float, list[Message]]:
        told = super().judged_blank(context)
        return told if self.coders else (0.0, [ALONE])

    def judged(self, read: Compared, context: Context) -> tuple[float, list[Message]]:
        share, told = super().judged(read, context)
        found = self.pair_of(read)
        told = self.in_own_words(told)
        return share, [*told, *([_parted(found)] if found and found.spots else [])]


def _parted(found: Pair) -> Message:
    """Each place where two coders part in a transcript, with what each gave it."""
    spots = found.disagreements
    told = [f"{spot.key} ({_given(found, spot)})" for spot in spots[:TOLD]]
    more = f"; and {len(spots) - TOLD} more" if len(spots) > TOLD else ""
    return Message(
        "places",
        "told",
        f"{found.a.name} and {found.b.name} part at {plural(len(spots), 'place')} of "
        f"{found.interview}{': ' if told else '.'}{'; '.join(told)}{more}{'.' if told else ''}",
        "Sets of codes that overlap are counted as wholly different in the numbers above; the "
        "table “agreement” has one that counts what they share.",
        ALL_OF_THEM,
    )


def _given(found: Pair, spot: Spot) -> str:
    return " / ".join(
        ", ".join(found.label(code) for code in row.codes) or "no code" for row in spot.rows
    )
