"""The transcripts of somebody's own study, found by their names while it is open, beside ours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .corpus import Interview

_entered: dict[str, Interview] = {}
_opened = 0

#: Said wherever one's own transcripts are shown side by side.
STATUS = "Transcripts of your own study. They stay on this machine."


def enter(interviews: Iterable[Interview]) -> None:
    """Let the transcripts of a study be found, in place of any before."""
    global _opened
    found = {interview.name: interview for interview in interviews}
    _entered.clear()
    _entered.update(found)
    _opened += 1


def find(name: str) -> Interview | None:
    """The transcript of this name, where the study that is open has one."""
    return _entered.get(name)


def names() -> tuple[str, ...]:
    """Short names of the transcripts of the study that is open, in its order."""
    return tuple(_entered)


def is_own(name: str) -> bool:
    """Whether this is a transcript of somebody's own study."""
    return name in _entered


def opened() -> int:
    """A number that changes whenever a study is opened: what is remembered of a name ends then."""
    return _opened
