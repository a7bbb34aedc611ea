"""Relating themes: what counts as traced, what is found and taken up, and that nothing raises."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.coding.board import unit_at
from meaningunits.activities.relating import judging as structure_judging
from meaningunits.activities.relating import structure
from meaningunits.activities.relating.structure import Relation, Theme
from meaningunits.activities.relating.verbs import claims_a_cause, says_nothing
from meaningunits.lessons.general_structure import cases as structure_cases
from meaningunits.material import study
from meaningunits.material.coding import consensus
from meaningunits.material.panel_codes import heard
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context
from meaningunits.trail import NOTHING

KIND = structure_cases.EXERCISE
LESSON = structure_cases.LESSON
MATERIAL = KIND.given

NOTES = {
    "birgitta 98–104": "Here frankness does harm, so being open needs somebody who holds it.",
    "birgitta 116–121": "Ten years together do not mean that everything can be asked.",
    "marek 38–51": "The frame leaked, and what was said inside was used outside.",
    "marek 60–68": "It takes a breach of the frame before the truth about it is said.",
    "ragnhild 100–103": "Comfort may also leave somebody alone with what happened.",
    "solveig 95–103": "Even after many years something is kept back, and not from fear.",
}
SEEN = ["marek 32–37", "solveig 45–55"]
IDEAL = {
    "relations": {
        "r1": {"from": "T2", "to": "T1", "name": "protects", "units": ["marek 60–68"]},
        "r2": {
            "from": "T1",
            "to": "T3",
            "name": "allows",
            "units": ["marek 32–37", "solveig 45–55"],
        },
        "r3": {"from": "T3", "to": "T5", "name": "takes", "units": ["ragnhild 68–81"]},
        "r4": {"from": "T4", "to": "T6", "name": "leads to", "units": ["birgitta 31–40"]},
        "r5": {"from": "T5", "to": "T1", "name": "limits", "units": ["birgitta 116–121"]},
    },
    "against": NOTES,
    "alone": {"T6": "Only Birgitta tells of acting otherwise, so it is hers for now."},
    "memo": "",
}


#: On the lesson's prepared set, in code: with a theme and a unit that are not there.
SAID = {
    "relations": {
        "r1": {
            "from": "T1",
            "to": "T9",
            "name": "leads to",
            "units": ["leif 88–96", "leif 999"],
            "memo": "As he says.",
        },
        "r2": {"from": "T9", "to": "T1"},
    },
    "against": {"farida 84–88": "Nobody rang.", "leif 41–44": None},
    "alone": {"T5": "It is Leif's alone."},
    "memo": "Three of six hang together.",
}


def judge(answer, kind=KIND, host="exercise", reveal=False):
    share, told = kind.judge(answer, Context("test/one", host, reveal))
    assert 0 <= share <= 1
    return share, [message.name for message in told]


def with_relation(key="r1", kind=KIND, host="exercise", **parts):
    """The ideal with one relation changed."""
    changed = {**IDEAL["relations"][key], **parts}
    return judge({**IDEAL, "relations": {**IDEAL["relations"], key: changed}}, kind, host)


# What coders heard in a unit.


def test_a_unit_that_the_consensus_has_carries_the_consensus_codes():
    for name in ("marek", "birgitta"):
        for unit in consensus(name).coding.units:
            found = heard(unit_at(f"{name} {unit.first}–{unit.last}"))
            assert set(unit.codes) <= found.codes <= found.anybodys
            assert set(unit.against) <= found.against <= found.anybodys_against


def test_a_unit_divided_otherwise_carries_what_lies_mostly_inside_it():
    both = heard(unit_at("ragnhild 68–81"))
    assert both.codes == {"C2", "P4"}
    assert heard(unit_at("marek 38–40")).against == {"S4"}
    assert not heard(unit_at("marek 1–5")).anybodys


# The prepared material.


@pytest.mark.parametrize("kind", [KIND, LESSON], ids=["exercise", "lesson"])
def test_the_prepared_material_is_whole_and_gives_something_to_find(kind):
    material = kind.given
    assert all(unit_at(key) for key in material.units)
    assert list(material.units) == [key for key, _ in kind.says]
    homed = [code for theme in material.themes for code in theme.codes]
    assert len(homed) == len(set(homed))
    assert len(material.alone) == 1
    assert 5 <= len(material.against) < len(material.units) / 2
    # Each theme can be related to another by one unit, or by one person.
    pairs = [(a, b) for a in material.themes for b in material.themes if a is not b]
    reached = set()
    for a, b in pairs:
        units = tuple(u for u in material.units if material.on(u, a) or material.on(u, b))
        if structure.ground(Relation("r", a.key, b.key, "", units), material).name == "carried":
            reached |= {a.key, b.key}
    assert reached == {theme.key for theme in material.themes}


def test_the_prepared_themes_are_not_the_studys_and_give_no_relation_away():
    names = {t.name for t in study.THEMES} | {t.short for t in study.THEMES}
    for kind in (KIND, LESSON):
        assert not names & {theme.name for theme in kind.themes}
        asked = kind.asks("a/b")
        assert not any(r.name in asked for r in study.RELATIONS)


def test_lesson_and_exercise_have_no_interview_in_common():
    assert not set(KIND.interviews) & set(LESSON.interviews)


def test_the_lesson_shows_codes_in_writing_and_the_exercise_does_not():
    assert "[S3, E3]" in LESSON.asks("a/b")
    assert "[" not in KIND.asks("a/b").split("Write ")[0]
    assert "invented" in KIND.asks("a/b")


# Traced or not.


def test_the_ideal_is_full_and_nothing_is_nothing():
    share, told = judge(IDEAL)
    assert share == 1
    assert {"traceable", "taken-up"} <= set(told)
    for nothing in (NOTHING, None, {}, {"relations": {}, "against": {}, "memo": "A thought."}):
        assert judge(nothing)[0] == 0
        assert "nothing-yet" in judge(nothing)[1]


@pytest.mark.parametrize(
    ("units", "state"),
    [
        ([], "bare"),
        (["solveig 72–82"], "beside"),
        (["marek 38–51"], "one-end"),
        (["marek 72–75", "ragnhild 100–103"], "two-people"),
        (["marek 60–68"], "carried"),
        (["birgitta 16–25", "birgitta 64–67"], "carried"),
    ],
)
def test_a_relation_is_as_good_as_the_units_that_carry_it(units, state):
    found = structure.ground(Relation("r1", "T2", "T1", "protects", tuple(units)), MATERIAL)
    assert found.name == state
    share, told = with_relation(units=units)
    if state != "carried":
        assert state in told
        # One of five relations, and the theme that nothing else leads to.
        lost = {"two-people": 0.5}.get(state, 1.0) / 5 * 3 / 6
        lonely = 1 / 6 / 6 if state != "two-people" else 0
        assert share == pytest.approx(1 - lost - lonely)
    else:
        assert share == 1


def test_a_unit_on_neither_theme_costs_twice_its_part():
    units = ["marek 60–68", "birgitta 98–104", "marek 72–75", "solveig 72–82"]
    share, told = with_relation(units=units)
    assert "strays" in told
    assert share == pytest.approx(1 - 0.5 / 5 / 2)


def test_a_relation_without_a_verb_counts_for_half():
    share, told = with_relation(name="  ")
    assert "unnamed" in told
    assert share == pytest.approx(1 - 0.5 / 5 / 2)


def test_direction_and_verb_are_nobodys_business():
    assert with_relation(**{"from": "T1", "to": "T2", "name": "undoes"})[0] == 1


def test_the_same_arrow_twice_counts_once():
    relations = {**IDEAL["relations"], "r6": IDEAL["relations"]["r1"]}
    share, told = judge({**IDEAL, "relations": relations})
    assert share == 1
    assert "twice" in told


def test_ticking_everything_and_relating_everything_earns_next_to_nothing():
    every = list(MATERIAL.units)
    keys = [theme.key for theme in MATERIAL.themes]
    pairs = [(a, b) for a in keys for b in keys if a != b]
    relations = {
        f"r{i}": {"from": a, "to": b, "name": "relates to", "units": every}
        for i, (a, b) in enumerate(pairs)
    }
    note = "This seems to speak against it somehow, I think."
    answer = {
        "relations": relations,
        "against": dict.fromkeys(every, note),
        "alone": dict.fromkeys(keys, note),
    }
    share, told = judge(answer)
    assert share < 0.25
    assert {"strays", "against-wrong", "alone-wrong"} <= set(told)
    assert judge({**answer, "relations": {}})[0] == 0


def test_arrows_without_units_connect_nothing():
    relations = {k: {**r, "units": []} for k, r in IDEAL["relations"].items()}
    share, told = judge({"relations": relations})
    assert share == 0
    assert "orphan" in told


@pytest.mark.parametrize(
    ("relation", "name"),
    [
        ({"from": "T9"}, "no-such-theme"),
        ({"to": "T2"}, "itself"),
        ({"from": None}, "left-out"),
        ({"units": ["marek 60–68", "marek 900"]}, "left-out"),
    ],
)
def test_what_cannot_be_is_said(relation, name):
    assert name in with_relation(**relation)[1]


def test_too_few_relations_and_a_theme_left_alone_are_told():
    few = {k: IDEAL["relations"][k] for k in ("r1", "r2")}
    share, told = judge({**IDEAL, "relations": few})
    assert {"few", "orphan"} <= set(told)
    assert share == pytest.approx((3 * 2 / 5 + 3 / 6 + 1 + 1) / 6)


def test_parts_that_do_not_touch_are_pointed_out_and_cost_nothing():
    share, told = judge(IDEAL)
    assert "islands" in told
    assert share == 1


# One voice, and what speaks against.


def test_one_voice_is_looked_for_and_a_wrong_one_costs():
    share, told = judge({**IDEAL, "alone": {}})
    assert "alone-missed-some" in told
    assert share == pytest.approx(5 / 6)
    wrong = {**IDEAL["alone"], "T2": "Only Marek has anything to say about the frame here."}
    share, told = judge({**IDEAL, "alone": wrong})
    assert "alone-wrong" in told
    assert share == pytest.approx(5 / 6)


def test_the_unit_that_does_not_fit_is_looked_for_person_by_person():
    fewer = {k: v for k, v in NOTES.items() if not k.startswith("birgitta")}
    share, told = judge({**IDEAL, "against": fewer})
    assert share == pytest.approx((5 + 4 / 6) / 6)
    assert "against-missed-some" in told
    _, messages = KIND.judge({**IDEAL, "against": fewer}, Context("a/b", "exercise"))
    said = "\n".join(map(str, messages))
    assert "in what Birgitta told" in said
    assert "98" not in said


def test_a_unit_that_nobody_heard_so_costs_in_the_exercise_and_not_in_the_lesson():
    more = {**NOTES, "birgitta 16–25": "She has to go out and sit alone, which is hard."}
    share, told = judge({**IDEAL, "against": more})
    assert "against-wrong" in told
    assert share == pytest.approx((5 + 5 / 6) / 6)
    notes = dict.fromkeys(LESSON.given.against, "This limits the arrow to those who dare.")
    own = {**notes, "leif 53–58": "That he stayed away in February speaks against it too."}
    part = judge({"against": notes}, LESSON, "lesson")[0]
    share, told = judge({"against": own}, LESSON, "lesson")
    assert "against-own" in told
    assert share == part


@pytest.mark.parametrize(
    "note",
    ["", "Hm, odd.", "They said in the group it was rightly done. It wasn't them who fetched"],
    ids=["empty", "a label", "copied"],
)
def test_a_mark_is_not_yet_taking_something_up(note):
    share, told = judge({**IDEAL, "against": {**NOTES, "ragnhild 100–103": note}})
    assert "thin" in told
    assert share == pytest.approx((5 + 5 / 6) / 6)
    assert "thin" in judge({**IDEAL, "alone": {"T6": note[:8]}})[1]


def test_in_a_lesson_the_places_are_named_and_the_study_only_on_request():
    _, told = judge({"relations": IDEAL["relations"]}, LESSON, "lesson")
    assert {"alone-missed", "against-missed", "loose"} <= set(told)
    assert "panel" not in told
    _, told = judge({"relations": IDEAL["relations"]}, LESSON, "lesson", reveal=True)
    assert told[-1] == "panel"


def test_a_memo_that_answers_a_question_makes_it_no_more_than_good_to_know():
    def told(answer):
        _, messages = LESSON.judge(answer, Context("a/b", "lesson"))
        return {m.name: m.verdict for m in messages}

    asked = {"relations": IDEAL["relations"]}
    assert told(asked)["loose"] == "look"
    assert told({**asked, "memo": "Left out."})["loose"] == "look"
    memo = "These codes stay outside, for they belong to another question."
    assert told({**asked, "memo": memo})["loose"] == "told"


def test_an_exercise_never_shows_the_studys_structure():
    item = catalogue.find("general-structure/relate")
    assert "panel" not in item.judge(IDEAL, reveal=True).names
    assert "parallel" not in str(item.judge(IDEAL, reveal=True)).lower()


# One's own codes.


def test_an_answer_with_ones_own_codes_is_judged_by_them():
    answer = {
        "themes": {
            "T1": {"name": "Not said", "codes": ["n1"]},
            "S": {"name": "Security", "codes": ["S2"]},
            "T2": {"name": "Later", "codes": []},
        },
        "codes": {"n1": "Kept from the group", "S2": "Faults are tolerated"},
        "units": {"leif 88–96": ["n1"], "farida 64–72": ["S2"], "leif 45–52": ["S2", "n1"]},
        "relations": {
            "r1": {"from": "T1", "to": "S", "name": "tests", "units": ["leif 45–52"]},
            "r2": {"from": "S", "to": "T1", "name": "ends", "units": ["leif 88–96"]},
        },
    }
    material = LESSON.material_of(structure.read(answer))
    assert material.own
    assert material.voices(Theme("T1", "", ("n1",))) == {"leif": 2}
    # What the panel marked is told as the panel's, and asked of nobody.
    assert material.against == {}
    assert list(material.heard) == ["leif 88–96"]
    part, told = judge(answer, LESSON, "lesson")
    assert {"traceable", "one-end", "alone-missed", "against-panel", "orphan"} <= set(told)
    assert "against-missed" not in told
    taken = {"against": {"leif 88–96": "He has not told them: that limits the first arrow."}}
    share, told = judge({**answer, **taken}, LESSON, "lesson")
    assert share == part
    assert not {"against-panel", "against-own"} & set(told)
    # What the learner marked is the learner's to take up.
    marked = {**answer, "marked": {"leif 45–52": ["n1"]}}
    share, told = judge(marked, LESSON, "lesson")
    assert list(LESSON.material_of(structure.read(marked)).against) == ["leif 45–52"]
    assert share < part
    assert {"against-missed", "against-panel"} <= set(told)
    # In the exercise nobody's own coding counts.
    assert not KIND.material_of(structure.read(answer)).own


def test_a_lesson_without_lone_voices_does_not_ask_for_any():
    answer = {
        "themes": {"A": {"name": "a", "codes": ["n1"]}, "B": {"name": "b", "codes": ["n2"]}},
        "units": {"leif 41–44": ["n1", "n2"], "farida 15–27": ["n1", "n2"]},
        "relations": {
            "r1": {"from": "A", "to": "B", "name": "x", "units": ["leif 41–44"]},
            "r2": {"from": "B", "to": "A", "name": "y", "units": ["farida 15–27"]},
        },
    }
    assert judge(answer, LESSON, "lesson")[0] == 1


# Whatever comes.

junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
parts = st.dictionaries(
    st.sampled_from(
        ["themes", "relations", "against", "alone", "units", "codes", "marked", "memo"]
    ),
    junk | st.dictionaries(st.sampled_from(["r1", "T1", "marek 60–68"]), junk, max_size=3),
)


@settings(deadline=None, max_examples=150)
@given(junk | parts)
def test_no_answer_makes_it_raise(answer):
    for kind, host in ((KIND, "exercise"), (LESSON, "lesson")):
        judge(answer, kind, host)
        assert "<script" not in kind.still(answer)


@pytest.mark.parametrize(
    "answer", [3, "T1", ["r1"], {"relations": ["r1"]}, {"against": "all"}, {"themes": 4}]
)
def test_what_is_no_structure_is_unreadable(answer):
    share, told = judge(answer)
    assert share == 0
    assert told == ["unreadable"]


# The still.


def test_the_still_leads_from_each_relation_back_to_the_words():
    html = KIND.still({**IDEAL, "memo": "One <b>whole</b>."})
    assert "A whole year you have sat there" in html
    assert "r1: T2 The frame → protects → T1 What can be said there" in html
    assert "Rests on one voice: T6" in html
    assert "invented for teaching" in html
    assert "&lt;b&gt;whole" in html


def test_enough_is_said_by_five_different_words():
    assert not structure_judging.said_enough("no no no no no no")
    assert structure_judging.said_enough("the frame can leak here")


def test_a_structure_is_told_in_words_by_the_names_of_its_themes():
    told = dict(LESSON.words(SAID))
    assert told == {
        "r1: Speaking freely → leads to → T9": "by leif 88–96. As he says.",
        "r2: T9 → (no name) → Speaking freely": "by no unit yet",
        "Against: farida 84–88": "Nobody rang.",
        "Against: leif 41–44": "nothing said about it yet",
        "One voice: Staying in the job": "It is Leif's alone.",
        "The whole": "Three of six hang together.",
        "Not read": "the unit “leif 999”",
    }
    named = {**SAID, "themes": {"T1": {"name": "My own", "codes": []}}, "units": {}}
    assert "r1: My own → leads to → T9" in dict(LESSON.words(named))
    assert "One voice: T5" in dict(LESSON.words(named))  # of one's own board: not the task's T5
    assert LESSON.words({"units": {}}) == [("The structure", "nothing in it yet")]


def test_memos_of_relations_of_units_and_of_the_whole_are_the_notes():
    notes = {note.where: note for note in LESSON.notes(LESSON.read(SAID))}
    assert {where: note.text for where, note in notes.items()} == {
        "Relation r1": "As he says.",
        "Against: farida 84–88": "Nobody rang.",
        "The structure as a whole": "Three of six hang together.",
    }
    assert all(note.held(SAID) for note in notes.values())
    assert not any(note.held({"relations": {"r1": {"memo": ""}}}) for note in notes.values())


def test_a_theme_that_is_not_one_voice_is_told_so_and_not_to_be_said_better():
    item = catalogue.find("general-structure/relate")
    wrong = next(key for key in ("T1", "T2", "T3", "T4", "T5", "T6") if key not in IDEAL["alone"])
    told = item.judge({**IDEAL, "alone": {**IDEAL["alone"], wrong: "only Ragnhild"}}).messages
    assert "alone-wrong" in [m.name for m in told]
    assert not [m for m in told if m.name == "thin"]
    short = {**IDEAL, "alone": {next(iter(IDEAL["alone"])): "only one"}}
    (thin,) = [m for m in item.judge(short).messages if m.name == "thin"]
    assert "You have marked this theme" in thin.why
    assert thin.look.endswith("so that this theme has a place in it?")


@pytest.mark.parametrize(
    ("verb", "name"),
    [
        ("is linked to", "empty-verb"),
        ("is somehow related to", "empty-verb"),
        ("has to do with", "empty-verb"),
        ("causes", "causal-verb"),
        ("brings about", "causal-verb"),
        ("can lead to", ""),
        ("opens one's eyes to", ""),
    ],
)
def test_a_verb_that_says_nothing_or_names_a_cause_is_asked_about_and_costs_nothing(verb, name):
    assert says_nothing(verb) == (name == "empty-verb")
    assert claims_a_cause(verb) == (name == "causal-verb")
