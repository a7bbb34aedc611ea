"""The saturation curve: what each interview brought first, where one would stop, what order does.

Guest, Namey and Chen's assessment (2020, doi:10.1371/journal.pone.0232076): new codes in a run of
interviews, held against the codes of a base. The answer is a lab's (see ``labs``), with
``"order"``, the interviews in the order chosen, and ``"source"``, whose coding it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from ....agreement.saturation import Run, Saturation
from ....material.corpus import names
from ....tasks.choices import parts_of, read_choice
from ....tasks.diagnosis import Table
from ....tasks.feedback import Message
from ....tasks.kind import Context, Line, Unreadable, is_nothing, listed, plural, shown
from ....tasks.unreadable import Whole
from ....trail import Log
from ...coding import across as spread
from ..lab import Lab, Setting, Slider, per_cent

SATURATING = Table(__file__)

ORDER, SOURCE = "order", "source"

#: Said wherever a saturation number stands.
OBJECTION = (
    "Braun and Clarke would object that for a reflexive thematic analysis there is no such point: "
    "codes are made by a reader, not dug up until the ground is empty; a reader can always go on."
)


@dataclass(frozen=True)
class Planned(Setting):
    """An answer as read: with the order of the interviews, and whose coding is looked at."""

    order: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Saturating(Lab[Planned]):
    """Set base, run and threshold, move interviews about, and see where one would have stopped.

    ``board`` is the slug of a code board that may be looked at in the panel's place; ``mine`` its
    coding, put there by whoever knows the trail.
    """

    diagnoses = SATURATING
    own = (ORDER, SOURCE)

    board: str = ""
    mine: spread.Coded | None = None

    @property
    def sliders(self) -> tuple[Slider, ...]:
        group = "When do you stop?"
        return (
            Slider("base", "Base", "interviews", 3, 6, 4, group=group),
            Slider("run", "Run", "interviews", 1, 3, 2, group=group),
            Slider("threshold", "Threshold", "% of the base", 0, 20, 5, group=group),
        )

    def with_own(self, log: Log) -> Self:
        """The same, with the learner's own board as it stands in this trail."""
        mine = spread.of_log(log, self.board)
        return self if mine == self.mine else replace(self, mine=mine)

    @property
    def interviews(self) -> tuple[str, ...]:
        """Short names of the interviews, in the order that one begins with."""
        return names()

    @property
    def begins_with(self) -> str:
        """Whose coding is looked at first."""
        return spread.CONSENSUS

    @property
    def sources(self) -> dict[str, str]:
        """Whose codings may be looked at."""
        own = {}
        if self.mine and self.mine.interviews:
            count = len(self.mine.interviews)
            short = f": too few, {self.least} are needed" if count < self.least else ""
            own[spread.MINE] = f"{self.mine.name} ({plural(count, 'interview')}{short})"
        return spread.sources() | own

    @property
    def least(self) -> int:
        """The fewest interviews of which the rule can say anything: its smallest base and run."""
        base, run, _ = self.sliders
        return int(base.least + run.least)

    def can_be_asked(self, read: Planned) -> str:
        """What can be asked of the coding that is looked at, told before it is asked."""
        coded = self.coded(read.source)
        count = len(coded.interviews)
        base, run = int(read.values["base"]), int(read.values["run"])
        who = f"{coded.name} has {plural(count, 'interview')}"
        if count < self.least:
            more = plural(self.least - count, "more interview", "more interviews")
            return (
                f"{who}. The rule needs {self.least}: a base of {self.least - 1}, a run of 1. It "
                f"can say nothing of your board yet: code units of {more}, or look at the "
                "readers' coding of all nine. The list below is only who brought what first."
            )
        if count < base + run:
            return (
                f"{who}; a base of {base} and a run of {run} need {base + run}. Take a smaller "
                "base or run, or no answer can come of it."
            )
        last = count - run
        return (
            f"{who}. With a base of {base} and a run of {run} the rule can find a stop after "
            f"{base}{f' to {last}' if last > base else ''} interviews, and nowhere else."
        )

    def first_lines(self) -> list[str]:
        return ["Nine interviews invented for teaching, as a panel coded them."]

    def further_lines(self) -> list[str]:
        whose = listed((f"{key} ({name})" for key, name in self.sources.items()), "or")
        return [
            f"  'order': the interviews as you would read them, of {listed(self.interviews)}",
            f"  'source': whose codes: {whose}",
        ]

    @property
    def shape(self) -> str:
        return '"base": …, "order": […]'

    def braces(self, context: Context) -> dict[str, Any]:
        return {"example": f'mu.answer("{context.slug}", {{"predicted": …, "order": […]}})'}

    def read(self, answer: Any) -> Planned:
        order, source = self.interviews, self.begins_with
        said = answer if isinstance(answer, dict) else {}
        if not is_nothing(said.get(ORDER)):
            order = tuple(read_order(said[ORDER], self.interviews))
        if not is_nothing(said.get(SOURCE)):
            source = spread.read_source(said[SOURCE])
        setting = self.setting(answer)
        other = {ORDER: order != self.interviews, SOURCE: source != self.begins_with}
        moved = setting.moved | {key for key, is_other in other.items() if is_other}
        return Planned(setting.predicted, setting.values, moved, order, source)

    def coded(self, source: str) -> spread.Coded:
        """The coding that is looked at; the consensus where one's own board is not there yet."""
        if source == spread.MINE:
            return self.mine or spread.of_panel(spread.CONSENSUS)
        return spread.of_panel(source)

    def outcome_of(self, read: Planned) -> dict[str, Any]:
        """Everything that a setting leads to, as plain numbers and as sentences."""
        coded = self.coded(read.source)
        base, run = int(read.values["base"]), int(read.values["run"])
        limit = read.values["threshold"] / 100
        curve = spread.curve(coded, read.order, base, run, limit)
        rows = [
            {
                "key": name,
                "name": spread.pseudonym(name),
                "new": len(brought),
                "total": total,
                "codes": [coded.labels[code] for code in brought],
                "part": "base" if i < base else "",
            }
            for i, (name, brought, total) in enumerate(
                zip(curve.order, curve.brought, curve.total, strict=True)
            )
        ]
        if curve.found is None:
            return {"words": [f"{coded.name}: {curve.why}"], "rows": rows, "whose": coded.name}
        found = curve.found
        runs = [
            {
                "first": one.first,
                "last": one.last,
                "span": _span(one),
                "new": one.new,
                "ratio": one.ratio,
                "per_cent": per_cent(one.ratio),
                "met": found.reached is not None and one.first - 1 == found.reached,
            }
            for one in found.runs
        ]
        orders = spread.what_order_does(coded, base, run, limit)
        return {
            "rows": rows,
            "runs": runs,
            "base": base,
            "base_codes": found.base_codes,
            "reached": found.reached,
            "seen_at": found.seen_at,
            "notation": found.notation or "",
            "whose": coded.name,
            "words": [*self._words(curve, found, read.values, coded.name), *_by_order(orders)],
            "table": self._table(rows, runs),
        }

    @staticmethod
    def _words(
        curve: spread.Curve, found: Saturation, values: Mapping[str, float], whose: str
    ) -> list[str]:
        run, threshold = int(values["run"]), values["threshold"]
        first = listed([spread.pseudonym(name) for name in curve.order[: int(values["base"])]])
        words = [f"{whose}: the base, {first}, brought {plural(found.base_codes, 'code')}."]
        if found.reached is None:
            least = min(found.runs, key=lambda one: one.new)
            words.append(
                f"No run of {run} stays within {threshold:g} % of them ({_limit(found, threshold)})"
                f". The poorest, interviews {_span(least)}, still brought {least.new}. By this "
                f"rule {len(curve.order)} interviews were not enough."
            )
        else:
            one = next(r for r in found.runs if r.first - 1 == found.reached)
            words.append(
                f"{found.notation}: after {found.reached} interviews, the next {run} "
                f"({_span(one)}) brought {one.new}, which is {per_cent(one.ratio)} of the base. "
                f"Reached at {found.reached}, and seen only at {found.seen_at}. Some reports name "
                f"the {found.seen_at}, where the run ends, as the point of saturation. So say "
                "which of the two you mean."
            )
        return words

    @staticmethod
    def _table(rows: list[dict[str, Any]], runs: list[dict[str, Any]]) -> dict[str, Any]:
        ending = {one["last"]: one for one in runs}
        body = []
        for i, row in enumerate(rows, start=1):
            one = ending.get(i)
            run = f"{one['span']}: {one['new']}, {one['per_cent']}" if one else "–"
            if one and one["met"]:
                run = f"✓ {run}"
            part = row["part"] or "–"
            body.append([f"{i}. {row['name']}", row["new"], row["total"], part, run])
        head = ["Interview", "new codes", "codes so far", "base", "the run that ends here"]
        return {"caption": "What each interview brought first", "head": head, "rows": body}

    def came_out(self, outcome: Mapping[str, Any]) -> str:
        """What is set beside the guess, in words."""
        if "runs" not in outcome:
            return "not to be said: there are too few interviews"
        if outcome["reached"] is None:
            return "not reached at all"
        return f"{outcome['reached']} interviews ({outcome['notation']})"

    # Judging: committing, and having turned the order round, is what is asked.

    def judged(self, read: Planned, context: Context) -> tuple[float, list[Message]]:
        share, told = super().judged(read, context)
        return 0.5 * share + 0.5 * (ORDER in read.moved), told

    def noticed(self, read: Planned, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        if "runs" not in outcome:
            rule = self.say("too-few", context, detail=outcome["words"][0])
        else:
            at_the_end = outcome["seen_at"] == len(outcome["rows"])
            stopped = "reached-at-the-end" if at_the_end else "reached"
            name = "never-reached" if outcome["reached"] is None else stopped
            rule = self.say(name, context, detail=outcome["words"][1])
        objection = self.say("objection", context, objection=OBJECTION)
        if "runs" not in outcome:  # what order does to it cannot be said either
            return [rule, objection]
        return [rule, self._of_order(read, outcome, context), objection]

    def _of_order(self, read: Planned, outcome: Mapping[str, Any], context: Context) -> Message:
        if ORDER not in read.moved:
            return self.say("order-as-given", context)
        before = self.came_out(self.outcome_of(replace(read, order=self.interviews)))
        after = self.came_out(outcome)
        name = "order-changes-nothing" if before == after else "order-changes"
        return self.say(name, context, before=before, after=after)

    def further_words(self, read: Planned) -> Iterator[Line]:
        if ORDER in read.moved:
            yield "Order of the interviews", ", ".join(map(spread.pseudonym, read.order))
        if SOURCE in read.moved:
            yield "Codes by", self.coded(read.source).name

    def ideal(self) -> dict[str, Any]:
        return {**super().ideal(), ORDER: list(reversed(self.interviews))}


def read_order(said: Any, known: Sequence[str]) -> list[str]:
    """Interviews in an order; those not named come last, as they stood.

    Raises
    ------
    Unreadable
        If it is no list, or names somebody who was not interviewed, or somebody twice.
    """
    if isinstance(said, dict) or not isinstance(said, list | tuple | str):
        raise Whole(f"{shown(said)} is no order: give the interviews' names in a list")
    found: list[str] = []
    for name in parts_of(said, known):
        try:
            key = read_choice(name, known)
        except Unreadable:
            raise Whole(f"{shown(name)} is none of the interviews here") from None
        if key in found:
            raise Whole(f"{key} stands twice in the order")
        found.append(key)
    return [*found, *(name for name in known if name not in found)]


def _by_order(orders: Mapping[int | None, int]) -> list[str]:
    """What order alone does, in a sentence; none where nothing can be said."""
    if not orders:
        return []
    total = sum(orders.values())
    often = sorted(orders.items(), key=lambda pair: -pair[1])
    parts = [
        f"{'never' if at is None else f'after {at}'} in {per_cent(n / total)}"
        for at, n in often[:5]
    ]
    return [
        f"Order alone: of {total:,} orders of the same interviews drawn by luck, it would "
        f"have been reached {listed(parts)}."
    ]


def _limit(found: Saturation, threshold: float) -> str:
    most = int(found.base_codes * threshold / 100 + 1e-9)
    return f"at most {most} new code{'s' if most != 1 else ''}"


def _span(run: Run) -> str:
    return f"{run.first}–{run.last}" if run.first != run.last else f"{run.first}"
