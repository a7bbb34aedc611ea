"""What a lab asks, draws and says, held whole, and where along its sliders that changes.

Of every lab there is: what it asks and shows from the start; what it draws and says at the start,
at each setting that it offers, with each slider at its ends, and for each guess that it knows of;
and along each slider, where a challenge is met and where another thing is said. It stands in
``labs/``, a file for each lab. After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this
test writes them anew: read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from as_text import beside, lines_of, once, runs
from contracts import slug
from meaningunits.activities.labs.confounding.kind import Adjusting
from meaningunits.activities.labs.e_value.kind import SCALES, Explaining
from meaningunits.activities.labs.guess import Guess, tidy
from meaningunits.activities.labs.lab import GUESS, Lab
from meaningunits.activities.labs.saturation.kind import Saturating
from meaningunits.page import find as widgets
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item
from meaningunits.tasks.kind import Unreadable
from said import as_said, headed, sections

APPROVED = Path(__file__).with_name("labs")
#: So many guesses, from the least to the most, are weighed.
STEPS = 80
LABS = [
    item.at(0)
    for lesson in catalogue.lessons()
    for item in catalogue.of(lesson).values()
    if isinstance(item.at(0).kind, Lab)
]


def of_its_own(kind: Lab) -> Iterator[dict[str, Any]]:
    """Answers that hold more than a guess and sliders."""
    if isinstance(kind, Adjusting):
        for effect in ("total", "direct"):
            for key in kind.others:
                yield {"adjust": [key], "effect": effect}
        yield {"adjust": [*kind.others], "tried": [[*kind.others[:2]], [*kind.about]]}
        for setting in kind.presets():
            yield {"adjust": [*kind.about], **setting.values}
    elif isinstance(kind, Explaining):
        for scale in SCALES:
            yield {"scale": scale, "estimate": 0.5, "lower": 0.3, "upper": 0.9}
        yield {"scale": "RR", "estimate": 3, "lower": 0.5, "upper": 9}
        yield {"scale": "RR", "estimate": 3, "lower": None, "upper": None, "null": 1.5}
        yield {"scale": "RR", "estimate": None}
        yield {"scale": "RR", "estimate": -1}
        yield {"scale": "SMD", "estimate": 900000}
    elif isinstance(kind, Saturating):
        yield {"order": [*reversed(kind.interviews)]}
        for source in kind.sources:
            yield {"source": source, "base": 3, "run": 1, "threshold": 20}
        yield {"source": "b", "run": 3, "threshold": 0}
        yield {"source": "mine"}
    else:
        assert not kind.own, kind


def settings(kind: Lab) -> Iterator[dict[str, Any]]:
    """The settings that are looked at, the start first."""
    yield {}
    yield from (dict(preset.values) for preset in kind.presets())
    for slider in kind.sliders:
        yield {slider.key: slider.least}
        yield {slider.key: slider.most}
    yield {slider.key: slider.least for slider in kind.sliders}
    yield {slider.key: slider.most for slider in kind.sliders}
    yield from of_its_own(kind)


def guesses(kind: Lab) -> list[float]:
    """From the least to the most there is, with those that have a name."""
    guess = kind.guess
    named = [number for _, number in guess.choices] + [number for number, _ in guess.taken]
    steps = [guess.least + n * (guess.most - guess.least) / STEPS for n in range(STEPS + 1)]
    return [number for number in sorted({*map(tidy, [*steps, *named])}) if readable(guess, number)]


def readable(guess: Guess, number: float) -> bool:
    try:
        return guess.read(number) == number
    except Unreadable:
        return False


def asked(item: Item) -> str:
    """What stands there before anything was guessed."""
    widget = widgets.find(item.kind.widget)(item, None)
    shown = widget.described()
    groups = {group["name"]: [s["label"] for s in group["sliders"]] for group in shown["groups"]}
    told = lines_of(shown | {"groups": groups, "drawn": widget.drawn({})})
    return "\n".join([item.kind.asks(item.slug), *(f"{at}: {said}" for at, said in told)])


def at_settings(item: Item) -> str:
    """What is drawn and said with the sliders at the start, and what differs elsewhere."""
    widget = widgets.find(item.kind.widget)(item, None)
    parts, before = [], {}
    for setting in settings(item.kind):
        answer = {GUESS: item.kind.guess.least, **setting}
        after = dict(lines_of(widget.drawn(answer)))
        after["in words"] = "; ".join(f"{head}: {said}" for head, said in item.kind.words(answer))
        after |= {} if before else {"still": item.kind.still(answer)}
        parts += [f"# {setting}", *beside(before, after), as_said(item.judge(answer))]
        before = before or after
    return once("\n".join(parts))


def guessed(item: Item) -> str:
    """What is made of each guess: at the start, and where all is as it should be."""
    parts = []
    for setting in ({}, item.kind.ideal()):
        told = [
            (guess, item.kind.weighed(item.kind.read({**setting, GUESS: guess})))
            for guess in guesses(item.kind)
        ]
        parts += [f"# {setting}", *runs(told)]
    return "\n".join(parts)


def along(item: Item, start: dict[str, float]) -> str:
    """Where along each slider another thing is said, or another challenge is met."""
    kind, parts = item.kind, []
    for slider in kind.sliders:
        told = []
        for n in range(round((slider.most - slider.least) / slider.step) + 1):
            place = slider.read(slider.least + n * slider.step)
            answer = {GUESS: kind.guess.least, **start, slider.key: place}
            read = kind.read(answer)
            met = [each.name for each in kind.challenges(read, kind.outcome_of(read)) if each.met]
            feedback = item.judge(answer)
            said = [f"{feedback.share:.4g}", *map(headed, feedback.messages), *met]
            told.append((place, "; ".join(said)))
        parts.append("\n".join([f"# {slider.key}", *runs(told)]))
    return "\n".join(parts)


def starts(kind: Lab) -> list[dict[str, float]]:
    return [{}, *(dict(preset.values) for preset in kind.presets())]


def approved(item: Item, name: str, said: str) -> None:
    """What was said is what was approved."""
    path = APPROVED / f"{item.slug.replace('/', '--')}.txt"
    parts = sections(path.read_text("utf-8")) if path.exists() else {}
    if os.environ.get("MEANINGUNITS_APPROVE"):
        parts[name] = said.strip("\n")
        text = "\n".join(f"## {head}\n{part}\n" for head, part in parts.items())
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert said.strip("\n") == parts.get(name)


@pytest.mark.parametrize("item", LABS, ids=slug)
def test_what_a_lab_asks_and_shows_at_first_is_what_was_approved(item, here):
    approved(item, "before a guess", asked(item))


@pytest.mark.parametrize("item", LABS, ids=slug)
def test_what_a_lab_draws_and_says_of_settings_is_what_was_approved(item, here):
    approved(item, "settings", at_settings(item))


@pytest.mark.parametrize("item", LABS, ids=slug)
def test_what_a_lab_says_of_a_guess_is_what_was_approved(item, here):
    approved(item, "guesses", guessed(item))


@pytest.mark.parametrize(
    ("item", "start"),
    [(item, n) for item in LABS for n in range(len(starts(item.kind)))],
    ids=lambda part: part.slug if isinstance(part, Item) else str(part),
)
def test_where_along_a_slider_something_changes_is_what_was_approved(item, start):
    setting = starts(item.kind)[start]
    approved(item, f"along the sliders, from {setting or 'the start'}", along(item, setting))


def test_nothing_is_approved_of_a_lab_that_is_gone():
    assert {path.stem for path in APPROVED.glob("*.txt")} == {
        item.slug.replace("/", "--") for item in LABS
    }
