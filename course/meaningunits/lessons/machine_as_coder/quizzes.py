"""Side room D: what agreement shows of a machine, and what a report has to say."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Numeric, Option, Quiz, Single
from ...activities.quizzing.questions import Slip
from .rows import ROWS, SOUND

#: Rows with a fault, and those of them whose code all three readers gave there.
FAULTY = tuple(claim.key for claim in ROWS.claims if claim.fault != SOUND)
GIVEN_BY_ALL = ("c", "f", "g", "h", "i")

AGREEMENT = Quiz(
    task="The machine beside the three readers: the two tables above. What do they show?",
    questions=(
        Numeric(
            "faulty",
            "Seven of the ten rows have a fault. For how many of these seven did all three "
            "readers give the same code? (Count the code whether it was given for or against.)",
            len(GIVEN_BY_ALL),
            "So a number of agreement counts five of the seven faulty rows as agreement: c, f, "
            "g, h and i. It sees the code. It does not see the quotation, the speaker or the "
            "doubt, nor whether a code was given for or against.",
            slips=(
                Slip(
                    "counts-the-sound",
                    8,
                    "That counts the sound rows as well: b, d and j.",
                    "Go through the seven rows with a fault only.",
                ),
                Slip(
                    "counts-one-reader",
                    6,
                    "In one of these rows only one reader of three gave the code.",
                    "Look at row e once more.",
                ),
                Slip(
                    "one-passed-over",
                    4,
                    "One is missing. A row belongs to the count even if its whole quotation is "
                    "false: only the code is counted here.",
                    "Look at rows c, h and i.",
                ),
                Slip(
                    "against-left-out",
                    3,
                    "You may have left out f and i, to which the readers gave the mark "
                    "“against”. They gave the same code there, and α looks only at that.",
                    "Count f and i as well: the table has 3 for each.",
                ),
                Slip(
                    "faulty-for-off",
                    0,
                    "You may expect that a faulty row has a code that nobody gave. Look at the "
                    "first table again: only one of the seven is like that.",
                    "Take row c: which readers gave C7 there?",
                ),
                Slip(
                    "all-seven",
                    7,
                    "These are all the rows with a fault. In two of them not all readers gave the "
                    "code.",
                    "Look at rows a and e.",
                ),
            ),
            hint="Go down the last column of the first table, for the rows with a fault only.",
        ),
        Single(
            "mended",
            "You correct all wrong quotations and speakers, and add every doubt that was left out. "
            "You do not change the codes. What happens to α?",
            (
                Option(
                    "a",
                    "It rises, because the coding has become better.",
                    "The coding has become better. But α is worked out from codes alone, and no "
                    "code was changed.",
                    name="alpha-sees-quality",
                ),
                Option(
                    "b",
                    "It falls, because fewer rows have a quotation.",
                    "α does not look at quotations, neither at false ones nor at missing ones.",
                    name="alpha-sees-quotations",
                ),
                Option(
                    "c",
                    "It stays exactly as it is.",
                    "It is worked out from codes. Everything you found in the last task is "
                    "invisible to it.",
                    right=True,
                ),
            ),
        ),
        Single(
            "itself",
            "The machine's two codings agree with α .95, better than any two readers. What "
            "follows?",
            (
                Option(
                    "a",
                    "It codes more reliably than the readers, so its codes can be trusted more.",
                    "It repeats itself. A broken scale also shows the same number again. To repeat "
                    "something does not make it right.",
                    name="repeats-so-right",
                ),
                Option(
                    "b",
                    "It would code nearly the same again, with the same faults.",
                    "The second coding has the same faults at the same places. That is what .95 "
                    "means here.",
                    right=True,
                ),
                Option(
                    "c",
                    "The readers were careless, or the codebook is bad.",
                    "Readers with three points of view ought to differ at some places. Lesson 04 "
                    "looked at such places and found something in most of them.",
                    name="difference-as-carelessness",
                ),
            ),
        ),
        Single(
            "as-well",
            "The machine and reader C have .75. Readers A and B have .60, A and C .57. “So the "
            "machine codes as well as a reader.” What do you say?",
            (
                Option(
                    "a",
                    "Right: its number lies between the readers' own numbers.",
                    "That is true of the numbers. But you have just seen seven rows of ten that "
                    "nobody could print, and the numbers do not show this. (A reader's rows have "
                    "to be looked up in the same way.)",
                    name="within-the-range",
                ),
                Option(
                    "b",
                    "Wrong: with more interviews its number would be below theirs.",
                    "It might, or it might not. The reason against the sentence does not depend "
                    "on the number.",
                    name="waits-for-more",
                ),
                Option(
                    "c",
                    "It gives codes at the same places. Are there reasons in the text? That has "
                    "to be looked up row by row.",
                    "It agrees more with C than with A. So it may see what C sees, and miss what "
                    "C misses.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="D: Beside the readers",
)

REPORT = Quiz(
    task=(
        "From a methods section (invented): “Transcripts were coded with artificial intelligence. "
        "The codes were checked by the research team. Agreement was high (κ = .84).”"
    ),
    questions=(
        Multiple(
            "missing",
            "What does a reader need that is not there? Mark all.",
            (
                Option(
                    "a",
                    "which program and version, and on what date",
                    "Such programs change from month to month: without name, version and date "
                    "nobody can tell what was used.",
                    right=True,
                ),
                Option(
                    "b",
                    "how many computers the company has",
                    "This says nothing about the coding. It would matter where the computers "
                    "stand, and who keeps the words.",
                    name="size-of-the-machine",
                ),
                Option(
                    "c",
                    "the instruction it was given, word for word, with the codebook",
                    "The instruction is the method here.",
                    right=True,
                ),
                Option(
                    "d",
                    "who checked what: which rows, against the text or only against one another, "
                    "and how many were changed or thrown out",
                    "“Checked” can mean one look at ten rows. The number of rows that were "
                    "changed or thrown out is the result of a check.",
                    right=True,
                ),
                Option(
                    "e",
                    "that κ was tested for significance",
                    "Nobody doubted that κ is above 0. What matters is what κ cannot see.",
                    name="p-value-for-kappa",
                ),
                Option(
                    "f",
                    "whose words were given to whom, and with what consent",
                    "People were promised something. A reader has to see that the promise was "
                    "kept.",
                    right=True,
                ),
            ),
            hint=(
                "Could a colleague do the same again next year? Could a participant read it calmly?"
            ),
        ),
        Single(
            "kappa",
            "“Agreement was high (κ = .84).” What is the first thing you ask?",
            (
                Option(
                    "a",
                    "What is its confidence interval?",
                    "A fair question, but not the first one. An interval around an unknown "
                    "comparison does not say what was compared.",
                    name="interval-first",
                ),
                Option(
                    "b",
                    "Agreement of what with what: the machine with itself, with a person, with a "
                    "person who had seen its codes?",
                    "Each of the three gives a number, and they mean different things. A person "
                    "who has seen the codes agrees more easily.",
                    right=True,
                ),
                Option(
                    "c",
                    "Is .84 above the limit?",
                    "Above whose limit, and for what? The two codings of the machine in this room "
                    "have .95.",
                    name="above-the-limit",
                ),
            ),
        ),
        Single(
            "for-what",
            "Which use of such a program can be defended best?",
            (
                Option(
                    "a",
                    "Coding all the interviews, so that nobody has to read them.",
                    "Then nobody can check it, and nobody knows the material when the themes are "
                    "to be written.",
                    name="instead-of-reading",
                ),
                Option(
                    "b",
                    "Being the second coder, so that a κ can be reported.",
                    "The number will look good. It says that two codings agree, but nobody has "
                    "looked why they do.",
                    name="machine-for-kappa",
                ),
                Option(
                    "c",
                    "After your coding: searching for passages that contradict it, reading each.",
                    "You know the text, and you can look up each passage. But with a list one "
                    "easily stops looking: read on where the list has nothing. (And only if the "
                    "words may be given to the program.)",
                    right=True,
                ),
                Option(
                    "d",
                    "Writing the themes of a reflexive analysis, with the researchers checking "
                    "them.",
                    "Braun and Clarke, who made that method, and many others say that a machine "
                    "cannot do it: there a theme belongs to a reader with a point of view (Jowsey "
                    "and colleagues 2025). Others disagree with them.",
                    name="machine-as-reader",
                ),
            ),
        ),
    ),
    lesson="D: What it may be used for, and how to report it",
)
