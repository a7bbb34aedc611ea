"""Diagnoses: what can be said of a prediction."""

from __future__ import annotations

from .core import Diagnosis

PREDICTING = {
    "nothing-yet": Diagnosis(
        "look",
        "Commit to a guess first.",
        "What comes out teaches more beside what you expected, even if you were wide of it.",
        'Give a number from {least} to {most} where it was asked, or write mu.answer("{slug}", …).',
    ),
    "unreadable": Diagnosis(
        "mend",
        "{said} is not a number from {least} to {most}.",
        "",
        'Write mu.answer("{slug}", …) with one number.',
    ),
    "as-predicted": Diagnosis("good", "You said {said}, and {outcome} it is.", "{told}"),
    "otherwise": Diagnosis("told", "You said {said}; it is {outcome}.", "{told}"),
}
