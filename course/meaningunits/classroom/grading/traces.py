"""What a submission leaves to be compared with others', and what is odd about it by itself. Pure.

A flag is no verdict. Two who worked together, a clock that was wrong, a copy made for a good
reason: somebody has to ask. So each says what was seen, and what else can explain it.

What is right tells nobody apart, and where the feedback leads all who follow it arrive. Only what
is short of that is compared, part by part; ``flags`` says when it is too much to be chance.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ...activities.dividing.kind import Dividing
from ...tasks import catalogue, variants
from ...tasks.kind import Unreadable, is_nothing
from ...trail import Entry, Log, parse
from ..saved import RESTORED
from ..texts import ANSWERED, RULE, without_stubs

#: Traces of another shape, from an earlier grading, are compared with none.
SHAPE = 2
#: Fewer cuts than these are a reader's by chance.
FEWEST_CUTS = 5
#: Free text and code of that many characters are not written twice.
TEXT, CODE = 80, 300
#: A division that earns this much is as good as a reader's: two of them are alike because both are
#: good (the three readers of a passage earn .96 and more).
NEARLY_ALL = 0.95
#: Words of one's own: a part of an answer as long as this.
OWN_WORDS = 40
#: Of a text, that many of its pairs of words are kept: those with the smallest hashes.
KEPT = 128
#: Nobody answers that many tasks in a widget in less time.
TASKS, SECONDS = 4, 60
HEADING = re.compile(r"\*[^*]+:\*")  # over each text that grading put into a cell
CLOCK = "A clock that was wrong does that"
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
        Grade id → what somebody wrote into an answer cell, and whether a person marks it.
    timestamp : str, optional
        When it was handed in.
    """
    log = parse(handed_in)
    by_hand = {name: text for name, (text, marked) in sources.items() if marked}
    code = "\n".join(text for text, marked in sources.values() if not marked)
    first = _first_answers(log)
    return {
        "shape": SHAPE,
        "flags": [*_coders(answers, log), *_times(log, timestamp)],
        "entries": [_digest(entry.id) for entry in first],
        "moments": [_digest([entry.item, entry.at.isoformat()]) for entry in first],
        "answered": sum(not is_nothing(value) for value, _ in answers.values()),
        "answers": _telling(answers),
        "variants": _variants(log),
        "texts": {name: kept for name, text in by_hand.items() if (kept := sketch(text))},
        "code": _digest(_folded(code)) if len(code) >= CODE and not answers else "",
    }


def sketch(text: str) -> list[int]:
    """A text as something to be compared: hashes of its pairs of words; empty if it is short.

    Two texts have about the share of these in common that they have of all their pairs.
    """
    words = re.findall(r"\w+", text.casefold())
    if len(text.strip()) < TEXT:
        return []
    pairs = {" ".join(words[i : i + 2]) for i in range(len(words) - 1)}
    return sorted(int(_digest(pair)[:8], 16) for pair in pairs)[:KEPT]


def written(text: str, released: str) -> str:
    """What somebody wrote: a cell's text without the lines that everybody has; see ``texts``."""
    given = {line.strip() for line in (*released.splitlines(), ANSWERED, RULE.strip())}
    lines = without_stubs(text).splitlines()
    return "\n".join(
        line for line in lines if line.strip() not in given and not HEADING.fullmatch(line.strip())
    )


def models(books: Iterable[Mapping[str, Any]]) -> dict[str, list[int]]:
    """Grade id → sketch of the model answer in a source notebook's cell that a person marks."""
    found = {}
    for book in books:
        for cell in book.get("cells", ()):
            mine = cell.get("metadata", {}).get("nbgrader", {})
            if mine.get("grade") and mine.get("solution"):
                source = cell.get("source", "")
                text = "".join(source) if isinstance(source, list) else source
                parts = re.findall(r"BEGIN SOLUTION.*?\n(.*?)\n[^\n]*END SOLUTION", text, re.S)
                if kept := sketch("\n".join(parts)):
                    found[mine["grade_id"]] = kept
    return found


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _telling(answers: Mapping[str, tuple[Any, float]]) -> dict[str, list[str]]:
    """What tells people apart: what is odd, and of a division's places what was left and kept.

    A place is one where most readers cut. Parts of answers that are right, whole answers that earn
    everything, and divisions as good as a reader's tell nothing; words of one's own do even there.
    """
    found: dict[str, set[str]] = {"odd": set(), "left": set(), "kept": set()}
    for slug, (value, share) in answers.items():
        kind = catalogue.find(slug).kind
        if is_nothing(value):
            continue
        if isinstance(kind, Dividing):
            try:
                cuts = kind.read(value).boundaries
            except Unreadable:
                continue
            if share < NEARLY_ALL and cuts:
                most = kind.benchmark.consensus
                for word, places in (("odd", cuts - most), ("left", most - cuts),
                                     ("kept", cuts & most)):  # fmt: skip
                    found[word] |= {f"{slug} {place}" for place in places}
            continue
        right = {repr(part) for part in _parts(kind.ideal())}
        for part in _parts(value):
            own_words = isinstance(part, str) and len(part) >= OWN_WORDS
            if (share < 1 or own_words) and repr(part) not in right:
                found["odd"].add(f"{slug} {_folded(repr(part))}")
    return {word: sorted(map(_digest, parts)) for word, parts in found.items()}


def _parts(value: Any, under: tuple[str, ...] = ()) -> Iterator[Any]:
    """An answer's smallest parts, each with its place in mappings; the order of a list is none."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _parts(one, (*under, str(key)))
    elif isinstance(value, list) and any(isinstance(one, Mapping | list) for one in value):
        for one in value:
            yield from _parts(one, under)
    elif isinstance(value, list):
        yield from ((*under, one) if under else one for one in value)
    elif value is not None and value != "" and not is_nothing(value):
        yield value if isinstance(value, str) and len(value) >= OWN_WORDS else (*under, value)


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


def _coders(answers: Mapping[str, tuple[Any, float]], log: Log) -> list[str]:
    """Divisions that are one reader's, and that nobody is seen to have come to cut by cut.

    Who follows the feedback until it has no more to say may well end at a reader's division: the
    trail then shows the way there. Where none came along, fewer than three say nothing.
    """
    exact: dict[str, set[int]] = {}
    for slug, (value, _) in answers.items():
        kind = catalogue.find(slug).kind
        if not isinstance(kind, Dividing) or is_nothing(value):
            continue
        try:
            cuts = kind.read(value).boundaries
        except Unreadable:
            continue
        if len(cuts) >= FEWEST_CUTS:
            readers = {i for i, coder in enumerate(kind.benchmark.coders) if coder == cuts}
            tries = {json.dumps(e.value) for e in _own(log) if e.item == slug}
            if readers and len(tries) <= len(cuts) // 2:
                exact[slug] = set() if tries else readers
    traceless = [slug for slug, readers in exact.items() if readers]
    same = set.intersection(*(exact[slug] for slug in traceless)) if len(traceless) > 2 else set()
    return [
        f"coder: {slug} is divided exactly as by one reader of the panel, and no trail shows the "
        "way there. Trying the feedback out in another notebook leads there, too."
        for slug, readers in exact.items()
        if not readers or same
    ]


def _times(log: Log, timestamp: str | None) -> list[str]:
    flags = []
    entries = list(_own(log))
    now = datetime.now(UTC)
    if any(entry.at > now + SLACK for entry in log.entries):
        flags.append(f"times: the trail has entries from the future. {CLOCK}.")
    elif timestamp and entries:
        handed_in = datetime.fromisoformat(timestamp).replace(tzinfo=UTC)
        if entries[-1].at > handed_in + SLACK:
            what = "the trail goes on after the submission was handed in"
            flags.append(f"times: {what}. {CLOCK}, and so does a trail that was sent later.")
    if any("put in order" in problem.what for problem in log.problems):
        what = "lines of the trail are out of order"
        flags.append(f"times: {what}. {CLOCK}, and so do two trails that were joined.")
    clicked = [entry for entry in entries if entry.word != catalogue.WRITTEN]
    tasks = {entry.item for entry in clicked}
    if len(tasks) >= TASKS:
        took = (clicked[-1].at - clicked[0].at).total_seconds()
        if took < SECONDS:
            flags.append(
                f"times: {len(tasks)} tasks were answered in widgets within {took:.0f} seconds. "
                "Answers worked out elsewhere, such as on paper, are given as fast."
            )
    return flags
