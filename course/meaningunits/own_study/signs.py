"""Signs of codes and themes in one's own study: whatever somebody calls them, they are their own.

The course's codebook does not exist there: "c1" is a code that somebody made, or none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..activities.coding.board import Board, read_or_empty
from ..tasks.feedback import Message
from ..tasks.kind import listed

_OURS = {"codes": re.compile(r"n[1-9]\d{0,3}"), "themes": re.compile(r"T[1-9]\d{0,2}")}
_LETTER = {"codes": "n", "themes": "T"}

Signs = Mapping[str, str]


def given(answer: Any, part: str) -> dict[str, str]:
    """Signs of somebody's own → those that a board has for them; nothing where they are the same.

    Parameters
    ----------
    answer
        A board's answer.
    part : str
        "codes" or "themes".

    Returns
    -------
    dict
        Such as ``{"c1": "n1", "c2": "n2"}``, in their order.
    """
    entries = answer.get(part) if isinstance(answer, Mapping) else None
    if not isinstance(entries, Mapping):
        return {}
    is_ours = _OURS[part].fullmatch
    own = [sign for sign in entries if isinstance(sign, str) and not is_ours(sign)]
    names = (f"{_LETTER[part]}{n}" for n in range(1, len(entries) + 1))
    free = (name for name in names if name not in entries)
    return dict(zip(own, free, strict=False))


def as_ours(answer: Any) -> Any:
    """A board's answer with the signs that a board has; as it is where it has them already.

    Parameters
    ----------
    answer
        A board's answer, as it was written.

    Returns
    -------
    object
        It is read as any other: what is wrong with its shape is still there.
    """
    codes, themes = given(answer, "codes"), given(answer, "themes")
    if not codes and not themes:
        return answer
    made = dict(answer)
    for part in ("codes", "themes"):
        if isinstance(answer.get(part), Mapping):
            signs = codes if part == "codes" else themes
            made[part] = {signs.get(k, k): _entry(v, themes) for k, v in answer[part].items()}
    for part in ("units", "against"):
        if isinstance(answer.get(part), Mapping):
            made[part] = {key: _words(said, codes) for key, said in answer[part].items()}
    if isinstance(answer.get("words"), Mapping):
        made["words"] = {key: _keys(by, codes) for key, by in answer["words"].items()}
    if isinstance(answer.get("merged"), Mapping):
        merged = _keys(answer["merged"], codes)
        made["merged"] = {key: _words(into, codes) for key, into in merged.items()}
    return made


def _entry(entry: Any, themes: Signs) -> Any:
    if isinstance(entry, Mapping) and isinstance(theme := entry.get("theme"), str):
        return {**entry, "theme": themes.get(theme, theme)}
    return entry


def _words(said: Any, signs: Signs) -> Any:
    if isinstance(said, list):
        return [_words(one, signs) for one in said]
    return signs.get(said, said) if isinstance(said, str) else said


def _keys(entries: Any, signs: Signs) -> Any:
    if not isinstance(entries, Mapping):
        return entries
    return {signs.get(key, key): value for key, value in entries.items()}


def told_of(answer: Any) -> list[Message]:
    """What is told of somebody's own signs: what they stand for, and themes that are none.

    Parameters
    ----------
    answer
        A board's answer, as it was written.

    Returns
    -------
    list of Message
    """
    return [*_no_such_theme(answer), *_stand_for_others(answer)]


def _no_such_theme(answer: Any) -> list[Message]:
    """Codes that are put into a theme that is not on the board."""
    codes = answer.get("codes") if isinstance(answer, Mapping) else None
    themes = answer.get("themes") if isinstance(answer, Mapping) else None
    there = list(themes) if isinstance(themes, Mapping) else []
    away = {
        str(sign): entry["theme"]
        for sign, entry in (codes.items() if isinstance(codes, Mapping) else ())
        if isinstance(entry, Mapping) and entry.get("theme") and entry["theme"] not in there
    }
    if not away:
        return []
    return [
        Message(
            "no-such-theme",
            "mend",
            f"There is no such theme here: {listed(dict.fromkeys(away.values()))}.",
            f"{listed(away)} {'stands' if len(away) == 1 else 'stand'} in no theme now.",
            f"Themes are: {listed(there)}." if there else 'Make it under "themes" first.',
        )
    ]


def _stand_for_others(answer: Any) -> list[Message]:
    """Signs of one's own that stand for others: other tasks call themes by those."""
    pairs = [*given(answer, "codes").items(), *given(answer, "themes").items()]
    if not pairs:
        return []
    few = listed([f"{sign} is {to}" for sign, to in pairs[:20]])
    return [
        Message(
            "own-signs",
            "told",
            f"On the board your signs have others: {few}{' and so on' if pairs[20:] else ''}.",
            "A board calls codes n1, n2 and themes T1, T2. Names stay as you gave them.",
            "Call themes so in the tasks that follow: structure, matrix, source by source.",
        )
    ]


def only_own(board: Board) -> Board:
    """A board without the course's codes on its units: they are told as codes that are not there.

    Parameters
    ----------
    board : Board

    Returns
    -------
    Board
    """
    ours = {code.id: code.label for code in board.codes.values() if not code.own}
    there = dict.fromkeys(c for codes in board.units.values() for c in codes if c in ours)
    if not there:
        return board

    def own(codes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(code for code in codes if code not in ours)

    against = {key: own(codes) for key, codes in board.against.items()}
    return replace(
        board,
        units={key: own(codes) for key, codes in board.units.items()},
        against={key: codes for key, codes in against.items() if codes},
        words={
            key: {code: places for code, places in by.items() if code not in ours}
            for key, by in board.words.items()
        },
        # A unit that only had codes that are none was not answered with "no code".
        decided=tuple(k for k in board.decided if not board.units.get(k) or own(board.units[k])),
        unknown=(*board.unknown, *there),
    )


def own_board(answer: Any) -> Board:
    """The board of one's own study; one with nothing on it where the answer is none."""
    return only_own(read_or_empty(as_ours(answer)))
