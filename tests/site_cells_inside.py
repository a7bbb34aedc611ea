"""Run in Pyodide by ``site_cells.py``: every code cell of some notebooks, as a kernel runs them."""

import json
import os
import sys
from pathlib import Path

import piplite.piplite  # noqa: F401  -- what a kernel loads at its start
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

UNNEEDED = ("numpy", "pandas", "plotly", "docx", "nbformat", "nbgrader")


def cells(path: Path) -> list[str]:
    read = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in read if cell["cell_type"] == "code"]


def main() -> None:
    names = json.loads(Path("/mounted/names.json").read_text(encoding="utf-8"))
    home = Path("/mounted/course")
    found = sorted(path for path in home.rglob("*.ipynb"))
    shell = InteractiveShell.instance()
    told: dict[str, object] = {}
    for path in found:
        name = path.relative_to(home).as_posix()
        if names and name not in names:
            continue
        os.chdir(path.parent)
        shell.reset(new_session=True)
        problems, count = [], 0
        for source in cells(path):
            with capture_output():
                done = shell.run_cell(source, store_history=False)
            error = done.error_before_exec or done.error_in_exec
            count += 1
            if error is not None and not isinstance(error, NotImplementedError):
                problems.append(f"{type(error).__name__}: {error} in: {source[:80]}")
        told[name] = [count, problems]
    told["loaded"] = [name for name in UNNEEDED if name in sys.modules]
    Path("/mounted/told.json").write_text(json.dumps(told), encoding="utf-8")


main()
