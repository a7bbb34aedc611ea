"""A copy of a study for a second coder: its transcripts and codebook, and nobody's work."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..tasks.kind import listed, plural
from ..trail import FILENAME, Entry, Log, parse
from . import folder as places
from . import signs, tasks
from .folder import Manifest, StudyError

if TYPE_CHECKING:
    from .study import Study


def copy_for(
    study: Study,
    target: str | os.PathLike[str],
    *,
    codebook: bool = True,
    units: bool = False,
) -> Path:
    """A copy of a study for a second coder.

    Parameters
    ----------
    study : Study
    target : path-like
        Where to; nothing may be there yet.
    codebook : bool
        Whether one's codes and themes go along: their names and rules, and no unit that has them.
    units : bool
        Whether one's divisions go along, so that both code the same units.

    Returns
    -------
    Path
        Where it is.

    Raises
    ------
    StudyError
        If there is something at that place already, or it cannot be written.
    """
    place = Path(target).expanduser()
    if place.exists() and (place.is_file() or any(place.iterdir())):
        raise StudyError(f"{place} is there already. Name a new folder.")
    for entry in study.manifest.entries:
        turns = places.turns_of(study.folder, entry)
        places.write_turns(places.path_of(place, entry), turns)
    # The originals' names may tell who was interviewed, and no original goes along.
    entries = tuple(replace(entry, file="") for entry in study.manifest.entries)
    places.write_manifest(place, Manifest(study.manifest.title, entries))
    lines = list(_lent(study.log(), study.manifest, codebook=codebook, units=units))
    if lines:
        places.written(place / FILENAME, "".join(f"{entry.line()}\n" for entry in lines))
    return place


def _lent(log: Log, manifest: Manifest, *, codebook: bool, units: bool) -> Iterator[Entry]:
    """Entries for the copy's trail, under the ids they have here.

    By these ``merge`` knows them for a copy of one's own, as long as nothing was added.
    """
    board = log.state(tasks.slug(tasks.BOARD))
    if codebook and board.answers and (codes := codes_of(board.value)):
        yield replace(board.answers[-1], value=codes)
    for entry in manifest.entries if units else ():
        if answers := log.state(tasks.slug("divide", entry.name)).answers:
            yield answers[-1]


def codes_of(answer: Any) -> dict[str, Any]:
    """The codes and themes of one's own on a board, without what was coded with them."""
    board = signs.own_board(answer)
    codes = {
        code.id: {
            "name": code.name,
            **({"theme": code.theme} if code.theme else {}),
            **({"memo": code.memo} if code.memo else {}),
        }
        for code in board.codes.values()
        if code.own
    }
    themes = {theme.id: {"name": theme.name} for theme in board.themes.values() if theme.own}
    return {"themes": themes, "codes": codes, "units": {}} if codes else {}


def told(place: Path) -> str:
    """What is told of a copy: what is in it, and what is not."""
    path = place / FILENAME
    log = parse(path.read_bytes()) if path.is_file() else Log()
    board = signs.own_board(log.state(tasks.slug(tasks.BOARD)).value)
    codes = sum(code.own for code in board.codes.values())
    parts = [f"your codebook ({plural(codes, 'code')}, with rules and themes)"] if codes else []
    parts += ["your units"] if any("/divide-" in item for item in log.items) else []
    held = f"It holds the transcripts{f', {listed(parts)}' if parts else ''}, and nothing that you "
    held += "coded or wrote."
    more = "" if codes else " No codebook is in it: they make codes of their own."
    back = "When they are done: meaningunits study merge FOLDER --name THEIR-NAME."
    return f"A copy for a second coder is in {place}. {held}{more} {back}"
