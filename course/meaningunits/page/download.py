"""Files that a notebook made, to be downloaded by a click.

A link to a file beside the notebook is opened by JupyterLab as text, which a Word file is not. So a
click asks Python for the bytes, and the browser saves them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ..look import CSS, scoped

HERE = Path(__file__).parent
#: What a file is for, by its ending.
FOR = {".docx": "for Word", ".html": "to print", ".md": "plain text"}


class Downloads(anywidget.AnyWidget):
    """A button for each of some files of one folder."""

    _esm = "\n".join(
        (HERE / name).read_text(encoding="utf-8") for name in ("download.js", "downloads.js")
    )
    _css = scoped(
        f"{CSS}\n{(HERE / 'downloads.css').read_text(encoding='utf-8')}",
        '[data-widget="downloads"]',
    )

    folder = traitlets.Unicode().tag(sync=True)
    files: traitlets.List[list[str]] = traitlets.List().tag(sync=True)

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._folder = folder
        files: list[list[str]] = [[name, FOR.get(Path(name).suffix, "")] for name in names]
        super().__init__(folder=str(folder), files=files)
        self.on_msg(self._hear)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Do nothing: the page asks for files and sets no state."""

    def _hear(self, _widget: Any, content: Any, _buffers: Any) -> None:
        name = content.get("name") if isinstance(content, dict) else None
        if isinstance(name, str) and name in [known for known, _ in self.files]:
            told, buffers = handed(self._folder / name)
            self.send(told, buffers)


def handed(path: Path) -> tuple[dict[str, str], list[bytes]]:
    """A file as it is sent to the page: its name and its bytes, or why they are not to be had."""
    try:
        return {"file": path.name}, [path.read_bytes()]
    except OSError as problem:
        reason = problem.strerror or problem
        return {
            "file": path.name,
            "trouble": f"{path.name} could not be read: {reason}. Run this cell again.",
        }, []
