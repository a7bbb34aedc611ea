"""Diagnoses: what can be said of units coded with the codebook, and of themes of one's own."""

from __future__ import annotations

from .core import Diagnosis

APPLYING = {
    "nothing-yet": Diagnosis(
        "look",
        "Nothing is coded here yet.",
        "A unit that was looked at and carries no code is an answer. A unit that nobody looked at "
        "is none.",
        "Begin with the unit you understand best. Choose its theme first, then the subtheme, or "
        "say that it carries none. In writing: {example}.",
        "04: How to write it down",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read as a coding: {detail}.",
        "A coding names each unit by its sentences and gives it a list of codes, which may be "
        "empty.",
        "Write it as in {example}.",
        "04: How to write it down",
    ),
    "no-such-unit": Diagnosis(
        "mend",
        "There is no such unit here: {places}.",
        "The units are given, so that your codes can be laid beside the readers'.",
        "The units are {units}.",
        "04: How to write it down",
    ),
    "no-such-code": Diagnosis(
        "mend",
        "Not in the codebook: {codes}.",
        "In this task the codes are given: a theme's letter and a number, as in C1 or S4.",
        "Look the code up in the codebook beside the units. It may be a slip of the pen.",
        "04: How to write it down",
    ),
    "units-left": Diagnosis(
        "look",
        "Not looked at yet: {units}.",
        "They count as not answered. Where a unit carries nothing, say so; that is a finding too.",
        "Go on from the first of them.",
    ),
    "nothing-anywhere": Diagnosis(
        "mend",
        "You left every unit without a code.",
        "Some of these units do carry nothing. In most, a doctor tells what was felt, understood, "
        "done or learned, or what was missing.",
        "Take the unit that you remember best without looking. What stayed with you? Find the "
        "theme for that first.",
        "04: Worked",
    ),
    "same-everywhere": Diagnosis(
        "mend",
        "{code} is on {count} of {units} units.",
        "A code that fits everywhere tells nothing apart. Perhaps it has become a name for the "
        "interview, or for what you expect of Balint groups.",
        "Take two of these units that feel unlike, and say in what they differ. One of them needs "
        "another code, or none.",
        "04: Worked",
    ),
    "over-coding": Diagnosis(
        "mend",
        "You give {mean} codes to each coded unit; the readers gave {readers}.",
        "Each code seems possible, and together they say nothing: whoever looks up one of them "
        "later finds passages that are about something else.",
        "Start with {unit}. Keep the code that the doctor says most about. A second one needs "
        "words of its own: put a finger on them.",
        "04: Worked",
    ),
    "unheard": Diagnosis(
        "mend",
        "{unit}: no reader heard {code} here.",
        "Code what a passage is about, not what it could imply. The codebook keeps out of {code}: "
        "{exclude}.",
        "Read {a}–{b} and put a finger on the words that earn it. No finger, no code.",
        "04: Worked",
    ),
    "unheard-again": Diagnosis(
        "mend",
        "{unit}: nor did a reader hear {code} here.",
        "The codebook keeps out of {code}: {exclude}.",
        "Which words of {a}–{b} earn it?",
    ),
    "sibling": Diagnosis(
        "look",
        "{unit}: the theme is heard by others too, the subtheme is not ({code}).",
        "Neighbouring subthemes share a border, and the codebook says where it runs. It keeps out "
        "of {code}: {exclude}.",
        "Open the theme's other subthemes beside {a}–{b}. Which of them has its words here?",
        "04: Worked",
    ),
    "coded-bare": Diagnosis(
        "mend",
        "{unit}: you gave {codes}; every reader left it without a code.",
        "An arrival, a date, a patient's story on its own carry no code until the doctor tells "
        "what was felt, understood, done or learned.",
        "Read {a}–{b} once more. Does the doctor say so here, or did you bring it along from the "
        "units around?",
        "04: Worked",
    ),
    "bare-heard": Diagnosis(
        "mend",
        "{unit}: you left it bare; {who} gave it a code.",
        "Nothing is a proper answer only where nothing of the doctor's or the group's experience "
        "is told. What is missing, or went wrong, counts as told.",
        "Ask of {a}–{b}: with the patient, about the job, about the group's safety, about "
        "slow change, or about lasting in the work?",
        "04: Worked",
    ),
    "another-too": Diagnosis(
        "look",
        "{unit}: {who} heard something here that you did not.",
        "{reason}",
        "Read {a}–{b} for what has words of its own beside what you coded.",
        "04: Could go either way",
    ),
    "says-the-opposite": Diagnosis(
        "told",
        "{unit}: {code} is right by most readers; they also marked it as spoken against, and you "
        "did not.",
        "The thing is missing here, or failed, or something else brought it; the mark keeps the "
        "code from being read as praise. Your points are for the code: it counts in full, and the "
        "mark is not counted.",
        "Say of {a}–{b}: is it told as had, or as missed?",
        "04: Worked",
    ),
    "not-the-opposite": Diagnosis(
        "told",
        "{unit}: {code} is right by most readers; you marked it as spoken against, and they did "
        "not.",
        "The mark is for a thing that is missing or failed, or whose credit goes outright to "
        "something else. If the credit is shared, or the doctor only doubts it, there is none. "
        "Your points are for the code: it counts in full, and the mark is not counted.",
        "Which words of {a}–{b} say no?",
        "04: Worked",
    ),
    "panel-disagreed": Diagnosis(
        "good",
        "{unit}: the panel disagreed here too, and you are with {who}.",
        "Two readings of one unit can both have their words.",
        "Keep your reason. It is worth more here than agreement.",
        "04: Could go either way",
    ),
    "as-most": Diagnosis(
        "good",
        "In {count} of {units} units you have the codes that most readers have{marks}.",
        "{reason}",
        "",
    ),
    "panel": Diagnosis(
        "good",
        "{unit}: {who}.",
        "{reason}",
        "",
        "04: Could go either way",
    ),
}

BUILDING = {
    "nothing-yet": Diagnosis(
        "look",
        "Nothing is on the board yet.",
        "A theme begins with two units that say the same thing in different words.",
        "Read the units until two of them belong together. Make a code for what they share, and "
        "give it to both. In writing: {example}.",
        "04: Alone",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read as a board: {detail}.",
        "A board says which units have which codes, and what your codes and themes are called.",
        "Write it as in {example}.",
        "04: Alone",
    ),
    "no-such-unit": Diagnosis(
        "mend",
        "There is no such unit here: {places}.",
        "Units are named by the interview and their sentences.",
        "They are {units}.",
        "04: Alone",
    ),
    "no-such-code": Diagnosis(
        "mend",
        "There is no such code here: {codes}.",
        "A code of your own is named by its sign, n1, n2 and so on, and has its entry under "
        "“codes”.",
        "Make the code first, then give it.",
        "04: Alone",
    ),
    "only-the-codebooks": Diagnosis(
        "mend",
        "All your codes are the codebook's.",
        "That is coding. This task is the step before: what would you call it if nobody had named "
        "it for you?",
        "Take three units that hang together, forget the list, and finish the sentence: in all "
        "three, somebody …",
        "04: Alone",
    ),
    "units-left": Diagnosis(
        "look",
        "{done} of at least {wanted} units are placed.",
        "Themes made from the units that were easy to place are themes of the easy units.",
        "Go on with {units}. A unit that fits nowhere may be left without a code, said out loud.",
    ),
    "few-codes": Diagnosis(
        "look",
        "{count} with at least two units; this task asks for {wanted}.",
        "A code with one unit is a name for that unit. Only a second one shows whether it names "
        "anything that they share.",
        "Is there a code with one unit that would take in another one's, under a slightly "
        "wider name? Merge them.",
        "04: Alone",
    ),
    "one-each": Diagnosis(
        "mend",
        "Nearly every unit has a code of its own.",
        "They are labels, one for each drawer. Nothing has been brought together yet, and that is "
        "what this step is for.",
        "Lay two codes side by side and ask what a third unit would need in order to belong to "
        "both. That is the wider code.",
        "04: Alone",
    ),
    "catch-all": Diagnosis(
        "mend",
        "“{widest}” holds {count} of {units} coded units.",
        "A code that takes in nearly everything keeps nothing apart. It has become a name for the "
        "talk.",
        "Read its units one after the other and stop at the first that feels different from the "
        "one before. Split the code there.",
        "04: Alone",
    ),
    "one-interview": Diagnosis(
        "look",
        "Your codes stay each within one interview.",
        "Then they describe {who}, one by one. A subtheme says what one doctor's words have in "
        "common with another's.",
        "Take your best code and look in the other interview for a unit that says it, or says its "
        "opposite.",
        "04: Alone",
    ),
    "no-rule": Diagnosis(
        "mend",
        "No rule yet for: {names}.",
        "In a week you will not know what you meant, and a second coder never did. A name is too "
        "short to decide a new unit by.",
        "Write into the code's memo, in a sentence or two, what goes in and what stays out.",
        "04: A rule for what goes in",
    ),
    "one-word-name": Diagnosis(
        "look",
        "A single word is hard to code with: {names}.",
        "“Support” or “Time” says which shelf, not what is said about it.",
        "Put in who does what: not “Silence”, but “Saying nothing so as not to be asked”.",
        "04: Alone",
    ),
    "borrowed-name": Diagnosis(
        "look",
        "This is the study's own name: {names}.",
        "It may be the right one in the end. Taken over at the start it decides what you find.",
        "Say it in words that these units would recognise; compare with the study afterwards.",
        "04: Alone",
    ),
    "no-theme": Diagnosis(
        "mend",
        "There is no theme of yours that holds two of your codes.",
        "A theme says what several subthemes have to do with one another.",
        "Which two of your codes would you explain together? Name what they share and put both "
        "under it.",
        "04: Alone",
    ),
    "few-themes": Diagnosis(
        "told",
        "{count} so far; lesson 05 asks how themes hang together.",
        "It costs nothing here. Three or more give it a structure to ask about, two a single pair, "
        "and with one only, prepared themes stand in for yours there.",
        "What do the codes that are still under no theme have to do with one another? A theme may "
        "begin with one code.",
        "04: Alone",
    ),
    "well-built": Diagnosis(
        "good",
        "{codes}, under {themes}, over {interviews}.",
        "Whether the names are true to the units no check of the form can see.",
        "Open each code and read its units in one go, in their context. The one at which you "
        "hesitate is the one to think about.",
        "04: A rule for what goes in",
    ),
    "left-out-on-purpose": Diagnosis(
        "good",
        "You left {count} without a code, and said so.",
        "What fits nowhere keeps a structure honest.",
        "Come back to it when the themes stand: does it speak against one of them?",
    ),
}
