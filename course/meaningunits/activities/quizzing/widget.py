"""The quiz: questions answered one by one, by choosing, marking, writing a number, or ordering."""

from __future__ import annotations

from typing import Any

from ...page.base import Base, Refused, sources
from ...tasks.kind import Unreadable
from .kind import Quiz
from .questions import Multiple, Question

#: What the page may do with each form of question, and the form it must be.
FORMS = {"choose": "single", "mark": "multiple", "say": "numeric", "order": "ordering"}


class Quizzer(Base[Quiz]):
    """Answer a quiz; the answer maps questions to what was said (kind ``Quiz``)."""

    _esm, _css = sources(__file__, "page/number", "dragging")

    def described(self) -> dict[str, Any]:
        return {"questions": [question.drawn() for question in self.kind.questions]}

    def drawn(self, answer: Any) -> dict[str, Any]:
        said, note = self.as_read(answer)
        return {"said": said or {}, "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        said = self.as_read(answer)[0] or {}
        question = self._question(action)
        what, key = action["what"], question.key
        value: Any = action.get("value")
        number = self.kind.questions.index(question) + 1
        # A box that held a number and is emptied: there is no answer any more.
        if what == "say" and key in said and value == "":
            left = {other: each for other, each in said.items() if other != key}
            return what, left, f"Question {number}: no number."
        try:
            if isinstance(question, Multiple):
                value = self._marked(question, said.get(key, []), action)
            else:
                value = question.read(value)
        except Unreadable as problem:
            # Who writes in code names the question by its key; here the box is beside the reason.
            raise Refused(f"Not kept: {problem}.".replace(f" ({key})", "")) from None
        told = f"Question {number}: {'; '.join(question.in_words(value))}."
        return what, {**said, key: value}, told

    def _question(self, action: dict[str, Any]) -> Question:
        what = action.get("what")
        form = FORMS.get(what) if isinstance(what, str) else None
        question = self.kind.question(action.get("question"))
        if question is None or question.form != form:
            raise Refused("There is no such question here; nothing was changed.")
        return question

    @staticmethod
    def _marked(question: Multiple, before: list[str], action: dict[str, Any]) -> list[str]:
        """Marks after one more, or one less: what another view has marked meanwhile stays."""
        option = next(iter(question.read(action.get("value"))), None)
        if option is None or not isinstance(action.get("on"), bool):
            raise Refused("This could not be understood; nothing was changed.")
        kept = [key for key in before if key != option]
        return question.read([*kept, option] if action["on"] else kept)


WIDGET = Quizzer
