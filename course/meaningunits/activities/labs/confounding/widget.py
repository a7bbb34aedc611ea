"""The confounding lab: adjust for one set after another, and see each estimate beside the truth."""

from __future__ import annotations

from typing import Any

from ....page.base import Refused, sources
from ....tasks.kind import Unreadable, is_nothing
from ...graphing import graphs as dags
from ..widget import Lab


class ConfoundingLab(Lab):
    """Tick what to adjust for, move the arrows' numbers (kind ``Adjusting``)."""

    _esm, _css = sources(__file__, "activities/labs/lab", "activities/graphing/dag")

    def described(self) -> dict[str, Any]:
        kind = self.item.kind
        return super().described() | {
            "others": [[key, kind.nodes[key]] for key in kind.others],
            "effects": [[name, text] for name, text in dags.EFFECTS.items()],
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        kind = self.item.kind
        trial, note = self._read(answer)
        work = {"predicted": trial.predicted, "values": trial.values, "note": note}
        work["more"] = [[sorted(one) for one in (*trial.tried, trial.adjust)], trial.effect]
        if trial.predicted is None:  # nothing is shown, and nothing sent, before one has guessed
            return work | {"outcome": {}, "beside": ""}
        places, bends = kind.places
        outcome = kind.outcome_of(trial) | {
            "adjust": sorted(trial.adjust),
            "effect": trial.effect,
            "graph": dags.graph_text(kind.effects, kind.nodes),
            "nodes": [
                {
                    "key": key,
                    "name": name,
                    "role": {kind.exposure: "exposure", kind.outcome: "outcome"}.get(
                        key, "not measured" if key in kind.latent else ""
                    ),
                    "adjusted": key in trial.adjust,
                    "mine": False,
                    "place": places[key],
                }
                for key, name in kind.nodes.items()
            ],
            "edges": [
                {"from": a, "to": b, "fixed": True, "bend": bends[a, b],
                 "off": not trial.values[f"{a} to {b}"]}
                for a, b in kind.effects
            ],
        }  # fmt: skip
        return work | {"outcome": outcome, "beside": kind.beside(trial)}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.item.kind
        what = action.get("what")
        if what not in ("adjust", "effect"):
            return super().done(answer, action)
        trial, note = self._read(answer)
        before = {} if note or is_nothing(answer) else dict(answer)
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

    def _read(self, answer: Any) -> Any:
        """The trial, and what of an answer written in code cannot be shown here."""
        kind = self.item.kind
        try:
            return kind.read(answer), ""
        except Unreadable as problem:
            return kind.read({}), (
                f"The answer written in code could not be read ({problem}); what you do here "
                "replaces it."
            )


WIDGET = ConfoundingLab
