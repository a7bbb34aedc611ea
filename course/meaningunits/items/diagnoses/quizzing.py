"""Diagnoses: what can be said of the answers to a quiz."""

from __future__ import annotations

from .core import Diagnosis

QUIZZING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A blank is not read as a guess.",
        "Answer {questions}, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "Each question wants its own kind of answer: a letter, several letters, a number, or the "
        "letters in order.",
        "Write it as in {example}.",
    ),
    "left-out": Diagnosis(
        "look",
        "Not answered yet: {questions}.",
        "A question left open earns nothing, and a guess costs nothing.",
        "Commit, even if you are unsure: being told afterwards teaches more that way.",
    ),
    "right": Diagnosis("good", "{n}. {said} – yes.", "{why}"),
    "partly": Diagnosis("look", "{n}. {said} – in part.", "{why}", "Is there one that says more?"),
    "off": Diagnosis(
        "mend", "{n}. {said} – not this one.", "{why}", "Read the question once more."
    ),
    # Several may be right: which of the marked ones is told in a lesson only.
    "taken-in": Diagnosis(
        "mend", "{n}. You marked {said}.", "{why}", "Look at the others you marked as well."
    ),
    "too-many": Diagnosis(
        "mend",
        "{n}. Among the {marked} you marked, {off} {do} not belong.",
        "{why}",
        "Go through the marked ones again, each on its own.",
    ),
    "passed-over": Diagnosis(
        "look",
        "{n}. Something that belongs is not marked yet.",
        "{why}",
        "Go through the unmarked ones again, each on its own.",
    ),
    "marked-all": Diagnosis(
        "mend",
        "{n}. You marked everything.",
        "Then nothing has been told apart: at least one of them does not belong.",
        "Take away the mark you are least sure of.",
    ),
    "complete": Diagnosis("good", "{n}. These and no others – yes.", "{why}"),
    "number-right": Diagnosis("good", "{n}. {said} – yes.", "{why}"),
    "number-off": Diagnosis("mend", "{n}. {said} is not it.", "{why}", "{look}"),
    "in-order": Diagnosis("good", "{n}. In this order – yes.", "{why}"),
    "backwards": Diagnosis(
        "mend",
        "{n}. You have it from back to front.",
        "The order runs from what is done first to what is done last.",
        "Turn it round.",
    ),
    # A lesson names two that stand the wrong way round; an exercise says how many do.
    "before": Diagnosis(
        "mend",
        "{n}. {first} stands before {second}.",
        "{why}",
        "Which of the two needs the other?",
    ),
    "out-of-order": Diagnosis(
        "mend",
        "{n}. Of {pairs} pairs, {off} {stand} the other way round.",
        "{why}",
        "Take each and ask: what must have been done before this can begin?",
    ),
    "explained": Diagnosis("told", "{n}. Every option and its reason.", "{why}"),
    "explained-number": Diagnosis("told", "{n}. The numbers one meets here, and why.", "{why}"),
}
