"""Quotations for the themes of one's own study, chosen as a set: a task for each theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from ..activities.coding import across
from ..activities.coding import board as boards
from ..activities.sorting.own_quotes import OwnQuoting, themes_to_quote
from ..activities.sorting.quoting import LEFT_OUT, PRINTED, Quote
from ..tasks.kind import is_nothing
from ..trail import Log
from .kinds import Own

LABELS = {
    PRINTED: "stands in the report, after a sentence of yours that says what it shows",
    LEFT_OUT: "stays in your material",
}
#: What a theme needs, said where it has too little.
NEEDS = (
    "Quotations can be chosen for a theme once there are three units of two transcripts in it: "
    'code more on the board, then study.ask("quotes").'
)


@dataclass(frozen=True)
class OwnStudyQuoting(Own, OwnQuoting):
    """Choose quotations for one theme of one's own, of the units that stand under it."""

    of_the_words: ClassVar[str] = ""

    theme: str = ""

    def with_own(self, log: Log) -> Self:
        found = themes_to_quote(across.of_log(log, self.board))
        return next((self.of_theme(*one) for one in found if one[0] == self.theme), self)

    def of_theme(self, _: str, name: str, quotes: tuple[Quote, ...]) -> Self:
        """A card goes by its unit, as everywhere: "anna 5–9"."""
        return super().of_theme(_, name, tuple(replace(q, key=q.unit) for q in quotes))

    def _meant(self, key: Any) -> str:
        return super()._meant(boards.folded(str(key)) or key)


def kinds(log: Log, board: str) -> Iterator[tuple[str, OwnStudyQuoting]]:
    """A theme's name and its task, for every theme that has enough to choose from.

    Parameters
    ----------
    log : Log
        The work, with the board in it.
    board : str
        The board's slug.
    """
    for key, name, quotes in themes_to_quote(across.of_log(log, board)):
        kind = OwnStudyQuoting(
            task="",
            labels=LABELS,
            cases=quotes,
            hint="Ask of each: whose words, about this theme, and could anybody be recognised?",
            board=board,
            theme=key,
        )
        yield name, kind.of_theme(key, name, quotes)


def printed(kind: OwnStudyQuoting, log: Log, slug: str) -> list[Quote]:
    """The quotations that were chosen to be printed for a theme, in the order of the cards."""
    value = log.state(slug).value
    if is_nothing(value):
        return []
    try:
        said = kind.as_far(value)[0]
    except ValueError:
        return []
    cases = (case for case in kind.cases if isinstance(case, Quote))
    return [quote for quote in cases if said.get(quote.key) == PRINTED]
