"""The labs of selection and of information, with numbers made here: every setting of a grid.

What a lab of the course says at its settings is held in ``test_labs_whole.py``; here every number
is one that a limit meets exactly, and each rule is tried beside its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import pytest
from as_text import lines_of
from filled import approved, bare, judged, runs
from meaningunits.activities.labs.guess import Guess
from meaningunits.activities.labs.information import arms, trying
from meaningunits.activities.labs.information.kind import Misreporting
from meaningunits.activities.labs.selection.kind import FAIR, INVITE, JOIN, STAY, Selecting
from meaningunits.activities.labs.selection.proportions import in_proportion
from meaningunits.tasks.kind import Context

CONTEXT = Context("sample/any")
GUESS = Guess("How many?", 0, 100)
KINDS = ("helped", "neither", "harmed")


def each(*numbers):
    return dict(zip(KINDS, numbers, strict=True))


# Selection.

FREE = Selecting(
    "Move.",
    GUESS,
    shares=each(0.25, 0.5, 0.25),
    stay=each(0.75, 0.5, 0.25),
    invite=each(0.75, 0.5, 0.25),
    reports=each(0.9, 0.4, 0.1),
    effects=each(1, 0, -1),
    n=4,
)
JOINING = replace(FREE, join=each(1.0, 0.5, 0.25), effects=each(1, 0, -0.5))
AIMED = Selecting(
    "Invite.",
    GUESS,
    shares=each(0.25, 0.5, 0.25),
    stay=each(0.5, 0.25, 0.125),
    invite=each(0.5, 0.5, 0.5),
    reports=each(0.9, 0.4, 0.1),
    effects=each(1, 0, -1),
    moves=(INVITE,),
    aims=True,
)
LABS = {"free": FREE, "joining": JOINING, "aimed": AIMED}


def outcome_lines(outcome):
    return [f"  {at}: {said}" for at, said in lines_of(outcome)]


@pytest.mark.parametrize("name", LABS)
def test_a_selection_asks_offers_and_leads_to_what_was_approved(name):
    kind = LABS[name]
    rows = [*kind.given(), *kind.sentences(), kind.who, str(kind.ideal())]
    rows += [f"{s.key} {s.label} {s.least}–{s.most} from {s.start} {s.group}" for s in kind.sliders]
    rows += [f"{preset.name}: {preset.values}" for preset in kind.presets()]
    first = {"free": "stay", "joining": "join", "aimed": "invite"}[name]
    settings = [{}, {f"{first} helped": 0}, {f"{first} {kind}": 0 for kind in KINDS}]
    settings += [{f"{first} helped": 100, f"{first} harmed": 0}]
    settings += [] if kind.aims else [{"leavers": 2}, {"leavers": 1, "n": 1}, {"stay helped": 100}]
    settings += [] if kind.aims else [{f"stay {one}": 100 for one in KINDS} | {"leavers": 1}]
    for setting in settings:
        read = kind.read(setting)
        outcome = kind.outcome_of(read)
        rows += [f"# {setting}", *outcome_lines(outcome)]
        rows += [f"  came out {kind.came_out(outcome)}, at goal {kind.at_goal(read)}"]
        rows += [f"  heard {kind.heard(outcome)}"]
        rows += [f"  {one.plain()}" for one in kind.challenges(read, outcome)]
    for moves in ((), ("n",), (STAY,), (INVITE, "leavers"), (JOIN,)):
        some = replace(kind, moves=moves)
        rows += [f"# moves {moves}", *some.given(), str([slider.key for slider in some.sliders])]
        rows += some.sentences() if {JOIN, STAY, INVITE} & {*moves} else []
    approved(f"labs/selection {name}", rows)


@pytest.mark.parametrize("name", ["free", "joining"])
def test_along_each_slider_what_is_noticed_is_what_was_approved(name, monkeypatch):
    bare(monkeypatch)
    kind = LABS[name]
    rows = []
    for slider in kind.sliders:
        told = []
        for at in range(int(slider.least), int(slider.most) + 1):
            read = kind.read({slider.key: at})
            outcome = kind.outcome_of(read)
            if "nobody" in outcome:
                told.append((at, judged(kind, {slider.key: at})))
                continue
            names = [m.name for m in kind.noticed(read, outcome, CONTEXT)]
            met = [one.name for one in kind.challenges(read, outcome) if one.met]
            told.append((at, f"{' '.join(names)}; met {met}"))
        rows += [f"# {slider.key}", *runs(told)]
    for setting in ({"leavers": 1}, {"leavers": 2, "n": 3}, {"stay helped": 60}, {"n": 9}):
        rows.append(f"{setting}: {judged(kind, {'predicted': 3, **setting})}")
    approved(f"labs/selection along {name}", rows)


def test_each_invitation_of_a_grid_is_told_what_was_approved(monkeypatch):
    bare(monkeypatch)
    rows = []
    for first, second in product((0, 10, 20, 25, 40, 50, 80, 100), repeat=2):
        told = []
        for third in range(0, 101, 5):
            setting = dict(
                zip((f"{INVITE} {k}" for k in KINDS), (first, second, third), strict=True)
            )
            share, messages = AIMED.judge(setting, CONTEXT)
            read = AIMED.read(setting)
            odd = "" if messages[0].name == "nobody" else AIMED._odd(read)
            told.append((third, f"{share:.3g} {messages[0].name} {odd}"))
        rows += [f"# {first}, {second}, and", *runs(told)]
    rows += [judged(AIMED, answer) for answer in ({}, {"predicted": 4}, {"invite helped": 50})]
    rows += [judged(AIMED, {"predicted": "x"}), judged(AIMED, AIMED.ideal())]
    approved("labs/invitations", rows)


AS_THEY_JOINED = {"invite helped": 50, "invite neither": 100, "invite harmed": 50}


@dataclass(frozen=True)
class Fixed(Selecting):
    """A lab that is as far from fair as is said."""

    away: float = 0.0

    def distance(self, values):
        return 0.5 if {*values.values()} == {50} else self.away


def fixed(kind, away):
    return Fixed(**{**vars(kind), "away": away})


@pytest.mark.parametrize(
    ("away", "share", "fair"),
    [
        (0.0, 1, True),
        (0.03, 1, True),
        (0.031, 0.8 * (1 - 0.062), False),
        (0.25, 0.4, False),
        (0.5, 0, False),
        (0.75, 0, False),
    ],
)
def test_a_picture_is_fair_up_to_three_hundredths_and_earns_by_how_near_it_is(away, share, fair):
    assert FAIR == 0.03
    kind = fixed(AIMED, away)
    setting = {"invite helped": 20, "invite neither": 45, "invite harmed": 80}
    got, told = kind.judge(setting, CONTEXT)
    assert got == pytest.approx(share)
    assert (told[0].name == "fair") is fair
    assert kind.at_goal(kind.read(setting)) is fair


@pytest.mark.parametrize(
    ("away", "name"), [(0.03, "fair"), (0.031, "as-they-joined"), (0.5, "as-they-joined")]
)
def test_what_is_fair_is_not_told_of_its_proportion(away, name):
    _, told = fixed(AIMED, away).judge(AS_THEY_JOINED, CONTEXT)
    assert told[0].name == name


@pytest.mark.parametrize(("away", "name"), [(0.49, "part-way"), (0.5, "louder"), (0.51, "louder")])
def test_as_far_as_inviting_all_alike_is_no_way_towards_it(away, name):
    _, told = fixed(AIMED, away).judge(
        {"invite helped": 100, "invite neither": 90, "invite harmed": 80}, CONTEXT
    )
    assert told[0].name == name


@pytest.mark.parametrize(
    ("away", "everybody", "asked", "name"),
    [
        (0.0, 0.0, 0.9, "no-bias"),
        (0.01, 0.0, 0.9, "no-bias"),
        (0.011, 0.0, 0.9, "praise-without-effect"),
        (0.5, 0.0, 0.1, "little-bias"),
        (0.5, 0.0, 0.11, "praise-without-effect"),
        (0.5, 0.1, 0.0, "little-bias"),
        (0.5, 0.11, 0.0, "blame-without-effect"),
        (0.5, 0.4, 0.4, "little-bias"),
    ],
)
def test_a_bias_is_told_from_a_tenth_on_and_none_at_a_hundredth(away, everybody, asked, name):
    kind = fixed(FREE, away)
    bars = [{"name": "Joined", "report": everybody}, {"name": "Interviewed", "report": asked}]
    told = kind.noticed(kind.read({}), {"bars": bars, "distribution": [0.5]}, CONTEXT)
    assert [message.name for message in told] == [name]


@pytest.mark.parametrize(
    ("leavers", "n", "alone"), [(0, 3, None), (1, 3, "12%"), (2, 1, "50%"), (1, None, "6%")]
)
def test_what_those_who_left_do_to_a_chorus_is_told_where_any_are_heard(leavers, n, alone):
    values = {"leavers": leavers} | ({} if n is None else {"n": n})
    bars = [{"name": "Joined", "report": 0.5}, {"name": "Interviewed", "report": 0.5}]
    read = replace(FREE.read({}), values=values)
    told = FREE.noticed(read, {"bars": bars, "distribution": [0.5, 0.25]}, CONTEXT)
    assert len(told) == (1 if alone is None else 2)
    if alone:
        assert alone in f"{told[1].what} {told[1].why}".replace("\N{NO-BREAK SPACE}", "")


def test_where_nobody_who_left_can_be_asked_nothing_is_told_of_them():
    kind = replace(FREE, moves=(STAY,))
    read = kind.read({"stay helped": 70})
    assert "leavers" not in read.values
    told = kind.noticed(read, kind.outcome_of(read), CONTEXT)
    assert "leavers-heard" not in [message.name for message in told]


@pytest.mark.parametrize(("report", "met"), [(0.01, True), (0.011, False), (-0.01, True)])
def test_praise_is_as_from_everybody_within_a_hundredth(report, met):
    bars = [
        {"name": "Joined", "report": 0.0},
        {"name": "Interviewed", "report": report, "reports": "some"},
    ]
    praise, harm = FREE.challenges(FREE.read({"stay helped": 70}), {"bars": bars})
    assert praise.met is met
    assert harm.met
    # By one door, and not by two.
    two = FREE.read({"stay helped": 70, "invite helped": 70})
    assert not FREE.challenges(two, {"bars": bars})[0].met


@pytest.mark.parametrize(
    ("mix", "off"),
    [
        ((20, 20, 20), False),
        ((10, 20, 20), True),
        ((10, 10, 20), True),
        ((19, 20, 20), False),  # a twentieth is near
        ((18, 20, 20), True),
        ((19, 20, 40), True),
        ((18, 20, 40), False),
        ((10, 19, 20), True),
        ((20, 10, 20), True),  # whichever it is
    ],
)
def test_all_kinds_but_one_stand_to_each_other_as_they_joined(mix, off):
    kind = replace(AIMED, shares=each(1, 1, 1))
    assert kind._one_kind_off(each(*mix)) is off


def test_of_two_kinds_none_is_off_alone_and_of_four_the_middle_gap_parts_them():
    two = replace(AIMED, shares={"a": 1, "b": 1})
    assert not two._one_kind_off({"a": 1, "b": 9})
    four = replace(AIMED, shares=dict.fromkeys("abcd", 1))
    for mix, off in (((1, 1, 9, 9), False), ((1, 9, 9, 9), True), ((1, 1, 1, 9), True)):
        assert four._one_kind_off(dict(zip("abcd", mix, strict=True))) is off


@pytest.mark.parametrize(
    ("invited", "name"),
    [
        ((50, 100, 50), "as-they-joined"),
        ((25, 50, 25), "as-they-joined"),
        ((52, 100, 50), "as-they-joined"),
        ((54, 100, 50), ""),
        ((50, 75, 88), "as-they-left"),
        ((57, 86, 100), "as-they-left"),
        ((50, 50, 50), ""),
        ((0, 0, 0), ""),
    ],
)
def test_an_invitation_in_a_known_proportion_is_told_so(invited, name):
    shares = each(*(n / 100 for n in invited))
    assert in_proportion(shares, AIMED.shares, AIMED.stay) == name


@pytest.mark.parametrize(("spread", "name"), [(0.96, "as-they-joined"), (0.98, "")])
def test_where_all_joined_nearly_alike_there_is_no_such_proportion(spread, name):
    invited = each(1.0, 1.0, spread)
    assert in_proportion(invited, each(1.0, 1.0, spread), each(0.5, 0.5, 0.5)) == name


# Information.

OPEN = Misreporting(
    "Move.",
    GUESS,
    (0.25, 0.5),
    sensitivity=(0.75, 1.0),
    specificity=(1.0, 0.75),
    groups=("ones", "twos"),
    trait="it",
)
BACK = replace(OPEN, back=True, shares=(0.25, 0.5), moves=("sensitivity", "specificity"))
FAKED = Misreporting(
    "Fake.",
    GUESS,
    (0.5, 0.5),
    moves=("sensitivity",),
    specificity=(0.9, 0.9),
    aim=(0.25, 0.5),
    groups=("ones", "twos"),
    trait="it",
)
INFORMED = {"open": OPEN, "back": BACK, "faked": FAKED}


@pytest.mark.parametrize("name", INFORMED)
def test_an_information_lab_asks_offers_and_leads_to_what_was_approved(name, monkeypatch):
    bare(monkeypatch)
    kind = INFORMED[name]
    rows = [*kind.given(), *kind.sentences(), kind.start, kind.shape, str(kind.ideal())]
    rows += [f"{s.key} {s.label} {s.least}–{s.most} from {s.start} {s.group}" for s in kind.sliders]
    rows += [f"{preset.name}: {preset.values}" for preset in kind.presets()]
    settings = [{}, {"sensitivity ones": 0}, {"sensitivity ones": 25, "sensitivity twos": 25}]
    settings += [{} if kind.aim else {"specificity twos": 0}, {"sensitivity twos": 50}]
    settings += [{"true twos": 0}, {"true ones": 0}, {"true ones": 50}] if name == "open" else []
    for setting in settings:
        read = kind.read(setting)
        outcome = kind.outcome_of(read)
        rows += [f"# {setting}", *outcome_lines(outcome)]
        rows += [f"  came out {kind.came_out(outcome)}, at goal {kind.at_goal(read)}"]
        rows += [f"  heard {kind.heard(outcome)}"]
        rows += [f"  {one.plain()}" for one in kind.challenges(read, outcome)]
        rows += [f"  {judged(kind, setting)}", f"  {judged(kind, {'predicted': 3, **setting})}"]
    for moves in (("shares",), ("specificity",)):
        rows += [f"# moves {moves}", *replace(kind, moves=moves).given()]
    approved(f"labs/information {name}", rows)


@pytest.mark.parametrize("name", ["open", "back"])
def test_along_each_error_what_is_noticed_is_what_was_approved(name, monkeypatch):
    bare(monkeypatch)
    kind = INFORMED[name]
    rows = []
    for slider in kind.sliders:
        told = []
        for at in range(101):
            read = kind.read({slider.key: at})
            outcome = kind.outcome_of(read)
            names = [m.name for m in kind.noticed(read, outcome, CONTEXT)]
            met = [one.met for one in kind.challenges(read, outcome)]
            why = outcome.get("impossible", "")[:60]
            told.append((at, f"{names} {met} {'' if why else outcome['words'][-1]}{why}"))
        rows += [f"# {slider.key}", *runs(told)]
    approved(f"labs/information along {name}", rows)


def test_what_no_truth_leads_to_is_told_with_its_reason():
    rows = []
    for share, right, wrong in product((0.0, 0.25, 0.5, 1.0), (0.25, 0.5, 0.75), (0.25, 0.5, 0.75)):
        said = BACK._impossible("ones", share, right, 1 - wrong)
        rows.append(f"{share} of {right} and {wrong}: {said}")
    approved("labs/what cannot be", rows)


def test_each_setting_of_a_fake_is_told_what_was_approved(monkeypatch):
    bare(monkeypatch)
    rows = [str(FAKED.ideal())]
    for other in (0, 50, 88, 89, 90, 91, 100):
        told = []
        for at in range(101):
            setting = {"sensitivity ones": at, "sensitivity twos": other}
            told.append(
                (at, " ".join(f"{m.name} {m.place}" for m in FAKED.judge(setting, CONTEXT)[1][:1]))
            )
        rows += [f"# {other} of the twos, of the ones", *runs(told)]
    for at in (0, 20, 39, 40, 41, 60, 100):
        setting = {"predicted": 3, "sensitivity ones": at, "sensitivity twos": 90}
        rows.append(f"{at}: {judged(FAKED, setting)}")
    rows += [judged(FAKED, {}), judged(FAKED, {"predicted": 3})]
    more = replace(FAKED, shares=(0.6, 0.4), aim=(0.3, 0.4), specificity=(1.0, 1.0))
    for at in range(101):
        setting = {"sensitivity ones": at, "sensitivity twos": 100}
        rows.append(f"another, {at}: {more.judge(setting, CONTEXT)[1][0].name}")
    approved("labs/fakes", rows)


def arm(reported, true=0.5, says=0.25):
    return {"name": "ones", "true": true, "reported": reported, "says": says, "denies": true - says}


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (0.25, 0.5, "faked"),
        (0.2559, 0.5059, "faked"),
        (0.257, 0.5, "too-few-deny"),
        (0.243, 0.5, "too-many-deny"),
        (0.25, 0.507, "other-group"),
        (0.25, 0.4, "other-group"),
        (0.45, 0.4, "wrong-group"),
        (0.406, 0.4, "other-group"),
        (0.407, 0.4, "wrong-group"),
    ],
)
def test_a_fake_is_met_within_six_thousandths_and_told_by_what_is_off(first, second, name):
    share, found, _ = FAKED._aimed({"arms": [arm(first), arm(second)]}, (0.25, 0.5))
    assert found == name
    assert (share == 1) is (name == "faked")
    assert 0 <= share <= 1


@pytest.mark.parametrize(
    ("first", "second", "aim", "name"),
    [
        (0.006, 0.5, (0.0, 0.5), "faked"),
        (0.25, 0.006, (0.25, 0.0), "faked"),
        (0.5, 0.006, (0.25, 0.0), "too-few-deny"),
        (0.125, 0.006, (0.25, 0.0), "too-many-deny"),
        (0.5, 0.007, (0.25, 0.0), "other-group"),
    ],
)
def test_six_thousandths_are_near_enough_in_either_group(first, second, aim, name):
    assert FAKED._aimed({"arms": [arm(first), arm(second)]}, aim)[1] == name


@pytest.mark.parametrize(
    ("truth", "seen", "where"),
    [
        (None, 1.0, "lost"),
        (1.0, None, "lost"),
        (0.5, 0.5, "stayed"),
        (2.0, 1.991, "stayed"),
        (2.0, 1.98, "nearer"),
        (1.0, 2.0, "made"),
        (0.5, 2.0, "across"),
        (2.0, 0.5, "across"),
        (0.5, 1.0, "nearer"),
        (0.5, 0.25, "further"),
        (0.5, 0.75, "nearer"),
        (2.0, 4.0, "further"),
        (0.5, 0.0, "further"),
        (0.0, 0.5, "nearer"),
        (0.0, 0.0, "stayed"),
        (2.0, 1.0, "nearer"),
    ],
)
def test_a_ratio_goes_nearer_further_or_across(truth, seen, where):
    assert arms.direction(truth, seen) == where
    assert arms.moved(truth, seen)


@pytest.mark.parametrize(
    ("share", "said"), [(0.5, "50"), (0.505, "50.5"), (0.0, "0"), (0.1234, "12.3"), (1.0, "100")]
)
def test_people_are_told_with_a_decimal_where_it_matters(share, said):
    assert arms.people(share) == said
    assert arms.fine(share) == f"{said}\N{NO-BREAK SPACE}%"


def test_a_ratio_through_nothing_is_none():
    assert arms.ratio(0.5, 0.0) is None
    assert arms.ratio(0.5, 0.25) == 2
    assert arms.ratio(0.0, 0.25) == 0


@pytest.mark.parametrize(
    ("truth", "met"),
    [(0.94, False), (0.95, True), (1.0, True), (1.05, True), (1.06, False), (None, False)],
)
def test_no_true_difference_is_a_ratio_about_one(truth, met):
    (one,) = trying.challenges(BACK, {"ratios": {"true": truth, "reported": 2.0}})
    assert one.met is met


@pytest.mark.parametrize(
    ("truth", "seen", "met"),
    [
        (1.0, 0.5, (True, False)),
        (1.0, 0.51, (False, False)),
        (0.996, 0.4, (True, False)),
        (0.995, 0.4, (False, False)),
        (1.004, 0.4, (True, False)),
        (0.8, 1.0, (False, False)),
        (0.8, 1.01, (False, True)),
        (0.81, 1.5, (False, False)),
        (None, 1.5, (False, False)),
        (0.5, None, (False, False)),
    ],
)
def test_what_may_be_reached_is_met_at_its_limit(truth, seen, met):
    found = trying.challenges(OPEN, {"ratios": {"true": truth, "reported": seen}})
    assert tuple(map(bool, (one.met for one in found))) == met
