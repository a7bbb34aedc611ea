"""Items of lesson 03 and exercise 03: condensing meaning units into the researcher's language."""

from __future__ import annotations

from ...activities.condensing.kind import Condensing
from ...activities.guessing.kind import Prediction
from ...activities.sorting.kind import Case, Sorting
from ...activities.writing.kind import Writing
from ...material import prepared
from ...tasks.item import Item
from .cases import BEST_HANNE, BEST_OSKAR, WHICH_FARIDA
from .standing import HANNE, OSKAR
from .voices import WHOSE_VOICE

# Lesson 03.

#: Farida, 57–63: what the three readers noted on this unit.
WORDS_GUESS = Prediction(
    question=(
        "Each of three readers wrote a note of about ten words on the same unit of Farida's "
        "interview. Do not count little words (a, the, its, of, in, that). How many words do all "
        "three notes have in common?"
    ),
    least=0,
    most=10,
    outcome=0,
    told=(
        "No word is in all three notes, but all three are about that unit. The same words do not "
        "prove the same meaning, and different words do not prove a different one."
    ),
)

WHAT_BEARS = Sorting(
    task=(
        "Here are five phrases from the unit Tomas 33–42 (invented; lesson 02 has the text). For "
        "which question would you keep each phrase? Our question: what does the group mean for "
        "these doctors' encounters with patients, and for staying in their work? Another "
        "question: how do small children change a doctor's working day?"
    ),
    labels={
        "ours": "keep it for our question",
        "the other": "leave it out here; the other question would keep it",
        "neither": "leave it out: it is relevant to neither question",
    },
    cases=(
        Case(
            "a",
            "“So I told it on the Thursday before, only that he was coming.”",
            "ours",
            "He takes an encounter to the group before it happens.",
        ),
        Case(
            "b",
            "“The patients notice if there's yoghurt on my sleeve.”",
            "the other",
            "This is about a small child at breakfast. It does not speak of the group. It is only "
            "the joke before the story.",
        ),
        Case(
            "c",
            "“on a Monday, quarter past eight”",
            "neither",
            "The hour of the visit says nothing about the group or about children.",
        ),
        Case(
            "d",
            "“They never tell you what to say, it's maddening, but somebody asked where he was "
            "going to sit.”",
            "ours",
            "What the group does before the encounter, and that it annoys him.",
        ),
        Case(
            "e",
            "“And then I moved the chair to the window, so he wouldn't have the desk in his "
            "stomach”",
            "ours",
            "What he does in the encounter, after the question about where the man will sit.",
        ),
    ),
    well_done="The ten sentences are the same. The question decides what you keep.",
    hint="Say each question aloud, then the phrase. Would the phrase help to answer it?",
    lesson="03: What the question keeps",
)

FARIDA = Condensing("farida", prepared.FARIDA)

LEIF = Condensing("leif", prepared.LEIF, carries=prepared.LEIF_DIVIDED, wanted=3)

# Exercise 03.

WHAT_IS_OFF = Sorting(
    task=(
        "Here are eight condensations of one unit, Oskar 24–28 (invented for teaching; it is "
        "printed above). What has happened to the meaning in each?"
    ),
    labels={
        "keeps": "says what the unit says, in the researcher's words",
        "copies": "mostly takes over the unit's own words",
        "reverses": "says the opposite of something in the unit",
        "adds": "says something that is not in the unit",
    },
    cases=(
        Case(
            "a",
            "The patient loses his temper over the graph and leaves.",
            "reverses",
            "In the unit there is a sentence of two words: “Not angry.”",
        ),
        Case(
            "b",
            "Shown his readings as a graph, a patient takes a long look, answers calmly, gathers "
            "up his papers and goes. The doctor becomes aware of something and does not get to "
            "say it.",
            "keeps",
            "The unit has words for all of it, also for the end, where the doctor is interrupted.",
        ),
        Case(
            "c",
            "The patient hardly looks at the graph and leaves it without a word.",
            "reverses",
            "In the unit he looks at the graph for a long time, and he says something.",
        ),
        Case(
            "d",
            "To the doctor's carefully laid out graph the man responds in few words and without "
            "anger, and takes his own figures away with him again.",
            "keeps",
            "It is short, and the unit has words for each part.",
        ),
        Case(
            "e",
            "The doctor had printed it, in colour; the patient took his own sheets and knocked the "
            "edges even against the desk, and said, “So that's what you saw.”",
            "copies",
            "Only “I” and “he” have been changed. All other words are the unit's.",
        ),
        Case(
            "f",
            "The doctor learns that patients want to be heard rather than measured.",
            "adds",
            "He does not tell here that he has learned something.",
        ),
        Case(
            "g",
            "When he came back he'd printed it, in colour, and turned it on the desk so he'd have "
            "it the right way up; he put them back in the shoe bag and went.",
            "copies",
            "It joins two sentences of the unit and changes nearly nothing.",
        ),
        Case(
            "h",
            "Disappointed that nobody asks about his wife, the patient takes his papers and goes.",
            "adds",
            "The unit does not speak of a wife, and it does not speak of a disappointment.",
        ),
    ),
    well_done="Everybody who condenses sometimes keeps, copies, reverses and adds something. It "
    "helps if you can recognise all four.",
    also=dict.fromkeys(("turns", "turned", "turn"), "reverses"),
    everywhere={
        "keeps": (
            "You find all eight good. Look for three things in each: several words in a row that "
            "are the unit's own, a “not” that is missing, and a reason or a feeling that nobody "
            "tells."
        ),
        "copies": (
            "You call all eight copied. A word or two may be the same. Copied means that more "
            "than a few words in a row are the same. Some of the eight consist of new words only."
        ),
        "reverses": (
            "You call all eight reversed. Reversed means that the unit says the opposite. A "
            "condensation that says less, or says it in other words, reverses nothing."
        ),
        "adds": (
            "You call all eight added. Added means that the unit has no words for it. A shorter or "
            "more general word for something that is told adds nothing."
        ),
    },
    apart={
        ("keeps", "copies"): (
            "Both are true to the unit. Cover the condensation and read the unit: are more than "
            "a few words in a row the same?"
        ),
        ("keeps", "reverses"): (
            "Both speak of something that is in the unit. Look at the unit's words once more. Do "
            "they say this, or the opposite?"
        ),
        ("keeps", "adds"): (
            "Look for a reason, a feeling or a piece of advice that nobody in the unit speaks of. "
            "It may be likely, but it comes from the reader."
        ),
        ("copies", "reverses"): (
            "A copy says what the unit says; a reversal does not. Look for a “not”, and for a verb "
            "that is the opposite of the unit's verb."
        ),
        ("copies", "adds"): (
            "If it was copied, its words are in the unit, one after the other. If it was "
            "added, the unit has no words for it."
        ),
        ("reverses", "adds"): (
            "Both say something that the unit does not say. If the unit says the opposite, the "
            "meaning was reversed. If the unit does not speak of it at all, something was added."
        ),
    },
    towards={
        ("keeps", "copies"): (
            "It is true, but it has nearly the same words as the unit in the same order. If you "
            "only change who speaks, or join two sentences, you have not condensed."
        ),
        ("copies", "keeps"): (
            "You call it copied. But one or two words of the unit are allowed. Ask whether more "
            "than a few words in a row are the same."
        ),
        ("keeps", "reverses"): (
            "It speaks of the same things as the unit, but it says the opposite about one of "
            "them. Compare the verbs one by one, and look for a “not”."
        ),
        ("reverses", "keeps"): (
            "You see a contradiction, but there is none. A condensation may say a thing in other "
            "words, or leave some of it out. This reverses nothing. Look for a sentence of the "
            "unit that says the opposite: is there one?"
        ),
        ("keeps", "adds"): (
            "It may be true, but nobody says it in the unit. It is a reason, a feeling or a piece "
            "of advice that comes from the person who condensed, or from you. Look for words in "
            "the unit that say it."
        ),
        ("adds", "keeps"): (
            "You call it added, but the unit says it in other words. A shorter or more general "
            "sentence does not say more than the unit."
        ),
        ("reverses", "adds"): (
            "The unit does not say the opposite. It does not speak of this at all. A meaning can "
            "be reversed only if the unit has this meaning."
        ),
        ("adds", "reverses"): (
            "The unit speaks of this, and says the opposite. So it was not added. It was reversed."
        ),
    },
    hint=(
        "For each part of the condensation, look for the words of the unit. If you find the same "
        "words in the same order, the part was copied. If you find the opposite, its meaning was "
        "reversed. If you find no words, it was added."
    ),
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Which word of your own did you use most often, and what does "
        "it add? Where did you write the story that you would like to hear?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "For each of your three condensations, say what you left out on purpose, which of your "
        "own words you are least sure of, and why. Above you can read how it is marked."
    ),
    least=60,
    most=150,
    marked=4,
    beside=("condensing/condense-oskar",),
)

ITEMS = (
    Item("condensing/guess-words", "A guess", WORDS_GUESS, 0, "lesson"),
    Item("condensing/what-bears", "What the question keeps", WHAT_BEARS, 2, "lesson"),
    Item("condensing/which-farida", "Which one keeps the meaning?", WHICH_FARIDA, 3, "lesson"),
    Item("condensing/condense-farida", "Farida, three units", FARIDA, 3, "lesson"),
    Item("condensing/condense-leif", "Leif, your own units", LEIF, 4, "lesson"),
    Item("condensing/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    Item("condensing/what-is-off", "What has happened to the meaning?", WHAT_IS_OFF, 3, "exercise"),
    Item("condensing/best-hanne", "Which one keeps the meaning? Hanne", BEST_HANNE, 2, "exercise"),
    Item("condensing/best-oskar", "Which one keeps the meaning? Oskar", BEST_OSKAR, 2, "exercise"),
    Item("condensing/whose-voice", "Whose voice?", WHOSE_VOICE, 2, "exercise"),
    Item("condensing/fingers-hanne", "A finger on the words: Hanne", HANNE, 3, "exercise"),
    Item("condensing/fingers-oskar", "A finger on the words: Oskar", OSKAR, 4, "exercise"),
    Item(
        "condensing/condense-oskar",
        "Oskar, three units",
        Condensing("oskar", ((66, 73), (111, 115), (116, 123))),
        0,
        "exercise",
    ),
    Item("condensing/three", "Your three condensations", MARKED, 0, "exercise"),
)
