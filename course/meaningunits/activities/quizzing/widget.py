"""The quiz: questions answered one by one, by choosing, marking, writing a number, or ordering."""

from __future__ import annotations

from typing import Any

from ...page.base import Base, Refused, sources
from ...tasks.kind import Unreadable, is_nothing
from .questions import Multiple, Numeric, Ordering, Question, Single

#: What the page may do with each form of question, and the form it must be.
FORMS = {"choose": Single, "mark": Multiple, "say": Numeric, "order": Ordering}


class Quiz(Base):
    """Answer a quiz; the answer maps questions to what was said (kind ``Quiz``)."""

    _esm, _css = sources(__file__)

    def described(self) -> dict[str, Any]:
        return {"questions": [question.drawn() for question in self.item.kind.questions]}

    def drawn(self, answer: Any) -> dict[str, Any]:
        said, note = self._read(answer)
        return {"said": said, "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        said, _ = self._read(answer)
        question = self._question(action)
        what, key = action["what"], question.key
        try:
            # A box that held a number and is emptied: there is no answer any more.
            if what == "say" and key in said and action.get("value") == "":
                said.pop(key, None)
                number = self.item.kind.questions.index(question) + 1
                return what, said, f"Question {number}: no number."
            if what == "mark":
                value = self._marked(question, said.get(key, []), action)
            else:
                value = question.read(action.get("value"))
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        number = self.item.kind.questions.index(question) + 1
        told = f"Question {number}: {'; '.join(question.in_words(value))}."
        return what, {**said, key: value}, told

    def _question(self, action: dict[str, Any]) -> Question:
        what = action.get("what")
        form = FORMS.get(what) if isinstance(what, str) else None
        question = self.item.kind.question(action.get("question"))
        if form is None or not isinstance(question, form):
            raise Refused("There is no such question here; nothing was changed.")
        return question

    @staticmethod
    def _marked(question: Multiple, before: list[str], action: dict[str, Any]) -> list[str]:
        """Marks after one more, or one less: what another view has marked meanwhile stays."""
        (option,) = question.read(action.get("value"))[:1] or [None]
        if option is None or not isinstance(action.get("on"), bool):
            raise Refused("This could not be understood; nothing was changed.")
        kept = [key for key in before if key != option]
        return question.read([*kept, option] if action["on"] else kept)

    def _read(self, answer: Any) -> tuple[dict[str, Any], str]:
        """What was said, and what of an answer written in code cannot be shown here."""
        if is_nothing(answer):
            return {}, ""
        try:
            return self.item.kind.read(answer), ""
        except Unreadable as problem:
            return {}, (
                f"The answer written in code could not be read ({problem}); what you do here "
                "replaces it."
            )


WIDGET = Quiz
