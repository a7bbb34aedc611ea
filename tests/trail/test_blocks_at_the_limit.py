"""Blocks of a trail in a browser, rule by rule: what comes back, when is folded, what is let go."""

from __future__ import annotations

import asyncio
import errno
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from meaningunits.trail import Entry, Trail, TrailError, blocks, parse
from meaningunits.trail.blocks import KEPT, PENDING, Blocks
from meaningunits.trail.storage import File, lines

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def entry(second, name=""):
    """An entry of a second of one morning; its value is its id."""
    key = name or f"e{second}"
    return Entry(key, START + timedelta(seconds=second), "a/b", "set", key)


def ids(log):
    return [one.id for one in log.entries]


class Later:
    """What is to be done by and by: how long each wait is, and how many were called off."""

    def __init__(self):
        self.waits, self.off, self.work = [], 0, None

    def __call__(self, seconds, work):
        self.waits.append(seconds)
        self.work = work
        return self

    def cancel(self):
        self.off += 1


@pytest.fixture
def clock(monkeypatch):
    """The time of all blocks and of the machine; ``clock[0]`` may be set."""
    now = [1_000_000.0]
    told = SimpleNamespace(time=lambda: now[0], monotonic=lambda: now[0])
    monkeypatch.setattr(blocks, "time", told)
    return now


@pytest.fixture
def path(tmp_path):
    return tmp_path / "trail.jsonl"


@pytest.fixture
def made(path, clock):
    """Makes the storage of one more page; ``later`` of each says what it waits for."""

    def page():
        later = Later()
        storage = Blocks(path, drive=path.parent, later=later, now=lambda: clock[0])
        storage.later = later
        return storage

    return page


def left(storage, *entries, name="other-0", folded=False, at=None):
    """A block that another page left; ``at`` is when it, and its mark, were written."""
    storage.folder.mkdir(exist_ok=True)
    block = storage.folder / f"{name}{PENDING}"
    block.write_bytes(lines(entries))
    files = [block]
    if folded:
        files.append(block.with_suffix(KEPT))
        files[-1].write_bytes(b"\n")
    for file in files if at is not None else ():
        os.utime(file, (at, at))
    return block


def beside(storage):
    return sorted(path.name for path in storage.folder.iterdir())


# What comes back from blocks.


@pytest.mark.parametrize(
    ("file", "folded", "whole"),
    [
        ([5], False, ["b3", "e5", "b5", "b7"]),
        ([5], True, ["e5", "b7"]),
        ([4, 6], True, ["e4", "b5", "e6", "b7"]),
        ([], False, ["b3", "b5", "b7"]),
        ([], True, []),
    ],
)
def test_what_is_folded_comes_back_only_where_the_file_has_something_older(
    file, folded, whole, made, path
):
    path.write_bytes(lines(map(entry, file)))
    page = made()
    left(page, entry(7, "b7"), entry(3, "b3"), entry(5, "b5"), folded=folded)
    assert ids(page.read()) == whole


def test_an_entry_of_the_file_counts_and_not_the_same_one_of_a_block(made, path):
    path.write_bytes(lines([entry(1), entry(2, "x")]))
    page = made()
    left(page, Entry("x", START + timedelta(seconds=9), "a/b", "set", "another"))
    assert [one.value for one in page.read().entries] == ["e1", "x"]


def test_a_block_is_read_once_and_again_where_it_grew(made, monkeypatch):
    page = made()
    waiting, folded = left(page, entry(1)), left(page, entry(2), name="old-0", folded=True)
    read, seen = Path.read_bytes, []

    def reads(path):
        seen.append(path.name)
        return read(path)

    page.read()
    monkeypatch.setattr(Path, "read_bytes", reads)
    page.read()
    assert not {waiting.name, folded.name} & {*seen}
    waiting.write_bytes(lines([entry(1), entry(3)]))
    assert ids(page.read()) == ["e1", "e3"]
    assert [name for name in seen if name != page.path.name] == [waiting.name]
    waiting.with_suffix(KEPT).write_bytes(b"\n")  # it may have grown before it was folded
    page.path.write_bytes(lines([entry(0)]))
    assert ids(page.read()) == ["e0", "e1", "e2", "e3"]


# When it is folded.


@pytest.mark.parametrize(("more", "wait"), [(0, blocks.QUIET), (1, blocks.QUIET_IF_LONG)])
def test_a_long_trail_waits_longer_before_it_is_folded(more, wait, made, path):
    path.write_bytes(lines([entry(1)]).ljust(blocks.LONG + more, b"\n"))
    page = made()
    page.append(entry(2))
    assert page.later.waits == [wait]


def test_each_answer_puts_the_folding_off_and_nothing_else_does(made, path):
    page = made()
    page.append(entry(1))
    page.append(entry(2))
    assert (page.later.waits, page.later.off) == ([blocks.QUIET] * 2, 1)
    left(page, entry(3))
    page.read()  # it is folded in any case
    assert (page.later.waits, page.later.off) == ([blocks.QUIET] * 2, 1)
    page.later.work()
    assert ids(parse(path.read_bytes())) == ["e1", "e2", "e3"]
    page.append(entry(4))
    assert (len(page.later.waits), page.later.off) == (3, 1)


def test_who_reads_folds_what_others_left_and_nothing_where_they_left_nothing(made, path):
    page = made()
    path.write_bytes(lines([entry(1)]))
    page.read()
    left(page, entry(2), folded=True)
    page.read()
    assert page.later.waits == []
    left(page, entry(3), name="other-1")
    assert ids(page.read()) == ["e1", "e2", "e3"]
    assert page.later.waits == [blocks.QUIET]
    page.later.work()
    assert ids(parse(path.read_bytes())) == ["e1", "e2", "e3"]


def test_what_could_not_be_folded_is_folded_the_next_time(made, path, monkeypatch):
    page = made()
    page.append(entry(1))
    with monkeypatch.context() as patch:
        patch.setattr(page, "_put", full)
        page.later.work()
        with pytest.raises(OSError, match="No space left"):
            page.settle()
    assert not path.exists()
    page.append(entry(2))
    assert page.later.off == 0  # what had waited was done
    page.later.work()
    assert ids(parse(path.read_bytes())) == ["e1", "e2"]


def full(*_):
    raise OSError(errno.ENOSPC, "No space left on device")


# How it is folded.


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("foreign", [b"", b"not a line of JSON\n", b"not a line of JSON"])
def test_a_fold_keeps_what_it_cannot_read_and_else_puts_all_in_order(foreign, late, made, path):
    page = made()
    before, more = entry(5), entry(3 if late else 7)
    path.write_bytes(lines([before]) + foreign)
    page.append(more)
    page.settle()
    in_order = lines([more, before]) if late else lines([before, more])
    end = b"" if not foreign or foreign.endswith(b"\n") else b"\n"
    whole = lines([before]) + foreign + end + lines([more])
    assert path.read_bytes() == (whole if foreign else in_order)


def test_a_last_line_that_lacks_its_end_gets_it(made, path):
    page = made()
    path.write_bytes(lines([entry(1)]).rstrip(b"\n"))
    page.append(entry(2))
    page.settle()
    assert path.read_bytes() == lines([entry(1), entry(2)])


def test_what_the_file_has_already_is_not_written_again(made, path):
    page = made()
    page.append(entry(1))
    path.write_bytes(b"\n" + lines([entry(1)]))
    page.settle()
    assert path.read_bytes() == b"\n" + lines([entry(1)])
    assert [Path(name).suffix for name in beside(page)] == [KEPT, PENDING]


def test_where_nothing_waits_a_fold_writes_nothing(made, path):
    page = made()
    page.settle()
    left(page, entry(1), folded=True)
    page.settle()
    assert not path.exists()


def test_what_came_from_elsewhere_while_we_folded_is_news_and_our_own_is_not(made, path):
    page = made()
    page.append(entry(1))
    before = page.stamp()
    page.settle()
    assert page.stamp() == before
    page.append(entry(2))
    before = page.stamp()
    path.write_bytes(path.read_bytes() + lines([entry(3)]))
    page.settle()
    assert page.stamp() != before
    assert ids(page.read()) == ["e1", "e2", "e3"]


def test_a_block_is_begun_anew_after_each_fold(made):
    page = made()
    page.append(entry(1))
    page.append(entry(2))
    assert len(beside(page)) == 1
    page.settle()
    page.append(entry(3))
    waiting = page._pending(page._listed())
    assert [ids(parse(file.read_bytes())) for file in waiting] == [["e3"]]


# What is let go.


@pytest.mark.parametrize(("more", "marked"), [(0.0, False), (1.0, True)])
def test_a_block_is_taken_for_left_after_a_minute_of_nothing(more, marked, made, clock, path):
    page = made()
    block = left(page, entry(1), at=clock[0])
    clock[0] += blocks.LEFT + more
    page.settle()
    assert ids(parse(path.read_bytes())) == ["e1"]  # in either case
    assert beside(page) == [*([f"other-0{KEPT}"] if marked else []), block.name]


@pytest.mark.parametrize(("more", "stays"), [(0.0, True), (1.0, False)])
def test_a_block_that_is_folded_goes_after_an_hour_and_nothing_else(more, stays, made, clock):
    page = made()
    begin = clock[0]
    left(page, entry(1), name="old-0", folded=True, at=begin)
    (page.folder / f"alone-0{KEPT}").write_bytes(b"\n")  # whose block is gone already
    (page.folder / "note.txt").write_bytes(b"mine")
    for name in (f"alone-0{KEPT}", "note.txt"):
        os.utime(page.folder / name, (begin, begin))
    left(page, entry(2), name="young-0", folded=True, at=begin + blocks.KEEP)
    page.append(entry(3))
    own = page._current()
    os.utime(own, (begin, begin))
    clock[0] += blocks.KEEP + more
    page.settle()
    os.utime(own.with_suffix(KEPT), (clock[0], clock[0]))
    old = [f"alone-0{KEPT}", f"old-0{KEPT}", f"old-0{PENDING}"] if stays else []
    kept = [f"young-0{KEPT}", f"young-0{PENDING}", "note.txt"]
    assert beside(page) == sorted([*old, *kept, own.name, own.with_suffix(KEPT).name])


def test_what_is_no_block_is_not_taken_away_with_the_blocks(made):
    page = made()
    left(page, entry(1), folded=True)
    page.append(entry(2))
    (page.folder / "note.txt").write_bytes(b"mine")
    page.forget()
    assert beside(page) == ["note.txt"]


# Files.


@pytest.mark.skipif(os.name != "posix", reason="who may do what with a file is said otherwise")
@pytest.mark.parametrize("storage", [Blocks, File])
def test_anybody_may_read_a_trail_and_only_its_owner_write_it(storage, path):
    here = storage(path)
    before = os.umask(0)
    try:
        here.append(entry(1))
        here.settle()
    finally:
        os.umask(before)
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    assert path in files
    assert {file.stat().st_mode & 0o777 for file in files} == {0o644}


@pytest.mark.parametrize(
    ("problem", "in_a_browser", "on_a_disk"),
    [
        (
            OSError(number, os.strerror(number)),
            said or os.strerror(number),
            os.strerror(number),
        )
        for number, said in [
            (errno.EINVAL, "the browser does not let this page keep files just now"),
            (errno.EIO, "the browser does not let this page keep files just now"),
            (errno.ENOSPC, "the browser has no room left for this site"),
            (errno.EDQUOT, "the browser has no room left for this site"),
            (errno.EACCES, ""),
            (errno.EROFS, ""),
        ]
    ]
    + [(OSError("It is broken"), "It is broken", "It is broken")],
    ids=str,
)
def test_why_it_could_not_be_stored_is_told_in_words(
    problem, in_a_browser, on_a_disk, path, monkeypatch
):
    def fails(*_):
        raise problem

    for storage, why in ((Blocks(path), in_a_browser), (File(path), on_a_disk)):
        here = Trail(path, storage)
        monkeypatch.setattr(storage, "append", fails)
        with pytest.raises(TrailError) as told:
            here.record("a/b", "set", 1)
        assert str(told.value) == (
            f"Your answer could not be saved to trail.jsonl: {why}. It is kept in memory while "
            f"this notebook runs. {storage.mend()}"
        )
        monkeypatch.setattr(storage, "append", lambda _: ("before", "after"))
        monkeypatch.setattr(storage, "settle", fails)
        with pytest.raises(TrailError) as told:
            here.settle()
        assert str(told.value) == f"trail.jsonl could not be written: {why}."


def test_a_block_that_is_written_in_part_is_a_full_browser(made, monkeypatch):
    page = made()
    page.append(entry(1))
    with monkeypatch.context() as patch:
        patch.setattr(blocks.os, "write", lambda _handle, content: len(content) - 1)
        with pytest.raises(OSError, match="No space left on device") as why:
            page.append(entry(2))
    assert why.value.args == (errno.ENOSPC, "No space left on device")
    assert ids(page.read()) == ["e1"]
    page.append(entry(2))
    assert ids(page.read()) == ["e1", "e2"]


def test_what_waits_is_done_where_something_runs_and_else_never():
    done = []

    async def runs():
        blocks._by_and_by(0, lambda: done.append(2))
        blocks._by_and_by(0, lambda: done.append(3)).cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    def tried():
        nothing_runs = blocks._by_and_by(0, lambda: done.append(1)) is None
        asyncio.run(runs())
        return nothing_runs

    with ThreadPoolExecutor(1) as elsewhere:  # a browser's loop may run in this thread
        assert elsewhere.submit(tried).result()
    assert done == [2]


def test_who_works_elsewhere_stays_there_though_the_drive_is_dead(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    blocks.leave_a_dead_drive(tmp_path / "no-drive", tmp_path / "home")
    assert (Path.cwd(), [*tmp_path.iterdir()]) == (tmp_path, [])


@pytest.mark.parametrize("below", ["", "exercises", "exercises/02_x"])
def test_a_folder_that_is_there_already_is_worked_in_where_the_drive_is_dead(
    below, tmp_path, monkeypatch
):
    drive, home = tmp_path / "drive", tmp_path / "home"
    for top in (drive, home):
        (top / below).mkdir(parents=True)
    (home / below / "note").touch()
    monkeypatch.chdir(drive / below)
    looked = os.stat

    def dead(path, **how):
        if Path(path) == drive:
            raise OSError(errno.EINVAL, "Invalid argument")
        return looked(path, **how)

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", dead)
        blocks.leave_a_dead_drive(drive, home)
    assert (Path.cwd(), [path.name for path in Path.cwd().iterdir()]) == (home / below, ["note"])
