"""A quiz: several questions answered one by one, with a reason ready for every option.

The answer is a mapping from a question's key to what was said: a letter, a list of letters, or a
number. Questions not answered are left out of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, paragraph
from ...tasks.kind import Context, Kind, Unreadable, is_nothing, listed, referring, shown
from .questions import Multiple, Numeric, Option, Ordering, Question, Single

QUIZZING = Table(__file__)

__all__ = ["Multiple", "Numeric", "Option", "Ordering", "Question", "Quiz", "Single"]


@dataclass(frozen=True)
class Quiz(Kind[Any]):
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

    def read(self, answer: Any) -> dict[str, Any]:
        """Question → what was said, for all that can be read.

        Raises
        ------
        Unreadable
            If something in it cannot.
        """
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which answer belongs to which question")
        said: dict[str, Any] = {}
        for key, value in answer.items():
            question = self.question(key)
            if question is None:
                raise Unreadable(f"there is no question {shown(key)} here")
            if is_nothing(value) or value == "":
                continue
            said[question.key] = question.read(value)
        return said

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        share, told = self._judged(answer, context)
        return share, referring(told, self.lesson)

    def _judged(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        keys = [question.key for question in self.questions]
        common = {"example": self._example(context.slug), "questions": listed(keys)}
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(QUIZZING, "nothing-yet", **common)]
        try:
            said = self.read(answer)
        except Unreadable as problem:
            return 0.0, [message(QUIZZING, "unreadable", detail=str(problem), **common)]
        told: list[Message] = []
        open_ = [f"{n} ({key})" for n, key in enumerate(keys, start=1) if key not in said]
        if open_:
            told.append(message(QUIZZING, "left-out", questions=listed(open_)))
        for n, question in enumerate(self.questions, start=1):
            if question.key in said:
                told += question.judged(said[question.key], n, context)
                if context.reveal:
                    why = question.explained()
                    name = "explained-number" if question.form == "numeric" else "explained"
                    told.append(message(QUIZZING, name, n=n, why=why, place=(n, n)))
        return self.share(said), told

    def share(self, said: dict[str, Any]) -> float:
        """The mean share over all questions; one not answered counts as none."""
        return sum(q.share(said[q.key]) for q in self.questions if q.key in said) / len(
            self.questions
        )

    def still(self, answer: Any) -> str:
        """The answer as static HTML: each question with what was said."""
        if is_nothing(answer):
            return paragraph("No answer yet.")
        try:
            said = self.read(answer)
        except Unreadable:
            return as_written(answer)
        rows = []
        for n, question in enumerate(self.questions, start=1):
            there = question.key in said
            words = question.in_words(said[question.key]) if there else ["not answered"]
            rows.append(block(f"{n}.", "".join(map(paragraph, words)), f" {question.text}"))
        return "".join(rows)
