"""Numbers of lesson 04's second half: agreement of two coders, how its measures read, saturation.

Every table here is invented, or published and named. Values come from ``agreement``, which is
tested against published ones.
"""

from __future__ import annotations

from itertools import accumulate

from ..agreement import (
    brennan_prediger,
    cohen_kappa,
    guest_saturation,
    gwet_ac1,
    percent_agreement,
    scott_pi,
)
from ..agreement.reliability import chance_agreement
from .numbers import Slip
from .questions import Numeric, Option, Single
from .quizzing import Quiz
from .variants import chosen
from .writing import Table, Wanted, Writing, WrongFormula

INVENTED = "The coders and their table are invented."
#: To two decimals, however one rounds on the way.
TOLERANCE = 0.006


def codes(table: Table) -> tuple[list[int], list[int]]:
    """A table of counts as the two rows of codes that it counts."""
    pairs = [
        pair
        for i, row in enumerate(table)
        for j, count in enumerate(row)
        for pair in [(i, j)] * count
    ]
    return [a for a, _ in pairs], [b for _, b in pairs]


def observed(table: Table) -> float:
    return percent_agreement(*codes(table))


def chance(table: Table) -> float:
    return chance_agreement(*codes(table), "cohen")


def kappa(table: Table) -> float:
    return cohen_kappa(*codes(table))


def _diagonal(table: Table) -> int:
    return sum(row[i] for i, row in enumerate(table))


def _units(table: Table) -> int:
    return sum(map(sum, table))


def _own_chance(table: Table) -> float:
    """What comes out when the diagonal is taken for the margins."""
    n = _units(table)
    return sum((row[i] / n) ** 2 for i, row in enumerate(table))


PER_CENT = "A hundred times too large: it is given in per cent."

OBSERVED = Wanted(
    "observed",
    "the share of units that both gave the same code",
    observed,
    slips=(
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
            _diagonal,
            "how many units they agree on.",
            "A count means little before one knows of how many.",
            "Divide by all units in the table.",
            keeps=0.25,
        ),
        WrongFormula(
            "disagreement",
            lambda t: 1 - observed(t),
            "the share on which they differ.",
            "That is the rest, and not what was asked.",
            "Take it from 1.",
            keeps=0.5,
        ),
        WrongFormula(
            "first-code-only",
            lambda t: t[0][0] / _units(t),
            "the share on which both gave the first code.",
            "They also agree where both gave the second, or the third.",
            "Add up the whole diagonal.",
            keeps=0.25,
        ),
        WrongFormula(
            "kappa-instead",
            kappa,
            "κ.",
            "Here nothing is taken off for luck yet.",
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
    slips=(
        WrongFormula(
            "observed-instead",
            observed,
            "the observed agreement.",
            "Part of it would come about by luck, and κ is what is left when that is taken off.",
            "Work out first what luck would give.",
        ),
        WrongFormula(
            "chance-instead",
            chance,
            "the agreement that luck would bring.",
            "That is half of the way: it has to be taken off, above the line and below.",
            "Put it into (observed − chance) / (1 − chance).",
            keeps=0.25,
        ),
        WrongFormula(
            "not-divided",
            lambda t: observed(t) - chance(t),
            "what they reached beyond luck, undivided.",
            "κ asks how much of what luck leaves open they reached.",
            "Divide by 1 − chance.",
            keeps=0.5,
        ),
        WrongFormula(
            "divided-by-chance",
            lambda t: (observed(t) - chance(t)) / chance(t),
            "what they reached beyond luck, divided by luck.",
            "Below the line stands what luck leaves open, not luck itself.",
            "Divide by 1 − chance.",
            keeps=0.5,
        ),
        WrongFormula(
            "pooled",
            lambda t: scott_pi(*codes(t)),
            "Scott's π.",
            "It draws luck for both coders from one pot. Cohen's κ leaves each their own habits: "
            "how often the first used a code, times how often the second did.",
            "Multiply row total by column total, code by code.",
            keeps=0.5,
        ),
        WrongFormula(
            "one-in-k",
            lambda t: brennan_prediger(*codes(t), range(len(t))),
            "Brennan and Prediger's S.",
            "It takes luck for one in the number of codes, however often each is used.",
            "Use how often each coder used each code.",
            keeps=0.25,
        ),
        WrongFormula(
            "ac1",
            lambda t: gwet_ac1(*codes(t), range(len(t))),
            "Gwet's AC1.",
            "It has another idea of luck than Cohen had.",
            "Multiply row total by column total, code by code.",
            keeps=0.25,
        ),
        WrongFormula(
            "diagonal-squared",
            lambda t: (observed(t) - _own_chance(t)) / (1 - _own_chance(t)),
            "κ with luck taken from the diagonal.",
            "How often somebody used a code stands at the edge of the table: the whole row for the "
            "first coder, the whole column for the second.",
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

#: One code only: luck agrees on everything, and κ is 0/0.
EDGE: Table = [[12, 0], [0, 0]]


def _drawn(variant: int, name: str, *rows: tuple[tuple[int, int], ...]) -> Table:
    """A table whose counts lie between the ends that are given for each."""
    return [
        [
            chosen(variant, f"{name} {i} {j}", range(least, most + 1))
            for j, (least, most) in enumerate(row)
        ]
        for i, row in enumerate(rows)
    ]


def tables(variant: int) -> tuple[Table, ...]:
    """What a function is tried on: two to four codes, common and rare ones, and one unused."""

    def of(name: str, *rows: tuple[tuple[int, int], ...]) -> Table:
        return _drawn(variant, name, *rows)

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
    table = _drawn(
        variant,
        "by hand",
        ((19, 24), (3, 5), (1, 2)),
        ((1, 2), (10, 14), (2, 4)),
        ((1, 3), (1, 2), (5, 8)),
    )
    names = chosen(variant, "names", _NAMES)
    return Writing(
        task=f"{INVENTED}\n{in_words(table, names, ('security', 'competence', 'endurance'))}",
        questions=_hand(table),
        lesson="04: What the numbers say, and what they do not",
        wanted=(OBSERVED, KAPPA),
        tables=tables(variant),
        edge=EDGE,
    )


_NAMES = (("Ada", "Benno"), ("Cleo", "Dorit"), ("Emil", "Fanny"), ("Gerda", "Hugo"))

#: Cohen 1960, p. 45, in units of one in two hundred.
COHEN: Table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]


def published() -> Writing:
    """The table of Cohen's own article, whose κ anybody can look up."""
    return Writing(
        task=(
            "The table with which Cohen made κ known in 1960 (p. 45): two clinicians, 200 cases, "
            f"three diagnoses.\n{in_words(COHEN, ('the first', 'the second'), ('A', 'B', 'C'))}"
        ),
        questions=_hand(COHEN),
        lesson="04: What the numbers say, and what they do not",
        wanted=(OBSERVED, KAPPA),
        tables=(COHEN, *tables(0)),
        edge=EDGE,
    )


def in_words(table: Table, coders: tuple[str, str], names: tuple[str, ...]) -> str:
    """A table as sentences, one for each row: no layout is needed to read it."""
    first, second = coders
    lines = []
    for name, row in zip(names, table, strict=True):
        parts = [f"{other} {count}" for other, count in zip(names, row, strict=True)]
        lines.append(
            f"The {sum(row)} units that {first} coded {name}, {second} coded: {', '.join(parts)}."
        )
    return "\n".join([f"{_units(table)} units, each coded by both.", *lines])


def _hand(table: Table) -> tuple[Numeric, ...]:
    o, c, k = observed(table), chance(table), kappa(table)
    return (
        number(
            "observed",
            "What share of the units did both code alike? (between 0 and 1, two decimals)",
            o,
            "This is all that stands in the table itself.",
            "Add up where both said the same, and divide by all units.",
            ("count", _diagonal(table), "That is how many; divide by all of them."),
            ("disagreement", 1 - o, "That is the share on which they differ."),
            ("first-code-only", table[0][0] / _units(table), "That is one code of three."),
            ("as-per-cent", 100 * o, "That is in per cent; give the share."),
        ),
        number(
            "chance",
            "What share would they agree on by luck, each keeping their own habits?",
            c,
            "For each code: how often the first used it, times how often the second did.",
            "For each code, row total times column total; add up; divide by all units twice.",
            (
                "pooled",
                chance_agreement(*codes(table), "scott"),
                "That is Scott's idea of luck, from one pot. Cohen leaves each their own.",
            ),
            ("one-in-k", 1 / len(table), "That takes the codes for equally frequent."),
            (
                "diagonal-squared",
                _own_chance(table),
                "That squares the diagonal. How often somebody used a code stands at the edge.",
            ),
            ("as-per-cent", 100 * c, "That is in per cent; give the share."),
        ),
        number(
            "kappa",
            "And Cohen's κ?",
            k,
            "The part they reached of what luck leaves open.",
            "(observed − chance) / (1 − chance).",
            ("not-divided", o - c, "That is what they reached beyond luck; divide by 1 − chance."),
            ("divided-by-chance", (o - c) / c, "Below the line stands 1 − chance."),
            ("observed-instead", o, "That is the observed agreement, nothing taken off."),
            ("pooled", scott_pi(*codes(table)), "That is Scott's π: luck from one pot."),
            ("as-per-cent", 100 * k, "κ is not given in per cent."),
        ),
    )


def number(
    key: str, text: str, value: float, told: str, hint: str, *slips: tuple[str, float, str]
) -> Numeric:
    """A question for a number with two decimals."""
    known = _apart(value, TOLERANCE, *slips)
    return Numeric(key, text, value, told, TOLERANCE, known, hint=hint)


def _apart(value: float, tolerance: float, *slips: tuple[str, float, str]) -> tuple[Slip, ...]:
    """Slips that can be told from the value and from one another: one answer is one thing."""
    kept: list[Slip] = []
    for name, wrong, why in slips:
        others = (value, *(slip.value for slip in kept))
        if all(abs(wrong - other) > max(2 * tolerance, 1e-9) for other in others):
            kept.append(Slip(name, wrong, why))
    return tuple(kept)


# How the measures read.


def reading_measures(variant: int) -> Quiz:
    """A rare code: much observed agreement, little κ, much AC1; what of it can be said."""
    (both, first), (second, neither) = _drawn(
        variant, "rare code", ((2, 4), (4, 6)), ((3, 5), (66, 90))
    )
    table = [[both, first], [second, neither]]
    a, b = codes(table)
    n = _units(table)
    one, other = chosen(variant, "names", _NAMES)
    marked = both + first + second
    c = 100 * chance(table)
    task = (
        f"{INVENTED}\n{one} and {other} marked in {n} units whether the code “counteracts "
        f"burnout” is there. Both marked it in {both}, {one} alone in {first}, {other} alone in "
        f"{second}, neither in {neither}.\nObserved agreement {observed(table):.2f}, Cohen's κ "
        f"{kappa(table):.2f}, Scott's π {scott_pi(a, b):.2f}, Gwet's AC1 {gwet_ac1(a, b):.2f}."
    )
    return Quiz(
        task=task,
        lesson="04: What the numbers say, and what they do not",
        questions=(
            Single(
                "apart",
                "Why does κ lie so far below the observed agreement here?",
                (
                    Option(
                        "a",
                        "With so few units, κ cannot be trusted and comes out low.",
                        "Few units make κ uncertain in both directions. They do not pull it down.",
                        name="few-units",
                    ),
                    Option(
                        "b",
                        "The code is rare: on most units luck alone would have both leave it out.",
                        "Nearly all their agreement is on units where nothing was marked, and "
                        "there κ takes off nearly all of it.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "One of the two marked far more than the other.",
                        "Count how many each marked. The two are close to one another.",
                        name="unequal-habits",
                    ),
                    Option(
                        "d",
                        "They differ on most of the units.",
                        "On how many do they differ, of all there are? It is in the first number.",
                        name="differ-on-most",
                    ),
                ),
            ),
            Numeric(
                "luck",
                "On how many per cent of the units would luck alone have them agree, as Cohen "
                "reckons it? (to the nearest whole one)",
                c,
                "So there was little left over to earn.",
                0.6,
                _apart(
                    c,
                    0.6,
                    ("as-a-share", c / 100, "That looks like a share; the question asks per cent."),
                    ("fifty", 50, "That would be luck with two codes used equally often."),
                    (
                        "only-marked",
                        100 * (both + first) * (both + second) / n**2,
                        "That is luck's agreement on marking it. Luck agrees on leaving it out "
                        "as well.",
                    ),
                    (
                        "only-left-out",
                        100 * (neither + first) * (neither + second) / n**2,
                        "That is luck's agreement on leaving it out. Add that on marking it.",
                    ),
                    ("observed-instead", 100 * observed(table), "That is what was observed."),
                ),
                hint="The share each marked, multiplied; the share each did not, multiplied; add.",
            ),
            Numeric(
                "found",
                "Of the units that at least one of them marked, how many per cent did both mark?",
                100 * both / marked,
                "None of the coefficients says this, and it is what one wants to know of a code.",
                0.6,
                _apart(
                    100 * both / marked,
                    0.6,
                    (
                        "of-all",
                        100 * both / n,
                        "That is of all units; most of them nobody marked.",
                    ),
                    (
                        "of-one",
                        100 * both / (both + first),
                        f"That is of those that {one} marked. {other} marked others as well.",
                    ),
                    (
                        "of-the-other",
                        100 * both / (both + second),
                        f"That is of those that {other} marked. {one} marked others as well.",
                    ),
                    ("as-a-share", both / marked, "That is a share; the question asks per cent."),
                ),
                hint="Leave out those that neither marked.",
            ),
            Single(
                "say",
                "Which sentence can go into a report?",
                (
                    Option(
                        "a",
                        "Agreement was excellent (AC1), so the coding is reliable.",
                        "The highest of four numbers has been picked, and nobody is told of the "
                        "units that one of the two marked alone.",
                        name="best-number",
                    ),
                    Option(
                        "b",
                        "κ shows that the code is useless, and it was dropped.",
                        "κ shows that they agreed little beyond luck on a rare code. What they "
                        "heard in the units where they differ has not been looked at.",
                        name="dropped-by-number",
                    ),
                    Option(
                        "c",
                        "The code was rare; the two often marked different units; we give the "
                        "table, and how each difference was talked over.",
                        "It says what happened and what was done about it. The numbers can stand "
                        "beside it.",
                        right=True,
                    ),
                    Option(
                        "d",
                        "Two coders agreed on most units, which shows that the finding is true.",
                        "Agreement is between coders. Both can have missed what the doctors meant.",
                        name="agreement-as-truth",
                    ),
                ),
            ),
        ),
    )


# Saturation.


def new_codes(variant: int) -> list[int]:
    """New codes in each of nine invented interviews."""
    ends = ((11, 15), (7, 9), (5, 6), (3, 4), (3, 3), (1, 2), (0, 1), (0, 1), (0, 0))
    return [
        chosen(variant, f"interview {i}", range(least, most + 1))
        for i, (least, most) in enumerate(ends, start=1)
    ]


def saturated(variant: int) -> Quiz:
    """New codes in nine interviews: the base, a run, where it is reached, what that means."""
    counts = new_codes(variant)
    found = guest_saturation(counts, base=4, run=2, threshold=0.05)
    base, first = found.base_codes, found.runs[0]
    so_far = list(accumulate(counts))
    ratio = 100 * first.ratio
    poor = next(i for i, count in enumerate(counts, start=1) if count <= 1)
    stand = ", ".join(map(str, counts))
    return Quiz(
        task=(
            "Nine invented interviews, read in this order, brought so many codes not met before: "
            f"{stand}.\nTake a base of four interviews, runs of two, and a threshold of 5 per cent "
            "(Guest, Namey and Chen 2020)."
        ),
        lesson="04: When is it enough?",
        questions=(
            Numeric(
                "base",
                "How many codes are in the base?",
                base,
                "Every ratio is held against this number.",
                0.0,
                _apart(
                    base,
                    0.0,
                    ("of-all", so_far[-1], "That is from all nine. The base is four."),
                    ("one-short", so_far[2], "That is after three."),
                    ("one-too-many", so_far[4], "That is after five."),
                    ("interviews", 4, "That is the number of interviews, not of codes."),
                    ("last-of-base", counts[3], "That is the fourth interview alone."),
                ),
                hint="Add up what the first four interviews brought.",
            ),
            Numeric(
                "ratio",
                "How many per cent of the base did the first run, interviews 5 and 6, add? (one "
                "decimal)",
                ratio,
                "More than 5: at that point it would have been too early to stop.",
                0.11,
                _apart(
                    ratio,
                    0.11,
                    ("one-interview", 100 * counts[4] / base, "That is interview 5 alone."),
                    (
                        "of-all-so-far",
                        100 * first.new / so_far[5],
                        "That is held against all codes so far; the base stays the first four.",
                    ),
                    (
                        "of-all",
                        100 * first.new / so_far[-1],
                        "That is held against the codes of all nine.",
                    ),
                    ("as-a-share", first.ratio, "That is a share; the question asks per cent."),
                    ("count", first.new, "That is how many codes; of how many in the base?"),
                ),
                hint="New codes of both interviews, divided by the codes in the base.",
            ),
            Numeric(
                "reached",
                "After how many interviews is it reached: what is the first number of “…+2”?",
                found.reached,
                f"In this notation {found.notation}: reached then, and seen two interviews later.",
                0.0,
                _apart(
                    found.reached,
                    0.0,
                    ("seen-at", found.seen_at, "There it is seen; it was reached before the run."),
                    (
                        "first-of-run",
                        found.reached + 1,
                        "That is the first interview of the run; it was reached before it.",
                    ),
                    ("base-size", 4, "That is the base. Did the first run add little enough?"),
                    ("one-interview", poor, "One poor interview is not a run of two."),
                    ("last", 9, "That is where the interviews end."),
                ),
                hint="Find the first run that adds 5 per cent or less; it begins one later.",
            ),
            Single(
                "means",
                "What has been shown then?",
                (
                    Option(
                        "a",
                        "That further interviews would bring nothing new.",
                        "It says what two interviews brought. The next one may be with somebody "
                        "who left.",
                        name="nothing-new-ever",
                    ),
                    Option(
                        "b",
                        "That for these codes, these people and this order, the last few "
                        "interviews added little.",
                        "Each of the three could have been otherwise, and the number with it.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "That the themes are valid.",
                        "Codes were counted. What was made of them was not looked at.",
                        name="valid",
                    ),
                    Option(
                        "d",
                        "That nine interviews are enough for a study of this kind.",
                        "It depends on the question, and on how coarse the codes are: with two "
                        "codes it is reached at once.",
                        name="enough-for-all",
                    ),
                ),
            ),
        ),
    )
