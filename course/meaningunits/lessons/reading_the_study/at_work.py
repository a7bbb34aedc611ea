"""Exercise 01: six lines from a log, to be put in the order of the study's five steps."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Ordering, Quiz
from ...activities.quizzing.questions import Sign

AT_WORK = Quiz(
    lesson="01: The study at a glance",
    task=(
        "Ilse (invented) analyses interviews with night nurses in the study's five steps. Six "
        "lines from her log are no longer in order."
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
                    needs="The text was divided before the whole had been read. One must first "
                    "know all the voices. Then one can tell where the meaning shifts.",
                ),
                Option(
                    "w",
                    "Beside it: “Notices the patient's fear by her own.”",
                    "",
                    needs="A unit was put into other words before it had been cut out. The words "
                    "“beside it” mean that there is a unit already.",
                ),
                Option(
                    "s",
                    "Eleven such lines belong together. “Using oneself as a sign.”",
                    "",
                    needs="Lines were put together before they had been written. The words “such "
                    "lines” mean that the lines are there already.",
                ),
                Option(
                    "z",
                    "That and two others make a larger one: “Knowing in the dark.”",
                    "",
                    needs="The larger group was named before the smaller ones in it. The words "
                    "“that and two others” mean that three smaller ones are there already.",
                ),
                Option(
                    "k",
                    "I draw an arrow from “Knowing” to “Staying”, and say why.",
                    "",
                    needs="An arrow was drawn between two themes before both had been found. One "
                    "needs two themes before one can relate them.",
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
                    "In this study it comes first. One has to know the whole text before one can "
                    "divide it.",
                ),
                Sign(
                    "names-first",
                    ("s", "z"),
                    ("q", "w"),
                    "You put the names first, and cut and condense afterwards.",
                    "In this study the names come from the units. Before Ilse can write “Eleven "
                    "such lines belong together”, she must have written eleven lines.",
                ),
                Sign(
                    "names-before-units",
                    ("z",),
                    ("q", "w"),
                    "You put a larger name before the units are cut and condensed.",
                    "In this study the names come from the units. The units do not come from the "
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
