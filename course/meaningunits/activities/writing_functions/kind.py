"""A number worked out by hand, or a function that works it out: the better of the two counts.

By hand it is a quiz about one table. A function (``mu.grade(slug, kappa=kappa)``) is run on tables
that its writer has not seen, and judged by what it gives back; see ``run``. A table is a list
of rows of counts: row i, column j holds the units that the first coder gave code i, the second j.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Context, activity, is_nothing, listed, referring
from ..quizzing.kind import Quiz
from .run import Ran, is_ran, read_ran, run_all

WRITING = Table(__file__)

#: A table of counts, row by row.
Counts = list[list[int]]

#: Two decimals are enough.
TOLERANCE = 0.0051


@dataclass(frozen=True)
class WrongFormula:
    """A formula that people are known to take for the right one; ``keeps`` is what it earns."""

    name: str
    gives: Callable[[Counts], float]
    what: str
    why: str
    look: str = "Write the formula down in words first, then in code."
    keeps: float = 0.0


@dataclass(frozen=True)
class Wanted:
    """A function that may be written: its name, what it is to give for a table, known slips.

    ``most`` is what it can give at most, where that is known.
    """

    name: str
    says: str
    right: Callable[[Counts], float]
    slips: tuple[WrongFormula, ...] = ()
    weight: float = 1.0
    most: float | None = None


@dataclass(frozen=True)
class Writing(Quiz):
    """A quiz about one table, or functions for any table; the share is the better way's.

    Parameters
    ----------
    wanted : tuple of Wanted
        The functions.
    tables : tuple of Counts
        What they are tried on.
    edge : Counts, optional
        A table where nothing is right: what a function does with it is told, and costs nothing.
    """

    # What is worked out by hand is told of by a quiz's diagnoses, functions by ``WRITING``.

    wanted: tuple[Wanted, ...] = ()
    tables: tuple[Counts, ...] = ()
    edge: Counts | None = None

    @property
    def widget(self) -> str | None:
        """A quiz's: the table is worked out by hand in it."""
        return activity(Quiz)

    def asks(self, slug: str) -> str:
        lines = [f"  {one.name}(table): {one.says}" for one in self.wanted]
        return "\n".join(
            [
                super().asks(slug),
                "Or write functions that work it out for any table (rows of counts, as [[8, 1], "
                "[0, 1]]):",
                *lines,
                f"and run {self._call('check', slug)}. The better of the two ways counts.",
            ]
        )

    def outcomes(self, given: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
        """What the learner's functions give, as plain data: what a sandbox may hand out.

        ``judge`` takes it in the functions' place.
        """
        return {
            one.name: [ran.plain() for ran in run_all(given[one.name], self._tried())]
            for one in self.wanted
            if not is_nothing(given.get(one.name))
        }

    def read_outcomes(self, data: Any) -> dict[str, list[dict[str, Any]]]:
        """Outcomes that came out of a sandbox, for ``judge``; nobody vouches for them.

        What ``outcomes`` cannot have given in every part is no outcome at all: it is empty then.
        """
        if not isinstance(data, dict) or not set(data) <= {one.name for one in self.wanted}:
            return {}
        count = len(self._tried())
        whole = all(
            isinstance(ran, list) and len(ran) == count and all(map(is_ran, ran))
            for ran in data.values()
        )
        return data if whole else {}

    def _tried(self) -> list[Counts]:
        return [*self.tables, *([self.edge] if self.edge else [])]

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        """The better share of two ways, of which only one is in the answer."""
        by_hand = not self.is_blank(answer)
        written = self._written(context.given or {})
        if not by_hand and not written:
            return self.judged_blank(context)
        hand, told_of_hand = super().judge(answer, context) if by_hand else (0.0, [])
        share, told = self._functions(written, context) if written else (0.0, [])
        told = referring(told, self.lesson)
        if not written:
            handed = [name for name in (w.name for w in self.wanted) if self._has(context, name)]
            if handed:
                given = {"functions": listed(handed), "are": "are" if handed[1:] else "is"}
                told_of_hand = [*told_of_hand, message(WRITING, "functions-empty", given)]
            return hand, told_of_hand
        if not by_hand:
            return share, told
        ways = {"hand": f"{hand:.0%}", "written": f"{share:.0%}"}
        both = told + told_of_hand if share >= hand else told_of_hand + told
        return max(hand, share), [message(WRITING, "better-way", ways), *both]

    def judged_blank(self, context: Context) -> tuple[float, list[Message]]:
        given = {
            "functions": listed(f"{one.name}(table)" for one in self.wanted),
            "example": self._example(context.slug),
            "check": self._call("check", context.slug),
        }
        return 0.0, [message(WRITING, "nothing-yet", given)]

    @staticmethod
    def _has(context: Context, name: str) -> bool:
        return not is_nothing((context.given or {}).get(name))

    def _call(self, verb: str, slug: str) -> str:
        names = ", ".join(f"{one.name}={one.name}" for one in self.wanted)
        return f'mu.{verb}("{slug}", {names})'

    def _written(self, given: Mapping[str, Any]) -> dict[str, list[Ran]]:
        """Function → what it gave, table by table; nothing where no function was written."""
        found: dict[str, list[Ran]] = {}
        tried = self._tried()
        for one in self.wanted:
            what = given.get(one.name)
            if is_nothing(what):
                continue
            if isinstance(what, list):
                ran = [read_ran(data) for data in what[: len(tried)]]
                ran += [Ran(trouble="no-number", detail="nothing")] * (len(tried) - len(ran))
            else:
                ran = run_all(what, tried)
            found[one.name] = ran
        # As handed out, the functions are there and give nothing: that is not an attempt.
        if all(r.trouble == "unwritten" for ran in found.values() for r in ran):
            return {}
        return found

    def _functions(
        self, written: dict[str, list[Ran]], context: Context
    ) -> tuple[float, list[Message]]:
        earned = 0.0
        told: list[Message] = []
        beside: list[Message] = []
        for one in self.wanted:
            ran = written.get(one.name, [Ran(trouble="unwritten")] * len(self.tables))
            share, said = self._one(one, ran[: len(self.tables)], context)
            earned += share * one.weight
            told.append(said)
            if any(r.changed for r in ran):
                beside.append(message(WRITING, "changes-the-table", function=one.name))
            if any(r.printed for r in ran):
                beside.append(message(WRITING, "prints", function=one.name))
            if share == 1 and self.edge and one is self.wanted[-1]:
                does = _does(ran[len(self.tables)])
                given = {"edge": self.edge, "function": one.name, "does": does}
                beside.append(message(WRITING, "edge", given))
        told.sort(key=lambda m: m.verdict == "good")
        return earned / sum(one.weight for one in self.wanted), told + beside

    def _one(self, one: Wanted, ran: list[Ran], context: Context) -> tuple[float, Message]:
        right = [_close(r, one.right(t)) for r, t in zip(ran, self.tables, strict=True)]
        total, good = len(right), sum(right)
        common: dict[str, Any] = {"function": one.name, "total": total, "right": good}
        if good == total:
            return 1.0, message(WRITING, "function-right", common)
        for slip in one.slips:
            if self._gives(slip, ran):
                common |= {"what": slip.what, "why": slip.why, "look": slip.look}
                return slip.keeps, message(WRITING, "function-slip", common, called=slip.name)
        small = [len(t) == 2 for t in self.tables]
        if all(ok == two for ok, two in zip(right, small, strict=True)):
            return 0.5, message(WRITING, "two-codes-only", common)
        values = {r.value for r in ran}
        if len(values) == 1 and None not in values:
            return 0.0, message(WRITING, "one-value", common, said=f"{values.pop():g}")
        at = right.index(False)
        bad = ran[at]
        # A lucky hit or two is not half a function.
        share = 0.6 * good / total if good > 2 else 0.0
        common |= {
            "counts": self.tables[at],
            "detail": bad.detail,
            "check": self._call("check", context.slug),
        }
        if beyond := [n for n, r in enumerate(ran) if one.most and _is_beyond(r, one.most)]:
            large = ran[beyond[0]].value
            common |= {"counts": self.tables[beyond[0]], "most": f"{one.most:g}"}
            return share, message(WRITING, "too-large", common, said=f"{large:g}")
        if bad.value is None:
            return share, message(WRITING, _TROUBLES.get(bad.trouble, "no-number"), common)
        name = "function-partly" if good else "function-off"
        return share, message(WRITING, name, common, said=f"{bad.value:g}")

    def _gives(self, slip: WrongFormula, ran: list[Ran]) -> bool:
        """Whether a function gives what a slip does, on most tables and wherever it gives a number.

        What stops on a table or two, for a nought below the line, is known by the others.
        """
        given = [(r, t) for r, t in zip(ran, self.tables, strict=True) if r.value is not None]
        most = 2 * len(given) > len(ran)
        return most and all(_close(r, slip.gives(t)) for r, t in given)


#: What is told of a call that gave no number, by its trouble.
_TROUBLES = {
    "nothing": "gives-nothing",
    "unwritten": "not-begun",
    "no-number": "no-number",
    "not-finite": "not-finite",
    "raised": "stumbles",
    "endless": "endless",
    "no-function": "no-function",
}


def _close(ran: Ran, right: float) -> bool:
    return ran.value is not None and abs(ran.value - right) <= TOLERANCE


def _is_beyond(ran: Ran, most: float) -> bool:
    """Whether a number is clearly more than there can be."""
    return ran.value is not None and ran.value > 1.1 * most


def _does(ran: Ran) -> str:
    if ran.value is not None:
        return f"gives {ran.value:g}"
    if ran.trouble == "raised":
        return f"stops ({ran.detail})"
    return {"not-finite": f"gives {ran.detail}", "endless": "never ends"}.get(
        ran.trouble, "gives nothing"
    )
