"""Several coders of one study: each in a file of their own, whatever came first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from ..material.coding import Coding, MeaningUnit
from ..material.corpus import Interview
from ..material.units import cuts
from ..tasks.catalogue import MY_STUDY
from ..tasks.kind import listed
from ..trail import FILENAME, Log, parse
from . import deidentifying, fitting
from .coming import Came
from .folder import CODERS, Entry, Manifest, StudyError, print_of, written


def coders(folder: Path, mine: Log) -> dict[str, Log]:
    """Other coders' own work, by name; what of it is a copy of mine is left out."""
    found = {}
    for path in sorted((folder / CODERS).glob("*.jsonl")):
        log = theirs(parse(path.read_bytes()), mine)
        if log.entries:
            found[path.stem] = log
    return found


def lying(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """The coders' files as they lie there: name, time and size, to see that one is new."""
    found = ((path.name, path.stat()) for path in sorted((folder / CODERS).glob("*.jsonl")))
    return tuple((name, one.st_mtime_ns, one.st_size) for name, one in found)


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


def fitted(
    came: Came,
    mine: Manifest,
    texts: Mapping[str, fitting.Turns],
    known: Mapping[str, str],
    earlier: Mapping[str, str],
) -> tuple[bytes, list[str]]:
    """What of a coder's work stands on the texts of this study, and what is told of the rest.

    Parameters
    ----------
    came : Came
        Its transcripts called as in this study.
    mine : Manifest
    texts : mapping
        Short name → frozen text, of every transcript of the study.
    known : mapping
        The study's list: as it was said → pseudonym.
    earlier : mapping
        A text's fingerprint before pseudonyms → its fingerprint afterwards.

    Raises
    ------
    StudyError
        If nothing of it does.
    """
    names = {*known, *known.values(), *came.names}
    fits = {e.name: _fit(e, came, texts, names, earlier) for e in (*mine.entries, *mine.left_out)}
    new = {name: moves for name, moves in fits.items() if moves is not None and moves is not SAME}
    other = [name for name, moves in fits.items() if moves is None]
    entries = [e for old in parse(came.raw).entries if (e := fitting.without(old, other))]
    if other and not any(e.item.startswith(f"{MY_STUDY}/") for e in entries):
        raise StudyError(_other(other))
    for name, moves in new.items():
        entries = [fitting.moved(entry, name, moves) for entry in entries]
    told = []
    if new:
        told.append(
            f"Their copy of {listed(new)} has not the same names in it as yours, and is the same "
            "text: pseudonyms move no sentence, so all their work on it stands."
        )
    if other:
        told.append(f"{_other(other)} What they did on it is left out; everything else came in.")
    away = set(known.values())
    theirs = [(0, fitting.own_words(Log(tuple(entries))))]
    if said := [one.text for one in deidentifying.listed(set(known) - away, theirs)]:
        told.append(
            f"In their own words stand names of your list: {listed(sorted(said))}. They are left "
            "as they were written, and stand so in tables: ask them to change it, and merge again."
        )
    if not new and not other:
        return came.raw, told
    return "".join(f"{entry.line()}\n" for entry in entries).encode(), told


#: What is said of a text that is the very same.
SAME: fitting.Moves = {}


def _fit(
    entry: Entry,
    came: Came,
    texts: Mapping[str, fitting.Turns],
    names: Collection[str],
    earlier: Mapping[str, str],
) -> fitting.Moves | None:
    """Where words of a coder's text stand in the study's; None where it is another text."""
    theirs = came.prints.get(entry.name, entry.fingerprint)
    if theirs == entry.fingerprint:
        return SAME
    text = came.texts.get(entry.name)
    mine = texts[entry.name]
    is_read = text is not None and print_of(text) == theirs
    if text is not None and is_read and fitting.differ_in_names_only(text, mine, names):
        return fitting.moves(text, mine)
    while theirs in earlier and theirs != entry.fingerprint:
        theirs = earlier[theirs]
    return dict(SAME) if theirs == entry.fingerprint else None


def _other(names: Sequence[str]) -> str:
    return (
        f"They worked on another text of {listed(names)}: its sentences are not those of your "
        "study, so their places would point to other words. Give them a copy of this study "
        "(meaningunits study copy)."
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
