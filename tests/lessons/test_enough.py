"""Side room F's contract: every wrong answer has its own reason, and every number is worked out."""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from meaningunits.activities.coding.across import CONSENSUS, of_panel
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Single
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.agreement import guest_saturation, new_codes_per_interview
from meaningunits.lessons.enough.orders import every_order
from meaningunits.lessons.enough.questions import NEW, ORDER
from meaningunits.material import corpus
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("enough")
TEXT = (ROOT / "course" / "F_enough.py").read_text(encoding="utf-8")
CODED = of_panel(CONSENSUS)
CODES = {n: [c for row in rows for c in row.codes] for n, rows in CODED.interviews.items()}


def named(item, said):
    """The diagnosis of the first message that has something to mend."""
    return next((m.name for m in item.judge(said).messages if m.verdict == "mend"), "")


def test_a_case_sorted_otherwise_is_told_what_that_would_need_and_not_what_it_is():
    tried = 0
    for item in (i for i in CATALOGUE.values() if isinstance(i.kind, Sorting)):
        for case in item.kind.cases:
            for label in set(item.kind.labels) - {case.label}:
                told = next(m for m in item.judge({case.key: label}).messages if m.place)
                assert told.name != "case", (item.slug, case.key, label)
                assert case.why not in told.why
                again = item.judge({case.key: label}, reveal=True).messages
                assert f"{told.why} {case.why}" in [m.why for m in again]
                tried += 1
    assert tried == 6 * 5 + 10 + 6 * 3


def test_one_verdict_for_a_whole_study_is_called_what_it_is():
    item = CATALOGUE["enough/power"]
    bell = {case.key for case in item.kind.cases if case.where == "Night bell"}
    said = {c.key: "fewer" if c.key in bell else "more" for c in item.kind.cases}
    assert named(item, said) == "one-verdict-a-study"
    # And it is right of no study: each pulls both ways.
    assert {c.label for c in item.kind.cases if c.key in bell} == {"fewer", "more"}
    assert {c.label for c in item.kind.cases if c.key not in bell} == {"fewer", "more"}


def test_every_option_and_every_slip_has_a_reason_of_its_own():
    for item in (i for i in CATALOGUE.values() if isinstance(i.kind, Quiz)):
        for question in item.kind.questions:
            if isinstance(question, Single):
                wrong = [(o.key, o.name, o.told) for o in question.options if not o.right]
            else:
                wrong = [(slip.value, slip.name, slip.why) for slip in question.slips]
            assert len({name for _, name, _ in wrong} - {""}) == len(wrong) >= 3
            for said, _, why in wrong:
                told = item.judge({question.key: said}).messages
                assert any(why in m.why for m in told), (question.key, said)


# The numbers of the page.


def test_the_table_of_one_order_is_the_panels():
    assert tuple(new_codes_per_interview({n: [CODES[n]] for n in ORDER})) == NEW
    seen: set[str] = set()
    for i, name in enumerate(ORDER, 1):
        fresh = [c for c in CODED.labels if c in CODES[name] and c not in seen]
        seen.update(fresh)
        cells = [str(i), corpus.load(name).pseudonym, str(len(fresh)), str(len(seen))]
        assert f"# | {' | '.join(cells)} | {' '.join(fresh)}".rstrip() in TEXT
    found = guest_saturation(NEW)
    assert (found.base_codes, found.reached, found.seen_at) == (21, 4, 6)
    assert 26 - sum(NEW[: found.seen_at]) == CATALOGUE["enough/stop"].kind.question("unheard").value


def test_leif_is_the_only_one_who_also_speaks_against_e3():
    against = [n for n, rows in CODED.interviews.items() if any("E3" in r.against for r in rows)]
    assert against == ["leif"]
    assert "E3" in CODES["hanne"]
    assert "E3" in CODES["leif"]


def test_the_table_of_all_orders_is_worked_out_from_all_of_them():
    found = every_order()
    assert found.all == 362_880
    row = [round(100 * found.reached[at] / found.all) for at in (4, 5, 6, 7, None)]
    assert f"| in so many of 100 orders | {' | '.join(map(str, row))} |" in TEXT
    guess = CATALOGUE["enough/guess-orders"].kind
    assert round(100 * found.stopped_short) == guess.outcome == 21
    assert f"{round(100 * found.unopposed_share)} of 100" in guess.told
    assert re.search(rf"{round(100 * found.unopposed_share)}\s+(?:# )?of 100 orders", TEXT)
    # Eleven codes have somebody who speaks against them.
    against = {c for rows in CODED.interviews.values() for row in rows for c in row.against}
    assert len(against) == 11
    assert every_order(base=6).reached[6] > found.reached[6]


def test_in_the_labs_own_order_with_farida_before_marek_the_rule_is_never_met():
    lab = catalogue.of("second-coder")["second-coder/curve"]
    swapped = list(ORDER)
    swapped[3], swapped[4] = ORDER[4], ORDER[3]
    assert list(lab.kind.interviews) == swapped
    said = {"predicted": 5, "order": swapped}
    assert "never-reached" in lab.judge(said).names
    assert "reached" in lab.judge({**said, "order": list(ORDER)}).names
    # Ragnhild seventh: the run ends with the last interview, and none is left after it.
    late = [n for n in swapped if n != "ragnhild"]
    told = lab.judge({**said, "order": [*late[:6], "ragnhild", *late[6:]]}).names
    assert "reached-at-the-end" in told


def test_one_order_of_the_base_stands_for_all_of_them():
    # Three of four interviews are the base: six orders of it, and four ways to choose it.
    few = {name: CODED.interviews[name] for name in ORDER[:4]}
    coded = type(CODED)(CODED.key, CODED.name, few, CODED.themes, CODED.labels)
    found = every_order(coded, base=3, run=1, threshold=0.5)
    assert found.all == 24
    with pytest.raises(ValueError, match="need at least"):
        every_order(coded, base=4, run=1)
