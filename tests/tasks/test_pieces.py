"""The pieces that every task is made of: what was tried, what can be read in part, variants."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from meaningunits.tasks import catalogue, html, tries, variants
from meaningunits.tasks import kind as kinds
from meaningunits.tasks.astray import in_place_of, is_astray, kept_elsewhere
from meaningunits.tasks.diagnosis import Diagnosis
from meaningunits.tasks.feedback import Message
from meaningunits.tasks.item import Item
from meaningunits.tasks.kept import kept
from meaningunits.tasks.kind import Kind, Unreadable
from meaningunits.tasks.parts import readable_part
from meaningunits.tasks.unreadable import Whole, uncut
from meaningunits.tasks.unsure import UNSURE, is_marked
from meaningunits.trail import NOTHING, Entry, Log

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def entry(minute, value, word="set", item="t", is_event=False):
    when = START + timedelta(minutes=minute)
    return Entry(f"{item}{minute}", when, item, word, value, is_event)


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


def check(minute):
    return entry(minute, None, "check", is_event=True)


def test_what_was_checked_before_is_known_in_order():
    log = [
        check(0), entry(1, "a"), check(2), entry(3, "b"), entry(4, None, "look", is_event=True),
        entry(5, None), check(6), entry(7, "c"), check(8),
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


DEEP = {"a": {"b": {"c": {"d": [1, 13]}}}}


@pytest.mark.parametrize(
    ("answer", "part", "left"),
    [
        ({"a": 1, "b": 13, "c": 3}, {"a": 1, "c": 3}, [(("b",), 13, "13 is none")]),
        ([1, 13, 3], [1, 3], [(("number 2",), 13, "13 is none")]),
        ({"a": [1, 13]}, {"a": [1]}, [(("a", "number 2"), 13, "13 is none")]),
        ({"a": [13]}, {}, [(("a",), [13], "13 is none")]),
        (DEEP, {}, [(("a",), DEEP["a"], "13 is none")]),
        ({"a": {"b": {"c": [1, 13]}}}, {"a": {"b": {"c": [1]}}},
         [(("a", "b", "c", "number 2"), 13, "13 is none")]),
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


@pytest.mark.parametrize(
    ("module", "folder"),
    [
        ("meaningunits.activities.dividing.kind", "dividing"),
        ("meaningunits.activities.coding.building", "coding"),
        ("meaningunits.activities.labs.cutoff.kind", "labs.cutoff"),
        ("meaningunits.activities.labs.lab", "labs"),
        ("meaningunits.own_study.kinds", None),
        ("activities.dividing.kind", None),
    ],
)
def test_a_kind_is_of_the_folder_that_it_stands_in(module, folder):
    made = type("Made", (Sum,), {"__module__": module})
    assert (kinds.activity(made), made().widget) == (folder, folder)


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
        ([], 0), ([{"number": 5}], 5), ([{"number": 0}], 0),
        ([{"number": variants.MOST}], variants.MOST),
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


@pytest.mark.parametrize(("host", "reveal", "shown"), [("lesson", True, True),
                                                       ("exercise", True, False),
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
