"""Cases for the matrix: findings, sources, and the range of readings for each crossing.

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
from ...material.quotable import card, leader, notes, survey

_TASK = (
    "For each cell: does the source say anything on the finding? If so, do meaning and prominence "
    "match, and do the specific examples? Attach the words on which you decide, and give the code "
    "that follows."
)


def members() -> Converging:
    """Lesson: what members say, beside their leader and the notes of one evening."""
    return Converging(
        task=_TASK,
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
                "One is not alone between the meetings: a voice goes along in the car, somebody "
                "comes by (Hanne, Leif).",
            ),
        ),
        sources=(leader(), notes()),
        cells=(
            Cell(
                "leaving",
                "leader",
                (OTHER, EXAMPLES_ONLY),
                "She contradicts it outright, and reads out what they said at the door. Whoever "
                "points to the oboist, who did go without a word, can defend that the examples "
                "match, though she does not notice it herself.",
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
                "She has seen the round of mistakes that members tell of. But for her it hangs on "
                "whether anybody goes second, and once nobody did. What of this is meaning and "
                "what example can be argued, and whoever takes the wrong dose (85 to 87) for the "
                "one exception can say that both match. That neither does would leave out the "
                "birthday (82).",
                ((80, 87),),
            ),
            Cell(
                "mistakes",
                "notes",
                (NOTHING_SAID,),
                "One case was told that evening, and no mistake. A doctor left holding a gate has "
                "done nothing wrong.",
            ),
            Cell(
                "between",
                "leader",
                (NOTHING_SAID,),
                "Nothing that she says touches the days between. She meets them on a Monday at "
                "six; from there it cannot be seen.",
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


def published() -> Converging:
    """Lesson: the 2008 interviews beside published work, and beside an invented survey."""
    return Converging(
        task=_TASK,
        first="The 2008 interviews",
        findings=(
            Finding(
                "burnout",
                "Exhaustion",
                "A subtheme says that the group counteracts burnout.",
            ),
            Finding(
                "control",
                "Security and control",
                "A theme is the sense of security that grows in the group.",
            ),
            Finding(
                "mechanism",
                "How it works",
                "Parallel processes link what happens between doctor and patient with what "
                "happens between group and doctor.",
            ),
            Finding(
                "harm",
                "Leaving and harm",
                "The groups might not suit all GPs.",
            ),
        ),
        sources=(card("survey-2004"), card("leaders-2010"), card("belgrade-2018"), survey()),
        cells=(
            Cell(
                "burnout",
                "survey-2004",
                (NOTHING_SAID,),
                "Nothing about exhaustion or burnout is on this card. The article may hold more.",
            ),
            Cell(
                "burnout",
                "belgrade-2018",
                (MEANING_ONLY, SAME, EXAMPLES_ONLY),
                "Fewer with high exhaustion among the trained: the meaning goes the same way. "
                "Whether a share above a cut-off is an example of the same thing that nine people "
                "tell of is open; most would say no. And whoever hears an effect in “counteracts” "
                "can hold that a comparison of two groups means something less.",
                ((3, 5),),
            ),
            Cell(
                "burnout",
                "survey",
                (MEANING_ONLY, SAME, EXAMPLES_ONLY),
                "Less exhaustion among those who had joined: the same way. The survey is invented, "
                "so it can show what such a table looks like, and nothing about any group.",
                ((3, 3),),
                "Mind the survey, though: it is invented. The code says how the two stand beside "
                "each other, and nothing about any group.",
            ),
            Cell(
                "control",
                "survey-2004",
                (MEANING_ONLY, EXAMPLES_ONLY, SAME, NOTHING_SAID),
                "Control is not security. One can hear the two as neighbours, as one thing seen "
                "from two sides, as the same thing under the row's own heading, or say that "
                "security was not asked about. All can be defended, and each should be said aloud.",
                ((3, 3),),
            ),
            Cell(
                "mechanism",
                "leaders-2010",
                (NOTHING_SAID,),
                "The leaders were asked about difficulties. On parallel processes the card is "
                "silent.",
            ),
            Cell(
                "mechanism",
                "belgrade-2018",
                (NOTHING_SAID,),
                "Shares of people say nothing about how something comes about.",
            ),
            Cell(
                "harm",
                "leaders-2010",
                (MEANING_ONLY, SAME),
                "They say it more plainly, and with kinds of cases: members who leave, groups "
                "that one has to attend. Whether those are examples of ‘might not suit’ or go "
                "further is open.",
                ((3, 4),),
            ),
            Cell(
                "harm",
                "belgrade-2018",
                (NOTHING_SAID,),
                "Nothing on leaving or harm; and by leaving out doctors on leave and those who "
                "often change jobs, the study would not have heard of it.",
            ),
            Cell(
                "harm",
                "survey",
                (NOTHING_SAID,),
                "Leaving practice is not leaving the group. The words are near, the matter is not.",
            ),
        ),
        well_done=(
            "Count the silences before you count the agreements. And look at the authors: the same "
            "two stand in the interviews and in two of the sources beside them."
        ),
        lesson="09: The rule",
    )


def members_again() -> Converging:
    """Exercise: other things that members say, beside the same two sources."""
    return Converging(
        task=_TASK,
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
                ((72, 77),),
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


def published_again() -> Converging:
    """Exercise: Belgrade 2018 beside a trial, a review and the survey of 2004."""
    return Converging(
        task=_TASK,
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
            ),
            Cell(
                "exhaustion",
                "review-2025",
                (MEANING_ONLY, SAME),
                "Less exhaustion, and as a large difference. But it is before against after, in "
                "three studies that disagree with one another.",
                ((2, 3), (5, 5)),
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
            ),
            Cell(
                "depersonalisation",
                "review-2025",
                (MEANING_ONLY, OTHER, EXAMPLES_ONLY),
                "Cynicism is near to depersonalisation and not the same word. The estimate points "
                "the same way, and the interval takes in no difference at all.",
                ((4, 5),),
            ),
            Cell(
                "accomplishment",
                "trial-2024",
                (MEANING_ONLY, SAME, EXAMPLES_ONLY),
                "The one outcome on which the arms of the trial differ. How much, and even which "
                "way, the card does not tell: a p-value is not a size. Whoever will not say that "
                "the meaning matches before looking it up can defend that.",
                ((2, 2), (5, 5)),
            ),
            Cell(
                "accomplishment",
                "survey-2004",
                (NOTHING_SAID,),
                "Control over one's work was asked about. Accomplishment is another thing, and "
                "nothing about it is on the card.",
            ),
        ),
        well_done="Where the design is stronger, the agreement is thinner. Keep that for part 7.",
        lesson="09: The rule",
    )
