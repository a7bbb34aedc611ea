"""A structure held against the units, in exercise 05: what carries each of its sentences.

The interviews are invented; the sentences about them are ours.
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting

STATEMENT = Sorting(
    task=(
        "Somebody has written a general structure of the twenty units of part 2 (invented), in "
        "twelve sentences. Hold each against the units. What carries it?"
    ),
    labels={
        "carried": "units of at least two people say it",
        "one voice": "only one person's units say it",
        "contradicted": "it allows no exception, and a unit is one",
        "beyond": "no unit of interviews like these could show it",
    },
    cases=(
        Case(
            "a",
            "Others catch something that a doctor had not noticed about herself or himself.",
            "carried",
            "Solveig's voice, Marek's nodding, Ragnhild on her feet.",
        ),
        Case(
            "b",
            "Through the group fewer patients are sent on to hospital.",
            "beyond",
            "A number, and a cause.",
        ),
        Case(
            "c",
            "A hard visit can be told beforehand, and is then met on another chair.",
            "one voice",
            "Birgitta, and in these units nobody else.",
        ),
        Case(
            "d",
            "Behind a complaint there turns out to be something at home that nobody had asked "
            "about.",
            "carried",
            "The man with the ears, the woman by the door, the back.",
        ),
        Case(
            "e",
            "The rules of the evening are read aloud from a card.",
            "one voice",
            "Marek's group has the card.",
        ),
        Case(
            "f",
            "Those who go become better doctors than those who do not.",
            "beyond",
            "Nobody who does not go was asked, and no doctor was compared.",
        ),
        Case(
            "g",
            "Whoever recognises the patient leaves the room while the case is told.",
            "one voice",
            "Birgitta and the taps.",
        ),
        Case(
            "h",
            "Any other group of doctors who meet every second week would have done the same.",
            "beyond",
            "There is no other group in these units to compare with.",
        ),
        Case(
            "i",
            "With the years it gets better for everyone.",
            "contradicted",
            "“I do not say better”, says one.",
        ),
        Case(
            "j",
            "Something that one is ashamed of can be told there.",
            "carried",
            "Birgitta and the wrong patient; Marek and his nodding.",
        ),
        Case(
            "k",
            "What is told stays in the room.",
            "contradicted",
            "It met Marek at the baths.",
        ),
        Case(
            "l",
            "Once it has been caught, it is gone.",
            "contradicted",
            "Six years in one interview; in another it comes to this day.",
        ),
    ),
    well_done=(
        "A sentence that one voice carries may stay in the structure. It has to say whose it is."
    ),
    everywhere={
        "carried": (
            "You find every sentence carried. Read for three things: one unit that says the "
            "opposite (look at sentences that allow no exception), how many people tell it, and "
            "what no interview can show."
        ),
        "one voice": (
            "You hear only one person in each sentence. Look through the units of the others: do "
            "they tell the same in other words, or the opposite? And what could nobody tell?"
        ),
        "contradicted": (
            "You find every sentence contradicted. Only a sentence that allows no exception can be "
            "contradicted by one unit. Most of these do not say “always” or “everyone”."
        ),
        "beyond": (
            "You find every sentence beyond the data. But people can tell what they themselves "
            "saw, did and felt. Look for the sentences that claim only this."
        ),
    },
    apart={
        ("carried", "one voice"): (
            "Count the people, not the units: two units of one person are one voice."
        ),
        ("carried", "contradicted"): (
            "That several say so is not enough where the sentence allows no exception. Look for "
            "one unit in which it is otherwise."
        ),
        ("carried", "beyond"): (
            "Which unit would you point to? What compares, counts, or names a cause has none in "
            "interviews."
        ),
        ("one voice", "contradicted"): (
            "One says it, and the question is what the others say: nothing of it, or something "
            "against it?"
        ),
        ("one voice", "beyond"): (
            "Somebody in these units can tell it of themselves, or nobody could tell it of anybody."
        ),
        ("contradicted", "beyond"): (
            "Is there a unit that speaks against it, or could there be none on either side?"
        ),
    },
    towards={
        ("one voice", "carried"): (
            "You found one person for it. Somebody else tells of the same thing in other words, of "
            "another patient or another evening: look through everybody's units once more."
        ),
        ("carried", "one voice"): (
            "Count the people, not the units: two units of one person are one voice, and what is "
            "told vividly is not told more often."
        ),
        ("carried", "contradicted"): (
            "That several say so is not enough where the sentence allows no exception. Look for "
            "one unit in which it is otherwise."
        ),
        ("contradicted", "carried"): (
            "You hold a unit against it that tells of something else. It does not say always or "
            "all: that somebody did not live it is no unit against it."
        ),
        ("contradicted", "one voice"): (
            "That the others tell nothing of it, or do it otherwise in their own group, is no "
            "contradiction: it says what one of them says."
        ),
        ("one voice", "contradicted"): (
            "One says it, and says it of everybody. Somebody else's unit is otherwise."
        ),
        ("carried", "beyond"): (
            "That several speak well of it does not show it: more, fewer, better, the same "
            "elsewhere take people who are not in these interviews."
        ),
        ("one voice", "beyond"): (
            "That somebody says so does not show it: more, fewer, better, the same elsewhere take "
            "people who are not in these interviews."
        ),
        ("contradicted", "beyond"): (
            "No unit speaks against it, and none could: it is about people who were not asked."
        ),
        ("beyond", "contradicted"): (
            "It is about those who tell, and one unit is enough to hold against it: look for it."
        ),
        ("beyond", "carried"): (
            "You ask too much of it: it compares nothing and counts nothing. Two people whose "
            "units tell it are enough."
        ),
        ("beyond", "one voice"): (
            "You ask too much of it: it compares nothing and counts nothing. One person's unit "
            "tells it: look for whose."
        ),
    },
    hint=(
        "For each sentence look for the units first: whose are they? Then look for one that says "
        "otherwise. Only when there can be none either way does it lie beyond."
    ),
    lesson="05: What carries a relation",
)
