"""The pieces that every task is made of, at their limits: reading, judging in part, telling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest
from meaningunits.tasks import catalogue, choices, html, numbers, tries, variants
from meaningunits.tasks import kind as kinds
from meaningunits.tasks.astray import in_place_of, is_astray, kept_elsewhere
from meaningunits.tasks.choices import (
    parts_of,
    read_arrow,
    read_arrows,
    read_choice,
    read_choices,
    read_name,
    read_span,
)
from meaningunits.tasks.diagnosis import Diagnosis, message
from meaningunits.tasks.feedback import Feedback, Message, Points, fill
from meaningunits.tasks.item import Item
from meaningunits.tasks.kept import kept
from meaningunits.tasks.kind import Kind, Unreadable
from meaningunits.tasks.parts import readable_part
from meaningunits.tasks.unreadable import Whole, Wordless, uncut
from meaningunits.tasks.unsure import UNSURE, is_marked
from meaningunits.trail import NOTHING, Entry, Log

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def entry(minute, value, word="set", item="t", is_event=False):
    when = START + timedelta(minutes=minute)
    return Entry(f"{item}{minute}", when, item, word, value, is_event)


# Reading a choice

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
        (38, (38, 38)), (True, None), ("38", (38, 38)), ("38–45", (38, 45)), (" (38 to 45) ", (38, 45)),
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
        ("a of", "aof"), ("quoted", "quot"), ("copied", "copy"), ("kept", "kep"), ("keeping", "kep"),
        ("class", "clas"), ("tied", "tied"), ("ties", "tie"), ("as", "as"), ("gas", "gas"), ("gasp", "gasp"),
        ("relation", "rel"), ("station", "station"), ("gradation", "grad"), ("being", "being"), ("seeing", "se"),
        ("bed", "bed"), ("coded", "cod"),
    ],
)  # fmt: skip
def test_a_text_is_compared_without_what_changes_no_meaning(text, folded):
    assert choices.fold(text) == folded


# What is said at once


def said(name, verdict="mend"):
    return Message(name, verdict, "What.")


def test_what_counts_for_nothing_is_said_at_once():
    for name, verdict, anywhere, in_own in (
        ("unreadable", "mend", True, True),
        ("counted-anew", "told", True, True),
        ("no-such-place", "mend", False, True),
        ("no-such-place", "look", False, False),
        ("other", "mend", False, False),
    ):
        assert is_astray(said(name, verdict), is_own=False) is anywhere
        assert is_astray(said(name, verdict), is_own=True) is in_own


def test_a_trail_beside_the_study_is_no_word_worth(tmp_path):
    (tmp_path / "x").mkdir()
    assert kept_elsewhere(tmp_path / "x" / ".." / "t.jsonl", tmp_path) == ""
    path = tmp_path / "x" / "t.jsonl"
    assert kept_elsewhere(path, tmp_path) == (
        f" It is kept in {path}, which is not the study's folder ({tmp_path}): work in a notebook "
        "that stands there, or make it the working folder first (os.chdir)."
    )


@pytest.mark.parametrize(
    ("before", "now", "gone"),
    [
        ([1, 2], [2], 1), ([1, 2], [], 2), ([1, 2], "text", 2), ([1], [1, 2], 0),
        ({"a": 1, "b": 2}, {"b": 3}, 1), ({"a": 1}, [1], 1),
        ({"a": {"x": 1, "y": 2}}, {"a": {"x": 3}}, 1), ({"a": [1, 2]}, {"a": []}, 0),
        ({"a": {"x": {"p": 1}}}, {"a": {"x": {}}}, 0),
        ("text", "other", 1), ("text", "text", 0), ("", "text", 0), (None, "text", 0), (3, [3], 1),
    ],
)  # fmt: skip
def test_what_an_answer_drops_is_counted(before, now, gone):
    told = in_place_of(entry(0, before), now, "divide")
    if gone == 0:
        assert told == ""
    else:
        parts = "1 part of that one is" if gone == 1 else f"{gone} parts of that one are"
        assert f"; {parts} not in it. If you meant" in told
        assert told.endswith('with study.undo("divide"), and answer with both.')


# What was tried


def test_what_was_checked_before_is_known_in_order():
    log = [
        entry(0, None, "check", is_event=True), entry(1, "a"), entry(2, None, "check", is_event=True),
        entry(3, "b"), entry(4, None, "look", is_event=True), entry(5, None),
        entry(6, None, "check", is_event=True), entry(7, "c"), entry(8, None, "check", is_event=True),
    ]  # fmt: skip
    assert tries.checked_before(log, "check") == ["a", "c"]


@pytest.mark.parametrize(
    ("before", "now", "mended"),
    [
        ([{"a": 1, "b": 2}], {"a": 1, "b": 3, "c": 4}, {"b"}),
        ([{"a": 1}, {"a": 2}], {"a": 1}, {"a"}),
        ([{"a": 1}], {"a": True}, {"a"}),
        ([], {"a": 1}, set()),
        ([[1]], {"a": 1}, None),
        ([{"a": 1}], [1], None),
    ],
)
def test_a_part_is_mended_where_it_says_something_else_than_once(before, now, mended):
    assert tries.mended_parts(before, now) == mended


def test_the_mark_is_on_as_it_was_last_said():
    def marked(*values):
        return is_marked(
            "t", Log([entry(n, v, UNSURE, is_event=True) for n, v in enumerate(values)])
        )

    assert [marked(), marked({"on": True}), marked({"on": True}, {"on": False})] == [
        False,
        True,
        False,
    ]
    assert marked({"on": False}, {"on": True}, "junk")
    assert not marked({"on": 1})
    assert not marked({})


# One part that cannot be read costs only itself


def whole_numbers(answer):
    """A reader of mappings and lists of whole numbers, in which 13 is none."""
    if isinstance(answer, dict):
        for key, one in answer.items():
            if key == "set" and one == [13]:
                raise Whole("a set without one of its members is another")
            whole_numbers(one)
        return answer
    if isinstance(answer, list):
        return [whole_numbers(one) for one in answer]
    if answer == 13 or not isinstance(answer, int):
        raise Unreadable(f"{answer} is none")
    return answer


@pytest.mark.parametrize(
    ("answer", "part", "left"),
    [
        ({"a": 1, "b": 13, "c": 3}, {"a": 1, "c": 3}, [(("b",), 13, "13 is none")]),
        ([1, 13, 3], [1, 3], [(("number 2",), 13, "13 is none")]),
        ({"a": [1, 13]}, {"a": [1]}, [(("a", "number 2"), 13, "13 is none")]),
        ({"a": [13]}, {}, [(("a",), [13], "13 is none")]),
        ({"a": {"b": {"c": {"d": [1, 13]}}}}, {}, [(("a",), {"b": {"c": {"d": [1, 13]}}}, "13 is none")]),
        ({"a": {"b": {"c": [1, 13]}}}, {"a": {"b": {"c": [1]}}}, [(("a", "b", "c", "number 2"), 13, "13 is none")]),
        ({"set": [13], "b": 1}, {"b": 1},
         [(("set",), [13], "a set without one of its members is another")]),
        ({}, {}, []), ([], [], []), ("x", None, []), (13, None, []),
    ],
)  # fmt: skip
def test_as_much_is_read_as_can_be(answer, part, left):
    found, gone = readable_part(answer, whole_numbers)
    assert found == part
    assert gone == left


@pytest.mark.parametrize(("many", "is_read"), [(300, True), (301, False)])
def test_an_answer_without_end_is_read_whole_or_not_at_all(many, is_read):
    found, left = readable_part([13, *range(100, 100 + many - 1)], whole_numbers)
    assert (len(found), len(left)) == ((many - 1, 1) if is_read else (0, 0))


def test_a_part_is_read_that_only_what_stands_behind_it_makes_readable():
    def read(answer):
        if "a" in answer and "z" not in answer:
            raise Unreadable("a without z")
        if "x" in answer:
            raise Unreadable("no x")

    found, left = readable_part({"a": 1, "x": 2, "z": 3}, read)
    assert (list(found), left) == (["a", "z"], [(("x",), 2, "no x")])


def test_a_text_that_has_room_is_not_cut():
    assert uncut("12345", 5, "the box") == "12345"
    with pytest.raises(Unreadable) as why:
        uncut("x" * 1234, 34, "the box")
    assert str(why.value) == (
        "a text has 1,234 characters, 1,200 more than there is room for (the box)"
    )


# A kind

ROWS = {
    "nothing-yet": Diagnosis("mend", "Nothing yet."),
    "unreadable": Diagnosis("mend", "It could not be read: {detail}.", look="See {where}."),
    "fine": Diagnosis("good", "Fine, {name}."),
    "short": Diagnosis("look", "Short.", lesson="05: Own"),
}


@dataclass(frozen=True)
class Sum(Kind):
    """Takes whole numbers by name; 13 is none."""

    diagnoses = ROWS
    lesson: str = "02: Turns"

    def asks(self, slug):
        return "?"

    def braces(self, context):
        return {"where": "here", "name": "braces"}

    def read(self, answer):
        return whole_numbers(answer)

    def judged(self, read, context):
        seen.append(context)
        told = [self.say("fine", context, {"name": "you"}), self.say("short", context)]
        return 0.5, told

    def draw(self, read):
        return f"<p>{sorted(read)}</p>"

    def in_words(self, read):
        return [(str(key), str(value)) for key, value in read.items()]

    def notes(self, read):
        return [key for key in read if key == "memo"]


seen: list[kinds.Context] = []
HERE = kinds.Context("t")


def told(messages):
    return [(m.name, m.verdict, m.what, m.look, m.lesson) for m in messages]


def test_a_kind_tells_what_it_read_and_what_it_could_not():
    fine = [("fine", "good", "Fine, you.", "", ""), ("short", "look", "Short.", "", "05: Own")]
    share, messages = Sum().judge({"a": 1}, HERE)
    assert (share, told(messages)) == (0.5, fine)
    share, messages = Sum().judge({"a": 1, "b": 13, "c": [1, 13], "d": 13}, HERE)
    detail = "It could not be read: 13 is none."
    unread = ("unreadable", "mend", detail, f"See here. {kinds.THE_REST}", "02: Turns")
    assert (share, told(messages)) == (0.5, [unread, *fine])
    assert seen[-1].unread == ("b", "d")
    whole = [("unreadable", "mend", detail, "See here.", "02: Turns")]
    for answer in (13, {"a": 13}, [13]):
        share, messages = Sum().judge(answer, HERE)
        assert (share, told(messages)) == (0.0, whole)
    blank = [("nothing-yet", "mend", "Nothing yet.", "", "02: Turns")]
    for answer in (None, NOTHING, {}):
        share, messages = Sum().judge(answer, HERE)
        assert (share, told(messages)) == (0.0, blank)
    assert told(Sum(lesson="").judge(None, HERE)[1])[0][-1] == ""


@pytest.mark.parametrize(("many", "more"), [(4, ""), (5, "; and more")])
def test_no_more_than_four_reasons_are_told(many, more):
    answer = {"a": 1} | {f"b{n}": f"x{n}" for n in range(many)}
    _, (unread, *_) = Sum().judge(answer, HERE)
    reasons = "; ".join(f"x{n} is none" for n in range(min(many, 4)))
    assert unread.what == f"It could not be read: {reasons}{more}."


def test_what_is_drawn_and_told_in_words_of_any_answer():
    kind = Sum()
    part = {"a": 1, "memo": 2, "b": 13}
    assert kind.still({"a": 1}) == "<p>['a']</p>"
    assert kind.still(part) == f"<p>['a', 'memo']</p>{html.as_written(part)}"
    assert kind.still("x") == html.as_written("x")
    assert kind.still(None) == kind.still(NOTHING) == "<p>No answer yet.</p>"
    assert kind.words({"a": 1}) == [("a", "1")]
    assert kind.words(part) == [("a", "1"), ("memo", "2"), ("Not read", "13 is none")]
    assert kind.words({"a": 13}) == [("a", "13")]
    assert kind.words({}) == []
    assert kind.words("x") == [("Answer", "x")]
    assert kind.words(None) == []
    assert kind.noted(part) == ["memo"]
    assert kind.noted("x") == kind.noted(None) == kind.noted({"a": 1}) == []
    assert (kind.ideal(), kind.committed(1), kind.of_variant(3), kind.with_own(Log())) == (
        NOTHING, None, kind, kind
    )  # fmt: skip
    assert kinds.activity(Sum) is None


def test_one_mended_part_gives_away_no_other():
    assert not HERE.reveals("a")
    shown = replace(HERE, reveal=True)
    assert shown.reveals("a")
    assert replace(shown, mended=frozenset("a")).reveals("a")
    assert not replace(shown, mended=frozenset("a")).reveals("b")
    assert not replace(HERE, mended=frozenset("a")).reveals("a")


@pytest.mark.parametrize(
    ("path", "answer", "held"),
    [
        (("a", "text"), {"a": "text"}, True),
        (("a", "a  text "), {"a": "a\ntext"}, True),
        (("a", "text"), {"a": "other"}, False),
        (("a", "text"), {"b": "text"}, False),
        (("a", "text"), ["a"], False),
        (("a", "b", 3), {"a": {"b": 3}}, True),
        (("a", "b", 3), {"a": {"b": "3"}}, False),
        (("a", "b", 3), {"a": 3}, False),
        ((3,), 3, True),
    ],
)
def test_an_answer_holds_a_value_at_the_end_of_its_path(path, answer, held):
    assert kinds.holds(*path)(answer) is held


def test_words_that_stand_for_more_of_them():
    nine = "one two three four five six seven eight nine"
    assert kinds.opening(nine.replace(" ", "  ")) == nine
    assert kinds.opening(f"{nine} ten") == f"{nine} …"
    assert [kinds.shown("x" * 38), kinds.shown("x" * 39)] == [f"“{'x' * 38}”", f"“{'x' * 38}…"]
    assert kinds.shown(["a"]) == "['a']"
    assert [kinds.listed(range(n)) for n in range(4)] == ["none", "0", "0 and 1", "0, 1 and 2"]
    assert kinds.listed("ab", "or") == "a or b"
    assert [kinds.plural(n, "memo") for n in (0, 1, 2, 1234)] == [
        "0 memos", "1 memo", "2 memos", "1,234 memos"
    ]  # fmt: skip
    assert kinds.plural(2, "try", "tries") == "2 tries"
    assert kinds.plural(1, "try", "tries") == "1 try"


# A message


def test_what_is_counted_agrees_with_its_number():
    text = "{n} people are here, {n} tries make one, {n} units agree; {n} is {m} memos, {m} classes"
    assert message({"r": Diagnosis("good", text)}, "r", {"n": 1, "m": 2}).what == (
        "1 person is here, 1 try makes one, 1 unit agrees; 1 is 2 memos, 2 classes"
    )
    assert message({"r": Diagnosis("good", text)}, "r", n=2, m="1").what == (
        "2 people are here, 2 tries make one, 2 units agree; 2 is 1 memo, 1 classe"
    )
    row = Diagnosis("look", "{a}", "why {b}", "look {a}", "02: Turns", "f({a})", True)
    assert message({"r": row}, "r", {"a": "{b}", "b": 1}, called="s", place=(1, 2), b=2) == Message(
        "s", "look", "{b}", "why 2", "look {b}", (1, 2), "02: Turns", "f({b})", True
    )
    assert message({"r": row}, "r", a=1, b=2).name == "r"


def test_a_message_is_printed_whole_and_narrow():
    full = Message("n", "mend", "What.", "Why.", "Look.", None, "02: Turns", "f(1)")
    assert str(full) == "✗ Mend: What.\n    Why. Look. In code: f(1). See lesson 02, “Turns”."
    assert str(Message("n", "told", "What.")) == "→ To know: What."
    listed = Message("n", "good", "What.", f"One {'x ' * 50}\nTwo.", "Look.")
    head, *lines = str(listed).split("\n")
    assert head == "✓ Good: What."
    assert lines == [
        f"    One {'x ' * 42}".rstrip(),
        f"      {'x ' * 8}".rstrip(),
        "    Two. Look.",
    ]
    long = Message("n", "look", "y " * 60)
    assert [len(line) for line in str(long).split("\n")] == [91, 43]
    assert str(long).split("\n")[1].startswith("  y")
    assert fill("a-b " * 4 + "c" * 12, 9, "> ") == f"a-b a-b\n> a-b a-b\n> {'c' * 12}"


def test_a_message_is_a_card_without_its_code():
    full = Message("n", "mend", "<What>", "A.\n<B>.", "Look.", None, "02: <T>", "f(1)")
    assert full.html() == (
        '<article class="mu-card mu-mend"><p><span class="mu-verdict"><span aria-hidden="true">✗'
        "</span> Mend</span> <strong>&lt;What&gt;</strong></p><ul><li>A.</li><li>&lt;B&gt;.</li>"
        '</ul><p>Look.</p><p class="mu-note">See lesson 02, “&lt;T&gt;”.</p></article>'
    )
    assert Message("n", "good", "W", lesson="02").see == ""


@pytest.mark.parametrize(
    ("share", "of", "points", "score"),
    [
        (0.5, 3, 1.5, "1.5 of 3 points"), (1, 1, 1.0, "1 of 1 point"), (1.2, 3, 3.0, "3 of 3 points"),
        (-1, 3, 0.0, "0 of 3 points"), (1 / 3, 1, 0.33, "0.33 of 1 point"), (0.5, 0, 0.0, ""),
    ],
)  # fmt: skip
def test_points_are_within_what_there_are(share, of, points, score):
    feedback = Feedback("t", "Title", of, share, (Message("n", "good", "W"),), ("torn",))
    assert (feedback.points, feedback.score) == (points, score)
    assert feedback.heading == (f"Title: {score}" if of else "Title")
    assert str(feedback) == f"{feedback.heading}\n✓ Good: W\n(Your trail: torn)"
    assert feedback.names == ("n",)
    assert not feedback.open
    assert replace(
        feedback, messages=(*feedback.messages, Message("o", "look", "X", open=True))
    ).open
    shown = feedback._repr_html_()
    parts = ['aria-label="Feedback"', feedback.heading, "</span> Good", "Your trail: torn"]
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)


def test_points_tell_when_they_were():
    made = Points.of(Feedback("t", "T", 3, 0.5, ()))
    assert made == 1.5
    assert made.told.startswith("1.5 of 3 points, as your answer stood at ")
    assert Points.none("<Why>")._repr_html_() == "<p>&lt;Why&gt;</p>"
    assert Points.none("Why") == 0


# A still


def test_a_table_has_headings_and_what_is_none_is_empty():
    told = {"caption": "<C>", "head": [None, "A", 2], "rows": [["<r>", 1, None], ["s"]]}
    assert html.table(told) == (
        '<table><caption>&lt;C&gt;</caption><thead><tr><td></td><th scope="col">A</th><th '
        'scope="col">2</th></tr></thead><tbody><tr><th scope="row">&lt;r&gt;</th><td>1</td>'
        '<td>None</td></tr><tr><th scope="row">s</th></tr></tbody></table>'
    )
    assert html.table({"head": [], "rows": []}) == (
        "<table><thead><tr></tr></thead><tbody></tbody></table>"
    )


def test_the_pieces_of_a_still_are_escaped_and_whole():
    assert html.block("<h>", "<i>b</i>", " & c") == (
        '<section class="mu-still-unit"><p class="mu-unit-head"><strong>&lt;h&gt;</strong> &amp; c'
        "</p><i>b</i></section>"
    )
    assert html.headed("", "b") == '<p class="mu-unit-head">b</p>'
    assert html.paragraph("<t>", "h") == "<p><strong>h</strong>&lt;t&gt;</p>"
    assert html.paragraph("t") == "<p>t</p>"
    assert html.strong("<t>") == "<p><strong>&lt;t&gt;</strong></p>"
    assert html.note("<t>") == '<p class="mu-note">&lt;t&gt;</p>'
    assert html.remark("\n<a>\nb\n", "H") == (
        '<p class="mu-still-memo"><strong>H</strong> &lt;a&gt;<br>\nb</p>'
    )
    assert html.remark("a") == '<p class="mu-still-memo">a</p>'
    assert html.written_text("a\nb\n\n \n\nc") == (
        '<p class="mu-still-memo">a<br>\nb</p><p class="mu-still-memo">c</p>'
    )
    assert html.quoted("<q>") == "<blockquote>&lt;q&gt;</blockquote>"
    assert html.written(None) == html.written(NOTHING) == "<p>No answer yet.</p>"
    assert html.written({"ä": "<b>"}) == (
        '<p class="mu-note">As it was written:</p><pre>{\n &quot;ä&quot;: &quot;&lt;b&gt;&quot;\n}</pre>'
    )


def test_a_speaker_is_named_where_the_voice_changes():
    speakers = list(html.SPEAKERS)[:2]
    made = [SimpleNamespace(speaker=who, number=n, text="one two") for n, who in
            enumerate([speakers[0], speakers[0], speakers[1]], 1)]  # fmt: skip
    shown = html.lines([(one, 1, 2) for one in made])
    assert [line.count("<b>") for line in shown.split("</p>")[:3]] == [1, 0, 1]
    assert shown.count('<span class="mu-num">2</span> one two') == 1


# Variants


@dataclass(frozen=True)
class Drawn(Sum):
    number: int = 0

    widget = "its widget"
    task = "What to do."

    def asks(self, slug):
        return f"asks {slug}, {self.number}"

    def judge(self, answer, context):
        return self.number, [answer]

    def judged(self, read, context):
        return self.number, [read]

    def read(self, answer):
        return ("read", self.number, answer)

    def draw(self, read):
        return f"drawn {self.number} {read}"

    def in_words(self, read):
        return [("words", f"{self.number} {read}")]

    def ideal(self):
        return ("ideal", self.number)


def test_a_task_that_varies_asks_the_default_and_judges_by_the_number():
    varied = variants.Varied(lambda number: Drawn(number=number))
    context = kinds.Context("t", variant=7)
    assert varied.of_variant(7) == Drawn(number=7)
    assert (varied.widget, varied.task, varied.asks("s")) == (
        "its widget",
        "What to do.",
        "asks s, 0",
    )
    assert varied.judge("x", context) == (7, ["x"])
    assert varied.judged("x", context) == (7, ["x"])
    assert varied.read("x") == ("read", 0, "x")
    assert (varied.draw("r"), varied.in_words("r")) == ("drawn 0 r", [("words", "0 r")])
    assert varied.ideal() == ("ideal", 0)


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ([], 0), ([{"number": 5}], 5), ([{"number": 0}], 0), ([{"number": variants.MOST}], variants.MOST),
        ([{"number": variants.MOST + 1}, {"number": 3}], 3), ([{"number": -1}], 0),
        ([{"number": True}], 0), (["x", {"number": 4}, {"number": 5}], 4), ([{"n": 1}], 0),
    ],
)  # fmt: skip
def test_the_first_number_that_can_be_counts(values, number):
    log = Log([entry(n, v, variants.EVENT, is_event=True) for n, v in enumerate(values)])
    assert variants.recorded(SimpleNamespace(slug="t"), log) == number


def test_an_order_of_ones_own_has_all_and_stays():
    made = variants.mixed(7, "row", "abcdef")
    assert (sorted(made), made) == (list("abcdef"), variants.mixed(7, "row", "abcdef"))
    assert len({tuple(variants.mixed(n, "row", "abcdef")) for n in range(20)}) > 10


# A task


def test_a_passage_is_pointed_to_where_it_is_named_first():
    one, two = (replace(said("a"), lesson=lesson) for lesson in ("02: Turns", "03: Own"))
    item = Item(
        "a/b",
        "T",
        SimpleNamespace(judge=lambda *_: (1 / 3 + 1e-14, [one, one, two, one])),
        3,
        "lesson",
    )
    feedback = item.judge("x")
    assert [m.lesson for m in feedback.messages] == ["02: Turns", "", "03: Own", ""]
    assert feedback.share == round(1 / 3, 12)
    assert (item.grade_id, feedback.slug, feedback.title, feedback.of) == ("a--b", "a/b", "T", 3)


@pytest.mark.parametrize(("host", "reveal", "shown"), [("lesson", True, True), ("exercise", True, False),
                                                       ("lesson", False, False)])  # fmt: skip
@pytest.mark.parametrize("points", [0, 2])
def test_only_a_lesson_reveals_and_without_points_nothing_is_scored(host, reveal, shown, points):
    contexts = []
    kind = SimpleNamespace(judge=lambda answer, context: contexts.append(context) or (0, []))
    Item("a/b", "T", kind, points, host).judge(
        "x", reveal=reveal, given={"f": 1}, variant=7, mended=frozenset("a")
    )
    assert contexts == [
        kinds.Context("a/b", host, shown, {"f": 1}, 7, (), bool(points), frozenset("a"))
    ]


def test_a_task_with_other_numbers_is_another_and_one_that_does_not_vary_is_itself():
    varied = Item("a/b", "T", variants.Varied(lambda number: Drawn(number=number)), 3, "lesson")
    assert varied.at(7).kind == Drawn(number=7)
    same = replace(varied, kind=Sum())
    assert same.at(7) is same


def test_what_a_notebook_keeps_of_an_answer():
    item = SimpleNamespace(slug="t")
    nothing = {"v": 1, "slug": "t", "answer": None, "events": [], "at": None}
    assert kept(item, Log()) == nothing
    assert kept(item, Log(), draft=True) == nothing | {"draft": True}
    log = Log([
        entry(0, {"number": 3}, "variant", is_event=True), entry(1, [1]), entry(2, 9, item="other"),
        entry(3, {"points": 1}, catalogue.CHECKED, is_event=True),
    ])  # fmt: skip
    at = (START + timedelta(minutes=1)).isoformat()
    event = {"event": "variant", "value": {"number": 3}, "at": START.isoformat()}
    found = nothing | {"answer": [1], "events": [event], "at": at}
    checked = (START + timedelta(minutes=3)).isoformat()
    assert kept(item, log) == found | {"checked": checked}
    undone = Log([*log.entries, entry(4, None, "undo", is_event=True)])
    later = (START + timedelta(minutes=4)).isoformat()
    assert kept(item, undone) == nothing | {"events": [event], "at": later}


# Numbers


@pytest.mark.parametrize(
    ("said", "how", "number"),
    [
        ("1,5", {}, 1.5), ("1.234,5", {}, 1234.5), ("1,234.5", {}, 1234.5), ("1,234,567", {}, 1234567),
        ("1.234.567", {}, 1234567), ("1 234", {}, 1234), ("1'234,5", {}, 1234.5), ("12,34.5", {}, None),
        ("1.2.3", {}, None), ("1,234", {}, None), ("1,234", {"decimals": 3}, 1.234), ("0,234", {}, 0.234),
        ("1234,567", {}, 1234.567), ("1.234", {}, 1.234), ("1,23,4.5", {}, None), ("01,234.5", {}, None),
        ("−3", {}, -3), ("- 3", {}, -3), ("+3", {}, 3), (".5", {}, 0.5), ("5.", {}, 5), ("1e3", {}, 1000),
        ("", {}, None), ("x", {}, None), (True, {}, None), (None, {}, None), ([3], {}, 3), ([3, 4], {}, None),
        (Decimal("0.5"), {}, 0.5), (Fraction(1, 4), {}, 0.25), (float("inf"), {}, None), (10**400, {}, None),
        ("“3”", {}, 3), ("about 3", {}, 3), ("ca. 3", {}, 3), ("~3", {}, 3), ("30°", {}, 30),
        ("twelve", {}, 12), ("thirteen", {}, 13), ("twenty-seven", {}, 27), ("ninety", {}, 90),
        ("twenty ten", {}, None), ("16 people", {}, 16), ("16 hundred", {}, None), ("16 men", {}, None),
        ("16 km", {"unit": "km"}, 16), ("16 people", {"unit": "%"}, None),
        ("1/4", {}, 0.25), ("2 1/2", {}, 2.5), ("½", {}, 0.5), ("2½", {}, 2.5), ("1/0", {}, None),
        ("1:2", {}, 0.5), ("1:2", {"unit": "%"}, None), ("1:2", {"unit": "share"}, None),
        ("-1/4", {"unit": "%"}, -25), ("1/1", {"unit": "%"}, 100), ("0/3", {"unit": "%"}, 0),
        ("3/2", {"unit": "%"}, 1.5), ("3 of 6", {"unit": "%"}, 50), ("3 out of the 6", {"unit": "share"}, 0.5),
        ("two thirds", {"unit": "share"}, 2 / 3), ("half", {"unit": "%"}, 50), ("a quarter", {"unit": "%"}, 25),
        ("some thirds", {"unit": "%"}, None), ("half", {}, None), ("3 of x", {"unit": "%"}, None),
        ("50%", {"unit": "%"}, 50), ("0.5%", {"unit": "%"}, 0.5), ("50 per cent", {"unit": "share"}, 0.5),
        ("50%", {}, None), ("0.5", {"unit": "share"}, 0.5), ("1", {"unit": "%"}, 1), ("0.5", {"unit": "%"}, None),
        ("0", {"unit": "%"}, 0),
    ],
)  # fmt: skip
def test_a_number_is_read_or_refused(said, how, number):
    if number is None:
        with pytest.raises(Unreadable):
            numbers.read_number(said, **how)
    else:
        found = numbers.read_number(said, **how)
        assert found == pytest.approx(number)
        assert isinstance(found, int) is (float(number).is_integer())


@pytest.mark.parametrize(
    ("said", "how", "reason"),
    [
        (" ", {"what": "the age"}, "there is no number yet (the age)"),
        ("x", {}, "“x” is not a number"),
        (10**400, {"what": "it"}, "that number is too large to be meant (it)"),
        ("1,234", {"what": "it"}, "“1,234” can be read in two ways: write 1.234 or 1234 (it)"),
        ("5%", {"unit": "people"}, "“5%” is a per cent, and what is asked for is a number of people"),
        ("5%", {"unit": "of 100"}, "“5%” is a per cent, and what is asked for is a number without %"),
        ("5%", {}, "“5%” is a per cent, and what is asked for is a number without %"),
        ("0.5", {"unit": "%", "what": "it"}, "“0.5” looks like a share; per cent are asked for, so write it "
         "as one, from 0 to 100, or with a % sign if you mean less than one per cent (it)"),
    ],
)  # fmt: skip
def test_why_a_number_is_refused_is_told_whole(said, how, reason):
    with pytest.raises(Unreadable) as why:
        numbers.read_number(said, **how)
    assert str(why.value) == reason


def test_a_number_is_whole_up_to_where_floats_are():
    below = numbers.read_number(1e15 - 1)
    assert (below, isinstance(below, int)) == (1e15 - 1, True)
    assert isinstance(numbers.read_number(1e15), float)
    assert isinstance(numbers.read_number(-1e15), float)
    assert [numbers.said_of(n) for n in (-1.5, 0.1, 1234567, 1e-7)] == [
        "−1.5",
        "0.1",
        "1234567",
        "1e−07",
    ]
