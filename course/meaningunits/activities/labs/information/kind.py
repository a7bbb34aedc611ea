"""The information lab: what wrong answers do to a comparison of two groups, forward and back.

The mechanism is invented and every number follows exactly from it (``appraisal.information``).
Per cents on the sliders and in answers, shares between 0 and 1 in the model.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ....appraisal.information import true_prevalence
from ....tasks.diagnosis import Table
from ....tasks.feedback import Message
from ....tasks.kind import Context, listed
from ..lab import Setting, Slider, SliderLab, per_cent, ratio_text
from ..trying import Challenge, Preset
from . import trying
from .arms import arm, direction, fine, moved, no_arm, people, ratio
from .trying import REPORTED, SENSITIVITY, SPECIFICITY, TRUE

MISREPORTING = Table(__file__)

#: Diagnoses that are about the second group's slider.
OF_THE_OTHER = ("other-group", "wrong-group")
#: How near to the share that is to be faked: steps of one per cent leave up to half a point.
NEAR = 0.006


@dataclass(frozen=True)
class Misreporting(SliderLab):
    """Set who has a trait and how truly they say so, and see what is reported; or work it back.

    Parameters
    ----------
    task : str
        What to do.
    guess : Guess
        What to commit to first: the ratio that comes out or, with ``aim``, the per cent of the
        first group who would have to deny it.
    shares : pair of float
        Share of each group that has the trait or, with ``back``, that reports it, in [0, 1].
    sensitivity, specificity : pair of float
        In each group: P(says so | has it) and P(says not | has it not), in [0, 1].
    moves : tuple of str
        What may be moved: any of "shares", "sensitivity", "specificity".
    back : bool
        Whether ``shares`` are what is reported, and the truth is worked back from them.
    aim : pair of float, optional
        What the two groups are to report; without it, one may move about freely.
    groups : pair of str
    trait : str
    """

    diagnoses = MISREPORTING

    shares: tuple[float, float]
    sensitivity: tuple[float, float] = (1.0, 1.0)
    specificity: tuple[float, float] = (1.0, 1.0)
    moves: tuple[str, ...] = ("shares", SENSITIVITY, SPECIFICITY)
    back: bool = False
    aim: tuple[float, float] | None = None
    groups: tuple[str, str] = ("members", "others")
    trait: str = "high exhaustion"

    @property
    def start(self) -> str:
        """What the shares are: true ones, or reported ones."""
        return REPORTED if self.back else TRUE

    def _rows(self) -> tuple[tuple[str, str, str, tuple[float, float]], ...]:
        """(what may be moved, key, heading, values)."""
        has = f"Reported {self.trait}" if self.back else f"Truly have {self.trait}"
        return (
            ("shares", self.start, has, self.shares),
            (SENSITIVITY, SENSITIVITY, "Of those who have it, how many say yes? (sensitivity)",
             self.sensitivity),
            (SPECIFICITY, SPECIFICITY,
             "Of those who do not have it, how many say no? (specificity)", self.specificity),
        )  # fmt: skip

    @property
    def sliders(self) -> tuple[Slider, ...]:
        return tuple(
            Slider(f"{key} {group}", group, "%", 0, 100, round(100 * value), group=heading)
            for what, key, heading, values in self._rows()
            if what in self.moves
            for group, value in zip(self.groups, values, strict=True)
        )

    def given(self) -> list[str]:
        """What is given and cannot be moved, in words."""
        lines = []
        for what, _, heading, values in self._rows():
            if what not in self.moves:
                both = (f"{g} {fine(v)}" for g, v in zip(self.groups, values, strict=True))
                lines.append(f"{heading}{'' if heading.endswith('?') else ':'} {', '.join(both)}.")
        if self.aim:
            both = (f"{g} {fine(v)}" for g, v in zip(self.groups, self.aim, strict=True))
            lines.append(f"The goal is these reported shares: {', '.join(both)}.")
        return lines

    @property
    def shape(self) -> str:
        return f'"{self.sliders[0].key}": …'

    def sentences(self) -> list[str]:
        told = []
        for group in self.groups:
            parts = [
                text.format(f"{{{key} {group}}}")
                for key, text in (
                    (TRUE, f"{{}} truly have {self.trait}"),
                    (SENSITIVITY, "{} of those who have it say yes"),
                    (SPECIFICITY, "{} of those who do not have it say no"),
                )
                if f"{key} {group}" in {slider.key for slider in self.sliders}
            ]
            told.append(f"Of the {group}, {listed(parts)}.")
        return told

    def presets(self) -> tuple[Preset, ...]:
        return trying.presets(self)

    def challenges(self, read: Setting, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
        return trying.challenges(self, outcome)

    def heard(self, outcome: Mapping[str, Any]) -> str:
        words = outcome["words"]
        return str(words[0] if "impossible" in outcome or self.back else words[1])

    # What comes of a setting.

    def _at(self, values: Mapping[str, float]) -> list[tuple[str, float, float, float]]:
        """Each group with its share, sensitivity and specificity, the sliders where they stand."""
        columns = [
            [values.get(f"{key} {g}", 100 * v) / 100 if what in self.moves else v
             for g, v in zip(self.groups, given, strict=True)]
            for what, key, _, given in self._rows()
        ]  # fmt: skip
        return list(zip(self.groups, *columns, strict=True))

    def outcome(self, values: Mapping[str, float]) -> dict[str, Any]:
        """Everything that a setting leads to, as plain numbers and as sentences.

        Returns
        -------
        dict
            ``arms``, ``ratios``, ``words`` and ``table``; where no truth could lead to what is
            reported, also ``impossible``, a sentence: such an arm has no truth, and no ratio is.
        """
        at, arms, why = self._at(values), [], ""
        for group, share, sensitivity, specificity in at:
            truth: float | None = share
            if self.back:
                try:
                    truth = true_prevalence(share, sensitivity, specificity)
                except ValueError:
                    truth = None
                    why = why or self._impossible(group, share, sensitivity, specificity)
            arms.append(
                arm(group, truth, sensitivity, specificity)
                if truth is not None
                else no_arm(group, share, sensitivity, specificity)
            )
        if why:
            table = self._table_of_impossible(arms)
            shown = {"arms": arms, "ratios": {}, "table": table, "back": self.back}
            return {"impossible": why, "words": [why], **shown}
        ratios = {key: ratio(*(arm[key] for arm in arms)) for key in (TRUE, REPORTED)}
        said = {key: ratio_text(ratio) for key, ratio in ratios.items() if ratio is not None}
        found = {"arms": arms, "ratios": ratios, "ratio_texts": said, "back": self.back}
        same = len({(se, sp) for _, _, se, sp in at}) == 1
        return found | {"words": self._words(found, same), "table": self._table(arms)}

    def _table_of_impossible(self, arms: list[dict[str, Any]]) -> dict[str, Any]:
        head = ["of 100", "reported", "least that these errors allow", "most that they allow"]
        rows = [
            [arm["name"], *(people(arm[key]) for key in (REPORTED, "least", "most"))]
            for arm in arms
        ]
        return {"caption": "What is reported, and what could be", "head": head, "rows": rows}

    def _impossible(self, group: str, share: float, sensitivity: float, specificity: float) -> str:
        """Why no truth leads to what a group reports."""
        wrong = 1 - specificity
        if math.isclose(sensitivity, wrong, abs_tol=1e-9):
            return (
                f"The true share of the {group} cannot be worked out: {fine(sensitivity)} of those "
                "who have it say yes, and the same share of those who do not have it. Such an "
                "answer is as good as a coin toss. Move one of the two sliders."
            )
        least, most = sorted((sensitivity, wrong))
        bound = f"at least {fine(least)}" if share < least else f"at most {fine(most)}"
        reason = (
            f"Even if none of them had it, {fine(wrong)} would say yes by mistake."
            if share < least and wrong == least
            else f"Even if all of them had it, only {fine(sensitivity)} would say yes."
            if share > most and sensitivity == most
            else f"Whatever the truth is, the report lies between {fine(least)} and {fine(most)}."
        )
        return (
            f"This cannot be: the {group} report {fine(share)}, but with these errors {bound} of "
            f"them would say yes. {reason} So at least one of the numbers is wrong: the errors are "
            "not what you assume, or the reported number is wrong. Move a slider."
        )

    def _words(self, found: Mapping[str, Any], same: bool) -> list[str]:
        arms, ratios = found["arms"], found["ratios"]
        lines = []
        for what, key in (("Truly", TRUE), ("Reported", REPORTED)):
            both = " and ".join(f"{arm['fine'][key]} of the {arm['name']}" for arm in arms)
            ratio = ratios[key]
            said = (
                "no ratio, because one would have to divide by 0"
                if ratio is None
                else (f"ratio {ratio_text(ratio)}")
            )
            lines.append(f"{what}, {both} {'have' if key == TRUE else 'say they have'} "
                         f"{self.trait}: {said}.")  # fmt: skip
        if self.back:
            lines.reverse()
        lines.append(
            " ".join(
                f"Of 100 {arm['name']}, {people(arm['says'])} have it and say so, "
                f"{people(arm['denies'])} have it and say no, and {people(arm['mistaken'])} say "
                "so without having it."
                for arm in arms
            )
        )
        differs = "The error is not the same in both groups"
        error = "The error is the same in both groups" if same else differs
        lines.append(f"{error}; {moved(ratios[TRUE], ratios[REPORTED])}.")
        return lines

    def _table(self, arms: list[dict[str, Any]]) -> dict[str, Any]:
        head = ["of 100", "truly have it", "have it and say so", "have it and say no",
                "say so without having it", "reported"]  # fmt: skip
        keys = (TRUE, "says", "denies", "mistaken", REPORTED)
        rows = [[arm["name"], *(people(arm[key]) for key in keys)] for arm in arms]
        return {"caption": "The truth and the report", "head": head, "rows": rows}

    def at_goal(self, read: Setting) -> bool | None:
        """Whether the goal is reached; a guess without a goal is about the start."""
        if not self.aim:
            return None
        outcome = self.outcome_of(read)
        return "impossible" not in outcome and self._aimed(outcome, self.aim)[0] == 1.0

    def came_out(self, outcome: Mapping[str, Any]) -> str:
        """What is set beside the guess, in words."""
        if "impossible" in outcome:
            return "not possible at all"
        if self.aim:
            arm = outcome["arms"][0]
            share = arm["says"] / arm[TRUE] if arm[TRUE] else 0.0
            return f"{people(share)} of 100 who say so"
        ratio = outcome["ratios"][TRUE if self.back else REPORTED]
        return "no ratio at all" if ratio is None else ratio_text(ratio)

    # Judging.

    def judged(self, read: Setting, context: Context) -> tuple[float, list[Message]]:
        if not self.aim:
            return super().judged(read, context)
        outcome = self.outcome_of(read)
        guess = self.of_guess(read, outcome, context)
        if not read.moved:
            return 0.0, [self.say("not-moved", context), guess]
        share, name, given = self._aimed(outcome, self.aim)
        name = self._slipped(read) or name
        place = self.on_slider(f"{SENSITIVITY} {self.groups[name in OF_THE_OTHER]}")
        return share, [self.say(name, context, given, place=place), guess]

    def noticed(self, read: Setting, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        if "impossible" in outcome:
            return [self.say("impossible", context, detail=outcome["impossible"])]
        truth, seen = outcome["ratios"][TRUE], outcome["ratios"][REPORTED]
        if truth is None or seen is None:
            return [self.say("no-ratio", context)]
        errors = {(se, sp) for _, _, se, sp in self._at(read.values)}
        given = {"truth": ratio_text(truth), "seen": ratio_text(seen)}
        name = f"{'alike' if len(errors) == 1 else 'unlike'}-{direction(truth, seen)}"
        return [self.say("no-error" if errors == {(1.0, 1.0)} else name, context, given)]

    def _aimed(
        self, outcome: Mapping[str, Any], aim: tuple[float, float]
    ) -> tuple[float, str, dict[str, str]]:
        """The share reached, the diagnosis that says how near it is, and what its braces mean."""
        first, second = outcome["arms"]
        off = [arm[REPORTED] - goal for arm, goal in zip((first, second), aim, strict=True)]
        if all(abs(by) <= NEAR for by in off):
            denial = per_cent(first["denies"] / first[TRUE])
            owning = per_cent(first["says"] / first[TRUE])
            return 1.0, "faked", {"group": first["name"], "owning": owning, "denial": denial}
        started = self.outcome({})["arms"]
        whole = sum(abs(a[REPORTED] - goal) for a, goal in zip(started, aim, strict=True))
        share = max(0.8 * (1 - sum(map(abs, off)) / whole), 0.0)
        if abs(off[1]) > NEAR:
            given = {"group": second["name"], "first": first["name"]}
            # Where the second group looks better off by it, it is the wrong one that denies.
            turned = (second[REPORTED] < first[REPORTED] - NEAR) != (aim[1] < aim[0])
            return share, "wrong-group" if turned else "other-group", given
        name = "too-few-deny" if off[0] > 0 else "too-many-deny"
        return share, name, {"group": first["name"]}

    def _slipped(self, read: Setting) -> str:
        """What the first group's slider was taken for, where it is a known slip; else nothing."""
        first, second = (f"{SENSITIVITY} {group}" for group in self.groups)
        right, said = self.ideal(), read.values[first]
        if (
            self.aim is None
            or abs(read.values[second] - right[second]) > 1
            or abs(said - right[first]) <= 1
        ):
            return ""
        known = {
            "report-for-owning": said - 100 * self.aim[0] + right[first],
            "denial-for-owning": 100 - said,
            "points-for-owning": right[first] + said - 100 * (self.shares[0] - self.aim[0]),
            "rest-of-points": right[first] + said - 100 * (1 - self.shares[0] + self.aim[0]),
            "truth-for-owning": right[first] + said - 100 * self.shares[0],
        }
        return next((name for name, would in known.items() if abs(would - right[first]) <= 1), "")

    def ideal(self) -> dict[str, Any]:
        moved = {}
        for group, share, right, goal in zip(
            self.groups, self.shares, self.specificity, self.aim or self.shares, strict=True
        ):
            mistaken = (1 - right) * (1 - share)
            moved[f"{SENSITIVITY} {group}"] = round(100 * (goal - mistaken) / share)
        return {**super().ideal(), **(moved if self.aim else {})}
