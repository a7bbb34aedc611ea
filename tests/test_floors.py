"""The house's rules: who may import whom, and what importing must not load."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "course" / "meaningunits"

#: Each room's floor; a room imports only from floors below it (architecture, "The library").
FLOORS = {
    "study": 1,
    "corpus": 1,
    "trail": 1,
    "look": 1,
    "glossary": 1,
    "literature": 1,
    "agreement": 1,
    "appraisal": 1,
    "coding": 2,
    "sources": 2,
    "panel_codes": 3,
    "panel_report": 3,
    "drawings": 3,
    "figures": 3,
    "studymap": 3,
    "interchange": 3,
    "items": 4,
    "club": 5,
    "widgets": 5,
    "classroom": 6,
    "workspace": 6,
    "build": 6,
    "doctor": 6,
    "cli": 7,
    "__main__": 8,
}
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
)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    """Rooms of ours that a module imports, anywhere in it."""
    package = ["meaningunits", *path.relative_to(PACKAGE).parent.parts]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = [*base, *(node.module.split(".") if node.module else [])]
            names = [[*module, alias.name] for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        else:
            continue
        found |= {name[1] for name in names if name[0] == "meaningunits" and len(name) > 1}
    return found


def modules() -> list[Path]:
    """Every module of a room; ``data`` is no room: it may hold the script that made a table."""
    found = sorted(PACKAGE.rglob("*.py"))
    return [p for p in found if p != PACKAGE / "__init__.py" and room(p) != "data"]


def test_every_room_has_a_floor():
    assert {room(path) for path in modules()} <= set(FLOORS)


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_from_rooms_below_it(path):
    own = room(path)
    for other in imported_rooms(path) - {own, "__version__"}:
        assert FLOORS[other] < FLOORS[own], f"{own} (floor {FLOORS[own]}) imports {other}"


def test_the_student_side_never_imports_the_classroom():
    for path in modules():
        if room(path) not in {"classroom", "cli"}:
            assert "classroom" not in imported_rooms(path), path


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
    for path in [*modules(), PACKAGE / "__init__.py"]:
        doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert doc, path
        assert len(doc.splitlines()[0]) > 20, path
