"""Exercise 04: which of four units does not belong, as all three readers heard it."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single

HINT = "On which words of each unit can you put a finger for what the others share?"
_BELONGS = "Its words bear on what is asked, and all three readers heard it there."


def _group(key: str, text: str, *units: tuple[str, str], off: int, why: str) -> Single:
    """A question: units as (place, what it tells), and which of them does not belong."""
    return Single(
        key,
        text,
        tuple(
            Option(letter, f"{place}: {told}", why if n == off else _BELONGS, right=n == off)
            for n, (letter, (place, told)) in enumerate(zip("abcd", units, strict=True))
        ),
        hint=HINT,
    )


BELONGING = Quiz(
    task=(
        "Four times four units from Hanne, Solveig, Oskar and Marek (invented). In each, three "
        "carry what is named, and one, though it sounds near, does not. Which?"
    ),
    questions=(
        _group(
            "unsaid",
            "What one does not manage to say in the group",
            ("Hanne 50–56", "somebody asks who it was, and her mouth says another"),
            ("Solveig 92–94", "for half a year she brings nobody and looks at a plant"),
            ("Hanne 79–84", "early in the visit she begins to speak of that Friday herself"),
            ("Hanne 60–66", "she invents reasons on the road, and stays away"),
            off=2,
            why="Here it is said, and to a patient: she takes the lead in a visit.",
        ),
        _group(
            "listening",
            "Listening until the other has finished",
            ("Hanne 85–89", "she sits on her hands while he goes round by the hens"),
            ("Oskar 66–75", "he rings those who come often and offers a long talk"),
            ("Solveig 36–40", "she complains at length, and nobody gives her advice"),
            ("Solveig 41–44", "with her hands in her lap she has the whole list read to her"),
            off=1,
            why="Time is offered, and he begins: that is taking the lead, not yet listening.",
        ),
        _group(
            "frame",
            "The frame: secrecy and rules",
            ("Marek 38–47", "at a swimming pool somebody knows what he told in the room"),
            ("Marek 72–75", "a card with the rules, which they read aloud by turns"),
            ("Marek 76–79", "what is on paper stops nobody who wants to talk"),
            ("Marek 80–86", "an uncle who spoke aloud with the tap left shut"),
            off=3,
            why="A story of talking openly and of waiting; nothing of a rule or a promise.",
        ),
        _group(
            "whole",
            "The whole person: body, mind and circumstances held together",
            ("Solveig 56–63", "an old man came about his ears, for the view from one window"),
            ("Oskar 43–54", "a pressure, a back, a heel and nobody's sleep, all of one night"),
            ("Solveig 72–77", "a back, a stomach, and a father to be nursed in one kitchen"),
            ("Solveig 78–82", "two sets of papers are tied together with one string"),
            off=0,
            why="What he really came for is told; that is why they come, another subtheme.",
        ),
    ),
)
