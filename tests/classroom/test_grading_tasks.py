"""Our own tasks in a submission: what is shown of them, and what a mark is for."""

from __future__ import annotations

import base64
import json

import pytest
from meaningunits import trail
from meaningunits.classroom.assignment import AssignmentSpec
from meaningunits.classroom.grading import (
    given,
    outside,
    sanitizing,
)
from meaningunits.tasks.feedback import Feedback
from runs_here import HANNE, book, cell, entries

# Our own tasks


def test_what_is_shown_of_our_task_is_what_it_earned():
    feedback = Feedback("t", "T", of=2.0, share=0.25, messages=())
    assert outside.shown(feedback, 7) == [
        {"output_type": "stream", "name": "stdout", "text": f"{feedback}\n"},
        {"output_type": "execute_result", "execution_count": 7, "metadata": {},
         "data": {"text/plain": "0.5"}},
    ]  # fmt: skip


def test_the_answer_that_counts_is_the_one_before_its_cell():
    one, two = (base64.b64encode(entries(*values)).decode() for values in (([3],), ([3], [4, 5])))
    judge = outside.Judge([[2, one], [4, None], [6, two]])
    assert [judge.answer(n, HANNE) for n in (2, 4, 6)] == [[3], [3], [4, 5]]
    assert judge.answer(3, HANNE) is trail.Log().state(HANNE).value


@pytest.mark.parametrize(
    ("source", "slug", "handed"),
    [
        ('mu.grade("s")', "s", {}),
        ('grade("s")', "s", {}),
        ('a.b.grade("s")', "s", {}),
        (
            'import x\nfrom y import z\n"""Text."""\nprint(1)\nmu.ask("t")\nmu.check("t")\n'
            'mu.grade("s")',
            "s",
            {},
        ),
        ('mu.grade("s", f=mine, g=globals().get("own"))', "s", {"f": "mine", "g": "own"}),
        ('mu.grade("s", f=mine.own)', "", {}),
        ('mu.grade("s", f=globals().get("own", None))', "", {}),
        ('mu.grade("s", f=locals().get("own"))', "", {}),
        ('mu.grade("s", f=globals().get(key="own"))', "", {}),
        ('mu.grade("s", **all)', "", {}),
        ('mu.grade("s", 2)', "", {}),
        ("mu.grade(s)", "", {}),
        ("mu.grade(3)", "", {}),
        ("mu.grade()", "", {}),
        ('x = 1\nmu.grade("s")', "", {}),
        ('f(1)\nmu.grade("s")', "", {}),
        ('x\nmu.grade("s")', "", {}),
        ('mu.grade("s")\nprint(1)', "", {}),
        ('x = mu.grade("s")', "", {}),
        ('mu.check("s")', "", {}),
        ("mu.grade", "", {}),
        ("import x", "", {}),
        ("", "", {}),
        ("not python", "", {}),
        ("\0", "", {}),
    ],
)
def test_the_one_call_that_gives_points(source, slug, handed):
    assert outside._call(source) == (slug, handed)


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("mu.grade(x)", True),
        ("meaningunits.grade(x)", True),
        ("other.grade(x)", False),
        ("f()(1)", False),
        ("mu.x.grade(x)", True),
        ("mu.check(x)", False),
        ("y = mu.check(x)", True),
        ("mu.judged(x).points", True),
        ("y = mu.judge(x)", True),
        ("y = mu.ask(x)", False),
        ('check("meaning-units/divide-hanne").points', True),
        ('check("nowhere/task").points', False),
        ('grade("meaning-units/divide-hanne")', True),
        ("grade(x)", False),
        ("g(x)", True),
        ("mine(x)", False),
        ("%magic\n!shell\ny = mu.check(x)", True),
        ("  %magic\nmu.grade(x)", True),
        ("y = mu.check(", False),
    ],
)
def test_whether_a_cell_hangs_on_what_we_say_of_an_answer(source, asks):
    taken = (
        "import meaningunits.tasks as ours, json as other\nfrom meaningunits import grade as g\n"
        "from x import mine"
    )
    spec = AssignmentSpec(
        "a", "b", (), release={"cells": [cell(taken), cell("import y as z", "markdown")]}
    )
    names = outside._course_names(spec)
    assert names == {"mu": "", "meaningunits": "", "ours": "", "g": "grade"}
    assert outside._asks_us(source, names) is asks


def test_where_our_cells_are():
    shown = book(
        cell("1"),
        cell("2", grade_id="h", grade=True, locked=True, points=1),
        cell("3", grade_id="h", solution=True),
        cell("4", grade_id="o", grade=True, points=1),
    )
    assert outside.places(shown, {"h": "slug"}) == {1: "slug"}


# What a mark is for


def test_a_mark_is_for_the_text_and_for_the_answers_since_the_last_graded_cell():
    shown = book(
        cell("x = 1", grade_id="x", solution=True),
        cell("y = 1", grade_id="y", solution=True),
        cell("assert", grade_id="t", grade=True, locked=True, points=1),
        cell("words", "markdown"),
        cell("w = 1", grade_id="w", solution=True),
        cell("Mine.", "markdown", "m", grade=True, solution=True, points=4),
        cell("assert", grade_id="u", grade=True, locked=True, points=1),
    )

    def changed(log=b"", ours=None, **texts):
        now = json.loads(json.dumps(shown))
        for one in now["cells"]:
            name = sanitizing.mark(one).get("grade_id") or one["cell_type"]
            one["source"] = texts.get(name, one["source"])
        digests = given.digests(now, trail.parse(log), ours)
        before = given.digests(shown, trail.Log())
        assert [*digests] == ["t", "m", "u"]
        assert {len(digest) for digest in digests.values()} == {24}
        if not log:
            assert given.unlike(shown, now) == {n for n in before if digests[n] != before[n]}
        return {name for name in before if digests[name] != before[name]}

    assert changed(t="other", u="other", markdown="other") == set()
    assert changed(x="x  =\n1 ") == set()
    assert changed(x="x = 2") == changed(y="y = 2") == {"t"}
    assert changed(m="Another.") == {"m"}
    assert changed(w="w = 2") == set()  # the memo is marked for itself
    assert changed(entries([3])) == set()
    assert changed(entries([3]), {"u": HANNE}) == {"u"}
    assert given.points(shown) == {"t": 1.0, "m": 4.0, "u": 1.0}
    del shown["cells"][2]
    assert given.points(shown) == {"m": 4.0, "u": 1.0}
    other = book(cell("assert", grade_id="z", grade=True, points=1))
    assert given.unlike(shown, other) == {"m", "u", "z"}
