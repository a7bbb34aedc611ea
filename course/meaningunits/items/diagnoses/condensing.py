"""Diagnoses: what can be said of the form of a condensation."""

from __future__ import annotations

from .core import Diagnosis

CONDENSING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A blank is not read as a condensation.",
        "Take one unit, look away from it, and say in a sentence what was told there. Write that "
        "down, in the task above or as in {example}.",
        "03: How to write it down",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "The answer says for each unit, by the numbers of its sentences, what you made of it.",
        "Write it as in {example}.",
        "03: How to write it down",
    ),
    "no-such-unit": Diagnosis(
        "mend",
        "There is no such unit here: {places}.",
        "A condensation that belongs to no unit cannot be traced back to anybody's words.",
        "Use the numbers that stand above the units: {units}.",
        "03: How to write it down",
    ),
    "left-out": Diagnosis(
        "look",
        "Not condensed yet: {units}.",
        "A unit left out now has no voice in the themes later.",
        "Begin with the one that seems to say least.",
    ),
    "more-to-do": Diagnosis(
        "look",
        "You have condensed {done}; this task asks for {wanted} or more.",
        "One condensation is a guess. With the fourth you begin to hear your own habits.",
        "Take a unit of another kind: if you had an event, take a thought about one.",
    ),
    "empty": Diagnosis(
        "look",
        "{where}: nothing is written yet.",
        "",
        "Say in one sentence what was told here.",
        "03: How to write it down",
    ),
    "label": Diagnosis(
        "mend",
        "{where}: {words} make a label, not a condensation.",
        "A label says what the unit is about. A condensation says what is said about it; without "
        "that, nobody can later tell two units with the same label apart.",
        "Finish the sentence: who, what happens, and what it comes to.",
        "03: Worked",
    ),
    "only-copied": Diagnosis(
        "mend",
        "{where}: this is the unit's own text, cut shorter ({percent} % of your words).",
        "To choose sentences is not yet to understand them. “{run}” can stand there without "
        "your having decided what it means.",
        "Cover the unit, say it to a colleague in one sentence, and write down that sentence.",
        "03: What the checks see",
    ),
    "copied": Diagnosis(
        "mend",
        "{where}: {percent} % of your words stand in the unit in the same order; the longest run "
        "is “{run}”.",
        "Where the words are copied, the meaning has been passed on unopened. The words are safe "
        "in the transcript; here your reading of them is wanted.",
        "Take that run and ask: what does it do in this story? Write the answer instead.",
        "03: What the checks see",
    ),
    "echo": Diagnosis(
        "look",
        "{where}: “{run}” is taken over as it stands ({n} words).",
        "Now and then an informant's own phrase is the best there is. Then keep it and know why.",
        "Would anything be lost in other words? If not, use other words.",
        "03: What the checks see",
    ),
    "first-person": Diagnosis(
        "mend",
        "{where}: with {words} it is the informant who speaks.",
        "Step 3 of this study turns the unit into the researcher's language: somebody else is now "
        "telling, and the sentence should show it. (In systematic text condensation it would be "
        "right: there the condensate speaks in the first person.)",
        "Begin with “The doctor” or the name, and see what the sentence asks you to decide.",
        "03: Three traditions",
    ),
    "question": Diagnosis(
        "mend",
        "{where}: this asks instead of saying.",
        "A question leaves open what you understood. If the unit itself leaves something open, "
        "that can be stated: he does not know which of them helped.",
        "Turn it into a statement; put your own question into a memo.",
        "03: Worked",
    ),
    "too-long": Diagnosis(
        "mend",
        "{where}: {n} words, for a unit of {unit}.",
        "A condensation of more than {limit} words here is a retelling: the reader still has to "
        "find the point. If it cannot be shorter, the unit may hold two meanings.",
        "Strike out every detail that could be another detail without changing the point.",
        "03: What the checks see",
    ),
    "code-word": Diagnosis(
        "mend",
        "{where}: “{said}” comes from the codebook.",
        "Themes are step 4. Whoever condenses with the themes in hand finds them in every unit, "
        "and can no longer be surprised.",
        "Say what happens in this unit so plainly that somebody could give it another theme.",
        "03: Three traditions",
    ),
    "number-added": Diagnosis(
        "mend",
        "{where}: {words} stands neither in this unit nor anywhere else in the interview.",
        "A number makes a sentence sound sure. Whoever reads it later cannot know it was yours.",
        "Look it up in the unit, or leave it out.",
        "03: What the checks see",
    ),
    "name-added": Diagnosis(
        "mend",
        "{where}: {words} is named nowhere in this interview.",
        "What the informant did not say cannot be in a condensation, even if it is likely.",
        "Look for the words in the unit that made you think of it, and condense those.",
        "03: What the checks see",
    ),
    "from-elsewhere": Diagnosis(
        "look",
        "{where}: {words} stands elsewhere in the interview, not in this unit.",
        "To say who “she” is may be needed, for a unit must be understood on its own. To bring in "
        "what is told elsewhere is something else: then this unit carries more than it holds.",
        "Keep it if it only says who or where; otherwise leave it to its own unit.",
        "03: What the checks see",
    ),
    "negation-lost": Diagnosis(
        "look",
        "{where}: the doctor says “{word}” in {n}; your condensation has no word of that kind.",
        "A lost “not” is the smallest mistake that turns a meaning round. It may also be kept in "
        "other words, or not matter here; that the check cannot see.",
        "Read the sentence again. What would the unit mean without that word?",
        "03: What the checks see",
    ),
    "negation-added": Diagnosis(
        "look",
        "{where}: {words} is yours; the unit says nothing of the kind.",
        "Sometimes that is the point: what somebody leaves out. Sometimes it is the reader's own "
        "expectation, which the informant did not share.",
        "Put a finger on the words that say it. If there are none, it belongs in a memo.",
        "03: What the checks see",
    ),
    "said-twice": Diagnosis(
        "mend",
        "{where}: the same words as for {other}.",
        "Two units that can be condensed alike are either one unit, or have been read as one.",
        "Ask what this one has that the other has not.",
        "03: Worked",
    ),
    "form-in-order": Diagnosis(
        "good",
        "Nothing to mend in the form of {units}.",
        "The checks see words, not meaning: a condensation may pass them all and be untrue. Read "
        "each one beside its unit and ask whether the informant would nod.",
    ),
    "panel": Diagnosis(
        "good",
        "{where}: {coder} noted “{about}”.",
        "A note of a few words, made while dividing, and not a model: but see what each reader "
        "held on to.",
        "",
        "03: Could go either way",
    ),
}
