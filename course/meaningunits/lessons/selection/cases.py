"""Statements for the claim-to-sample task: what nine members' interviews can carry."""

from __future__ import annotations

from ...activities.sorting.kind import Case

HINT = (
    "Ask of each: about whom does it speak, and does it say what something is like, or how often, "
    "how much, or because of what?"
)

LESSON = (
    Case(
        "a",
        "Balint groups halve burnout among general practitioners.",
        "counting",
        "‘Halve’ compares two numbers: how often with a group, and how often without. Interviews "
        "hold neither.",
    ),
    Case(
        "b",
        "Some GPs who stay for years describe the group as a place where mishaps are tolerated.",
        "carries",
        "It says what the group is like for people who are in it. They were asked about this.",
    ),
    Case(
        "c",
        "What keeps most GPs from ever joining is a lack of time.",
        "others",
        "People who never joined were not asked. (‘Most’ would also need counting. But ask first "
        "about whom it speaks.)",
    ),
    Case(
        "d",
        "Long-standing members connect what happens in the group with what happens in their own "
        "consultations.",
        "carries",
        "People make this connection when they speak of their own work. What they say can show it. "
        "Whether one thing causes the other is another question.",
    ),
    Case(
        "e",
        "Four in five of all long-standing members are as satisfied as these nine GPs.",
        "counting",
        "It speaks of members like the nine, so nobody else must be asked. But a share of all of "
        "them is a number. Nine people who were chosen for what they can tell cannot give it.",
    ),
    Case(
        "f",
        "GPs who leave a group do so because it does not feel safe to them.",
        "others",
        "It speaks for people who are not in the sample. People who stayed can only guess why "
        "others left.",
    ),
)

EXERCISE = (
    Case(
        "a",
        "Members are less exhausted than colleagues of the same age and workload without a group.",
        "counting",
        "It compares how much of something there is in two sets of people.",
    ),
    Case(
        "b",
        "One can belong to a group for many years and find breathing space in it.",
        "carries",
        "That it can be so is shown by somebody for whom it is so.",
    ),
    Case(
        "c",
        "Each further year in a group lowers the risk of sick leave a little more.",
        "counting",
        "A risk that falls by the year is measured over people and years.",
    ),
    Case(
        "d",
        "In the talk of long-standing members, lasting in the job and enjoying it are close "
        "together.",
        "carries",
        "It says how those who were asked speak.",
    ),
    Case(
        "e",
        "GPs who would never sit in such a group have ways of their own to handle hard encounters.",
        "others",
        "They would have to be asked themselves.",
    ),
    Case(
        "f",
        "For some who stay, the group has become part of how they see themselves as doctors.",
        "carries",
        "What being a member has come to mean to those who stayed is what such interviews are for.",
    ),
    Case(
        "g",
        "The leaders of the groups see the same changes in the members as the members do.",
        "others",
        "The leaders would have to be asked.",
    ),
    Case(
        "h",
        "Nine out of ten members feel more secure in their work.",
        "counting",
        "A share of all members has to be counted among all members.",
    ),
    Case(
        "i",
        "Those who went to a few evenings and gave up had missed in the group what the others "
        "found.",
        "others",
        "It speaks for people who gave up, and none of them is here.",
    ),
)
