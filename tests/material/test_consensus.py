"""The consensus: it fits the text, keeps what was unanimous, and gives a reason for the rest.

Units are aligned by overlap: a coder's unit speaks to a unit of the consensus if it covers more
than half of the shorter of the two. What a coder says of a unit of the consensus is all that the
coder's units which speak to it carry. So a long unit may speak to two short ones, and a boundary
that lies a sentence or two apart does not make a difference in codes.
"""

from __future__ import annotations

import json
import re

import pytest
from meaningunits.material import corpus
from meaningunits.material.coding import CodingError, MeaningUnit, codebook, consensus, panel
from meaningunits.material.corpus import DATA

NAMES = corpus.names()
OPEN = "left open; by majority: "

each_interview = pytest.mark.parametrize("name", NAMES)

Carried = set[tuple[str, bool]]  # codes, and whether the unit speaks against them


def codings(name: str):
    return {coding.coder: coding for coding in panel(name).codings}


def speaks_to(unit: MeaningUnit, other: MeaningUnit) -> bool:
    shared = min(unit.last, other.last) - max(unit.first, other.first) + 1
    shorter = min(u.last - u.first + 1 for u in (unit, other))
    return 2 * shared > shorter


def carried(unit: MeaningUnit) -> Carried:
    return {(code, code in unit.against) for code in unit.codes}


def readings(name: str, unit: MeaningUnit) -> dict[str, Carried]:
    """What each coder says of a unit of the consensus."""
    return {
        coder: set().union(*(carried(own) for own in coding.units if speaks_to(own, unit)))
        for coder, coding in codings(name).items()
    }


def in_words(code: str, what: Carried) -> str:
    sides = [against for own, against in what if own == code]
    return f"no {code}" if not sides else f"{code} against" if sides[0] else code


def expected_places(name: str) -> tuple[set[int], set[tuple[int, str]]]:
    """Every place where the coders differ: in boundaries, and in codes."""
    cuts = [coding.boundaries for coding in codings(name).values()]
    boundaries = set(frozenset.union(*cuts) - frozenset.intersection(*cuts))
    codes = set()
    for unit in consensus(name).coding.units:
        said = readings(name, unit).values()
        codes |= {(unit.last, c) for c, _ in set.union(*said) - set.intersection(*said)}
    return boundaries, codes


@each_interview
def test_it_fits_the_text_it_was_made_on_and_the_rules_of_the_codebook(name):
    data = json.loads((DATA / "consensus" / f"{name}.json").read_text(encoding="utf-8"))
    interview = corpus.load(name)
    assert (data["interview"], data["fingerprint"]) == (name, interview.fingerprint)
    coding = consensus(name).coding
    assert coding.units[-1].last == len(interview.sentences)
    for unit in coding.units:
        assert set(unit.against) <= set(unit.codes) <= set(codebook()), unit
        assert len(unit.codes) <= 3, unit


@each_interview
def test_boundaries_and_codes_of_which_all_three_are_sure_are_kept(name):
    cuts = [coding.boundaries for coding in codings(name).values()]
    own = consensus(name).coding
    assert frozenset.intersection(*cuts) <= own.boundaries <= frozenset.union(*cuts)
    for unit in own.units:
        said = readings(name, unit).values()
        assert set.intersection(*said) <= carried(unit) <= set.union(*said), unit


@each_interview
def test_every_unit_of_every_coder_is_heard_somewhere(name):
    for coding in codings(name).values():
        for own in coding.units:
            assert any(speaks_to(own, unit) for unit in consensus(name).coding.units), own


@each_interview
def test_every_disagreement_has_one_decision_and_no_decision_is_without_a_disagreement(name):
    decisions = consensus(name).decisions
    boundaries, codes = expected_places(name)
    about_boundaries = [d.place for d in decisions if d.about == "boundary"]
    about_codes = [(d.place, d.code) for d in decisions if d.about == "code"]
    assert len(about_boundaries) + len(about_codes) == len(decisions)
    assert sorted(about_boundaries) == sorted(boundaries)
    assert sorted(about_codes) == sorted(codes)


@each_interview
def test_the_units_are_what_the_decisions_say_and_what_is_left_open_follows_most_coders(name):
    own = consensus(name).coding
    for decision in consensus(name).decisions:
        unit = own.unit_at(decision.place)
        if decision.about == "boundary":
            cuts = [decision.place in coding.boundaries for coding in codings(name).values()]
            said = ["cut" if cut else "no cut" for cut in cuts]
            outcome = "cut" if decision.place in own.boundaries else "no cut"
        else:
            said = [in_words(decision.code, r) for r in readings(name, unit).values()]
            outcome = in_words(decision.code, carried(unit))
        assert decision.decision.removeprefix(OPEN) == outcome, decision
        if decision.decision.startswith(OPEN):
            assert 2 * said.count(outcome) > len(said), decision


@each_interview
def test_the_positions_are_the_coders_own(name):
    for decision in consensus(name).decisions:
        assert decision.positions.keys() == codings(name).keys()
        unit = consensus(name).coding.unit_at(decision.place)
        for coder, position in decision.positions.items():
            if decision.about == "boundary":
                cut = decision.place in codings(name)[coder].boundaries
                assert re.match("cut: " if cut else "no cut($|; )", position), decision
            else:
                own = in_words(decision.code, readings(name, unit)[coder])
                assert position.split("; ")[0] == own, decision


@each_interview
def test_every_reason_takes_a_sentence_or_two_and_what_it_quotes_stands_in_the_interview(name):
    text = corpus.load(name).text.casefold()
    reasons = [decision.reason for decision in consensus(name).decisions]
    assert len(set(reasons)) == len(reasons)
    for reason in reasons:
        assert len(reason.split()) >= 6, reason
        own = re.sub("“.+?”", "", reason)
        assert len(re.findall(r"[.?!](?=\s|$)", own)) <= 2, reason
        for words in re.findall("“(.+?)”", reason):
            assert words.rstrip(".").casefold().replace("\n", " ") in text.replace("\n", " "), words


def test_some_disagreements_are_left_open_and_most_are_not():
    decisions = [d for name in NAMES for d in consensus(name).decisions]
    left_open = [d for d in decisions if d.decision.startswith(OPEN)]
    assert 0 < len(left_open) < len(decisions) / 2
    card = (DATA / "CARD.md").read_text(encoding="utf-8")
    assert f"{len(decisions)} decisions, {len(left_open)} left open" in card
    assert f"{len(left_open)} of the {len(decisions)} are left open" in card


def test_the_panel_does_not_take_the_consensus_for_a_coder():
    for name in NAMES:
        assert list(codings(name)) == ["a", "b", "c"]


def test_an_interview_without_a_consensus_is_told_in_a_sentence():
    with pytest.raises(CodingError, match="No consensus has been written for the interview"):
        consensus("nobody")
