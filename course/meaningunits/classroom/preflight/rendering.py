"""What nbconvert cannot show is mended before anything is graded, so that a page can be made of it.

formgrader and nbgrader's feedback show a notebook through nbconvert. What it refuses there would be
met only after grading, by somebody who can no longer ask for the submission.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from ..assignment import AssignmentSpec, text_of
from .choosing import essence
from .letters import printable

#: Under this name a notebook keeps the state of its widgets.
STATE = "application/vnd.jupyter.widget-state+json"


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)


def _are_tags(value: Any) -> bool:
    return len(set(value)) == len(value) and all(tag and "," not in tag for tag in value)


#: Metadata of a cell that nbconvert reads or the notebook's format names, and what it must be.
#: Before a page is made nbconvert holds a notebook against the format, and stops where it differs.
_READ: dict[str, Callable[[Any], bool]] = {
    "raw_mimetype": _is_text,
    "magics_language": _is_text,
    "transient": _is_mapping,
    "lexer": _is_text,
    "format": _is_text,
    "jupyter": _is_mapping,
    "name": lambda value: _is_text(value) and bool(re.search(r"^.+$", value)),
    "tags": _are_tags,  # a list of words it is already
    "collapsed": lambda value: isinstance(value, bool),
    "scrolled": lambda value: isinstance(value, bool) or value == "auto",
    "execution": lambda value: _is_mapping(value) and all(map(_is_text, value.values())),
}

#: The same of the notebook and of its language.
_READ_AROUND: dict[str, Callable[[Any], bool]] = {
    "authors": lambda value: isinstance(value, list),
    "orig_nbformat": lambda value: type(value) is int and value >= 1,
}
_READ_OF_LANGUAGE: dict[str, Callable[[Any], bool]] = {
    "codemirror_mode": lambda value: _is_text(value) or _is_mapping(value),
    "file_extension": _is_text,
    "mimetype": _is_text,
    "pygments_lexer": _is_text,
}

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
    if "widgets" in metadata and not is_state(metadata["widgets"]):
        del metadata["widgets"]
        repairs.append(
            "What a program had noted about the notebook's widgets could not be shown and was "
            "taken away; the answers stand elsewhere."
        )
    if not isinstance(metadata.get("title", ""), str):
        del metadata["title"]
        repairs.append("A title that was no text was taken away.")
    if _dropped(metadata, _READ_AROUND):
        repairs.append("Unreadable words on the notebook were taken away.")
    if _dropped(metadata.get("language_info", {}), _READ_OF_LANGUAGE):
        repairs.append("Unreadable words on the programming language were taken away.")
    return repairs


def _dropped(metadata: dict[str, Any], good: Mapping[str, Callable[[Any], bool]]) -> bool:
    """Take away what is not as it must be; whether there was any."""
    bad = [
        name for name, is_good in good.items() if name in metadata and not is_good(metadata[name])
    ]
    for name in bad:
        del metadata[name]
    return bool(bad)


def is_state(widgets: Any) -> bool:
    """Whether a notebook's words on its widgets are such that nbconvert reads them."""
    held = widgets.get(STATE) if isinstance(widgets, dict) else None
    return isinstance(held, dict) and isinstance(held.get("state"), dict)


def _metadata(cell: dict[str, Any], repairs: list[str]) -> None:
    if _dropped(cell["metadata"], _READ):
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
