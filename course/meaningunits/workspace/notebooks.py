"""What in a notebook is somebody's own: the text of its cells, and in an exercise its outputs.

Opening a notebook writes outputs, counters and metadata, which are nobody's work. Pure: bytes in.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any


def text(content: bytes) -> str | None:
    """A fingerprint of what a notebook's cells say; None where it is no notebook.

    Outputs, execution counts, metadata, cells' ids, the way lines end, and cells without a word
    (JupyterLab puts one at the end when the last is run) make no difference.
    """
    cells = _cells(content)
    if cells is None:
        return None
    said = [[str(cell.get("cell_type")), _source(cell)] for cell in cells]
    said = [[kind, source] for kind, source in said if source.strip()]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def has_outputs(content: bytes) -> bool:
    """Whether any cell of a notebook has an output."""
    return any(cell.get("outputs") for cell in _cells(content) or ())


def _cells(content: bytes) -> list[dict[str, Any]] | None:
    try:
        cells = json.loads(content.decode("utf-8-sig"))["cells"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    whole = isinstance(cells, list) and all(isinstance(cell, dict) for cell in cells)
    return cells if whole else None


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    lines = source if isinstance(source, list) else [source]
    return "".join(map(str, lines)).replace("\r\n", "\n")
