"""The saturation curve: what each interview brought first, where one would stop, what order does.

Guest, Namey and Chen's assessment (2020, doi:10.1371/journal.pone.0232076): new codes in a run of
interviews, held against the codes of a base. The answer is a lab's (see ``labs``), with
``"order"``, the interviews in the order chosen, and ``"source"``, whose coding it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from ....material.corpus import names
from ....tasks.diagnosis import Table, message
from ....tasks.feedback import Message
from ....tasks.html import written
from ....tasks.kind import Context, Kind, Unreadable, is_nothing, listed, shown
from ....trail import Log
from ...coding import across as spread
from .. import lab as labs
from ..lab import Guess, Setting, Slider, per_cent

SATURATING = Table(__file__)

ORDER, SOURCE = "order", "source"

#: Said wherever a saturation number stands.
OBJECTION = (
    "Braun and Clarke would object that for a reflexive thematic analysis there is no such point: "
    "codes are made by a reader, not dug up until the ground is empty; a reader can always go on."
)


@dataclass(frozen=True)
class Saturating(Kind[Any]):
    """Set base, run and threshold, move interviews about, and see where one would have stopped.

    ``board`` is the slug of a code board that may be looked at in the panel's place; ``mine`` its
    coding, put there by whoever knows the trail.
    """

    diagnoses = SATURATING

    task: str
    guess: Guess
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

    def given(self) -> list[str]:
        return []

    def with_own(self, log: Log) -> Self:
        """The same, with the learner's own board as it stands in this trail."""
        mine = spread.of_log(log, self.board)
        return self if mine == self.mine else replace(self, mine=mine)

    @property
    def sources(self) -> dict[str, str]:
        """Whose codings may be looked at."""
        own = {spread.MINE: self.mine.name} if self.mine and self.mine.interviews else {}
        return spread.sources() | own

    def asks(self, slug: str) -> str:
        lines = labs.written(self.guess, self.sliders)
        return "\n".join(
            [
                self.task,
                "Nine interviews invented for teaching, as a panel coded them.",
                *lines,
                f"  'order': the interviews as you would read them, of {listed(list(names()))}",
                f"  'source': whose coding, of {listed(list(self.sources), 'or')}",
                f'Write mu.answer("{slug}", {{"predicted": …, "base": …, "order": […]}}).',
            ]
        )

    def read(self, answer: Any) -> Setting:
        """The answer as a setting; ``values`` holds order and source beside the sliders."""
        order, source = list(names()), spread.CONSENSUS
        rest = answer
        if isinstance(answer, dict):
            rest = {k: v for k, v in answer.items() if k not in (ORDER, SOURCE)}
            if not is_nothing(answer.get(ORDER)):
                order = read_order(answer[ORDER])
            if not is_nothing(answer.get(SOURCE)):
                source = answer[SOURCE]
                # One's own board is read from the trail; an answer may name it before it is there.
                if source not in (*spread.sources(), spread.MINE):
                    raise Unreadable(f"{shown(source)} is nobody's coding here")
        setting = labs.read_setting(rest, self.guess, self.sliders)
        values = {**setting.values, ORDER: order, SOURCE: source}
        moved = {ORDER} if order != list(names()) else set()
        return Setting(setting.predicted, values, setting.moved | moved)

    def coded(self, source: str) -> spread.Coded:
        """The coding that is looked at; the consensus where one's own board is not there yet."""
        if source == spread.MINE:
            return self.mine or spread.of_panel(spread.CONSENSUS)
        return spread.of_panel(source)

    def outcome(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Everything that a setting leads to, as plain numbers and as sentences."""
        coded = self.coded(values[SOURCE])
        base, run = int(values["base"]), int(values["run"])
        limit = values["threshold"] / 100
        curve = spread.curve(coded, values[ORDER], base, run, limit)
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
            "words": self._words(coded, curve, base, run, values["threshold"], orders),
            "table": self._table(rows, runs),
        }

    def _words(
        self,
        coded: spread.Coded,
        curve: spread.Curve,
        base: int,
        run: int,
        threshold: float,
        orders: Mapping[int | None, int],
    ) -> list[str]:
        found = curve.found
        first = listed([spread.pseudonym(name) for name in curve.order[:base]])
        words = [f"{coded.name}: the base, {first}, brought {found.base_codes} codes."]
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
                f"Reached at {found.reached}, and seen only at {found.seen_at}: some write it "
                "the other way and mean the run that ends there, so say which you mean."
            )
        if orders:
            total = sum(orders.values())
            often = sorted(orders.items(), key=lambda pair: -pair[1])
            parts = [
                f"{'never' if at is None else f'after {at}'} in {per_cent(n / total)}"
                for at, n in often[:5]
            ]
            words.append(
                f"Order alone: of {total:,} orders of the same interviews drawn by luck, it would "
                f"have been reached {listed(parts)}."
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

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        example = f'mu.answer("{context.slug}", {{"predicted": …, "order": […]}})'
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(SATURATING, "nothing-yet", example=example)]
        try:
            setting = self.read(answer)
        except Unreadable as problem:
            return 0.0, [message(SATURATING, "unreadable", detail=str(problem), example=example)]
        outcome = self.outcome(setting.values)
        told = []
        if setting.predicted is None:
            told.append(message(SATURATING, "no-guess", example=example))
        else:
            beside = labs.beside(self, setting, outcome)
            told.append(message(SATURATING, "guess", beside=beside))
        if "runs" not in outcome:
            told.append(message(SATURATING, "too-few", detail=outcome["words"][0]))
        else:
            name = "never-reached" if outcome["reached"] is None else "reached"
            told.append(message(SATURATING, name, detail=outcome["words"][1]))
        told.append(self._of_order(setting))
        told.append(message(SATURATING, "objection", objection=OBJECTION))
        share = 0.5 * (setting.predicted is not None) + 0.5 * (ORDER in setting.moved)
        return share, told

    def _of_order(self, setting: Setting) -> Message:
        if ORDER not in setting.moved:
            return message(SATURATING, "order-as-given")
        values = setting.values
        before = self.outcome({**values, ORDER: list(names())})
        after = self.outcome(values)
        given = {"before": self.came_out(before), "after": self.came_out(after)}
        same = given["before"] == given["after"]
        return message(SATURATING, "order-changes-nothing" if same else "order-changes", **given)

    def still(self, answer: Any) -> str:
        """The setting as static HTML, with what comes of it."""
        try:
            setting = self.read(answer)
        except Unreadable:
            return written(answer)
        if is_nothing(answer):
            return written(answer)
        outcome = {} if setting.predicted is None else self.outcome(setting.values)
        return labs.still(setting, self.sliders, outcome)


def read_order(said: Any) -> list[str]:
    """Interviews in an order; those not named come last, as they stood.

    Raises
    ------
    Unreadable
        If it is no list, or names somebody who was not interviewed, or somebody twice.
    """
    if not isinstance(said, list | tuple):
        raise Unreadable(f"{shown(said)} is no order: give the interviews' names in a list")
    found: list[str] = []
    for name in said:
        key = name.strip().casefold() if isinstance(name, str) else None
        if key not in names():
            raise Unreadable(f"{shown(name)} is none of the nine interviews")
        if key in found:
            raise Unreadable(f"{key} stands twice in the order")
        found.append(key)
    return [*found, *(name for name in names() if name not in found)]


def _limit(found: Any, threshold: float) -> str:
    most = int(found.base_codes * threshold / 100 + 1e-9)
    return f"at most {most} new code{'s' if most != 1 else ''}"


def _span(run: Any) -> str:
    return f"{run.first}–{run.last}" if run.first != run.last else f"{run.first}"
