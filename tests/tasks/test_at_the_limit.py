"""Reading what somebody wrote, at the limit and beside it; and an answer's sentence, held whole."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from meaningunits import trail
from meaningunits.tasks import catalogue
from meaningunits.tasks.choices import nearest, read_choice
from meaningunits.tasks.kind import Unreadable, plainly
from meaningunits.tasks.numbers import read_number

#: Options, what is said, and which is meant; none where it is none of them.
MEANT = [
    (("set", "whole thing"), "the set", "set"),
    (("to", "whole thing"), "the to", None),  # "a, c" are two letters, and no article
    (("quotation", "unit"), "quotes", "quotation"),
    (("quotation", "unit"), "quoted", "quotation"),
    (("quotation", "unit"), "units", "unit"),
    (("ask", "us"), "asked", "ask"),
    (("ask", "us"), "using", None),
    (("confounder", "mediator"), "confound", "confounder"),
    (("confounder", "mediator"), "confoun", "confounder"),
    (("confounder", "mediator"), "confou", None),
    (("counting", "fit"), "counting heads", "counting"),
    (("beyond", "finding"), "the finding beyond", None),
]


@pytest.mark.parametrize(("options", "said", "meant"), MEANT, ids=[said for _, said, _ in MEANT])
def test_a_word_is_read_without_its_ending_and_only_where_enough_is_left(options, said, meant):
    if meant is None:
        with pytest.raises(Unreadable, match="is none of"):
            read_choice(said, options)
    else:
        assert read_choice(said, options) == meant


def test_a_beginning_of_two_is_asked_back_however_short():
    with pytest.raises(Unreadable) as why:
        read_choice("conf", ("confounder", "confounding", "mediator"))
    said = "“conf” can be 'confounder' or 'confounding': write one of them out"
    assert str(why.value) == said


@pytest.mark.parametrize(("said", "asked_back"), [("co", 0), ("con", 0), ("conf", 2), ("cont", 0)])
@pytest.mark.parametrize("by_name", [False, True])
def test_a_beginning_is_asked_back_from_four_letters_on(said, asked_back, by_name):
    """Of three letters it may be any word; so may a beginning of four that only one has."""
    labels = ("confounder", "confounding", "contrast")
    options = {f"k{n}": f"{label} here" for n, label in enumerate(labels)} if by_name else labels
    with pytest.raises(Unreadable) as why:
        read_choice(said, options)
    named = ["'k0' or 'k1'", "'confounder' or 'confounding'"][not by_name]
    if asked_back:
        assert str(why.value) == f"“{said}” can be {named}: write one of them out"
    else:
        assert "is none of" in str(why.value)


def test_a_name_is_offered_from_three_letters_on():
    assert nearest("yess", {"yes": ""}) == "; did you mean 'yes'?"
    assert nearest("noo", {"no": ""}) == ""


@pytest.mark.parametrize(
    ("said", "per_cent"), [("2/3", 200 / 3), ("5/5", 100), ("3/2", 1.5), ("2/1", 2), ("0/5", 0)]
)
def test_a_fraction_is_a_share_of_per_cent_up_to_the_whole(said, per_cent):
    assert read_number(said, unit="%") == pytest.approx(per_cent)


@pytest.mark.parametrize("said", ["0.99", "0.01", "-0.5", 0.99])
def test_a_share_below_one_is_no_per_cent_and_one_is(said):
    if isinstance(said, str):
        with pytest.raises(Unreadable, match="looks like a share"):
            read_number(said, unit="%")
    assert read_number("1", unit="%") == 1
    assert read_number("0", unit="%") == 0


def test_plain_data_is_told_part_by_part_in_words():
    answer = {
        "nobody": None, "holds": True, "fails": False, "row": [], "some": [1, "b", None],
        "inner": {"a": 1.50, "b": []}, "bare": {}, "words": "as they stand", "whole": 3,
    }  # fmt: skip
    assert plainly(answer) == [
        ("nobody", "nothing"),
        ("holds", "yes"),
        ("fails", "no"),
        ("row", "nothing"),
        ("some", "1, b, nothing"),
        ("inner", "a: 1.5; b: nothing"),
        ("bare", "nothing"),
        ("words", "as they stand"),
        ("whole", "3"),
    ]
    assert plainly([2.5, None]) == [("Answer", "2.5, nothing")]


def test_a_good_answer_is_told_that_it_is_recorded_and_nothing_else(tasks):
    assert re.fullmatch(r"Recorded at \d\d:\d\d\.", str(catalogue.answer("sample/divide", [8])))
    again = str(catalogue.answer("sample/divide", [8]))
    assert re.fullmatch(r"Recorded at \d\d:\d\d; nothing new\.", again)
    astray = str(catalogue.answer("sample/divide", "hello"))
    assert re.match(r"Recorded at \d\d:\d\d\. But: \S", astray)


def test_an_answer_whose_judging_stumbles_is_told_so_and_kept(tasks, monkeypatch):
    catalogue.answer("sample/divide", [8])
    item = catalogue.find("sample/divide")
    monkeypatch.setattr(type(item.kind), "judge", lambda *_a, **_k: 1 / 0)
    told = catalogue.check("sample/divide")
    assert (told.points, told.names, told.messages[0].verdict) == (0, ("not-judged",), "mend")
    (said,) = told.messages
    assert [said.what, said.why, said.look] == [
        "This answer could not be judged.",
        "Judging it ended in ZeroDivisionError: division by zero.",
        "Please show this to whoever runs the course; your answer itself is kept.",
    ]
    assert trail.here().current("sample/divide") == [8]


def test_tasks_that_are_being_made_may_look_for_tasks(here, monkeypatch):
    seen = []

    def new():
        seen.append(catalogue.of(catalogue.MY_STUDY))
        return [SimpleNamespace(slug="my-study/made")]

    try:
        catalogue.enter([SimpleNamespace(slug="my-study/first")], new=new)
        assert [*catalogue.of(catalogue.MY_STUDY)] == ["my-study/made"]
        assert [[*there] for there in seen] == [["my-study/first"]]
    finally:
        catalogue.enter([])
