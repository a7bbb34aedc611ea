"""Coding given units with the codebook: reading the answer, and judging it beside the panel.

The answer is a code board's (see ``board``). Since the units are one interview's and given, it
may be written short: ``{"26–30": [], "31–33": ["C6"]}``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ...material.coding import codebook, consensus, has_consensus
from ...material.corpus import Passage, load
from ...material.panel_codes import OPEN, CodeBenchmark, Codes, benchmark, theme_of
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import as_written, invented
from ...tasks.kind import Context, listed, plural
from .board import Board, in_full, place_key, read, split_key
from .kind import OnBoard
from .mistaken import MISTAKEN
from .still import unit

APPLYING = Table(__file__, "applying")

#: How many places a round of feedback names at most: a reader can mend five, not fifteen.
MOST_PLACES = 5
#: A code on this share of the units looked at, and on at least four, is on everything.
EVERYWHERE = 0.7
#: More codes a coded unit than this, and twice what the readers give, is too many.
MANY = 2.0


@dataclass(frozen=True)
class Applying(OnBoard):
    """Code units of an interview, given by their first and last sentence, with the codebook."""

    diagnoses = APPLYING
    blank = "Nothing coded yet."
    sources = ()

    interview: str
    ends: tuple[tuple[int, int], ...]
    told_otherwise: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @cached_property
    def passage(self) -> Passage:
        return load(self.interview).passage(self.ends[0][0], self.ends[-1][1])

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The units' keys on the board."""
        return tuple(place_key(self.interview, place) for place in self.ends)

    @cached_property
    def benchmark(self) -> CodeBenchmark:
        return benchmark(self.interview, self.ends)

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        who = self.passage.interview.pseudonym
        return (
            f"Code the {plural(len(self.ends), 'unit')} of {who}'s interview with the codebook: "
            "give each unit the subthemes that its words support, or say that it has none."
        )

    def asks(self, slug: str) -> str:
        interview = self.passage.interview
        units = [
            f"Unit {split_key(key)[1]}\n{interview.passage(a, b).numbered()}"
            for key, (a, b) in zip(self.keys, self.ends, strict=True)
        ]
        codes = [f"{c.code}  {c.short}: {c.definition}" for c in codebook().values()]
        return "\n\n".join(
            [
                f"{self.task} Write it as in {self._example(slug)}. If a unit says the opposite of "
                f"a code, write it as 'E2 against'.\n({interview.status})",
                *units,
                "The codebook\n" + "\n".join(codes),
            ]
        )

    def _example(self, slug: str) -> str:
        # The same codes for every passage, so that they never hint at this one's.
        first, second = (split_key(key)[1] for key in self.keys[:2])
        return f'mu.answer("{slug}", {{"{first}": [], "{second}": ["C1", "E2"], …}})'

    def braces(self, context: Context) -> Mapping[str, Any]:
        return {
            "example": self._example(context.slug),
            "units": listed([split_key(key)[1] for key in self.keys]),
        }

    def as_board(self, answer: Any) -> Any:
        return in_full(answer, self.interview)

    def read(self, answer: Any) -> Board:
        return replace(read(self.as_board(answer), self.keys), written=answer)

    def codes(self, board: Board) -> tuple[Codes, ...]:
        """The codes of each unit in order; a set that agrees with nobody where it is still open."""
        still_open = set(board.open)
        return tuple(
            OPEN if key in still_open else frozenset(board.units[key]) for key in self.keys
        )

    def judged(self, read: Board, context: Context) -> tuple[float, list[Message]]:
        told = []
        if astray := [*read.outside, *read.apart]:
            told.append(self.say("no-such-unit", context, places=listed(astray[:4])))
        own_codes = {c.id for c in read.used if c.own}
        if unknown := [*read.unknown, *own_codes]:
            told.append(self.say("no-such-code", context, codes=listed(unknown[:4])))
        if not read.decided:
            return (0.0, told) if told else self.judged_blank(context)
        own = self.codes(read)
        return self.benchmark.share(own), told + _Reading(self, read, own, context).messages()

    def draw(self, read: Board) -> str:
        """Each unit with its codes."""
        units = "".join(unit(key, read) for key in read.units)
        outside = read.outside or read.apart or read.unknown
        return invented(self.passage) + units + (as_written(read.written) if outside else "")

    def told_by_panel(self, n: int) -> tuple[str, str]:
        """What each reader gave unit ``n``, and how a moderator decided and why; lessons only."""
        first, last = self.ends[n]
        said = [self.given_by(reader, n) for reader in range(len(self.benchmark.coders))]
        if len(set(said)) == 1:
            return f"all {len(said)} readers gave {said[0]}", ""
        each = [f"reader {letter} gave {codes}" for letter, codes in zip("ABC", said, strict=False)]
        decisions = consensus(self.interview).decisions if has_consensus(self.interview) else ()
        reasons = [
            f"Decided on {d.code}: {d.decision}. {d.reason}"
            for d in decisions
            if d.about == "code" and first <= d.place <= last
        ]
        return "; ".join(each), " ".join(reasons)

    def given_by(self, reader: int, n: int) -> str:
        """One reader's codes for unit ``n`` in words: 'C1 and S3 (against)', or 'no code'."""
        codes, against = (row[reader][n] for row in (self.benchmark.coders, self.benchmark.against))
        said = [f"{c} (against)" if c in against else c for c in codebook() if c in codes]
        return listed(said) if said else "no code"


#: How much it weighs, the diagnosis, and what its text needs.
_Said = tuple[float, str, dict[str, Any]]


class _Reading:
    """One coding read beside the panel's: what to say about it, and in which order."""

    def __init__(
        self, kind: Applying, board: Board, own: tuple[Codes, ...], context: Context
    ) -> None:
        self.kind = kind
        self.panel = kind.benchmark
        self.board = board
        self.own = own
        self.context = context
        self.decided = [n for n, codes in enumerate(own) if codes != OPEN]

    def messages(self) -> list[Message]:
        overall = self._overall()
        places, good = ([], []) if overall else (self._places(), self._good())
        shown_panel = self._panel() if self.context.reveal else []
        return [*overall, *places, *self._left(), *good, *shown_panel]

    def _left(self) -> list[Message]:
        # What was given a code that is none is told of already.
        left = [split_key(key)[1] for key in self.board.open if key not in self.board.unread]
        if not left:
            return []
        few = [*left[:4], "others"] if len(left) > 5 else left
        return [message(APPLYING, "units-left", units=listed(few))]

    # What can be said of the whole.

    def _overall(self) -> list[Message]:
        coded = [n for n in self.decided if self.own[n]]
        if not coded:
            many = len(self.decided) >= 0.8 * len(self.own)
            return [message(APPLYING, "nothing-anywhere")] if many else []
        for code in codebook():
            count = sum(code in self.own[n] for n in self.decided)
            if count >= max(4, EVERYWHERE * len(self.decided)):
                given = {"code": code, "count": count, "units": len(self.decided)}
                return [message(APPLYING, "same-everywhere", given)]
        mean = sum(len(self.own[n]) for n in coded) / len(coded)
        sizes = [len(codes) for coder in self.panel.coders for codes in coder if codes]
        readers = sum(sizes) / len(sizes)
        if len(coded) > 2 and mean > max(MANY, 1.5 * readers):
            worst = max(coded, key=lambda n: len(self.own[n]))
            given = {"mean": f"{mean:.1f}", "readers": f"{readers:.1f}", "unit": self._unit(worst)}
            return [message(APPLYING, "over-coding", given, place=self.kind.ends[worst])]
        return []

    # What can be said of a place.

    def _places(self) -> list[Message]:
        """At most one message for each unit, the weightiest first chosen, in the text's order."""
        found = [(n, *said) for n in self.decided if (said := self._at(n))]
        weightiest = sorted(found, key=lambda f: (-f[1], f[0]))[:MOST_PLACES]
        told: list[Message] = []
        for n, _, name, given in sorted(weightiest, key=lambda f: f[0]):
            # What holds for every such place is said at the first one only.
            again = name == "unheard" and name in {m.name for m in told}
            if again and any(given["border"] in m.why for m in told):
                given |= {"border": ""}
            told.append(self._say("unheard-again" if again else name, n, **given))
        return told

    def _at(self, n: int) -> _Said | None:
        """How much a unit's difference from the readers weighs, and what to say of it."""
        own, votes, heard = self.own[n], self.panel.votes(n), self.panel.heard(n)
        if not own and heard:
            why = self.kind.told_otherwise.get(self.kind.ends[n])
            given = {"who": self._who(n, heard)}
            return 3.0, "bare-otherwise" if why else "bare-heard", given | {"why": why}
        if own and not votes:
            return 3.0, "coded-bare", {"codes": listed(self._in_order(own))}
        for code in self._in_order(own - votes.keys()):
            beside = {c for c in heard - own if theme_of(c) == theme_of(code)}
            given = {"code": code, "border": self._border(code, heard)}
            if beside:
                return 2.0, "sibling", given
            return 2.5, "unheard", given | {"beside": self._given_beside(n, code)}
        if missed := heard - own:
            with_some = (
                "Readers gave your code too. A unit may have more than one code."
                if own & heard
                else "Fewer readers gave the code that you gave. It may stay beside the other one."
            )
            themes = {theme_of(code) for code in missed} - {theme_of(code) for code in own}
            where = (
                "from another theme than yours" if themes else "from the theme that you chose too"
            )
            given = {"who": self._who(n, missed), "reason": with_some, "where": where}
            return 1.5, "another-too", given
        return self._opposite(n)

    @staticmethod
    def _border(code: str, heard: Codes) -> str:
        """What a code is for, and its borders where one of them runs to what the readers heard."""
        entry = codebook()[code]
        told = f"{code}, “{entry.short}”, is for this: {entry.definition} {MISTAKEN[code]}"
        if not any(line.endswith(f"→ {other}") for line in entry.exclude for other in heard):
            return told
        return (
            f"{told} By the codebook this goes elsewhere: {'; '.join(entry.exclude).rstrip('.')}."
        )

    def _given_beside(self, n: int, code: str) -> str:
        """That the learner gave the code to a unit beside this one as well, where it is so."""
        for other, which in ((n - 1, "before"), (n + 1, "after")):
            if 0 <= other < len(self.own) and code in self.own[other]:
                return (
                    f" You gave {code} to the unit {which} too. What is said there need not be "
                    "coded again: what is new in this unit?"
                )
        return ""

    def _opposite(self, n: int) -> _Said | None:
        """A code that most readers heard too, with the mark where they have none, or without."""
        marked = self.board.against.get(self.kind.keys[n], ())
        theirs = self.panel.heard_against(n)
        for code in self._in_order(self.own[n] & self.panel.heard(n)):
            if (code in marked) != (code in theirs):
                name = "says-the-opposite" if code in theirs else "not-the-opposite"
                return 0.5, name, {"code": code}
        return None

    def _good(self) -> list[Message]:
        told = []
        for n in self.decided:
            votes = self.panel.votes(n)
            if self.panel.of_one_mind(n) or not self.own[n] or not self.own[n] <= votes.keys():
                continue
            if self.own[n] >= self.panel.heard(n):
                alike = sum(coder[n] == self.own[n] for coder in self.panel.coders)
                some = f"{alike} of {len(self.panel.coders)} readers"
                who = some if alike else "different readers"
                told.append(self._say("panel-disagreed", n, who=who))
                break
        if same := [n for n in self.decided if self.own[n] == self.panel.heard(n)]:
            turned = sum(self._opposite(n) is not None for n in same)
            marks = f"; in {turned} of them they do not agree with you about the mark “against”"
            given = {"count": len(same), "units": len(self.own), "marks": marks if turned else ""}
            reason = "Agreement alone does not make a code right. Can you say why you gave yours?"
            told.append(message(APPLYING, "as-most", given, reason=reason))
        return told

    def _panel(self) -> list[Message]:
        """What the readers gave, unit by unit; lessons only."""
        return [
            self._say("panel", n, who=who, reason=reason)
            for n in range(len(self.own))
            for who, reason in [self.kind.told_by_panel(n)]
        ]

    def _say(self, name: str, n: int, **given: Any) -> Message:
        a, b = self.kind.ends[n]
        return message(APPLYING, name, place=(a, b), unit=self._unit(n), a=a, b=b, **given)

    def _unit(self, n: int) -> str:
        return f"Unit {split_key(self.kind.keys[n])[1]}"

    def _who(self, n: int, codes: Codes) -> str:
        """How many readers gave any of these codes."""
        count = sum(bool(coder[n] & codes) for coder in self.panel.coders)
        many = len(self.panel.coders)
        return f"all {many} readers" if count == many else f"{count} of {many} readers"

    @staticmethod
    def _in_order(codes: Codes) -> list[str]:
        return [code for code in codebook() if code in codes]
