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
                "Among the trained doctors fewer are highly exhausted: the meaning goes in the "
                "same direction. Is a share above a cut-off an example of the same thing that nine "
                "people tell? This is open; most would say no. A reader who understands "
                "“counteracts” as an effect can say that a comparison of two groups means less.",
                ((3, 5),),
            ),
            Cell(
                "burnout",
                "survey",
                (MEANING_ONLY, SAME, EXAMPLES_ONLY),
                "There is less exhaustion among those who had joined: this is the same direction. "
                "The survey is invented. So it can show what such a table looks like, but nothing "
                "about any group.",
                ((3, 3),),
                "But remember that the survey is invented. The code says how the two sources "
                "compare, and nothing about any group.",
            ),
            Cell(
                "mechanism",
                "belgrade-2018",
                (NOTHING_SAID,),
                "Shares of people say nothing about how something works.",
            ),
            Cell(
                "harm",
                "leaders-2010",
                (MEANING_ONLY, SAME),
                "The leaders say it more clearly, and name kinds of cases: members who leave, "
                "groups that one has to attend. It is open whether these are examples of ‘might "
                "not suit’ or say more.",
                ((3, 4),),
            ),
            Cell(
                "harm",
                "belgrade-2018",
                (NOTHING_SAID,),
                "The card says nothing about leaving or harm. The study left out doctors on leave "
                "and those who often change jobs, so it could hardly learn of such things.",
            ),
        ),
        well_done=(
            "In two of the five cells the code is silence. And look at the authors: the same two "
            "wrote about the interviews of 2008 and about those with leaders."
        ),
        lesson="09: The rule",
    )
