"""What every kind of task has: it asks, reads an answer, judges it, draws it and tells it in words.

A kind says what only it knows: ``read``, ``judged``, ``draw``, ``in_words``. What all of them do
alike stands here: a blank is told so, an answer that cannot be read is told why, and whatever
somebody wrote in code can be judged, drawn and told without an error.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Self, TypeVar

from ..trail import NOTHING, Log
from .diagnosis import Table, message
from .feedback import Message
from .html import as_written, paragraph
from .parts import readable_part
from .unreadable import Unreadable as Unreadable

Host = Literal["lesson", "exercise"]

#: The variant of a task that nobody has drawn one for; see ``variants``.
DEFAULT_VARIANT = 0

#: What an answer is, once read.
Read = TypeVar("Read")

#: One part of an answer in words: what it is, and what was said.
Line = tuple[str, str]

#: Words of a text that stand for it.
OPENING = 9
#: So many reasons are told why parts of an answer cannot be read.
MOST_REASONS = 4
#: What is said beside a part that cannot be read.
THE_REST = "The rest of your answer was read."


class Refused(ValueError):
    """Something the person did that cannot be; the text says why, in words for them."""


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
    unread : tuple of str
        Names of parts of the answer that could not be read: they are told of already.
    scored : bool
        Whether there are points for it: in a side room nothing is said of points.
    mended : frozenset of str, optional
        The parts of the answer that were changed after a check; what is right is told of these
        only. None where all may be told.
    """

    slug: str
    host: Host = "lesson"
    reveal: bool = False
    given: Mapping[str, Any] | None = None
    variant: int = DEFAULT_VARIANT
    unread: tuple[str, ...] = ()
    scored: bool = True
    mended: frozenset[str] | None = None

    def reveals(self, part: str) -> bool:
        """Whether what is right of one part may be told: one mended part gives away no other."""
        return self.reveal and (self.mended is None or part in self.mended)


@dataclass(frozen=True)
class Noted:
    """A memo or a reason in an answer: where it stands, its text, the words it is about.

    ``held`` says of any answer whether it holds this very note.
    """

    where: str
    text: str
    held: Callable[[Any], bool]
    quote: str = ""


class Kind(ABC, Generic[Read]):
    """A way of asking. Kinds are pure: the same answer always gets the same judgement."""

    #: What it can say of an answer.
    diagnoses: ClassVar[Table]
    #: The step of the study that its tasks belong to; see ``review.story.STEPS``.
    step: ClassVar[str] = "other"
    #: What stands where there is no answer yet.
    blank: ClassVar[str] = "No answer yet."
    #: Where in the lessons this is taught: the passage that helps to mend an answer.
    lesson: str = ""
    #: Whether the material is one's own study's, which no panel of ours has read.
    alone: ClassVar[bool] = False
    #: The task whose answer its widget goes on with, if any.
    carries: str | None = None

    if TYPE_CHECKING:

        @property
        def task(self) -> str:
            """What to do, in a sentence or two: a widget's title line."""

    @property
    def widget(self) -> str | None:
        """Which widget shows it: that of its activity's folder. Looked up by ``page.find``."""
        return activity(type(self))

    # What each kind says for itself.

    @abstractmethod
    def asks(self, slug: str) -> str:
        """What to do and how to write it down, in plain words."""

    @abstractmethod
    def read(self, answer: Any) -> Read:
        """An answer as this kind understands it.

        ``answer`` is plain data of any shape, but there is one.

        Raises
        ------
        Unreadable
            If it is none that this kind knows.
        """

    @abstractmethod
    def judged(self, read: Read, context: Context) -> tuple[float, list[Message]]:
        """The share reached, in [0, 1], and messages, the most important first."""

    @abstractmethod
    def draw(self, read: Read) -> str:
        """The answer as static HTML, escaped: its still."""

    @abstractmethod
    def in_words(self, read: Read) -> Iterable[Line]:
        """The answer in words, part by part: what each part is, and what was said."""

    def ideal(self) -> Any:
        """An answer that earns everything; ``NOTHING`` where there is no such one."""
        return NOTHING

    def notes(self, read: Read) -> Iterable[Noted]:
        """Memos and reasons that the answer holds."""
        return ()

    def committed(self, answer: Any) -> tuple[str, str] | None:
        """A number somebody committed to before being shown: what was asked, and what was said."""
        return None

    def braces(self, context: Context) -> Mapping[str, Any]:
        """What the braces of every message may name."""
        return {}

    def of_variant(self, variant: int) -> Self | Kind[Any]:
        """This kind with a student's own numbers; itself where nothing varies."""
        return self

    def with_own(self, log: Log) -> Self:
        """This kind with what else of a trail it looks at; itself where that is nothing."""
        return self

    # What all do alike.

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        """The share reached, in [0, 1], and messages; never raises, whatever the answer is."""
        if self.is_blank(answer):
            share, messages = self.judged_blank(context)
        else:
            try:
                read, problem = self.as_far(answer)
            except Unreadable as whole:
                share, messages = 0.0, [self.say(whole.diagnosis, context, detail=whole)]
            else:
                if problem is not None:
                    context = replace(context, unread=problem.parts)
                share, messages = self.judged(read, context)
                if problem is not None:
                    told = self.say(problem.diagnosis, context, detail=problem)
                    look = f"{told.look} {THE_REST}".strip()
                    messages = [replace(told, look=look), *messages]
        return share, self.referred(messages)

    def as_far(self, answer: Any) -> tuple[Read, Unreadable | None]:
        """An answer as far as it can be read, and why the rest of it cannot.

        Raises
        ------
        Unreadable
            If nothing of it can be read.
        """
        try:
            return self.read(answer), None
        except Unreadable as problem:
            part, left = readable_part(answer, self.read)
            if not part or not left:
                raise
            reasons = list(dict.fromkeys(why for *_, why in left))
            more = ["and more"] if len(reasons) > MOST_REASONS else []
            told = "; ".join([*reasons[:MOST_REASONS], *more])
            problem = type(problem)(told)
            problem.parts = tuple(path[0] for path, *_ in left if len(path) == 1)
            return self.read(part), problem

    def referred(self, messages: list[Message]) -> list[Message]:
        """Messages with the passage of the lesson that helps."""
        return referring(messages, self.lesson)

    def is_blank(self, answer: Any) -> bool:
        """Whether nothing has been answered yet, as far as judging goes."""
        return is_nothing(answer) or answer == {}

    def judged_blank(self, context: Context) -> tuple[float, list[Message]]:
        """What is said where there is no answer."""
        return 0.0, [self.say("nothing-yet", context)]

    def say(
        self,
        name: str,
        context: Context,
        given: Mapping[str, Any] | None = None,
        *,
        called: str | None = None,
        place: tuple[int, int] | None = None,
        **more: Any,
    ) -> Message:
        """One of this kind's diagnoses, with what its braces stand for (see ``message``)."""
        braces = {**self.braces(context), **(given or {}), **more}
        return message(self.diagnoses, name, braces, called=called, place=place)

    def still(self, answer: Any) -> str:
        """The answer as static, escaped HTML; what cannot be drawn is shown as it was written."""
        if is_nothing(answer):
            return self.drawn_blank()
        try:
            read, problem = self.as_far(answer)
        except Unreadable:
            return self.drawn_unread(answer)
        return self.draw(read) + (as_written(answer) if problem else "")

    def drawn_blank(self) -> str:
        """What stands where there is no answer yet."""
        return paragraph(self.blank)

    def drawn_unread(self, answer: Any) -> str:
        """What stands where an answer cannot be read."""
        return as_written(answer)

    def words(self, answer: Any) -> list[Line]:
        """The answer in words; plain words about plain data where it cannot be read."""
        if is_nothing(answer):
            return []
        try:
            read, problem = self.as_far(answer)
        except Unreadable:
            found = []
        else:
            found = [*self.in_words(read), *([("Not read", str(problem))] if problem else [])]
        return found or plainly(answer)

    def noted(self, answer: Any) -> list[Noted]:
        """Memos and reasons in any answer."""
        if is_nothing(answer):
            return []
        try:
            return list(self.notes(self.as_far(answer)[0]))
        except Unreadable:
            return []


def activity(kind: type) -> str | None:
    """The folder of ``activities`` that a kind stands in: ``"dividing"``, ``"labs.cutoff"``."""
    _, found, rest = kind.__module__.partition(".activities.")
    return rest.rpartition(".")[0] if found else None


def referring(messages: list[Message], lesson: str) -> list[Message]:
    """Messages with the passage of a lesson that helps, where there is something to mend."""
    if not lesson:
        return messages
    return [m if m.verdict == "good" or m.lesson else replace(m, lesson=lesson) for m in messages]


def is_nothing(answer: Any) -> bool:
    """Whether there is no answer at all (an empty one is an answer)."""
    return answer is NOTHING or answer is None


def holds(*path: Any) -> Callable[[Any], bool]:
    """Whether an answer holds a value at the end of a path of keys (white space folded)."""
    *keys, wanted = path

    def held(answer: Any) -> bool:
        for key in keys:
            if not isinstance(answer, dict) or key not in answer:
                return False
            answer = answer[key]
        if isinstance(answer, str) and isinstance(wanted, str):
            return " ".join(answer.split()) == " ".join(wanted.split())
        return bool(answer == wanted)

    return held


def plainly(answer: Any) -> list[Line]:
    """Plain data in words, part by part."""
    if isinstance(answer, dict):
        return [(str(key), _plain(value)) for key, value in answer.items()]
    return [("Answer", _plain(answer))]


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_plain(one)}" for key, one in value.items()) or "nothing"
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value)) or "nothing"
    if value is None or isinstance(value, bool):
        return "nothing" if value is None else "yes" if value else "no"
    return str(value)


def opening(text: str) -> str:
    """The first words of a text, which stand for it."""
    words = text.split()
    return " ".join(words[:OPENING]) + (" …" if len(words) > OPENING else "")


def shown(value: Any, longest: int = 40) -> str:
    """A learner's value, quoted short enough for a message."""
    text = f"“{value}”" if isinstance(value, str) else repr(value)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def listed(parts: Iterable[Any], last: str = "and") -> str:
    """'3, 7 and 12'; 'none' of nothing."""
    words = [str(part) for part in parts]
    if len(words) < 2:
        return words[0] if words else "none"
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def plural(count: int, one: str, many: str = "") -> str:
    """'1 memo', '3 memos'; ``many`` where it is not ``one`` with an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
