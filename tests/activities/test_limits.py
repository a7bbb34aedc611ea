"""Limits of several kinds, and what is said there: at the limit, one below and one above.

What a kind asks and shows is held whole in ``test_kinds_whole.py``.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from meaningunits.activities.converging.comparison import Cell, Record
from meaningunits.activities.graphing import dagitty, graphs, practising, sketching
from meaningunits.activities.guessing.kind import Prediction
from meaningunits.activities.letter import kind as letter
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Multiple, Numeric, Option, Single
from meaningunits.activities.reading.kind import Memo
from meaningunits.activities.relating import structure
from meaningunits.activities.relating.verbs import only_retells
from meaningunits.activities.sorting.cases import Trap
from meaningunits.activities.sorting.fingers import NOWHERE, fingers
from meaningunits.activities.sorting.kind import Case, Sorting
from meaningunits.activities.sorting.places import first_of_the_next
from meaningunits.lessons.general_structure import cases as structure_cases
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context, Unreadable
from pages import opened


def told(kind, answer, host="lesson", reveal=False):
    return kind.judge(answer, Context("test/one", host, reveal))


def names(kind, answer, host="lesson"):
    return [message.name for message in told(kind, answer, host)[1]]


# Guessing.

GUESS = Prediction("How many of ten?", 0, 10, 4, "It is less than half.")


@pytest.mark.parametrize("said", [0, 1, 4, 9, 10])
def test_any_guess_from_the_least_to_the_most_earns_all(said):
    share, (message,) = told(GUESS, said)
    assert (share, message.name) == (1, "as-predicted" if said == 4 else "otherwise")
    assert GUESS.committed(said) == ("How many of ten?", str(said))
    assert f"<strong>{said}</strong>" in GUESS.still(said)
    assert GUESS.task == "How many of ten?"


@pytest.mark.parametrize("said", [-1, 11])
def test_a_guess_beyond_the_least_or_the_most_is_none(said):
    share, (message,) = told(GUESS, said)
    assert (share, message.name) == (0, "unreadable")
    assert f"{said} is not a number from 0 to 10" in message.what
    assert GUESS.committed(said) is None


# Quizzing.

OPTIONS = (Option("a", "this", "It is.", right=True), Option("b", "that", "It is not."))
ONE, OTHER = Single("one", "Which?", OPTIONS), Single("other", "And which?", OPTIONS)
SOME = Multiple("some", "Which ones?", OPTIONS)
NO_PART = "it does not say which answer belongs to which question"


def test_letters_in_a_row_answer_questions_that_each_want_one():
    assert Quiz("Two.", (ONE, OTHER)).read("b, a") == {"one": "b", "other": "a"}


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ((ONE, SOME), "b, a"),
        ((ONE, OTHER), ["ab", "a"]),
        ((ONE, OTHER), "a"),
        ((ONE, OTHER), "a a b"),
    ],
)
def test_letters_in_a_row_are_not_dealt_out_where_they_could_be_meant_otherwise(questions, said):
    with pytest.raises(Unreadable, match=NO_PART):
        Quiz("Two.", questions).read(said)


@pytest.mark.parametrize(("value", "told_so"), [(0.9, False), (1.0, False), (1.1, True)])
def test_a_point_elsewhere_is_told_of_numbers_that_are_far_from_their_tolerance(value, told_so):
    quiz = Quiz("One.", (Numeric("n", "How much?", value, "So.", tolerance=0.1, unit="share"),))
    asked = quiz.questions[0]
    assert asked._point(value * 10) is told_so
    assert not asked._point(value * 10_000)


# Graphing.


def test_a_text_as_long_as_there_is_room_for_is_read_and_a_longer_one_is_not():
    text = "dag { a -> b }"
    whole = text + " " * (dagitty.LONGEST_TEXT - len(text))
    assert [*dagitty.parse(whole).names] == ["a", "b"]
    with pytest.raises(Unreadable, match="the text has more than 20,000 characters"):
        dagitty.parse(f"{whole} ")


@pytest.mark.parametrize("word", ["latent", "l", "unobserved", "u"])
def test_every_word_of_the_site_for_what_is_not_measured_is_read(word):
    text = f"dag {{ x [exposure] y [outcome] h [{word}] h -> x h -> y }}"
    assert len(sketching.pasted(text, ("G", "E"), 5)["latent"]) == 1


@pytest.mark.parametrize(("n", "read"), [(0, False), (1, True), (practising.MOST, True),
                                         (practising.MOST + 1, False)])  # fmt: skip
def test_the_graphs_to_practise_with_go_from_the_first_to_the_last(n, read):
    kind = catalogue.find("confounding/practice").kind
    answer = {"practice": {"level": "easy", "n": n}}
    if read:
        assert kind.which(answer) == ("easy", n)
    else:
        with pytest.raises(Unreadable, match="number of no graph: they go from 1 to 9999"):
            kind.which(answer)


@pytest.mark.parametrize(
    ("there", "rival"), [([], "Z"), (["Z"], "Z2"), (["Z", "Z2"], "Z3"), (["Z2"], "Z")]
)
def test_a_rival_has_a_letter_that_is_not_there_yet(there, rival):
    kind = catalogue.find("confounding/own-graph").kind
    made = replace(kind, nodes={**kind.nodes, **dict.fromkeys(there, "something")})
    ends = [[rival, kind.exposure], [rival, kind.outcome]]
    assert made.ideal() == {"own": {rival: "something else"}, "edges": ends}


@pytest.mark.parametrize(
    ("drawn", "which"),
    [("QM ME QP EP", ""), ("ME QP EP", "Sentence"), ("QP EP", "Sentences"), ("EP", "Sentences")],
)
def test_sentences_that_are_not_drawn_are_told_of_one_and_of_several(drawn, which):
    item = catalogue.find("confounding/half-done")
    found = item.judge({"edges": [[*pair] for pair in drawn.split()], "adjust": ["T"]})
    said = [m.what for m in found.messages if m.name == "told-not-drawn"]
    assert bool(said) is bool(which)
    assert all(f"{which} " in what.replace("sentence", "Sentence") for what in said)


CAUSES = [(a, b) for a in "ABC" for b in "XY"]
BETWEEN = [("X", m) for m in "MN"] + [(m, "Y") for m in "MN"]


def test_causes_stand_above_what_lies_between_in_the_middle_and_what_follows_below():
    edges = [*CAUSES, *BETWEEN, ("X", "D"), ("Y", "D"), ("X", "F")]
    assert graphs.layout("XYABCMNDFU", "X", "Y", edges) == {
        "X": (0.0, 0.42),
        "Y": (1.0, 0.42),
        "A": (0.25, 0.0),
        "B": (0.5, 0.17),
        "C": (0.75, 0.0),
        "M": (0.333, 0.7),
        "N": (0.667, 0.7),
        "F": (0.25, 1.0),
        "D": (0.5, 0.83),
        "U": (0.75, 1.0),
    }


def test_only_a_long_row_of_causes_stands_in_two_lines():
    two = graphs.layout("XYAB", "X", "Y", [(a, b) for a in "AB" for b in "XY"])
    assert (two["A"], two["B"]) == ((0.333, 0.0), (0.667, 0.0))
    many = [("X", m) for m in "MNO"] + [(m, "Y") for m in "MNO"]
    middle = graphs.layout("XYMNO", "X", "Y", many)
    assert [middle[m][1] for m in "MNO"] == [0.7, 0.7, 0.7]


def test_a_graph_in_which_nothing_is_tied_to_the_exposure_has_its_places():
    assert graphs.layout("XYAD", "X", "Y", [("A", "Y"), ("Y", "D")]) == {
        "X": (0.0, 0.42),
        "Y": (1.0, 0.42),
        "A": (0.5, 0.0),
        "D": (0.5, 1.0),
    }


@pytest.mark.parametrize(
    ("beside", "bend"),
    [
        ((0.5, 0.4), 0.24),  # on the line
        ((0.6, 0.45), -0.24),  # a little to the one side of it
        ((0.4, 0.35), 0.24),  # and to the other
        ((0.5, 0.6), 0),  # too far
        ((0.2, 0.2), 0),  # where the arrow begins
        ((0.8, 0.6), 0),  # where it ends
    ],
)
def test_an_arrow_bends_away_from_what_stands_in_its_way(beside, bend):
    places = {"A": (0.2, 0.2), "B": (0.8, 0.6), "C": beside}
    found = graphs.bends([("A", "B")], places)["A", "B"]
    assert abs(found) == abs(bend)
    # Turned round, it bends to the same side of the page.
    assert graphs.bends([("B", "A")], places)["B", "A"] in (-found, found)


# Converging.


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (Record(), "not compared yet"),
        (Record(code="agreement"), "not compared yet"),
        (Record(meaning="match"), "the meaning matches, examples not compared yet"),
    ],
)
def test_what_is_not_compared_yet_is_told_so(record, said):
    assert record.compared == said


@pytest.mark.parametrize(
    ("place", "touches"),
    [((1, 2), False), ((1, 3), True), ((4, 4), True), ((5, 9), True), ((6, 9), False)],
)
def test_a_place_that_touches_another_by_one_sentence_touches_it(place, touches):
    cell = Cell("f", "s", (("match", "match"),), "", places=((3, 5),), lures={(3, 5): "It seems."})
    assert cell.bears(place) is touches
    assert cell.lure(place) == ("It seems." if touches else "")


# Reading.

ONE_PLACE = "sentence 901, word 1"
THREE_PLACES = f"{ONE_PLACE}, sentence 902, word 1 and sentence 903, word 1"


@pytest.mark.parametrize(
    ("count", "places"),
    [(1, ONE_PLACE), (3, THREE_PLACES), (4, f"{THREE_PLACES} and more")],
)
@pytest.mark.parametrize("slug", ["a-whole-hour/read-nils", "a-whole-hour/sift-nils"])
def test_of_places_that_are_not_there_three_are_named(slug, count, places):
    marks = [{"from": [901 + n, 1], "to": [901 + n, 1], "text": "Of no use."} for n in range(count)]
    (message,) = (
        m for m in catalogue.find(slug).judge(marks).messages if m.name == "not-in-this-interview"
    )
    assert message.what.endswith(f"that is not here: {places}.")


def test_a_memo_stands_in_the_third_in_which_its_first_word_stands():
    kind = catalogue.find("a-whole-hour/read-nils").kind
    before, total = kind._words_before, kind._words_before[0]
    for third in (1, 2):
        first = -(-third * total // 3)  # the first word of this third, counted from 0
        n = max(n for n in before if n and before[n] < first)
        for word, where in ((first - before[n], third - 1), (first - before[n] + 1, third)):
            assert kind._third(Memo((n, word), (n, word), "I did not expect that.")) == where


def test_more_pairs_than_are_asked_for_earn_no_more_than_all():
    item = catalogue.find("a-whole-hour/loose-nils")
    ideal = item.kind.ideal()
    assert [item.judge(ideal[:n]).share for n in (1, 2, 3)] == [0.5, 1, 1]


# Relating.

STRUCTURE = structure_cases.EXERCISE


@pytest.mark.parametrize(
    ("text", "retells"),
    [
        ("She slept.", True),
        ("She hasn't slept.", False),
        ("She hasn’t slept.", False),
        ("She slept even there.", False),
    ],
)
def test_a_note_with_a_word_for_what_something_does_to_a_structure_does_more_than_retell(
    text, retells
):
    assert only_retells(text) is retells


@pytest.mark.parametrize(
    ("over", "said"),
    [(0, ()), (1, ("the last 1 of 2501 units",)), (2, ("the last 2 of 2502 units",))],
)
def test_units_beyond_what_there_is_room_for_are_told_to_be_left_out(over, said):
    units = [STRUCTURE.given.units and next(iter(STRUCTURE.given.units))] * (2500 + over)
    relation = {"from": "T1", "to": "T2", "name": "lets", "units": units}
    assert structure.MOST_UNITS == 2500
    assert STRUCTURE.read({"relations": {"r1": relation}}).left_out == said


def test_of_notes_that_take_nothing_up_three_are_told():
    notes = [*STRUCTURE.given.units]
    for count in (2, 3, 4):
        answer = {"against": dict.fromkeys(notes[:count], "A label.")}
        judge = told(STRUCTURE, answer)[1]
        thin = [m for m in judge if m.name == "thin"]
        assert len(thin) == min(count, 3)


def test_half_a_letter_that_came_with_a_memo_is_kept_as_a_sign_for_it(here):
    page = opened("general-structure/map")
    page.act("memo", text="a \ud800  b")
    assert page.kept["memo"] == "a ? b"


# Sorting.


def test_parts_are_put_on_a_sentence_or_on_none():
    kind = fingers("Put.", {1: "One.", 2: "Two."}, ("x", 2), ("y", None), well_done="Yes.")
    assert kind.ideal() == {"a": "2", "b": NOWHERE}
    assert {**kind.labels} == {
        "1": "One.",
        "2": "Two.",
        NOWHERE: "none of these sentences says it: it was added",
    }
    assert [case.why for case in kind.cases] == [
        "Sentence 2 says it.",
        "No sentence here says it.",
    ]
    assert kind.hint.endswith("you chose the wrong sentence, or no sentence is right.")
    assert kind.read({"a": "added"}) == {"a": NOWHERE}
    everywhere = fingers("Put.", {1: "One."}, ("x", 1), well_done="Yes.", nowhere="")
    assert [*everywhere.labels] == ["1"]
    assert everywhere.hint.endswith("you chose the wrong sentence.")
    with pytest.raises(Unreadable):
        everywhere.read({"a": "added"})


KEYS = "abcdef"
TRAP = Trap("by-rule", dict.fromkeys(KEYS, "out"), "You took out all.", "A rule.", "Look.")
SORTED = Sorting(
    task="Sort.",
    labels={"in": "it stays", "out": "it goes"},
    cases=tuple(Case(key, key.upper(), "out" if key == "f" else "in", "So.") for key in KEYS),
    traps=(TRAP,),
)


@pytest.mark.parametrize(("off", "met"), [(1, True), (2, False), (3, False)])
def test_a_rule_is_seen_where_all_cases_but_one_follow_it(off, met):
    said = {key: "in" if n < off else "out" for n, key in enumerate(KEYS)}
    assert ("by-rule" in names(SORTED, said)) is met
    # Not where one is left open.
    assert "by-rule" not in names(SORTED, {key: said[key] for key in KEYS[:-1]})


@pytest.mark.parametrize(
    ("said", "meant"),
    [("96", "after 95"), ("95", ""), ("97", ""), ("96–97", ""), ("96–96", "after 95"), ("x", "")],
)
def test_the_first_sentence_of_the_next_unit_stands_for_the_place_before_it(said, meant):
    assert first_of_the_next(said, ["after 93", "after 95"]) == meant


def test_to_print_nothing_earns_nothing():
    item = catalogue.find("writing-it-up/quotations")
    found = item.judge(dict.fromkeys([case.key for case in item.kind.cases], "left out"))
    assert (found.share, found.names) == (0, ("none-printed",))


# Coding turns.

LEIF = catalogue.find("information/turns-leif").kind


def hint(key, *codes, kind=LEIF):
    """The diagnosis of one turn, and what it says with the turn's hint taken away."""
    (message,) = (
        m for m in told(kind, {key: [*codes]})[1] if m.name not in ("left-out", "as-read")
    )
    return message.name, f"{message.why} {message.look}"


def test_a_sound_turn_called_a_fault_is_told_what_that_fault_needs_and_no_other_is():
    from meaningunits.activities.turn_coding.kind import NEEDS

    name, said = hint("71", "leading")
    assert name == "no-fault"
    assert NEEDS["leading"] in said
    name, said = hint("115", "double-barrelled")
    assert name == "misnamed"
    assert NEEDS["double-barrelled"] not in said


def test_a_fault_that_was_half_heard_has_the_hint_for_the_other_half():
    from meaningunits.activities.turn_coding.kind import HINTS

    for heard, other in (("missed-probe", "leading"), ("leading", "missed-probe")):
        name, said = hint("59", heard)
        assert name == "half-heard"
        assert HINTS[other] in said
        assert HINTS[heard] not in said


@pytest.mark.parametrize(
    ("codes", "name"),
    [
        (("closed",), "arguable"),
        (("missed-probe",), "arguable"),
        (("closed", "missed-probe"), "arguable"),
        (("closed", "interrupting"), "misnamed"),
        (("interrupting",), "misnamed"),
        (("sound",), "passed-over"),
    ],
)
def test_a_name_that_can_be_defended_too_is_arguable_alone_and_with_others_of_its_sort(codes, name):
    assert hint("115", *codes)[0] == name


@pytest.mark.parametrize(
    ("part", "room", "said"),
    [
        ("title", letter.LONGEST_LINE, "a text has 201 characters, 1 more"),
        ("name", letter.LONGEST_LINE, "a text has 201 characters, 1 more"),
        ("text", letter.LONGEST_TEXT, "a text has 6,001 characters, 1 more"),
    ],
)
def test_a_letter_is_as_long_as_there_is_room_and_its_part_that_is_not_is_named(part, room, said):
    kind = catalogue.find("journal-club/letter").kind
    assert kind.read(None) == letter.Written() == kind.read({})
    assert getattr(kind.read({part: room * "x"}), part) == room * "x"
    with pytest.raises(Unreadable) as refused:
        kind.read({part: (room + 1) * "x"})
    assert str(refused.value) == f"{said} than there is room for ({part})"
