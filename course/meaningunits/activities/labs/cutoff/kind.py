"""The cut-off lab: the same answers, and a line from which on they are called something.

The scores are invented and nobody errs; all that moves is where a number becomes a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ....tasks.diagnosis import Table
from ....tasks.feedback import Message
from ....tasks.kind import Context
from ..lab import Setting, Slider, SliderLab, per_cent
from ..trying import Challenge

CUTTING = Table(__file__)

FROM = "from"


@dataclass(frozen=True)
class Cutting(SliderLab):
    """Move the line from which on a score counts, and see how two groups compare.

    Parameters
    ----------
    task : str
        What to do.
    guess : Guess
        What to commit to first: how often the finding turns round between ``start`` and ``until``.
    scores : mapping of str to tuple of int
        Two groups, each with its people's scores.
    start, until, most : int
        Where the line starts, how far the guess is about, and the highest score there is.
    called : str
        What somebody at or above the line is called.
    """

    diagnoses = CUTTING

    scores: Mapping[str, tuple[int, ...]]
    start: int
    until: int
    most: int = 10
    called: str = "burnt out"

    @property
    def where(self) -> str:
        """What the guess is about, for the sentence that sets it beside what comes out."""
        return f"from {self.start} to {self.until}"

    @property
    def sliders(self) -> tuple[Slider, ...]:
        asked = f"From how many points on is somebody called {self.called}?"
        return (Slider(FROM, "the line", "points", 1, self.most, self.start, group=asked),)

    def given(self) -> list[str]:
        """The scores in words."""
        return [
            f"{name.capitalize()}: {', '.join(map(str, sorted(scores)))}."
            for name, scores in self.scores.items()
        ]

    def sentences(self) -> list[str]:
        return [f"A person with {{{FROM}}} points or more is called {self.called}."]

    def challenges(self, read: Setting, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
        there = {self.better(at) for at in range(1, self.most + 1)} - {"neither"}
        starts = self.better(self.start)
        better = self.better(read.values[FROM])
        if starts == "neither" or len(there) < 2:
            return ()
        (other,) = there - {starts}
        text = f"Draw the line so that the {other} seem to be better off. Nobody changes."
        return (Challenge(f"the {other} better off", text, outcome["words"][0], better == other),)

    # What comes of a setting.

    def share(self, group: str, line: float) -> float:
        """The share of a group at or above a line."""
        scores = self.scores[group]
        return sum(score >= line for score in scores) / len(scores)

    def better(self, line: float) -> str:
        """The group with the smaller share at or above a line, or "neither"."""
        first, second = self.scores
        a, b = self.share(first, line), self.share(second, line)
        return "neither" if a == b else first if a < b else second

    def turns(self) -> int:
        """How often another group is better off, from ``start`` to ``until`` point by point."""
        found = [self.better(line) for line in range(self.start, self.until + 1)]
        return sum(a != b for a, b in pairwise(found))

    def outcome(self, values: Mapping[str, float]) -> dict[str, Any]:
        """Everything that a line leads to, as plain numbers and as sentences.

        Returns
        -------
        dict
            ``line``, ``groups`` (name, how many have each score from 0 on, share), ``better`` at
            each line from 1 on, ``words`` and ``table``.
        """
        line = int(values[FROM])
        groups = [
            {
                "name": name,
                "counts": [scores.count(score) for score in range(self.most + 1)],
                "share": per_cent(self.share(name, line)),
            }
            for name, scores in self.scores.items()
        ]
        better = [self.better(at) for at in range(1, self.most + 1)]
        both = " and ".join(f"{g['share']} of the {g['name']}" for g in groups)
        who = better[line - 1]
        verdict = (
            "The two groups are alike."
            if who == "neither"
            else f"So the {who} seem to be better off."
        )
        head = [f"{self.called} from", *self.scores, "better off"]
        rows = [
            [str(at), *(per_cent(self.share(name, at)) for name in self.scores), better[at - 1]]
            for at in range(1, self.most + 1)
        ]
        return {
            "line": line,
            "most": self.most,
            "called": self.called,
            "groups": groups,
            "better": better,
            "words": [f"From {line} points on, {both} are {self.called}. {verdict}"],
            "table": {"caption": "The same people at every line", "head": head, "rows": rows},
        }

    def came_out(self, _outcome: Mapping[str, Any]) -> str:
        """What is set beside the guess, in words."""
        return f"{self.turns()} times"

    # Judging.

    def noticed(self, read: Setting, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        line = outcome["line"]
        if not read.moved or line == self.start:
            name = "not-moved"
        elif {self.share(group, line) for group in self.scores} in ({0.0}, {1.0}):
            name = "no-line"
        else:
            name = "turned" if self.better(line) != self.better(self.start) else "same-side"
        return [self.say(name, context, words=outcome["words"][0], start=self.start)]
