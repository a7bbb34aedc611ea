"""Selection bias: who is still there to be asked, and what asking only them says."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from math import comb

from .checks import count, mapping, number, pairs, probability


@dataclass(frozen=True)
class StagedSelection:
    """People of several types pass one stage after another until the last ones are asked.

    An invented mechanism to think with: every number follows exactly from the inputs.

    Parameters
    ----------
    shares : mapping of str to float
        Type of person → its share of those who start; the shares add up to 1.
    stages : mapping of str to (mapping of str to float)
        Stage, in order → type → P(passes this stage | passed the one before).
    reports : mapping of str to float
        Type → P(reports benefit when asked).

    Raises
    ------
    ValueError
        If the shares do not add up to 1, a value is not a probability, or a type is missing or
        unknown somewhere.

    Source
    ------
    Hernán, M. A., Hernández-Díaz, S. & Robins, J. M. (2004). A structural approach to selection
    bias. Epidemiology 15, 615-625. https://doi.org/10.1097/01.ede.0000135174.63482.43
    """

    shares: Mapping[str, float]
    stages: Mapping[str, Mapping[str, float]]
    reports: Mapping[str, float]

    def __post_init__(self) -> None:
        given = "for each type of person a number"
        shares = mapping(self.shares, "The shares", given)
        stages = mapping(self.stages, "The stages", "for each stage a mapping of types to numbers")
        passing = {s: mapping(types, f"P({s})", given) for s, types in stages.items()}
        object.__setattr__(self, "shares", shares)
        object.__setattr__(self, "stages", passing)
        object.__setattr__(self, "reports", mapping(self.reports, "P(reports benefit)", given))
        self._probabilities(self.shares, "The share")
        total = sum(self.shares.values())
        if abs(total - 1) > 1e-9:
            raise ValueError(f"The shares of the types add up to {total:g}: make them add up to 1.")
        for stage, chances in self.stages.items():
            self._probabilities(chances, f"P({stage})")
        self._probabilities(self.reports, "P(reports benefit)")

    def reached(self, stage: str | None = None) -> dict[str, float]:
        """The share of everybody who starts that is of each type and reaches a stage.

        Parameters
        ----------
        stage : str or None
            A stage; None is the start, before any selection.

        Returns
        -------
        dict of str to float
            Type → share of the starting population, in [0, 1]; together P(reaches the stage).

        Raises
        ------
        ValueError
            If there is no such stage.
        """
        shares = dict(self.shares)
        for name in self._up_to(stage):
            shares = {type_: share * self.stages[name][type_] for type_, share in shares.items()}
        return shares

    def left(self, stage: str) -> dict[str, float]:
        """The share of everybody who starts that gets as far as a stage and does not pass it.

        Parameters
        ----------
        stage : str
            The stage they fall out at.

        Returns
        -------
        dict of str to float
            Type → share of the starting population, in [0, 1].

        Raises
        ------
        ValueError
            If there is no such stage.
        """
        *before, _ = self._up_to(self._known(stage))
        arrived = self.reached(before[-1] if before else None)
        return {type_: share * (1 - self.stages[stage][type_]) for type_, share in arrived.items()}

    def mix(self, stage: str | None = None, leavers: bool = False) -> dict[str, float]:
        """Who there is at a stage: the shares of the types among those who reach it or leave at it.

        Parameters
        ----------
        stage : str or None
            A stage; None is the start.
        leavers : bool
            True for those who fall out at the stage.

        Returns
        -------
        dict of str to float
            Type → share, in [0, 1]; the shares add up to 1.

        Raises
        ------
        ValueError
            If there is no such stage, or nobody is there.
        """
        if leavers and stage is None:
            raise ValueError("Nobody leaves at the start: name the stage that they fall out at.")
        there = self.left(stage) if leavers and stage is not None else self.reached(stage)
        total = sum(there.values())
        if not total:
            raise ValueError(
                f"Nobody {'leaves at' if leavers else 'reaches'} the stage {stage!r}, so nobody "
                "can be asked: let at least one type do so."
            )
        return {type_: share / total for type_, share in there.items()}

    def p_report(self, stage: str | None = None, leavers: bool = False) -> float:
        """P(reports benefit) of one person drawn from those at a stage.

        Parameters
        ----------
        stage : str or None
            A stage; None is the start: the answer of everybody, without selection.
        leavers : bool
            True to ask those who fall out at the stage.

        Returns
        -------
        float
            A probability.

        Raises
        ------
        ValueError
            If there is no such stage, or nobody is there.
        """
        return self.average(self.reports, stage, leavers)

    def average(
        self, values: Mapping[str, float], stage: str | None = None, leavers: bool = False
    ) -> float:
        """The mean of any value of the types (an effect, say) among those at a stage.

        Parameters
        ----------
        values : mapping of str to float
            Type → value, in any unit.
        stage : str or None
            A stage; None is the start.
        leavers : bool
            True for those who fall out at the stage.

        Returns
        -------
        float
            The mean, in the unit of `values`.

        Raises
        ------
        ValueError
            If there is no such stage, nobody is there, or a type has no value.
        """
        values = mapping(values, "The values", "for each type of person a number")
        self._same_types(values, "The values")
        for type_, value in values.items():
            number(value, f"The value of {type_!r}")
        return sum(share * values[type_] for type_, share in self.mix(stage, leavers).items())

    def reweighted_report(self, stage: str, measured: Mapping[str, str]) -> float:
        """P(reports benefit) at a stage, reweighted to the starting population on what is measured.

        Within each measured group the selected speak for all of it. This repairs selection that
        runs through the measured groups; what differs within them stays biased.

        Parameters
        ----------
        stage : str
            The stage at which people are asked.
        measured : mapping of str to str
            Type → the measured group it belongs to.

        Returns
        -------
        float
            A probability: the truth if every type is a group of its own, the unadjusted
            `p_report(stage)` if there is one group only.

        Raises
        ------
        ValueError
            If there is no such stage, a type has no group, or nobody in a group reaches the stage.

        Source
        ------
        Hernán et al. (2004), as for the class; direct standardisation.
        """
        measured = mapping(measured, "The measured groups", "for each type its group")
        self._same_types(measured, "The measured groups")
        for type_, group in measured.items():
            if not isinstance(group, Hashable):
                raise ValueError(f"The group of {type_!r} is {group!r}: give a name or a number.")
        reached = self.reached(self._known(stage))
        answer = 0.0
        for group in dict.fromkeys(measured.values()):
            types = [type_ for type_ in self.shares if measured[type_] == group]
            everybody = sum(self.shares[type_] for type_ in types)
            asked = sum(reached[type_] for type_ in types)
            if everybody and not asked:
                raise ValueError(
                    f"Nobody of the group {group!r} reaches the stage {stage!r}: no weight can "
                    "make up for people who are not there. Join the group with another."
                )
            if asked:
                saying_yes = sum(reached[type_] * self.reports[type_] for type_ in types)
                answer += everybody * saying_yes / asked
        return answer

    def _up_to(self, stage: str | None) -> list[str]:
        if stage is None:
            return []
        names = list(self.stages)
        return names[: names.index(self._known(stage)) + 1]

    def _known(self, stage: str) -> str:
        if not isinstance(stage, str) or stage not in self.stages:
            names = ", ".join(map(str, self.stages)) or "none"
            raise ValueError(f"There is no stage {stage!r}: the stages are {names}.")
        return stage

    def _same_types(self, values: Mapping[str, object], what: str) -> None:
        if set(values) != set(self.shares):
            raise ValueError(
                f"{what} must be given for every type and no other: {', '.join(self.shares)}; "
                f"got {', '.join(map(str, values)) or 'none'}."
            )

    def _probabilities(self, values: Mapping[str, float], what: str) -> None:
        self._same_types(values, what)
        for type_, value in values.items():
            probability(value, f"{what} of {type_!r}")


def p_k_of_n(k: int, n: int, p: float) -> float:
    """P(exactly k of n people say so) when each does with the same chance.

    Parameters
    ----------
    k, n : int
        How many of how many, 0 <= k <= n.
    p : float
        Chance that one person says so, in [0, 1].

    Returns
    -------
    float
        A binomial probability.

    Raises
    ------
    ValueError
        If k or n is not a possible count, or p is not a probability.

    Source
    ------
    The binomial distribution, in any textbook.
    """
    n = count(n, "The number of people asked")
    k = count(k, "The number of people who say so")
    if k > n:
        raise ValueError(f"{k} of {n} cannot say so: ask more people, or count fewer.")
    probability(p, "The chance that one person says so")
    return comb(n, k) * p**k * (1 - p) ** (n - k)


def report_distribution(groups: Iterable[tuple[int, float]]) -> list[float]:
    """P(0, 1, 2, … say so) over interviews from several groups: stayers and leavers, say.

    Parameters
    ----------
    groups : iterable of (int, float), or a table with these two columns
        For each group the number interviewed and the chance that one of them says so.

    Returns
    -------
    list of float
        One probability for each number from 0 to all who were interviewed; they add up to 1.

    Raises
    ------
    ValueError
        If a number of people is not a count, or a chance is not a probability.

    Source
    ------
    The sum of independent binomial numbers.
    """
    give = "for each group (number of people, chance that one says so)"
    total = [1.0]
    for n, p in pairs(groups, "The groups", give, 2):
        group = [p_k_of_n(k, n, p) for k in range(count(n, "The number of people asked") + 1)]
        combined = [0.0] * (len(total) + len(group) - 1)
        for i, before in enumerate(total):
            for j, added in enumerate(group):
                combined[i + j] += before * added
        total = combined
    return total


def nonresponse_bounds(observed: float, response: float) -> tuple[float, float]:
    """The least and the greatest share there can be, whatever those who did not answer would say.

    Parameters
    ----------
    observed : float
        Share among those who answered, in [0, 1].
    response : float
        Share of those asked who answered, in [0, 1].

    Returns
    -------
    (float, float)
        The share among all who were asked if none, and if all, of the silent have the trait.

    Raises
    ------
    ValueError
        If an input is not a probability.

    Source
    ------
    Manski, C. F. (1989). Anatomy of the selection problem. J Human Resources 24, 343-360.
    https://doi.org/10.2307/145818
    """
    probability(observed, "The observed share")
    probability(response, "The response rate")
    known = observed * response
    return (known, known + 1 - response)
