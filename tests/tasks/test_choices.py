"""Reading a choice that somebody wrote: what it may stand for, and what is none."""

from __future__ import annotations

import pytest
from meaningunits.tasks import choices
from meaningunits.tasks.choices import (
    parts_of,
    read_arrow,
    read_arrows,
    read_choice,
    read_choices,
    read_name,
    read_span,
)
from meaningunits.tasks.kind import Unreadable
from meaningunits.tasks.unreadable import Wordless

ABC = {"a": "an apple", "b": "a brown bear", "c": "the colour: a hue"}
#: Options, what is said, and what is meant: several are asked back, none is none of them.
MEANT = [
    (ABC, "a", ["a"]),
    (ABC, " “A” ", ["a"]),
    (ABC, "An Apple", ["a"]),
    (ABC, "apples", ["a"]),
    (ABC, "brown_bear", ["b"]),
    (ABC, "the colour", ["c"]),
    (ABC, "the row colour", ["c"]),
    (ABC, "colour row", ["c"]),
    (ABC, "b) a brown bear", ["b"]),
    (ABC, "(b)", ["b"]),
    (ABC, "b. an apple", ["b", "a"]),
    (ABC, "b: a bro", ["b"]),
    (ABC, "b a brown …", ["b"]),
    (ABC, "option b", ["b"]),
    (ABC, "answer C", ["c"]),
    (ABC, "choice b", []),
    (ABC, "d", []),
    (ABC, "", []),
    ({"row 1": "one", "row 12": "two"}, "sentence 12", ["row 12"]),
    ({"row 1": "one", "row 12": "two"}, "1", ["row 1"]),
    ({"row 1": "one", "row 12": "two"}, "no. 12", ["row 12"]),
    ({"row 1": "one", "row 12": "two"}, "12 or 1", []),
    ({"true": "yes", "false": "no"}, "t", ["true"]),
    ({"true": "yes", "tall": "no"}, "t", []),
    ({"true": "yes", "f": "no"}, "t", []),
    ({"finding": "", "beyond it": ""}, "beyond", ["beyond it"]),
    ({"finding": "", "go beyond": ""}, "beyond", ["go beyond"]),
    ({"one beyond": "", "go beyond": ""}, "beyond", []),
    ({"beyond it": "", "beyond us": ""}, "beyond", ["beyond it", "beyond us"]),
    ({"beyond all of it": "", "other": ""}, "all of it", []),
    ({"beyond of it": "", "other": ""}, "of it", ["beyond of it"]),
    ({"mediator": "", "collider": ""}, "not a mediator", ["collider"]),
    ({"mediator": "", "collider": "", "none": ""}, "not a mediator", []),
    ({"mediator": "", "collider": ""}, "a clear mediator", ["mediator"]),
    ({"mediator": "", "collider": ""}, "mediator and collider", []),
    ({"mediator": "", "collider": ""}, "the other mediator", []),
    ({"x": "how the phrase is meant", "y": "something else"}, "phrase is", ["x"]),
    ({"x": "how the phrase is meant", "y": "why the phrase is meant"}, "phrase is", []),
    ({"x": "how the phrase is meant", "y": "something else"}, "phrases", []),
    ({"xx": "how the quality is meant", "yy": "something else"}, "quality", ["xx"]),
    ({"xx": "how the quality is meant", "yy": "something else"}, "qualit", []),
    ({"x": "how the quality is meant", "y": "something else"}, "quality", []),
]


@pytest.mark.parametrize(("words", "said", "meant"), MEANT, ids=[said for _, said, _ in MEANT])
def test_what_a_word_may_stand_for(words, said, meant):
    assert choices._meant(said, words) == meant


@pytest.mark.parametrize(
    ("said", "of", "kind", "reason"),
    [
        ("d", "", Wordless, "“d” is none of a, b or c"),
        (None, " (the row)", Wordless, "None is none of a, b or c (the row)"),
        (True, "", Wordless, "True is none of a, b or c"),
        (["a", "b"], "", Wordless, "['a', 'b'] is none of a, b or c"),
        ("b. an apple", " (it)", Unreadable, "“b. an apple” can be 'b' or 'a': write one of them "
         "out (it)"),
    ],
)  # fmt: skip
def test_a_choice_that_is_none_is_told_whole(said, of, kind, reason):
    with pytest.raises(kind) as why:
        read_choice(said, ABC, of.strip(" ()"))
    assert (str(why.value), type(why.value)) == (reason, kind)


def test_a_choice_may_be_in_a_list_of_one_or_a_number():
    assert read_choice(["b"], ABC) == read_choice(("b",), ABC) == "b"
    assert read_choice(2, ["1", "2"]) == "2"
    with pytest.raises(Wordless, match="did you mean 'mediator'"):
        read_choice("mediatr", ["mediator", "collider"])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("c, a and b", ["a", "b", "c"]),
        ("a und b", ["a", "b"]),
        ("c/a", ["a", "c"]),
        ("a & b", ["a", "b"]),
        ("{c; a}", ["a", "c"]),
        ("a c", ["a", "c"]),
        ("ca", ["a", "c"]),
        ("an apple", ["a"]),
        ("none", []),
        ("(nothing)", []),
        ("∅", []),
        ("", []),
        ({"a": True, "b": False, "c": True}, ["a", "c"]),
        ({"c": "d"}, None),
        (["c", "a", "a"], ["a", "c"]),
        ({"b"}, ["b"]),
        (("b", "a"), ["a", "b"]),
        ("a, d", None),
        (5, None),
    ],
)
def test_several_are_read_in_the_options_order(said, found):
    if found is None:
        with pytest.raises(Unreadable):
            read_choices(said, ABC)
    else:
        assert read_choices(said, ABC) == found


def test_what_stands_in_a_text_of_several_keeps_its_order():
    assert parts_of("c, a, “”", ABC) == ["c", "a"]
    assert parts_of("cab", ABC) == ["c", "a", "b"]
    assert parts_of("c a", ABC) == ["c", "a"]
    assert parts_of("cad", ABC) == ["cad"]
    assert parts_of({"c": True, "a": False}, ABC) == ["c"]
    long = {"alpha": "", "beta": ""}
    assert parts_of("alpha beta", long) == ["alpha beta"]
    three = {"one": "", "two": ""}
    assert parts_of("two one", three) == ["two", "one"]
    with pytest.raises(Unreadable) as why:
        parts_of(5, ABC, "the letters")
    assert str(why.value) == "5 is not a list of a, b or c (the letters)"


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        (["W", "F"], ("W", "F")),
        (("W", 5), ("W", 5)),
        ("W → F", ("W", "F")),
        ("“W” -> (F)", ("W", "F")),
        ("W causes F", ("W", "F")),
        ("W ← F", ("F", "W")),
        ("W is caused by F", ("F", "W")),
        ("W, F", ("W", "F")),
        ("W", None),
        ("W →", None),
        ("W → F → G", None),
        (["W"], None),
        (["W", "F", "G"], None),
        (5, None),
    ],
)
def test_an_arrow_has_two_ends(said, ends):
    if ends is None:
        with pytest.raises(Unreadable, match="is no arrow: give each as "):
            read_arrow(said)
    else:
        assert read_arrow(said) == ends


def test_arrows_are_read_from_a_list_a_mapping_and_a_text():
    pairs = [("A", "B"), ("A", "C"), ("D", "E")]
    assert read_arrows({"A": ["B", "C"], "D": "E"}) == pairs
    assert read_arrows("A → B; A → C and D → E,") == pairs
    assert read_arrows(tuple(pairs)) == pairs
    assert read_arrows([]) == []
    with pytest.raises(Unreadable, match="the arrows are 5, not a list of pairs"):
        read_arrows(5)


@pytest.mark.parametrize(
    ("said", "span"),
    [
        (38, (38, 38)), (True, None), ("38", (38, 38)), ("38–45", (38, 45)),
        (" (38 to 45) ", (38, 45)),
        ("38...45", (38, 45)), ("38,45", (38, 45)), ("38.45", None), ("x", None), (None, None),
        ([38, 45], (38, 45)), (("38", 45), (38, 45)), ([38], None), ([38, 45, 46], None),
        (["38–40", 45], None), ([38, "45–46"], None), ([38, "x"], None), (["x", 38], None),
        ("1234567", None),
    ],
)  # fmt: skip
def test_a_span_is_two_whole_numbers_or_one_for_both(said, span):
    assert read_span(said) == span


def test_a_name_may_have_another():
    names, also = {"q1": "Question", "q2": "More"}, {"first": "q1", "q2": "q1"}
    assert read_name("(first).", names, "question", also) == "q1"
    assert read_name("q2", names, "question", also) == "q2"
    assert read_name("More:", names, "question") == "q2"
    with pytest.raises(Unreadable) as why:
        read_name("first", names, "question")
    assert str(why.value) == "this task has no question called “first”"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  The Findings! ", "find"), ("the of", "theof"), ("a unit", "unit"), ("an", "an"),
        ("a of", "aof"), ("quoted", "quot"), ("copied", "copy"), ("kept", "kep"),
        ("keeping", "kep"),
        ("class", "clas"), ("tied", "tied"), ("ties", "tie"), ("as", "as"), ("gas", "gas"),
        ("gasp", "gasp"),
        ("relation", "rel"), ("station", "station"), ("gradation", "grad"), ("being", "being"),
        ("seeing", "se"),
        ("bed", "bed"), ("coded", "cod"),
    ],
)  # fmt: skip
def test_a_text_is_compared_without_what_changes_no_meaning(text, folded):
    assert choices.fold(text) == folded


def test_one_option_that_names_two_is_one_and_long_words_are_not_several():
    both = {"salt and pepper": "", "sugar": ""}
    assert parts_of("Salt and pepper", both) == ["Salt and pepper"]
    assert parts_of("sugar, salt and pepper", both) == ["sugar", "salt", "pepper"]
    assert parts_of("two six", {"two": "", "six": ""}) == ["two", "six"]
    assert parts_of("four five", {"four": "", "five": ""}) == ["four five"]
