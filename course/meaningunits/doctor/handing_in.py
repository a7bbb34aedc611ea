"""Whether the answers go along when this folder, or a notebook of it, is handed in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..tasks.kept import MIMETYPE
from ..trail import FILENAME
from ..trail.strayed import strayed
from .finding import MEND, NOTE, Finding


def under_another_name(path: Path) -> list[Finding]:
    """What a trail of another name holds that this one lacks."""
    return [
        Finding(
            MEND,
            f"{name} holds {len(more)} {'entry' if len(more) == 1 else 'entries'} that {path.name} "
            "lacks; no task here shows them.",
            f"If they are yours, and there is no {path.name} yet: rename the file to {path.name}. "
            "Otherwise hand in both files.",
        )
        for name, more in strayed(path).items()
    ]


def without_answers(folder: Path) -> list[Finding]:
    """The notebooks of a folder that were worked in and hold no answer in their outputs."""
    found = []
    trail = folder / FILENAME
    for name in _bare(folder):
        if trail.is_file():
            what = f"{name} holds no answers itself (its outputs were cleared, or never saved)."
            do = f"Hand in {FILENAME} with it, or the one file from Download my work: mu.work()"
            found.append(Finding(NOTE, what, do))
        else:
            what = f"{name} was worked in, but neither it nor a {FILENAME} beside it holds answers."
            do = f"Look for {FILENAME} where you worked, and lay it beside {name}."
            found.append(Finding(MEND, what, do))
    return found


def _bare(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.ipynb")):
        try:
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            code = [cell for cell in cells if cell["cell_type"] == "code"]
            asks = any("mu.ask(" in "".join(cell["source"]) for cell in code)
            ran = any(cell.get("execution_count") or cell.get("outputs") for cell in code)
            holds = any(MIMETYPE in o.get("data", {}) for c in code for o in c.get("outputs", ()))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            continue  # no notebook that could be read; Jupyter says so
        if asks and ran and not holds:
            yield path.name
