"""How measures of agreement read: numbers of one's own.

Coders and counts are invented; values come from ``agreement``.
"""

from __future__ import annotations

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single, numeric_with_slips
from ...agreement import gwet_ac1, scott_pi
from ...agreement.reliability import chance_agreement
from ...tasks.variants import chosen
from .numbers import INVENTED, NAMES, chance, codes, drawn, kappa, observed, size


def reading_measures(variant: int) -> Quiz:
    """A rare code: much observed agreement, little κ, much AC1; what of it can be said."""
    (both, first), (second, neither) = drawn(
        variant, "rare code", ((2, 4), (4, 6)), ((3, 5), (66, 90))
    )
    table = [[both, first], [second, neither]]
    a, b = codes(table)
    n = size(table)
    one, other = chosen(variant, "names", NAMES)
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
                "Why is κ so much lower than the observed agreement here?",
                (
                    Option(
                        "a",
                        "With so few units, κ cannot be trusted and comes out low.",
                        "Few units make κ uncertain in both directions. They do not pull it down.",
                        name="few-units",
                    ),
                    Option(
                        "b",
                        "The code is rare: on most units both would leave it out by chance alone.",
                        "Nearly all their agreement is on units where nothing was marked. For "
                        "these units κ subtracts nearly everything.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "One of the two marked far more than the other, and κ subtracts what this "
                        "difference explains.",
                        "Count how many each marked. The two are close to one another.",
                        name="unequal-habits",
                    ),
                    Option(
                        "d",
                        "They differ on most of the units.",
                        "On how many of all units do they differ? The first number tells you.",
                        name="differ-on-most",
                    ),
                ),
            ),
            numeric_with_slips(
                "luck",
                "On how many per cent of the units would they agree by chance alone, if you "
                "calculate chance as Cohen does?",
                c,
                "So there is little that they could reach above chance.",
                "Multiply the shares that the two marked. Multiply the shares that the two did not "
                "mark. Add the two results.",
                ("fifty", 50, "That would be chance with two codes that are used equally often."),
                (
                    "only-marked",
                    100 * (both + first) * (both + second) / n**2,
                    "That is how often both would mark it by chance. They would also both leave it "
                    "out by chance.",
                ),
                (
                    "only-left-out",
                    100 * (neither + first) * (neither + second) / n**2,
                    "That is how often both would leave it out by chance. Add how often both would "
                    "mark it by chance.",
                ),
                ("observed-instead", 100 * observed(table), "That is what was observed."),
                (
                    "pooled",
                    100 * chance_agreement(a, b, "scott"),
                    "That is chance as Scott calculates it: he puts both coders together. Cohen "
                    "takes each coder's own shares.",
                ),
                (
                    "left-out-as-observed",
                    100 * neither / n,
                    "That is how often both really left it out. Calculate chance from how often "
                    "each of them marked.",
                ),
                (
                    "what-luck-leaves",
                    100 - c,
                    "That is the rest, which chance does not explain. Subtract it from 100.",
                ),
                tolerance=0.6,
            ),
            numeric_with_slips(
                "found",
                "Of the units that at least one of them marked, how many per cent did both mark?",
                100 * both / marked,
                "None of the four measures says this. But it is what one wants to know about a "
                "code.",
                "Leave out the units that nobody marked.",
                (
                    "of-all",
                    100 * both / n,
                    "That is the share of all units. But nobody marked most of them.",
                ),
                (
                    "of-one",
                    100 * both / (both + first),
                    f"That is the share of the units that {one} marked. {other} marked other "
                    "units as well.",
                ),
                (
                    "of-the-other",
                    100 * both / (both + second),
                    f"That is the share of the units that {other} marked. {one} marked other "
                    "units as well.",
                ),
                (
                    "both-twice",
                    200 * both / (2 * both + first + second),
                    "This counts the units both marked twice (Dice). Here each unit counts once.",
                ),
                (
                    "of-differing",
                    100 * both / (first + second),
                    "You divided by the units that only one of them marked. Add the units that "
                    "both marked to this number, and divide by the sum.",
                ),
                (
                    "other-way",
                    100 * (first + second) / marked,
                    "That is the share that only one of them marked.",
                ),
                (
                    "marked-by-anybody",
                    100 * (both + first + second) / n,
                    "That is the share of all units that at least one of them marked. How many of "
                    "these units did both mark?",
                ),
                (
                    "smaller-by-larger",
                    100 * min(both + first, both + second) / max(both + first, both + second),
                    "You divided the number of units that one of them marked by the number that "
                    "the other marked. How many units did both mark?",
                ),
                (
                    "count",
                    both,
                    "That is a number of units. Divide it by the number of units that "
                    "at least one of them marked.",
                ),
                (
                    "of-all-marks",
                    100 * both / (2 * both + first + second),
                    "You divided by all marks of both coders. So the units that both marked count "
                    "twice. Each unit counts once.",
                ),
                (
                    "how-many-differ",
                    first + second,
                    "That is how many only one of them marked. How many did both mark?",
                ),
                tolerance=0.6,
            ),
            Single(
                "say",
                "Which sentence can go into a report?",
                (
                    Option(
                        "a",
                        "Agreement was excellent (AC1), so the coding is reliable.",
                        "This chooses the highest of four numbers, and does not tell about the "
                        "units that only one of the two marked.",
                        name="best-number",
                    ),
                    Option(
                        "b",
                        "κ shows that the code is useless, and it was dropped.",
                        "κ shows that they agreed on a rare code little more than by chance. "
                        "Nobody has looked yet at the units where they differ.",
                        name="dropped-by-number",
                    ),
                    Option(
                        "c",
                        "The code was rare; the two often marked different units; we give the "
                        "table, and say how we discussed each difference.",
                        "It says what happened and what was done about it. The numbers can stand "
                        "beside it.",
                        right=True,
                    ),
                    Option(
                        "d",
                        "Two coders agreed on most units, which shows that the finding is true.",
                        "Agreement is between coders. Perhaps both did not notice what the doctors "
                        "meant.",
                        name="agreement-as-truth",
                    ),
                ),
            ),
        ),
    )
