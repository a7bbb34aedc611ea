"""The audit view: a trail replayed, traced back to the words, and written as a report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .. import trail
from ..page.base import Base, Refused, sources
from ..page.download import handed
from ..tasks.feedback import Message
from ..tasks.item import Item
from ..tasks.kind import Context, Kind, Line, Unreadable
from . import report as audit_report
from . import story as audit
from .trace import Node, traces

#: Moments shown on the page at most, the latest ones; the report has all.
MOST = 3000


class Looking(Kind[Any]):
    """The kind of the audit view, which asks nothing and judges nothing."""

    task = (
        "Move through everything you did, step by step; or choose a theme or relation, and follow "
        "it back to the sentences it rests on."
    )

    def asks(self, slug: str) -> str:
        return self.task

    def read(self, answer: Any) -> Any:
        raise Unreadable("nothing is asked here")

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        return 0.0, []

    def judged(self, read: Any, context: Context) -> tuple[float, list[Message]]:
        return 0.0, []

    def draw(self, read: Any) -> str:
        return ""

    def in_words(self, read: Any) -> Iterable[Line]:
        return ()


ITEM = Item("audit/trail", "How did I get here?", Looking(), 0, "lesson")


class Audit(Base[Looking]):
    """Look at a trail; writes nothing into it. ``review.show.audit`` shows it."""

    judges = False
    _esm, _css = sources(__file__, "page/quoted", "page/download")

    def __init__(self, item: Item = ITEM, cell: str | None = None) -> None:
        self._files: dict[str, Path] = {}
        self._read: tuple[Any, audit.Story, list[Node]] | None = None
        super().__init__(item, cell)

    def described(self) -> dict[str, Any]:
        return {"text": {"status": audit_report.whose(audit.story(trail.here().log()))}}

    def drawn(self, answer: Any) -> dict[str, Any]:
        told, made = self._story()
        shown = told.moments[-MOST:]
        return {
            "moments": [
                [m.n, audit_report.clock(m.at), m.step, m.title, m.what, m.form, m.stands]
                for m in shown
            ],
            "left_out": len(told.moments) - len(shown),
            "steps": [[step.key, step.name] for step in told.steps],
            "summary": [list(row) for row in audit_report.summary(told)],
            "remarks": [*audit_report.gaps(told), *told.problems],
            "traces": [
                {"name": f"{audit_report.KINDS[node.what]}: {node.name}", "what": node.what}
                for node in made
            ],
            "files": [*self._files],
            "limits": audit_report.LIMITS,
            "note": "",
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        if action.get("what") != "export":
            raise Refused("This could not be understood; nothing was changed.")
        told, made = self._story()
        if told.empty:
            raise Refused("There is nothing to report yet: do a task first.")
        path = trail.here().path
        try:
            files = audit_report.write(path.parent, told, made, path.name)
        except OSError as problem:
            reason = problem.strerror or problem
            raise Refused(
                f"The report could not be written to this folder: {reason}. Give write access or "
                "make room, and try again."
            ) from None
        self._files = {file.name: file for file in files}
        names = " and ".join(self._files)
        return "export", answer, f"Written: {names}, beside this notebook."

    def _try(self, content: dict[str, Any]) -> None:
        """A moment as it stood, or a trace: looked at, and nothing written."""
        action = content.get("action")
        action = action if isinstance(action, dict) else {}
        what, n = action.get("what"), action.get("n")
        told, made = self._story()
        reply: dict[str, Any] = {"said": ""}
        if isinstance(n, int) and not isinstance(n, bool):
            if what == "then":
                found = audit.then(trail.here().log(), told, n)
                reply["then"] = {
                    "n": n,
                    "lines": [list(line) for line in found.lines] if found else [],
                }
            elif what == "trace" and 0 <= n < len(made):
                reply["trace"] = {"n": n, "node": _plain(made[n])}
        buffers: list[bytes] = []
        name = action.get("name")
        if what == "file" and isinstance(name, str) and name in self._files:
            file, buffers = handed(self._files[name])
            reply |= file
        self.send(self._reply(content, reply), buffers)

    def _story(self) -> tuple[audit.Story, list[Node]]:
        """The story as the trail tells it now; told anew only when there is more to tell."""
        log = trail.here().log()
        stamp = (len(log.entries), log.entries[-1].id if log.entries else "", log.problems)
        if self._read is None or self._read[0] != stamp:
            self._read = (stamp, audit.story(log), traces(log))
        return self._read[1], self._read[2]


def _plain(node: Node) -> dict[str, Any]:
    return {
        "what": node.what,
        "name": f"{audit_report.KINDS[node.what]}: {node.name}",
        "said": node.said,
        "at": audit_report.clock(node.at),
        "lines": [list(line) for line in node.lines],
        "notes": list(node.notes),
        "below": [_plain(one) for one in node.below],
    }


WIDGET = Audit
