"""The checker: rows of somebody's coding, looked up in the text one by one."""

from __future__ import annotations

from typing import Any

from ...material.quotable import LONGEST
from ...material.units import span
from ...page.base import Base, Refused, sources
from ...page.passage import described
from .kind import Check, Checking


class Checker(Base[Checking]):
    """Check rows against a text; the answer maps each row to what was found (kind ``Checking``)."""

    _esm, _css = sources(__file__, "page/passage", "page/desk")

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return {
            "text": described(kind.passage),
            "made": kind.made,
            "rows": [
                {
                    "key": claim.key,
                    "unit": list(claim.unit),
                    "where": f"Sentences {span(*claim.unit)}",
                    "code": claim.code,
                    "rule": claim.rule,
                    "quote": claim.quote,
                    "says": claim.says,
                }
                for claim in kind.claims
            ],
            "labels": [{"label": label, "text": text} for label, text in kind.labels.items()],
            "nowhere": kind.nowhere,
            "longest": LONGEST,
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        said, note = self.as_read(answer)
        rows = {}
        for claim in self.kind.claims:
            check = (said or {}).get(claim.key, Check())
            if check == Check():
                continue
            found = self.kind.located(claim) if check.looked else None
            rows[claim.key] = {
                "found": check.found,
                "at": list(check.at) if check.at else None,
                "where": f"Sentence {span(*check.at)}" if check.at else "",
                "located": found.said if found else "",
                "stands": [list(place) for place in found.places] if found else [],
                "near": found.near if found else None,
            }
        return {"rows": rows, "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.kind
        said = self.as_read(answer)[0] or {}
        claim = kind.claim(action.get("row"))
        if claim is None:
            raise Refused("There is no such row here; nothing was changed.")
        before = said.get(claim.key, Check())
        what = str(action.get("what"))
        if what == "look":
            after, told = Check(before.found, before.at, looked=True), kind.located(claim).said
        elif what == "find":
            after, told = self._found(before, action.get("label"))
        elif what == "place":
            after, told = self._placed(before, action)
        elif what == "unplace":
            after, told = Check(before.found, None, before.looked), "The sentence is taken away."
        else:
            raise Refused("This could not be understood; nothing was changed.")
        checks = {**said, claim.key: after}
        whole = {c.key: checks[c.key].plain() for c in kind.claims if c.key in checks}
        return what, {key: one for key, one in whole.items() if one}, f"Row {claim.key}: {told}"

    def _found(self, before: Check, label: Any) -> tuple[Check, str]:
        if label is None:
            return Check("", before.at, before.looked), "open again."
        if not isinstance(label, str) or label not in self.kind.labels:
            raise Refused("There is no such word here; nothing was changed.")
        if label == self.kind.nowhere:  # there is nothing to show
            return Check(label, None, before.looked), f"{label}."
        return Check(label, before.at, before.looked), f"{label}."

    def _placed(self, before: Check, action: dict[str, Any]) -> tuple[Check, str]:
        first, last = _number(action.get("from")), _number(action.get("to"))
        end = self.kind.source.last
        if first is None or last is None or not 1 <= first <= last <= end:
            raise Refused("There are no such sentences in this text; nothing was changed.")
        if before.found == self.kind.nowhere:
            raise Refused(
                "You said that the words do not stand in the text. Change that first; then attach."
            )
        if last - first >= LONGEST:
            raise Refused(
                f"A place holds up to {LONGEST} sentences; this one has {last - first + 1}. Keep "
                "what decides it."
            )
        return Check(before.found, (first, last), before.looked), f"sentence {span(first, last)}."


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


WIDGET = Checker
