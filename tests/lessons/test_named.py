"""Mistakes that people make, and the whole sentence in which each is told for what it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from contracts import right
from meaningunits.activities.sorting.fingers import NOWHERE
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.tasks import catalogue

#: Tasks whose labels are places of a text, where points are earned.
PLACED = [
    item
    for lesson in ("meaning-units", "condensing", "journal-club")
    for item in catalogue.of(lesson).values()
    if item.host == "exercise" and isinstance(item.kind, Sorting) and item.kind.in_text
]
#: A task, what of the right answer is put otherwise, and what is said of it.
NAMED: list[tuple[str, Mapping[str, Any], str]] = [
    (
        "confounding/none",
        {"d": "none suffices"},
        "Where two arrows meet, a path is closed by itself, until one adjusts for what lies there. "
        "So nothing has to close it, whatever was measured.",
    ),
    (
        "journal-club/does-it-stand-there",
        {"a": "stands nowhere"},
        "A part of a sentence may be quoted: it stands there if each of its words does, in this "
        "order, whatever the sentence says before or after them.",
    ),
    (
        "meaning-units/reasons-oskar",
        {"e": "after 54"},
        "You put e and g at “after 54”, and one of them belongs further down. What e needs: his "
        "own case before it; behind it, another doctor's story. What g needs: how it went on at "
        "the man's home before it; behind it, what had gone wrong when they met.",
    ),
    (
        "condensing/fingers-hanne",
        {"b": "nowhere"},
        "it has a place, and you found none for it. What a needs: somebody else says aloud what is "
        "there to be seen. What b needs: what somebody does who rests, in another word.",
    ),
    (
        "meaning-units/divide-hanne",
        [46, 50, 65, 67, 69, 80],
        "Most of your boundaries sit one sentence late. It looks as if you wrote down the sentence "
        "that *opens* the new unit. Give the last sentence of the old unit instead: a unit that "
        "ends after 4 is written 4.",
    ),
    (
        "meaning-units/divide-marek",
        [12, 24, 30, 36, 44, 56, 70, 78, 85, 96, 106, 116],
        "Most of your boundaries sit one sentence early. The sentence before a shift still belongs "
        "to the old unit. It often sounds like an end before it is one. Give the last sentence "
        "that belongs to the old unit: read one more before you write it down.",
    ),
    (
        "selection/repair",
        {"invite helped": 0.1, "invite neither": 0.2, "invite harmed": 0.8},
        "The rest of your answer was read. → To know: You guessed",
    ),
    (
        "selection/ask-the-leavers",
        {"mixed": 77.5},
        "That counts the orders in which it could happen (4). Here it is fixed who is asked: 3 of "
        "the one and 1 of the other, once.",
    ),
    (
        "general-structure/relate",
        {"against": {"solveig 45–55": "She hears it and cannot stop it: it does not help her."}},
        "Among the units that you name as speaking against, there is 1 that no reader heard as "
        "against a theme. If everything speaks against, nothing does. A hard story is no negative "
        "case if the theme is there in it. What speaks against a sentence of yours, and against no "
        "theme, belongs in the memo of that relation.",
    ),
]


def said(slug: str, changed: Any) -> str:
    """All that is said of a right answer with some of it changed."""
    item = catalogue.find(slug)
    answer = right(item.at(1).kind)
    if isinstance(answer, Mapping) and isinstance(changed, Mapping):
        changed = {**answer, **changed}
    return " ".join(str(item.judge(changed, variant=1)).split())


@pytest.mark.parametrize(("slug", "changed", "told"), NAMED)
def test_a_mistake_is_told_for_what_it_is(slug, changed, told):
    assert told in said(slug, changed)


@pytest.mark.parametrize("item", PLACED, ids=lambda item: item.slug)
def test_where_reasons_and_parts_are_placed_each_says_what_it_needs(item):
    needs = [case.needs for case in item.kind.cases]
    assert all(needs)
    assert len({*needs}) == len(needs)
    if nowhere := [case.needs for case in item.kind.cases if case.label == NOWHERE]:
        # No word gives away which have no place.
        assert not any("nowhere" in need or "would have" in need for need in nowhere)
