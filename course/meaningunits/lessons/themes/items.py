"""Items of lesson 04 and exercise 04 on themes: coding against the panel, building one's own.

What a second coder adds (agreement, saturation, the matrix) is in ``second_coder``.
"""

from __future__ import annotations

from ...activities.coding.applying import Applying
from ...activities.coding.building import Building, Source
from ...activities.guessing.kind import Prediction
from ...activities.quizzing.kind import Option, Quiz, Single
from ...activities.sorting.kind import Case, Sorting
from ...activities.writing.kind import Writing
from ...material import prepared, study
from ...tasks.item import Item
from .belonging import BELONGING

# Lesson 04.

#: Farida's interview in the consensus's twenty units: the sets of codes that the readers gave.
SAME_CODES_GUESS = Prediction(
    question=(
        "Three readers coded Farida's interview with one codebook, each alone. The interview has "
        "twenty units. Count a unit if all three gave exactly the same codes, and also if none of "
        "them gave a code. How many units is that?"
    ),
    least=0,
    most=20,
    outcome=11,
    told=(
        "The codebook has a definition, rules and an example for every code. Still the readers "
        "coded nine units of twenty in more than one way. In most of the nine they differ by one "
        "code."
    ),
)

WHICH_CODE = Quiz(
    task=(
        "Three units (invented; they are printed above), each with three answers from the "
        "codebook. Which one do the words of the unit support?"
    ),
    questions=(
        Single(
            "films",
            "Farida 18–25, the films",
            (
                Option(
                    "a",
                    "C6 Why they come: the doctor finds out, or does not find out, what brought "
                    "the patient there",
                    "The patient lays out her films, and we may guess why. It is not said. Give a "
                    "code for what the words say, not for what they could imply.",
                    name="implied",
                ),
                Option(
                    "b",
                    "no code: the unit tells what the patient did, and not yet what this meant to "
                    "the doctor",
                    "The story is told well, and it will matter. The words that support a code "
                    "come later, when she says what the story did to her.",
                    right=True,
                ),
                Option(
                    "c",
                    "C5 The whole person: body, mind and circumstances held together",
                    "There is a body, and there are circumstances. The doctor has not put them "
                    "together yet. Look for the sentence in which she does.",
                    name="implied",
                ),
            ),
        ),
        Single(
            "cards",
            "Farida 46–50, the game of cards",
            (
                Option(
                    "a",
                    "C1 Difficult emotions: somebody names a hard feeling from a meeting, finds "
                    "its origin, or handles it",
                    "There is anger in the story, but these five sentences do not speak of it. "
                    "They speak of moves in a game. Open C1 and read what goes elsewhere: there "
                    "you find the code for what two people did to one another.",
                    name="sibling",
                ),
                Option(
                    "b",
                    "C4 How meetings go wrong: what doctor and patient did to one another, so that "
                    "this meeting ended badly",
                    "“The better hers is the quicker Farida trumps it, and round they go”: that is "
                    "a mechanism, and “I'd thought she was the one doing it” is her part in it.",
                    right=True,
                ),
                Option(
                    "c",
                    "S3 Open and honest talk: how people speak with one another in the group",
                    "A colleague says something, and she listens. If that were enough, every unit "
                    "with the group in it would get S3. Where does somebody say that one is free "
                    "to speak?",
                    name="implied",
                ),
            ),
        ),
        Single(
            "handball",
            "Leif 115–119, what he says he got from Ines",
            (
                Option(
                    "a",
                    "no code: he does not speak of the group",
                    "He does speak of it. He was asked whether the group taught him his limits. He "
                    "says that somebody else did. If a thing is missing or came from elsewhere, it "
                    "gets a code too.",
                    name="missing-not-heard",
                ),
                Option(
                    "b",
                    "I2 Limits, without a mark: he knows what is not his task",
                    "The code is right: he knows his limits. But who taught him? Read above "
                    "what the mark “against” means if a thing came from elsewhere.",
                    name="sign-lost",
                    keeps=0.5,
                ),
                Option(
                    "c",
                    "I2 Limits, marked against: he knows it, but not from the group",
                    "He has learned his limits. The mark says that the group did not teach him. So "
                    "a person who counts what groups teach does not count Ines, who plays "
                    "handball.",
                    right=True,
                ),
            ),
        ),
    ),
)

#: Six subthemes of the study that the coded passages of lesson and exercise do not hold.
_MET = ("C5", "I1", "I3", "S6", "E1", "E3")

FIRST_MEETING = Sorting(
    task=(
        "Seven short passages, invented for this task, and six subthemes of the study by their "
        "printed names. Which subtheme fits the words of each passage?"
    ),
    labels={code: study.subthemes()[code].name for code in _MET},
    cases=(
        Case(
            "a",
            "“He wanted his knee X-rayed. I asked who carries the shopping now that his wife is "
            "dead, and then we looked at the knee and spoke about the stairs.”",
            "C5",
            "Body, circumstances and loss are held together in one consultation.",
        ),
        Case(
            "b",
            "“We laughed until someone had to open a window. For two hours nobody wanted anything "
            "from me.”",
            "E1",
            "Good times together, and a pause from demands.",
        ),
        Case(
            "c",
            "“A surgeon has difficult operations and plans for them. I have difficult "
            "conversations. They are my special work, not my bad luck.”",
            "I1",
            "Hard encounters are seen as a special task of a GP.",
        ),
        Case(
            "d",
            "“After fourteen years in the group I don't rehearse my case any more. I open the door "
            "and I am calm.”",
            "S6",
            "The calm comes with the long experience.",
        ),
        Case(
            "e",
            "“You can't be a GP at all if you don't begin with what it is like for the patient. "
            "Without that I would be a dispenser of pills.”",
            "I3",
            "Beginning with the patient is a condition of the job, not a skill beside others.",
        ),
        Case(
            "f",
            "“The winter I was close to burning out, the evenings in the group kept me upright.”",
            "E3",
            "Burnout is named, and the group is said to have worked against it.",
        ),
        Case(
            "g",
            "“The soup, the gossip, the one who can do all the voices. I breathe out there.”",
            "E1",
            "Good times and breathing space, and nothing about burnout or about the work.",
        ),
    ),
    well_done=(
        "Two of them are near one another. But a breathing space (E1) is not yet a protection from "
        "burnout (E3)."
    ),
    hint="Look for the words. What is said, and what would you have to add?",
    lesson="04: The study's subthemes",
)

#: Seven units from the second half of Farida's interview, as most readers would cut it.
CODE_FARIDA = Applying(
    "farida",
    (
        (64, 72),
        (73, 80),
        (81, 83),
        (84, 88),
        (89, 91),
        (92, 101),
        (102, 108),
    ),
)

#: What was condensed in lesson 03, the learner's own where there is any, and Tomas for company.
BOARD = Building(
    (
        Source("leif", prepared.LEIF, prepared.LEIF_DIVIDED, "condensing/condense-leif"),
        Source("farida", prepared.FARIDA, None, "condensing/condense-farida"),
        Source("tomas", ((63, 72), (73, 82), (83, 91), (116, 119))),
    ),
    wanted=8,
    with_codebook=True,
)

# Exercise 04.

CODE_BIRGITTA = Applying(
    "birgitta",
    (
        (26, 30),
        (31, 33),
        (34, 40),
        (41, 46),
        (47, 54),
        (55, 63),
        (64, 67),
        (68, 71),
        (72, 81),
        (82, 86),
        (87, 89),
        (90, 97),
    ),
)

CODE_RAGNHILD = Applying(
    "ragnhild",
    (
        (37, 46),
        (47, 52),
        (53, 57),
        (58, 59),
        (60, 67),
        (68, 74),
        (75, 81),
        (82, 88),
        (89, 94),
        (95, 99),
        (100, 103),
    ),
    told_otherwise={
        (58, 59): (
            "Here an experience is told as an image. The image answers a question: with what does "
            "the doctor compare, and what do the two have in common?"
        ),
    },
)

BUILD_OSKAR_MAREK = Building(
    (
        Source("oskar", ((43, 54), (55, 58), (59, 65), (66, 75), (76, 82))),
        Source("marek", ((26, 31), (32, 37), (87, 94), (95, 97), (98, 107))),
    ),
    wanted=10,
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Which code did you give only because it was the nearest on "
        "the list? What did a unit say for which there was no code?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "Write the entry of one of your codes, for a colleague who will code the next interview "
        "alone. Above you can read what goes into the entry and how it is marked."
    ),
    least=120,
    most=180,
    marked=4,
    beside=("themes/build-own",),
)

ITEMS = (
    Item("themes/guess-same-codes", "A guess", SAME_CODES_GUESS, 0, "lesson"),
    Item("themes/which-code", "Which code do these words support?", WHICH_CODE, 3, "lesson"),
    Item("themes/first-meeting", "Six of the study's subthemes", FIRST_MEETING, 2, "lesson"),
    Item("themes/code-farida", "Farida, seven units", CODE_FARIDA, 4, "lesson"),
    Item("themes/board", "Your code board", BOARD, 4, "lesson"),
    Item("themes/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    Item("themes/code-birgitta", "Birgitta, twelve units", CODE_BIRGITTA, 3, "exercise"),
    Item("themes/code-ragnhild", "Ragnhild, eleven units", CODE_RAGNHILD, 3, "exercise"),
    Item("themes/does-not-belong", "Which does not belong?", BELONGING, 2, "exercise"),
    Item("themes/build-own", "Oskar and Marek, your own codes", BUILD_OSKAR_MAREK, 0, "exercise"),
    Item("themes/entry", "An entry for the codebook", MARKED, 0, "exercise"),
)
