"""Quotations for a theme of one's own: the units that stand under it on a code board."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import ClassVar, Self

from ...material.corpus import SPEAKERS
from ...tasks.kind import plural
from ...trail import Log
from ..coding import across
from .quoting import AGAINST, FEWEST, FOR, Quote, Quoting

#: So many units are offered at most, and so many words of each shown.
OFFERED, SHOWN = 12, 45
_OWN = re.compile(r"T\d+")


@dataclass(frozen=True)
class OwnQuoting(Quoting):
    """Choose quotations for the theme of one's own that has most units of most people.

    ``board`` is the slug of the code board. Where no theme on it has enough units, of two people
    at least, the prepared ones stay.
    """

    looks_at_own: ClassVar[bool] = True

    board: str = ""

    def with_own(self, log: Log) -> Self:
        coded = across.of_log(log, self.board)
        found = (
            max(_themes(coded), key=lambda pair: _weight(pair[1]), default=None) if coded else None
        )
        if found is None:
            return self
        name, quotes = found
        people = plural(len({quote.by for quote in quotes}), "person", "people")
        task = (
            f"Your theme “{name}”: {plural(len(quotes), 'unit')} of {people}, from your board. Its "
            "paragraph has room for three to five quotations. Which do you print? The interviews "
            "are invented."
        )
        done = "Readers could count along: who speaks, for what, and against what."
        if not any(quote.side == AGAINST for quote in quotes):
            done += (
                " On your board nothing is marked as spoken against this theme. Is that so, or has "
                "nobody looked for it?"
            )
        return replace(self, task=task, cases=quotes, well_done=done)


def _themes(coded: across.Coded) -> Iterable[tuple[str, tuple[Quote, ...]]]:
    """Each theme of one's own that has enough to choose from, with its quotations."""
    for key, (name, codes) in coded.themes.items():
        quotes = tuple(_quotes(coded, frozenset(codes)))
        if _OWN.fullmatch(key) and len(quotes) >= FEWEST and _weight(quotes)[0] > 1:
            yield name, quotes


def _weight(quotes: tuple[Quote, ...]) -> tuple[int, int]:
    return len({quote.by for quote in quotes}), len(quotes)


def _quotes(coded: across.Coded, codes: frozenset[str]) -> list[Quote]:
    """What was said in the units of some codes, one person after another in turn."""
    by_person: dict[str, list[Quote]] = defaultdict(list)
    for rows in coded.interviews.values():
        for row in rows:
            said = _said(row) if codes.intersection(row.codes) else None
            if said:
                side = AGAINST if codes.intersection(row.against) else FOR
                by_person[said.by].append(replace(said, side=side))
    in_turn = chain.from_iterable(zip_longest(*by_person.values()))
    return [quote for quote in in_turn if quote][:OFFERED]


def _said(row: across.Row) -> Quote | None:
    """What the person says in a unit; None where it holds only the interviewer."""
    told = across.quoted(row.key)
    speaker, words = "", []
    for _, who, text in told["lines"]:
        speaker = who or speaker
        if speaker != SPEAKERS["I"]:
            words += text.split()
    if not words:
        return None
    text = " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
    key = re.sub(r"[^\w.]+", "-", row.key.replace(":", "."))
    return Quote(key, f"“{text}”", by=told["who"], where=f"{told['who']}, {told['where']}")
