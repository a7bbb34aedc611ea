"""What a report means by saturation: sentences from Methods sections, all of them invented.

Codes and meaning are told apart as by Hennink, Kaiser and Marconi (2017,
doi:10.1177/1049732316665344); for theory see Glaser and Strauss (1967).
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting, Taken
from .strategies import INVENTED

_LOOK = "Leave out the word “saturation”. What does the sentence say then?"

SATURATIONS = Sorting(
    task=f"Six sentences from Methods sections. What was saturated? {INVENTED}",
    labels={
        "codes": "no new codes or issues came up any more",
        "meaning": "nothing more was understood about an issue that was known already",
        "theory": "further cases showed no new side of a category of a theory",
        "only the word": (
            "the report uses the word, but tells nothing that one could look up in this study"
        ),
    },
    cases=(
        Case(
            "a",
            "New codes in the last three interviews were 3 per cent of those in the first six.",
            "codes",
            "Codes are counted, against a base.",
            look=_LOOK,
            instead={
                "meaning": Taken(
                    "count-for-understanding",
                    "A count of codes says that no further issue was named. It says nothing about "
                    "how well one of them is understood.",
                ),
                "theory": Taken(
                    "codes-for-categories",
                    "Is one of these codes a category of a theory? Were cases chosen to test it? "
                    "The sentence only counts codes.",
                ),
                "only the word": Taken(
                    "count-overlooked",
                    "Here is a count that somebody could do again from the codes.",
                ),
            },
        ),
        Case(
            "b",
            "We went on until further families, chosen for this, showed no new side of the "
            "category “guarding”.",
            "theory",
            "A category, and cases that are chosen to test it: this is what grounded theory means "
            "by the word.",
            look=_LOOK,
            instead={
                "codes": Taken(
                    "categories-for-codes",
                    "No codes are counted here. Look at what did not change any more.",
                ),
                "meaning": Taken(
                    "category-for-meaning",
                    "This is close: the category is understood. But families were chosen to find a "
                    "further side of it. That is how a theory is built.",
                ),
                "only the word": Taken(
                    "stop-overlooked",
                    "The word “saturation” is not there. But the sentence says what stopped "
                    "changing.",
                ),
            },
        ),
        Case(
            "c",
            "Interviews were continued until data saturation was achieved.",
            "only the word",
            "What was saturated, by which rule, and who saw it? The sentence says none of this.",
            look=_LOOK,
            instead={
                "codes": Taken(
                    "filled-in-codes",
                    "You filled in what it usually means. The sentence names no codes and no rule.",
                ),
                "meaning": Taken(
                    "filled-in-meaning",
                    "You filled in what it ought to mean. The sentence says nothing of what was "
                    "understood.",
                ),
                "theory": Taken(
                    "filled-in-theory",
                    "The word comes from grounded theory. This sentence names no category.",
                ),
            },
        ),
        Case(
            "d",
            "All issues had come up by the ninth interview. For four of these issues we knew only "
            "that they exist. From the nineteenth interview on we understood nothing more about "
            "these four.",
            "meaning",
            "The range of issues was there early. The team went on until it understood nothing "
            "more about four of them.",
            look=_LOOK,
            instead={
                "codes": Taken(
                    "range-for-end",
                    "At the ninth interview they had saturation of that kind, and did not stop. "
                    "What did not change any more from the nineteenth on?",
                ),
                "theory": Taken(
                    "issues-for-theory",
                    "Issues are not yet categories of a theory, and nobody was chosen to test one.",
                ),
                "only the word": Taken(
                    "reason-overlooked",
                    "The sentences say which issues, and from which interview on nothing was "
                    "added.",
                ),
            },
        ),
        Case(
            "e",
            "Twelve were interviewed, because saturation occurs within twelve interviews (Guest "
            "and colleagues).",
            "only the word",
            "The number comes from another study, of other people, with another codebook. In this "
            "study nobody looked at anything.",
            look=_LOOK,
            instead={
                "codes": Taken(
                    "borrowed-number",
                    "In the study that is cited, codes were counted. In this one nobody looked.",
                ),
                "meaning": Taken(
                    "borrowed-number",
                    "Twelve is a number from another study. The sentence says nothing about what "
                    "was understood in this one.",
                ),
                "theory": Taken(
                    "borrowed-number",
                    "Twelve is a number from another study, and that one built no theory.",
                ),
            },
        ),
        Case(
            "f",
            "The last two interviews were coded with the codebook as it was then. No code had to "
            "be added.",
            "codes",
            "The codebook did not grow.",
            look=_LOOK,
            instead={
                "meaning": Taken(
                    "codebook-for-meaning",
                    "That no code was added does not say how much was understood of the old ones.",
                ),
                "theory": Taken(
                    "codebook-for-theory",
                    "A codebook is a list. Nothing is said of a category, or of people who were "
                    "chosen to test it.",
                ),
                "only the word": Taken(
                    "check-overlooked",
                    "Somebody looked: two interviews were coded, and the sentences give the "
                    "result.",
                ),
            },
        ),
    ),
    well_done=(
        "Ask about each such sentence: what was saturated, by which rule, and in which order were "
        "people asked?"
    ),
    hint="Ask of each: what exactly did not change any more, and could you check it?",
    lesson="F: What is saturated?",
)
