"""Exercise 03: on which sentence each part of a condensation stands, and what was added to it."""

from __future__ import annotations

from ...activities.sorting.fingers import fingers
from ...material.corpus import load


def _lines(interview: str, first: int, last: int) -> dict[int, str]:
    return {s.number: s.text for s in load(interview).passage(first, last)}


HANNE = fingers(
    "Somebody has condensed this unit of Hanne's interview (invented) in eight parts. For each "
    "part, find the sentence that supports it. Two parts have no such sentence. And two sentences "
    "support no part: they were left out.",
    _lines("hanne", 119, 126),
    (
        "a colleague sees in it what she herself had not seen;",
        120,
        "a sentence in which somebody else says aloud what one can see",
    ),
    (
        "Between the meetings there is now and then some rest,",
        125,
        "a sentence with another word for resting",
    ),
    (
        "because the group has healed her.",
        None,
        "a sentence that says that she is well, and what has made her well",
    ),
    (
        "She comes to announce that she is giving up medicine.",
        119,
        "a sentence in which she comes to say, for the first time, that she will give up her work",
    ),
    (
        "She is seen on her way home by somebody for whom it is a detour;",
        123,
        "a sentence in which somebody goes with her and says nothing",
    ),
    (
        "Ashamed in front of the others,",
        None,
        "a sentence in which somebody is embarrassed while others look on",
    ),
    (
        "and she puts off the announcement from one meeting to the next.",
        124,
        "a sentence in which she comes back with the same plan, and then once more",
    ),
    (
        "she laughs, and it turns into something else.",
        121,
        "a sentence in which she does the first thing that this part names, but only for a short "
        "time",
    ),
    instead={
        (120, 122): (
            "In a sentence that you chose, somebody asks whether she may keep a thing. Nobody "
            "says there what one can see in it."
        ),
    },
    well_done=(
        "No part uses 122 (somebody keeps the note) and 126 (the job is gone). One can see that "
        "they were left out. You have to decide whether this matters."
    ),
)

OSKAR = fingers(
    "Somebody has condensed this unit of Oskar's interview (invented) in nine parts. For each "
    "part, find the sentence that supports it. Three parts have no such sentence.",
    _lines("oskar", 76, 82),
    (
        "It worries her, who had thought of applying there.",
        82,
        "a sentence that says how another person looks, and what this person had wanted to do",
    ),
    (
        "In his own training it was something to be put on at the end.",
        79,
        "a sentence about how he was taught; it uses an image",
    ),
    ("Offended by the form,", None, "a sentence in which somebody is hurt by the form"),
    (
        "A young visitor comes with a form.",
        76,
        "a sentence in which somebody comes and brings something, and asks nothing yet",
    ),
    (
        "they take that item out of the whole day's visits,",
        80,
        "a sentence in which two people together look again at all the visits of one day",
    ),
    ("and he resolves to ask more.", None, "a sentence about what he wants to do from now on"),
    (
        "and nothing is left but signatures.",
        81,
        "a sentence about what remained when they had finished",
    ),
    (
        "He is asked when he has done what one of its items names,",
        77,
        "a sentence in which somebody asks him a question, and not the sentence in which he looks "
        "for something and does not find it",
    ),
    (
        "as doctors of his age do,",
        None,
        "a sentence in which somebody speaks of other doctors, and not only of himself",
    ),
    well_done=(
        "No part uses 78, “I couldn't find the place”. It may be the most important sentence of "
        "the unit: every part of a condensation can be true, and the point can still be missing."
    ),
)
