"""Files dropped on a page, or a text pasted there: each comes into the study, or says why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from ..look import CSS, scoped
from ..transcripts import ENDINGS, TranscriptError
from ..transcripts.model import LARGEST, MOST_CHARACTERS, shown
from . import pages
from .folder import StudyError
from .study import Study

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent


class Drop(anywidget.AnyWidget):
    """A field to drop transcripts on."""

    _esm = (HERE / "drop.js").read_text(encoding="utf-8")
    _css = scoped(f"{CSS}\n{(HERE / 'drop.css').read_text('utf-8')}", '[data-widget="drop"]')

    endings: traitlets.List[str] = traitlets.List().tag(sync=True)

    def __init__(self, study: Study) -> None:
        self._study = study
        self._pieces = bytearray()
        super().__init__(endings=list(ENDINGS))
        self.on_msg(self._hear)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Do nothing: the page sends files and sets no state."""

    def _hear(self, _widget: Any, content: Any, buffers: Any) -> None:
        """One message from the page; whatever it holds, it is answered."""
        if not isinstance(content, dict):
            return
        if content.get("do") == "piece":
            self.send(self._piece(content, list(buffers or ())))
        elif content.get("do") == "paste":
            self.send({"pasted": True, **self._paste(content)})

    def _piece(self, content: Mapping[str, Any], buffers: list[Any]) -> dict[str, Any]:
        at, size, name = content.get("at"), content.get("bytes"), str(content.get("name"))
        if not isinstance(size, int) or not 0 < size <= LARGEST:
            return {"refused": True, "said": [f"“{shown(name)}” is larger than any transcript."]}
        if at == 0:
            self._pieces = bytearray()
        if at != len(self._pieces) or not buffers:
            return {"refused": True, "said": [f"“{shown(name)}” did not come whole. Try again."]}
        self._pieces += b"".join(bytes(buffer) for buffer in buffers)
        if len(self._pieces) < size:
            return {"more": len(self._pieces)}
        raw, self._pieces = bytes(self._pieces), bytearray()
        # Not as Opened does it, which turns troubles into sentences of its own.
        return self._in(lambda: Study.take(self._study, raw, Path(name).name))

    def _paste(self, content: Mapping[str, Any]) -> dict[str, Any]:
        text, title = content.get("text"), content.get("title")
        if not isinstance(text, str) or not isinstance(title, str) or len(text) > MOST_CHARACTERS:
            return {"refused": True, "said": ["This text is larger than any transcript."]}
        return self._in(lambda: Study.paste(self._study, text, title))

    def _in(self, deed: Any) -> dict[str, Any]:
        try:
            entry = deed()
        except (StudyError, TranscriptError) as problem:
            return {"refused": True, "said": [str(problem)]}
        told = self._study.came_in(entry)
        again = "Run the cells of this page again, so that its tasks know of it."
        return {"said": [" ".join([told, *pages.missing(self._study), again])]}
