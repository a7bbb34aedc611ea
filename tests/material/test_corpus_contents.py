"""What the corpus promises: nine people, every subtheme, faults to find, a panel."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

import pytest
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.material import corpus, sources
from meaningunits.material.coding import LEAST_ROOM, codebook, panel
from meaningunits.material.corpus import DATA
from meaningunits.material.study import subthemes
from meaningunits.tasks import catalogue

NAMES = corpus.names()
KEYS = {
    name: tomllib.loads((DATA / "planted" / f"{name}.toml").read_text(encoding="utf-8"))
    for name in NAMES
}


def planted(kind: str) -> list[tuple[str, dict]]:
    return [(name, entry) for name, key in KEYS.items() for entry in key.get(kind, [])]


def test_nine_people_with_three_to_fifteen_years_in_three_settings():
    interviews = [corpus.load(name) for name in NAMES]
    assert [i.years for i in interviews] == [3, 4, 5, 7, 8, 10, 12, 13, 15]
    settings = Counter(i.header["setting"] for i in interviews)
    assert settings == {"town": 3, "suburb": 3, "far countryside": 3}


def test_every_subtheme_is_planted_in_two_interviews_and_none_in_all_nine():
    carried = Counter(code for _, code in {(name, e["code"]) for name, e in planted("subtheme")})
    assert set(carried) == set(subthemes())
    assert all(2 <= times < 9 for times in carried.values()), carried


def test_the_panel_hears_every_subtheme_somewhere_and_none_in_every_interview():
    heard: dict[str, set[str]] = {code: set() for code in subthemes()}
    for name in NAMES:
        for coding in panel(name).codings:
            for unit in coding.units:
                for code in unit.codes:
                    heard[code].add(name)
    assert all(len(places) < 9 for places in heard.values())
    assert all(heard.values())


def test_there_is_enough_against_the_grain_in_enough_interviews():
    assert len({name for name, _ in planted("against")}) >= 4


def test_there_are_faults_of_every_kind_and_as_many_sound_moves():
    faults = planted("fault")
    kinds = Counter(entry["kind"] for _, entry in faults)
    assert len(faults) >= 25
    assert set(kinds) == {
        "leading",
        "closed",
        "double-barrelled",
        "interrupting",
        "missed-probe",
    }
    assert min(kinds.values()) >= 3
    assert len(planted("sound")) >= len(faults)


def test_faults_and_sound_moves_are_the_interviewers():
    for name, entry in [*planted("fault"), *planted("sound")]:
        interview = corpus.load(name)
        (span,) = interview.locate(entry["quote"])
        assert interview.sentence_at(span.start).speaker == "I", (name, entry["quote"])


def test_selection_shows_in_at_least_six_passages():
    assert len(planted("selection")) >= 6


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.txt")), ids=lambda p: p.stem)
def test_every_text_says_that_it_is_invented(path):
    assert "invented for teaching" in path.read_text(encoding="utf-8").split("\n\n")[0]


# The panel.


def codings():
    return [(name, coding) for name in NAMES for coding in panel(name).codings]


@pytest.mark.parametrize(
    ("name", "coding"), codings(), ids=[f"{n}-{c.coder}" for n, c in codings()]
)
def test_a_coding_is_whole_and_its_reasons_give_no_place_away(name, coding):
    for unit in coding.units:
        assert unit.about
        assert bool(unit.opens) == (unit.first > 1)
        for text in (unit.opens, unit.about):
            assert not re.search(r"\d|\b(sentence|line)s?\b", text, re.IGNORECASE), text
        assert set(unit.codes) <= set(codebook())
        assert set(unit.against) <= set(unit.codes)
        assert len(unit.codes) <= 3


def test_three_coders_each_with_a_statement_that_says_what_they_are():
    assert {coding.coder for _, coding in codings()} == {"a", "b", "c"}
    for coder in "abc":
        text = (DATA / "panel" / coder / "statement.md").read_text(encoding="utf-8")
        assert "machine coder" in text
        assert "## Coding memo" in text


def test_four_passages_of_different_interviews_for_lessons_and_four_others_for_exercises():
    """Those in use, and whole interviews that nothing uses yet."""
    used: dict[str, set[str]] = {"lesson": set(), "exercise": set()}
    for module in catalogue.lessons():
        for item in catalogue.of(module).values():
            if isinstance(item.kind, Dividing):
                assert item.kind.benchmark.room >= LEAST_ROOM
                used[item.host].add(item.kind.interview)
    assert not used["lesson"] & used["exercise"]
    fit = {n for n in NAMES if panel(n).on(corpus.load(n).passage()).room >= LEAST_ROOM}
    free = fit - used["lesson"] - used["exercise"]
    wanted = max(4 - len(used["lesson"]), 0) + max(4 - len(used["exercise"]), 0)
    assert len(free) >= wanted


# The other sources.


def test_the_other_sources_can_be_read_like_the_interviews():
    leader, notes = sources.leader(), sources.meeting()
    assert {turn.speaker for turn in leader.turns} == {"I", "L"}
    assert {turn.speaker for turn in notes.turns} == {""}
    for text in (leader, notes):
        for sentence in text.sentences:
            assert text.quote(sentence.span) == sentence.text


def test_the_survey_has_whole_numbers_and_none_where_not_answered():
    rows = sources.survey()
    assert len(rows) >= 300
    assert {row["invented"] for row in rows} == {"yes"}
    assert all(isinstance(row["workload_hours"], int) for row in rows)
    assert any(row["exhaustion_0_100"] is None for row in rows)
