"""What of a workspace is somebody's work: its trails, its drafts, and notebooks of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path, PurePosixPath

from .. import __version__, workspace
from ..tasks import catalogue
from ..tasks.standing import standing
from ..trail import FILENAME, VARIABLE, Log, clock, drafts, read, settle, whole
from ..trail.blocks import DRIVE
from ..trail.storage import IN_BROWSER
from . import archive
from .archive import WorkError


@dataclass(frozen=True)
class Home:
    """A folder that somebody works in: its name in a workspace, with its ``/``, and its trail.

    ``held`` are the tasks in which something is written and not kept.
    """

    name: str
    trail: Path
    held: tuple[str, ...]

    def log(self) -> Log:
        """What the trail holds; OSError where it cannot be read, or where there is none."""
        return read(self.trail)


@dataclass(frozen=True)
class Place:
    """Where somebody works: a workspace, or the folder of one exercise that lies alone.

    Parameters
    ----------
    folder : Path
    prefix : str
        What the folder is called in a workspace: ``exercises/02_x/`` for an exercise alone.
    at : str
        The folder (as in a workspace, with its ``/``) whose trail lies elsewhere, if any does.
    trail : Path, optional
        That trail.
    """

    folder: Path
    prefix: str = ""
    at: str = ""
    trail: Path | None = None

    @classmethod
    def around(cls, start: str | os.PathLike[str]) -> Place:
        """The place that a folder belongs to; the folder itself where nothing says otherwise."""
        start = Path(start).expanduser().absolute()
        folder, prefix = start, ""
        for above in (start, *list(start.parents)[:2]):
            if (above / workspace.DELIVERED).is_file() or _is_browsers(above):
                folder = above
                break
        else:
            known = {Path(name).stem: f"{PurePosixPath(name).parent}/" for name in _marks()}
            alone = [known[p.stem] for p in start.glob("*.ipynb") if p.stem in known]
            prefix = next((name for name in alone if name.startswith("exercises/")), "")
        at = start.relative_to(folder).as_posix()
        elsewhere = os.environ.get(VARIABLE)
        return cls(
            folder,
            prefix,
            prefix if at == "." else f"{at}/",
            Path(elsewhere).absolute() if elsewhere else None,
        )

    def path(self, name: str) -> Path | None:
        """Where a file of a workspace lies here; None where this place has none of it."""
        if not name.startswith(self.prefix):
            return None
        inside = name.removeprefix(self.at)
        if self.trail is not None and name.startswith(self.at):
            if inside == FILENAME:
                return self.trail
            if inside.startswith(f"{drafts.FOLDER}/"):
                return self.trail.with_name(drafts.FOLDER) / PurePosixPath(inside).name
        return self.folder.joinpath(*PurePosixPath(name.removeprefix(self.prefix)).parts)

    def homes(self) -> Iterator[Home]:
        """Each folder here with a trail or drafts; in a browser every file one asks for costs."""
        for name in self._homes():
            at = self._trail_of(name)
            settle(at)
            held = at.with_name(drafts.FOLDER).glob("*.json")
            home = Home(name, at, tuple(sorted(path.stem.replace("--", "/") for path in held)))
            if home.held or at.is_file():
                yield home

    def files(self) -> Iterator[tuple[str, Path]]:
        """Every trail, draft and notebook here, by its name in a workspace."""
        for home in self._homes():
            folder = self.folder / home.removeprefix(self.prefix)
            settle(self._trail_of(home))
            names = [f"{home}{path.name}" for path in folder.glob("trail*.jsonl")]
            beside = self.path(f"{home}{drafts.FOLDER}/x")
            if beside is not None:
                names += [f"{home}{drafts.FOLDER}/{p.name}" for p in beside.parent.glob("*.json")]
            names += [f"{home}{path.name}" for path in folder.glob("*.ipynb")]
            if self.trail is not None and self.at == home:
                names.append(f"{home}{FILENAME}")
            for name in sorted(set(names)):
                path = self.path(name)
                if path is not None and path.is_file() and PurePosixPath(name).name[0] != ".":
                    yield name, path

    def _trail_of(self, home: str) -> Path:
        return self.path(f"{home}{FILENAME}") or self.folder / home / FILENAME

    def _homes(self) -> list[str]:
        if self.prefix:
            return [self.prefix]
        exercises = sorted(path.name for path in self.folder.glob("exercises/*/"))
        return ["", *(f"exercises/{name}/" for name in exercises if name[0] != ".")]

    def unfiled(self) -> dict[str, bytes]:
        """The trails that their files do not hold whole, by name: a browser may have no room."""
        found = {}
        for home in self._homes():
            name = f"{home}{FILENAME}"
            path = self.path(name)
            if path is not None and (content := whole(path)) is not None:
                found[name] = content
        return found

    def own(self, name: str, content: bytes) -> bool:
        """Whether a notebook holds something beside what was delivered here, or is now."""
        known = workspace.delivered_to(self.folder / workspace.DELIVERED)
        return workspace.own(name, content, f"{known.get(name, '')} {_marks().get(name, '')}")


def _is_browsers(folder: Path) -> bool:
    """Whether a folder holds all that a browser keeps for the course, or would if it could."""
    return IN_BROWSER and folder in (DRIVE, Path.home())


@cache
def _marks() -> dict[str, str]:
    """What this version of the course delivers: name of a notebook → how it is told."""
    return {
        name: workspace.marked(path.read_bytes())
        for name, path in workspace.material()
        if name.endswith(".ipynb")
    }


def as_place(folder: str | os.PathLike[str] | Place) -> Place:
    """A folder as the place that it belongs to."""
    return folder if isinstance(folder, Place) else Place.around(folder)


def packed(folder: str | os.PathLike[str] | Place, at: datetime | None = None) -> bytes:
    """All the work of a place, as the bytes of a work file.

    Raises
    ------
    WorkError
        If there is none, or it cannot be read, or is more than a work file may hold.
    """
    place = as_place(folder)
    files = {}
    for name, path in place.files():
        try:
            content = path.read_bytes()
        except OSError as problem:
            raise WorkError(
                f"{path} cannot be read ({problem.strerror or problem}), so nothing was saved. "
                "Give yourself read access to it, and try again."
            ) from None
        if not name.endswith(".ipynb") or place.own(name, content):
            files[name] = content
    files |= place.unfiled()
    if not files:
        raise WorkError(
            f"There is no work in {place.folder} yet: no trail, and no notebook with anything of "
            "your own. Do a task first, or go to the folder where you did."
        )
    return archive.written(files, __version__, at or datetime.now(UTC))


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, in place of what a link leads to, if it is one."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name[:100]}.{os.getpid()}")
    try:
        with scratch.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, path)
    except OSError:
        scratch.unlink(missing_ok=True)
        raise


#: The file by which a folder is known as somebody's own study (``own_study``).
STUDY = "study.json"


def left_out(folder: str | os.PathLike[str] | Place) -> str:
    """What is told of studies of one's own here, of which a work file holds less than all.

    A work file is handed in, and shown to others; transcripts are neither.
    """
    place = as_place(folder)
    if (place.folder / STUDY).is_file():
        return (
            "This is the folder of a study of your own. Its transcripts, other coders' work and "
            "the pseudonyms are not in this file, but pages that you saved show words of them. For "
            "the whole study in one file: study.pack(), or “meaningunits "
            "study pack” in a terminal."
        )
    found = sorted(path.parent.name for path in place.folder.glob(f"*/{STUDY}"))
    if not found:
        return ""
    names = ", ".join(f"“{name}”" for name in found)
    return (
        f"Studies of your own are not in this file ({names}). For a whole study in one file: "
        "study.pack(), or “meaningunits study pack --study DIR” in a terminal."
    )


def file_name(now: datetime | None = None) -> str:
    """What a work file is called if nobody says otherwise: with the day and the time."""
    return f"my-work-{(now or datetime.now()):%Y-%m-%d-%H%M}.zip"


# What is done


@dataclass(frozen=True)
class Done:
    """One trail: where it lies, and its tasks as (title, how it stands)."""

    name: str
    path: Path
    tasks: tuple[tuple[str, str], ...]
    drafts: int = 0

    @property
    def heading(self) -> str:
        """What it is the work of."""
        home = PurePosixPath(self.name).parent.name
        return f"Exercise {home.replace('_', ' ')}" if home else "Lessons"

    def __str__(self) -> str:
        answered = sum(state.startswith("answered") for _, state in self.tasks)
        lines = [f"{self.heading}: {answered} answered, kept in {self.path}"]
        lines += [f"  {title}: {state}" for title, state in self.tasks]
        if self.drafts:
            lines.append(f"  Being written and not kept yet: in {self.drafts} of them.")
        return "\n".join(lines)


def done(folder: str | os.PathLike[str] | Place) -> list[Done]:
    """What is done in a place, trail by trail, each in the order of the lessons."""
    found = []
    for home in as_place(folder).homes():
        name = f"{home.name}{FILENAME}"
        try:
            log = home.log()
        except FileNotFoundError:  # only drafts
            continue
        except OSError as problem:
            why = f"cannot be read ({problem.strerror or problem})"
            found.append(Done(name, home.trail, ((home.trail.name, why),)))
            continue
        found.append(Done(name, home.trail, _stand(log), len(home.held)))
    return found


def done_since(known: list[Done], here: Path, log: Log) -> list[Done] | None:
    """What is done where only one trail has gone on since somebody looked at all of them.

    Parameters
    ----------
    known : list of Done
        As ``done`` found them.
    here : Path
        The trail that has gone on.
    log : Log
        What it holds now.

    Returns
    -------
    list of Done, or None
        None where that trail was not there yet: then all is read again.
    """
    if here not in [one.path for one in known]:
        return None if log.entries else known
    written = sum(1 for _ in here.with_name(drafts.FOLDER).glob("*.json"))
    return [
        replace(one, tasks=_stand(log), drafts=written) if one.path == here else one
        for one in known
    ]


def _stand(log: Log) -> tuple[tuple[str, str], ...]:
    return tuple((title(slug), state(slug, log)) for slug in log.items)


def title(slug: str) -> str:
    """A task's title, or its name where this version of the course does not know it."""
    return catalogue.find(slug).title if catalogue.known(slug) else archive.printable(slug)


def state(slug: str, log: Log) -> str:
    """How a task stands, in words."""
    how = log.state(slug)
    if stands := standing(slug, log):
        word = "answered" if stands == "done" else "begun"
        return f"{word}, saved {clock(how.answers[-1].at)}"
    return "taken back" if how.undone else "opened"
