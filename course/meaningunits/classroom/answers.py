"""What nbgrader has to do for our tasks before it runs anything: two preprocessors of its own.

A displayed widget leaves its answer in its cell's output. nbgrader clears outputs first, so what
they hold beyond the trail is written into it before: for each task the newest counts. A trail under
another name or in another encoding is found as ``classroom grade`` finds it (``preflight.trails``).
And what was answered in a task is told in the answer cell below it (see ``texts``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor

from ..trail import FILENAME, parse
from . import texts
from .preflight import trails
from .saved import as_trail, saved_answers, together

__all__ = ["RestoreTrail", "WriteTexts", "as_trail", "saved_answers", "together"]


class RestoreTrail(NbGraderPreprocessor):
    """Stands before nbgrader's ClearOutput: writes what the trail lacks beside the notebook."""

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        folder = Path(resources["metadata"]["path"])
        books = [nb, *_others(folder, f"{resources['metadata']['name']}.ipynb", trails.named(nb))]
        words, raw = trails.lying_in(
            folder, {slug for book in books for slug in trails.named(book)}
        )
        for said in words:
            self.log.info(said)
        whole = raw
        for book in books:
            whole = together(whole, book)
        if whole != raw:
            self.log.info(
                "The notebook's outputs hold newer answers than the trail: they are used."
            )
        if words or whole != raw:
            outputs = resources.get("outputs")
            resources["outputs"] = {**(outputs or {}), FILENAME: whole}
        return nb, resources


def _others(folder: Path, name: str, slugs: set[str]) -> Iterator[dict[str, Any]]:
    """The folder's notebooks with other tasks: the trail that is written is theirs, too.

    One with the same tasks is a copy, and not what is graded.
    """
    for path in sorted(folder.glob("*.ipynb")):
        try:
            book = json.loads(path.read_text(encoding="utf-8")) if path.name != name else {}
            if trails.named(book) and not trails.named(book) & slugs:
                yield book
        except (OSError, ValueError, AttributeError, TypeError, RecursionError):
            continue  # no notebook, and so nothing that is graded


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
