"""Items of lesson 06 and exercise 06: who is there to be asked, and what that does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...activities.labs.lab import Guess
from ...activities.labs.selection.kind import INVITE, Selecting
from ...activities.quizzing.kind import Option, Quiz, Single
from ...activities.sorting.kind import Sorting
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from ...tasks.variants import Varied, chosen
from . import cases
from .leavers import leavers_in_the_lesson, who_left
from .numbers import who_is_left
from .surveys import lesson_survey, reweighting, silent

#: Lab 1 of the course's models: a quarter helped, half neither, a quarter harmed; no net effect.
LAB = Selecting(
    task=(
        "Make a guess first. Then change how many of each kind join, stay and are invited. Watch "
        "who is left and what they say."
    ),
    guess=Guess(
        "Of those who join, a quarter are helped, half are neither helped nor harmed, and a "
        "quarter are harmed: taken together, benefit and harm cancel out, so the average effect "
        "is zero. Nine people who stayed are interviewed. How many of the nine will report "
        "benefit?",
        0,
        9,
        "of 9",
    ),
    shares={"helped": 0.25, "neither": 0.5, "harmed": 0.25},
    join={"helped": 1.0, "neither": 1.0, "harmed": 1.0},
    stay={"helped": 0.6, "neither": 0.2, "harmed": 0.02},
    invite={"helped": 0.8, "neither": 0.4, "harmed": 0.1},
    reports={"helped": 0.98, "neither": 0.4, "harmed": 0.05},
    effects={"helped": 1, "neither": 0, "harmed": -1},
)

_FAIR_TASK = (
    "You cannot change who stays. Choose whom you invite: those interviewed should be a fair "
    "picture of all who joined."
)


def _taken(shares: Mapping[str, float], stay: Mapping[str, float]) -> tuple[tuple[float, str], ...]:
    """What else the fair invitation's guess is taken for, where that is another number."""
    times = stay["helped"] / stay["harmed"]
    found = (
        (
            1 / times,
            "You turned the ratio round: this is how many times less likely. The harmed stay "
            "more seldom, so they have to be invited more often. Divide 1 by your number.",
        ),
        (
            (1 - stay["harmed"]) / (1 - stay["helped"]),
            "You compared how often they leave. The invitation has to correct what staying did: "
            "divide the two chances of staying.",
        ),
        (
            100 * (stay["helped"] - stay["harmed"]),
            "You subtracted the two chances of staying. The question is how many times as high "
            "the chance must be: divide the one by the other.",
        ),
        (
            shares["harmed"] / shares["helped"],
            "You compared how many of them join. These shares are to stay as they are. The "
            "invitation has to correct what staying did: compare the two chances of staying.",
        ),
    )
    return tuple((number, told) for number, told in found if abs(number - times) > 0.1 * times)


_FAIR_GUESS = Guess(
    "A helped and a harmed member have both stayed. Those interviewed should be a fair picture "
    "of all who joined. So the harmed member must have a higher chance of being interviewed than "
    "the helped one. How many times as high must the harmed member's chance be?",
    0,
    100,
    "times",
)

FAIR_INVITATION = Selecting(
    task=_FAIR_TASK,
    guess=_FAIR_GUESS,
    shares={"helped": 0.3, "neither": 0.4, "harmed": 0.3},
    stay={"helped": 0.5, "neither": 0.25, "harmed": 0.05},
    invite={"helped": 0.5, "neither": 0.5, "harmed": 0.5},
    reports={"helped": 0.95, "neither": 0.4, "harmed": 0.1},
    effects=LAB.effects,
    moves=(INVITE,),
    aims=True,
)


def repair(variant: int) -> Selecting:
    """Another set of groups, with numbers of a student's own."""
    kinds = ("helped", "neither", "harmed")

    def of(name: str, *rows: tuple[float, ...]) -> dict[str, float]:
        return dict(zip(kinds, chosen(variant, name, rows), strict=True))

    shares = of("shares", (0.2, 0.5, 0.3), (0.25, 0.45, 0.3), (0.3, 0.3, 0.4), (0.35, 0.3, 0.35))
    stay = of(
        "stay",
        (0.64, 0.32, 0.08),
        (0.6, 0.2, 0.06),
        (0.56, 0.28, 0.07),
        (0.72, 0.24, 0.08),
        (0.5, 0.3, 0.05),
    )
    return Selecting(
        task=_FAIR_TASK,
        guess=replace(_FAIR_GUESS, taken=_taken(shares, stay)),
        shares=shares,
        stay=stay,
        invite=dict.fromkeys(kinds, 0.4),
        reports=of("reports", (0.9, 0.35, 0.1), (0.95, 0.3, 0.05), (0.85, 0.4, 0.1)),
        effects=LAB.effects,
        moves=(INVITE,),
        aims=True,
    )


WEIGHTS = Quiz(
    task=(
        "A survey of 1,000 members is weighted by age, because older members answer more often. "
        "What does the weighting correct?"
    ),
    questions=(
        Single(
            "mends",
            "In each age group, members who were helped answer twice as often as the others. After "
            "weighting by age, the share who report benefit is …",
            (
                Option(
                    "a",
                    "right: the sample now looks like all members",
                    "It looks like them in age. But among members of the same age, those who "
                    "were helped still answered more often. Weighting by age cannot correct this.",
                    name="weights-mend-all",
                ),
                Option(
                    "b",
                    "still too high",
                    "Weights correct selection by something that was measured. Nobody measured "
                    "who was helped. So selection by it is not corrected.",
                    right=True,
                ),
                Option(
                    "c",
                    "too low: weighting takes the older ones away",
                    "Weighting only changes how much each age group counts. Within each age "
                    "group there are still too many who were helped.",
                    name="weights-take-away",
                ),
                Option(
                    "d",
                    "right, as soon as enough people answer",
                    "More answers of the same kind make a biased number more precise, not more "
                    "true.",
                    name="size-mends",
                ),
            ),
        ),
        *lesson_survey(),
    ),
)

_LABELS = {
    "supported": "nine long interviews with people who stayed can support this",
    "others": "other people would have to be asked",
    "counting": (
        "needs counting or comparing; interviews like these are not enough, even if there are many"
    ),
}

CLAIMS = Sorting(
    task="What can a sample of nine people who stayed for three to fifteen years support?",
    labels=_LABELS,
    cases=cases.LESSON,
    well_done="None of the six says whether the study is good. Each says what it is good for.",
    hint=cases.HINT,
)

FIT = Sorting(
    task="Nine statements that somebody might base on this study. What can its sample support?",
    labels=_LABELS,
    cases=cases.EXERCISE,
    well_done="A sample is not good or bad in itself: it fits a question, or it does not fit.",
    everywhere={
        "supported": (
            "You say that the nine can support every statement. Ask of each statement: about "
            "whom is it? And does it contain a number, or a comparison?"
        ),
        "others": (
            "You would ask other people about everything. Some of the statements are about "
            "people who were asked. And some contain a number or a comparison. One does not get "
            "these if one asks other people."
        ),
        "counting": (
            "You would count everything. But no number is needed to show that something is "
            "possible, or what it is like. One person who tells it is enough."
        ),
    },
    apart={
        ("supported", "others"): (
            "Who speaks in the nine interviews, and is the statement about these, or about "
            "people who are not among them?"
        ),
        ("supported", "counting"): (
            "One person is enough to show that something can be so. One person cannot show “so "
            "many”, “more than” or “the longer, the less”."
        ),
        ("others", "counting"): (
            "Would it be enough to talk with other people, or would one have to count people, or "
            "compare two groups of them?"
        ),
    },
    towards={
        ("supported", "others"): (
            "The statement speaks of people who are not among the nine. The nine can only guess "
            "about them. Somebody has to ask these people themselves."
        ),
        ("others", "supported"): (
            "No other people are needed: the statement is about those who stayed, or it says "
            "only that something is possible. The nine can show this."
        ),
        ("supported", "counting"): (
            "The statement sounds like something that members tell. But it says how many, how "
            "much more, or “the longer, the less”. The words of nine people cannot give such a "
            "number, even if all nine are glad."
        ),
        ("counting", "supported"): (
            "The statement contains no number, and it compares nothing. It says how something "
            "is, or can be, for the people who were asked. Interviews are made for this."
        ),
        ("others", "counting"): (
            "It would not be enough to ask other people. Each of them can tell what something is "
            "like, but not how many or how much more. To know this, one has to count, or to "
            "compare two groups of people."
        ),
        ("counting", "others"): (
            "No count is needed: the statement says what something is like for people who were "
            "not asked. Somebody would have to talk with them."
        ),
    },
    hint=cases.HINT,
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Of which patients do you hear nothing, because they do not "
        "come back? What would you have to do to hear of them?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "A colleague says: “Nine of nine were glad of their group. So it works.” Answer her. "
        "Above you read what the answer has to say, and how it is marked."
    ),
    least=120,
    most=180,
    marked=4,
)

ITEMS = (
    # Lesson 06.
    Item("selection/lab", "The selection lab", LAB, 0, "lesson"),
    Item("selection/those-who-left", "Those who left", leavers_in_the_lesson(), 2, "lesson"),
    Item("selection/what-weights-mend", "What weights correct", WEIGHTS, 2, "lesson"),
    Item("selection/fair-invitation", "A fair invitation", FAIR_INVITATION, 3, "lesson"),
    Item("selection/claims", "What the sample can support", CLAIMS, 3, "lesson"),
    Item("selection/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 06: the numbers are each student's own.
    Item("selection/who-is-left", "Who is left to be asked", Varied(who_is_left), 3, "exercise"),
    Item("selection/ask-the-leavers", "Asking those who left", Varied(who_left), 2, "exercise"),
    Item("selection/repair", "A fair invitation, again", Varied(repair), 3, "exercise"),
    Item("selection/weights", "Weighting by age", Varied(reweighting), 2, "exercise"),
    Item("selection/the-silent", "Those who did not answer", Varied(silent), 2, "exercise"),
    Item("selection/fit", "What this sample can support", FIT, 4, "exercise"),
    Item("selection/argument", "A short argument", MARKED, 0, "exercise"),
)
