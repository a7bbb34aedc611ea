"""Exercise 01: six lines from a log, to be put in the order of the study's five steps."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Ordering, Quiz
from ...activities.quizzing.questions import Sign

AT_WORK = Quiz(
    lesson="01: The study at a glance",
    task=(
        "Ilse (invented) analyses interviews with night nurses in the study's five steps. Six "
        "lines from her log have come loose."
    ),
    questions=(
        Ordering(
            "log",
            "Put them in order, from the first to the last.",
            (
                Option("r", "Third time through all of them. I know their voices now.", ""),
                Option(
                    "q",
                    "With the lamp she turns from the ward to herself: I cut there.",
                    "",
                    needs="A line was cut before the whole had been read: until one knows all the "
                    "voices, one cannot tell where a meaning turns.",
                ),
                Option(
                    "w",
                    "Beside it: “Notices the patient's fear by her own.”",
                    "",
                    needs="A unit was put into other words before it had been cut out: “beside "
                    "it” needs an “it”.",
                ),
                Option(
                    "s",
                    "Eleven such lines belong together. “Using oneself as a sign.”",
                    "",
                    needs="Lines were gathered before they had been written: “such lines” needs "
                    "the lines.",
                ),
                Option(
                    "z",
                    "That and two others make a larger one: “Knowing in the dark.”",
                    "",
                    needs="The larger was named before what it gathers: “that and two others” "
                    "points back to what is there already.",
                ),
                Option(
                    "k",
                    "I draw an arrow from “Knowing” to “Staying”, and say why.",
                    "",
                    needs="An arrow was drawn between two names before both had been found: a "
                    "relation needs both of its themes first.",
                ),
            ),
            hint="Ask of each line: which of the others must have been written before it?",
            offered=("s", "q", "k", "r", "z", "w"),
            signs=(
                Sign(
                    "whole-at-the-end",
                    ("q", "w", "s", "z", "k"),
                    ("r",),
                    "You kept the reading of the whole for the end, as a check.",
                    "In this study it comes first: one cannot divide what one has not yet read as "
                    "a whole.",
                ),
                Sign(
                    "names-first",
                    ("s", "z"),
                    ("q", "w"),
                    "You put the names first, and cut and condense afterwards.",
                    "In this study the names come out of the units. “Eleven such lines belong "
                    "together” needs eleven lines that somebody has written before.",
                ),
                Sign(
                    "names-before-units",
                    ("z",),
                    ("q", "w"),
                    "You put a larger name before the units are cut and condensed.",
                    "In this study the names come out of the units, not the units out of the "
                    "names.",
                ),
                Sign(
                    "structure-first",
                    ("k",),
                    ("s", "z"),
                    "You draw the arrow before there are names.",
                    "An arrow goes from one theme to another. Both must have been found first.",
                ),
            ),
        ),
    ),
)
