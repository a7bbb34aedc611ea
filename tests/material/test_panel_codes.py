"""What the readers coded on given units, and the scale a coding is read on."""

from __future__ import annotations

import pytest
from meaningunits.material.coding import LEAST_ROOM, Coding, MeaningUnit, consensus
from meaningunits.material.corpus import names
from meaningunits.material.panel_codes import (
    OPEN,
    CodeBenchmark,
    against_on,
    agreement,
    benchmark,
    codes_on,
    covering,
    theme_of,
)

S = frozenset


def rows(text: str) -> list[frozenset[str]]:
    """'C1 C2, , S3' as the codes of three units."""
    return [S(part.split()) for part in text.split(",")]


def test_a_readers_codes_count_where_half_of_either_unit_is_shared():
    unit = MeaningUnit(5, 14, codes=("C1",), against=("C1",))
    coding = Coding("a", "x", (MeaningUnit(1, 4), unit, MeaningUnit(15, 20, codes=("S3",))))
    assert covering(coding, (5, 9)) == (unit,)  # all of the given unit
    assert covering(coding, (1, 9))[1:] == (unit,)  # five of its nine sentences
    assert codes_on(coding, (10, 19)) == {"C1", "S3"}  # half of one, five sixths of the other
    assert codes_on(coding, (3, 5)) == S()  # two thirds lie in the unit before
    assert against_on(coding, (5, 14)) == {"C1"}


def test_agreement_by_hand():
    # As in test_agreement_sets: α is 2/3, over subthemes and over themes alike.
    assert agreement(rows("C1,C1,"), rows("C1,C1 S3,")) == pytest.approx(2 / 3)
    # A neighbour of the right subtheme: subthemes share nothing, themes everything.
    one, other = rows("C1,S1,"), rows("C2,S2,")
    # Subthemes: distances 1, 1, 0 within; five kinds of six ratings, 14 of 15 pairs apart.
    assert agreement(one, other) == pytest.approx(((1 - (2 / 3) / (14 / 15)) + 1) / 2)


def test_codings_all_alike_have_shown_nothing():
    assert agreement(rows("C1,C1,C1"), rows("C1,C1,C1")) == 0
    assert agreement(rows(",,"), rows(",,")) == 0


def test_a_unit_not_looked_at_agrees_with_nobody():
    whole, half = rows("C1,,S3,"), [S({"C1"}), OPEN, S({"S3"}), OPEN]
    assert agreement(whole, rows("C1,,S3,")) == 1
    assert 0 < agreement(half, rows("C1,,S3,")) < 0.6


def test_votes_and_what_most_readers_heard():
    coders = tuple(map(tuple, (rows("C1 C2,"), rows("C1,S3"), rows("C1 C2,S3"))))
    against = tuple(map(tuple, (rows(","), rows(",S3"), rows(",S3"))))
    panel = CodeBenchmark("x", ((1, 2), (3, 4)), coders, against)
    assert panel.votes(0) == {"C1": 3, "C2": 2}
    assert panel.heard(0) == {"C1", "C2"}
    assert panel.heard_against(0) == S()
    assert panel.heard_against(1) == {"S3"}
    assert not panel.of_one_mind(0)
    assert theme_of("S3") == "S"
    assert theme_of("?") == "?"


@pytest.mark.parametrize("name", names())
def test_luck_and_habit_get_nothing_on_the_corpus_and_every_reader_everything(name):
    places = [(u.first, u.last) for u in consensus(name).coding.units]
    panel = benchmark(name, places)
    assert panel.thoughtless == 0  # no habit does better than luck here
    assert panel.room >= LEAST_ROOM
    for coder in panel.coders:
        assert panel.share(coder) > 0.9
    assert panel.share([OPEN] * len(places)) == 0
