"""Diagnoses: what can be said of the form of a letter to a journal."""

from __future__ import annotations

from .core import Diagnosis

LETTERING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no letter here yet.",
        "What a club found out and did not write down is gone by Thursday.",
        "Take in the row of your board that matters most, and go on from there. In writing: "
        "{example}.",
        "10: The letter",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "A letter has a heading, a text, a name, and the rows of the board it rests on.",
        "Write it as in {example}.",
    ),
    "too-short": Diagnosis(
        "mend",
        "{n} words; {least} to {most} are asked for.",
        "In fewer than {least} there is room for a judgement or for its reason, seldom for both.",
        "Say where it stands, and what would change your mind.",
    ),
    "too-long": Diagnosis(
        "mend",
        "{n} words; that is {over} more than the {most} allowed.",
        "An editor cuts from below, and your last sentence is usually the best.",
        "One point, well placed. Strike out what the reader of the article knows.",
    ),
    "about-what": Diagnosis(
        "mend",
        "The letter does not say which study it is about.",
        "It will be read apart from the article, and found by people who search for it.",
        "Name its authors, or its title, in the first sentence: {about}.",
    ),
    "points-nowhere": Diagnosis(
        "mend",
        "No place in the study is named.",
        "The authors will read this. They should be able to open the page you mean.",
        "Say where: the abstract, the methods, Table 2, sentence 12.",
    ),
    "total-score": Diagnosis(
        "mend",
        "The letter gives the study points (“{said}”).",
        "A number looks like a measurement. It hides which flaw matters for which conclusion, and "
        "that is what the authors could answer.",
        "Leave it out, and name the one flaw that matters most.",
        "10: Why there is no total",
    ),
    "quote-nowhere": Diagnosis(
        "mend",
        "“{quote}” does not stand in the study.",
        "To put words into authors' mouths is the quickest way not to be answered.",
        "Copy them again, or say it without quotation marks.",
    ),
    "copied": Diagnosis(
        "mend",
        "A run of words is taken over without quotation marks: “{run}”.",
        "The reader cannot tell the study's voice from yours.",
        "Quote a few words, or say it in your own.",
    ),
    "strong-word": Diagnosis(
        "look",
        "“{said}” is a strong word.",
        "It may be deserved. It claims about the study what a study like this seldom can claim "
        "about the world.",
        "Would the sentence lose anything without it?",
    ),
    "unsigned": Diagnosis(
        "look",
        "The letter is not signed.",
        "A journal prints no letter without a name. For yourself it may stay empty.",
        "Add the name it should go out under.",
    ),
    "form-in-order": Diagnosis(
        "good",
        "{n} words, about a named study, with a place to look at.",
        "That is its form. Whether it is fair, and whether it is worth reading, a person says.",
    ),
}
