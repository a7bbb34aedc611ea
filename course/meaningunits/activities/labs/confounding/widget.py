"""The confounding lab: adjust for one set after another, and see each estimate beside the truth."""

from __future__ import annotations

from typing import Any

from ....page.base import Refused, sources
from ....tasks.kind import Unreadable
from ...graphing import graphs as dags
from ..widget import LAB, LabWidget
from .kind import Adjusting, Trial


class ConfoundingLab(LabWidget[Adjusting]):
    """Tick what to adjust for, move the arrows' numbers (kind ``Adjusting``)."""

    _esm, _css = sources(__file__, *LAB, "activities/graphing/dag")

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return super().described() | {
            "others": [[key, kind.nodes[key]] for key in kind.others],
            "effects": [[name, text] for name, text in dags.EFFECTS.items()],
        }

    def more(self, read: Trial) -> dict[str, Any]:
        return {"more": [[sorted(one) for one in (*read.tried, read.adjust)], read.effect]}

    def outcome(self, read: Trial) -> dict[str, Any]:
        kind = self.kind
        places, bends = kind.places
        return super().outcome(read) | {
            "adjust": sorted(read.adjust),
            "effect": read.effect,
            "graph": dags.graph_text(kind.effects, kind.nodes),
            "nodes": [
                {
                    "key": key,
                    "name": name,
                    "role": {kind.exposure: "exposure", kind.outcome: "outcome"}.get(
                        key, "not measured" if key in kind.latent else ""
                    ),
                    "adjusted": key in read.adjust,
                    "mine": False,
                    "place": places[key],
                }
                for key, name in kind.nodes.items()
            ],
            "edges": [
                {
                    "from": a,
                    "to": b,
                    "fixed": True,
                    "bend": bends[a, b],
                    "strength": read.values[f"{a} to {b}"],
                    "text": short(read.values[f"{a} to {b}"]),
                    "off": not read.values[f"{a} to {b}"],
                    "state": state,
                }
                for a, b, state in kind.states(read.adjust, read.effect)
            ],
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.kind
        what = action.get("what")
        if what not in ("adjust", "effect"):
            return super().done(answer, action)
        trial, before = self.begun(answer)
        if trial.predicted is None:
            raise Refused("Commit to a guess first; then you can adjust.")
        if what == "effect":
            value = action.get("value")
            if not isinstance(value, str) or value not in dags.EFFECTS:
                raise Refused("That is neither the total nor the direct effect.")
            return what, {**before, "effect": value}, f"Held against the {value} effect."
        try:
            node = dags.read_node(action.get("node"), kind.others)
        except Unreadable as problem:
            raise Refused(f"Not done: {problem}.") from None
        on = action.get("on") is True
        chosen = trial.adjust | {node} if on else trial.adjust - {node}
        tried = dict.fromkeys([*trial.tried, chosen])
        after = {
            **before,
            "adjust": sorted(chosen),
            "tried": [sorted(one) for one in tried if one],
        }
        estimate = kind.outcome_of(kind.read(after))["words"][1]
        return what, after, estimate


def short(value: float) -> str:
    """A coefficient as it stands on its arrow: '−.30', '+.40', '0'."""
    if not value:
        return "0"
    text = f"{value:+.2f}" if abs(value) < 1 else f"{value:+.0f}"
    return text.replace("0.", ".", 1).replace("-", "−")


WIDGET = ConfoundingLab
