"""A structure compared with the units, in exercise 05: what carries each of its sentences.

The interviews are invented; the sentences about them are ours.
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting

STATEMENT = Sorting(
    task=(
        "Somebody has written a general structure of the twenty units of part 2 (invented), in "
        "twelve sentences. Compare each sentence with the units. What supports it?"
    ),
    labels={
        "supported": "units of at least two people say it",
        "one voice": "only one person's units say it",
        "contradicted": "it allows no exception, but a unit is an exception",
        "beyond": "no interview of this kind could show it",
    },
    cases=(
        Case(
            "a",
            "Others notice something that a doctor had not noticed about herself or himself.",
            "supported",
            "It is in three interviews: Solveig's voice, Marek's nodding, and Ragnhild who gets "
            "up.",
        ),
        Case(
            "b",
            "Through the group fewer patients are sent on to hospital.",
            "beyond",
            "The sentence says how many, and it names a cause.",
        ),
        Case(
            "c",
            "A doctor can tell of a hard visit beforehand, and then sits on another chair during "
            "the visit.",
            "one voice",
            "In these units only Birgitta tells this.",
        ),
        Case(
            "d",
            "Behind a complaint the doctor finds something at home that nobody had asked about.",
            "supported",
            "Three units tell it: the man with the ears, the woman by the door, and the woman "
            "with the back.",
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
            "Nobody asked doctors who do not go, and nobody compared doctors.",
        ),
        Case(
            "g",
            "Whoever recognises the patient leaves the room while the case is told.",
            "one voice",
            "Only Birgitta tells this: in her group a doctor who knows the patient goes out and "
            "waits.",
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
            "supported",
            "Birgitta tells of the wrong patient, and Marek tells of his nodding.",
        ),
        Case(
            "k",
            "What is told stays in the room.",
            "contradicted",
            "Marek met somebody at the baths who knew what he had told.",
        ),
        Case(
            "l",
            "Once such a habit has been noticed, it is gone.",
            "contradicted",
            "In one interview it lasts for six more years. In another it still comes today.",
        ),
    ),
    well_done=(
        "A sentence that only one person tells may stay in the structure. It has to say who "
        "tells it."
    ),
    everywhere={
        "supported": (
            "You say that every sentence is supported. Look for three things: a unit that says the "
            "opposite (look at sentences that allow no exception), how many people tell it, and "
            "what no interview can show."
        ),
        "one voice": (
            "You find only one person for each sentence. Look through the units of the others: do "
            "they tell the same in other words, or the opposite? And what could nobody tell?"
        ),
        "contradicted": (
            "You say that every sentence is contradicted. Only a sentence that allows no exception "
            "can be contradicted by one unit. Most of these do not say “always” or “everyone”."
        ),
        "beyond": (
            "You say that every sentence is beyond the data. But people can tell what they "
            "themselves saw, did and felt. Look for the sentences that claim only this."
        ),
    },
    apart={
        ("supported", "one voice"): (
            "Count the people, not the units: two units of one person are one voice."
        ),
        ("supported", "contradicted"): (
            "It is not enough that several people say so, if the sentence allows no exception. "
            "Look for one unit that says something else."
        ),
        ("supported", "beyond"): (
            "Which unit would support it? For a sentence that compares, counts or names a cause, "
            "there is no such unit in interviews."
        ),
        ("one voice", "contradicted"): (
            "One person says it. What do the others say: nothing about it, or something against it?"
        ),
        ("one voice", "beyond"): (
            "Can one person in these units tell this about himself or herself? Or could nobody "
            "tell it about anybody?"
        ),
        ("contradicted", "beyond"): (
            "Is there a unit that speaks against it? Or could no interview speak for it or "
            "against it?"
        ),
    },
    towards={
        ("one voice", "supported"): (
            "You found one person for it. Somebody else tells the same in other words, about "
            "another patient or another evening. Look through everybody's units once more."
        ),
        ("supported", "one voice"): (
            "Count the people, not the units. Two units of one person are one voice. A lively "
            "story still comes from only one person."
        ),
        ("supported", "contradicted"): (
            "It is not enough that several people say so, if the sentence allows no exception. "
            "Look for one unit that says something else."
        ),
        ("contradicted", "supported"): (
            "You thought of a unit that tells of something else. The sentence does not say "
            "“always” or “all”. If one person did not experience it, this does not contradict it."
        ),
        ("contradicted", "one voice"): (
            "The other people do not tell about this, or they do it differently in their own "
            "group. This is no contradiction, because the sentence is about what one person tells."
        ),
        ("one voice", "contradicted"): (
            "One person's unit says it. But the sentence is about everybody, and another "
            "person's unit says something else."
        ),
        ("supported", "beyond"): (
            "It is not enough that several people praise it. If a sentence says “more”, “fewer”, "
            "“better” or “the same elsewhere”, one needs people who are not in these interviews."
        ),
        ("one voice", "beyond"): (
            "It is not enough that one person says so. If a sentence says “more”, “fewer”, "
            "“better” or “the same elsewhere”, one needs people who are not in these interviews."
        ),
        ("contradicted", "beyond"): (
            "No unit speaks against it, and no unit could do so. The sentence is about people "
            "who were not asked."
        ),
        ("beyond", "contradicted"): (
            "The sentence is about the people who were interviewed. One unit is enough to "
            "contradict it. Look for this unit."
        ),
        ("beyond", "supported"): (
            "You are too strict. The sentence compares nothing and counts nothing. It is enough "
            "if units of two people tell it."
        ),
        ("beyond", "one voice"): (
            "You are too strict. The sentence compares nothing and counts nothing. One person's "
            "unit tells it. Look for this person."
        ),
    },
    hint=(
        "For each sentence look for the units first: whose are they? Then look for a unit that "
        "says the opposite. If no unit can say it and no unit can say the opposite, the sentence "
        "is beyond the data."
    ),
    lesson="05: What supports a relation",
)
