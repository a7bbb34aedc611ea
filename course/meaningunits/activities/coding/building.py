"""Building subthemes and themes of one's own: reading the board, and judging its form.

Whether a theme is true to its units no machine can see, and none is asked. What is checked is what
makes a theme usable by anybody: enough units, codes that bring units together and still tell them
apart, more than one interview, a rule for each code, and a theme that holds several codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

from ...material import corpus, study
from ...material.coding import codebook
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, invented, paragraph, remark
from ...tasks.kind import Context, listed, plural
from ...trail import Log
from .board import Board, Code, read, split_key
from .carrying import carried, on_board
from .kind import OnBoard, Source
from .standing import Now
from .still import unit
from .wording import borrowed, in_wording

BUILDING = Table(__file__, "building")

#: What each requirement is worth, together 1.
WORTH = {"placed": 0.2, "codes": 0.3, "interviews": 0.15, "rules": 0.2, "theme": 0.15}
#: How many codes of one's own, with two units or more, are asked for.
CODES_WANTED = 3
#: Fewer themes than this leave little to relate in step 5.
THEMES_FOR_A_STRUCTURE = 3
#: A code on more of the coded units than this tells nothing apart.
CATCH_ALL = 0.6
#: A rule shorter than this is a second name.
RULE_WORDS = 8


@dataclass(frozen=True)
class Building(OnBoard):
    """Build subthemes and a theme from units of several interviews.

    Parameters
    ----------
    sources : tuple of Source
    wanted : int
        How many units are to be placed, at the least.
    with_codebook : bool
        Whether the study's subthemes are on the board too, for comparing afterwards.
    now : Now, optional
        The units that there are now; put there by whoever knows the trail.
    """

    diagnoses = BUILDING
    blank = "Nothing on the board yet."

    sources: tuple[Source, ...]
    wanted: int
    with_codebook: bool = False
    now: Now | None = None

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Keys of the units that are given or prepared."""
        return tuple(key for source in self.sources for key in source.prepared())

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        names = listed([corpus.load(s.interview).pseudonym for s in self.sources])
        what = "themes" if self.goes_on else "a theme"
        return (
            f"Build your own subthemes and {what} from units of {names}: bring units together "
            "that say the same thing, name what they share, and write a rule for each name."
        )

    def asks(self, slug: str) -> str:
        blocks = []
        for source in self.sources:
            interview = corpus.load(source.interview)
            blocks.append(f"({interview.pseudonym}: {interview.status})")
            for a, b in source.ends:
                blocks.append(
                    f"Unit {source.interview} {a}–{b}\n{interview.passage(a, b).numbered()}"
                )
        return "\n\n".join([f"{self.task} Write it as in {self._example(slug)}.", *blocks])

    def _example(self, slug: str) -> str:
        return (
            f'mu.answer("{slug}", {{"codes": {{"n1": {{"name": "…", "theme": "T1", "memo": "…"}}}},'
            f' "themes": {{"T1": {{"name": "…"}}}},'
            f' "units": {{"{self.keys[0]}": ["n1", "n2"], …}}}})'
        )

    def braces(self, context: Context) -> Mapping[str, Any]:
        return {"example": self._example(context.slug), "units": listed(self.keys[:6])}

    def with_own(self, log: Log) -> Self:
        """The same with the units that this trail's divisions make now."""
        return (
            replace(self, now=Now.of(self.sources, log, alone=self.alone)) if self.goes_on else self
        )

    def read(self, answer: Any) -> Board:
        if not self.goes_on:
            return read(answer, self.keys)
        if self.now:
            now = on_board(answer, *self.now)
            return replace(read(carried(answer, now), now), written=answer)
        units, here = read(answer).units, self.interviews
        return read(answer, [key for key in units if split_key(key)[0] in here])

    def judged(self, read: Board, context: Context) -> tuple[float, list[Message]]:
        told = []
        if astray := [*read.outside, *read.apart]:
            told.append(self.say("no-such-unit", context, places=listed(astray[:4])))
        if read.unknown:
            told.append(self.say("no-such-code", context, codes=listed(read.unknown[:4])))
        if not read.decided:
            return (0.0, told) if told else self.judged_blank(context)
        form = _Form(self, read)
        if not form.own:
            name = "only-the-codebooks" if form.coded else "nothing-yet"
            return 0.0, [*told, self.say(name, replace(context, slug="…"))]
        share, about = form.judged()
        return share, told + about

    def draw(self, read: Board) -> str:
        """The themes and codes with their rules, then each unit with its codes."""
        status = [invented(corpus.load(source.interview).passage()) for source in self.sources]
        rows = [_drawn(c, read) for c in read.codes.values() if c.own or read.of(c.id)]
        units = [unit(key, read) for key in read.decided]
        outside = as_written(read.written) if read.outside or read.unknown else ""
        return "".join([*status, *rows, *units, outside])


def _drawn(code: Code, board: Board) -> str:
    """A code with its theme, its rule, its units, and what was merged into it."""
    theme = board.themes[code.theme].name if code.theme else "no theme"
    units = "; ".join(board.of(code.id)) or "no units"
    gathered = f" Took in: {', '.join(code.gathers)}." if code.gathers else ""
    rule = remark(code.memo) if code.memo else ""
    return block(code.label, rule + paragraph(f"{units}.{gathered}"), f" · {theme}")


class _Form:
    """The form of one board with codes of one's own: what it has of what makes themes usable."""

    def __init__(self, kind: Building, board: Board) -> None:
        self.kind = kind
        self.board = board
        self.own = [code for code in board.used if code.own]
        self.units = {code.id: board.of(code.id) for code in self.own}
        self.coded = [key for key, codes in board.units.items() if codes]
        self.several = [code for code in self.own if len(self.units[code.id]) > 1]

    def judged(self) -> tuple[float, list[Message]]:
        parts = {
            "placed": self._placed(),
            "codes": self._codes(),
            "interviews": self._interviews(),
            "rules": self._rules(),
            "theme": self._theme(),
        }
        share = sum(WORTH[name] * part for name, (part, _) in parts.items())
        told = [m for _, messages in parts.values() for m in messages]
        told.sort(key=lambda m: m.verdict != "mend")
        names = self._names()
        if share >= 0.999:
            told.append(self._well_built())
        return share, [*told, *names, *self._few_themes(), *self._left_out()]

    def _placed(self) -> tuple[float, list[Message]]:
        done, wanted = len(self.board.decided), self.kind.wanted
        if done >= wanted:
            return 1.0, []
        left = [key for key in self.board.open if key in self.kind.keys]
        few = listed(left[:4]) if left else "the units that are left"
        return done / wanted, [message(BUILDING, "units-left", done=done, wanted=wanted, units=few)]

    def _codes(self) -> tuple[float, list[Message]]:
        told: list[Message] = []
        share = min(len(self.several) / CODES_WANTED, 1.0)
        singles = len(self.own) - len(self.several)
        if len(self.own) >= 4 and singles >= 0.8 * len(self.own):
            told.append(message(BUILDING, "one-each"))
        elif share < 1:
            count = len(self.several)
            codes = f"{count or 'No'} code{'s' if count != 1 else ''} of yours"
            told.append(message(BUILDING, "few-codes", count=codes, wanted=CODES_WANTED))
        widest = max(self.own, key=lambda code: len(self.units[code.id]))
        count = len(self.units[widest.id])
        if count >= 4 and count > CATCH_ALL * len(self.coded):
            given = {"widest": widest.name, "count": count, "units": len(self.coded)}
            told.append(message(BUILDING, "catch-all", given))
            share /= 2
        return share, told

    def _interviews(self) -> tuple[float, list[Message]]:
        if any(len(self._over(code)) > 1 for code in self.own):
            return 1.0, []
        names = [corpus.load(s.interview).pseudonym for s in self.kind.sources]
        return 0.0, [message(BUILDING, "one-interview", who=listed(names))]

    def _over(self, code: Code) -> set[str]:
        return {split_key(key)[0] for key in self.units[code.id]}

    def _rules(self) -> tuple[float, list[Message]]:
        without = [code for code in self.own if len(code.memo.split()) < RULE_WORDS]
        share = 1 - len(without) / len(self.own)
        if not without:
            return share, []
        short = [code for code in without if code.memo.split()]
        given = {
            "names": _quoted(without),
            "short": f"{_quoted(short)} {'has' if len(short) == 1 else 'have'} a few words, which "
            "are a second name and no rule. "
            if short
            else "",
            "least": RULE_WORDS,
        }
        return share, [message(BUILDING, "no-rule", given)]

    def _theme(self) -> tuple[float, list[Message]]:
        if self._themes():
            return 1.0, []
        return 0.0, [message(BUILDING, "no-theme")]

    def _themes(self) -> list[str]:
        """Names of the themes of one's own that hold two codes with units."""
        held = [code.theme for code in self.own]
        own = [theme for theme in self.board.themes.values() if theme.own]
        return [theme.name for theme in own if held.count(theme.id) > 1]

    def _few_themes(self) -> list[Message]:
        """Whether there is enough for step 5, to which only a lesson's own board is carried."""
        count = len({code.theme for code in self.own if code.theme})
        if not self.kind.goes_on or not 0 < count < THEMES_FOR_A_STRUCTURE:
            return []
        themes = "One theme" if count == 1 else f"{count} themes"
        return [message(BUILDING, "few-themes", count=themes)]

    def _names(self) -> list[Message]:
        studys = {entry.short.casefold() for entry in codebook().values()}
        studys |= {entry.name.casefold() for entry in codebook().values()}
        studys |= {name.casefold() for theme in study.THEMES for name in (theme.name, theme.short)}
        taken = [code for code in self.own if borrowed(code.name, studys)]
        short = [c for c in self.own if len(c.name.split()) == 1 and c not in taken]
        names = [code.name for code in taken]
        names += [name for name in self._themes() if borrowed(name, studys)]
        told = []
        if names:
            told.append(message(BUILDING, "borrowed-name", names=_listed_quoted(names)))
        if short:
            told.append(message(BUILDING, "one-word-name", names=_quoted(short)))
        held = {t.id: t.name for t in self.board.themes.values() if t.name in self._themes()}
        return told + [
            message(BUILDING, flaw.name, names=_listed_quoted(list(flaw.names[:4])))
            for flaw in in_wording(self.own, held, RULE_WORDS)
        ]

    def _well_built(self) -> Message:
        return message(
            BUILDING,
            "well-built",
            codes=f"{plural(len(self.own), 'code')} of your own",
            themes=_listed_quoted(self._themes()),
            interviews=plural(len({n for c in self.own for n in self._over(c)}), "interview"),
        )

    def _left_out(self) -> list[Message]:
        count = sum(not self.board.units[key] for key in self.board.decided)
        if not count:
            return []
        units = f"{count} unit{'s' if count != 1 else ''}"
        return [message(BUILDING, "left-out-on-purpose", count=units)]


def _quoted(codes: list[Code]) -> str:
    few = [code.name for code in codes[:4]]
    return _listed_quoted([*few, "others"] if len(codes) > 5 else [c.name for c in codes[:5]])


def _listed_quoted(names: list[str]) -> str:
    return listed([f"“{name}”" if name != "others" else name for name in names])
