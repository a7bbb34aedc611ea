"""Mistakes that people make, and the whole sentence in which each is told for what it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from contracts import right
from meaningunits.tasks import catalogue

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
