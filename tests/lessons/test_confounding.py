"""Lesson and exercise 08's contract: every valid set is right, and each slip has its own name."""

from __future__ import annotations

import re
from base64 import b64decode
from itertools import chain, combinations
from types import SimpleNamespace

import pytest
from class_of import ROOT
from contracts import (
    anything,
    copied,
    costs_its_question,
    holds,
    numbers,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meaningunits.activities.graphing import advice, judging
from meaningunits.activities.graphing import graphs as dags
from meaningunits.activities.graphing import kind as graphing
from meaningunits.activities.graphing.judging import Question
from meaningunits.activities.graphing.kind import STORY, Graphing
from meaningunits.activities.labs import lab as labs
from meaningunits.activities.labs.confounding.kind import Adjusting
from meaningunits.activities.quizzing.questions import Numeric
from meaningunits.appraisal import (
    LinearModel,
    TwoByTwo,
    causal_quartet,
    e_value,
    is_valid_adjustment,
)
from meaningunits.figures.drawings import REACH, Quartet
from meaningunits.lessons.confounding.small import KINDS_OF_NONE
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context, Unreadable
from meaningunits.tasks.variants import Varied

CATALOGUE = catalogue.of("confounding")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
LAB = CATALOGUE["confounding/lab"]
LESSON = (ROOT / "course" / "08_confounding.py").read_text("utf-8")
#: The default and enough others to meet every scene, every question and every set of numbers.
VARIANTS = range(80)


def of(name, variant=0):
    return CATALOGUE[f"confounding/{name}"].at(variant)


def judged(name, answer, variant=0):
    return CATALOGUE[f"confounding/{name}"].judge(answer, variant=variant)


def pairs(text):
    return [list(pair) for pair in text.split()]


def subsets(nodes):
    return chain.from_iterable(combinations(nodes, k) for k in range(len(nodes) + 1))


def test_every_graph_and_lab_says_that_it_is_invented_and_about_whom():
    of_groups = {"confounding/lab", "confounding/worked", "confounding/own-graph"}
    assert "invented story" in STORY
    for item in CATALOGUE.values():
        kind = item.at(0).kind
        if isinstance(kind, Graphing | Adjusting):
            label = labs.INVENTED if item.slug in of_groups else STORY
            assert label in kind.asks(item.slug)
            assert label in kind.still({"predicted": 0} if item is LAB else kind.ideal())
    assert "invented" in of("quartet").kind.task


def test_lesson_and_exercise_share_no_graph():
    names = {
        host: {
            name
            for item in CATALOGUE.values()
            if item.host == host and isinstance(kind := item.at(0).kind, Graphing)
            for name in kind.nodes.values()
        }
        for host in ("lesson", "exercise")
    }
    assert not names["lesson"] & names["exercise"]


# Sets: judged by the criterion.


def set_tasks():
    for item in CATALOGUE.values():
        for variant in range(12) if isinstance(item.kind, Varied) else [0]:
            kind = item.at(variant).kind
            if isinstance(kind, Graphing) and kind.asked[-1] == "adjust" and not kind.draws:
                yield item, variant, kind


def test_every_valid_set_earns_full_points_and_no_other_does():
    for item, variant, kind in set_tasks():
        measured = [key for key in kind.others if key not in kind.latent]
        for chosen in subsets(measured):
            valid = is_valid_adjustment(
                kind.arrows, kind.exposure, kind.outcome, chosen, kind.latent, kind.effect
            ).ok
            answer = {"adjust": list(chosen)}
            if "effect" in kind.asked:
                answer["effect"] = kind.effect
            share = item.judge(answer, variant=variant).share
            assert (share == 1) == valid, (item.slug, variant, chosen)


def test_the_trap_holds_in_every_variant_and_is_graded_by_the_set():
    scenes, lengths = set(), set()
    for variant in VARIANTS:
        kind = of("enough", variant).kind
        scenes.add(kind.nodes["X"])
        lengths.add(len(kind.nodes))
        assert abs(kind.estimate(frozenset("V")) - kind.truth) < 0.005
        feedback = judged("enough", {"adjust": ["V"]}, variant)
        assert feedback.share == 0
        assert feedback.names[0] == "right-by-accident"
        assert "{V} the number is right" in str(feedback)
        for chosen in subsets(kind.others):
            if is_valid_adjustment(kind.arrows, "X", "Y", chosen).ok:
                assert kind.estimate(frozenset(chosen)) == pytest.approx(kind.truth, abs=1e-9)
        assert f"{kind.truth:.2f}".replace("-", "−") in kind.task
    assert len(scenes) == 3
    assert lengths == {6, 7}


WRONG_SETS = [
    ("enough", {"adjust": []}, "nothing-adjusted", 0),
    ("enough", {"adjust": ["P"]}, "path-open", 0.25),
    ("enough", {"adjust": ["P", "Q", "M"]}, "mediator-adjusted", 0.5),
    ("enough", {"adjust": ["P", "Q", "V"]}, "consequence-adjusted", 0),
    ("enough", {"adjust": "none suffices"}, "says-impossible-all-measured", 0),
    ("enough", {"adjust": ["X"]}, "unreadable", 0),
    ("enough", {"adjust": ["X9"]}, "unreadable", 0),
    ("enough", {"adjust": 7}, "unreadable", 0),
    ("effect-and-set", {"effect": "direct"}, "no-set-yet", 1 / 3),
    ("worked", {"effect": "direct", "adjust": ["O", "W"]}, "way-open", 1 / 6),
    ("effect-and-set", {"effect": "total", "adjust": ["A"]}, "direct-asked", 2 / 3),
    ("effect-and-set", {"effect": "direct", "adjust": ["A", "M"]}, "collider-opened", 1 / 3),
    ("effect-and-set", {"adjust": ["A", "M", "U"]}, "no-effect-yet", 2 / 3),
    ("effect-and-set", {"effect": "some", "adjust": ["A"]}, "unreadable", 1 / 6),
    ("none-or-none", {"adjust": ["A"]}, "collider-opened", 0),
    ("none-or-none", {"adjust": "none suffices"}, "says-impossible-none-needed", 0),
    ("none-or-none", {"adjust": ["U"]}, "unreadable", 0),
    ("none-or-none", {"adjust": []}, "nothing-needed", 1),
    ("none-or-none", {"adjust": "none needed"}, "nothing-needed", 1),
    ("worked", {"effect": "total", "adjust": ["O", "W"]}, "set-enough", 1),
    ("worked", {"effect": "direct", "adjust": ["O", "W", "C"]}, "total-asked", 0.5),
    ("worked", {"effect": "total", "adjust": ["O"]}, "effect-right", 0.625),
]


#: A path, what else is open without the variable at which arrows meet, what closes nothing.
COLLIDERS = [
    ("XVY", None, "V", "Take that variable out: this path has no other place where it could be"),
    ("XUVY", None, "UV", "Take that variable out: this path has no other place where it could be"),
    ("XAVY", None, "V", "Take that variable out, or close the path at another place."),
    ("XAVY", "XBY", "V", "Take V out: it opens this path, and closes no other."),
    ("XAVY", "XVBY", "V", "That variable also closes another path. Close this one at another"),
]


@pytest.mark.parametrize(("path", "without", "closed", "said"), COLLIDERS)
def test_what_is_advised_of_a_collider_can_be_done(path, without, closed, said):
    told = advice.about_a_collider(tuple(path), without and tuple(without), closed, "V")
    assert told.startswith(said)


@pytest.mark.parametrize(("name", "answer", "diagnosis", "share"), WRONG_SETS)
def test_a_set_or_effect_is_told_what_it_does(name, answer, diagnosis, share):
    feedback = judged(name, answer)
    assert diagnosis in feedback.names
    assert feedback.share == pytest.approx(share)


def test_feedback_on_a_set_names_the_open_path_or_the_forbidden_variable():
    assert "X ← Q → Y" in str(judged("enough", {"adjust": ["P"]}))
    assert "holds M" in str(judged("enough", {"adjust": ["P", "Q", "M"]}))
    assert "X → M ← U → Y" in str(
        judged("effect-and-set", {"effect": "direct", "adjust": ["A", "M"]})
    )


def test_a_way_that_the_direct_effect_leaves_out_is_sent_to_which_effect():
    told = judged("worked", {"effect": "direct", "adjust": ["O", "W"]}).messages[-1]
    assert told.name == "way-open"
    assert graphing.GRAPHING["way-open"].lesson == "08: Which effect?"
    assert "J → C → B" in told.why
    assert "lie on the way of the effect" not in str(told)
    total = judged("worked", {"effect": "total", "adjust": ["O"]}).names
    assert "path-open" in total
    assert "way-open" not in total


def test_a_set_that_is_enough_says_whether_another_would_be():
    drawn = {"edges": pairs("QM ME QP EP")}
    one = " ".join(str(judged("half-done", {**drawn, "adjust": ["S"]})).split())
    assert "{S} is enough" in one
    assert "Another set would be enough, too" in one
    assert "If you leave one of them out" not in one
    only = str(judged("worked", {"effect": "total", "adjust": ["O", "W"]}))
    assert "If you leave one of them out, the set is not enough" in " ".join(only.split())
    assert "Another set" not in only


def test_more_than_is_needed_is_right_and_called_so():
    kind = of("enough", next(v for v in VARIANTS if len(of("enough", v).kind.nodes) == 7)).kind
    share, told = kind.judge({"adjust": ["P", "S", "Q"]}, Context("x", "exercise"))
    assert share == 1
    assert told[0].name == "set-enough-and-more"


def test_where_no_set_is_enough_saying_so_is_right_and_nothing_is_not():
    kind = Graphing("T.", {"X": "x", "Y": "y", "U": "u"}, "X", "Y",
                    (("U", "X"), ("U", "Y"), ("X", "Y")), latent=("U",))  # fmt: skip
    share, told = kind.judge({"adjust": dags.NONE_SUFFICES}, Context("x"))
    assert (share, told[0].name) == (1, "impossible-right")
    share, told = kind.judge({"adjust": []}, Context("x"))
    assert (share, told[0].name) == (0, "nothing-adjusted")


def test_none_needed_and_none_enough_are_different_sentences_on_every_screen():
    kind = of("worked").kind
    drawn = [kind.read({"adjust": a}) for a in ([], dags.NONE_SUFFICES)]
    texts = [dags.adjustment_text(d) for d in drawn]
    assert texts == ["Nothing to adjust for.", "No set of measured variables is enough."]
    for answer, text in zip(([], dags.NONE_SUFFICES), texts, strict=True):
        assert text in kind.still({"adjust": answer})
    needed = Question((("X", "J"), ("J", "B")), "J", "B", frozenset(), "total").sets_text()
    enough = Question(
        (("U", "J"), ("U", "B"), ("J", "B")), "J", "B", frozenset("U"), "total"
    ).sets_text()
    assert "No adjustment is needed" in needed
    assert "No set of measured variables is enough" in enough
    blank = dags.adjustment_text(kind.read({"effect": "total"}))
    assert blank not in texts


def test_the_two_nones_of_the_small_graphs_follow_from_the_graphs():
    kind = of("none").kind
    labels = [case.label for case in kind.cases]
    assert sorted(labels) == sorted([*KINDS_OF_NONE] * 2)
    for label in kind.labels:
        assert judged("none", dict.fromkeys("abcdef", label)).share == 0
    swapped = {"none needed": "none suffices", "none suffices": "none needed"}
    answer = {c.key: swapped.get(c.label, c.label) for c in kind.cases}
    assert judged("none", answer).share == 0


# Arrows: held against the sentences of the story.


def test_every_arrow_of_a_story_stands_in_a_sentence_and_no_sentence_says_more():
    for name in ("half-done", "alone", "draw"):
        kind = of(name).kind
        told = [arrow for line in kind.story for arrow in line.arrows]
        assert sorted(told) == sorted(kind.arrows)
        assert len(told) == len(set(told))
        tempting = {arrow for line in kind.story for arrow in line.tempts}
        assert tempting
        assert not tempting & set(told)


DRAWN = [
    ("draw", {"edges": pairs("WF WS LS KW KL FL DW")}, "all-drawn", 1, 1),
    ("draw", {"edges": []}, "no-arrows", 0, 0),
    ("draw", {"edges": pairs("WF FL KW")}, "missing-among", 0.4, 0.45),
    ("draw", {"edges": pairs("FW LF WK LK WD SW SL")}, "turned-among", 0, 0),
    ("draw", {"edges": pairs("WF WS LS KW KL FL DW DK")}, "tempted", 0.8, 0.9),
    ("draw", {"edges": pairs("WF WS LS KW KL FL DW WL")}, "short-cut", 0.8, 0.9),
    ("draw", {"edges": pairs("WF WS LS KW KL FL DW DF")}, "short-cut", 0.8, 0.9),
    ("draw", {"edges": pairs("WF WS LS KW KL FL DW FD")}, "goes-round", 6 / 7, 6 / 7),
    ("draw", {"edges": pairs("WF WS LS KW KL FL DW FS")}, "short-cut", 0.8, 0.9),
    ("draw", {"edges": pairs("WF WS LS KW KL FL DW KF")}, "short-cut", 0.8, 0.9),
    ("draw", {"edges": [["W", "F"], ["F"]]}, "unreadable", 1 / 7, 1 / 7),
    ("draw", {"edges": [["W", "Q"]]}, "unreadable", 0, 0),
    ("draw", {"edges": [["W", "W"]]}, "unreadable", 0, 0),
    ("draw", {"edges": pairs("WF FL LW")}, "goes-round", 1 / 7, 1 / 7),
    ("draw", {"arrows": []}, "unreadable", 0, 0),
    ("half-done", {"edges": pairs("QM ME QP"), "adjust": ["S"]}, "told-not-drawn", 0.7, 0.8),
    ("half-done", {"edges": pairs("QM ME QP PE"), "adjust": ["S"]}, "turned", 0.7, 0.8),
    ("half-done", {"edges": pairs("QM ME QP EP TP"), "adjust": ["T"]}, "tempted", 0.7, 0.8),
    ("half-done", {"edges": pairs("QM ME QP EP SP"), "adjust": ["T"]}, "short-cut", 0.7, 0.8),
    ("half-done", {"edges": pairs("QM ME QP EP TM"), "adjust": ["T"]}, "unbacked", 0.7, 0.8),
    ("half-done", {"edges": pairs("QM ME QP EP"), "adjust": ["T"]}, "well-done", 1, 1),
    ("half-done", {"edges": pairs("QM ME QP EP"), "adjust": ["S"]}, "set-enough", 1, 1),
    ("alone", {"edges": pairs("GM GS"), "adjust": ["G"]}, "no-effect-yet", 0, 0.3),
    ("alone", {"edges": pairs("TP"), "adjust": []}, "graph-unfinished", 0, 0.1),
]


@pytest.mark.parametrize(("name", "answer", "diagnosis", "least", "most"), DRAWN)
def test_a_drawn_graph_is_held_against_the_sentences(name, answer, diagnosis, least, most):
    feedback = judged(name, answer)
    assert diagnosis in feedback.names
    assert least - 1e-9 <= feedback.share <= most + 1e-9


def test_an_arrow_turned_round_costs_itself_also_where_it_closes_a_circle():
    feedback = judged("draw", {"edges": pairs("WF WS LS KW LK FL DW")})
    assert feedback.names == ("goes-round", "turned-among")
    assert feedback.share == pytest.approx(6 / 7)


def test_an_arrow_between_any_two_earns_nothing():
    order = "KDWFLS"
    everything = [[a, b] for i, a in enumerate(order) for b in order[i + 1 :]]
    feedback = judged("draw", {"edges": everything})
    assert "drawn-everything" in feedback.names
    assert feedback.share == 0


def test_an_exercise_names_no_arrow_that_is_missing():
    for answer in ({"edges": pairs("WF")}, {"edges": pairs("FW LF KW")}):
        told = str(judged("draw", answer))
        assert "→" not in told


def test_a_set_for_half_a_graph_earns_half():
    half = judged("half-done", {"edges": pairs("QM ME"), "adjust": ["S"]})
    assert half.share == pytest.approx((0.5 + 0.5) / 2)


# Parts.


def test_every_variable_of_the_parts_task_plays_one_part_and_habit_earns_nothing():
    kind = of("parts").kind
    parts = kind.ideal()["parts"]
    assert set(parts.values()) == set(dags.MEANT)
    for part in dags.MEANT:
        assert judged("parts", {"parts": dict.fromkeys(kind.others, part)}).share == 0


PLAYED = [
    ({"C": "mediator"}, "parts-left-out"),
    (dict.fromkeys("CKSADZ", "other"), "parts-all-alike"),
    ({**of("parts").kind.ideal()["parts"], "K": "collider"}, "collider-for-confounder"),
    ({**of("parts").kind.ideal()["parts"], "A": "mediator"}, "parts-off"),
    (of("parts").kind.ideal()["parts"], "parts-right"),
    ({"C": "moderator"}, "unreadable"),
    ({"N": "mediator"}, "unreadable"),
]


@pytest.mark.parametrize(("parts", "diagnosis"), PLAYED)
def test_a_part_is_told_apart(parts, diagnosis):
    feedback = judged("parts", {"parts": parts})
    assert diagnosis in feedback.names
    wrong = diagnosis in ("collider-for-confounder", "parts-off")
    assert not wrong or 0 < feedback.share < 1


CONFUSED = {
    ("S", "mediator"): "To a collider and to a mediator, an arrow comes from the exposure's side. "
    "Now look on the outcome's side: does an arrow go out of the variable there, or come in?",
    ("A", "confounder"): "A confounder leads to the exposure, and by another way to the outcome. "
    "For each variable that you call a confounder, follow both ways: does one of them end "
    "where two arrowheads meet?",
    (
        "K",
        "mediator",
    ): "From a confounder and from a mediator, arrows lead to the outcome. Look at the "
    "arrows between the variable and the exposure. Does the variable cause the "
    "exposure, or does the exposure cause the variable?",
}


@pytest.mark.parametrize(("node", "said"), CONFUSED)
def test_two_parts_confused_are_told_apart_by_what_parts_them(node, said):
    told = judged("parts", {"parts": {**of("parts").kind.ideal()["parts"], node: said}})
    assert told.messages[0].look == CONFUSED[node, said]


@pytest.mark.parametrize("name", ["enough", "effect-and-set"])
def test_that_no_set_is_enough_is_not_put_on_the_unmeasured_where_all_is_measured(name):
    answer = {"effect": "total", "adjust": "none suffices"}
    told = str(judged(name, answer if name != "enough" else {"adjust": "none suffices"}))
    assert "not measured" not in told
    assert "Here everything was measured, so every path can be closed somewhere." in told


def test_an_exercise_does_not_say_whose_part_is_off_and_a_lesson_does():
    kind = of("parts").kind
    answer = {"parts": {**kind.ideal()["parts"], "A": "mediator"}}
    exercise = kind.judge(answer, Context("x", "exercise"))[1][0]
    lesson = kind.judge(answer, Context("x", "lesson"))[1][0]
    assert "A" not in exercise.what.split()
    assert "The part of A" in lesson.what


# A graph of one's own.


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ({}, "nothing-yet"),
        ({"edges": "W and L"}, "unreadable"),
        ({"edges": pairs("WF FW")}, "circle"),
    ],
)
def test_how_an_answer_is_written_down_is_no_matter_of_the_lessons(answer, name):
    feedback = judged("draw", answer)
    assert of("draw").kind.lesson
    assert [(m.name, m.lesson) for m in feedback.messages] == [(name, "")]


TOLD = [
    ("own-graph", {"own": {"K": "kin", "Z": "zeal"}, "latent": ["Z"], "edges": pairs("KG ZE")},
     [("Your variable K", "kin"), ("Your variable Z", "zeal, not measured"),
      ("The arrow K → G", "kin causes Balint group"),
      ("The arrow Z → E", "zeal causes exhaustion")]),
    ("worked", {"effect": "total", "adjust": ["W", "O"]},
     [("Effect", "total, all that the exposure does, by whatever way"),
      ("Adjusting", "for openness and workload")]),
    ("worked", {"adjust": []}, [("Adjusting", "not needed")]),
    ("worked", {"adjust": "none suffices"},
     [("Adjusting", "no set of measured variables is enough")]),
    ("worked", {"adjust": None}, [("The graph", "as it was at the start")]),
    ("parts", {"parts": {"C": "mediator"}}, [("Part of C (coffee)", "mediator")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "lines"), TOLD)
def test_a_graph_is_told_by_what_was_drawn_and_decided(name, answer, lines):
    assert of(name).kind.words(answer) == lines


SKETCHED = [
    ({"edges": []}, "graph-unfinished", 0),
    ({"edges": pairs("GE")}, "no-rival-yet", 0),
    ({"own": {"K": "kind colleagues"}, "edges": pairs("GE KG KE")}, "sketch", 1),
    ({"own": {"K": "kind colleagues"}, "latent": ["K"], "edges": pairs("GE KG KE")},
     "sketch-impossible", 1),
    ({"own": {"K": "kind colleagues"}, "edges": pairs("GE GK KE")}, "sketch-none", 1),
    ({"own": {"G": "again"}, "edges": pairs("GE")}, "unreadable", 0),
    ({"own": {"K": ""}, "edges": pairs("GE")}, "unreadable", 0),
    ({"own": dict.fromkeys("ABCDFHIJKLMNOPQRSTU", "v"), "edges": pairs("GE")}, "unreadable", 0),
    ({"latent": ["E"], "edges": pairs("GE")}, "unreadable", 0),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "diagnosis", "share"), SKETCHED)
def test_a_sketch_is_told_what_follows_from_it(answer, diagnosis, share):
    feedback = judged("own-graph", answer)
    assert diagnosis in feedback.names
    assert feedback.share == share


# E-values.


def test_belgrades_e_values_are_the_facts():
    kind = of("belgrade").kind
    values = {q.key: q.value for q in kind.questions if isinstance(q, Numeric)}
    assert values["crude"] == pytest.approx(12.1, abs=0.06)
    assert values["limit"] == pytest.approx(4.75, abs=0.06)
    assert values["odds"] == pytest.approx(5.2, abs=0.06)
    naive = next(s for s in kind.question("odds").slips if s.name == "odds-as-risk")
    assert naive.value == pytest.approx(16.2, abs=0.06)


def test_two_places_of_a_number_are_enough():
    for where, number in numbers(CATALOGUE, VARIANTS):
        assert number.share(round(number.value, 2)) == 1, where


REALISTIC = [
    ({"odds": 4.64}, "odds-as-risk"),
    ({"limit": 3.87}, "other-limit"),
    ({"ratio": 1.67}, "not-put-in"),
    ({"ratio": 1.81}, "of-the-limit"),
    ({"shifted": 2.72}, "to-nothing"),
    ({"bound": 6}, "multiplied"),
    ({"standard": 2.68}, "without-the-factor"),
    ({"means": "c"}, "read-as-chance"),
    ({"means": "d"}, "read-as-safe"),
]


@pytest.mark.parametrize(("said", "diagnosis"), REALISTIC)
def test_a_realistic_slip_gets_its_own_diagnosis(said, diagnosis):
    costs_its_question(CATALOGUE["confounding/e-values"], said, diagnosis)


def test_copied_answers_earn_another_little():
    assert copied(CATALOGUE) < 0.5


def test_the_quartet_of_the_lesson_is_the_quartet_of_the_model():
    slopes = [s.model.coefficient("X", "Y", ["Z"]) for s in causal_quartet()]
    text = of("quartet").kind.questions[0].text
    for slope, shown in zip(slopes, (".55", ".50", ".00", ".88"), strict=True):
        assert f"{slope:.2f}".lstrip("0") == shown or (slope < 1e-9 and shown == ".00")
        assert shown in text


# The lab.


def test_the_lab_is_the_facts_model_exactly():
    kind = LAB.kind
    start = kind.read({}).values
    facts = {"": -0.411, "O": -0.288, "W": -0.310, "OW": -0.150, "OWC": -0.050, "OWR": 0.007,
             "R": -0.152}  # fmt: skip
    for chosen, value in facts.items():
        assert kind.estimate(start, frozenset(chosen)) == pytest.approx(value, abs=0.0005)
    assert kind.truth(start, "total") == pytest.approx(-0.15)
    assert kind.truth(start, "direct") == pytest.approx(-0.05)
    none = kind.read({"J to B": 0, "J to C": 0}).values
    for chosen, value in {"": -0.261, "OW": 0, "OWR": 0.126}.items():
        assert kind.estimate(none, frozenset(chosen)) == pytest.approx(value, abs=0.0005)


LOOKED = [
    ({"predicted": -0.2, "adjust": ["O", "W"]}, "enough"),
    ({"predicted": -0.2, "adjust": ["R"]}, "by-accident"),
    ({"predicted": -0.2, "adjust": ["O", "W", "R"]}, "sign-turned"),
    ({"predicted": -0.2, "adjust": ["O"]}, "off-the-truth"),
    ({"predicted": -0.2, "J to B": 0, "J to C": 0, "adjust": ["O", "W", "R"]},
     "effect-from-nothing"),
    ({"predicted": -0.2, "J to B": 0, "J to C": 0, "adjust": ["O", "W", "C"]},
     "arrow-at-nothing"),
    ({"predicted": -0.2, "adjust": ["O"]}, "guess-open"),
    ({"predicted": -0.2, "tried": [["O", "W", "R"]]}, "guess"),
    ({"adjust": ["O"]}, "no-guess"),
    ({"predicted": 3}, "unreadable"),
    ({"predicted": 0, "adjust": ["J"]}, "unreadable"),
    ({"predicted": 0, "tried": [["O"], 5]}, "unreadable"),
    ({"predicted": 0, "effect": "both"}, "unreadable"),
    ({"predicted": 0, "O to J": 4}, "unreadable"),
    ({}, "nothing-yet"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "diagnosis"), LOOKED)
def test_what_the_lab_shows_is_put_in_words(answer, diagnosis):
    assert diagnosis in LAB.judge(answer).names


@pytest.mark.parametrize(
    ("adjust", "said"),
    [
        (["O", "W"], "Adjusting for {O, W} gives −0.150: that is the total effect."),
        (["O"], "The truth is −0.150; adjusting for {O} gives −0.288."),
    ],
)
def test_what_a_set_gives_is_said_beside_the_truth(adjust, said):
    assert LAB.judge({"predicted": -0.2, "adjust": adjust}).messages[-1].what == said


def test_the_lab_keeps_every_set_tried_in_order_and_the_guess_beside_it():
    kind = LAB.kind
    trial = kind.read({"predicted": -0.2, "tried": [["W"], ["O"]], "adjust": ["O", "W", "R"]})
    rows = kind.outcome_of(trial)["rows"]
    assert [row["set"] for row in rows] == ["nothing", "{W}", "{O}", "{O, W, R}"]
    assert kind.beside(trial, {}) == "Your guess: −0.200 for {O, W, R}. It is +0.007."
    moved = kind.read({"predicted": -0.2, "J to B": 0.5, "adjust": ["O", "W", "R"]})
    assert "With the arrows as they were at first, it is +0.007." in kind.beside(moved, {})


def test_right_by_accident_is_said_in_the_lab_and_goes_when_an_arrow_moves():
    kind = LAB.kind
    row = kind.outcome_of(kind.read({"predicted": 0, "adjust": ["R"]}))["rows"][-1]
    assert row["why"].startswith("Right by accident")
    assert not row["ok"]
    row = kind.outcome_of(kind.read({"predicted": 0, "adjust": ["R"], "W to B": 0.2}))["rows"][-1]
    assert "accident" not in row["why"]


def test_the_arrow_named_leaves_the_truth_and_upward_it_would_not():
    kind = LAB.kind
    told = LAB.judge({"predicted": 0, "adjust": ["R"]}).messages[-1]
    assert told.name == "by-accident"
    a, b, value = re.search(
        r"Set (\w) → (\w) to 0, and the estimate goes to (\S+);", told.look
    ).groups()
    at = kind.read({"predicted": 0, f"{a} to {b}": 0}).values
    assert kind.estimate(at, frozenset("R")) == pytest.approx(
        float(value.replace("−", "-")), abs=0.0005
    )
    assert kind.truth(at, "total") == pytest.approx(-0.15)
    up = kind.read({"W to B": 0.9}).values  # so the lesson names a direction
    assert kind.estimate(up, frozenset("R")) == pytest.approx(-0.150, abs=0.0005)
    down = kind.read({"W to B": 0}).values
    assert kind.estimate(down, frozenset("R")) == pytest.approx(-0.093, abs=0.0005)
    text = " ".join(LESSON.replace("\n# ", " ").split())
    assert "Set W → B down to 0: now R alone gives −.093" in text


def test_a_set_that_only_an_arrow_at_nothing_makes_right_is_told_apart_from_an_accident():
    kind = LAB.kind
    answer = {"predicted": 0, "J to B": 0, "J to C": 0, "adjust": ["O", "W", "C"]}
    row = kind.outcome_of(kind.read(answer))["rows"][-1]
    assert (row["value"], row["ok"]) == ("0.000", False)
    assert "judged by the arrows" in row["why"]
    assert "cancel" not in row["why"] + str(LAB.judge(answer))
    empty = {slider.key: 0 for slider in kind.sliders}
    assert "arrow-at-nothing" in LAB.judge({**answer, **empty}).names


@pytest.mark.parametrize(
    ("guess", "words"),
    [
        (0.02, "You expected this"),
        (-0.15, "about the truth"),
        (-0.08, "and the estimate"),
        (0.5, "but not as far"),
        (-0.6, "other side of the truth"),
    ],
)
def test_a_guess_is_told_what_fits_it(guess, words):
    told = LAB.judge({"predicted": guess, "adjust": ["O", "W", "R"]}).messages
    assert words in told[0].why
    assert told[1].verdict == "told"  # what one was told to do is no fault
    assert "What lowers exhaustion looks as if it raised it." in told[1].why


def test_an_instructor_can_give_the_lab_another_graph():
    kind = Adjusting(
        "T.", labs.Guess("G?", -2, 2), ("Z",), {"X": "x", "Y": "y", "Z": "z"}, "X", "Y",
        {("Z", "X"): 1, ("Z", "Y"): 1, ("X", "Y"): 0},
    )  # fmt: skip
    rows = kind.outcome_of(kind.read({"predicted": 0, "adjust": ["Z"]}))["rows"]
    assert [row["value"] for row in rows] == ["+0.500", "0.000"]
    assert LinearModel(kind.effects).coefficient("X", "Y") == pytest.approx(0.5)


# The calculator.

CALCULATOR = CATALOGUE["confounding/calculator"]


def test_the_calculator_is_the_facts():
    kind = CALCULATOR.kind
    facts = [
        ({}, 12.1, 4.75),
        ({"estimate": 3.9, "lower": 1.8, "upper": None}, 7.263, 3.0),
        ({"estimate": 0.8, "lower": 0.71, "upper": 0.91}, 1.809, 1.429),
        ({"estimate": 0.8, "lower": 0.71, "upper": 0.91, "null": 1.2}, 2.366, 1.967),
        ({"estimate": 1.47, "lower": 1.12, "upper": 1.93, "scale": "OR common"}, 1.720, 1.307),
        ({"estimate": 0.12, "lower": None, "upper": None}, 16.2, None),
        ({"estimate": 0.12, "lower": None, "upper": None, "scale": "OR common"}, 5.2, None),
    ]
    for answer, point, limit in facts:
        outcome = kind.outcome_of(kind.read({"predicted": 3, **answer}))
        assert outcome["point"] == pytest.approx(point, abs=0.06)
        assert outcome["limit"] == (limit and pytest.approx(limit, abs=0.01))
        for a, b in outcome["curve"][10:]:
            assert a * b / (a + b - 1) == pytest.approx(outcome["far"], rel=0.01)
    assert kind.beside(kind.read({"predicted": 3}), {}) == (
        "You guessed 3. The E-value of the given result is 12.1."
    )


PUT_IN = [
    ({"predicted": 3}, "not-explained"),
    ({"predicted": 3, "with exposure": 5, "with outcome": 5}, "limit-explained"),
    ({"predicted": 3, "estimate": 1.5, "lower": 1.2, "upper": 2, "with exposure": 3,
      "with outcome": 3}, "explained"),
    ({"predicted": 3, "estimate": 1.5, "lower": 0.9, "upper": 2}, "nothing-to-explain"),
    ({"predicted": 3, "lower": 0.5}, "cannot-be"),
    ({"predicted": 3, "estimate": None}, "cannot-be"),
    ({"predicted": 3, "estimate": 9999, "scale": "SMD"}, "cannot-be"),
    ({"predicted": 3, "estimate": -2}, "cannot-be"),
    ({"scale": "RR"}, "no-guess"),
    ({"predicted": 3}, "guess"),
    ({"predicted": 3, "scale": "risk"}, "unreadable"),
    ({"predicted": 3, "estimate": 1e-300}, "unreadable"),
    ({"predicted": 3, "with exposure": 0.5}, "unreadable"),
    ({}, "nothing-yet"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "diagnosis"), PUT_IN)
def test_what_the_calculator_shows_is_put_in_words(answer, diagnosis):
    assert diagnosis in CALCULATOR.judge(answer).names


# Reading.


def test_a_variable_cannot_stand_in_a_set_unless_it_was_measured():
    with pytest.raises(Unreadable, match="not measured"):
        dags.read_set(["U"], ["U", "Z"], ["U"])


def test_where_arrows_are_to_be_drawn_the_places_tell_nothing_of_them():
    kind = of("draw").kind
    blank = kind.layout(kind.read({}))
    assert blank == kind.layout(kind.read(kind.ideal()))
    assert len(set(blank.values())) == len(kind.nodes)


def test_no_arrow_runs_through_a_variable_where_laid_out():
    for item in CATALOGUE.values():
        kind = item.at(0).kind
        if isinstance(kind, Graphing):
            places = kind.layout(kind.read({}))
            assert len(set(places.values())) == len(places), item.slug
            assert all(-0.01 <= c <= 1.01 for place in places.values() for c in place)


WORDS = ["edges", "adjust", "effect", "parts", "own", "latent", "tried", "predicted", "O to J",
         "scale", "estimate", "upper", "ratio", "a", "K"]  # fmt: skip
VALUES = ["O", "J", "X", "V", "total", "none suffices", "mediator"]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything(*WORDS, values=VALUES), st.integers(0, 999_999))
@example({"edges": [["W", "F"]], "adjust": [[]]}, 0)
@example({"own": {"K": "k"}, "latent": [["K"]], "edges": [["K", "E"]]}, 0)
@example({"effect": ["total"], "adjust": {}}, 3)
@example({"adjust": ["Q"]}, 0)
def test_kinds_never_raise_and_stay_between_nothing_and_full(answer, variant):
    holds(CATALOGUE, answer, variant)


# The lesson's own numbers.


def test_the_lessons_numbers_are_the_models():
    text = " ".join(LESSON.replace("\n# ", " ").split())
    kind = LAB.kind
    start = kind.read({}).values
    for chosen, shown in {"OWR": "**+.007**", "R": "is −.152", "": "gives −.41"}.items():
        value = kind.estimate(start, frozenset(chosen))
        assert shown in text
        assert float(shown.strip("*").split()[-1].replace("−", "-")) == pytest.approx(
            value, abs=0.005
        )
    assert "**+.126**" in text
    assert e_value(3.9, 1.8, 9).point == pytest.approx(7.26, abs=0.005)
    assert e_value(3.9, 1.8, 9).limit == pytest.approx(3.0)
    table = TwoByTwo((5, 63), (65, 77))
    assert table.risk_ratio == pytest.approx(0.159, abs=0.0005)
    assert "(5 / 70) / (63 / 140) = **.159**" in text
    assert table.risk_ratio_interval() == pytest.approx((0.067, 0.377), abs=0.0005)
    for heading in re.findall(r"08: ([^\"]+)", graphing.GRAPHING.path.read_text("utf-8")):
        assert f"## {heading} " in text, heading


def test_the_four_plots_say_their_slopes_and_keep_what_is_behind_until_asked():
    plain, told = Quartet(), Quartet(told=True)
    drawings = re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", plain._repr_html_())
    assert sum(b64decode(one).count(b"<circle") for one in drawings) == 400
    for adjusted in ("0.55", "0.50", "0.00", "0.88"):
        assert f">{adjusted}</span>" in plain._repr_html_()
        assert f"adjusted {adjusted}" in repr(plain)
    assert "on the way" not in plain._repr_html_() + repr(plain)
    assert "on the way" in told._repr_html_()
    assert "on the way" in repr(told)
    assert "nvented" in plain._repr_html_()
    points = [
        p for one in causal_quartet() for p in zip(one.points["X"], one.points["Y"], strict=True)
    ]
    assert all(abs(x) < REACH["X"] and abs(y) < REACH["Y"] for x, y in points)


def test_where_something_was_not_measured_and_a_set_is_enough_all_the_same_it_is_told_so():
    question = SimpleNamespace(
        can_be_asked=True, effect="total", exposure="X", hidden={"U"},
        sets=lambda: [frozenset({"C"})],
    )  # fmt: skip
    drawing = SimpleNamespace(adjust=None, impossible=True)
    share, (told,) = judging.of_set(question, drawing, {}, bool)
    assert (share, told.name) == (0, "says-impossible")
