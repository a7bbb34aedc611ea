"""Items of side room H: two interviews of a whole hour, read, sifted, divided and coded."""

from __future__ import annotations

from ...activities.coding.applying import Applying
from ...activities.dividing.kind import Dividing
from ...activities.guessing.kind import Prediction
from ...activities.reading.contradictions import Contradictions
from ...activities.reading.kind import Reading
from ...activities.reading.sifting import Sifting
from ...activities.turn_coding.kind import TurnCoding
from ...activities.writing.kind import Writing
from ...material.interviewer_turns import turns
from ...tasks.item import Item
from . import counts, quizzes

_NILS, _TOMAS, _LEIF = map(counts.without_code, ("nils", "tomas", "leif"))

GUESS = Prediction(
    question=(
        "Nils's interview has 5,413 words. Three readers coded it, each alone. Their question was: "
        "what does the group do to these doctors' work with patients, and to themselves as "
        "doctors? Some units got no code from any of the three. Of 100 words of the interview, how "
        "many are in such units?"
    ),
    least=0,
    most=100,
    outcome=round(100 * _NILS.all),
    told=(
        f"All three left {_NILS.all:.0%} of the words empty: nobody gave these words a code. Each "
        f"alone left {', '.join(f'{share:.0%}' for share in _NILS.each[:-1])} "
        f"and {_NILS.each[-1]:.0%} without a code. So the reader with the lowest share left "
        f"{min(_NILS.each):.0%} empty, and the two others left nearly all of these words empty as "
        "well. In the nine interviews of the lessons the share is from "
        f"{_TOMAS.all:.0%} (Tomas) to {_LEIF.all:.0%} (Leif): they were written so that most of "
        "the text helps to answer the question."
    ),
)

READ = Reading("nils")
SIFT = Sifting("nils")
LOOSE = Contradictions("nils", wanted=2, worked=(100,))

EWAS_QUESTIONS = TurnCoding(
    task=(
        "Read Ewa's interview, and look at what the interviewer does. Below each marked turn "
        "choose “sound” (no fault) or the fault. A turn may have more than one fault. Leave no "
        "turn empty. Two turns are done for you as examples."
    ),
    name="ewa",
    turns=turns(
        "ewa",
        also={
            45: ("leading",),
            88: ("closed",),
            93: ("leading",),
            98: ("closed", "missed-probe"),
            154: ("leading", "missed-probe"),
            161: ("closed",),
            235: ("closed",),
            263: ("closed", "missed-probe"),
            277: ("closed",),
        },
        done=(74, 88),
    ),
    lesson="H: The other voice",
)

IRON = Dividing("ewa", 201, 258)
WHOLE = Dividing("ewa")
CODED = Applying("ewa", counts.ends("ewa"))

LOOKING_BACK = Writing(
    task=(
        "Three sentences, for yourself. What did you nearly leave out, and what would have been "
        "lost? Which contradiction do you leave open, and what would you ask the person? How would "
        "you tell in a report what you left out?"
    )
)

ITEMS = (
    Item("a-whole-hour/guess-share", "A guess", GUESS, 0, "lesson"),
    Item("a-whole-hour/read-nils", "The whole of Nils's hour", READ, 0, "lesson"),
    Item("a-whole-hour/sift-nils", "What carries nothing", SIFT, 0, "lesson"),
    Item("a-whole-hour/what-is-lost", "What is lost?", quizzes.LOST, 0, "lesson"),
    Item("a-whole-hour/loose-nils", "Loose ends", LOOSE, 0, "lesson"),
    Item("a-whole-hour/what-to-do", "What to do with them?", quizzes.CONTRADICTED, 0, "lesson"),
    Item("a-whole-hour/turns-ewa", "Ewa's interviewer", EWAS_QUESTIONS, 0, "lesson"),
    Item("a-whole-hour/divide-iron", "What followed from one evening", IRON, 0, "lesson"),
    Item("a-whole-hour/what-they-add", "What do they add?", quizzes.ADDED, 0, "lesson"),
    Item("a-whole-hour/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    Item("a-whole-hour/divide-ewa", "The whole of Ewa's hour, divided", WHOLE, 0, "lesson"),
    Item("a-whole-hour/code-ewa", "The whole of Ewa's hour, coded", CODED, 0, "lesson"),
)  # fmt: skip
