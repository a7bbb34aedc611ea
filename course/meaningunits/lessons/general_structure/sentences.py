"""What is sorted in lesson 05 and exercise 05: steps of the ladder, what stays, what is carried.

The interviews are invented; the sentences about them are ours.
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting

# Lesson 05.

WITHOUT = Sorting(
    task=(
        "In the units of the theme “One's own part in it” (Leif's and Farida's, invented) "
        "somebody sees something of himself or herself in a hard meeting. Take each of these "
        "things away in thought. Would the person still see it? Decide by what these units tell."
    ),
    labels={
        "needed": "the units tell that the person would not see it without this",
        "not needed": "in at least one unit the person sees it without this",
        "open": "these units cannot say: nobody tells what happened without this",
    },
    cases=(
        Case(
            "a",
            "something that somebody else said or asked",
            "needed",
            "Mogens speaks of the cards. Agnes asks “who?”. The tiler says how many letters he "
            "wanted. Ellen tells about the young doctor. In each unit the person connects what he "
            "or she saw with what somebody else said.",
        ),
        Case(
            "b",
            "the soup before the meeting",
            "not needed",
            "Leif 82–87: he sees his part in his consulting room, with the tiler. There is no "
            "group and no soup.",
        ),
        Case(
            "c",
            "those who ask are doctors too",
            "open",
            "In these units nearly all who ask are doctors. So nobody can say what other people "
            "would have done. The tiler is an exception, but Leif asked him first.",
        ),
        Case(
            "d",
            "one's own case was discussed that evening",
            "not needed",
            "Farida's handle (81–83) is in a story that Ellen tells.",
            "Look for a unit in which somebody else has brought the case.",
        ),
        Case(
            "e",
            "something that had gone wrong, or was felt to be wrong",
            "needed",
            "A wish to hurt, seven letters, a boy who was sent home: in each unit it begins with "
            "something that went wrong.",
        ),
        Case(
            "f",
            "saying aloud in the group what one has seen",
            "not needed",
            "“I haven't told them that” (Leif 94), and “I could have told them” (Farida 82): both "
            "have seen it, and both have not said it.",
            "Read the last sentence of each unit.",
        ),
        Case(
            "g",
            "years of knowing one another",
            "open",
            "Nobody tells that he or she saw it on a first evening, or could not see it then. If a "
            "thing is the same in all units, one cannot know whether it is needed.",
        ),
    ),
    well_done=(
        "If you take something away in thought, you see what a structure needs. The units cannot "
        "test what is the same in all of them."
    ),
    hint="Ask of each: is there a unit in which it is missing, and what happens there?",
    lesson="05: If you like: take it away",
)

# Exercise 05.

LEVELS = Sorting(
    task=(
        "Here are twelve pieces of one analysis of Ragnhild's and Solveig's interviews "
        "(invented). To which step of the ladder does each piece belong?"
    ),
    labels={
        "quotation": "an informant's own words",
        "unit": "a part of the transcript, with its first and last sentence marked",
        "condensation": "what one unit says, in the researcher's words",
        "subtheme": "what several condensations have in common, in one aspect",
        "theme": "a name for several subthemes together",
        "structure": "says how themes are related to one another",
    },
    cases=(
        Case(
            "a",
            "Recognising a habit of one's own in what a colleague tells",
            "subtheme",
            "It is true of several units of several people, and it is one aspect of a theme.",
        ),
        Case(
            "b",
            "Something from one's own family appears again with patients",
            "subtheme",
            "It names one aspect that several condensations have in common, for example those "
            "about two mothers.",
        ),
        Case(
            "c",
            "Ragnhild, sentences 68 to 74: from the interviewer's question about herself to the "
            "oven.",
            "unit",
            "It says where something begins and ends. It does not yet say what this means.",
        ),
        Case(
            "d",
            "If a thing can be said in the room, somebody else can hear what one does not hear "
            "oneself.",
            "structure",
            "It relates one theme to another.",
        ),
        Case(
            "e",
            "“You get so very kind, Solveig, when you've had enough of somebody.”",
            "quotation",
            "These are somebody's own words. Solveig quotes a colleague, but this does not "
            "change the step.",
        ),
        Case(
            "f",
            "Catching oneself",
            "theme",
            "It is a name for what several subthemes have in common.",
        ),
        Case(
            "g",
            "To catch oneself, one needs a place where such a thing may be said, and then years in "
            "which this changes nothing.",
            "structure",
            "It relates three themes to one another.",
        ),
        Case(
            "h",
            "Solveig 45–50, up to the cups that everybody looks into.",
            "unit",
            "It is a place in the transcript.",
        ),
        Case(
            "i",
            "She finds out that she gets to her feet when somebody falls silent, as her mother "
            "did.",
            "condensation",
            "It tells one unit in the researcher's words.",
        ),
        Case("j", "Years", "theme", "It is a name, and a very general one."),
        Case(
            "k",
            "The kind voice with which she gets rid of people is her mother's; she hears it "
            "coming now, and cannot stop it.",
            "condensation",
            "It still tells about one person and one unit.",
        ),
        Case(
            "l",
            "“I hooked my feet round the chair legs, like so, and stood up with the chair.”",
            "quotation",
            "These are her own words.",
        ),
    ),
    well_done="From each step one can go back down to the words. This is what the steps are for.",
    everywhere={
        "quotation": "Here a person's own words always stand in quotation marks. The other "
        "pieces are not quotations.",
        "unit": "A unit is a place in the transcript: it says from where to where one reads.",
        "condensation": (
            "A condensation says what one unit of one person tells. Some of these are names, some "
            "are places, and some speak of how themes are related."
        ),
        "subtheme": (
            "A subtheme names what several units share. Some of these tell of one person only, and "
            "some say how themes are related."
        ),
        "theme": "A theme is a short name. Most of these say something, with a verb.",
        "structure": (
            "A structure says how one theme is related to another. Many of these speak of one "
            "thing or of one person only."
        ),
    },
    apart={
        ("quotation", "unit"): (
            "Does it give the words themselves, or does it say where they begin and end?"
        ),
        ("quotation", "condensation"): (
            "Both tell one thing about one person. Are these her words, or the researcher's?"
        ),
        ("unit", "condensation"): ("Does it say where something stands, or what it means?"),
        ("condensation", "theme"): (
            "Does a sentence tell about one person, or is there only a name for many things?"
        ),
        ("quotation", "subtheme"): (
            "A quotation is what one person said once. A subtheme names what several units have "
            "in common."
        ),
        ("quotation", "theme"): "Did somebody say it, or did the researcher give it as a name?",
        ("quotation", "structure"): (
            "Are these one person's words, or does it say how themes are related?"
        ),
        ("unit", "subtheme"): (
            "A unit says where something begins and ends. A subtheme says what several units "
            "have in common."
        ),
        ("unit", "theme"): "Is it a place in the transcript, or a name?",
        ("unit", "structure"): "Is it a place in the transcript, or a sentence about themes?",
        ("condensation", "subtheme"): (
            "Does it tell about one person, or does it say what several condensations have in "
            "common?"
        ),
        ("subtheme", "theme"): (
            "Both bring several things together. A subtheme names one aspect, and is still near "
            "to the units. A theme is a short name for several such aspects."
        ),
        ("theme", "structure"): (
            "A name says what there is. A structure has a verb: it says how one theme is related "
            "to another."
        ),
        ("subtheme", "structure"): (
            "Does it name an aspect, or say how one theme is related to another?"
        ),
        ("condensation", "structure"): (
            "Does it tell of one person, or of how the themes are related to one another?"
        ),
    },
    hint=(
        "Ask three things. Whose words are these? About how many units does it speak? And does it "
        "name something, or say how one thing is related to another?"
    ),
    lesson="05: The ladder",
)
