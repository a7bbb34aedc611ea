"""How far the panel agrees with itself: boundaries, codes, and what can be graded from it.

Intervals are percentile bootstrap intervals that draw whole interviews: sentences of one
interview hang together, so drawing sentences would make the intervals too narrow. With nine
interviews they are rough, and they speak of other interviews from the same kind of writer, coded
by the same kind of coder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from random import Random

from ..agreement import krippendorff_alpha
from .coding import Panel, panel
from .corpus import names
from .study import THEMES, subthemes

RESAMPLES = 200


@dataclass(frozen=True)
class Estimate:
    """A number and its 95 % interval; ``value`` is None where it is undefined."""

    value: float | None
    low: float | None = None
    high: float | None = None

    def __str__(self) -> str:
        if self.value is None:
            return "undefined"
        if self.low is None:
            return f"{self.value:.2f}"
        return f"{self.value:.2f} ({self.low:.2f} to {self.high:.2f})"


def pairwise_similarity(one: Panel) -> float:
    """Mean boundary similarity B of the coders with one another, over a whole interview."""
    return one.on(one.interview.passage()).among_coders


def presence(one: Panel, codes: Iterable[str]) -> list[list[int]]:
    """Coders × sentences: 1 where the sentence's unit carries one of the codes."""
    wanted = set(codes)
    rows = []
    for coding in one.codings:
        row: list[int] = []
        for unit in coding.units:
            row += [int(bool(wanted & set(unit.codes)))] * (unit.last - unit.first + 1)
        rows.append(row)
    return rows


def alpha(rows: list[list[int]]) -> float | None:
    """Krippendorff's α, or None where nobody ever gave the code (or everybody always did)."""
    try:
        return krippendorff_alpha(rows)
    except ValueError:
        return None


def joined(blocks: list[list[list[int]]]) -> list[list[int]]:
    """Several interviews' rows as one: coders × sentences of all of them."""
    return [[value for block in blocks for value in block[c]] for c in range(len(blocks[0]))]


def with_interval(blocks: list, measure: Callable[[list], float | None], seed: int = 0) -> Estimate:
    """A measure over interviews, with its interval from drawing interviews with replacement."""
    random = Random(seed)
    drawn = (measure(random.choices(blocks, k=len(blocks))) for _ in range(RESAMPLES))
    values = sorted(value for value in drawn if value is not None)
    estimate = measure(blocks)
    if estimate is None or not values:
        return Estimate(estimate)
    edge = int(0.025 * len(values))
    return Estimate(estimate, values[edge], values[-1 - edge])


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


@dataclass(frozen=True)
class Report:
    """What the data card tells of the panel."""

    units: dict[str, tuple[int, ...]]
    similarity: dict[str, float]
    room: dict[str, float]
    overall: Estimate
    themes: dict[str, Estimate]
    theme_mean: Estimate
    codes: dict[str, Estimate]
    code_mean: Estimate


@cache
def report() -> Report:
    """Compute everything for the course's panel; a few seconds, once."""
    panels = [panel(name) for name in names()]
    similarity = {p.interview.name: pairwise_similarity(p) for p in panels}
    groups = {t.code: [s.code for s in t.subthemes] for t in THEMES}
    groups |= {code: [code] for code in subthemes()}
    blocks = {key: [presence(p, codes) for p in panels] for key, codes in groups.items()}

    def several(keys: list[str]) -> Estimate:
        indices = list(range(len(panels)))
        return with_interval(
            indices,
            lambda drawn: _mean(alpha(joined([blocks[k][i] for i in drawn])) for k in keys),
        )

    each = {key: with_interval(found, lambda b: alpha(joined(b))) for key, found in blocks.items()}
    themes = [t.code for t in THEMES]
    return Report(
        units={p.interview.name: tuple(len(c.units) for c in p.codings) for p in panels},
        similarity=similarity,
        room={p.interview.name: p.on(p.interview.passage()).room for p in panels},
        overall=with_interval(list(similarity.values()), _mean),
        themes={code: each[code] for code in themes},
        theme_mean=several(themes),
        codes={code: each[code] for code in subthemes()},
        code_mean=several(list(subthemes())),
    )


def as_markdown(found: Report) -> str:
    """The report as the tables of the data card."""
    lines = [
        "Agreement on **boundaries** (mean pairwise boundary similarity B; 1 is the same "
        "division), and how far judgement stands out from habit (L − t; under .15 a passage is "
        "not graded):",
        "",
        "| interview | units by coder a, b, c | B between coders | L − t, whole interview |",
        "|---|---|---|---|",
    ]
    for name, units in found.units.items():
        counts = ", ".join(map(str, units))
        similarity, room = found.similarity[name], found.room[name]
        lines.append(f"| {name} | {counts} | {similarity:.2f} | {room:.2f} |")
    lines += [
        f"| **all nine** | | **{found.overall}** | |",
        "",
        "Agreement on **codes** (Krippendorff's α, present or not over the sentences; 1 is "
        "complete, 0 is what luck would do), with 95 % intervals from drawing interviews:",
        "",
        "| theme | α |",
        "|---|---|",
    ]
    lines += [f"| {t.code} {t.short} | {found.themes[t.code]} |" for t in THEMES]
    lines += [
        f"| **mean of the five themes** | **{found.theme_mean}** |",
        f"| **mean of the 26 subthemes** | **{found.code_mean}** |",
        "",
        "| subtheme | α |",
        "|---|---|",
    ]
    lines += [f"| {s.code} {s.name} | {found.codes[s.code]} |" for s in subthemes().values()]
    return "\n".join(lines)
