"""The audit trail: what is written stays, and whatever the file has been through can be read."""

import errno
import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits import trail
from meaningunits.trail import NOTHING, Entry, Trail, TrailError, parse, replay

ITEM = "meaning-units/divide-somebody"
START = datetime(2024, 2, 29, 12, tzinfo=UTC)
steady = settings(deadline=None, derandomize=True)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "trail.jsonl"


@pytest.fixture(autouse=True)
def nowhere_else(monkeypatch, here):
    """No test writes beside the notebook it happens to be run from, or meets another's trail."""
    monkeypatch.setattr(trail, "_trails", {})


def line(number=1, **changed):
    """One good line, as bytes without its end; a field given as ``...`` is left out."""
    data = {
        "v": 1,
        "id": f"id-{number}",
        "at": (START + timedelta(seconds=number)).isoformat(),
        "item": ITEM,
        "action": "write",
        "value": number,
    } | changed
    return json.dumps({k: v for k, v in data.items() if v is not ...}).encode()


def values(log):
    return [entry.value for entry in log.entries]


def reports(log):
    return [(problem.line, problem.what) for problem in log.problems]


# Appending, undo and redo


def test_the_file_only_ever_grows_and_holds_one_line_for_each_entry(path):
    here, before = Trail(path), b""
    for do in (
        lambda: here.record(ITEM, "write", [1]),
        lambda: here.record(ITEM, "toggle", [1, 2]),
        lambda: here.undo(ITEM),
        lambda: here.redo(ITEM),
        lambda: here.event(ITEM, "check", {"points": 2.5}),
    ):
        do()
        now = path.read_bytes()
        assert now.startswith(before)
        assert now[len(before) :].count(b"\n") == 1
        assert now.endswith(b"\n")
        before = now
    words = [json.loads(raw).get("action") or json.loads(raw)["event"] for raw in now.splitlines()]
    assert words == ["write", "toggle", "undo", "redo", "check"]


def test_a_line_says_version_id_utc_time_item_word_and_value(path):
    entry = Trail(path).record(ITEM, "write", {"bäck": ["–", "🫖"]})
    data = json.loads(path.read_bytes())
    assert data == {
        "v": 1,
        "id": entry.id,
        "at": entry.at.isoformat(timespec="microseconds"),
        "item": ITEM,
        "action": "write",
        "value": {"bäck": ["–", "🫖"]},
    }
    assert data["at"].endswith("+00:00")
    assert "🫖" in path.read_text(encoding="utf-8")  # a person can read it


def test_an_item_without_an_answer_has_nothing_and_none_is_an_answer(path):
    here = Trail(path)
    assert here.current(ITEM) is NOTHING
    assert not NOTHING
    here.record(ITEM, "write", None)
    assert here.current(ITEM) is None


def test_undo_and_redo_walk_through_the_answers_also_in_a_new_kernel(path):
    here = Trail(path)
    for value in "abc":
        here.record(ITEM, "write", value)
    seen = []
    for step in (here.undo, here.undo, here.redo, here.undo, here.undo, here.undo):
        moved = step(ITEM)
        assert Trail(path).current(ITEM) == here.current(ITEM)
        seen.append((moved, here.current(ITEM)))
    assert seen == [
        (True, "b"),
        (True, "a"),
        (True, "b"),
        (True, "a"),
        (True, NOTHING),
        (False, NOTHING),
    ]
    assert len(here.log().entries) == 3 + 5  # the undo that had nothing to undo left no entry


def test_a_new_answer_after_an_undo_drops_the_redo(path):
    here = Trail(path)
    for value in "ab":
        here.record(ITEM, "write", value)
    here.undo(ITEM)
    here.record(ITEM, "write", "c")
    assert here.redo(ITEM) is False
    assert here.current(ITEM) == "c"
    here.undo(ITEM)
    assert here.current(ITEM) == "a"


def test_a_check_between_undo_and_redo_changes_nothing(path):
    here = Trail(path)
    for value in "ab":
        here.record(ITEM, "write", value)
    here.undo(ITEM)
    here.event(ITEM, "check")
    assert here.redo(ITEM)
    assert here.current(ITEM) == "b"


def test_items_do_not_undo_each_other(path):
    here = Trail(path)
    here.record("a/one", "write", 1)
    here.record("a/two", "write", 2)
    assert here.undo("a/one")
    assert (here.current("a/one"), here.current("a/two")) == (NOTHING, 2)
    assert here.log().items == ("a/one", "a/two")


def test_events_are_found_by_item_and_word(path):
    here = Trail(path)
    here.event(ITEM, "check", 1)
    here.event(ITEM, "reveal", 2)
    here.event("other/item", "check", 3)
    here.record(ITEM, "check", 4)  # an answer, whatever its word
    assert [e.value for e in here.log().events(ITEM, "check")] == [1]


def test_changing_an_answer_that_was_read_changes_no_entry(path):
    here = Trail(path)
    here.record(ITEM, "write", given := [1, [2]])
    given.append("later")
    read = here.current(ITEM)
    read[1].append(3)
    here.record(ITEM, "toggle", read)
    here.undo(ITEM)
    assert here.current(ITEM) == Trail(path).current(ITEM) == [1, [2]]


def model(steps):
    """What undo and redo mean, told another way: a list of answers and how many of them count."""
    made, count = [], 0
    for step in steps:
        if step == "undo":
            count = max(count - 1, 0)
        elif step == "redo":
            count = min(count + 1, len(made))
        elif step != "check":
            made = [*made[:count], step]
            count = len(made)
    return made[:count], made[count:]


steps = st.lists(st.one_of(st.sampled_from(["undo", "redo", "check"]), st.integers(0, 5)))


@given(steps)
@steady
def test_replay_equals_a_list_and_a_count(steps):
    entries = [
        Entry(str(i), START, ITEM, str(step), step, is_event=isinstance(step, str))
        for i, step in enumerate(steps)
    ]
    state = replay(entries)
    made, undone = model(steps)
    assert [e.value for e in state.answers] == made
    assert [e.value for e in reversed(state.undone)] == undone
    assert state.value == (made[-1] if made else NOTHING)


@given(st.lists(st.one_of(steps.filter(bool), st.sampled_from(["torn", "foreign", "away"]))))
@settings(steady, max_examples=40)
def test_the_log_in_memory_is_what_a_new_kernel_reads(chunks):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "trail.jsonl")
        here = Trail(path)
        for chunk in chunks:
            if chunk == "away":
                path.unlink(missing_ok=True)
                here.let_go()
            elif isinstance(chunk, str):
                with path.open("ab") as file:
                    file.write(b'{"v":1,"id":"to' if chunk == "torn" else b"hello\n")
            else:
                for step in chunk:
                    if isinstance(step, int):
                        here.record(ITEM, "write", step)
                    else:
                        {"undo": here.undo, "redo": here.redo}.get(step, here.current)(ITEM)
            assert here.log() == Trail(path).log()
            assert here.current(ITEM) == Trail(path).current(ITEM)


# Reading what has been damaged

FOREIGN = [
    (b"hello", "left out: not a line of JSON"),
    (b"\0\0\0\0", "left out: not a line of JSON"),
    (b"\0\0" + line(9), "left out: not a line of JSON"),
    (b"\xff\xfe{}", "left out: not a line of JSON"),
    (line(9).replace(b"write", b"wr\xe4te"), "left out: not a line of JSON"),
    (line(9)[:40], "left out: not a line of JSON"),
    (line(9) + line(10), "left out: not a line of JSON"),
    (b"[" * 100_000, "recursion"),
    (line(9, value=...)[:-1] + b',"value":' + b"[" * 9_000 + b"]" * 9_000 + b"}", "recursion"),
    (b"[1, 2]", "version"),
    (b"null", "version"),
    (line(9, v=2), "left out: not an entry of this version's trail"),
    (line(9, v=...), "version"),
    *(
        (line(9, **{f: ...}), "left out: an entry without its")
        for f in ("id", "at", "item", "action", "value")
    ),
    *(
        (line(9, **{f: ""}), "left out: an entry without its")
        for f in ("id", "at", "item", "action")
    ),
    *(
        (line(9, **{f: 7}), "left out: an entry without its")
        for f in ("id", "at", "item", "action")
    ),
    (line(9, event=None), "left out: an entry without its id, time, item, action or value"),
    (line(9, at="yesterday"), "yesterday"),
    (line(9, at="2024-02-29T12:00:00"), "left out: a time without its zone"),
    (line(9, at="2023-02-29T12:00:00+00:00"), "day"),
    (line(9, at="0001-01-01T00:00:00+05:00"), "left out: a time at the end of the calendar"),
    (line(9, at="9999-12-31T23:59:59.999999+00:00"), "left out: a time at the end of the calendar"),
    (line(9, value=float("nan")), "not a number"),
    (line(9, value=[{"a": float("-inf")}]), "infinity"),
    (line(9, value="#").replace(b'"#"', b"1e999"), "infinity"),
    (line(9, value="#").replace(b'"#"', b"9" * 5_000), "digits"),
    (line(9, value="#").replace(b'"#"', b"9" * 4_000), "digits"),
    (line(1, value="again"), "left out: the same entry stands further up"),
]


@pytest.mark.parametrize(("foreign", "word"), FOREIGN, ids=lambda given: repr(given)[:48])
def test_a_line_that_cannot_be_used_is_left_out_and_reported_by_number(foreign, word, path):
    path.write_bytes(line(1) + b"\n\n" + foreign + b"\n" + line(2) + b"\n")
    here = Trail(path)
    assert values(here.log()) == [1, 2]
    [problem] = here.log().problems
    assert problem.line == 3
    assert problem.what.startswith("left out")
    assert word in problem.what
    assert str(problem) == f"line 3: {problem.what}"
    here.record(ITEM, "write", 3)
    assert values(Trail(path).log()) == [1, 2, 3]


def test_half_a_character_is_mended_when_it_is_read():
    raw = line(1, value={"a": "–"}).replace(b"\\u2013", b"\\ud800")
    assert values(parse(raw + b"\n")) == [{"a": "?"}]


@pytest.mark.parametrize("cut", [1, 20, len(line(2)) - 1])
def test_a_torn_last_line_is_reported_and_does_not_swallow_the_next(cut, path):
    path.write_bytes(line(1) + b"\n" + line(2)[:cut])
    here = Trail(path)
    assert values(here.log()) == [1]
    assert reports(here.log()) == [(2, "torn: the last line was not finished")]
    here.record(ITEM, "write", 3)
    again = Trail(path).log()
    assert values(again) == [1, 3]
    assert reports(again) == [(2, "left out: not a line of JSON")]
    assert here.log() == again


def test_a_last_line_that_lacks_only_its_end_counts(path):
    path.write_bytes(line(1))
    here = Trail(path)
    assert (values(here.log()), here.log().problems) == ([1], ())
    here.record(ITEM, "write", 2)
    assert (values(Trail(path).log()), Trail(path).log().problems) == ([1, 2], ())


def test_empty_lines_and_windows_line_ends_are_nothing_to_report():
    log = parse(b"\r\n" + line(1) + b"\r\n\n  \n" + line(2) + b"\r\n")
    assert (values(log), log.problems) == ([1, 2], ())


def test_lines_out_of_order_are_put_in_order_and_reported():
    log = parse(b"\n".join(line(n) for n in (1, 4, 2, 3, 5)) + b"\n")
    assert values(log) == [1, 2, 3, 4, 5]
    assert reports(log) == [(3, "earlier than the line before it; put in order")]


def test_two_copies_joined_are_one_trail_again():
    ours, theirs = [line(1), line(2), line(4)], [line(1), line(2), line(3)]
    log = parse(b"\n".join(ours + theirs) + b"\n")
    assert values(log) == [1, 2, 3, 4]
    assert [number for number, _ in reports(log)] == [4, 5, 6]


def test_times_are_compared_across_zones_and_held_in_utc():
    early = line(1, at="2024-02-29T14:00:00+02:00")  # noon in UTC
    late = line(2, at="2024-02-29T12:30:00Z")
    log = parse(early + b"\n" + late + b"\n")
    assert (values(log), log.problems) == ([1, 2], ())
    assert [e.at.isoformat()[11:] for e in log.entries] == ["12:00:00+00:00", "12:30:00+00:00"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=5,
)
nearly_lines = st.builds(
    lambda number, changed: line(number, **changed),
    st.integers(0, 9),
    st.dictionaries(
        st.sampled_from(["v", "id", "at", "item", "action", "event", "value"]),
        json_values | st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat) | st.just(...),
        max_size=2,
    ),
)
cut_lines = st.builds(lambda raw, n: raw[: n % len(raw)], nearly_lines, st.integers(0))


@given(st.lists(st.binary(max_size=30) | nearly_lines | cut_lines, max_size=8).map(b"\n".join))
@settings(steady, max_examples=400)
def test_reading_never_raises_and_accounts_for_every_line(raw):
    log = parse(raw)
    assert [e.at for e in log.entries] == sorted(e.at for e in log.entries)
    assert len({e.id for e in log.entries}) == len(log.entries)
    lines = raw.split(b"\n")
    for problem in log.problems:
        assert lines[problem.line - 1].strip()
    left_out = [problem for problem in log.problems if "put in order" not in problem.what]
    assert len(log.entries) + len(left_out) == sum(bool(one.strip()) for one in lines)
    for item in log.items:
        log.state(item)
    for entry in log.entries:
        entry.line().encode()  # whatever was believed can be written again


# Two kernels, and what others do to the file

APPENDER = """
import sys
from meaningunits.trail import Trail
path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
here = Trail(path)
print("ready", flush=True)
sys.stdin.readline()
for number in range(count):
    here.record(name, "write", [number, chr(8211) * (number * 37 % 3000)])
assert [entry.value[0] for entry in here.log().of(name)] == list(range(count))
"""


def test_two_kernels_at_once_lose_and_tear_nothing(path):
    count, names = 250, ("a/first", "a/second")
    library = str(Path(trail.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": library}
    kernels = [
        subprocess.Popen(
            [sys.executable, "-c", APPENDER, str(path), name, str(count)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for name in names
    ]
    for kernel in kernels:
        assert kernel.stdout.readline() == "ready\n"
    for kernel in kernels:  # both wait here, so that they write at the same time
        kernel.stdin.write("go\n")
        kernel.stdin.flush()
    for kernel in kernels:
        kernel.communicate(timeout=60)
    assert [kernel.returncode for kernel in kernels] == [0, 0]
    log = Trail(path).log()
    for name in names:
        assert [e.value for e in log.of(name)] == [
            [number, "–" * (number * 37 % 3000)] for number in range(count)
        ]
    written = [json.loads(raw)["item"] for raw in path.read_bytes().split(b"\n") if raw]
    assert len(written) == 2 * count
    assert len(set(written[:count])) == 2, "the two never wrote at the same time"
    assert {problem.what.split("; ")[-1] for problem in log.problems} <= {"put in order"}


def test_what_another_kernel_writes_is_seen_at_once(path):
    ours, theirs = Trail(path), Trail(path)
    for number in range(4):
        (ours if number % 2 else theirs).record(ITEM, "write", number)
        assert values(ours.log()) == values(theirs.log()) == list(range(number + 1))
    theirs.undo(ITEM)
    assert ours.current(ITEM) == 2


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda path: path.write_bytes(b""), []),
        (lambda path: path.unlink(), []),
        (lambda path: path.write_bytes(line(7) + b"\n"), [7]),
        (lambda path: os.truncate(path, len(path.read_bytes().split(b"\n")[0]) + 1), [1]),
        (lambda path: path.rename(path.with_name("elsewhere")), []),
    ],
    ids=["emptied", "deleted", "replaced", "truncated", "moved"],
)
def test_the_log_follows_a_file_that_another_process_changes_once_somebody_said_so(
    change, left, path
):
    here = Trail(path)
    here.record(ITEM, "write", 1)
    here.record(ITEM, "write", 2)
    assert values(here.log()) == [1, 2]
    change(path)
    here.let_go()
    assert values(here.log()) == left
    here.record(ITEM, "write", 3)
    assert values(here.log()) == values(Trail(path).log()) == [*left, 3]


def test_a_long_trail_is_not_read_again_at_each_step(path, monkeypatch):
    here = Trail(path)
    here.record(ITEM, "write", 0)
    here.log()
    monkeypatch.setattr(trail, "parse", lambda raw: pytest.fail("read again"))
    for number in range(3):
        here.record(ITEM, "write", number)
        here.undo(ITEM)
    assert here.current(ITEM) == 0


def test_a_clock_set_back_keeps_the_order(path, monkeypatch):
    class Clock(datetime):
        @classmethod
        def now(cls, zone):
            return next(times)

    monkeypatch.setattr(trail, "datetime", Clock)
    hour = timedelta(hours=1)
    times = iter([START, START - hour, START - hour, START + hour])
    here = Trail(path)
    for number in range(4):
        here.record(ITEM, "write", number)
    log = Trail(path).log()
    assert (values(log), log.problems) == ([0, 1, 2, 3], ())
    assert [e.at for e in log.entries][:2] == [START, START + timedelta(microseconds=1)]
    assert log.entries[-1].at == START + hour


# When nothing can be written

REAL_WRITE = os.write


def refused(code):
    def refuse(*_, **__):
        raise OSError(code, os.strerror(code))

    return refuse


def short(handle, data):
    return REAL_WRITE(handle, data[: len(data) // 2])


def short_by_one(handle, data):
    return REAL_WRITE(handle, data[:-1])


TROUBLES = {
    "a read-only folder": ("open", refused(errno.EACCES), "Permission denied"),
    "a read-only file system": ("open", refused(errno.EROFS), "Read-only"),
    "a full disk": ("write", refused(errno.ENOSPC), "No space left"),
    "a disk that fills up within the line": ("write", short, "No space left"),
    "a disk that fills up before the line end": ("write", short_by_one, "No space left"),
    "a disk that breaks after the line": ("fsync", refused(errno.EIO), "I/O error|Input/output"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_what_cannot_be_written_is_said_kept_and_written_later(trouble, path, monkeypatch):
    call, broken, reason = TROUBLES[trouble]
    here = Trail(path)
    here.record(ITEM, "write", "before")
    with monkeypatch.context() as patch:
        patch.setattr(os, call, broken)
        with pytest.raises(TrailError, match=rf"could not be saved to trail\.jsonl: .*({reason})"):
            here.record(ITEM, "write", "kept")
        with pytest.raises(TrailError, match="kept in memory"):
            here.event(ITEM, "check")
        with pytest.raises(TrailError, match=r"Make room or give write access .*\.$"):
            here.flush()
    assert here.unsaved == 2
    assert here.current(ITEM) == "kept"
    assert [e.word for e in here.log().entries] == ["write", "write", "check"]
    here.record(ITEM, "write", "after")
    assert here.unsaved == 0
    assert values(Trail(path).log()) == values(here.log()) == ["before", "kept", None, "after"]
    here.undo(ITEM)
    here.undo(ITEM)
    assert Trail(path).current(ITEM) == here.current(ITEM) == "before"


def test_who_settles_a_trail_has_what_was_in_memory_only_in_the_file(path, monkeypatch):
    here = Trail(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", refused(errno.ENOSPC))
        with pytest.raises(TrailError):
            here.record(ITEM, "write", "kept")
    here.settle()
    assert here.unsaved == 0
    assert values(Trail(path).log()) == ["kept"]


def test_an_undo_that_cannot_be_written_counts_and_is_written_later(path, monkeypatch):
    here = Trail(path)
    here.record(ITEM, "write", 1)
    here.record(ITEM, "write", 2)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", refused(errno.ENOSPC))
        with pytest.raises(TrailError):
            here.undo(ITEM)
    assert here.current(ITEM) == 1
    assert Trail(path).current(ITEM) == 2
    here.flush()
    assert Trail(path).current(ITEM) == 1


def test_a_place_that_is_no_place_gives_a_sentence_and_is_written_to_once_it_is_one(tmp_path):
    in_the_way = tmp_path / "notes.txt"
    in_the_way.write_text("mine")
    here = Trail(in_the_way / "trail.jsonl")
    assert here.log() == trail.Log()
    with pytest.raises(TrailError, match="Not a directory"):
        here.record(ITEM, "write", 1)
    assert here.current(ITEM) == 1
    in_the_way.unlink()
    in_the_way.mkdir()
    here.flush()
    assert Trail(here.path).current(ITEM) == 1


def test_a_folder_in_the_trails_place_is_reported_and_its_name_is_in_the_sentence(path):
    path.mkdir()
    here = Trail(path)
    assert reports(here.log()) == [(0, "the trail could not be read: Is a directory")]
    with pytest.raises(TrailError, match=r"trail\.jsonl: Is a directory"):
        here.record(ITEM, "write", 1)


@pytest.mark.parametrize("call", ["stat", "read_bytes"])
def test_a_trail_that_could_not_be_read_is_read_when_it_can_be(call, path, monkeypatch):
    Trail(path).record(ITEM, "write", 1)
    here = Trail(path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, call, refused(errno.EACCES))
        assert here.current(ITEM) is NOTHING
        assert reports(here.log()) == [(0, "the trail could not be read: Permission denied")]
    assert here.current(ITEM) == 1
    assert here.log().problems == ()


def test_an_answer_without_a_plain_form_is_refused_and_blocks_nothing(path):
    here = Trail(path)
    for value in (object(), 10**5_000, [float("nan")]):
        with pytest.raises(TypeError):
            here.record(ITEM, "write", value)
    with pytest.raises(UnicodeEncodeError):
        here.record("half \ud800 a name", "write", 1)
    assert (here.unsaved, path.exists()) == (0, False)
    here.record(ITEM, "write", {"\ud800": "\udfff"})
    assert values(Trail(path).log()) == [{"?": "?"}]


# Where the trail lies, and clearing it


def test_the_trail_lies_in_the_working_directory_and_follows_it(tmp_path, monkeypatch):
    places = [tmp_path / "one", tmp_path / "two"]
    for place in places:
        place.mkdir()
        monkeypatch.chdir(place)
        assert trail.here().current(ITEM) is NOTHING
        trail.here().record(ITEM, "write", place.name)
    monkeypatch.chdir(places[0])
    assert trail.here().current(ITEM) == "one"
    assert [Trail(place / "trail.jsonl").current(ITEM) for place in places] == ["one", "two"]


@pytest.mark.parametrize("absolute", [True, False])
def test_the_variable_says_where_the_trail_lies(absolute, tmp_path, monkeypatch):
    place = tmp_path / "elsewhere.jsonl"
    monkeypatch.setenv("MEANINGUNITS_TRAIL", str(place) if absolute else "elsewhere.jsonl")
    trail.here().record(ITEM, "write", 1)
    assert [file.name for file in tmp_path.iterdir()] == ["elsewhere.jsonl"]
    monkeypatch.setenv("MEANINGUNITS_TRAIL", "")
    assert trail.here().path == tmp_path / "trail.jsonl"


def test_the_same_place_is_the_same_trail_so_that_what_is_unsaved_is_not_lost(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", refused(errno.ENOSPC))
        with pytest.raises(TrailError):
            trail.here().record(ITEM, "write", 1)
    assert trail.here().current(ITEM) == 1


def test_clearing_sets_the_trail_aside_and_starts_anew(path):
    here = Trail(path)
    here.record(ITEM, "write", 1)
    before = path.read_bytes()
    aside = here.clear()
    assert aside.read_bytes() == before
    assert aside.parent == path.parent
    assert aside.name.startswith("trail-cleared-2")
    assert (path.exists(), here.current(ITEM)) == (False, NOTHING)
    here.record(ITEM, "write", 2)
    assert here.clear() != aside
    assert here.clear() is None
    assert len(list(path.parent.iterdir())) == 2


def test_clearing_takes_what_was_in_memory_only_along(path, monkeypatch):
    here = Trail(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refused(errno.EACCES))
        for number in (1, 2):
            with pytest.raises(TrailError):
                here.record(ITEM, "write", number)
        with pytest.raises(TrailError):
            here.clear()
        assert here.unsaved == 2
    aside = here.clear()
    assert values(Trail(aside).log()) == [1, 2]
    assert here.unsaved == 0


def test_a_trail_that_cannot_be_set_aside_gives_a_sentence_and_stays(path, monkeypatch):
    here = Trail(path)
    here.record(ITEM, "write", 1)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refused(errno.EACCES))
        with pytest.raises(TrailError, match="could not be set aside: Permission denied"):
            here.clear()
    assert here.current(ITEM) == 1
