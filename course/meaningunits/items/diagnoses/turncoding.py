"""Diagnoses: what can be said of an interviewer's turns as somebody coded them."""

from __future__ import annotations

from .core import Diagnosis

TURNCODING = {
    "nothing-yet": Diagnosis(
        "look",
        "No turn is coded yet.",
        "A blank is not read as 'sound': that a question is a good one has to be said.",
        "Take the first turn with buttons below it, or write {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is a list of codes for each turn, and a turn is named by the number of its "
        "first sentence.",
        "Write it as in {example}.",
    ),
    "left-out": Diagnosis(
        "look",
        "Not coded yet: {places}.",
        "A turn left open counts neither for nor against.",
        "Decide; 'sound' is a decision too.",
    ),
    "all-sound": Diagnosis(
        "mend",
        "You called every turn sound.",
        "She is a good interviewer, and she is not as good as that. Some of these questions are "
        "answered before they are asked.",
        "Read only the answers. Where does one begin by putting something right, or with one word?",
    ),
    "all-faulty": Diagnosis(
        "mend",
        "You found a fault in every turn.",
        "Suspicion is not a method. Several of these turns do what an interview is for, and "
        "whoever hears a fault in all of them cannot say what a good one sounds like.",
        "Look for the longest and liveliest answers, and at what was said just before them.",
    ),
    # In a lesson, turn by turn.
    "passed-over": Diagnosis("mend", "{where}: you called it sound.", "{hint}"),
    "no-fault": Diagnosis(
        "mend",
        "{where}: you heard a fault in it ({said}).",
        "{hint}",
        "Is there anything that it takes from the other?",
    ),
    "form-only": Diagnosis(
        "look",
        "{where}: you heard a fault in it ({said}).",
        "By its form it is. But nobody answers it here with yes or no and leaves it at that: go by "
        "what a question does, not by its grammar.",
        "Read the answer once more.",
    ),
    "checks-a-word": Diagnosis(
        "look",
        "{where}: {said} can be said of it.",
        "A yes would do for an answer. But it makes sure of one word of the other's, and a check "
        "may be closed: it puts nothing in, and the story can go on from there. What weighs more?",
        "Look at what the answer brings beyond the yes.",
    ),
    "misnamed": Diagnosis(
        "mend",
        "{where}: something is off here, and I should not call it {said}.",
        "{hint}",
    ),
    "arguable": Diagnosis(
        "look",
        "{where}: {said} can be said of it. Something weighs more.",
        "{hint}",
    ),
    "half-heard": Diagnosis(
        "look",
        "{where}: {said}, yes; and there is more.",
        "{hint}",
    ),
    "too-much": Diagnosis(
        "look",
        "{where}: among {said} is what it is, and something that it is not.",
        "When everything is called out, nothing has been told apart. {hint}",
        "Take away the code that you would defend last.",
    ),
    "read-otherwise": Diagnosis(
        "told",
        "{where}: you called it {said}; the course reads it as {read}.",
        "{why}",
        "{better}",
    ),
    "reason": Diagnosis("good", "{where}: {read}.", "{why}", "{better}"),
    # In an exercise, by stretches of the interview.
    "passed-over-among": Diagnosis(
        "mend", "{where}: {n} you called sound, and something is off there.", "{hint}"
    ),
    "no-fault-among": Diagnosis(
        "mend",
        "{where}: in {n} you heard a fault, where the course hears a sound move.",
        "{hint}",
    ),
    "form-only-among": Diagnosis(
        "look",
        "{where}: in {n} you heard a fault that is one by its form only.",
        "Go by what a question does, not by its grammar: look at the answer, and whether a yes or "
        "one fact is all that it was asked for.",
    ),
    "misnamed-among": Diagnosis(
        "mend", "{where}: {n} you gave another name than the course would.", "{hint}"
    ),
    "arguable-among": Diagnosis(
        "look",
        "{where}: what you said of {n} can be said, and something weighs more.",
        "{hint}",
    ),
    "half-heard-among": Diagnosis(
        "look", "{where}: of {n} you named one fault, and there are two.", "{hint}"
    ),
    "too-much-among": Diagnosis(
        "look",
        "{where}: on {n} you put a code too many.",
        "When everything is called out, nothing has been told apart.",
        "Take away the codes that you would defend last.",
    ),
    "as-read": Diagnosis("good", "{n} of {of} turns as the course reads them.", "{why}"),
}
