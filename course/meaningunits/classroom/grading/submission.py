"""One submission from its files to its scores: plain data in, plain data out, nothing is written.

The same function serves this machine's cores and a cluster's. A **setting** is what all
submissions of an assignment share (``setting``), a **task** is one student's, and a **result** is
what is to be written:

``status``
    ``"graded"`` or ``"failed"``; with ``reason``, a sentence for who failed.
``notebooks``
    For each: ``name``, ``text`` (the autograded notebook), ``scores`` (grade id, points or None
    for a person, maximum), ``comments`` and ``given`` (what was handed in, as digests).
``files``
    What the notebooks made or changed, as base64.
``flags``
    For the instructor: a word, a colon, a sentence.
``trace``
    What is compared between students.
``fallback``
    Why a real kernel was used, or nothing.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

from ...trail import FILENAME as TRAIL
from ...trail import Log, parse
from .. import texts
from ..assignment import AssignmentSpec, CellSpec, checksum
from ..preflight import made_outputs, rendering
from ..saved import together
from . import given, outside, sanitizing, scoring, traces
from .sanitizing import mark

SKIP = "skip-execution"  # nbclient passes over cells with this tag
Run = Callable[[dict[str, Any]], dict[str, Any]]


def plain_spec(spec: AssignmentSpec) -> dict[str, Any]:
    """A spec as plain data, without the release, which grading does not need."""
    return {
        "assignment": spec.assignment,
        "notebook": spec.notebook,
        "cells": [asdict(cell) for cell in spec.cells],
        "kernelspec": dict(spec.kernelspec),
    }


def spec_of(data: Mapping[str, Any]) -> AssignmentSpec:
    """The spec that ``plain_spec`` wrote."""
    cells = tuple(CellSpec(**cell) for cell in data["cells"])
    return AssignmentSpec(data["assignment"], data["notebook"], cells, data["kernelspec"])


def grade(
    task: dict[str, Any], setting: dict[str, Any], run: Run, language: Mapping[str, Any]
) -> dict[str, Any]:
    """Grade one submission.

    Parameters
    ----------
    task : dict
        ``student``, ``files`` (path to base64, what nbgrader would copy beside the notebooks) and
        ``notebooks`` (name to the notebook's text, or None where it was not handed in).
    setting : dict
        ``specs``, ``cell_timeout``, ``max_lines``, ``max_traceback``, ``ignore``, ``total``.
    run : callable
        Runs a job in the sandbox (``pool.Pool.run``).
    language : mapping
        What a kernel says about its language.
    """
    files = dict(task["files"])
    made: dict[str, Any] = {
        "student": task["student"], "status": "graded", "reason": "", "notebooks": [],
        "files": {}, "flags": [], "fallback": "",
    }  # fmt: skip
    handed_in = _decoded(files.get(TRAIL))
    answers: dict[str, tuple[Any, float]] = {}
    sources: dict[str, tuple[str, bool]] = {}
    for data in setting["specs"]:
        spec = spec_of(data)
        text = task["notebooks"].get(spec.notebook)
        if text is None:
            gone = [[s.grade_id, s.points, s.of] for s in scoring.absent(spec)]
            made["notebooks"].append(
                {"name": spec.notebook, "text": None, "scores": gone, "comments": {}, "given": {}}
            )
            continue
        notebook = json.loads(text)
        whole = together(handed_in, notebook)
        if whole != handed_in:
            handed_in = whole
            files[TRAIL] = base64.b64encode(handed_in).decode()
            made["files"][TRAIL] = files[TRAIL]
        one = _Notebook(notebook, spec, setting)
        problem = one.graded(run, files, language, parse(handed_in))
        files |= one.files
        made["files"] |= one.files
        made["flags"] += one.flags
        made["fallback"] = made["fallback"] or one.fallback
        answers |= one.answers
        sources |= one.sources()
        made["notebooks"].append(one.result())
        if problem:
            made["status"], made["reason"] = "failed", problem
            break
    made["trace"] = traces.trace(handed_in, answers, sources, task.get("timestamp"))
    made["flags"] += made["trace"].pop("flags")
    return made


def _decoded(raw: str | None) -> bytes:
    return base64.b64decode(raw) if raw else b""


class _Notebook:
    """One notebook on its way."""

    def __init__(
        self, notebook: dict[str, Any], spec: AssignmentSpec, setting: dict[str, Any]
    ) -> None:
        self.notebook, self.spec, self.setting = notebook, spec, setting
        self.files: dict[str, str] = {}
        self.flags: list[str] = []
        self.fallback = ""
        self.scores: list[list[Any]] = []
        self.comments: dict[str, str | None] = {}
        self.given: dict[str, str] = {}
        self.answers: dict[str, tuple[Any, float]] = {}
        self.broken = False

    def graded(self, run: Run, files: dict[str, str], language: Mapping[str, Any], log: Log) -> str:
        """Sanitize, run, score; returns why it could not be graded, or nothing."""
        try:
            sanitizing.sanitized(self.notebook, self.spec)
        except sanitizing.Inconsistent as problem:
            return str(problem)
        self.given = given.digests(self.notebook, log, outside.ours(self.spec))
        texts.put_in(self.notebook, log)
        mine = outside.places(self.notebook, outside.ours(self.spec))
        ran = self._run(run, files, mine)
        if "broken" in ran:
            self.broken = True
            return f"The grader's own machinery failed: {ran['broken']}. Run this again."
        self.files = ran["files"]
        scoring.put_in(self.notebook, ran["cells"], ran.get("language") or language)
        if made_outputs.showable(self.notebook["cells"]):
            self.flags.append("output: what no page can show was left out of the outputs.")
        if rendering.is_state(ran.get("widgets")):
            self.notebook["metadata"]["widgets"] = ran["widgets"]
        limits = (self.setting["max_lines"], self.setting["max_traceback"])
        scoring.limit(self.notebook, *limits, self.setting.get("ignore"))
        if ran["left_out"]:
            self.flags.append(f"output: {ran['left_out']} characters of output were left out.")
        if mine:
            self.judge = outside.Judge(ran["seen"], ran["outcomes"])
        if ran["ended"]:
            return self._ended(ran["ended"])
        try:
            self._score(mine)
        except scoring.NoScore as problem:
            return f"{problem} nbgrader scores no such notebook; mark it by hand."
        self.comments = scoring.comments(self.notebook)
        return ""

    def _run(self, run: Run, files: dict[str, str], mine: dict[int, str]) -> dict[str, Any]:
        cells = self.notebook["cells"]
        code = [
            [i, cell["source"]]
            for i, cell in enumerate(cells)
            if cell["cell_type"] == "code"
            and cell["source"].strip()
            and SKIP not in (cell["metadata"].get("tags") or ())
        ]
        kernel = dict(self.spec.kernelspec or self.notebook["metadata"].get("kernelspec") or {})
        handed = outside.functions(self.spec)
        is_python = kernel.get("language", "python") == "python"
        job = {
            "cells": code,
            "files": files,
            "cell_timeout": self.setting["cell_timeout"],
            "total": self.setting["total"],
            "give_back": True,
            "watch": list(mine),
            "watch_file": TRAIL,
            "ask": [[i, slug, handed[slug]] for i, slug in mine.items() if slug in handed],
            "kernel": kernel.get("name") or "python3",
            "executor": "fork" if is_python else "kernel",
        }
        ran = run(job)
        if not is_python:
            self.fallback = f"its language is {kernel['language']}"
        elif ran.get("needs_kernel"):
            self.fallback = _sentence(ran["needs_kernel"])
            ran = run(job | {"executor": "kernel"})
        return ran

    def _score(self, mine: dict[int, str]) -> None:
        for i, cell in enumerate(self.notebook["cells"]):
            note = mark(cell)
            if not note.get("grade"):
                continue
            of = float(note["points"])
            if i not in mine:
                self.scores.append([note["grade_id"], scoring.points_of(cell), of])
                continue
            told = self.judge.feedback(i, mine[i])
            feedback = replace(told, of=of)  # worth here what the assignment says
            points = feedback.points
            self.answers[mine[i]] = (self.judge.answer(i, mine[i]), feedback.share)
            said = scoring.said(cell)
            if said != told.points:  # the course's own scale is what an honest notebook tells
                self.flags.append(
                    f"score-differs: {note['grade_id']} said {scoring.in_words(said)} in the "
                    f"notebook; computed outside it is {points:g}, which counts. Code that changed "
                    "the grading says so; a helper that the notebook could not load may, too."
                )
            if said != points:
                cell["outputs"] = outside.shown(feedback, cell["execution_count"])
            self.scores.append([note["grade_id"], points, of])

    def _ended(self, ended: dict[str, Any]) -> str:
        number = sum(
            cell["cell_type"] == "code" for cell in self.notebook["cells"][: ended["cell"] + 1]
        )
        return (
            f"Code cell {number} of {self.spec.notebook} {ended['why']}. What ran before it is "
            "kept in the autograded notebook; nothing was scored."
        )

    def sources(self) -> dict[str, tuple[str, bool]]:
        """What was written into each answer cell, and whether a person marks it."""
        found, known = {}, self.spec.by_id
        for cell in self.notebook["cells"]:
            note = mark(cell)
            if note.get("solution") and note.get("checksum") != checksum(cell):
                given = known[note["grade_id"]].released if note["grade_id"] in known else ""
                text = traces.written(cell["source"], given)
                found[note["grade_id"]] = (text, bool(note.get("grade")))
        return found

    def result(self) -> dict[str, Any]:
        """What is to be written of it."""
        return {
            "name": self.spec.notebook,
            "text": None if self.broken else written(self.notebook),
            "scores": self.scores,
            "comments": self.comments,
            "given": self.given,
        }


def _sentence(text: str) -> str:
    """What came from a submission's process, fit for one line of a table."""
    return "".join(c if c.isprintable() else " " for c in text)[:120]


def written(notebook: dict[str, Any]) -> str:
    """A notebook as nbformat writes it: texts as lines, keys in order."""
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)
        for output in cell.get("outputs", ()):
            if output["output_type"] == "stream":
                output["text"] = output["text"].splitlines(keepends=True)
            elif "data" in output:
                for kind, value in output["data"].items():
                    if isinstance(value, str) and (kind.startswith("text/") or kind in _AS_LINES):
                        output["data"][kind] = value.splitlines(keepends=True)
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


_AS_LINES = ("application/javascript", "image/svg+xml")
