"""Several coders of one study: each in a file of their own, whatever came first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from .. import archives
from ..archives import Unsound
from ..material.coding import Coding, MeaningUnit
from ..material.corpus import Interview
from ..material.units import cuts
from ..tasks.catalogue import MY_STUDY
from ..trail import FILENAME, Log, parse
from .folder import CODERS, MANIFEST, Manifest, StudyError, written

#: A trail of years of work is far smaller.
LARGEST = 32 << 20


def coders(folder: Path, mine: Log) -> dict[str, Log]:
    """Other coders' own work, by name; what of it is a copy of mine is left out."""
    found = {}
    for path in sorted((folder / CODERS).glob("*.jsonl")):
        log = theirs(parse(path.read_bytes()), mine)
        if log.entries:
            found[path.stem] = log
    return found


def theirs(log: Log, mine: Log) -> Log:
    """What somebody else did of a trail: tasks whose last answer is not one of mine.

    Whoever copies a folder in which work was done goes on from it: that work is not a second
    opinion.
    """
    known = {entry.id for entry in mine.entries}
    new = {
        item
        for item in log.items
        if (answers := log.state(item).answers) and answers[-1].id not in known
    }
    return Log(tuple(entry for entry in log.entries if entry.item in new), log.problems)


def codings(coder: str, log: Log, interviews: Sequence[Interview]) -> Iterator[Coding]:
    """A coder's divisions as codings of the transcripts."""
    for interview in interviews:
        value = log.state(f"{MY_STUDY}/divide-{interview.name}").value
        if not isinstance(value, list):
            continue
        passage = interview.passage()
        ends = sorted({number for number, _ in cuts(value, passage)} | {passage.last})
        starts = [1, *(end + 1 for end in ends[:-1])]
        made = tuple(MeaningUnit(a, b) for a, b in zip(starts, ends, strict=True) if a <= b)
        yield Coding(coder, interview.name, made)


def opened(path: Path) -> tuple[bytes, dict[str, Any] | None]:
    """A trail's bytes, from a file, a folder or a zip; and the manifest beside it, if any.

    Raises
    ------
    StudyError
        If there is no trail.
    """
    try:
        if path.is_dir():
            raw = _read(path / FILENAME)
            beside = path / MANIFEST
            return raw, _manifest(_read(beside)) if beside.is_file() else None
        raw = _read(path)
    except OSError as problem:
        raise StudyError(
            f"{path} could not be opened: {problem.strerror or problem}. A coder's work is the "
            f"file {FILENAME} in their folder."
        ) from None
    if raw[:2] != b"PK":
        beside = path.parent / MANIFEST
        return raw, _manifest(_read(beside)) if beside.is_file() else None
    try:
        return _in_archive(raw, path.name)
    except Unsound as problem:
        if problem.why == "room":
            raise StudyError(
                f"{path.name} unpacks to more than any coder's work. Nothing was read."
            ) from None
        raise StudyError(f"{path.name} is a damaged archive. Ask for it again.") from None


def _in_archive(raw: bytes, what: str) -> tuple[bytes, dict[str, Any] | None]:
    """The trail that lies highest in an archive, and the manifest beside it."""
    archive = archives.opened(raw)
    names = sorted(archive.namelist(), key=lambda name: (name.count("/"), name))
    trails = [n for n in names if n.rpartition("/")[2] == FILENAME]
    if not trails:
        raise StudyError(f"{what} holds no {FILENAME}. Ask for the study's folder.")
    beside = f"{trails[0].removesuffix(FILENAME)}{MANIFEST}"
    said = archives.whole(archive, beside, LARGEST) if beside in names else b""
    return archives.whole(archive, trails[0], LARGEST), _manifest(said) if said else None


def _read(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise StudyError(f"{path.name} is larger than any coder's work. Is it another file?")
    return path.read_bytes()


def _manifest(raw: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def refuse_other_texts(theirs: dict[str, Any] | None, mine: Manifest) -> None:
    """Refuse work that was done on other texts under the same names.

    Raises
    ------
    StudyError
        With the transcripts that differ.
    """
    rows = theirs.get("transcripts") if theirs else None
    said = {
        row.get("name"): row.get("fingerprint")
        for row in rows or ()
        if isinstance(row, dict)
    }  # fmt: skip
    other = [e.name for e in mine.entries if said.get(e.name, e.fingerprint) != e.fingerprint]
    if other:
        raise StudyError(
            f"They worked on another text of {', '.join(other)}: its sentences are not those of "
            "your study, so their places would point to other words. Give them a copy of this "
            "study (meaningunits study copy)."
        )


def called(path: Path) -> str:
    """A name for a coder, from the file that came."""
    stem = path.stem if path.stem != Path(FILENAME).stem else path.parent.name
    return stem.replace("trail-", "")


def keep(folder: Path, name: str, raw: bytes, mine: Log) -> tuple[str, str]:
    """Keep a coder's trail under a name of its own.

    Returns
    -------
    tuple of str
        What is told, and the name it is kept under.

    Raises
    ------
    StudyError
        If it holds no work of somebody else on the study.
    """
    whole = parse(raw)
    log = theirs(whole, mine)
    done = [item for item in log.items if item.startswith(f"{MY_STUDY}/")]
    if not whole.entries:
        raise StudyError(
            f"This is no trail. A coder's work is the file {FILENAME} in their folder."
        )
    if not done:
        raise StudyError(
            "It holds no work of somebody else on a study: it is your own trail, or a copy of it "
            "to which nothing was added."
        )
    ids = {entry.id for entry in whole.entries}
    text, n, kept = raw.decode("utf-8", "replace"), 1, name
    told = f"work on {len(done)} task{'s' if len(done) != 1 else ''} came in."
    while (path := folder / f"{kept}.jsonl").exists():
        before = {entry.id for entry in parse(path.read_bytes()).entries}
        if before <= ids:  # the same person, later: nothing of it is lost
            told += " It holds all that came from them before."
            break
        n, kept = n + 1, f"{name}-{n + 1}"
    written(folder / f"{kept}.jsonl", text)
    return told, kept
