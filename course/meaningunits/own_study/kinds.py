"""The course's kinds of task on one's own transcripts: what no panel of ours can say is not said.

Each is the course's own kind with its own widget. What differs is what is said of an answer: nobody
else has read these transcripts, so what is told is what can be counted, and, where other coders
were merged, where one stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from ..activities.appraising.kind import Appraising
from ..activities.coding import across as spread
from ..activities.coding.board import Board
from ..activities.coding.building import Building
from ..activities.condensing.kind import Condensations, Condensing
from ..activities.converging.comparison import Record
from ..activities.converging.kind import Converging
from ..activities.crossing.kind import Crossing, Look
from ..activities.dividing.kind import Dividing, Division
from ..activities.labs.saturation.kind import Planned, Saturating
from ..activities.relating.kind import Relating
from ..activities.relating.structure import Material, Structure
from ..activities.turn_coding.kind import TurnCoding, spoken
from ..agreement import boundary_similarity
from ..material import own
from ..material.coding import panel
from ..material.corpus import load
from ..material.units import key_of, units
from ..tasks.feedback import Message
from ..tasks.kind import Context, Unreadable, activity, listed, plural
from ..trail import NOTHING
from . import sayings, signs

#: What is said where only one person has coded.
ALONE = Message(
    "one-coder",
    "told",
    "You are the only coder of this transcript so far, so nothing here can be compared.",
    "How far two people would cut or code alike, and where they would part, cannot be said from "
    "the work of one.",
    'A second person can code a copy of the study\'s folder; study.merge("THEIR FILE") lays it '
    "beside yours.",
)


def beside_coders(names: Sequence[str]) -> Message:
    """What is said of a board where others have coded too."""
    return Message(
        "other-coders",
        "told",
        f"{listed(names)} coded in this study too.",
        "Where two coders part, one of them may have heard what the other did not.",
        'The task “Two coders” lays them beside your codes, place by place: study.ask("coders").',
    )


class Own:
    """Of one's own study: no panel is laid beside it, and the course's own widget shows it."""

    alone = True

    @property
    def widget(self) -> str | None:
        """The activity that its kind stands in."""
        return next(found for base in type(self).__mro__ if (found := activity(base)))

    @classmethod
    def in_own_words(cls, told: Iterable[Message], *more_away: str) -> list[Message]:
        """Messages of the course as they are said here, without those of its own numbers."""
        name = next(found for base in cls.__mro__ if (found := activity(base)))
        return sayings.in_own_words(told, {*sayings.NOT_HERE.get(name, ()), *more_away})


@dataclass(frozen=True)
class OwnDividing(Own, Dividing):
    """Divide a transcript of one's own; beside it stand other coders of the study, if any."""

    def judged(self, read: Division, context: Context) -> tuple[float, list[Message]]:
        told = [self._outside(read, context)] if read.outside else []
        made = units(read.cuts, self.passage)
        sizes = {unit.place: len(unit.text.split()) for unit in made}
        (a, b), (c, d) = max(sizes, key=sizes.__getitem__), min(sizes, key=sizes.__getitem__)
        middle = median(sizes.values())
        told_of = f"{middle:g} word{'s' * (middle != 1)}"
        told.append(
            Message(
                "sizes",
                "told",
                f"{plural(len(made), 'unit')}: the median has {told_of}.",
                f"The longest ({a}–{b}) has {sizes[a, b]:,}, the shortest ({c}–{d}) "
                f"{sizes[c, d]:,}.",
                "Read these two once more: does the long one turn somewhere, and does the short "
                "one say something by itself?",
            )
        )
        others = panel(self.interview).codings
        if not others:
            return 1.0, [*told, ALONE]
        return 1.0, [*told, *(self._beside(one.coder, one.boundaries, read) for one in others)]

    def _beside(self, coder: str, theirs: frozenset[int], read: Division) -> Message:
        """One other coder's cuts beside one's own, place by place."""
        mine, both = read.boundaries, read.boundaries & theirs
        near = {cut for cut in mine - theirs if {cut - 1, cut + 1} & (theirs - mine)}
        off = [str(n) for n in sorted(theirs - mine)]
        similar = boundary_similarity(
            self.benchmark.masses(mine), self.benchmark.masses(theirs & set(self.passage.gaps))
        )
        more = f" and {len(off) - 12} more" if len(off) > 12 else ""
        return Message(
            "beside-a-coder",
            "told",
            f"You and {coder}: {len(both)} of your {plural(len(mine), 'cut')} stand where "
            f"{coder} cut too, and {len(near)} one sentence beside.",
            f"Boundary similarity B is {similar:.2f} (1: the same cuts; cuts one sentence apart "
            "count half). It says how alike, not who is right.",
            f"{coder} cut, and you did not, after: {', '.join(off[:12]) or 'nowhere'}{more}.",
        )

    def ideal(self) -> Any:
        return NOTHING


@dataclass(frozen=True)
class OwnCondensing(Own, Condensing):
    """Condense one's own units."""

    def _example(self, slug: str) -> str:
        return f'mu.answer("{slug}", {{"{key_of(self.given[0])}": "The person …"}})'

    def judged(self, read: Condensations, context: Context) -> tuple[float, list[Message]]:
        share, told = super().judged(read, replace(context, reveal=False))
        return share, self.in_own_words(told)


@dataclass(frozen=True)
class OwnTurns(Own, TurnCoding):
    """Say of each of one's own questions what it does; nobody has a key to that."""

    def _example(self, slug: str) -> str:
        return f'mu.answer("{slug}", {{"{self.asked[0].key}": ["closed"]}})'

    def judged(
        self, read: Mapping[str, tuple[str, ...]], context: Context
    ) -> tuple[float, list[Message]]:
        if not read:
            return self.judged_blank(context)
        counts = {code: sum(code in codes for codes in read.values()) for codes in read.values()
                  for code in codes}  # fmt: skip
        told = [f"{spoken([code])} {n}" for code, n in sorted(counts.items(), key=lambda c: -c[1])]
        left = len(self.asked) - len(read)
        return len(read) / len(self.asked), [
            Message(
                "turns",
                "told",
                f"Of {plural(len(self.asked), 'turn')} you have called {len(read)}: "
                f"{listed(told)}.",
                "Whether a question was sound is your judgement here; nobody has a key to it.",
                f"{left} left." if left else "What would you ask otherwise next time?",
            )
        ]

    def ideal(self) -> Any:
        return NOTHING


@dataclass(frozen=True)
class OwnBuilding(Own, Building):
    """Codes and themes of one's own, from the units of all transcripts that are divided.

    ``coders`` are the names of others whose boards were merged.
    """

    coders: tuple[str, ...] = ()

    @property
    def interviews(self) -> tuple[str, ...]:
        return tuple(source.interview for source in self.sources)

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        return (
            "Code the units of your transcripts, and gather the codes in themes: bring units "
            "together that say the same thing, name what they share, and write a rule for each."
        )

    def asks(self, slug: str) -> str:
        return f"{self.task} Write it as in {self._example(slug)}."

    def _example(self, slug: str) -> str:
        name = self.sources[0].interview
        return (
            f'mu.answer("{slug}", {{"codes": {{"n1": {{"name": "…", "theme": "T1", "memo": "…"}}}},'
            f' "themes": {{"T1": {{"name": "…"}}}}, "units": {{"{name} 1–4": ["n1"]}}}})'
        )

    def braces(self, context: Context) -> Mapping[str, Any]:
        units = self.now.cut if self.now else ()
        return {"example": self._example(context.slug), "units": listed(units[:6]) or "your own"}

    def as_board(self, answer: Any) -> Any:
        return signs.as_ours(answer)

    def read(self, answer: Any) -> Board:
        return replace(signs.only_own(super().read(self.as_board(answer))), written=answer)

    def judged(self, read: Board, context: Context) -> tuple[float, list[Message]]:
        share, told = super().judged(read, context)
        away = ["one-interview"] if len(self.sources) == 1 else []
        kept = [replace(m, lesson="") for m in self.in_own_words(told, *away)]
        beside = beside_coders(self.coders) if self.coders else ALONE
        return share, [*kept, *signs.told_of(read.written), beside]


def _named(message: Message, names: Mapping[str, str]) -> Message:
    """A message in which what goes by a key is called by its name."""
    if not names:
        return message
    rule = re.compile(rf"(?<![\w“-])(?:{'|'.join(map(re.escape, names))})(?![\w”-])")
    said = (message.what, message.why, message.look)
    what, why, look = (rule.sub(lambda match: names[match[0]], text) for text in said)
    return replace(message, what=what, why=why, look=look)


@dataclass(frozen=True)
class OwnRelating(Own, Relating):
    """Relate one's own themes, each relation by the units that carry it."""

    people: tuple[str, ...] = ()

    @property
    def given(self) -> Material:
        return Material((), {}, {}, {}, {}, own=True)

    @property
    def interviews(self) -> tuple[str, ...]:
        return self.people

    def judged(self, read: Structure, context: Context) -> tuple[float, list[Message]]:
        share, told = super().judged(read, replace(context, reveal=False))
        # "T2" is ours; whoever made a theme knows it by its name.
        themes = (*self.material_of(read).themes, *read.themes)
        names = {theme.key: f"“{theme.name}”" for theme in themes if theme.name}
        unit = f"{self.people[0]} 1–4"
        told = [replace(m, look=m.look.replace("leif 41–44", unit)) for m in told]
        return share, [_named(m, names) for m in self.in_own_words(told)]

    def asks(self, slug: str) -> str:
        return f"{self.task} Write {self._example(slug)}."

    def _example(self, slug: str) -> str:
        unit = f"{self.people[0]} 1–4"
        return (
            f'mu.answer("{slug}", {{"relations": {{"r1": {{"from": "T1", "to": "T2", "name": "…", '
            f'"units": ["{unit}"]}}}}, "against": {{"{unit}": "…"}}, "memo": "…"}})'
        )


def _nothing(names: Sequence[str]) -> spread.Coded:
    """A board on which nothing is coded yet."""
    return spread.Coded(spread.MINE, "Your own board", dict.fromkeys(names, ()), {}, {})


def _all(mine: spread.Coded | None, names: Sequence[str]) -> spread.Coded:
    """One's own board over all transcripts, those without a coded unit among them."""
    found = mine or _nothing(names)
    themes = {key: theme for key, theme in found.themes.items() if theme[1]}
    interviews = {name: found.interviews.get(name, ()) for name in names}
    return replace(found, interviews=interviews, themes=themes)


@dataclass(frozen=True)
class OwnCrossing(Own, Crossing):
    """Themes across one's own transcripts."""

    people: tuple[str, ...] = ()

    @property
    def sources(self) -> dict[str, str]:
        return {spread.MINE: "Your own board"}

    def coded(self, source: str) -> spread.Coded:
        return _all(self.mine, self.people)

    def asks(self, slug: str) -> str:
        return f"{self.task}\n" + "\n".join(self._as_text(self.coded(spread.MINE)))

    def read(self, answer: Any) -> Look:
        plain = {**answer, "source": spread.MINE} if isinstance(answer, dict) else answer
        found = super().read(plain)
        return replace(found, source=spread.MINE)

    def judged(self, read: Look, context: Context) -> tuple[float, list[Message]]:
        share, told = super().judged(read, context)
        return share, self.in_own_words(told)

    def braces(self, context: Context) -> Mapping[str, Any]:
        cell = f'["T1", "{self.people[0]}"]'
        return {"example": f'mu.answer("{context.slug}", {{"cell": {cell}}})'}


@dataclass(frozen=True)
class OwnSaturating(Own, Saturating):
    """What each of one's own transcripts brought first, and what the order does to it."""

    people: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        return own.STATUS

    def can_be_asked(self, read: Planned) -> str:
        return sayings.said(super().can_be_asked(read))

    @property
    def interviews(self) -> tuple[str, ...]:
        return self.people

    @property
    def begins_with(self) -> str:
        return spread.MINE

    @property
    def sources(self) -> dict[str, str]:
        return {spread.MINE: "Your own board"}

    def first_lines(self) -> list[str]:
        return [f"Your own transcripts: {', '.join(load(n).pseudonym for n in self.people)}."]

    def coded(self, source: str) -> spread.Coded:
        return self.mine or _nothing(self.people)

    def noticed(self, read: Planned, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        return self.in_own_words(super().noticed(read, outcome, context))


@dataclass(frozen=True)
class OwnConverging(Own, Converging):
    """Set one's own findings beside each source; there is no range, for there is no panel."""

    def read(self, answer: Any) -> dict[str, Record]:
        try:
            return super().read(answer)
        except Unreadable as problem:
            away = [k for k in answer if self.cell(k) is None] if isinstance(answer, dict) else []
            if not away:
                raise
            findings = listed([f"{f.key} (“{f.name}”)" for f in self.findings])
            told = f"{problem}. What stands before the stroke is one of your findings, {findings}: "
            told += "a theme is one once there is a code in it. Behind it stands a transcript"
            raise Unreadable(told) from None

    def judged(self, read: dict[str, Record], context: Context) -> tuple[float, list[Message]]:
        if not read:
            return self.judged_blank(context)
        _, told = super().judged(read, context)
        whole = sum(r.reading is not None and r.code == r.follows for r in read.values())
        say = Message(
            "compared",
            "told",
            f"{whole} of {plural(len(self.cells), 'cell')} compared, with a code that follows.",
            "Which reading is right nobody but you has looked at. What is checked is that the code "
            "follows from the comparison, and that the words stand in the source.",
        )
        return whole / len(self.cells), [say, *self.in_own_words(told)]

    def ideal(self) -> Any:
        return NOTHING


@dataclass(frozen=True)
class OwnAppraising(Own, Appraising):
    """An appraisal of one's own article, manuscript or study."""

    def judged(self, read: Any, context: Context) -> tuple[float, list[Message]]:
        share, told = super().judged(read, context)
        return share, self.in_own_words(told)
