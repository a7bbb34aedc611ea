"""Exercise 04: which of four units does not belong, as all three readers heard it."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single

HINT = "On which words of each unit can you put a finger for what the others share?"


def _group(key: str, text: str, *units: tuple[str, str, str], off: int) -> Single:
    """A question: units as (place, what it tells, why it belongs or not), and which does not."""
    return Single(
        key,
        text,
        tuple(
            Option(letter, f"{place}: {told}", why, right=n == off)
            for n, (letter, (place, told, why)) in enumerate(zip("abcd", units, strict=True))
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
            (
                "Hanne 50–56",
                "somebody asks who it was, and her mouth says another",
                "It was she, and her mouth says another: what she meant to say stays unsaid.",
            ),
            (
                "Solveig 92–94",
                "for half a year she brings nobody and looks at a plant",
                "For half a year she brings nobody: what she could have brought stays unsaid.",
            ),
            (
                "Hanne 79–84",
                "early in the visit she begins to speak of that Friday herself",
                "Here it is said, and to a patient: she takes the lead in a visit.",
            ),
            (
                "Hanne 60–66",
                "she invents reasons on the road, and stays away",
                "She stays away rather than say it: the reasons are invented.",
            ),
            off=2,
        ),
        _group(
            "listening",
            "Listening until the other has finished",
            (
                "Hanne 85–89",
                "she sits on her hands while he goes round by the hens",
                "Sitting on her hands is how she lets him go all the way round.",
            ),
            (
                "Oskar 66–75",
                "he rings those who come often and offers a long talk",
                "Time is offered, and he begins: that is taking the lead, not yet listening.",
            ),
            (
                "Solveig 36–40",
                "she complains at length, and nobody gives her advice",
                "At length, and without advice: she is the one who is heard out.",
            ),
            (
                "Solveig 41–44",
                "with her hands in her lap she has the whole list read to her",
                "The whole list is read, and her hands stay in her lap until then.",
            ),
            off=1,
        ),
        _group(
            "frame",
            "The frame: secrecy and rules",
            (
                "Marek 38–47",
                "at a swimming pool somebody knows what he told in the room",
                "What he told in the room has got out of it: secrecy, and how it was broken.",
            ),
            (
                "Marek 72–75",
                "a card with the rules, which they read aloud by turns",
                "The rules themselves, read aloud: nothing could be nearer to a frame.",
            ),
            (
                "Marek 76–79",
                "what is on paper stops nobody who wants to talk",
                "What is on paper are the rules; he says how far they hold.",
            ),
            (
                "Marek 80–86",
                "an uncle who spoke aloud with the tap left shut",
                "A story of talking openly and of waiting; nothing of a rule or a promise.",
            ),
            off=3,
        ),
        _group(
            "whole",
            "The whole person: body, mind and circumstances held together",
            (
                "Solveig 56–63",
                "an old man came about his ears, for the view from one window",
                "What he really came for is told; that is why they come, another subtheme.",
            ),
            (
                "Oskar 43–54",
                "a pressure, a back, a heel and nobody's sleep, all of one night",
                "Four things for four offices, and one night behind them: they are held together.",
            ),
            (
                "Solveig 72–77",
                "a back, a stomach, and a father to be nursed in one kitchen",
                "Body and circumstances stand in one kitchen: they are held together.",
            ),
            (
                "Solveig 78–82",
                "two sets of papers are tied together with one string",
                "One string round two sets of papers: what was two is held together.",
            ),
            off=0,
        ),
    ),
)
