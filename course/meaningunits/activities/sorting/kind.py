"""Sorting cases into a few named groups, with a reason ready for each wrong turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...tasks.choices import read_choice, read_name
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import block, paragraph
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, opening

SORTING = Table(__file__)


@dataclass(frozen=True)
class Case:
    """One case: its short key, what stands there, its label, why, what to reread, where it stands.

    ``why`` is told in a lesson when the case is judged otherwise; ``where`` is shown with the case.
    """

    key: str
    text: str
    label: str
    why: str
    look: str = "Read it again with its neighbours."
    where: str = ""


@dataclass(frozen=True)
class Sorting(Kind[dict[str, str]]):
    """Give each case one of a few labels.

    The share is corrected for chance: giving every case the commonest label earns nothing. An
    exercise says in which half of the cases something is off, and ``hint``; a lesson says which.
    ``lesson`` is the passage that helps, as ``01: Heading``.
    """

    diagnoses = SORTING
    blank = "Nothing sorted yet."

    task: str
    labels: Mapping[str, str]
    cases: tuple[Case, ...]
    well_done: str = ""
    hint: str = ""
    lesson: str = ""

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
            "labels": listed(self.labels, "or"),
            "cases": listed(case.key for case in self.cases),
        }

    def read(self, answer: Any) -> dict[str, str]:
        """Case → label as said."""
        keys = {case.key: case.key for case in self.cases}
        if isinstance(answer, list) and len(answer) == len(keys):
            answer = dict(zip(keys, answer, strict=True))
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which word belongs to which case")
        said: dict[str, str] = {}
        for key, label in self._by_case(answer):
            case = read_name(key, keys, "case")
            if is_nothing(label) or label == "":
                continue
            word = read_choice(label, self.labels.keys(), case)
            if said.setdefault(case, word) != word:
                raise Unreadable(f"{case} is called {said[case]!r} and {word!r}")
        return said

    def _by_case(self, answer: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
        """Each case with its label, also where each label was given its cases."""
        for key, value in answer.items():
            label = self._label(key) if isinstance(value, list) and len(value) != 1 else None
            if label is None:
                yield key, value
            else:
                for case in value:
                    yield case, label

    def _label(self, said: str) -> str | None:
        try:
            return read_choice(said, self.labels.keys())
        except Unreadable:
            return None

    def judged(self, read: dict[str, str], context: Context) -> tuple[float, list[Message]]:
        right = [case for case in self.cases if read.get(case.key) == case.label]
        wrong = [c for c in self.cases if c.key in read and c not in right]
        blank = [case.key for case in self.cases if case.key not in read]
        told: list[Message] = []
        if blank:
            told.append(self.say("left-out", context, cases=listed(blank)))
        if not blank and len(set(read.values())) == 1 and len(self.cases) > 2 and wrong:
            told.append(self.say("all-alike", context))
        elif context.host == "exercise":
            told += self._among(wrong, read)
        else:
            told += [self._case(c, read[c.key]) for c in wrong]
        if context.host == "lesson" and 0 < len(right) < len(self.cases):
            told += self._so_far(right)
        if len(right) == len(self.cases):
            told.append(self.say("all-right", context, n=len(right), why=self.well_done))
        return self._share(len(right)), told

    def _so_far(self, right: list[Case]) -> list[Message]:
        """What is right already; and why it earns nothing yet, where it does not."""
        given = {"n": len(right), "all": len(self.cases)}
        if self._share(len(right)):
            cases = listed([case.key for case in right])
            return [message(SORTING, "some-right", given, cases=cases)]
        return [message(SORTING, "no-better", given, habit=self._by_habit)]

    def _case(self, case: Case, said: str) -> Message:
        n = self.cases.index(case) + 1
        given = {"case": case.key, "said": said, "why": case.why, "look": case.look}
        return message(SORTING, "case", given, place=(n, n))

    def _among(self, wrong: list[Case], read: dict[str, str]) -> list[Message]:
        """How many are off in each half of the sorted cases, without saying which."""
        middle = (len(self.cases) + 1) // 2
        told = []
        for first, half in ((1, self.cases[:middle]), (middle + 1, self.cases[middle:])):
            if off := sum(case in wrong for case in half):
                number = f"{off} {'is' if off == 1 else 'are'}"
                keys = listed([case.key for case in half if case.key in read])
                look = "Read these once more before you change anything."
                given = {"cases": keys, "n": number, "why": self.hint, "look": look}
                place = (first, first + len(half) - 1)
                told.append(message(SORTING, "among", given, place=place))
        return told

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
        return min(max((right / len(self.cases) - by_habit) / (1 - by_habit), 0.0), 1.0)
