"""Exercise 04: which of four units does not belong, as all three readers heard it."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single

HINT = (
    "Say in a few words what the other units have in common. Which words of this unit say the same?"
)


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
        "Here are four questions about units from Hanne, Solveig, Oskar and Marek (invented). "
        "Each question names a subject. Three of its four units support this subject. One unit "
        "sounds near to it, but does not support it. Which one is it?"
    ),
    questions=(
        _group(
            "unsaid",
            "Something that a person cannot say in the group",
            (
                "Hanne 50–56",
                "she wants to say what she did, and says that the locum did it",
                "She did it herself, and she says that the locum did it. What she wanted to say "
                "stays unsaid.",
            ),
            (
                "Solveig 92–94",
                "for half a year she brings no case and looks at a plant",
                "For half a year she brings no case. What she could have brought stays unsaid.",
            ),
            (
                "Hanne 79–84",
                "early in the visit she begins to speak of that Friday herself",
                "Here she says it, and she says it to a patient. She takes the lead in a visit.",
            ),
            (
                "Hanne 60–66",
                "she invents reasons on the road, and stays away",
                "She invents reasons and stays away, so that she does not have to say it.",
            ),
            off=2,
        ),
        _group(
            "listening",
            "Listening until the other has finished",
            (
                "Hanne 85–89",
                "she sits on her hands while he talks for a long time about hens",
                "She sits on her hands, so that she does not interrupt his long story.",
            ),
            (
                "Oskar 66–75",
                "he rings those who come often and offers a long talk",
                "He offers time, and he is the one who begins. So he takes the lead. He does not "
                "listen yet.",
            ),
            (
                "Solveig 36–40",
                "she complains at length, and nobody gives her advice",
                "She may talk for a long time, and nobody gives advice. The others listen to her "
                "to the end.",
            ),
            (
                "Solveig 41–44",
                "with her hands in her lap she has the whole list read to her",
                "She waits with her hands in her lap until the patient has read the whole list.",
            ),
            off=1,
        ),
        _group(
            "frame",
            "The frame: secrecy and rules",
            (
                "Marek 38–47",
                "at a swimming pool somebody knows what he told in the room",
                "Somebody outside knows what he told in the room. So the unit is about secrecy "
                "that was broken.",
            ),
            (
                "Marek 72–75",
                "a card with the rules, which they read aloud one after the other",
                "They read the rules aloud. The rules are the frame itself.",
            ),
            (
                "Marek 76–79",
                "what is on paper stops nobody who wants to talk",
                "The rules are on paper. He says that they cannot stop everybody.",
            ),
            (
                "Marek 80–86",
                "an uncle spoke aloud, and nobody turned on the tap to hide his words",
                "This is a story about talking openly and about waiting. It does not speak of a "
                "rule or a promise.",
            ),
            off=3,
        ),
        _group(
            "whole",
            "The whole person: body, mind and circumstances held together",
            (
                "Solveig 56–63",
                "an old man came because of his ears, but wanted the view from one window",
                "The unit tells what he really came for. “Why patients come” is another subtheme.",
            ),
            (
                "Oskar 43–54",
                "a blood pressure, a back, a heel, and bad sleep that nobody treats: the same "
                "nights explain all four",
                "Three people each treated one of the first three, and nobody treated the sleep. "
                "The unit brings all four together.",
            ),
            (
                "Solveig 72–77",
                "a back, a stomach, and a father to be nursed in one kitchen",
                "In one kitchen she sees the body and the circumstances together.",
            ),
            (
                "Solveig 78–82",
                "two sets of papers are tied together with one string",
                "She ties two sets of papers together with one string. She sees as one thing "
                "what had been two.",
            ),
            off=0,
        ),
    ),
)
