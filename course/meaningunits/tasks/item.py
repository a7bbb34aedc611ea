"""What a task is: an item is a kind of question plus a case, with points and a host."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .feedback import Feedback, Message
from .kind import DEFAULT_VARIANT, Context, Host, Kind


@dataclass(frozen=True)
class Item:
    """One task: its slug (words, never numbers), title, kind of question, points, and host."""

    slug: str
    title: str
    kind: Kind[Any]
    points: float
    host: Host

    @property
    def grade_id(self) -> str:
        """nbgrader's id for the cell that grades it: the slug with ``/`` as ``--``."""
        return self.slug.replace("/", "--")

    def at(self, variant: int) -> Item:
        """This task with the numbers of a variant; itself where nothing varies."""
        kind = self.kind.of_variant(variant)
        return self if kind is self.kind else replace(self, kind=kind)

    def judge(
        self,
        answer: Any,
        *,
        reveal: bool = False,
        given: Mapping[str, Any] | None = None,
        variant: int = DEFAULT_VARIANT,
        mended: frozenset[str] | None = None,
    ) -> Feedback:
        """Feedback on an answer; only a lesson's item can reveal the panel (see ``Context``)."""
        shown = reveal and self.host == "lesson"
        context = Context(
            self.slug,
            self.host,
            shown,
            given or {},
            variant,
            scored=bool(self.points),
            mended=mended,
        )
        share, messages = self.kind.judge(answer, context)
        # What is 0 or 1 but for the rounding of sums is 0 or 1; Pythons differ in how they add.
        share = round(share, 12)
        return Feedback(self.slug, self.title, self.points, share, tuple(_once(messages)))


def _once(messages: list[Message]) -> Iterator[Message]:
    """The messages, each passage of a lesson pointed to only where it is named first."""
    named: set[str] = set()
    for message in messages:
        yield replace(message, lesson="") if message.lesson in named else message
        named.add(message.lesson)
