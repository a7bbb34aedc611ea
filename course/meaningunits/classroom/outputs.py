"""A notebook's outputs, gathered from messages that nobody vouches for. Pure."""

from __future__ import annotations

from typing import Any

#: Text of streams kept for a cell, and everything kept of a submission; the rest is counted.
STREAM = 2 << 20
KEPT = 24 << 20


class Outputs:
    """Outputs per cell, built as a notebook front end builds them.

    A message that is not what a shell would send is left out: the process that sends them runs
    a student's code and can write anything.
    """

    def __init__(self) -> None:
        self.cells: dict[int, list[dict[str, Any]]] = {}
        self.left_out = 0
        self._displays: dict[str, list[dict[str, Any]]] = {}
        self._clear_next = False
        self._streamed: dict[int, int] = {}
        self._kept = 0

    def message(self, cell: int, kind: str, content: Any) -> None:
        """Take one message that arrived while ``cell`` ran."""
        outs = self.cells.setdefault(cell, [])
        if not isinstance(content, dict):
            return
        if kind == "clear_output":
            if content.get("wait"):
                self._clear_next = True
            else:
                outs.clear()
            return
        made = _output(kind, content)
        if made is None:
            return
        name = _display_id(content)
        if kind == "update_display_data":
            self._update(name, made)
            return
        made = self._bounded(cell, made)
        if made is None:
            return
        if self._clear_next:
            outs.clear()
            self._clear_next = False
        if kind == "stream":
            _print(outs, made)
            return
        if name:
            self._update(name, made)
            self._displays.setdefault(name, []).append(made)
        outs.append(made)

    def _update(self, name: str | None, made: dict[str, Any]) -> None:
        """Show something new wherever a display of this name stands."""
        for shown in self._displays.get(name or "", ()):
            shown["data"], shown["metadata"] = made["data"], made["metadata"]

    def _bounded(self, cell: int, made: dict[str, Any]) -> dict[str, Any] | None:
        if made["output_type"] == "stream":
            room = STREAM - self._streamed.get(cell, 0)
            text = made["text"]
            if len(text) > room:
                self.left_out += len(text) - max(room, 0)
                text = text[: max(room, 0)]
            self._streamed[cell] = self._streamed.get(cell, 0) + len(text)
            if not text:
                return None
            made["text"] = text
            size = len(text)
        else:
            size = len(str(made))
        if self._kept + size > KEPT:
            self.left_out += size
            return None
        self._kept += size
        return made


def _print(outs: list[dict[str, Any]], made: dict[str, Any]) -> None:
    """Add to what a stream printed last, or begin anew where it was not the last to speak."""
    last = outs[-1] if outs else None
    if last and last.get("name") == made["name"]:
        last["text"] += made["text"]
    else:
        outs.append(made)


def _display_id(content: dict[str, Any]) -> str | None:
    transient = content.get("transient")
    name = transient.get("display_id") if isinstance(transient, dict) else None
    return name if isinstance(name, str) else None


def _output(kind: str, content: dict[str, Any]) -> dict[str, Any] | None:
    """A message's content as an output, or None when it has not the form of one."""
    if kind == "stream":
        name, text = content.get("name"), content.get("text")
        if name not in ("stdout", "stderr") or not isinstance(text, str):
            return None
        return {"output_type": "stream", "name": name, "text": text}
    if kind in ("display_data", "update_display_data", "execute_result"):
        data, metadata = content.get("data"), content.get("metadata") or {}
        named = isinstance(data, dict) and all(isinstance(key, str) for key in data)
        if not named or not isinstance(metadata, dict):
            return None
        made = {"output_type": kind, "data": data, "metadata": metadata}
        if kind == "execute_result":
            count = content.get("execution_count")
            made["execution_count"] = count if type(count) is int else None
        return made
    if kind == "error":
        lines = content.get("traceback")
        named = isinstance(content.get("ename"), str) and isinstance(content.get("evalue"), str)
        if not named or not isinstance(lines, list):
            return None
        return {
            "output_type": "error",
            "ename": content["ename"],
            "evalue": content["evalue"],
            "traceback": [str(line) for line in lines],
        }
    return None
