"""Sifting an hour: marking what carries nothing for the question, beside three coders' empty units.

There is no key. What all coders left without a code, what all of them coded, and what some did are
three different things; only the first two are held against a mark, and the third is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.coding import Coding, panel
from ...material.long_report import bare_sentences
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed, plural
from .kind import Memo, Memos
from .marking import Marking, Stretch, as_mark, covered, runs, said_of

SIFTING = Table(__file__, "sifting")

#: Marks on more than this share of the words leave next to nothing to read.
NEARLY_ALL = 0.9
#: Of what all coders left empty, whoever marked less than this has only begun.
BEGUN = 0.4
#: From this worth on, with nothing lost that all coded, it is said to be well sifted.
SIFTED = 0.6
#: At most so many places are named in one round.
MOST_PLACES = 3


@dataclass(frozen=True)
class Sifting(Marking):
    """Mark the passages that carry nothing for the research question, and say what they are."""

    diagnoses = SIFTING
    prompt = "What is it about? A few words are enough."

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        who = self.passage.interview.pseudonym
        return (
            f"Mark the passages of {who}'s interview that carry nothing for the research question, "
            "and write for each in a few words what it is about. The question is: in the words of "
            "these doctors, what does the group do to their work with patients, and to themselves "
            "as doctors?"
        )

    # What the coders did.

    @cached_property
    def codings(self) -> tuple[Coding, ...]:
        return panel(self.interview).codings

    @cached_property
    def bare(self) -> tuple[frozenset[int], ...]:
        """For each coder, the sentences left without a code."""
        one = panel(self.interview)
        return tuple(bare_sentences(one, n) for n in range(len(one.codings)))

    @cached_property
    def empty(self) -> frozenset[int]:
        """What all coders left without a code."""
        return frozenset.intersection(*self.bare)

    @cached_property
    def carrying(self) -> frozenset[int]:
        """What every coder gave a code."""
        return frozenset(self.sizes) - frozenset.union(*self.bare)

    def _words(self, numbers: frozenset[int]) -> int:
        return sum(self.sizes[n] for n in numbers)

    def _share(self, numbers: frozenset[int]) -> float:
        return self._words(numbers) / sum(self.sizes.values())

    def worth(self, marked: frozenset[int]) -> float:
        """The share of the empty words marked, less that of the carrying ones: all or none is 0."""
        found = self._words(marked & self.empty) / self._words(self.empty)
        lost = self._words(marked & self.carrying) / self._words(self.carrying)
        return max(0.0, found - lost)

    # Judging.

    def judged(self, read: Memos, context: Context) -> tuple[float, list[Message]]:
        told = self.outside(read, context)
        if not read.memos:
            return 0.0, told
        marked = covered(read.memos)
        for memo in read.memos:
            if not memo.text.strip():
                place = memo.start[0], memo.end[0]
                told.append(self.say("without-words", context, where=said_of([place]), place=place))
        if self._share(marked) > NEARLY_ALL:
            told.append(self.say("nearly-all", context, share=f"{self._share(marked):.0%}"))
            return self.worth(marked), told
        lost = self._lost(marked, context)
        told += lost
        told += self._left(marked, context)
        told += self._disputed(read.memos, context)
        if not lost and self.worth(marked) >= SIFTED:
            told.append(self.say("well-sifted", context))
        told += self._whole(marked, context)
        if context.reveal:
            told += self._panel(context)
        return self.worth(marked), told

    def _lost(self, marked: frozenset[int], context: Context) -> list[Message]:
        """Marks on what every coder coded: the largest first chosen, told in the text's order."""
        found = sorted(runs(marked & self.carrying), key=lambda r: (r[0] - r[1], r[0]))
        told = []
        for place in sorted(found[:MOST_PLACES]):
            name = "taken-back" if self._against(place) else "carries-something"
            told.append(self.say(name, context, where=said_of([place]), place=place))
        return told

    def _against(self, place: Stretch) -> bool:
        """Whether most coders marked a code there as spoken against."""
        units = [coding.unit_at(place[0]) for coding in self.codings]
        return 2 * sum(bool(unit.against) for unit in units) > len(units)

    def _left(self, marked: frozenset[int], context: Context) -> list[Message]:
        """The longest stretch that all coders left empty and that is not marked."""
        share = self._words(marked & self.empty) / self._words(self.empty)
        if share >= BEGUN:
            return []
        longest = max(
            runs(self.empty - marked), key=lambda r: self._words(frozenset(range(r[0], r[1] + 1)))
        )
        part = f"{share:.0%}"
        where = said_of([longest])
        return [self.say("only-begun", context, part=part, where=where, place=longest)]

    def _disputed(self, memos: tuple[Memo, ...], context: Context) -> list[Message]:
        """One mark on which the coders differ: no fault, and worth a reason."""
        either = frozenset(self.sizes) - self.empty - self.carrying
        found = sorted(runs(covered(memos) & either), key=lambda r: (r[0] - r[1], r[0]))
        if not found:
            return []
        place = found[0]
        bare = sum(place[0] in one for one in self.bare)
        many = f"{bare} of {len(self.bare)} readers"
        where = said_of([place])
        return [self.say("readers-differ", context, where=where, many=many, place=place)]

    def _whole(self, marked: frozenset[int], context: Context) -> list[Message]:
        given = {
            "own": f"{self._share(marked):.0%}",
            "each": listed([f"{self._share(one):.0%}" for one in self.bare]),
            "all": f"{self._share(self.empty):.0%}",
            "kept": f"{self._share(marked & self.empty):.0%}",
        }
        return [self.say("shares", context, given)]

    def _panel(self, context: Context) -> list[Message]:
        """What all coders left empty, the longest stretches, with what a coder called them."""
        longest = sorted(runs(self.empty), key=lambda r: r[0] - r[1])[:8]
        told = []
        for place in sorted(longest):
            about = dict.fromkeys(
                unit.about for unit in self.codings[-1].units if place[0] <= unit.last <= place[1]
            )
            size = plural(self._words(frozenset(range(place[0], place[1] + 1))), "word")
            given = {"where": said_of([place]), "words": size, "about": "; ".join(about)}
            told.append(self.say("panel", context, given, place=place))
        return told

    def ideal(self) -> list[dict[str, Any]]:
        return [as_mark(self.passage, place, "of no use here") for place in runs(self.empty)]
