"""Put a finger on the words: parts of a text, each to the sentence that it stands on, or to none.

One act for whatever rests on sentences: a condensation and its unit, a reason and a report. What
somebody adds has no sentence to stand on; what is left out is a sentence on which nothing stands.
"""

from __future__ import annotations

from collections.abc import Mapping

from .cases import Taken
from .kind import Case, Sorting

#: Where a part stands for which there are no words.
NOWHERE = "nowhere"
#: Other words for it.
ALSO = (
    "added",
    "it was added",
    "invented",
    "none",
    "no sentence",
    "not there",
    "no place",
    "missing",
)
HINT = (
    "Say the {what} once more, with only the words of the sentence that you chose. If you need a "
    "word that is not there, you chose the wrong sentence"
)


def fingers(
    task: str,
    lines: Mapping[int, str],
    *parts: tuple[str, int | None] | tuple[str, int | None, str],
    well_done: str,
    nowhere: str = "none of these sentences says it: it was added",
    what: str = "part",
    lesson: str = "",
    instead: Mapping[tuple[int, int], str] | None = None,
) -> Sorting:
    """Parts to be put where they stand.

    Parameters
    ----------
    task : str
    lines : mapping of int to str
        The sentences that there are to choose from, by number.
    parts : (str, int or None) or (str, int or None, str)
        A part, and the number of the sentence that it stands on; None for one that was added.
        A third may say what has to stand there, in other words.
    well_done : str
    nowhere : str
        What it means to stand on none; without it there is no such choice.
    what : str
        What each of them is called.
    lesson : str
        The passage that helps, as ``03: Heading``.
    instead : mapping of (int, int) to str, optional
        What a sentence lacks for a part that it is easily taken for: (sentence of the part, that
        sentence) → what is told.
    """
    hint = HINT.format(what=what)
    none = {NOWHERE: nowhere} if nowhere else {}
    return Sorting(
        task=task,
        labels={**{str(n): line for n, line in lines.items()}, **none},
        cases=tuple(
            Case(
                key,
                text,
                NOWHERE if at is None else str(at),
                _why(at),
                needs="".join(needs),
                instead={
                    str(other): Taken("instead", why)
                    for (part, other), why in (instead or {}).items()
                    if part == at
                },
            )
            for key, (text, at, *needs) in zip("abcdefghijkl", parts, strict=False)
        ),
        well_done=well_done,
        hint=f"{hint}, or no sentence is right." if nowhere else f"{hint}.",
        lesson=lesson,
        also=dict.fromkeys(ALSO, NOWHERE) if nowhere else {},
        in_text=True,
    )


def _why(at: int | None) -> str:
    return "No sentence here says it." if at is None else f"Sentence {at} says it."
