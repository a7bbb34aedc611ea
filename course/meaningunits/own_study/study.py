"""A study that is open: its transcripts, its other coders, and what can be done with it."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from .. import trail
from ..material import coding, own
from ..material.corpus import SPEAKERS, Interview
from ..tasks.kind import plural
from ..trail import FILENAME, Log, Trail
from ..transcripts import Draft, TranscriptError, pasted, read
from ..transcripts.model import LARGEST, shown
from ..workspace import DELIVERED
from . import coming, copying, entering, merging, originals, renaming
from . import folder as places
from .deidentifying import listed
from .folder import CODERS, Entry, Manifest, StudyError
from .naming import neutral, tells_who


class Study:
    """A study in a folder, open for this session.

    Parameters
    ----------
    folder : path-like
        Made if it is not there yet.
    work : Trail, optional
        Where the work on it is kept; the trail beside the notebook if not given.

    Raises
    ------
    StudyError
        If the folder cannot be used, or a frozen transcript is not as it was.
    """

    def __init__(self, folder: str | os.PathLike[str], work: Trail | None = None) -> None:
        self.folder = Path(folder).expanduser().resolve()
        self._work = work
        self.told: list[str] = []
        if self.folder.exists() and not self.folder.is_dir():
            raise StudyError(f"{self.folder} is a file. Name the folder that it lies in.")
        if (self.folder / DELIVERED).is_file():
            raise StudyError(
                f"{self.folder} is the course's own folder. A study needs one of its own: "
                'mu.study("my-study") makes it here.'
            )
        self.manifest: Manifest = places.read_manifest(self.folder) or Manifest(self.folder.name)
        self.interviews: tuple[Interview, ...] = ()
        self.enter()

    # What is here.

    def log(self) -> Log:
        """The work on the study as it stands now."""
        return (self._work or trail.here()).log()

    def trails(self) -> list[Trail]:
        """Every trail with work on the study: in a notebook the notebook's, and the folder's."""
        mine = Trail(self.folder / FILENAME)
        here = self._work or trail.here()
        return [here] if here.path.resolve() == mine.path.resolve() else [here, mine]

    def interview(self, name: str) -> Interview:
        """A transcript by its short name; raises StudyError where there is none."""
        self.manifest.entry(name)
        return next(i for i in self.interviews if i.name == name.casefold())

    def enter(self) -> None:
        """Let the transcripts, the coders and every task be found by their names from now on."""
        entries = self.manifest.entries
        self.interviews = tuple(places.thaw(self.folder, entry) for entry in entries)
        own.enter(self.interviews)
        entering.enter(self.folder, self.manifest, self.interviews, self.read_coders, self.log)

    def read_coders(self) -> Mapping[str, Log]:
        """Other coders' work as it lies in the folder now; their divisions can be looked up."""
        self.coders = merging.coders(self.folder, self.log())
        coding.enter(
            one
            for name, log in self.coders.items()
            for one in merging.codings(name, log, self.interviews)
        )
        return self.coders

    # Transcripts in.

    def add(
        self,
        file: str | os.PathLike[str],
        *,
        name: str = "",
        language: str = "",
        encoding: str = "",
        not_speakers: Collection[str] = (),
    ) -> Entry:
        """Take a file in as a transcript.

        One that was left out before comes back as it was frozen, with its pseudonyms, unless it is
        to have another name.

        Parameters
        ----------
        file : path-like
            .txt, .md, .docx, .odt, .pdf, .vtt, .srt or .csv; looked for in the study's folder too.
        name : str
            What to call it in every table ("P1"); made from the file's name if not given.
        language : str
            Two letters; guessed if not given.
        encoding : str
            How a text file is written, such as "mac-roman"; guessed if not given.
        not_speakers : collection of str
            Words before a colon that are no speakers, such as "Note".

        Raises
        ------
        StudyError, TranscriptError
            If it cannot come in; the text says why, and what to do.
        """
        path = Path(file).expanduser()
        path = path if path.is_absolute() or path.is_file() else self.folder / path
        how = {"language": language, "encoding": encoding, "not_speakers": not_speakers}
        return self.take(_read(path), path.name, name=name, **how)

    def take(self, raw: bytes, file: str, *, name: str = "", **how: Any) -> Entry:
        """Take a file's bytes in; parameters and errors as of ``add``."""
        entry = self._take(raw, file, name, **how)
        self.enter()
        return entry

    def _take(self, raw: bytes, file: str, name: str = "", **how: Any) -> Entry:
        sha256 = places.sha256(raw)
        if not name and (out := self.fresh().was_out(sha256)):
            return self._back(out)
        return self._freeze(read(raw, file, **how), file, sha256, name)

    def paste(self, text: str, title: str, *, language: str = "") -> Entry:
        """Take a pasted text in under a title; errors as of ``add``."""
        sha256 = places.sha256(text.encode("utf-8", "replace"))
        if out := self.fresh().was_out(sha256):
            entry = self._back(out)
        else:
            entry = self._freeze(pasted(text, title, language=language), "", sha256, "")
        self.enter()
        return entry

    def take_all(self) -> None:
        """Take in every file of the folder that is not in yet; what cannot come in is told."""
        known = {e.file for e in (*self.manifest.entries, *self.manifest.left_out)}
        new: list[Entry] = []
        if not self.folder.is_dir():
            return
        for path in originals.candidates(self.folder):
            if path.name in known:
                continue
            try:
                new.append(self._take(_read(path), path.name))
            except (StudyError, TranscriptError) as problem:
                self.told.append(str(problem))
        if new:
            self.enter()
        self.told += [self.came_in(entry) for entry in new]
        self.told += originals.changed(self.folder, self.manifest)

    def _freeze(self, draft: Draft, file: str, sha256: str, name: str) -> Entry:
        manifest = self.fresh()
        if names := _known(draft, places.pseudonyms(self.folder)):
            draft = replace(draft, done=(*draft.done, names))
        self.manifest, entry = places.freeze(self.folder, manifest, draft, file, sha256, name)
        return entry

    def call(self, name: str, speakers: Mapping[str, str]) -> Entry:
        """Say who speaks in a transcript: label in it → what to call them; "I" is the interviewer.

        No word of the text changes, and nothing that was done on it moves.

        Raises
        ------
        StudyError
            If there is no such transcript, or no such label in it.
        """
        entry = self.fresh().entry(name)
        for label in speakers:
            if label not in entry.speakers:
                there = ", ".join(f"“{one}”" for one in entry.speakers)
                raise StudyError(f"Nobody is called “{label}” in {name}. There are: {there}.")
        said = {label: " ".join(str(to).split())[:40] for label, to in speakers.items()}
        said = {k: _as_called(to) for k, to in said.items()}
        changed = replace(entry, speakers={**entry.speakers, **said})
        entries = tuple(changed if one is entry else one for one in self.manifest.entries)
        self.manifest = replace(self.manifest, entries=entries)
        places.write_manifest(self.folder, self.manifest)
        self.enter()
        return changed

    def fresh(self) -> Manifest:
        """What the study's file says now: another notebook may have taken a transcript in since."""
        self.manifest = places.read_manifest(self.folder) or self.manifest
        return self.manifest

    def title(self, title: str) -> None:
        """Say what the study is called."""
        self.fresh()
        self.manifest = replace(self.manifest, title=" ".join(title.split())[:200])
        places.write_manifest(self.folder, self.manifest)
        self.enter()

    def leave_out(self, name: str) -> str:
        """Take a transcript out again; its frozen text and what was done on it are kept.

        Raises
        ------
        StudyError
            If there is no such transcript.
        """
        entry = self.fresh().entry(name)
        self._move(entry, out=True)
        self.enter()
        names = _with_pseudonyms(entry)
        return (
            f"{entry.title} is out. Its text lies in {places.LEFT_OUT}/{names}, and what you did "
            f"on it stays in the trail. To have both back: "
            f'study.bring_back("{entry.name}"), or “meaningunits study bring-back {entry.name}”.'
        )

    def bring_back(self, name: str) -> Entry:
        """Take a transcript that was left out back in, as it was frozen, with the work on it.

        Raises
        ------
        StudyError
            If none of this name is left out, or its text is gone.
        """
        out = self.fresh().left_out
        found = next((e for e in out if e.name == str(name).casefold()), None)
        if found is None:
            there = ", ".join(entry.name for entry in out) or "none"
            raise StudyError(f"No transcript {name!r} is left out. Left out: {there}.")
        entry = self._back(found)
        self.enter()
        return entry

    def _back(self, entry: Entry) -> Entry:
        note = f"It was left out and is back as it was frozen{_with_pseudonyms(entry)}."
        back = replace(entry, done=(*(text for text in entry.done if text != note), note))
        places.thaw(self.folder, entry, out=True)  # is it as it was?
        self._move(back, out=False)
        return back

    def _move(self, entry: Entry, *, out: bool) -> None:
        """Move a transcript's text out of the study or back into it."""
        turns = places.turns_of(self.folder, entry, out=not out)
        places.write_turns(places.path_of(self.folder, entry, out=out), turns)
        here = tuple(e for e in self.manifest.entries if e.name != entry.name)
        away = tuple(e for e in self.manifest.left_out if e.name != entry.name)
        here, away = (here, (*away, entry)) if out else ((*here, entry), away)
        self.manifest = replace(self.manifest, entries=here, left_out=away)
        places.write_manifest(self.folder, self.manifest)
        places.path_of(self.folder, entry, out=not out).unlink()

    def came_in(self, entry: Entry) -> str:
        """What is told of a transcript that came in: its size, who speaks, and what was done."""
        interview = self.interview(entry.name)
        words = sum(len(s.text.split()) for s in interview.sentences)
        size = (
            f"{plural(len(interview.sentences), 'sentence')}, {plural(words, 'word')}, "
            f"{plural(len(interview.turns), 'turn')}"
        )
        first = (
            f"{entry.title} came in as “{entry.name}”: {size}. "
            f"Speakers: {who_speaks(entry)}. Language: {entry.language}."
        )
        told = [first, *entry.done]
        if entry.title == Path(entry.file).stem and tells_who(entry.title):
            to = neutral(self.manifest.names, self.manifest.names.index(entry.name) + 1).upper()
            told.append(
                "Its name is the file's, and stands in every table. If it tells who this is: "
                f'study.rename("{entry.name}", "{to}"), or “meaningunits study rename {entry.name} '
                f"{to}” in a terminal."
            )
        return " ".join(told)

    # Other coders.

    def merge(self, file: str | os.PathLike[str], name: str = "") -> str:
        """Lay another coder's work beside one's own; nobody's is overwritten.

        Parameters
        ----------
        file : path-like
            Their trail.jsonl, their copy of the study's folder, or a zip of either.
        name : str
            What to call them; made from the file's name if not given.

        Returns
        -------
        str
            What came in, in a sentence.

        Raises
        ------
        StudyError
            If it is no work on this study, was all done on another text, or is one's own.
        """
        path = Path(file).expanduser()
        came = coming.opened(path)
        came = came.called(
            renaming.of_others(came.manifest, self.manifest, places.renamed(self.folder))
        )
        raw, more = merging.fitted(came, self.manifest, self.texts(), *places.put_in(self.folder))
        name = re.sub(r"[^\w-]+", "-", name or merging.called(path)).strip("-")[:30] or "coder"
        told, kept = merging.keep(self.folder / CODERS, name, raw, self.log())
        self.enter()
        if not came.manifest:
            more.append(
                "Only a trail came, and not the folder that it was made in: whether they worked "
                "on the same text could not be looked up."
            )
        return " ".join([f"{kept}: {told}", *more])

    def texts(self) -> dict[str, Any]:
        """Every frozen text by its short name, those that are left out among them."""
        both = ((False, self.manifest.entries), (True, self.manifest.left_out))
        return {
            entry.name: places.turns_of(self.folder, entry, out=out)
            for out, entries in both
            for entry in entries
        }

    def copy_for(
        self, target: str | os.PathLike[str], *, codebook: bool = True, units: bool = False
    ) -> Path:
        """A copy for a second coder; parameters and errors as of ``copying.copy_for``."""
        return copying.copy_for(self, target, codebook=codebook, units=units)


def _with_pseudonyms(entry: Entry) -> str:
    """Said of a text that has pseudonyms in it, and not of one that has none."""
    return ", with its pseudonyms" if any("pseudonyms put" in text for text in entry.done) else ""


def _as_called(name: str) -> str:
    """What somebody is called from now on; a sign of the course's own means nobody else."""
    if name.casefold() in ("i", "interviewer"):
        return places.INTERVIEWER
    return name if SPEAKERS[name] == name else f"{name}."


def _read(path: Path) -> bytes:
    """A file's bytes; of one that is too large only that it is."""
    try:
        size = path.stat().st_size
        return path.read_bytes() if size <= LARGEST else bytes(LARGEST + 1)
    except OSError as problem:
        raise StudyError(
            f"“{shown(path.name)}” could not be opened: {problem.strerror or problem}."
        ) from None


def _known(draft: Draft, known: Mapping[str, str]) -> str:
    """Whether names that have a pseudonym in this study stand in a new transcript, and what to do.

    How many, and not which: this is kept in the study's file, which goes to other coders.
    """
    text = "\n".join(sentence for turn in draft.turns for sentence in turn.sentences)
    found = len(listed(known, [(0, text)]))
    if not found:
        return ""
    return (
        f"Names that have a pseudonym in this study stand in it ({found}). Put their pseudonyms in "
        "place before you work on it: study.one_by_one(…), or “meaningunits study names” in a "
        "terminal."
    )


def who_speaks(entry: Entry) -> str:
    """Who speaks in a transcript: each label, and what whoever bears it is called."""
    return ", ".join(
        (label or "(nobody named)")
        if to in (label, f"{label}.") and to != places.INTERVIEWER
        else f"{label or '(nobody named)'} = {_spoken(to)}"
        for label, to in entry.speakers.items()
    )


def _spoken(to: str) -> str:
    return "the interviewer" if to == places.INTERVIEWER else to
