"""Every order of the same interviews: where a stop rule stops, and what was not heard by then.

The rule is Guest, Namey and Chen's (2020, doi:10.1371/journal.pone.0232076), as
``agreement.guest_saturation`` has it. In which order the base was heard changes nothing, so one
order of it stands for all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, permutations
from math import factorial

from ...activities.coding.across import CONSENSUS, Coded, of_panel
from ...agreement import guest_saturation, new_codes_per_interview


@dataclass(frozen=True)
class Orders:
    """All orders of some interviews, counted.

    Parameters
    ----------
    reached : mapping
        After how many interviews the rule is met (None: never) → in how many orders.
    unheard : mapping
        Of the orders in which it is met: codes that nobody had spoken of by the last interview
        that the rule needs → in how many orders.
    unopposed : mapping
        The same for codes that somebody speaks against, but nobody had by then.
    """

    reached: Mapping[int | None, int]
    unheard: Mapping[int, int]
    unopposed: Mapping[int, int]

    @property
    def all(self) -> int:
        """How many orders there are."""
        return sum(self.reached.values())

    @property
    def stopped_short(self) -> float:
        """The share of all orders that stop before every code was heard."""
        return self._some(self.unheard)

    @property
    def unopposed_share(self) -> float:
        """The share that stop before they have heard somebody against each code that has one."""
        return self._some(self.unopposed)

    def _some(self, left: Mapping[int, int]) -> float:
        return sum(n for count, n in left.items() if count) / self.all


def every_order(
    coded: Coded | None = None, base: int = 4, run: int = 2, threshold: float = 0.05
) -> Orders:
    """Apply a stop rule to every order of the same interviews.

    Parameters
    ----------
    coded : Coded, optional
        The interviews as somebody coded them; the consensus of the panel if not said.
    base, run, threshold
        As in ``guest_saturation``.

    Returns
    -------
    Orders
        Exact counts; nothing is drawn by luck.

    Raises
    ------
    ValueError
        If there are fewer interviews than base and run need.
    """
    coded = coded or of_panel(CONSENSUS)
    codes = {
        name: {c for row in rows for c in row.codes} for name, rows in coded.interviews.items()
    }
    against = {
        name: {c for row in rows for c in row.against} for name, rows in coded.interviews.items()
    }
    told, opposed = set().union(*codes.values()), set().union(*against.values())
    reached: Counter[int | None] = Counter()
    unheard: Counter[int] = Counter()
    unopposed: Counter[int] = Counter()
    for first in combinations(codes, base):
        for rest in permutations([name for name in codes if name not in first]):
            heard = (*first, *rest)
            new = new_codes_per_interview({name: [codes[name]] for name in heard})
            found = guest_saturation(new, base, run, threshold)
            reached[found.reached] += factorial(base)
            if found.seen_at is not None:
                so_far = heard[: found.seen_at]
                unheard[len(told.difference(*(codes[n] for n in so_far)))] += factorial(base)
                unopposed[len(opposed.difference(*(against[n] for n in so_far)))] += factorial(base)
    return Orders(dict(reached), dict(unheard), dict(unopposed))
