"""The segmenter: a transcript that is divided into meaning units by setting boundaries in it."""

from __future__ import annotations

from typing import Any

from ...material.coding import Benchmark, Shift
from ...material.corpus import Passage
from ...material.units import Cut, as_answer, at, cuts, said, units
from ...page.base import Base, Refused, sources
from ...page.passage import described
from ...tasks.kind import plural
from .kind import Dividing


class Segmenter(Base[Dividing]):
    """Divide a passage; the answer is the list of boundaries (kind ``Dividing``)."""

    _esm, _css = sources(__file__, "page/passage", "page/hour", "pointing")

    has_panel = True

    @property
    def passage(self) -> Passage:
        return self.kind.passage

    def described(self) -> dict[str, Any]:
        return {"text": described(self.passage)}

    def drawn(self, answer: Any) -> dict[str, Any]:
        found = cuts(answer, self.passage)
        made = units(found, self.passage)
        return {
            "cuts": [list(cut) for cut in found],
            "units": [{"name": f"Unit {n}", "counts": u.counts} for n, u in enumerate(made, 1)],
            "note": self._note(answer),
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        before = set(cuts(answer, self.passage))
        what = action.get("what")
        if what == "set":
            cut = self._place(action.get("at"))
            after, told = before | {cut}, f"A unit ends {_after(cut, self.passage)}."
        elif what == "remove":
            cut = self._place(action.get("at"))
            if cut not in before:
                raise Refused(f"No unit ends {_after(cut, self.passage)} any more.")
            after, told = before - {cut}, f"Joined: no unit ends {_after(cut, self.passage)} now."
        elif what == "move":
            cut, to = self._place(action.get("from")), self._place(action.get("to"))
            if cut not in before:
                raise Refused(f"No unit ends {_after(cut, self.passage)} any more.")
            after, told = (
                (before - {cut}) | {to},
                f"Moved: the unit ends {_after(to, self.passage)}.",
            )
        else:
            raise Refused("This could not be understood; nothing was changed.")
        return what, as_answer(after, self.passage), f"{told} {plural(len(after) + 1, 'unit')}."

    def laid_beside(self, answer: Any) -> dict[str, Any]:
        """The coders' boundaries beside one's own, place by place."""
        read, _ = self.as_read(answer)
        return beside(
            self.kind.benchmark, self.kind.readers, read.boundaries if read else frozenset()
        )

    def _place(self, given: Any) -> Cut:
        """A place as the page sent it."""
        if isinstance(given, list) and len(given) == 2:
            cut = at(given[0], given[1], self.passage)
            if cut is not None:
                return cut
        raise Refused("There is no such place in this passage; nothing was changed.")

    def _note(self, answer: Any) -> str:
        """What of an answer written in code cannot be drawn here, in a sentence."""
        read, note = self.as_read(answer)
        if answer is None:
            return "The answer written in code is no division; what you do here replaces it."
        if read and read.outside:
            places = ", ".join(map(str, sorted(set(read.outside))[:6]))
            return f"Outside this passage and not shown: {places}. What you do here replaces it."
        return note


def beside(benchmark: Benchmark, names: list[str], own: frozenset[int]) -> dict[str, Any]:
    """The panel's boundaries and one's own: who cut at a place, and how far it is shared.

    Parameters
    ----------
    benchmark : Benchmark
        The panel on the passage.
    names : list of str
        The coders, in the benchmark's order.
    own : frozenset of int
        The learner's boundaries, at sentence ends.

    Returns
    -------
    dict
        ``coders`` (names) and ``places``: for each sentence after which anybody cut, ``at``,
        ``lanes`` (one's own first, then the coders'), ``symbol`` and ``word`` for how far it is
        shared, ``said`` in a sentence, and ``reasons`` by coder.
    """
    near = {gap: shift for shift in benchmark.shifts for gap in shift.places}
    rows = []
    for gap in sorted(own.union(*benchmark.coders)):
        lanes = [gap in coder for coder in benchmark.coders]
        reasons = [
            {"coder": names[i], "text": benchmark.reasons[i].get(gap, "")}
            for i, cut in enumerate(lanes)
            if cut and benchmark.reasons
        ]
        shift = near.get(gap)
        symbol, word, told = _shared(gap, lanes, shift, gap in own)
        rows.append(
            {
                "at": gap,
                "lanes": [gap in own, *lanes],
                "symbol": symbol,
                "word": word,
                "said": told,
                "reasons": [reason for reason in reasons if reason["text"]],
            }
        )
    return {"coders": names, "places": rows}


def _shared(gap: int, lanes: list[bool], shift: Shift | None, mine: bool) -> tuple[str, str, str]:
    """Symbol, word and sentence for how far a place is shared."""
    here, all_of = sum(lanes), len(lanes)
    if not here:
        return "○", "Only you", "No reader of the panel cut here."
    readers = f"{here} of {all_of} readers" if here < all_of else f"All {all_of} readers"
    told = f"{readers} cut here{', and so did you' if mine else ', you did not'}."
    elsewhere = sorted(shift.places - {gap}) if shift else []
    if elsewhere and here < all_of:
        places = " and ".join(str(place) for place in elsewhere)
        told += f" Others heard the same shift after {places}."
    if shift and shift.coders == all_of > here:
        return "≈", "Nearly agreed", told
    if here == all_of:
        return ("✓", "Agreed", told) if mine else ("▸", "Agreed without you", told)
    return "≠", "Disputed", told


def _after(cut: Cut, passage: Passage) -> str:
    """'after sentence 12', or 'inside sentence 12, after “the autumn”'."""
    number, word = cut
    if not word:
        return f"after sentence {number}"
    sentence = passage.interview.sentence(number)
    return f"inside sentence {number}, after “{said(sentence, max(word - 2, 1), word)}”"


WIDGET = Segmenter
