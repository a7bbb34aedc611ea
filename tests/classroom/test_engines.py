"""Where submissions run: how many are in hand at a time, and what a cluster loses or gives back."""

from __future__ import annotations

import json
import sys
from concurrent.futures import Future
from types import ModuleType, SimpleNamespace

import pytest
from meaningunits.classroom import sandbox
from meaningunits.classroom.assignment import from_notebook
from meaningunits.classroom.grading import engine, submission
from meaningunits.classroom.notebook import SLOW
from runs_here import Here, book, cell, second

SETTING = {"specs": [submission.plain_spec(from_notebook("a", "b2", second()))],
           "cell_timeout": 30, "max_lines": 9, "max_traceback": 9, "total": 60}  # fmt: skip


def made(student, y=1):
    """A task on its way; ``y`` is the student's answer, None where there is nothing to run."""
    text = json.dumps(second(f"y = {y}"))
    data = {"student": student, "files": {}, "notebooks": {"b2": text}, "timestamp": None}
    return SimpleNamespace(student=student, data=None if y is None else data)


def of(pairs):
    """Student, status and points of what an engine gave back."""

    def told(found):
        return found["status"], [score for book in found["notebooks"] for score in book["scores"]]

    return [(one.student, found and told(found)) for one, found in pairs]


def points(n):
    return ("graded", [["test-y", float(n), 1.0]])


# What an assignment needs


def test_a_module_is_imported_where_the_left_margin_says_so():
    cells = [
        cell("import json\nimport  os.path as p\nfrom csv import reader\n  import indented"),
        cell("import markdown", "markdown"),
        {**cell(""), "source": ["x = 1\n", "from a.b_1 import c\n", "import json"]},
        cell("# import commented\nimportant = 1\nfromage = 2\nfrom . import own"),
        {"cell_type": "code"},
    ]
    assert engine.imported({"cells": cells}) == ["json", "os.path", "csv", "a.b_1"]
    assert engine.imported({}) == []


@pytest.mark.parametrize(
    ("source", "names"),
    [("import os", ["os", "re"]), ("import jsonschema", ["jsonschema", "lark.x", "re", SLOW])],
)
def test_modules_are_learnt_from_a_run_and_slow_ones_only_where_they_are_asked_for(source, names):
    class Pool(Here):
        def run(self, job):
            super().run(job)
            return {} if job["cells"][0][1] == "2" else {"modules": ["re", SLOW, "lark.x"]}

    pool = Pool()
    books = [book(cell("text", "markdown"), {**cell(""), "source": ["1", "\n"]}, cell(source)),
             book(cell("2"))]  # fmt: skip
    books[0]["cells"][1]["source"] = ["1", "\n2"]
    assert engine.learn(pool, books, {"f": "eA=="}, ["slug"], 7) == sorted(names)
    direct = [name for name in names if name in source]
    assert pool.warmed == [(direct, ["slug"]), (sorted(names), ["slug"])]
    assert pool.jobs == [
        {"cells": cells, "files": {"f": "eA=="}, "cell_timeout": 7, "total": 60, "modules": True}
        for cells in ([[1, "1\n2"], [2, source]], [[0, "2"]])
    ]


# This machine


def test_no_more_are_in_hand_than_may_be():
    asked = []

    def submit(one, student):
        future = Future()
        asked.append(student)
        future.set_result(one(student))
        return future

    given = engine._windowed(submit, str.upper, list("abcdefg"), 3)
    found = {next(given)}
    assert asked == list("abc")
    assert found | {*given} == {*"ABCDEFG"}
    assert asked == list("abcdefg")
    assert list(engine._windowed(submit, str.upper, [], 3)) == []


def test_this_machine_runs_what_there_is_to_run_and_gives_all_back():
    pool = Here()
    local = engine.Local(pool, 1)
    tasks = {"ada": made("ada"), "ben": made("ben", None), "cleo": made("cleo", 2)}
    found = of(local.results(list(tasks), tasks.get, SETTING))
    assert sorted(found, key=str) == [
        ("ada", points(1)), ("ben", None), ("cleo", points(0))
    ]  # fmt: skip
    assert len(pool.jobs) == 2
    local.close()
    assert pool.closed == 1
    with pytest.raises(RuntimeError):
        local._threads.submit(print)


def test_twice_as_many_as_work_are_in_hand(monkeypatch):
    seen = []
    monkeypatch.setattr(engine, "_windowed", lambda *given: seen.append(given[2:]) or [])
    local = engine.Local(Here(), 3)
    assert list(local.results(["ada"], made, SETTING)) == []
    assert seen == [(["ada"], 6)]
    local.close()


# A cluster


class Client:
    """Stands for Dask's: ``remote`` is called here, and what is named in ``loses`` is lost."""

    loses: tuple[str, ...] = ()
    refuses: Exception | None = None

    def __init__(self, address, **how):
        if self.refuses:
            raise self.refuses
        self.address, self.how, self.sizes, self.most, self.closed = address, how, [], 0, False
        self.loop, self.threads = "its loop", {"one": 1, "two": 1}

    def nthreads(self):
        return self.threads

    def scatter(self, about, **how):
        assert how == {"broadcast": True, "hash": True}
        self.about = about
        return about

    def submit(self, call, data, shared, *, pure, retries):
        assert (pure, retries) == (False, 2)
        self.sizes.append(len(data))
        names = [json.loads(one)["student"] for one in data]
        future = SimpleNamespace(key="-".join([str(len(self.sizes)), *names]))

        def result():
            if {*names} & {*self.loses}:
                raise RuntimeError(f"a  worker\nwas lost {'x' * 300}")
            return call(data, shared)

        future.result = result
        return future

    def close(self):
        self.closed = True


class Running:
    """Stands for ``as_completed``: the last that was handed out is done first."""

    most = 0

    def __init__(self, loop):
        assert loop == "its loop"
        self.waiting = []

    def add(self, future):
        self.waiting.append(future)
        Running.most = max(Running.most, len(self.waiting))

    def __next__(self):
        return self.waiting.pop()


@pytest.fixture
def cluster(monkeypatch):
    module = ModuleType("distributed")
    module.Client, module.as_completed = Client, Running
    monkeypatch.setitem(sys.modules, "distributed", module)
    monkeypatch.setattr(Client, "loses", ())
    monkeypatch.setattr(Client, "refuses", None)
    monkeypatch.setattr(Running, "most", 0)
    pools = []

    class Pool(Here):
        def __init__(self, **given):
            super().__init__(**given)
            pools.append(self)

    monkeypatch.setattr(engine, "Pool", Pool)
    monkeypatch.setattr(engine, "_pools", {})
    more = {"modules": ["json"], "releases": [], "slugs": ["s"], "walls": False}
    made = engine.Cluster("tcp://x", more)
    made.pools = pools
    return made


def test_a_cluster_is_found_and_left(cluster):
    assert cluster.client.address == "tcp://x"
    assert cluster.client.how == {"timeout": 10, "set_as_default": False}
    assert cluster.workers == 2
    cluster.client.threads = {}
    assert cluster.workers == 1
    cluster.close()
    assert cluster.client.closed


def test_without_dask_or_a_scheduler_it_is_said_what_to_do(cluster, monkeypatch):
    monkeypatch.setattr(Client, "refuses", OSError("timed out"))
    with pytest.raises(engine.EngineError) as why:
        engine.Cluster("tcp://x", {})
    assert str(why.value) == (
        "No Dask scheduler answers at tcp://x (timed out). Start one with `dask scheduler` and "
        "workers with `dask worker`, and give its address."
    )
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(engine.EngineError, match="needs Dask, which is not installed here"):
        engine.Cluster("tcp://x", {})


def test_a_cluster_grades_all_in_tasks_that_become_smaller_and_no_more_than_it_can_hold(cluster):
    names = [f"s{n:02}" for n in range(60)]
    tasks = {name: made(name, None if name == "s05" else int(name[1:]) % 2) for name in names}
    found = of(cluster.results(names, tasks.get, SETTING))
    assert sorted(found, key=str) == [
        (name, None if name == "s05" else points(int(name[1:]) % 2)) for name in names
    ]
    # 16 are held for two workers: four at a time while 48 are left, then three, two, one; one of
    # the second four has nothing to run.
    sizes = [4, 3, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2] + [1] * 15
    assert (cluster.client.sizes, Running.most) == (sizes, 5)
    assert json.loads(cluster.client.about) == {
        **SETTING, "modules": ["json"], "releases": [], "slugs": ["s"], "walls": False
    }  # fmt: skip


def test_what_is_lost_with_others_is_tried_alone_and_the_others_have_their_points(
    cluster, monkeypatch
):
    monkeypatch.setattr(Client, "loses", ("s01", "s40"))
    names = [f"s{n:02}" for n in range(41)]
    found = {one.student: result for one, result in cluster.results(names, made, SETTING)}
    assert {*found} == {*names}
    said = f"The cluster could not run it (RuntimeError: a worker was lost {'x' * 182})."
    for name in ("s01", "s40"):
        assert found.pop(name) == {
            "student": name, "status": "failed", "notebooks": [], "files": {}, "flags": [],
            "fallback": "", "trace": None, "reason": said,
        }  # fmt: skip
    assert {result["status"] for result in found.values()} == {"graded"}


def test_a_worker_keeps_one_pool_for_one_assignment(cluster, monkeypatch):
    checked, learnt = [], []
    monkeypatch.setattr(sandbox, "check", lambda: checked.append(True))
    monkeypatch.setattr(engine, "learn", lambda *given: learnt.append(given))
    setting = SETTING | {"modules": ["json"], "releases": ["r"], "slugs": ["s"], "walls": False}
    about = json.dumps(setting).encode()
    data = [json.dumps(made(name, y).data).encode() for name, y in (("ada", 1), ("ben", 0))]
    for _ in range(2):
        found = json.loads(engine.remote(data, about))
        assert [(one["student"], one["notebooks"][0]["scores"]) for one in found] == [
            ("ada", [["test-y", 1.0, 1.0]]), ("ben", [["test-y", 0.0, 1.0]]),
        ]  # fmt: skip
    (one,) = cluster.pools
    assert (one.given, one.warmed, one.closed) == ({"walls": False}, [(["json"], ["s"])], 0)
    assert (checked, learnt) == ([], [])
    engine.remote([], json.dumps(setting | {"modules": [], "walls": True}).encode())
    _, two = cluster.pools
    assert (two.given, two.warmed, one.closed, two.closed) == ({"walls": True}, [], 1, 0)
    assert (checked, learnt) == ([True], [(two, ["r"], {}, ["s"], 30)])


@pytest.mark.parametrize("many", [1, 15, 16, 31, 32, 47, 48])
def test_of_however_many_in_a_task_only_what_is_lost_is_lost(many, cluster, monkeypatch):
    # One to four are in the first task: one more for every sixteen that are left.
    monkeypatch.setattr(Client, "loses", ("s00",))
    names = [f"s{n:02}" for n in range(many)]
    found = {one.student: result for one, result in cluster.results(names, made, SETTING)}
    assert cluster.client.sizes[0] == min(1 + many // 16, 4)
    assert [name for name in names if found[name]["status"] == "failed"] == ["s00"]
