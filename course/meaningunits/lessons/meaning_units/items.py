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
    "You get this if the end of the passage counts as a boundary. Everybody ends a unit there, "
    "so the end says nothing about how alike two divisions are.",
    "Leave the end out and count again.",
)
NEAR = Slip(
    "counted-near-misses",
    0,
    "You get this if boundaries one sentence apart count as shared. They are near misses. They "
    "count for something, but they are not the same place.",
    "Count only the places that both chose exactly.",
)
SWAPPED = Slip(
    "swapped",
    0,
    "This is the other number. Precision asks how many of Benno's boundaries Ada has too. Recall "
    "asks how many of Ada's boundaries Benno found.",
    "Ask first whose boundaries you divide by.",
)
PER_CENT = Slip(
    "per-cent",
    0,
    "This is the number in per cent. The question asks for a share between 0 and 1.",
    "Divide by 100.",
    keeps=0.5,
)
JACCARD = Slip(
    "all-places",
    0,
    "This divides by all places that Ada or Benno chose. It is a sensible number, but the "
    "question asks for another one.",
    "Look once more at whose boundaries you divide by.",
)


OF_SENTENCES = Slip(
    "of-sentences",
    3 / 26,
    "This divides by the number of sentences. The question asks for a share of boundaries.",
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
                    "This is how many places there are in all, if each near miss counts as two "
                    "places.",
                    "How many of them are on both lists?",
                ),
                Slip(
                    "near-misses-only",
                    2,
                    "This is how many boundaries are one sentence apart. A boundary is shared "
                    "only if it is at the same place.",
                ),
                Slip(
                    "of-one",
                    6,
                    "This is how many boundaries Benno has.",
                    "How many of them are Ada's too?",
                ),
                Slip(
                    "both-lists",
                    11,
                    "This is how many boundaries the two lists have together.",
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
                "Divide the number of Benno's boundaries that Ada has too by the number of all "
                "Benno's boundaries."
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
                "Divide the number of Ada's boundaries that Benno has too by the number of all "
                "Ada's boundaries."
            ),
            unit=SHARE,
        ),
        Numeric(
            "similarity",
            "What is boundary similarity B? It is one minus (places only one of them has, plus one "
            "half for each near miss) divided by (shared places, near misses and places only one "
            "has).",
            1 - (1 + 2 * 0.5) / (3 + 2 + 1),
            "The four numbers answer four different questions. If you report one of them, say "
            "which one.",
            TOLERANCE,
            (
                Slip(
                    "near-misses-as-misses",
                    3 / 8,
                    "You get this if a boundary that is one sentence away counts as two mistakes: "
                    "one place too many and one too few. For B it is only half a difference.",
                    "Pair 9 with 10 and 22 with 23 first.",
                ),
                Slip(
                    "near-misses-as-shared",
                    5 / 6,
                    "You get this if a near miss counts as a shared place. For B each near miss is "
                    "half a difference.",
                    "Add one half for each near miss to what is above the fraction line.",
                ),
                Slip(
                    "one-near-miss",
                    1 / 2,
                    "You get this in three ways: you missed one of the two near misses, you left "
                    "them out below the fraction line, or you counted each as a whole difference. "
                    "There are two pairs one sentence apart. Each pair counts half above the "
                    "fraction line, and once below it.",
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
                    "This is twice the shared places divided by all boundaries of both lists. It "
                    "is called Dice, or F, and it does not count near misses. B gives one half "
                    "for each.",
                    "Pair 9 with 10 and 22 with 23 first.",
                ),
                Slip(
                    "places-with-no-boundary",
                    20 / 25,
                    "This also counts a place as agreement if neither of them ends a unit there. "
                    "B leaves these places out. It looks only at places that somebody chose.",
                ),
                Slip(
                    "near-misses-twice-below",
                    3 / 4,
                    "You get this in two ways: you left the near misses out altogether, or you "
                    "counted each near miss as two places below the fraction line. A near miss "
                    "is one pair. It counts half above the fraction line, and once below it.",
                    "Pair 9 with 10 and 22 with 23 first.",
                ),
                replace(ENDS, value=1 - 2 / 7),
                Slip(
                    "dissimilarity",
                    2 / 6,
                    "This is how different the two divisions are. B is one minus this number.",
                    "Subtract it from 1.",
                    keeps=0.5,
                ),
            ),
            hint="First count three things: shared places, near misses, and places that only one "
            "of them has.",
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
        "Write about one place in Marek's interview where you could not decide. Above you can read "
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
    Item("meaning-units/whoever-speaks", "Who speaks", places.BIRGITTA, 3, "exercise"),
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
