"""Every task that knows a best answer, found by itself: it is read, and earns everything."""

from __future__ import annotations

import dataclasses

import altering
import contracts
import pytest
from altering import EVERY
from contracts import slug
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item
from meaningunits.tasks.variants import Varied
from meaningunits.trail import NOTHING, plain

BEST = [item for item in EVERY if item.at(0).kind.ideal() is not NOTHING]


def short_of_full(item: Item) -> list[float]:
    """What the best answers to a task earn that do not earn everything."""
    variants = (*contracts.VARIANTS, *altering.VARIANTS) if isinstance(item.kind, Varied) else (0,)
    every = (item.at(variant) for variant in variants)
    shares = [one.judge(plain(one.kind.ideal())).share for one in every]
    return [share for share in shares if share != pytest.approx(1)]


@pytest.mark.parametrize("item", BEST, ids=slug)
def test_the_best_answer_that_a_kind_knows_earns_everything(item):
    assert short_of_full(item) == []


def test_best_answers_are_known_and_one_that_is_not_the_best_is_seen():
    assert len(BEST) > 60
    item = catalogue.find("meaning-units/two-coders")
    first, *others = item.kind.questions

    class Mistaken(type(item.kind)):
        def ideal(self):
            return {**super().ideal(), first.key: first.slips[0].value}

    kind = Mistaken(item.kind.task, (first, *others))
    assert short_of_full(dataclasses.replace(item, kind=kind)) == [0.75]
