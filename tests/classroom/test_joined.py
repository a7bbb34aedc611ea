"""Two pieces of a stream equal one, wherever a comparison reads outputs."""

from __future__ import annotations

import nbformat.v4 as nb
from class_of import ROOT
from joined import JoinStreams, joined, joined_below
from nbgrader.preprocessors import LimitOutput


def said(text: str, name: str = "stdout") -> dict:
    return nb.new_output("stream", name=name, text=text)


SHOWN = nb.new_output("display_data", {"text/plain": "1"})


def test_two_pieces_equal_one():
    assert joined([said("a\n"), said("b\n")]) == [said("a\nb\n")]
    woven = [said("a"), said("x", "stderr"), said("b")]
    assert joined(woven) == joined([said("x", "stderr"), said("ab")])
    assert woven[0].text == "a"  # what is read is left as it was
    filed = [{**said("a"), "text": ["a\n", "b"]}, {**said("b"), "text": ["c\n"]}]
    assert joined(filed) == [said("a\nbc\n")]


def test_what_a_person_sees_differ_still_differs():
    whole = [said("ab")]
    for other in ([said("a")], [said("ba")], [said("ab", "stderr")], [said("a"), SHOWN, said("b")]):
        assert joined(other) != joined(whole)


def test_a_live_widgets_outputs_are_joined_too_and_all_else_is_left():
    state = {"outputs": [said("a"), said("b")], "names": ["x", "y"], "none": []}
    book = {"metadata": {"widgets": [{"state": state}]}}
    state = {**state, "outputs": [said("ab")]}
    assert joined_below(book) == {"metadata": {"widgets": [{"state": state}]}}


def test_nbgrader_cuts_a_flood_at_the_same_line_in_however_many_pieces():
    def cut(*texts: str) -> list:
        cell = nb.new_code_cell(outputs=[said(text) for text in texts])
        cell, _ = JoinStreams().preprocess_cell(cell, {}, 0)
        return LimitOutput(max_lines=5).preprocess_cell(cell, {}, 0)[0].outputs

    assert cut("1\n2\n3\n4\n5\n6\n7\n") == cut("1\n2\n", "3\n4\n5\n", "6\n7\n")


def test_nbgrader_finds_it_through_a_courses_configuration():
    from joined import CONFIG
    from nbgrader.converters import Autograde
    from traitlets.config import Config

    found = {"c": Config()}
    exec(CONFIG, found)
    steps = [step.__name__ for step in found["c"].Autograde.autograde_preprocessors]
    assert steps[:2] == ["Execute", "JoinStreams"]
    assert steps[2:] == [s.__name__ for s in Autograde.autograde_preprocessors.default()[1:]]
    assert str(ROOT / "tests") in CONFIG
