"""What a submission leaves to be compared with others', and what is odd about it by itself. Pure.

A flag is no verdict. Two who worked together, a clock that was wrong, a copy made for a good
reason: somebody has to ask.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ...activities.dividing.kind import Dividing
from ...tasks import catalogue, variants
from ...tasks.kind import Unreadable, is_nothing
from ...trail import Entry, Log, parse

RESTORED = "restored from the notebook"

#: Answers shorter than this, as JSON, are alike by chance; so are few boundaries.
SHORTEST, FEWEST_CUTS = 12, 3
#: Free text and code of that many characters are not written twice.
TEXT, CODE = 80, 300
#: Nobody answers that many tasks in a widget in less time.
TASKS, SECONDS = 4, 60
SLACK = timedelta(hours=24)  # clocks are wrong, and zones are mixed up


def trace(
    handed_in: bytes,
    answers: Mapping[str, tuple[Any, float]],
    sources: Mapping[str, tuple[str, bool]],
    timestamp: str | None = None,
) -> dict[str, Any]:
    """What to compare of one submission, as plain data, with its own flags.

    Parameters
    ----------
    handed_in : bytes
        The trail as it was handed in.
    answers : mapping
        Slug → the answer that was graded, and the share of the points it reached.
    sources : mapping
        Grade id → the text of an answer cell that was changed, and whether a person marks it.
    timestamp : str, optional
        When it was handed in.
    """
    log = parse(handed_in)
    flags = [*_coders(answers), *_times(log, timestamp)]
    telling = {
        slug: _digest(value)
        for slug, (value, share) in answers.items()
        if _tells(slug, value, share)
    }
    by_hand = {name: text for name, (text, marked) in sources.items() if marked}
    code = "\n".join(text for text, marked in sources.values() if not marked)
    return {
        "flags": flags,
        "entries": [_digest(entry.id) for entry in _first_answers(log)],
        "answers": _digest(sorted(telling.items())) if len(telling) > 1 else "",
        "variants": _variants(log),
        "texts": {n: _digest(_folded(t)) for n, t in by_hand.items() if len(t) >= TEXT},
        "code": _digest(_folded(code)) if len(code) >= CODE and not answers else "",
    }


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _tells(slug: str, value: Any, share: float) -> bool:
    """Whether two who worked apart would hardly give this same answer."""
    if is_nothing(value) or len(json.dumps(value)) < SHORTEST:
        return False
    return 0 < share < 1 or isinstance(catalogue.find(slug).kind, Dividing)


def _own(log: Log) -> Iterable[Entry]:
    return (e for e in log.entries if not e.is_event and e.word != RESTORED)


def _first_answers(log: Log) -> list[Entry]:
    first: dict[str, Entry] = {}
    for entry in _own(log):
        first.setdefault(entry.item, entry)
    return list(first.values())


def _variants(log: Log) -> dict[str, int]:
    found = {}
    for slug in log.items:
        if not log.events(slug, variants.EVENT):
            continue
        try:
            number = variants.recorded(catalogue.find(slug), log)
        except LookupError:
            continue
        if number:
            found[slug] = number
    return found


def _coders(answers: Mapping[str, tuple[Any, float]]) -> list[str]:
    flags = []
    for slug, (value, _) in answers.items():
        kind = catalogue.find(slug).kind
        if not isinstance(kind, Dividing) or is_nothing(value):
            continue
        try:
            cuts = kind.read(value).boundaries
        except Unreadable:
            continue
        if len(cuts) >= FEWEST_CUTS and cuts in kind.benchmark.coders:
            flags.append(f"coder: {slug} is divided exactly as by one reader of the panel.")
    return flags


def _times(log: Log, timestamp: str | None) -> list[str]:
    flags = []
    entries = list(_own(log))
    now = datetime.now(UTC)
    if any(entry.at > now + SLACK for entry in log.entries):
        flags.append("times: the trail has entries from the future.")
    elif timestamp and entries:
        handed_in = datetime.fromisoformat(timestamp).replace(tzinfo=UTC)
        if entries[-1].at > handed_in + SLACK:
            flags.append("times: the trail goes on after the submission was handed in.")
    if any("put in order" in problem.what for problem in log.problems):
        flags.append("times: lines of the trail are out of order.")
    clicked = [entry for entry in entries if entry.word != catalogue.WRITTEN]
    tasks = {entry.item for entry in clicked}
    if len(tasks) >= TASKS:
        took = (clicked[-1].at - clicked[0].at).total_seconds()
        if took < SECONDS:
            flags.append(
                f"times: {len(tasks)} tasks were answered in widgets within {took:.0f} seconds."
            )
    return flags
