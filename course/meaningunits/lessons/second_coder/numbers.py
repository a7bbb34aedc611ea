"""Agreement beyond luck, by hand or by a function: tables of two coders, values and known slips.

Every table here is invented, or published and named. Values come from ``agreement``, which is
tested against published ones.
"""

from __future__ import annotations

from functools import partial

from ...activities.quizzing.questions import Numeric, Slip, numeric_with_slips
from ...activities.writing_functions.kind import Counts, Writing
from ...agreement import scott_pi
from ...agreement.reliability import chance_agreement
from ...tasks.numbers import SHARE
from ...tasks.variants import chosen
from .formulas import (
    KAPPA,
    OBSERVED,
    chance,
    codes,
    diagonal,
    kappa,
    observed,
    one_coder,
    own_chance,
    size,
    squared,
)

INVENTED = "The coders and their table are invented."
#: To two decimals, however one rounds on the way.
TOLERANCE = 0.006
#: A question for a number with two decimals.
number = partial(numeric_with_slips, tolerance=TOLERANCE)


#: One code only: luck agrees on everything, and κ is 0/0.
EDGE: Counts = [[12, 0], [0, 0]]


def drawn(variant: int, name: str, *rows: tuple[tuple[int, int], ...]) -> Counts:
    """A table whose counts lie between the ends that are given for each."""
    return [
        [
            chosen(variant, f"{name} {i} {j}", range(least, most + 1))
            for j, (least, most) in enumerate(row)
        ]
        for i, row in enumerate(rows)
    ]


def tables(variant: int) -> tuple[Counts, ...]:
    """What a function is tried on: two to four codes, common and rare ones, and one unused."""

    def of(name: str, *rows: tuple[tuple[int, int], ...]) -> Counts:
        return drawn(variant, name, *rows)

    no, some, few = (0, 0), (2, 6), (1, 3)
    return (
        of("even", ((18, 25), some), (few, (14, 22))),
        of("rare", ((40, 60), few), (some, (1, 2))),
        of("habits", ((10, 14), (14, 20)), (few, (9, 13))),
        of("against", (few, (9, 14)), ((7, 11), few)),
        of("three", ((14, 20), few, some), (some, (8, 12), few), (few, few, (4, 8))),
        of("unused", ((9, 14), no, (3, 6)), (some, no, (4, 7)), (few, no, (8, 12))),
        of(
            "four",
            ((9, 13), few, few, no),
            (some, (6, 9), few, few),
            (no, few, (5, 8), few),
            (few, few, few, (3, 6)),
        ),
        of("alike", ((5, 9), no, no), (no, (3, 6), no), (no, no, (2, 4))),
    )


def by_hand_or_function(variant: int) -> Writing:
    """A table of two invented coders: observed agreement, chance, κ."""
    table = drawn(
        variant,
        "by hand",
        ((19, 24), (3, 5), (1, 2)),
        ((1, 2), (10, 14), (2, 4)),
        ((1, 3), (1, 2), (5, 8)),
    )
    names = chosen(variant, "names", NAMES)
    return Writing(
        task=f"{INVENTED}\n{in_words(table, names, ('security', 'competence', 'endurance'))}",
        questions=_hand(table),
        lesson="04: What the numbers say, and what they do not",
        wanted=(OBSERVED, KAPPA),
        tables=tables(variant),
        edge=EDGE,
    )


NAMES = (("Ada", "Benno"), ("Cleo", "Dorit"), ("Emil", "Fanny"), ("Gerda", "Hugo"))

#: Cohen 1960, p. 45, in units of one in two hundred.
COHEN: Counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]


def published() -> Writing:
    """The table of Cohen's own article, whose κ anybody can look up."""
    return Writing(
        task=(
            "A table from the article in which Cohen introduced κ (1960, p. 45). Imagine two "
            "clinicians, 200 cases and three diagnoses.\n"
            f"{in_words(COHEN, ('the first', 'the second'), ('A', 'B', 'C'))}"
        ),
        questions=_hand(COHEN),
        lesson="04: What the numbers say, and what they do not",
        wanted=(OBSERVED, KAPPA),
        tables=(COHEN, *tables(0)),
        edge=EDGE,
    )


def in_words(table: Counts, coders: tuple[str, str], names: tuple[str, ...]) -> str:
    """A table as sentences, one for each row: no layout is needed to read it."""
    first, second = coders
    lines = []
    for name, row in zip(names, table, strict=True):
        parts = [f"{other} to {count}" for other, count in zip(names, row, strict=True)]
        whole = f"{', '.join(parts[:-1])} and {parts[-1]}"
        lines.append(f"{first} gave {name} to {sum(row)} units. Of these, {second} gave {whole}.")
    told = [f"{size(table)} units, each coded by both.", *lines]
    return "\n".join(line[0].upper() + line[1:] for line in told)


_WITHIN = (
    "Your number is a share of the units to which one coder gave one code. Add up the units on "
    "which they agree, in all codes, and divide by all units."
)


def _hand(table: Counts) -> tuple[Numeric, ...]:
    o, c, k = observed(table), chance(table), kappa(table)
    last = sum(table[-1]) * sum(row[-1] for row in table) / size(table) ** 2
    return (
        number(
            "observed",
            "What share of the units got the same code from both?",
            o,
            "The table shows this directly. Chance is not yet taken into account.",
            "Add up the units to which both gave the same code, and divide by all units.",
            (
                "count",
                diagonal(table),
                "That is the number of these units. Divide it by the number of all units.",
            ),
            ("disagreement", 1 - o, "That is the share on which they differ."),
            (
                "all-units",
                size(table),
                "That is how many units there are. Divide by this number.",
            ),
            (
                "how-many-differ",
                size(table) - diagonal(table),
                "That is how many units they coded differently. What share got the same code "
                "from both?",
            ),
            ("first-code-only", table[0][0] / size(table), "That is one code of three."),
            *(
                (f"within-{which}-{n}", value, _WITHIN)
                for n in range(len(table))
                for which, value in (
                    ("row", table[n][n] / max(sum(table[n]), 1)),
                    ("column", table[n][n] / max(sum(row[n] for row in table), 1)),
                )
            ),
            (
                "mean-of-rows",
                sum(row[i] / max(sum(row), 1) for i, row in enumerate(table)) / len(table),
                "That is the mean of the shares of the single codes. But codes that are used often "
                "count more: first add up, then divide once.",
            ),
            (
                "last-left-out",
                o - table[-1][-1] / size(table),
                "That leaves out the last code, on which they also agree.",
            ),
            unit=SHARE,
        ),
        number(
            "chance",
            "On what share of the units would they agree by chance, if each coder used every "
            "code as often as in the table?",
            c,
            "For each code, multiply how often the first coder used it by how often the second "
            "coder used it.",
            "For each code, multiply the row total by the column total. Add up the results. "
            "Divide the sum by the number of all units, and then divide once more by the same "
            "number.",
            (
                "pooled",
                chance_agreement(*codes(table), "scott"),
                "That is chance as Scott understands it: he puts both coders together. Cohen takes "
                "each coder's own shares.",
            ),
            (
                "one-in-k",
                1 / len(table),
                "That would be right only if all codes were equally frequent.",
            ),
            (
                "observed-instead",
                o,
                "That is what was observed. One calculates chance from the "
                "totals at the edges of the table.",
            ),
            Slip(
                "divided-once",
                c * size(table),
                "You divided by the number of units once. Divide by it once more.",
                within=0.01,
            ),
            (
                "one-coder-twice",
                squared(table),
                "You squared the totals of the first coder. Multiply row total by column total.",
            ),
            (
                "other-coder-twice",
                squared([*zip(*table, strict=True)]),
                "You squared the totals of the second coder. Multiply row total by column total.",
            ),
            (
                "one-code",
                sum(table[0]) * sum(row[0] for row in table) / size(table) ** 2,
                "That is chance for the first code alone. Do the same for each code, and add up.",
            ),
            (
                "observed-squared",
                o**2,
                "You squared the observed agreement. Chance has nothing to do with where they "
                "agreed: one calculates it from how often each of them used each code.",
            ),
            (
                "the-rest",
                1 - c,
                "That is the rest, which chance does not explain. Subtract it from 1.",
            ),
            (
                "rest-of-observed",
                1 - o,
                "That is the share on which they differ. Chance is another thing.",
            ),
            (
                "one-coders-share",
                sum(table[0]) / size(table),
                "That is how often the first coder used the first code. Chance is calculated from "
                "both coders and all codes.",
            ),
            (
                "one-in-k-twice",
                1 / len(table) ** 2,
                "That is chance for one code, if all codes were equally frequent. Add up all "
                "codes, and take each as often as it was used.",
            ),
            (
                "diagonal-for-a-margin",
                sum(sum(row) * row[i] for i, row in enumerate(table)) / size(table) ** 2,
                "You multiplied the totals of the rows by the diagonal. Multiply them by the "
                "totals of the columns.",
            ),
            *(
                (
                    f"one-left-out-{m + 1}",
                    c - sum(table[m]) * sum(row[m] for row in table) / size(table) ** 2,
                    "You left out one of the codes. Multiply row total by column total for each "
                    "code, and add up all of them.",
                )
                for m in range(len(table))
                if len(table) > 2
            ),
            (
                "mean-over-codes",
                c / len(table),
                "You took the mean over the codes. Chance is the sum over all codes: do not divide "
                "it by the number of codes.",
            ),
            ("kappa-instead", k, "That is κ. The question asks for the agreement by chance."),
            ("one-half", 0.5, "That would be chance with two codes that are used equally often."),
            (
                "diagonal-squared",
                own_chance(table),
                "You squared the diagonal. How often somebody used a code is shown at the edge of "
                "the table.",
            ),
            unit=SHARE,
        ),
        number(
            "kappa",
            "What is Cohen's κ?",
            k,
            "κ says how much they reached of all that they could reach above chance.",
            "κ is (observed − chance) / (1 − chance).",
            (
                "not-divided",
                o - c,
                "That is what they reached above chance. Divide it by 1 − chance.",
            ),
            ("divided-by-observed", (o - c) / o, "Below the line you need 1 − chance."),
            ("divided-by-chance", (o - c) / c, "Below the line you need 1 − chance."),
            ("observed-instead", o, "That is the observed agreement. Chance is not subtracted."),
            (
                "pooled",
                scott_pi(*codes(table)),
                "That is Scott's π: it puts both coders together when it calculates chance.",
            ),
            ("the-rest", 1 - k, "That is what they did not reach. Subtract it from 1."),
            (
                "chance-instead",
                c,
                "That is the agreement by chance alone. It has to be subtracted.",
            ),
            (
                "divided-by-the-other-rest",
                (o - c) / (1 - o),
                "Below the line you need 1 − chance, not 1 − observed.",
            ),
            ("no-brackets", o - 2 * c, "You subtracted chance twice: a bracket is missing."),
            (
                "no-brackets-above",
                o - c / (1 - c),
                "You divided only chance: put brackets round observed − chance.",
            ),
            (
                "one-in-k",
                (o - 1 / len(table)) / (1 - 1 / len(table)),
                "That would be right only if all codes were equally frequent. One calculates "
                "chance from the totals at the edges of the table.",
            ),
            (
                "one-coder-twice",
                one_coder(table),
                "For chance you squared the totals of one coder. Multiply row total by column "
                "total.",
            ),
            ("chance-over-observed", c / o, "You divided chance by the observed agreement."),
            (
                "times-the-rest",
                o * (1 - c),
                "You multiplied. Subtract chance from the observed agreement, and divide by "
                "1 − chance.",
            ),
            (
                "rounded-on-the-way",
                (o - round(c, 1)) / (1 - round(c, 1)),
                f"You rounded chance to {round(c, 1)} before you went on. Keep all decimals until "
                "the end.",
            ),
            (
                "one-code-left-out",
                (o - c + last) / (1 - c + last),
                "For chance you left out the last code.",
            ),
            (
                "over-chance",
                o / c,
                "You divided the observed agreement by chance. Subtract chance "
                "above the line and below the line.",
            ),
            Slip("as-per-cent", 100 * k, "κ is not given in per cent.", within=100 * TOLERANCE),
            follows=lambda said: (said["observed"] - said["chance"]) / (1 - said["chance"]),
        ),
    )
