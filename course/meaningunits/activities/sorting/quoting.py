"""Choosing quotations for a report: which of them are printed, whose they are, and against what.

Several choices are good. Judged is the set: how many there are, over how many people they are
spread, whether both sides are heard, and that none has a flaw of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed, plural
from .kind import Case, Sorting

PRINTED, LEFT_OUT = "printed", "left out"
FOR, AGAINST = "for", "against"
#: So many quotations a paragraph has room for, and so many people should be heard in it.
FEWEST, MOST, PEOPLE = 3, 5, 3


@dataclass(frozen=True, kw_only=True)
class Quote(Case):
    """A quotation one could print: a case with whose it is, its side, and its flaw, if any.

    Parameters
    ----------
    by : str
        Whose words they are.
    side : {"for", "against", ""}
        What it says of the theme; nothing where it is about something else.
    unit : str
        The unit that it is of, where it comes from somebody's own board.
    flaw : str
        The diagnosis of what is the matter with it; ``why`` says it of this one.
    """

    by: str
    side: str = ""
    unit: str = ""
    flaw: str = ""
    label: str = LEFT_OUT
    why: str = ""


@dataclass(frozen=True)
class Quoting(Sorting):
    """Choose quotations for one theme; the cases are ``Quote``, the labels printed and left out."""

    diagnoses: ClassVar[Table] = Table(__file__, "quoting")

    def judged(self, read: dict[str, str], context: Context) -> tuple[float, list[Message]]:
        chosen = [q for q in self._quotes if read.get(q.key) == PRINTED]
        told: list[Message] = []
        if blank := [q.key for q in self._quotes if q.key not in read]:
            told.append(self.say("undecided", context, cases=listed(blank)))
        if not chosen:
            return 0.0, [*told, self.say("none-printed", context)]
        flaws = [self._flaw(q, context) for q in chosen if q.flaw]
        set_as_a_whole = [
            name for name in (_number(chosen), self._spread(chosen), self._sides(chosen)) if name
        ]
        given = self._counted(chosen)
        told += [*flaws, *(self.say(name, context, given) for name in set_as_a_whole)]
        if not flaws and not set_as_a_whole:
            told.append(self.say("whole", context, given, why=self.well_done))
        else:
            told.append(self.say("so-far", context, given))
        if len(chosen) == len(self._quotes):  # to print everything is not to choose
            return 0.0, told
        good = (not flaws, not _number(chosen), not self._spread(chosen), not self._sides(chosen))
        return sum(good) / len(good), told

    @property
    def _quotes(self) -> tuple[Quote, ...]:
        return tuple(case for case in self.cases if isinstance(case, Quote))

    def _flaw(self, quote: Quote, context: Context) -> Message:
        n = self.cases.index(quote) + 1
        given = {"case": quote.key, "by": quote.by, "why": quote.why, "look": quote.look}
        return self.say(quote.flaw, context, given, place=(n, n))

    def _spread(self, chosen: list[Quote]) -> str:
        """Whether enough people are heard, of those that there are."""
        people = {quote.by for quote in chosen}
        if len(people) == 1 and len(chosen) > 1:
            return "one-voice"
        return "few-voices" if len(people) < min(PEOPLE, self._people) else ""

    def _sides(self, chosen: list[Quote]) -> str:
        """Whether both sides are heard, where there are two."""
        sides = {quote.side for quote in chosen} - {""}
        if sides == {q.side for q in self._quotes} - {""}:
            return ""
        return {FOR: "only-for", AGAINST: "only-against"}.get("".join(sides), "neither-side")

    @property
    def _people(self) -> int:
        return len({quote.by for quote in self._quotes})

    @staticmethod
    def _counted(chosen: list[Quote]) -> Mapping[str, Any]:
        people = Counter(quote.by for quote in chosen)
        sides = Counter(quote.side for quote in chosen)
        ((most, _),) = people.most_common(1)
        return {
            "n": plural(len(chosen), "quotation"),
            "people": plural(len(people), "person", "people"),
            "spread": listed(f"{who} {often}" for who, often in people.items()),
            "sides": f"For the theme: {sides[FOR]}. Against it: {sides[AGAINST]}",
            "most": most,
            "fewest": FEWEST,
            "limit": MOST,
        }


def _number(chosen: list[Quote]) -> str:
    if len(chosen) < FEWEST:
        return "too-few"
    return "too-many" if len(chosen) > MOST else ""
