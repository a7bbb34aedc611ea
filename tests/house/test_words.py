"""Every task with a widget, found by itself: the audit tells its answer in words, never as data."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import class_of
import pytest
from altering import EVERY
from contracts import right, slug
from meaningunits import trail
from meaningunits.activities.graphing.kind import Graphing
from meaningunits.activities.guessing.kind import Prediction
from meaningunits.activities.labs.confounding.kind import Adjusting
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.activities.writing.kind import Writing
from meaningunits.page import find as widgets
from meaningunits.review import story as audit
from meaningunits.tasks.item import Item
from written import WRITTEN

SHOWN = [item for item in EVERY if widgets.find(item.kind.widget)]

#: What only data looks like: brackets and quoted keys, or nothing but a word for yes, no, nothing.
_DATA = re.compile(r"""[{}\[\]]|["']\s*:\s|: (?:null|true|false|None|True|False|NaN)$""")
#: What a lesson writes where one's own words belong.
BLANK, FILLED = "…", "in words of one's own"


def as_data(lines: list[tuple[str, str]], answer: Any) -> list[str]:
    """Lines of an answer that are data, or say nothing; and an answer of which nothing is told."""
    keys = {str(key) for key in answer} if isinstance(answer, dict) else set()
    found = [
        f"{head}: {words}"
        for head, words in lines
        if head in keys or _DATA.search(f"{head}: {words}") or not (_says(head) and _says(words))
    ]
    return found if lines else ["nothing is told"]


def _says(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


# An answer to each task.


@cache
def solved(scratch: Path) -> dict[str, Any]:
    """What the solutions answer, by slug."""
    sources = sorted(class_of.ROOT.glob("solutions/*/[0-9]*.py"))
    found = [class_of.ideal_answers(path.parent.name, scratch) for path in sources]
    return {told: answer for each in found for told, answer in each.items()}


def answer_to(item: Item, scratch: Path) -> Any:
    """A right answer, or one of the right shape where nothing is right.

    Raises
    ------
    LookupError
        If there is none: ``written.py`` then wants one.
    """
    kind = item.kind
    if isinstance(kind, Quiz | Sorting):
        return right(kind)
    if isinstance(kind, Writing):
        return FILLED
    if item.host == "exercise":
        return solved(scratch)[item.slug]
    if isinstance(kind, Prediction):
        return kind.least
    if isinstance(kind, Adjusting):
        return {"predicted": kind.guess.least, "adjust": [kind.others[0]]}
    if isinstance(kind, Graphing):
        given = (kind.exposure, kind.outcome, *kind.latent)
        parts = {
            "edges": [list(arrow) for arrow in kind.arrows],
            "effect": kind.effect,
            "adjust": [key for key in kind.nodes if key not in given][:1],
        }
        drawn = {"own": {"Z": "something else"}, "edges": [["Z", kind.exposure]]}
        return drawn if kind.own else {part: parts[part] for part in kind.asked if part in parts}
    verdicts = [verdict.name for verdict in getattr(kind, "verdicts", ())]
    return _filled(WRITTEN[item.slug], verdicts)


def _filled(answer: Any, verdicts: list[str], key: str = "") -> Any:
    """An answer as a lesson writes it, with words where only dots stand."""
    if isinstance(answer, dict):
        return {name: _filled(value, verdicts, name) for name, value in answer.items()}
    if isinstance(answer, list):
        return [_filled(value, verdicts) for value in answer]
    if answer == BLANK:
        return verdicts[0] if key == "judgement" else FILLED
    return answer


def told_of(item: Item, answer: Any, place: Path) -> tuple[list[tuple[str, str]], str]:
    """What the audit says of an answer: its lines, and what happened in a sentence."""
    kept = trail.Trail(place)
    kept.record(item.slug, "write", answer)
    log = kept.log()
    told = audit.story(log)
    (moment,) = told.moments
    looked = audit.then(log, told, 1)
    return [(head, words) for head, words, _ in looked.lines], moment.what


@pytest.mark.parametrize("item", SHOWN, ids=slug)
def test_an_answer_is_told_in_words(item, tmp_path, tmp_path_factory):
    one = item.at(0)
    answer = answer_to(one, tmp_path_factory.getbasetemp())
    assert "unreadable" not in one.judge(answer).names
    lines, what = told_of(item, trail.plain(answer), tmp_path / "trail.jsonl")
    assert as_data(lines, answer) == []
    assert not _DATA.search(what)


# And each fault is seen.


@pytest.mark.parametrize(
    "line",
    [
        ("Setting", '{"predicted": 4}'),
        ("Rows", "[1, 2]"),
        ("Cell", '["E", "leif"]'),
        ("{}", "something"),
        ("Done", "true"),
        ("Judgement", "None"),
        ("Judgement", "'fits': 'well'"),
        ("predicted", "4"),
        ("Judgement", ""),
        ("Judgement", " – "),
        ("", "fits"),
    ],
)
def test_a_line_that_is_data_or_says_nothing_is_named(line):
    good = ("1. “Which of these?”", "the first: what was said")
    assert as_data([good], {"predicted": 4}) == []
    assert as_data([good, line], {"predicted": 4}) == [": ".join(line)]


def test_an_answer_of_which_nothing_is_told_is_named():
    assert as_data([], {}) == ["nothing is told"]
