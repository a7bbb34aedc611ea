"""Items of lesson 10 and exercise 10: an appraisal from evidence, and what one does with it."""

from __future__ import annotations

from ...activities.appraising.kind import Appraising
from ...activities.appraising.transfer import Planning, Transferring
from ...activities.guessing.kind import Prediction
from ...activities.letter.kind import Letter
from ...activities.writing.kind import Writing
from ...material import study
from ...tasks.item import Item
from ...tasks.variants import Varied
from . import porters, reasons, rows
from . import somebody_elses_board as board_variants
from . import variants as journal_variants
from .cases import EVIDENCE, TRAVELS
from .exit_quiz import EXIT
from .what_follows import HER_QUESTION, IMPLICATIONS, MY_QUESTION

#: Six 2s, two 1s and two 0s make 14; so do 1 for each 2, and 2 for everything else.
AGREEMENT = Prediction(
    question=(
        "Two readers give the same study 0, 1 or 2 points for each of ten questions. Each reader's "
        "sum is 14 of 20. What is the smallest possible number of questions on which both gave the "
        "same points?"
    ),
    least=0,
    most=10,
    outcome=0,
    told=(
        "One gives six times 2, twice 1 and twice 0; the other gives 1 wherever the first gave "
        "2, and 2 everywhere else. Both sums are 14, and they agree on no question."
    ),
)

BOARD = Appraising(
    task=(
        "Appraise the study, row by row. Give a judgement, your reason, and the place. Four of "
        "the ten rows are enough for today."
    ),
    rows=rows.QUESTIONS,
    places=rows.STUDY_PLACES,
    wanted=4,
    told=rows.NO_TOTAL,
)

SECOND_ROUND = Appraising(
    task="An empty board for a study that you choose. Enter the study first.",
    rows=(*rows.OWN_ROWS, *rows.QUESTIONS),
    places=rows.OWN_PLACES,
    told=rows.NO_TOTAL,
)

WORKSHEET = Transferring(
    task=(
        "Would it work where you work? Say which setting you mean. Then judge each factor for "
        "this setting, and say why."
    ),
    told=(
        "Nothing is added up here. One factor that does not fit can be more important than all "
        "the others. Or it can be the one that you are able to change."
    ),
)

PLAN = Planning(
    task=(
        "Plan one action, small enough to begin. Say how you will see that it works, and what "
        "would make you stop."
    )
)

LETTER = Letter(
    task=(
        "Write to the journal's discussion of the study, in your own words. Copy reasons from "
        "rows of your board into the letter (the button “Take in” does it). Use these reasons to "
        "write one point that the authors could answer."
    ),
    board="journal-club/board",
    about=str(study.CITATION),
    names=("Kjeldmand", "Holmström", study.CITATION.doi),
    rows=tuple(row.key for row in rows.QUESTIONS),
)

# Exercise 10.

_ASKED = ("1", "2", "3", "4a", "4b", "4c", "5", "7")

PORTERS_BOARD = Appraising(
    task=(
        "Appraise the porters' report, row by row. Give a judgement, your reason, and the place: "
        "the number of the sentence."
    ),
    rows=tuple(row for row in rows.QUESTIONS if row.key in _ASKED),
    places=rows.of_report(porters.LINES),
    status=porters.INVENTED,
    told=rows.NO_TOTAL,
)

PORTERS_LETTER = Letter(
    task=(
        "Write to the authors in your own words. Choose one point from your board that they "
        "could answer. Name the sentence that it is about."
    ),
    board="journal-club/porters-board",
    about=porters.CITATION,
    names=("Tveit", "Sorrel", porters.TITLE),
    rows=_ASKED,
    source=rows.of_report(porters.LINES)[0],
    status=porters.INVENTED,
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        'Two sentences, for yourself. What did you do last week because people say that "studies '
        'show it", although you do not know these studies? Which of the ten rows would you look at '
        "first?"
    )
)

#: The exercise's last part: a person reads and marks it, and the letter with it.
MARKED = Writing(
    task=(
        "Of which of your eight judgements are you least sure? What is the strongest argument "
        "against it? Your board and your letter are handed in automatically together with this "
        "text, as they are in parts 1 and 8."
    ),
    least=60,
    most=120,
    marked=4,
    beside=("journal-club/porters-board", "journal-club/porters-letter"),
)

ITEMS = (
    # Lesson 10.
    Item("journal-club/guess-agreement", "The same total", AGREEMENT, 0, "lesson"),
    Item("journal-club/what-evidence-does", "What a piece of evidence does", EVIDENCE, 3, "lesson"),
    Item("journal-club/board", "Your appraisal board", BOARD, 6, "lesson"),
    Item(
        "journal-club/an-effect-travels",
        "The same effect in another place?",
        TRAVELS,
        2,
        "lesson",
    ),
    Item("journal-club/worksheet", "Would it work here?", WORKSHEET, 4, "lesson"),
    Item("journal-club/plan", "One action", PLAN, 2, "lesson"),
    Item("journal-club/implications", "What may follow", IMPLICATIONS, 2, "lesson"),
    Item("journal-club/her-question", "A colleague's question", HER_QUESTION, 2, "lesson"),
    Item("journal-club/my-question", "A question of your own", MY_QUESTION, 0, "lesson"),
    Item("journal-club/letter", "Your letter", LETTER, 2, "lesson"),
    Item("journal-club/exit-quiz", "Where you stand now", EXIT, 10, "lesson"),
    Item("journal-club/second-round", "A study of your own", SECOND_ROUND, 6, "lesson"),
    Item("journal-club/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 10.
    Item("journal-club/porters-board", "The porters' board", PORTERS_BOARD, 0, "exercise"),
    Item(
        "journal-club/does-it-stand-there",
        "Are the words really there?",
        Varied(board_variants.evidence),
        3,
        "exercise",
    ),
    Item(
        "journal-club/against-itself",
        "A board that contradicts itself",
        Varied(board_variants.against_itself),
        3,
        "exercise",
    ),
    Item(
        "journal-club/one-sum",
        "The same sum",
        Varied(journal_variants.same_total),
        2,
        "exercise",
    ),
    Item(
        "journal-club/would-it-work",
        "Would it work there?",
        Varied(journal_variants.would_it_work),
        2,
        "exercise",
    ),
    Item(
        "journal-club/where-it-rests",
        "Which sentence supports it?",
        reasons.RESTS,
        3,
        "exercise",
    ),
    Item("journal-club/which-row", "To which row it belongs", reasons.ROWS, 3, "exercise"),
    Item(
        "journal-club/porters-letter", "A letter about the porters", PORTERS_LETTER, 0, "exercise"
    ),
    Item(
        "journal-club/appraisal-and-letter", "The appraisal and the letter", MARKED, 0, "exercise"
    ),
)
