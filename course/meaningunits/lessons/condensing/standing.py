"""Exercise 03: on which sentence each part of a condensation stands, and what was added to it."""

from __future__ import annotations

from ...activities.sorting.fingers import fingers
from ...material.corpus import load


def _lines(interview: str, first: int, last: int) -> dict[int, str]:
    return {s.number: s.text for s in load(interview).passage(first, last)}


HANNE = fingers(
    "Somebody has condensed this unit of Hanne's (invented) in eight parts. Put a finger on the "
    "sentence that supports each part. Two parts have no such sentence. And two sentences support "
    "no part: they were left out.",
    _lines("hanne", 119, 126),
    (
        "a colleague sees in it what she herself had not seen;",
        120,
        "somebody else says aloud what is there to be seen",
    ),
    (
        "Between the meetings there is now and then some rest,",
        125,
        "what somebody does who rests, in another word",
    ),
    (
        "because the group has healed her.",
        None,
        "somebody who says that she is well, and by what",
    ),
    (
        "She comes to announce that she is giving up medicine.",
        119,
        "she comes to say it for the first time",
    ),
    (
        "She is seen on her way home by somebody for whom it is a detour;",
        123,
        "somebody goes with her, and nothing is said",
    ),
    (
        "Ashamed in front of the others,",
        None,
        "somebody who is embarrassed, while others look on",
    ),
    (
        "and she puts off the announcement from one meeting to the next.",
        124,
        "she comes back with the same, and comes back again",
    ),
    (
        "she laughs, and it turns into something else.",
        121,
        "she herself does it, and it does not last",
    ),
    instead={
        (120, 122): (
            "In a sentence that you chose, somebody asks for a thing that she may keep. "
            "Nobody says "
            "there what can be seen in it."
        ),
    },
    well_done=(
        "No part uses 122 and 126: the note was kept, and the post is gone. One can see that this "
        "was left out. You have to say whether it matters."
    ),
)

OSKAR = fingers(
    "Somebody has condensed this unit of Oskar's (invented) in nine parts. Put a finger on the "
    "sentence that supports each part. Three parts have no such sentence.",
    _lines("oskar", 76, 82),
    (
        "It worries her, who had thought of applying there.",
        82,
        "what one sees in somebody else, and what she had meant to do",
    ),
    (
        "In his own training it was something to be put on at the end.",
        79,
        "how he was taught, and it is said with an image",
    ),
    ("Offended by the form,", None, "somebody who takes it amiss"),
    (
        "A young visitor comes with a form.",
        76,
        "somebody comes and brings something, and asks nothing yet",
    ),
    (
        "they take that item out of the whole day's visits,",
        80,
        "what two of them did together with all of a day",
    ),
    ("and he resolves to ask more.", None, "what he means to do from now on"),
    ("and nothing is left but signatures.", 81, "what there was in the end"),
    (
        "He is asked when he has done what one of its items names,",
        77,
        "a question that is put to him; that he looks and finds nothing is not it",
    ),
    ("as doctors of his age do,", None, "somebody who speaks of others than himself"),
    well_done=(
        "No part uses 78, “I couldn't find the place”. It may be the most important sentence of "
        "the unit: a condensation can be true in every part and leave out the point."
    ),
)
