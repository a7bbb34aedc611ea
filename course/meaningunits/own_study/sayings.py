"""What the course says of an answer, for somebody's own study: no panel, no points, no quota. Pure.

A lesson's task has a number of things that it wants, readers who did it before, and points. A study
of one's own has none of these, and how much of it is enough nobody but its researcher can say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ..tasks.feedback import Message

#: What is said in the course of its own wanted numbers, its readers and its lessons, by activity.
NOT_HERE = {
    "coding": {"borrowed-name", "few-themes", "units-left", "few-codes", "only-the-codebooks"},
    "relating": {
        *("few", "panel", "against-wrong", "against-own", "against-panel"),
        *("alone-missed-some", "against-missed-some"),
    },
    "condensing": {"more-to-do", "code-word", "panel"},
    "comparing": {"few"},
    "crossing": {"closed"},
    "converging": {
        *("no-better", "all-alike", "silence-by-habit", "outside-the-range", "all-held"),
        "elsewhere",
    },
    "appraising": {"invented-for-real", "could-for-did"},
}

#: Sentences of the course, and what stands in their place.
_INSTEAD = {
    " So the relation counts half.": "",
    " It counts half.": "",
    " Only one counts.": "",
    " It counts when you say this.": "",
    " It earns points only when you have taken them out.": "",
    " You lose no points for them.": "",
    "But the study has one general structure, and here there would be more than one.": (
        "But then there is more than one structure."
    ),
    "Look in the other interview for a unit": "Look in another interview for a unit",
    " The course keeps the decision, but does not count it here.": " The decision is kept.",
    "must not say “the doctors”": "must not say “the participants”",
    "; or that this reader did not hear it.": "; or that you did not hear it.",
    "Look at the same cell in another reader's coding, and then at what the interviewer asked.": (
        "Look at what the interviewer asked there."
    ),
    "Take a smaller base or run, or look at the panel's coding of all nine.": (
        "Code more transcripts on your board, or take a smaller base or run."
    ),
    "before you ask for a tenth interview": "before you ask for another interview",
    "The same nine people said": "The same people said",
    ", or look at the readers' coding of all nine.": ".",
    " rows asked for. Open:": " rows. Open:",
    ", the number of the sentence, or the lesson and its heading.": (
        ", or the number of the sentence."
    ),
}


def said(text: str) -> str:
    """A sentence of the course without what is only the course's."""
    for course, instead in _INSTEAD.items():
        text = text.replace(course, instead)
    return text


def in_own_words(told: Iterable[Message], away: Collection[str]) -> list[Message]:
    """Messages as they are said of somebody's own study; ``away`` are names of those left out."""
    return [
        replace(m, what=said(m.what), why=said(m.why), look=said(m.look))
        for m in told
        if m.name not in away
    ]
