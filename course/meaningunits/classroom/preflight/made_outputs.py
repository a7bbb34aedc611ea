"""What a graded notebook's outputs show: what nbconvert would stop at is taken out of them.

Outputs come from a student's code, and formgrader shows them. Pure, and quick where all is well.
"""

from __future__ import annotations

import re
from typing import Any

#: Where a widget stands on the page.
VIEW = "application/vnd.jupyter.widget-view+json"

_JSON = re.compile(r"application/(.*\+)?json")


def showable(cells: list[dict[str, Any]]) -> bool:
    """Mend outputs that cannot be shown, in place; whether there were any."""
    mended = [_mend(output) for cell in cells for output in cell.get("outputs", ())]
    return any(mended)


def _mend(output: dict[str, Any]) -> bool:
    data, metadata = output.get("data"), output.get("metadata")
    if not isinstance(data, dict):
        return False
    bad = [kind for kind, value in data.items() if not _is_shown(kind, value)]
    lost = [data.pop(kind) for kind in bad]
    words = "".join(value for value in lost if isinstance(value, str))
    if bad and (words or not data):
        data.setdefault("text/plain", words)  # what was written can still be read
    metadata = metadata if isinstance(metadata, dict) else {}
    spare = [kind for kind, how in metadata.items() if kind in data and not isinstance(how, dict)]
    for kind in spare:
        del metadata[kind]
    return bool(bad or spare)


def _is_shown(kind: str, value: Any) -> bool:
    if kind == VIEW:
        return isinstance(value, dict) and isinstance(value.get("model_id"), str)
    if _JSON.fullmatch(kind):
        return True
    if not isinstance(value, str):
        return isinstance(value, list) and all(isinstance(line, str) for line in value)
    # An output has no attachments. Most that speak of one mean a picture of the notebook's.
    return not (kind == "text/markdown" and "attachment:" in value)
