"""One invented minute of talk, written down in two ways, and three sentences in two translations.

The room prints all of it; its tests hold the page to what stands here.
"""

from __future__ import annotations

INVENTED = "Invented for teaching: nobody said this."

#: Number of the line → who speaks, and what is written down word for word.
VERBATIM = {
    1: ("I", "And was it all right, to tell them?"),
    2: ("GP", "(3) Yeah. (1) Yeah, no, it was – it was fine."),
    3: ("I", "[So you felt safe there."),
    4: ("GP", "[I’d had the – (laughs) Safe. Well."),
    5: ("GP", "I mean, I told them about the dose. Not the – (2) not the whole of it."),
    6: ("I", "Mm."),
    7: (
        "GP",
        "And Karin sort of, she looked at the floor, you know. And nobody – it was THAT quiet. "
        "And I thought, right.",
    ),
    8: ("GP", "But they were nice about it. (breathes out) Very nice."),
    9: ("I", "And afterwards?"),
    10: ("GP", "Afterwards I, erm, I drove home and didn’t put the radio on."),
}

#: The same lines, cleaned by somebody who types for the team.
CLEANED = {
    1: ("I", "Was it all right to tell them?"),
    2: ("GP", "Yes, it was fine."),
    3: ("I", "So you felt safe there?"),
    4: ("GP", "Safe, yes."),
    5: ("GP", "I told them about the dose, not the whole of it."),
    7: ("GP", "Karin looked at the floor and it was quiet."),
    8: ("GP", "But they were nice about it, very supportive."),
    9: ("I", "And afterwards?"),
    10: ("GP", "Afterwards I drove home and did not put the radio on."),
}

ORIGINAL = (
    "Da sitz ich, und dann sagt einer: Das kenn ich. Da fällt einem ein Stein vom Herzen. Man ist "
    "halt doch nicht allein auf der Welt."
)
CLOSE = (
    "So I sit there, and then somebody says: I know that. A stone falls from one’s heart. One is "
    "not alone in the world after all."
)
FREE = (
    "I sat there and a colleague told us he had been through the same. I was enormously relieved. "
    "I realised that I am not the only one."
)


def words(lines: dict[int, tuple[str, str]]) -> int:
    """How many words a transcript has, without what stands for a sound or a silence."""
    said = " ".join(text for _, text in lines.values())
    for sign in ("(breathes out)", "(laughs)", "(1)", "(2)", "(3)", "[", "–"):
        said = said.replace(sign, " ")
    return len(said.split())
