"""Plain values: what an answer may be made of, and how anything else is made plain or refused."""

from __future__ import annotations

import json
import marshal
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any, Literal

LONGEST_ROW = 10_000
LONGEST_NUMBER = 10_000  # bits; Python itself refuses to write much longer ones as text


class Nothing:
    """The value of an item that has no answer yet (``None`` is a value one could record)."""

    def __repr__(self) -> str:
        return "NOTHING"

    def __bool__(self) -> Literal[False]:
        return False


NOTHING = Nothing()


def plain(value: Any) -> Any:
    """A value as plain JSON data: tuples and arrays become lists, sets sorted lists.

    Raises
    ------
    TypeError
        With a sentence, if the value holds something that has no plain form.
    """
    if value is None or isinstance(value, bool):
        return value
    if exact := _EXACT.get(type(value)):  # nearly everything, and all that is read from a file
        return exact(value)
    for kinds, made in _PLAIN:
        if isinstance(value, kinds):
            return made(value)
    if hasattr(value, "to_dict") and hasattr(value, "tolist") and _is_named(value):
        return plain(value.to_dict())  # a pandas series whose rows have names
    if hasattr(value, "tolist"):  # numpy arrays and scalars, pandas series
        return plain(value.tolist())
    raise TypeError(
        f"An answer is made of numbers, words, lists and mappings; this holds a "
        f"{type(value).__name__}."
    )


def copied(value: Any) -> Any:
    """A copy of plain data, made quickly: changing it changes nothing else."""
    try:
        return marshal.loads(marshal.dumps(value, 2))
    except ValueError:
        return plain(value)


def _words(value: str) -> str:
    if type(value) is str and value.isascii():
        return value
    return value.encode("utf-8", "replace").decode()  # half a character has no place in a file


def _whole_number(value: int) -> int:
    if value.bit_length() > LONGEST_NUMBER:
        raise TypeError("An answer cannot hold a number of thousands of digits.")
    return int(value)


def _number(value: float) -> float:
    if value != value or value in (float("inf"), float("-inf")):
        raise TypeError("An answer cannot hold 'not a number' or infinity.")
    return float(value)


def _ratio(value: Decimal | Fraction) -> float:
    number = _number(float(value))
    return int(number) if number == int(number) and int(number) == value else number


def _is_named(value: Any) -> bool:
    """Whether the rows of a pandas series have names, and not only numbers."""
    return len(value) > 0 and all(isinstance(name, str) for name in value.index)


def _key(key: Any) -> str:
    if type(key) is str:
        return _words(key)
    key = plain(key.item()) if hasattr(key, "item") else key  # numpy's whole numbers
    if isinstance(key, float) and key.is_integer():
        key = int(key)
    if not isinstance(key, str | int):
        raise TypeError("The names (keys) in an answer must be words or whole numbers.")
    return str(plain(str(key)))


def _named(value: Mapping[Any, Any]) -> dict[str, Any]:
    named = {_key(key): plain(item) for key, item in value.items()}
    if len(named) < len(value):
        raise TypeError("Two names (keys) in an answer would be the same once written down.")
    return named


def _set(value: Iterable[Any]) -> list[Any]:
    items = [plain(item) for item in value]
    try:
        return sorted(items)
    except TypeError:  # words beside numbers, say: any order will do if it is always the same
        return sorted(items, key=json.dumps)


def _row(value: Iterable[Any]) -> list[Any]:
    return [plain(item) for item in value]


def _one_by_one(value: Iterator[Any]) -> list[Any]:
    found = _row(islice(value, LONGEST_ROW + 1))
    if len(found) > LONGEST_ROW:
        raise TypeError(f"An answer cannot hold a row of more than {LONGEST_ROW:,} parts.")
    return found


#: How each kind of value is made plain; the first that a value is counts.
_PLAIN: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (str, _words),
    (int, _whole_number),
    (float, _number),
    ((Decimal, Fraction), _ratio),
    (Mapping, _named),
    ((set, frozenset), _set),
    ((list, tuple, range, KeysView, ValuesView, ItemsView), _row),
    (Iterator, _one_by_one),
)
#: The same for the types that JSON knows, found at once.
_EXACT: dict[type, Callable[[Any], Any]] = {
    str: _words,
    int: _whole_number,
    float: _number,
    dict: _named,
    list: _row,
}
