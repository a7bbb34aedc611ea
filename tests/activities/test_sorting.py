"""Sorting, in a lesson: what a label would need that a case was taken for, and what it is."""

from __future__ import annotations

from meaningunits.activities.sorting.kind import Case, Sorting, Taken
from meaningunits.tasks.item import Item

KIND = Sorting(
    task="Invented for this test.",
    labels={"up": "it rises", "down": "it falls", "level": "it does neither"},
    cases=(
        Case("a", "A.", "up", "It rises.", instead={"down": Taken("from-the-end", "Read on.")}),
        Case("b", "B.", "down", "It falls."),
        Case("c", "C.", "up", "It rises."),
    ),
    needs={"level": Taken("taken-for-level", "Level would need two ends alike.")},
    everywhere={"down": "You see a fall everywhere."},
    listed_as=("up", "down"),
)


def told(said, *, points=1, reveal=False):
    """Name and reason of every message that stands at a case."""
    item = Item("test/sorting", "T", KIND, points, "lesson")
    return [(m.name, m.why) for m in item.judge(said, reveal=reveal).messages if m.place]


def test_what_a_case_is_likely_taken_for_comes_first_and_what_it_is_after_a_second_try():
    assert told({"a": "down"}) == [("from-the-end", "Read on.")]
    assert told({"a": "down"}, reveal=True) == [("from-the-end", "Read on. It rises.")]


def test_where_nothing_is_said_of_the_case_the_label_says_what_it_would_need():
    assert told({"b": "level"}) == [("taken-for-level", "Level would need two ends alike.")]
    assert told({"b": "up"}) == [("case", "It falls.")]


def test_where_there_are_no_points_nothing_is_said_of_points():
    said = {"a": "up", "b": "up", "c": "down"}  # one of three: no better than a habit
    scored, free = (Item("test/sorting", "T", KIND, n, "lesson").judge(said) for n in (1, 0))
    assert "no-better" in scored.names
    assert "points" not in str(free).lower()
    assert "You judged 1 of 3 correctly: a." in str(free)


def test_one_label_for_all_is_told_by_what_leads_to_it_where_the_task_knows_it():
    judged = Item("test/sorting", "T", KIND, 1, "lesson").judge(dict.fromkeys("abc", "down"))
    told = judged.messages[0]  # the row "one-for-all", under the name of "all-alike"
    assert (told.name, told.what, told.why) == (
        "all-alike",
        "You gave the answer “down” everywhere.",
        "You see a fall everywhere.",
    )


def test_a_bare_list_of_cases_names_those_that_are_so_and_the_others_are_not():
    assert KIND.read(["a", "c"]) == KIND.read("a, c") == {"a": "up", "b": "down", "c": "up"}
    assert KIND.read(["up", "down", "up"]) == {"a": "up", "b": "down", "c": "up"}
    assert KIND.read("a: down, b: up") == {"a": "down", "b": "up"}
