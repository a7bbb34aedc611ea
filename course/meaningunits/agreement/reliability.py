"""Agreement on categories, with luck taken off in the ways the field has proposed.

All coefficients but the percentage have one shape, (observed − chance) / (1 − chance), and
differ only in the chance they assume; `chance_agreement` gives that part by itself. They are
for two coders, but for `fleiss_kappa`. Krippendorff's α has a module to itself.

Two coders are always given as two rows of codes (`Codes`), one code per unit; a unit that either
coder left out (None, NaN, NA) is not counted. What is refused of them is refused by `_cross`, and
said at `percent_agreement`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

from .inputs import Codes, Ratings, chosen, is_missing, listed
from .ratings import code_row, coder_rows, tally, unit_patterns


def percent_agreement(a: Codes, b: Codes) -> float:
    """Share of units to which two coders gave the same code, luck included.

    Parameters
    ----------
    a, b : Codes
        One code per unit from each coder.

    Returns
    -------
    float
        Share in [0, 1] (not a number up to 100).

    Raises
    ------
    ValueError
        If a row is no list of codes, the lengths differ, or no unit was coded by both.

    Source
    ------
    Holsti, O. R. (1969). Content analysis for the social sciences and humanities: with all
    units coded by both, his coefficient of reliability.
    """
    table = _cross(a, b)
    return table.agreed / table.units


def cohen_kappa(a: Codes, b: Codes) -> float:
    """Cohen's κ: agreement beyond luck, each coder keeping their own use of the codes.

    Parameters
    ----------
    a, b : Codes
        One code per unit from each coder.

    Returns
    -------
    float
        κ in [-1, 1]; 1 for full agreement, 0 for what luck would do.

    Raises
    ------
    ValueError
        As for `percent_agreement`, or if both used one and the same code throughout (κ is then
        0/0).

    Source
    ------
    Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and
    Psychological Measurement 20(1), 37-46. https://doi.org/10.1177/001316446002000104
    """
    return _corrected(_cross(a, b), "cohen")


def scott_pi(a: Codes, b: Codes) -> float:
    """Scott's π: agreement beyond luck, both coders drawing from one pooled use of the codes.

    Parameters
    ----------
    a, b : Codes
        One code per unit from each coder.

    Returns
    -------
    float
        π in [-1, 1], never above Cohen's κ.

    Raises
    ------
    ValueError
        As for `percent_agreement`, or if both used one and the same code throughout (π is then
        0/0).

    Source
    ------
    Scott, W. A. (1955). Reliability of content analysis: the case of nominal scale coding.
    Public Opinion Quarterly 19(3), 321-325. https://doi.org/10.1086/266577
    """
    return _corrected(_cross(a, b), "scott")


def brennan_prediger(a: Codes, b: Codes, categories: Codes | None = None) -> float:
    """Brennan and Prediger's coefficient (Bennett's S): luck is one in the number of codes.

    Parameters
    ----------
    a, b : Codes
        One code per unit from each coder.
    categories : Codes, optional
        All codes of the scheme; left out, those that were used. The result depends on it.

    Returns
    -------
    float
        S in [-1 / (q - 1), 1] for q codes.

    Raises
    ------
    ValueError
        As for `percent_agreement`, or if a code is not in `categories`, or the scheme has a single
        code.

    Source
    ------
    Brennan, R. L. & Prediger, D. J. (1981). Coefficient kappa: some uses, misuses, and
    alternatives. Educational and Psychological Measurement 41(3), 687-699.
    https://doi.org/10.1177/001316448104100307. The same as S of Bennett, E. M., Alpert, R. &
    Goldstein, A. C. (1954). https://doi.org/10.1086/266520
    """
    return _corrected(_cross(a, b, categories), "brennan_prediger")


def gwet_ac1(a: Codes, b: Codes, categories: Codes | None = None) -> float:
    """Gwet's AC1: luck touches only units that are hard to code, so prevalence matters little.

    Parameters
    ----------
    a, b : Codes
        One code per unit from each coder.
    categories : Codes, optional
        As for `brennan_prediger`.

    Returns
    -------
    float
        AC1 in [-1, 1].

    Raises
    ------
    ValueError
        As for `brennan_prediger`.

    Source
    ------
    Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of
    high agreement. British Journal of Mathematical and Statistical Psychology 61(1), 29-48.
    https://doi.org/10.1348/000711006X126600
    """
    return _corrected(_cross(a, b, categories), "gwet")


def chance_agreement(
    a: Codes,
    b: Codes,
    model: str = "cohen",
    categories: Codes | None = None,
) -> float:
    """Agreement that luck alone would bring, under one of four models of luck.

    Parameters
    ----------
    a, b : Codes
        One code per unit from each coder.
    model : {"cohen", "scott", "brennan_prediger", "gwet"}
        Whose idea of luck.
    categories : Codes, optional
        As for `brennan_prediger`.

    Returns
    -------
    float
        Expected share of units in [0, 1].

    Raises
    ------
    ValueError
        As for `percent_agreement`, or if the model is not known, a code is not in `categories`, or
        Gwet's model meets a single code.

    Source
    ------
    As for `cohen_kappa`, `scott_pi`, `brennan_prediger` and `gwet_ac1`.
    """
    chosen(model, "chance model", _CHANCE)
    table = _cross(a, b, categories)
    if model == "gwet":
        _require_choice(table.categories)
    return _CHANCE[model](table)


def fleiss_kappa(ratings: Ratings) -> float:
    """Fleiss' κ: Scott's π carried over to several coders.

    Parameters
    ----------
    ratings : Ratings
        Coders × units, or a DataFrame of units × coders. The coders of one unit need not be those
        of another, but each unit needs equally many; who did not rate it is missing there.

    Returns
    -------
    float
        κ in [-1 / (m - 1), 1] for m ratings of each unit.

    Raises
    ------
    ValueError
        If the rows differ in length, there are fewer than two coders or no unit, the units have
        unequal numbers of ratings or fewer than two, or only one code was used.

    Source
    ------
    Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological
    Bulletin 76(5), 378-382. https://doi.org/10.1037/h0031619
    """
    patterns = unit_patterns(coder_rows(ratings))
    sizes = sorted({len(pattern) for pattern in patterns})
    if len(sizes) > 1:
        raise ValueError(
            f"Some units have {sizes[0]} ratings and others {sizes[-1]}: Fleiss' κ needs equally "
            "many for every unit. Krippendorff's α allows for missing ratings."
        )
    m, units = sizes[0], patterns.total()
    if m < 2:
        raise ValueError(f"Each unit has {m} ratings: agreement needs at least two.")
    uses: Counter[Hashable] = Counter()
    agreeing = 0  # ordered pairs of ratings of one unit that agree
    for pattern, times in patterns.items():
        counts = tally(pattern)
        agreeing += times * (sum(n * n for n in counts.values()) - m)
        for code, n in counts.items():
            uses[code] += n * times
    _require_variety(uses, "Fleiss' κ")
    observed = agreeing / (units * m * (m - 1))
    chance = sum(n * n for n in uses.values()) / (units * m) ** 2
    return (observed - chance) / (1 - chance)


@dataclass(frozen=True)
class _Table:
    """The cross-table of two coders, as far as a coefficient needs it."""

    agreed: int
    units: int
    first: Counter[Hashable]
    second: Counter[Hashable]
    categories: int  # codes in the scheme

    @property
    def pooled(self) -> Counter[Hashable]:
        return self.first + self.second


def _cross(a: Codes, b: Codes, categories: Codes | None = None) -> _Table:
    first: Counter[Hashable] = Counter()
    second: Counter[Hashable] = Counter()
    agreed = units = 0
    for pattern, times in unit_patterns([code_row(a, 1), code_row(b, 2)]).items():
        if len(pattern) < 2:
            continue
        x, y = pattern
        first[x] += times
        second[y] += times
        units += times
        agreed += times * (x == y)
    if not units:
        raise ValueError(
            "No unit was coded by both coders, so there is nothing to compare: give units that "
            "both have coded."
        )
    used = first.keys() | second.keys()
    scheme = used if categories is None else scheme_of(categories)
    if used - scheme:
        strays = ", ".join(sorted(map(repr, used - scheme)))
        raise ValueError(f"{strays} is used but not among the categories: add it or correct it.")
    return _Table(agreed, units, first, second, len(scheme))


def scheme_of(categories: Codes) -> set[Hashable]:
    """All codes of the scheme; a missing code is none."""
    given = listed(categories, "The categories", "all codes of the scheme", ordered=False)
    try:
        return {code for code in given if not is_missing(code)}
    except TypeError:
        raise ValueError(
            "A category is a list, set or the like: give one word or number for each code."
        ) from None


def _cohen(table: _Table) -> float:
    together = sum(n * table.second[code] for code, n in table.first.items())
    return together / table.units**2


def _scott(table: _Table) -> float:
    return sum(n * n for n in table.pooled.values()) / (2 * table.units) ** 2


def _brennan_prediger(table: _Table) -> float:
    return 1 / table.categories


def _gwet(table: _Table) -> float:
    uses, total = table.pooled.values(), 2 * table.units
    return sum(n * (total - n) for n in uses) / total**2 / (table.categories - 1)


_CHANCE = {
    "cohen": _cohen,
    "scott": _scott,
    "brennan_prediger": _brennan_prediger,
    "gwet": _gwet,
}


def _corrected(table: _Table, model: str) -> float:
    """(observed − chance) / (1 − chance), where that is defined."""
    if model == "cohen":
        _require_variety(table.pooled, "Cohen's κ")
    elif model == "scott":
        _require_variety(table.pooled, "Scott's π")
    else:
        _require_choice(table.categories)
    chance = _CHANCE[model](table)
    return (table.agreed / table.units - chance) / (1 - chance)


def _require_variety(uses: Counter[Hashable], name: str) -> None:
    if len(uses) == 1:
        code = next(iter(uses))
        raise ValueError(
            f"Every rating is {code!r}: where a single code is used, luck alone agrees on every "
            f"unit, so {name} is 0/0 and undefined. Report the percentage, and say that there "
            "was nothing to tell apart."
        )


def _require_choice(categories: int) -> None:
    if categories < 2:
        raise ValueError(
            "There is a single category, so agreement is certain and the coefficient undefined. "
            "Name all codes of the scheme in `categories`, also those nobody used."
        )
