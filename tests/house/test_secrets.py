"""The page is never told what is right: every task that has a widget, found by itself.

A task is asked in writing too (``asks``). So whatever of a kind changes the page and not the
written task is something that the page knows and the learner does not: each field of each part of
a kind is altered in turn, and the page must be told the same as before.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest
from altering import EVERY, altered, another_panel, at_all_variants, forget, values_of
from contracts import slug
from meaningunits.material import coding
from meaningunits.page import find as widgets
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

SHOWN = [item for item in EVERY if widgets.find(item.kind.widget)]

#: What a page may show of a kind though the written task leaves it out: looks, and material.
MATERIAL = {
    "Appraising.told": "why nothing is added up, a line below the board",
    "Planning.told": "the same",
    "Transferring.told": "the same",
    "Row.evidence": "whether a row has room for evidence",
    "Row.group": "the heading above a row",
    "Row.note": "what stands beside a row, such as where other checklists ask the same",
    "Writing.least": "how long a text is to be",
    "Verdict.symbol": "how a verdict looks",
    "Verdict.tone": "how a verdict looks",
    "Letter.least": "how long a letter is",
    "Letter.most": "how long a letter is",
    "Checking.nowhere": "for which word there is nothing to attach",
    "Building.with_codebook": "whether the codebook lies beside the board",
    "Source.division": "whose units these are: a learner's own",
    "Source.condensed": "the same of their condensations",
    "Source.cite": "where a source is from",
    "Explaining.numbers": "a published result, put into the calculator's boxes",
    "Graphing.label": "that a mechanism is invented",
    "Graphing.own": "whether variables can be added",
    "Graphing.places": "where a variable is drawn",
    "Graphing.tells": "which help is offered, where it is",
    "Practising.label": "the same as of every graph",
    "Practising.own": "the same",
    "Practising.tells": "the same",
    "Guess.unit": "what is counted, behind the box of a guess",
    "Heard.last": "the last sentence of a turn that is to be coded",
    "Heard.better": "of the turns that the lesson codes aloud",
}
#: Names of what is judged by: neither the page nor the written task ever has it.
KEYS = {"right", "label", "value", "tolerance", "slips", "keeps", "range", "well_done", "proviso"}

#: Kinds whose page, in a lesson, shows something of the readers' work from the start.
OF_READERS = {
    "Building": "what a unit is about, where one has not condensed it oneself",
    "Comparing": "two readers side by side: that is the task",
    "Crossing": "who speaks of what: that is the task",
    "Relating": "what a unit bears on, where one has no board of one's own",
}


# What the page is told.


def page(item: Item, widget: type | None = None) -> str:
    """Everything that a widget hands to its page before an answer, as one text."""
    made = (widget or widgets.find(item.kind.widget))(item)
    try:
        state = {name: value for name, value in made.get_state().items() if name[0] != "_"}
        return json.dumps(state | {"layout": None}, sort_keys=True, default=str)
    finally:
        made.close()


def told_only_to_the_page(item: Item, widget: type | None = None) -> set[str]:
    """Fields of a task's kind that change its page and not what is asked in writing."""
    before, asked = page(item, widget), item.kind.asks(item.slug)
    found = set()
    for field, all_ in values_of(item.kind).items():
        try:
            kind = altered(item.kind, field, all_)
            if kind is item.kind:
                continue
            written = kind.asks(item.slug) != asked
            if written and field.partition(".")[2] not in KEYS:
                continue
            now = page(dataclasses.replace(item, kind=kind), widget)
        except Exception:  # a text of another name, say: no such kind can be
            continue
        if now != before:
            found.add(field)
    return found


@pytest.fixture(autouse=True)
def fresh_trail(own_trail):
    """Nobody has answered anything."""
    assert not own_trail.exists()


@cache
def as_found(slug: str) -> list[set[str]]:
    """What only the page is told of a task, with the numbers of each of some students."""
    return [told_only_to_the_page(one) for one in at_all_variants(catalogue.find(slug))]


@pytest.mark.parametrize("item", SHOWN, ids=slug)
def test_the_page_is_told_no_more_than_the_written_task_says(item):
    for told in as_found(item.slug):
        assert told <= MATERIAL.keys()


def test_what_only_a_page_shows_is_still_shown():
    """Nothing is let be that no page needs any more; and what is judged by could be altered."""
    shown = set().union(*(as_found(item.slug)[0] for item in SHOWN))
    assert MATERIAL.keys() - shown == set()
    fields = {field for item in SHOWN for field in values_of(item.at(0).kind)}
    assert {field.partition(".")[2] for field in fields} >= KEYS


# The readers' work.


@pytest.fixture
def panels(monkeypatch):
    """Set another panel in the real one's place; afterwards the real one is back."""

    def swap() -> None:
        monkeypatch.setattr(coding, "read_coding", another_panel)
        forget()

    yield swap
    monkeypatch.undo()
    forget()


def changed_by(swap: Any, tasks: Iterable[Item], widget: type | None = None) -> set[str]:
    """Tasks whose page is another one with another panel."""
    # A kind keeps what it has read: each page is made of a new one.
    fresh = [dataclasses.replace(each, kind=dataclasses.replace(each.kind)) for each in tasks]
    before = {item.slug: page(item, widget) for item in fresh}
    swap()
    fresh = [dataclasses.replace(each, kind=dataclasses.replace(each.kind)) for each in tasks]
    return {item.slug for item in fresh if page(item, widget) != before[item.slug]}


def test_no_page_shows_what_the_panel_did_before_one_has_worked_oneself(panels):
    changed = [catalogue.find(told) for told in changed_by(panels, [item.at(0) for item in SHOWN])]
    assert {item.host for item in changed} == {"lesson"}
    assert {type(item.kind).__name__ for item in changed} == OF_READERS.keys()


def test_the_other_panel_is_one_that_judges_otherwise(panels):
    divide = catalogue.find("meaning-units/divide-marek")
    best = sorted(divide.kind.benchmark.consensus)
    assert divide.judge(best).share == 1
    panels()
    fresh = dataclasses.replace(divide, kind=dataclasses.replace(divide.kind))
    assert fresh.judge(best).share < 1


# And each fault is seen.

QUIZ = catalogue.find("reading-the-study/design")
ORDER = catalogue.find("reading-the-study/steps-at-work")
SORT = catalogue.find("reading-the-study/claims")
NUMBERS = catalogue.find("confounding/e-values").at(1)
DIVIDE = catalogue.find("meaning-units/divide-marek")


def telling(item: Item, more: Any) -> type:
    """The widget of a task, which tells its page something more."""

    class Telling(widgets.find(item.kind.widget)):
        def described(self):
            return super().described() | {"more": more(self.item.kind)}

    return Telling


@pytest.mark.parametrize(
    ("item", "more", "named"),
    [
        (QUIZ, lambda k: [o.right for q in k.questions for o in q.options], "Option.right"),
        (QUIZ, lambda k: [o.told for q in k.questions for o in q.options], "Option.told"),
        (QUIZ, lambda k: sum(o.right for o in k.questions[0].options) > 1, "Option.right"),
        (ORDER, lambda k: [o.key for q in k.questions for o in q.options], "Ordering.options"),
        (SORT, lambda k: {c.key: c.label for c in k.cases}, "Case.label"),
        (SORT, lambda k: [c.why for c in k.cases], "Case.why"),
        (SORT, lambda k: k.well_done, "Sorting.well_done"),
        (NUMBERS, lambda k: [getattr(q, "value", 0) for q in k.questions], "Numeric.value"),
    ],
)
def test_a_page_that_is_told_what_is_right_is_named(item, more, named):
    assert named not in told_only_to_the_page(item)
    assert named in told_only_to_the_page(item, telling(item, more))


def test_what_is_judged_by_may_not_stand_in_the_written_task_either():
    class Open(type(SORT.kind)):
        def asks(self, slug):
            return f"{super().asks(slug)}\n{[case.label for case in self.cases]}"

    fields = {f.name: getattr(SORT.kind, f.name) for f in dataclasses.fields(SORT.kind)}
    item = dataclasses.replace(SORT, kind=Open(**fields))
    shows = telling(SORT, lambda k: [c.label for c in k.cases])
    assert "Case.label" in told_only_to_the_page(item, shows)


def test_a_page_that_shows_the_panels_boundaries_is_named(panels):
    shows = telling(DIVIDE, lambda kind: [sorted(cut) for cut in kind.benchmark.coders])
    assert changed_by(panels, [DIVIDE], shows) == {DIVIDE.slug}
