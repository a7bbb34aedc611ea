"""Mistakes that two fresh readers of the exercises invented: the task, the thought, the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Mistake:
    """One mistake: where, what somebody seems to have thought, and what was answered.

    ``said`` is what of the right answer is put otherwise; where it is ``alone``, the answer whole.
    ``variant`` says whose numbers.
    """

    slug: str
    thought: str
    said: Any
    variant: int = 0
    alone: bool = False

    @property
    def lesson(self) -> str:
        """The lesson's folder."""
        return self.slug.partition("/")[0].replace("-", "_")


MISTAKES = (
    Mistake("reading-the-study/design", "the study gives advice", {"came-out": "c"}),
    Mistake(
        "reading-the-study/steps-at-work",
        "the whole is read at the end, as a check",
        {"log": ["q", "w", "s", "z", "k", "r"]},
    ),
    Mistake(
        "reading-the-study/fits-the-question",
        "people can tell everything",
        {"a": "interviews", "c": "interviews", "e": "interviews", "f": "interviews"},
    ),
    Mistake("meaning-units/shift-or-not", "another place is another meaning", {"c": "shift"}),
    Mistake("meaning-units/shift-or-not", "background is another meaning", {"e": "shift"}),
    Mistake(
        "meaning-units/reasons-oskar", "the first place where he is pleased", {"c": "after 18"}
    ),
    Mistake(
        "meaning-units/reasons-ragnhild",
        "the word, not what it means",
        {"a": "after 113", "b": "after 107"},
    ),
    Mistake("meaning-units/reasons-ragnhild", "one side of the cut is enough", {"b": "after 107"}),
    Mistake(
        "meaning-units/divide-hanne",
        "the first sentence of each new unit",
        [46, 50, 60, 67, 79],
        alone=True,
    ),
    Mistake(
        "meaning-units/divide-birgitta",
        "a new name is a new unit",
        [86, 92, 94, 95, 97, 99, 100, 102, 110, 112, 116, 118],
        alone=True,
    ),
    Mistake("meaning-units/two-coders", "near misses are left out", {"similarity": 0.75}),
    Mistake(
        "meaning-units/divide-hanne",
        "a list in words, in another language",
        "78, 45, 49; 59 und 66",
        alone=True,
    ),
    Mistake(
        "meaning-units/divide-hanne",
        "the first sentence of each unit, the first unit's too",
        [38, 46, 50, 60, 67, 79],
        alone=True,
    ),
    Mistake("condensing/best-oskar", "a lost “not”", {"edith": "b"}),
    Mistake(
        "condensing/condense-oskar",
        "a number from another unit",
        {
            "111–115": (
                "Asked again, the doctor admits that he had been satisfied with the graph he "
                "made of 412 readings."
            )
        },
        alone=True,
    ),
    Mistake(
        "condensing/condense-oskar",
        "a moral for all doctors",
        {
            "111–115": (
                "Doctors should listen to patients instead of taking pleasure in their own charts."
            )
        },
        alone=True,
    ),
    Mistake(
        "condensing/condense-oskar",
        "the words of a theory",
        {
            "111–115": (
                "Countertransference and narcissistic gratification impede person-centred "
                "communication in the dyad."
            )
        },
        alone=True,
    ),
    Mistake(
        "condensing/condense-oskar",
        "a feeling that nobody names",
        {
            "111–115": (
                "Ashamed and guilty, the doctor confesses that he had been satisfied with his "
                "own drawing."
            )
        },
        alone=True,
    ),
    Mistake(
        "condensing/condense-oskar",
        "the meaning turned round",
        {
            "111–115": (
                "Asked again, the doctor says that he was not satisfied with the drawing "
                "before him."
            )
        },
        alone=True,
    ),
    Mistake(
        "condensing/condense-oskar",
        "a sentence about the text",
        {
            "111–115": (
                "This unit is about the doctor's feelings concerning the graph and the "
                "interviewer's earlier interruption."
            )
        },
        alone=True,
    ),
    Mistake(
        "condensing/condense-oskar",
        "what the group has done",
        {
            "66–73": (
                "Thanks to the group the doctor has learned to be proactive, and three "
                "frequent attenders feel heard by him; one does not return."
            )
        },
        alone=True,
    ),
    Mistake(
        "condensing/condense-oskar",
        "a rule for all patients",
        {
            "66–73": (
                "Patients in general find it hard when doctors want to talk about their "
                "lives, and never come back."
            )
        },
        alone=True,
    ),
    Mistake("condensing/fingers-hanne", "what is kept is what is seen", {"a": "122"}),
    Mistake(
        "condensing/fingers-oskar",
        "other words are added words",
        {"a": "nowhere", "d": "nowhere", "g": "nowhere"},
    ),
    Mistake("themes/code-birgitta", "they laughed", {"31–33": ["E1"]}, alone=True),
    Mistake("themes/code-birgitta", "one act is a habit", {"82–86": ["C2"]}, alone=True),
    Mistake(
        "themes/code-ragnhild",
        "the insight once more",
        {"68–74": ["C2"], "75–81": ["C2"]},
        alone=True,
    ),
    Mistake("themes/code-ragnhild", "an image is scenery", {"58–59": []}, alone=True),
    Mistake("second-coder/measures", "both count twice", {"found": 50}, variant=287446),
    Mistake("themes/code-ragnhild", "a bond to one who died", {"37–46": ["S5"]}, alone=True),
    Mistake("themes/code-ragnhild", "a habit is a bad meeting", {"68–74": ["C4"]}, alone=True),
    Mistake("themes/code-birgitta", "a change is a slow change", {"47–54": ["P4"]}, alone=True),
    Mistake("general-structure/which-relation", "to hear it is to do otherwise", {"catching": "b"}),
    Mistake(
        "general-structure/relate",
        "what happened, told again",
        {
            "against": {
                "birgitta 98–104": (
                    "A colleague tells of a death and another says what she would have done, "
                    "and they do not speak."
                ),
                "marek 38–51": (
                    "What he told comes back to him at the baths in front of his daughter."
                ),
                "ragnhild 100–103": (
                    "The others told her that it had been rightly done, she had to fetch the scale."
                ),
                "solveig 95–103": (
                    "Her late husband had let the girl be and she has kept this one from the group."
                ),
            }
        },
        alone=True,
    ),
    Mistake("selection/repair", "a difference for a ratio", {"predicted": 45}, variant=822563),
    Mistake(
        "selection/repair",
        "invited as they joined",
        {"predicted": 10, "invite helped": 30, "invite neither": 30, "invite harmed": 40},
        variant=822563,
    ),
    Mistake(
        "selection/repair",
        "invited as they left",
        {"predicted": 10, "invite helped": 50, "invite neither": 70, "invite harmed": 95},
        variant=822563,
    ),
    Mistake("selection/weights", "the mean of two rates", {"raw": 50}, variant=21912),
    Mistake("selection/who-is-left", "the harmed are left out", {"joined": 33}, variant=535555),
    Mistake("selection/who-is-left", "divided after one hurdle", {"helped": 36}, variant=535555),
    Mistake(
        "selection/fit",
        "the nine can carry everything",
        {
            "a": "carries",
            "c": "carries",
            "e": "carries",
            "g": "carries",
            "h": "carries",
            "i": "carries",
        },
    ),
    Mistake(
        "information/fake",
        "the report of all for that of the exhausted",
        {"predicted": 9},
        variant=279386,
    ),
    Mistake(
        "information/turns-ragnhild", "her own words given back are leading", {"82": ["leading"]}
    ),
    Mistake(
        "information/forward", "the reported ratio made smaller", {"denying": 0.32}, variant=864604
    ),
    Mistake(
        "information/fake",
        "the wrong group denies",
        {"predicted": 25, "sensitivity members": 100, "sensitivity others": 25},
        variant=279386,
    ),
    Mistake("information/turns-ragnhild", "one evening is one fact", {"123": ["closed"]}),
    Mistake(
        "information/forward", "denial changes the specificity", {"denying": 1.4}, variant=864604
    ),
    Mistake("information/forward", "an odds ratio", {"ratio": 0.45}, variant=864604),
    Mistake(
        "information/directions",
        "every error blurs",
        {
            "a": "more alike",
            "c": "more alike",
            "e": "more alike",
            "g": "more alike",
            "h": "more alike",
            "i": "more alike",
        },
    ),
    Mistake("confounding/e-values", "the reduction for the ratio", {"ratio": 3.87}, variant=577391),
    Mistake(
        "triangulation/members-again",
        "the half that fits",
        {
            "secrecy/leader": {
                "meaning": "match",
                "examples": "match",
                "code": "agreement",
                "quote": "It was said at the door, it wasn't said in the room.",
            },
            "change/leader": {
                "meaning": "match",
                "examples": "differ",
                "code": "partial agreement",
                "quote": "There's one who has brought me the same woman for nine years.",
            },
        },
    ),
    Mistake(
        "triangulation/published-again",
        "no clear difference is silence",
        {"exhaustion/trial-2024": {"meaning": "absent", "code": "silence"}},
    ),
    Mistake(
        "triangulation/published-again",
        "before and after is a comparison of groups",
        {
            "exhaustion/review-2025": {
                "meaning": "match",
                "examples": "match",
                "code": "agreement",
                "quote": "Emotional exhaustion, before against after, three studies",
            }
        },
    ),
    Mistake("triangulation/how-many", "there is no ceiling", {"ceiling": 16}, variant=880196),
    Mistake(
        "triangulation/members-again",
        "what is not mentioned is kept",
        {
            "secrecy/notes": {
                "meaning": "match",
                "examples": "match",
                "code": "agreement",
                "quote": "Nobody mentioned the empty place, or the woman whose it is.",
            }
        },
    ),
    Mistake(
        "triangulation/published-again",
        "a small p-value is a size",
        {
            "accomplishment/trial-2024": {
                "meaning": "match",
                "examples": "match",
                "code": "agreement",
                "quote": "the p-value for personal accomplishment was .003",
            }
        },
    ),
    Mistake(
        "triangulation/published-again",
        "a wide interval is silence",
        {"depersonalisation/review-2025": {"meaning": "absent", "code": "silence"}},
    ),
    Mistake("triangulation/how-many", "the root of how many", {"worth": 2.83}, variant=880196),
    Mistake(
        "triangulation/members-again",
        "silence is a no",
        {
            "secrecy/notes": {"meaning": "differ", "examples": "differ", "code": "dissonance"},
            "work/leader": {"meaning": "differ", "examples": "differ", "code": "dissonance"},
            "work/notes": {"meaning": "differ", "examples": "differ", "code": "dissonance"},
            "change/leader": {
                "meaning": "match",
                "examples": "differ",
                "code": "partial agreement",
                "quote": "There's one who has brought me the same woman for nine years.",
            },
            "change/notes": {"meaning": "differ", "examples": "differ", "code": "dissonance"},
        },
    ),
    Mistake(
        "journal-club/would-it-work", "those who stay can judge", {"stop": "b"}, variant=373577
    ),
    Mistake(
        "journal-club/porters-letter",
        "points in words",
        {
            "text": (
                "Dear authors, we read Tveit and Sorrel in our journal club. Your porters "
                "describe with care what it is like to be one of two for an hour. We gave the "
                "study six of eight points, so its quality is good. In sentence 22 you write "
                "that “twelve take part today”; could you tell why the others stopped?"
            ),
            "name": "A nurse",
        },
        alone=True,
    ),
    Mistake(
        "journal-club/porters-board",
        "the judgement is its reason",
        {
            "7": {
                "judgement": "serious concerns",
                "reason": "There are serious concerns.",
                "evidence": [
                    {
                        "place": "report",
                        "at": "24",
                        "quote": "should be introduced for porters everywhere",
                        "speaks": "concern",
                    }
                ],
            }
        },
        alone=True,
    ),
    Mistake(
        "journal-club/porters-letter",
        "one word for the whole study",
        {
            "text": (
                "Dear authors, we read Tveit and Sorrel in our journal club. Your porters "
                "describe with care what it is like to be one of two for an hour. Overall the "
                "quality of the study is low. In sentence 22 you write that “twelve take part "
                "today”; could you tell why the others stopped?"
            ),
            "name": "A nurse",
        },
        alone=True,
    ),
    Mistake(
        "journal-club/against-itself",
        "rows by their names",
        {
            "rows": ["Question", "Triangulation", "Implications"],
            "summary": ["Confounding", "Implications"],
        },
        variant=918608,
    ),
    Mistake(
        "journal-club/against-itself",
        "rows by their names, in one question",
        {"rows": ["Question", "Triangulation", "Implications"]},
        variant=918608,
    ),
)
