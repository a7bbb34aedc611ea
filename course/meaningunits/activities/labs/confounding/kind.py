"""The confounding lab: one invented mechanism, and what a regression finds under each adjustment.

Everything follows exactly from a linear model (``appraisal.sem``): no sampling, no luck. An answer
holds the guess, the coefficients that were moved, the set adjusted for now (``"adjust"``), every
set tried so far in order (``"tried"``), and which effect is the truth to hold them against.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from ....appraisal.confounding import AdjustmentCheck, is_valid_adjustment
from ....appraisal.sem import LinearModel
from ....tasks.diagnosis import Table
from ....tasks.feedback import Message
from ....tasks.kind import Context, Line, Unreadable, is_nothing, listed, shown
from ...graphing import graphs as dags
from ...graphing.explaining import states
from ...graphing.graphs import Arrow, set_text
from ..lab import INVENTED, ON_GUESS, Lab, Setting, Slider
from ..trying import Challenge, Preset
from . import drawing, trying
from .drawing import number

ADJUSTING = Table(__file__)

#: Nearer than this to the truth, a number is right by what one can see of it.
NEAR = 0.01
#: An effect smaller than this is none.
NONE = 0.0005
MOST_TRIED = 64


@dataclass(frozen=True)
class Trial(Setting):
    """An answer as read."""

    adjust: frozenset[str]
    tried: tuple[frozenset[str], ...]
    effect: str


@dataclass(frozen=True)
class Adjusting(Lab[Trial]):
    """Adjust for one set after another, and see what it gives beside the truth.

    Parameters
    ----------
    task : str
        What to do.
    guess : Guess
        What to commit to first: the estimate with the set ``about``, as the model stands at first.
    about : tuple of str
        That set.
    nodes : mapping of str to str
        Key → name of each variable.
    exposure, outcome : str
    effects : mapping of (str, str) to float
        Arrow → its coefficient at the start.
    latent : tuple of str
        Variables that were not measured.
    most : float
        How far a coefficient may be moved, either way.
    """

    diagnoses = ADJUSTING
    own = ("adjust", "tried", "effect")

    about: tuple[str, ...]
    nodes: Mapping[str, str]
    exposure: str
    outcome: str
    effects: Mapping[Arrow, float]
    latent: tuple[str, ...] = ()
    most: float = 1.0

    @cached_property
    def sliders(self) -> tuple[Slider, ...]:
        group = "If the first goes up by one unit, the second changes by …"
        return tuple(
            Slider(
                f"{a} to {b}",
                f"{a} → {b}",
                "units",
                -self.most,
                self.most,
                value,
                step=0.05,
                group=group,
            )
            for (a, b), value in self.effects.items()
        )

    @property
    def others(self) -> tuple[str, ...]:
        """What may be adjusted for."""
        ends = (self.exposure, self.outcome, *self.latent)
        return tuple(key for key in self.nodes if key not in ends)

    def first_lines(self) -> list[str]:
        return [INVENTED, *(f"  {key}: {name}" for key, name in self.nodes.items())]

    def further_lines(self) -> list[str]:
        return [
            f"  'adjust': a list of any of {', '.join(self.others)}",
            "  'tried': the sets that you have tried before, as a list of lists",
            "  'effect': 'total' or 'direct', the true effect with which you compare the estimates",
        ]

    def given(self) -> list[str]:
        """What is given and cannot be moved, in words."""
        return [
            "A unit is a step on an invented scale. Without any arrow, two of three people would "
            "be at most one unit away from the average (a variance of 1)."
        ]

    @property
    def shape(self) -> str:
        return '"adjust": ["…", …]'

    def read(self, answer: Any) -> Trial:
        setting = self.setting(answer)
        adjust = self._set(answer.get("adjust"))
        tried = answer.get("tried")
        if is_nothing(tried):
            tried = []
        if not isinstance(tried, list) or len(tried) > MOST_TRIED:
            raise Unreadable(f"the sets tried are {shown(tried)}, not a list of sets")
        effect = answer.get("effect")
        effect = "total" if is_nothing(effect) else effect
        effect = dags.read_effect(effect)
        sets = [self._set(one) for one in tried]
        in_turn = tuple(dict.fromkeys([frozenset(), *sets, adjust]))  # each once, nothing first
        moved = setting.moved | {key for key in self.own if not is_nothing(answer.get(key))}
        return Trial(setting.predicted, setting.values, moved, adjust, in_turn, effect)

    def _set(self, said: Any) -> frozenset[str]:
        if is_nothing(said):
            return frozenset()
        others = {key: self.nodes[key] for key in self.others}
        found = dags.read_set(said, others, self.latent, (self.exposure, self.outcome))
        if found is None:
            raise Unreadable("here a set is tried, so it is a list")
        return found

    @cached_property
    def places(self) -> tuple[dict[str, dags.Place], dict[Arrow, float]]:
        """Where each variable stands, and how much each arrow bends."""
        found = dags.layout(self.nodes, self.exposure, self.outcome, self.effects)
        return found, dags.bends(self.effects, found)

    # What comes of it.

    def model(self, values: Mapping[str, float]) -> LinearModel:
        """The mechanism with the sliders where they stand."""
        return LinearModel(
            {(a, b): values.get(f"{a} to {b}", value) for (a, b), value in self.effects.items()}
        )

    def estimate(self, values: Mapping[str, float], adjust: frozenset[str]) -> float:
        """What a regression with this set gives."""
        return self.model(values).coefficient(self.exposure, self.outcome, adjust)

    def truth(self, values: Mapping[str, float], effect: str) -> float:
        """The effect that is there."""
        model = self.model(values)
        find = model.total_effect if effect == "total" else model.direct_effect
        return find(self.exposure, self.outcome)

    def outcome_of(self, read: Trial) -> dict[str, Any]:
        """Everything that a trial leads to: a row for each set tried, in numbers and in words."""
        truth = self.truth(read.values, read.effect)
        model = self.model(read.values)
        rows = [self._row(model, one, truth, read) for one in read.tried]
        now = next(row for row in rows if row["now"])
        place = model.nodes.index(self.outcome)
        spread = float(model.covariance[place][place]) ** 0.5

        def people(effect: float) -> str:
            return f"from {drawing.HIGH} to {drawing.of_hundred(effect, spread):.0f} of 100"

        words = [
            f"The true {read.effect} effect of {self.exposure} on {self.outcome} is "
            f"{number(truth)}: with one unit more, the number above a line goes "
            f"{people(truth)}.",
            f"Adjusting for {now['set']}, a regression gives {now['value']}: "
            f"{people(now['estimate'])}.",
            now["why"],
        ]
        ends = (self.exposure, self.outcome)
        found = drawing.paths_of(self.effects, ends, read.adjust, read.effect)
        collider = drawing.collider_of(tuple(self.effects), ends, self.others)
        table = {
            "caption": f"Every set tried so far, beside the true {read.effect} effect "
            f"({number(truth)})",
            "head": ["Adjusted for", "Estimate", "Enough?", "Why"],
            "rows": [
                [row["set"], row["value"], "yes" if row["ok"] else "no", row["why"]] for row in rows
            ],
        }
        return {
            "rows": rows,
            "truth": truth,
            "paths": [drawing.path(route, read.values, self.nodes) for route in found],
            "dots": drawing.dots_of(read.values, ends, collider, self.nodes)
            if any(collider in one for one in read.tried)
            else None,
            "said": f"truth {number(truth)}",
            "words": words,
            "table": table,
        }

    def _verdict(self, adjust: frozenset[str], effect: str) -> AdjustmentCheck:
        ends = (self.exposure, self.outcome)
        return _verdict(tuple(self.effects), *ends, adjust, self.latent, effect)

    def _hidden_by_nothing(
        self, values: Mapping[str, float], adjust: frozenset[str], effect: str
    ) -> bool:
        """Whether a set that is not enough would be, were the arrows at 0 not there."""
        left = tuple(arrow for arrow in self.effects if values[f"{arrow[0]} to {arrow[1]}"])
        if len(left) == len(self.effects):
            return False
        drawn = {node for arrow in left for node in arrow}
        if not {self.exposure, self.outcome} <= drawn:
            return True  # no arrow is left at one of the two: nothing joins them
        latent = tuple(node for node in self.latent if node in drawn)
        return _verdict(left, self.exposure, self.outcome, adjust & drawn, latent, effect).ok

    def _leave(self, trial: Trial) -> str:
        """Which arrow to set to 0 so that a set right by accident leaves the truth furthest."""
        truth, found = self.truth(trial.values, trial.effect), {}
        for a, b in self.effects:
            values = {**trial.values, f"{a} to {b}": 0.0}
            if abs(self.truth(values, trial.effect) - truth) < NONE:  # the truth stays: it is fair
                found[a, b] = self.estimate(values, trial.adjust)
        if not found:
            return "Move an arrow that is no part of the effect, and look again."
        arrow = max(found, key=lambda one: abs(found[one] - truth))
        return (
            f"Set {dags.arrow_text(arrow)} to 0, and the estimate goes to {number(found[arrow])}; "
            f"the truth stays at {number(truth)}."
        )

    def _turned(self, truth: float) -> str:
        """What a turned sign makes of the effect, with the outcome by its name."""
        does, seems = ("lowers", "raised") if truth < 0 else ("raises", "lowered")
        return f"What {does} {self.nodes[self.outcome]} looks as if it {seems} it."

    def weighed(self, read: Trial) -> str:
        return trying.weighed(self, read)

    def _row(
        self, model: LinearModel, adjust: frozenset[str], truth: float, trial: Trial
    ) -> dict[str, Any]:
        estimate = model.coefficient(self.exposure, self.outcome, adjust)
        found = self._verdict(adjust, trial.effect)
        why = " ".join(found.reasons) or "Every other path is closed, and nothing is taken away."
        if not found.ok and abs(estimate - truth) < NEAR:
            why = (
                "Right only because an arrow has the number 0; a set is judged by the arrows. "
                f"{why}"
                if self._hidden_by_nothing(trial.values, adjust, trial.effect)
                else f"Right by accident: here two biases cancel out. {why}"
            )
        elif flipped(estimate, truth):
            why = f"The sign has changed. {why}"
        return {
            "set": set_text(adjust, self.others),
            "estimate": estimate,
            "value": number(estimate),
            "ok": found.ok,
            "why": why,
            "now": adjust == trial.adjust,
            "adjust": sorted(adjust),
            "states": self.states(adjust, trial.effect),
        }

    def states(self, adjust: frozenset[str], effect: str) -> list[list[str]]:
        """What runs along each arrow with a set: [from, to, "open", "causal" or "closed"]."""
        ends = (self.exposure, self.outcome)
        found = states(self.effects, drawing.paths_of(self.effects, ends, adjust, effect))
        return [[a, b, state] for (a, b), state in found.items()]

    @property
    def start(self) -> dict[str, float]:
        """Every arrow as it stood at first."""
        return {slider.key: slider.start for slider in self.sliders}

    @cached_property
    def before(self) -> frozenset[str]:
        """The outcome and all that leads to it."""
        found = {self.outcome}
        while more := {a for a, b in self.effects if b in found} - found:
            found |= more
        return frozenset(found)

    def enough(self, adjust: frozenset[str], effect: str) -> bool:
        """Whether a set is enough, by the arrows."""
        return self._verdict(adjust, effect).ok

    def heard(self, outcome: Mapping[str, Any]) -> str:
        return str(outcome["words"][1])

    def presets(self) -> tuple[Preset, ...]:
        return trying.presets(self)

    def challenges(self, read: Trial, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
        return trying.challenges(self, read)

    def beside(self, read: Trial, outcome: Mapping[str, Any]) -> str:
        """The guess beside what came out, once that set was tried."""
        if read.predicted is None:
            return ""
        about = frozenset(self.about)
        named = {value: name for name, value in self.guess.choices}
        guessed = named.get(read.predicted) or number(read.predicted)
        said = f"Your guess: {guessed} for {set_text(about, self.others)}"
        if about not in read.tried:
            return f"{said}. Tick {', '.join(self.about)} to see what comes."
        came = number(self.estimate(self.start, about))
        first = "With the arrows as they were at first, it" if read.values != self.start else "It"
        return f"{said}. {first} is {came}."

    # Judging.

    def of_guess(self, read: Trial, outcome: Mapping[str, Any], context: Context) -> Message:
        if read.predicted is None or frozenset(self.about) in read.tried:
            return super().of_guess(read, outcome, context)
        return self.say("guess-open", context, place=ON_GUESS, set=set_text(self.about))

    def noticed(self, read: Trial, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        truth = self.truth(read.values, read.effect)
        estimate = self.estimate(read.values, read.adjust)
        found = self._verdict(read.adjust, read.effect)
        if found.ok:
            name = "enough"
        elif abs(estimate - truth) < NEAR:
            hidden = self._hidden_by_nothing(read.values, read.adjust, read.effect)
            name = "arrow-at-nothing" if hidden else "by-accident"
        elif abs(truth) < NONE:
            name = "effect-from-nothing"
        elif flipped(estimate, truth):
            name = "sign-turned"
        else:
            name = "off-the-truth"
        given = {
            "set": set_text(read.adjust, self.others),
            "effect": read.effect,
            "estimate": number(estimate),
            "truth": number(truth),
            "reason": " ".join(found.reasons),
            "turned": self._turned(truth),
            "leave": self._leave(read) if name == "by-accident" else "",
        }
        return [self.say(name, context, given)]

    def head_of(self, slider: Slider) -> str:
        return f"The arrow {slider.label}"

    def asked_of(self, slider: Slider) -> str:
        cause, caused = slider.label.split(" → ")
        return f"If {cause} goes up by one unit, by how much does {caused} change?"

    def further_words(self, read: Trial) -> Iterator[Line]:
        if "effect" in read.moved:
            yield "Compared with", f"the {read.effect} effect"
        if "tried" in read.moved:
            yield "Adjusted for so far", "; ".join(map(self._set_in_words, read.tried))
        if "adjust" in read.moved:
            yield "Adjusted for now", self._set_in_words(read.adjust)

    def _set_in_words(self, adjust: frozenset[str]) -> str:
        names = [self.nodes[key] for key in self.others if key in adjust]
        return listed(names) if names else "nothing"


@cache
def _verdict(edges: tuple[Arrow, ...], exposure: str, outcome: str, *rest: Any) -> AdjustmentCheck:
    """The criterion; no coefficient changes it, and a moving slider asks for it many times."""
    return is_valid_adjustment(edges, exposure, outcome, *rest)


def flipped(estimate: float, truth: float) -> bool:
    """Whether an estimate points the other way than the truth."""
    return abs(truth) >= NONE and abs(estimate) >= NONE and (estimate > 0) != (truth > 0)
