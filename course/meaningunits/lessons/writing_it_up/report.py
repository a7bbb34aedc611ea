"""A short report, invented, in numbered sentences, and rows of COREQ and SRQR to be found in it.

The rows are named by their number (COREQ: Tong, Sainsbury and Craig 2007,
doi:10.1093/intqhc/mzm042; SRQR: O'Brien and colleagues 2014, doi:10.1097/ACM.0000000000000388).
What each looks for is said in our own words; none of the lists' wording is here.
"""

from __future__ import annotations

from dataclasses import replace

from ...activities.quizzing.kind import Option, Quiz, Single
from ...activities.sorting.fingers import NOWHERE, fingers
from ...activities.sorting.kind import Sorting, Taken

INVENTED = "The report is invented."

TITLE = "Whom one wakes: how nurses in home care decide whether to ring a doctor at night"

#: Heading → the sentences under it; they are numbered through.
PARTS = {
    "Aim": (
        "Nurses in home care are alone at night, and often have to decide whether to wake a "
        "doctor.",
        "We wanted to understand how they come to this decision: what they look at, whom they "
        "think of, and what makes them delay a call.",
    ),
    "Methods": (
        "We interviewed eleven nurses of two home-care services in one valley, which look after "
        "about nine hundred people at home.",
        "The head of each service named nurses who, in her opinion, had something to tell; from "
        "these we chose some who had worked at night for a few years, and some for many years.",
        "The first author did all the interviews, in a room of the service, after work.",
        "They took between thirty-five and seventy minutes.",
        "The interviewer had been a night nurse herself for nine years, and three of the eleven "
        "had worked with her.",
        "Each interview began with “Tell me about the last night on which you thought of ringing”, "
        "and went on with what was told.",
        "The interviews were recorded and transcribed word for word.",
        "All eleven gave written consent, and the ethics committee of the region approved the "
        "study.",
        "Interviews were continued until saturation was reached.",
        "We divided the transcripts into meaning units, condensed these, and grouped them into "
        "themes.",
        "Both authors read all transcripts; the first author coded them, and the second read the "
        "codes.",
        "Where they disagreed, they went back to the recording and listened to the passage "
        "together.",
    ),
    "Findings": (
        "We formed three themes: knowing the voice, counting the hours, and being in debt.",
        "Knowing the voice: nurses ring a doctor whose voice they know, and delay a call to one "
        "whom they do not know.",
        "One said: “If it is him I don’t even comb my hair first” (nurse 9).",
        "Counting the hours: after four in the morning many wait for the day, and they speak "
        "of these hours as waiting, not as deciding.",
        "“At half past four it is nearly day, you tell yourself” (nurse 9), and “By five he is up "
        "anyway” (nurse 9).",
        "Being in debt: if a call was not necessary, the nurse remembers it, and waits longer "
        "before the next one; some count what they owe to each doctor.",
        "Two nurses saw it otherwise and rang whenever they were in doubt.",
    ),
    "Discussion": (
        "In these accounts the decision depends less on the patient than on who would answer, and "
        "on what had happened between the two before.",
        "We sent a summary of the findings to all eleven; six answered, and recognised themselves "
        "in it.",
        "Services should print photographs of the doctors on the night list, since this shortens "
        "the time until a call is made.",
        "We have heard only nurses, and only in one valley.",
        "The study had no funding, and the authors have no competing interests.",
    ),
}

LINES = dict(enumerate((line for part in PARTS.values() for line in part), start=1))

_NAMED = (4, 7, 8, 11, 13, 19, 23, 25)

#: What each sentence does tell, for a row that looks for something else.
_TELLS = {
    "sentence 4": Taken(
        "took-sentence-4", "Sentence 4 tells through whom the nurses were found, and why."
    ),
    "sentence 7": Taken("took-sentence-7", "Sentence 7 tells who asked, and whom she knew."),
    "sentence 8": Taken("took-sentence-8", "Sentence 8 tells what was asked."),
    "sentence 11": Taken(
        "took-sentence-11", "Sentence 11 says that they stopped, with one word for why."
    ),
    "sentence 13": Taken("took-sentence-13", "Sentence 13 tells who read and who coded."),
    "sentence 19": Taken("took-sentence-19", "Sentence 19 prints words, and says whose they are."),
    "sentence 23": Taken("took-sentence-23", "Sentence 23 tells what came back from a summary."),
    "sentence 25": Taken(
        "took-sentence-25", "Sentence 25 tells that no other people and no other place were heard."
    ),
    NOWHERE: Taken(
        "told-and-overlooked",
        "You say that no sentence tells it, but one of them does.",
    ),
}

#: Row → wrong place → what is said of just this mistake.
_LIKELY = {
    "b": {
        "sentence 7": Taken(
            "known-for-knowing",
            "Sentence 7 tells what she knew of three of them. The row asks what they had been told "
            "about her, and about why she asks.",
        )
    },
    "d": {
        "sentence 4": Taken(
            "chosen-for-refused",
            "Sentence 4 tells who was named and chosen. Were there some who said no?",
        ),
        "sentence 23": Taken(
            "answers-for-refusals",
            "Six of eleven answered a letter afterwards. The row asks about those who were asked "
            "for an interview and did not give one.",
        ),
        "sentence 25": Taken(
            "limits-for-refusals",
            "Sentence 25 is about people whom nobody asked. The row is about people who were "
            "asked.",
        ),
    },
    "f": {
        NOWHERE: Taken(
            "thin-for-missing",
            "It says hardly anything, and there you are right. But a reporting list asks whether "
            "it is told. How good it is has to be judged separately.",
        )
    },
    "h": {
        "sentence 13": Taken(
            "authors-for-participants",
            "There the two authors check each other. The row is about those who were interviewed.",
        )
    },
    "i": {
        "sentence 13": Taken(
            "codes-for-notes",
            "Codes are made from the transcript, afterwards. The row asks what was written down "
            "during or after the talk.",
        ),
        "sentence 8": Taken(
            "question-for-notes",
            "Sentence 8 tells what she asked. Did she write anything down while she asked?",
        ),
    },
    "j": {
        NOWHERE: Taken(
            "short-for-missing",
            "It is one short sentence, and it does name a limit: who was not heard, and where.",
        )
    },
}

_PLACED = fingers(
    "Which sentence of the report tells what the row looks for? Eight sentences are offered. Some "
    f"rows are answered nowhere. {INVENTED}",
    {n: LINES[n] for n in _NAMED},
    ("COREQ 6: Did the interviewer and the others know each other before?", 7),
    ("COREQ 7: What did the nurses know about the interviewer and her reasons?", None),
    ("COREQ 10: How were the people chosen?", 4),
    ("COREQ 13: How many did not want to take part, or left, and why?", None),
    ("COREQ 17: What was asked, and by which guide?", 8),
    ("COREQ 22: Is it said whether further interviews would have brought anything new?", 11),
    ("COREQ 24: How many people coded?", 13),
    ("COREQ 28: Did those who were interviewed say something about the findings?", 23),
    ("COREQ 20: Were notes taken at the interviews, or after them?", None),
    ("SRQR S19: Which limits are named?", 25),
    ("COREQ 29: Are there quotations, and does one see whose they are?", 19),
    well_done=(
        "Eight rows are told, and three are not. Perhaps the authors did what the three ask for. "
        "You cannot know, and you can write to them."
    ),
    nowhere="none of the report's 26 sentences tells it",
    lesson="G: Row by row",
)


#: What to do next, whichever sentence was taken: of a row that is told, and of one that is not.
_LOOK_TOLD = "Say the row in other words. Which words of a sentence answer it?"
_LOOK = "What would an author have to write so that this row is answered?"


def _called(label: str) -> str:
    """A place as it is called on a button, where a bare number would stand beside its key."""
    return label if label == NOWHERE else f"sentence {label}"


ROWS: Sorting = replace(
    _PLACED,
    labels={_called(label): text for label, text in _PLACED.labels.items()},
    cases=tuple(
        replace(
            c,
            label=_called(c.label),
            instead=_LIKELY.get(c.key, {}),
            look=_LOOK if c.label == NOWHERE else _LOOK_TOLD,
        )
        for c in _PLACED.cases
    ),
    needs=_TELLS,
    hint="Say each row in other words; then go through the sentences with your finger",
)

READ = Quiz(
    task=f"What the rows do not see. {INVENTED}",
    questions=(
        Single(
            "voices",
            "Count the quotations in sentences 15 to 21. What should a reader of the report know?",
            (
                Option(
                    "a",
                    "That three quotations are too few for three themes.",
                    "Three may be enough for so short a text. Look at the brackets behind them.",
                    name="number-for-spread",
                ),
                Option(
                    "b",
                    "That the numbers behind them protect the nurses.",
                    "They do, a little. They also let you count: whose words are these?",
                    name="number-as-mask",
                ),
                Option(
                    "c",
                    "That all three are from nurse 9.",
                    "The words “One said” and “and” hide it. Ten nurses are not quoted, "
                    "and the two who saw it otherwise have no words of their own.",
                    right=True,
                ),
                Option(
                    "d",
                    "Nothing. COREQ 29 is told: there are quotations, and each has its number.",
                    "The row is told, and so you can see it: that is what rows are for. Judging "
                    "what you see is left to you.",
                    name="tick-for-judgement",
                ),
            ),
        ),
        Single(
            "photographs",
            "“… since this shortens the time until a call is made” (24). What is wrong with it?",
            (
                Option(
                    "a",
                    "The sentence needs a quotation.",
                    "A quotation would show that somebody says so. It would still be an effect "
                    "that nobody has measured.",
                    name="quotation-for-effect",
                ),
                Option(
                    "b",
                    "It claims an effect that nobody has measured.",
                    "Nobody has tried photographs. They may follow as an idea to be tried. As it "
                    "is written, it says more than eleven accounts can show.",
                    right=True,
                ),
                Option(
                    "c",
                    "It belongs in Findings.",
                    "There it would be worse: no nurse has spoken of photographs.",
                    name="place-for-claim",
                ),
                Option(
                    "d",
                    "Nothing, if it comes from the theme “knowing the voice”.",
                    "The theme tells how nurses decide. What would change it is another question.",
                    name="theme-for-effect",
                ),
            ),
        ),
        Single(
            "whole",
            "Another report tells all that COREQ's 32 rows ask for. What do you know of it?",
            (
                Option(
                    "a",
                    "That it is a good study.",
                    "A poor study can be reported completely. Then one can see that it is poor.",
                    name="complete-for-good",
                ),
                Option(
                    "b",
                    "That it is better than one with 25 rows.",
                    "Some rows are more important than others, and the seven rows that are "
                    "missing may not fit that study. A sum says nothing here.",
                    name="rows-as-score",
                ),
                Option(
                    "c",
                    "That its authors worked by the list from the beginning.",
                    "The list may have been filled in on the last evening.",
                    name="list-for-method",
                ),
                Option(
                    "d",
                    "That one can look up much of what one needs.",
                    "This is all a reporting list promises, and it is a lot.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="G: Row by row",
)
