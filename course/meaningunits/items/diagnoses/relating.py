"""Diagnoses: what can be said of a structure of themes without judging whether it is true."""

from __future__ import annotations

from .core import Diagnosis

HOW = "05: How to write it down"

RELATING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "Themes in a list are not a structure: nothing says how they bear on one another.",
        "Take two themes that turn up in one and the same unit, and say in a verb what the one "
        "does to the other. In writing, as in {example}.",
        HOW,
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer names relations, the units that carry them, and what speaks against them.",
        "Write it as in {example}.",
        HOW,
    ),
    "left-out": Diagnosis(
        "mend",
        "Not read: {places}.",
        "What cannot be found again cannot carry anything.",
        "A unit is written as in “{unit}”, a relation with its from and its to.",
        HOW,
    ),
    "no-such-theme": Diagnosis(
        "mend",
        "{where} leads to a theme that is not there.",
        "",
        "The themes here are {themes}.",
        HOW,
    ),
    "itself": Diagnosis(
        "mend",
        "{where} leads from a theme to itself.",
        "A theme that acts on itself may be two themes under one name.",
        "Ask what in it does something to what else in it; perhaps the two belong apart.",
    ),
    "bare": Diagnosis(
        "mend",
        "{where} rests on no unit.",
        "An arrow that nobody's words carry is a thought of yours. It may be a good one; it is not "
        "found.",
        "Choose the units that made you think of it. If there are none, take it out and keep it "
        "in a memo.",
        "05: What carries a relation",
    ),
    "beside": Diagnosis(
        "mend",
        "{where}: none of its units bears on either of the two themes.",
        "Whoever follows this arrow back comes to words about something else.",
        "Read the units you chose, and then the names of the two themes, and ask which words you "
        "had in mind.",
        "05: What carries a relation",
    ),
    "one-end": Diagnosis(
        "mend",
        "{where}: its units bear on one of the two themes only.",
        "They show that there is such a theme. That it has to do with the other stands nowhere "
        "yet.",
        "Look for a unit in which both are there, or for two of one person's.",
        "05: What carries a relation",
    ),
    "two-people": Diagnosis(
        "look",
        "{where} is pieced together: one person speaks of the one theme, somebody else of the "
        "other.",
        "Nobody here says both. The connection is made by you, who have read them side by side; it "
        "counts for half.",
        "Look for somebody in whose interview both occur. If there is nobody, say so in its memo.",
        "05: What carries a relation",
    ),
    "strays": Diagnosis(
        "mend",
        "{where}: of its {n} units, {off} on neither theme.",
        "Each unit that carries nothing makes it harder to see those that do.",
        "For each, put a finger on the words that speak of one of the two. No finger, no unit.",
        "05: What carries a relation",
    ),
    "unnamed": Diagnosis(
        "mend",
        "{where} has no name.",
        "An arrow without a verb says that there is something between two themes, and not what. It "
        "counts for half.",
        "Read it aloud as a sentence: this … that. Which verb do the units give you?",
        "05: What carries a relation",
    ),
    "twice": Diagnosis(
        "look",
        "{where} says the same as {other}: the same two themes, the same way.",
        "Two arrows may be right if they say different things by different units.",
        "If they do, the names should show it; if not, one is enough. Only one counts.",
    ),
    "few": Diagnosis(
        "look",
        "{n} so far; this task asks for {wanted} or more.",
        "One or two arrows leave most themes side by side.",
        "Take the theme that you understand least, and ask what comes before it in somebody's "
        "story.",
    ),
    "traceable": Diagnosis(
        "good",
        "{which} can be followed back to somebody's words about both of its themes.",
        "That is what can be checked. Whether your verb is the right one, the units must tell a "
        "reader; no program can.",
    ),
    "orphan": Diagnosis(
        "look",
        "{which} no relation that any unit carries.",
        "Either the theme belongs to another study, or it bears on the others in a way that has "
        "not been seen yet. Both are worth knowing.",
        "Ask of each: without it, would anything else be different in these interviews?",
        "05: What a map can show",
    ),
    "islands": Diagnosis(
        "look",
        "The map falls into {n} parts that do not touch: {parts}.",
        "That may be how it is. A general structure is one, though; here you would have two.",
        "Look for one unit that has a foot in each. If there is none, say in your memo that there "
        "are two.",
        "05: What a map can show",
    ),
    "loose": Diagnosis(
        "look",
        "In no theme: {codes}.",
        "Units carry these codes, and no theme has taken them in. What a structure leaves out "
        "should be left out on purpose.",
        "Go back to the themes, or say in your memo why it stays outside.",
        "05: What a map can show",
    ),
    "alone-missed": Diagnosis(
        "look",
        "Resting on one voice, and not taken up: {which}.",
        "A theme that one person has told is one person's until somebody else says it. That makes "
        "it no less true of that person.",
        "Open the theme and write down what you make of it.",
        "05: What a map can show",
    ),
    "alone-missed-some": Diagnosis(
        "look",
        "Of the themes that rest on one voice, you have taken up {n}; there is more to find.",
        "A theme that one person has told is one person's until somebody else says it.",
        "For each theme, count the people among the units that bear on it, not the units.",
        "05: What a map can show",
    ),
    "alone-wrong": Diagnosis(
        "mend",
        "{which} you say that one voice carries it. More than one does.",
        "To call a theme one person's takes the others' words away from it.",
        "Look through the units for somebody else who speaks of it, also in other words or with a "
        "no.",
        "05: What a map can show",
    ),
    "against-missed": Diagnosis(
        "look",
        "Speaking against something, and not taken up: {units}.",
        "A structure that meets only what confirms it has not been tested.",
        "Read each and ask what it does to an arrow: limit it, turn it round, or take it away?",
        "05: The negative case",
    ),
    "against-missed-some": Diagnosis(
        "look",
        "Of the units that speak against something, you have taken up {n}; there are more, {who}.",
        "The unit that does not fit is the one that tests the structure.",
        "Read these interviews again with one question: where does somebody lack it, refuse it, or "
        "come to harm by it?",
        "05: The negative case",
    ),
    "against-wrong": Diagnosis(
        "mend",
        "Among the units that you name as speaking against, {n} that no reader heard so.",
        "If everything speaks against, nothing does. A hard story is no negative case if the theme "
        "is there in it.",
        "For each: what is missing there, or has failed, and to which theme does it belong?",
        "05: The negative case",
    ),
    "against-own": Diagnosis(
        "look",
        "{units}: you hear something against here, and no reader of the panel does.",
        "You may be right; three readers are not everybody. It costs nothing.",
        "Put a finger on the words.",
        "05: The negative case",
    ),
    "against-panel": Diagnosis(
        "told",
        "The panel marked as against, and your board does not: {units}.",
        "These are the panel's marks, and it is your board: nothing of this is asked for or "
        "counted. Three readers may have heard what you did not, or the other way round.",
        "Read one of them with your structure in mind. If you hear it too, take it up.",
        "05: The negative case",
    ),
    "thin": Diagnosis(
        "mend",
        "{where}: {said}.",
        "To mark a unit is to have seen it; to take it up is to say what it changes. It counts "
        "once something is said.",
        "In a sentence of your own: what would have to be added to your structure, or taken back, "
        "so that this unit has a place in it?",
        "05: The negative case",
    ),
    "taken-up": Diagnosis(
        "good",
        "Everything that speaks against something here, or alone, has been taken up.",
        "What you make of it is read by people. That it is there at all is rarer than one should "
        "think.",
    ),
    "panel": Diagnosis(
        "told",
        "The study's own structure: {sentence}",
        "It rests on other interviews, which we cannot see, and on two authors' reading. {silence}",
        "Where does yours say something that this one does not? That is a question to both.",
        "05: The study's own structure",
    ),
}
