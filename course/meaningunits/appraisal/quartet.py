"""The causal quartet: four data sets that regress alike and mean four different things."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum, sqrt
from random import Random
from statistics import NormalDist

from .checks import count
from .matrices import root, solved, times, turned
from .sem import LinearModel


@dataclass(frozen=True)
class QuartetSet:
    """One data set of the quartet with the mechanism behind it."""

    name: str  # what Z is: "collider", "confounder", "mediator" or "M-bias"
    model: LinearModel
    latent: tuple[str, ...]
    points: dict[str, list[float]]  # columns X, Y and Z


def causal_quartet(n: int = 100, seed: int = 2023) -> list[QuartetSet]:
    """Four data sets with one scatter of Y on X, in which Z plays four different parts.

    The points are invented here, not the published ones. In all four, exactly: means 0,
    variances 1 (X), 3 (Y) and 1 (Z), slope of Y on X 1, correlation of X and Z .70. Adjusted for
    Z, the slope is .55 (collider), .50 (confounder), .00 (mediator) and .88 (M-bias): the
    published values. The total effect of X is 1, .50, 1 and 1, so only the confounder should be
    adjusted for, and nothing in the data says so.

    Parameters
    ----------
    n : int
        Points in each set, at least 6.
    seed : int
        Other seeds scatter other points with the same moments.

    Returns
    -------
    list of QuartetSet
        In the order above.

    Raises
    ------
    ValueError
        If there are too few points, or the seed is not a whole number of at least 0.

    Source
    ------
    After D'Agostino McGowan, L., Gerke, T. & Barrett, M. (2024). Causal inference is not just a
    statistics problem. J Stat Data Sci Educ 32, 150-155.
    https://doi.org/10.1080/26939169.2023.2276446
    """
    sets = []
    n, seed = count(n, "The number of points", least=6), count(seed, "The seed")
    for offset, (name, (model, latent)) in enumerate(_mechanisms().items()):
        columns = exact_sample(model, n, seed + offset)
        sets.append(QuartetSet(name, model, latent, {name: columns[name] for name in "XYZ"}))
    return sets


def exact_sample(model: LinearModel, n: int, seed: int = 0) -> dict[str, list[float]]:
    """Points whose sample moments are exactly the population's: means 0 and the model's covariance.

    Noise is scattered at random, then made exactly uncorrelated with variance 1, and only then
    sent through the model. So every regression on the points gives the population coefficient.

    Parameters
    ----------
    model : LinearModel
    n : int
        Number of points, above the number of variables.
    seed : int
        Other seeds give other points with the same moments.

    Returns
    -------
    dict of str to list of float
        Variable → n values. Variances are sums of squares divided by n.

    Raises
    ------
    ValueError
        If there are not more points than variables, or the seed is not a whole number of at least
        0.

    Source
    ------
    Ripley, B. D. (1987). Stochastic simulation, Wiley (a Cholesky factor gives points a
    covariance).
    """
    if not isinstance(model, LinearModel):
        raise ValueError(f"The model is {model!r}: give a LinearModel.")
    nodes = model.nodes
    n = count(n, "The number of points", least=len(nodes) + 1)
    seed = count(seed, "The seed")
    # Normal scores of uniform numbers: random() is the one generator that Python promises to keep.
    chance, normal = Random(seed), NormalDist()
    scattered = turned([[normal.inv_cdf(chance.random() or 0.5) for _ in nodes] for _ in range(n)])
    noise = [_centred(column) for column in scattered]
    spread = [[value / n for value in row] for row in times(noise, turned(noise))]
    noise = solved(root(spread), noise)
    scales = [sqrt(model.noise.get(node, 1.0)) for node in nodes]
    sized = [[size * x for x in column] for size, column in zip(scales, noise, strict=True)]
    return dict(zip(nodes, times(model.totals, sized), strict=True))


def _centred(column: list[float]) -> list[float]:
    middle = fsum(column) / len(column)
    return [value - middle for value in column]


def _mechanisms() -> dict[str, tuple[LinearModel, tuple[str, ...]]]:
    """The four models; r, b and the variances fix every coefficient."""
    r = 0.7  # correlation of X and Z, whose variances are 1
    rest = 1 - r**2
    spread = 2  # variance of Y left over by X

    b = 0.55
    z = (1 - b) * rest / (r * spread)
    collider = LinearModel(
        {("X", "Y"): 1, ("X", "Z"): r - z, ("Y", "Z"): z},
        {"Y": spread, "Z": rest - z**2 * spread},
    )
    b = 0.5
    z = (1 - b) / r
    confounder = LinearModel(
        {("Z", "X"): r, ("X", "Y"): b, ("Z", "Y"): z},
        {"X": rest, "Y": 1 + spread - (b**2 + z**2 + 2 * b * z * r)},
    )
    mediator = LinearModel(
        {("X", "Z"): r, ("Z", "Y"): 1 / r},
        {"Z": rest, "Y": 1 + spread - 1 / r**2},
    )
    b = 0.88
    u1_x, u2_z = 0.9, 0.3  # free within limits: they only share out the correlation of X and Z
    u1_z = r / u1_x
    u2_y = (1 - b) * rest / (r * u2_z)
    m_bias = LinearModel(
        {
            ("U1", "X"): u1_x,
            ("U1", "Z"): u1_z,
            ("U2", "Z"): u2_z,
            ("U2", "Y"): u2_y,
            ("X", "Y"): 1,
        },
        {"X": 1 - u1_x**2, "Z": 1 - u1_z**2 - u2_z**2, "Y": spread - u2_y**2},
    )
    return {
        "collider": (collider, ()),
        "confounder": (confounder, ()),
        "mediator": (mediator, ()),
        "M-bias": (m_bias, ("U1", "U2")),
    }
