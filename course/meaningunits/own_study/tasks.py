"""The tasks of one's own study: every activity on texts, on one's own transcripts."""

from __future__ import annotations

from collections.abc import Sequence

from ..activities.appraising.places import Interviews, Place
from ..activities.appraising.transfer import Planning, Transferring
from ..activities.coding import kind as coding
from ..activities.comparing.coders import Side
from ..activities.converging.comparison import IN_WORDS, Cell, Finding
from ..activities.labs.lab import Guess
from ..activities.letter.kind import Letter
from ..activities.reading.kind import Reading
from ..activities.writing.kind import Writing
from ..lessons.journal_club import rows
from ..material.corpus import Interview
from ..material.interviewer_turns import Heard
from ..material.quotable import Source, of_interview
from ..tasks.catalogue import MY_STUDY
from ..tasks.item import Item
from ..trail import Log
from . import kinds, signs
from .folder import INTERVIEWER
from .kinds_of_two import OwnComparing

STATEMENT, QUESTION, BOARD, APPRAISAL = "statement", "question", "board", "appraisal"
STRUCTURE, CODERS, WORKSHEET, PLAN = "structure", "coders", "worksheet", "plan"
#: Of each theme: my-study/quotes-T1.
QUOTES = "quotes"
#: Tasks that need a transcript, and look at all of them.
OF_ALL = (BOARD, "matrix", "saturation", CODERS, STRUCTURE, "convergence")

_STATEMENT = Writing(
    "Who reads here? Before the first transcript: what do you expect to find, what would you "
    "rather not find, what is your part in this place and with these people, and what of it could "
    "make you hear more, or less, than is said?"
)
_QUESTION = Writing(
    "Your research question in one or two sentences: of whose experience do you ask, and what? "
    "Then: which words in a transcript would be an answer to it, and which would not?"
)


def slug(what: str, name: str = "") -> str:
    """The slug of a task of one's own study: ``my-study/divide-anna``."""
    return f"{MY_STUDY}/{what}{f'-{name}' if name else ''}"


def items(
    interviews: Sequence[Interview], log: Log, others: Sequence[Side] = (), title: str = ""
) -> list[Item]:
    """Every task of a study.

    Parameters
    ----------
    interviews : sequence of Interview
        As they were entered (``material.own``).
    log : Log
        The trail: findings for the convergence are the themes on the board in it.
    others : sequence of Side
        Other coders who were merged.
    title : str
        The study's.
    """
    made = [
        Item(slug(STATEMENT), "Who reads here", _STATEMENT, 0, "lesson"),
        Item(slug(QUESTION), "Your research question", _QUESTION, 0, "lesson"),
        Item(slug("memo"), "What stays open", _memo(), 0, "lesson"),
    ]
    for interview in interviews:
        made += _of_one(interview)
    if interviews:
        made += _of_all(interviews, log, others)
    return [*made, *_about(interviews, title)]


def _of_one(interview: Interview) -> list[Item]:
    """What is done with one transcript."""
    name, who = interview.name, interview.pseudonym
    ends = tuple((turn.first, turn.last) for turn in interview.turns)
    condense = kinds.OwnCondensing(name, ends, carries=slug("divide", name), wanted=1)
    made = [
        Item(slug("read", name), f"Reading {who}", Reading(name), 0, "lesson"),
        Item(slug("divide", name), f"Dividing {who}", kinds.OwnDividing(name), 0, "lesson"),
        Item(slug("condense", name), f"Condensing {who}", condense, 0, "lesson"),
    ]
    asked = [t for t in interview.turns if t.speaker == INTERVIEWER]
    if asked:
        heard = tuple(Heard(t.first, t.last, (), (), "") for t in asked)
        task = f"What does each of your turns do in {who}? Sound is a decision too."
        kind = kinds.OwnTurns(task, name, heard)
        made.append(Item(slug("turns", name), f"Your own turns: {who}", kind, 0, "lesson"))
    return made


def _of_all(interviews: Sequence[Interview], log: Log, others: Sequence[Side]) -> list[Item]:
    """What is done across transcripts."""
    names = tuple(i.name for i in interviews)
    sources = tuple(
        coding.Source(
            i.name,
            ((1, len(i.sentences)),),
            division=slug("divide", i.name),
            condensed=slug("condense", i.name),
        )
        for i in interviews
    )
    board = slug(BOARD)
    second = others[0].key if others else "THEIR-NAME"
    comparing = OwnComparing(
        task="Two coders side by side: what each measure says, and each place where they part.",
        start=("mine", second, names[0]),
        board=board,
        people=names,
        coders=tuple(others),
    )
    relating = kinds.OwnRelating(
        task=(
            "Relate your themes: say with a verb what one does to the other, and choose the units "
            "that carry it. Then look for what speaks against it."
        ),
        themes=(),
        says=(),
        carries=board,
        condensed=tuple(slug("condense", name) for name in names),
        people=names,
    )
    guess = Guess(
        "After how many of your transcripts, in this order, will the next two bring hardly "
        "anything new? (0: never among these)",
        0,
        len(names),
        "transcripts",
    )
    saturating = kinds.OwnSaturating(
        task="Make a guess first. Then move base, run and threshold, and the order.",
        guess=guess,
        board=board,
        people=names,
    )
    building = kinds.OwnBuilding(sources, wanted=4, coders=tuple(one.name for one in others))
    crossing = kinds.OwnCrossing(
        task="Your themes across your transcripts: open a cell to read its units.",
        board=board,
        people=names,
    )
    return [
        Item(board, "Codes and themes", building, 0, "lesson"),
        Item(slug("matrix"), "Themes across transcripts", crossing, 0, "lesson"),
        Item(slug("saturation"), "What each transcript brought", saturating, 0, "lesson"),
        Item(slug(CODERS), "Two coders", comparing, 0, "lesson"),
        Item(slug(STRUCTURE), "A structure of your themes", relating, 0, "lesson"),
        Item(slug("convergence"), "Source by source", _converging(interviews, log), 0, "lesson"),
    ]


def _converging(interviews: Sequence[Interview], log: Log) -> kinds.OwnConverging:
    """One's own findings beside each transcript: the themes on the board as they are now."""
    board = signs.own_board(log.state(slug(BOARD)).value)
    found = []
    for theme in board.themes.values():
        codes = [code for code in board.in_theme(theme.id) if code.own]
        if theme.own and codes:
            told = [f"{code.name}: {code.memo}" if code.memo else code.name for code in codes]
            said = " ".join(f"{text.rstrip('.')}." for text in told)
            found.append(Finding(theme.id, theme.name, said))
    if not found:
        text = log.state(slug(QUESTION)).value
        said = text if isinstance(text, str) and text else "What your research question asks."
        found = [Finding("question", "Your question", said)]
    return kinds.OwnConverging(
        task=(
            "Set each of your findings beside each transcript: does it say the same, in meaning "
            "and in examples, or nothing? Quote the words that it rests on."
        ),
        first="your findings (the themes on your board)",
        findings=tuple(found),
        sources=tuple(map(_source, interviews)),
        cells=tuple(
            Cell(f.key, i.name, tuple(IN_WORDS), "", ((1, len(i.sentences)),))
            for f in found
            for i in interviews
        ),
        lesson="09: The rule",
    )


class _Own(Source):
    """A transcript of one's own as a source: neither invented nor published."""

    @property
    def made(self) -> str:
        return "your own"


def _source(interview: Interview) -> Source:
    found = of_interview(interview.name, interview.pseudonym, interview)
    return _Own(found.key, found.name, found.status, found.turns)


def _about(interviews: Sequence[Interview], title: str) -> list[Item]:
    """What looks at the study, or at an article of one's own, as a whole."""
    own = Interviews("transcript", "of this study: short name and sentences, “anna 41–43”")
    places: tuple[Place, ...] = (*rows.OWN_PLACES, *([own] if interviews else []))
    appraisal = kinds.OwnAppraising(
        task="Appraise your own study, or the article you write of it. Enter which it is first.",
        rows=(*rows.OWN_ROWS, *rows.QUESTIONS),
        places=places,
        told=rows.NO_TOTAL,
    )
    asked = tuple(row.key for row in rows.QUESTIONS)
    letter = Letter(
        task=(
            "Write to somebody who has to know: an editor, an ethics board, those whom you "
            "interviewed. Take in rows of your appraisal."
        ),
        board=slug(APPRAISAL),
        about=title or "your own study",
        names=(title or "study",),
        rows=asked,
    )
    worksheet = Transferring(
        task="Would what you found hold elsewhere? Name a setting, and judge each factor for it.",
        told="Nothing is added up here.",
    )
    plan = Planning(task="Plan one action that your findings ask for, and what would stop it.")
    return [
        Item(slug(APPRAISAL), "Appraising your own study", appraisal, 0, "lesson"),
        Item(slug(WORKSHEET), "Would it hold elsewhere?", worksheet, 0, "lesson"),
        Item(slug(PLAN), "One action", plan, 0, "lesson"),
        Item(slug("letter"), "A letter", letter, 0, "lesson"),
    ]


def _memo() -> Writing:
    return Writing(
        "What can your study not tell? Whom did you not ask, which unit fits no theme, and what "
        "would you ask the next person?"
    )
