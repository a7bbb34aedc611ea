"""Cases for the exercise's matrix, made as those of the lesson are (``convergence_cases``)."""

from __future__ import annotations

from ...activities.converging.comparison import (
    EXAMPLES_ONLY,
    MEANING_ONLY,
    NOTHING_SAID,
    OTHER,
    SAME,
    Cell,
    Finding,
)
from ...activities.converging.kind import Converging
from ...material.quotable import card, leader, notes
from .convergence_cases import TASK

#: What leads to a reading, told without naming its cell.
HALF_HEARD = (
    "You used only the part that fits the finding. Read on after this place: does the source "
    "itself then tell of an exception?"
)
A_RESULT = (
    "The source gives a result about this. A result that shows no clear difference is also a "
    "result, so the source is not silent. A source is silent only if it says nothing about the "
    "matter."
)
A_NUMBER = (
    "The source gives a number and an interval. If the interval is wide or contains 0, or if the "
    "design is weak, the number is less certain. But the source is not silent. A source is silent "
    "only if it says nothing about the matter."
)
ANOTHER_WORD = "It may use another word than the finding for the same thing."
BEFORE_AND_AFTER = (
    "The card says itself that its numbers compare before with after, and have no group "
    "without a Balint group (5). "
    "Belgrade compares two groups, with and without the training."
)


def members() -> Converging:
    """Exercise: other things that members say, beside the same two sources."""
    return Converging(
        task=TASK,
        first="Members say (invented)",
        findings=(
            Finding(
                "good-times",
                "Good times",
                "They have good times together, above all around the meeting and not in it "
                "(Tomas, Birgitta).",
            ),
            Finding(
                "secrecy",
                "What stays in the room",
                "What is said in the room does not leave it (Birgitta).",
            ),
            Finding(
                "work",
                "Pleasure in work",
                "They look forward to the working day again: to the list of names, to the "
                "ordinary patient (Farida, Oskar).",
            ),
            Finding(
                "change",
                "How slowly one changes",
                "To change one's ways takes years, and the old way comes back (Ragnhild, Leif).",
            ),
        ),
        sources=(leader(), notes()),
        cells=(
            Cell(
                "good-times",
                "leader",
                (EXAMPLES_ONLY, MEANING_ONLY, NOTHING_SAID),
                "She knows that something happens before she comes, and the crumbs show it. She "
                "cannot say what it means to the members. A strict reader can therefore call it "
                "silence.",
                ((78, 79),),
                taken={
                    SAME: "The leader was not there when it happened. She saw only what was "
                    "left afterwards, so she can confirm only a part of the finding.",
                },
            ),
            Cell(
                "good-times",
                "notes",
                (SAME, MEANING_ONLY),
                "The notes tell of bread, herring, an impression and hiccups, and all of this is "
                "before the meeting.",
                ((5, 8), (62, 62)),
            ),
            Cell(
                "secrecy",
                "leader",
                (OTHER, MEANING_ONLY),
                "By rule she tells everything to her own supervisor every month, so it leaves the "
                "room. A reader can say that the members mean other listeners than a supervisor. "
                "This reader can defend that the meaning still matches.",
                ((74, 77),),
                taken={SAME: HALF_HEARD, EXAMPLES_ONLY: HALF_HEARD},
            ),
            Cell(
                "secrecy",
                "notes",
                (NOTHING_SAID, OTHER, MEANING_ONLY, SAME),
                "The observer says nothing about secrecy among members. But she writes, and she "
                "changes what was told so that she may write it; they had to vote about her. On "
                "the stairs they talked about parking (58), and a reader can see this as exactly "
                "what Birgitta tells.",
                ((2, 4), (20, 20), (58, 60)),
                lures={
                    (50, 54): "These words list what nobody said that evening. If nobody mentioned "
                    "something, this does not show that it is kept secret. It also does not "
                    "show that it is told.",
                },
            ),
            Cell(
                "work",
                "leader",
                (NOTHING_SAID,),
                "She says nothing about pleasure in the work. She meets them after work.",
            ),
            Cell(
                "work",
                "notes",
                (NOTHING_SAID,),
                "‘He likes the gate’ is what D says about one case, and nobody answers it. Nobody "
                "says anything about the working day.",
            ),
            Cell(
                "change",
                "leader",
                (SAME, MEANING_ONLY),
                "The leader tells of nine years with the same woman, of a pattern that was seen in "
                "the seventh year, and of a car battery last week.",
                ((21, 26),),
            ),
            Cell(
                "change",
                "notes",
                (NOTHING_SAID,),
                "One evening cannot show how slowly anybody changes. The two years at a gate are "
                "the patient's rule, and they do not show that he changes.",
            ),
        ),
        well_done=(
            "In half of the cells the two other sources say nothing about the finding. These "
            "sources have done nothing wrong, but their silence does not support the finding."
        ),
        lesson="09: The rule",
    )


def published() -> Converging:
    """Exercise: Belgrade 2018 beside a trial, a review and the survey of 2004."""
    return Converging(
        task=TASK,
        first="Belgrade 2018",
        findings=(
            Finding(
                "exhaustion",
                "Exhaustion",
                "High emotional exhaustion in 7.1 % of those with Balint training and in 45.0 % "
                "of those without.",
            ),
            Finding(
                "depersonalisation",
                "Depersonalisation",
                "High depersonalisation in 4.4 % of those with the training and in 20 % of those "
                "without.",
            ),
            Finding(
                "accomplishment",
                "Accomplishment",
                "Low personal accomplishment in 7.1 % of those with the training and in 21.4 % of "
                "those without.",
            ),
        ),
        sources=(card("trial-2024"), card("review-2025"), card("survey-2004")),
        cells=(
            Cell(
                "exhaustion",
                "trial-2024",
                (OTHER, EXAMPLES_ONLY),
                "With p = .740 the trial showed no clear difference, and Belgrade showed a large "
                "one. A reader who sees the measure as the example can say that the examples "
                "match.",
                ((3, 3),),
                taken={NOTHING_SAID: A_RESULT},
            ),
            Cell(
                "exhaustion",
                "review-2025",
                (MEANING_ONLY, SAME),
                "It is less exhaustion, and a large difference. But these numbers compare "
                "before with after, in three studies that do not agree with one another.",
                ((2, 3), (5, 5)),
                besides={SAME: BEFORE_AND_AFTER},
                taken={NOTHING_SAID: A_NUMBER},
            ),
            Cell(
                "exhaustion",
                "survey-2004",
                (NOTHING_SAID,),
                "Nothing about exhaustion is on the card.",
            ),
            Cell(
                "depersonalisation",
                "trial-2024",
                (OTHER, EXAMPLES_ONLY),
                "With p = .387 it is the same as for exhaustion.",
                ((4, 4),),
                taken={NOTHING_SAID: A_RESULT},
            ),
            Cell(
                "depersonalisation",
                "review-2025",
                (MEANING_ONLY, OTHER, EXAMPLES_ONLY),
                "Cynicism is near to depersonalisation, but it is not the same word. The estimate "
                "points in the same direction, and the interval contains “no difference”.",
                ((4, 5),),
                besides={EXAMPLES_ONLY: BEFORE_AND_AFTER},
                taken={NOTHING_SAID: f"{ANOTHER_WORD} {A_NUMBER}", SAME: BEFORE_AND_AFTER},
            ),
            Cell(
                "accomplishment",
                "trial-2024",
                (MEANING_ONLY, SAME, EXAMPLES_ONLY),
                "This is the only outcome for which the groups of the trial differ. The card does "
                "not tell how much they differ, or in which direction: a p-value is not a size. A "
                "reader may want to look this up first. This reader can defend that the meaning "
                "does not match.",
                ((2, 2), (5, 5)),
                besides={
                    SAME: "The card gives a p-value and says itself: a p-value is not a size (5). "
                    "So it cannot show that the two differences are equally large.",
                    EXAMPLES_ONLY: "The card gives a p-value and says itself: a p-value is not a "
                    "size (5). So it is not the same number as in Belgrade; only what was "
                    "measured is the same.",
                },
                taken={NOTHING_SAID: A_RESULT},
            ),
            Cell(
                "accomplishment",
                "survey-2004",
                (NOTHING_SAID,),
                "The survey asked about control over one's work. Accomplishment is something else, "
                "and the card says nothing about it.",
            ),
        ),
        beware={
            "trial-2024": "This source gives p-values. A p-value does not say how large a "
            "difference is, or in which direction it goes.",
        },
        well_done="In the trial the p-value does not show whether the groups differ in exhaustion. "
        "In the review the interval is wide. The clearest numbers come from Belgrade, where the "
        "two groups were not randomised.",
        lesson="09: The rule",
    )
