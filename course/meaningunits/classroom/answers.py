"""Answers that a notebook carries in its saved outputs, for a submission without its trail.

A displayed widget leaves its answer in its cell's output. nbgrader clears outputs before it runs
anything, so the trail is written from them first; where there is a trail, the trail wins.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor

from ..trail import FILENAME, parse
from .saved import as_trail, saved_answers

__all__ = ["RestoreTrail", "as_trail", "saved_answers"]


class RestoreTrail(NbGraderPreprocessor):
    """Stands before nbgrader's ClearOutput: writes the missing trail beside the notebook."""

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        submitted = Path(resources["metadata"]["path"]) / FILENAME
        try:
            has_trail = bool(parse(submitted.read_bytes()).entries)
        except OSError:
            has_trail = False
        restored = b"" if has_trail else as_trail(nb)
        if restored:
            self.log.info("No trail was handed in; the answers in the notebook's outputs are used.")
            outputs = resources.get("outputs")
            resources["outputs"] = {**(outputs or {}), FILENAME: restored}
        return nb, resources
