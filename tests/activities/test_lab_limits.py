"""Where a lab begins to say another thing, at its limit, one below and one above.

What is met along one slider is held in ``test_labs_whole.py``; here is what two have to meet in.
"""

from __future__ import annotations

from dataclasses import replace

import coded
import pytest
from meaningunits.activities.coding import across as spread
from meaningunits.activities.labs.cutoff.kind import Cutting
from meaningunits.activities.labs.guess import Guess
from meaningunits.activities.labs.independence.kind import worth_of
from meaningunits.activities.labs.information.arms import no_arm
from meaningunits.activities.labs.selection.proportions import in_proportion
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context
from meaningunits.trail import Trail
from pages import opened


def met(kind, answer):
    """The challenges that a setting meets."""
    read = kind.read(answer)
    return [each.name for each in kind.challenges(read, kind.outcome_of(read)) if each.met]


def names(kind, answer):
    return [message.name for message in kind.judge(answer, Context("test/lab"))[1]]


# The information lab.

HONEST = dict.fromkeys(
    [f"{what} {who}" for what in ("sensitivity", "specificity") for who in ("members", "others")],
    100,
)


@pytest.mark.parametrize(("says", "there"), [(49, True), (50, True), (51, False)])
def test_a_ratio_of_a_half_out_of_nothing_is_enough(says, there):
    kind = catalogue.find("information/lab").kind
    alike = HONEST | {"true members": 50, "true others": 50, "sensitivity members": says}
    assert met(kind, alike) == (["a difference out of nothing"] if there else [])


@pytest.mark.parametrize(("truth", "there"), [(39, True), (40, True), (41, False)])
def test_a_true_ratio_of_four_fifths_is_better_off(truth, there):
    kind = catalogue.find("information/lab").kind
    turned = HONEST | {"true members": truth, "true others": 50, "sensitivity others": 50}
    assert met(kind, turned) == (["the other side of 1"] if there else [])


def test_no_ratio_is_set_beside_a_guess_where_one_would_divide_by_nothing():
    kind = catalogue.find("information/lab").kind
    read = kind.read({"predicted": 1, **HONEST, "true others": 0})
    beside = kind.beside(read, kind.outcome_of(read))
    assert beside.endswith("With the sliders as they are now, it is no ratio at all.")


@pytest.mark.parametrize(
    ("sensitivity", "specificity", "least", "most"),
    [(0.9, 0.8, 0.2, 0.9), (0.1, 0.8, 0.1, 0.2), (0.3, 0.9, 0.1, 0.3)],
)
def test_what_no_truth_leads_to_has_the_bounds_that_its_errors_allow(
    sensitivity, specificity, least, most
):
    arm = no_arm("members", 0.5, sensitivity, specificity)
    assert (arm["least"], arm["most"]) == (pytest.approx(least), pytest.approx(most))


# The independence lab.


@pytest.mark.parametrize(("shared", "there"), [(55, True), (60, True), (65, False)])
def test_a_worth_of_exactly_three_is_three(shared, there):
    kind = catalogue.find("triangulation/lab").kind
    assert worth_of(5, 1, 0.6) == 3
    said = met(kind, {"same way": 5, "other way": 1, "shared": shared})
    assert said == (["worth three"] if there else [])


def test_two_against_two_need_half_in_common():
    kind = catalogue.find("triangulation/lab").kind
    two = {"same way": 2, "other way": 2}
    assert [met(kind, two | {"shared": at}) for at in (45, 50, 55)] == [
        [],
        ["worth three"],
        ["worth three"],
    ]


@pytest.mark.parametrize(
    ("shared", "name"), [(45, "worth-less"), (50, "worth-less"), (55, "nearly-one")]
)
def test_one_and_a_half_is_not_nearly_one(shared, name):
    kind = catalogue.find("triangulation/lab").kind
    assert names(kind, {"predicted": 2, "same way": 3, "shared": shared})[-1] == name


@pytest.mark.parametrize(("same", "other"), [(1, 1), (2, 2), (3, 3)])
def test_as_many_against_as_many_cancel_out_where_all_is_shared(same, other):
    assert worth_of(same, other, 1.0) is None
    assert worth_of(same, other, 0.95) > 2 * same
    assert worth_of(same, other, 0.0) == pytest.approx(same + other)


# The cut-off lab.


def lines(first, second, start):
    """A lab with two groups of two people, and a line that starts somewhere."""
    guess = Guess("How often does it turn round?", 0, 10)
    return Cutting("Move it.", guess, {"A": first, "B": second}, start=start, until=10)


@pytest.mark.parametrize(
    ("kind", "other"),
    [
        (lines((0, 9), (1, 1), 5), "A"),  # better off at the lowest line alone
        (lines((10, 5), (9, 9), 7), "B"),  # at the lines from 1 to 5 they are alike, then A, then B
        (lines((1, 9), (1, 8), 1), None),  # it starts where neither is
        (lines((10, 5), (9, 9), 3), None),  # nor here, though both are at other lines
        (lines((1, 1), (1, 9), 5), None),  # the other never is
    ],
)
def test_a_challenge_is_set_where_another_line_turns_it_round(kind, other):
    read = kind.read({})
    told = [each.name for each in kind.challenges(read, kind.outcome_of(read))]
    assert told == ([f"the {other} better off"] if other else [])


# The selection lab.


@pytest.mark.parametrize(("reports", "there"), [(0.19, True), (0.2, False), (0.21, False)])
def test_twenty_of_a_hundred_are_not_fewer_than_twenty(reports, there):
    lab = catalogue.find("selection/lab").kind
    kind = replace(lab, reports={**lab.reports, "harmed": reports})
    said = met(kind, {"stay helped": 0, "stay neither": 0})
    assert ("make it look harmful" in said) is there


@pytest.mark.parametrize(("rare", "name"), [(0.02, True), (0.03, True), (0.04, False)])
def test_three_of_a_hundred_off_a_proportion_are_near_it(rare, name):
    found = in_proportion({"a": 1.0, "b": rare}, {"a": 1.0, "b": 0.0}, {"a": 0.5, "b": 0.5})
    assert found == ("as-they-joined" if name else "")


@pytest.mark.parametrize("slug", ["selection/fair-invitation", "selection/repair"])
def test_where_nobody_is_invited_the_page_says_so_and_that_it_is_not_the_goal(slug, here):
    page = opened(slug)
    page.act("predict", value=5)
    for kind in ("helped", "neither", "harmed"):
        assert "refused" not in page.act("set", key=f"invite {kind}", value=0)
    assert page.widget.work["beside"].endswith(
        "With the sliders as they are now, the answer is nobody. This is not the goal."
    )
    assert "Nobody is left to be asked" in page.widget.work["outcome"]["nobody"]
    told = page.tell("try", action={"what": "ahead", "key": "invite helped"})["ahead"]
    assert len(told["places"]) == 101


def test_a_setting_as_it_stood_without_a_guess_is_no_answer_yet():
    item = catalogue.find("selection/fair-invitation")
    assert item.judge({"predicted": None}).names == ("nothing-yet", "no-guess")
    assert item.judge({"predicted": 4}).names == ("nothing-moved", "guess")


# The saturation curve, on a board of one's own.


def own(count):
    """The curve with a board on which some interviews are coded, as the consensus has them."""
    kind = catalogue.find("second-coder/curve").kind
    panel = spread.of_panel(spread.CONSENSUS)
    some = dict([*panel.interviews.items()][:count])
    return replace(kind, mine=replace(panel, key=spread.MINE, name="Your board", interviews=some))


def asks(count, **said):
    kind = own(count)
    return kind.can_be_asked(kind.read({"source": "mine", **said}))


@pytest.mark.parametrize(
    ("count", "more"), [(1, "3 more interviews"), (2, "2 more interviews"), (3, "1 more interview")]
)
def test_too_few_interviews_are_told_with_how_many_are_needed(count, more):
    have = "1 interview" if count == 1 else f"{count} interviews"
    assert asks(count) == (
        f"Your board has {have}. The rule needs 4: a base of 3, a run of 1. It can say nothing of "
        f"your board yet: code units of {more}, or look at the readers' coding of all nine. The "
        "list below is only who brought what first."
    )
    assert own(count).sources["mine"] == f"Your board ({have}: too few, 4 are needed)"


def test_enough_interviews_are_told_with_the_stops_that_can_be_found():
    assert own(4).sources["mine"] == "Your board (4 interviews)"
    assert asks(4) == (
        "Your board has 4 interviews; a base of 4 and a run of 2 need 6. Take a smaller base or "
        "run, or no answer can come of it."
    )
    assert asks(5, base=4, run=2).endswith("or no answer can come of it.")
    assert asks(6, base=4, run=2) == (
        "Your board has 6 interviews. With a base of 4 and a run of 2 the rule can find a stop "
        "after 4 interviews, and nowhere else."
    )
    assert asks(7, base=4, run=2).endswith("after 4 to 5 interviews, and nowhere else.")


def test_where_too_few_are_coded_neither_a_stop_nor_what_order_does_is_told():
    told = names(own(3), {"predicted": 4, "source": "mine"})
    assert told == ["guess", "too-few", "objection"]
    assert names(own(9), {"predicted": 4, "source": "mine"})[2:] == ["order-as-given", "objection"]


def test_a_stop_that_is_seen_at_the_last_interview_is_told_as_such():
    said = {"predicted": 4, "source": "mine", "threshold": 20}
    assert names(own(6), said)[1] == "reached-at-the-end"
    assert names(own(7), said)[1] == "reached"


def test_errors_that_cancel_out_leave_nothing_to_differ_by():
    kind = catalogue.find("triangulation/lab").kind
    read = kind.read({"same way": 2, "other way": 2, "shared": 100})
    assert kind.outcome_of(read)["words"][1] == (
        "If they were 4 independent sources, their mean would typically differ from the truth by "
        "5.0 points. In fact it differs by 0.0 points."
    )


# The confounding lab, and the calculator.


@pytest.mark.parametrize(("tried", "read"), [(63, True), (64, True), (65, False)])
def test_as_many_sets_as_there_is_room_for_are_read(tried, read):
    kind = catalogue.find("confounding/lab").kind
    told = names(kind, {"predicted": 0, "tried": [["O"]] * tried})
    assert ("unreadable" not in told) is read


@pytest.mark.parametrize(("strength", "least"), [(2.9, False), (3.0, True), (3.1, False)])
def test_the_least_strength_that_is_enough_is_found_and_no_other(strength, least):
    kind = catalogue.find("confounding/calculator").kind
    answer = {"scale": "RR", "estimate": 1.8, "lower": None, "upper": None}  # 3 × 3 / (3 + 3 − 1)
    answer |= {"with exposure": strength, "with outcome": strength}
    assert met(kind, answer) == (["equally strong, and just enough"] if least else [])


CURVE = catalogue.find("second-coder/curve")


def test_of_a_curve_the_guess_earns_half_and_another_order_the_other_half():
    given = [*CURVE.at(0).kind.interviews]
    turned = given[::-1]
    answers = ({"predicted": 6}, {"predicted": 6, "order": given}, {"order": turned})
    assert [CURVE.judge(answer).share for answer in answers] == [0.5, 0.5, 0.5]
    assert CURVE.judge({"predicted": 6, "order": turned}).share == 1


def test_what_is_no_plan_is_told_how_one_is_written():
    told = CURVE.judge("so").messages[0]
    assert told.name == "unreadable"
    assert told.look == (
        'Write it as in mu.answer("second-coder/curve", {"predicted": …, "order": […]}).'
    )


def test_a_curve_can_be_drawn_of_ones_own_codes_and_is_made_anew_only_where_they_changed(tmp_path):
    kept = coded.fill(Trail(tmp_path / "trail.jsonl")).log()
    kind = CURVE.at(0).kind
    own = kind.with_own(kept)
    assert (kind.mine, own.mine is None) == (None, False)
    assert own.mine.interviews
    assert own.with_own(kept) is own


def test_where_a_result_cannot_be_on_a_scale_its_row_says_so():
    kind = catalogue.find("confounding/calculator").kind
    given = {"scale": "SMD", "estimate": -0.5, "lower": -0.8, "upper": -0.2}
    *others, chosen = kind.outcome_of(kind.read(given))["table"]["rows"]
    assert [row[1:] for row in others] == [["cannot be", "–", "–"]] * 5
    assert chosen == ["standardised mean difference (chosen)", "0.634", "2.53", "1.69"]
