"""Diagnoses: what can be said of a result put into the E-value calculator."""

from __future__ import annotations

from .core import Diagnosis

_PASSAGE = "08: How strong would it have to be?"

EXPLAINING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A size means more beside the one you expected.",
        "Commit to a guess first, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "A result is a scale and numbers: an estimate, and its limits where they were reported.",
        "Write it as in {example}.",
    ),
    "no-guess": Diagnosis(
        "look",
        "There is no guess yet.",
        "Being wide of it is fine; not having guessed is a loss.",
        "Write a number under 'predicted', as in {example}.",
    ),
    "guess": Diagnosis("told", "{beside}", "How strong is the strongest thing you know of?"),
    "cannot-be": Diagnosis(
        "mend",
        "No E-value comes of these numbers.",
        "{detail}",
        "Look at the scale as well: a difference may be below 0, a ratio may not.",
    ),
    "nothing-to-explain": Diagnosis(
        "look",
        "The interval reaches the value that it is to be explained away to.",
        "Then nothing unmeasured is needed: chance would do.",
        "Report the E-value of the limit beside that of the estimate; here it is 1.",
        lesson=_PASSAGE,
    ),
    "explained": Diagnosis(
        "look",
        "Something that goes {a} and {b} could explain this result away.",
        "Could, not does. That it is so strong has to be argued, from what is known of it.",
        "Which study shows that anything of this kind is as strong as that?",
        lesson=_PASSAGE,
    ),
    "limit-explained": Diagnosis(
        "look",
        "Something that goes {a} and {b} could bring the interval down to nothing, not the "
        "estimate.",
        "What the data cannot exclude is weaker than the estimate, and needs less to explain it.",
        "So report both E-values, that of the limit first.",
        lesson=_PASSAGE,
    ),
    "not-explained": Diagnosis(
        "look",
        "Something that goes {a} and {b} is not enough; each would have to be {point}, or one of "
        "them more.",
        "That speaks against this rival, as far as it is no stronger. It says nothing of who was "
        "left out, or of how it was measured.",
        "Move one of them to the far end: how strong must the other still be?",
        lesson=_PASSAGE,
    ),
}
