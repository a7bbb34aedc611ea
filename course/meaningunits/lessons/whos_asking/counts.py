"""What the panel's readers gave: counted in their codings, never written down by hand."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache

from ...material.corpus import DATA

#: The two rounds of coding: the statements are the same in both (see the data card).
FIRST, SECOND = "panel_first_round", "panel"


@cache
def _counted(coder: str, which: str) -> tuple[int, int, Counter[str]]:
    """Units, units without a code, and how many units each code was given to."""
    every, bare, given = 0, 0, Counter[str]()
    for path in sorted((DATA / which / coder).glob("*.json")):
        for unit in json.loads(path.read_text(encoding="utf-8"))["units"]:
            codes = unit.get("codes") or []
            every, bare = every + 1, bare + (not codes)
            given.update(codes)
    return every, bare, given


def given(coder: str, code: str, which: str = SECOND) -> int:
    """How many units a reader gave a code to, in all nine interviews.

    Parameters
    ----------
    coder : {"a", "b", "c"}
    code : str
    which : str
        The round: ``FIRST`` or ``SECOND``.
    """
    return _counted(coder, which)[2][code]


def units(coder: str, which: str = SECOND) -> int:
    """How many units a reader made of the nine interviews."""
    return _counted(coder, which)[0]


def bare(coder: str, which: str = SECOND) -> int:
    """How many of a reader's units have no code."""
    return _counted(coder, which)[1]
