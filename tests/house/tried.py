"""A plugin for pytest: which diagnoses were made in which test file, by table and name.

``run`` starts it over some test files in a process of its own, so that neither the order of tests
nor the choice of a session plays a part.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from meaningunits.tasks import diagnosis

#: Where the process started by ``run`` writes what it saw.
VARIABLE = "MEANINGUNITS_TRIED"

#: (table, name) → the test files in which it was made.
Made = dict[tuple[str, str], set[Path]]


def run(files: Iterable[Path], root: Path, out: Path) -> Made:
    """Run tests below a folder, and say which diagnoses were made in which file.

    Raises
    ------
    AssertionError
        If they did not all pass.
    """
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", __name__]
    # What luck finds in one run and not in the next is not tried, nor what a sweep comes upon.
    chosen = "not hypothesis and not browser and not slow and not sweep"
    command += ["-m", chosen, "--rootdir", str(root)]
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    done = subprocess.run(
        [*command, *map(str, files)],
        env={**os.environ, "PYTHONPATH": paths, VARIABLE: str(out)},
        cwd=root,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-1000:]}"
    rows = json.loads(out.read_text("utf-8"))
    return {(table, name): {root / path for path in where} for table, name, where in rows}


# In the process started by ``run``.

_now: list[str] = []
_seen: dict[tuple[Path, str], set[str]] = {}


def pytest_configure() -> None:
    """Note every diagnosis that is filled in; kinds imported later take ``message`` from here."""
    if VARIABLE not in os.environ:
        return
    real = diagnosis.message

    def message(table: diagnosis.Table, name: str, *given: Any, **more: Any) -> Any:
        _seen.setdefault((table.path, name), set()).update(_now[-1:])
        return real(table, name, *given, **more)

    for module in [m for n, m in sys.modules.items() if n.partition(".")[0] == "meaningunits"]:
        for name in [name for name, value in vars(module).items() if value is real]:
            setattr(module, name, message)


def pytest_runtest_logstart(location: tuple[str, int | None, str]) -> None:
    _now.append(location[0])


def pytest_sessionfinish() -> None:
    if VARIABLE in os.environ:
        from contracts import TABLES  # not before conftest has had it rewritten

        names = {table.path: name for name, table in TABLES.items()}
        rows = [[names[p], name, sorted(w)] for (p, name), w in _seen.items() if p in names]
        Path(os.environ[VARIABLE]).write_text(json.dumps(rows), "utf-8")
