"""What every lab has: a guess to begin with, sliders with names and units, and a reader of answers.

A lab's answer is a mapping: ``"predicted"`` the guess, and for each slider that was moved its key
and where it stands. Sliders that are not named stand where they started.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...tasks.html import note, paragraph, table
from ...tasks.kind import Unreadable, is_nothing, shown

INVENTED = "Invented mechanism, not evidence about Balint groups."
GUESS = "predicted"


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
        """A place on this slider, at the nearest step; raises Unreadable beyond its ends."""
        value = _number(said, self.key)
        if not self.least <= value <= self.most:
            raise Unreadable(
                f"{self.key} is {value:g}: it goes from {self.least:g} to {self.most:g}"
            )
        steps = round((value - self.least) / self.step)
        return _tidy(min(self.least + steps * self.step, self.most))


@dataclass(frozen=True)
class Guess:
    """What to commit to before anything is shown."""

    question: str
    least: float
    most: float
    unit: str = ""

    def read(self, said: Any) -> float:
        """The guess as a number; raises Unreadable when it is none, or cannot be meant."""
        value = _number(said, GUESS)
        if not self.least <= value <= self.most:
            raise Unreadable(
                f"the guess is {value:g}: give a number from {self.least:g} to {self.most:g}"
            )
        return _tidy(value)


@dataclass(frozen=True)
class Setting:
    """An answer as read: the guess, where every slider stands, and which were moved."""

    predicted: float | None
    values: Mapping[str, float]
    moved: frozenset[str]


def read_setting(answer: Any, guess: Guess, sliders: tuple[Slider, ...]) -> Setting:
    """Read a lab's answer.

    Raises
    ------
    Unreadable
        If it is no mapping, names a slider that is not there, or holds what cannot be.
    """
    values = {slider.key: slider.start for slider in sliders}
    if is_nothing(answer):
        return Setting(None, values, frozenset())
    if not isinstance(answer, dict):
        raise Unreadable("it does not say which number belongs to what")
    known = {slider.key: slider for slider in sliders}
    predicted, moved = None, set()
    for key, said in answer.items():
        if is_nothing(said):
            continue
        if key == GUESS:
            predicted = guess.read(said)
        elif key in known:
            values[key] = known[key].read(said)
            moved.add(key)
        else:
            raise Unreadable(f"there is nothing called {shown(key)} to move here")
    return Setting(predicted, values, frozenset(moved))


def written(guess: Guess, sliders: tuple[Slider, ...]) -> list[str]:
    """A lab's guess and sliders as lines of text, for whoever answers in writing."""
    lines = [f"  '{GUESS}': {guess.question} ({guess.least:g} to {guess.most:g})"]
    for s in sliders:
        where = f"{s.least:g} to {s.most:g} {s.unit}, at {s.start:g} when nothing is said"
        lines.append(f"  {s.key!r}: {f'{s.group}: ' if s.group else ''}{s.label} ({where})")
    return lines


def beside(kind: Any, setting: Setting, outcome: Mapping[str, Any]) -> str:
    """A guess beside what came out where it was asked about; apart from it, how things stand now.

    A guess is about the setting that a lab starts with, and stays about it wherever the sliders
    go. That of a kind with ``where`` is about something else: a way along a slider, say, or a goal.

    Parameters
    ----------
    kind : a lab's kind
        With ``guess``, ``read``, ``outcome`` and ``came_out``.
    setting : Setting
        With a guess.
    outcome : mapping
        What the setting leads to.

    Returns
    -------
    str
    """
    said = f"You guessed {_read(setting.predicted)} {kind.guess.unit}".strip()
    now = kind.came_out(outcome)
    if where := getattr(kind, "where", ""):
        return f"{said}; {where} it is {now}."
    start = kind.read({}).values
    told = f"{said}; in the case you were asked about it is {kind.came_out(kind.outcome(start))}."
    stands = f" Where the sliders stand now it is {now}."
    return told if setting.values == start else told + stands


def _read(value: float) -> str:
    """A number as it is read, with a minus sign; what is to be typed has a hyphen."""
    return f"{value:g}".replace("-", "−")


def still(setting: Setting, sliders: tuple[Slider, ...], outcome: Mapping[str, Any]) -> str:
    """A lab as static HTML: the guess, where the sliders stand, and what came of it."""
    guessed = "no guess yet" if setting.predicted is None else _read(setting.predicted)
    stands = "; ".join(
        f"{slider.key} {_read(setting.values[slider.key])} {slider.unit}" for slider in sliders
    )
    words = map(paragraph, [f"Guessed: {guessed}.", f"{stands}.", *outcome.get("words", ())])
    told = table(outcome["table"]) if outcome.get("table") else ""
    return note(INVENTED) + "".join(words) + told


def per_cent(share: float) -> str:
    """A share in words for people: '19 %', and with more places where they matter."""
    value = 100 * share
    rounded = f"{value:.0f}"
    if rounded in ("0", "1", "99", "100") and not math.isclose(value, round(value), abs_tol=1e-9):
        rounded = f"{value:.1f}" if value >= 0.05 else "under 0.1"
        rounded = "over 99.9" if rounded == "100.0" else rounded
    return f"{rounded}\N{NO-BREAK SPACE}%"


def _number(said: Any, what: str) -> float:
    if isinstance(said, bool) or not isinstance(said, int | float):
        raise Unreadable(f"{shown(said)} is not a number ({what})")
    try:
        value = float(said)
    except OverflowError:
        raise Unreadable(f"that number is too large to be meant ({what})") from None
    if not math.isfinite(value):
        raise Unreadable(f"{shown(said)} is not a number ({what})")
    return value


def _tidy(value: float) -> float:
    value = round(value, 6)
    return int(value) if float(value).is_integer() else value
