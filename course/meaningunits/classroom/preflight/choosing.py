"""Which of several notebooks of an assignment counts: the one that somebody worked in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from ..assignment import AssignmentSpec, text_of
from ..saved import saved_answers
from .letters import printable
from .refusal import Refusal

#: A name and the notebook under it.
Candidate = tuple[str, dict[str, Any]]


def choose(found: Sequence[Candidate], spec: AssignmentSpec) -> tuple[int, str]:
    """Which of the notebooks counts, and what is to be said of the others, if anything.

    One that is as it was handed out gives way to one that was worked in. Of several that were, one
    that holds all that the others hold counts, else the one with the newest saved answers.

    Parameters
    ----------
    found : sequence of tuple of str and dict
        Names and well-formed notebooks, the one that is to be preferred first; at least one.
    spec : AssignmentSpec

    Raises
    ------
    Refusal
        If it cannot be known which one is meant; with their names.
    """
    mine = [i for i, (_, notebook) in enumerate(found) if worked(notebook, spec)] or [0]
    first = mine[0]
    differ = [i for i in mine if _contents(found[i][1]) != _contents(found[first][1])]
    if not differ:
        return first, _untouched(found, first)
    mine = [first, *differ]
    for one in mine:
        if all(_holds_all(found[one][1], found[other][1], spec) for other in mine):
            return one, _several(found, one, differ, first, "holds all that is in the others")
    newest = sorted(mine, key=lambda i: latest(found[i][1]), reverse=True)
    if latest(found[newest[0]][1]) > latest(found[newest[1]][1]):
        return newest[0], _several(found, newest[0], differ, first, "has the newest answers")
    names = ", ".join(f"“{printable(found[i][0])}”" for i in mine[:4])
    raise Refusal(
        f"Several different notebooks of this assignment were worked in, and it cannot be known "
        f"which one counts: {names}. Hand in only the one you mean, as {spec.notebook}.ipynb."
    )


def essence(notebook: Any) -> list[tuple[str, str]]:
    """What somebody wrote in a notebook: types and texts, without outputs and numbers."""
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    return [
        (str(cell.get("cell_type")), text_of(cell.get("source", "")))
        for cell in (cells if isinstance(cells, list) else [])
        if isinstance(cell, dict)
    ]


def worked(notebook: dict[str, Any], spec: AssignmentSpec) -> bool:
    """Whether there is anything in a notebook that was not handed out with it."""
    return bool(_own(notebook, spec) or _answers(notebook))


def latest(notebook: dict[str, Any]) -> datetime:
    """When the newest answer was given that the notebook's outputs hold; long ago without one."""
    times = [datetime.fromtimestamp(0, UTC)]
    for found in saved_answers(notebook):
        try:
            at = datetime.fromisoformat(found["at"])
        except (KeyError, TypeError, ValueError):
            continue
        times.append(at if at.tzinfo else at.replace(tzinfo=UTC))
    return max(times)


def _own(notebook: dict[str, Any], spec: AssignmentSpec) -> set[str]:
    """Texts that were not handed out."""
    texts = {text.strip() for _, text in essence(notebook)}
    return texts - {text.strip() for _, text in essence(spec.release)} - {""}


def _answers(notebook: dict[str, Any]) -> dict[str, str]:
    return {
        found["slug"]: repr(found["answer"])
        for found in saved_answers(notebook)
        if found["answer"] not in (None, [], {}, "")
    }


def _contents(notebook: dict[str, Any]) -> Any:
    return essence(notebook), _answers(notebook)


def _holds_all(one: dict[str, Any], other: dict[str, Any], spec: AssignmentSpec) -> bool:
    """Whether nothing would be lost if the one counted and not the other."""
    texts = _own(other, spec) <= _own(one, spec)
    return texts and _answers(other).items() <= _answers(one).items()


def _untouched(found: Sequence[Candidate], first: int) -> str:
    """Said where the preferred one is as it was handed out, and another counts."""
    if first == 0:
        return ""
    was, now = (printable(found[i][0]) for i in (0, first))
    return f"“{was}” is as it was handed out; “{now}”, which somebody worked in, was taken."


def _several(found: Sequence[Candidate], one: int, differ: list[int], first: int, why: str) -> str:
    others = [printable(found[i][0]) for i in [first, *differ] if i != one]
    names = ", ".join(f"“{name}”" for name in others[:4])
    return f"“{printable(found[one][0])}” {why} and counts; {names} {_was(others)} passed over."


def _was(names: list[str]) -> str:
    return "was" if len(names) == 1 else "were"
