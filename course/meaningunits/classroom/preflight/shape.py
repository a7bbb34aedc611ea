"""From data that may be a notebook of any age to a well-formed one of format 4.

What is well-formed stays as it is, to the letter: texts as one string or as lines, old minor
versions, metadata of any editor. Outputs are of no consequence (grading clears them), except that
a widget's saved answer is always kept.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeGuard

from .refusal import Refusal

#: A widget's saved answer is in a bundle under a name that begins so (``tasks.kept``).
OURS = "application/vnd.meaningunits."

LARGEST_OUTPUT = 1_000_000  # characters; a figure with its data stays below
MOST_CELLS = 5_000

_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_TYPES = ("code", "markdown", "raw")
_FIELDS = {
    "code": {"id", "cell_type", "metadata", "source", "outputs", "execution_count"},
    "markdown": {"id", "cell_type", "metadata", "source", "attachments"},
    "raw": {"id", "cell_type", "metadata", "source", "attachments"},
}
_PYTHON = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}

Notes = Counter[str]  # sentence → how many cells it is true of


def wellformed(
    data: dict[str, Any], kernelspec: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """A notebook of format 4 from what was read; changes its argument.

    Parameters
    ----------
    data : dict
        A notebook of format 2 to 4, damaged or not.
    kernelspec : mapping
        What to put where none is named.

    Raises
    ------
    Refusal
        If there is nothing in it that could be cells.
    """
    cells, notes = cells_of(data)
    if data.get("cells") is not cells:
        data.pop("worksheets", None)
        data["cells"] = cells
    repairs = [f"{note} ({n} cells)." if n > 1 else f"{note}." for note, n in notes.items()]
    return data, [*repairs, *_head(data, kernelspec)]


def cells_of(data: Any) -> tuple[list[dict[str, Any]], Notes]:
    """The cells of a notebook, each well-formed, and what had to be done to them."""
    notes: Notes = Counter()
    if not isinstance(data, dict):
        raise Refusal("The file holds data, but no notebook.")
    cells = data.get("cells")
    if not isinstance(cells, list) and isinstance(data.get("worksheets"), list):
        cells = [
            _modern(cell)
            for sheet in data["worksheets"]
            if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
            for cell in sheet["cells"]
        ]
        notes["The notebook was in the old format 3; it is now in format 4"] = 1
    if not isinstance(cells, list) or not cells:
        raise Refusal(
            "The notebook has no cells: everything in it was deleted, or it was not saved. Copy "
            "your answers into a fresh copy of the assignment and hand that in."
        )
    if len(cells) > MOST_CELLS:
        raise Refusal(
            f"The notebook has {len(cells)} cells; more than {MOST_CELLS} are not graded. Copy "
            "your answers into a fresh copy of the assignment and hand that in."
        )
    whole = [cell for cell in cells if isinstance(cell, dict)]
    if len(whole) < len(cells):
        notes["Something among the cells was no cell and was left out"] = len(cells) - len(whole)
        cells = whole
    for cell in cells:
        _mend(cell, notes)
    return cells, notes


def _mend(cell: dict[str, Any], notes: Notes) -> None:
    kind = cell.get("cell_type")
    if kind not in _TYPES:
        has_outputs = isinstance(cell.get("outputs"), list)
        cell["cell_type"] = "code" if has_outputs or kind == "input" else "markdown"
        notes[f"A cell of no known type is now a {cell['cell_type']} cell"] += 1
    _mend_source(cell, notes)
    metadata = cell.get("metadata")
    if not isinstance(metadata, dict):
        cell["metadata"] = {}
        notes["A cell's metadata was missing or unreadable and is now empty"] += 1
    elif "tags" in metadata and not _is_words(metadata["tags"]):
        del metadata["tags"]
        notes["A cell's unreadable tags were taken away"] += 1
    if cell["cell_type"] == "code":
        _mend_code(cell, notes)
    elif "attachments" in cell and not _is_bundles(cell["attachments"]):
        del cell["attachments"]
        notes["A cell's unreadable attachments were taken away"] += 1
    spare = cell.keys() - _FIELDS[cell["cell_type"]]
    for name in spare:
        del cell[name]
    if spare & {"outputs", "execution_count"}:
        notes["A text cell had a code cell's outputs; they were taken away"] += 1
    elif spare:
        notes["Fields that a notebook's cell does not have were taken away"] += 1


def _mend_source(cell: dict[str, Any], notes: Notes) -> None:
    source = cell.get("source")
    if isinstance(source, str) or _is_words(source):
        return
    if source is None and (isinstance(cell.get("input"), str) or _is_words(cell.get("input"))):
        cell["source"] = cell["input"]
        notes["A cell's text stood where old notebooks have it; it was moved"] += 1
    elif source is None:
        cell["source"] = ""
        notes["A cell had no text; it is now an empty cell"] += 1
    else:
        lines = source if isinstance(source, list) else [source]
        cell["source"] = "".join(
            line if isinstance(line, str) else "" if line is None else json.dumps(line)
            for line in lines
        )
        notes["A cell's text was not written as text; it is now"] += 1


def _mend_code(cell: dict[str, Any], notes: Notes) -> None:
    count = cell.get("execution_count", False)
    if count is not None and (isinstance(count, bool) or not isinstance(count, int)):
        if "execution_count" in cell:
            notes["A cell's unreadable counter was cleared"] += 1
        else:
            notes["A code cell without its counter got an empty one"] += 1
        cell["execution_count"] = None
    outputs = cell.get("outputs")
    if not isinstance(outputs, list):
        cell["outputs"] = []
        notes["A code cell without outputs got an empty list of them"] += 1
        return
    kept = []
    for output in outputs:
        if not is_output(output):
            notes["Unreadable outputs were dropped; grading makes them anew"] += 1
        elif _is_huge(output):
            notes["A huge output was dropped; grading makes it anew"] += 1
            data = output.get("data", {})
            answer = {name: data[name] for name in data if name.startswith(OURS)}
            if answer and not _is_huge(answer):
                kept.append({**output, "data": answer})
        else:
            kept.append(output)
    if len(kept) < len(outputs) or any(a is not b for a, b in zip(kept, outputs, strict=True)):
        cell["outputs"] = kept


def is_output(output: Any) -> bool:
    """Whether an output is one that notebook programs can read."""
    if not isinstance(output, dict):
        return False
    kind = output.get("output_type")
    if kind == "stream":
        text = output.get("text")
        return isinstance(output.get("name"), str) and (isinstance(text, str) or _is_words(text))
    if kind == "error":
        texts = (output.get("ename"), output.get("evalue"))
        return all(isinstance(t, str) for t in texts) and _is_words(output.get("traceback"))
    if kind in ("display_data", "execute_result"):
        metadata = output.get("metadata", {})
        return isinstance(output.get("data"), dict) and isinstance(metadata, dict)
    return False


def _is_huge(value: Any) -> bool:
    """Whether data would take more than ``LARGEST_OUTPUT`` characters, counted up to there."""
    room = LARGEST_OUTPUT
    todo = [value]
    while todo:
        some = todo.pop()
        if isinstance(some, str):
            room -= len(some)
        elif isinstance(some, dict):
            room -= len(some)
            todo += some.keys()
            todo += some.values()
        elif isinstance(some, list):
            room -= len(some)
            todo += some
        else:
            room -= 4
        if room < 0:
            return True
    return False


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _is_bundles(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(bundle, dict) for bundle in value.values())


# The old format

_MIMES = {
    "text": "text/plain",
    "html": "text/html",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "latex": "text/latex",
    "javascript": "application/javascript",
}


def _modern(cell: Any) -> Any:
    """A cell of format 3 as one of format 4."""
    if not isinstance(cell, dict):
        return cell
    metadata = cell.get("metadata", {})
    new = {"cell_type": cell.get("cell_type"), "metadata": metadata, "source": cell.get("source")}
    if new["cell_type"] == "code":
        outputs = cell.get("outputs")
        new["source"] = cell.get("input", cell.get("source"))
        new["execution_count"] = cell.get("prompt_number")
        new["outputs"] = [_modern_output(o) for o in (outputs if isinstance(outputs, list) else [])]
    elif new["cell_type"] == "heading":
        level = cell.get("level")
        level = level if isinstance(level, int) and 1 <= level <= 6 else 1
        text = "".join(new["source"]) if _is_words(new["source"]) else str(new["source"] or "")
        new.update(cell_type="markdown", source=f"{'#' * level} {' '.join(text.splitlines())}")
    elif new["cell_type"] == "html":
        new["cell_type"] = "markdown"
    return new


def _modern_output(output: Any) -> Any:
    if not isinstance(output, dict):
        return output
    kind = output.get("output_type")
    if kind == "stream":
        name = output.get("stream", output.get("name", "stdout"))
        return {"output_type": "stream", "name": name, "text": output.get("text")}
    if kind == "pyerr":
        return {**output, "output_type": "error"}
    if kind not in ("pyout", "display_data"):
        return output
    data = {
        _MIMES.get(name, name): value
        for name, value in output.items()
        if name in _MIMES or "/" in name
    }
    new: dict[str, Any] = {"output_type": "display_data", "data": data, "metadata": {}}
    if kind == "pyout":
        new |= {"output_type": "execute_result", "execution_count": output.get("prompt_number")}
    return new


# The notebook around the cells


def _head(data: dict[str, Any], kernelspec: Mapping[str, Any]) -> list[str]:
    """Put right what stands around the cells."""
    repairs = []
    minor = data.get("nbformat_minor")
    if data.get("nbformat") != 4 or not _is_number(minor) or not 0 <= minor <= 5:
        if _is_number(data.get("nbformat")) and data["nbformat"] < 4:
            data.pop("orig_nbformat", None)
            data.pop("orig_nbformat_minor", None)
        else:
            repairs.append("The notebook named no format that is known; it is now 4.5.")
        data["nbformat"], data["nbformat_minor"] = 4, 5
    metadata = data.get("metadata")
    if not isinstance(metadata, dict):
        metadata = data["metadata"] = {}
    if not _is_kernel(metadata.get("kernelspec")) and (kernelspec or "kernelspec" in metadata):
        metadata["kernelspec"] = dict(kernelspec) if _is_kernel(kernelspec) else dict(_PYTHON)
        repairs.append("The notebook did not say which kernel it wants; it is the assignment's.")
    language = metadata.get("language_info", {"name": "python"})
    if not isinstance(language, dict) or not isinstance(language.get("name"), str):
        del metadata["language_info"]
        repairs.append("Unreadable words on the programming language were taken away.")
    spare = data.keys() - {"cells", "metadata", "nbformat", "nbformat_minor"}
    for name in spare:
        del data[name]
    if spare:
        repairs.append("Fields that a notebook does not have were taken away.")
    return repairs


def _is_number(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_kernel(value: Any) -> bool:
    return isinstance(value, Mapping) and all(
        isinstance(value.get(name), str) for name in ("name", "display_name")
    )


def number_cells(notebook: dict[str, Any]) -> list[str]:
    """Give every cell an id of its own where the format wants them; the sentences to say so."""
    cells = notebook["cells"]
    has_ids = any("id" in cell for cell in cells)
    repairs = []
    if notebook["nbformat_minor"] < 5:
        if not has_ids:
            return []
        notebook["nbformat_minor"] = 5
        repairs.append("The cells had ids that the notebook's format did not allow; it is now 4.5.")
    good = [c["id"] for c in cells if isinstance(c.get("id"), str) and _ID.fullmatch(c["id"])]
    used, seen, made = set(good), set(), 0
    for i, cell in enumerate(cells):
        mine = cell.get("id")
        if isinstance(mine, str) and _ID.fullmatch(mine) and mine not in seen:
            seen.add(mine)
            continue
        graded = cell["metadata"].get("nbgrader")
        wish = str(graded.get("grade_id"))[:64] if isinstance(graded, dict) else ""
        if not _ID.fullmatch(wish) or wish in used:
            wish = f"cell-{i:02d}"
            while wish in used:
                wish += "-x"
        cell["id"] = wish
        used.add(wish)
        seen.add(wish)
        made += 1
    if made:
        repairs.append(f"Cells without an id of their own got one ({made}).")
    return repairs
