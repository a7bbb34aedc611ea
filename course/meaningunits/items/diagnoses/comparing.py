"""Diagnoses: what can be said of how two coders talked over where they part."""

from __future__ import annotations

from .core import Diagnosis

COMPARING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no decision here yet.",
        "What two coders disagree on is the best the second one has to offer.",
        "Take a place where they differ, read it, decide, and say why, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer says who is compared on which interview, and what was decided where.",
        "Write it as in {example}.",
    ),
    "not-decided": Diagnosis(
        "look",
        "Between these two nothing has been decided yet.",
        "The numbers say how much they differ, and nothing about what over.",
        "Open the first place below and read it with the sentences around it.",
    ),
    "no-reason": Diagnosis(
        "mend",
        "{place_of}: a decision without a reason.",
        "In a month nobody will know why, you included, and the codebook cannot learn from it.",
        "Which words of the passage decided it? Quote two or three.",
    ),
    "same-reason": Diagnosis(
        "mend",
        "{place_of}: the same reason as at another place.",
        "A reason that fits everywhere has looked at neither.",
        "What is it here, and only here?",
    ),
    "no-difference-here": Diagnosis(
        "look",
        "{place_of}: the two do not differ there.",
        "Perhaps the codes were changed since. The decision is kept, and does not count here.",
        "Look at the list of places again.",
    ),
    "few": Diagnosis(
        "look",
        "Decided with a reason of its own: {good} of the {wanted} that are asked for.",
        "After a few, one begins to see what the two are really divided by.",
        "Take the next place in the order of the text.",
    ),
    "talked-over": Diagnosis(
        "good",
        "Decided with a reason of its own: {good}.",
        "Read the reasons one after another. If two of them say the same in other words, that is "
        "the sentence that is missing in the codebook.",
    ),
    "always-one": Diagnosis(
        "look",
        "The same coder wins every time.",
        "Then one of the two has given way, or one has been taken for the key. Neither is a talk.",
        "Find one place where the other heard something that you had not.",
    ),
    "always-open": Diagnosis(
        "look",
        "Every place was left open.",
        "Leaving a place open is a decision where both readings have words to stand on. Where one "
        "has none, it is a way round.",
        "Which of them could you decide if you had to?",
    ),
    "numbers": Diagnosis(
        "told",
        "{a} and {b}: observed agreement {observed}, κ {kappa}; they part at {differ}.",
        "None of this says who is right. To Braun and Clarke a second coder is company for "
        "thinking, and the coefficient is beside the point.",
        lesson="04: A second coder",
    ),
}
