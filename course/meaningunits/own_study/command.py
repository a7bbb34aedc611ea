"""What ``meaningunits study`` does, deed by deed; ``arguments`` says how each is written."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ..trail import FILENAME, Trail
from ..transcripts import TranscriptError
from . import copying, originals, pages, private, rename
from . import folder as places
from .folder import StudyError
from .opening import Opened
from .study import Study, who_speaks


def _open(given: argparse.Namespace) -> Opened:
    """The study that is meant, with the work in its own folder; there has to be one."""
    folder = Path(given.study).expanduser()
    if not (folder / places.MANIFEST).is_file():
        raise StudyError(
            f"There is no study in {folder.resolve()}. Make one: meaningunits study new DIR; or "
            "say where it is: --study DIR."
        )
    return Opened(folder, Trail(folder / FILENAME))


def _new(given: argparse.Namespace) -> int:
    folder = Path(given.folder).expanduser()
    is_new = not (folder / places.MANIFEST).is_file()
    study = Opened(folder, Trail(folder / FILENAME))
    if given.title or is_new:
        study.title(given.title or folder.resolve().name)
    study.take_all()
    print(f"{study.manifest.title}: a study in {study.folder}.")
    if study.told:
        print("\n".join(study.told))
    failed = _take(study, given.files)
    if not study.manifest.entries:
        print(f"Next, put transcripts into it: meaningunits study add --study {folder} FILE …")
    print(f"To work on it: meaningunits study open {folder}")
    return failed


def _lab(given: argparse.Namespace) -> int:
    """Open JupyterLab on the study's first page; it takes the place of this command."""
    from ..workspace.lab import lab_command, lab_environment
    from ..workspace.starting import NO_BROWSER, as_root, has_browser

    given.study = given.folder
    study = _open(given)
    pages.missing(study)
    browser = not given.no_browser and has_browser()
    if not browser:
        print(NO_BROWSER, flush=True)
    more = (*as_root([]), f"--LabApp.default_url=/lab/tree/{pages.WALK}")
    command = lab_command(study.folder, browser=browser, more=more)
    return subprocess.call(command, env=lab_environment(study.folder))


def _add(given: argparse.Namespace) -> int:
    if given.name and len(given.files) > 1:
        raise StudyError("One name is for one file: add the files one by one.")
    how = {"name": given.name, "language": given.language, "encoding": given.encoding}
    return _take(_open(given), given.files, **how, not_speakers=given.not_speaker)


def _take(study: Opened, files: Sequence[str], **how: Any) -> int:
    """Take files in, one by one; 1 where one of them could not come in."""
    failed = 0
    for file in files:
        try:
            entry = Study.add(study, file, **how)
        except (StudyError, TranscriptError) as problem:
            failed = 1
            print(problem, file=sys.stderr)
        else:
            print(study.came_in(entry))
    for told in pages.missing(study):
        print(told)
    return failed


def _show(given: argparse.Namespace) -> int:
    study = _open(given)
    study.told += originals.changed(study.folder, study.manifest)
    print(study)
    return 0


def _call(given: argparse.Namespace) -> int:
    said = dict(part.partition("=")[::2] for part in given.speakers)
    if not all(said.values()):
        raise StudyError("Say it as LABEL=NAME, such as P1=Anna or R=interviewer.")
    entry = Study.call(_open(given), given.transcript, said)
    print(f"{entry.title}: {who_speaks(entry)}.")
    return 0


def _leave(given: argparse.Namespace) -> int:
    print(Study.leave_out(_open(given), given.transcript))
    return 0


def _back(given: argparse.Namespace) -> int:
    study = _open(given)
    print(study.came_in(Study.bring_back(study, given.transcript)))
    return 0


def _rename(given: argparse.Namespace) -> int:
    study = _open(given)
    print(rename.rename(study, given.transcript, given.to))
    for told in pages.missing(study):
        print(told)
    return 0


def _names(given: argparse.Namespace) -> int:
    print(private.one_by_one(_open(given), given.transcript))
    return 0


def _merge(given: argparse.Namespace) -> int:
    print(Study.merge(_open(given), given.file, given.name))
    return 0


def _pack(given: argparse.Namespace) -> int:
    made = _open(given).pack(private=given.private)
    print(made)
    return 0 if hasattr(made, "names") else 1


def _copy(given: argparse.Namespace) -> int:
    study = _open(given)
    place = study.copy_for(given.target, codebook=not given.no_codebook, units=given.units)
    pages.missing(Study(place, Trail(place / FILENAME)))
    print(copying.told(place))
    return 0


def _out(given: argparse.Namespace) -> int:
    study = _open(given)
    made = study.export(given.to) if given.deed == "export" else study.report(given.to)
    print(made)
    return 0 if hasattr(made, "names") else 1


DEEDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "new": _new,
    "open": _lab,
    "add": _add,
    "show": _show,
    "call": _call,
    "leave-out": _leave,
    "bring-back": _back,
    "rename": _rename,
    "names": _names,
    "merge": _merge,
    "pack": _pack,
    "copy": _copy,
    "export": _out,
    "report": _out,
}


def run(given: argparse.Namespace) -> int:
    """Do one deed; what goes wrong is a sentence on the error stream. Returns the exit status."""
    try:
        return DEEDS[given.deed](given)
    except (StudyError, TranscriptError) as problem:
        print(problem, file=sys.stderr)
        return 1
