"""What shows only when submissions lie beside one another: copies, and numbers that were shared.

Answers are alike for many reasons. Two are named only where what they share is rare in their own
class, and too much to be chance among all the pairs that there are: what many have, a mistake that
everybody makes or a right answer, weighs little, and in a class of a few nearly nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log2
from typing import Any

from .traces import SHAPE

MOST_NAMED = 4
#: Two who gave that many first answers at the same microseconds have one trail.
MOMENTS = 2
#: Of all the telling parts of two, the share that both have; and the fewest that they share.
ALIKE, FEWEST = 0.75, 5
#: Bits that what two share must be worth beyond the number of pairs; one part at most.
NEEDED, MOST_BITS = 28.0, 6.0
#: Texts: the share of pairs of words that both have, and the fewest of them.
TEXT_ALIKE, TEXT_FEWEST = 0.4, 12
#: What more than that many have is no reason to look at two of them more closely.
CROWD = 30
#: Of a text's hashes, that many decide which other texts are looked at.
PROBES = 24


def across(
    traces: Mapping[str, Mapping[str, Any]], models: Mapping[str, Sequence[int]] | None = None
) -> dict[str, list[str]]:
    """Flags for each student whose submission has too much in common with another's.

    Parameters
    ----------
    traces : mapping
        Student → what ``traces.trace`` made of the submission.
    models : mapping, optional
        Grade id → sketch of the model answer, where the source is here.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    traces = {name: trace for name, trace in traces.items() if trace.get("shape") == SHAPE}

    def flag(kind: str, pairs: Mapping[str, set[str]], what: str = "") -> None:
        for student, others in pairs.items():
            found[student][_SAYS[kind].format(what=what, others=_named(sorted(others)))] = None

    flag("trail", _sharing(traces, lambda t: t["entries"]))
    flag("moments", _sharing(traces, lambda t: t["moments"], MOMENTS))
    drawn = _with(traces, "variants")
    for slug in drawn:
        flag("variant", _sharing(drawn[slug], lambda number: [number]), slug)
    texts = _with(traces, "texts")
    for grade_id, sketches in texts.items():
        same, near = _texts(sketches)
        flag("text", same, grade_id)
        flag("near-text", near, grade_id)
        if model := (models or {}).get(grade_id):
            like = {s: {s} for s, own in sketches.items() if _text_alike(own, model)}
            flag("model", like, grade_id)
    # Who handed in nothing does not make rare what others have.
    told = {s: Telling.of(t["answers"]) for s, t in traces.items() if t["answered"]}
    flag("answers", Answers(told).pairs())
    flag("code", _sharing(traces, lambda t: [t["code"]] if t["code"] else []))
    return {student: list(said) for student, said in found.items()}


#: What flags of this kind and of ``traces`` begin with: reasons to ask somebody.
ASK = (
    "score-differs:", "coder:", "times:", "same-trail:", "shared-variant:", "same-text:",
    "model-text:", "same-answers:",
)  # fmt: skip


def apart(text: str) -> list[str]:
    """Flags one by one, where they stand in one text as in the summary."""
    return [flag for flag in re.split(r"(?<=\.) (?=[a-z]+(?:-[a-z]+)?: )", text) if flag]


_SAYS = {
    "trail": "same-trail: the trail has entries that are also in the trail of {others}. Two who "
    "share a machine, and a folder that was passed on, leave that.",
    "moments": "same-trail: answers were given at the same microseconds as by {others}. One trail "
    "that was handed in twice leaves that.",
    "variant": "shared-variant: {what} has the same numbers as for {others}. They are drawn for "
    "each folder, and a copied folder keeps them; once in a long while chance does it.",
    "text": "same-text: {what} has the same words as by {others}. Writing it together, or quoting "
    "one source, does that.",
    "near-text": "same-text: {what} is for long stretches word for word as by {others}. Writing "
    "it together, or quoting one source, does that.",
    "model": "model-text: {what} is for long stretches word for word the model answer. Who has "
    "seen it in the course's own folder, or was shown it, may write so.",
    "answers": "same-answers: of the answers that are not simply right, nearly all are as by "
    "{others}, and few others have them. Working side by side does that.",
    "code": "same-answers: the code of all answers is as by {others}, but for spaces. Working side "
    "by side does that.",
}


def _with(traces: Mapping[str, Mapping[str, Any]], kind: str) -> dict[str, dict[str, Any]]:
    """What each task has of each student: the mapping ``kind`` of all traces, turned round."""
    turned: dict[str, dict[str, Any]] = defaultdict(dict)
    for student, trace in traces.items():
        for name, value in trace[kind].items():
            turned[name][student] = value
    return turned


def _sharing(
    things: Mapping[str, Any], marks: Callable[[Any], Sequence[Any]], least: int = 1
) -> dict[str, set[str]]:
    """Student → those who have at least so many marks in common with them."""
    having: dict[Any, list[str]] = defaultdict(list)
    for student, thing in things.items():
        for mark in dict.fromkeys(marks(thing)):
            having[mark].append(student)
    common: Counter[tuple[str, str]] = Counter()
    for students in having.values():
        if len(students) > 1:
            # Each with all of few; of a crowd, with those who stand next to them.
            for i, one in enumerate(students):
                around = students if len(students) <= CROWD else students[max(i - 5, 0) : i + 6]
                common.update((one, other) for other in around if other != one)
    found: dict[str, set[str]] = defaultdict(set)
    for (one, other), count in common.items():
        if count >= least:
            found[one].add(other)
    return found


@dataclass(frozen=True)
class Telling:
    """What of somebody's answers tells people apart; see ``traces``.

    Two who leave out much share much of it, so a place that was left counts by how often each of
    them leaves one.
    """

    odd: frozenset[str]
    left: frozenset[str]
    kept: frozenset[str]

    @classmethod
    def of(cls, answers: Mapping[str, Sequence[str]]) -> Telling:
        return cls(*(frozenset(answers[word]) for word in ("odd", "left", "kept")))

    @property
    def parts(self) -> frozenset[str]:
        """Where it is other than the right answer."""
        return self.odd | self.left

    @property
    def leaves(self) -> float:
        """The share of places that are left."""
        return len(self.left) / (len(self.left) + len(self.kept) or 1)


class Answers:
    """The answers of a class, and who has nearly the same that few others have."""

    def __init__(self, telling: Mapping[str, Telling]) -> None:
        self.groups: dict[Telling, list[str]] = defaultdict(list)
        self.students = len(telling)
        self.counts: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()
        for student, own in telling.items():
            self.counts.update(own.parts)
            self.kept.update(own.kept)
            if len(own.parts) >= FEWEST:
                self.groups[own].append(student)

    def pairs(self) -> dict[str, set[str]]:
        """Student → those whose telling parts are nearly all the same, and rare enough."""
        found: dict[str, set[str]] = defaultdict(set)
        if self.students < 2:
            return {}
        needed = NEEDED + log2(self.students * (self.students - 1) / 2)
        for one, other in self._candidates():
            both, either = one.parts & other.parts, one.parts | other.parts
            if len(both) >= max(FEWEST, ALIKE * len(either)) and self._bits(one, other) >= needed:
                for mine, theirs in ((one, other), (other, one)):
                    for student in self.groups[mine]:
                        found[student] |= {s for s in self.groups[theirs] if s != student}
        return {student: others for student, others in found.items() if others}

    def _bits(self, one: Telling, other: Telling) -> float:
        """How improbable it is that two have this in common who know nothing of one another."""
        leaves = max(one.leaves, other.leaves)
        keeps = 1 - min(one.leaves, other.leaves)
        total = sum(self._worth(self.counts[part], self.students) for part in one.odd & other.odd)
        for counts, parts, usual in (
            (self.counts, one.left & other.left, leaves),
            (self.kept, one.kept & other.kept, keeps),
        ):
            total += sum(
                self._worth(counts[part], self.counts[part] + self.kept[part], usual)
                for part in parts
            )
        return total

    @staticmethod
    def _worth(having: int, of: int, usual: float = 0.0) -> float:
        """Bits: by how many have it beside the two, and by what the two usually do."""
        return min(-log2(max((having - 1) / max(of, 2), usual)), MOST_BITS)

    def _candidates(self) -> Iterator[tuple[Telling, Telling]]:
        """Pairs that may be alike: they share one of their rarest parts, or all of them."""
        having: dict[str, list[Telling]] = defaultdict(list)
        for own, students in self.groups.items():
            if len(students) > 1:
                yield own, own
            rarest = sorted(own.parts, key=lambda part: (self.counts[part], part))
            for part in rarest[: len(rarest) - ceil(ALIKE * len(rarest)) + 1]:
                having[part].append(own)
        seen: set[tuple[int, int]] = set()
        for sets in having.values():
            if len(sets) > CROWD:
                continue
            for i, one in enumerate(sets):
                for other in sets[:i]:
                    if (key := (id(one), id(other))) not in seen:
                        seen.add(key)
                        yield one, other


def _texts(
    sketches: Mapping[str, Sequence[int]],
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Student → whose text has the same words; and whose has long stretches of them."""
    same = _sharing(sketches, lambda own: [tuple(own)])
    near: dict[str, set[str]] = defaultdict(set)
    close = _sharing(sketches, lambda own: own[:PROBES])
    for student, others in close.items():
        for other in others - same.get(student, set()):
            if _text_alike(sketches[student], sketches[other]):
                near[student].add(other)
    return same, near


def _text_alike(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two sketches have so much in common as texts hardly have that arose apart."""
    size = max(len(one), len(other))
    union = sorted({*one, *other})[:size]
    both = len({*one} & {*other} & {*union})
    return both >= TEXT_FEWEST and both >= TEXT_ALIKE * len(union)


def _named(students: list[str]) -> str:
    named = ", ".join(students[:MOST_NAMED])
    more = len(students) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named
