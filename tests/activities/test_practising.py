"""Graphs without end: each one the same for everybody, worth a question, and judged exactly."""

from __future__ import annotations

import pytest
from meaningunits.activities.graphing.practising import ENDS, LEVELS, graph_of
from meaningunits.appraisal.confounding import adjustment_sets
from meaningunits.appraisal.paths import routes
from meaningunits.tasks import catalogue
from pages import opened

PRACTICE = "confounding/practice"


@pytest.mark.parametrize("level", LEVELS)
def test_each_graph_has_an_effect_another_path_and_grows_with_the_difficulty(level):
    many, hidden, _ = LEVELS[level]
    kinds = set()
    for n in range(1, 41):
        edges, names, unmeasured = graph_of(level, n)
        assert len(names) == many
        assert len(unmeasured) == hidden
        found = routes(edges, *ENDS)
        assert any(route.causal for route in found)
        assert any(not route.causal for route in found)
        sets = adjustment_sets(edges, *ENDS, unmeasured)
        kinds.add("none" if not sets else "nothing" if sets == [frozenset()] else "a set")
    # No answer is right of all of them.
    assert kinds == ({"a set", "nothing", "none"} if hidden else {"a set", "nothing"})
    assert graph_of(level, 1) != graph_of(level, 2)


@pytest.mark.parametrize("level", LEVELS)
def test_every_set_is_judged_as_the_criterion_says(level):
    for n in range(1, 9):
        practice = {"level": level, "n": n}
        edges, _, hidden = graph_of(level, n)
        sets = adjustment_sets(edges, *ENDS, hidden)
        answers = [sorted(one) for one in sets] or ["none suffices"]
        for answer in answers:
            found = catalogue.find(PRACTICE).judge({"practice": practice, "adjust": answer})
            assert found.share == 1, (level, n, answer)
        if sets:
            wrong = catalogue.find(PRACTICE).judge(
                {"practice": practice, "adjust": "none suffices"}
            )
            assert wrong.share == 0
        if frozenset() not in sets:
            nothing = catalogue.find(PRACTICE).judge({"practice": practice, "adjust": []})
            assert nothing.share < 1


def test_another_one_and_another_difficulty_and_back_by_undo(here):
    page = opened(PRACTICE)
    first = page.widget.work["edges"]
    page.act("another", level="easy")
    assert page.kept == {"practice": {"level": "easy", "n": 2}}
    assert page.widget.work["edges"] != first
    page.act("none", value="needed")
    page.act("another", level="hard")
    assert page.kept == {"practice": {"level": "hard", "n": 1}}
    assert len(page.widget.work["nodes"]) == LEVELS["hard"][0]
    page.tell("undo")
    assert page.kept == {"practice": {"level": "easy", "n": 2}, "adjust": []}
    for level in (None, "harder", ["easy"], 1):
        assert page.act("another", level=level)["refused"]


def test_right_ones_are_counted_each_once(here):
    page = opened(PRACTICE)
    for n in (1, 2):
        edges, _, hidden = graph_of("easy", n)
        sets = adjustment_sets(edges, *ENDS, hidden)
        for node in sets[0]:
            page.act("adjust", node=node, on=True)
        if not sets[0]:
            page.act("none", value="needed")
        page.tell("check")
        page.tell("check")
        page.act("another", level="easy")
    assert page.widget.work["practice"] == {"level": "easy", "n": 3, "done": 2}


@pytest.mark.parametrize(
    "practice",
    ["easy", [], {"level": "x", "n": 1}, {"level": "easy"}, {"level": "easy", "n": 0},
     {"level": "easy", "n": True}, {"level": "easy", "n": 10**9}, {"level": ["easy"], "n": 1}],
)  # fmt: skip
def test_what_names_no_graph_is_told_in_a_sentence(here, practice):
    found = catalogue.find(PRACTICE).judge({"practice": practice, "adjust": []})
    assert "unreadable" in found.names or found.share == 0
