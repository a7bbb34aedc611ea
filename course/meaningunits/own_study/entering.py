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
from . import tasks
from .folder import INTERVIEWER, Manifest

#: Tasks whose answers change what others ask: themes are what sources are compared on.
_DECIDE = (tasks.BOARD, tasks.QUESTION)
#: Tasks of one transcript.
_OF_ONE = ("read", "divide", "condense", "turns")


def enter(
    folder: Path,
    manifest: Manifest,
    interviews: Sequence[Interview],
    coders: Mapping[str, Log],
    work: Callable[[], Log],
) -> None:
    """Let every task of a study be found from now on, in place of any before.

    Parameters
    ----------
    folder : Path
    manifest : Manifest
    interviews : sequence of Interview
        As they were entered (``material.own``).
    coders : mapping
        Other coders' work by name.
    work : callable
        Gives one's own work as it stands now.
    """
    title, mine = manifest.title, work()
    # A coder's board is read by the tasks that there are: by those of now, not of before.
    catalogue.enter(tasks.items(interviews, mine, (), title), folder)
    slug = tasks.slug(tasks.BOARD)
    read = (sides.of_trail(log, slug, {}, name, name) for name, log in coders.items())
    others = [side for side in read if side]
    stood = _stand(mine)

    def new() -> list[Item] | None:
        nonlocal stood
        log = work()
        if (now := _stand(log)) == stood:
            return None
        stood = now
        return _made(interviews, log, others, title)

    made = _made(interviews, mine, others, title)
    catalogue.enter(made, folder, new, _why(manifest, interviews))


def _made(
    interviews: Sequence[Interview], log: Log, others: Sequence[sides.Side], title: str
) -> list[Item]:
    """The tasks, that of two coders with one's own codes in it."""
    two = tasks.slug(tasks.CODERS)
    return [
        replace(item, kind=item.kind.with_own(log)) if item.slug == two else item
        for item in tasks.items(interviews, log, others, title)
    ]


def _stand(log: Log) -> tuple[str, ...]:
    """The answers on which other tasks rest, as they stand."""
    states = (log.state(tasks.slug(what)) for what in _DECIDE)
    return tuple(state.answers[-1].id if state.answers else "" for state in states)


def _why(manifest: Manifest, interviews: Sequence[Interview]) -> dict[str, str]:
    """What is no task now → why, and what to do."""
    found = {}
    for one in interviews:
        if not any(turn.speaker == INTERVIEWER for turn in one.turns):
            found[tasks.slug("turns", one.name)] = (
                f"Nobody in {one.pseudonym} is called the interviewer, so there are no turns of "
                f'yours to look at. Say who it is: study.call("{one.name}", '
                '{"LABEL": "interviewer"}).'
            )
    for entry in manifest.left_out:
        for what in _OF_ONE:
            found[tasks.slug(what, entry.name)] = (
                f'{entry.title} is left out. To have it back: study.bring_back("{entry.name}").'
            )
    return found
