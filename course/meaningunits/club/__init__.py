"""The journal club on paper: a kit for whoever leads one, and a letter out of one's own board.

Both are written as Markdown, HTML and Word beside the trail. What is there already is never
overwritten: somebody may have written on it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from .. import trail
from ..activities.appraising.kind import Appraising
from ..activities.appraising.sheet import EMPTY
from ..activities.letter.kind import Letter
from ..tasks import catalogue
from ..tasks.item import Item
from ..tasks.kind import Unreadable, listed
from ..trail.storage import IN_BROWSER
from . import guide, handout
from .document import Document, to_html, to_markdown
from .files import Files
from .sending import as_document

__all__ = ["kit", "letter"]

K = TypeVar("K")

KIT = "journal-club-kit"
NO_WORD = (
    "No Word file: the package python-docx is missing. “pip install python-docx” brings it; then "
    "run this cell again."
)
NO_WORD_IN_BROWSER = (
    "No Word file: it cannot be made in a browser with nothing installed. Word opens the page "
    "(.html), too."
)


def kit(folder: str | Path | None = None) -> Files:
    """Write the kit for a journal club on the study: facilitator's guide and handout.

    Parameters
    ----------
    folder : path, optional
        Where to; ``journal-club-kit`` beside the trail if none is named.

    Returns
    -------
    Files
        What was written. A file of that name is left as it is.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    place = Path(folder) if folder is not None else trail.here().path.parent / KIT
    place.mkdir(parents=True, exist_ok=True)
    names: list[str] = []
    notes: dict[str, None] = {}
    for stem, document in (
        ("facilitators-guide", guide.document()),
        ("handout", handout.document()),
    ):
        found, said = _write(place, stem, document)
        names += found
        notes |= dict.fromkeys(said)
    return Files(
        "The kit for your club, each part three times over: Word to change, HTML to print, "
        "Markdown to mail.",
        place,
        tuple(names),
        tuple(notes),
    )


def letter(
    slug: str = "journal-club/letter", folder: str | Path | None = None
) -> Files | catalogue.Said:
    """Write the letter of the trail as Markdown, HTML and Word, with the places it rests on.

    Parameters
    ----------
    slug : str
        The letter's task.
    folder : path, optional
        Where to; beside the trail if none is named.

    Returns
    -------
    Files or Said
        What was written, or why there is nothing to write.
    """
    item = catalogue.find(slug)
    kind = _of(item, Letter)
    try:
        written = kind.read(trail.here().current(slug))
    except Unreadable as problem:
        return catalogue.Said(f"The letter could not be read: {problem}. Nothing was written.")
    if not written.text:
        return catalogue.Said(
            f"There is no letter in this folder yet. Write it in the task “{item.title}”, and run "
            "this cell again."
        )
    board = _of(catalogue.find(kind.board), Appraising)
    try:
        entries = board.read(trail.here().current(kind.board))
    except Unreadable:
        entries = {}
    rows = (board.row(key) for key in written.rows)
    rests = [(row, entries.get(row.key, EMPTY)) for row in rows if row is not None]
    document = as_document(written, kind, rests)
    place = Path(folder) if folder is not None else trail.here().path.parent
    place.mkdir(parents=True, exist_ok=True)
    stem = _free(place, "letter", to_markdown(document))
    names, notes = _write(place, stem, document)
    unseen = [e for _, entry in rests for e in entry.evidence if e.quote]
    unseen = [e for e in unseen if not board.looked_up(e)]
    if unseen:
        where = listed(list(dict.fromkeys(e.place for e in unseen)))
        notes = (
            *notes,
            f"Words quoted from the {where} could not be looked up here: compare them with the "
            "article before you send it.",
        )
    return Files(
        "Your letter, as it stands in the task. It has been sent nowhere: that is for you to do.",
        place,
        names,
        notes,
    )


def _of(item: Item, kind: type[K]) -> K:
    """A task's kind, which has to be one that can be written down here."""
    if not isinstance(item.kind, kind):
        raise LookupError(f"{item.slug} is no {kind.__name__.lower()}.")
    return item.kind


def _free(place: Path, stem: str, text: str) -> str:
    """A name under which this text stands already, or nothing does: ``letter``, ``letter-2``, …"""
    n, name = 1, stem
    while (path := place / f"{name}.md").exists() and path.read_text(encoding="utf-8") != text:
        n += 1
        name = f"{stem}-{n}"
    return name


def _write(place: Path, stem: str, document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write a document three times; returns the files' names, and what is to be said of them."""
    names, notes = [], []
    for end, made in (("md", to_markdown), ("html", to_html), ("docx", None)):
        path = place / f"{stem}.{end}"
        if path.exists():
            notes.append("What was there already was left as it was.")
        elif made is not None:
            path.write_text(made(document), encoding="utf-8")
        else:
            try:
                from .word import save
            except ImportError:
                notes.append(NO_WORD_IN_BROWSER if IN_BROWSER else NO_WORD)
                continue
            save(document, path)
        names.append(path.name)
    return tuple(names), tuple(dict.fromkeys(notes))
