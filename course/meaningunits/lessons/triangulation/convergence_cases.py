"""Cases for the lesson's matrix: findings, sources, and the range of readings for each crossing.

Every range was written for this course, with the text at hand, by the same kind of author that
wrote the invented texts. It is no panel and no truth: it says which readings can be defended, and
where only one can, why. Two readers then compared every cell apart, without sight of the ranges
(``data/convergence``): whatever was the first reading of one of them, or named by both, is in.
"""

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
from ...material.quotable import leader, notes

TASK = (
    "For each cell: does the source say anything on the finding? If yes, do meaning and "
    "prominence match? Do the specific examples match? Add the words that made you decide, and "
    "give the code that follows by the rule."
)


def members() -> Converging:
    """Lesson: what members say, beside their leader and the notes of one evening."""
    return Converging(
        task=TASK,
        first="Members say (invented)",
        findings=(
            Finding(
                "leaving",
                "How people leave",
                "Those who left went without a word, and nobody asks after them (Tomas, Leif).",
            ),
            Finding(
                "mistakes",
                "Mistakes",
                "A mistake can be told and is met without blame; the others answer with their "
                "own (Birgitta, Farida).",
            ),
            Finding(
                "between",
                "Between the meetings",
                "One is not alone between the meetings: in the car one still hears a voice from "
                "the group, and a member comes to visit (Hanne, Leif).",
            ),
        ),
        sources=(leader(), notes()),
        cells=(
            Cell(
                "leaving",
                "leader",
                (OTHER, EXAMPLES_ONLY),
                "She contradicts it outright, and reads out what they said at the door. A reader "
                "who points to the oboist, who did go without a word, can defend that the "
                "examples match, although she does not notice it herself.",
                ((46, 55), (104, 107)),
            ),
            Cell(
                "leaving",
                "notes",
                (SAME, MEANING_ONLY),
                "At the bread and herring they say it of one man: he just stopped coming, not a "
                "word. Whether that is the same example or only the same meaning depends on "
                "whether an overheard line counts as one.",
                ((9, 9), (14, 14), (53, 53)),
            ),
            Cell(
                "mistakes",
                "leader",
                (MEANING_ONLY, EXAMPLES_ONLY, SAME),
                "She has seen the round of mistakes that members tell of. But for her it depends "
                "on whether anybody goes second, and once nobody did. What of this is meaning and "
                "what example can be argued, and whoever takes the wrong dose (85 to 87) for the "
                "one exception can say that both match. That neither does would leave out the "
                "birthday (82).",
                ((81, 87),),
            ),
            Cell(
                "mistakes",
                "notes",
                (NOTHING_SAID,),
                "One case was told that evening, and no mistake. The doctor who stood at the "
                "gate did nothing wrong.",
            ),
            Cell(
                "between",
                "leader",
                (NOTHING_SAID,),
                "She says nothing about the days between two meetings. She meets the members on "
                "a Monday at six, so she cannot see these days.",
            ),
            Cell(
                "between",
                "notes",
                (NOTHING_SAID,),
                "The notes begin at twenty-five to six and end on the stairs.",
            ),
        ),
        well_done=(
            "The leader and the notes differ about those who left, and both may be right: about "
            "what is said in the room, and about what is said at the door."
        ),
        lesson="09: The rule",
    )
