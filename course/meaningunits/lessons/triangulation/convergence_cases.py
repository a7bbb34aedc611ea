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
    "prominence match? Do the specific examples match? Add the words that are the reason for your "
    "decision, and give the code that follows from the rule."
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
                "The leader says the opposite, and reads aloud what these people said at the door. "
                "But one man, who plays the oboe, really left without a word. If a reader names "
                "him, this reader can defend that the examples match. The leader herself does not "
                "notice this match.",
                ((46, 55), (104, 107)),
            ),
            Cell(
                "leaving",
                "notes",
                (SAME, MEANING_ONLY),
                "While they eat bread and herring, they say of one man that he just stopped "
                "coming, without a word. The observer only overheard this sentence. If it counts "
                "as an example, the examples match too. If not, only the meaning matches.",
                ((9, 9), (14, 14), (53, 53)),
            ),
            Cell(
                "mistakes",
                "leader",
                (MEANING_ONLY, EXAMPLES_ONLY, SAME),
                "The leader too has seen that one member after another tells a mistake. But she "
                "says that this happens only if a second person tells of one too. Once no "
                "second person did. One can disagree about what is meaning here and what is "
                "example. If a reader sees the story of the wrong dose (85 to 87) as the only "
                "exception, this reader can say that both match. If you say that neither matches, "
                "you leave out the birthday (82).",
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
                "The notes begin at 5.35 in the evening and end on the stairs.",
            ),
        ),
        well_done=(
            "The leader and the notes differ about those who left. Both may be right: the notes "
            "tell what is said in the room, and the leader tells what is said at the door."
        ),
        lesson="09: The rule",
    )
