"""What nbconvert cannot show is mended before anything is graded, so that a page can be made of it.

formgrader and nbgrader's feedback show a notebook through nbconvert. What it refuses there would be
met only after grading, by somebody who can no longer ask for the submission.
"""

from __future__ import annotations

import base64
import re
from html import escape
from typing import Any

from ..assignment import AssignmentSpec, text_of
from .choosing import essence
from .letters import printable

#: Under this name a notebook keeps the state of its widgets.
STATE = "application/vnd.jupyter.widget-state+json"

#: Metadata of a cell that nbconvert reads, and what it must be.
_READ = {"raw_mimetype": str, "magics_language": str, "transient": dict, "lexer": str}

#: A text cell with more lost pictures than these is shown as plain letters.
MOST_LOST = 100


def renderable(notebook: dict[str, Any], spec: AssignmentSpec) -> list[str]:
    """Mend in a well-formed notebook what cannot be shown; changes it, returns what was done."""
    repairs = _around(notebook["metadata"])
    handed_out = {text for _, text in essence(spec.release)}
    for cell in notebook["cells"]:
        _metadata(cell, repairs)
        text = text_of(cell["source"])
        if cell["cell_type"] == "markdown" and (text not in handed_out or "attachment:" in text):
            _text(cell, text, repairs)
    return list(dict.fromkeys(repairs))


def _around(metadata: dict[str, Any]) -> list[str]:
    """Words on the notebook itself: its widgets, its title."""
    repairs = []
    if "widgets" in metadata and not _is_state(metadata["widgets"]):
        del metadata["widgets"]
        repairs.append(
            "What a program had noted about the notebook's widgets could not be shown and was "
            "taken away; the answers stand elsewhere."
        )
    if not isinstance(metadata.get("title", ""), str):
        del metadata["title"]
        repairs.append("A title that was no text was taken away.")
    return repairs


def _is_state(widgets: Any) -> bool:
    held = widgets.get(STATE) if isinstance(widgets, dict) else None
    return isinstance(held, dict) and isinstance(held.get("state"), dict)


def _metadata(cell: dict[str, Any], repairs: list[str]) -> None:
    for name, kind in _READ.items():
        if name in cell["metadata"] and not isinstance(cell["metadata"][name], kind):
            del cell["metadata"][name]
            repairs.append("Unreadable words on how a cell is shown were taken away.")


def _stand_in(name: str) -> dict[str, str]:
    words = escape(f"The picture {printable(name)} was not handed in.")
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="40"><rect width="480" '
        'height="40" fill="#fff" stroke="#666"/><text x="12" y="25" fill="#333" '
        f'font-family="sans-serif" font-size="14">{words}</text></svg>'
    )
    return {"image/svg+xml": base64.b64encode(picture.encode()).decode()}


def _text(cell: dict[str, Any], source: str, repairs: list[str]) -> None:
    """A text that somebody wrote: shown by nbconvert's own hand, until it can be."""
    from nbconvert.filters.markdown_mistune import (
        InvalidNotebook,
        IPythonRenderer,
        MarkdownWithMath,
    )

    held = {name: bundle for name, bundle in cell.get("attachments", {}).items() if bundle}
    lost: list[str] = []
    while len(lost) <= MOST_LOST:
        try:
            MarkdownWithMath(renderer=IPythonRenderer(attachments=held)).render(source)
        except InvalidNotebook as problem:
            name = str(problem).removeprefix("missing attachment: ")
            if name in lost:
                break
            lost.append(name)
            held[name] = _stand_in(name)
        except Exception:  # noqa: BLE001 - whatever a text brings a library to
            break
        else:
            _say_lost(cell, held, lost, repairs)
            return
    fence = "`" * (3 + max((len(run) for run in re.findall("`+", source)), default=0))
    cell["source"] = f"{fence}text\n{source}\n{fence}"
    repairs.append("A text that could not be shown as it was laid out stands as plain letters.")


def _say_lost(
    cell: dict[str, Any], held: dict[str, Any], lost: list[str], repairs: list[str]
) -> None:
    if not lost:
        return
    cell["attachments"] = held
    what = f"The picture “{printable(lost[0])}” was"
    if len(lost) > 1:
        what = f"The picture “{printable(lost[0])}” and {len(lost) - 1} more were"
    repairs.append(f"{what} not in the file; the place says so.")
