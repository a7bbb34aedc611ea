"""Sorting cases into a few named groups, with a reason ready for each wrong turn."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ...tasks.choices import read_choice, read_name
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import block, paragraph
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
from .cases import Case, Lure, Taken, Trap
from .places import CROWDED, astray, first_of_the_next, led_by, placeless, several, way

__all__ = ["AMONG", "FEWEST", "Case", "Lure", "Sorting", "Taken", "Trap"]

SORTING = Table(__file__)

#: How many in words, at the beginning of what is said of two or three.
_MANY = {2: "two", 3: "three", 4: "four"}
#: "a: shift, b: same" and "a = shift; b = same" as one text.
_WRITTEN = re.compile(r"\s*(\w+)\s*(?:[:=→]|->)\s*(.+?)\s*")

#: So many cases have to be called one of two labels for it to be said that one of them is off.
FEWEST = 3
#: So many parts are named where some of them are not in their place.
AMONG = 4


@dataclass(frozen=True)
class Sorting(Kind[dict[str, str]]):
    """Give each case one of a few labels.

    The share is corrected for chance: giving every case the commonest label earns nothing. A
    lesson says which case is off; an exercise says which two labels were confused, and how they
    differ: ``apart`` where that is written down for two of them, else what each label says, and
    ``hint``. Whoever calls everything between two labels the one is told of ``towards``, by
    (label said, label meant), where that is written down, or of the ``lures`` that fit all of it.
    ``lesson`` is the passage that helps, as ``01: Heading``. ``also`` are other words for a label;
    ``in_text`` says that labels are places of a text, in its order; ``needs`` is what a label would
    need, told of any case that has it by mistake and says nothing of its own; ``everywhere`` is
    what leads to giving one label to all. A bare list of cases names those of the first of
    ``listed_as``, and the others are of the second. ``around`` is the text near a place, by label.
    """

    diagnoses = SORTING
    blank = "Nothing sorted yet."
    #: Whether its cases come from one's own work.
    looks_at_own: ClassVar[bool] = False

    task: str
    labels: Mapping[str, str]
    cases: tuple[Case, ...]
    well_done: str = ""
    hint: str = ""
    lesson: str = ""
    apart: Mapping[tuple[str, str], str] = field(default_factory=dict)
    towards: Mapping[tuple[str, str], str] = field(default_factory=dict)
    lures: tuple[Lure, ...] = ()
    also: Mapping[str, str] = field(default_factory=dict)
    traps: tuple[Trap, ...] = ()
    in_text: bool = False
    needs: Mapping[str, Taken] = field(default_factory=dict)
    everywhere: Mapping[str, str] = field(default_factory=dict)
    listed_as: tuple[str, str] = ("", "")
    around: Mapping[str, str] = field(default_factory=dict)

    def asks(self, slug: str) -> str:
        lines = [f"  {c.key}: {c.text}{f' ({c.where})' if c.where else ''}" for c in self.cases]
        meant = [f"  '{label}': {text}" for label, text in self.labels.items()]
        return "\n".join([self.task, *lines, *meant, f"Write {self._example(slug)}."])

    def _example(self, slug: str) -> str:
        keys = [case.key for case in self.cases[:2]]
        return f'mu.answer("{slug}", {{{", ".join(f"{k!r}: …" for k in keys)}, …}})'

    def braces(self, context: Context) -> dict[str, Any]:
        return {
            "example": self._example(context.slug),
            "labels": listed(
                self.labels if self.in_text else map("“{}”".format, self.labels), "or"
            ),
            "cases": listed(case.key for case in self.cases),
        }

    def read(self, answer: Any) -> dict[str, str]:
        """Case → label as said."""
        if isinstance(answer, str | list | tuple | set) and all(self.listed_as):
            answer = self._listed(answer)
        if isinstance(answer, list) and len(answer) == len(self.cases):
            answer = {case.key: word for case, word in zip(self.cases, answer, strict=True)}
        if isinstance(answer, str):
            parts = [_WRITTEN.fullmatch(part) for part in re.split(r"[,;\n]", answer.strip("{} "))]
            answer = {part[1]: part[2].strip("'\"") for part in parts if part} if all(parts) else ""
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which word belongs to which case")
        said: dict[str, str] = {}
        for key, label in self._by_case(answer):
            case = self._meant(key)
            if is_nothing(label) or label == "":
                continue
            label = self._as_written(label, case)
            word = read_choice(label, self.labels, case)
            if said.setdefault(case, word) != word:
                raise Unreadable(f"{case} is called {said[case]!r} and {word!r}")
        return said

    def _as_written(self, label: Any, case: str) -> Any:
        """A label as somebody wrote it, in other words of its own, or a place of a text."""
        if isinstance(label, bool):
            label = "yes" if label else "no"
        label = self.also.get(str(label).strip().casefold(), label)
        if self.in_text and several(label):
            raise Unreadable(
                f"{shown(label)} names several, and {case} belongs to one: give that one"
            )
        if self.in_text and (before := first_of_the_next(label, self.labels)):
            raise Unreadable(
                f"{shown(label)} is the first sentence of the new unit; a place is named by the "
                f"sentence before it ({before}): write that ({case})"
            )
        return label

    def _listed(self, answer: Any) -> Any:
        """Labels out of a list of cases, where it is one: the listed ones, and the others."""
        (yes, no), keys = self.listed_as, [case.key for case in self.cases]
        parts = re.split(r"[,;\s]+|\band\b", answer) if isinstance(answer, str) else answer
        named = [part.strip() for part in parts if isinstance(part, str) and part.strip()]
        if not named or len(named) < len([part for part in parts if part]):
            return answer
        if not {*named} < {*keys}:
            return answer
        return {key: yes if key in named else no for key in keys}

    def _meant(self, key: Any) -> str:
        """The case that somebody names."""
        return read_name(key, {case.key: case.key for case in self.cases}, "case")

    def _named(self, keys: Iterable[str]) -> Iterator[str]:
        """The cases among parts that could not be read."""
        for key in keys:
            with suppress(Unreadable):
                yield self._meant(key)

    def _by_case(self, answer: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
        """Each case with its label, also where each label was given its cases."""
        for key, value in answer.items():
            a_case = not isinstance(value, list) or any(self._named([key]))
            label = None if a_case else self._label(key)
            if label is None:
                yield key, value
            else:
                for case in value:
                    yield case, label

    def _label(self, said: str) -> str | None:
        try:
            return read_choice(said, self.labels)
        except Unreadable:
            return None

    def judged(self, read: dict[str, str], context: Context) -> tuple[float, list[Message]]:
        right = [case for case in self.cases if read.get(case.key) == case.label]
        wrong = [c for c in self.cases if c.key in read and c not in right]
        known = {*read, *self._named(context.unread)}  # what cannot be read is told of already
        blank = [case.key for case in self.cases if case.key not in known]
        told: list[Message] = []
        if blank:
            told.append(self.say("left-out", context, cases=listed(blank)))
        if not blank and len(set(read.values())) == 1 and len(self.cases) > 2 and wrong:
            told.append(self._all_alike(next(iter(read.values())), context))
        elif wrong and (trap := self._trap(read)):
            given = {"what": trap.what, "why": trap.why, "look": trap.look}
            told.append(message(SORTING, "trap", given, called=trap.name))
        elif context.host == "exercise":
            told += self._confused(read)
        else:
            told += [self._case(c, read[c.key], context.reveals(c.key)) for c in wrong]
        if 0 < len(right) < len(self.cases):
            told += self._so_far(right, context)
        if len(right) == len(self.cases):
            told.append(self.say("all-right", context, n=len(right), why=self.well_done))
        return self._share(len(right)), told

    def _all_alike(self, label: str, context: Context) -> Message:
        """What is told of one label for all: what leads to it, where that is written down."""
        if label not in self.everywhere:
            return self.say("all-alike", context)
        given = {"label": label, "why": self.everywhere[label]}
        return message(SORTING, "one-for-all", given, called="all-alike")

    def _trap(self, read: dict[str, str]) -> Trap | None:
        """The rule by which all cases seem to have been sorted, or all but one."""
        whole = len(read) == len(self.cases)
        return next(
            (
                trap
                for trap in self.traps
                if whole and sum(read[key] != trap.labels[key] for key in read) <= 1
            ),
            None,
        )

    def _so_far(self, right: list[Case], context: Context) -> list[Message]:
        """What is right already, in a lesson; and why it earns nothing yet, where it does not."""
        given = {"n": len(right), "all": len(self.cases)}
        if self._share(len(right)) or not context.scored:
            if context.host == "exercise":
                return []
            cases = listed([case.key for case in right])
            return [message(SORTING, "some-right", given, cases=cases)]
        return [message(SORTING, "no-better", given, habit=self._by_habit)]

    def _case(self, case: Case, said: str, reveal: bool) -> Message:
        n = self.cases.index(case) + 1
        taken = case.instead.get(said) or self.needs.get(said)
        why = f"{taken.why} {case.why}" if taken and reveal else taken.why if taken else case.why
        given = {"case": case.key, "said": said, "why": why, "look": case.look}
        called = taken.name if taken else None
        return message(SORTING, "case", given, called=called, place=(n, n))

    def _confused(self, read: dict[str, str]) -> list[Message]:
        """Which two answers were confused, and how they differ; never which case it is."""
        order = list(self.labels).index
        pairs: dict[tuple[str, str], list[Case]] = {}
        for case in self.cases:
            said = read.get(case.key, case.label)
            if said != case.label:
                a, b = sorted((said, case.label), key=order)
                pairs.setdefault((a, b), []).append(case)
        told: list[Message] = []
        others: list[Case] = []
        by_weight = sorted(pairs, key=lambda ab: (-len(pairs[ab]), order(ab[0]), order(ab[1])))
        for a, b in by_weight:
            off = pairs[a, b]
            called = [case for case in self.cases if read.get(case.key) in (a, b)]
            if self.in_text or len(called) < FEWEST:  # so few would be named by that
                others += off
            elif self._turned(a, b, read):
                told.append(message(SORTING, "changed-places", a=a, b=b, why=self._apart(a, b)))
            else:
                given = {"what": self._what(a, b, off, read)}
                told.append(message(SORTING, "pair", given, why=self._why(a, b, off, read)))
        if others:
            told.append(self._others(others, read))
        return told

    def _what(self, a: str, b: str, off: list[Case], read: dict[str, str]) -> str:
        """How many were given which of two labels, unless that names them."""
        ways = []
        for said, meant in ((a, b), (b, a)):
            n = sum(read[case.key] == said for case in off)
            of = sum(label == said for label in read.values())
            if n and of < FEWEST:
                return f"In {plural(len(off), 'case')} you confused “{a}” and “{b}”."
            if n:
                ways.append(
                    f"You said “{said}” {of} times. In {n} of these cases, “{meant}” is right."
                )
        return " ".join(ways)

    def _why(self, a: str, b: str, off: list[Case], read: dict[str, str]) -> str:
        """What leads from the one to the other, as far as all that is off has it in common."""
        said = {read[case.key] for case in off}
        if len(said) > 1:
            both = [self.towards.get((a, b)), self.towards.get((b, a))]
            told = (
                f"Where your answer “{label}” is not right: {why}"
                for label, why in zip((a, b), both, strict=True)
            )
            return " ".join(told) if all(both) else self._apart(a, b)
        wrong, keys = said.pop(), {case.key for case in off}
        if list(read.values()).count(wrong) == 1:  # it would be named
            return self._apart(a, b)
        fitting = [lure for lure in self.lures if lure.fits(wrong, keys, read)]
        if fitting:
            return min(fitting, key=lambda lure: (not lure.whole, len(lure.cases))).why
        return self.towards.get((wrong, b if wrong == a else a)) or self._apart(a, b)

    def _others(self, off: list[Case], read: dict[str, str]) -> Message:
        """What kind of mistake is in cases too few to be named by it."""
        n = len(off)
        named = self._around(off, read)
        given = {"cases": listed(named), "why": self._needed(named), "off": _off(n, named)}
        said, meant = [read[case.key] for case in off], [case.label for case in off]
        if n in _MANY and sorted(said) == sorted(meant):
            return message(SORTING, "exchanged", given, many=_MANY[n])
        if not self.in_text:
            return message(SORTING, "among", given)
        nowhere = [label for label in self.labels if placeless(label)]
        if nowhere and not {*nowhere} & {*read.values()}:
            return message(SORTING, "all-placed", given)
        given["where"] = astray(off, read, [*self.labels], {case.label for case in self.cases})
        led = led_by(off, read, {**self.labels, **self.around})
        given["why"] = f"{led}\n{given['why']}".strip()
        beside = [case.key for case in self.cases if read.get(case.key) == said[0]]
        if n == 1 and len(beside) in _MANY and not placeless(said[0]):
            where = CROWDED[way(off[0], read, [*self.labels])]
            return message(
                SORTING,
                "crowded",
                cases=listed(beside),
                label=said[0],
                where=where,
                why=f"{led}\n{self._needed(beside)}".strip(),
            )
        return message(SORTING, "misplaced", given)

    def _needed(self, keys: list[str]) -> str:
        """What has to stand where each of some cases belongs; the hint where that is not told."""
        named = [case for case in self.cases if case.key in keys and case.needs]
        return "\n".join(f"For “{c.key}”, look for this: {c.needs}." for c in named) or self.hint

    def _around(self, off: list[Case], read: dict[str, str]) -> list[str]:
        """What is off with others beside it, the same ones as long as the same is off."""
        keys = [case.key for case in self.cases if case.key in read]
        wrong = [case.key for case in off]
        rest = [key for key in keys if key not in wrong]
        luck = random.Random(" ".join(wrong))
        named = {*wrong, *luck.sample(rest, min(len(rest), max(AMONG - len(wrong), 2)))}
        return [key for key in keys if key in named]

    def _turned(self, a: str, b: str, read: dict[str, str]) -> bool:
        """Whether every case of two labels has the other one."""
        there = [case for case in self.cases if case.label in (a, b)]
        return all(read.get(c.key) == (b if c.label == a else a) for c in there)

    def _apart(self, a: str, b: str) -> str:
        """How to tell two labels from one another."""
        apart = self.apart.get((a, b)) or self.apart.get((b, a))
        meant = [f"“{label}”: {self.labels[label].rstrip('.')}." for label in (a, b)]
        return apart or " ".join([*meant, self.hint]).strip()

    def draw(self, read: dict[str, str]) -> str:
        """Each group with its cases."""
        rows = []
        for label in (*self.labels, None):
            cases = [case for case in self.cases if read.get(case.key) == label]
            if cases or label is not None:
                drawn = "".join(paragraph(f"{case.key}: {case.text}") for case in cases)
                rows.append(block(label or "not sorted yet", drawn or paragraph("none")))
        return "".join(rows)

    def in_words(self, read: dict[str, str]) -> Iterator[Line]:
        for case in self.cases:
            if case.key in read:
                yield f"{case.key}. “{opening(case.text)}”", read[case.key]

    def ideal(self) -> dict[str, str]:
        return {case.key: case.label for case in self.cases}

    @property
    def _by_habit(self) -> int:
        """How many cases have the commonest label."""
        return max(sum(case.label == label for case in self.cases) for label in self.labels)

    def _share(self, right: int) -> float:
        by_habit = self._by_habit / len(self.cases)
        return max((right / len(self.cases) - by_habit) / (1 - by_habit), 0.0)


def _off(n: int, named: list[str]) -> str:
    """How many of the answers for some cases are not right, as a sentence."""
    if len(named) == 1:
        return f"Your answer for {named[0]} is not right."
    return f"{n} of your answers for {listed(named)} {'is' if n == 1 else 'are'} not right."
