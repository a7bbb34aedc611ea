"""What a notebook's calls say and do: ``answer``, ``check``, ``grade``, and a name that is none."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pytest
from meaningunits import trail
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Kind

SLUG = "sample/divide"


def words():
    return [(e.word, e.value) for e in trail.here().log().entries]


def beside(name, *slugs):
    """A trail of another name that holds answers."""
    own = trail.here().path.with_name("aside.jsonl")
    made = trail.Trail(own)
    for slug in slugs:
        made.record(slug, "set", [8])
    own.rename(own.with_name(name))


def test_no_more_than_three_are_named_that_were_meant(monkeypatch):
    slugs = [f"one/task-{letter}" for letter in "abcd"]
    monkeypatch.setattr(catalogue, "lessons", lambda: ("one",))
    monkeypatch.setattr(
        catalogue, "of", lambda lesson: dict.fromkeys(slugs if lesson == "one" else ())
    )
    with pytest.raises(LookupError) as why:
        catalogue.find("one/task-x")
    said = r"There is no task called 'one/task-x'\. Did you mean ('one/task-[a-d]'( or |\?$)){3}"
    assert re.fullmatch(said, str(why.value))
    with pytest.raises(LookupError) as why:
        catalogue.find("zzz")
    assert str(why.value) == "There is no task called 'zzz'."


def test_a_task_of_ones_own_study_is_none_where_no_study_is_open():
    with pytest.raises(LookupError) as why:
        catalogue.find("my-study/divide")
    assert str(why.value) == (
        "'my-study/divide' is a task of your own study, and no study is open here. Open it first: "
        'mu.study() in its folder, or mu.study("FOLDER").'
    )
    try:
        made = SimpleNamespace(slug="my-study/made")
        catalogue.enter([made], why=lambda slug: f"No {slug}." if "gone" in slug else "")
        assert catalogue.find("my-study/made") is made
        with pytest.raises(LookupError, match=r"^No my-study/gone\.$"):
            catalogue.find("my-study/gone")
        with pytest.raises(
            LookupError, match=r"^There is no task called 'my-study/mad'\. Did you "
        ):
            catalogue.find("my-study/mad")
    finally:
        catalogue.enter([])


def test_where_there_is_no_answer_it_is_said_which_trail_has_one(tasks):
    beside("trail (1).jsonl", SLUG)
    beside("trail (2).jsonl", "sample/read")
    note = (
        "trail (1).jsonl holds an answer to this task, and trail.jsonl does not. If it is yours, "
        "hand in both files; where there is no trail.jsonl yet, rename it to that."
    )
    assert catalogue.check(SLUG).notes == (note,)
    catalogue.answer(SLUG, [8])
    assert catalogue.check(SLUG).notes == ()


def test_a_check_is_written_down_once_for_an_answer(tasks, monkeypatch):
    assert catalogue.check(SLUG).names == ("nothing-yet",)
    assert words() == []
    catalogue.answer(SLUG, [8])
    points = {"points": catalogue.check(SLUG).points}
    written = [("write", [8]), ("check", points)]
    assert words() == written
    catalogue.check(SLUG)
    assert words() == written
    catalogue.check(SLUG, reveal=True)
    written.append(("reveal", points))
    assert words() == written
    catalogue.check(SLUG)
    written.append(("check", points))
    assert words() == written
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    catalogue.check(SLUG, reveal=True)
    assert words() == written


def contexts(monkeypatch):
    """Every context in which a judgement is made from now on."""
    seen = []
    judge = Kind.judge

    def seeing(kind, answer, context):
        seen.append((context.reveal, context.mended))
        return judge(kind, answer, context)

    monkeypatch.setattr(Kind, "judge", seeing)
    return seen


def test_the_second_try_shows_what_the_panel_did_and_the_same_try_again_does_not(
    tasks, monkeypatch
):
    seen = contexts(monkeypatch)
    for value in ([8], [8], [9]):
        catalogue.answer(SLUG, value)
        seen.clear()
        catalogue.check(SLUG)
        (told,) = seen
        assert told == (value == [9], None)
    seen.clear()
    catalogue.check(SLUG, reveal=True)
    catalogue.judged(SLUG, trail.here().log())
    assert seen == [(True, None), (False, None)]


def test_of_what_is_right_only_mended_parts_are_told_unless_it_is_asked_for(tasks, monkeypatch):
    seen = contexts(monkeypatch)
    slug = "sample/read"
    mended = []
    for value in ({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 2, "b": 3}):
        catalogue.answer(slug, value)
        for reveal in (False, True):
            seen.clear()
            catalogue.check(slug, reveal=reveal)
            mended += seen
    # It is asked for: all is told. It is the second try: the parts that are another than they were.
    assert mended == [
        (False, frozenset()), (True, None),
        (True, frozenset("a")), (True, None),
        (True, frozenset("ab")), (True, None),
    ]  # fmt: skip


def test_what_of_a_trail_cannot_be_read_is_told_five_times_at_most(tasks):
    catalogue.answer(SLUG, [8])
    path = trail.here().path
    for many in (4, 5, 6):
        path.write_bytes(path.read_bytes().split(b"\n")[0] + b"\n" + b"junk\n" * many)
        assert len(catalogue.check(SLUG).notes) == min(many, 5)


def test_a_task_that_is_none_is_told_and_stops_only_grading(tasks, monkeypatch, capsys):
    found = catalogue.check("sample/nothing")
    (told,) = found.messages
    assert (found.slug, found.title, found.of, found.points) == (
        "sample/nothing", "Nothing was checked", 0, 0,
    )  # fmt: skip
    assert (told.name, told.verdict) == ("no-such-task", "mend")
    assert told.look == 'The name stands between quotation marks: mu.check("…").'
    points = catalogue.grade("sample/nothing")
    assert (points, points.told) == (0, told.what)
    assert capsys.readouterr().out == f"{told.what}\n"
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    with pytest.raises(LookupError):
        catalogue.grade("sample/nothing")
    assert capsys.readouterr().out == ""


def test_points_are_a_number_and_a_sentence_where_somebody_looks(tasks, monkeypatch, capsys):
    catalogue.answer(SLUG, [8])
    points = catalogue.grade(SLUG)
    feedback = catalogue.judged(SLUG, trail.here().log())
    assert capsys.readouterr().out == f"{feedback}\n"
    assert (points, type(points).__name__) == (feedback.points, "Points")
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert type(catalogue.grade(SLUG)) is float
    assert words() == [("write", [8])]


def test_what_cannot_be_recorded_is_told_and_nothing_is_there(tasks, monkeypatch):
    loop: list = []
    loop.append(loop)
    before = "Nothing was recorded, and what was there stays as it was. "
    for call, said in (
        ((SLUG, loop), "Not recorded. It contains itself."),
        ((SLUG, float("nan")), "Not recorded. An answer cannot hold 'not a number' or infinity."),
        ((SLUG,), f"{before}Your answer is missing: mu.answer('{SLUG}', your answer)."),
        (([SLUG], 1), f"{before}The task's name stands by itself, without brackets: "
         f"mu.answer('{SLUG}', …)."),
        (([SLUG, SLUG], 1), f"{before}The task's name comes first, between quotation marks: "
         'mu.answer("…", your answer).'),
        ((5, 1), f"{before}The task's name comes first, between quotation marks: "
         'mu.answer("…", your answer).'),
        ((SLUG, None), f"{before}The answer is None, which is what a function gives that returns "
         "nothing: after cuts.sort() or print(cuts), say, give cuts itself, or sorted(cuts)."),
    ):  # fmt: skip
        assert repr(catalogue.answer(*call)) == said
    assert words() == []
    with monkeypatch.context() as patch:
        patch.setattr(trail.os, "write", lambda *_: 3)
        said = str(catalogue.answer(SLUG, [8]))
    assert said.startswith("Not saved. Your answer could not be saved to trail.jsonl: No space")


def test_an_answer_that_was_changed_since_is_told_how_it_comes_back(tasks):
    heard = []
    catalogue.LISTENERS.append(heard.append)
    try:
        catalogue.answer(SLUG, [8])
        catalogue.answer(SLUG, [8])
        trail.here().record(SLUG, "set", [8, 9])
        said = str(catalogue.answer(SLUG, [8]))
        assert re.fullmatch(
            r"Recorded at \d\d:\d\d, and changed in the widget since: the later answer stands\. "
            r"Undo in the widget brings this one back\.",
            said,
        )
        assert heard == [SLUG]
        assert [value for _, value in words()] == [[8], [8, 9]]
        catalogue.answer(SLUG, [9])
        assert heard == [SLUG, SLUG]
    finally:
        catalogue.LISTENERS.remove(heard.append)
    assert json.loads(trail.here().path.read_text().splitlines()[0])["action"] == "write"


@pytest.mark.parametrize(
    ("after", "is_checked"),
    [([], False), (["check"], True), (["reveal"], True), (["check", "hint"], True),
     (["check", "set"], False), (["check", "undo"], False), (["check", "redo"], False),
     (["check", "set", "check"], True)],
)  # fmt: skip
def test_what_was_checked_is_about_the_answer_as_it_stands(after, is_checked, tasks):
    here = trail.here()
    here.record(SLUG, "set", [8])
    for word in after:
        if word == "set":
            here.record(SLUG, word, [9])
        else:
            here.event(SLUG, word, {"points": 1})
    log = here.log()
    assert (catalogue.checked(SLUG, log) is not None) is is_checked
    assert (catalogue.told(catalogue.find(SLUG), log) is not None) is is_checked
