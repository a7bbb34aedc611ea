"""Diagnoses: what can be said of a function that a learner wrote."""

from __future__ import annotations

from .core import Diagnosis

WRITING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "One of the two ways is enough, and the better one counts: working the table out by hand, "
        "or writing {functions}.",
        "By hand: {example}. With functions: write them above and run {check}.",
    ),
    "function-right": Diagnosis(
        "good",
        "Your {function} is right on all {total} tables it was tried on.",
        "They had two to four codes, rare ones among them, and you had not seen them.",
    ),
    "function-slip": Diagnosis(
        "mend", "Your {function} gives something else: {what}", "{why}", "{look}"
    ),
    "function-partly": Diagnosis(
        "mend",
        "Your {function} is right on {right} of {total} tables.",
        "On {counts} it gives {said}.",
        "Work this table out by hand and compare step by step.",
    ),
    "function-off": Diagnosis(
        "mend",
        "Your {function} is right on none of the tables.",
        "On {counts} it gives {said}, and none of the usual slips leads there.",
        "Work this table out by hand and compare step by step.",
    ),
    "two-codes-only": Diagnosis(
        "mend",
        "Your {function} is right where there are two codes, and not where there are more.",
        "A table has as many rows and columns as there are codes.",
        "Let it walk through all rows, however many there are: the diagonal is row 0 column 0, row "
        "1 column 1, and so on.",
    ),
    "one-value": Diagnosis(
        "mend",
        "Your {function} gives {said} whatever table it is given.",
        "A number worked out for one table belongs in the other way, by hand.",
        "Compute it from the table that the function is given.",
    ),
    "gives-nothing": Diagnosis(
        "mend",
        "Your {function} gives nothing back.",
        "What a function works out is lost unless it hands it over.",
        "Does its last line begin with “return”? To print it is not enough.",
    ),
    "no-number": Diagnosis(
        "mend",
        "Your {function} gives back {detail} and not a number.",
        "It is compared with a number between -1 and 1.",
        "Return one number.",
    ),
    "not-finite": Diagnosis(
        "mend",
        "Your {function} gives {detail} on {counts}.",
        "Somewhere it divides by nothing, or by something far too small.",
        "By what does it divide on this table?",
    ),
    "stumbles": Diagnosis(
        "mend",
        "Your {function} stops with an error on {counts}.",
        "Python says: {detail}.",
        "Run it on this table yourself, and look at the line it names.",
    ),
    "endless": Diagnosis(
        "mend",
        "Your {function} does not come to an end; it was stopped.",
        "A loop in it never meets its end.",
        "What changes from one round to the next, and when should it stop?",
    ),
    "no-function": Diagnosis(
        "mend",
        "What was handed over as {function} is no function but {detail}.",
        "A number goes the other way, by hand.",
        "Hand over the function's name without brackets: {check}.",
    ),
    "changes-the-table": Diagnosis(
        "look",
        "Your {function} changes the table it is given.",
        "It costs nothing here. Whoever calls it twice would get two answers.",
        "Work on numbers of your own: total = …, rows = …",
    ),
    "prints": Diagnosis(
        "told",
        "Your {function} prints while it works.",
        "That is fine for looking on, and costs nothing. What it prints is not shown here.",
    ),
    "edge": Diagnosis(
        "told",
        "On a table with one code only, {edge}, your {function} {does}.",
        "There luck alone agrees on every unit, and κ is 0/0: no number is right. A function that "
        "stops with a message, or gives nothing, says so; one that gives 0 or 1 makes it up. "
        "This costs nothing.",
    ),
    "functions-empty": Diagnosis(
        "told",
        "Your {functions} {are} still empty; what you worked out by hand was looked at.",
        "The better of the two ways counts, and the other may stay undone.",
    ),
    "better-way": Diagnosis(
        "told",
        "You went both ways: by hand {hand}, by function {written}. The better one counts.",
        "Below is first what is said of the one that counts.",
    ),
}
