"""All that can be said of an interviewer's turns: each set of codes on each sort of turn.

The turns are places of an interview of the course; what they are is made up here.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pytest
from filled import approved, bare, judged
from meaningunits.activities.turn_coding import kind as turn_coding
from meaningunits.activities.turn_coding.kind import TurnCoding, spoken
from meaningunits.material.interviewer_turns import CODES, SOUND, Heard
from meaningunits.tasks.kind import Context, Unreadable

HOSTS = ("lesson", "exercise")
FAULTS = [code for code in CODES if code != SOUND]


@pytest.fixture(autouse=True)
def needs(monkeypatch):
    """What each fault needs, and what to look at, in a word: the sentences are held elsewhere."""
    monkeypatch.setattr(turn_coding, "NEEDS", {c: f"{c}?" for c in FAULTS if c != "closed"})
    monkeypatch.setattr(turn_coding, "HINTS", {code: f"See {code}." for code in CODES})


def heard(n, *codes, also=(), kinds=(), last=None, **more):
    look = more.pop("look", f"Look at {n}.")
    return Heard(n, last or n, codes, kinds or codes, f"Why {n}.", "", also, look=look, **more)


TURNS = (
    heard(1, SOUND, kinds=("open",)),
    heard(4, "leading", also=("closed",), last=6),
    heard(8, "leading", "closed", also=("interrupting", "missed-probe")),
    heard(10, SOUND, also=("closed", "leading"), kinds=("clarifying",)),
    heard(12, SOUND, done=True, kinds=("probe",)),
    heard(14, "missed-probe"),
    heard(16, "leading"),
    heard(18, SOUND, also=("closed",), kinds=("probe",)),
)
KIND = TurnCoding("Code.", "leif", TURNS, "07: Here")


def sets():
    yield (SOUND,)
    for n in range(1, 4):
        yield from combinations(FAULTS, n)


@pytest.mark.parametrize("turn", ["1", "4", "8", "10", "14"])
def test_each_set_of_codes_on_a_turn_is_worth_and_told_what_was_approved(turn, monkeypatch):
    bare(monkeypatch)
    kind = replace(KIND, turns=(KIND.turn(turn), *(t for t in TURNS if t.key in ("16", "18"))))
    rows = []
    for codes in sets():
        read = kind.read({turn: [*codes]})
        worth = turn_coding._worth(read[turn], kind.turn(turn))
        rows.append(f"{' '.join(codes)}: worth {worth:g}, {judged(kind, {turn: [*codes]})}")
    approved(f"turn_coding/codes on {turn}", rows)


#: An answer to each turn: right, and each way of being off that it knows.
ANSWERS = {
    "1": (SOUND, "leading"),
    "4": ("leading", SOUND, "closed", "interrupting", ["leading", "interrupting"]),
    "8": (["leading", "closed"], "leading", "interrupting"),
    "10": (SOUND, "closed"),
    "14": ("missed-probe", SOUND),
    "16": ("leading", "interrupting"),
    "18": (SOUND, "leading", "closed"),
}


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_off_is_told_by_turn_in_a_lesson_and_by_stretch_in_an_exercise(host, monkeypatch):
    bare(monkeypatch)
    rows = []
    right = KIND.ideal()
    for key, said in ANSWERS.items():
        rows += [f"{key} {codes}: {judged(KIND, {**right, key: codes}, host)}" for codes in said]
    for faulty in ("1 10", "1 10 18", "1 18", "10 18"):
        for codes in (FAULTS[:1], FAULTS[1:2], FAULTS[2:4], FAULTS[2:5], FAULTS):
            answer = {**right, **dict.fromkeys(faulty.split(), codes)}
            rows.append(f"{faulty} {' '.join(codes)}: {judged(KIND, answer, host)}")
    rows.append(f"all sound: {judged(KIND, dict.fromkeys(ANSWERS, SOUND), host)}")
    rows.append(f"all faulty: {judged(KIND, dict.fromkeys(ANSWERS, 'leading'), host)}")
    rows.append(f"all sound so far: {judged(KIND, {'1': SOUND, '4': SOUND}, host)}")
    rows.append(f"nothing: {judged(KIND, {'1': ''}, host)} {judged(KIND, {'1': []}, host)}")
    for n in range(1, 7):
        answer = dict([*right.items()][:n])
        rows.append(f"the first {n}: {judged(KIND, answer, host)}")
    last = {
        key: [codes[-1]] if isinstance(codes[-1], str) else codes[-1]
        for key, codes in ANSWERS.items()
    }
    rows.append(f"all off: {judged(KIND, last, host)}")
    for mended in (None, frozenset(), frozenset({"4"}), frozenset({"1"})):
        told = judged(KIND, {**right, "4": SOUND, "8": "closed"}, host, reveal=True, mended=mended)
        rows.append(f"revealed, mended {sorted(mended or ())} {mended is None}: {told}")
    approved(f"turn_coding/turns {host}", rows)


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 7])
def test_an_exercise_tells_of_three_stretches(count, monkeypatch):
    bare(monkeypatch)
    turns = tuple(heard(n, "leading", last=n + 1) for n in range(1, 2 * count, 2))
    kind = replace(KIND, turns=(*turns, heard(99, SOUND, kinds=("open",))))
    answer = {**dict.fromkeys([t.key for t in turns], SOUND), "99": "closed"}
    approved(f"turn_coding/{count} turns", judged(kind, answer, "exercise").split(" ["))


def test_how_far_faults_are_told_from_sound_moves():
    rows = []
    for a, b, c, d in product((SOUND, "leading", "closed"), repeat=4):
        said = KIND.read({"1": a, "18": b, "14": c, "16": d})
        rows.append(f"{a} {b} {c} {d}: {KIND.share(said):.4g}")
    everything = KIND.read(KIND.ideal())
    rows.append(f"all: {KIND.share(everything):g}")
    approved("turn_coding/shares", rows)


SAID = [
    3,
    "x",
    {"1": "leading"},
    {"Turn 4": "leading and closed"},
    {4: ["closed", "leading"]},
    {"12": "sound"},
    {"5": "sound"},
    {"x": "sound"},
    {"1": None},
    {"1": ""},
    {"1": []},
    {"1": ["sound", "closed"]},
    {"1": "quiet"},
    {"1": 4},
    {"1": {"closed": True, "leading": False}},
    {"4": "missed probe", "1": "sound"},
    {"1": [], "4": "closed"},
    {"1": ["closed", "closed"]},
    {"1": "", "5": "closed"},
    {"1": None, "14": "closed", "16": ""},
]


def test_an_answer_is_read_or_it_is_said_why_not(monkeypatch):
    bare(monkeypatch)
    rows = []
    for said in SAID:
        try:
            rows.append(f"{said}: {KIND.read(said)}")
        except Unreadable as problem:
            rows.append(f"{said}: {type(problem).__name__}: {problem}")
        rows.append(f"  {judged(KIND, said)[:160]}")
    approved("turn_coding/as it is read", rows)


def test_turns_are_asked_told_and_drawn():
    asked = KIND.asks("sample/any")
    rows = [line for line in asked.splitlines() if not line.lstrip()[:1].isdigit()][:30]
    rows += [str(KIND.braces(Context("a/b"))), str(KIND.ideal())]
    for answer in (KIND.ideal(), {"8": ["closed", "missed-probe"], "1": SOUND}, {}):
        rows += [f"{head}: {said}" for head, said in KIND.words(answer)]
        rows.append(KIND.still(answer))
    rows += [spoken(["missed-probe"]), spoken(["double-barrelled", "missed-probe"]), spoken([])]
    better = replace(TURNS[1], better="Ask.")
    rows += [str(turn_coding._as_the_course(better)), str(turn_coding._as_the_course(TURNS[0]))]
    approved("turn_coding/as it is asked", rows)
