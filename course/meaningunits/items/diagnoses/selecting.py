"""Diagnoses: what can be said of a setting in the selection lab."""

from __future__ import annotations

from .core import Diagnosis

SELECTING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "What comes out teaches more beside what you expected.",
        "Commit to a guess first, then move something, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is a number for the guess, and one for each slider that you move.",
        "Write it as in {example}.",
    ),
    "no-guess": Diagnosis(
        "look",
        "There is no guess yet.",
        "Being wide of it is fine; not having guessed is a loss.",
        "Write a number under 'predicted', as in {example}.",
    ),
    "guess": Diagnosis("told", "{beside}", "{told}"),
    "nobody": Diagnosis(
        "mend",
        "Nobody is left to be interviewed.",
        "{detail}",
        "Let at least one kind of member through.",
    ),
    # Moving about freely.
    "no-bias": Diagnosis(
        "good",
        "Those interviewed are like those who joined.",
        "However few come through: where everybody has the same chance to come through, or the two "
        "hurdles make up for one another, the share who report benefit stays what it was.",
        lesson="06: What the lab shows",
    ),
    "praise-without-effect": Diagnosis(
        "look",
        "Of all who joined, {all} would report benefit; of those interviewed, {asked}.",
        "Moving these sliders helped nobody. Only who is there to be asked has changed.",
        "Set all staying alike, then all inviting alike: which of the two does more of it?",
        lesson="06: What the lab shows",
    ),
    "blame-without-effect": Diagnosis(
        "look",
        "Of all who joined, {all} would report benefit; of those interviewed, only {asked}.",
        "Selection can run against the group as well: ask mainly those for whom it went badly, and "
        "the same groups look useless.",
        lesson="06: What the lab shows",
    ),
    "little-bias": Diagnosis(
        "look",
        "Of all who joined, {all} would report benefit; of those interviewed, {asked}.",
        "The share has hardly moved. Look at who they are before you rest on that: two shifts can "
        "cancel out in one number and not in the next.",
        lesson="06: What the lab shows",
    ),
    "leavers-heard": Diagnosis(
        "look",
        "With {leavers} of those who left, the chance that all praise falls from {alone} to {all}.",
        "A few people who could say otherwise do more than many more of the same.",
        "Try twice as many interviews with those who stayed instead.",
        lesson="06: Those who left",
    ),
    # Making the interviewed a fair picture of those who joined.
    "fair": Diagnosis(
        "good",
        "Those interviewed are a fair picture of those who joined.",
        "You undid what staying had done. Look at what it took: one had to know how everybody "
        "fared, and to find those who left no trace. A study that invites through the groups "
        "themselves can do neither.",
    ),
    "alike": Diagnosis(
        "mend",
        "You invite all kinds of members with the same chance.",
        "That adds no bias of its own, and hands on in full what staying has done before.",
        "Who has been thinned out most by then?",
        lesson="06: What the lab shows",
    ),
    "louder": Diagnosis(
        "mend",
        "Those interviewed are less like those who joined than if you invited all alike.",
        "The second hurdle now leans the same way as the first.",
        "Compare the first bar with the last: of whom are there too many?",
        lesson="06: What the lab shows",
    ),
    "another-lean": Diagnosis(
        "mend",
        "Those interviewed are less like those who joined than if you invited all alike.",
        "Those who like to stay are fewer now, and too many of another kind have come in their "
        "place.",
        "Compare the first bar with the last, kind by kind.",
        lesson="06: What the lab shows",
    ),
    "right-by-accident": Diagnosis(
        "mend",
        "The share who report benefit is right, and the people are not.",
        "Too many of one kind and too few of another can give the right sum. Ask them anything "
        "else, why somebody left, say, and the answer is off.",
        "Compare the bars kind by kind, not the per cent below them.",
        lesson="06: What the lab shows",
    ),
    "overdone": Diagnosis(
        "mend",
        "Now there are too many of those who seldom stay.",
        "The thumb lies on the other side of the scale.",
        "Go back a little, and watch the last bar beside the first.",
    ),
    "part-way": Diagnosis(
        "look",
        "Nearer to those who joined, and not there yet.",
        "The bar of the interviewed still holds too many of those who like to stay.",
        "Lower those of whom there are too many, rather than only raising the others.",
    ),
}
