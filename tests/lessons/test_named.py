"""Mistakes that people make, and the whole sentence in which each is told for what it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from contracts import right
from meaningunits.activities.quizzing.numeric import percentage
from meaningunits.activities.quizzing.questions import Multiple
from meaningunits.activities.sorting.fingers import NOWHERE
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context

#: Tasks whose labels are places of a text, where points are earned.
PLACED = [
    item
    for lesson in ("meaning-units", "condensing", "journal-club")
    for item in catalogue.of(lesson).values()
    if item.host == "exercise" and isinstance(item.kind, Sorting) and item.kind.in_text
]
#: A task, what of the right answer is put otherwise, and what is said of it.
NAMED: list[tuple[str, Mapping[str, Any], str]] = [
    (
        "confounding/none",
        {"d": "none suffices"},
        "If two arrows meet at a variable, the path is closed already, as long as you do not "
        "adjust for this variable. So it does not matter what was measured.",
    ),
    (
        "journal-club/does-it-stand-there",
        {"a": "stands nowhere"},
        "One may quote a part of a sentence. The quotation is there if all its words are "
        "in the sentence, in the same order. The sentence may say more before them or after them.",
    ),
    (
        "meaning-units/reasons-oskar",
        {"e": "after 54"},
        "You put e and g at “after 54”. For one of them, the right place comes later in the text. "
        "For “e”, look for this: before the cut, his own case; after the cut, another doctor's "
        "story. For “g”, look for this: before the cut, how it went on at the man's home; after "
        "the cut, what had gone wrong when they met.",
    ),
    (
        "condensing/fingers-hanne",
        {"b": "nowhere"},
        "There is a place for it, but you chose none. For “a”, look for this: a "
        "sentence in which somebody else says aloud what one can see. For “b”, look for this: a "
        "sentence with another word for resting.",
    ),
    (
        "meaning-units/divide-hanne",
        [46, 50, 65, 67, 69, 80],
        "Most of your boundaries are one sentence too late. It looks as if you wrote down the "
        "sentence that *opens* the new unit. Give the last sentence of the old unit instead: a "
        "unit that ends after 4 is written 4.",
    ),
    (
        "meaning-units/divide-marek",
        [12, 24, 30, 36, 44, 56, 70, 78, 85, 96, 106, 116],
        "Most of your boundaries are one sentence too early. The sentence before a shift still "
        "belongs to the old unit. A unit often sounds finished before it is finished.",
    ),
    (
        "reading-the-study/steps-at-work",
        {"log": ["r", "w", "q", "s", "z", "k"]},
        "Nearly everything is in order. Only two of them, which stand next to each other, have "
        "changed places. A unit was put into other words before it had been cut out. The words "
        "“beside it” mean that there is a unit already.",
    ),
    (
        "reading-the-study/steps-at-work",
        {"log": ["k", "r", "q", "w", "s", "z"]},
        "It comes too early. An arrow was drawn between two themes before both had been found. One "
        "needs two themes before one can relate them.",
    ),
    (
        "reading-the-study/second-reader",
        {"may-stay": ["a"]},
        "You have not marked all that are right. You may also write what only a few nurses told, "
        "if the sentence says “some”.",
    ),
    (
        "confounding/draw",
        {"edges": [["K", "D"], ["D", "K"]]},
        "If two things are only found together, and nobody knows why, draw no arrow between them.",
    ),
    (
        "selection/repair",
        {"invite helped": 0.1, "invite neither": 0.2, "invite harmed": 0.8},
        "The rest of your answer was read. → To know: Your guess",
    ),
    (
        "selection/ask-the-leavers",
        {"mixed": 77.5},
        "You multiplied by the number of orders in which this could happen (4). But it is fixed "
        "who is asked: 3 who stayed and 1 who left. So there is only one order.",
    ),
    (
        "general-structure/relate",
        {"against": {"solveig 45–55": "She hears it and cannot stop it: it does not help her."}},
        "You say that something in 1 unit speaks against a theme. No reader gave the mark "
        "“against” there. If everything speaks against something, the mark says nothing. A story "
        "can be sad and still support the theme: then it is not a negative case.",
    ),
]


def said(slug: str, changed: Any) -> str:
    """All that is said of a right answer with some of it changed."""
    item = catalogue.find(slug)
    answer = right(item.at(1).kind)
    if isinstance(answer, Mapping) and isinstance(changed, Mapping):
        changed = {**answer, **changed}
    return " ".join(str(item.judge(changed, variant=1)).split())


@pytest.mark.parametrize(("slug", "changed", "told"), NAMED)
def test_a_mistake_is_told_for_what_it_is(slug, changed, told):
    assert told in said(slug, changed)


@pytest.mark.parametrize("item", PLACED, ids=lambda item: item.slug)
def test_where_reasons_and_parts_are_placed_each_says_what_it_needs(item):
    needs = [case.needs for case in item.kind.cases]
    assert all(needs)
    assert len({*needs}) == len(needs)
    if nowhere := [case.needs for case in item.kind.cases if case.label == NOWHERE]:
        # No word gives away which have no place.
        assert not any("nowhere" in need or "would have" in need for need in nowhere)


#: A task, one of its numbers, a slip, and what is said of it.
SLIPS = [
    (
        "selection/who-is-left",
        "helped",
        "hurdles-added",
        "This adds the two chances. Whoever is interviewed has passed both steps: multiply.",
    ),
    (
        "selection/who-is-left",
        "all",
        "comes-to-nothing",
        "You began with the share of other people: all who joined, or all who stayed. Begin with "
        "your answer to the question before.",
    ),
    (
        "selection/the-silent",
        "most",
        "yes-for-no",
        "You subtracted the percentage who answered yes from 100. Subtract the others: those who "
        "answered and said no, as a percentage of all who were asked.",
    ),
    (
        "information/forward",
        "members",
        "sensitivity-twice",
        "For those who say yes by mistake you took 1 − sensitivity. Take 1 − specificity.",
    ),
    (
        "information/forward",
        "denying",
        "members-mistakes-left-out",
        "You left out the members who say yes by mistake. They still say yes. Only the number of "
        "members who have it and say yes has become smaller.",
    ),
    (
        "information/back",
        "members",
        "sensitivity-taken-off",
        "You subtracted 1 − sensitivity. But people who say yes by mistake are people who do not "
        "have it: subtract 1 − specificity.",
    ),
    (
        "information/back",
        "members",
        "divided-first",
        "You divided first and subtracted afterwards. Do it the other way round: subtract the "
        "mistakes from the report, then divide.",
    ),
    (
        "second-coder/agreement",
        "chance",
        "observed-squared",
        "You squared the observed agreement. Chance has nothing to do with where they agreed: one "
        "calculates it from how often each of them used each code.",
    ),
    (
        "second-coder/saturation",
        "reached",
        "which-run",
        "That is the number of the run, if the first run is 1. The question asks for the number of "
        "interviews before this run.",
    ),
    (
        "confounding/e-values",
        "limit",
        "none-needed",
        "An E-value of 1 is right if the interval includes 1. This one does not: both limits lie "
        "below 1, and the limit nearer to 1 has an E-value of its own.",
    ),
    (
        "confounding/e-values",
        "shifted",
        "taken-off",
        "You subtracted one E-value from another. E-values cannot be subtracted: divide the two "
        "ratios first, and then use the formula.",
    ),
    (
        "confounding/e-values",
        "bound",
        "formula-of-the-one",
        "You used the formula of the E-value. Here two strengths are given, and the rule is "
        "another one: divide their product by their sum minus 1.",
    ),
    (
        "triangulation/how-many",
        "another-kind",
        "mean",
        "This is the mean of the two. Here you have to add.",
    ),
    (
        "triangulation/between",
        "least",
        "middle-of-two",
        "That is the middle of two sources. The question asks for the lowest and the highest "
        "number that are possible, if each source is wrong only in its own direction.",
    ),
    (
        "journal-club/one-sum",
        "agree",
        "wherever-they-stand",
        "You counted equal numbers in any row. They agree only if the same row has the same "
        "number.",
    ),
]


@pytest.mark.parametrize(("slug", "key", "name", "told"), SLIPS)
def test_a_number_reached_by_a_slip_is_told_how(slug, key, name, told):
    item = catalogue.find(slug)
    seen = 0
    for variant in range(12):
        kind = item.at(variant).kind
        (asked,) = [question for question in kind.questions if question.key == key]
        for slip in [slip for slip in asked.slips if slip.name == name][:1]:
            given = {**right(kind), key: round(slip.value, asked.decimals)}
            assert told in " ".join(str(item.judge(given, variant=variant)).split())
            seen += 1
    assert seen


def test_a_per_cent_that_was_cut_off_is_told_so():
    asked = percentage("x", "How many?", 0.619, "Told.", "Hint.")
    assert [m.name for m in asked.judged(61, 1, Context("x"))] == ["number-cut"]
    assert [m.name for m in asked.judged(62, 1, Context("x"))] == ["number-right"]


def test_a_slip_near_the_right_number_keeps_its_name_where_it_is_written_otherwise():
    asked = percentage("x", "How many?", 0.55, "Told.", "Hint.", ("mean", 0.54, "The plain mean."))
    assert [m.why for m in asked.judged(54, 1, Context("x"))] == ["The plain mean."]
    assert [m.name for m in asked.judged(55, 1, Context("x"))] == ["number-right"]


@pytest.mark.parametrize("slug", ["journal-club/against-itself", "journal-club/would-it-work"])
def test_whatever_is_marked_or_passed_over_is_told_by_what_it_is_and_never_named(slug):
    item = catalogue.find(slug)
    for variant in range(6):
        kind = item.at(variant).kind
        for question in (q for q in kind.questions if isinstance(q, Multiple)):
            for option in question.options:
                marked = sorted({*question.ideal} ^ {option.key})
                told = item.judge({**right(kind), question.key: marked}, variant=variant)
                (about,) = [m for m in told.messages if m.verdict in ("mend", "look")]
                assert about.why == option.needs
                assert option.text not in about.why


def test_a_round_per_cent_that_cannot_be_is_told_so():
    item, seen = catalogue.find("information/grains"), 0
    for variant in range(12):
        asked = item.at(variant).kind.questions[0]
        for option in [o for o in asked.options if o.needs.startswith("A round per cent")]:
            marked = sorted([*asked.ideal, option.key])
            told = " ".join(str(item.judge({"which": marked}, variant=variant)).split())
            assert (
                "1 of them is not right. A round per cent can be impossible, too. Turn it "
                "into people: is it a whole number of them?" in told
            )
            seen += 1
    assert seen


#: A lab with a goal, the guess, and what is said of it once the goal is reached.
GUESSED = [
    (
        "selection/repair",
        lambda kind: kind.stay["harmed"] / kind.stay["helped"],
        "You turned the ratio round: this is how many times less likely. The harmed stay more "
        "seldom, so they have to be invited more often. Divide 1 by your number.",
    ),
    (
        "selection/repair",
        lambda kind: (1 - kind.stay["harmed"]) / (1 - kind.stay["helped"]),
        "You compared how often they leave. The invitation has to correct what staying did: divide "
        "the two chances of staying.",
    ),
    (
        "information/fake",
        lambda kind: 100 - 100 * kind.aim[0] / kind.shares[0],
        "is how many would deny it. The question is how many still say that they are exhausted: "
        "the rest of the hundred.",
    ),
]


@pytest.mark.parametrize(("slug", "guess", "told"), GUESSED)
def test_a_guess_is_told_what_it_was_taken_for_once_the_goal_is_there(slug, guess, told):
    item = catalogue.find(slug)
    kind = item.at(1).kind
    there = {**right(kind), "predicted": guess(kind)}
    assert told in " ".join(str(item.judge(there, variant=1)).split())
    assert told not in " ".join(str(item.judge({"predicted": guess(kind)}, variant=1)).split())
