"""Rows 7 and 8 of the board: what may follow from the study, and a further question about it."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Option, Quiz, Single
from ...activities.sorting.kind import Case, Sorting
from ...activities.writing.kind import Writing

IMPLICATIONS = Sorting(
    task=(
        "Here are six proposals that use the study as a reason: for training, for development in "
        "practice, and for preventing burnout. Which proposals can be based on what nine people "
        "told, and which go too far?"
    ),
    labels={
        "may follow": "a careful next step; what nine people told can be one reason for it",
        "too far": "it needs a comparison, a count, or people who were not asked",
    },
    cases=(
        Case(
            "a",
            "Training: residents are offered a group, and are asked afterwards what it meant.",
            "may follow",
            "It is an offer, and somebody asks the residents themselves.",
        ),
        Case(
            "b",
            "Training: residents are obliged to attend, because the nine called it essential.",
            "too far",
            "The nine were long-standing members in practice. Leaders name obligatory groups among "
            "the difficulties.",
            "Were the nine residents? Were they obliged?",
        ),
        Case(
            "c",
            "Burnout: the county cancels a plan for more staff, since groups prevent burnout.",
            "too far",
            "Nobody compared people with and without a group. And more staff would be a "
            "different measure.",
            "What would show that groups help as much as more staff?",
        ),
        Case(
            "d",
            "Development: GPs in practice get two hours every second week for a group, if they "
            "want to.",
            "may follow",
            "It is for people like the nine, and they can choose it. One can try it, and stop "
            "again.",
        ),
        Case(
            "e",
            "Burnout: groups are offered together with other ways to reduce stress, because they "
            "may not suit everybody.",
            "may follow",
            "This is what the authors themselves conclude.",
        ),
        Case(
            "f",
            "Development: if a GP leaves a group, it is noted that this GP does not develop.",
            "too far",
            "Those who left were not asked why they left or how they developed.",
            "Who would have to be asked?",
        ),
    ),
    well_done=(
        "Each proposal that may follow leaves people a choice, asks them something, or can be "
        "stopped."
    ),
    hint="For whom is it, is there a choice, and what would one have to know before doing it?",
    lesson="10: What may follow",
)

HER_QUESTION = Quiz(
    task=(
        "A colleague's further question (invented): “Do GPs who join a Balint group leave practice "
        "less often within five years than GPs who asked for a place and did not get one?”"
    ),
    questions=(
        Multiple(
            "good",
            "What is good about it?",
            (
                Option(
                    "a",
                    "It compares.",
                    "It compares them with GPs who also wanted a place. So both groups wished "
                    "for a Balint group.",
                    True,
                ),
                Option(
                    "b",
                    "It says whom, what and how long.",
                    "It says whom (GPs who asked for a place), what (leaving practice) and how "
                    "long (five years).",
                    True,
                ),
                Option(
                    "c",
                    "It can be answered by interviewing nine members.",
                    "It needs a count among those who joined and those who did not.",
                    name="needs-a-count",
                ),
                Option(
                    "d",
                    "It also counts those who later leave the group.",
                    "Everyone who joined is counted, also those who left the group.",
                    True,
                ),
            ),
            hint=(
                "Ask: about whom is it, and about what? With whom does it compare them? And who "
                "could be missing?"
            ),
        ),
        Single(
            "still",
            "What could still explain a difference?",
            (
                Option(
                    "a",
                    "Nothing: it is a comparison.",
                    "A comparison can be unfair.",
                    name="comparison-is-enough",
                ),
                Option(
                    "b",
                    "How places were given: perhaps to those with fewer patients.",
                    "Then list size is associated with joining and with leaving practice: a "
                    "confounder. If places were given by lot, this could not happen.",
                    True,
                ),
                Option(
                    "c",
                    "The interviewer's leading questions.",
                    "Nobody is interviewed. Leaving practice is counted.",
                    name="wrong-row",
                ),
            ),
        ),
    ),
    lesson="10: A further question",
)

MY_QUESTION = Writing(
    task=(
        "Write your own further question about the study, in one sentence: about whom, and what? "
        "Then appraise it in three sentences. Which design would answer it? Who could be missing, "
        "or what else could explain the answer? What would you do differently if the answer were "
        "no?"
    )
)
