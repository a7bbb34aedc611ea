"""What a diagnosis is, and how its braces are filled in."""

from __future__ import annotations

from dataclasses import dataclass

from ..feedback import Message


@dataclass(frozen=True)
class Diagnosis:
    """What to say: verdict, what is there, why it matters, where to look, which passage helps."""

    verdict: str
    what: str
    why: str = ""
    look: str = ""
    lesson: str = ""


def message(
    table: dict[str, Diagnosis],
    name: str,
    *,
    called: str | None = None,
    place: tuple[int, int] | None = None,
    **given: object,
) -> Message:
    """Fill in a diagnosis.

    Parameters
    ----------
    table, name
        Where it stands.
    called : str, optional
        The name it goes by in the feedback, when one row of the table serves several.
    place : tuple of int, optional
        First and last sentence to look at.
    **given
        What the braces stand for.
    """
    row = table[name]
    # Two separate steps: a learner's own words may hold braces and must not be filled in again.
    return Message(
        called or name,
        row.verdict,
        row.what.format_map(given),
        row.why.format_map(given),
        row.look.format_map(given),
        place,
        row.lesson,
    )
