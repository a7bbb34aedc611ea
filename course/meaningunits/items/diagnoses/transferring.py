"""Diagnoses: what can be said of a transfer worksheet and of a planned action."""

from __future__ import annotations

from .core import Diagnosis

TRANSFERRING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "Whether something travels is not a property of the study. It takes two places, and only "
        "you know one of them.",
        "Say which setting you mean; then begin with the group you know best. "
        "In writing: {example}.",
        "10: Would it work here?",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "Each row holds what stands there as text, and a judgement where one is asked for.",
        "Write it as in {example}.",
    ),
    "no-setting": Diagnosis(
        "look",
        "It does not say yet which setting you mean.",
        "“Here” is a ward, a surgery, a town, or a country, and the answers differ.",
        "One sentence: where, who, and how many.",
    ),
    "group-open": Diagnosis(
        "look",
        "{group}: not judged yet: {left}.",
        "What one skips here is often what one has no influence on, and that is worth knowing.",
        "“Unknown” is an answer, when it says whom you would ask.",
    ),
    "without-reason": Diagnosis(
        "mend",
        "{group}: judged without a reason, or with one too short to be used: {left}.",
        "In a year nobody will know why it did not fit, and perhaps it will by then.",
        "Half a sentence is enough, of four words or more: what is like, or unlike, and how you "
        "know.",
    ),
    "all-alike": Diagnosis(
        "look",
        "Everything is judged “{verdict}”.",
        "Then the worksheet says how much you want it, or do not, and little about the place.",
        "Look for the one factor that a sceptical colleague, or a hopeful one, would judge "
        "otherwise.",
    ),
    "all-unknown": Diagnosis(
        "look",
        "Everything is judged “unknown”.",
        "That may be so on the first day. It is then a list of questions, and not yet a reason "
        "against.",
        "Choose the two that would decide it, and write whom you will ask.",
    ),
    "group-done": Diagnosis(
        "good",
        "{group}: {found}.",
        "These are not added up: one factor that does not fit can outweigh all others, or can be "
        "the one you are able to change.",
    ),
    "no-plan-yet": Diagnosis(
        "look",
        "There is no plan here yet.",
        "A journal club that ends with a nod has cost an hour.",
        "One thing, small enough to begin. In writing: {example}.",
        "10: Act",
    ),
    "plan-open": Diagnosis(
        "look",
        "Still open: {left}.",
        "A plan without a person is a wish, and one without a way to fail is a conviction.",
        "Write the shortest answer that somebody could hold you to.",
    ),
    "no-date": Diagnosis(
        "mend",
        "“By when” names no day.",
        "“Soon” has no end, so it can be neither kept nor missed.",
        "A date, or a week; and until when you try it.",
    ),
    "stop-is-know": Diagnosis(
        "mend",
        "What would make you stop is word for word how you would know that it works.",
        "Then nothing that can happen would make you stop.",
        "Turn it round: what would you see if it harmed somebody, or did nothing?",
    ),
    "plan-whole": Diagnosis(
        "good",
        "One thing, somebody, a day, a sign, and a way out.",
        "Whether it is the right thing you will know sooner than any journal.",
    ),
}
