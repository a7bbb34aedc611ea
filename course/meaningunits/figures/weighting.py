"""What weighting does, as bars: all members, those who answered, and the same answers weighted."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..look import saved

#: The example of lesson 06, by age: members, answers, answers that praise.
AGES = (("under 50", 500, 100, 50), ("50 or older", 500, 300, 240))


@dataclass(frozen=True)
class Weighting:
    """An invented survey with two ages, before and after weighting, each row as long as the others.

    Weighting lets an answer count for all members of the same age who were asked: members divided
    by answers, as in the table of lesson 06.
    """

    def __repr__(self) -> str:
        return "\n".join(["An invented survey.", *(f"  {line}" for line in self._lines())])

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<p>{escape(line)}</p>" + _bar(parts)
            for line, parts in zip(self._lines(), self._rows(), strict=True)
        )
        return saved(
            '<section class="mu mu-weighting" aria-label="Weighting, before and after">'
            f'{rows}<p class="mu-note">An invented survey. The filled part of a bar '
            "shows the members who praised the group. In the first row nobody "
            "has been asked yet.</p></section>"
        )

    @staticmethod
    def _rows() -> list[list[tuple[str, float, float | None]]]:
        """Three rows of (age, people, praise among them or None)."""
        return [
            [(age, members, None) for age, members, _, _ in AGES],
            [(age, answered, praise) for age, _, answered, praise in AGES],
            [
                (age, members, members * praise / answered)
                for age, members, answered, praise in AGES
            ],
        ]

    def _lines(self) -> list[str]:
        members, answered, weighted = self._rows()
        return [
            f"{_sum(members)} members: {_in_words(members)}",
            f"{_sum(answered)} answered: {_in_words(answered)}. {_praise(answered)}",
            f"The same {_sum(answered)} answers, weighted by age, so that they stand for "
            "all members: "
            f"{_in_words(weighted)}. {_praise(weighted)}",
        ]


def _sum(row: list[tuple[str, float, float | None]]) -> str:
    return f"{sum(people for _, people, _ in row):,.0f}"


def _in_words(row: list[tuple[str, float, float | None]]) -> str:
    return " and ".join(f"{people:,.0f} aged {age}" for age, people, _ in row)


def _praise(row: list[tuple[str, float, float | None]]) -> str:
    share = sum(praise or 0 for _, _, praise in row) / sum(people for _, people, _ in row)
    return f"Praise: {100 * share + 1e-9:.0f} of 100."


def _bar(parts: list[tuple[str, float, float | None]]) -> str:
    """One row, as wide as the others: a part for each age, filled as far as it praises."""
    drawn = []
    for age, people, praise in parts:
        filled = "" if praise is None else f'<i style="width:{100 * praise / people:.1f}%"></i>'
        drawn.append(f'<span style="flex:{people:g}">{filled}<b>{escape(age)}</b></span>')
    return f'<div class="mu-weigh" aria-hidden="true">{"".join(drawn)}</div>'
