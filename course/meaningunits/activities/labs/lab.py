"""What every lab has: a guess to begin with, sliders with names and units, and what comes of them.

A lab's answer is a mapping: ``"predicted"`` the guess, and for each slider that was moved its key
and where it stands. Sliders that are not named stand where they started.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, TypeVar

from ...tasks.choices import nearest, read_choice
from ...tasks.feedback import Message
from ...tasks.html import note, paragraph, table
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, shown
from ...tasks.numbers import read_number
from ...tasks.unreadable import Wordless
from .guess import Guess as Guess
from .guess import readable as readable
from .guess import tidy, with_unit
from .trying import Challenge, Preset

INVENTED = "Invented mechanism, not evidence about Balint groups."
GUESS = "predicted"
#: The place of a message about the guess; a slider's is its number, from 1.
ON_GUESS = (0, 0)
#: What to make of a guess that was about a goal, and of one about the start.
OF_THE_GOAL = "Your guess was about the goal. You have not reached it yet."
AS_GUESSED = "Your guess was right. What did you look at?"
OF_THE_START = "Why is it not as you guessed? The lesson explains this."


@dataclass(frozen=True)
class Slider:
    """One number that may be moved: what it is, its unit, how far it goes, where it starts.

    ``key`` is its name in an answer; ``group`` the heading it stands under.
    """

    key: str
    label: str
    unit: str
    least: float
    most: float
    start: float
    step: float = 1
    group: str = ""

    def read(self, said: Any) -> float:
        """A place on this slider, at the nearest step; raises Unreadable beyond its ends.

        What was typed has to be a step: it never becomes another number unasked.
        """
        value = read_number(said, self.key, unit=self.unit)
        if not self.least <= value <= self.most:
            raise Unreadable(
                f"{self.key} is {readable(value)}: it goes from {readable(self.least)} to "
                f"{readable(self.most)}"
            )
        if self.most == 100 and self.step >= 1 and 0 < value < 1:  # nobody means that of 100
            raise Unreadable(f"{readable(value)} looks like a share; {self.key} goes from 0 to 100")
        steps = round((value - self.least) / self.step)
        place = tidy(min(self.least + steps * self.step, self.most))
        if isinstance(said, str) and not math.isclose(place, value, abs_tol=1e-9):
            raise Unreadable(
                f"{readable(value)} lies between two steps: {self.key} goes by {self.step:g}, "
                f"so {readable(place)} is the nearest (if only the proportions matter, multiply "
                "all numbers until each is a step)"
            )
        return place


@dataclass(frozen=True)
class Setting:
    """An answer as read: the guess, where every slider stands, and the keys of what was said."""

    predicted: float | None
    values: Mapping[str, float]
    moved: frozenset[str]


S = TypeVar("S", bound=Setting)


@dataclass(frozen=True)
class Lab(Kind[S]):
    """A lab: a guess, and then something to move, with what comes of it in numbers and words.

    What most labs are is a ``SliderLab``; one whose answer holds more says so in ``own`` and reads
    it for itself, beginning with ``setting``.
    """

    #: Keys of an answer besides the guess and the sliders.
    own: ClassVar[tuple[str, ...]] = ()
    #: What leads to the number that a setting other than the goal would give.
    leads: ClassVar[str] = "it is"

    task: str
    guess: Guess

    # What each lab says for itself.

    @property
    @abstractmethod
    def sliders(self) -> tuple[Slider, ...]:
        """What may be moved."""

    def given(self) -> list[str]:
        """What is given and cannot be moved, in words."""
        return []

    def sentences(self) -> list[str]:
        """How the sliders stand, in sentences; in braces the slider whose number stands there."""
        return []

    def presets(self) -> tuple[Preset, ...]:
        """Settings with a name that are worth a look."""
        return ()

    def challenges(self, read: S, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
        """What may be reached by moving, and how far one is."""
        return ()

    @abstractmethod
    def outcome_of(self, read: S) -> dict[str, Any]:
        """Everything that an answer leads to, as plain numbers and as sentences.

        Returns
        -------
        dict
            ``words`` and, as a rule, ``table``; for the page, whatever it draws.
        """

    def heard(self, outcome: Mapping[str, Any]) -> str:
        """What of an outcome is said aloud when a slider comes to rest: one sentence of it."""
        return str(outcome["words"][0])

    @property
    def where(self) -> str:
        """The way along a slider that a guess is about, where it is about no one setting."""
        return ""

    def at_goal(self, read: S) -> bool | None:
        """Whether a setting is the goal that the guess is about; None if it is about the start."""
        return None

    def came_out(self, outcome: Mapping[str, Any]) -> str:
        """What is set beside the guess, in words."""
        raise NotImplementedError

    @abstractmethod
    def noticed(self, read: S, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        """What is to be seen in what came out; all that one can get right is to have guessed."""

    def weighed(self, read: S) -> str:
        """What to make of the guess: what it was taken for, once the goal is there, or the size."""
        goal = self.at_goal(read)
        if goal is False:
            return OF_THE_GOAL
        if taken := self.guess.taken_for(read.predicted):
            return taken
        came = self.came_out(self.outcome_of(read if goal else self.read({})))
        said = "" if read.predicted is None else self.guess.said(read.predicted)
        return AS_GUESSED if f"{came} ".startswith(f"{said} ") else OF_THE_START

    # Asking.

    @property
    def status(self) -> str:
        """What is said of the material wherever the lab is shown."""
        return INVENTED

    def asks(self, slug: str) -> str:
        lines = [*self.first_lines(), *self.written(), *self.further_lines()]
        return "\n".join([self.task, *lines, f"Write {self.example(slug)}."])

    def first_lines(self) -> list[str]:
        """What stands between the task and its sliders, where it is asked in writing."""
        return [self.status, *self.given()]

    def written(self) -> list[str]:
        """The guess and the sliders as lines of text, for whoever answers in writing."""
        choices = "".join(f"{name!r}, " for name, _ in self.guess.choices)
        reach = f"{self.guess.least:g} to {self.guess.most:g}"
        lines = [f"  '{GUESS}': {self.guess.question} ({choices}{'or ' if choices else ''}{reach})"]
        for s in self.sliders:
            where = f"{s.least:g} to {s.most:g} {s.unit}; {s.start:g} if you do not change it"
            lines.append(f"  {s.key!r}: {self.asked_of(s)} ({where})")
        return lines

    def asked_of(self, slider: Slider) -> str:
        """What a slider asks for, where it is asked in writing."""
        return headed(slider)

    def head_of(self, slider: Slider) -> str:
        """A slider by its heading and its label, as they are read together."""
        return headed(slider)

    def further_lines(self) -> list[str]:
        """What else than the sliders an answer may hold, a line for each."""
        return []

    def example(self, slug: str) -> str:
        """How an answer is written."""
        return f'mu.answer("{slug}", {{"predicted": …, {self.shape}}})'

    @property
    def shape(self) -> str:
        """What the example moves."""
        return f'"{self.sliders[-1].key}": …'

    def braces(self, context: Context) -> Mapping[str, Any]:
        return {"example": self.example(context.slug)}

    # Reading.

    def setting(self, answer: Any) -> Setting:
        """Guess and sliders of an answer.

        Raises
        ------
        Unreadable
            If it is no mapping, names a slider that is not there, or holds what cannot be.
        """
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which number belongs to what")
        known = {slider.key: slider for slider in self.sliders}
        values = {key: slider.start for key, slider in known.items()}
        predicted, moved = None, set()
        for key, said in answer.items():
            if key in self.own or is_nothing(said):
                continue
            try:
                name = read_choice(key, [GUESS, *known])
            except Wordless:
                near = nearest(str(key), {name: name for name in known})
                told = f"there is nothing called {shown(key)} to move here{near}"
                raise Unreadable(told) from None
            if name == GUESS:
                predicted = self.guess.read(said)
            else:
                values[name] = known[name].read(said)
                moved.add(name)
        return Setting(predicted, values, frozenset(moved))

    # Judging.

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        """As every kind does; a guess that cannot be read is told of once, and not as none."""
        share, told = super().judge(answer, context)
        if isinstance(answer, dict) and not is_nothing(answer.get(GUESS)):
            told = [m for m in told if m.name != "no-guess"] or told
        return share, told

    def judged(self, read: S, context: Context) -> tuple[float, list[Message]]:
        outcome = self.outcome_of(read)
        told = [self.of_guess(read, outcome, context), *self.noticed(read, outcome, context)]
        return float(read.predicted is not None), told

    def of_guess(self, read: S, outcome: Mapping[str, Any], context: Context) -> Message:
        """The guess beside what came out, or that there is none."""
        if read.predicted is None:
            return self.say("no-guess", context, place=ON_GUESS)
        beside = self.beside(read, outcome)
        return self.say("guess", context, place=ON_GUESS, beside=beside, weighed=self.weighed(read))

    def on_slider(self, key: str) -> tuple[int, int]:
        """The place of a message about one slider: its number among them, from 1."""
        n = 1 + [slider.key for slider in self.sliders].index(key)
        return n, n

    def beside(self, read: S, outcome: Mapping[str, Any]) -> str:
        """A guess beside what came out where it was asked about; apart from it, how things stand.

        A guess is about the setting that a lab starts with, and stays about it wherever the sliders
        go; or about a way along them (``where``); or about a goal, and is set beside what comes out
        there. Empty where there is none.
        """
        if read.predicted is None:
            return ""
        said = f"Your guess: {self.guess.said(read.predicted)}"
        now = self.came_out(outcome)
        if self.where:
            return f"{said}. {self.where[:1].upper()}{self.where[1:]} it is {now}."
        if (there := self.at_goal(read)) is not None:
            return (
                f"{said}. You have reached the goal: here the answer is {now}."
                if there
                else f"{said}. With the sliders as they are now, {self.leads} {now}. This is not "
                "the goal."
            )
        start = self.read({})
        came = self.came_out(self.outcome_of(start))
        told = f"{said}. In the case that the question describes, it is {came}."
        if replace(read, predicted=None, moved=frozenset()) == start:
            return told
        return f"{told} With the sliders as they are now, it is {now}."

    # Showing and telling.

    def draw(self, read: S) -> str:
        """The guess, where the sliders stand, and what came of it."""
        outcome = {} if read.predicted is None else self.outcome_of(read)
        guessed = "no guess yet" if read.predicted is None else self.guess.said(read.predicted)
        stands = "; ".join(f"{s.key} {with_unit(read.values[s.key], s.unit)}" for s in self.sliders)
        words = map(paragraph, [f"Guessed: {guessed}.", f"{stands}.", *outcome.get("words", ())])
        told = table(outcome["table"]) if outcome.get("table") else ""
        return note(self.status) + "".join(words) + told

    def in_words(self, read: S) -> list[Line]:
        told = []
        if read.predicted is not None:
            told.append((f"Your guess: “{self.guess.asked}”", self.guess.said(read.predicted)))
        for slider in self.sliders:
            if slider.key in read.moved:
                value = with_unit(read.values[slider.key], slider.unit)
                told.append((self.head_of(slider), value))
        return [*told, *self.further_words(read)] or [("The lab", "as it stood at the start")]

    def further_words(self, read: S) -> Iterable[Line]:
        """What an answer says besides guess and sliders, in words."""
        return ()

    def committed(self, answer: Any) -> tuple[str, str] | None:
        try:
            guess = self.guess.read(answer.get(GUESS) if isinstance(answer, dict) else None)
        except Unreadable:
            return None
        return self.guess.question, self.guess.said(guess)

    def ideal(self) -> dict[str, Any]:
        return {GUESS: self.guess.least}


class SliderLab(Lab[Setting]):
    """A lab whose answer is a guess and sliders, and nothing more."""

    @abstractmethod
    def outcome(self, values: Mapping[str, float]) -> dict[str, Any]:
        """What comes of sliders that stand somewhere; see ``outcome_of``."""

    def outcome_of(self, read: Setting) -> dict[str, Any]:
        return self.outcome(read.values)

    def read(self, answer: Any) -> Setting:
        return self.setting(answer)


def headed(slider: Slider) -> str:
    """A slider by its heading and its label, as they are read together."""
    if not slider.group or slider.group.endswith("…"):
        return f"{slider.group.removesuffix('…')}{slider.label}"
    return f"{slider.group}{' ' if slider.group.endswith('?') else ': '}{slider.label}"


def three(value: float) -> str:
    """A size to the digits it deserves, at most three: '0.159', '2.37', '12.1', '2,740'."""
    if value == 0 or not math.isfinite(value):
        return readable(value)
    places = 2 - math.floor(math.log10(abs(value)))
    rounded = round(value, places)
    text = f"{rounded:,.{max(places, 0)}f}" if abs(rounded) >= 0.001 else f"{rounded:.1g}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def ratio_text(ratio: float) -> str:
    """A ratio to the digits it deserves: two places as a rule, three digits far from 1."""
    return f"{ratio:.2f}" if 0.1 <= ratio < 100 else three(ratio)


def per_cent(share: float) -> str:
    """A share in words for people: '19 %', and with more places where they matter."""
    value = 100 * share
    rounded = f"{value:.0f}"
    if rounded in ("0", "1", "99", "100") and not math.isclose(value, round(value), abs_tol=1e-9):
        rounded = f"{value:.1f}" if value >= 0.05 else "under 0.1"
        rounded = "over 99.9" if rounded == "100.0" else rounded
    return f"{rounded}\N{NO-BREAK SPACE}%"
