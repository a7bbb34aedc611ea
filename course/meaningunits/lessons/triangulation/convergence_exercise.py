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
    "You heard only the half that fits. Read on from the place where it fits: does the source "
    "itself go on to tell of an exception?"
)
A_RESULT = (
    "The source gives a result on it. A result that shows no clear difference is a result, and no "
    "silence. A source is silent only where it does not speak of the matter at all."
)
A_NUMBER = (
    "The source gives a number and an interval. A wide interval, one that takes in 0, or a "
    "weak design makes a number less certain, but it is no silence. A source is silent only where "
    "it does not speak of the matter at all."
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
                "She knows that there is something before she comes, and the crumbs bear it out. "
                "What it is to them she cannot say, and whoever takes that strictly calls it "
                "silence.",
                ((78, 79),),
                taken={
                    SAME: "The source was not there when it happened. It saw only what was left, "
                    "so it can tell less than the finding does.",
                },
            ),
            Cell(
                "good-times",
                "notes",
                (SAME, MEANING_ONLY),
                "Bread, herring, an impression, the hiccups, and all of it before the meeting.",
                ((5, 8), (62, 62)),
            ),
            Cell(
                "secrecy",
                "leader",
                (OTHER, MEANING_ONLY),
                "Through her own supervision everything leaves the room, by rule and every month. "
                "Whoever takes it that members mean other ears than a supervisor's can defend "
                "that the meaning still matches.",
                ((74, 77),),
                taken={SAME: HALF_HEARD, EXAMPLES_ONLY: HALF_HEARD},
            ),
            Cell(
                "secrecy",
                "notes",
                (NOTHING_SAID, OTHER, MEANING_ONLY, SAME),
                "The observer says nothing about secrecy among members. But she writes, and "
                "alters what was told so that she can; they had to vote on her. On the stairs they "
                "talked about parking (58), and that can be heard as the very thing that Birgitta "
                "tells of.",
                ((2, 4), (20, 20), (58, 60)),
                lures={
                    (50, 54): "These words list what nobody said that evening. If something was "
                    "not mentioned, this does not show that it is kept secret, and it does not "
                    "show that it is told.",
                },
            ),
            Cell(
                "work",
                "leader",
                (NOTHING_SAID,),
                "Not a word about pleasure in the work. She meets them after it.",
            ),
            Cell(
                "work",
                "notes",
                (NOTHING_SAID,),
                "‘He likes the gate’ is D's word about one case, and nobody takes it up; of the "
                "working day nothing is said.",
            ),
            Cell(
                "change",
                "leader",
                (SAME, MEANING_ONLY),
                "Nine years with the same woman, a pattern seen in the seventh, and last week a "
                "car battery.",
                ((21, 26),),
            ),
            Cell(
                "change",
                "notes",
                (NOTHING_SAID,),
                "One evening cannot show how slowly anybody changes. Two years at a gate are the "
                "patient's rule, and no change of his.",
            ),
        ),
        well_done=(
            "Half of what two more sources can say about these findings is nothing. That is no "
            "failure of theirs, and no support."
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
                "With p = .740 the trial found no difference to speak of where Belgrade found a "
                "large one. Whoever counts the measure as the example can say that it is the "
                "same one.",
                ((3, 3),),
                taken={NOTHING_SAID: A_RESULT},
            ),
            Cell(
                "exhaustion",
                "review-2025",
                (MEANING_ONLY, SAME),
                "Less exhaustion, and as a large difference. But it is before against after, in "
                "three studies that disagree with one another.",
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
                "p = .387; as for exhaustion.",
                ((4, 4),),
                taken={NOTHING_SAID: A_RESULT},
            ),
            Cell(
                "depersonalisation",
                "review-2025",
                (MEANING_ONLY, OTHER, EXAMPLES_ONLY),
                "Cynicism is near to depersonalisation and not the same word. The estimate points "
                "the same way, and the interval takes in no difference at all.",
                ((4, 5),),
                besides={EXAMPLES_ONLY: BEFORE_AND_AFTER},
                taken={NOTHING_SAID: f"{ANOTHER_WORD} {A_NUMBER}", SAME: BEFORE_AND_AFTER},
            ),
            Cell(
                "accomplishment",
                "trial-2024",
                (MEANING_ONLY, SAME, EXAMPLES_ONLY),
                "The one outcome on which the arms of the trial differ. How much, and even which "
                "way, the card does not tell: a p-value is not a size. Whoever will not say that "
                "the meaning matches before looking it up can defend that.",
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
                "Control over one's work was asked about. Accomplishment is another thing, and "
                "nothing about it is on the card.",
            ),
        ),
        beware={
            "trial-2024": "This source gives p-values. A p-value does not say how large a "
            "difference is, or which way it goes.",
        },
        well_done="Where the design is stronger, the agreement is thinner. Keep that for part 7.",
        lesson="09: The rule",
    )
