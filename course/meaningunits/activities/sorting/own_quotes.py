"""Quotations for a theme of one's own: the units that stand under it on a code board."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
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

    #: What is said of the words that are offered.
    of_the_words: ClassVar[str] = "The interviews are invented."

    def with_own(self, log: Log) -> Self:
        found = max(
            themes_to_quote(across.of_log(log, self.board)),
            key=lambda theme: _weight(theme[2]),
            default=None,
        )
        return self if found is None else self.of_theme(*found)

    def of_theme(self, _: str, name: str, quotes: tuple[Quote, ...]) -> Self:
        """The same for a theme: its sign, its name, and what could be quoted for it."""
        people = plural(len({quote.by for quote in quotes}), "person", "people")
        task = (
            f"Your theme “{name}”: {plural(len(quotes), 'unit')} of {people}, from your board. Its "
            "paragraph has room for three to five quotations. Which do you print? "
            f"{self.of_the_words}"
        ).strip()
        done = "Readers can see for themselves who speaks, for what, and against what."
        if not any(quote.side == AGAINST for quote in quotes):
            done += (
                " On your board nothing has the mark “against” for this theme. Is there nothing, "
                "or have you not looked for it?"
            )
        return replace(self, task=task, cases=quotes, well_done=done)


def themes_to_quote(
    coded: across.Coded | None,
) -> Iterator[tuple[str, str, tuple[Quote, ...]]]:
    """Themes of one's own that have enough to choose from: sign, name, and quotations."""
    for key, (name, codes) in coded.themes.items() if coded else ():
        quotes = tuple(_quotes(coded, frozenset(codes))) if coded else ()
        if _OWN.fullmatch(key) and len(quotes) >= FEWEST and _weight(quotes)[0] > 1:
            yield key, name, quotes


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
    where = f"{told['who']}, {told['where']}"
    return Quote(key, f"“{text}”", by=told["who"], where=where, unit=row.key)
