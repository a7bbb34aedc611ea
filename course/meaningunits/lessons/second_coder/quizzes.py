"""How measures of agreement read, and when interviews bring nothing new: numbers of one's own.

Coders and counts are invented; values come from ``agreement``.
"""

from __future__ import annotations

from itertools import accumulate

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single, numeric_with_slips
from ...agreement import guest_saturation, gwet_ac1, scott_pi
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
                        "One of the two marked far more than the other, and κ takes off what such "
                        "habits explain.",
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
            numeric_with_slips(
                "luck",
                "On how many per cent of the units would luck alone have them agree, as Cohen "
                "reckons it?",
                c,
                "So there was little left over to earn.",
                "The share each marked, multiplied; the share each did not, multiplied; add.",
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
                (
                    "pooled",
                    100 * chance_agreement(a, b, "scott"),
                    "That is luck from one pot, as Scott reckons it. Cohen leaves each their own.",
                ),
                (
                    "left-out-as-observed",
                    100 * neither / n,
                    "That is how often both did leave it out. Luck is reckoned from how often each "
                    "marked.",
                ),
                ("what-luck-leaves", 100 - c, "That is what luck leaves open; take it from 100."),
                tolerance=0.6,
            ),
            numeric_with_slips(
                "found",
                "Of the units that at least one of them marked, how many per cent did both mark?",
                100 * both / marked,
                "None of the coefficients says this, and it is what one wants to know of a code.",
                "Leave out those that neither marked.",
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
                (
                    "both-twice",
                    200 * both / (2 * both + first + second),
                    "This counts the units both marked twice (Dice). Here each unit counts once.",
                ),
                (
                    "of-differing",
                    100 * both / (first + second),
                    "That divides by those that only one of them marked. Those that both marked "
                    "belong below the line as well.",
                ),
                (
                    "other-way",
                    100 * (first + second) / marked,
                    "That is the share that only one of them marked.",
                ),
                ("count", both, "That is how many; of how many that at least one marked?"),
                (
                    "of-all-marks",
                    100 * both / (2 * both + first + second),
                    "That divides by the marks of both, and counts the units both marked twice. "
                    "Each unit counts once.",
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


def _poor(counts: list[int], after: int, base: int) -> bool:
    """Whether the two interviews after so many add 5 per cent of the base or less."""
    return sum(counts[after : after + 2]) <= 0.05 * base


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
            numeric_with_slips(
                "base",
                "How many codes are in the base?",
                base,
                "Every ratio is held against this number.",
                "Add up what the first four interviews brought.",
                ("of-all", so_far[-1], "That is from all nine. The base is four."),
                ("one-short", so_far[2], "That is after three."),
                ("first-only", counts[0], "That is the first interview alone."),
                ("one-too-many", so_far[4], "That is after five."),
                ("interviews", 4, "That is the number of interviews, not of codes."),
                ("last-of-base", counts[3], "That is the fourth interview alone."),
                ("mean-of-base", base / 4, "That is the mean of the four. Add them up."),
                tolerance=0.0,
            ),
            numeric_with_slips(
                "ratio",
                "How many per cent of the base did the first run, interviews 5 and 6, add?",
                ratio,
                "More than 5: at that point it would have been too early to stop.",
                "New codes of both interviews, divided by the codes in the base.",
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
                ("count", first.new, "That is how many codes; of how many in the base?"),
                (
                    "upside-down",
                    base / first.new,
                    "That is the base divided by the run. The base stands below the line.",
                ),
                (
                    "one-to-the-other",
                    100 * counts[5] / max(counts[4], 1),
                    "That holds interview 6 against interview 5. Both together are held against "
                    "the base.",
                ),
                ("other-interview", 100 * counts[5] / base, "That is interview 6 alone."),
                (
                    "per-interview",
                    50 * first.new / base,
                    "That is the mean of the two interviews. A run counts what both brought.",
                ),
                (
                    "cumulative",
                    100 * so_far[5] / base,
                    "That is all codes so far. Take only what 5 and 6 added.",
                ),
                (
                    "one-early",
                    100 * (counts[3] + counts[4]) / base,
                    "That is interviews 4 and 5; the fourth is still in the base.",
                ),
                (
                    "second-run",
                    100 * (counts[5] + counts[6]) / base,
                    "That is interviews 6 and 7, the second run.",
                ),
                tolerance=0.11,
            ),
            numeric_with_slips(
                "reached",
                "After how many interviews is it reached: what is the first number of “…+2”?",
                found.reached,
                f"In this notation {found.notation}: reached then, and seen two interviews later.",
                "Find the first run that adds 5 per cent or less; it begins one later.",
                ("seen-at", found.seen_at, "There it is seen; it was reached before the run."),
                (
                    "first-of-run",
                    found.reached + 1,
                    "That is the first interview of the run; it was reached before it.",
                ),
                (
                    "runs-apart",
                    next(i for i in (4, 6, 8, 10) if _poor(counts, i, base)),
                    "The runs overlap: the next begins one interview later, not two.",
                ),
                (
                    "end-of-runs-apart",
                    next(i for i in (4, 6, 8, 10) if _poor(counts, i, base)) + 2,
                    "This moves on by two interviews, and counts to the end of the run. The runs "
                    "overlap, and the number is that of the interviews before the run.",
                ),
                (
                    "which-run",
                    found.reached - 3,
                    "That is which run it is, counted from the first. Asked is after how many "
                    "interviews: the number before the “+2”.",
                ),
                ("one-short", found.reached - 1, "The run that begins then still adds too much."),
                ("base-size", 4, "That is the base. Did the first run add little enough?"),
                ("one-interview", poor, "One poor interview is not a run of two."),
                ("last", 9, "That is where the interviews end."),
                tolerance=0.0,
                behind="+2",
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
                        "That nine interviews are enough for a study of this kind, whoever is "
                        "asked and whatever it is about.",
                        "It depends on the question, and on how coarse the codes are: with two "
                        "codes it is reached at once.",
                        name="enough-for-all",
                    ),
                ),
            ),
        ),
    )
