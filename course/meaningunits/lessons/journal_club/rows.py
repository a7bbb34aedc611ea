"""The appraisal board's rows and places: the study's journal-club questions, as the course asks.

The rows follow the eight discussion questions of the journal's page (``study.QUESTIONS``, the
fourth in three parts); the wording is this course's own. Numbers of the CASP checklist for
qualitative studies (casp-uk.net) and of the JBI checklist for qualitative research (Lockwood C,
Munn Z, Porritt K, Int J Evid Based Healthc 2015;13:179-187, doi:10.1097/XEB.0000000000000062) are
for finding one's way between them; none of their wording is here.
"""

from __future__ import annotations

from ...activities.appraising.places import Interviews, Lessons, Numbered, Place, Whole
from ...activities.appraising.sheet import Row
from ...material import study

#: Why the board forms no sum; said under every summary.
NO_TOTAL = (
    "There is no total, on purpose: lights cannot be added. A clear aim does not help if the wrong "
    "people were asked. Nobody has said how much each light is worth. And two readers can come to "
    "the same sum without agreeing on one row."
)


def _row(key: str, title: str, asks: str, note: str) -> Row:
    return Row(key, title, asks, note, evidence=True)


QUESTIONS = (
    _row(
        "1",
        "Question",
        "Is it clear what the study asks, and whose experience it is about? What would we miss "
        "if nobody had asked this?",
        "Beside it: CASP 1.",
    ),
    _row(
        "2",
        "Design",
        "Can interviews with these people, read in this way, answer that question? Does the study "
        "say something that only another design could show?",
        "Beside it: CASP 2 and 3; JBI 1 to 3.",
    ),
    _row(
        "3",
        "Findings",
        "What was found, and what was only interpreted or claimed? Can one go back from each "
        "theme to somebody's words?",
        "Beside it: CASP 9; JBI 8.",
    ),
    _row(
        "4a",
        "Selection",
        "Who could be asked at all, who was asked, and who would have told something else?",
        "Beside it: CASP 4.",
    ),
    _row(
        "4b",
        "Information",
        "How was the information gathered: who asked, what, in which words, and what was hard to "
        "say to this person?",
        "Beside it: CASP 5 and 6; JBI 6 and 7.",
    ),
    _row(
        "4c",
        "Confounding",
        "Does the study say or hint that one thing leads to another? What third thing could "
        "cause both?",
        "Beside it: neither list asks this of an interview study.",
    ),
    _row(
        "5",
        "Triangulation",
        "How many sources, readers and points of view are there, and how many of them are "
        "separate?",
        "Beside it: CASP 8; JBI 4 and 5.",
    ),
    _row(
        "6",
        "Other places",
        "Which features of the place of the study made this finding possible? Does the study "
        "tell enough about them to compare them with your place of work?",
        "Beside it: CASP 10.",
    ),
    _row(
        "7",
        "Implications",
        "Do the advice and the title follow from what was found, or do they go further?",
        "Beside it: CASP 10; JBI 10.",
    ),
    _row(
        "8",
        "Still open",
        "Does the study say what is not known yet, and what would one have to do to know it?",
        "Beside it: CASP 10.",
    ),
)

#: What none of the eight questions asks, and both lists do.
ETHICS = "None of the eight asks about ethics; CASP 7 and JBI 9 do."

_ARTICLE = Place("article", "section and paragraph, such as “Methods, paragraph 2”")
_ABSTRACT = Place("abstract", "which part of it, such as “Results”")

_TABLE_2 = ". ".join(
    part for theme in study.THEMES for part in (theme.name, *(s.name for s in theme.subthemes))
)

#: Where evidence about the 2008 study can stand. The article is the journal's: its text is not
#: here, so words from it are not looked up.
STUDY_PLACES = (
    _ABSTRACT,
    _ARTICLE,
    Whole("title", "the study's title; you need not say where in it", text=study.CITATION.title),
    Whole("Table 2", "names of themes and subthemes, as printed", text=_TABLE_2),
    Place("Table 1", "which step, such as “step 4”"),
    Place("article in brief", "which part, such as “Implications, first sentence”"),
    Place("journal-club page", "which question or tip, such as “question 4”"),
    Lessons("lesson", "number and heading, such as “06 Worked”", "could-for-did"),
    Interviews(
        "interview", "an invented one: name and sentences, “marek 41–43”", "invented-for-real"
    ),
)

#: Where evidence about any other study can stand.
OWN_PLACES = (
    _ABSTRACT,
    _ARTICLE,
    Place("table or figure", "its number"),
    Place("supplement", "which one, and where in it"),
    Place("elsewhere", "another paper, a register, a protocol: which, and where in it"),
    Lessons("lesson", "number and heading, such as “06 Worked”", "could-for-did"),
)

#: The first two rows of a board for a study of one's own.
OWN_ROWS = (
    Row(
        "study",
        "The study",
        "Which study is it? Authors, title, journal, year, DOI.",
        judged=False,
    ),
    Row(
        "abstract",
        "Its abstract",
        "Paste its abstract here if you like: then quotations from it are looked up. It stays in "
        "your trail, on your machine.",
        judged=False,
    ),
)


def of_report(lines: dict[int, str]) -> tuple[Numbered, Lessons]:
    """The places of a report that stands before the reader in numbered sentences."""
    return (
        Numbered("report", "the number of the sentence, “12” or “12–14”", lines=lines),
        Lessons("lesson", "number and heading, such as “06 Worked”", "could-for-did"),
    )
