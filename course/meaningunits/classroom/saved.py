"""Answers that a notebook carries in its saved outputs, as a trail; imports nothing slow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from ..my_work.trails import merged
from ..tasks.kept import MIMETYPE
from ..trail import Entry, Log, parse, plain

#: A restored answer's id is made from what it holds, so that restoring twice gives one entry.
#: What the trail calls an answer that came out of a notebook.
RESTORED = "restored from the notebook"

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


def together(raw: bytes, notebook: Mapping[str, Any]) -> bytes:
    """A trail with what the notebook's outputs hold beyond it: for each task the newest counts.

    Parameters
    ----------
    raw : bytes
        The trail that came with the notebook; empty where none did.
    notebook : mapping
        As JSON data, with its outputs.

    Returns
    -------
    bytes
        The trail to the byte where the outputs hold nothing newer. What was taken back is an
        answer, too: where the notebook knows of it later than the trail, nothing is answered.
    """
    log = parse(raw)
    more = [entry for found in saved_answers(notebook) for entry in _newer(found, log)]
    return merged(raw, b"".join(entry.line().encode() + b"\n" for entry in more)) if more else raw


def as_trail(notebook: Mapping[str, Any]) -> bytes:
    """A trail with the saved answers and events; empty when the notebook carries none."""
    return together(b"", notebook)


def _newer(found: dict[str, Any], log: Log) -> Iterator[Entry]:
    """What a saved answer tells that the trail does not know, as entries."""
    slug = found["slug"]
    known = [(e.word, e.value) for e in log.of(slug) if e.is_event]
    for event in _events(found):
        entry = _entry(slug, event.get("event"), event.get("value"), event)
        if entry and (entry.word, entry.value) not in known:
            yield replace(entry, is_event=True)
    deeds = [e for e in log.of(slug) if not e.is_event or e.word in ("undo", "redo")]
    at = _when(found)
    if deeds and (at <= deeds[-1].at or found["answer"] == log.state(slug).value):
        return
    if deeds or found["answer"] is not None:
        entry = _entry(slug, RESTORED, found["answer"], found)
        if entry:
            yield entry


def _entry(slug: str, word: Any, value: Any, stamped: dict[str, Any]) -> Entry | None:
    if not isinstance(word, str) or not word:
        return None
    try:
        value = plain(value)
    except (TypeError, RecursionError):
        return None
    at = _when(stamped)
    return Entry(uuid5(_NAMESPACE, f"{slug}|{word}|{value!r}|{at}").hex, at, slug, word, value)


def _events(found: dict[str, Any]) -> list[dict[str, Any]]:
    events = found.get("events")
    return [e for e in events if isinstance(e, dict)] if isinstance(events, list) else []


def _when(found: dict[str, Any]) -> datetime:
    try:
        at = datetime.fromisoformat(found["at"])
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        return datetime.fromtimestamp(0, UTC)
