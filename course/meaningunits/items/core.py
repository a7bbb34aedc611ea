"""What a task is: an item is a kind of question plus a case, with points and a host."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from ..trail import NOTHING
from .feedback import Feedback, Message

Host = Literal["lesson", "exercise"]

#: The variant of a task that nobody has drawn one for; see ``variants``.
DEFAULT_VARIANT = 0


class Kind(Protocol):
    """A way of asking. Kinds are pure: the same answer always gets the same judgement."""

    #: Which widget shows it, by name; None where writing is the only way.
    widget: str | None

    def asks(self, slug: str) -> str:
        """What to do and how to write it down, in plain words."""

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        """The share reached, in [0, 1], and messages, the most important first.

        ``answer`` is plain data of any shape, or ``NOTHING``; a kind never raises on it.
        """


@dataclass(frozen=True)
class Context:
    """What a judgement may depend on besides the answer.

    Parameters
    ----------
    slug : str
        The item's, for examples in messages.
    host : {"lesson", "exercise"}
        An exercise never names a panel position.
    reveal : bool
        Show the panel's own answer; only lessons do.
    given : mapping
        What the notebook handed over by keyword, such as a learner's function.
    variant : int
        Which numbers the task has, where they differ between students.
    """

    slug: str
    host: Host = "lesson"
    reveal: bool = False
    given: Mapping[str, Any] | None = None
    variant: int = DEFAULT_VARIANT


@dataclass(frozen=True)
class Item:
    """One task: its slug (words, never numbers), title, kind of question, points, and host."""

    slug: str
    title: str
    kind: Kind
    points: float
    host: Host

    @property
    def grade_id(self) -> str:
        """nbgrader's id for the cell that grades it: the slug with ``/`` as ``--``."""
        return self.slug.replace("/", "--")

    def at(self, variant: int) -> Item:
        """This task with the numbers of a variant; itself where nothing varies."""
        make = getattr(self.kind, "of_variant", None)
        return replace(self, kind=make(variant)) if make else self

    def judge(
        self,
        answer: Any,
        *,
        reveal: bool = False,
        given: Mapping[str, Any] | None = None,
        variant: int = DEFAULT_VARIANT,
    ) -> Feedback:
        """Feedback on an answer; only a lesson's item can reveal the panel."""
        shown = reveal and self.host == "lesson"
        context = Context(self.slug, self.host, shown, given or {}, variant)
        share, messages = self.kind.judge(answer, context)
        return Feedback(self.slug, self.title, self.points, share, tuple(_once(messages)))


def _once(messages: list[Message]) -> Iterator[Message]:
    """The messages, each passage of a lesson pointed to only where it is named first."""
    named: set[str] = set()
    for message in messages:
        yield replace(message, lesson="") if message.lesson in named else message
        named.add(message.lesson)


def referring(messages: list[Message], lesson: str) -> list[Message]:
    """Messages with the passage of a lesson that helps, where there is something to mend."""
    if not lesson:
        return messages
    return [m if m.verdict == "good" or m.lesson else replace(m, lesson=lesson) for m in messages]


def is_nothing(answer: Any) -> bool:
    """Whether there is no answer at all (an empty one is an answer)."""
    return answer is NOTHING or answer is None


def shown(value: Any, longest: int = 40) -> str:
    """A learner's value, quoted short enough for a message."""
    text = repr(value)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def listed(parts: list[Any] | tuple[Any, ...], last: str = "and") -> str:
    """'3, 7 and 12'; 'none' of nothing."""
    words = [str(part) for part in parts]
    if len(words) < 2:
        return words[0] if words else "none"
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
