"""My work: one file holds all of it, comes back anywhere, loses nothing, and believes nobody."""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import shutil
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from meaningunits import cli, trail, workspace
from meaningunits import my_work as work
from meaningunits.my_work import archive, bringing, show, trails
from meaningunits.my_work.archive import MANIFEST, WorkError
from meaningunits.my_work.place import STUDY, Place
from meaningunits.my_work.widget import Work
from meaningunits.own_study import folder as own_study
from meaningunits.tasks import catalogue
from meaningunits.trail.drafts import Drafts
from pages import opened

FIRST, MAREK = "start-here/first-try", "meaning-units/divide-marek"
EXERCISE = "exercises/02_meaning_units/02_meaning_units.ipynb"
ITS_TRAIL = "exercises/02_meaning_units/trail.jsonl"
LESSON = "02_meaning_units.ipynb"
NOW = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_other_trail(monkeypatch):
    monkeypatch.delenv(trail.VARIABLE, raising=False)


@pytest.fixture
def machine(tmp_path):
    """Makes a workspace on another machine: a folder of its own."""

    def made(name):
        folder = tmp_path / name / "meaning units"
        workspace.make(folder)
        return folder

    return made


def no_room(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def held(folder: Path) -> dict[str, bytes]:
    """Everything in a workspace but what is delivered and lies there untouched."""
    listed = workspace.delivered_to(folder / workspace.DELIVERED)
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(".meaningunits/"):
            content = path.read_bytes()
            if listed.get(name) != workspace.marked(content):
                found[name] = content
    return found


def record(path: Path, *answers: tuple[str, object]) -> None:
    for slug, value in answers:
        trail.Trail(path).record(slug, "done", value)


def written_in(path: Path, text: str, output: str | None = None) -> None:
    """A cell of one's own at a notebook's end, or an output in its first code cell."""
    book = json.loads(path.read_text(encoding="utf-8"))
    if text:
        cell = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": text}
        book["cells"].append(cell)
    if output:
        code = next(cell for cell in book["cells"] if cell["cell_type"] == "code")
        code["outputs"] = [{"output_type": "stream", "name": "stdout", "text": output}]
        code["execution_count"] = 1
    path.write_text(json.dumps(book), encoding="utf-8")


def current(path: Path, slug: str):
    return trail.Trail(path).current(slug)


# What is in the file


def test_the_file_holds_every_trail_and_draft_and_the_notebooks_that_differ(machine, tmp_path):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    record(place / ITS_TRAIL, (MAREK, {"cuts": [3]}))
    (place / "trail-cleared-20261128T100000.jsonl").write_bytes(b"before\n")
    Drafts(place / "trail.jsonl", FIRST).keep("box", "half a sentence")
    written_in(place / LESSON, "my memo")
    written_in(place / "01_reading_the_study.ipynb", "", output="only opened")
    written_in(place / EXERCISE, "", output="my answer's picture")
    (place / "my own notes.ipynb").write_bytes(b'{"cells": []}')
    (place / ".~02.ipynb").write_bytes(b"JupyterLab's scratch")
    (place / "letter.docx").write_bytes(b"made from the trail")
    found = work.opened(work.save(place, tmp_path / "w.zip").read_bytes(), "w.zip")
    assert dict(found.files) == {
        name: (place / name).read_bytes()
        for name in (
            "trail.jsonl",
            "trail-cleared-20261128T100000.jsonl",
            "drafts/start-here--first-try.json",
            ITS_TRAIL,
            LESSON,
            EXERCISE,
            "my own notes.ipynb",
        )
    }


def test_the_list_says_format_course_time_and_the_checksum_of_every_file(machine, tmp_path):
    import hashlib

    import meaningunits

    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    with zipfile.ZipFile(work.save(place, tmp_path / "w.zip")) as packed:
        assert packed.namelist()[0] == MANIFEST
        listed = json.loads(packed.read(MANIFEST))
    raw = (place / "trail.jsonl").read_bytes()
    saved = datetime.fromisoformat(listed.pop("saved"))
    assert saved.tzinfo is not None
    assert listed == {
        "format": "meaning-units work",
        "version": 1,
        "course": meaningunits.__version__,
        "files": {"trail.jsonl": {"sha256": hashlib.sha256(raw).hexdigest(), "bytes": len(raw)}},
    }


def test_where_nothing_is_done_it_says_so_and_makes_no_file(machine, tmp_path):
    with pytest.raises(WorkError, match=r"There is no work in .* yet.*Do a task first"):
        work.save(machine("a"), tmp_path / "w.zip")
    assert not (tmp_path / "w.zip").exists()


def test_a_file_that_is_no_work_file_is_not_replaced_and_a_work_file_is(machine, tmp_path):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    (tmp_path / "thesis.zip").write_bytes(b"PK my thesis")
    with pytest.raises(WorkError, match="is there already and is no work file"):
        work.save(place, tmp_path / "thesis.zip")
    assert (tmp_path / "thesis.zip").read_bytes() == b"PK my thesis"
    work.save(place, tmp_path / "w.zip")
    record(place / "trail.jsonl", (FIRST, {"ready": "a"}))
    work.save(place, tmp_path / "w.zip")
    assert b'"a"' in work.opened((tmp_path / "w.zip").read_bytes(), "w").files["trail.jsonl"]


def test_a_work_file_that_holds_answers_from_elsewhere_is_not_replaced(machine, tmp_path):
    a, b = machine("a"), machine("b")
    for place in (a, b):
        record(place / "trail.jsonl", (FIRST, {"ready": place.name}))
    file = work.save(a, tmp_path / "w.zip")
    before = file.read_bytes()
    with pytest.raises(WorkError, match="holds answers that are not here, so it was not replaced"):
        work.save(b, file)
    assert file.read_bytes() == before
    work.restore(file, b)
    work.save(b, file)


@pytest.mark.parametrize(
    ("typed", "options", "comes"),
    [("y", [], True), ("", [], False), ("n", [], False), (None, ["--yes"], True)],
)
def test_the_command_shows_what_would_change_and_asks(
    machine, tmp_path, monkeypatch, capsys, typed, options, comes
):
    a, b = machine("a"), machine("b")
    record(a / "trail.jsonl", (FIRST, {"ready": "b"}))
    Drafts(a / "trail.jsonl", FIRST).keep("box", "half")
    file = work.save(a, tmp_path / "w.zip")
    monkeypatch.setattr(cli.sys.stdin, "isatty", lambda: True, raising=False)

    def asked(_):
        told = capsys.readouterr().out
        assert "“A first try”: comes back, as saved" in told
        assert "“A first try”, what was being written: comes back." in told
        assert not (b / "trail.jsonl").exists()
        return typed

    monkeypatch.setattr("builtins.input", asked)
    assert cli.main(["work", "restore", str(file), str(b), *options]) == 0
    assert (b / "trail.jsonl").exists() == comes
    end = "Done: your work is back. Run the cells of a page again to see it there."
    assert capsys.readouterr().out.splitlines()[-1] == (end if comes else "Nothing was changed.")


def test_a_task_of_which_a_part_is_left_is_begun_and_not_answered(machine):
    place = machine("a")
    whole = catalogue.find("start-here/entry-quiz").kind.ideal()
    record(place / "trail.jsonl", ("start-here/entry-quiz", dict(list(whole.items())[:1])))
    (begun,) = work.done(place)
    assert begun.tasks[0][1].startswith("begun, saved ")
    assert ": 0 answered" in str(begun)
    record(place / "trail.jsonl", ("start-here/entry-quiz", whole))
    (done,) = work.done(place)
    assert done.tasks[0][1].startswith("answered, saved ")


def test_a_place_that_cannot_be_written_is_told(machine, tmp_path):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(WorkError, match=r"cannot be written .* or name another place\."):
        work.save(place, tmp_path / "notes" / "w.zip")


@pytest.mark.parametrize("inside", ["", "exercises/02_meaning_units", "exercises"])
def test_from_any_folder_of_a_workspace_all_of_it_is_saved(inside, machine, tmp_path):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    record(place / ITS_TRAIL, (MAREK, {"cuts": [3]}))
    found = work.opened(work.packed(place / inside), "w")
    assert set(found.files) == {"trail.jsonl", ITS_TRAIL}


def test_an_exercise_that_lies_alone_is_saved_under_its_name_in_a_workspace(machine, tmp_path):
    place = machine("a")
    alone = tmp_path / "downloaded" / "from the platform"
    shutil.copytree(place / "exercises/02_meaning_units", alone)
    record(alone / "trail.jsonl", (MAREK, {"cuts": [3]}))
    found = work.opened(work.packed(alone), "w")
    assert set(found.files) == {ITS_TRAIL}
    # and back: of a whole workspace's file this folder takes its own
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    record(place / ITS_TRAIL, (MAREK, {"cuts": [5]}))
    made = work.restore(work.save(place, tmp_path / "w.zip"), alone)
    assert current(alone / "trail.jsonl", MAREK) == {"cuts": [5]}
    assert "What the file holds of other exercises or of the lessons stays in it" in str(made)
    assert not (alone / "exercises").exists()


def test_a_trail_that_is_kept_elsewhere_is_saved_and_merged_there(machine, tmp_path, monkeypatch):
    place, away = machine("a"), tmp_path / "away" / "t.jsonl"
    away.parent.mkdir()
    monkeypatch.setenv(trail.VARIABLE, str(away))
    record(away, (FIRST, {"ready": "b"}))
    Drafts(away, FIRST).keep("box", "half")
    file = work.save(place, tmp_path / "w.zip")
    found = work.opened(file.read_bytes(), "w").files
    assert set(found) == {"trail.jsonl", "drafts/start-here--first-try.json"}
    away.unlink()
    work.restore(file, place)
    assert current(away, FIRST) == {"ready": "b"}
    assert not (place / "trail.jsonl").exists()


# What is done, in words


def test_what_is_done_is_told_trail_by_trail_with_titles_states_and_places(machine):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}), ("gone/for-good", 1))
    trail.Trail(place / "trail.jsonl").undo("gone/for-good")
    trail.Trail(place / ITS_TRAIL).event(MAREK, "opened")
    Drafts(place / "trail.jsonl", FIRST).keep("box", "half a sentence")
    lessons, exercise = work.done(place)
    assert str(lessons).splitlines() == [
        f"Lessons: 1 answered, kept in {place / 'trail.jsonl'}",
        f"  A first try: answered, saved {lessons.tasks[0][1][-5:]}",
        "  gone/for-good: taken back",
        "  Being written and not kept yet: in 1 of them.",
    ]
    assert (exercise.heading, exercise.tasks[0][1]) == ("Exercise 02 meaning units", "opened")


def test_the_view_hears_of_every_answer_of_its_page_and_reads_all_trails_when_looked_at(
    machine, monkeypatch
):
    place = machine("a")
    monkeypatch.chdir(place)
    view, task = Work(), opened(FIRST)
    stood = lambda: [(one["heading"], len(one["tasks"])) for one in view.work["trails"]]  # noqa: E731
    assert stood() == []
    task.act("choose", question="ready", value="b")
    assert stood() == [("Lessons", 1)]
    with monkeypatch.context() as patched:  # of one's own page no file is asked
        patched.delattr(Place, "files")
        catalogue.answer("meaning-units/guess-agreement", 2)
    assert stood() == [("Lessons", 2)]
    record(place / ITS_TRAIL, (MAREK, [3]))  # from the kernel of another page
    view._hear(view, {"do": "look", "n": 1, "view": "v"}, [])
    assert stood() == [("Lessons", 2), ("Exercise 02 meaning units", 1)]


def test_what_is_in_memory_only_is_not_shown_as_done_until_it_is_in_its_file(machine, monkeypatch):
    place = machine("a")
    monkeypatch.chdir(place)
    record(place / "trail.jsonl", (FIRST, {"ready": "a"}))
    view = Work()
    stood = lambda: [title for one in view.work["trails"] for title, _ in one["tasks"]]  # noqa: E731
    with monkeypatch.context() as full:
        full.setattr(os, "write", no_room)
        with contextlib.suppress(trail.TrailError):
            catalogue.answer("meaning-units/guess-agreement", 2)
        assert trail.here().unsaved
        view.refresh()
        assert stood() == ["A first try"]
    catalogue.answer("meaning-units/guess-agreement", 3)
    assert stood() == ["A first try", "A guess"]


# Bringing it back


def test_work_comes_back_on_an_empty_machine_to_the_byte_and_twice_changes_nothing(
    machine, tmp_path
):
    a, b = machine("a"), machine("b")
    record(a / "trail.jsonl", (FIRST, {"ready": "b"}))
    record(a / ITS_TRAIL, (MAREK, {"cuts": [3]}))
    Drafts(a / "trail.jsonl", FIRST).keep("box", "half a sentence")
    written_in(a / LESSON, "my memo")
    written_in(a / EXERCISE, "", output="my answer's picture")
    file = work.save(a, tmp_path / "w.zip")
    told = work.look(file, b)
    assert held(b) == {}  # looking changes nothing
    assert str(work.restore(file, b)) == str(told)
    assert held(b) == held(a)
    again = work.restore(file, b)
    assert (again.changes, again.writes, held(b)) == ([], [], held(a))
    assert "Everything in it is here already; nothing changes." in str(again)


def test_two_trails_are_merged_by_entry_in_order_of_time_and_the_later_answer_counts(
    machine, tmp_path
):
    a, b = machine("a"), machine("b")
    record(a / "trail.jsonl", (FIRST, {"ready": "a"}))
    work.restore(work.save(a, tmp_path / "w.zip"), b)
    record(a / "trail.jsonl", (FIRST, {"ready": "b"}), ("x/only-a", 1))
    record(b / "trail.jsonl", ("x/only-b", 2), (FIRST, {"ready": "c"}))
    told = work.look(work.save(a, tmp_path / "w.zip"), b)
    assert "trail.jsonl: 2 steps more than here." in told.changes
    assert "  “A first try”: your answer here is later and stays." in told.changes
    told = work.look(work.save(b, tmp_path / "w2.zip"), a)
    assert any(
        "is later than yours" in line and "Undo brings yours" in line for line in told.changes
    )
    work.restore(tmp_path / "w.zip", b)
    work.restore(tmp_path / "w2.zip", a)
    assert (a / "trail.jsonl").read_bytes() == (b / "trail.jsonl").read_bytes()
    log = trail.Trail(a / "trail.jsonl").log()
    assert log.problems == ()
    assert [e.value for e in log.entries] == [
        {"ready": "a"}, {"ready": "b"}, 1, 2, {"ready": "c"},
    ]  # fmt: skip


def test_lines_that_cannot_be_read_stay_and_lines_that_end_as_on_windows_are_the_same(tmp_path):
    def line(n, at):
        return json.dumps(
            {"v": 1, "id": f"e{n}", "at": f"2026-11-29T10:0{at}:00+00:00", "item": "a/b",
             "action": "x", "value": n}
        ).encode()  # fmt: skip

    first, second, third = line(1, 1), line(2, 2), line(3, 3)
    unix = b"\n".join([first, b"not a line", third, b'{"v": 1, "to']) + b"\n"
    windows = b"\r\n".join([first, b"not a line", third, b'{"v": 1, "to']) + b"\r\n"
    assert trails.merged(unix, windows) == unix
    assert trails.merged(windows, unix) == windows
    together = trails.merged(windows, first + b"\n" + second)
    assert together.split(b"\n") == [
        first, b"not a line", second, third, b'{"v": 1, "to', b"",
    ]  # fmt: skip
    assert trails.merged(together, windows) == together
    assert trails.merged(b"", unix) == unix


def test_a_line_written_while_the_trail_is_merged_is_not_lost(machine, tmp_path, monkeypatch):
    a, b = machine("a"), machine("b")
    record(a / "trail.jsonl", (FIRST, {"ready": "a"}))
    record(b / "trail.jsonl", ("x/before", 1))
    file = work.save(a, tmp_path / "w.zip")
    put = bringing.put

    def meanwhile(path, content):
        record(b / "trail.jsonl", ("x/meanwhile", 2))
        put(path, content)

    monkeypatch.setattr(bringing, "put", meanwhile)
    work.restore(file, b)
    assert set(trail.Trail(b / "trail.jsonl").log().items) == {FIRST, "x/before", "x/meanwhile"}


def test_a_notebook_with_ones_own_text_stays_and_the_files_is_put_beside_it_once(machine, tmp_path):
    a, b = machine("a"), machine("b")
    for place, memo in ((a, "written at home"), (b, "written at work")):
        written_in(place / LESSON, memo)
    before = (b / LESSON).read_bytes()
    file = work.save(a, tmp_path / "w.zip")
    made = work.restore(file, b)
    beside = b / "02_meaning_units.brought.ipynb"
    assert ((b / LESSON).read_bytes(), beside.read_bytes()) == (before, (a / LESSON).read_bytes())
    assert made.changes == [
        f"{LESSON}: you have changed the one here, and it stays; the file's is put beside it as "
        f"{beside.name}."
    ]
    written_in(beside, "", output="opened")
    once = held(b)
    assert work.restore(file, b).changes == []
    assert held(b) == once


def test_a_notebook_here_that_was_only_opened_takes_the_files_text(machine, tmp_path):
    a, b = machine("a"), machine("b")
    written_in(a / LESSON, "my memo")
    written_in(b / LESSON, "", output="only opened")
    made = work.restore(work.save(a, tmp_path / "w.zip"), b)
    assert (b / LESSON).read_bytes() == (a / LESSON).read_bytes()
    assert f"close it and open it: {LESSON}." in str(made)


def test_an_exercise_that_says_the_same_is_not_doubled_where_its_trail_comes_too(machine, tmp_path):
    a, b = machine("a"), machine("b")
    for place in (a, b):
        written_in(place / EXERCISE, "my code", output=f"picture of {place}")
        record(place / ITS_TRAIL, (MAREK, {"cuts": [3]}))
    mine = (b / EXERCISE).read_bytes()
    work.restore(work.save(a, tmp_path / "w.zip"), b)
    assert (b / EXERCISE).read_bytes() == mine
    assert not list(b.rglob("*.brought.*"))
    (a / ITS_TRAIL).unlink()  # without its trail its outputs are all that holds the answers
    work.restore(work.save(a, tmp_path / "alone.zip"), b)
    assert len(list(b.rglob("*.brought.ipynb"))) == 1


def test_drafts_come_back_and_one_that_differs_is_kept_beside(machine, tmp_path):
    a, b = machine("a"), machine("b")
    Drafts(a / "trail.jsonl", FIRST).keep("box", "at home")
    Drafts(a / "trail.jsonl", MAREK).keep("one", "from home")
    Drafts(b / "trail.jsonl", FIRST).keep("box", "at work")
    Drafts(b / "trail.jsonl", MAREK).keep("two", "from work")
    file = work.save(a, tmp_path / "w.zip")
    work.restore(file, b)
    assert Drafts(b / "trail.jsonl", FIRST).all() == {"box": "at work"}
    assert Drafts(b / "trail.jsonl", MAREK).all() == {"one": "from home", "two": "from work"}
    beside = b / "drafts" / "start-here--first-try.brought.json"
    assert json.loads(beside.read_bytes()) == {"box": "at home"}
    assert work.restore(file, b).changes == []


def test_a_disk_that_fills_up_is_told_and_the_next_try_brings_the_rest(
    machine, tmp_path, monkeypatch
):
    a, b = machine("a"), machine("b")
    written_in(a / LESSON, "my memo")
    record(a / "trail.jsonl", (FIRST, {"ready": "a"}))
    file = work.save(a, tmp_path / "w.zip")

    def full(path, content):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(bringing, "put", full)
        with pytest.raises(WorkError, match=r"cannot be written .*bring the file back again"):
            work.restore(file, b)
    work.restore(file, b)
    assert held(b) == held(a)


# What is refused


def packed(files: dict[str, bytes], list_of: dict | None = None, **changed) -> bytes:
    """A work file made by hand: members as given, the list as it ought to be unless changed."""
    import hashlib

    listed = {n: {"sha256": hashlib.sha256(c).hexdigest()} for n, c in files.items()}
    manifest = {
        "format": "meaning-units work", "version": 1, "course": "0.1.0",
        "saved": NOW.isoformat(), "files": listed if list_of is None else list_of,
    } | changed  # fmt: skip
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archived:
        archived.writestr(MANIFEST, json.dumps(manifest))
        for name, content in files.items():
            archived.writestr(name, content)
    return made.getvalue()


GOOD = {"trail.jsonl": b"a line\n"}
#: Names that must not come out of any archive.
NAMES = [
    "../trail.jsonl", "exercises/../trail.jsonl", "exercises/x/../../trail.jsonl", "/trail.jsonl",
    "//host/share/trail.jsonl", "C:/trail.jsonl", "C:trail.jsonl", "..\\trail.jsonl",
    "exercises\\x\\trail.jsonl", "trail.jsonl:stream", "./trail.jsonl", "exercises//trail.jsonl",
    ".meaningunits/delivered.json", ".bashrc", "x.py", "exercises/x/x.py", "a/b/c.ipynb",
    "con.ipynb", "exercises/NUL/x.ipynb", "lpt1.x.ipynb", "x\n.ipynb", "exercises/x /y.ipynb",
    "exercises/x./y.ipynb", ".hidden.ipynb", "drafts/.json", "x" * 200 + ".ipynb", "trail.jsonl/",
    "drafts/../x.json", "kernel.json", "exercises/x/jupyter_config.json",
]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith("/")])
def test_a_name_that_no_work_can_have_is_refused_whole(name, machine, tmp_path):
    place = machine("a")
    file = tmp_path / "w.zip"
    file.write_bytes(packed({**GOOD, name: b"{}"}))
    everything = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    with pytest.raises(
        WorkError, match=r"holds “.*which no work of this course can hold\. Nothing"
    ):
        work.restore(file, place)
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == everything
    assert not archive.is_name(name)


def with_mode(mode: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archived:
        archived.writestr(MANIFEST, "{}")
        info = zipfile.ZipInfo("trail.jsonl")
        info.external_attr = (mode | 0o777) << 16
        archived.writestr(info, "/etc/passwd")
    return made.getvalue()


def twice() -> bytes:
    return packed({**GOOD, "my.ipynb": b"one", "My.ipynb": b"other"})


def locked() -> bytes:
    raw = bytearray(packed(GOOD))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 8] |= 1
    return bytes(raw)


def torn_inside() -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archived,
        zipfile.ZipFile(io.BytesIO(packed(GOOD))) as good,
    ):
        for name in good.namelist():
            archived.writestr(name, good.read(name))
    return made.getvalue().replace(b"a line\n", b"a lime\n")


def announced(size: int) -> bytes:
    """The last member announced as larger than it is."""
    raw = bytearray(packed(GOOD))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(raw)


REFUSED = {
    "nothing": (b"", "is no work file of this course"),
    "a notebook": (b'{"cells": []}', "is no work file of this course"),
    "half of it": (packed(GOOD)[:-30], "is damaged: it was cut short"),
    "its end only": (packed(GOOD)[60:], "is no work file"),
    "another archive": (
        (lambda made: [zipfile.ZipFile(made, "w").writestr("x", "y"), made.getvalue()][1])(
            io.BytesIO()
        ),
        "damaged|the list of what is in it",
    ),
    "another's list": (
        packed(GOOD, format="zotero"),
        "the list of what is in it .* cannot be read",
    ),
    "no list at all": (packed(GOOD, list_of=[]), "cannot be read"),
    "a list of numbers": (packed(GOOD, list_of={"trail.jsonl": 7}), "cannot be read"),
    "no time": (packed(GOOD, saved="yesterday"), "cannot be read"),
    "a newer version": (packed(GOOD, version=2), "made by a newer version.*up to date"),
    "more than listed": (packed(GOOD, list_of={}), "holds “trail.jsonl”, which its own list does"),
    "less than listed": (
        packed(GOOD, list_of={"trail.jsonl": {"sha256": "0"}, "x.ipynb": {"sha256": "0"}}),
        "damaged: “x.ipynb” is missing",
    ),
    "other content": (
        packed(GOOD, list_of={"trail.jsonl": {"sha256": "0" * 64}}),
        "damaged: “trail.jsonl” is not as it was saved",
    ),
    "a changed byte": (torn_inside(), "is damaged"),
    "a link": (with_mode(stat.S_IFLNK), "a link or a device and no file"),
    "a device": (with_mode(stat.S_IFCHR), "a link or a device and no file"),
    "a pipe": (with_mode(stat.S_IFIFO), "a link or a device and no file"),
    "a password": (locked(), "locked with a password"),
    "names that differ in case": (twice(), "holds “My.ipynb” twice"),
    "a bomb": (packed({"x.ipynb": b" " * 20_000_000}), "would unpack to something enormous"),
    "a size made up": (announced(400_000_000), "would unpack to something enormous"),
    "a size made up a little": (announced(9), "is damaged"),
    "thousands": (
        packed({f"x{n}.ipynb": b"{}" for n in range(archive.MOST_FILES + 1)}),
        "holds 2002 files, more than any work",
    ),
}


@pytest.mark.parametrize("how", REFUSED)
def test_a_damaged_foreign_or_hostile_file_is_refused_in_words_and_changes_nothing(
    how, machine, tmp_path
):
    raw, words = REFUSED[how]
    place = machine("a")
    file = tmp_path / "from elsewhere.zip"
    file.write_bytes(raw)
    with pytest.raises(WorkError, match=words) as refused:
        work.restore(file, place)
    said = str(refused.value)
    assert "“from elsewhere.zip”" in said
    assert said.endswith(".")
    assert held(place) == {}


def test_every_cut_of_a_work_file_is_refused(machine, tmp_path):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    raw = work.packed(place)
    for end in range(0, len(raw), 7):
        with pytest.raises(WorkError):
            work.opened(raw[:end], "w.zip")


def test_no_flipped_byte_gives_other_work(machine):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    raw = work.packed(place)
    good = dict(work.opened(raw, "w").files)
    for at in range(0, len(raw), 3):
        try:
            found = work.opened(raw[:at] + bytes([raw[at] ^ 0x41]) + raw[at + 1 :], "w")
        except WorkError:
            continue
        assert dict(found.files) == good


def test_a_file_that_a_mac_unpacked_and_somebody_packed_again_is_taken(machine, tmp_path):
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    record(place / ITS_TRAIL, (MAREK, {"cuts": [3]}))
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(work.packed(place))) as good,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as again,
    ):
        again.mkdir("my-work")
        for name in good.namelist():
            again.writestr(f"my-work/{name}", good.read(name))
        again.writestr("__MACOSX/my-work/._trail.jsonl", b"\0\5\x16\7")
        again.writestr("my-work/.DS_Store", b"\0")
    assert set(work.opened(made.getvalue(), "w").files) == {"trail.jsonl", ITS_TRAIL}


def test_a_larger_file_than_any_is_not_even_read(machine, tmp_path):
    file = tmp_path / "w.zip"
    with file.open("wb") as made:
        made.truncate(archive.LARGEST + 1)
    with pytest.raises(WorkError, match="larger than any work file"):
        work.restore(file, machine("a"))
    with pytest.raises(WorkError, match="cannot be read"):
        work.restore(tmp_path / "gone.zip", tmp_path)


def test_a_name_that_not_every_machine_can_keep_is_told_when_saving(machine):
    place = machine("a")
    (place / "why?.ipynb").write_bytes(b"{}")
    with pytest.raises(
        WorkError, match=r"“why\?.ipynb” has a name that not every machine can keep"
    ):
        work.packed(place)
    (place / "why?.ipynb").rename(place / "My notes.ipynb")
    (place / "my notes.ipynb").write_bytes(b"{}")
    with pytest.raises(WorkError, match="differ in capital letters only"):
        work.packed(place)


def test_a_trail_that_is_a_link_to_a_synchronised_folder_stays_one(machine, tmp_path):
    a, b = machine("a"), machine("b")
    record(a / "trail.jsonl", (FIRST, {"ready": "a"}))
    (tmp_path / "synchronised.jsonl").write_bytes(b"")
    os.symlink(tmp_path / "synchronised.jsonl", b / "trail.jsonl")
    work.restore(work.save(a, tmp_path / "w.zip"), b)
    assert (b / "trail.jsonl").is_symlink()
    assert current(tmp_path / "synchronised.jsonl", FIRST) == {"ready": "a"}


# On the command line


def test_on_the_command_line_it_is_saved_looked_at_and_restored(
    machine, tmp_path, monkeypatch, capsys
):
    a, b = machine("a"), machine("b")
    record(a / "trail.jsonl", (FIRST, {"ready": "b"}))
    monkeypatch.chdir(a / "exercises")
    assert cli.main(["work", "save", "../../w.zip"]) == 0
    assert capsys.readouterr().out == f"Saved: {a.parent / 'w.zip'}\n"
    monkeypatch.chdir(b)
    assert cli.main(["work", "restore", str(a.parent / "w.zip"), "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert held(b) == {}
    assert cli.main(["work", "restore", str(a.parent / "w.zip")]) == 0
    done = "Done: your work is back. Run the cells of a page again to see it there.\n"
    assert capsys.readouterr().out == told + done
    assert "trail.jsonl: 1 step more than here." in told
    assert held(b) == held(a)


def test_of_a_study_of_ones_own_it_is_told_where_it_is_saved_that_its_transcripts_stay(
    machine, tmp_path, monkeypatch, capsys
):
    assert STUDY == own_study.MANIFEST
    place = machine("a")
    record(place / "trail.jsonl", (FIRST, {"ready": "b"}))
    assert work.left_out(place) == ""
    (place / "nights").mkdir()
    (place / "nights" / STUDY).write_text("{}")
    monkeypatch.chdir(place)
    assert cli.main(["work", "save", "../w.zip"]) == 0
    told = capsys.readouterr().out.splitlines()[1]
    assert told.startswith("Studies of your own are not in this file (“nights”). For a whole")
    assert told in str(show.work())
    assert Work().work["apart"] == told
    (place / STUDY).write_text("{}")
    assert work.left_out(place).startswith("This is the folder of a study of your own. Its tran")


def test_beside_the_usual_workspace_it_means_that_one(tmp_path, monkeypatch, capsys):
    workspace.make(tmp_path / "meaning-units")
    record(tmp_path / "meaning-units" / "trail.jsonl", (FIRST, {"ready": "b"}))
    monkeypatch.chdir(tmp_path)
    assert cli.main(["work", "save", "w.zip"]) == 0
    assert set(work.opened((tmp_path / "w.zip").read_bytes(), "w").files) == {"trail.jsonl"}


@pytest.mark.parametrize("words", [["save", "x/y.zip"], ["restore", "gone.zip"]])
def test_on_the_command_line_trouble_is_a_sentence(words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["work", *words]) == 1
    said = capsys.readouterr()
    assert (said.out, "Traceback" in said.err) == ("", False)
    assert said.err.strip()
