"""Items of side room C: which method?"""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from .analyses import AT_WORK, FOUR
from .numbers import NUMBERS, STUDY
from .questions import QUESTIONS

GUESS = Prediction(
    question=(
        "Many reports say that interviewing stopped at saturation, when nothing new came up. This "
        "room has four methods: phenomenology, grounded theory, framework analysis and reflexive "
        "thematic analysis. In how many of the four does the idea of saturation come from the "
        "method's own founders?"
    ),
    least=0,
    most=4,
    outcome=1,
    told=(
        "Only grounded theory (Glaser and Strauss 1967), and there it meant something else than "
        "“nobody said anything new”: a category is saturated when further cases, chosen to test "
        "it, show nothing new about it. Other methods took over the word. Braun and Clarke say "
        "that it does not fit theirs."
    ),
)

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Which of the four would you have chosen for this passage "
        "before you read this page? What would it have hidden from you?"
    )
)

ITEMS = (
    Item("which-method/guess", "A guess", GUESS, 0, "lesson"),
    Item("which-method/four-analyses", "One passage, four analyses", FOUR, 0, "lesson"),
    Item("which-method/at-work", "Four steps", AT_WORK, 0, "lesson"),
    Item("which-method/questions", "Which method for which question?", QUESTIONS, 0, "lesson"),
    Item("which-method/numbers", "Does the number fit?", NUMBERS, 0, "lesson"),
    Item("which-method/study", "The study under other methods", STUDY, 0, "lesson"),
    Item("which-method/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
)
