"""Diagnoses: what can be said of a line in the cut-off lab."""

from __future__ import annotations

from .core import Diagnosis

CUTTING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "What comes out teaches more beside what you expected.",
        "Commit to a guess first, then move the line, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is a number for the guess, and one for the line.",
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
        "Nobody has answered otherwise. Only the line has moved.",
    ),
    "not-moved": Diagnosis(
        "look",
        "The line stands where it stood, at {start}.",
        "One line shows one finding, and looks like the only one.",
        "Move it up by one point, and say aloud beforehand what you expect.",
        lesson="07: One word, many measures",
    ),
    "turned": Diagnosis(
        "told",
        "{words}",
        "At {start} it was otherwise. Both sentences are true of the same twenty people, and each "
        "would do for a title.",
        "Ask of a study why its line stands where it does, and since when.",
        lesson="07: One word, many measures",
    ),
    "same-side": Diagnosis(
        "told",
        "{words}",
        "The finding has kept its side here; its size has not. Few studies say how it would "
        "change with the next line.",
        "Move the line one point further.",
        lesson="07: One word, many measures",
    ),
    "no-line": Diagnosis(
        "look",
        "{words}",
        "A line that everybody has passed, or nobody, tells no two groups apart. Reviews hold "
        "shares from 0 upwards; this is one way to get there.",
        "Bring the line back to where people stand on both sides.",
        lesson="07: One word, many measures",
    ),
}
