"""The selection lab: who joins, who stays, who is invited, and what the interviewed then say.

The mechanism is invented and every number follows exactly from it (``appraisal.selection``).
Chances are per cents on the sliders and in answers, shares between 0 and 1 in the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ....appraisal.selection import StagedSelection, report_distribution
from ....tasks.diagnosis import Table
from ....tasks.feedback import Message
from ....tasks.kind import Context, listed, plural
from ..lab import Setting, Slider, SliderLab, per_cent, three
from ..trying import Challenge, Preset
from . import trying, wording
from .proportions import in_proportion
from .trying import INVITE, JOIN, STAY

SELECTING = Table(__file__)

#: The picture counts so many people.
PEOPLE = 1000
#: How unlike the joined the interviewed may be and still count as a fair picture: half the sum of
#: the differences in the kinds' shares. Steps of one per cent leave up to .02 at best.
FAIR = 0.03
#: A difference of reported benefit that one would notice.
NOTICED = 0.1


@dataclass(frozen=True)
class Selecting(SliderLab):
    """Set how likely each kind of member is to stay and to be interviewed.

    Parameters
    ----------
    task : str
        What to do.
    guess : Guess
        What to commit to first.
    shares, stay, invite, reports, effects : mapping of str to float
        Kind of member → its share of those who join; its chances of staying, of being invited and
        saying yes, and of reporting benefit, all in [0, 1]; and what the group did for it.
    n : int
        Interviews with people who stayed.
    moves : tuple of str
        What may be moved: any of "join", "stay", "invite", "n", "leavers".
    join : mapping of str to float, optional
        Kind of doctor → its chance of joining; ``shares`` are then of all who hear of the group.
    aims : bool
        Whether the setting is to make the interviewed a fair picture of those who joined; without
        it, one may move about freely.
    """

    diagnoses = SELECTING
    leads = "the answer is"

    shares: Mapping[str, float]
    stay: Mapping[str, float]
    invite: Mapping[str, float]
    reports: Mapping[str, float]
    effects: Mapping[str, float]
    n: int = 9
    moves: tuple[str, ...] = (JOIN, STAY, INVITE, "n", "leavers")
    aims: bool = False
    join: Mapping[str, float] | None = None

    @property
    def sliders(self) -> tuple[Slider, ...]:
        found = []
        for name, chances, group in (
            (JOIN, self.join or {}, "Chance of joining, if one hears of a group"),
            (STAY, self.stay, "Chance of staying three years or more"),
            (INVITE, self.invite, "Chance of being invited and saying yes, if one stayed"),
        ):
            if name in self.moves:
                for kind, chance in chances.items():
                    start = round(100 * chance)
                    found.append(Slider(f"{name} {kind}", kind, "%", 0, 100, start, group=group))
        whom = "Interviews with people who …"
        if "n" in self.moves:
            found.append(Slider("n", "stayed", "people", 1, 20, self.n, group=whom))
        if "leavers" in self.moves:
            found.append(Slider("leavers", "left", "people", 0, 10, 0, group=whom))
        return tuple(found)

    def given(self) -> list[str]:
        """What is given and cannot be moved, in words."""
        return wording.given(self)

    def sentences(self) -> list[str]:
        return wording.sentences(self)

    def heard(self, outcome: Mapping[str, Any]) -> str:
        return str(outcome["words"][0 if "nobody" in outcome else 1])

    def presets(self) -> tuple[Preset, ...]:
        return trying.presets(self)

    def challenges(self, read: Setting, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
        return trying.challenges(self, read, outcome)

    # What comes of a setting.

    def model(self, values: Mapping[str, float]) -> StagedSelection:
        """The mechanism with the sliders where they stand."""

        def chances(name: str, given: Mapping[str, float]) -> dict[str, float]:
            return {k: values.get(f"{name} {k}", 100 * p) / 100 for k, p in given.items()}

        stages = {STAY: chances(STAY, self.stay), INVITE: chances(INVITE, self.invite)}
        if self.join:
            stages = {JOIN: chances(JOIN, self.join), **stages}
        return StagedSelection(self.shares, stages, self.reports)

    @property
    def who(self) -> str:
        """Those whom nobody has sorted yet, in words."""
        return "who hear of a group" if self.join else "who joined"

    def distance(self, values: Mapping[str, float]) -> float:
        """How unlike the interviewed are all at the start: 0 alike, 1 nobody in common."""
        mix = self.model(values).mix(INVITE)
        return sum(abs(mix[kind] - share) for kind, share in self.shares.items()) / 2

    def outcome(self, values: Mapping[str, float]) -> dict[str, Any]:
        """Everything that a setting leads to, as plain numbers and as sentences.

        Returns
        -------
        dict
            ``bars``, ``distribution``, ``asked``, ``guessed``, ``words`` and ``table``; with
            ``nobody``, a sentence, in their place where nobody is left to be asked.
        """
        model = self.model(values)
        n, leavers = int(values.get("n", self.n)), int(values.get("leavers", 0))
        there: list[tuple[str, str | None, bool]] = [
            ("Joined", JOIN if self.join else None, False),
            ("Stayed", STAY, False),
            ("Interviewed", INVITE, False),
        ]
        if self.join:
            there.insert(0, ("Hear of it", None, False))
        if "leavers" in self.moves:
            there.append(("Left", STAY, True))
        bars = [self._bar(model, *stage) for stage in there if self._anybody(model, *stage[1:])]
        found: dict[str, Any] = {
            "bars": bars,
            "people": self._people(values),
            "table": self._table(bars),
        }
        try:
            asked = model.p_report(INVITE)
            left = model.p_report(STAY, leavers=True) if leavers else 0.0
        except ValueError:
            why = "Nobody is left to be asked. At least one kind must get through every door."
            return found | {"nobody": why, "words": [why]}
        spread = report_distribution([(n, asked), (leavers, left)])
        found |= {
            "distribution": spread,
            "chances": [per_cent(chance) for chance in spread],
            "asked": n + leavers,
            "expected": n * asked + leavers * left,
            "ratio": self._ratio(values),
            "drawn_from": [[n, self._mixed(model, INVITE)]]
            + ([[leavers, self._mixed(model, STAY, leavers=True)]] if leavers else []),
        }
        return found | {"words": self._words(found, model.p_report(), n, leavers)}

    def _mixed(
        self, model: StagedSelection, stage: str, leavers: bool = False
    ) -> list[tuple[float, float]]:
        """Of each kind: its share of those at a stage, and its chance of reporting benefit."""
        return [(share, self.reports[k]) for k, share in model.mix(stage, leavers).items()]

    @staticmethod
    def _anybody(model: StagedSelection, stage: str | None, leavers: bool) -> bool:
        return any((model.left(stage) if leavers and stage else model.reached(stage)).values())

    def _people(self, values: Mapping[str, float]) -> list[dict[str, Any]]:
        """A thousand people: for each kind how many come to each door, and who stops there.

        Whole people, so that each of them can be drawn: ``reached`` begins with all of a kind, and
        each door's ``keys`` say which slider it is.
        """
        model = self.model(values)
        doors = [name for name in (JOIN, STAY, INVITE) if name in model.stages]
        reached = [model.reached(None), *(model.reached(name) for name in doors)]
        return [
            {
                "kind": kind,
                "reached": [round(PEOPLE * at[kind]) for at in reached],
                "chances": [model.stages[name][kind] for name in doors],
                "keys": [f"{name} {kind}" for name in doors],
            }
            for kind in self.shares
        ]

    def _bar(
        self, model: StagedSelection, name: str, stage: str | None, leavers: bool
    ) -> dict[str, Any]:
        there = model.left(stage) if leavers and stage else model.reached(stage)
        mix = model.mix(stage, leavers)
        report = model.p_report(stage, leavers)
        return {
            "name": name,
            "people": f"{PEOPLE * sum(there.values()):,.0f}",
            "kinds": list(mix),
            "mix": list(mix.values()),
            "shares": [per_cent(share) for share in mix.values()],
            "report": report,
            "reports": per_cent(report),
        }

    def _ratio(self, values: Mapping[str, float]) -> float | None:
        """How many times as likely the last kind is to be invited as the first."""
        chances = self.model(values).stages[INVITE]
        first, *_, last = chances.values()
        return last / first if first else None

    def _words(self, found: dict[str, Any], truth: float, n: int, leavers: int) -> list[str]:
        bars = {bar["name"]: bar for bar in found["bars"]}
        reported = ", ".join(
            f"{bar['reports']} of those who {verb}"
            for name, verb in (
                ("Hear of it", "hear of a group"),
                ("Joined", "joined"),
                ("Stayed", "stayed"),
                ("Interviewed", "are interviewed"),
                ("Left", "left"),
            )
            if (bar := bars.get(name))
        )
        net = sum(share * self.effects[kind] for kind, share in self.shares.items())
        effect = (
            "no effect on average"
            if abs(net) < 1e-9
            else f"an average effect of {net:+.2f}".replace("-", "−")
        )
        has = "would have" if self.join else "has"
        asked = found["asked"]
        whom = f"{n} who stayed and {leavers} who left" if leavers else f"{n} who stayed"
        joined = f"{bars['Joined']['people']} join, " if self.join else ""
        return [
            f"Of 1,000 {self.who}, {joined}{bars['Stayed']['people']} stay, and "
            f"{bars['Interviewed']['people']} of them could be interviewed.",
            f"The group {has} {effect} on all {self.who}. Benefit would be reported by {reported}.",
            f"Of {plural(asked, 'person', 'people')} asked ({whom}), {found['expected']:.1f} on "
            "average report benefit. "
            f"The chance that all {asked} do is {per_cent(found['distribution'][-1])}. If all "
            f"{self.who} were equally likely to be asked, it would be {per_cent(truth**asked)}.",
        ]

    def _table(self, bars: list[dict[str, Any]]) -> dict[str, Any]:
        head = ["", f"of 1,000 {self.who}", *self.shares, "would report benefit"]
        rows = [[bar["name"], bar["people"], *bar["shares"], bar["reports"]] for bar in bars]
        return {"caption": "Who is there, and what they would say", "head": head, "rows": rows}

    def at_goal(self, read: Setting) -> bool | None:
        """Whether the goal is reached; a guess without a goal is about the start."""
        if not self.aims:
            return None
        return "nobody" not in self.outcome_of(read) and self.distance(read.values) <= FAIR

    def came_out(self, outcome: Mapping[str, Any]) -> str:
        """What is set beside the guess, in words."""
        if "nobody" in outcome:
            return "nobody"
        if not self.aims:
            return f"{outcome['expected']:.1f} of {outcome['asked']} on average"
        times = "" if outcome["ratio"] is None else three(outcome["ratio"])
        return (
            "without limit"
            if outcome["ratio"] is None
            else f"{times} time{'' if times == '1' else 's'}"
        )

    # Judging.

    def judged(self, read: Setting, context: Context) -> tuple[float, list[Message]]:
        outcome = self.outcome_of(read)
        if "nobody" in outcome:
            return 0.0, [self.say("nobody", context, detail=outcome["nobody"])]
        if not self.aims:
            return super().judged(read, context)
        guess = self.of_guess(read, outcome, context)
        if not read.moved:
            name = "nothing-yet" if read.predicted is None else "nothing-moved"
            return 0.0, [*([] if context.unread else [self.say(name, context)]), guess]
        invited = self.model(read.values).stages[INVITE]
        fair = self.distance(read.values) <= FAIR
        known = "" if fair else in_proportion(invited, self.shares, self.stay)
        name = known or self._reached(read)
        return self._share(read), [self.say(name, context, self._odd(read)), guess]

    def noticed(self, read: Setting, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        by_name = {bar["name"]: bar for bar in outcome["bars"]}
        everybody, asked = outcome["bars"][0]["report"], by_name["Interviewed"]["report"]
        given = {"all": per_cent(everybody), "asked": per_cent(asked), "who": self.who}
        if self.distance(read.values) <= 0.01:
            name = "no-bias"
        elif asked - everybody > NOTICED:
            name = "praise-without-effect"
        elif everybody - asked > NOTICED:
            name = "blame-without-effect"
        else:
            name = "little-bias"
        told = [self.say(name, context, given)]
        if leavers := int(read.values.get("leavers", 0)):
            alone = asked ** int(read.values.get("n", self.n))
            given = {"alone": per_cent(alone), "all": per_cent(outcome["distribution"][-1])}
            told.append(self.say("leavers-heard", context, given, leavers=leavers))
        return told

    def _all_alike(self) -> float:
        """How unlike the joined the interviewed are when all are invited alike."""
        return self.distance({f"{INVITE} {kind}": 50 for kind in self.shares})

    def _share(self, setting: Setting) -> float:
        distance = self.distance(setting.values)
        if distance <= FAIR:
            return 1.0
        # Getting nearer than inviting all alike earns something, and getting there the rest.
        return max(0.8 * (1 - distance / self._all_alike()), 0.0)

    def _reached(self, setting: Setting) -> str:
        """How near the goal a setting has come: the diagnosis that says so."""
        model, distance = self.model(setting.values), self.distance(setting.values)
        mix, chances = model.mix(INVITE), model.stages[INVITE]
        rarest = min(self.stay, key=lambda kind: self.stay[kind])
        commonest = max(self.stay, key=lambda kind: self.stay[kind])
        if distance <= FAIR:
            name = "fair"
        elif max(chances.values()) - min(chances.values()) < 1e-9:
            name = "alike"
        elif abs(model.p_report(INVITE) - model.p_report()) <= 0.01:
            name = "right-by-accident"
        elif self._one_kind_off(mix) and self._odd(setting)["odd"] not in (rarest, commonest):
            name = "one-kind-off"
        elif mix[rarest] - self.shares[rarest] > FAIR:
            name = "overdone"
        elif distance >= self._all_alike():
            name = "louder" if mix[commonest] > self.shares[commonest] else "another-lean"
        elif self._one_kind_off(mix):
            name = "one-kind-off"
        elif max(self.shares, key=lambda kind: mix[kind] - self.shares[kind]) != commonest:
            name = "part-way-otherwise"
        else:
            name = "part-way"
        return name

    def _one_kind_off(self, mix: Mapping[str, float]) -> bool:
        """Whether all kinds but one stand to each other as they joined."""
        rates = sorted(mix[kind] / share for kind, share in self.shares.items())
        near = [b - a <= 0.05 * b for a, b in pairwise(rates)]
        return len(rates) > 2 and near.count(False) == 1 and (not near[0] or not near[-1])

    def _odd(self, setting: Setting) -> dict[str, str]:
        """The kind that is least in proportion to the others, and in which way."""
        mix = self.model(setting.values).mix(INVITE)
        rates = {kind: mix[kind] / share for kind, share in self.shares.items()}
        middle = sorted(rates.values())[len(rates) // 2]
        odd = max(rates, key=lambda kind: abs(rates[kind] - middle))
        few = "few" if rates[odd] < middle else "many"
        return {"odd": odd, "few": few, "others": listed([kind for kind in rates if kind != odd])}

    def ideal(self) -> dict[str, Any]:
        # Who stays more seldom is invited the more often, so that all are there as they joined.
        rarest = min(self.stay.values())
        moved = {f"{INVITE} {kind}": round(100 * rarest / p) for kind, p in self.stay.items()}
        return {**super().ideal(), **(moved if self.aims else {})}
