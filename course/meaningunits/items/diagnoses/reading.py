"""Diagnoses: what can be said of memos on a first reading."""

from __future__ import annotations

from .core import Diagnosis

READING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no memo here yet.",
        "The first reading is for the whole. A memo keeps what struck you before you began to "
        "cut; later nobody can reconstruct it, you least of all.",
        "Read {first}–{last} through. Stop where something surprises, moves or puzzles you, and "
        "write down what.",
        "02: Read the whole",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read as memos: {detail}.",
        "A memo says from which word to which word it goes, and what you thought there.",
        "Write it in the reader, or as in {example}.",
        "02: Read the whole",
    ),
    "not-in-this-interview": Diagnosis(
        "mend",
        "A memo points to a place that is not here: {places}.",
        "These sentences run from {first} to {last}, each with its own number of words. A memo "
        "that cannot be found again is lost to the analysis.",
        "Mark the words once more in the text.",
        "02: Read the whole",
    ),
    "without-words": Diagnosis(
        "mend",
        "You marked {where} and wrote nothing.",
        "A highlight says *that* something struck you. In three weeks you will not know what.",
        "Go back to {where} and finish the sentence: I stopped here because …",
        "02: Read the whole",
    ),
    "only-copied": Diagnosis(
        "look",
        "Your memo at {where} is {pseudonym}'s words and none of yours.",
        "The words are in the transcript already and will not get lost. What gets lost is what "
        "you heard in them.",
        "Keep the quotation if you like, and add what it made you think.",
        "02: Read the whole",
    ),
    "first-third-only": Diagnosis(
        "look",
        "You wrote {memos}, and none after sentence {end}.",
        "The beginning of an interview is where both are still polite. What somebody came to say "
        "often comes late, and a whole read by its opening is not yet a whole.",
        "Read on from there to {last} before you divide anything.",
        "02: Read the whole",
    ),
    "not-yet-spread": Diagnosis(
        "look",
        "You wrote {memos}; nothing yet in {a}–{b}.",
        "It may be that nothing struck you there. It may also be that you read it faster.",
        "Read {a}–{b} once more, aloud if you can. If it stays flat, write that down: that is a "
        "memo too.",
        "02: Read the whole",
    ),
    "whole-read": Diagnosis(
        "good",
        "You stopped in all parts of the interview: at {places}.",
        "What the memos say is for a person to read. Here it only counts that they are yours and "
        "can be found again.",
        "",
    ),
}
