"""A plugin for pytest: which diagnoses were made in which test file, by table and name.

``run`` starts it over some test files in a process of its own, so that neither the order of tests
nor the choice of a session plays a part.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import meaningunits

PACKAGE = Path(meaningunits.__file__).parent
#: Where the process started by ``run`` writes what it saw.
VARIABLE = "MEANINGUNITS_TRIED"

#: (table, name) → the test files in which it was made.
Made = dict[tuple[str, str], set[Path]]


def _modules(sign: str) -> Iterator[Any]:
    """The package's modules whose source has a line like ``sign``."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if re.search(sign, path.read_text("utf-8"), re.MULTILINE):
            parts = path.relative_to(PACKAGE).with_suffix("").parts
            yield import_module(".".join((PACKAGE.name, *parts)).removesuffix(".__init__"))


def _core() -> Any:
    """The module that says what a diagnosis is, and fills one in."""
    (core,) = _modules(r"^class Diagnosis\b")
    return core


def tables() -> dict[str, dict[str, Any]]:
    """Every table of diagnoses in the package, by its name."""
    diagnosis = _core().Diagnosis
    return {
        name: rows
        for module in _modules(r"\bDiagnosis\(")
        for name, rows in vars(module).items()
        if isinstance(rows, dict) and rows
        if all(isinstance(row, diagnosis) for row in rows.values())
    }


def run(files: Iterable[Path], root: Path, out: Path) -> Made:
    """Run tests below a folder, and say which diagnoses were made in which file.

    Raises
    ------
    AssertionError
        If they did not all pass.
    """
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", __name__]
    # What luck finds in one run and not in the next is not tried.
    command += ["-m", "not hypothesis and not browser and not slow", "--rootdir", str(root)]
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    done = subprocess.run(
        [*command, *map(str, files)],
        env={**os.environ, "PYTHONPATH": paths, VARIABLE: str(out)},
        cwd=root,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    rows = json.loads(out.read_text("utf-8"))
    return {(table, name): {root / path for path in where} for table, name, where in rows}


# In the process started by ``run``.

_now: list[str] = []
_seen: dict[tuple[int, str], set[str]] = {}


def pytest_configure() -> None:
    """Note every diagnosis that is filled in; kinds imported later take ``message`` from here."""
    if VARIABLE not in os.environ:
        return
    real = _core().message

    def message(table: dict[str, Any], name: str, **given: Any) -> Any:
        _seen.setdefault((id(table), name), set()).update(_now[-1:])
        return real(table, name, **given)

    for module in [m for n, m in sys.modules.items() if n.partition(".")[0] == PACKAGE.name]:
        for name in [name for name, value in vars(module).items() if value is real]:
            setattr(module, name, message)


def pytest_runtest_logstart(location: tuple[str, int | None, str]) -> None:
    _now.append(location[0])


def pytest_sessionfinish() -> None:
    if VARIABLE in os.environ:
        names = {id(rows): table for table, rows in tables().items()}
        rows = [[names[i], name, sorted(w)] for (i, name), w in _seen.items() if i in names]
        Path(os.environ[VARIABLE]).write_text(json.dumps(rows), "utf-8")
