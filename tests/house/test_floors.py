"""The house's rules: who may import whom, and what importing must not load."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from class_of import ROOT

PACKAGE = ROOT / "course" / "meaningunits"
HEAVY = (
    "docx",
    "numpy",
    "pandas",
    "plotly",
    "networkx",
    "nbgrader",
    "IPython",
    "dask",
    "ipywidgets",
    "jinja2",
    "mistune",
    "pypdf",
    "xlsxwriter",
)
#: A line that breaks each contract, and the module that it would stand in.
FAULTS = {
    "A room imports only from rooms below it": (
        "trail/entries",
        "import meaningunits.material.corpus",
    ),
    "No rooms, and no modules of a room, import one another in a circle": (
        "activities/relating/structure",
        "import meaningunits.activities.relating.kind",
    ),
    "In an activity only the widget knows the page, and with it anywidget": (
        "activities/sorting/kind",
        "import meaningunits.page.base",
    ),
    "No lesson imports a lesson": (
        "lessons/selection/items",
        "import meaningunits.lessons.information.items",
    ),
    "An activity imports another only where this list says so": (
        "activities/reading/kind",
        "import meaningunits.activities.sorting.kind",
    ),
    "Nothing but the command line knows the classroom": (
        "workspace/__init__",
        "import meaningunits.classroom.course",
    ),
}


def broken(folder: Path) -> list[str]:
    """The contracts of ``pyproject.toml`` that a copy of the package in a folder breaks."""
    code = "from importlinter.cli import lint_imports; lint_imports(no_cache=True)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "course"), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )
    assert "Contracts: " in done.stdout, done.stderr
    return re.findall(r"^(.+?) BROKEN", done.stdout, re.MULTILINE)


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    python = shutil.ignore_patterns("data", "__pycache__", "*.js", "*.css", "*.toml")
    shutil.copytree(PACKAGE, folder / "course" / "meaningunits", ignore=python)
    return folder


def test_every_contract_is_kept():
    assert broken(ROOT) == []


def test_a_fault_of_each_kind_breaks_its_contract(copied):
    for name, line in FAULTS.values():
        path = copied / "course" / "meaningunits" / f"{name}.py"
        path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")
    assert broken(copied) == list(FAULTS)


def loaded_after(statement: str) -> set[str]:
    """Top-level modules loaded in a fresh Python after a statement."""
    code = f"{statement}\nimport sys\nprint(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import meaningunits",
        "import meaningunits.agreement, meaningunits.appraisal",
        "import meaningunits as mu; mu.grade, mu.check, mu.answer",
        "import meaningunits as mu; mu.interview('marek')",
    ],
)
def test_importing_is_light(statement):
    assert not loaded_after(statement) & set(HEAVY)


def test_every_module_says_in_its_first_line_what_it_is_for():
    for path in sorted(PACKAGE.rglob("*.py")):
        doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert doc, path
        assert len(doc.splitlines()[0]) > 20, path


def test_no_module_is_longer_than_can_be_read_at_a_sitting():
    lengths = {p: len(p.read_text("utf-8").splitlines()) for p in sorted(PACKAGE.rglob("*.py"))}
    assert {p.relative_to(PACKAGE).as_posix(): n for p, n in lengths.items() if n > 400} == {}


def test_a_figure_of_a_lesson_and_the_confounding_lab_need_no_numpy():
    """A browser has none; its own Python says so, too, where the site is built."""
    lab = "mu.check('confounding/lab')"
    loaded = loaded_after(f"import meaningunits as mu; repr(mu.quartet(told=True)); {lab}")
    assert not loaded & {"numpy", "pandas", "plotly"}
