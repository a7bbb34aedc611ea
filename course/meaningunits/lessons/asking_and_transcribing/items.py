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
        "One minute of talk is typed word for word. Then a typist who wants to help cleans it: no "
        "repetitions, no fillers, whole sentences. By how many per cent is it shorter?"
    ),
    least=0,
    most=90,
    outcome=round(100 * (1 - words(CLEANED) / words(VERBATIM))),
    told=(
        "It has 85 words, and then 59. How much is gone does not say whether it matters: below "
        "you look at each loss on its own. And two words stand in the cleaned text that nobody "
        "said."
    ),
)

OWN = Writing(
    task=(
        "After your own ten minutes. Write four things: a question that brought much; a place "
        "where you led, broke in, or passed by; your longest silence and what came after it; what "
        "you would ask now. If you have not done the interview yet, come back here when you have."
    ),
    least=80,
    most=300,
)

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. What do you write down of what patients say, and what do you "
        "clean away? Whose words stand in your notes?"
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
