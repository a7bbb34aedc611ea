"""Diagnoses: what can be said of a setting in the independence lab."""

from __future__ import annotations

from .core import Diagnosis

INDEPENDENCE = {
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
    "guess": Diagnosis(
        "told",
        "{beside}",
        "One counts what one sees, and what is shared is not seen.",
    ),
    "one-source": Diagnosis(
        "told",
        "With one source there is nothing to compare.",
        "How sure one may be of it has to come from elsewhere: how it was made, and what could "
        "have gone wrong.",
        "Add a second one of the same kind, then one that leans the other way.",
        lesson="09: What the lab shows",
    ),
    "nearly-one": Diagnosis(
        "told",
        "These {n} sources are worth {worth}: nearly one.",
        "They say the same, and they would say the same if it were not so.",
        "Add three more of the same kind. Then take them away, and let one lean the other way.",
        lesson="09: What the lab shows",
    ),
    "at-the-ceiling": Diagnosis(
        "told",
        "These {n} sources are worth {worth}, and more of the same will never be worth {most}.",
        "What they do not share averages out. What they share stays, however many there are.",
        "Which would help more: five further sources, or five points less that is shared?",
        lesson="09: What the lab shows",
    ),
    "independent": Diagnosis(
        "good",
        "Nothing is shared, and {n} sources count as {worth}.",
        "This is what one assumes whenever one counts. Look for a pair of real studies of one "
        "question of which it would be true.",
        lesson="09: What the lab shows",
    ),
    "offsetting": Diagnosis(
        "good",
        "These {n} sources are worth {worth}: more than as many independent ones.",
        "Their errors pull against each other, and in the lab each by exactly as much. Real "
        "sources never do. If they do so roughly, and still agree, that is harder to explain by "
        "what is wrong with them.",
        lesson="09: What the lab shows",
    ),
    "worth-less": Diagnosis(
        "told",
        "These {n} sources are worth {worth}.",
        "Whoever reports ‘{n} sources agree’ claims more than there is.",
        "Move what is shared, and watch when the curve lets go of the straight line.",
        lesson="09: What the lab shows",
    ),
}
