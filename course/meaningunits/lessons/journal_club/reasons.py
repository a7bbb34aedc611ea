"""Exercise 10: on which sentence of the porters' report a reason rests, and its row."""

from __future__ import annotations

from ...activities.sorting.fingers import fingers
from ...activities.sorting.kind import Case, Sorting
from . import porters

_NAMED = (6, 8, 9, 12, 19, 20, 21, 22, 24)

RESTS = fingers(
    "Nine reasons from other people's boards of the porters' report, in their own words. On which "
    f"sentence does each rest? {porters.INVENTED}",
    {n: porters.LINES[n] for n in _NAMED},
    (
        "A number stands alone: nobody says how it was among the others, or before.",
        21,
        "what was counted once, with no other count to hold it against",
    ),
    (
        "The first question takes for granted that there is something to be thankful for.",
        9,
        "a question, word for word",
    ),
    (
        "Most of those who once came do so no more.",
        22,
        "how many began, and how many there are now",
    ),
    (
        "For somebody it is not only good, and one can read of it.",
        19,
        "somebody says what they did not like; that somebody stayed away does not say it yet",
    ),
    (
        "What was told in one place has become advice for all places.",
        24,
        "a “should”, and no limit to where",
    ),
    (
        "Whoever began it all could decide who would be heard.",
        6,
        "through whom people came to be asked, before anybody asks them anything",
    ),
    (
        "In the same years the work became lighter by another way.",
        20,
        "what was done about the work itself",
    ),
    (
        "One made what was found, and the other was asked afterwards.",
        12,
        "who made the themes, and who was shown them",
    ),
    (
        "The one who asks belongs to those who are asked.",
        8,
        "who held the interviews, and what else that person is",
    ),
    well_done="A reason that rests on a sentence can be answered. One that rests nowhere cannot.",
    nowhere="",
    what="reason",
)


def _sentence(key: str, n: int, label: str, why: str) -> Case:
    return Case(key, porters.LINES[n], label, why, where=f"sentence {n}")


ROWS = Sorting(
    task=(
        "Ten sentences of the porters' report. For which row of the board would you use each as "
        f"evidence before any other? {porters.INVENTED}"
    ),
    labels={
        "Question": "what is asked, and of whose experience",
        "Selection": "who could be asked, and who was",
        "Information": "how what is known came to be known",
        "Confounding": "a third thing that could bring both about",
        "Triangulation": "how many sources, readers and points of view there are",
        "Implications": "whether advice and title follow from what was found",
    },
    cases=(
        _sentence("a", 13, "Triangulation", "Somebody else looks at what was found."),
        _sentence("b", 6, "Selection", "Through whom they were found, and who was asked."),
        _sentence("c", 24, "Implications", "An effect, and advice to everybody."),
        _sentence("d", 8, "Information", "Who asked, and how near to those who were asked."),
        _sentence("e", 20, "Confounding", "It happened at the same time and can do the same."),
        _sentence("f", 9, "Information", "What was asked, in which words."),
        _sentence("g", 11, "Triangulation", "Two readers read all of it."),
        _sentence("h", 4, "Question", "What they wanted to understand, and of whom."),
        _sentence("i", 22, "Selection", "Nineteen could not be among the twelve."),
        _sentence("j", 1, "Implications", "The title says more than was looked at."),
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
            "That somebody is to be understood is the question. How these and no others came to be "
            "asked is selection."
        ),
        ("Question", "Information"): (
            "What a study wants to know is one thing; what was put to people, by whom and in which "
            "words, is how it came to know it."
        ),
        ("Question", "Confounding"): (
            "Does it say what they wanted to understand, or tell of something else that went on?"
        ),
        ("Question", "Triangulation"): (
            "Does it say what they wanted to understand, or who else looked at it?"
        ),
        ("Question", "Implications"): (
            "Does it ask, or does it already say that something works? Whatever promises an "
            "effect, or advises, goes with what is made of the study, wherever it is printed."
        ),
        ("Selection", "Information"): (
            "Who came to be asked is one thing. Who asked them, in which words and how near to "
            "them, is how what is known was won, though the asker is a person too."
        ),
        ("Selection", "Confounding"): (
            "Those who are not there to be asked are a matter of selection. A third thing is no "
            "person who is missing: it goes on at the same time, and can do the same."
        ),
        ("Selection", "Triangulation"): (
            "Does it tell who could be asked, or how many look at what was found?"
        ),
        ("Selection", "Implications"): (
            "Does it tell who could be asked, or for whom advice is given?"
        ),
        ("Information", "Confounding"): (
            "Does it tell how something was found out, or what else could have done it?"
        ),
        ("Information", "Triangulation"): (
            "Asking and writing down is information. A second look at what is there already, by "
            "another reader or by those who were asked, is triangulation."
        ),
        ("Information", "Implications"): (
            "Does it tell how something was found out, or what was made of it?"
        ),
        ("Confounding", "Triangulation"): (
            "Something else that went on, or somebody else who looked?"
        ),
        ("Confounding", "Implications"): (
            "Is it something that went on at the same time and can do the same, or what somebody "
            "says should be done?"
        ),
        ("Triangulation", "Implications"): (
            "Does somebody look a second time at what was found, or say what follows from it?"
        ),
    },
    well_done="The same sentence may serve other rows too. These are where it says most.",
    everywhere=dict.fromkeys(
        ["Question", "Selection", "Information", "Confounding", "Triangulation", "Implications"],
        "You put every sentence into one row. Each row asks a question of its own. "
        "Ask of each sentence: which of the six questions could one answer less well "
        "without it?",
    ),
    hint=(
        "Ask of each sentence what it tells about: the people, the asking, the reading, what else "
        "went on, or what is made of it all."
    ),
)
