"""The doctor: each fault is planted, and must be named together with what mends it."""

from __future__ import annotations

import io
import json
import os
import sys
from importlib import metadata
from pathlib import Path

import pytest
from meaningunits import cli, doctor
from meaningunits.doctor import EXTENSIONS, FINE, MANAGER, MEND, NOTE, Finding
from meaningunits.trail import FILENAME, VARIABLE, Log, Problem, Trail


@pytest.mark.parametrize(("version", "level"), [((3, 10, 14), MEND), ((3, 11, 0), FINE)])
def test_an_old_python_is_found(version, level):
    found = doctor.python(version, ">=3.11")
    assert found.level == level
    assert (level == FINE) == (found.mend == "")


@pytest.mark.parametrize(
    ("requirement", "installed", "level"),
    [
        ("nbgrader>=0.9.6", "0.9.5", MEND),
        ("nbgrader>=0.9.6", "0.9.6", FINE),
        ("jupyterlab>=4.4", "3.6.8", MEND),
        ("ipywidgets>=8.1.7", "7.8.1", MEND),
        ("ipywidgets>=8.1.7", "8.2.0rc1", FINE),
        ("anywidget>=0.9.18", None, MEND),
    ],
)
def test_a_package_missing_or_too_old_is_found_with_its_command(requirement, installed, level):
    found = doctor.package(requirement, installed)
    assert found.level == level
    if level == MEND:
        assert found.mend == f'pip install --upgrade "{requirement}"'


def test_an_old_nbgrader_is_explained():
    assert "does not load in JupyterLab 4.3" in doctor.package("nbgrader>=0.9.6", "0.9.1").what


def test_kernels_that_can_lose_the_first_cell_are_refused_and_explained():
    (wanted,) = (line for line in metadata.requires("meaningunits") if "ipykernel" in line)
    for version in ("7.0.0", "7.0.1", "7.1.0", "7.2.0", "7.3.0"):
        found = doctor.package(wanted, version)
        assert found.level == MEND
        assert "waiting for ever" in found.what
    for version in ("6.29.5", "6.31.0", "7.4.0"):
        assert doctor.package(wanted, version).level == FINE


HERE, USERS = Path("env/labextensions/x"), Path("home/labextensions/x")


@pytest.mark.parametrize(
    ("name", "found", "package", "says", "mend"),
    [
        (
            MANAGER,
            [],
            "3.0.17",
            "lacks",
            "pip install --force-reinstall --no-deps jupyterlab_widgets",
        ),
        (MANAGER, [(HERE, "3.1.1")], "3.0.17", "does not go with ipywidgets 8", "pip install"),
        ("anywidget", [], "0.11.0", "lacks", "pip install --force-reinstall --no-deps anywidget"),
        (
            "anywidget",
            [(HERE, "0.9.3")],
            "0.11.0",
            "does not go with anywidget 0.11.0",
            "pip install",
        ),
        (
            "anywidget",
            [(USERS, "0.9.3"), (HERE, "0.11.0")],
            "0.11.0",
            "stands before another copy",
            f'Delete the folder "{USERS}"',
        ),
        ("anywidget", [(HERE, "0.11.0")], None, "(missing)", "pip install"),
    ],
)
def test_labs_side_of_the_widgets_must_fit(name, found, package, says, mend):
    finding = doctor.extension(name, found, package)
    assert finding.level == MEND
    assert says in finding.what
    assert finding.mend.startswith(mend)
    assert "reload" in finding.mend


def test_labs_side_of_the_widgets_that_fits_is_fine():
    assert doctor.extension(MANAGER, [(HERE, "5.0.16"), (USERS, "3.0")], "3.0.17").level == FINE
    assert doctor.extension("anywidget", [(HERE, "0.11.0")], "0.11.0").level == FINE


def test_an_extension_that_is_switched_off_is_found():
    found = doctor.extension("anywidget", [(HERE, "0.11.0")], "0.11.0", {"anywidget": True})
    assert found.level == MEND
    assert "labextension enable" in found.mend
    assert doctor.extension("anywidget", [(HERE, "1")], "1", {"anywidget": False}).level == FINE


def test_notebooks_that_run_in_another_python_are_found(tmp_path):
    other = tmp_path / "python3"
    found = doctor.kernel([str(other), "-m", "ipykernel_launcher"], sys.executable)
    assert found.level == MEND
    assert str(other) in found.what
    assert "ipykernel install" in found.mend
    assert doctor.kernel([], sys.executable).level == MEND
    assert doctor.kernel([sys.executable, "-m"], sys.executable).level == FINE
    assert doctor.kernel(["python", "-m"], sys.executable).level == FINE


def test_a_folder_that_cannot_be_written_is_found(tmp_path):
    assert doctor.writable(tmp_path).level == FINE
    assert list(tmp_path.iterdir()) == []
    found = doctor.writable(tmp_path / "gone")
    assert found.level == MEND
    assert "meaningunits start" in found.mend


def test_a_disk_that_does_not_confirm_is_found(tmp_path, monkeypatch):
    assert doctor.durable(tmp_path).level == FINE

    def refuses(handle):
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuses)
    found = doctor.durable(tmp_path)
    assert found.level == MEND
    assert "local disk" in found.mend
    assert doctor.durable(tmp_path / "gone") is None  # that is another check's finding


def test_a_trail_that_cannot_be_opened_is_found(tmp_path):
    path = tmp_path / FILENAME
    assert doctor.appendable(path) is None
    path.write_text("")
    assert doctor.appendable(path).level == FINE
    path.unlink()
    path.mkdir()
    assert doctor.appendable(path).level == MEND


def test_a_trail_that_may_not_be_opened_is_found(tmp_path, monkeypatch):
    path = tmp_path / FILENAME
    path.write_text("")

    def refuses(self, mode):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuses)
    found = doctor.appendable(path)
    assert found.level == MEND
    assert "Permission denied" in found.what


def test_lines_of_a_trail_that_cannot_be_used_are_told_without_alarm(tmp_path):
    path = tmp_path / FILENAME
    log = Log(problems=(Problem(3, "torn"), Problem(5, "left out")))
    found = doctor.trail(log, path)
    assert found.level == NOTE
    assert "line 3: torn, and 1 more" in found.what
    Trail(path).record("x/y", "cut", [1])
    assert doctor.trail(Trail(path).log(), path) == Finding(FINE, "trail.jsonl holds 1 entry.")


def test_a_trail_sent_elsewhere_is_told(tmp_path):
    found = doctor.elsewhere("/tmp/other.jsonl", tmp_path)
    assert found.level == NOTE
    assert "/tmp/other.jsonl" in found.what
    assert f"unset {VARIABLE}" in found.mend
    assert doctor.elsewhere(None, tmp_path) is None


def test_two_kernels_on_one_trail_are_told():
    assert doctor.kernels(["a.ipynb"]) is None
    assert "a.ipynb, b.ipynb" in doctor.kernels(["b.ipynb", "a.ipynb"]).what


def test_running_notebooks_are_asked_of_servers_on_this_machine_only(tmp_path, monkeypatch):
    asked = []

    def answer(request, timeout):
        asked.append(request.full_url)
        paths = ["work/a.ipynb", "work/b.ipynb", "work/deeper/c.ipynb", "d.ipynb"]
        return io.BytesIO(json.dumps([{"path": path} for path in paths]).encode())

    servers = [
        {"root_dir": str(tmp_path), "url": "http://localhost:8888/", "token": "t"},
        {"root_dir": str(tmp_path), "url": "http://example.invalid:8888/", "token": "t"},
    ]
    monkeypatch.setattr("jupyter_server.serverapp.list_running_servers", lambda: iter(servers))
    monkeypatch.setattr(doctor.machine.urllib.request, "urlopen", answer)
    assert doctor.machine.running(tmp_path / "work") == ["a.ipynb", "b.ipynb"]
    assert asked == ["http://localhost:8888/api/sessions"]


@pytest.mark.parametrize(
    ("found", "works", "platform", "level"),
    [
        ("/usr/bin/bwrap", True, "linux", FINE),
        ("/usr/bin/bwrap", False, "linux", NOTE),
        (None, False, "linux", NOTE),
        (None, False, "darwin", NOTE),
    ],
)
def test_without_bubblewrap_learners_are_not_alarmed(found, works, platform, level):
    finding = doctor.sandbox(found, works, platform)
    assert finding.level == level
    assert "For instructors" in finding.what


def test_alembic_out_of_reach_or_of_another_environment_is_told(tmp_path):
    missing = doctor.alembic(None, False, tmp_path)
    assert missing.level == NOTE
    assert "not on PATH" in missing.what
    assert str(tmp_path) in missing.mend
    assert "/other/alembic" in doctor.alembic("/other/alembic", False, tmp_path).what
    assert doctor.alembic(str(tmp_path / "alembic"), True, tmp_path).level == FINE


def test_the_way_to_alembic_is_one_that_there_is(tmp_path):
    way = doctor.alembic(None, False, tmp_path).mend
    assert way == f'Before you call nbgrader: export PATH="{tmp_path}:$PATH"'
    (tmp_path / "activate").touch()
    way = doctor.alembic(None, False, tmp_path).mend
    assert way == f'Before you call nbgrader: source "{tmp_path / "activate"}"'


@pytest.mark.parametrize(
    ("own", "beside", "holding", "level", "says"),
    [
        (True, [], [], FINE, "an environment of its own"),
        (False, [], [], FINE, "for everybody on this machine"),
        (True, ["/a/lib"], [], NOTE, "imports from /a/lib, too"),
        (False, ["/home/ada", "/a/lib"], ["/home/ada"], NOTE, "from /home/ada, where other files"),
    ],
)
def test_where_the_packages_lie_is_told_and_what_grading_can_show_of_it(
    own, beside, holding, level, says
):
    found = doctor.packages(own, beside, holding)
    assert (found.level, says in found.what) == (level, True)
    assert ("python3 -m venv" in found.mend) == (level == NOTE)


def test_of_the_folders_beside_python_those_that_hold_a_home_or_the_work_are_known(
    tmp_path, monkeypatch
):
    for name in ("lib", "home/ada", "work/course"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.setattr(doctor.machine, "users", lambda: "")
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "ada"))
    monkeypatch.chdir(tmp_path / "work")
    named = ["../lib", "../home", str(tmp_path / "work"), str(tmp_path / "gone"), "course", ""]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(named))
    lib, home, work, course = (str(tmp_path / n) for n in ("lib", "home", "work", "work/course"))
    assert doctor.machine.beside() == [lib, home, work, course]
    assert doctor.machine.holding() == [home, work]


def test_a_command_is_found_beside_python_or_with_its_package(tmp_path, monkeypatch):
    usual = Path(sys.executable).parent
    assert doctor.machine.scripts("no-such-package", "alembic") == usual
    (tmp_path / "bin").mkdir()
    tool = tmp_path / "bin" / "alembic-of-the-user"
    tool.write_text("#!/bin/sh\n")
    tool.chmod(0o755)

    class Lent:
        files = ()

        def locate_file(self, path):
            return tmp_path / path

    monkeypatch.setattr(doctor.machine.metadata, "distribution", lambda name: Lent())
    assert doctor.machine.scripts("alembic", tool.name) == tmp_path / "bin"
    assert doctor.machine.scripts("alembic", "nowhere") == usual


def test_without_jupyter_it_still_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(doctor, "LOOKED_WITH", ("packaging", "no_such_module_anywhere"))
    (found,) = doctor.examine(tmp_path)
    assert found.level == MEND
    assert "no_such_module_anywhere" in found.what
    assert "pip install" in found.mend


def planted(tmp_path, monkeypatch, name: str, version: str, *, disabled: bool = False) -> None:
    """Put a foreign copy of an extension, or a setting against it, where Jupyter looks first."""
    folder = tmp_path / "data" / "labextensions" / name
    folder.mkdir(parents=True)
    (folder / "package.json").write_text(json.dumps({"name": name, "version": version}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "data"))
    if disabled:
        settings = tmp_path / "config" / "labconfig" / "page_config.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"disabledExtensions": {name: True}}))
        monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "config"))


@pytest.fixture
def quiet(monkeypatch, tmp_path):
    """Nobody's servers and nobody's trail variable; returns a folder to work in."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(doctor.machine, "running", lambda folder: [])
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def test_a_machine_with_nothing_wrong_passes(quiet, capsys):
    assert cli.main(["doctor", str(quiet)]) == 0
    said = capsys.readouterr().out
    assert said.endswith("Nothing must be mended.\n")
    assert "?reset" in said
    assert all(name in said for name in (*EXTENSIONS, "nbgrader", "Python"))
    assert list(quiet.iterdir()) == []


def test_what_must_be_mended_stands_last_and_fails(quiet, tmp_path, monkeypatch, capsys):
    planted(tmp_path, monkeypatch, "anywidget", "0.0.1")
    assert cli.main(["doctor", str(quiet)]) == 1
    *_, fault, mend, end = capsys.readouterr().out.splitlines()
    assert "anywidget 0.0.1" in fault
    assert mend.startswith('      → Delete the folder "')
    assert end == "One thing must be mended."


def test_an_extension_switched_off_in_the_settings_is_found(quiet, tmp_path, monkeypatch):
    planted(tmp_path, monkeypatch, MANAGER, "5.0.16", disabled=True)
    assert any("switched off" in f.what for f in doctor.examine(quiet) if f.level == MEND)


def test_a_kernel_of_another_python_is_found_by_its_spec(quiet, tmp_path, monkeypatch):
    spec = tmp_path / "data" / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    argv = ["/elsewhere/bin/python", "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec.write_text(json.dumps({"argv": argv, "display_name": "Other", "language": "python"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "data"))
    found = [f for f in doctor.examine(quiet) if f.level == MEND]
    assert [f.what for f in found if "/elsewhere/bin/python" in f.what]


def test_a_trail_elsewhere_is_looked_at_where_it_is(quiet, tmp_path, monkeypatch):
    other = tmp_path / "other.jsonl"
    other.write_text("not a trail\n")
    monkeypatch.setenv(VARIABLE, str(other))
    said = doctor.report(doctor.examine(quiet))
    assert f"answers go to {other}" in said
    assert "line 1: left out: not a line of JSON" in said
    monkeypatch.setenv(VARIABLE, str(tmp_path / "gone" / "trail.jsonl"))
    assert any(f.level == MEND for f in doctor.examine(quiet))
