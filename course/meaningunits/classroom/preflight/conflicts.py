"""Marks of an unfinished Git merge in a file: its two sides as texts of their own."""

from __future__ import annotations

import re

# At the beginning of a line no JSON can have these: a text inside JSON holds no bare line break.
_START = re.compile(r"^<{7}(?: (.*))?$", re.MULTILINE)
_END = re.compile(r"^>{7}(?: (.*))?$", re.MULTILINE)


def has_markers(text: str) -> bool:
    """Whether a text has marks of an unfinished merge."""
    return bool(_START.search(text) or _END.search(text))


def sides(text: str) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """Name and text of either side; None if the marks do not belong together."""
    ours: list[str] = []
    theirs: list[str] = []
    names = ["", ""]
    taking: tuple[list[str], ...] = (ours, theirs)
    state = "both"
    for line in text.split("\n"):
        if start := _START.match(line):
            if state != "both":
                return None
            state, taking, names[0] = "ours", (ours,), names[0] or start[1] or ""
        elif state == "ours" and line.startswith("|||||||"):
            state, taking = "base", ()  # what both came from; in neither
        elif state in ("ours", "base") and line.rstrip() == "=======":
            state, taking = "theirs", (theirs,)
        elif end := _END.match(line):
            if state != "theirs":
                return None
            state, taking, names[1] = "both", (ours, theirs), names[1] or end[1] or ""
        else:
            for side in taking:
                side.append(line)
    if state != "both":
        return None
    return (
        (_name(names[0], "the upper side"), "\n".join(ours)),
        (_name(names[1], "the lower side"), "\n".join(theirs)),
    )


def _name(given: str, otherwise: str) -> str:
    plain = "".join(c for c in given if c.isprintable()).strip()[:60]
    return plain or otherwise
