"""A transcript's name in what a trail holds, and another in its place. Pure.

A short name stands in tasks (``my-study/divide-anna``), in units ("anna 41–44") and in cells
("T1/anna").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ..tasks.catalogue import MY_STUDY
from ..trail import Entry, parse
from .folder import Manifest

Names = Mapping[str, str]


def in_value(value: Any, names: Names) -> Any:
    """An answer in which transcripts go by new names, wherever it names one."""
    if isinstance(value, str):
        return _in_text(value, names)
    if isinstance(value, list):
        return [in_value(one, names) for one in value]
    if isinstance(value, dict):
        return {_in_text(key, names): in_value(one, names) for key, one in value.items()}
    return value


def _in_text(text: str, names: Names) -> str:
    """A text that is a name, ends in one ("T1/anna"), or names units ("anna 41–44")."""
    if not names:
        return text
    one = "|".join(map(re.escape, names))
    rule = rf"(?<![\w-])(?:{one})(?= \d)|(?<=/)(?:{one})\Z|\A(?:{one})\Z"
    return re.sub(rule, lambda match: names[match[0].casefold()], text, flags=re.IGNORECASE)


def in_item(item: str, names: Names) -> str:
    """The name of a task in which a transcript goes by a new name."""
    head, dash, name = item.rpartition("-")
    ours = dash and item.startswith(f"{MY_STUDY}/")
    return f"{head}-{names[name]}" if ours and name in names else item


def in_entry(names: Names) -> Callable[[Entry], Entry]:
    """What makes of a trail's entry one in which transcripts go by new names."""

    def changed(entry: Entry) -> Entry:
        if not entry.item.startswith(f"{MY_STUDY}/"):
            return entry
        item, value = in_item(entry.item, names), in_value(entry.value, names)
        return replace(entry, item=item, value=value)

    return changed


def in_trail(raw: bytes, names: Names) -> bytes:
    """A coder's trail in which transcripts go by new names; as it is where there are none."""
    if not names:
        return raw
    made = map(in_entry(names), parse(raw).entries)
    return "".join(f"{entry.line()}\n" for entry in made).encode()


def of_others(manifest: Mapping[str, Any] | None, mine: Manifest, before: Names) -> Names:
    """What a coder's copy calls my transcripts → what they are called now.

    By their texts, where the copy's manifest came along; else by what I called them before.
    """
    rows = manifest.get("transcripts") if manifest else None
    texts = {entry.fingerprint: entry.name for entry in mine.entries}
    said = {
        str(row.get("name")): texts[row["fingerprint"]]
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and row.get("fingerprint") in texts
    }
    now = {entry.name for entry in mine.entries}
    known = {old: new for old, new in before.items() if old not in now and new in now}
    return {old: new for old, new in {**known, **said}.items() if old != new}


def in_manifest(manifest: dict[str, Any] | None, names: Names) -> dict[str, Any] | None:
    """A copy's manifest in which transcripts go by new names."""
    rows = manifest.get("transcripts") if manifest else None
    if not manifest or not isinstance(rows, list):
        return manifest
    new = [{**r, "name": names.get(str(r.get("name")), r.get("name"))} for r in rows
           if isinstance(r, dict)]  # fmt: skip
    return {**manifest, "transcripts": new}
