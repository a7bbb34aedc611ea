"""Dates, excuses, marks set by a person, requests, exercises: each change is logged and undone."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import terms
from meaningunits import cli
from meaningunits.classroom import changes, moments, results, telling
from meaningunits.classroom import course as courses
from meaningunits.classroom.telling import Stop
from terms import ONE, THREE, TWO

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    place = terms.course(tmp_path_factory.mktemp("small") / "course")
    terms.marked(place, ONE, {"jdoe": (6, 3), "jmuller": (4, None)})
    return place


@pytest.fixture
def place(made, tmp_path):
    return shutil.copytree(made, tmp_path / "course")


def result(place, student, exercise=ONE):
    found = results.read(courses.find(place), [exercise])
    return next(r for r in found.results if r.student.id == student)


def test_a_day_is_due_at_its_last_minute_and_a_time_without_a_zone_is_local():
    east = timezone(timedelta(hours=2))
    assert moments.read("2026-11-24", east) == datetime(2026, 11, 24, 21, 59)
    assert moments.read("2026-11-24 18:00", east) == datetime(2026, 11, 24, 16)
    assert moments.read("2026-11-24 18:00 UTC", east) == datetime(2026, 11, 24, 18)
    assert moments.read("2026-11-24T18:00+01:00", east) == datetime(2026, 11, 24, 17)
    told = "Tuesday, 24 November 2026, 6:00 PM"
    assert moments.read(told, UTC) == datetime(2026, 11, 24, 18)


@pytest.mark.parametrize("text", ["soon", "24/11", "18:00", "", "2026-13-41", "05.11.2026"])
def test_a_time_that_can_be_read_in_two_ways_is_refused(text):
    with pytest.raises(Stop, match="Write it as in"):
        moments.read(text)


@pytest.mark.parametrize(("text", "hours"), [("3d", 72), ("48h", 48), ("+1w", 168), ("2 days", 48)])
def test_a_length_of_time(text, hours):
    assert moments.span(text) == timedelta(hours=hours)
    assert moments.span("3 apples") is None


def test_a_due_date_is_nbgraders_and_undoing_it_brings_the_former_back(place, capsys):
    terms.say(place, capsys, "due", ONE, "2026-11-01 10:00 UTC")
    terms.say(place, capsys, "due", ONE, "2026-11-08 10:00 UTC")
    told = terms.script(place, capsys, "due")
    assert told["exercises"][ONE]["due"].startswith("2026-11-08 10:00")
    terms.say(place, capsys, "undo")
    assert terms.script(place, capsys, "due")["exercises"][ONE]["due"].startswith("2026-11-01")
    terms.say(place, capsys, "undo")
    assert terms.script(place, capsys, "due")["exercises"][ONE]["due"] is None


def test_an_extension_given_before_the_work_comes_counts_when_it_comes(place, capsys):
    terms.say(place, capsys, "due", TWO, "2026-11-01 10:00 UTC")
    words = terms.say(place, capsys, "extend", TWO, "li", "--by", "3d")
    assert "on the platform" in words
    terms.marked(place, TWO, {"li": (6, 4)}, came=datetime(2026, 11, 3))
    result(place, "li", TWO)
    with terms.book(place) as book:
        assert book.find_submission(TWO, "li").extension == timedelta(days=3)
        assert book.find_submission(TWO, "li").total_seconds_late == 0
    terms.say(place, capsys, "undo")
    with terms.book(place) as book:
        assert book.find_submission(TWO, "li").total_seconds_late > 0


def test_an_extension_until_a_day_is_counted_from_the_due_date(place, capsys):
    words = terms.say(place, capsys, "extend", ONE, "jdoe", "--until", "2026-11-04", status=2)
    assert "No due date is set" in words
    terms.say(place, capsys, "due", ONE, "2026-11-01 10:00 UTC")
    terms.say(place, capsys, "extend", ONE, "jdoe", "--until", "2026-11-03 10:00 UTC")
    told = terms.script(place, capsys, "due", ONE)
    assert told["exercises"][ONE]["extensions"] == {"jdoe": 2 * 86400}
    words = terms.say(place, capsys, "extend", ONE, "jdoe", "--until", "2026-10-30", status=2)
    assert "before it is due" in words


def test_who_is_excused_has_no_mark_and_owes_none(place, capsys):
    terms.say(place, capsys, "excuse", ONE, "li", "jdoe", "--because", "ill")
    assert (result(place, "li").status, result(place, "li").score) == (results.EXCUSED, None)
    assert result(place, "jdoe").reason == "ill"
    terms.say(place, capsys, "excuse", ONE, "jdoe", "--take-back")
    assert result(place, "jdoe").score == 9
    assert list(terms.script(place, capsys, "excuse")["excused"][ONE]) == ["li"]


def test_a_whole_mark_stands_over_the_one_worked_out_until_it_is_taken_back(place, capsys):
    terms.say(place, capsys, "override", ONE, "jmuller", "7.5", "--because", "oral")
    assert (result(place, "jmuller").score, result(place, "jmuller").status) == (7.5, "graded")
    terms.say(place, capsys, "override", ONE, "jmuller", "--take-back")
    assert result(place, "jmuller").score is None
    terms.say(place, capsys, "undo")
    assert result(place, "jmuller").score == 7.5


def test_one_tasks_mark_is_nbgraders_own(place, capsys):
    terms.say(place, capsys, "override", ONE, "jmuller", "4", "--task", "essay")
    assert result(place, "jmuller").score == 8
    with terms.book(place) as book:
        assert book.find_submission(ONE, "jmuller").score == 8
    terms.say(place, capsys, "undo")
    assert result(place, "jmuller").status == results.MARKING


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("override", ONE, "jdoe", "11"), "has 10 points"),
        (("override", ONE, "jdoe", "5", "--task", "essay"), "has 4 points"),
        (("override", ONE, "jdoe", "5", "--task", "essai"), "It has: test, essay"),
        (("override", ONE, "nobody", "5"), "knows no nobody"),
        (("override", ONE, "jdoe"), "Say the points"),
        (("override", TWO, "jdoe", "3", "--task", "essay"), "Nothing of jdoe's"),
        (("excuse", "01_frist", "jdoe"), "Did you mean 01_first"),
        (("excuse", ONE, "jdo"), "knows no jdo"),
        (("extend", ONE, "jdoe"), "Say how much"),
        (("due", ONE, "soon"), "Write it as in"),
        (("regrade", ONE, "jdoe", "--answer", "no"), "asked for nothing"),
        (("undo",), "nothing to undo"),
        (("undo", "7"), "nothing to undo"),
        (("release", "x"), "no assignment 'x'"),
        (("remove", ONE), "have handed"),
        (("points", ONE, "test=9"), "no source"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_changed(place, capsys, words, said):
    assert said in terms.say(place, capsys, *words, status=2)
    assert not (place / changes.FILE).exists()


def test_a_request_is_kept_in_the_students_words_and_answered_with_a_mark(place, capsys):
    (place / "mail.txt").write_text("Please look at 3 again.\nLine two.", encoding="utf-8")
    terms.say(place, capsys, "regrade", ONE, "jdoe", "--file", "mail.txt")
    assert "open" in terms.say(place, capsys, "regrade")
    terms.say(
        place, capsys, "regrade", ONE, "jdoe", "--answer", "You are right.", "--points", "4",
        "--task", "essay",
    )  # fmt: skip
    said = terms.script(place, capsys, "regrade")["requests"][ONE]["jdoe"]
    assert [s.get("request") or s.get("answer") for s in said] == [
        "Please look at 3 again.\nLine two.",
        "You are right.",
    ]
    assert result(place, "jdoe").score == 10


def test_the_log_has_every_change_and_an_undone_one_stays_in_it(place, capsys):
    terms.say(place, capsys, "excuse", ONE, "li")
    terms.say(place, capsys, "excuse", TWO, "li")
    terms.say(place, capsys, "undo", "1")
    told = terms.script(place, capsys, "log")["changes"]
    assert [(c["what"], c["undone"]) for c in told] == [
        ("excuse", True),
        ("excuse", False),
        ("undo", False),
    ]
    assert [c["exercise"] for c in terms.script(place, capsys, "log", TWO)["changes"]] == [TWO]


def test_a_change_is_not_undone_under_a_later_one_of_the_same(place, capsys):
    terms.say(place, capsys, "override", ONE, "jdoe", "5")
    terms.say(place, capsys, "override", ONE, "jdoe", "6")
    assert "undo that first" in terms.say(place, capsys, "undo", "1", status=2)
    assert result(place, "jdoe").score == 6


def test_what_was_changed_elsewhere_since_is_not_undone(place, capsys):
    terms.say(place, capsys, "due", ONE, "2026-11-01 10:00 UTC")
    with terms.book(place) as book:
        book.find_assignment(ONE).duedate = datetime(2026, 12, 1)
        book.db.commit()
    assert "changed since" in terms.say(place, capsys, "undo", status=2)


def test_a_damaged_line_of_the_log_is_named(place, capsys):
    terms.say(place, capsys, "excuse", ONE, "li")
    with (place / changes.FILE).open("a") as file:
        file.write("{broken\n")
    assert "line 2, is damaged" in terms.say(place, capsys, "excuse", status=2)
    assert "line 2, is damaged" in terms.say(place, capsys, "export", status=2)


@pytest.mark.parametrize(
    "words",
    [
        ("due", ONE, "2026-11-01"),
        ("extend", ONE, "jdoe", "--by", "1d"),
        ("excuse", ONE, "jdoe"),
        ("override", ONE, "jdoe", "3"),
        ("override", ONE, "jdoe", "3", "--task", "essay"),
        ("regrade", ONE, "jdoe", "--request", "please"),
        ("release", TWO),
        ("remove", THREE),
        ("export",),
        ("report",),
        ("report", ONE, "--hide-names"),
        ("feedback", ONE, "--lessons", "https://hub.example.org/lab"),
        ("new", "elsewhere", "--from", str(ROOT)),
    ],
)
def test_a_dry_run_changes_nothing(place, capsys, words):
    def files():
        # Beside the gradebook it is remembered how much it held when it was last looked at.
        seen = (p for p in place.rglob("*") if p.is_file() and p.name != "held.json")
        return {p: p.read_bytes() for p in seen}

    before = files()
    terms.say(place, capsys, *words, "--dry-run")
    assert files() == before


def test_every_command_that_writes_can_say_first_what_it_would_do(capsys):
    with pytest.raises(SystemExit):
        cli.main(["classroom", "--help"])
    names = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert {"grade", "undo", "new"} <= set(names)
    for name in set(names) - {"log", "mark"}:  # one lists, and one is a page on which to work
        with pytest.raises(SystemExit):
            cli.main(["classroom", name, "--help"])
        assert "--dry-run" in capsys.readouterr().out, name


def test_released_is_what_was_said_or_what_came_in(place, capsys):
    now = datetime(2026, 11, 2)
    assert not changes.is_released(None, 0, now)
    assert changes.is_released(None, 1, now)
    assert changes.is_released("2026-11-01 08:00:00", 0, now)
    assert not changes.is_released("2026-11-03 08:00:00", 0, now)
    assert not changes.is_released("", 5, now)
    told = terms.script(place, capsys, "release", TWO)
    assert told["handout"].endswith("handout/02_second.zip")
    assert terms.script(place, capsys, "export")["assignments"] == [ONE, TWO]
    terms.say(place, capsys, "release", ONE, "--withhold")
    told = terms.script(place, capsys, "export")
    assert (told["assignments"], told["not_released"]) == ([TWO], [ONE, THREE])


# Exercises of one's own: nbgrader makes the release, so one course serves for all.


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A course with one source notebook, released."""
    from handins import source_notebook
    from meaningunits.classroom import new

    place = terms.course(tmp_path_factory.mktemp("own") / "course", exercises=())
    folder = place / "source" / "p1"
    folder.mkdir(parents=True)
    (folder / "p1.ipynb").write_text(json.dumps(source_notebook()), encoding="utf-8")
    new.release(place, "p1")
    return place


def test_an_exercise_is_made_of_tasks_that_are_there_and_taken_out_and_brought_back(
    own, tmp_path, capsys
):
    place = shutil.copytree(own, tmp_path / "course")
    tasks = terms.script(place, capsys, "points", "p1")["points"]
    first = next(iter(tasks))
    told = terms.script(place, capsys, "add", "99_ours", "--item", first, "--title", "Our own")
    assert told["points"] == tasks[first]
    book = json.loads((place / "release/99_ours/99_ours.ipynb").read_text())
    assert "".join(book["cells"][0]["source"]) == "# Our own"
    assert not any("BEGIN SOLUTION" in "".join(c["source"]) for c in book["cells"])
    terms.say(place, capsys, "remove", "99_ours")
    assert not (place / "source/99_ours").exists()
    with terms.book(place) as gradebook:
        assert [a.name for a in gradebook.assignments] == ["p1"]
    terms.say(place, capsys, "undo")
    assert terms.script(place, capsys, "points", "99_ours")["points"] == {first: tasks[first]}
    with terms.book(place) as gradebook:
        assert gradebook.find_assignment("99_ours").max_score == tasks[first]


def test_other_points_are_in_the_source_and_the_gradebook_and_undone_in_both(own, tmp_path, capsys):
    place = shutil.copytree(own, tmp_path / "course")
    tasks = terms.script(place, capsys, "points", "p1")["points"]
    first = next(iter(tasks))
    terms.say(place, capsys, "points", "p1", f"{first}=7")
    assert terms.script(place, capsys, "points", "p1")["points"] == {**tasks, first: 7}
    with terms.book(place) as gradebook:
        assert gradebook.find_assignment("p1").max_score == sum(tasks.values()) - tasks[first] + 7
    terms.say(place, capsys, "undo")
    with terms.book(place) as gradebook:
        assert gradebook.find_assignment("p1").max_score == sum(tasks.values())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "p1", "--item", "x"), "there already"),
        (("add", "a b", "--item", "x"), "letters, digits"),
        (("add", "new"), "Say what is in it"),
        (("add", "new", "--item", "nothing"), "There are:"),
        (("add", "new", "--from", "none.ipynb"), "There is no"),
        (("points", "p1", "nothing=3"), "has no task nothing"),
        (("points", "p1", "x=many"), "no number of points"),
        (("points", "p1", "x=0"), "no number of points"),
    ],
)
def test_an_exercise_that_cannot_be_made_leaves_nothing_behind(own, capsys, words, said):
    before = sorted(own.rglob("*"))
    assert said in terms.say(own, capsys, *words, status=2)
    assert sorted(own.rglob("*")) == before


def test_bringing_a_copy_back_can_be_tried_without_doing_it(place, capsys):
    from meaningunits.classroom import backups

    backups.make(courses.find(place))
    before = {p: p.read_bytes() for p in place.rglob("*") if p.is_file()}
    told = terms.say(place, capsys, "restore", "--copy", "newest", "--dry-run")
    assert "Would bring the gradebook back" in told
    assert {p: p.read_bytes() for p in place.rglob("*") if p.is_file()} == before


# How the commands speak


class Screen:
    """A terminal, or a file."""

    def __init__(self, terminal):
        self.terminal = terminal

    def isatty(self):
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "environment", "coloured"),
    [
        (True, {"TERM": "xterm"}, True),
        (False, {"TERM": "xterm"}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
    ],
)
def test_only_a_terminal_that_wants_them_gets_colours(monkeypatch, terminal, environment, coloured):
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    said = telling.colour("failed", "bad", Screen(terminal))
    assert said == ("\033[31mfailed\033[0m" if coloured else "failed")


@pytest.mark.parametrize(("columns", "expected"), [("72", 72), ("20", 60), ("400", 160)])
def test_text_is_as_wide_as_the_terminal_within_reason(monkeypatch, columns, expected):
    monkeypatch.setenv("COLUMNS", columns)
    assert telling.width(Screen(terminal=True)) == expected
    assert telling.width(Screen(terminal=False)) == 100


def test_every_command_speaks_to_scripts_and_an_error_is_told_there_too(place, capsys):
    told = terms.script(place, capsys, "excuse", ONE, "nobody", status=2)
    assert (told["command"], told["status"]) == ("excuse", 2)
    assert "knows no nobody" in told["warned"][0]
