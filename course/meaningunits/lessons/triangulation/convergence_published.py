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
        sources=(card("leaders-2010"), card("belgrade-2018"), survey()),
        cells=(
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
                "But remember that the survey is invented. The code says how the two sources "
                "compare, and nothing about any group.",
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
        ),
        well_done=(
            "Two of the five are silences. And look at the authors: the same two wrote about the "
            "interviews of 2008 and about those with leaders."
        ),
        lesson="09: The rule",
    )
