"""What nbgrader has to do for our tasks before it runs anything: two preprocessors of its own.

A displayed widget leaves its answer in its cell's output. nbgrader clears outputs first, so what
they hold beyond the trail is written into it before: for each task the newest counts. And what was
answered in a task is told in the answer cell below it (see ``texts``).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor

from ..trail import FILENAME, parse
from . import texts
from .saved import as_trail, saved_answers, together

__all__ = ["RestoreTrail", "WriteTexts", "as_trail", "saved_answers", "together"]


class RestoreTrail(NbGraderPreprocessor):
    """Stands before nbgrader's ClearOutput: writes what the trail lacks beside the notebook."""

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        try:
            raw = Path(resources["metadata"]["path"], FILENAME).read_bytes()
        except OSError:
            raw = b""
        whole = together(raw, nb)
        if whole != raw:
            self.log.info(
                "The notebook's outputs hold newer answers than the trail: they are used."
            )
            outputs = resources.get("outputs")
            resources["outputs"] = {**(outputs or {}), FILENAME: whole}
        return nb, resources


class WriteTexts(NbGraderPreprocessor):
    """Stands at the end of nbgrader's first pass, when it is known what a cell was like."""

    def preprocess(self, nb: Any, resources: dict) -> tuple[Any, dict]:
        raw = (resources.get("outputs") or {}).get(FILENAME)  # from ``RestoreTrail``
        if raw is None:
            try:
                raw = Path(resources["metadata"]["path"], FILENAME).read_bytes()
            except OSError:
                raw = b""
        written = texts.put_in(nb, parse(raw))
        if written:
            self.log.info("Put into the notebook from its tasks: %s", ", ".join(written))
        return nb, resources
