"""Answers that a notebook carries in its saved outputs, as a trail; imports nothing slow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from ..my_work.trails import merged
from ..tasks.kept import MIMETYPE
from ..tasks.variants import EVENT as VARIANT
from ..trail import Entry, Log, parse, plain

#: What the trail calls an answer that came out of a notebook.
RESTORED = "restored from the notebook"

_LONG_AGO = datetime.fromtimestamp(0, UTC)
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
        Of a task that had other numbers in the notebook than in the trail, the newer alone is
        there: an answer is judged by the numbers that it was given to.
    """
    log = parse(raw)
    more: list[Entry] = []
    for found in saved_answers(notebook):
        slug = found["slug"]
        if _others_numbers(found, log):
            if not _is_later(found, log):
                continue
            raw = without(raw, {slug})
            log = parse(raw)
        more += _newer(found, log)
    return merged(raw, b"".join(entry.line().encode() + b"\n" for entry in more)) if more else raw


def told_apart(one: bytes, other: bytes) -> tuple[bytes, bytes]:
    """Two trails to be put together, without answers to numbers that count no more.

    Each machine draws numbers of its own when a task is opened there. Where the two differ, what
    was answered last counts, with the numbers that it was given to.

    Parameters
    ----------
    one, other : bytes
    """
    here, there = parse(one), parse(other)
    drawn = {slug: (_numbers(here, slug), _numbers(there, slug)) for slug in there.items}
    apart = [slug for slug, (a, b) in drawn.items() if None not in (a, b) and a != b]
    later = {slug for slug in apart if _last(there, slug) > _last(here, slug)}
    return without(one, later), without(other, set(apart) - later)


def without(raw: bytes, slugs: set[str]) -> bytes:
    """A trail without some tasks' entries; to the byte where it has none of them."""
    if not slugs:
        return raw
    kept = [
        line
        for line in raw.split(b"\n")
        if not any(entry.item in slugs for entry in parse(line).entries)
    ]
    return b"\n".join(kept)


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
    deeds = _deeds(log, slug)
    at = _when(found)
    if deeds and (at <= deeds[-1].at or found["answer"] == log.state(slug).value):
        return
    if deeds or found["answer"] is not None:
        entry = _entry(slug, RESTORED, found["answer"], found)
        if entry:
            yield entry


def _numbers(log: Log, slug: str) -> Any:
    """What says which numbers somebody had in a task; None where nothing does."""
    return next((event.value for event in log.events(slug, VARIANT)), None)


def _others_numbers(found: dict[str, Any], log: Log) -> bool:
    """Whether a saved answer was given to other numbers than the trail's."""
    drawn = [e.get("value") for e in _events(found) if e.get("event") == VARIANT]
    here = _numbers(log, found["slug"])
    return bool(drawn) and here is not None and drawn[0] != here


def _deeds(log: Log, slug: str) -> list[Entry]:
    return [e for e in log.of(slug) if not e.is_event or e.word in ("undo", "redo")]


def _last(log: Log, slug: str) -> datetime:
    """When something was last answered in a task, or taken back; long ago where nothing was."""
    return max((e.at for e in _deeds(log, slug)), default=_LONG_AGO)


def _is_later(found: dict[str, Any], log: Log) -> bool:
    deeds = _deeds(log, found["slug"])
    return _when(found) > deeds[-1].at if deeds else found["answer"] is not None


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
        return _LONG_AGO
