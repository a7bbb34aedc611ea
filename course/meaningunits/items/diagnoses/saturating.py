"""Diagnoses: what can be said of a saturation curve as somebody has set it."""

from __future__ import annotations

from .core import Diagnosis

SATURATING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "What comes out teaches more beside what you expected.",
        "Commit to a guess first, then move an interview, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is a number for the guess and for each slider, and a list of names for the "
        "order.",
        "Write it as in {example}.",
    ),
    "no-guess": Diagnosis(
        "look",
        "There is no guess yet.",
        "Being wide of it is fine; not having guessed is a loss.",
        "Write a number under 'predicted', as in {example}.",
    ),
    "guess": Diagnosis(
        "told",
        "{beside}",
        "Change the base, the threshold or whose codes they are, and the number changes with them: "
        "it belongs to the rule as much as to the interviews.",
        lesson="04: When is it enough?",
    ),
    "too-few": Diagnosis(
        "look",
        "There are too few interviews for this rule.",
        "{detail}",
        "Take a smaller base or run, or look at the panel's coding of all nine.",
    ),
    "reached": Diagnosis(
        "told",
        "By this rule one would have stopped.",
        "{detail}",
        "What did the interviews after it bring all the same? The table has it.",
    ),
    "never-reached": Diagnosis(
        "told",
        "By this rule one would not have stopped.",
        "{detail}",
        "Which interview brought something late? Read what it was before you ask for a tenth.",
    ),
    "order-as-given": Diagnosis(
        "look",
        "The interviews stand as they were given.",
        "Nobody interviews in the only possible order, and the curve hangs on it.",
        "Move one that brought much to the end, or one that brought nothing to the front.",
    ),
    "order-changes": Diagnosis(
        "good",
        "As given it would be {before}; in your order it is {after}.",
        "The same nine people said the same things. Only who came when is different, and that was "
        "decided by somebody's diary.",
    ),
    "order-changes-nothing": Diagnosis(
        "good",
        "In your order it comes out as before: {after}.",
        "This one did not matter. The last sentence under the curve says how many would have.",
    ),
    "objection": Diagnosis(
        "told",
        "Whether there is such a point at all is disputed.",
        "{objection}",
        lesson="04: When is it enough?",
    ),
}
