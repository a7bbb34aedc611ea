"""A plugin for pytest: which diagnoses were made in which test file, by table and name, of what.

``run`` starts it over some test files in a process of its own, so that neither the order of tests
nor the choice of a session plays a part.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from meaningunits.tasks import diagnosis

#: Where the process started by ``run`` writes what it saw.
VARIABLE = "MEANINGUNITS_TRIED"

#: (table, name) → the test files in which it was made, each with what the braces stood for there.
Made = dict[tuple[str, str], list[tuple[Path, dict[str, str]]]]


@cache
def everywhere(root: Path, passing: bool = True) -> Made:
    """What is made in all tests below a folder that have answers judged: they run once."""
    with tempfile.TemporaryDirectory() as place:
        return run(judging(root), root, Path(place, "made.json"), passing)


def judging(root: Path) -> list[Path]:
    """The test files in which answers are judged; a classroom's tests judge by the way."""
    return [
        path
        for path in sorted((root / "tests").rglob("test_*.py"))
        if re.search(r"\bjudge\(|\bcontracts\b", text := path.read_text("utf-8"))
        and "meaningunits.classroom" not in text
        and path.parent != Path(__file__).parent
    ]


def run(files: Iterable[Path], root: Path, out: Path, passing: bool = True) -> Made:
    """Run tests below a folder, and say which diagnoses were made in which file, and of what.

    Raises
    ------
    AssertionError
        If they did not all pass; without ``passing``, if they could not be run.
    """
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", __name__]
    # What luck finds in one run and not in the next is not tried, nor what a sweep comes upon.
    chosen = "not hypothesis and not browser and not slow and not sweep"
    command += ["-m", chosen, "--rootdir", str(root)]
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    # Who approves what is said of rows has not said so of what these tests hold.
    env = {name: value for name, value in os.environ.items() if name != "MEANINGUNITS_APPROVE"}
    done = subprocess.run(
        [*command, *map(str, files)],
        env={**env, "PYTHONPATH": paths, VARIABLE: str(out)},
        cwd=root,
        capture_output=True,
        text=True,
    )
    fine = (0,) if passing else (0, 1)
    assert done.returncode in fine, f"{done.stdout[-3000:]}\n{done.stderr[-1000:]}"
    rows = json.loads(out.read_text("utf-8"))
    made: Made = {}
    for table, name, where, given in rows:
        made.setdefault((table, name), []).append((root / where, given))
    return made


# In the process started by ``run``.

_now: list[str] = []
#: Table, name, test file, and what the braces stood for; a dictionary keeps its order.
_seen: dict[tuple[Path, str, str, str], None] = {}


def pytest_configure() -> None:
    """Note every diagnosis that is filled in; kinds imported later take ``message`` from here."""
    if VARIABLE not in os.environ:
        return
    real = diagnosis.message

    def message(
        table: diagnosis.Table,
        name: str,
        given: Mapping[str, Any] | None = None,
        *,
        called: str | None = None,
        place: tuple[int, int] | None = None,
        **more: object,
    ) -> Any:
        told = real(table, name, given, called=called, place=place, **more)
        stood = {brace: f"{value}" for brace, value in {**(given or {}), **more}.items()}
        # A test's own rows are of no table.
        for where in _now[-1:] if isinstance(table, diagnosis.Table) else ():
            _seen[table.path, name, where, json.dumps(stood)] = None
        return told

    for module in [m for n, m in sys.modules.items() if n.partition(".")[0] == "meaningunits"]:
        for name in [name for name, value in vars(module).items() if value is real]:
            setattr(module, name, message)


def pytest_runtest_logstart(location: tuple[str, int | None, str]) -> None:
    _now.append(location[0])


def pytest_sessionfinish() -> None:
    if VARIABLE in os.environ:
        from contracts import TABLES  # not before conftest has had it rewritten

        names = {table.path: name for name, table in TABLES.items()}
        rows = [[names[p], n, w, json.loads(of)] for p, n, w, of in _seen if p in names]
        Path(os.environ[VARIABLE]).write_text(json.dumps(rows), "utf-8")
