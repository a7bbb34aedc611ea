"""Items of side room B: a person found, a passage mended, a yes and a no, quotations."""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from . import cases
from .register import DOCTORS, fitting

_WOMEN = len(fitting(sex="woman"))
_ALONE, _ISLAND = len(fitting(alone=True)), len(fitting(place="island"))
_ABROAD = len(fitting(abroad=True))
_LEFT = len(fitting(sex="woman", alone=True, place="island", abroad=True))

GUESS = Prediction(
    question=(
        f"An invented region has {len(DOCTORS)} general practitioners. {_WOMEN} are women, "
        f"{_ALONE} work alone, {_ISLAND} work on an island, {_ABROAD} have worked abroad. From a "
        "passage without a name one learns that its speaker is a woman, works alone, works on an "
        f"island, and has worked abroad. How many of the {len(DOCTORS)} fit all of this?"
    ),
    least=0,
    most=len(DOCTORS),
    outcome=_LEFT,
    told=(
        "No detail is rare: each fits five doctors or more. All of them together fit one. This is "
        "called deductive disclosure: nobody is named, and still somebody can be found."
    ),
)

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Think of something that a patient or a colleague told you, "
        "and that you have told others since. Which two details would have led to that person?"
    )
)

ITEMS = (
    Item("whose-words/guess-left", "A guess", GUESS, 0, "lesson"),
    Item("whose-words/find-her", "Find Dr T", cases.FOUND, 0, "lesson"),
    Item("whose-words/mend", "Mend the passage", cases.MENDED, 0, "lesson"),
    Item("whose-words/yes-and-no", "A yes, and a no", cases.YES_AND_NO, 0, "lesson"),
    Item("whose-words/quoting", "Quoting", cases.QUOTING, 0, "lesson"),
    Item("whose-words/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
)
