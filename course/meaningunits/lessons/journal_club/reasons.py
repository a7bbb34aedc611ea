"""Exercise 10: on which sentence of the porters' report a reason rests, and its row."""

from __future__ import annotations

from ...activities.sorting.fingers import fingers
from ...activities.sorting.kind import Case, Sorting
from . import porters

_NAMED = (6, 8, 9, 12, 19, 20, 21, 22, 24)

RESTS = fingers(
    "Here are nine reasons from other people's boards of the porters' report, in their own "
    f"words. Which sentence supports each reason? {porters.INVENTED}",
    {n: porters.LINES[n] for n in _NAMED},
    (
        "This is one number only: nobody says what it was among others, or what it was before.",
        21,
        "something that was counted once, with no other number to compare it with",
    ),
    (
        "The first question suggests that everybody has got something good.",
        9,
        "a question, word for word",
    ),
    (
        "Most of those who came at first do not come any more.",
        22,
        "how many began, and how many there are now",
    ),
    (
        "It was not always good for everybody, and the report says so.",
        19,
        "some people say what they did not like; staying away is not enough",
    ),
    (
        "People told something in one place, and it has become advice for all places.",
        24,
        "a sentence with “should” that is meant for all places",
    ),
    (
        "The people who began it could decide who would be interviewed.",
        6,
        "who helped to find the people for the interviews",
    ),
    (
        "In the same years the work became lighter for another reason.",
        20,
        "what the employer changed in the work itself",
    ),
    (
        "One person made the findings, and the other was asked only afterwards.",
        12,
        "who made the themes, and who spoke about them later",
    ),
    (
        "The person who asks is one of the people who are asked.",
        8,
        "who held the interviews, and what else this person was and does",
    ),
    well_done="If a sentence of the report supports a reason, others can discuss this reason. If "
    "no sentence supports it, they cannot.",
    nowhere="",
    what="reason",
)


def _sentence(key: str, n: int, label: str, why: str) -> Case:
    return Case(key, porters.LINES[n], label, why, where=f"sentence {n}")


ROWS = Sorting(
    task=(
        "Here are ten sentences of the porters' report. For which row of the board is each "
        f"sentence the best evidence? {porters.INVENTED}"
    ),
    labels={
        "Question": "what is asked, and of whose experience",
        "Selection": "who could be asked, and who was",
        "Information": "how the study got its information",
        "Confounding": "a third thing that could cause both",
        "Triangulation": "how many sources, readers and points of view there are",
        "Implications": "whether advice and title follow from what was found",
    },
    cases=(
        _sentence("a", 13, "Triangulation", "Other people look at what was found."),
        _sentence("b", 6, "Selection", "It says who helped to find them, and who was asked."),
        _sentence("c", 24, "Implications", "It claims an effect, and gives advice for everybody."),
        _sentence(
            "d",
            8,
            "Information",
            "It says who asked, and how near he is to the people who were asked.",
        ),
        _sentence("e", 20, "Confounding", "It happened at the same time and can do the same."),
        _sentence("f", 9, "Information", "It says what was asked, and in which words."),
        _sentence("g", 11, "Triangulation", "Two readers read all of it."),
        _sentence("h", 4, "Question", "It says what they wanted to understand, and about whom."),
        _sentence("i", 22, "Selection", "Nineteen could not be among the twelve."),
        _sentence("j", 1, "Implications", "The title says more than the study looked at."),
    ),
    also={
        "1": "Question",
        "4a": "Selection",
        "4b": "Information",
        "4c": "Confounding",
        "5": "Triangulation",
        "7": "Implications",
    },
    apart={
        ("Question", "Selection"): (
            "The row “Question” is about what the study wants to understand, and about whom. The "
            "row “Selection” is about why these people were asked, and not others."
        ),
        ("Question", "Information"): (
            "The row “Question” is about what a study wants to know. The row “Information” is "
            "about what people were asked, who asked them and in which words."
        ),
        ("Question", "Confounding"): (
            "Does the sentence say what the authors wanted to understand? Or does it tell of "
            "something else that happened at the same time?"
        ),
        ("Question", "Triangulation"): (
            "Does the sentence say what the authors wanted to understand? Or does it say who else "
            "looked at what was found?"
        ),
        ("Question", "Implications"): (
            "Does it ask, or does it already say that something works? A sentence that promises "
            "an effect or gives advice belongs to “Implications”, wherever it is printed."
        ),
        ("Selection", "Information"): (
            "The row “Selection” is about who was asked. The row “Information” is about who "
            "asked, in which words, and how near this person was to the people who were asked."
        ),
        ("Selection", "Confounding"): (
            "The row “Selection” is about people who could not be asked. The row “Confounding” "
            "is about another thing that happens at the same time and can have the same effect."
        ),
        ("Selection", "Triangulation"): (
            "Does it tell who could be asked? Or does it tell how many people look at what was "
            "found?"
        ),
        ("Selection", "Implications"): (
            "Does it tell who could be asked, or for whom advice is given?"
        ),
        ("Information", "Confounding"): (
            "Does it tell how something was found out? Or does it tell what else could have "
            "caused the result?"
        ),
        ("Information", "Triangulation"): (
            "The row “Information” is about asking and writing down. If another reader, or the "
            "people who were asked, look once more at what was found, this is triangulation."
        ),
        ("Information", "Implications"): (
            "Does it tell how something was found out? Or does it tell what the authors conclude?"
        ),
        ("Confounding", "Triangulation"): (
            "Does it tell of something else that happened, or of somebody else who looked?"
        ),
        ("Confounding", "Implications"): (
            "Does it tell of something that happened at the same time and can have the same "
            "effect? Or does somebody say what should be done?"
        ),
        ("Triangulation", "Implications"): (
            "Does somebody look once more at what was found? Or does somebody say what follows "
            "from it?"
        ),
    },
    well_done="The same sentence may also be evidence for other rows. But it is the best evidence "
    "for the rows that you chose.",
    everywhere=dict.fromkeys(
        ["Question", "Selection", "Information", "Confounding", "Triangulation", "Implications"],
        "You put every sentence into one row. Each row asks a question of its own. "
        "Ask about each sentence: if it were missing, which of the six questions would be harder "
        "to answer?",
    ),
    hint=(
        "Ask what each sentence is about: the people, the asking, the reading, something else "
        "that happened, or what the authors conclude."
    ),
)
