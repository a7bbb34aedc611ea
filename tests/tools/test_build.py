"""The generator: what is built is what stands in the repository, and it hands out no secrets."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

import lab as labs
import pytest
from class_of import ROOT
from meaningunits import build, cli, trail


@pytest.fixture
def checkout(tmp_path):
    """A small copy of the checkout: what building reads and writes."""
    place = tmp_path / "checkout"
    (place / "course").mkdir(parents=True)
    for path in (ROOT / "course").glob("*_*.*"):
        shutil.copy(path, place / "course")
    for name in ("pyproject.toml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, place)
    for name in ("solutions", "exercises"):
        shutil.copytree(ROOT / name, place / name)
    return place


def test_building_twice_is_byte_identical_and_a_changed_source_shows(checkout):
    assert build.build(checkout) == []
    source = checkout / "solutions" / "02_meaning_units" / "02_meaning_units.py"
    source.write_text(source.read_text(encoding="utf-8").replace("# # Exercise", "# # Task"))
    changed = build.build(checkout, check=True)
    names = {f"{f}/02_meaning_units/02_meaning_units.ipynb" for f in ("solutions", "exercises")}
    assert set(changed) == names
    assert build.build(checkout) == changed
    assert build.build(checkout, check=True) == []


def test_a_hand_edited_or_left_over_exercise_is_found(checkout):
    stray = checkout / "exercises" / "09_gone" / "09_gone.ipynb"
    stray.parent.mkdir()
    stray.write_text("{}", encoding="utf-8")
    path = checkout / "exercises" / "02_meaning_units" / "02_meaning_units.ipynb"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    changed = build.build(checkout)
    assert "exercises/09_gone/09_gone.ipynb" in changed
    assert "exercises/02_meaning_units/02_meaning_units.ipynb" in changed
    assert not stray.exists()


@pytest.mark.parametrize("folder", ["course", "solutions/02_meaning_units", "exercises"])
def test_a_trail_beside_a_source_is_refused(checkout, folder):
    (checkout / folder / trail.FILENAME).write_text("", encoding="utf-8")
    with pytest.raises(build.BuildError, match="MEANINGUNITS_TRAIL"):
        build.build(checkout)


def test_a_graded_cell_that_does_not_grade_is_refused(checkout):
    source = checkout / "solutions" / "02_meaning_units" / "02_meaning_units.py"
    text = source.read_text(encoding="utf-8").replace('mu.grade("meaning-units/two-coders")', "1")
    source.write_text(text, encoding="utf-8")
    with pytest.raises(build.BuildError, match="two-coders"):
        build.build(checkout)


def notebooks() -> list[Path]:
    return [
        *sorted((ROOT / "course").glob("*.ipynb")),
        *sorted(ROOT.glob("solutions/*/*.ipynb")),
        *sorted(ROOT.glob("exercises/*/*.ipynb")),
    ]


@pytest.mark.parametrize("path", notebooks(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_built_notebook_is_clean_and_its_cells_have_lasting_names(path):
    book = json.loads(path.read_text(encoding="utf-8"))
    ids = [cell["id"] for cell in book["cells"]]
    assert len(set(ids)) == len(ids)
    assert "widgets" not in book["metadata"]
    assert "jupytext" not in book["metadata"]
    for cell in book["cells"]:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
        if grading := cell["metadata"].get("nbgrader"):
            assert cell["id"] == grading["grade_id"]


@pytest.mark.parametrize("path", notebooks(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_what_shows_an_interview_says_it_is_invented(path):
    assert "invented" in path.read_text(encoding="utf-8")


def test_exercises_hold_no_solution_marks_and_only_notebooks():
    for path in (ROOT / "exercises").rglob("*"):
        if path.is_file():
            assert path.suffix == ".ipynb", path
            assert "SOLUTION" not in path.read_text(encoding="utf-8")


def test_the_commands_readme_names_are_the_ones_that_work():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "pip install -e . && meaningunits start\n" in readme
    assert 'pip install -e ".[test]" && pytest\n' in readme


def test_every_notebook_is_as_its_source_says_by_the_command_line(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    found = cli.main(["build", "--check"])
    said = capsys.readouterr()
    assert (found, said.err) == (0, ""), said.out
    assert "as its source says" in said.out


def test_building_away_from_a_checkout_says_so(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["build"]) == 1
    assert "checkout" in capsys.readouterr().err


@pytest.mark.slow
def test_a_wheel_installed_elsewhere_starts_a_workspace(tmp_path):
    """Build the wheel, install it away from the checkout, and open JupyterLab from it."""
    wheels, site, home = tmp_path / "wheels", tmp_path / "site", tmp_path / "home"
    build_wheel = (
        "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    )
    wheels.mkdir()
    subprocess.run([sys.executable, "-c", build_wheel, str(wheels)], cwd=ROOT, check=True)
    (wheel,) = wheels.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    offline = ["--no-deps", "--no-index", "--no-compile", "--target", str(site), str(wheel)]
    subprocess.run([*pip, *offline], check=True)
    assert not list(site.rglob("solutions"))
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "MEANINGUNITS"))},
        "PYTHONPATH": str(site),
        "HOME": str(home),
        "PYTHONSAFEPATH": "1",
    }
    home.mkdir()
    where = subprocess.run(
        [sys.executable, "-c", "import meaningunits; print(meaningunits.__file__)"],
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(site)
    workspace = home / "work"
    log = (tmp_path / "lab.log").open("w+")
    port = labs.port()
    lab = subprocess.Popen(
        [
            *(sys.executable, "-m", "meaningunits", "start", str(workspace), "--no-browser"),
            *(f"--port={port}", "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1"),
            *("--ServerApp.token=t", "--ServerApp.allow_root=True"),
        ],
        env=environment,
        cwd=home,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        page = served(lab, port, tmp_path / "lab.log")
        assert "JupyterLab" in page
    finally:
        lab.terminate()
        lab.wait(30)
        log.close()
    exercises = [p.name for p in sorted((workspace / "exercises").glob("*/*.ipynb"))]
    assert "02_meaning_units.ipynb" in exercises
    lessons = {p.name for p in (ROOT / "course").glob("*.ipynb")}
    assert {p.name for p in workspace.glob("*.ipynb")} == lessons


def served(lab: subprocess.Popen, port: int, log: Path) -> str:
    """The Lab page, as soon as the server listens."""
    until = time.monotonic() + 90
    while time.monotonic() < until and lab.poll() is None:
        with suppress(urllib.error.URLError):
            address = f"http://127.0.0.1:{port}/lab?token=t"
            with urllib.request.urlopen(address, timeout=30) as answer:
                return answer.read().decode()
        time.sleep(0.2)
    raise AssertionError(log.read_text(encoding="utf-8"))
