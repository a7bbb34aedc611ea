"""Another name for a transcript, with all work on it: trails, drafts and pages follow.

A name that tells who was interviewed has to go from all of them, and so from the trail itself. As
it was before, the trail is kept in the private folder.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..trail import Trail, TrailError
from ..trail.drafts import FOLDER as DRAFTS
from . import folder as places
from . import pages
from .folder import CODERS, PRIVATE, RENAMED, Entry, StudyError, written
from .renaming import Names, in_entry, in_item, in_trail
from .study import Study


def rename(study: Study, name: str, to: str) -> str:
    """Call a transcript something else, in every table and page; all work on it stays.

    Parameters
    ----------
    study : Study
    name : str
        Its short name so far.
    to : str
        What to call it, such as "P1".

    Returns
    -------
    str
        What was done, and what is left to do.

    Raises
    ------
    StudyError
        If there is no such transcript, the new name is taken, or the trail cannot be rewritten.
    """
    old = study.fresh().entry(name)
    title = " ".join(str(to).split())[:80]
    if not title:
        raise StudyError("Say what to call it, such as “P1”.")
    rest = replace(study.manifest, entries=tuple(e for e in study.manifest.entries if e != old))
    new = replace(old, name=places.new_name(title, rest), title=title)
    names = {old.name: new.name} if old.name != new.name else {}
    told = [f"{old.title} is called “{title}” now."]
    if names:
        _move(study, old, new, names)
        told = [
            f"{old.name} is {new.name} now, in the trail, the tables and the pages. The trail as "
            f"it was is kept in {places.PRIVATE}/, which goes into no export."
        ]
    entries = tuple(new if e == old else e for e in study.manifest.entries)
    study.manifest = replace(study.manifest, entries=entries)
    places.write_manifest(study.folder, study.manifest)
    if names:
        places.path_of(study.folder, old).unlink()
    told += on_pages(study.folder, names, {old.title: title})
    study.enter()
    told.append(
        "What you wrote out before still has the old name: write it out again. If pages of this "
        "study are open, restart their kernels and run all cells; where JupyterLab says that a "
        "page changed on disk, choose Revert."
    )
    return " ".join(told)


def _move(study: Study, old: Entry, new: Entry, names: Names) -> None:
    """Put the frozen text and all work on it under the new name; the old text is still there."""
    places.write_turns(places.path_of(study.folder, new), places.turns_of(study.folder, old))
    try:
        _everywhere(study.folder, study.trails(), names)
    except StudyError:
        places.path_of(study.folder, new).unlink()
        raise
    _remember(study.folder, names)


def _everywhere(folder: Path, trails: Sequence[Trail], names: Names) -> None:
    """Let trails, coders' trails and drafts call transcripts by new names.

    Raises
    ------
    StudyError
        If a trail cannot be rewritten: then it stands as it was.
    """
    try:
        for trail in trails:
            if trail.path.is_file():
                trail.settle()
                before = trail.path.read_bytes()
                written(_free(folder / PRIVATE), before.decode("utf-8", "replace"))
                trail.rewrite(in_entry(names))
        for path in sorted((folder / CODERS).glob("*.jsonl")):
            written(path, in_trail(path.read_bytes(), names).decode())
    except (TrailError, OSError) as problem:
        raise StudyError(f"{problem} The transcript keeps its name.") from None
    for draft in (folder / DRAFTS).glob("*.json"):
        new = in_item(draft.stem.replace("--", "/", 1), names).replace("/", "--", 1)
        with suppress(OSError):
            draft.rename(draft.with_name(f"{new}.json"))


def _free(private: Path) -> Path:
    """Where a trail is kept as it was: beside those that were kept before."""
    paths = (private / f"trail-before-renaming-{n}.jsonl" for n in range(1, 10_000))
    return next(path for path in paths if not path.exists())


def _remember(folder: Path, names: Names) -> None:
    """Keep what transcripts were called before, apart: a coder's work may still call them so."""
    known = {old: names.get(new, new) for old, new in places.renamed(folder).items()}
    kept = {old: new for old, new in {**known, **names}.items() if old not in names.values()}
    places.keep_private(folder, RENAMED, kept)


def on_pages(folder: Path, names: Names, titles: Names) -> list[str]:
    """Let the notebooks of a study call transcripts by new names; returns what is to be told.

    What was shown on them is taken off: it still says the old name.

    Parameters
    ----------
    folder : Path
        The study's.
    names, titles : mapping
        Short name, and title, so far → from now on.

    Returns
    -------
    list of str
        Pages that have another name now, and those that could not be changed.
    """
    titles = {pages.heading(old): pages.heading(new) for old, new in titles.items()}
    told = []
    for path in sorted(folder.glob("*.ipynb")):
        try:
            book = json.loads(path.read_text(encoding="utf-8"))
            changed = _cells(book["cells"], names, titles)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            told.append(f"{path.name} could not be read, and was left as it is.")
            continue
        name = path.stem.removeprefix("transcript_")
        to = path
        if path.stem.startswith("transcript_") and name in names:
            to = path.with_name(f"transcript_{names[name]}.ipynb")
        if to != path and to.exists():
            told.append(f"{to.name} is there already; {path.name} was left as it is.")
        elif changed or to != path:
            written(to, json.dumps(book, ensure_ascii=False, indent=1) + "\n")
            if to != path:
                path.unlink()
                told.append(f"{path.name} is {to.name} now.")
    return told


def _cells(cells: list[dict[str, Any]], names: Names, titles: Names) -> bool:
    """Change a notebook's cells in place; whether any was."""
    one = "|".join(map(re.escape, names)) or r"(?!)"
    slugs = re.compile(rf"(?<=-)(?:{one})(?=[\"'])|(?<=[\"'])(?:{one})(?=[\"'])")
    was = json.dumps(cells)
    for cell in cells:
        text = "".join(cell["source"])
        if cell["cell_type"] == "code":
            text = slugs.sub(lambda match: names[match[0]], text)
            shown = json.dumps(cell.get("outputs", ()), ensure_ascii=False)
            if any(old in shown for old in (*names, *titles)):
                cell["outputs"], cell["execution_count"] = [], None
        for old, new in titles.items():
            if text.startswith(f"# {old}\n"):
                text = f"# {new}\n{text.partition(chr(10))[2]}"
        cell["source"] = text.splitlines(keepends=True)
    return json.dumps(cells) != was
