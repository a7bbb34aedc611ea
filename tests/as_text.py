"""Plain data (what a page is told to draw) as lines of text that can be read and compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

#: What is longer stands once.
LONG = 60
#: A list of more numbers is told by its ends, its length and its sum.
FEW = 12


def lines_of(data: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Each part of plain data: where it is, and what stands there."""
    if isinstance(data, dict) and at and all(map(_small, data.values())):
        yield at, ", ".join(f"{key} {_one(value)}" for key, value in data.items()) or "nothing"
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from lines_of(value, f"{at}.{key}" if at else str(key))
    elif isinstance(data, list | tuple):
        if all(map(_scalar, data)):
            yield at, _row(list(data))
        elif len(data) > FEW and all(isinstance(one, list | tuple) for one in data):
            yield at, f"{len(data)} × {_row([*chain(*data)])}"
        else:
            for n, value in enumerate(data):
                yield from lines_of(value, f"{at}[{n}]")
    else:
        yield at, _one(data)


def beside(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    """The lines of ``after`` that are not so in ``before``, and what is gone."""
    for at, said in after.items():
        if before.get(at) != said:
            yield f"{at}: {said}"
    for at in before:
        if at not in after:
            yield f"{at} is gone"


def runs(told: list[tuple[Any, str]]) -> Iterator[str]:
    """What is told at one place after another, each run of the same in a line."""
    first = 0
    for n, (place, said) in enumerate(told):
        if n + 1 == len(told) or told[n + 1][1] != said:
            begin = _one(told[first][0])
            end = _one(place)
            yield f"{begin if begin == end else f'{begin} … {end}'}: {said}"
            first = n + 1


def once(text: str) -> str:
    """A text in which a long line that stood above already is told by its beginning."""
    seen, kept = set(), []
    for line in text.splitlines():
        said = line.partition(": ")[2] if line[:1].islower() else line
        rest = said if len(said) > LONG else line
        kept.append(line.replace(rest, f"{rest[: LONG // 2]} … as above") if rest in seen else line)
        seen |= {rest} if len(rest) > LONG else set()
    return "\n".join(kept)


def _row(row: list[Any]) -> str:
    numbers = [one for one in row if isinstance(one, int | float)]
    if len(row) > FEW and len(numbers) == len(row):
        ends = f"{', '.join(map(_one, row[:3]))} … {', '.join(map(_one, row[-3:]))}"
        return f"[{ends}], {len(row)} of them, {_one(float(sum(row)))} together"
    return f"[{', '.join(map(_one, row))}]"


def _scalar(value: Any) -> bool:
    return isinstance(value, str | int | float | None)


def _small(value: Any) -> bool:
    return _scalar(value) and len(str(value)) <= LONG


def _one(value: Any) -> str:
    """A number to four digits, so that no machine's last digit counts."""
    if isinstance(value, float):
        return f"{0.0 if abs(value) < 1e-9 else value:.4g}"
    return value if isinstance(value, str) else repr(value)
