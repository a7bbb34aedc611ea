"""A kind with one of its fields altered everywhere, and another panel in the real one's place."""

from __future__ import annotations

import dataclasses
import sys
from collections import defaultdict
from collections.abc import Iterator
from types import FunctionType
from typing import Any

from meaningunits.material import coding
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item
from meaningunits.tasks.variants import Varied

EVERY = [item for module in catalogue.lessons() for item in catalogue.of(module).values()]
#: The default, and others wherever numbers are a student's own.
VARIANTS = (0, 1, 2, 3, 5, 8, 13, 89, 1_597, 46_368, 832_040)


def at_all_variants(item: Item) -> Iterator[Item]:
    """A task with the numbers of some students; once where nothing varies."""
    for variant in VARIANTS if isinstance(item.kind, Varied) else VARIANTS[:1]:
        yield item.at(variant)


def parts(kind: Any) -> Iterator[Any]:
    """A kind and everything that it is made of."""
    if dataclasses.is_dataclass(kind) and not isinstance(kind, type):
        yield kind
        yield from parts([getattr(kind, field.name) for field in dataclasses.fields(kind)])
    elif isinstance(kind, list | tuple):
        for part in kind:
            yield from parts(part)
    elif isinstance(kind, dict):
        yield from parts(list(kind.values()))


def values_of(kind: Any) -> dict[str, list[Any]]:
    """Each field of each part, as ``Class.field``, with all values that it has."""
    found: dict[str, list[Any]] = defaultdict(list)
    for part in parts(kind):
        for field in dataclasses.fields(part):
            found[f"{type(part).__name__}.{field.name}"].append(getattr(part, field.name))
    return found


def another(value: Any, all_: list[Any]) -> Any:
    """Another value of the same sort: another part's where they differ, else one changed."""
    distinct = list({repr(each): each for each in all_}.values())
    if isinstance(value, bool):
        return not value
    if len(distinct) > 1:
        return distinct[([*map(repr, distinct)].index(repr(value)) + 1) % len(distinct)]
    if isinstance(value, int | float):
        return value + type(value)(1)
    if isinstance(value, str):
        return f"{value} altered"
    if isinstance(value, tuple | list):
        return value[::-1] if len(value) > 1 else value[:0]
    if isinstance(value, dict):
        texts = [*value.values()]
        return dict(zip(value, texts[1:] + texts[:1], strict=True))
    if isinstance(value, FunctionType):
        return lambda *given, **named: 0.123
    return value


def altered(kind: Any, field: str, all_: list[Any]) -> Any:
    """A kind with one field of all parts of one class altered; itself where nothing can be."""
    if dataclasses.is_dataclass(kind) and not isinstance(kind, type):
        new = {}
        for each in dataclasses.fields(kind):
            value = getattr(kind, each.name)
            meant = f"{type(kind).__name__}.{each.name}" == field
            changed = another(value, all_) if meant else altered(value, field, all_)
            if changed is not value:
                new[each.name] = changed
        return dataclasses.replace(kind, **new) if new else kind
    if isinstance(kind, list | tuple):
        made = [altered(part, field, all_) for part in kind]
        same = all(a is b for a, b in zip(made, kind, strict=True))
        return kind if same else type(kind)(made)
    if isinstance(kind, dict):
        made = {key: altered(part, field, all_) for key, part in kind.items()}
        return kind if all(made[key] is kind[key] for key in kind) else made
    return kind


def another_panel(data: dict, interview: Any) -> coding.Coding:
    """A coding with boundaries elsewhere, and each unit's codes and reasons another unit's."""
    rows = data["units"]
    units, first = [], 1
    for n, row in enumerate(rows):
        last = row["last"]
        moved = last - 1 if last > first and n + 1 < len(rows) else last
        lent = rows[(n + 1) % len(rows)]
        codes = tuple(lent.get("codes", ()))
        units.append(
            coding.MeaningUnit(
                first,
                moved,
                f"{lent.get('opens', '')} altered",
                f"{lent.get('about', '')} altered",
                codes,
                codes[:1],
            )
        )
        first = moved + 1
    return coding.Coding(data["coder"], interview.name, tuple(units))


def forget() -> None:
    """Have everything that the package keeps of files read again."""
    for name, module in [*sys.modules.items()]:
        if name.partition(".")[0] == "meaningunits":
            for value in [*vars(module).values()]:
                getattr(value, "cache_clear", lambda: None)()
