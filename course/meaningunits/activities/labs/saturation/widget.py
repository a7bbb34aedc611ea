"""The saturation curve: base, run and threshold as sliders, and an order that can be changed."""

from __future__ import annotations

from dataclasses import replace
from random import SystemRandom
from typing import Any

from .... import trail
from ....material import own
from ....material.corpus import STATUS
from ....page.base import Refused, sources
from ....tasks.kind import Unreadable
from ...coding import across as spread
from ...coding import standing
from ..widget import LAB, LabWidget
from .kind import OBJECTION, ORDER, SOURCE, Planned, Saturating, read_order


class SaturationCurve(LabWidget[Saturating]):
    """Where one would stop interviewing, by Guest's rule, and what order does to it."""

    _esm, _css = sources(__file__, *LAB, "page/quoted")

    def described(self) -> dict[str, Any]:
        status = own.STATUS if self.kind.alone else STATUS
        return {**super().described(), "text": {"status": status}, "objection": OBJECTION}

    def rests_on(self) -> tuple[str, ...]:
        return standing.under(self.kind.board)

    def drawn(self, answer: Any) -> dict[str, Any]:
        self._bring_own()
        return super().drawn(answer)

    def more(self, read: Planned) -> dict[str, Any]:
        more = {
            "values": {**read.values, ORDER: list(read.order), SOURCE: read.source},
            "sources": [[key, name] for key, name in self.kind.sources.items()],
            "source": self.kind.coded(read.source).key,
            "asks": self.kind.can_be_asked(read),
        }
        if read.source == spread.MINE and not self.kind.mine and not self.kind.alone:
            more["note"] = (
                "Your own board has no coded unit in this folder, so you see the consensus."
            )
        return more

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        what = action.get("what")
        if what not in ("order", "draw", "source"):
            return super().done(answer, action)
        read, before = self.begun(answer)
        if read.predicted is None:
            raise Refused("Commit to a guess first; then the interviews can be moved.")
        if what == "source":
            key = action.get("value")
            if not isinstance(key, str) or key not in self.kind.sources:
                raise Refused("There is no such coding here; nothing was changed.")
            return what, {**before, SOURCE: key}, f"Codes by: {self.kind.sources[key]}."
        if what == "draw":
            order = list(self.kind.interviews)
            SystemRandom().shuffle(order)
            return what, {**before, ORDER: order}, "An order drawn by luck."
        try:
            order = read_order(action.get("value"), self.kind.interviews)
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        told = ", ".join(spread.pseudonym(name) for name in order)
        return what, {**before, ORDER: order}, f"The order now: {told}."

    def _try(self, content: dict[str, Any]) -> None:
        """What an interview brought first, quoted; nothing is done or written."""
        action = content.get("action")
        if not isinstance(action, dict) or action.get("what") != "units":
            return super()._try(content)
        try:
            units = self._brought(action.get("value"))
        except Exception:  # noqa: BLE001 -- the list stays as it is
            units = []
        name = str(action.get("value"))[:40]
        told = {"name": name, "rows": units, "closed": "" if units else spread.CLOSED_NOTE}
        return self.send(self._reply(content, {"said": "", "units": told}))

    def _brought(self, name: Any) -> list[dict[str, Any]]:
        read, _ = self.stands(trail.here().current(self.item.slug))
        coded = self.kind.coded(read.source)
        if not spread.may_show(name, coded.key):
            return []
        curve = spread.curve(coded, read.order, 1, 1, 0)
        new = curve.brought[curve.order.index(name)]
        found = []
        for code in new:
            row = next(row for row in coded.interviews[name] if code in row.codes)
            against = " (speaks against it)" if code in row.against else ""
            found.append({"code": f"{coded.labels[code]}{against}", **spread.quoted(row.key)})
        return found

    def _bring_own(self) -> None:
        """Look at the learner's own board, as it stands in the trail now."""
        kind = self.kind.with_own(trail.here().log())
        if kind is not self.kind:
            self.item = replace(self.item, kind=kind)


WIDGET = SaturationCurve
