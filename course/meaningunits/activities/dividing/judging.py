"""What is said of a division beside the panel's: of the whole, of its places, and what is good."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from hashlib import sha256
from itertools import pairwise

from ...material.coding import Benchmark, Shift
from ...material.corpus import Passage, Turn
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed, plural
from .outer import after_questions, at_brackets, at_joins, at_quotes, before_names

#: So many sentences beside a shift is near it: in judging, in what is said, and in what is shown.
NEAR = 1
#: Fewer of the cuts than this at a shift or near one is hardly more than chance would give.
BY_CHANCE = 1 / 3
#: With more cuts than this it is no chance that all of them are where the speaker changes.
FEW = 3
#: How many places a round of feedback names at most: a reader can mend five, not fifteen.
MOST_PLACES = 5
#: What is added to the number of shifts found where some of them are counted as halves.
HALVES = " (a shift that you missed by only one sentence counts half)"


class Beside:
    """One division beside the panel's: what to say about it, and in which order.

    Parameters
    ----------
    benchmark : Benchmark
        The panel on the passage.
    own : frozenset of int
        The learner's boundaries, at sentence ends.
    inside : mapping
        Of those that lie inside a sentence: boundary → the sentence.
    context : Context
    say : callable
        Fills in a diagnosis.
    """

    def __init__(
        self,
        benchmark: Benchmark,
        own: frozenset[int],
        inside: Mapping[int, int],
        context: Context,
        say: Callable[..., Message],
    ) -> None:
        self.say = say
        self.benchmark = benchmark
        self.passage = benchmark.passage
        self.own = own
        self.inside = inside
        self.context = context
        self.units = as_units(self.own, self.passage)
        self.hits, self.near, self.missed = self._met()

    def _met(self) -> tuple[list[Shift], list[tuple[int, Shift]], list[Shift]]:
        """Clear shifts met on a place that a reader chose, met one sentence off, and missed."""
        hits, near, missed = [], [], []
        free = set(self.own)
        for shift in self.benchmark.clear_shifts:
            if on := shift.places & free:
                free -= on
                hits.append(shift)
        for shift in self.benchmark.clear_shifts:
            if shift in hits:
                continue
            if beside := [b for b in (shift.at - NEAR, shift.at + NEAR) if b in free]:
                free.discard(beside[0])
                near.append((beside[0], shift))
            else:
                missed.append(shift)
        return hits, near, missed

    def messages(self) -> list[Message]:
        overall = self._overall()
        thoughtless = {m.name for m in overall} & {"one-unit", "every-sentence", "even-steps"}
        places = [] if thoughtless else self._places()
        good = [] if thoughtless else self._good([m.place for m in places if m.place])
        shown_panel = self._panel() if self.context.reveal else []
        points = [] if thoughtless else [self._points()]
        return [*overall, *places, *good, *shown_panel, *points]

    def _points(self) -> Message:
        """The rule of the points, with this division's own numbers."""
        found = self.benchmark.met(self.own)
        given = {
            "cuts": plural(found.cuts, "cut"),
            "worth": f"{found.worth:.3g}",
            "met": f"{found.met:g}",
            "shifts": plural(found.shifts, "shift"),
            # Above, only shifts that were met exactly are counted: say why this number is larger.
            "halves": "" if found.met == len(self.hits) else HALVES,
        }
        return self.say("points", given=given)

    # What can be said of the whole.

    def _overall(self) -> list[Message]:
        own, gaps = self.own, self.passage.gaps
        if not own:
            return [self.say("one-unit")]
        if len(own) >= 0.85 * len(gaps):
            a, b = self._around(gaps[len(gaps) // 2], self.passage.first, self.passage.last)
            return [self.say("every-sentence", a=a, b=b, place=(a, b))]
        if sign := self._by_a_sign():
            return [sign, *(told for told in self._size() if told.name == "under-split")]
        if step := self._even_step():
            return [self.say("even-steps", n=step)]
        if beside := self._one_beside():
            return [self.say(beside, n=self.passage.first)]
        coarse = self._coarse()
        if end := self._stops_early():
            early = self.say("stops-early", n=end, place=(end + 1, self.passage.last))
            return [early, *coarse]
        if coarse:
            return coarse
        found = len(self.hits) + len(self.near)
        nothing = len(own) >= 3 and self.benchmark.share(own) < 0.05
        if nothing and found < min(BY_CHANCE * len(own), len(self.missed)):
            a, b = max(self.units, key=_length)
            return [self.say("unrelated", found=self._met_in_words(), a=a, b=b, place=(a, b))]
        told = self._size()
        if found and not self.benchmark.share(own):
            told.append(self.say("no-better", found=self._met_in_words()))
        return told

    def _by_a_sign(self) -> Message | None:
        """What is told of cuts at an outer sign: the speaker, a bracket, a word that leads on."""
        own = self.own
        if after_questions(own, self.passage):
            return self.say("after-questions", n=len(own))
        if self._by_the_speaker():
            turn = max(self.passage.interview.turns, key=self._inside)
            a, b = max(turn.first, self.passage.first), min(turn.last, self.passage.last)
            return self.say("follows-the-turns", a=a, b=b, place=(a, b))
        if 2 * (len(self.hits) + len(self.near)) > len(own):  # who cuts well has other reasons
            return None
        signs = (("at-brackets", at_brackets), ("at-joins", at_joins), ("at-quotes", at_quotes))
        found = next((name for name, sign in signs if sign(own, self.passage)), "")
        if not found and (n := before_names(own, self.passage)):
            return self.say("at-names", n=n, all=len(own))
        return self.say(found, n=len(own)) if found else None

    def _by_the_speaker(self) -> bool:
        """Whether cuts are where the speaker changes: nearly at each change, at each of one's, or
        all of them there, though not all at a shift; of the readers' own cuts two in three are.

        An interviewer's short question may go to what comes before it or to what follows.
        """
        own, turns = self.own, self.passage.turn_ends
        if len(own) > FEW and own <= turns and len(self.hits) < len(own):
            return True
        one = {
            speaker: {t.last for t in self.passage.interview.turns if t.speaker == speaker} & turns
            for speaker in {t.speaker for t in self.passage.interview.turns}
        }
        return any(
            len(ends) > 2 and len(own & ends) >= 0.85 * len(own | ends)
            for ends in (turns, *one.values())
        )

    def _even_step(self) -> int:
        """How many sentences each unit has, if all have equally many; else 0."""
        cuts = sorted(self.own)
        step, *others = {b - a for a, b in pairwise(cuts)} or {0}
        if len(cuts) <= 3 or others or step <= 2:
            return 0
        # What is left may be shorter; where it is much longer, somebody stopped.
        return step if self.passage.last - cuts[-1] < 2 * step else 0

    def _met_in_words(self) -> str:
        """How many of the cuts are at a shift that most readers heard, and how many near one."""
        met, near = len(self.hits), len(self.near)
        at = f"{met or 'none'} {'is' if met < 2 else 'are'} at a shift that most readers noticed"
        beside = f"{near or 'none'} {'is' if near < 2 else 'are'} one sentence away from one"
        return f"Of your {plural(len(self.own), 'boundary', 'boundaries')} {at}, and {beside}"

    def _inside(self, turn: Turn) -> int:
        return min(turn.last, self.passage.last) - max(turn.first, self.passage.first)

    def _one_beside(self) -> str:
        """Whether most cuts are one sentence late, or early, where few of them are in place."""
        # Whoever gives the first sentence of the passage gives the first one of each unit.
        starts = self.passage.first in self.own
        own, clear = self.own - {self.passage.first}, self.benchmark.clear_shifts
        if len(own) < 3 or len(clear) < 3:
            return ""
        places = {place for shift in clear for place in shift.places}
        on = 2 * len(own & places)
        for name, by in (("one-late", -1), ("one-early", 1)):
            met = len({boundary + by for boundary in own} & places)
            if met >= 0.6 * len(own) > on or met == len(own) > on:
                return "first-for-last" if starts and name == "one-late" else name
        return ""

    def _coarse(self) -> list[Message]:
        """Whether every cut is at a shift that most heard, and a third of those or more is left."""
        clear = len(self.benchmark.clear_shifts)
        if len(self.own) < 2 or len(self.hits) < len(self.own) or 3 * len(self.missed) < clear:
            return []
        place = max(self.units, key=_length)
        return [self.say("coarse", n=len(self.own), unit=_stretch(*place), place=place)]

    def _stops_early(self) -> int | None:
        """The last boundary, if more than a third of the passage and of its shifts come after."""
        end = max(self.own)
        clear = self.benchmark.clear_shifts
        after = [s for s in clear if s.at > end + 1]
        # Who stops has divided before: one cut in the middle is a coarse division.
        rest = self.passage.last - end
        if len(self.own) < 2 or rest <= max(_length(unit) + 1 for unit in self.units[:-1]):
            return None
        late = end < self.passage.first + 0.67 * len(self.passage)
        return end if late and len(clear) >= 3 and len(after) >= len(clear) / 3 else None

    def _size(self) -> list[Message]:
        counts = sorted(len(c) + 1 for c in self.benchmark.coders)
        own = len(self.units)
        readers = f"{counts[0]} to {counts[-1]}" if counts[0] != counts[-1] else f"{counts[0]}"
        sizes = {"own": plural(own, "unit"), "readers": readers}
        if own < 0.67 * counts[0]:
            place = max(self.units, key=_length)
            return [self.say("under-split", given=sizes, unit=_stretch(*place), place=place)]
        if own > 1.5 * counts[-1]:
            place = min(self.units, key=_length)
            return [self.say("over-split", given=sizes, unit=_stretch(*place), place=place)]
        return []

    # What can be said of a place.

    def _places(self) -> list[Message]:
        """The weightiest of what can be said of places, in the text's order."""
        weightiest = sorted(self.of_places(), key=lambda f: f[:2])[:MOST_PLACES]
        return [told for *_, told in sorted(weightiest, key=lambda f: f[1])]

    def of_places(self) -> list[tuple[float, int, Message]]:
        """Missed shifts, near misses, cuts in mid-thought: how light each is, where, what."""
        found: list[tuple[float, int, Message]] = []
        told_of: set[int] = set()
        for shift in self.missed:
            told, cuts = self._of_missed(shift)
            told_of |= cuts
            found.append((-shift.coders, shift.at, told))
        for cut, shift in self.near:
            a, b = self._around(cut, self.passage.first, self.passage.last)
            told = self.say(
                "near-miss", cut=self._cut(cut), a=a, b=b, reason=_reason(shift), place=(a, b)
            )
            found.append((-shift.coders + 0.5, cut, told))
        for cut in sorted(self.astray - told_of):
            # As far as nobody heard a turn, and no further: this place is the learner's own.
            a, b = max(cut - NEAR, self.passage.first), min(cut + NEAR + 1, self.passage.last)
            reason = (
                "No reader of the panel noticed a shift there, or one sentence before or after it."
            )
            told = self.say(
                "mid-thought", cut=self._cut(cut), a=a, b=b, reason=reason, place=(a, b)
            )
            found.append((-len(self.benchmark.coders) + 0.25, cut, told))
        return found

    @cached_property
    def astray(self) -> frozenset[int]:
        """Cuts at which no reader heard a turn, nor near them."""
        around = range(-NEAR, NEAR + 1)
        heard = {p + d for s in self.benchmark.shifts for p in s.places for d in around}
        told = {self.passage.first} if self._one_beside() == "first-for-last" else set()
        return frozenset(self.own - heard - told)

    def _of_missed(self, shift: Shift) -> tuple[Message, frozenset[int]]:
        """What is said of a shift that was missed, and the cuts that are told of with it.

        Of one place one thing is said: a cut within it that nobody heard is told of here.
        """
        unit = next(u for u in self.units if u[0] <= shift.at <= u[1])
        a, b = self._around(shift.at, *unit)
        many = len(self.benchmark.coders)
        who = f"All {many} readers" if shift.coders == many else f"{shift.coders} of {many} readers"
        within = {cut for cut in self.own if a <= cut <= b}
        off, good = sorted(within & self.astray), sorted(within - self.astray - {b})
        name = "off-shift" if off else "missed-beside" if good else "missed-shift"
        cuts = listed([self._cut(cut) for cut in off or good])
        given = {"who": who, "a": a, "b": b, "reason": _reason(shift), "cut": cuts}
        told = self.say(name, given=given, place=(a, b))
        if shift.coders < many:  # they did not agree themselves: nothing there to be mended
            told = replace(told, verdict="look")
        return told, frozenset(off)

    def _cut(self, boundary: int) -> str:
        """Where the learner's own cut lies, in words."""
        if boundary not in self.inside:
            return f"after sentence {boundary}"
        return f"inside sentence {self.inside[boundary]} (it counts as after {boundary})"

    def _good(self, places: list[tuple[int, int]]) -> list[Message]:
        told = []
        split = [s for s in self.benchmark.shifts if s not in self.benchmark.clear_shifts]
        cuts = [min(s.places & self.own) for s in split if s.places & self.own]
        # Of one place one thing is said: not both that a turn was missed and that the cut is good.
        for cut in [c for c in cuts if not any(a <= c <= b for a, b in places)][:1]:
            a, b = self._around(cut, self.passage.first, self.passage.last)
            reason = "Some readers made a cut near here, and others did not."
            told.append(self.say("panel-disagreed", a=a, b=b, reason=reason, place=(a, b)))
        if self.hits:
            clear = len(self.benchmark.clear_shifts)
            need = "It needs" if len(self.hits) == 1 else "They need"
            more = self.near or self.missed
            reason = f"{need} no change." if more else "You found all of them."
            told.append(self.say("shifts-heard", hits=len(self.hits), clear=clear, reason=reason))
        return told

    def _panel(self) -> list[Message]:
        """The panel's own places, shift by shift; lessons only."""
        words = {1: "One reader of the panel cut", len(self.benchmark.coders): "All readers cut"}
        told = []
        for shift in self.benchmark.shifts:
            who = words.get(shift.coders, f"{shift.coders} of {len(self.benchmark.coders)} cut")
            places = listed(sorted(shift.places), "or")
            place = (min(shift.places), max(shift.places) + 1)
            reason = _reason(shift)
            told.append(self.say("panel", who=who, places=places, reason=reason, place=place))
        return told

    def _around(self, place: int, low: int, high: int) -> tuple[int, int]:
        """A neighbourhood of about seven sentences that does not give the place away.

        Where in it the place lies differs from place to place, but not from try to try: a
        neighbourhood that moved would let somebody close in on it by asking again.
        """
        before = _before(self.context.slug, place)
        a, b = max(place - before, low), min(place - before + 6, high)
        # A unit shorter than that is shown with its neighbours.
        a = max(min(a, b - 4), self.passage.first)
        b = min(max(b, a + 4), self.passage.last)
        return a, b


@lru_cache(maxsize=4096)
def _before(slug: str, place: int) -> int:
    """How many sentences before a place its neighbourhood begins: two to four, always as many."""
    return 2 + sha256(f"{slug}|{place}".encode()).digest()[0] % 3


def _length(unit: tuple[int, int]) -> int:
    return unit[1] - unit[0]


def _stretch(first: int, last: int) -> str:
    return f"{first}–{last}" if first != last else f"sentence {first} alone"


def _reason(shift: Shift) -> str:
    if not shift.reasons:
        return ""
    why = shift.reasons[0]
    return f"A reader of the panel wrote: “{why}”{'' if why.endswith(('.', '?', '!')) else '.'}"


def as_units(boundaries: Iterable[int], passage: Passage) -> list[tuple[int, int]]:
    """First and last sentence of each unit that these boundaries make of a passage."""
    ends = [*sorted(boundaries), passage.last]
    return list(zip([passage.first, *(e + 1 for e in ends[:-1])], ends, strict=True))
