"""Questions of a quiz: one right option, several, a number, or an order; each option has a reason.

What is said of an answer never names what was not chosen: in a lesson the reasons of all options
are told after a second try, in an exercise never.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import Any, ClassVar

from ...tasks.choices import parts_of, read_choice, read_choices
from ...tasks.diagnosis import message
from ...tasks.feedback import Message
from ...tasks.kind import Context, Unreadable, listed, plural
from ...tasks.unreadable import Whole
from ...tasks.variants import mixed
from .numeric import QUIZZING, Numeric, Slip, numeric_with_slips, percentage

__all__ = [
    "QUIZZING",
    "Multiple",
    "Numeric",
    "Option",
    "Ordering",
    "Question",
    "Sign",
    "Single",
    "Slip",
    "lettered",
    "numeric_with_slips",
    "percentage",
    "quoted",
]


def quoted(text: str) -> str:
    """A text between quotation marks: as it is where it has its own, ‘…’ within them otherwise."""
    if text.startswith("“") and text.endswith("”"):
        return text
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


#: So many different things are said of what is off; of more the hint is told.
MOST_NEEDS = 2


@dataclass(frozen=True)
class Option:
    """One option: its letter, what it says, and what is told to whoever chooses it.

    ``name`` is the diagnosis that choosing it shows; ``keeps`` the share that a partly right one
    earns. ``needs`` is what an exercise tells where this option is off, without naming it: what
    was taken in or passed over, or what has to come before it in an order.
    """

    key: str
    text: str
    told: str
    right: bool = False
    name: str = ""
    keeps: float = 0.0
    needs: str = ""


@dataclass(frozen=True)
class _Choosing:
    """What a question with options has, whatever is done with them.

    ``objective`` is what the question is a sign of, for comparing entry and exit; ``hint`` is the
    reason that an exercise gives where a lesson would name an option.
    """

    key: str
    text: str
    options: tuple[Option, ...]
    objective: str = ""
    hint: str = ""
    form: ClassVar[str] = ""

    def _needed(self, off: Iterable[Option]) -> str:
        """What options that are off have to be asked; the hint where that is too much or unsaid."""
        needs = list(dict.fromkeys(option.needs for option in off))
        return " ".join(needs) if all(needs) and len(needs) <= MOST_NEEDS else self.hint

    def option(self, key: str) -> Option:
        return next(option for option in self.options if option.key == key)

    def drawn(self) -> dict[str, Any]:
        """The question as the page needs it: nothing about what is right."""
        options = [[option.key, option.text] for option in self.options]
        return {"key": self.key, "form": self.form, "text": self.text, "options": options}

    def written(self) -> list[str]:
        """The question as lines of text."""
        return [f"{self.key}: {self.text}", *(f"    {o.key}  {o.text}" for o in self.options)]

    def explained(self) -> str:
        """Every option with its reason, a line for each."""
        return "\n".join(f"{quoted(option.text)}: {option.told}" for option in self.options)

    def _letter(self, said: Any, what: str = "") -> str:
        """The option that somebody means."""
        return read_choice(said, self._words, what)

    @property
    def _words(self) -> dict[str, str]:
        return {option.key: option.text for option in self.options}


@dataclass(frozen=True)
class Single(_Choosing):
    """One option is right; the answer is its letter."""

    form: ClassVar[str] = "single"

    @property
    def example(self) -> str:
        return "…"

    @property
    def ideal(self) -> str:
        return next(option.key for option in self.options if option.right)

    def read(self, said: Any, what: str = "") -> str:
        return self._letter(said, what)

    def share(self, value: str) -> float:
        option = self.option(value)
        return 1.0 if option.right else option.keeps

    def judged(self, value: str, n: int, context: Context) -> list[Message]:
        option = self.option(value)
        name = "right" if option.right else "partly" if option.keeps else "off"
        given = {"n": n, "said": quoted(option.text), "why": option.told, "look": self.hint}
        return [message(QUIZZING, name, given, called=option.name or None, place=(n, n))]

    def in_words(self, value: str) -> list[str]:
        return [self.option(value).text]


@dataclass(frozen=True)
class Multiple(_Choosing):
    """Several options may be right; the answer is the list of their letters, in any order."""

    form: ClassVar[str] = "multiple"

    @property
    def example(self) -> list[str]:
        return ["…", "…"]

    @property
    def ideal(self) -> list[str]:
        return [option.key for option in self.options if option.right]

    def read(self, said: Any, what: str = "") -> list[str]:
        try:
            return read_choices(said, self._words, what)
        except Unreadable as problem:
            raise Whole(str(problem)) from None

    def share(self, value: list[str]) -> float:
        """Right marks less marks that do not belong, so that marking everything earns little."""
        right = self.ideal
        hits = len(set(value) & set(right))
        return max((2 * hits - len(value)) / len(right), 0.0)

    def judged(self, value: list[str], n: int, context: Context) -> list[Message]:
        off = [o for o in self.options if o.key in value and not o.right]
        missing = [o for o in self.options if o.key not in value and o.right]
        place = (n, n)
        if off and len(value) == len(self.options):
            needs = context.host == "exercise" and self._needed(off) != self.hint
            more = f" {self._needed(off)}" if needs else ""
            return [message(QUIZZING, "marked-all", n=n, more=more, place=place)]
        all_others = off and len(missing) + len(off) == len(self.options)
        if all_others and context.host == "exercise":
            return [message(QUIZZING, "the-others", n=n, why=self.hint, place=place)]
        told: list[Message] = []
        if off and context.host == "exercise":
            given = {"n": n, "marked": _marked(len(value), len(off)), "why": self._needed(off)}
            told.append(message(QUIZZING, "too-many", given, place=place))
        elif off:
            others = "The others that you marked are right." if len(value) > len(off) else ""
            for o in off:
                given = {"n": n, "said": quoted(o.text), "why": o.told, "look": others}
                told.append(
                    message(QUIZZING, "taken-in", given, called=o.name or None, place=place)
                )
        if missing:
            why = self._needed(missing) if context.host == "exercise" else self.hint
            told.append(message(QUIZZING, "passed-over", n=n, why=why, place=place))
        if not told:
            right = [o for o in self.options if o.right]
            each = [f"{quoted(o.text)}: {o.told}" for o in right]
            if len(right) == 1:
                each = [right[0].told]
            told.append(message(QUIZZING, "complete", n=n, why="\n".join(each), place=place))
        return told

    def in_words(self, value: list[str]) -> list[str]:
        return [self.option(key).text for key in value] or ["none of them"]


@dataclass(frozen=True)
class Sign:
    """A way of thinking that shows in an order: all of ``first`` stand before all of ``then``."""

    name: str
    first: tuple[str, ...]
    then: tuple[str, ...]
    what: str
    why: str


@dataclass(frozen=True)
class Ordering(_Choosing):
    """The options in the order in which they belong; the answer is the list of their letters.

    ``options`` are given in the right order, ``offered`` is the order in which they are shown;
    ``signs`` are ways of thinking that show in a wrong order.
    """

    offered: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()
    form: ClassVar[str] = "ordering"

    @property
    def example(self) -> list[str]:
        return ["…", "…"]

    @property
    def ideal(self) -> list[str]:
        return [option.key for option in self.options]

    def drawn(self) -> dict[str, Any]:
        options = [[key, self.option(key).text] for key in self.offered]
        return {"key": self.key, "form": self.form, "text": self.text, "options": options}

    def written(self) -> list[str]:
        lines = [f"    {key}  {self.option(key).text}" for key in self.offered]
        return [f"{self.key}: {self.text}", *lines]

    def read(self, said: Any, what: str = "") -> list[str]:
        if isinstance(said, str):
            said = re.sub(r"\s*(?:->|→|>|<|\bthen\b)\s*", ", ", said)
        try:
            order = [self._letter(part, what) for part in parts_of(said, self._words, what)]
        except Unreadable as problem:
            raise Whole(str(problem)) from None
        if len(set(order)) == len(order) < len(self.options):
            left = [key for key in self.offered or self.ideal if key not in order]
            of = f" ({what})" if what else ""
            raise Whole(f"the order is not whole yet: still to be put in: {listed(left)}{of}")
        if sorted(order) != sorted(option.key for option in self.options):
            of = f" ({what})" if what else ""
            raise Whole(f"the order needs each of the {len(self.options)} once{of}")
        return order

    def share(self, value: list[str]) -> float:
        """Pairs in order less pairs the other way round, of all pairs; a shuffle earns nothing."""
        pairs = len(self.options) * (len(self.options) - 1) / 2
        return max(1 - 2 * self._inverted(value) / pairs, 0.0)

    def _sign(self, value: list[str]) -> Sign | None:
        """The way of thinking that an order shows, if it shows one."""
        return next(
            (
                sign
                for sign in self.signs
                if max(map(value.index, sign.first)) < min(map(value.index, sign.then))
            ),
            None,
        )

    def _inverted(self, value: list[str]) -> int:
        right = self.ideal
        return sum(right.index(a) > right.index(b) for a, b in combinations(value, 2))

    def judged(self, value: list[str], n: int, context: Context) -> list[Message]:
        right, place = self.ideal, (n, n)
        if value == right:
            return [message(QUIZZING, "in-order", n=n, why=self.hint, place=place)]
        if value == right[::-1] and len(right) > 2:
            return [message(QUIZZING, "backwards", n=n, place=place)]
        if context.host == "exercise":
            off = self._inverted(value)
            given = {
                "n": n,
                "off": off,
                "pairs": len(right) * (len(right) - 1) // 2,
                "why": self.hint,
            }
            given["most"] = _most_astray(value, right)
            name = self._kind_of_disorder(value, right, off)
            moved = name in ("out-of-order", "one-too-late")
            if name == "two-neighbours-changed":
                early_ones = [a for a, b in pairwise(value) if right.index(a) > right.index(b)]
                given["why"] = self._needed([self.option(key) for key in early_ones])
            elif moved and (sign := self._sign(value)):
                given |= {"what": sign.what, "why": sign.why}
                return [message(QUIZZING, "order-sign", given, called=sign.name, place=place)]
            elif early := self._too_early(value, right, name):
                given["why"] = self._needed([self.option(early)])
            return [message(QUIZZING, name, given, place=place)]
        a, b = next((a, b) for a, b in pairwise(value) if right.index(a) > right.index(b))
        first, second = self.option(a), self.option(b)
        given = {
            "n": n,
            "first": quoted(first.text),
            "second": quoted(second.text),
            "why": first.told,
        }
        return [message(QUIZZING, "before", given, called=first.name or None, place=place)]

    @staticmethod
    def _too_early(value: list[str], right: list[str], name: str) -> str:
        """The one that stands before what it needs, where it is one alone; else nothing."""
        if name not in ("neighbours-changed", "one-too-early"):
            return ""
        return max(value, key=lambda key: right.index(key) - value.index(key))

    def _kind_of_disorder(self, value: list[str], right: list[str], off: int) -> str:
        """What is the matter with an order, without saying where."""
        if value == list(self.offered):
            return "as-offered"
        if off == 1:
            return "neighbours-changed"
        changed = [(a, b) for a, b in pairwise(value) if right.index(a) > right.index(b)]
        if off == len(changed) == 2:
            return "two-neighbours-changed"
        rest = [([*value[:i], *value[i + 1 :]], one) for i, one in enumerate(value)]
        astray = [one for others, one in rest if others == [key for key in right if key != one]]
        if astray:
            early = value.index(astray[0]) < right.index(astray[0])
            return "one-too-early" if early else "one-too-late"
        return "out-of-order"

    def in_words(self, value: list[str]) -> list[str]:
        return [f"{i}. {self.option(key).text}" for i, key in enumerate(value, start=1)]


def _marked(marked: int, off: int) -> str:
    """How many are marked, and how many of these do not belong, as a sentence."""
    if marked == off:
        return (
            "You marked one answer, and it is not right."
            if off == 1
            else (f"You marked {marked}, and none of them is right.")
        )
    return f"You marked {marked}, and {off} of them {'is' if off == 1 else 'are'} not right."


def _most_astray(value: list[str], right: list[str]) -> str:
    """How far the one that is farthest from its place is from it, and to which side."""
    by = max((right.index(key) - n for n, key in enumerate(value)), key=lambda by: (abs(by), by))
    return f"{plural(abs(by), 'place')} too {'early' if by > 0 else 'late'}"


Question = Single | Multiple | Ordering | Numeric


def lettered(variant: int, name: str, *options: Option) -> tuple[Option, ...]:
    """Options in an order of the variant's own, lettered anew from a."""
    found = mixed(variant, name, options)
    return tuple(replace(o, key=key) for o, key in zip(found, "abcdefgh", strict=False))
