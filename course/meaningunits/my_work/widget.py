"""My work on the page: what is done, all of it as one download, and bringing such a file back."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from .. import trail
from ..page.base import Base, Refused, sources
from ..page.siblings import LIVE
from ..review.widget import Looking
from ..tasks.item import Item
from . import archive
from .archive import Archive, WorkError
from .bringing import look, restore
from .place import Done, Place, done, done_since, file_name, left_out, packed

#: Bytes of a download in one message, paced by the page: Jupyter drops what comes faster than a
#: megabyte a second.
SLICE = 400_000


class Holding(Looking):
    """The kind of this view, which asks nothing and judges nothing."""

    task = (
        "What you have done, where it is kept, and all of it in one file: to keep, to take to "
        "another machine, or to hand in."
    )


ITEM = Item("work/all", "My work", Holding(), 0, "lesson")


class Work(Base[Holding]):
    """All the work of the workspace around this notebook. ``my_work.show.work`` shows it."""

    judges = False
    rests_on_all = True
    _esm, _css = sources(__file__)

    def __init__(
        self,
        item: Item = ITEM,
        cell: str | None = None,
        known: tuple[list[Done], str] | None = None,
    ) -> None:
        self._buffers: list[Any] = []
        self._packed = b""
        self._pieces = bytearray()
        self._archive: Archive | None = None
        self._brought = False
        self._known: list[Done] | None
        self._known, self._apart = known or (None, "")
        self._new = True
        super().__init__(item, cell)

    def drawn(self, answer: Any) -> dict[str, Any]:
        self._read()
        return {
            "apart": self._apart,
            "trails": [
                {
                    "heading": one.heading,
                    "path": trail.shown(one.path),
                    "drafts": one.drafts,
                    "tasks": [list(task) for task in one.tasks],
                }
                for one in self._known or ()
            ],
        }

    def _read(self) -> None:
        """Know what is done here: all is read when somebody looks, else what this kernel wrote.

        It follows every answer of its page, and in a browser each look at a file takes a while.
        """
        here = trail.here()
        known = None if here.unsaved else self._known  # what is in memory only is not saved
        if known is not None:
            known = done_since(known, here.path, here.log())
        if known is None:
            place = _place()
            known, self._apart = done(place), left_out(place)
        self._known = known

    def _look(self, content: dict[str, Any]) -> str:
        if not (self._new and content.get("do") == "hello"):  # what was just made has just read
            self._known = None
        self._new = False
        return super()._look(content)

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        if action.get("what") != "bring" or self._archive is None:
            raise Refused("Choose a work file first; nothing was changed.")
        try:
            made = restore(self._archive, _place())
        except WorkError as problem:
            raise Refused(str(problem)) from None
        self._archive, self._known = None, None
        self._brought = True
        if not made.changes:
            return "bring", answer, "Everything in it is here already; nothing was changed."
        return "bring", answer, "Your work is back. Run the cells of a page again to see it there."

    def _followers(self) -> list[Base]:
        """What came back may be any task's: then every widget of this kernel looks again."""
        brought, self._brought = self._brought, False
        if not brought:
            return super()._followers()
        return [one for group in LIVE.values() for one in group if one is not self]

    def _hear(self, widget: Any, content: Any, buffers: Any) -> None:
        self._buffers = list(buffers or ())
        super()._hear(widget, content, buffers)

    def _try(self, content: dict[str, Any]) -> None:
        """Packing, and looking into a file: nothing here is changed by either."""
        action = content.get("action")
        action = action if isinstance(action, dict) else {}
        deeds = {"pack": self._pack, "slice": self._slice, "piece": self._piece}
        deed = deeds.get(str(action.get("what")))
        reply: dict[str, Any] = {"said": ""}
        sent: list[bytes] = []
        if deed is not None:
            try:
                reply |= deed(action, sent)
            except WorkError as problem:
                reply |= {"failed": str(problem)}
        self.send(self._reply(content, reply), buffers=sent)

    def _pack(self, _action: dict[str, Any], _sent: list[bytes]) -> dict[str, Any]:
        with suppress(trail.TrailError):  # then the file as it is; the tasks say what is not saved
            trail.here().flush()
        self._packed = packed(_place())
        return {"packed": {"name": file_name(), "bytes": len(self._packed)}}

    def _slice(self, action: dict[str, Any], sent: list[bytes]) -> dict[str, Any]:
        at = action.get("at")
        if not isinstance(at, int) or not 0 <= at < len(self._packed):
            raise WorkError("The download was broken off. Press the button again.")
        sent.append(self._packed[at : at + SLICE])
        return {"slice": at}

    def _piece(self, action: dict[str, Any], _sent: list[bytes]) -> dict[str, Any]:
        at, size, name = action.get("at"), action.get("bytes"), str(action.get("name"))
        if not isinstance(size, int) or size > archive.LARGEST:
            raise WorkError(
                f"“{archive.printable(name)}” is larger than any work file. Choose the file that "
                "“Download my work” made."
            )
        if at == 0:
            self._pieces, self._archive = bytearray(), None
        if at != len(self._pieces):
            raise WorkError("The file did not come whole. Choose it again.")
        self._pieces += b"".join(bytes(buffer) for buffer in self._buffers)
        if len(self._pieces) < size and self._buffers:
            return {"more": len(self._pieces)}
        found = archive.opened(bytes(self._pieces), name)
        made = look(found, _place())
        self._archive = found
        return {"looked": {"lines": str(made).splitlines(), "changes": bool(made.changes)}}


def _place() -> Place:
    return Place.around(Path.cwd())


WIDGET = Work
