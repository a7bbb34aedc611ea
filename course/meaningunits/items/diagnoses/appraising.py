"""Diagnoses: what can be said of an appraisal board."""

from __future__ import annotations

from .core import Diagnosis

APPRAISING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "A board with nothing on it is no appraisal, and one with everything green is not yet one.",
        "Begin with the question you would ask at the coffee machine. Judge it, say why, and add "
        "one place where it stands; in the task above, or as in {example}.",
        "10: Worked",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "Each row holds a judgement, a reason, and places.",
        "Write it as in {example}.",
        "10: Worked",
    ),
    "rows-left": Diagnosis(
        "look",
        "{done} of the {wanted} rows asked for are begun. Open: {left}.",
        "The questions that one leaves out are rarely the easy ones.",
        "“Cannot tell” is a judgement too: it says that you looked.",
    ),
    "which-study": Diagnosis(
        "look",
        "The board does not say which study it is about.",
        "A judgement without a citation cannot be checked by anybody, you in a year included.",
        "Enter authors, title, journal and year.",
    ),
    "no-judgement": Diagnosis(
        "look",
        "{row}: no judgement yet.",
        "A reason without a judgement leaves it to the reader to guess where you stand.",
        "Choose one. You can change it as often as you like.",
    ),
    "no-reason": Diagnosis(
        "mend",
        "{row}: the reason is too short to be one ({said}).",
        "Two people may give the same light for opposite reasons. What can be discussed is the "
        "reason.",
        "Say what follows from the place you found, in a sentence: because … , therefore … .",
        "10: Worked",
    ),
    "said-twice": Diagnosis(
        "mend",
        "{row}: the same reason as for {other}.",
        "Two questions with one answer: then one of them has not been asked.",
        "What does this question see that the other does not?",
    ),
    "total-score": Diagnosis(
        "mend",
        "{row}: here is a sum of points.",
        "A sum lets a strength in one place pay for a flaw in another, and no one has said what a "
        "point is worth. Two readers can reach the same sum and agree on nothing.",
        "Say which flaw matters for which conclusion instead.",
        "10: Why there is no total",
    ),
    "no-evidence": Diagnosis(
        "mend",
        "{row}: no place is named.",
        "Without a place it is an impression. It may be right; nobody can see whether.",
        "Add one: where it stands, or where you looked and did not find it (“not told there”).",
        "10: Worked",
    ),
    "no-whereabouts": Diagnosis(
        "mend",
        "{row}: whereabouts in “{where}”?",
        "“It says so in the article” cannot be followed by somebody with ten minutes.",
        "Name the section and paragraph, the number of the sentence, or the "
        "lesson and its heading.",
        "10: Worked",
    ),
    "no-such-place": Diagnosis(
        "mend",
        "{row}: there is no such place as “{where}”.",
        "A reader who goes there finds nothing, and stops believing the rest.",
        "Look the number up again.",
    ),
    "no-quote": Diagnosis(
        "mend",
        "{row}: “{where}” is named, but not what stands there.",
        "Three people read one sentence and each sees another thing in it. A few of its words show "
        "which you mean.",
        "Add the words, exactly as they stand; leave out with “…”.",
    ),
    "quote-elsewhere": Diagnosis(
        "mend",
        "{row}: “{quote}” does not stand in “{where}”, though it stands in the text.",
        "The evidence is there and the signpost points past it.",
        "Find it again, and mend the number.",
    ),
    "quote-nowhere": Diagnosis(
        "mend",
        "{row}: “{quote}” does not stand there (“{where}”).",
        "Most misquotations are what one remembers having read. That is why one goes back.",
        "Go back and copy the words. If they are not there, the judgement may need another leg to "
        "stand on.",
    ),
    "quoted-silence": Diagnosis(
        "mend",
        "{row}: words are quoted for something that is “not told there” ({where}).",
        "What is not told has no words. If they tell it after all, they reassure or raise a "
        "concern.",
        "Take the words out, or change what they do.",
    ),
    "concern-unheard": Diagnosis(
        "mend",
        "{row}: you judge “{judgement}”, and your own evidence raises one.",
        "One of the two has to go: the concern was none, or the light is not green.",
        "Read the place once more. If it does not matter, say in the reason why it does not, and "
        "change what it does.",
        "10: Does the board contradict itself?",
    ),
    "silence-as-praise": Diagnosis(
        "mend",
        "{row}: you judge “{judgement}”, and all you found is that it is not told.",
        "What is not reported may have been done well or not at all. Silence reassures nobody.",
        "If you looked everywhere it could stand, “cannot tell” is the honest word.",
        "10: Does the board contradict itself?",
    ),
    "concern-from-nowhere": Diagnosis(
        "mend",
        "{row}: you judge “{judgement}”, and no evidence of yours raises one.",
        "The judgement may be right and come from elsewhere: from what you know of such studies, "
        "say. Then that is where it stands.",
        "Add the place that worries you, or let the light follow what you found.",
        "10: Does the board contradict itself?",
    ),
    "could-tell": Diagnosis(
        "mend",
        "{row}: you judge “{judgement}”, and everything you found tells something.",
        "“Cannot tell” is for what is not told. Where two places pull in "
        "different directions, that "
        "is a concern and not a silence.",
        "Add where you looked in vain, or decide.",
        "10: Does the board contradict itself?",
    ),
    "all-alike": Diagnosis(
        "look",
        "Every question is judged “{judgement}”.",
        "No study is equally strong everywhere. A board in one colour often shows the reader's "
        "mood.",
        "Which row would a friend of the authors, or an opponent, colour otherwise first?",
    ),
    "invented-for-real": Diagnosis(
        "look",
        "{row}: “{where}” is from the course's invented interviews.",
        "They can show what such a thing looks like. They are no evidence of what the study's nine "
        "said or were asked.",
        "Keep it as an example, and add where in the study you looked.",
        "10: Worked",
    ),
    "could-for-did": Diagnosis(
        "look",
        "{row}: “{where}” is a lesson.",
        "A lab shows that something could bring the result about, and how strong it would have to "
        "be. That it did so here it cannot show.",
        "Add the place in the study that makes it likely, or unlikely.",
        "10: Worked",
    ),
    "whole": Diagnosis(
        "good",
        "Judged, reasoned, located and at one with themselves: {rows}.",
        "Whether a judgement is right no machine can say. Two people who disagree about one of "
        "these now know where to look.",
    ),
}
