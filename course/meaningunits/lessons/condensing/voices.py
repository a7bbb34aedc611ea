"""Condensations of exercise 03 in three traditions: whose voice speaks in each?"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting

WHOSE_VOICE = Sorting(
    task=(
        "Two units, Hanne 109–112 and Oskar 104–107 (invented; both are printed above), have been "
        "condensed in three traditions. Whose voice speaks in each condensation?"
    ),
    labels={
        "researcher": "the researcher tells it, as in step 3 of the study",
        "first-person": "the doctor tells it, as in systematic text condensation",
        "condensed-unit": "the unit's own words cut shorter, as in content analysis",
    },
    cases=(
        Case(
            "a",
            "A meeting can leave the doctor exposed, with a long solitary journey still before "
            "her.",
            "researcher",
            "Somebody else speaks about her, and not in the unit's words.",
            where="Hanne",
        ),
        Case(
            "b",
            "Application in at the health registry, a desk, a window; one Friday rang and said no.",
            "condensed-unit",
            "The unit's words, but fewer of them.",
            where="Oskar",
        ),
        Case(
            "c",
            "I was on my way out, to work where no one would come to me, and then I called it off.",
            "first-person",
            "It says “I”.",
            where="Oskar",
        ),
        Case(
            "d",
            "Asked a thing, then coats; home in ten minutes, the others; ninety kilometres with "
            "the lid bent back.",
            "condensed-unit",
            "The unit's words, but fewer of them.",
            where="Hanne",
        ),
        Case(
            "e",
            "In the winter of joining, this doctor withdraws from a post without patients, and "
            "gives no reason.",
            "researcher",
            "Somebody else speaks about him, and not in the unit's words.",
            where="Oskar",
        ),
        Case(
            "f",
            "When it is my turn I am left wide open, and then I drive home alone for a long time.",
            "first-person",
            "It says “I”.",
            where="Hanne",
        ),
    ),
    well_done="The content is the same, but three different people seem to speak.",
    everywhere={
        "researcher": (
            "You find the researcher's voice everywhere. Look for an “I”, and look for words of "
            "the unit that are only cut shorter."
        ),
        "first-person": (
            "You find the doctor's own voice everywhere. Where is there an “I”? If somebody writes "
            "“she” or “he”, or only cuts the unit's words, the doctor does not speak."
        ),
        "condensed-unit": (
            "You find the unit's own words everywhere. Some of these are whole new sentences. Who "
            "says them: an “I”, or somebody who writes about the doctor?"
        ),
    },
    apart={
        ("researcher", "first-person"): (
            "Does somebody write about the doctor, or does the doctor say “I”?"
        ),
        ("researcher", "condensed-unit"): (
            "Both may have no “I”. The researcher writes whole sentences in new words. The "
            "condensed unit has the unit's own words, and some of them are left out."
        ),
        ("first-person", "condensed-unit"): (
            "Both stay near to the doctor's words. One makes whole sentences with “I”. The other "
            "leaves words out and joins the rest."
        ),
    },
    towards={
        ("researcher", "condensed-unit"): (
            "The researcher writes whole sentences in her own words. But here the words are still "
            "the doctor's, and some of them were left out. Nobody writes “she” or “he”."
        ),
        ("condensed-unit", "researcher"): (
            "It is short, but these are not the unit's own words. Somebody writes about the "
            "doctor, in words that the doctor did not use."
        ),
        ("first-person", "condensed-unit"): (
            "It is near to the doctor's words, but there is no “I”. Some words were left out, "
            "and nobody wrote a new sentence."
        ),
        ("condensed-unit", "first-person"): (
            "Here words were not only left out. There are whole new sentences, and an “I” says "
            "them."
        ),
        ("researcher", "first-person"): "An “I” speaks. So the doctor tells it, and nobody else.",
        ("first-person", "researcher"): (
            "There is no “I”. It may be near to the doctor's words, but somebody else writes "
            "about this doctor."
        ),
    },
    hint=(
        "Ask two things: who says the sentence, the doctor or somebody who writes about the "
        "doctor? And are the words still those of the unit?"
    ),
)
