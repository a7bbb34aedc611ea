"""The trail's smaller sentences and limits: times, rows, a disk that fills up, other names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import islice, repeat

import pytest
from meaningunits import trail
from meaningunits.trail import Trail, TrailError, plain, strayed, values
from meaningunits.trail.blocks import LOOK, ROOM, Blocks


def test_a_time_has_its_day_where_that_is_not_today():
    now = datetime.now(UTC)
    # Tried at this moment and a second later: at midnight the day may change in between.
    assert trail.clock(now) in {t.astimezone().strftime("%H:%M") for t in (now, datetime.now(UTC))}
    before = now - timedelta(days=2)
    assert trail.clock(before) == before.astimezone().strftime("%d %b %H:%M")


def test_a_row_that_is_given_one_by_one_has_a_longest_length():
    assert len(plain(repeat(1, values.LONGEST_ROW))) == values.LONGEST_ROW
    with pytest.raises(TypeError, match=r"^An answer cannot hold a row of more than 10,000 parts"):
        plain(islice(repeat(1), values.LONGEST_ROW + 1))


def test_a_line_that_is_written_in_part_is_a_full_disk(tmp_path, monkeypatch):
    here = Trail(tmp_path / "trail.jsonl")
    with monkeypatch.context() as patch:
        patch.setattr(trail.os, "write", lambda *_: 3)
        with pytest.raises(TrailError) as why:
            here.record("a/b", "set", 1)
    assert str(why.value) == (
        "Your answer could not be saved to trail.jsonl: No space left on device. It is kept in "
        "memory while this notebook runs. Make room or give write access to the folder, then "
        "answer again; nothing needs to be redone."
    )
    here.flush()
    assert Trail(here.path).current("a/b") == 1


#: Names of files: whether one may be a trail of one's own, and whether it says that it is a trail.
NAMES = [
    ("trail (1).jsonl", True, True),
    ("Trail.JSON", True, True),
    ("my-trail.ndjson", True, True),
    ("trail.jsonl.txt", True, True),
    ("trail", True, True),
    ("work", False, False),
    ("work.jsonl", True, False),
    ("trail.ipynb", False, True),
    ("trail-cleared-1.jsonl", False, True),
    ("trail-set-aside-2.jsonl", False, True),
    ("second-coder-trail.jsonl", False, True),
]


@pytest.mark.parametrize(("name", "may", "named"), NAMES)
def test_which_names_may_be_a_trail_of_ones_own(name, may, named):
    assert (strayed.may_be(name), strayed.is_named(name)) == (may, named)


def test_what_a_trail_of_another_name_holds_more_is_found_and_nothing_else(tmp_path, monkeypatch):
    own = Trail(tmp_path / "trail.jsonl")
    own.record("a/b", "set", 1)
    copy = tmp_path / "trail (1).jsonl"
    copy.write_bytes(own.path.read_bytes())
    (tmp_path / "trails").mkdir()
    (tmp_path / "trail.txt").mkdir()
    assert strayed.strayed(own.path) == {}  # the same entries are no more
    Trail(copy).record("a/b", "set", 2)
    found = strayed.strayed(own.path)
    assert {name: [entry.value for entry in more] for name, more in found.items()} == {
        copy.name: [2]
    }
    monkeypatch.setattr(strayed, "LARGEST", copy.stat().st_size)
    assert [*strayed.strayed(own.path)] == [copy.name]
    monkeypatch.setattr(strayed, "LARGEST", copy.stat().st_size - 1)
    assert strayed.strayed(own.path) == {}
    assert strayed.strayed(tmp_path / "no" / "trail.jsonl") == {}


def test_only_a_file_whose_name_says_that_it_is_ones_own_trail_is_told_of(tmp_path):
    for name, _, _ in NAMES:
        (tmp_path / name).write_bytes(lines(1))
    wanted = sorted(name for name, may, named in NAMES if may and named)
    assert [*strayed.strayed(tmp_path / "trail.jsonl")] == wanted


@pytest.mark.parametrize("broken", ["trail (1).jsonl", "trail (2).jsonl", "trail.jsonl"])
def test_a_trail_that_cannot_be_read_hides_no_other_and_without_ones_own_none_is_told(
    broken, tmp_path, monkeypatch
):
    names = ["trail (1).jsonl", "trail (2).jsonl", "trail (3).jsonl"]
    for name in names:
        (tmp_path / name).write_bytes(lines(1, 2))
    own = tmp_path / "trail.jsonl"
    own.write_bytes(lines(1))
    read = type(own).read_bytes

    def reads(path):
        if path.name == broken:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(type(own), "read_bytes", reads)
    told = [] if broken == own.name else [name for name in names if name != broken]
    assert [*strayed.strayed(own)] == told


@pytest.fixture
def page(tmp_path):
    """Makes pages beside one trail, which fold nothing; ``at[0]`` is the time of all of them."""
    at = [0.0]

    def made() -> Trail:
        path = tmp_path / "trail.jsonl"
        none = lambda *_: None  # noqa: E731
        return Trail(path, Blocks(path, drive=tmp_path, later=none, now=lambda: at[0]))

    made.at = at
    return made


def test_a_block_that_another_page_goes_on_in_is_read_again(page):
    one, two = page(), page()
    one.record("a/b", "set", 1)
    assert [e.value for e in two.log().of("a/b")] == [1]
    one.record("a/b", "set", 2)
    page.at[0] += 2 * LOOK
    assert [e.value for e in two.log().of("a/b")] == [1, 2]


def test_where_there_is_no_trail_yet_there_is_none_to_be_read(page):
    with pytest.raises(FileNotFoundError):
        page()._storage.stamp()
    one = page()
    assert one.log().entries == ()
    one.record("a/b", "set", 1)
    assert one.gone == ()


def test_a_look_at_the_files_serves_a_moment_and_no_longer(tmp_path):
    now = [100.0]
    path = tmp_path / "trail.jsonl"
    storage = Blocks(path, drive=tmp_path, later=lambda *_: None, now=lambda: now[0])
    path.write_bytes(b"\n")
    before = storage.stamp()
    path.write_bytes(b"\n\n")
    for later, is_seen in ((0.0, False), (LOOK - 0.1, False), (LOOK, True)):
        now[0] = 100 + later
        assert (storage.stamp() != before) is is_seen


def test_where_everything_was_taken_away_there_is_no_trail(tmp_path):
    storage = Blocks(tmp_path / "trail.jsonl", drive=tmp_path, later=lambda *_: None)
    with pytest.raises(FileNotFoundError):
        storage.stamp()
    storage.append(trail.Entry("a", datetime.now(UTC), "a/b", "set", 1))
    assert storage.stamp()
    storage.forget()
    with pytest.raises(FileNotFoundError):
        storage.stamp()


def lines(*seconds):
    start = datetime(2026, 11, 2, 9, tzinfo=UTC)
    made = [
        trail.Entry(f"e{n}", start + timedelta(seconds=s), "a/b", "set", n)
        for n, s in enumerate(seconds)
    ]
    return b"".join(one.line().encode() + b"\n" for one in made)


def test_lines_of_one_moment_are_in_order_as_they_stand():
    log = trail.parse(lines(1, 1, 2))
    assert ([e.value for e in log.entries], log.problems) == ([0, 1, 2], ())
    log = trail.parse(lines(1, 2, 1))
    assert [e.value for e in log.entries] == [0, 2, 1]
    assert list(map(str, log.problems)) == ["line 3: earlier than the line before it; put in order"]


def test_strayed_trails_are_told_in_the_order_of_their_names(tmp_path, monkeypatch):
    own = tmp_path / "trail.jsonl"
    own.write_bytes(lines(1))
    names = ["trail (1).jsonl", "trail (2).jsonl", "trail.json"]
    for name in names:
        (tmp_path / name).write_bytes(lines(1, 2))
    (tmp_path / "trail (3).jsonl").write_bytes(lines(1))
    listed = sorted(tmp_path.iterdir(), reverse=True)
    monkeypatch.setattr(type(own), "iterdir", lambda _: iter(listed))
    found = strayed.strayed(own)
    assert [(name, [e.value for e in more]) for name, more in found.items()] == [
        (name, [1]) for name in names
    ]


@pytest.mark.parametrize(
    ("value", "made"),
    [
        (Decimal("3"), 3), (Decimal("3.0"), 3), (Decimal("2.5"), 2.5), (Fraction(6, 2), 3),
        (Fraction(1, 4), 0.25), (Decimal("10000000000000000.5"), 1e16),
        (Decimal("10000000000000001"), 1e16), (Decimal("10000000000000000"), 10**16),
    ],
)  # fmt: skip
def test_a_ratio_is_a_whole_number_where_it_is_one(value, made):
    found = plain(value)
    assert (found, type(found)) == (made, type(made))


class Series:
    """What of pandas' series is looked at."""

    def __init__(self, **rows):
        self.rows = rows
        self.index = [int(name) if name.isdecimal() else name for name in rows]

    def __len__(self):
        return len(self.rows)

    def to_dict(self):
        return self.rows

    def tolist(self):
        return list(self.rows.values())


def test_a_series_is_a_mapping_where_its_rows_have_names():
    assert plain(Series(a=1, b=2)) == {"a": 1, "b": 2}
    assert plain(Series(**{"a": 1, "0": 2})) == [1, 2]
    assert plain(Series(**{"0": 1, "1": 2})) == [1, 2]
    assert plain(Series()) == []


def test_what_is_taken_away_leaves_no_folder_and_what_lacks_room_is_told_how_to_make_some(tmp_path):
    storage = Blocks(tmp_path / "trail.jsonl", drive=tmp_path, later=lambda *_: None)
    storage.append(trail.Entry("a", datetime.now(UTC), "a/b", "set", 1))
    assert storage.folder.is_dir()
    storage.forget()
    assert not storage.folder.exists()
    assert storage.mend() == ROOM


def test_a_copy_is_one_where_the_quick_way_does_not_go(monkeypatch):
    def deep(*_):
        raise ValueError("object too deeply nested to marshal")

    monkeypatch.setattr(values.marshal, "dumps", deep)
    value = {"a": [1, 2]}
    made = values.copied(value)
    assert made == value
    assert made["a"] is not value["a"]


def test_a_line_that_another_writes_at_the_same_moment_is_read(tmp_path, monkeypatch):
    own = Trail(tmp_path / "trail.jsonl")
    own.record("a/b", "set", 1)
    write = trail.os.write

    def beside(handle, line):
        with own.path.open("ab") as file:
            file.write(lines(1))
        return write(handle, line)

    with monkeypatch.context() as patch:
        patch.setattr(trail.os, "write", beside)
        own.record("a/b", "set", 2)
    assert [e.value for e in own.log().of("a/b")] == [0, 1, 2]


def test_what_was_written_alone_need_not_be_read_again(tmp_path, monkeypatch):
    own = Trail(tmp_path / "trail.jsonl")
    own.record("a/b", "set", 1)
    assert own.current("a/b") == 1
    monkeypatch.setattr(type(own.path), "read_bytes", lambda _: 1 / 0)
    own.record("a/b", "set", 2)
    assert own.current("a/b") == 2


def test_what_was_taken_away_does_not_come_back_with_the_next_answer(tmp_path):
    storage = Blocks(tmp_path / "trail.jsonl", drive=tmp_path, later=lambda *_: None)
    for key in ("a", "b"):
        storage.append(trail.Entry(key, datetime.now(UTC), "a/b", "set", key))
        assert [entry.id for entry in storage.read().entries] == [key]
        storage.forget()
