"""Two invented studies, line by line, in the five dimensions of information power.

The dimensions are those of Malterud, Siersma and Guassora (2016,
doi:10.1177/1049732315617444).
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting, Taken, Trap
from .strategies import INVENTED

_TWO_STUDIES = {
    "fewer": "because of this a study needs fewer people",
    "more": "because of this a study needs more people",
}


def _bell(key: str, text: str, label: str, why: str, look: str, taken: Taken) -> Case:
    return _of("Night bell", key, text, label, why, look, taken)


def _islands(key: str, text: str, label: str, why: str, look: str, taken: Taken) -> Case:
    return _of("Islands", key, text, label, why, look, taken)


def _of(study: str, key: str, text: str, label: str, why: str, look: str, taken: Taken) -> Case:
    other = next(word for word in _TWO_STUDIES if word != label)
    return Case(key, text, label, why, look, where=study, instead={other: taken})


POWER = Sorting(
    task=(
        "Ten lines from two studies. Does each line mean that fewer people are needed, or more? "
        f"{INVENTED}"
    ),
    labels=_TWO_STUDIES,
    cases=(
        _bell(
            "a",
            "We ask how night nurses decide whether to ring the doctor.",
            "fewer",
            "A narrow aim: one decision, of one profession, at night.",
            "How much does the aim include?",
            Taken(
                "narrow-taken-for-poor",
                "A small question can look too small for a study. One needs less talk to answer "
                "it, not more.",
            ),
        ),
        _islands(
            "b",
            "The interviewer was the islands' nurse for thirty years. People talk to her for "
            "hours, and tell what they have told nobody.",
            "fewer",
            "Strong dialogue: each interview tells much. (Some things cannot be said to the "
            "islands' nurse: see side room A.)",
            "How much does one such interview tell?",
            Taken(
                "closeness-for-weakness",
                "You may think of what people would hide from her. This is a problem of what is "
                "said, and more interviews by her would not solve it. Here the question is how "
                "much one interview tells.",
            ),
        ),
        _bell(
            "c",
            "We used no earlier work, to keep an open mind for the material.",
            "more",
            "Without theory everything has to be built up from the interviews.",
            "What has to be worked out from the material alone?",
            Taken(
                "openness-for-power",
                "An open mind is a good thing to bring. But what a theory would have brought has "
                "to come from more people.",
            ),
        ),
        _islands(
            "d",
            "We ask what illness means on the islands.",
            "more",
            "A broad aim: any illness, anybody, any meaning.",
            "How much does the aim include?",
            Taken(
                "small-place-for-narrow",
                "The islands are small. The question is not small: it includes every illness and "
                "everything that illness can mean.",
            ),
        ),
        _bell(
            "e",
            "Everybody we asked has been alone on nights for ten years or more.",
            "fewer",
            "Each of them knows what is asked about. (The authors call this dense specificity. "
            "They also want people whose experiences differ; the line says nothing about that.)",
            "How many of them could say “I do not know that”?",
            Taken(
                "alike-for-too-few",
                "A good thought: the authors also want people who differ in their experience of "
                "it. Ten years of nights do not say whether they do. But each of them knows the "
                "decision from many nights, and so fewer people are needed.",
            ),
        ),
        _islands(
            "f",
            "The analysis builds on a known theory of how illness breaks into a life story.",
            "fewer",
            "An established theory gives the analysis concepts to work with.",
            "What does not have to be built from the material?",
            Taken(
                "theory-for-bias",
                "A theory may make one see only what it has a word for. That is a danger for what "
                "is found. It does not raise the number of people.",
            ),
        ),
        _islands(
            "g",
            "We asked whoever waited for the ferry. Some had been ill all their life, some never.",
            "more",
            "Some know little about the question. (The authors call this sparse specificity.)",
            "How many of them could say “I do not know that”?",
            Taken(
                "variety-for-power",
                "They differ, and that can look rich. Some of them have nothing to tell about "
                "illness, so an hour with them brings little.",
            ),
        ),
        _bell(
            "h",
            "A student did the interviews by telephone, in the nurses' breaks. Several were cut "
            "off by a bell.",
            "more",
            "Weak dialogue: each interview tells little.",
            "How much does one such interview tell?",
            Taken(
                "short-taken-for-quick",
                "Short talks are quickly done. What counts is how much is said, and a bell stopped "
                "it.",
            ),
        ),
        _islands(
            "i",
            "We look for patterns across all who were asked: what they share, and where they "
            "differ.",
            "more",
            "An analysis across cases needs enough cases to compare.",
            "How many people does this analysis have to compare?",
            Taken(
                "patterns-for-few",
                "A pattern is a short result. One needs many people to see a pattern, and to see "
                "for whom it is no longer true.",
            ),
        ),
        _bell(
            "j",
            "We follow each nurse's account of one night from its beginning to its end, as a case "
            "of its own.",
            "fewer",
            "For an analysis of single accounts in depth, few people are enough.",
            "How many people does this analysis have to compare?",
            Taken(
                "depth-for-many",
                "Depth sounds like much work, and it is. It is work on each account, and a few "
                "accounts are enough for it.",
            ),
        ),
    ),
    traps=(
        Trap(
            "one-verdict-a-study",
            {
                **dict.fromkeys("acehj", "fewer"),
                **dict.fromkeys("bdfgi", "more"),
            },
            "You gave all lines of a study the same answer.",
            "Each study has lines of both kinds: that is why there are five dimensions and no "
            "sum. Night bell has two lines because of which more people are needed. Islands has "
            "two because of which fewer are needed.",
            "Read each line as if it stood in a study of which you know nothing else.",
        ),
    ),
    well_done=(
        "Night bell is strong in aim, people and analysis, and weak in theory and dialogue. Nobody "
        "can add that up: one has to give reasons."
    ),
    hint="Ask of each line: does one interview then tell more of what the study needs?",
    lesson="F: How much can they tell?",
)
