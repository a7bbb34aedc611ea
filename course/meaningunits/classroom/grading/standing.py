"""Whether a mark by hand stands when its submission is graded anew.

It stands while what it was given for stands. Else it waits to be looked at again, and is kept
meanwhile. What is remembered of each graded cell goes into the journal:

``given``
    Digest of what was handed in (``given.digests``), None where nothing could be graded.
``of``
    The most the cell could give.
``marked``
    Digest of what the mark that is there was given for.
``said``
    What the instructor is told of it.
``parted``
    Two markers differ on it, and have not agreed (``ledger``).
``from``, ``old``
    Where a mark is about to change: how it stands in the gradebook till then, and what was
    remembered before. They are written down ahead of the gradebook, and dropped after it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

Memory = dict[str, Any]
WORD = "mark:"  # what is said of marks begins with it


@dataclass(frozen=True)
class Mark:
    """What the gradebook has of a cell: points by hand, and whether it waits for a person."""

    manual: float | None = None
    waits: bool = True


@dataclass(frozen=True)
class Decision:
    """What the gradebook is to have, and what is to be remembered."""

    mark: Mark
    memory: Memory


def decide(
    name: str,
    mark: Mark,
    before: Mapping[str, Any],
    given: str | None,
    most: float | None,
    *,
    person: bool,
) -> Decision:
    """Decide about one graded cell.

    Parameters
    ----------
    name : str
        The cell's grade id.
    mark : Mark
        What the gradebook has now.
    before : mapping
        What was remembered of the cell; empty where nothing was.
    given : str or None
        Digest of what was handed in now; None where the submission could not be graded.
    most : float or None
        The most the cell can give now; None where that is not known.
    person : bool
        Whether, without a mark, a person has to look.
    """
    here = [mark.manual, mark.waits]
    if here == before.get("from"):  # a run was killed before the gradebook had what it wrote down
        before = before["old"]
    memory: Memory = {"given": given, "of": most or before.get("of"), "marked": None, "said": ""}
    if mark.manual is None:
        return Decision(Mark(None, person), memory)
    # A mark that does not wait was given, or let stand, for what was filed last.
    memory["marked"] = before.get("marked") if mark.waits else before.get("given")
    manual, said = _rescaled(name, mark.manual, before.get("of"), most)
    stands = given is not None and memory["marked"] == given
    if mark.waits and before.get("parted") and given is not None and before.get("given") == given:
        memory |= {"marked": before.get("marked"), "parted": True}
        stands, said = False, f"{WORD} two markers part on {name}, and have not agreed yet."
    elif not stands:
        worth = f"{manual:g} of {memory['of']:g}" if memory["of"] else f"{manual:g}"
        said = f"{WORD} the {worth} for {name} waits to be looked at again: {_why(given, memory)}."
    memory["said"] = said
    if here != [manual, not stands]:
        memory |= {"from": here, "old": dict(before)}
    return Decision(Mark(manual, not stands), memory)


def settled(memory: Mapping[str, Memory]) -> dict[str, Memory]:
    """What is remembered once the gradebook has it: without what was before."""
    return {
        name: {key: value for key, value in known.items() if key not in ("from", "old")}
        for name, known in memory.items()
    }


def _why(given: str | None, memory: Memory) -> str:
    if given is None:
        return "what is handed in now could not be graded"
    if memory["marked"] is None:
        return "which text it was given for is not known"
    return "what it was given for was changed since"


def _rescaled(
    name: str, manual: float, before: float | None, most: float | None
) -> tuple[float, str]:
    """A mark on the scale of the points that the cell has now, and what is said of it."""
    if not before or not most or before == most:
        return manual, ""
    new = round(manual * most / before, 4)
    return new, (
        f"{WORD} the {manual:g} of {before:g} for {name} is now {new:g} of {most:g}, because "
        "its points were changed."
    )


def told(memory: Mapping[str, Memory], waiting: Collection[str]) -> list[str]:
    """What is to be said of a student's marks: which wait, and which are on a new scale.

    Parameters
    ----------
    memory : mapping
        Notebook and grade id → what is remembered.
    waiting : collection of str
        The cells, named so too, that wait for a person now.
    """
    return [
        known["said"]
        for name, known in memory.items()
        if known.get("said")
        and (name in waiting or (known["marked"] == known["given"] and not known.get("parted")))
    ]
