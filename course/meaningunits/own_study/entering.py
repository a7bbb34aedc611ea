"""Let a study's tasks be found by their names, made anew when an answer changes what they ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..activities.comparing import coders as sides
from ..material.corpus import Interview
from ..tasks import catalogue
from ..tasks.item import Item
from ..trail import Log
from . import merging, quoting, tasks
from .folder import Manifest

#: Tasks whose answers change what others ask: themes are what sources are compared on.
_DECIDE = (tasks.BOARD, tasks.QUESTION)


def enter(
    folder: Path,
    manifest: Manifest,
    interviews: Sequence[Interview],
    coders: Callable[[], Mapping[str, Log]],
    work: Callable[[], Log],
) -> None:
    """Let every task of a study be found from now on, in place of any before.

    Parameters
    ----------
    folder : Path
    manifest : Manifest
    interviews : sequence of Interview
        As they were entered (``material.own``).
    coders : callable
        Gives other coders' work by name as it lies in the folder now.
    work : callable
        Gives one's own work as it stands now.
    """
    title, mine = manifest.title, work()
    # A coder's board is read by the tasks that there are: by those of now, not of before.
    catalogue.enter(tasks.items(interviews, mine, (), title), folder)
    others, lay, stood = _sides(coders()), merging.lying(folder), _stand(mine)

    def new() -> list[Item] | None:
        nonlocal lay, others, stood
        log = work()
        now, lie = _stand(log), merging.lying(folder)
        if (now, lie) == (stood, lay):
            return None
        if lie != lay:  # somebody's work was merged, here or in another window
            others = _sides(coders())
        stood, lay = now, lie
        return _made(interviews, log, others, title)

    def why(slug: str) -> str:
        return _why(manifest, interviews, slug)

    catalogue.enter(_made(interviews, mine, others, title), folder, new, why)


def _sides(coders: Mapping[str, Log]) -> list[sides.Side]:
    """Those of the coders who have a board with codes."""
    slug = tasks.slug(tasks.BOARD)
    read = (sides.of_trail(log, slug, {}, name, name) for name, log in coders.items())
    return [side for side in read if side]


def _made(
    interviews: Sequence[Interview], log: Log, others: Sequence[sides.Side], title: str
) -> list[Item]:
    """The tasks as one's own work makes them: of two coders, and of every theme with quotations."""
    two = tasks.slug(tasks.CODERS)
    made = [
        replace(item, kind=item.kind.with_own(log)) if item.slug == two else item
        for item in tasks.items(interviews, log, others, title)
    ]
    board = tasks.slug(tasks.BOARD)
    for name, kind in quoting.kinds(log, board) if interviews else ():
        slug = tasks.slug(tasks.QUOTES, kind.theme)
        made.append(Item(slug, f"Quotations for “{name}”", kind, 0, "lesson"))
    return made


def _stand(log: Log) -> tuple[str, ...]:
    """The answers on which other tasks rest, as they stand."""
    states = (log.state(tasks.slug(what)) for what in _DECIDE)
    return tuple(state.answers[-1].id if state.answers else "" for state in states)


def _why(manifest: Manifest, interviews: Sequence[Interview], slug: str) -> str:
    """Why something is no task now, and what to do; nothing where that cannot be said."""
    what, _, name = slug.partition("/")[2].partition("-")
    if what == tasks.QUOTES:
        return quoting.NEEDS
    if out := next((e for e in manifest.left_out if e.name == name), None):
        return f'{out.title} is left out. To have it back: study.bring_back("{out.name}").'
    if what == "turns" and (one := next((i for i in interviews if i.name == name), None)):
        return (
            f"Nobody in {one.pseudonym} is called the interviewer, so there are no turns of yours "
            f'to look at. Say who it is: study.call("{one.name}", {{"LABEL": "interviewer"}}).'
        )
    if not interviews and what in tasks.OF_ALL:
        return "No transcript is in the study yet: study.add(…), and this task is there."
    return ""
