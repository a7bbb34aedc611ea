"""Agreement beyond luck as functions of a table of counts: the right ones, and known slips."""

from __future__ import annotations

from collections.abc import Sequence

from ...activities.writing_functions.kind import Counts, Wanted, WrongFormula
from ...agreement import brennan_prediger, cohen_kappa, gwet_ac1, percent_agreement, scott_pi
from ...agreement.reliability import chance_agreement


def codes(table: Counts) -> tuple[list[int], list[int]]:
    """A table of counts as the two rows of codes that it counts."""
    pairs = [
        pair
        for i, row in enumerate(table)
        for j, count in enumerate(row)
        for pair in [(i, j)] * count
    ]
    return [a for a, _ in pairs], [b for _, b in pairs]


def observed(table: Counts) -> float:
    """The share of units that both coded alike."""
    return percent_agreement(*codes(table))


def chance(table: Counts) -> float:
    """The share that luck would have them agree on, each by their own habits (Cohen)."""
    return chance_agreement(*codes(table), "cohen")


def kappa(table: Counts) -> float:
    """Cohen's κ (1960, doi:10.1177/001316446002000104)."""
    return cohen_kappa(*codes(table))


def diagonal(table: Counts) -> int:
    return sum(row[i] for i, row in enumerate(table))


def size(table: Counts) -> int:
    """How many units a table counts."""
    return sum(map(sum, table))


def squared(table: Sequence[Sequence[int]]) -> float:
    """What comes out when one coder's totals are taken for both."""
    n = sum(map(sum, table))
    return sum((sum(row) / n) ** 2 for row in table)


def own_chance(table: Counts) -> float:
    """What comes out when the diagonal is taken for the margins."""
    n = size(table)
    return sum((row[i] / n) ** 2 for i, row in enumerate(table))


def one_coder(table: Counts) -> float:
    """κ where one coder's totals are taken for both."""
    luck = squared(table)
    return (observed(table) - luck) / (1 - luck)


PER_CENT = "The number is in per cent. So it is a hundred times too large."

OBSERVED = Wanted(
    "observed",
    "the share of units that both gave the same code",
    observed,
    most=1.0,
    slips=(
        WrongFormula(
            "no-brackets",
            lambda t: sum(row[i] for i, row in enumerate(t[:-1])) + t[-1][-1] / size(t),
            "the number of agreements on all codes but the last, plus this: the agreements on the "
            "last code, divided by all units.",
            "Without brackets, only the number next to the division sign is divided.",
            "Put brackets round the sum.",
            keeps=0.5,
        ),
        WrongFormula(
            "as-per-cent",
            lambda t: 100 * observed(t),
            "the share in per cent.",
            PER_CENT,
            "Leave out the times 100.",
            keeps=0.5,
        ),
        WrongFormula(
            "count",
            diagonal,
            "how many units they agree on.",
            "A count says little if one does not know: of how many?",
            "Divide by all units in the table.",
            keeps=0.25,
        ),
        WrongFormula(
            "disagreement",
            lambda t: 1 - observed(t),
            "the share on which they differ.",
            "That is the rest. The question asks for the other part.",
            "Subtract it from 1.",
            keeps=0.5,
        ),
        WrongFormula(
            "first-code-only",
            lambda t: t[0][0] / size(t),
            "the share on which both gave the first code.",
            "They also agree where both gave the second, or the third.",
            "Add up the whole diagonal.",
            keeps=0.25,
        ),
        WrongFormula(
            "kappa-instead",
            kappa,
            "κ.",
            "Here you do not subtract chance yet.",
            "Stop one step earlier.",
            keeps=0.25,
        ),
    ),
)

KAPPA = Wanted(
    "kappa",
    "Cohen's κ: (observed − chance) / (1 − chance)",
    kappa,
    weight=2.0,
    most=1.0,
    slips=(
        WrongFormula(
            "no-brackets",
            lambda t: observed(t) - 2 * chance(t),
            "observed − chance / 1 − chance, without brackets.",
            "Without brackets you divide by 1 only, and subtract chance twice.",
            "Put one pair of brackets above the line and one below.",
            keeps=0.5,
        ),
        WrongFormula(
            "no-brackets-above",
            lambda t: observed(t) - chance(t) / (1 - chance(t)),
            "observed − chance / (1 − chance), with chance alone above the line.",
            "Without brackets, only the number next to the division sign is divided.",
            "Put brackets round observed − chance.",
            keeps=0.5,
        ),
        WrongFormula(
            "divided-by-the-other-rest",
            lambda t: (observed(t) - chance(t)) / (1.0000001 - observed(t)),
            "what they reached above chance, divided by what they missed.",
            "Below the line you need 1 − chance, not 1 − observed.",
            "Divide by 1 − chance.",
            keeps=0.5,
        ),
        WrongFormula(
            "divided-by-observed",
            lambda t: (observed(t) - chance(t)) / observed(t),
            "what they reached above chance, divided by the observed agreement.",
            "Below the line you need 1 − chance, the most that they could reach above chance.",
            "Divide by 1 − chance.",
            keeps=0.5,
        ),
        WrongFormula(
            "the-rest",
            lambda t: 1 - kappa(t),
            "1 − κ.",
            "That is what they did not reach.",
            "Subtract it from 1.",
            keeps=0.5,
        ),
        WrongFormula(
            "one-coder-twice",
            one_coder,
            "κ with chance from the first coder's totals alone, squared.",
            "Chance needs both coders: how often the first used a code, times how often the second "
            "used it.",
            "Multiply row total by column total, code by code.",
            keeps=0.5,
        ),
        WrongFormula(
            "observed-instead",
            observed,
            "the observed agreement.",
            "A part of it would come by chance. κ is calculated from the rest.",
            "Calculate first how often they would agree by chance.",
        ),
        WrongFormula(
            "chance-instead",
            chance,
            "the agreement by chance.",
            "This is the first half of the work. Now subtract chance above the fraction line and "
            "below it.",
            "Put it into (observed − chance) / (1 − chance).",
            keeps=0.25,
        ),
        WrongFormula(
            "not-divided",
            lambda t: observed(t) - chance(t),
            "what they reached above chance, not divided.",
            "κ asks: of all that they could reach above chance, how much did they reach?",
            "Divide by 1 − chance.",
            keeps=0.5,
        ),
        WrongFormula(
            "divided-by-chance",
            lambda t: (observed(t) - chance(t)) / chance(t),
            "what they reached above chance, divided by chance.",
            "Below the line you need 1 − chance, not chance itself.",
            "Divide by 1 − chance.",
            keeps=0.5,
        ),
        WrongFormula(
            "pooled",
            lambda t: scott_pi(*codes(t)),
            "Scott's π.",
            "For chance it puts both coders together. Cohen's κ takes each coder's own shares: how "
            "often the first used a code, times how often the second used it.",
            "Multiply row total by column total, code by code.",
            keeps=0.5,
        ),
        WrongFormula(
            "one-in-k",
            lambda t: brennan_prediger(*codes(t), range(len(t))),
            "Brennan and Prediger's S.",
            "For chance it takes 1 divided by the number of codes, however often each code is "
            "used.",
            "Use how often each coder used each code.",
            keeps=0.25,
        ),
        WrongFormula(
            "ac1",
            lambda t: gwet_ac1(*codes(t), range(len(t))),
            "Gwet's AC1.",
            "It calculates chance in another way than Cohen.",
            "Multiply row total by column total, code by code.",
            keeps=0.25,
        ),
        WrongFormula(
            "diagonal-squared",
            lambda t: (observed(t) - own_chance(t)) / (1 - own_chance(t)),
            "κ with chance taken from the diagonal.",
            "How often somebody used a code is shown at the edge of the table: the whole row for "
            "the first coder, the whole column for the second.",
            "Add up rows and columns first.",
            keeps=0.25,
        ),
        WrongFormula(
            "as-per-cent",
            lambda t: 100 * kappa(t),
            "κ in per cent.",
            PER_CENT,
            "Leave out the times 100.",
            keeps=0.5,
        ),
    ),
)
