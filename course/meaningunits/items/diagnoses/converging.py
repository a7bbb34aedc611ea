"""Diagnoses: what can be said of sources set beside each other."""

from __future__ import annotations

from .core import Diagnosis

CONVERGING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "An empty cell is not silence. Silence is something one finds after having looked.",
        "Open a cell, read the source, compare, quote and give the code, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "Each cell holds a comparison of meaning and of examples, a code, and a quotation.",
        "Write it as in {example}.",
    ),
    "left-out": Diagnosis(
        "look",
        "Not compared yet: {cells}.",
        "Which sources one does not get round to is a selection too.",
        "Where a source says nothing on a finding, record that it says nothing.",
    ),
    "all-alike": Diagnosis(
        "mend",
        "All {n} cells hold the same comparison.",
        "Then it does not depend on what stands in the sources. Some of them say something else "
        "than the others, and some say nothing.",
        "Take the two cells that you are least sure of, and read the source for these alone.",
    ),
    "silence-by-habit": Diagnosis(
        "mend",
        "Silence is recorded in {n} cells where the source does speak.",
        "Whoever calls everything silent is right wherever it is. So a silence counts only as far "
        "as it has been told apart from speech.",
        "Search each source for what one would see if the finding held, not for its name.",
    ),
    "one-place": Diagnosis(
        "mend",
        "{source}: {where} serves as the quotation for three findings or more.",
        "A sentence that seems to bear on everything has usually been found once and used again.",
        "For each finding ask: which words would I have to strike out for the comparison to fall?",
    ),
    "half-compared": Diagnosis(
        "look",
        "{cell}: the comparison is not whole.",
        "The code needs both: whether meaning and prominence match, and whether the examples do.",
        "Say both, or that the source says nothing.",
    ),
    "no-code": Diagnosis(
        "look",
        "{cell}: compared, and no code yet.",
        "The comparison is where you judge; the code only says it in a word, by the rule.",
        "Look up the rule and write the word.",
    ),
    "silence-as-dissonance": Diagnosis(
        "mend",
        "{cell}: you found that the source says nothing, and called it dissonance.",
        "Somebody who does not speak of a thing has not denied it. She may not have been asked, or "
        "may not be able to see it from where she sits.",
        "One source silent: which of the four words is it?",
        lesson="09: The rule",
    ),
    "silence-as-agreement": Diagnosis(
        "mend",
        "{cell}: you found that the source says nothing, and called it agreement.",
        "Nobody has objected, and nobody has confirmed. Counting that as support makes every "
        "silent source a witness.",
        "One source silent: which of the four words is it?",
        lesson="09: The rule",
    ),
    "dissonance-as-silence": Diagnosis(
        "mend",
        "{cell}: you found that {compared}, and called it silence.",
        "Both speak, and they say different things. Whoever codes that as silence loses the very "
        "place from which one learns most.",
        "Neither matches: which of the four words is it?",
        lesson="09: The rule",
    ),
    "partial-as-agreement": Diagnosis(
        "mend",
        "{cell}: you found that {compared}, and called it agreement.",
        "One of the two does not match. Rounding up is how four lukewarm sources become four "
        "confirmations.",
        "One of two: which of the four words is it?",
        lesson="09: The rule",
    ),
    "partial-as-dissonance": Diagnosis(
        "mend",
        "{cell}: you found that {compared}, and called it dissonance.",
        "One of the two does match, and that is worth keeping: it shows where the two sources "
        "still talk of the same thing.",
        "One of two: which of the four words is it?",
        lesson="09: The rule",
    ),
    "code-does-not-follow": Diagnosis(
        "mend",
        "{cell}: you found that {compared}, and the code says ‘{code}’.",
        "The code has no will of its own. If it seems wrong to you, the comparison is what you "
        "want to change.",
        "Read the rule once more, then decide which of the two you meant.",
        lesson="09: The rule",
    ),
    "no-quotation": Diagnosis(
        "look",
        "{cell}: compared, and nothing quoted.",
        "Without a place, nobody can see whether you compared the source or your memory of it.",
        "Find the sentence that made you decide, and attach it.",
    ),
    "quoted-silence": Diagnosis(
        "look",
        "{cell}: the source says nothing, you say, and yet there is a quotation.",
        "Either the words bear on the finding, and then the source is not silent, or they do not, "
        "and then they are no evidence here. Nothing is taken off for them.",
        "Decide which of the two it is.",
    ),
    "not-there": Diagnosis(
        "mend",
        "{cell}: {said} does not stand in {source}.",
        "A quotation that cannot be found is worth as much as none.",
        "Search the source for two or three of the words, and attach the sentence itself.",
    ),
    "not-word-for-word": Diagnosis(
        "mend",
        "{cell}: these words come near sentence {n} of {source}, and are not what stands there.",
        "In quotation marks stands what was said. One changed word can be the one that matters.",
        "Attach the sentence itself.",
    ),
    "from-another": Diagnosis(
        "mend",
        "{cell}: these words stand in {other}, not in {source}.",
        "Then one source has been heard twice and the other not at all. It is the most usual way "
        "in which two sources come to agree.",
        "Look in {source}. If it says nothing on this, that is an answer.",
    ),
    "too-long": Diagnosis(
        "look",
        "{cell}: the quotation runs over {n} sentences.",
        "A long passage bears on many things; a reader cannot see which words you mean.",
        "Keep what the comparison rests on, {most} sentences at the most.",
    ),
    "elsewhere": Diagnosis(
        "look",
        "{cell}: the quotation is there, at a place to which none of our readings of this finding "
        "points.",
        "That need not be wrong: our readings are ours. But half of what it could earn waits for "
        "a place where the bearing is plain.",
        "Ask: would somebody who has only these words see what they have to do with the finding?",
    ),
    "passed-over": Diagnosis(
        "mend",
        "{cell}: you say that the source says nothing; it does.",
        "It is easily missed, since it may use none of the words of the finding.",
        "Search for what one would see if the finding held, or if it did not, rather than for its "
        "name.",
    ),
    "filled-in": Diagnosis(
        "mend",
        "{cell}: you say that {compared}; we find nothing on this in the source.",
        "One reads a source with the finding in mind, and then it seems to speak of it.",
        "Read your quotation aloud to somebody who does not know the finding.",
    ),
    "outside-the-range": Diagnosis(
        "mend",
        "{cell}: you say that {compared}; that is outside the readings we can defend.",
        "The range is wide where the text allows it. Here something stands against your reading.",
        "Take meaning and examples one at a time: what would each source say it is about, and what "
        "does each tell to show it?",
    ),
    # In an exercise, naming the cell would be giving the answer away.
    "outside-among": Diagnosis(
        "mend",
        "{source}: of your {of} comparisons, {n} {lie} outside the readings we can defend.",
        "Two things happen most: a silence is filled from what one knows already, and a source "
        "that speaks without the finding's own words is passed over.",
        "For each, read your quotation alone, and ask what it would have to say for the opposite "
        "comparison.",
    ),
    "the-range": Diagnosis("told", "{cell}: one can defend that {readings}.", "{why}"),
    "held": Diagnosis("good", "Compared, quoted and coded so that it holds: {cells}.", "{why}"),
    "all-held": Diagnosis("good", "All {n} compared, quoted and coded so that it holds.", "{why}"),
}
