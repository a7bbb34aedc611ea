"""What the confounding lab draws: what runs along each arrow, and a collider as dots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from math import erf, prod, sqrt
from random import Random
from typing import Any

from ....appraisal.paths import Route, part_of, routes
from ....tasks.kind import listed
from ...graphing.graphs import Arrow

#: Of a hundred without the exposure, so many are above the line that counts as high.
HIGH = 40
#: So far above the average that line lies, in standard deviations, for 40 of 100 to be above it.
LINE = 0.2533
#: So many people are drawn as dots, and so strongly what they have decides who remains.
DOTS, PULL = 240, 0.9
SEED = 11


def number(value: float) -> str:
    """A coefficient for people: sign and three places, '−0.411'."""
    rounded = f"{value:+.3f}"
    return "0.000" if rounded in ("+0.000", "-0.000") else rounded.replace("-", "−")


def paths_of(
    edges: Iterable[Arrow], ends: tuple[str, str], adjust: Iterable[str], effect: str
) -> list[Route]:
    """Every path between exposure and outcome with what a set does to it."""
    return routes(tuple(edges), *ends, tuple(adjust), effect)


def path(route: Route, values: Mapping[str, float], nodes: Mapping[str, str]) -> dict[str, Any]:
    """One path as the page tells it: open or not, as it should be or not, and what it brings."""
    words = route.words
    if route.causal:
        factors = [values[f"{a} to {b}"] for a, b in pairwise(route.nodes)]
        product = " × ".join(map(number, factors))
        words += f": {product}{f' = {number(prod(factors))}' if len(factors) > 1 else ''}"
    through = [nodes[key] for key in route.nodes[1:-1]]
    return {
        "nodes": list(route.nodes),
        "text": route.text,
        "through": f"through {listed(through)}" if through else "direct",
        "words": words,
        "open": route.open,
        "causal": route.causal,
        "right": route.right,
    }


def of_hundred(effect: float, spread: float) -> float:
    """How many of a hundred are above a line after an effect, where 40 were without it.

    Parameters
    ----------
    effect : float
        What one unit of the exposure does to the outcome.
    spread : float
        The outcome's standard deviation.
    """
    return 50 * (1 - erf((LINE - effect / spread) / sqrt(2)))


def collider_of(edges: tuple[Arrow, ...], ends: tuple[str, str], among: Iterable[str]) -> str:
    """The first variable at which an arrow of the exposure and one of the outcome meet, or none."""
    straight = {(end, node) for node in among for end in ends}
    return next(
        (
            node
            for node in among
            if {(end, node) for end in ends} <= straight & set(edges)
            and part_of(edges, *ends, node) == "collider"
        ),
        "",
    )


@cache
def dots(first: float, second: float) -> Mapping[str, Any]:
    """Invented people whose two traits have nothing to do with each other, and who of them remains.

    Parameters
    ----------
    first, second : float
        The signs with which the traits pull towards remaining.

    Returns
    -------
    mapping
        ``people`` as [x, y, whether one remains], and the slope among ``all`` and ``left_over``.
    """
    luck = Random(SEED)
    points = [(luck.gauss(0, 1), luck.gauss(0, 1)) for _ in range(DOTS)]
    flat = _slope(points)
    # Among all of them the slope is nought, and not only nearly so: luck is no matter here.
    points = [(x, y - flat * x) for x, y in points]
    pulled = [(PULL * first * x + PULL * second * y + luck.gauss(0, 0.35) > 0) for x, y in points]
    remain = [point for point, stays in zip(points, pulled, strict=True) if stays]
    people = [
        [round(x, 2), round(y, 2), stays] for (x, y), stays in zip(points, pulled, strict=True)
    ]
    return {"people": people, "all": 0.0, "left_over": _slope(remain), "count": len(remain)}


def dots_of(
    values: Mapping[str, float], ends: tuple[str, str], collider: str, nodes: Mapping[str, str]
) -> dict[str, Any]:
    """``dots`` for a collider as it stands: with the signs of its two arrows, and the names."""
    first, second = (1.0 if values[f"{end} to {collider}"] >= 0 else -1.0 for end in ends)
    names = [nodes[key] for key in (*ends, collider)]
    return {**dots(first, second), "names": names}


def _slope(points: list[tuple[float, float]]) -> float:
    mean_x = sum(x for x, _ in points) / len(points)
    across = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * y for x, y in points) / across
