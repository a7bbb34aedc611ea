"""What is said at once of an answer in code: what of it counts for nothing, what it drops. Pure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..trail import Entry, clock
from .feedback import Message
from .kind import plural

#: Messages that are told at once: something in the answer counts for nothing as it is written.
ASTRAY = {"unreadable", "no-such-unit", "no-such-code", "out-of-range", "counted-anew"}
#: In one's own study also these: nobody else will look at it.
ASTRAY_IN_OWN = {"not-in-this-interview", "no-such-theme", "no-such-place", "not-there", "left-out"}


def is_astray(told: Message, *, is_own: bool) -> bool:
    """Whether a message says that a part of an answer counts for nothing.

    Parameters
    ----------
    told : Message
    is_own : bool
        Whether the answer is on one's own study.
    """
    mend = is_own and told.verdict == "mend"
    return told.name in ASTRAY or (mend and told.name in ASTRAY_IN_OWN)


def kept_elsewhere(path: Path, folder: Path) -> str:
    """What is said where an answer on a study is kept in another folder than the study's.

    Parameters
    ----------
    path : Path
        The trail that it is kept in.
    folder : Path
        The study's.
    """
    if path.parent.resolve() == folder.resolve():
        return ""
    return (
        f" It is kept in {path}, which is not the study's folder ({folder}): work in a notebook "
        "that stands there, or make it the working folder first (os.chdir)."
    )


def in_place_of(before: Entry, value: Any, what: str) -> str:
    """What is said where an answer on one's own study drops what the one before held.

    Parameters
    ----------
    before : Entry
        The last answer.
    value
        The new one.
    what : str
        The task, as ``study.undo`` knows it.
    """
    gone = _gone(before.value, value)
    if not gone:
        return ""
    return (
        f" It replaces the whole answer of {clock(before.at)}; {plural(gone, 'part')} of that one "
        f"{'is' if gone == 1 else 'are'} not in it. If you meant to add, take that one back with "
        f'study.undo("{what}"), and answer with both.'
    )


def _gone(before: Any, now: Any, depth: int = 2) -> int:
    """How many parts of an answer the next has not: entries of a list, names, or the text."""
    if isinstance(before, list):
        return sum(part not in now for part in before) if isinstance(now, list) else len(before)
    if isinstance(before, dict):
        there = now if isinstance(now, dict) else {}
        gone = sum(key not in there for key in before)
        if depth > 1:
            gone += sum(
                _gone(part, there[key], depth - 1)
                for key, part in before.items()
                if key in there and isinstance(part, dict)
            )
        return gone
    return int(before not in (now, "", None))
