"""Diagnoses: what can be said of a division into meaning units."""

from __future__ import annotations

from .core import Diagnosis

DIVIDING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "Leaving it blank is not the same as saying that nothing shifts here.",
        "Read {first}–{last} once without dividing. Then write down the numbers of the sentences "
        "after which you end a unit, as in {example}.",
        "02: How to write it down",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read as a division: {detail}.",
        "A division is a list of sentence numbers, each the last sentence of a unit.",
        "Write it as in {example}. To cut inside a sentence, give its number and the word you "
        "cut after: [12, 5] ends a unit after the fifth word of sentence 12.",
        "02: How to write it down",
    ),
    "out-of-range": Diagnosis(
        "mend",
        "Outside this passage: {places}.",
        "These sentences run from {first} to {last}; the numbers are the interview's own and do "
        "not begin again. Is this perhaps the answer to another passage?",
        "Look at the number in front of the sentence that ends your unit.",
        "02: How to write it down",
    ),
    "one-unit": Diagnosis(
        "mend",
        "You left the passage in one piece.",
        "A unit starts where the content of meaning shifts, and in these {length} sentences it "
        "shifts more than once. A unit that is about everything cannot be condensed.",
        "Read on from sentence {first} and stop at the first line where you would give another "
        "answer to the question: what is this about now?",
        "02: Worked",
    ),
    "every-sentence": Diagnosis(
        "mend",
        "You ended a unit after nearly every sentence.",
        "A sentence is how somebody breathes; a meaning often needs several. Cut this small, the "
        "pieces no longer say who 'she' is and what 'it' was.",
        "Take {a}–{b}. Join what belongs to one thought and cut only where it turns.",
        "02: Worked",
    ),
    "follows-the-turns": Diagnosis(
        "mend",
        "Your units end where the speaker changes.",
        "Turns are about who speaks, units about what is meant. An 'And then?' leaves the "
        "meaning where it was, and a long answer may turn several times.",
        "Look inside the long turn {a}–{b}: it is one speaker, but is it one meaning?",
        "02: Turns",
    ),
    "one-late": Diagnosis(
        "mend",
        "Nearly all your boundaries sit one sentence late.",
        "It looks as if you wrote down the sentence that *opens* the new unit.",
        "Give the last sentence of the old unit instead: a unit that ends after 4 is written 4.",
        "02: How to write it down",
    ),
    "stops-early": Diagnosis(
        "mend",
        "You stopped dividing after sentence {n}; the passage goes on to {last}.",
        "What comes after it is now one long unit. Was it less rich, or was it late?",
        "Go on from sentence {n}, after a pause if need be.",
        "02: Worked",
    ),
    "under-split": Diagnosis(
        "look",
        "You made {own}; the readers of the panel made {readers}.",
        "Large units keep the story whole, but hold several meanings at once, and step 3 will "
        "have to condense them into one.",
        "Take your longest unit, {unit}, and ask after each sentence: is this still about the "
        "same thing?",
        "02: Worked",
    ),
    "over-split": Diagnosis(
        "look",
        "You made {own}; the readers of the panel made {readers}.",
        "Small units are easy to condense and hard to understand: the meaning often lies in how "
        "one line answers the line before.",
        "Look at your shortest units, {unit} first, and ask what each is about on its own.",
        "02: Worked",
    ),
    "unrelated": Diagnosis(
        "mend",
        "Your boundaries fall hardly better than chance would put them.",
        "Most lie inside a thought, and most turns of meaning lie inside your units. Perhaps the "
        "numbers belong to another text, or the division was made by length.",
        "Read {a}–{b} aloud and stop where it begins to be about something else.",
        "02: Worked",
    ),
    "missed-shift": Diagnosis(
        "mend",
        "{who} heard the meaning turn somewhere in {a}–{b}, and your unit runs on.",
        "{reason}",
        "Read these sentences again and ask: where does the content of meaning shift?",
        "02: Worked",
    ),
    "near-miss": Diagnosis(
        "look",
        "Your boundary {cut} is close to a shift, but not on it.",
        "{reason}",
        "Read {a}–{b} aloud. Which line is the first that belongs to the new meaning?",
        "02: Worked",
    ),
    "mid-thought": Diagnosis(
        "mend",
        "You closed a unit {cut}, in the middle of a thought.",
        "{reason}",
        "Read {a}–{b} in one breath: what is it about before your cut, and what after it?",
        "02: Worked",
    ),
    "panel-disagreed": Diagnosis(
        "good",
        "You cut where not everyone would: in {a}–{b} the panel disagreed too.",
        "{reason}",
        "Keep your reason for this cut; it is worth more here than agreement.",
        "02: Could go either way",
    ),
    "shifts-heard": Diagnosis(
        "good",
        "You heard {hits} of the {clear} shifts that most readers heard.",
        "{reason}",
        "",
    ),
    "panel": Diagnosis(
        "good",
        "{who} here: after {places}.",
        "{reason}",
        "",
        "02: Could go either way",
    ),
}
