"""Four data sets that look alike: which of them wants adjusting, and what could tell."""

from __future__ import annotations

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single


def quartet() -> Quiz:
    """Four data sets that look alike: what can be told from them, and what cannot."""
    return Quiz(
        task=(
            "Four invented data sets of one exposure X, one outcome Y and a third variable Z. In "
            "all four, Y rises by 1 when X rises by 1 (the slope is 1), and the correlation of X "
            "and Z is .70."
        ),
        questions=(
            Single(
                "which",
                "Adjusted for Z, the slope is .55 in the first, .50 in the second, .00 in the "
                "third and .88 in the fourth. In which of the four should you adjust?",
                (
                    Option(
                        "a",
                        "where the slope changes most",
                        "It changes most if Z lies on the way from X to Y. There, adjusting "
                        "removes the effect that you look for.",
                        name="by-the-change",
                    ),
                    Option(
                        "b",
                        "in all, to be on the safe side",
                        "In three of the four, the slope without adjusting is the effect, and "
                        "adjusting makes it wrong. So adjusting in all is not safe.",
                        name="all-to-be-safe",
                    ),
                    Option(
                        "c",
                        "these numbers cannot tell",
                        "In the second, Z was there before X and changes both: there you should "
                        "adjust. In the first and the third, Z came after X. In the fourth, Z "
                        "comes from two things that nobody measured. No column of the data says "
                        "this.",
                        right=True,
                    ),
                    Option(
                        "d",
                        "in none, since X and Y are correlated in all",
                        "In the second, half of the slope comes from Z.",
                        name="none-at-all",
                    ),
                ),
            ),
            Single(
                "what-tells",
                "You have one such data set. What helps most to decide about Z?",
                (
                    Option(
                        "a",
                        "more people",
                        "With more people, each slope becomes more precise, but it does not tell "
                        "more about Z.",
                        name="size-tells",
                    ),
                    Option(
                        "b",
                        "a test whether Z is significant",
                        "Z is associated with X and Y in all four, so the test would say the "
                        "same in all.",
                        name="test-tells",
                    ),
                    Option(
                        "c",
                        "when Z began, and what caused it",
                        "What comes after X cannot be a cause of it. The order in time is often "
                        "easy to find out.",
                        right=True,
                    ),
                ),
            ),
        ),
    )
