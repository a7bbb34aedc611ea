"""A text that is too long is kept whole or told of, in every task: nothing is cut in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import class_of
import pytest
from altering import EVERY
from contracts import right, slug
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item
from meaningunits.tasks.kind import Unreadable
from meaningunits.tasks.unreadable import uncut
from meaningunits.trail import NOTHING, plain

END = "and this is where it ends"
LONG = (
    "My own words, and many. " * 300 + END
)  # more than any kind has room for, but for a text of its own


def with_one_too_long(value: Any) -> Iterator[Any]:
    """An answer again and again, each time with another of its texts far too long."""
    if isinstance(value, str):
        yield LONG
    pairs = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value if type(value) is list else ())
    )
    for key, part in pairs:
        for changed in with_one_too_long(part):
            copy = value.copy()
            copy[key] = changed
            yield copy


def answered(item: Item) -> bool:
    return right(item.at(0).kind) not in (NOTHING, None)


def cut_in_silence(item: Item, value: Any) -> bool:
    """Whether an answer is read without the end of its text, and nobody says so."""
    try:
        read = item.kind.read(value)
    except Unreadable:
        return False
    if hasattr(read, "written"):  # the answer as it was
        read = replace(read, written=None)
    return END not in repr(read) and LONG[:200] in repr(read)


@pytest.mark.parametrize("item", [i.at(0) for i in EVERY if answered(i)], ids=slug)
def test_no_text_of_an_answer_is_cut_in_silence(item):
    for value in with_one_too_long(plain(right(item.kind))):
        assert not cut_in_silence(item, value)


#: Exercises in which something of one's own is written.
OWN = ("03_condensing", "04_themes", "05_general_structure", "10_journal_club")


@pytest.mark.parametrize("exercise", OWN)
def test_no_text_that_is_written_in_an_exercise_is_cut_in_silence(exercise, tmp_path):
    for name, answer in class_of.ideal_answers(exercise, tmp_path).items():
        item = catalogue.find(name).at(0)
        for value in with_one_too_long(plain(answer)):
            assert not cut_in_silence(item, value), name


def test_what_is_too_long_is_told_with_how_much():
    assert uncut("four", 4, "memo") == "four"
    with pytest.raises(Unreadable, match=r"has 5 characters, 1 more than there is room for \(memo"):
        uncut("fiver", 4, "memo")
