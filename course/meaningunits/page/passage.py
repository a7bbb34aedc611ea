"""A passage as the page draws it: turns, numbered sentences, words; the same for every widget."""

from __future__ import annotations

from typing import Any

from ..material.corpus import SPEAKERS, Passage


def described(passage: Passage) -> dict[str, Any]:
    """A passage as plain data.

    Returns
    -------
    dict
        ``name``, ``status`` (the line that says it is invented), ``first``, ``last``, and
        ``turns``: number, speaker, and sentences as ``[number, words joined by one space]``. The
        page may split sentences at spaces and gets the same words that are counted here.
    """
    turns: list[dict[str, Any]] = []
    for sentence in passage:
        if not turns or turns[-1]["n"] != sentence.turn:
            who = SPEAKERS[sentence.speaker]
            turns.append({"n": sentence.turn, "key": sentence.speaker, "who": who, "lines": []})
        turns[-1]["lines"].append([sentence.number, " ".join(sentence.text.split())])
    interview = passage.interview
    return {
        "name": interview.pseudonym,
        "status": _sentence(interview.status),
        "first": passage.first,
        "last": passage.last,
        "turns": turns,
    }


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
