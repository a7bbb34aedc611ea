"""A trail in a browser: small blocks, folded into the file; two kernels lose nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from meaningunits.trail import Trail, TrailError, TrailGone, blocks, parse
from meaningunits.trail.blocks import Blocks


class Page:
    """A page with a kernel of its own; what is to be done later is done when the test says so."""

    def __init__(self, path, drive):
        self.waiting = None
        self.time = 0.0
        self.storage = Blocks(path, drive=drive, later=self._later, now=lambda: self.time)
        self.trail = Trail(path, self.storage)

    def _later(self, _seconds, work):
        self.waiting = work
        return self

    def cancel(self):
        self.waiting = None

    def rest(self):
        """Nobody does anything for a while."""
        if self.waiting is not None:
            work, self.waiting = self.waiting, None
            work()
        self.time += 2 * blocks.LOOK

    def values(self, item="a/b"):
        self.time += 2 * blocks.LOOK
        return [entry.value for entry in self.trail.log().of(item)]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "trail.jsonl"


@pytest.fixture
def page(path, tmp_path):
    return lambda: Page(path, tmp_path)


def written(path):
    return [e.value for e in parse(path.read_bytes()).entries] if path.exists() else []


def test_an_answer_is_stored_at_once_and_in_the_file_after_a_moment(page, path):
    one = page()
    one.trail.record("a/b", "set", 1)
    assert written(path) == []
    assert page().values() == [1]
    one.rest()
    assert written(path) == [1]
    assert one.values() == [1]


def test_two_kernels_that_write_in_turn_lose_nothing_and_leave_no_remark(page, path):
    one, two = page(), page()
    for n in range(40):
        one.trail.record("a/b", "set", n)
        two.trail.record("a/b", "set", 100 + n)
        if n % 3 == 0:
            one.rest()
        if n % 7 == 0:
            two.rest()
    one.rest(), two.rest()
    assert sorted(written(path)) == [*range(40), *range(100, 140)]
    assert sorted(one.values()) == sorted(two.values()) == sorted(written(path))
    assert parse(path.read_bytes()).problems == ()
    assert one.trail.gone == two.trail.gone == ()


def test_a_file_put_back_by_a_kernel_that_had_read_it_before_gets_everything_again(page, path):
    one, two = page(), page()
    two.trail.record("a/b", "set", 0)
    two.rest()
    old = path.read_bytes()
    one.trail.record("a/b", "set", 1)
    one.rest()
    path.write_bytes(old)  # the other kernel's fold had begun before ours, and ended after it
    assert one.values() == page().values() == [0, 1]
    assert one.trail.gone == ()
    two.trail.record("a/b", "set", 2)
    two.rest()
    assert written(path) == [0, 1, 2]


def test_a_file_that_somebody_took_away_does_not_come_back_from_the_blocks(page, path):
    one = page()
    one.trail.record("a/b", "set", 1)
    one.rest()
    path.rename(path.with_name("old.txt"))
    assert page().values() == []
    one.time += 2 * blocks.LOOK
    with pytest.raises(TrailGone):
        one.trail.record("a/b", "set", 2)
    assert one.trail.put_back() == 1
    one.rest()
    assert written(path) == [1]


def test_a_fold_leaves_the_block_that_another_kernel_is_writing_in(page):
    one, two = page(), page()
    one.trail.record("a/b", "set", 1)
    two.trail.record("a/b", "set", 2)
    two.rest()
    held = sorted(p.suffix for p in one.storage.folder.iterdir())
    assert held == [blocks.KEPT, blocks.PENDING, blocks.PENDING]
    assert one.storage._current().exists()


def test_a_file_that_grew_while_it_was_folded_is_not_torn(page, path):
    one, two = page(), page()
    two.trail.record("a/b", "set", "x" * 500)
    two.rest()
    longer = path.read_bytes()
    one.storage._put(path, b"")
    assert path.stat().st_size == len(longer)
    assert parse(path.read_bytes()).problems == ()


def test_beginning_anew_leaves_the_blocks_behind(page, path):
    one = page()
    one.trail.record("a/b", "set", 1)
    assert one.trail.clear().read_bytes()
    assert one.values() == page().values() == []
    one.trail.record("a/b", "set", 2)
    one.rest()
    assert written(path) == [2]


def test_what_a_closed_page_left_is_folded_by_the_next_one(page, path):
    page().trail.record("a/b", "set", 1)
    two = page()
    assert two.values() == [1]
    two.rest()
    assert written(path) == [1]


def test_blocks_stay_small_and_go_when_they_are_old(page, path, monkeypatch):
    one = page()
    for _ in range(40):
        one.trail.record("a/b", "set", "x" * 1000)
    held = sorted(one.storage.folder.iterdir())
    assert len(held) > 1
    assert max(p.stat().st_size for p in held) < blocks.LARGEST + 2000
    one.rest()
    monkeypatch.setattr(blocks, "KEEP", -1.0)
    one.trail.record("a/b", "set", "y")
    one.rest()
    assert list(one.storage.folder.iterdir()) == []
    assert len(written(path)) == 41


def test_a_file_that_is_our_own_fold_is_not_read_again(page, path, monkeypatch):
    one = page()
    one.trail.record("a/b", "set", 1)
    one.rest()
    one.values()
    reads = []
    monkeypatch.setattr(one.storage, "read", lambda: reads.append(1))
    one.trail.record("a/b", "set", 2)
    one.rest()
    assert one.values() == [1, 2]
    assert reads == []


def test_a_line_of_somebody_elses_stays_in_the_file(page, path):
    path.write_bytes(b"not a line of JSON")
    one = page()
    one.trail.record("a/b", "set", 1)
    one.rest()
    assert path.read_bytes().startswith(b"not a line of JSON\n{")


def test_a_line_of_somebody_elses_stays_where_an_earlier_answer_is_folded_in_late(page, path):
    early, late = page(), page()
    early.trail.record("a/b", "set", "first")
    path.write_bytes(b"not a line of JSON\n")
    late.trail.record("a/b", "set", "second")
    late.rest()
    early.rest()
    assert path.read_bytes().startswith(b"not a line of JSON\n{")
    assert sorted(written(path)) == ["first", "second"]


def test_blocks_that_were_folded_just_now_are_kept_for_a_while(page, path):
    one = page()
    one.trail.record("a/b", "set", 1)
    held = sorted(one.storage.folder.iterdir())
    one.rest()
    assert sorted(p for p in one.storage.folder.iterdir() if p.suffix == blocks.PENDING) == held
    assert [p for p in one.storage.folder.iterdir() if p.suffix == blocks.KEPT]


def test_a_window_that_keeps_no_files_says_so_and_what_is_done_there_can_be_downloaded(
    path, tmp_path
):
    one = Page(path, tmp_path / "no-drive")
    assert one.trail.fleeting == blocks.FLEETING
    one.trail.record("a/b", "set", 1)
    one.trail.settle()
    assert written(path) == [1]


def test_where_the_drive_is_dead_one_works_in_a_folder_of_the_same_name(tmp_path, monkeypatch):
    drive, home = tmp_path / "drive", tmp_path / "home"
    exercise = drive / "exercises" / "02_x"
    exercise.mkdir(parents=True)
    home.mkdir()
    monkeypatch.chdir(exercise)
    blocks.leave_a_dead_drive(drive, home)
    assert Path.cwd() == exercise

    looked = os.stat

    def dead(path, **how):
        if Path(path) == drive:
            raise OSError(errno.EINVAL, "Invalid argument")
        return looked(path, **how)

    monkeypatch.setattr(os, "stat", dead)
    blocks.leave_a_dead_drive(drive, home)
    assert Path.cwd() == home / "exercises" / "02_x"


def test_a_page_whose_files_are_kept_says_nothing_of_it(page):
    assert page().trail.fleeting == ""


def test_a_full_browser_says_so(page, path, monkeypatch):
    one = page()

    def full(*_):
        raise OSError(errno.EDQUOT, "Disk quota exceeded")

    monkeypatch.setattr(one.storage, "_put", full)
    with pytest.raises(TrailError, match="the browser has no room left for this site"):
        one.trail.record("a/b", "set", 1)
    monkeypatch.undo()
    one.trail.record("a/b", "set", 2)
    assert one.values() == [1, 2]


def test_what_the_file_lacks_for_want_of_room_is_told_whole(page, path):
    one = page()
    one.trail.record("a/b", "set", 1)
    assert [entry.value for entry in one.trail.unfiled()] == [1]  # it is in a block alone
    one.rest()
    assert one.trail.unfiled() == ()
    one.storage.append = fails  # as a browser without room does
    with pytest.raises(TrailError):
        one.trail.record("a/b", "set", 2)
    assert [entry.value for entry in one.trail.unfiled()] == [1, 2]


def test_where_nothing_can_be_read_any_more_what_was_read_last_still_stands(page):
    one = page()
    one.trail.record("a/b", "set", 1)
    assert one.values() == [1]
    one.storage.stamp = fails
    log = one.trail.log()
    assert [entry.value for entry in log.entries] == [1]
    assert [problem.what for problem in log.problems] == [
        "the trail could not be read: Invalid argument"
    ]


def fails(*_):
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
