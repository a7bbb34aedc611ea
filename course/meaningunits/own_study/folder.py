"""A study's folder: what is in it, transcripts frozen in it with a fingerprint, and what changed.

``study.json`` says which transcripts there are; each stands in ``transcripts/`` as JSON, sentence
by sentence. Only pseudonyms are ever put into it. Positions are counted in these sentences, so that
nothing that happens to the original file moves a unit.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..material.corpus import SPEAKERS, Interview, Sentence, Span, Turn
from ..transcripts import Draft
from ..transcripts.speakers import is_interviewer
from .naming import is_name, short_name

#: What stands for what, in the private folder.
LIST = "pseudonyms.json"
MANIFEST, FROZEN, PRIVATE = "study.json", "transcripts", "private"
CODERS, OUT, LEFT_OUT = "coders", "out", "left-out"
#: What transcripts were called before, in the private folder.
RENAMED = "renamed.json"
#: A text's fingerprint before pseudonyms → afterwards, in the private folder.
EARLIER = "earlier.json"
FORMAT = 1
#: So many transcripts a study may have; a course on one machine need not hold more.
MOST = 200
#: What is said wherever one is shown.
STATUS = "a transcript of your own study, which stays on this machine"
INTERVIEWER = "I"


class StudyError(ValueError):
    """A study, or a file for it, that cannot be used; the text says why, and what to do."""


@dataclass(frozen=True)
class Entry:
    """What the manifest says of one transcript.

    Parameters
    ----------
    name : str
        Its short name, of small letters and digits: ``anna``.
    title : str
        What it is called.
    file, sha256 : str
        The original's name and its fingerprint when it came in.
    fingerprint : str
        That of the frozen text and its sentences.
    language : str
    speakers : mapping
        Label in the transcript → what whoever speaks is called; ``I`` is the interviewer.
    done : tuple of str
        What was done on the way in.
    """

    name: str
    title: str
    file: str
    sha256: str
    fingerprint: str
    language: str
    speakers: Mapping[str, str]
    done: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The entry as it stands in the manifest."""
        return {**self.__dict__, "speakers": dict(self.speakers), "done": list(self.done)}


@dataclass(frozen=True)
class Manifest:
    """A study's title, its transcripts in order, and those that were left out again."""

    title: str
    entries: tuple[Entry, ...] = ()
    left_out: tuple[Entry, ...] = ()

    @property
    def names(self) -> list[str]:
        """Short names of all transcripts, those that are left out among them."""
        return [entry.name for entry in (*self.entries, *self.left_out)]

    def was_out(self, sha256: str) -> Entry | None:
        """The transcript that was left out and was made of the file with this fingerprint."""
        return next((entry for entry in self.left_out if entry.sha256 == sha256), None)

    def entry(self, name: str) -> Entry:
        """The transcript of this name.

        Raises
        ------
        StudyError
            If there is none.
        """
        for entry in self.entries:
            if entry.name == str(name).casefold():
                return entry
        there = ", ".join(entry.name for entry in self.entries) or "none yet"
        raise StudyError(f"There is no transcript {name!r} in this study. There are: {there}.")


def read_manifest(folder: Path) -> Manifest | None:
    """A folder's manifest, or None where it is no study yet.

    Raises
    ------
    StudyError
        If there is one that cannot be read.
    """
    path = folder / MANIFEST
    if not path.is_file():
        return None
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if said["format"] != FORMAT:
            raise StudyError(
                f"{path} was written by a newer version of the course. Update the course."
            )
        made = Manifest(
            str(said["title"]),
            tuple(map(_entry, said["transcripts"])),
            tuple(map(_entry, said.get("left out", ()))),
        )
        if wrong := [n for n in made.names if not is_name(n)]:
            raise ValueError(f"no name of a transcript: {wrong[0]}")
        return made
    except StudyError:
        raise
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
        raise StudyError(
            f"{path} cannot be read ({type(problem).__name__}). It was changed by hand or damaged: "
            "bring back a copy of it. The frozen transcripts beside it are untouched."
        ) from None


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(**{**row, "done": tuple(row["done"]), "speakers": dict(row["speakers"])})


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write a study's manifest, whole or not at all."""
    said = {
        "format": FORMAT,
        "title": manifest.title,
        "transcripts": [entry.plain() for entry in manifest.entries],
        "left out": [entry.plain() for entry in manifest.left_out],
    }
    written(folder / MANIFEST, json.dumps(said, ensure_ascii=False, indent=1) + "\n")


def written(path: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises
    ------
    StudyError
        If it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(beside, path)
    except OSError as problem:
        raise StudyError(f"{path} could not be written: {problem.strerror or problem}.") from None


def pseudonyms(folder: Path) -> dict[str, str]:
    """What stands for what in this study so far: as it was said → pseudonym."""
    return _private(folder, LIST)


def renamed(folder: Path) -> dict[str, str]:
    """What transcripts were called before → what they are called now."""
    return _private(folder, RENAMED)


def put_in(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The list of pseudonyms, and each text's fingerprint before → after they were put in."""
    return pseudonyms(folder), _private(folder, EARLIER)


def keep_private(folder: Path, name: str, said: Mapping[str, str]) -> None:
    """Write a list into the private folder, which tells Git to leave it out."""
    text = json.dumps(dict(said), ensure_ascii=False, indent=1)
    written(folder / PRIVATE / name, f"{text}\n")
    written(folder / PRIVATE / ".gitignore", "*\n")


def _private(folder: Path, name: str) -> dict[str, str]:
    path = folder / PRIVATE / name
    if not path.is_file():
        return {}
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return {str(key): str(value) for key, value in said.items()}
    except (OSError, ValueError, AttributeError, RecursionError) as problem:
        raise StudyError(
            f"{path} cannot be read ({type(problem).__name__}). Bring back a copy of it, or move "
            "it away to begin a new list."
        ) from None


def path_of(folder: Path, entry: Entry, *, out: bool = False) -> Path:
    """Where a transcript's frozen text lies; ``out`` if it is left out."""
    return folder / (LEFT_OUT if out else FROZEN) / f"{entry.name}.json"


def turns_of(folder: Path, entry: Entry, *, out: bool = False) -> list[Any]:
    """A frozen text's turns, as they stand in its file.

    Raises
    ------
    StudyError
        If it is gone or damaged.
    """
    path = path_of(folder, entry, out=out)
    try:
        turns: list[Any] = json.loads(path.read_text(encoding="utf-8"))["turns"]
        as_interview(entry.name, entry.title, turns, entry.speakers)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
        raise StudyError(
            f"{path} is gone or damaged ({type(problem).__name__}). Bring back a copy of it: what "
            f"was done on {entry.title} counts in its sentences."
        ) from None
    return turns


def write_turns(path: Path, turns: Sequence[Any]) -> None:
    """Write a frozen text, whole or not at all."""
    written(path, json.dumps({"turns": turns}, ensure_ascii=False, indent=1) + "\n")


def freeze(
    folder: Path, manifest: Manifest, draft: Draft, file: str, sha256: str, name: str = ""
) -> tuple[Manifest, Entry]:
    """Take a transcript into a study: its text stands still from now on.

    Parameters
    ----------
    name : str
        What to call it; made from the draft's title if not given.

    Returns
    -------
    tuple of Manifest and Entry
        The manifest with it, written already.

    Raises
    ------
    StudyError
        If it is there already, its name is taken, or there are too many.
    """
    if len(manifest.entries) >= MOST:
        raise StudyError(f"A study holds up to {MOST} transcripts here; it is full.")
    title = " ".join(name.split())[:80] or draft.title
    taken = [*manifest.names, *renamed(folder)]
    name = new_name(title, manifest) if name else short_name(title, taken)
    speakers = called(draft.speakers)
    turns = [[turn.speaker, list(turn.sentences)] for turn in draft.turns]
    text = as_interview(name, title, turns, speakers).fingerprint
    for entry in manifest.entries:
        if entry.fingerprint == text:
            raise StudyError(
                f"“{file}” holds the very text that is here already as {entry.name!r}; it was not "
                "taken in again."
            )
    entry = Entry(name, title, file, sha256, text, draft.language, speakers, draft.done)
    write_turns(path_of(folder, entry), turns)
    manifest = replace(manifest, entries=(*manifest.entries, entry))
    write_manifest(folder, manifest)
    return manifest, entry


def new_name(title: str, manifest: Manifest) -> str:
    """A short name that somebody chose.

    Raises
    ------
    StudyError
        If a transcript of the study has it.
    """
    name = short_name(title, ())
    if name in manifest.names:
        out = " (left out)" if any(e.name == name for e in manifest.left_out) else ""
        raise StudyError(f"There is a transcript {name!r} already{out}. Choose another name.")
    return name


def called(labels: Sequence[str]) -> dict[str, str]:
    """What speakers are called at first: their label, and one of them the interviewer.

    Beside an F or a Q, somebody called I is the informant.
    """
    asks = [label for label in labels if is_interviewer(label)]
    if len(asks) > 1 and INTERVIEWER in asks:
        asks.remove(INTERVIEWER)
    found = {x: x if SPEAKERS[x] == x else f"{x}." for x in labels}
    if len(asks) == 1:
        found[asks[0]] = INTERVIEWER
    return found


def thaw(folder: Path, entry: Entry, *, out: bool = False) -> Interview:
    """A frozen transcript as the course reads it.

    Raises
    ------
    StudyError
        If its file is gone, damaged, or is not as it was frozen.
    """
    turns = turns_of(folder, entry, out=out)
    interview = as_interview(entry.name, entry.title, turns, entry.speakers, entry.language)
    if interview.fingerprint != entry.fingerprint:
        raise StudyError(
            f"{path_of(folder, entry, out=out)} is not as it was frozen: somebody changed its "
            "text, and units, memos and codes could point to other words. Bring back a copy of it. "
            f"To take a changed transcript in, add its file under another name than {entry.name!r}."
        )
    return interview


def as_interview(
    name: str,
    title: str,
    turns: Iterable[Any],
    speakers: Mapping[str, str],
    language: str = "",
) -> Interview:
    """Frozen turns as an interview: positions as the course counts them everywhere."""
    made: list[Turn] = []
    sentences: list[Sentence] = []
    pieces: list[str] = []
    at = 0
    for label, said in turns:
        first = len(sentences) + 1
        speaker = speakers.get(label, label)
        for n, text in enumerate(said):
            if not isinstance(text, str) or not text.strip():
                raise ValueError("a sentence without words")
            if sentences:
                pieces.append("\n" if n == 0 else " ")
                at += 1
            span = Span(at, at + len(text))
            pieces.append(text)
            at += len(text)
            number = len(sentences) + 1
            sentences.append(Sentence(number, len(made) + 1, speaker, text, span))
        made.append(Turn(len(made) + 1, speaker, first, len(sentences)))
    if not sentences:
        raise ValueError("no sentence")
    header = {"pseudonym": title, "status": STATUS, "language": language}
    return Interview(name, header, tuple(made), tuple(sentences), "".join(pieces))


def print_of(turns: Sequence[Any]) -> str:
    """The fingerprint of a frozen text; nothing where it is none."""
    try:
        return as_interview("", "", turns, {}).fingerprint
    except ValueError:
        return ""


def sha256(raw: bytes) -> str:
    """The fingerprint of a file."""
    return hashlib.sha256(raw).hexdigest()
