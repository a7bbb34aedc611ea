"""A linear causal model on any graph, and what a regression finds in it: exact, no sampling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .checks import Names, mapping, name, names, number, positive
from .graphs import causal_graph
from .matrices import Matrix, solved, times, turned


@dataclass(frozen=True)
class LinearModel:
    """Every variable is a weighted sum of its direct causes plus noise of its own.

    Parameters
    ----------
    effects : mapping of (str, str) to float, or a Series so indexed
        Arrow (cause, effect) → its coefficient; 0 keeps the arrow and switches it off.
    noise : mapping of str to float, or a Series so indexed, optional
        Variable → variance of its own noise, above 0; 1 where none is given.

    Raises
    ------
    ValueError
        If the arrows form a cycle, a coefficient is not a number, or a variance is not above 0
        or belongs to no variable.

    Source
    ------
    Bollen, K. A. (1989). Structural equations with latent variables, ch. 2 and 4.
    https://doi.org/10.1002/9781118619179
    """

    effects: Mapping[tuple[str, str], float]
    noise: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        effects = mapping(self.effects, "The effects", "for each arrow (cause, effect) a number")
        noise = mapping(self.noise, "The noise", "for each variable a variance")
        object.__setattr__(self, "effects", effects)
        object.__setattr__(self, "noise", noise)
        causal_graph(self.effects, *self.noise)
        for arrow, coefficient in self.effects.items():
            number(coefficient, f"The coefficient of {' → '.join(arrow)}")
        for node, variance in self.noise.items():
            positive(variance, f"The noise variance of {node!r}")

    @property
    def edges(self) -> list[tuple[str, str]]:
        """The arrows, for `adjustment_sets` and its kin."""
        return list(self.effects)

    @cached_property
    def nodes(self) -> tuple[str, ...]:
        """The variables, causes before effects."""
        import networkx as nx

        return tuple(nx.lexicographical_topological_sort(causal_graph(self.effects)))

    @cached_property
    def totals(self) -> Matrix:
        """Total effects, variables × variables: row, effect; column, cause; 1 on the diagonal."""
        size = range(len(self.nodes))
        totals = [[float(row == column) for column in size] for row in size]
        for cause, effect in sorted(self.effects, key=lambda arrow: self._place(arrow[1])):
            # All arrows into the cause come earlier, so its row is complete.
            coefficient = self.effects[cause, effect]
            row, above = totals[self._place(effect)], totals[self._place(cause)]
            row[:] = [own + coefficient * other for own, other in zip(row, above, strict=True)]
        return totals

    @cached_property
    def covariance(self) -> Matrix:
        """Population covariance, variables × variables, in the order of `nodes`."""
        variances = [self.noise.get(node, 1.0) for node in self.nodes]
        weighed = [
            [total * own for total, own in zip(row, variances, strict=True)] for row in self.totals
        ]
        return times(weighed, turned(self.totals))

    def total_effect(self, exposure: str, outcome: str) -> float:
        """How much the outcome changes when the exposure is raised by one unit.

        Parameters
        ----------
        exposure, outcome : str

        Returns
        -------
        float
            Units of outcome per unit of exposure: the sum over all causal paths of the products of
            their coefficients.

        Raises
        ------
        ValueError
            If a name is not in the model, or the two are the same.
        """
        self._check(exposure, outcome)
        return float(self.totals[self._place(outcome)][self._place(exposure)])

    def direct_effect(self, exposure: str, outcome: str) -> float:
        """How much of that change comes along the arrow between them, everything else held.

        Parameters
        ----------
        exposure, outcome : str

        Returns
        -------
        float
            The coefficient of the arrow; 0 if there is none.

        Raises
        ------
        ValueError
            If a name is not in the model, or the two are the same.
        """
        self._check(exposure, outcome)
        return float(self.effects.get((exposure, outcome), 0.0))

    def coefficient(self, exposure: str, outcome: str, adjusting: Names = ()) -> float:
        """What a linear regression finds for the exposure, in a population without end.

        Parameters
        ----------
        exposure, outcome : str
        adjusting : Names
            The other variables in the regression.

        Returns
        -------
        float
            The regression coefficient of the exposure, in units of outcome per unit of exposure.

        Raises
        ------
        ValueError
            If a name is not in the model, exposure and outcome are the same, or one of them is
            adjusted for.
        """
        self._check(exposure, outcome)
        others = sorted(set(names(adjusting, "The other variables")))
        if exposure in others or outcome in others:
            raise ValueError(
                f"{exposure!r} and {outcome!r} are exposure and outcome: adjust for other "
                "variables only."
            )
        predictors = [self._place(node) for node in (exposure, *others)]
        among = [[self.covariance[one][other] for other in predictors] for one in predictors]
        with_outcome = [[self.covariance[one][self._place(outcome)]] for one in predictors]
        return solved(among, with_outcome)[0][0]

    def _place(self, node: str) -> int:
        try:
            return self.nodes.index(name(node, "A variable"))
        except ValueError:
            raise ValueError(
                f"{node!r} is not in the model: it has {', '.join(self.nodes)}."
            ) from None

    def _check(self, exposure: str, outcome: str) -> None:
        for node in (exposure, outcome):
            self._place(node)
        if exposure == outcome:
            raise ValueError(f"{exposure!r} is both exposure and outcome: choose two variables.")
