"""When interviews bring nothing new: numbers of one's own. They are invented."""

from __future__ import annotations

from itertools import accumulate

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single, numeric_with_slips
from ...agreement import guest_saturation
from ...tasks.variants import chosen


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
            "Nine invented interviews were read in this order. Each brought so many new codes: "
            f"{stand}.\nTake a base of four interviews, runs of two, and a threshold of 5 per cent "
            "(Guest, Namey and Chen 2020)."
        ),
        lesson="04: When is it enough?",
        questions=(
            numeric_with_slips(
                "base",
                "How many codes are in the base?",
                base,
                "Every share is a share of this number.",
                "Add up what the first four interviews brought.",
                ("of-all", so_far[-1], "That is from all nine. The base is four."),
                ("one-short", so_far[2], "That is after three."),
                ("first-only", counts[0], "That is the first interview alone."),
                ("one-too-many", so_far[4], "That is after five."),
                ("two-too-many", so_far[5], "That is after six: the base and the first run."),
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
                    "base-of-three",
                    100 * first.new / so_far[2],
                    "You divided by the codes of the first three interviews. The base is four "
                    "interviews.",
                ),
                (
                    "first-interview",
                    100 * first.new / counts[0],
                    "You divided by the codes of the first interview. The base is four interviews.",
                ),
                (
                    "of-all-so-far",
                    100 * first.new / so_far[5],
                    "You divided by all codes so far. The base is still the first four interviews.",
                ),
                (
                    "of-all",
                    100 * first.new / so_far[-1],
                    "You divided by the codes of all nine interviews. Divide by the codes of the "
                    "base.",
                ),
                (
                    "count",
                    first.new,
                    "That is a number of codes. Divide it by the number of codes in the base.",
                ),
                (
                    "upside-down",
                    base / first.new,
                    "You divided the base by the run. Divide the run by the base.",
                ),
                (
                    "one-to-the-other",
                    100 * counts[5] / max(counts[4], 1),
                    "You divided one interview by the other. Add the two, and divide by the base.",
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
                    "That is interviews 4 and 5. But interview 4 belongs to the base.",
                ),
                (
                    "second-run",
                    100 * (counts[5] + counts[6]) / base,
                    "That is interviews 6 and 7, the second run.",
                ),
                tolerance=0.11,
                follows=lambda said: 100 * first.new / said["base"],
            ),
            numeric_with_slips(
                "reached",
                "After how many interviews is it reached: what is the first number of “…+2”?",
                found.reached,
                f"In this notation {found.notation}: reached then, and seen two interviews later.",
                "Find the first run that adds 5 per cent or less. The number is that of the "
                "interviews before this run.",
                (
                    "seen-at",
                    found.seen_at,
                    "That is where one sees it, at the end of the run. It "
                    "was reached before the run.",
                ),
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
