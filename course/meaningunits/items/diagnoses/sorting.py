"""Diagnoses: what can be said of cases sorted into groups."""

from __future__ import annotations

from .core import Diagnosis

SORTING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A blank is not read as a judgement.",
        "Give one of {labels} for each of {cases}. (In writing: {example}.)",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is one word for each case.",
        "Write it as in {example}.",
    ),
    "left-out": Diagnosis(
        "look",
        "Not judged yet: {cases}.",
        "A case left out earns nothing, and a wrong one costs no more than a blank.",
        "Decide, even if you are unsure; being unsure is worth a word in your memo.",
    ),
    "all-alike": Diagnosis(
        "mend",
        "You gave every case the same answer.",
        "Then the answer does not depend on what stands there. At least one of them differs.",
        "Find the case you are least sure of, and read it again with its neighbours.",
    ),
    "case": Diagnosis("mend", "{case}: you said '{said}'.", "{why}", "{look}"),
    # In an exercise, naming the case would be giving the answer away.
    "among": Diagnosis("mend", "Among {cases}, {n} not as the text bears out.", "{why}", "{look}"),
    "some-right": Diagnosis(
        "good",
        "{n} of {all} judged as the text bears out: {cases}.",
        "",
    ),
    "no-better": Diagnosis(
        "told",
        "{n} of {all} judged as the text bears out, and no points for it yet.",
        "Whoever gives every case the commonest of the answers gets {habit} of {all} without "
        "reading. Points begin above that.",
        "Read the other cases again, with what they are about.",
    ),
    "all-right": Diagnosis("good", "All {n} judged as the text bears out.", "{why}"),
}
