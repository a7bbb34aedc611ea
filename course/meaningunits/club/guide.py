"""The facilitator's guide: an hour on the study, minute by minute."""

from __future__ import annotations

from ..material import study
from .document import Bullets, Document, Heading, Table, Text

FOOT = (
    "From the course Meaning Units, CC BY 4.0. The study is real and its article is the journal's; "
    "the course's interviews are invented and are no evidence about it."
)
LINK = f"https://doi.org/{study.CITATION.doi}"

ROLES = (
    ("Facilitator", "Keeps the time, gives the word, answers nothing. Asks “where does it stand?”"),
    (
        "Finder",
        "Has the article open. Whenever somebody says “it says”, finds the place and reads it out, "
        "or says that it is not there.",
    ),
    (
        "Friend of the authors",
        "Has read it as they would wish. Says first what it is good for, and answers for them.",
    ),
    (
        "The one who left",
        "Speaks for whoever is not in the study: who left a group, never came, was not asked.",
    ),
    ("Scribe", "Writes down lights, places and the action where all can see. Adds nothing up."),
)

#: Minutes from and to, what, how, which letters of RADICAL.
HOUR = (
    (
        0,
        5,
        "Why this, why us",
        "One patient or one evening that stayed with somebody, in two sentences. Then the question "
        "of the study in one. (Question 1)",
        "Ask",
    ),
    (
        5,
        10,
        "What was found",
        "The study in brief from the handout, read aloud. A minute of silence: each underlines "
        "what was found, as distinct from what is advised. (Question 3)",
        "Read, Discuss",
    ),
    (
        10,
        18,
        "Finding, interpretation, claim",
        "Three underlined sentences, one after the other: about whom? Told, or so? Would it need a "
        "comparison? What can a study of this design carry? (Questions 2 and 3)",
        "Discuss",
    ),
    (
        18,
        32,
        "Three small groups",
        "One takes selection, one information, one confounding. Seven minutes: "
        "one light, one place, "
        "one reason. Then two minutes each for telling it. (Question 4)",
        "Inquire, Collaborate",
    ),
    (
        32,
        38,
        "How many sources?",
        "Count aloud: people, readers, methods, other studies. Then cross out those that would be "
        "wrong together. (Question 5)",
        "Inquire",
    ),
    (
        38,
        46,
        "Would it work here?",
        "Four corners of the room: people, the thing itself, our surroundings, "
        "getting there. Stand "
        "where you see the greatest trouble, and say which. (Question 6)",
        "Collaborate",
    ),
    (
        46,
        54,
        "One action",
        "Small enough to begin this month: who, what, by when, how shall we "
        "know, what would make us "
        "stop. Nothing is an action too, if somebody gives the reason. (Question 7)",
        "Act",
    ),
    (
        54,
        60,
        "What we still want to know",
        "One question each, in a round. Who writes the letter? Last word: I "
        "used to think … , now I "
        "… . (Question 8)",
        "Learn",
    ),
)

TROUBLES = (
    (
        "Nobody has read it",
        "Read the study in brief aloud and hand out the abstract. Drop “How "
        "many sources?” and use "
        "its six minutes for reading.",
    ),
    (
        "It is torn to pieces by minute ten",
        "Give the word to the friend of the authors: for which question are these nine the right "
        "people?",
    ),
    (
        "It is praised, and all nod",
        "Give the word to the one who left.",
    ),
    (
        "Somebody wants a score",
        "Write the two lights that matter most beside each other. Ask which of our sentences each "
        "of them touches.",
    ),
    (
        "It turns to our own exhaustion",
        "That is no disturbance. Say that what is told stays here, and ask whether the club or "
        "another hour is the place for it. Know whom one can turn to at your workplace.",
    ),
    (
        "The boss is in the room",
        "Let the small groups report without names; let the boss speak last.",
    ),
)


def document() -> Document:
    """The guide, an hour from beginning to end."""
    return Document(
        "Leading a journal club: Balint groups and burnout",
        (
            Text(
                "**Sixty minutes, four to twelve people, one real study.** You need not know more "
                "than the others. You need the article, the handout, a clock, and a "
                "wall to write on."
            ),
            Text(f"The study: {study.CITATION} {LINK}"),
            Heading("What should come of it"),
            Bullets(
                (
                    "Each has judged one thing from a place in the article, and heard "
                    "somebody judge "
                    "it otherwise.",
                    "The club has agreed on one action, or on none with a reason.",
                    "Somebody writes a letter to the journal's discussion, 120 to 250 "
                    "words, within "
                    "a week.",
                )
            ),
            Heading("A week before"),
            Bullets(
                (
                    "Send the link and the handout, and one question to each: “you are the one who "
                    "left”, say. It is the question that gets an article read.",
                    "Give out the roles below. Swap them next time.",
                    "Fill in the handout's board yourself, alone, in pencil. Keep it in "
                    "your pocket.",
                    "Look in the article for what the journal's page does not tell: who "
                    "invited the "
                    "nine, what they were asked, who analysed, what the authors say of "
                    "their limits. "
                    "Note the section and paragraph.",
                )
            ),
            Heading("Roles"),
            Table(("Role", "What it does"), ROLES, (1, 3)),
            Heading("The hour"),
            Table(
                ("Minutes", "What", "How", "RADICAL"),
                tuple((f"{a}–{b}", what, how, letters) for a, b, what, how, letters in HOUR),
                (5, 8, 20, 7),
            ),
            Text(
                "RADICAL is the journal's word for its clubs: "
                f"{', '.join(study.RADICAL)}. Reading comes before the hour, and learning goes on "
                "after it."
            ),
            Text(
                "**If you have half an hour:** what was found (5), selection only, all "
                "together (10), "
                "would it work here (8), one action (7)."
            ),
            Heading("Three things to bring in"),
            Bullets(study.DISCUSSION_TIPS),
            Text(
                "They are the journal's tips, in our words. The second is the one that "
                "makes people "
                "speak: everybody in the study had years in a group. What of somebody who has not "
                "begun?"
            ),
            Heading("When it goes otherwise"),
            Table(("What happens", "What helps"), TROUBLES, (1, 3)),
            Heading("Lights, not points"),
            Text(
                "✓ no concerns · ◆ some concerns · ✗ serious concerns · ? cannot tell. Each with a "
                "place and a reason. They are not added up: a clear question does not "
                "pay for people "
                "who were never asked, and two readers can come to one sum without "
                "agreeing anywhere."
            ),
            Heading("Afterwards"),
            Bullets(
                (
                    "The same day: photograph the wall. Name and day of the action into "
                    "the calendar.",
                    "Within a week: the letter. One point, its place, what would change our mind. "
                    "Whoever disagrees may say so in it.",
                    "On the day of the action: five minutes at the next club. Did it "
                    "happen? What did "
                    "we see? Do we stop?",
                )
            ),
        ),
        FOOT,
    )
