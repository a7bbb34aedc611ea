"""How strong would something unmeasured have to be? E-values, bounds, arrays, tipping points."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import exp, sqrt

from .checks import choice, listed, number, positive, probability

# VanderWeele and Ding (2017): a standardised mean difference d is like a risk ratio of
# exp(0.91 d), and 1.78 is 0.91 times the 1.96 of a 95 % interval.
_PER_SD, _PER_STANDARD_ERROR = 0.91, 1.78

_TO_RISK_RATIO: dict[str, Callable[[float], float]] = {
    "RR": lambda value: value,
    "OR rare": lambda value: value,
    "OR common": sqrt,
    "HR rare": lambda value: value,
    "HR common": lambda value: (1 - 0.5 ** sqrt(value)) / (1 - 0.5 ** sqrt(1 / value)),
    "SMD": lambda value: exp(_PER_SD * value),
}

# Beyond this many standard deviations, no ratio can be written as a floating-point number.
_FARTHEST = 100


@dataclass(frozen=True)
class EValue:
    """An E-value with the risk ratios it was worked from."""

    point: float
    limit: float | None  # for the limit nearer the null; None if no such limit was given
    risk_ratio: float
    lower: float | None
    upper: float | None


def risk_ratio_from(value: float, measure: str) -> float:
    """Another measure of effect as the risk ratio it is roughly worth.

    Parameters
    ----------
    value : float
        A ratio above 0, or a standardised mean difference.
    measure : str
        "RR", "OR rare", "OR common", "HR rare", "HR common" or "SMD"; common means that about
        15 % or more have the outcome.

    Returns
    -------
    float
        A risk ratio.

    Raises
    ------
    ValueError
        If there is no such measure, a ratio is not above 0, or a difference is above 100 standard
        deviations.

    Source
    ------
    VanderWeele, T. J. & Ding, P. (2017). Sensitivity analysis in observational research:
    introducing the E-value. Ann Intern Med 167, 268-274. https://doi.org/10.7326/M16-2607
    """
    choice(measure, "The measure", _TO_RISK_RATIO)
    if measure == "SMD":
        if abs(number(value, "The SMD")) > _FARTHEST:
            raise ValueError(
                f"The SMD is {value:g}: differences are counted in standard deviations here, and "
                f"one above {_FARTHEST} has no ratio. Divide by the standard deviation first."
            )
    else:
        positive(value, f"The {measure.split()[0]}")
    return _TO_RISK_RATIO[measure](value)


def e_value(
    estimate: float,
    lower: float | None = None,
    upper: float | None = None,
    *,
    measure: str = "RR",
    standard_error: float | None = None,
    null: float | None = None,
) -> EValue:
    """How strongly a confounder must go with exposure and outcome to explain an estimate away.

    Parameters
    ----------
    estimate : float
        The estimate, in the units of `measure`.
    lower, upper : float, optional
        Its confidence limits; the one nearer the null is used.
    measure : str
        "RR", "OR rare", "OR common", "HR rare", "HR common" or "SMD".
    standard_error : float, optional
        Of an SMD, in place of its limits.
    null : float, optional
        The value to explain the estimate away to; no effect by default.

    Returns
    -------
    EValue
        Risk ratios of at least 1; 1 where nothing needs explaining.

    Raises
    ------
    ValueError
        If there is no such measure, a ratio is not above 0, a limit lies on the wrong side of the
        estimate, or a standard error is given with limits or for a ratio.

    Source
    ------
    VanderWeele & Ding (2017), as for `risk_ratio_from`.
    """
    return _over_interval(
        _confounding_e_value, estimate, lower, upper, measure, standard_error, null
    )


def selection_e_value(
    estimate: float,
    lower: float | None = None,
    upper: float | None = None,
    *,
    population: str = "all",
    measure: str = "RR",
    standard_error: float | None = None,
    null: float | None = None,
) -> EValue:
    """How strongly selection must go with something unmeasured to explain an estimate away.

    Parameters
    ----------
    estimate, lower, upper, measure, standard_error, null
        As for `e_value`.
    population : str
        "all" to infer about everybody, "selected" to infer about the selected only.

    Returns
    -------
    EValue
        Risk ratios of at least 1, that each of the sensitivity parameters has to reach.

    Raises
    ------
    ValueError
        As for `e_value`, or if there is no such population.

    Source
    ------
    Smith, L. H. & VanderWeele, T. J. (2019). Bounding bias due to selection. Epidemiology 30,
    509-516. https://doi.org/10.1097/EDE.0000000000001032
    """
    choice(population, "The population", ("all", "selected"))
    e_value_of = _selection_e_value if population == "all" else _confounding_e_value
    return _over_interval(e_value_of, estimate, lower, upper, measure, standard_error, null)


def bounding_factor(first: float, second: float) -> float:
    """The most that a bias with these two strengths can change a risk ratio.

    Biases of several kinds bound the change by the product of their factors.

    Parameters
    ----------
    first, second : float
        Risk ratios of at least 1: of a confounder with the exposure and with the outcome, or the
        two parameters of selection.

    Returns
    -------
    float
        ab / (a + b − 1), at least 1.

    Raises
    ------
    ValueError
        If a strength is below 1.

    Source
    ------
    Ding, P. & VanderWeele, T. J. (2016). Sensitivity analysis without assumptions. Epidemiology
    27, 368-377. https://doi.org/10.1097/EDE.0000000000000457. Several biases: Smith, L. H.,
    Mathur, M. B. & VanderWeele, T. J. (2021). Multiple-bias sensitivity analysis using bounds.
    Epidemiology 32, 625-634. https://doi.org/10.1097/EDE.0000000000001380
    """
    for strength in (first, second):
        if number(strength, "A strength") < 1:
            raise ValueError(
                f"A strength is {strength:g}: it must be at least 1. Invert a ratio below 1."
            )
    return first * second / (first + second - 1)


def adjust_for_confounder(
    estimate: float, confounder_ratio: float, exposed: float, unexposed: float
) -> float:
    """A risk ratio (or odds ratio) adjusted for one binary confounder that was not measured.

    Parameters
    ----------
    estimate : float
        The crude ratio.
    confounder_ratio : float
        The confounder's own ratio with the outcome, on the same scale.
    exposed, unexposed : float
        Prevalence of the confounder in the exposed and the unexposed (for an odds ratio: among
        the non-cases).

    Returns
    -------
    float
        The ratio after adjustment.

    Raises
    ------
    ValueError
        If a ratio is not above 0 or a prevalence not in [0, 1].

    Source
    ------
    Bross, I. D. J. (1966). Spurious effects from an extraneous variable. J Chronic Dis 19,
    637-647. https://doi.org/10.1016/0021-9681(66)90062-2; Schneeweiss, S. (2006). Sensitivity
    analysis and external adjustment for unmeasured confounders. Pharmacoepidemiol Drug Saf 15,
    291-303. https://doi.org/10.1002/pds.1200
    """
    positive(estimate, "The crude ratio")
    positive(confounder_ratio, "The confounder's ratio")
    probability(exposed, "The confounder's prevalence in the exposed")
    probability(unexposed, "The confounder's prevalence in the unexposed")
    added = confounder_ratio - 1
    return estimate * (1 + unexposed * added) / (1 + exposed * added)


def confounder_array(
    estimate: float,
    confounder_ratios: Iterable[float],
    exposed: Iterable[float],
    unexposed: float,
) -> list[list[float]]:
    """The adjusted ratio for every combination of a confounder's strength and its prevalence.

    Parameters
    ----------
    estimate : float
        The crude ratio.
    confounder_ratios : iterable of float
        The confounder's ratios with the outcome: the rows.
    exposed : iterable of float
        Its prevalences in the exposed: the columns.
    unexposed : float
        Its prevalence in the unexposed.

    Returns
    -------
    list of lists of float
        Adjusted ratios, strengths × prevalences.

    Raises
    ------
    ValueError
        As for `adjust_for_confounder`.

    Source
    ------
    Schneeweiss (2006), as for `adjust_for_confounder`.
    """
    ratios = listed(confounder_ratios, "The confounder's ratios", "a list of numbers")
    prevalences = listed(exposed, "The prevalences in the exposed", "a list of numbers")
    if not ratios or not prevalences:
        raise ValueError(
            "The array is empty: give at least one ratio of the confounder and one prevalence."
        )
    return [
        [
            adjust_for_confounder(estimate, ratio, prevalence, unexposed)
            for prevalence in prevalences
        ]
        for ratio in ratios
    ]


def tipping_confounder(
    estimate: float, exposed: float, unexposed: float, target: float = 1
) -> float:
    """How strong a binary confounder of known prevalence must be to move a ratio to a target.

    Parameters
    ----------
    estimate : float
        The crude ratio, or its confidence limit nearer the null.
    exposed, unexposed : float
        Prevalence of the confounder in the exposed and the unexposed.
    target : float
        The ratio after adjustment; 1 is no effect.

    Returns
    -------
    float
        The confounder's ratio with the outcome; `adjust_for_confounder` with it gives `target`.

    Raises
    ------
    ValueError
        If an input is impossible, or no strength suffices.

    Source
    ------
    D'Agostino McGowan, L. (2022). tipr: an R package for sensitivity analyses for unmeasured
    confounders. J Open Source Softw 7(77), 4495. https://doi.org/10.21105/joss.04495
    """
    factor = positive(estimate, "The crude ratio") / positive(target, "The target")
    probability(exposed, "The confounder's prevalence in the exposed")
    probability(unexposed, "The confounder's prevalence in the unexposed")
    if factor == 1:
        return 1.0
    slope = exposed - factor * unexposed
    ratio = 1 + (factor - 1) / slope if slope else 0
    if ratio <= 0:
        raise ValueError(
            f"A confounder in {exposed:.0%} of the exposed and {unexposed:.0%} of the unexposed "
            f"cannot move {estimate:g} to {target:g}, however strong it is: their prevalences "
            "differ too little, or the wrong way round. Try prevalences further apart."
        )
    return ratio


def _confounding_e_value(ratio: float) -> float:
    return ratio + sqrt(ratio * (ratio - 1))


def _selection_e_value(ratio: float) -> float:
    # Exposed and unexposed are selected each with a bounding factor of its own, so either needs
    # to explain only the root.
    return _confounding_e_value(sqrt(ratio))


def _over_interval(
    e_value_of: Callable[[float], float],
    estimate: float,
    lower: float | None,
    upper: float | None,
    measure: str,
    standard_error: float | None,
    null: float | None,
) -> EValue:
    """The E-value of an estimate and of its limit nearer the null, all as risk ratios."""
    point = risk_ratio_from(estimate, measure)
    low, high = _limits(estimate, lower, upper, measure, standard_error)
    if (low is not None and low > point) or (high is not None and high < point):
        raise ValueError(
            f"The estimate {estimate:g} does not lie between its limits: give the lower limit "
            "first, then the upper."
        )
    no_effect = 0 if measure == "SMD" else 1
    target = risk_ratio_from(no_effect if null is None else null, measure)
    nearer = low if point > target else high
    limit = None if nearer is None else e_value_of(_away(nearer, target, point > target))
    return EValue(e_value_of(max(point / target, target / point)), limit, point, low, high)


def _away(limit: float, target: float, above: bool) -> float:
    """How far a limit is from the target, as a ratio; 1 if the interval holds the target."""
    return max(1.0, limit / target if above else target / limit)


def _limits(
    estimate: float,
    lower: float | None,
    upper: float | None,
    measure: str,
    standard_error: float | None,
) -> tuple[float | None, float | None]:
    """The confidence limits as risk ratios, None where none was given."""
    if standard_error is None:
        low = None if lower is None else risk_ratio_from(lower, measure)
        return (low, None if upper is None else risk_ratio_from(upper, measure))
    if measure != "SMD" or lower is not None or upper is not None:
        raise ValueError(
            "A standard error is for an SMD without limits: give limits, or an SMD and its error."
        )
    half = _PER_STANDARD_ERROR * positive(standard_error, "The standard error")
    if half > _FARTHEST:
        raise ValueError(
            f"The standard error is {standard_error:g}: it is counted in standard deviations here, "
            "and no interval is that wide. Divide by the standard deviation first."
        )
    return (exp(_PER_SD * estimate - half), exp(_PER_SD * estimate + half))
