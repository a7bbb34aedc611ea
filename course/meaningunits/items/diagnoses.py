"""Every diagnosis in one table: its name, and what a good tutor would say.

A diagnosis says what is there, why it matters and where to look. It never says only "wrong", and
while there is still something to try it never gives the key. Braces are filled in by the kind of
item that makes the diagnosis.
"""

from __future__ import annotations

from dataclasses import dataclass

from .feedback import Message


@dataclass(frozen=True)
class Diagnosis:
    """What to say: verdict, what is there, why it matters, where to look, which passage helps."""

    verdict: str
    what: str
    why: str = ""
    look: str = ""
    lesson: str = ""


DIVIDING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A blank is not read as 'the meaning never shifts': that would be a decision, and you "
        "have not made one.",
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
        "Somewhere in {a}–{b} the meaning turns, and your unit runs on.",
        "{reason}",
        "Read these sentences again and ask: where does the content of meaning shift?",
        "02: Worked",
    ),
    "near-miss": Diagnosis(
        "look",
        "Your boundary after {n} is close to a shift, but not on it.",
        "{reason}",
        "Read {a}–{b} aloud. Which line is the first that belongs to the new meaning?",
        "02: Worked",
    ),
    "mid-thought": Diagnosis(
        "mend",
        "You closed a unit after sentence {n}, in the middle of a thought.",
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

READING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no memo here yet.",
        "The first reading is for the whole. A memo keeps what struck you before you began to "
        "cut; later nobody can reconstruct it, you least of all.",
        "Read {first}–{last} through. Stop where something surprises, moves or puzzles you, and "
        "write down what.",
        "02: Read the whole",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read as memos: {detail}.",
        "A memo says from which word to which word it goes, and what you thought there.",
        "Write it in the reader, or as in {example}.",
        "02: Read the whole",
    ),
    "not-in-this-interview": Diagnosis(
        "mend",
        "A memo points to a place that is not here: {places}.",
        "These sentences run from {first} to {last}, each with its own number of words. A memo "
        "that cannot be found again is lost to the analysis.",
        "Mark the words once more in the text.",
        "02: Read the whole",
    ),
    "without-words": Diagnosis(
        "mend",
        "You marked {where} and wrote nothing.",
        "A highlight says *that* something struck you. In three weeks you will not know what.",
        "Go back to {where} and finish the sentence: I stopped here because …",
        "02: Read the whole",
    ),
    "only-copied": Diagnosis(
        "look",
        "Your memo at {where} is {pseudonym}'s words and none of yours.",
        "The words are in the transcript already and will not get lost. What gets lost is what "
        "you heard in them.",
        "Keep the quotation if you like, and add what it made you think.",
        "02: Read the whole",
    ),
    "first-third-only": Diagnosis(
        "look",
        "You wrote {memos}, and none after sentence {end}.",
        "The beginning of an interview is where both are still polite. What somebody came to say "
        "often comes late, and a whole read by its opening is not yet a whole.",
        "Read on from there to {last} before you divide anything.",
        "02: Read the whole",
    ),
    "not-yet-spread": Diagnosis(
        "look",
        "You wrote {memos}; nothing yet in {a}–{b}.",
        "It may be that nothing struck you there. It may also be that you read it faster.",
        "Read {a}–{b} once more, aloud if you can. If it stays flat, write that down: that is a "
        "memo too.",
        "02: Read the whole",
    ),
    "whole-read": Diagnosis(
        "good",
        "You stopped in all parts of the interview: at {places}.",
        "What the memos say is for a person to read. Here it only counts that they are yours and "
        "can be found again.",
        "",
    ),
}

SORTING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A blank is not read as a judgement.",
        "Give one of {labels} for each of {cases}, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is one word for each case.",
        "Write it as in {example}.",
    ),
    "left-out": Diagnosis(
        "look",
        "Not judged yet: {cases}.",
        "A case left out earns nothing, and a wrong one costs no more than a blank.",
        "Decide, even if you are unsure; being unsure is worth a word in your memo.",
    ),
    "all-alike": Diagnosis(
        "mend",
        "You gave every case the same answer.",
        "Then the answer does not depend on what stands there. At least one of them differs.",
        "Find the case you are least sure of, and read it again with its neighbours.",
    ),
    "case": Diagnosis("mend", "{case}: you said '{said}'.", "{why}", "{look}"),
    # In an exercise, naming the case would be giving the answer away.
    "among": Diagnosis("mend", "Among {cases}, {n} not as the text bears out.", "{why}", "{look}"),
    "all-right": Diagnosis("good", "All {n} judged as the text bears out.", "{why}"),
}

PREDICTING = {
    "nothing-yet": Diagnosis(
        "look",
        "Commit to a guess first.",
        "What comes out teaches more beside what you expected, even if you were wide of it.",
        'Write mu.answer("{slug}", …) with a number from {least} to {most}.',
    ),
    "unreadable": Diagnosis(
        "mend",
        "{said} is not a number from {least} to {most}.",
        "",
        'Write mu.answer("{slug}", …) with one number.',
    ),
    "as-predicted": Diagnosis("good", "You said {said}, and {outcome} it is.", "{told}"),
    "otherwise": Diagnosis("look", "You said {said}; it is {outcome}.", "{told}"),
}

NUMBERS = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A blank is not read as zero.",
        "Give a number for each of {fields}, as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer is one number for each question.",
        "Write it as in {example}.",
    ),
    "left-out": Diagnosis(
        "look",
        "No number yet for: {fields}.",
        "A question left open earns nothing, and trying costs nothing.",
        "Give your best number.",
    ),
    "slip": Diagnosis("mend", "{field}: {said} is not it.", "{why}", "{look}"),
    "off": Diagnosis("mend", "{field}: {said} is not it.", "{why}", "Count once more, by hand."),
    "right": Diagnosis("good", "Right: {fields}.", "{why}"),
}


def message(
    table: dict[str, Diagnosis],
    name: str,
    *,
    called: str | None = None,
    place: tuple[int, int] | None = None,
    **given: object,
) -> Message:
    """Fill in a diagnosis.

    Parameters
    ----------
    table, name
        Where it stands.
    called : str, optional
        The name it goes by in the feedback, when one row of the table serves several.
    place : tuple of int, optional
        First and last sentence to look at.
    **given
        What the braces stand for.
    """
    row = table[name]
    # Two separate steps: a learner's own words may hold braces and must not be filled in again.
    return Message(
        called or name,
        row.verdict,
        row.what.format_map(given),
        row.why.format_map(given),
        row.look.format_map(given),
        place,
        row.lesson,
    )
