"""Diagnoses: what can be said of numbers."""

from __future__ import annotations

from .core import Diagnosis

NUMBERS = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A blank is not read as zero.",
        "Give a number for each of {fields}, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is one number for each question.",
        "Write it as in {example}.",
    ),
    "left-out": Diagnosis(
        "look",
        "No number yet for: {fields}.",
        "A question left open earns nothing, and trying costs nothing.",
        "Give your best number.",
    ),
    "slip": Diagnosis("mend", "{field}: {said} is not it.", "{why}", "{look}"),
    "off": Diagnosis("mend", "{field}: {said} is not it.", "{why}", "Count once more, by hand."),
    "right": Diagnosis("good", "Right: {fields}.", "{why}"),
}
