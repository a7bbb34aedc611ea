"""Grading without a process of its own: a small course, and a pool that runs cells right here.

A cell may only hold what ``Here.run`` knows: plain Python, ``files`` (what lies beside the
notebook), ``mu.grade``, and the words of ``ENDS``.
"""

from __future__ import annotations

import ast
import base64
import json
import os
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import warm
from meaningunits import trail
from meaningunits.classroom.assignment import checksum
from meaningunits.doctor import machine
from meaningunits.tasks import catalogue

warm.heads()

HANNE = "meaning-units/divide-hanne"
START = datetime(2026, 11, 2, 9, tzinfo=UTC)
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def cell(source: str, kind: str = "code", grade_id: str = "", **flags: Any) -> dict[str, Any]:
    """A cell as nbgrader releases it."""
    made: dict[str, Any] = {"cell_type": kind, "id": grade_id or "plain", "metadata": {}}
    made["source"] = source
    if kind == "code":
        made |= {"execution_count": None, "outputs": []}
    if grade_id:
        plain = {"grade": False, "solution": False, "locked": False, "task": False}
        note = {**plain, "schema_version": 3, "grade_id": grade_id, "cell_type": kind, **flags}
        made["metadata"]["nbgrader"] = note
        note["checksum"] = checksum(made)
    return made


def book(*cells: dict[str, Any]) -> dict[str, Any]:
    named = [{**one, "id": f"c{i}"} for i, one in enumerate(cells)]
    return {"cells": named, "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}


def first(answer: str = "x = 0", memo: str = "Your memo.") -> dict[str, Any]:
    """The notebook ``b1``, with somebody's answers in it: 2 and 3 points, and 4 by hand."""
    shown = book(
        cell("# One", "markdown"),
        cell("x = 0", grade_id="x", solution=True),
        cell("x / 2", grade_id="test-x", grade=True, locked=True, points=2),
        cell(f'mu.grade("{HANNE}")', grade_id="hanne", grade=True, locked=True, points=3),
        cell("Your memo.", "markdown", grade_id="memo", grade=True, solution=True, points=4),
    )
    for one in shown["cells"]:
        note = one["metadata"].get("nbgrader", {})
        one["source"] = {"x": answer, "memo": memo}.get(note.get("grade_id"), one["source"])
    return shown


def second(answer: str = "y = 0") -> dict[str, Any]:
    """The notebook ``b2``: 1 point."""
    shown = book(
        cell("y = 0", grade_id="y", solution=True),
        cell("assert y == 1", grade_id="test-y", grade=True, locked=True, points=1),
    )
    shown["cells"][0]["source"] = answer
    return shown


def entries(*answers: Any, item: str = HANNE, who: str = "", at: datetime = START) -> bytes:
    """A trail in which somebody answered one task again and again."""
    made = [
        trail.Entry(f"{who}{item}{n}", at + timedelta(minutes=n), item, "cut", value)
        for n, value in enumerate(answers)
    ]
    return b"".join(one.line().encode() + b"\n" for one in made)


def course(place: Path, books: dict[str, dict[str, Any]] | None = None) -> Path:
    """A course directory with one assignment ``a``, released and in its gradebook."""
    books = books or {"b1": first(), "b2": second()}
    (place / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'c'\n"
    )
    release = place / "release" / "a"
    release.mkdir(parents=True)
    for name, data in books.items():
        (release / f"{name}.ipynb").write_text(json.dumps(data))
    os.environ["PATH"] = os.pathsep.join(
        [str(machine.scripts("alembic", "alembic")), os.environ["PATH"]]
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{place / 'gradebook.db'}", "c") as gradebook:
            gradebook.add_assignment("a")
            for name, data in books.items():
                gradebook.add_notebook(name, "a", kernelspec=json.dumps(KERNEL))
                for one in data["cells"]:
                    _known(gradebook, name, one)
    return place


def _known(gradebook: Any, name: str, one: dict[str, Any]) -> None:
    note = one["metadata"].get("nbgrader")
    if not note:
        return
    kind, grade_id = one["cell_type"], note["grade_id"]
    gradebook.add_source_cell(
        grade_id, name, "a", cell_type=kind, source=one["source"], checksum=note["checksum"],
        locked=note["locked"],
    )  # fmt: skip
    if note["grade"]:
        gradebook.add_grade_cell(grade_id, name, "a", max_score=note["points"], cell_type=kind)
    if note["solution"]:
        gradebook.add_solution_cell(grade_id, name, "a")


def hand_in(place: Path, student: str, files: dict[str, Any]) -> Path:
    """Put files into a student's folder: notebooks as data, all else as bytes."""
    folder = place / "submitted" / student / "a"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        raw = data if isinstance(data, bytes) else json.dumps(data).encode()
        (folder / name).write_bytes(raw)
    return folder


class Ended(Exception):
    """A cell that ends its run."""


class Here:
    """Stands for ``pool.Pool``: the same jobs and results, in this very process.

    ``jobs`` and ``warmed`` are what it was asked.
    """

    def __init__(self, **given: Any) -> None:
        self.given, self.jobs, self.warmed, self.closed = given, [], [], 0
        self.language_info = {"name": "python", "version": "3"}

    def start(self) -> None:
        self.warmed.append("started")

    def warm(self, modules: list[str], slugs: list[str]) -> None:
        self.warmed.append((modules, slugs))

    def close(self) -> None:
        self.closed += 1

    def run(self, job: dict[str, Any]) -> dict[str, Any]:
        self.jobs.append(job)
        before = {name: base64.b64decode(data) for name, data in job["files"].items()}
        files, ran = dict(before), []
        more: dict[str, Any] = {}
        log = trail.parse(files.get(trail.FILENAME, b""))
        names: dict[str, Any] = {
            "files": files, "told": more,
            "mu": SimpleNamespace(grade=lambda slug: catalogue.judged(slug, log).points),
        }  # fmt: skip
        ended = None
        for count, (index, source) in enumerate(job["cells"], 1):
            try:
                outputs = _run(source, names, count)
            except Ended as problem:
                ended = {"cell": index, "why": str(problem)}
                break
            ran.append([index, count, outputs])
        if "needs_kernel" in more and job.get("executor") == "kernel":
            del more["needs_kernel"]
        raw = base64.b64encode(files.get(trail.FILENAME, b"")).decode()
        made = {name: base64.b64encode(data).decode() for name, data in files.items()
                if before.get(name) != data}  # fmt: skip
        watched = job.get("watch", [])
        return {
            "cells": ran, "ended": ended, "files": made, "outcomes": [], "left_out": 0,
            "seen": [[index, None if n else raw] for n, index in enumerate(watched)],
            "modules": sorted({"json", "rfc3987_syntax.x"}) if job.get("modules") else [],
        } | more  # fmt: skip


def _run(source: str, names: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """The outputs of one cell; ``told`` is what else the pool is to say."""
    if source.startswith("# end: "):
        raise Ended(source.removeprefix("# end: "))
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    try:
        exec(compile(tree, "cell", "exec"), names)
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), names) if last else None
    except Exception as problem:
        return [{"output_type": "error", "ename": type(problem).__name__, "evalue": str(problem),
                 "traceback": [str(problem)]}]  # fmt: skip
    if value is None:
        return []
    return [{"output_type": "execute_result", "execution_count": count, "metadata": {},
             "data": {"text/plain": repr(value)}}]  # fmt: skip
