"""Diagnoses: what can be said of a trial in the confounding lab."""

from __future__ import annotations

from .core import Diagnosis

ADJUSTING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "What comes out teaches more beside what you expected.",
        "Commit to a guess first, then adjust for something, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is a number for the guess, a list of variables to adjust for, and a number for "
        "each arrow that you change.",
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
        "{weighed}",
    ),
    "guess-open": Diagnosis(
        "look",
        "Your guess was about {set}, and that has not been tried yet.",
        "A guess that is never held against anything was only a number.",
        "Adjust for {set} and see.",
    ),
    "enough": Diagnosis(
        "good",
        "Adjusting for {set} gives {estimate}: that is the {effect} effect.",
        "It is right because of the arrows, and stays right whatever numbers stand on them. Move a "
        "few and see.",
    ),
    "by-accident": Diagnosis(
        "told",
        "Adjusting for {set} gives {estimate}, and the truth is {truth}. The set is not enough all "
        "the same.",
        "{reason} Two biases cancel out, as the numbers on the arrows happen to stand.",
        "{leave}",
        lesson="08: Right by accident",
    ),
    "arrow-at-nothing": Diagnosis(
        "told",
        "Adjusting for {set} gives {estimate}, the truth, and the set is not enough.",
        "{reason} An arrow at 0 carries nothing, so here it does not show. A set is judged by the "
        "arrows, whatever number stands on them.",
        "Put a number back on an arrow at 0, and look again.",
        lesson="08: Right by accident",
    ),
    "effect-from-nothing": Diagnosis(
        "told",
        "There is no effect, and adjusting for {set} gives {estimate}.",
        "{reason} So an association can be made out of nothing: by what is left open, or by the "
        "adjusting itself.",
        "Which path does it come along?",
        lesson="08: The collider",
    ),
    "sign-turned": Diagnosis(
        "told",
        "The truth is {truth}; adjusting for {set} gives {estimate}.",
        "{reason} {turned}",
        "Take the variables out one by one: which of them turned the sign?",
        lesson="08: The collider",
    ),
    "off-the-truth": Diagnosis(
        "told",
        "The truth is {truth}; adjusting for {set} gives {estimate}.",
        "{reason}",
        "Try what closes that path, or leave out what should not be in.",
        lesson="08: Worked",
    ),
}
