"""The two long interviews: read by the code that reads the nine, and kept apart from them."""

from __future__ import annotations

import tomllib
from itertools import pairwise

import pytest
from meaningunits import trail
from meaningunits.activities.coding.applying import Applying
from meaningunits.activities.coding.keys import unit_at
from meaningunits.interchange import going_out
from meaningunits.interchange.texts import outward, recognised
from meaningunits.material import coding, corpus, long_report, panel_codes
from meaningunits.material.units import Unit, words_in
from meaningunits.own_study.folder import short_name

NINE, LONG = corpus.names(), corpus.long_names()
each = pytest.mark.parametrize("name", LONG)


def planted(name):
    return tomllib.loads((corpus.LONG / "planted" / f"{name}.toml").read_text(encoding="utf-8"))


def test_the_nine_are_the_nine_and_the_long_ones_stand_beside_them():
    assert len(NINE) == 9
    assert LONG == ("nils", "ewa")
    assert corpus.shipped() == NINE + LONG
    assert [corpus.home(name) for name in ("marek", "ewa")] == [corpus.DATA, corpus.LONG]


@each
def test_a_long_interview_is_of_some_5000_words_and_says_that_it_is_invented(name):
    interview = corpus.load(name)
    assert "invented" in interview.status
    assert interview.pseudonym.lower() == name
    assert 5_000 <= interview.passage().words <= 5_600
    speakers = [turn.speaker for turn in interview.turns]
    assert set(speakers) == {"I", "GP"}
    assert all(a != b for a, b in pairwise(speakers))


@each
def test_each_quotation_of_a_key_stands_once_in_one_sentence_of_its_speaker(name):
    interview, key = corpus.load(name), planted(name)
    assert key.pop("interview") == name
    assert set(key) == {"fault", "sound", "selection", "against", "loose", "nothing"}
    for kind, rows in key.items():
        speaker = "I" if kind in ("fault", "sound") else "GP"
        for row in rows:
            assert row["why"].strip()
            for quote in filter(None, (row["quote"], row.get("other"), *row.get("also", ()))):
                [sentence] = [s for s in interview.sentences if quote in s.text]
                assert len(interview.locate(quote)) == 1, quote
                assert sentence.speaker == speaker, quote


@each
def test_three_coders_divided_and_coded_the_whole_of_it(name):
    panel = coding.panel(name)
    assert [one.coder for one in panel.codings] == ["a", "b", "c"]
    for one in panel.codings:
        assert {code for unit in one.units for code in unit.codes} <= set(coding.codebook())
        assert all(
            set(unit.against) <= set(unit.codes) <= set(coding.codebook()) for unit in one.units
        )
        assert all(len(unit.codes) <= 3 for unit in one.units)
    assert len({one.boundaries for one in panel.codings}) == 3


@each
def test_each_coding_names_the_text_that_it_was_made_on(name):
    interview = corpus.load(name)
    for path in sorted((corpus.LONG / "panel").glob(f"*/{name}.json")):
        assert f'"fingerprint": "{interview.fingerprint}"' in path.read_text(encoding="utf-8")


def test_the_readers_keep_their_disagreement_and_no_consensus_is_invented():
    assert not any(map(coding.has_consensus, LONG))
    assert all(map(coding.has_consensus, NINE))
    units = coding.panel("nils").codings[0].units
    kind = Applying("nils", tuple((u.first, u.last) for u in units))
    differing = [n for n in range(len(units)) if not kind.benchmark.of_one_mind(n)]
    told, decided = kind.told_by_panel(differing[0])
    assert told.startswith("reader A gave")
    assert decided == ""


def test_what_most_readers_heard_is_told_where_there_is_no_consensus():
    passage = corpus.load("nils").passage()
    first = next(u for u in coding.panel("nils").codings[0].units if "C5" in u.codes)
    words = words_in(passage.interview.sentence(first.last))
    found = panel_codes.heard(Unit(passage, (first.first, 1), (first.last, words)))
    assert "C5" in found.codes <= found.anybodys


def test_the_share_without_a_code_is_of_words_and_falls_when_all_are_asked():
    one = coding.panel("ewa")
    found = long_report.empty(one)
    assert all(found.all <= share for share in found.each)
    bare = long_report.bare_sentences(one, 0)
    unit = next(u for u in one.codings[0].units if u.codes)
    assert bare.isdisjoint(range(unit.first, unit.last + 1))
    sizes = {s.number: len(s.text.split()) for s in one.interview.sentences}
    assert found.each[0] == sum(sizes[n] for n in bare) / sum(sizes.values())


def test_the_card_tells_true_lengths_of_all_eleven():
    card = (corpus.DATA / "CARD.md").read_text(encoding="utf-8")
    for name in corpus.shipped():
        bold = "**" if name in LONG else ""
        words = corpus.load(name).passage().words
        assert f"| {bold}{name}{bold} | {words:,} | " in card
    shortest, longest = (f(corpus.load(n).passage().words for n in NINE) for f in (min, max))
    assert (round(shortest / 150), round(longest / 150)) == (11, 11)
    assert {round(corpus.load(n).passage().words / 150) for n in LONG} == {36}


def test_whatever_takes_an_interview_takes_a_long_one_too():
    ewa = corpus.load("ewa")
    assert unit_at("ewa 28–31").text.startswith("(laughs) Who else is in it")
    assert recognised(outward("ewa").text).interview is ewa
    assert short_name("Ewa", ()) == "ewax2"


def test_work_on_a_long_one_goes_out_to_other_programs(here):
    kept = trail.here()
    kept.record("a-whole-hour/code-ewa", "write", {"82–83": ["C1"]})
    sift = [{"from": [139, 1], "to": [159, 2], "text": "the computer"}]
    kept.record("a-whole-hour/sift-nils", "write", sift)
    made = going_out.project(kept.log())
    assert [source.name for source in made.sources] == ["Nils", "Ewa"]
    assert made.description.startswith("Interviews invented for teaching")
