"""A learner's workspace: what is ours comes and is renewed, what is theirs is never touched."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from meaningunits import cli, workspace
from meaningunits.workspace import DELIVERED, WorkspaceError, home, lab, make, starting


class Opened(Exception):
    """JupyterLab would have been opened, with this command."""


@pytest.fixture(autouse=True)
def lab_stays_shut(monkeypatch):
    """Taking Lab's place would end the test run; what would have been opened is raised instead."""

    def take_place(path, command, environment):
        raise Opened(command)

    def call(command, env):
        raise Opened(command)

    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(starting, "has_browser", lambda: True)
    monkeypatch.setattr(starting, "running", lambda folder, environment: "")
    monkeypatch.setattr(os, "execve", take_place)
    monkeypatch.setattr(subprocess, "call", call)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "her place"


@pytest.fixture
def deliver(tmp_path, monkeypatch, place):
    """Make the workspace with exactly these files as its material."""

    def with_material(material, folder=place):
        sources = tmp_path / "sources"
        pairs = []
        for number, (name, content) in enumerate(material.items()):
            source = sources / str(number)
            source.parent.mkdir(exist_ok=True)
            source.write_bytes(content)
            pairs.append((name, source))
        monkeypatch.setattr(workspace, "material", lambda: iter(pairs))
        return make(folder)

    return with_material


LESSON, EXERCISE = "01_whole.ipynb", "exercises/02_units/02_units.ipynb"
FIRST = {LESSON: b"lesson, first", EXERCISE: b"exercise, first"}
SECOND = {LESSON: b"lesson, second", EXERCISE: b"exercise, second"}


def held(folder):
    """Everything a learner sees in a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".meaningunits" not in path.parts
    }


# Making and making again


@pytest.mark.parametrize("exists", [True, False])
def test_a_workspace_is_made_in_an_empty_folder_or_a_new_one(exists, deliver, place):
    if exists:
        place.mkdir()
    made = deliver(FIRST)
    assert held(place) == FIRST
    assert (made.folder, made.new, made.updated, made.kept) == (place, list(FIRST), [], {})
    assert str(made) == f"Workspace: {place}\n  Added: 2 files."


def test_made_again_it_changes_nothing(deliver, place):
    deliver(FIRST)
    everything = [path for path in place.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in everything}
    times = {name: (place / name).stat().st_mtime_ns for name in FIRST}
    made = deliver(FIRST)
    assert (made.new, made.updated, made.kept) == ([], [], {})
    assert "up to date" in str(made)
    assert {path: path.read_bytes() for path in place.rglob("*") if path.is_file()} == before
    assert {name: (place / name).stat().st_mtime_ns for name in FIRST} == times


def test_a_file_that_was_not_touched_is_brought_up_to_date(deliver, place):
    deliver(FIRST)
    made = deliver(SECOND)
    assert held(place) == SECOND
    assert (made.new, made.updated, made.kept) == ([], list(SECOND), {})
    assert "Brought up to date: 2 files." in str(made)


def test_a_changed_file_stays_and_the_new_one_is_put_beside_it_once(deliver, place):
    deliver(FIRST)
    (place / EXERCISE).write_bytes(b"my work")
    made = deliver(SECOND)
    beside = "exercises/02_units/02_units.new.ipynb"
    kept = {**SECOND, EXERCISE: b"my work", beside: b"exercise, second"}
    assert held(place) == kept
    assert (made.updated, made.kept) == ([LESSON], {EXERCISE: beside})
    assert f"{EXERCISE}: yours is changed and stays; the new one is {beside}." in str(made)
    made = deliver(SECOND)
    assert (held(place), made.kept) == (kept, {})
    (place / beside).unlink()  # not wanted, and so not put there again
    assert (deliver(SECOND).kept, (place / beside).exists()) == ({}, False)


def test_a_changed_file_without_a_new_version_is_left_alone(deliver, place):
    deliver(FIRST)
    (place / LESSON).write_bytes(b"my work")
    assert deliver(FIRST).kept == {}
    assert held(place) == {**FIRST, LESSON: b"my work"}


def test_a_new_one_put_beside_is_renewed_until_somebody_works_in_it(deliver, place):
    deliver(FIRST)
    (place / LESSON).write_bytes(b"my work")
    first_beside, next_beside = "01_whole.new.ipynb", "01_whole.new2.ipynb"
    assert deliver({LESSON: b"second"}).kept == {LESSON: first_beside}
    assert deliver({LESSON: b"third"}).kept == {LESSON: first_beside}
    assert (place / first_beside).read_bytes() == b"third"
    (place / first_beside).write_bytes(b"my work in the new one")
    assert deliver({LESSON: b"fourth"}).kept == {LESSON: next_beside}
    assert held(place) == {
        **FIRST,
        LESSON: b"my work",
        first_beside: b"my work in the new one",
        next_beside: b"fourth",
    }


def test_a_deleted_file_comes_back(deliver, place):
    deliver(FIRST)
    (place / EXERCISE).unlink()
    (place / EXERCISE).parent.rmdir()
    made = deliver(FIRST)
    assert (held(place), made.new) == (FIRST, [EXERCISE])


def test_a_file_of_the_learners_own_is_never_taken_for_ours(deliver, place):
    place.mkdir()
    (place / LESSON).write_bytes(b"mine, by chance of that name")
    (place / "trail.jsonl").write_bytes(b"my answers")
    made = deliver(FIRST)
    assert made.kept == {LESSON: "01_whole.new.ipynb"}
    assert held(place) == {
        **FIRST,
        LESSON: b"mine, by chance of that name",
        "01_whole.new.ipynb": b"lesson, first",
        "trail.jsonl": b"my answers",
    }


BROKEN = {
    "gone": None,
    "empty": b"",
    "torn": b'{"01_whole.ipynb": "12',
    "not UTF-8": b"\xff\xfe\x00",
    "a list": b"[1, 2]",
    "of numbers": b'{"01_whole.ipynb": 7}',
    "nested without end": b"[" * 100_000,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_list_of_deliveries_is_survived_on_the_safe_side(how, deliver, place):
    deliver(FIRST)
    (place / EXERCISE).write_bytes(b"my work")
    listing = place / DELIVERED
    listing.unlink()
    if BROKEN[how] is not None:
        listing.write_bytes(BROKEN[how])
    deliver(SECOND)  # nothing tells ours from theirs now, so every older file stays
    safe = {
        LESSON: FIRST[LESSON],
        "01_whole.new.ipynb": SECOND[LESSON],
        EXERCISE: b"my work",
        "exercises/02_units/02_units.new.ipynb": SECOND[EXERCISE],
    }
    assert held(place) == safe
    assert deliver(SECOND).kept == {}
    listing.write_bytes(b"broken again")
    deliver(SECOND)
    assert held(place) == safe  # the same new version is not put beside under a second name


# Places that cannot be written


def test_a_place_inside_a_file_gives_a_sentence(deliver, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(WorkspaceError, match=r"cannot be written \((Not a directory|File exists)"):
        deliver(FIRST, tmp_path / "notes.txt" / "workspace")
    with pytest.raises(WorkspaceError, match="Name another folder: meaningunits start FOLDER"):
        deliver(FIRST, tmp_path / "notes.txt")


def test_a_file_where_a_folder_should_be_gives_a_sentence_and_stays(deliver, place):
    place.mkdir()
    (place / "exercises").write_bytes(b"mine")
    with pytest.raises(WorkspaceError, match="exercises"):
        deliver(FIRST)
    assert (place / "exercises").read_bytes() == b"mine"


def test_a_full_disk_gives_a_sentence_and_leaves_whole_files_only(deliver, place, monkeypatch):
    deliver(FIRST)
    whole = Path.write_bytes

    def half(path, content):
        if place not in path.parents:
            return whole(path, content)
        whole(path, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", half)
        with pytest.raises(WorkspaceError, match="No space left on device"):
            deliver(SECOND)
    assert held(place) == FIRST
    deliver(SECOND)
    assert held(place) == SECOND


# What a workspace holds


@pytest.fixture
def checkout(tmp_path):
    """A made-up checkout with everything in it that no learner should be handed."""
    for name in (
        "course/00_start_here.ipynb",
        "course/00_start_here.py",
        "course/01_whole.ipynb",
        "course/notes.ipynb",
        "course/trail.jsonl",
        "course/meaningunits/__init__.py",
        "solutions/02_units/02_units.py",
        "solutions/02_units/02_units.ipynb",
        "exercises/02_units/02_units.ipynb",
        "exercises/02_units/02_units.py",
        "exercises/02_units/table.csv",
        "exercises/02_units/trail.jsonl",
        "exercises/02_units/.hidden",
        "exercises/02_units/.ipynb_checkpoints/02_units-checkpoint.ipynb",
        "exercises/02_units/__pycache__/02_units.pyc",
    ):
        path = tmp_path / "checkout" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "checkout"


HANDED = [
    "00_start_here.ipynb",
    "01_whole.ipynb",
    "data_card.md",
    "exercises/02_units/02_units.ipynb",
    "exercises/02_units/table.csv",
]


def test_lessons_and_exercises_are_handed_out_and_no_source_solution_or_trail(
    checkout, place, monkeypatch
):
    monkeypatch.setattr(workspace, "PACKAGE", checkout / "course" / "meaningunits")
    make(place)
    assert sorted(held(place)) == HANDED
    assert not any(b"solutions" in content for content in held(place).values())


def test_an_installed_copy_hands_out_the_same_from_within_the_package(
    checkout, place, tmp_path, monkeypatch
):
    package = tmp_path / "site-packages" / "meaningunits"
    carried = package / "data" / "workspace"
    carried.mkdir(parents=True)
    (checkout / "course").rename(carried / "lessons")
    (checkout / "exercises").rename(carried / "exercises")
    (package.parent / "01_of_another_package.ipynb").write_text("not ours")
    monkeypatch.setattr(workspace, "PACKAGE", package)
    make(place)
    assert sorted(held(place)) == HANDED


def test_what_really_is_handed_out_holds_no_source_and_no_solution(place):
    made = make(place)
    assert sorted(held(place)) == sorted(made.new)
    for name, content in held(place).items():
        assert not name.endswith(".py")
        assert "solutions" not in name
        assert b"BEGIN SOLUTION" not in content


# Opening JupyterLab


def test_lab_opens_on_the_workspace_quietly_and_offline(tmp_path):
    command = workspace.lab_command(tmp_path)
    assert command[:3] == [sys.executable, "-m", "jupyterlab"]
    assert set(command[3:]) == {
        f"--ServerApp.root_dir={tmp_path}",
        "--LabApp.news_url=None",
        "--LabApp.extension_manager=readonly",
        "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
        f"--LabServerApp.extra_labextensions_path={lab.EXTENSIONS}",
    }
    assert (lab.EXTENSIONS / "meaningunits-course" / "package.json").is_file()


def test_lab_opens_at_the_first_lesson_there_is(tmp_path):
    assert not any("default_url" in option for option in workspace.lab_command(tmp_path))
    for lesson in ("01_whole.ipynb", "00_start_here.ipynb"):
        (tmp_path / lesson).write_text("{}")
        (tmp_path / "0_mine.ipynb").write_text("{}")
        opens = [o for o in workspace.lab_command(tmp_path) if "default_url" in o]
        assert opens == [f"--LabApp.default_url=/lab/tree/{lesson}"]


def test_further_options_come_last_and_the_browser_stays_shut_when_told(tmp_path):
    command = workspace.lab_command(tmp_path, browser=False, more=("--port", "9000"))
    assert command[-3:] == ["--no-browser", "--port", "9000"]
    assert "--no-browser" not in workspace.lab_command(tmp_path)


@pytest.mark.parametrize("before", [None, "/somewhere/else"])
def test_lab_finds_the_quiet_page_settings_of_the_workspace(before, deliver, place, monkeypatch):
    monkeypatch.delenv("JUPYTER_CONFIG_PATH", raising=False)
    if before:
        monkeypatch.setenv("JUPYTER_CONFIG_PATH", before)
    monkeypatch.setenv("KEEPS", "what is there")
    deliver({})
    environment = workspace.lab_environment(place)
    first, *rest = environment["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert rest == ([before] if before else [])
    settings = json.loads(Path(first, "labconfig", "page_config.json").read_bytes())
    assert settings == workspace.PAGE_CONFIG
    assert settings["disabledExtensions"]["@jupyterlab/apputils-extension:announcements"] is True
    assert environment["KEEPS"] == "what is there"


# The command


@pytest.fixture
def start(deliver, tmp_path, monkeypatch):
    """``meaningunits start …`` in an empty folder; returns what JupyterLab was handed."""
    deliver(FIRST, tmp_path / "first")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    def run(*arguments):
        with pytest.raises(Opened) as caught:
            cli.main(["start", *arguments])
        [command] = caught.value.args
        root = next(o for o in command if o.startswith("--ServerApp.root_dir="))
        folder = Path(root.partition("=")[2]).relative_to(tmp_path / "here")
        assert held(tmp_path / "here" / folder) == FIRST
        usual = workspace.lab_command(tmp_path / "here" / folder)
        assert command[: len(usual)] == usual
        return folder.as_posix(), command[len(usual) :]

    return run


STARTS = [
    ("", "meaning-units", []),
    ("w", "w", []),
    ("--no-browser", "meaning-units", ["--no-browser"]),
    ("--no-browser w", "w", ["--no-browser"]),
    ("w --no-browser", "w", ["--no-browser"]),
    ("--port 9000", "meaning-units", ["--port", "9000"]),
    ("w --port 9000", "w", ["--port", "9000"]),
    ("--port 9000 w", "w", ["--port", "9000"]),
    ("--port=9000 w", "w", ["--port=9000"]),
    ("--port 9000 --no-browser w", "w", ["--no-browser", "--port", "9000"]),
    ("w -- --port 9000", "w", ["--port", "9000"]),
    ("-- --port 9000", "meaning-units", ["--port", "9000"]),
    ("-- w --port 9000", "w", ["--port", "9000"]),
    ("w page.ipynb", "w", ["page.ipynb"]),
]


@pytest.mark.parametrize(("arguments", "folder", "more"), STARTS)
def test_start_takes_its_folder_and_hands_further_options_to_lab(arguments, folder, more, start):
    assert start(*arguments.split()) == (folder, more)


def test_start_without_lab_makes_the_workspace_and_says_so(deliver, place, capsys):
    deliver(FIRST, place.parent / "first")
    assert cli.main(["start", str(place), "--no-lab"]) == 0
    assert held(place) == FIRST
    said = capsys.readouterr()
    assert said.out == f"Workspace: {place}\n  Added: 2 files.\n"
    assert said.err == ""


def test_start_says_why_it_cannot(deliver, tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("mine")
    assert cli.main(["start", str(tmp_path / "notes.txt"), "--no-lab"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("The workspace ")
    assert "Traceback" not in said.err


@pytest.mark.parametrize("arguments", [["build", "--port", "9000"], ["build", "--check", "all"]])
def test_other_verbs_refuse_what_they_do_not_know(arguments, capsys, monkeypatch):
    monkeypatch.setattr(cli, "_build", lambda given: pytest.fail("it ran"))
    with pytest.raises(SystemExit) as refused:
        cli.main(arguments)
    assert refused.value.code == 2
    assert f"unknown: {' '.join(arguments[1:]).replace('--check ', '')}" in capsys.readouterr().err


def test_a_verb_is_known(capsys):
    with pytest.raises(SystemExit) as refused:
        cli.main(["begin"])
    assert refused.value.code == 2
    assert "VERB" in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "named"), [([], "start"), (["classroom"], "grade")])
def test_who_names_no_verb_is_told_which_there_are(arguments, named, capsys):
    assert cli.main(arguments) == 2
    assert f"\n    {named} " in capsys.readouterr().err


def test_the_command_runs_as_a_module(place):
    library = str(Path(workspace.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-m", "meaningunits", "start", str(place), "--no-lab"],
        env={**os.environ, "PYTHONPATH": library},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Workspace: {place}\n")
    assert (place / DELIVERED).is_file()


# What is the learner's in a notebook


def notebook(*sources, outputs=(), count=None, **more):
    """A notebook's bytes: code cells with these sources, each with these outputs."""
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{i}",
            "metadata": {},
            "source": source,
            "outputs": list(outputs),
            "execution_count": count,
        }
        for i, source in enumerate(sources)
    ]
    return json.dumps({"cells": cells, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


SAID = {"output_type": "stream", "name": "stdout", "text": "a figure"}
OPENED = {
    "outputs and counters": notebook("import it", outputs=[SAID], count=3),
    "another kernel's metadata": notebook("import it", metadata={"kernelspec": {"name": "x"}}),
    "an empty cell at its end": notebook("import it", "", "  \n"),
    "lines that end as on Windows": notebook("import it").replace(b"}", b"}\r\n"),
    "its text as a list of lines": notebook(["import", " it"]),
    "a byte order mark": b"\xef\xbb\xbf" + notebook("import it"),
}


@pytest.mark.parametrize("how", OPENED)
def test_a_lesson_that_was_only_opened_is_replaced_by_its_new_version_and_not_doubled(
    how, deliver, place
):
    deliver({LESSON: notebook("import it")})
    (place / LESSON).write_bytes(OPENED[how])
    deliver({LESSON: notebook("import it")})
    assert (place / LESSON).read_bytes() == OPENED[how]  # nothing new: what it shows stays shown
    new = notebook("import it, and more")
    made = deliver({LESSON: new})
    assert (held(place), made.kept, made.updated) == ({LESSON: new}, {}, [LESSON])


@pytest.mark.parametrize(
    "mine", [notebook("import it", "my memo"), notebook("import it as mine"), notebook(), b"{}"]
)
def test_a_lesson_with_text_of_ones_own_stays(mine, deliver, place):
    deliver({LESSON: notebook("import it")})
    (place / LESSON).write_bytes(mine)
    new = notebook("import it, and more")
    made = deliver({LESSON: new})
    assert held(place) == {LESSON: mine, "01_whole.new.ipynb": new}
    assert made.kept == {LESSON: "01_whole.new.ipynb"}


def test_an_exercise_keeps_its_outputs_for_a_notebook_alone_is_graded_from_them(deliver, place):
    deliver({EXERCISE: notebook("mu.ask()")})
    worked = notebook("mu.ask()", outputs=[SAID], count=1)
    (place / EXERCISE).write_bytes(worked)
    new = notebook("mu.ask()", "mu.grade()")
    made = deliver({EXERCISE: new})
    beside = "exercises/02_units/02_units.new.ipynb"
    assert held(place) == {EXERCISE: worked, beside: new}
    assert made.kept == {EXERCISE: beside}


def test_an_exercise_that_was_only_opened_is_replaced(deliver, place):
    deliver({EXERCISE: notebook("mu.ask()")})
    (place / EXERCISE).write_bytes(notebook("mu.ask()", metadata={"kernelspec": {}}))
    new = notebook("mu.ask()", "mu.grade()")
    assert deliver({EXERCISE: new}).kept == {}
    assert held(place) == {EXERCISE: new}


def test_a_new_version_that_says_the_same_is_not_put_beside(deliver, place):
    deliver({EXERCISE: notebook("mu.ask()")})
    worked = notebook("mu.ask()", outputs=[SAID], count=1)
    (place / EXERCISE).write_bytes(worked)
    assert deliver({EXERCISE: notebook("mu.ask()", metadata={"new": 1})}).kept == {}
    assert held(place) == {EXERCISE: worked}


def test_a_new_one_put_beside_that_was_only_opened_is_renewed(deliver, place):
    deliver({LESSON: notebook("first")})
    (place / LESSON).write_bytes(notebook("mine"))
    deliver({LESSON: notebook("second")})
    beside = place / "01_whole.new.ipynb"
    beside.write_bytes(notebook("second", outputs=[SAID]))
    assert deliver({LESSON: notebook("third")}).kept == {LESSON: beside.name}
    assert held(place) == {LESSON: notebook("mine"), beside.name: notebook("third")}


# The first command, wherever it is typed


@pytest.fixture
def opened(deliver, tmp_path, monkeypatch):
    """``meaningunits start …``; returns the command and the environment of JupyterLab."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    deliver(FIRST, tmp_path / "first")

    def take_place(path, command, environment):
        raise Opened(command, environment)

    monkeypatch.setattr(os, "execve", take_place)

    def run(*arguments):
        with pytest.raises(Opened) as caught:
            cli.main(["start", *arguments])
        return caught.value.args

    return run


REACH = ["--ServerApp.ip=127.0.0.1", "--ServerApp.allow_root=True"]


def test_root_gets_a_lab_for_this_machine_only_and_is_told(opened, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    command, _ = opened("--port", "9000")
    assert command[-4:] == [*REACH, "--port", "9000"]
    assert starting.ROOT in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--ip=0.0.0.0", True),
        ("--ServerApp.ip=0.0.0.0", True),
        ("--IdentityProvider.token=", True),
        ("--ServerApp.token=", True),
        ("--allow-root", False),
        ("--ServerApp.allow_root=True", False),
    ],
)
def test_root_who_opens_it_to_others_has_to_say_so(option, told, opened, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    command, _ = opened(option)
    assert not set(REACH) & set(command[:-1])
    assert (starting.ROOT_ELSEWHERE in capsys.readouterr().out) is told


def test_without_a_browser_the_address_is_what_one_is_sent_to(opened, monkeypatch, capsys):
    monkeypatch.setattr(starting, "has_browser", lambda: False)
    command, _ = opened()
    assert "--no-browser" in command
    assert starting.NO_BROWSER in capsys.readouterr().out


def test_started_again_inside_a_workspace_or_beside_it_it_is_the_same_one(opened, monkeypatch):
    first, _ = opened()
    again, _ = opened()
    monkeypatch.chdir("meaning-units/exercises")
    inside, _ = opened()
    assert first == again == inside


def test_one_that_is_open_is_opened_and_not_started_twice(deliver, place, monkeypatch, capsys):
    deliver(FIRST)
    opened = []
    monkeypatch.setattr(starting, "running", lambda folder, environment: "http://there/lab")
    monkeypatch.setattr(starting.webbrowser, "open", opened.append)
    assert cli.main(["start", str(place)]) == 0
    assert opened == ["http://there/lab"]
    assert "JupyterLab is open on it already: http://there/lab" in capsys.readouterr().out
    with pytest.raises(Opened):  # who asks for something else gets it
        cli.main(["start", str(place), "--port", "9000"])


HOMES = {
    "not there": ("gone", "is not there", True),
    "a file": ("file", "is not there", True),
    "writable": ("home", "", False),
}


@pytest.mark.parametrize("which", HOMES)
def test_without_a_home_to_write_in_jupyter_uses_the_workspace_and_it_is_said(
    which, opened, tmp_path, monkeypatch, capsys
):
    name, words, moved = HOMES[which]
    (tmp_path / "home").mkdir()
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HOME", str(tmp_path / name))
    for variable in home.PLACES:
        monkeypatch.delenv(variable, raising=False)
    _, environment = opened("my work")
    own = tmp_path / "here" / "my work" / ".meaningunits" / "jupyter"
    said = capsys.readouterr().out
    assert all((environment.get(v) == str(own / part)) is moved for v, part in home.PLACES.items())
    assert (environment["HOME"] == str(own / "home")) is moved
    assert words in said
    assert ("Jupyter keeps its own files in" in said) is moved


def test_a_home_that_can_only_be_read_stays_the_home(tmp_path, monkeypatch):
    def refuses(dir):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(home.tempfile, "TemporaryFile", refuses)
    assert "cannot be written (Read-only file system)" in home.trouble({"HOME": str(tmp_path)})
    made = home.instead(tmp_path / "w", {"HOME": str(tmp_path), "IPYTHONDIR": "/mine"})
    assert "HOME" not in made
    assert "IPYTHONDIR" not in made  # somebody's own choice


# Windows, by simulation


def test_on_windows_a_folder_too_far_down_is_refused_in_words(deliver, place, monkeypatch):
    monkeypatch.setattr(workspace, "_on_windows", lambda: True)
    deep = place / ("a" * 100) / ("b" * 100)
    with pytest.raises(WorkspaceError, match=r"too far down: .* Windows takes 259\. Name a folder"):
        deliver(FIRST, deep)
    assert not place.exists()
    monkeypatch.setattr(workspace, "_on_windows", lambda: False)
    assert deliver(FIRST, deep).new == list(FIRST)


def test_the_data_card_leads_back_for_it_stands_where_the_lesson_was(place):
    make(place)
    heading, _, way = (place / workspace.CARD).read_text("utf-8").splitlines()[:3]
    assert heading == "# Data card"
    assert way == "[Back to the course](00_start_here.ipynb)"
    assert (place / "00_start_here.ipynb").is_file()
