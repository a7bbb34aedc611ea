"""What the sandbox shows of this machine: what Python imports from, and nobody's other files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from meaningunits.classroom import sandbox
from meaningunits.doctor import machine


@pytest.fixture
def places(tmp_path, monkeypatch):
    """A folder of packages, a home and a course; Python imports from what a test names."""
    for name in ("lib", "home", "course"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "course")
    monkeypatch.setattr(machine, "users", lambda: "")

    def named(*folders):
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(str(tmp_path / f) for f in folders))

    return tmp_path, named


def shown(path: Path) -> bool:
    return any(f"{path}/".startswith(f"{folder}/") for folder in sandbox.readable())


def test_a_folder_of_packages_is_shown_and_imported_from(places):
    place, named = places
    named("lib")
    assert shown(place / "lib")
    assert sandbox.environment()["PYTHONPATH"] == str(place / "lib")


def test_a_folder_that_holds_a_home_or_the_course_is_neither_shown_nor_imported_from(places):
    place, named = places
    named("home", "course", ".")
    assert not any(shown(place / name) for name in ("home", "course"))
    assert "PYTHONPATH" not in sandbox.environment()


def test_the_users_own_packages_are_shown_and_looked_for_there(places, monkeypatch):
    place, named = places
    named()
    monkeypatch.setattr(machine, "users", lambda: str(place / "lib"))
    monkeypatch.setattr(sandbox.site, "getuserbase", lambda: "/base")
    assert shown(place / "lib")
    assert not shown(place / "home")
    assert sandbox.environment()["PYTHONUSERBASE"] == "/base"
    monkeypatch.setattr(machine, "users", lambda: "")
    assert "PYTHONUSERBASE" not in sandbox.environment()


def test_what_is_installed_in_place_from_there_is_shown_too(places):
    place, named = places
    named("lib")
    (place / "mine").mkdir()
    (place / "lib" / "mine.pth").write_text(f"{place / 'mine'}\nimport os\n{place / 'gone'}\n")
    assert shown(place / "mine")
    assert not shown(place / "gone")


def test_a_package_that_cannot_be_shown_stops_grading_at_once_and_says_why(places, monkeypatch):
    place, named = places
    (place / "home" / "traitlets").mkdir()
    (place / "home" / "traitlets" / "__init__.py").touch()
    named("home")
    with monkeypatch.context() as patch:
        patch.setattr(sandbox, "find_spec", lambda name: spec_in(place / "home" / name))
        with pytest.raises(sandbox.SandboxError) as problem:
            sandbox.check()
    assert str(problem.value) == (
        "Submissions run shut in, with nothing to see but Python and its packages. IPython lies in "
        f"{place / 'home'}, beside other files of yours, and a submission would see those. Install "
        "the course into an environment of its own (`python3 -m venv ~/meaning-units-python`, then "
        "that one's `pip install`) and run this again from there."
    )
    sandbox.check()  # as it is here


def spec_in(folder: Path):
    from importlib.machinery import ModuleSpec

    return ModuleSpec(folder.name, None, origin=str(folder / "__init__.py"))


def test_what_lies_in_a_shown_folder_is_imported_behind_the_wall(places):
    place, named = places
    (place / "lib" / "helper_of_the_course.py").write_text("SAYS = 'found'\n")
    (place / "home" / "private.txt").write_text("nobody's business")
    named("lib")
    look = (
        "import os, helper_of_the_course as h; "
        f"print(h.SAYS, os.path.exists({str(place / 'home')!r}))"
    )
    run = subprocess.run(
        sandbox.command([sys.executable, "-c", look], [str(place / "course")]),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stdout == "found False\n", run.stderr
