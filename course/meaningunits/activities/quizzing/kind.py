"""A quiz: several questions answered one by one, with a reason ready for every option.

The answer is a mapping from a question's key to what was said: a letter, a list of letters, or a
number. Questions not answered are left out of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from ...tasks.choices import read_name
from ...tasks.feedback import Message
from ...tasks.html import block, paragraph
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, opening, plural
from ...tasks.numbers import said_of
from .questions import QUIZZING, Multiple, Numeric, Option, Ordering, Question, Single, quoted

__all__ = ["Multiple", "Numeric", "Option", "Ordering", "Question", "Quiz", "Single"]

#: Up to this many letters an answer to a question is told whole.
LONGEST = 60


@dataclass(frozen=True)
class Quiz(Kind[dict[str, Any]]):
    """Answer questions; the share is the mean of theirs.

    ``lesson`` is the passage that helps, as ``01: Heading``.
    """

    diagnoses = QUIZZING

    task: str
    questions: tuple[Question, ...]
    lesson: str = ""

    def question(self, key: Any) -> Question | None:
        return next((question for question in self.questions if question.key == key), None)

    def asks(self, slug: str) -> str:
        lines = [line for question in self.questions for line in question.written()]
        return "\n".join([self.task, *lines, f"Write {self._example(slug)}."])

    def _example(self, slug: str) -> str:
        parts = ", ".join(
            f"{q.key!r}: {q.example!r}".replace("'…'", "…") for q in self.questions[:3]
        )
        more = ", …" if len(self.questions) > 3 else ""
        return f'mu.answer("{slug}", {{{parts}{more}}})'

    def braces(self, context: Context) -> dict[str, Any]:
        many = len(self.questions)
        which = f"the {plural(many, 'question')}" if many > 1 else "the question"
        return {"example": self._example(context.slug), "which": which}

    def read(self, answer: Any) -> dict[str, Any]:
        """Question → what was said: each question's own ``read`` says what that is."""
        if not isinstance(answer, dict) and answer != [] and len(self.questions) == 1:
            answer = {self.questions[0].key: answer}
        if isinstance(answer, str | list | tuple) and all(
            q.form == "single" for q in self.questions
        ):
            # "c, b, a" or ["c", "b", "a"], in the questions' order
            parts = answer.replace(",", " ").split() if isinstance(answer, str) else list(answer)
            letters = [part.strip() if isinstance(part, str) else "" for part in parts]
            if len(letters) == len(self.questions) and all(len(one) == 1 for one in letters):
                keys = [question.key for question in self.questions]
                answer = dict(zip(keys, letters, strict=True))
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which answer belongs to which question")
        said: dict[str, Any] = {}
        for key, value in answer.items():
            question = self._meant(key)
            if question.key in said:
                raise Unreadable(f"there are two answers to {question.key}")
            if is_nothing(value) or value == "":
                continue
            n = self.questions.index(question) + 1
            said[question.key] = question.read(value, f"question {n}" if self._several else "")
        return said

    @property
    def _several(self) -> bool:
        return len(self.questions) > 1

    def _meant(self, key: Any) -> Question:
        """The question that somebody names, by its key or its number."""
        keys = {question.key: question.key for question in self.questions}
        numbered = {str(n): question.key for n, question in enumerate(self.questions, 1)}
        question = self.question(read_name(key, keys, "question", numbered))
        assert question is not None
        return question

    def _named(self, keys: Iterable[str]) -> Iterator[str]:
        """The questions among parts that could not be read."""
        for key in keys:
            with suppress(Unreadable):
                yield self._meant(key).key

    def judged(self, read: dict[str, Any], context: Context) -> tuple[float, list[Message]]:
        told: list[Message] = []
        known = {*read, *self._named(context.unread)}  # what cannot be read is told of already
        open_ = [f"{n} ({q.key})" for n, q in enumerate(self.questions, 1) if q.key not in known]
        if open_:
            told.append(self.say("left-out", context, questions=listed(open_)))
        mended = {*self._named(context.mended or ())}
        for n, question in enumerate(self.questions, start=1):
            if question.key in read:
                if isinstance(question, Numeric) and question.follows_from(read):
                    given = {"n": n, "said": said_of(round(read[question.key], 6))}
                    told.append(self.say("number-follows", context, given, place=(n, n)))
                elif other := self._of_another(question, read[question.key]):
                    given = {"n": n, "said": said_of(round(read[question.key], 6)), "other": other}
                    told.append(self.say("number-of-another", context, given, place=(n, n)))
                else:
                    told += question.judged(read[question.key], n, context)
                whole = context.mended is None or question.key in mended
                if context.reveal and (whole or question.share(read[question.key]) == 1):
                    name = "explained-number" if question.form == "numeric" else "explained"
                    given = {"n": n, "why": question.explained()}
                    told.append(self.say(name, context, given, place=(n, n)))
        return self.share(read), told

    def _of_another(self, question: Question, value: Any) -> int:
        """Which other question a number answers, where no slip of its own leads to it; else 0."""
        if not isinstance(question, Numeric) or not question.tolerance or question.known(value):
            return 0
        return next(
            (
                n
                for n, other in enumerate(self.questions, start=1)
                if isinstance(other, Numeric)
                and other.unit == question.unit
                and other.tolerance
                and round(other.value, other.decimals) == round(value, 6)
            ),
            0,
        )

    def share(self, said: dict[str, Any]) -> float:
        """The mean share over all questions; one not answered counts as none."""
        return sum(q.share(said[q.key]) for q in self.questions if q.key in said) / len(
            self.questions
        )

    def draw(self, read: dict[str, Any]) -> str:
        """Each question with what was said."""
        rows = []
        for n, question in enumerate(self.questions, start=1):
            there = question.key in read
            words = question.in_words(read[question.key]) if there else ["not answered"]
            rows.append(block(f"{n}.", "".join(map(paragraph, words)), f" {question.text}"))
        return "".join(rows)

    def in_words(self, read: dict[str, Any]) -> Iterator[Line]:
        for n, question in enumerate(self.questions, start=1):
            if question.key in read:
                said = "; ".join(question.in_words(read[question.key]))
                whole = said if len(said) <= LONGEST else opening(said)
                yield f"{n}. {quoted(opening(question.text))}", whole

    def ideal(self) -> dict[str, Any]:
        return {question.key: question.ideal for question in self.questions}
