"""Simple bias analysis: a 2×2 table corrected for selection or misclassification.

A table is always two rows of two numbers (`Table`), cases (exposed, unexposed) and then non-cases
(exposed, unexposed). What is refused of it is refused in one place, `_checked`.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log, sqrt
from statistics import NormalDist
from typing import Any, NamedTuple

from .checks import listed, number, probability, rows
from .information import OneOrTwo, Risks, pair, true_prevalence

#: Two rows of two numbers: a list of lists, a 2 × 2 array or DataFrame, a `TwoByTwo`.
Table = Iterable[Iterable[float]]


class TwoByTwo(NamedTuple):
    """Counts of a 2×2 table: cases and non-cases, each as (exposed, unexposed)."""

    cases: tuple[float, float]
    noncases: tuple[float, float]

    @property
    def risks(self) -> Risks:
        """The share of cases among the exposed and among the unexposed."""
        shares = []
        for arm, case, noncase in zip(Risks._fields, *_checked(self), strict=True):
            if not case + noncase:
                raise ValueError(f"Nobody is {arm}: the risk there is undefined.")
            shares.append(case / (case + noncase))
        return Risks(*shares)

    @property
    def risk_ratio(self) -> float:
        """Risk of the exposed over risk of the unexposed."""
        return self.risks.ratio

    @property
    def odds_ratio(self) -> float:
        """Cross-product ratio."""
        (a, b), (c, d) = _checked(self)
        if not b * c:
            raise ValueError(
                "The odds ratio is undefined: there is no unexposed case, or no exposed non-case."
            )
        return a * d / (b * c)

    def risk_ratio_interval(self, level: float = 0.95) -> tuple[float, float]:
        """Confidence limits of the risk ratio, on the log scale.

        Parameters
        ----------
        level : float
            Confidence level, in (0, 1).

        Returns
        -------
        (float, float)
            Lower and upper limit.

        Raises
        ------
        ValueError
            As for the risk ratio, if there are no cases in an arm, or the level is not inside
            (0, 1).

        Source
        ------
        Katz, D. et al. (1978). Obtaining confidence intervals for the risk ratio in cohort
        studies. Biometrics 34, 469-474. https://doi.org/10.2307/2530610
        """
        (a, b), (c, d) = _checked(self)
        _no_zero(a, b)
        return _log_interval(self.risk_ratio, 1 / a - 1 / (a + c) + 1 / b - 1 / (b + d), level)

    def odds_ratio_interval(self, level: float = 0.95) -> tuple[float, float]:
        """Confidence limits of the odds ratio, on the log scale.

        Parameters
        ----------
        level : float
            As for `risk_ratio_interval`.

        Returns
        -------
        (float, float)
            Lower and upper limit.

        Raises
        ------
        ValueError
            If a cell is empty, or the level is not inside (0, 1).

        Source
        ------
        Woolf, B. (1955). On estimating the relation between blood group and disease. Ann Hum
        Genet 19, 251-253. https://doi.org/10.1111/j.1469-1809.1955.tb01348.x
        """
        (a, b), (c, d) = _checked(self)
        _no_zero(a, b, c, d)
        return _log_interval(self.odds_ratio, 1 / a + 1 / b + 1 / c + 1 / d, level)


def correct_selection(table: Table, probabilities: Table) -> TwoByTwo:
    """The table as it would be if everybody had been selected.

    Parameters
    ----------
    table : Table
        Counts: cases (exposed, unexposed), then non-cases (exposed, unexposed).
    probabilities : Table
        P(selected) of each cell, in the same places, in (0, 1].

    Returns
    -------
    TwoByTwo
        Corrected counts, not rounded.

    Raises
    ------
    ValueError
        If the table is not 2 × 2, a count is negative, or a probability is not in (0, 1].

    Source
    ------
    Fox, M. P., MacLehose, R. F. & Lash, T. L. (2021). Applying quantitative bias analysis to
    epidemiologic data (2nd ed.), ch. 4. https://doi.org/10.1007/978-3-030-82673-4
    """
    counts = _checked(table)
    (a, b), (c, d) = counts
    chances = _two_by_two(probabilities, "The selection probabilities")
    for row in chances:
        for chance in row:
            if not probability(chance, "A selection probability"):
                raise ValueError(
                    "A selection probability is 0: of people who are never selected nothing can "
                    "be said. Give a value above 0."
                )
    (p, q), (r, s) = chances
    return TwoByTwo((a / p, b / q), (c / r, d / s))


def correct_exposure(
    table: Table,
    sensitivity: OneOrTwo,
    specificity: OneOrTwo,
) -> TwoByTwo:
    """The table as it would be if exposure had been recorded without error.

    Parameters
    ----------
    table : Table
        Counts as for `correct_selection`, as recorded.
    sensitivity, specificity : float or pair of float
        Of recording exposure, in [0, 1]: one value for all, or one among cases and one among
        non-cases.

    Returns
    -------
    TwoByTwo
        Corrected counts, not rounded; the numbers of cases and of non-cases stay.

    Raises
    ------
    ValueError
        As for `correct_selection`, or if no true counts can give these (the row is named).

    Source
    ------
    Fox et al. (2021), ch. 6, as for `correct_selection`.
    """
    cases, noncases = _checked(table)
    se, sp = pair(sensitivity, "The sensitivity"), pair(specificity, "The specificity")
    return TwoByTwo(
        _reclassified(*cases, se[0], sp[0], "Among the cases"),
        _reclassified(*noncases, se[1], sp[1], "Among the non-cases"),
    )


def correct_outcome(
    table: Table,
    sensitivity: OneOrTwo,
    specificity: OneOrTwo,
) -> TwoByTwo:
    """The table as it would be if the outcome had been recorded without error.

    Parameters
    ----------
    table : Table
        As for `correct_exposure`.
    sensitivity, specificity : float or pair of float
        Of recording the outcome, in [0, 1]: one value for all, or one among the exposed and one
        among the unexposed.

    Returns
    -------
    TwoByTwo
        Corrected counts, not rounded; the numbers of exposed and of unexposed stay.

    Raises
    ------
    ValueError
        As for `correct_exposure` (the arm is named).

    Source
    ------
    Fox et al. (2021), ch. 6, as for `correct_selection`.
    """
    (a, b), (c, d) = _checked(table)
    se, sp = pair(sensitivity, "The sensitivity"), pair(specificity, "The specificity")
    exposed = _reclassified(a, c, se[0], sp[0], "Among the exposed")
    unexposed = _reclassified(b, d, se[1], sp[1], "Among the unexposed")
    return TwoByTwo(*zip(exposed, unexposed, strict=True))


def _reclassified(
    positive: float, negative: float, sensitivity: float, specificity: float, where: str
) -> tuple[float, float]:
    """Recorded positives and negatives, sorted again as they truly are."""
    total = positive + negative
    if not total:
        return (0, 0)
    try:
        truly = total * true_prevalence(positive / total, sensitivity, specificity)
    except ValueError as problem:
        raise ValueError(f"{where} ({positive:g} of {total:g} recorded): {problem}") from None
    return (truly, total - truly)


def _checked(table: Table) -> TwoByTwo:
    counts = _two_by_two(table, "The table")
    for row in counts:
        for cell in row:
            if number(cell, "A count of the table") < 0:
                raise ValueError(f"A count of the table is {cell:g}: counts cannot be negative.")
    return counts


def _two_by_two(values: Any, what: str) -> TwoByTwo:
    give = (
        "two rows of two numbers, cases (exposed, unexposed) and then non-cases "
        "(exposed, unexposed)"
    )
    cells = [listed(row, what, give) for row in rows(values, what, give)]
    if [len(row) for row in cells] != [2, 2]:
        raise ValueError(f"{what}: give {give}; got {values!r}.")
    (a, b), (c, d) = cells
    return TwoByTwo((a, b), (c, d))


def _no_zero(*counts: float) -> None:
    if not all(counts):
        raise ValueError("The interval is undefined: a cell of the table that it divides by is 0.")


def _log_interval(ratio: float, variance: float, level: float) -> tuple[float, float]:
    if not 0 < number(level, "The confidence level") < 1:
        raise ValueError(f"The confidence level is {level:g}: it must lie inside 0 and 1.")
    half = NormalDist().inv_cdf((1 + level) / 2) * sqrt(variance)
    return (exp(log(ratio) - half), exp(log(ratio) + half))
