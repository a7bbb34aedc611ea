"""Information bias: what wrong answers do to a result, and whether a number is possible at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from numbers import Real
from typing import Any, NamedTuple

from .checks import count, listed, number, positive, probability

#: One value for both arms or rows, or a pair of one for each.
OneOrTwo = float | Iterable[float]

_NOISE = 1e-12  # what floating-point arithmetic may add to a share


class Risks(NamedTuple):
    """The share with the outcome in each of two arms, each in [0, 1]."""

    exposed: float
    unexposed: float

    @property
    def ratio(self) -> float:
        """Risk ratio, exposed over unexposed."""
        exposed, unexposed = self._checked()
        return exposed / positive(unexposed, "The risk in the unexposed")

    @property
    def difference(self) -> float:
        """Risk difference, exposed minus unexposed."""
        exposed, unexposed = self._checked()
        return exposed - unexposed

    @property
    def odds_ratio(self) -> float:
        """Odds ratio, exposed over unexposed."""
        exposed, unexposed = self._checked()
        denominator = unexposed * (1 - exposed)
        if not denominator:
            raise ValueError(
                "The odds ratio is undefined: nobody unexposed has the outcome, "
                "or everybody exposed has it."
            )
        return exposed * (1 - unexposed) / denominator

    def _checked(self) -> tuple[float, float]:
        return (
            probability(self.exposed, "The risk in the exposed"),
            probability(self.unexposed, "The risk in the unexposed"),
        )


@dataclass(frozen=True)
class Granularity:
    """Whether a reported percentage can come from a whole number of people."""

    possible: bool
    counts: tuple[int, ...]  # the numbers of people that round to it
    neighbours: tuple[tuple[int, float], ...]  # (people, per cent) next below and next above


def apparent_prevalence(true: float, sensitivity: float, specificity: float) -> float:
    """The share that a faulty question counts as having the trait.

    Parameters
    ----------
    true : float
        Share that has the trait, in [0, 1].
    sensitivity, specificity : float
        P(counted | has it) and P(not counted | does not have it), in [0, 1].

    Returns
    -------
    float
        Se·p + (1 − Sp)(1 − p), in [0, 1].

    Raises
    ------
    ValueError
        If an input is not a probability.

    Source
    ------
    Rogan, W. J. & Gladen, B. (1978). Estimating prevalence from the results of a screening
    test. Am J Epidemiol 107, 71-76. https://doi.org/10.1093/oxfordjournals.aje.a112510
    """
    probability(true, "The true prevalence")
    probability(sensitivity, "The sensitivity")
    probability(specificity, "The specificity")
    return sensitivity * true + (1 - specificity) * (1 - true)


def true_prevalence(apparent: float, sensitivity: float, specificity: float) -> float:
    """The share that has the trait, worked back from the share counted; undoes the above.

    Parameters
    ----------
    apparent : float
        Share counted as having the trait, in [0, 1].
    sensitivity, specificity : float
        P(counted | has it) and P(not counted | does not have it), in [0, 1].

    Returns
    -------
    float
        (p* + Sp − 1) / (Se + Sp − 1), in [0, 1].

    Raises
    ------
    ValueError
        If an input is not a probability, if Se + Sp = 1 (the answer then tells nothing), or if
        no true share can give this apparent one.

    Source
    ------
    Rogan & Gladen (1978), as for `apparent_prevalence`.
    """
    probability(apparent, "The apparent prevalence")
    probability(sensitivity, "The sensitivity")
    probability(specificity, "The specificity")
    false_positive = 1 - specificity
    information = sensitivity - false_positive
    if abs(information) < _NOISE:
        raise ValueError(
            f"Sensitivity {sensitivity:g} and specificity {specificity:g} add up to 1: people "
            "with and without the trait are counted alike, so nothing can be worked back. "
            "Change one of them."
        )
    low, high = sorted((false_positive, sensitivity))
    if not low - _NOISE <= apparent <= high + _NOISE:
        raise ValueError(
            f"An apparent prevalence of {apparent:.4g} is impossible with sensitivity "
            f"{sensitivity:g} and specificity {specificity:g}: whatever the truth, the share "
            f"counted lies between {low:.4g} (nobody has the trait, or everybody) and "
            f"{high:.4g}. Check the share, or take other error rates."
        )
    return min(1, max(0, (apparent - false_positive) / information))


def apparent_risks(
    true: Iterable[float],
    sensitivity: OneOrTwo,
    specificity: OneOrTwo,
) -> Risks:
    """What two arms seem to risk when the outcome is misclassified, in each arm in its own way.

    Parameters
    ----------
    true : pair of float
        True risks (exposed, unexposed), in [0, 1].
    sensitivity, specificity : float or pair of float
        One value for both arms (non-differential error), or one for each (differential).

    Returns
    -------
    Risks
        Apparent risks, with their ratio, difference and odds ratio.

    Raises
    ------
    ValueError
        If an input is not a probability or a pair is not a pair; the arm is named.

    Source
    ------
    Rogan & Gladen (1978), in each arm; Fox, M. P., MacLehose, R. F. & Lash, T. L. (2021).
    Applying quantitative bias analysis to epidemiologic data (2nd ed.), ch. 6.
    https://doi.org/10.1007/978-3-030-82673-4
    """
    return _by_arm(apparent_prevalence, true, sensitivity, specificity)


def true_risks(
    apparent: Iterable[float],
    sensitivity: OneOrTwo,
    specificity: OneOrTwo,
) -> Risks:
    """What two arms truly risk, worked back from apparent risks; undoes `apparent_risks`.

    Parameters
    ----------
    apparent : pair of float
        Apparent risks (exposed, unexposed), in [0, 1].
    sensitivity, specificity : float or pair of float
        One value for both arms, or one for each.

    Returns
    -------
    Risks
        True risks, with their ratio, difference and odds ratio.

    Raises
    ------
    ValueError
        As for `true_prevalence`; the arm is named.

    Source
    ------
    As for `apparent_risks`.
    """
    return _by_arm(true_prevalence, apparent, sensitivity, specificity)


def sensitivity_to_fake(true: float, apparent: float, specificity: float = 1) -> float:
    """How few true cases would have to own up for one share to look like another.

    Parameters
    ----------
    true, apparent : float
        The share that has the trait and the share that is to be seen, in [0, 1].
    specificity : float
        P(not counted | does not have it), in [0, 1].

    Returns
    -------
    float
        The sensitivity that does it, in [0, 1]; 1 minus it is the share of denial.

    Raises
    ------
    ValueError
        If an input is not a probability, nobody has the trait, or no sensitivity does it.

    Source
    ------
    Rogan & Gladen (1978), solved for the sensitivity.
    """
    probability(apparent, "The apparent prevalence")
    if not probability(true, "The true prevalence"):
        raise ValueError("The true prevalence is 0: with no true case, sensitivity plays no part.")
    false_positives = (1 - probability(specificity, "The specificity")) * (1 - true)
    return _share_that_fakes((apparent - false_positives) / true, "sensitivity", true, apparent)


def specificity_to_fake(true: float, apparent: float, sensitivity: float = 1) -> float:
    """How many people without the trait would have to be counted for one share to look another.

    Parameters
    ----------
    true, apparent : float
        The share that has the trait and the share that is to be seen, in [0, 1].
    sensitivity : float
        P(counted | has it), in [0, 1].

    Returns
    -------
    float
        The specificity that does it, in [0, 1]; 1 minus it is the share counted by mistake.

    Raises
    ------
    ValueError
        If an input is not a probability, everybody has the trait, or no specificity does it.

    Source
    ------
    Rogan & Gladen (1978), solved for the specificity.
    """
    probability(apparent, "The apparent prevalence")
    if probability(true, "The true prevalence") == 1:
        raise ValueError("The true prevalence is 1: with no non-case, specificity plays no part.")
    hits = probability(sensitivity, "The sensitivity") * true
    return _share_that_fakes(1 - (apparent - hits) / (1 - true), "specificity", true, apparent)


def granularity(percent: float, n: int, decimals: int = 1) -> Granularity:
    """Can this percentage of n people be a whole number of people?

    A count fits if its exact percentage lies within half a unit of the last decimal, both ends
    included, so that rounding halves up and halves to even are both allowed. From
    n = 100 · 10^decimals on, every percentage is possible and the check says nothing.

    Parameters
    ----------
    percent : float
        The percentage as printed, in [0, 100].
    n : int
        The number of people it is a percentage of.
    decimals : int
        Decimals printed; 4 printed as "4.0" has one.

    Returns
    -------
    Granularity
        Whether it is possible, the counts that round to it, and the counts next below and next
        above with their percentages, rounded to the same decimals.

    Raises
    ------
    ValueError
        If the percentage is not in [0, 100] or has more decimals than stated, if n is below 1, or
        if `decimals` is negative.

    Source
    ------
    Brown, N. J. L. & Heathers, J. A. J. (2017). The GRIM test. Soc Psychol Personal Sci 8,
    363-369. https://doi.org/10.1177/1948550616673876 (here for percentages).
    """
    if not 0 <= number(percent, "The percentage") <= 100:
        raise ValueError(f"The percentage is {percent:g}: it must lie between 0 and 100.")
    n = count(n, "The number of people", least=1)
    decimals = count(decimals, "The number of decimals")
    unit = Fraction(1, 10**decimals)
    # As printed: the fraction 4.4 = 22/5, not the binary number next to it.
    printed = Fraction(str(percent))
    if printed % unit:
        raise ValueError(
            f"{percent:g} has more than {decimals} decimal(s): say how many were printed."
        )
    exact = printed * n / 100
    half = unit * n / 200
    below = floor(exact)
    above = min(n, below + 1) if exact > below else below
    lowest, highest = max(0, -floor(half - exact)), min(n, floor(exact + half))
    counts = tuple(range(lowest, highest + 1))
    neighbours = tuple((k, round(100 * k / n, decimals)) for k in dict.fromkeys((below, above)))
    return Granularity(bool(counts), counts, neighbours)


def _by_arm(
    convert: Callable[[float, float, float], float],
    risks: Any,
    sensitivity: OneOrTwo,
    specificity: OneOrTwo,
) -> Risks:
    per_arm = zip(
        ("exposed", "unexposed"),
        pair(risks, "The risks"),
        pair(sensitivity, "The sensitivity"),
        pair(specificity, "The specificity"),
        strict=True,
    )
    found = []
    for arm, risk, se, sp in per_arm:
        try:
            found.append(convert(risk, se, sp))
        except ValueError as problem:
            raise ValueError(f"In the {arm} arm: {problem}") from None
    return Risks(*found)


def pair(value: Any, what: str) -> tuple[float, float]:
    """One value for both, or one for each."""
    if isinstance(value, Real):
        return (number(value, what), number(value, what))
    values = listed(value, what, "one number, or a pair of two")
    if len(values) != 2:
        raise ValueError(f"{what}: give one number, or a pair of two; got {value!r}.")
    return (values[0], values[1])


def _share_that_fakes(share: float, what: str, true: float, apparent: float) -> float:
    if not -_NOISE <= share <= 1 + _NOISE:
        raise ValueError(
            f"No {what} turns a true {true:.4g} into an apparent {apparent:.4g}: it would have to "
            f"be {share:.4g}. Change the other error rate, or ask for another share."
        )
    return min(1, max(0, share))
