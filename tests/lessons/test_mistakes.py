"""Mistakes that fresh readers invented, and all that is said of each, held whole.

What is said stands in ``mistakes/``, a file a lesson: each message with its name, verdict, place
and order, and the points. After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this
test writes them anew: read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from contracts import quizzes, right
from meaningunits.activities.appraising.summing import only_judges, summed_up
from meaningunits.activities.coding.mistaken import MISTAKEN
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.labs.selection.proportions import in_proportion
from meaningunits.activities.quizzing.questions import Multiple, Single
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.activities.sorting.words import word_followed
from meaningunits.material.coding import codebook
from meaningunits.tasks import catalogue
from mistakes import MISTAKES, Mistake
from said import as_said

SAID = Path(__file__).with_name("mistakes")
LESSONS = sorted({mistake.lesson for mistake in MISTAKES})


def answered(mistake: Mistake) -> Any:
    """A right answer with the mistake in it."""
    kind = catalogue.find(mistake.slug).at(mistake.variant).kind
    if not isinstance(mistake.said, Mapping) or mistake.alone:
        return mistake.said
    return {**right(kind), **mistake.said}


def whole(lesson: str) -> str:
    """What is said of the mistakes of one lesson, one below the other."""
    parts = []
    for mistake in MISTAKES:
        if mistake.lesson == lesson:
            told = catalogue.find(mistake.slug).judge(answered(mistake), variant=mistake.variant)
            parts.append(f"# {mistake.slug}: {mistake.thought}\n{as_said(told)}\n")
    return "\n".join(parts)


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_is_said_of_a_mistake_is_what_was_approved(lesson):
    said, path = whole(lesson), SAID / f"{lesson}.txt"
    if os.environ.get("MEANINGUNITS_APPROVE"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_nothing_is_approved_that_nobody_does_wrong():
    assert sorted(path.stem for path in SAID.glob("*.txt")) == LESSONS


# The same mistake wherever it can be made.

ITEMS = [item for lesson in catalogue.lessons() for item in catalogue.of(lesson).values()]
DIVISIONS = [item for item in ITEMS if isinstance(item.kind, Dividing)]


@pytest.mark.parametrize("item", DIVISIONS, ids=lambda item: item.slug)
def test_cuts_one_sentence_late_are_named_in_every_division(item):
    late = [cut + 1 for cut in item.kind.ideal()]
    assert item.judge(late).names[0] == "one-late"
    told = item.judge([item.kind.passage.first, *late])
    assert told.names[0] == "first-for-last"
    assert not any(m.place and item.kind.passage.first == m.place[0] for m in told.messages[:1])


def test_a_row_may_be_called_by_its_title_wherever_letters_are_asked_for():
    tried = 0
    for item in ITEMS:
        for _, _, quiz in quizzes({item.slug: item}, [0, 1]):
            for question in quiz.questions:
                if not isinstance(question, Single | Multiple):
                    continue
                titles = {o.key: o.text.partition(": ")[0] for o in question.options}
                if not all(": " in o.text for o in question.options) or len(
                    {*titles.values()}
                ) < len(titles):
                    continue
                for key, title in titles.items():
                    several = isinstance(question, Multiple)
                    for said in (title, title.upper(), f"the row {title}"):
                        read = question.read([said] if several else said)
                        assert read == ([key] if several else key), (item.slug, said)
                        tried += 1
    assert tried


def test_every_code_says_what_alone_is_not_enough_for_it_and_names_no_other():
    assert MISTAKEN.keys() == codebook().keys()
    for code, told in MISTAKEN.items():
        assert not any(other in told.split() for other in MISTAKEN), code


def test_every_sorting_that_gives_points_knows_what_leads_to_one_label_for_all():
    for item in ITEMS:
        kind = item.at(0).kind
        if item.host == "exercise" and item.points and isinstance(kind, Sorting):
            assert kind.in_text or kind.everywhere.keys() == kind.labels.keys(), item.slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We gave the study six of eight points.", "total-score"),
        ("It has 14/20 points.", "total-score"),
        ("It meets six of the eight criteria.", "total-score"),
        ("It scores nine.", "total-score"),
        ("Overall the quality of the study is low.", "summed-up"),
        ("Its quality is good.", "summed-up"),
        ("Six of the eight porters walk.", ""),
        ("Overall, the study says little about those who left.", ""),
        ("The quality of the recording is low.", ""),
    ],
)
def test_a_sum_is_found_in_figures_and_in_words_and_nothing_else_is(text, name):
    assert summed_up(text)[0] == name


@pytest.mark.parametrize(
    ("reason", "empty"),
    [
        ("There are serious concerns.", True),
        ("I judge that there are some concerns here.", True),
        ("There are serious concerns because nineteen left.", False),
        ("Nobody asked the others.", False),
    ],
)
def test_a_judgement_is_not_its_own_reason(reason, empty):
    judgements = ["no concerns", "some concerns", "serious concerns", "cannot tell"]
    assert only_judges(reason, judgements) is empty


def test_a_word_is_followed_only_where_it_stands_and_at_few_places_besides():
    said, there = "turns from the habit to how long it held", "It has become a habit."
    assert word_followed(said, there, [there, "So then I knew.", "It held for years."]) == "habit"
    assert not word_followed(said, there, [there, "A habit, I knew.", "The habits of years."])
    assert not word_followed(said, "It held for years.", [there, "So I knew.", "I did not."])


@pytest.mark.parametrize(
    ("invited", "name"),
    [
        ((30, 30, 40), "as-they-joined"),
        ((15, 15, 20), "as-they-joined"),
        ((50, 70, 95), "as-they-left"),
        ((10, 17, 100), ""),
        ((40, 40, 40), ""),
        ((0, 0, 0), ""),
    ],
)
def test_invitations_in_a_known_proportion_are_told_which(invited, name):
    kinds = ("helped", "neither", "harmed")
    of = [
        dict(zip(kinds, row, strict=True)) for row in (invited, (0.3, 0.3, 0.4), (0.5, 0.3, 0.05))
    ]
    assert in_proportion(*of) == name
