"""Tasks of side room E: a guide, an interview of one's own, a transcript, a translation.

A side room has no points.
"""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from .guide import GUIDE
from .losses import CLEANING, CODED, TRANSLATED
from .minute import CLEANED, VERBATIM, words

GUESS = Prediction(
    question=(
        "One minute of talk is typed word for word. Then a typist, who wants to help, cleans the "
        "text: no repetitions, no “erm” and “you know”, only whole sentences. By how many per cent "
        "does the text become shorter?"
    ),
    least=0,
    most=90,
    outcome=round(100 * (1 - words(CLEANED) / words(VERBATIM))),
    told=(
        "At first the text has 85 words, and then 59. These numbers do not say whether the losses "
        "matter: below you look at each loss on its own. And there are two words in the cleaned "
        "text that nobody said."
    ),
)

OWN = Writing(
    task=(
        "After your own ten minutes. Write four things: a question that brought a long answer; a "
        "place where your question was leading (it suggested an answer), where you interrupted, or "
        "where you missed a probe; your longest silence and what came after it; what you would ask "
        "now. If you have not done the interview yet, come back here when you have."
    ),
    least=80,
    most=300,
)

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. When patients speak, which of their words do you write down, "
        "and which do you leave out? Whose words are in your notes?"
    )
)

ITEMS = (
    Item("asking-and-transcribing/guess-cleaned", "How much shorter", GUESS, 0, "lesson"),
    Item("asking-and-transcribing/guide", "A guide", GUIDE, 0, "lesson"),
    Item("asking-and-transcribing/own-interview", "Your own ten minutes", OWN, 0, "lesson"),
    Item("asking-and-transcribing/cleaning", "What the cleaning did", CLEANING, 0, "lesson"),
    Item("asking-and-transcribing/coded", "Two texts, one code", CODED, 0, "lesson"),
    Item("asking-and-transcribing/translated", "Two translations", TRANSLATED, 0, "lesson"),
    Item("asking-and-transcribing/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
)
