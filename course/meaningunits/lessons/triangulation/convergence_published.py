"""The lesson's second matrix: the study beside what is published, made as the first one is."""

from __future__ import annotations

from ...activities.converging.comparison import (
    EXAMPLES_ONLY,
    MEANING_ONLY,
    NOTHING_SAID,
    SAME,
    Cell,
    Finding,
)
from ...activities.converging.kind import Converging
from ...material.quotable import card, survey
from .convergence_cases import TASK


def published() -> Converging:
    """Lesson: the 2008 interviews beside published work, and beside an invented survey."""
    return Converging(
        task=TASK,
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
