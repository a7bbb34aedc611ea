"""Diagnoses: what can be said of a setting in the information lab."""

from __future__ import annotations

from .core import Diagnosis

MISREPORTING = {
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
        "{told}",
    ),
    # Moving about freely.
    "no-error": Diagnosis(
        "look",
        "Everybody says what is so: the ratio reported is the true one, {truth}.",
        "This is where every comparison secretly starts. No questionnaire is there.",
        "Lower one slider of the sensitivity, then the same one in both groups.",
        lesson="07: What the lab shows",
    ),
    "alike-nearer": Diagnosis(
        "told",
        "The same error in both groups: a true ratio of {truth} is reported as {seen}, nearer to "
        "1.",
        "The error mixes people who have it with people who do not, in both groups alike, and "
        "mixing makes two groups look more like each other. This is called non-differential.",
        "Now let only one of the two groups err.",
        lesson="07: What the lab shows",
    ),
    "alike-stayed": Diagnosis(
        "told",
        "The same error in both groups, and the ratio stays at {seen}.",
        "Where nobody is counted by mistake (specificity 100 %), the same share of denial takes as "
        "much from both groups, and the ratio survives; the difference between the two shares "
        "shrinks. Where there is no difference, none is made. The shares themselves are wrong all "
        "the same.",
        "Lower the specificity of both a little.",
        lesson="07: What the lab shows",
    ),
    "alike-across": Diagnosis(
        "told",
        "The same error in both groups, and the ratio has gone over to the other side of 1: "
        "{truth} is reported as {seen}.",
        "That needs answers worse than a toss of a coin: sensitivity and specificity that add up "
        "to less than 100. Then those who do not have it say so more often than those who do.",
        "Ask what questionnaire would do that; a reversed scale, scored the wrong way round, does.",
        lesson="07: What the lab shows",
    ),
    "unlike-nearer": Diagnosis(
        "told",
        "The groups err differently, and here the ratio moves nearer to 1: from {truth} to {seen}.",
        "When the error differs, nothing says which way it goes. Here it hides a difference.",
        "Give the other group this error instead.",
        lesson="07: What the lab shows",
    ),
    "unlike-further": Diagnosis(
        "told",
        "The groups err differently, and the ratio moves further from 1: from {truth} to {seen}.",
        "A difference that is partly one of owning up. Whoever says that measurement error can "
        "only weaken a result has assumed that both groups err alike.",
        "Give the other group this error instead.",
        lesson="07: What the lab shows",
    ),
    "unlike-across": Diagnosis(
        "told",
        "The groups err differently, and the ratio has changed sides: {truth} is reported as "
        "{seen}.",
        "The group that is truly worse off now looks better off.",
        "How much less would it take until the two look alike?",
        lesson="07: What the lab shows",
    ),
    "unlike-made": Diagnosis(
        "told",
        "There is no difference, and one is reported: a ratio of {seen}.",
        "All of it comes from who says so, and none of it from who has it.",
        "How large a difference could be made like this? The next task asks it of a published one.",
        lesson="07: How much it takes",
    ),
    "unlike-stayed": Diagnosis(
        "told",
        "The groups err differently, and the ratio stays at {seen}, near the true {truth}.",
        "Two errors make up for each other in this one number. Look at the shares: they are off.",
        "Move any one slider, and the balance is gone.",
        lesson="07: What the lab shows",
    ),
    "no-ratio": Diagnosis(
        "look",
        "There is no ratio here: it would divide by nobody.",
        "Where no one in the group one compares with has it, or says so, the other group cannot be "
        "so many times as often affected.",
        "Let a few of them have it, and say so.",
    ),
    # Working back.
    "impossible": Diagnosis(
        "told",
        "With these errors, nobody could have reported this.",
        "{detail}",
        "Which of the numbers do you trust least?",
        lesson="07: And back again",
    ),
    # Faking a result.
    "not-moved": Diagnosis(
        "look",
        "Nothing has been moved yet.",
        "With everybody owning up, what is reported is what is so.",
        "Lower the sensitivity of one of the groups, and watch the report.",
        lesson="07: How much it takes",
    ),
    "faked": Diagnosis(
        "good",
        "There it is, out of nothing: of the {group} who have it {owning} would still say so, and "
        "{denial} would have to deny it; and none of the others.",
        "“They may not have answered honestly” is true of every questionnaire. The question is "
        "whether they may have done so on this scale, and only in one of the groups. Now there is "
        "a number that one can believe or not.",
    ),
    "too-few-deny": Diagnosis(
        "mend",
        "Too many of the {group} still own up.",
        "The report is above what it is to be.",
        "What share of those who have it is left when you divide the report by the truth?",
        lesson="07: How much it takes",
    ),
    "too-many-deny": Diagnosis(
        "mend",
        "Too few of the {group} own up now.",
        "The report is below what it is to be.",
        "Go back a little. The report is the truth times the share who say so.",
        lesson="07: How much it takes",
    ),
    "other-group": Diagnosis(
        "mend",
        "What the {group} report is no longer what it is to be.",
        "In that group, truth and report are to be the same. Denial there makes the two groups "
        "more alike.",
        "Let this group own up, and move the other one.",
        lesson="07: How much it takes",
    ),
}
