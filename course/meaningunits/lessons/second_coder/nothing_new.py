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
            "Nine invented interviews were read in this order. These are the numbers of new "
            f"codes that they brought: {stand}.\nTake a base of four interviews, runs of two, and "
            "a threshold of 5 per cent "
            "(Guest, Namey and Chen 2020)."
        ),
        lesson="04: When is it enough?",
        questions=(
            numeric_with_slips(
                "base",
                "How many codes are in the base?",
                base,
                "In the next question you divide by this number.",
                "Add up what the first four interviews brought.",
                (
                    "of-all",
                    so_far[-1],
                    "That is the number of codes from all nine interviews. "
                    "The base is the first four.",
                ),
                ("one-short", so_far[2], "That is the number after three interviews."),
                ("first-only", counts[0], "That is the first interview alone."),
                ("one-too-many", so_far[4], "That is the number after five interviews."),
                (
                    "two-too-many",
                    so_far[5],
                    "That is the number after six interviews: the base and the first run.",
                ),
                ("interviews", 4, "That is the number of interviews, not of codes."),
                ("last-of-base", counts[3], "That is the fourth interview alone."),
                ("mean-of-base", base / 4, "That is the mean of the four. Add them up."),
                tolerance=0.0,
            ),
            numeric_with_slips(
                "ratio",
                "How many per cent of the base did the first run, interviews 5 and 6, add?",
                ratio,
                "It is more than 5 per cent. At that point it would have been too early to stop.",
                "Divide the number of new codes in both interviews by the number of codes in the "
                "base.",
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
                "Saturation is written as two numbers, for example 10+2: it is reached after 10 "
                "interviews, and one sees it 2 interviews later. After how many interviews is it "
                "reached here? Give the first number.",
                found.reached,
                f"One writes {found.notation}: it is reached after this number of interviews, "
                "and one sees it two interviews later.",
                "Find the first run that adds 5 per cent or less. Count the interviews before "
                "this run.",
                (
                    "seen-at",
                    found.seen_at,
                    "That is the end of the run. There one sees that it is reached. But it was "
                    "reached before the run.",
                ),
                (
                    "first-of-run",
                    found.reached + 1,
                    "That is the first interview of the run; it was reached before it.",
                ),
                (
                    "runs-apart",
                    next(i for i in (4, 6, 8, 10) if _poor(counts, i, base)),
                    "The runs overlap. Each run begins one interview later than the run before "
                    "it, not two.",
                ),
                (
                    "end-of-runs-apart",
                    next(i for i in (4, 6, 8, 10) if _poor(counts, i, base)) + 2,
                    "You moved on by two interviews, and you counted to the end of the run. But "
                    "the runs overlap, and you count only the interviews before the run.",
                ),
                (
                    "which-run",
                    found.reached - 3,
                    "That is the number of the run, if the first run is 1. The question asks for "
                    "the number of interviews before this run.",
                ),
                (
                    "one-short",
                    found.reached - 1,
                    "The run that begins after this interview still adds too many codes.",
                ),
                (
                    "base-size",
                    4,
                    "That is the number of interviews in the base. Does the first "
                    "run add 5 per cent or less?",
                ),
                (
                    "one-interview",
                    poor,
                    "After this, one interview adds little. But a run has "
                    "two interviews, and both count.",
                ),
                ("last", 9, "That is the number of all interviews."),
                tolerance=0.0,
                behind="+2",
            ),
            Single(
                "means",
                "What has been shown when saturation is reached?",
                (
                    Option(
                        "a",
                        "That further interviews would bring nothing new.",
                        "It says what two interviews brought. The next interview may be with a "
                        "person who left a group, and may bring something new.",
                        name="nothing-new-ever",
                    ),
                    Option(
                        "b",
                        "That for these codes, these people and this order, the last few "
                        "interviews added little.",
                        "With other codes, other people or another order, the number could be "
                        "different.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "That the themes are valid.",
                        "One counted codes. Nobody looked at the themes that were made of them.",
                        name="valid",
                    ),
                    Option(
                        "d",
                        "That nine interviews are enough for a study of this kind, whoever is "
                        "asked and whatever it is about.",
                        "The number depends on the question, and on how wide the codes are. With "
                        "only two wide codes, saturation is reached immediately.",
                        name="enough-for-all",
                    ),
                ),
            ),
        ),
    )
