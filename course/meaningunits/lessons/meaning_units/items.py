"""Items of lesson 02 and exercise 02: dividing interviews into meaning units."""

from __future__ import annotations

from dataclasses import replace

from ...activities.dividing.kind import Dividing
from ...activities.guessing.kind import Prediction
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Numeric, Slip
from ...activities.reading.kind import Reading
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from ...tasks.numbers import SHARE
from . import places

# The slips that more than one question shares; each question gives them its own value.
ENDS = Slip(
    "counted-the-end",
    0,
    "This is what comes out when the end of the passage counts as a boundary. Everybody ends "
    "there, so it says nothing about how alike two divisions are.",
    "Leave the end out and count again.",
)
NEAR = Slip(
    "counted-near-misses",
    0,
    "This is what comes out when boundaries one sentence apart count as shared. They are near "
    "misses: they are worth something, but they are not the same place.",
    "Count only the places that both chose exactly.",
)
SWAPPED = Slip(
    "swapped",
    0,
    "This is the other one. Precision asks of Benno's own boundaries how many are Ada's too; "
    "recall asks of Ada's how many Benno found.",
    "Ask first whose boundaries you divide by.",
)
PER_CENT = Slip(
    "per-cent",
    0,
    "That is the per cent; the question asks for a share between 0 and 1.",
    "Divide by 100.",
    keeps=0.5,
)
JACCARD = Slip(
    "all-places",
    0,
    "This divides by every place that either of them chose. That is a sensible number, but not "
    "this one.",
    "Look once more at whose boundaries you divide by.",
)


OF_SENTENCES = Slip(
    "of-sentences",
    3 / 26,
    "That divides by the sentences. What is asked for is a share of boundaries.",
)


HALF_NEAR = Slip(
    "near-misses-as-halves",
    0,
    "You counted each near miss as half. Boundary similarity does this; precision and recall do "
    "not. They count only the places that are exactly the same.",
    "Count only the places that both chose exactly.",
)

#: To two decimals.
TOLERANCE = 0.005

#: Two invented coders on 26 sentences. Ada ends units after 4, 9, 13, 18 and 22, Benno after
#: 4, 10, 13, 16, 18 and 23: three places shared, two near misses, one of Benno's on its own.
TWO_CODERS = Quiz(
    task=(
        "Ada and Benno divided the same 26 sentences (both are invented). Ada ends units after "
        "4, 9, 13, 18 and 22, Benno after 4, 10, 13, 16, 18 and 23. How alike are they?"
    ),
    questions=(
        Numeric(
            "shared",
            "How many boundaries do both have, at exactly the same place?",
            3,
            "They are after 4, 13 and 18.",
            slips=(
                replace(ENDS, value=4),
                replace(NEAR, value=5),
                Slip(
                    "all-places",
                    8,
                    "That is how many places there are in all, near misses taken for two.",
                    "How many of them are on both lists?",
                ),
                Slip(
                    "near-misses-only",
                    2,
                    "So many are one sentence apart. Shared is what is at the same place.",
                ),
                Slip("of-one", 6, "That is how many Benno has.", "How many of them are Ada's too?"),
                Slip(
                    "both-lists",
                    11,
                    "That is how many the two lists have together.",
                    "How many numbers are on both?",
                ),
            ),
            hint="Take Ada's numbers one by one, and look for the same number among Benno's.",
        ),
        Numeric(
            "precision",
            "With Ada as the reference: what share of Benno's boundaries are Ada's too?",
            3 / 6,
            "Three of Benno's six.",
            TOLERANCE,
            (
                replace(SWAPPED, value=3 / 5),
                replace(ENDS, value=4 / 7),
                replace(NEAR, value=5 / 6),
                replace(HALF_NEAR, value=4 / 6),
                replace(JACCARD, value=3 / 8),
                OF_SENTENCES,
                replace(PER_CENT, value=50),
            ),
            hint=(
                "Below the line are Benno's boundaries, above the line those that Ada has as well."
            ),
            unit=SHARE,
        ),
        Numeric(
            "recall",
            "And what share of Ada's boundaries did Benno find?",
            3 / 5,
            "Three of Ada's five.",
            TOLERANCE,
            (
                replace(SWAPPED, value=3 / 6),
                replace(ENDS, value=4 / 6),
                replace(NEAR, value=5 / 5),
                replace(HALF_NEAR, value=4 / 5),
                replace(JACCARD, value=3 / 8),
                OF_SENTENCES,
                replace(PER_CENT, value=60),
            ),
            hint=(
                "Below the line are Ada's boundaries, above the line those that Benno has as well."
            ),
            unit=SHARE,
        ),
        Numeric(
            "similarity",
            "Boundary similarity B: one minus (places only one of them has, plus half a place "
            "for each near miss) over (shared places, near misses and places only one has)",
            1 - (1 + 2 * 0.5) / (3 + 2 + 1),
            "The four numbers answer four questions; say which one you mean when you report one.",
            TOLERANCE,
            (
                Slip(
                    "near-misses-as-misses",
                    3 / 8,
                    "This is what comes out when a boundary one sentence off counts as two "
                    "mistakes, one place too many and one too few. B forgives half of it.",
                    "Pair 9 with 10 and 22 with 23 first.",
                ),
                Slip(
                    "near-misses-as-shared",
                    5 / 6,
                    "This is what comes out when a near miss counts as shared. B subtracts half a "
                    "place for each.",
                    "Add half for each near miss to what is above the line.",
                ),
                Slip(
                    "one-near-miss",
                    1 / 2,
                    "This is what comes out when one of the two near misses is not seen, when they "
                    "are left out below the line, or when each is taken off whole. There are two "
                    "pairs one sentence apart: each counts half above the line, and once below.",
                    "Pair 9 with 10 and 22 with 23 first.",
                ),
                Slip(
                    "all-boundaries-below",
                    1 - 2 / 11,
                    "You divided by all eleven boundaries of the two lists. But a place that both "
                    "have counts once below the line, and a pair of near misses counts once too.",
                    "Count the places below the line: shared places, near misses, places of one.",
                ),
                Slip(
                    "half-near-misses-below",
                    1 - 2 / 5,
                    "Below the line you counted each near miss as half. There it counts once.",
                    "Count the places below the line: shared places, near misses, places of one.",
                ),
                Slip(
                    "without-brackets",
                    1 - 1 + 2 * 0.5 / 6,
                    "You calculated from left to right. First add what is above the line, then "
                    "divide, and then subtract the result from 1.",
                    "Put brackets around what is above the line.",
                ),
                Slip(
                    "twice-the-shared",
                    6 / 11,
                    "That is twice the shared over both lists (Dice, or F). It knows no near miss; "
                    "B gives half for each.",
                    "Pair 9 with 10 and 22 with 23 first.",
                ),
                Slip(
                    "places-with-no-boundary",
                    20 / 25,
                    "That counts the places where neither ends a unit as agreement. B leaves them "
                    "out: only places that somebody chose are looked at.",
                ),
                Slip(
                    "near-misses-twice-below",
                    3 / 4,
                    "You left the near misses out altogether, above the line and below it. Or "
                    "else: you counted each near miss as two places below the line. A near miss "
                    "is one pair: it counts half above the line, and once below.",
                    "Pair 9 with 10 and 22 with 23 first.",
                ),
                replace(ENDS, value=1 - 2 / 7),
                Slip(
                    "dissimilarity",
                    2 / 6,
                    "This is how unlike they are; B is one minus it.",
                    "Subtract it from 1.",
                    keeps=0.5,
                ),
            ),
            hint="Count three things first: shared places, near misses, and places of only one.",
            unit=SHARE,
        ),
    ),
)


#: The readers of the panel ended units at four places in this passage, and agreed on one.
AGREEMENT_GUESS = Prediction(
    question=(
        "Three readers divided sentences 26 to 52 of Tomas's interview without seeing one "
        "another's work. Together they made cuts at four places. At how many of these four places "
        "did all three make a cut?"
    ),
    least=0,
    most=4,
    outcome=1,
    told=(
        "They used the same rules and still differ. This is usual when readers divide a text. The "
        "places where they differ teach more than the place where they agree."
    ),
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. What has changed in how you read? Where did you cut only "
        "because you were tired of the unit?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "One place in Marek's interview where you could not make up your mind. Above you can read "
        "what the memo has to say and how it is marked."
    ),
    least=80,
    most=160,
    marked=4,
)

ITEMS = (
    # Lesson 02.
    Item("meaning-units/read-tomas", "Reading Tomas", Reading("tomas"), 0, "lesson"),
    Item("meaning-units/guess-agreement", "A guess", AGREEMENT_GUESS, 0, "lesson"),
    Item(
        "meaning-units/divide-farida",
        "Farida",
        Dividing("farida", 33, 63),
        3,
        "lesson",
    ),
    Item("meaning-units/divide-leif", "Leif", Dividing("leif", 41, 102), 4, "lesson"),
    Item("meaning-units/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 02.
    Item("meaning-units/shift-or-not", "A shift, or not?", places.SOLVEIG, 2, "exercise"),
    Item("meaning-units/whoever-speaks", "Whoever speaks", places.BIRGITTA, 3, "exercise"),
    Item("meaning-units/reasons-oskar", "Where a reason stands", places.OSKAR, 3, "exercise"),
    Item("meaning-units/reasons-ragnhild", "And once more", places.RAGNHILD, 3, "exercise"),
    Item("meaning-units/divide-hanne", "Hanne", Dividing("hanne", 38, 84), 1, "exercise"),
    Item("meaning-units/divide-birgitta", "Birgitta", Dividing("birgitta", 82, 121), 1, "exercise"),
    Item(
        "meaning-units/divide-marek", "Marek, the whole interview", Dividing("marek"), 1, "exercise"
    ),
    Item("meaning-units/two-coders", "Two coders, one text", TWO_CODERS, 2, "exercise"),
    Item("meaning-units/memo", "Memo", MARKED, 0, "exercise"),
)
