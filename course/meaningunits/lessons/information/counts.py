"""Counts of the information tasks: what a cut-off makes of scores; which per cents can be of n."""

from __future__ import annotations

from ...activities.labs.cutoff.kind import Cutting
from ...activities.labs.lab import Guess
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Multiple, Numeric, Option, Single, Slip
from ...appraisal.information import granularity
from ...tasks.variants import chosen

#: Invented scores from 0 to 10 of ten members and ten others.
MEMBERS = (1, 2, 3, 4, 5, 5, 6, 7, 7, 9)
OTHERS = (2, 3, 4, 4, 5, 6, 6, 6, 8, 8)


#: The same twenty people under a line that moves.
CUTTING = Cutting(
    task=(
        "Make a guess first. Then move the line, one point at a time, and watch which group is "
        "better off."
    ),
    guess=Guess(
        "Twenty invented GPs say how worn out they are, from 0 to 10. All answers are true, and "
        "none is missing. Suppose that 6 points or more are called burnt out. Then members are "
        "better off: 40 % against 50 % of the others. Move the line up to 9, point by point. How "
        "often will the finding change to its opposite?",
        0,
        3,
    ),
    scores={"members": MEMBERS, "others": OTHERS},
    start=6,
    until=9,
)


_ROUND = (
    "A round per cent can be impossible, too. Turn it into people: is it a whole number of them?"
)


_BETWEEN = (
    "One of the per cents that you marked is not near any whole number of people: it lies "
    "between two. Take the whole numbers on both sides: which per cents do they make?"
)
_RIGHT_ONE = (
    "One of the per cents that you left out comes very near a whole number of people. A per cent "
    "with one decimal is rounded, so your result does not have to be an exact whole number."
)


def choosing_a_line() -> Quiz:
    """Which line a study should choose, and what two shares from two lines say."""
    return Quiz(
        task="Two questions about lines. The studies in them are invented.",
        questions=(
            Single(
                "which",
                "A study wants to use one line. Which?",
                (
                    Option("a", (
                        "the one with the clearest difference, since the two groups differ most "
                        "there"
                    ),
                           "Then you chose the line because of the difference, and afterwards "
                           "you report the difference as if it were a result.",
                           name="chosen-by-its-result"),
                    Option("b", "the one that was written down, with its reason, before any answer "
                           "came", (
                               "The reason for the line may be bad. But the result was not the "
                               "reason: nobody knew the result yet."
                           ),
                           right=True),
                    Option("c", "none: show all of them and let the reader see",
                           "More honest than choosing the best one. But a sentence such as "
                           "“burnout is rarer” still needs a line, and this line has to be "
                           "chosen before the answers come.", keeps=0.5, name="shows-all"),
                    Option("d", "the one that most studies use",
                           "There is hardly such a line: one review found at least 142 "
                           "definitions. And even a common line can be chosen because it gives a "
                           "welcome result.", name="the-usual-one"),
                ),
            ),
            Single(
                "two-studies",
                "One study finds 12 % of GPs burnt out, another, in the next country, 48 %. What "
                "do you conclude?",
                (
                    Option("a", (
                        "in the next country GPs are worse off: about four times as many are "
                        "burnt out"
                    ),
                           "Perhaps. But in the lab the same ten others went from 50 % to 0 %, "
                           "and nobody had changed.", name="took-the-number-for-the-thing"),
                    Option("b", "it is about 30 % on the whole",
                           "A mean of two definitions is a number that nobody has measured.",
                           name="averaged-definitions"),
                    Option("c", "nothing, until I know what each measured, and its cut-off",
                           "And you need to know who was asked, and who answered. Then you can "
                           "begin to compare.",
                           right=True),
                    Option("d", "burnout cannot be measured",
                           "It has been measured, in two ways. But the two studies do not say in "
                           "which.", name="threw-out-the-thing"),
                ),
            ),
        ),
    )  # fmt: skip


def one_grain() -> Quiz:
    """The published 4.4 % of 70."""
    return Quiz(
        task=(
            "Seventy members of Balint groups in Belgrade filled in a questionnaire (Stojanovic-"
            "Tasic and colleagues 2018). Printed for the seventy: high emotional exhaustion 7.1 %, "
            "high depersonalisation 4.4 %, low accomplishment 7.1 %."
        ),
        questions=(
            Single(
                "which",
                "Behind a percentage of seventy people there must be a whole number of people. "
                "Which of the printed percentages is impossible?",
                (
                    Option("a", "7.1 %", "5 of 70 are 7.14 %: printed 7.1. That is possible.",
                           name="possible-after-all"),
                    Option("b", "4.4 %", (
                        "3 of 70 are 4.3 %, and 4 of 70 are 5.7 %. No number of people lies "
                        "between them."
                    ), right=True),
                    Option("c", "none of them", "Try each: how many people would it be?",
                           name="not-counted"),
                ),
            ),
            Numeric(
                "of",
                "Suppose that three people are behind the impossible percentage. How many people "
                "must there be in all, so that three of them are this percentage?",
                68,
                "3 of 68 are 4.41 %. So perhaps two people left that page empty, and the table "
                "does not say it. This is a guess, and the authors could answer it in a minute.",
                slips=(
                    Slip("of-seventy", 70, "3 of 70 are 4.29 %, printed 4.3."),
                    Slip("one-missing", 69, "3 of 69 are 4.348 %, printed 4.3. Nearly."),
                ),
                hint="Divide 3 by .044, and look at the whole numbers near the result.",
            ),
            Single(
                "follows",
                "What follows from it?",
                (
                    Option("a", "that the study is made up", "One digit is no evidence of that. "
                           "Typing errors and missing answers are much more common.",
                           name="cried-fraud"),
                    Option("b", "that one number in the table does not fit its label, and one "
                           "should ask the authors", (
                               "This follows, and no more. The check costs nothing, and you do "
                               "not need the data for it."
                           ), right=True),
                    Option("c", (
                        "nothing; 4.4 is only a tenth away from 4.3, and such a small "
                        "difference changes no conclusion"
                    ), "The tenth does not matter. But it may "
                           "matter that the number of people behind a percentage is not the one "
                           "in the heading.", name="shrugged-off"),
                ),
            ),
        ),
    )  # fmt: skip


def _as_people(percent: float, people: int, n: int) -> tuple[Slip, ...]:
    """The per cent, and how many the rest are, taken for the people; where they are others."""
    slips = (
        Slip("per-cent-itself", percent, (
            f"This is the per cent. How many of the {n} people is it?"
        ),
             within=0.55),
        Slip("the-others", n - people, (
            f"This is how many of the {n} people are left. How many does the per cent stand for?"
        )),
    )  # fmt: skip
    apart = [slip for slip in slips if abs(slip.value - people) > 2]
    alike = len(apart) > 1 and abs(apart[0].value - apart[1].value) <= 1
    return tuple(apart[:1] if alike else apart)


def grains(variant: int) -> Quiz:
    """Which of these percentages can be of n people, and when the question says nothing."""
    # No per cent of these lies on a half of its last decimal, which some round up and some do not.
    n = chosen(variant, "n", (60, 45, 75, 35, 55, 90))
    counts = chosen(
        variant, "counts", ((4, 11, 23), (7, 13, 20), (5, 16, 27), (9, 14, 26), (6, 10, 25))
    )
    between = chosen(variant, "between", ((3, 8, 17), (2, 12, 21), (8, 15, 22), (1, 18, 24)))
    possible = [(round(100 * k / n, 1), k) for k in counts]
    step = 100 / n
    impossible = [(round(100 * k / n + step * chosen(variant, f"at {k}", (0.4, 0.5, 0.6)), 1), k)
                  for k in between]  # fmt: skip
    rows = sorted([*((p, k, True) for p, k in possible), *((p, k, False) for p, k in impossible)])
    options = []
    for letter, (percent, k, right) in zip("abcdef", rows, strict=True):
        below, above = (granularity(percent, n).neighbours * 2)[:2]
        told = (
            f"{k} of {n} are {100 * k / n:.2f} %."
            if right
            else f"{below[0]} of {n} are {below[1]} %, {above[0]} are {above[1]} %; this lies "
            "between them."
        )
        round_one = not right and percent % 0.5 <= 1e-9
        needs = _ROUND if round_one else _RIGHT_ONE if right else _BETWEEN
        options.append(Option(letter, f"{percent:.1f} %", told, right, needs=needs))
    wanted, people = possible[1]
    large = chosen(variant, "large", (2400, 1800, 3200))
    return Quiz(
        task=(
            f"A questionnaire went to {n} people, and all of them answered. Invented numbers. Per "
            "cents are printed with one decimal."
        ),
        questions=(
            Multiple(
                "which",
                f"Which of these can be a per cent of {n} people?",
                tuple(options),
                hint=f"Multiply by {n}, divide by 100, take the whole numbers on both sides, and "
                "turn each back into a per cent.",
            ),
            Numeric(
                "people",
                f"How many of the {n} people are {wanted:.1f} %?",
                people,
                "Behind every per cent there are people. A good table prints both numbers.",
                slips=(
                    Slip("not-rounded", round(wanted * n / 100, 2) if round(wanted * n / 100, 2)
                         != people else people + 0.5, (
                             "There are no parts of people. Round it, and turn it back into a "
                             "per cent to check."
                         )),
                    *_as_people(wanted, people, n),
                    Slip("one-too-many", people + 1, (
                        "This is one too many. Turn it back into a per cent to see it."
                    )),
                    Slip("one-too-few", people - 1, (
                        "You cut the decimals off. Round to the nearest whole number of people."
                        if wanted * n / 100 < people
                        else "This is one too few. Turn it back into a per cent to see it."
                    )),
                ),
                hint=f"Per cent times {n}, divided by 100.",
            ),
            Single(
                "large",
                f"Another survey prints 43.7 % of {large:,} people. What does the check tell you "
                "here?",
                (
                    Option("a", (
                        "that the number is right: the per cent is possible, so it is true as "
                        "printed"
                    ),
                           "The check says only that it is possible. With so many people, all "
                           "per cents are possible.",
                           name="passed-is-right"),
                    Option("b", "nothing: with so many people, every per cent is possible",
                           "With more than a thousand people, one person more or less changes "
                           "the per cent by less than 0.1. If every number passes a check, the "
                           "check tells you nothing.",
                           right=True),
                    Option("c", "that it is wrong", "This check cannot test the number, but that "
                           f"does not make the number wrong. 43.7 % of {large:,} is "
                           f"{0.437 * large:,.0f} people, or one more or fewer.",
                           name="wrong-without-counting"),
                ),
            ),
        ),
    )  # fmt: skip
