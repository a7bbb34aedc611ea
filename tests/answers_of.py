"""Hand-ins without end: answers in trails and outputs, by names, encodings, places and hosts.

Each knows what it deserves: points, or that its answers are missing. Nothing is executed here; the
answers that are gathered are judged directly. Ten thousand of them, from the project's folder:

    python tests/answers_of.py 10000
"""

from __future__ import annotations

import copy
import io
import json
import random
import shutil
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from handins import put
from meaningunits.classroom.assignment import AssignmentSpec, from_notebook
from meaningunits.classroom.preflight import missing, trails
from meaningunits.classroom.saved import together
from meaningunits.tasks import catalogue
from meaningunits.tasks.kept import MIMETYPE, kept
from meaningunits.trail import Entry, Log, parse

NAME = "02_meaning_units"
ROOT = Path(__file__).parent.parent
START = datetime(2026, 11, 20, 9, tzinfo=UTC)

NAMES = (
    "trail.jsonl", "trail (1).jsonl", "trail-1.jsonl", "trail.json", "trail.txt",
    "trail.jsonl.txt", "Kopie von trail.jsonl", "TRAIL.JSONL", "doejane_4123_trail-1.jsonl",
)  # fmt: skip
PLACES = ("{}", "work/{}", "a/b/{}", "trail.zip|{}", "all.zip|w/exercises/{}", "out.zip|in.zip|{}")
FORMS = {
    "as it is": lambda raw: raw,
    "with a mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "UTF-16": lambda raw: raw.decode().encode("utf-16"),
    "UTF-16 BE": lambda raw: b"\xfe\xff" + raw.decode().encode("utf-16-be"),
    "UTF-16 without a mark": lambda raw: raw.decode().encode("utf-16-le"),
    "CRLF": lambda raw: raw.replace(b"\n", b"\r\n"),
    "UTF-16 with CRLF": lambda raw: raw.replace(b"\n", b"\r\n").decode().encode("utf-16"),
    "UTF-16, then ours": lambda raw: _half_wide(raw),
    "without a last line end": lambda raw: raw.rstrip(b"\n"),
    "torn": lambda raw: raw + b'{"v":1,"id":"ab',
    "x before it": lambda raw: b"x\n" + raw,
    "laid out as a list": lambda raw: json.dumps(
        [json.loads(line) for line in raw.splitlines()], indent=1
    ).encode(),
}
#: What a host leaves of a notebook's outputs and numbers.
HOSTS = ("JupyterLab", "VS Code", "Colab", "Kaggle", "outputs cleared")


def _half_wide(raw: bytes) -> bytes:
    first, *rest = raw.splitlines(keepends=True)
    return first.decode().encode("utf-16") + (b"\n" if rest else b"") + b"".join(rest)


@dataclass
class HandIn:
    """One hand-in, and what it deserves: the answer of each task, or None for 'answers missing'."""

    files: dict[str, bytes] = field(default_factory=dict)
    notebook: dict[str, Any] = field(default_factory=dict)
    deserved: dict[str, Any] | None = None
    about: str = ""


def release() -> tuple[dict[str, Any], AssignmentSpec]:
    """The exercise as it is given out."""
    path = ROOT / "exercises" / NAME / f"{NAME}.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    return book, from_notebook(NAME, NAME, book)


def hand_ins(seed: int, count: int, answers: dict[str, Any]) -> Iterator[HandIn]:
    """Hand-ins made up by a seed.

    Parameters
    ----------
    seed, count : int
    answers : dict
        A full answer for each task with points.
    """
    luck = random.Random(seed)
    book, _ = release()
    for _ in range(count):
        yield _one(luck, book, answers)


def _one(luck: random.Random, book: dict[str, Any], answers: dict[str, Any]) -> HandIn:
    entries, at = [], START
    for _ in range(luck.randint(1, 12)):
        slug, at = luck.choice(sorted(answers)), at + timedelta(seconds=luck.randint(1, 9000))
        act = luck.choice(("done", "done", "done", "half", "undo", "redo"))
        event = act in ("undo", "redo")
        value = None if event else _half(answers[slug]) if act == "half" else answers[slug]
        key = f"{luck.getrandbits(128):032x}"
        entries.append(Entry(key, at, slug, act, value, event))
    cut = luck.randint(0, len(entries))
    came, outputs = luck.choice(("both", "trail", "outputs", "neither")), luck.choice(HOSTS)
    early, late = luck.choice(((entries, entries[:cut]), (entries[:cut], entries)))
    trail = early if came in ("both", "trail") else []
    saved = late if came in ("both", "outputs") and outputs != "outputs cleared" else None
    made = HandIn(about=f"{came}, {outputs}")
    made.notebook = _notebook(book, saved, outputs)
    parts = [trail]
    if luck.random() < 0.25:  # two copies that grew apart, or overlap
        half = luck.randint(0, len(trail))
        parts = [trail[: half + 1], trail[half:]]
    names = luck.sample(NAMES, len(parts))
    for name, part in zip(names, parts, strict=True):
        if part:
            _lay(luck, made, name, part)
    if luck.random() < 0.3:
        other = Entry("f" * 32, START, "start-here/first", "done", 1)
        place = "trail.jsonl" if "trail.jsonl" not in made.files else "other/trail.jsonl"
        made.files[place] = _lines([other])
        made.about += ", a lesson's trail"
    counted = Log(tuple(trail))
    then = Log(tuple(saved or ()))
    if not trail and saved is None:
        return made
    made.deserved = {}
    for slug in answers:
        newest = max((counted, then), key=lambda log: _last(log, slug))
        made.deserved[slug] = newest.state(slug).value
    return made


def _last(log: Log, slug: str) -> datetime:
    """When a task came to stand as it stands: an undo or redo that did nothing is left out."""
    return max((entry.at for entry in log.of(slug)), default=datetime.min.replace(tzinfo=UTC))


def _half(value: Any) -> Any:
    return value[::2] if isinstance(value, list) else dict(list(value.items())[: len(value) // 2])


def _lines(entries: list[Entry]) -> bytes:
    return b"".join(entry.line().encode() + b"\n" for entry in entries)


def _lay(luck: random.Random, made: HandIn, name: str, entries: list[Entry]) -> None:
    form, place = luck.choice(sorted(FORMS)), luck.choice(PLACES)
    if name == "trail.jsonl":
        place = "{}" if luck.random() < 0.5 else place
    *archives, path = place.format(name).split("|")
    content = FORMS[form](_lines(entries))
    for archive in reversed(archives):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as file:
            file.writestr(path.replace("/", luck.choice("/\\")), content)
        content, path = packed.getvalue(), archive
    made.files[path if path not in made.files else f"more/{path}"] = content
    made.about += f"; {place.format(name)} {form}"


def _notebook(book: dict[str, Any], saved: list[Entry] | None, host: str) -> dict[str, Any]:
    """The notebook as a host leaves it, with what stood in the outputs at some time."""
    made = copy.deepcopy(book)
    log = Log(tuple(saved or ()))
    for cell in made["cells"]:
        text = "".join(cell["source"])
        if cell["cell_type"] != "code" or "mu.ask(" not in text:
            continue
        slug = text.split('"')[1]
        cell["execution_count"] = None if host == "Kaggle" else 3
        if saved is None:
            continue
        data = {MIMETYPE: kept(catalogue.find(slug), log), "text/plain": "A task."}
        shown = {"output_type": "display_data", "data": data, "metadata": {}}
        cell["outputs"] = [shown]
    if saved is None:  # something shows that it was worked in
        made["cells"][0]["source"] = "My own notes."
    if host == "Colab":
        made["metadata"] |= {"colab": {}, "widgets": {"application/x": {}}}
        for cell in made["cells"]:
            cell["metadata"]["id"] = "abc"
    if host == "VS Code":
        made["metadata"]["language_info"] = {"name": "python"}
    return made


def wrong(made: HandIn, spec: AssignmentSpec, place: Path) -> str:
    """What is wrong with how a hand-in ends; empty where it gets what it deserves.

    Parameters
    ----------
    made : HandIn
    spec : AssignmentSpec
    place : Path
        A folder for it, which need not exist.
    """
    folder = put(place / "student" / NAME, made.files)
    folder.mkdir(parents=True, exist_ok=True)
    _, raw = trails.gather(folder, folder.parent, (spec,), place / "originals", True)
    is_missing = missing.is_missing(made.notebook, spec, raw)
    if made.deserved is None:
        return "" if is_missing else "not said that its answers are missing"
    if is_missing:
        return "said that its answers are missing"
    found = parse(together(raw, made.notebook))
    for slug, value in made.deserved.items():
        alone = Log((Entry("a", START, slug, "done", value),)) if value or value == [] else Log()
        points = catalogue.judged(slug, found).points
        if points != catalogue.judged(slug, alone).points:
            return f"{slug}: {points:g} points for {found.state(slug).value!r}, not {value!r}"
    return ""


def main() -> int:
    """Try as many as are asked for; prints each that went wrong."""
    import tempfile

    from class_of import automatic, ideal_answers

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    mine = {item.slug for item in automatic(NAME).values()}
    _, spec = release()
    bad = 0
    with tempfile.TemporaryDirectory() as scratch:
        full = {s: v for s, v in ideal_answers(NAME, Path(scratch)).items() if s in mine}
        for n, made in enumerate(hand_ins(1, count, full)):
            place = Path(scratch, str(n))
            if said := wrong(made, spec, place):
                bad += 1
                print(f"{n}: {made.about}: {said}")
            shutil.rmtree(place)
    print(f"{count} hand-ins, {bad} wrong.")
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
