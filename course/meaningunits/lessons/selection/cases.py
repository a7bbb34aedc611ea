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
        "Balint groups halve burnout among GPs who stay in them for years.",
        "counting",
        "It speaks of GPs who stay, like the nine. But ‘halve’ compares two numbers: how often "
        "with a group, and how often without. Interviews give neither number.",
    ),
    Case(
        "b",
        "Some GPs who stay for years describe the group as a place where mishaps are tolerated.",
        "supported",
        "It says what the group is like for people who are in it. They were asked about this.",
    ),
    Case(
        "c",
        "Most GPs never join because they have no time.",
        "others",
        "People who never joined were not asked. (‘Most’ would also need counting. But ask first "
        "about whom it speaks.)",
    ),
    Case(
        "d",
        "Long-standing members connect what happens in the group with what happens in their own "
        "consultations.",
        "supported",
        "People make this connection when they speak of their own work. What they say can show it. "
        "Whether one thing causes the other is another question.",
    ),
    Case(
        "e",
        "Four in five of all long-standing members are as satisfied as these nine GPs.",
        "counting",
        "It speaks of members like the nine, so no other people are needed. But a share of all "
        "such members is a number. Nine people who were chosen because they can tell a lot "
        "cannot give it.",
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
        "supported",
        "It says only that this is possible. One person for whom it is so can show that.",
    ),
    Case(
        "c",
        "Each further year in a group lowers the risk of sick leave a little more.",
        "counting",
        "To know that a risk falls with each year, one has to count over many people and years.",
    ),
    Case(
        "d",
        "When long-standing members talk, staying in the job and enjoying it belong closely "
        "together.",
        "supported",
        "It is about how people like those who were asked speak.",
    ),
    Case(
        "e",
        "GPs who would never sit in such a group have ways of their own to handle hard encounters.",
        "others",
        "These GPs would have to be asked themselves.",
    ),
    Case(
        "f",
        "For some members who stay, the group has become part of how they see themselves as "
        "doctors.",
        "supported",
        "Such interviews are made to show what being a member means to people who stayed.",
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
        "Those who gave up after a few evenings did not find in the group what the others found "
        "there.",
        "others",
        "It speaks for people who gave up, and none of them was interviewed.",
    ),
)
