"""Items of lesson 04's second half: a second coder, saturation, themes across interviews."""

from __future__ import annotations

from ...activities.comparing.kind import Comparing
from ...activities.crossing.kind import Crossing
from ...activities.guessing.kind import Prediction
from ...activities.labs.lab import Guess
from ...activities.labs.saturation.kind import Saturating
from ...tasks.item import Item
from ...tasks.variants import Varied
from .nothing_new import saturated
from .numbers import by_hand_or_function, published
from .quizzes import reading_measures

#: Whose coding may stand in the panel's place: the board of the lesson's part "Alone".
BOARD = "themes/board"

#: Tomas's interview, readers A and B, sentence by sentence: S1 was marked once, by one of them.
RARE_GUESS = Prediction(
    question=(
        "Two readers of the panel coded Tomas's interview. On the subtheme S1, “Years with these "
        "people”, they agree on 97 of 100 sentences: both gave the code, or neither did. Cohen's κ "
        "measures agreement: 1 is complete agreement, 0 is as much agreement as comes by chance. "
        "What is κ here, in hundredths (50 means .50)?"
    ),
    least=-20,
    most=100,
    outcome=0,
    told=(
        "One of the two marked four sentences, and the other none. They agree only that most "
        "sentences do not have the code. By chance they would agree as often. κ is .00. AC1, "
        "another measure, is .97 on the same sentences. Neither number is wrong, and neither tells "
        "you whether Tomas spoke of these years."
    ),
)

PARTNERS = Comparing(
    task=(
        "Here are two coders side by side. Look at the places where they disagree, one after the "
        "other. Decide at each place, and write down why. Then read what each measure says of the "
        "same pair."
    ),
    board=BOARD,
    applied={"farida": "themes/code-farida"},
    wanted=2,
)

CURVE = Saturating(
    task=(
        "Make a guess first. Then change the base, the run and the threshold (the 5 per cent), and "
        "put the interviews in another order. When would you have stopped?"
    ),
    guess=Guess(
        "Nine interviews in the order shown, with the codes on which the panel decided in the end. "
        "The first four are the base. After the base, look for the first two interviews in a row "
        "that together bring few new codes: 5 per cent of the base or less. How many interviews "
        "come before these two, the base included? (0 means: there are no such two.)",
        0,
        9,
        "interviews",
    ),
    board=BOARD,
)

MATRIX = Crossing(
    task=(
        "Find three cells: one of a theme that is in every interview, one where somebody speaks "
        "against a theme, and one that is empty. Open each cell and read what is behind the "
        "number. Press “Check” after each: it tells you about the cell that is open."
    ),
    board=BOARD,
)

ITEMS = (
    # Lesson 04.
    Item("second-coder/guess-rare", "A guess", RARE_GUESS, 0, "lesson"),
    Item("second-coder/compare", "Two coders", PARTNERS, 3, "lesson"),
    Item("second-coder/published", "Cohen's own table", published(), 3, "lesson"),
    Item("second-coder/curve", "Nothing new?", CURVE, 2, "lesson"),
    Item("second-coder/matrix", "Themes across interviews", MATRIX, 0, "lesson"),
    # Exercise 04: the numbers are each student's own.
    Item("second-coder/agreement", "Beyond chance", Varied(by_hand_or_function), 3, "exercise"),
    Item("second-coder/measures", "Reading the measures", Varied(reading_measures), 3, "exercise"),
    Item("second-coder/saturation", "Nothing new?", Varied(saturated), 2, "exercise"),
)
