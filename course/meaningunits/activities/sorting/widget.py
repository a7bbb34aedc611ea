"""The sorter: statements as cards that are put into named groups."""

from __future__ import annotations

from typing import Any

from ... import trail
from ...page.base import Base, Refused, sources
from .kind import Sorting


class Sorter(Base[Sorting]):
    """Sort cases into groups; the answer maps each case to its group (kind ``Sorting``)."""

    _esm, _css = sources(__file__)

    @property
    def kind(self) -> Sorting:
        """The kind, with what it looks at in one's own work."""
        kind = super().kind
        return kind.with_own(trail.here().log()) if kind.looks_at_own else kind

    def described(self) -> dict[str, Any]:
        cases, labels = self.kind.cases, self.kind.labels
        return {
            "cards": [{"key": c.key, "text": c.text, "where": c.where} for c in cases],
            "groups": [{"label": label, "text": text} for label, text in labels.items()],
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        placed, note = self.as_read(answer)
        return {"placed": placed or {}, "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.kind
        placed = self.as_read(answer)[0] or {}
        what, key, label = action.get("what"), action.get("card"), action.get("group")
        if not isinstance(key, str) or key not in {case.key for case in kind.cases}:
            raise Refused("There is no such card here; nothing was changed.")
        if what == "put" and isinstance(label, str) and label in kind.labels:
            after, told = {**placed, key: label}, f"Card {key}: {label}."
        elif what == "take":
            after = {k: v for k, v in placed.items() if k != key}
            told = f"Card {key} is not sorted now."
        else:
            raise Refused("This could not be understood; nothing was changed.")
        left = len(kind.cases) - len(after)
        return what, after, f"{told} {left} left." if left else f"{told} All are sorted."


WIDGET = Sorter
