"""Runs the cells of notebooks as a kernel does, each notebook in a new process that starts at once.

A process that has loaded what the course does not bring itself forks for each notebook: nothing of
the course, and nothing of another notebook, is there when its first cell runs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: What takes long to load, whoever loads it.
LOADED = ("anywidget", "ipywidgets", "numpy", "pandas", "plotly.graph_objects")


@dataclass(frozen=True)
class Ran:
    """What running a notebook came to: cells run, errors, what went to stderr, seconds of work,
    kilobytes."""

    cells: int
    errors: list[str]
    stderr: list[str]
    spent: float
    most: int


class Runner:
    """The process that forks; to be closed."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, notebook: Path, **environment: str) -> Ran:
        """Run all cells of a notebook, in its folder."""
        asked = json.dumps([str(notebook), environment])
        print(asked, file=self._process.stdin, flush=True)
        return Ran(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


# In the process that forks, and in those that it makes.


def main() -> None:
    from importlib import import_module

    import IPython  # noqa: F401

    for name in LOADED:
        with suppress(ImportError):
            import_module(name)
    for line in sys.stdin:
        notebook, environment = json.loads(line)
        with tempfile.TemporaryDirectory() as folder:
            told = Path(folder, "told.json")
            if (child := os.fork()) == 0:
                status = 1
                try:
                    os.environ.update(environment)
                    told.write_text(json.dumps(cells_run(Path(notebook))), "utf-8")
                    status = 0
                finally:
                    os._exit(status)
            _, ended, used = os.wait4(child, 0)
            found = {"cells": 0, "errors": [f"The process ended with {ended}."], "stderr": []}
            if ended == 0:
                found = json.loads(told.read_text("utf-8"))
        used_up = {"spent": used.ru_utime + used.ru_stime, "most": used.ru_maxrss}
        print(json.dumps(found | used_up), flush=True)


def cells_run(notebook: Path) -> dict[str, Any]:
    """Errors of cells and of what shows their values, and all that went to stderr."""
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output
    from traitlets.config import Config

    errors: list[str] = []
    stderr: list[str] = []
    count = 0

    class Shell(InteractiveShell):
        def _showtraceback(self, etype: type, evalue: object, stb: list[str]) -> None:
            errors.append("\n".join(stb)[-3000:])

    os.chdir(notebook.parent)
    shell = Shell.instance(config=Config({"HistoryManager": {"enabled": False}}))
    shell.colors = "NoColor"
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] != "code" or errors:
            continue
        with capture_output() as said:
            shell.run_cell("".join(cell["source"]), store_history=True)
        count += 1
        stderr += [said.stderr] if said.stderr else []
    return {"cells": count, "errors": errors, "stderr": stderr}


if __name__ == "__main__":
    main()
