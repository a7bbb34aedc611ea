"""Answers that a notebook carries in its saved outputs, as a trail; imports nothing slow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from ..tasks.kept import MIMETYPE
from ..trail import Entry, plain

#: A restored answer's id is made from what it holds, so that restoring twice gives one entry.
_NAMESPACE = UUID("6f4c9f0e-5b0a-4f0e-9a55-0f1f0a9d2c11")


def saved_answers(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What the widgets of a notebook left in its outputs, in order; foreign data is passed over."""
    cells = notebook.get("cells")
    for cell in cells if isinstance(cells, list) else []:
        outputs = cell.get("outputs") if isinstance(cell, dict) else None
        for output in outputs if isinstance(outputs, list) else []:
            bundle = output.get("data") if isinstance(output, dict) else None
            found = bundle.get(MIMETYPE) if isinstance(bundle, dict) else None
            if isinstance(found, dict) and isinstance(found.get("slug"), str) and "answer" in found:
                yield dict(found)


def as_trail(notebook: Mapping[str, Any]) -> bytes:
    """A trail with the saved answers and events; empty when the notebook carries none."""
    lines: list[bytes] = []
    for found in saved_answers(notebook):
        kept = [(e.get("event"), e.get("value"), True, e) for e in _events(found)]
        if found["answer"] is not None:
            kept.append(("restored from the notebook", found["answer"], False, found))
        for word, value, is_event, stamped in kept:
            if not isinstance(word, str) or not word:
                continue
            try:
                value = plain(value)
            except (TypeError, RecursionError):
                continue
            name = f"{found['slug']}|{word}|{value!r}|{len(lines)}"
            entry = Entry(
                uuid5(_NAMESPACE, name).hex, _when(stamped), found["slug"], word, value, is_event
            )
            lines.append(entry.line().encode() + b"\n")
    return b"".join(lines)


def _events(found: dict[str, Any]) -> list[dict[str, Any]]:
    events = found.get("events")
    return [e for e in events if isinstance(e, dict)] if isinstance(events, list) else []


def _when(found: dict[str, Any]) -> datetime:
    try:
        at = datetime.fromisoformat(found["at"])
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        return datetime.fromtimestamp(0, UTC)
