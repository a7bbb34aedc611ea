"""The page that the course began from, row by row: each is something that a learner does in a task.

A row that stands in a lesson's prose only, or in data, is not done: it has to be in what a task of
a lesson or an exercise asks, or in what its coding is compared with.
"""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from meaningunits import numbering
from meaningunits.activities.coding.applying import Applying
from meaningunits.material import study
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

ITEMS = {slug: item for name in catalogue.lessons() for slug, item in catalogue.of(name).items()}
LESSONS = {
    path.stem: path.read_text(encoding="utf-8")
    for path in numbering.lessons(ROOT / "course", ".py")
}


def asks(item: Item) -> str:
    """Everything that a task puts before a learner, in one line and in small letters."""
    kind = item.at(0).kind
    parts = [kind.asks(item.slug), getattr(kind, "task", "")]
    return " ".join(" ".join(parts).split()).lower()


def same(text: str) -> str:
    return " ".join(text.split()).lower()


def coded(item: Item) -> set[str]:
    """Subthemes that the readers gave in a passage that is coded with the codebook."""
    kind = item.at(0).kind
    if not isinstance(kind, Applying):
        return set()
    readers = (*kind.benchmark.coders, *kind.benchmark.against)
    return {code for units in readers for codes in units for code in codes}


#: Seed row → the task in which it is done, and words of it that the task has to hold.
ROWS = {
    "Table 1, in order": ("reading-the-study/steps-at-work", "put them in order"),
    "step 1, the whole": ("meaning-units/read-tomas", "tomas"),
    "step 2, meaning units": ("meaning-units/divide-leif", "leif"),
    "step 3, relevant to the research question": ("condensing/what-bears", "for which question"),
    "a research question at the start": ("reading-the-study/our-question", "research question"),
    "step 4, themes from units": ("themes/board", "theme"),
    "step 5, a structure": ("general-structure/map", "relat"),
    "title, article in brief, abstract": ("reading-the-study/claim-by-claim", "title: “balint"),
    "implications, as printed": ("reading-the-study/claim-by-claim", "might not suit all general"),
    "club question 1": ("reading-the-study/design", "what did the study set out to explore"),
    "club question 2": ("reading-the-study/fits-the-question", "what would one need"),
    "club question 3": ("reading-the-study/sort-claims", "eight statements about the study"),
    "club question 4, selection": ("selection/claims", "what can a sample of nine"),
    "club question 4, information": ("information/turns-leif", "interviewer"),
    "club question 4, confounding": ("confounding/worked", "does joining a group lower"),
    "club question 5": ("triangulation/members", "meaning"),
    "club question 6, transportable": ("journal-club/an-effect-travels", "expect where you work"),
    "club question 6, adapted": ("journal-club/worksheet", "would it work where you work"),
    "club question 7, training": ("journal-club/implications", "training: residents"),
    "club question 7, development": ("journal-club/implications", "development: gps"),
    "club question 7, burnout": ("journal-club/implications", "burnout: groups are offered"),
    "club question 8, formulated": ("journal-club/my-question", "your own further question"),
    "club question 8, appraised": ("journal-club/her-question", "what could still explain"),
    "RADICAL: act": ("journal-club/plan", "one action"),
    "RADICAL: the online discussion": ("journal-club/letter", "write to the journal"),
    "the article and a talk": ("reading-the-study/two-accounts", "2–14 years"),
    "one dissertation, three sources": ("triangulation/one-dissertation", "one dissertation"),
}
ROWS |= {
    f"reference {one.number}": ("reading-the-study/references", one.text)
    for one in study.REFERENCES
}
ROWS |= {
    f"citing: {title[:40]}": ("reading-the-study/citing", title) for title in study.CITING_TITLES
}


def missing(rows: dict[str, tuple[str, str]], items: dict[str, Item]) -> list[str]:
    """Rows whose task is not there, or does not hold the row's words."""
    return [
        row
        for row, (slug, words) in rows.items()
        if slug not in items or same(words) not in asks(items[slug])
    ]


def test_each_row_of_the_seed_page_is_done_in_a_task():
    assert len(study.CITING_TITLES) == 29
    assert len(study.REFERENCES) == 5
    assert missing(ROWS, ITEMS) == []


def test_a_row_that_is_only_mentioned_would_be_seen():
    prose = re.sub(r"\s*\n# ", " ", LESSONS["01_reading_the_study"])
    assert "Four women and five men" not in asks(ITEMS["reading-the-study/design"])
    only = {"a scene": ("reading-the-study/design", "At the Monday meeting a colleague")}
    assert only["a scene"][1] in prose
    assert missing(only, ITEMS) == ["a scene"]
    assert missing({"gone": ("reading-the-study/no-such-task", "")}, ITEMS) == ["gone"]


def test_each_subtheme_is_in_a_task():
    done = {code for item in ITEMS.values() for code in coded(item)}
    for item in ITEMS.values():
        cases = getattr(item.at(0).kind, "cases", ())
        done |= {case.label for case in cases if getattr(case, "label", None) in study.subthemes()}
        for question in getattr(item.at(0).kind, "questions", ()):
            rights = [o.text for o in getattr(question, "options", ()) if o.right]
            done |= {text.split()[0] for text in rights} & set(study.subthemes())
    assert set(study.subthemes()) - done == set()


@pytest.mark.parametrize("slug", sorted({slug for slug, _ in ROWS.values()}))
def test_a_seed_rows_task_stands_in_a_lesson_or_an_exercise(slug):
    sources = [*LESSONS.values()] if ITEMS[slug].host == "lesson" else [
        path.read_text(encoding="utf-8") for path in (ROOT / "solutions").glob("*/*.py")
    ]  # fmt: skip
    assert any(f'mu.ask("{slug}")' in text for text in sources)


def test_themes_are_built_from_units_before_the_studys_are_met():
    text = LESSONS["04_themes"]
    order = ["themes/board", "themes/first-meeting", "themes/which-code", "themes/code-farida"]
    places = [text.index(f'mu.ask("{slug}")') for slug in order]
    assert places == sorted(places)
