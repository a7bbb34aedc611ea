"""The turn coder: an interview in which each of the interviewer's turns is given its codes."""

from __future__ import annotations

from typing import Any

from ...material.interviewer_turns import CODES, SOUND
from ...page.base import Base, Refused, sources
from ...page.passage import described
from .kind import TurnCoding, spoken


class TurnCoder(Base[TurnCoding]):
    """Code an interviewer's turns; the answer maps turns to codes (kind ``TurnCoding``)."""

    _esm, _css = sources(__file__, "page/passage")

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return {
            "text": described(kind.passage),
            "codes": [{"code": c, "name": spoken([c]), "text": text} for c, text in CODES.items()],
            "asked": [{"key": t.key, "first": t.first, "last": t.last} for t in kind.asked],
            "aloud": [
                {
                    "first": t.first,
                    "last": t.last,
                    "codes": [spoken([code]) for code in t.codes],
                    "why": f"{t.why} Better: {t.better}" if t.better else t.why,
                }
                for t in kind.turns
                if t.done
            ],
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        said, note = self.as_read(answer)
        return {"said": {key: list(codes) for key, codes in (said or {}).items()}, "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        said = self.as_read(answer)[0] or {}
        what, code = action.get("what"), action.get("code")
        key = action.get("turn")
        turn = self.kind.turn(key) if isinstance(key, str) else None
        if turn is None:
            raise Refused("There is no such turn to be coded here; nothing was changed.")
        before = set(said.get(turn.key, ()))
        if what == "code" and isinstance(code, str) and code in CODES:
            after = _toggled(before, code)
        elif what == "clear":
            after = set()
        else:
            raise Refused("This could not be understood; nothing was changed.")
        whole = {k: list(codes) for k, codes in said.items() if k != turn.key}
        if after:
            whole[turn.key] = [c for c in CODES if c in after]
        called = spoken(c for c in CODES if c in after) if after else "not coded"
        left = len(self.kind.asked) - len(whole)
        rest = f"{left} left" if left else "All are coded"
        return (
            what,
            dict(sorted(whole.items(), key=lambda row: int(row[0]))),
            f"Turn at sentence {turn.key}: {called}. {rest}.",
        )


def _toggled(before: set[str], code: str) -> set[str]:
    """Codes with one more, or one less; what is sound has no fault, and the other way round."""
    if code in before:
        return before - {code}
    return {SOUND} if code == SOUND else (before - {SOUND}) | {code}


WIDGET = TurnCoder
