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
        "It says what being there is like, for those who are there. That is what they were asked.",
    ),
    Case(
        "c",
        "What keeps most GPs from ever joining is a lack of time.",
        "others",
        "Those who never joined were not asked. (‘Most’ would need counting on top of that: but "
        "begin with whom.)",
    ),
    Case(
        "d",
        "Long-standing members connect what happens in the group with what happens in their own "
        "consultations.",
        "carries",
        "A connection that people make when they speak of their own work can be shown in what they "
        "say. Whether it is one of cause is another question.",
    ),
    Case(
        "e",
        "Four in five of these GPs' fellow members are as satisfied as they are.",
        "counting",
        "A share of a whole membership is a number. Nine people chosen for what they can tell do "
        "not give it, and their word about others does not either.",
    ),
    Case(
        "f",
        "GPs who leave a group do so because it does not feel safe to them.",
        "others",
        "It speaks for people who are not in the sample. Whoever stayed can only guess why others "
        "went.",
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
