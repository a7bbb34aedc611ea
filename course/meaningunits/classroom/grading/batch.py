"""One assignment from the submitted folder to the gradebook.

In this order, so that a run can stop at any point and go on: the pre-flight repairs, engines run,
and the one writer here puts results into the autograded folder, the gradebook, the journal.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from ...tasks.kind import plural
from .. import telling
from ..assignment import AssignmentSpec, load, unknown
from ..course import Course
from ..ledger import Ledger
from ..pool import PoolError
from ..preflight import check, people, printable
from . import filing, flags, given, learnt, outside, standing, summary
from .engine import Cluster, Local, learn
from .gradebook import GradebookError, Standing, Writer
from .journal import Journal
from .reading import Reader, Unreadable
from .standing import Memory
from .summary import FAILED, GRADED, MARKING, Row
from .traces import models

#: Makes an engine warm for an assignment: its releases, our tasks' slugs, modules that are known.
EngineFor = Callable[[list[dict[str, Any]], list[str], list[str]], Local | Cluster]
Result = dict[str, Any]

TOTAL = 300.0  # seconds for one notebook
BATCH, WAIT = 40, 2.0  # results are written that many at a time, or after that many seconds


class Stop(Exception):
    """The command cannot go on; the message says why and what to do."""


@dataclass
class Made:
    """A submission on its way through an engine: its task, or why there is none."""

    student: str
    data: dict[str, Any] | None = None
    digest: str = ""
    timestamp: datetime | None = None
    refused: str = ""
    known: dict[str, Any] | None = None


class Batch:
    """One assignment."""

    def __init__(
        self, course: Course, assignment: str, engine_for: EngineFor, given: argparse.Namespace
    ) -> None:
        self.course, self.assignment = course, assignment
        self.engine_for, self.given = engine_for, given
        self.trouble: Exception | None = None
        self.refused: dict[str, str] = {}
        if check.lacks_gradebook(self.course):
            made = [self.course.folder(step, assignment) for step in ("source", "release")]
            if not any(folder.is_dir() for folder in made):
                raise Stop(unknown(self.course, assignment))
            raise Stop(
                f"There is no gradebook here. Run `nbgrader generate_assignment {assignment} "
                "--force` first; it makes one."
            )
        self.specs: tuple[AssignmentSpec, ...] = _specs(self.course, assignment)
        if refused := [said for spec in self.specs for said in outside.refused(spec)]:
            raise Stop("\n".join(refused))
        for said in (said for spec in self.specs for said in outside.rescaled(spec)):
            print(f"{assignment}: {said}", file=sys.stderr)
        self.slugs = [slug for spec in self.specs for slug in outside.ours(spec).values()]
        self.max_score = sum(spec.max_score for spec in self.specs)

    def grade(self) -> list[Row]:
        """Pre-flight, run, write; returns a row for each submission."""
        reader = Reader(self.course, self.assignment, self.specs, TOTAL)
        warming = self._warm_meanwhile(reader)
        try:
            self._look()
            writer = Writer(self.course, self.assignment)
        finally:
            warming.join()
        journal = Journal(self.course.root, self.assignment)
        try:
            self._work(reader, writer, journal)
            writer.penalize()
            return self._rows(writer, journal)
        finally:
            writer.close()

    # -- before

    def _warm_meanwhile(self, reader: Reader) -> threading.Thread:
        releases = [dict(spec.release) for spec in self.specs if spec.release]
        books = _sources(self.course, self.specs) or releases
        known = learnt.load(self.course.root, self.assignment, books)
        self.engine = self.engine_for(releases, self.slugs, known)
        timeout, engine = self.course.cell_timeout, self.engine

        def warm() -> None:
            if not isinstance(engine, Local):
                return  # a cluster gets warm with its first submission
            try:
                if known:
                    engine.pool.warm(known, self.slugs)
                    return
                names = learn(engine.pool, books, reader.source, self.slugs, timeout)
                learnt.keep(self.course.root, self.assignment, books, names)
            except (PoolError, OSError) as problem:
                self.trouble = problem

        thread = threading.Thread(target=warm)
        thread.start()
        return thread

    def _look(self) -> None:
        """The pre-flight, and who is to be graded by it."""
        wanted = set(map(people.one_piece, self.given.student or ())) or None
        dry = bool(getattr(self.given, "dry_run", False))
        found = check.check(self.course, self.assignment, dry_run=dry, students=wanted)
        self.checked: dict[str, list[check.Row]] = {}
        for row in found:
            self.checked.setdefault(row.student, []).append(row)
        if wanted and wanted - set(self.checked):
            unknown = ", ".join(sorted(wanted - set(self.checked)))
            place = self.course.folder("submitted", self.assignment, "STUDENT")
            raise Stop(f"No submission by {unknown} was found. A submission lies in {place}.")
        # Whoever handed in nothing at all of this assignment has no submission to be graded.
        self.nothing = [
            student
            for student, rows in self.checked.items()
            if all(row.verdict == check.MISSING for row in rows)
        ]
        for student in self.nothing:
            del self.checked[student]
        counts = Counter(row.verdict for row in found)
        said = [f"{counts[v]} {v}" for v in (check.REPAIRED, check.REFUSED) if counts[v]]
        print(
            f"{self.assignment}: {plural(len(self.checked), 'submission')}"
            + (f", {', '.join(said)} by the pre-flight" if said else ""),
            file=sys.stderr,
        )

    def _refused(self, student: str) -> str:
        rows = [row for row in self.checked[student] if row.verdict == check.REFUSED]
        return " ".join(word for row in rows for word in row.words)

    def _is_a_students(self, student: str) -> bool:
        top, _ = check.places(self.course, self.assignment)
        home = top / student
        return home.is_dir() and not home.is_symlink() and student != self.assignment

    # -- the run

    def _work(self, reader: Reader, writer: Writer, journal: Journal) -> None:
        if self.trouble is not None:
            raise self.trouble
        standings = writer.standings()
        progress = summary.Progress(len(self.checked))
        waiting: list[tuple[Made, Result]] = []
        last = time.monotonic()
        task = partial(self._task, reader, journal.entries, standings)
        try:
            for made, found in self.engine.results(list(self.checked), task, reader.setting):
                progress.step(skipped=made.known is not None)
                result = self._result(made, found)
                if result is None:
                    continue
                waiting.append((made, result))
                if len(waiting) >= BATCH or time.monotonic() - last > WAIT:
                    self._write(waiting, writer, journal)
                    waiting, last = [], time.monotonic()
        finally:
            progress.close()
            if waiting and not isinstance(sys.exc_info()[1], OSError | GradebookError):
                self._write(waiting, writer, journal)
        journal.tidy()

    def _task(
        self,
        reader: Reader,
        entries: Mapping[str, dict[str, Any]],
        standings: Mapping[str, Standing],
        student: str,
    ) -> Made:
        """What an engine is to do for a student, or why there is nothing to do."""
        if refused := self._refused(student):
            return Made(student, refused=refused)
        missing = {r.notebook for r in self.checked[student] if r.verdict == check.MISSING}
        try:
            found = reader.read(student, frozenset(missing))
        except Unreadable as problem:
            return Made(student, refused=str(problem))
        known = entries.get(student)
        if not self.given.again and self._stands(known, found.digest, standings):
            return Made(student, known=known)
        return Made(student, found.data, found.digest, found.timestamp)

    def _result(self, made: Made, found: Result | None) -> Result | None:
        """What is to be written of a submission; None where it is to be left as it is."""
        if made.known is not None:
            return None
        if found is not None:
            return found
        self.refused[made.student] = made.refused
        return _unrun(made) if self._is_a_students(made.student) else None

    def _stands(
        self, known: dict[str, Any] | None, digest: str, standings: Mapping[str, Standing]
    ) -> bool:
        """Whether an earlier run's result is of this very submission, and still in its place."""
        if known is None or known["digest"] != digest or known["status"] == FAILED:
            return False
        place = self.course.folder("autograded", self.assignment, known["student"])
        there = all((place / f"{name}.ipynb").is_file() for name in known["notebooks"])
        return there and known["student"] in standings

    def _write(self, results: list[tuple[Made, Result]], writer: Writer, journal: Journal) -> None:
        results.sort(key=lambda pair: pair[0].student)
        try:
            parted = Ledger(self.course.root).parted(self.assignment)
        except telling.Stop as problem:
            raise Stop(str(problem)) from None
        for made, result in results:
            result["timestamp"] = made.timestamp
            before = self._before(made.student, result, journal)
            result["before"] = self._parted(before, parted.get(made.student, ()))
            filing.sweep(self.course, self.assignment, made.student)
            filing.file(
                self.course, self.assignment, result, made.data["files"] if made.data else {}
            )
        writer.write((result for _, result in results), partial(_ahead, journal))
        journal.add(
            {
                "student": made.student,
                "digest": made.digest,
                "status": result["status"],
                "reason": result["reason"],
                "flags": result["flags"],
                "fallback": result["fallback"],
                "trace": result["trace"],
                "notebooks": [b["name"] for b in result["notebooks"] if b["text"] is not None],
                "marks": standing.settled(writer.memory.get(made.student, {})),
            }
            for made, result in results
        )

    def _before(self, student: str, result: Result, journal: Journal) -> dict[str, Memory]:
        """What is remembered of each graded cell; else what the autograded folder tells of it."""
        if remembered := journal.entries.get(student, {}).get("marks"):
            return remembered
        found: dict[str, Memory] = {}
        for book in result["notebooks"]:
            old = filing.filed(self.course, self.assignment, student, book["name"])
            if old is None or book["text"] is None:
                continue
            unlike = given.unlike(old, json.loads(book["text"]))
            for grade_id, most in given.points(old).items():
                now = "" if grade_id in unlike else book["given"].get(grade_id)
                found[f"{book['name']}/{grade_id}"] = {"given": now, "of": most}
        return found

    def _parted(self, before: Mapping[str, Memory], cells: Collection[str]) -> dict[str, Memory]:
        """What is remembered, and on which cells two markers differ."""
        several = len(self.specs) > 1
        return {
            name: {**known, "parted": (name if several else name.partition("/")[2]) in cells}
            for name, known in before.items()
        }

    # -- after

    def _rows(self, writer: Writer, journal: Journal) -> list[Row]:
        standings = writer.standings()
        traces_of = {
            student: entry["trace"]
            for student, entry in journal.entries.items()
            if entry.get("trace") and self._is_a_students(student)
        }
        shared = flags.across(traces_of, models(_sources(self.course, self.specs)))
        rows = []
        for student in self.checked:
            row = Row(student, self.assignment, FAILED, None, self.max_score)
            row.repairs = self._words(student, check.REPAIRED)
            rows.append(row)
            entry = journal.entries.get(student) or {}
            row.flags = standing.told(entry.get("marks") or {}, _waiting(standings, student))
            if student in self.refused:
                row.reason = self.refused[student]
                row.repairs = []
                continue
            row.flags += [*entry["flags"], *shared.get(student, ())]
            row.flags += [f"trail: {word}" for r in self.checked[student] for word in r.trail]
            row.flags += [
                f"missing: {r.notebook}.ipynb was not handed in and counts 0, as in nbgrader."
                for r in self.checked[student]
                if r.verdict == check.MISSING
            ]
            if entry["fallback"]:
                row.flags.append(f"kernel: run in a real kernel, because {entry['fallback']}.")
            if entry["status"] == FAILED:
                row.reason = entry["reason"]
                continue
            row.score = standings[student].score
            row.penalty = standings[student].penalty
            row.status = MARKING if standings[student].needs_marking else GRADED
        whole = set() if self.given.student else {self.assignment}
        summary.keep(self.course.root, rows, whole)
        writer.raise_flags({row.student: row.flags for row in rows})
        if self.nothing:
            few = ", ".join(map(printable, self.nothing[:10]))
            more = f" and {len(self.nothing) - 10} more" if len(self.nothing) > 10 else ""
            print(f"{self.assignment}: nothing was handed in by {few}{more}.", file=sys.stderr)
        return rows

    def _words(self, student: str, verdict: str) -> list[str]:
        rows = [row for row in self.checked[student] if row.verdict == verdict]
        return [word for row in rows for word in row.words]


def _ahead(journal: Journal, memory: Mapping[str, Mapping[str, Memory]]) -> None:
    """Write down which marks are about to change: a kill after that changes none a second time."""
    about = {s: known for s, known in memory.items() if any("from" in m for m in known.values())}
    if about:
        journal.add(
            {**journal.entries.get(student, {"status": FAILED}), "student": student, "digest": "",
             "marks": known}
            for student, known in about.items()
        )  # fmt: skip


def _waiting(standings: Mapping[str, Standing], student: str) -> frozenset[str]:
    return standings[student].waiting if student in standings else frozenset()


def _specs(course: Course, assignment: str) -> tuple[AssignmentSpec, ...]:
    from sqlalchemy.exc import SQLAlchemyError

    try:
        return load(course, assignment)
    except SQLAlchemyError as problem:
        said = str(getattr(problem, "orig", None) or problem).splitlines()[0]
        raise Stop(
            f"The gradebook could not be read: {said}. If another program is using it, let that "
            "finish; if nbgrader was updated, make a copy of it and run `nbgrader db upgrade`. "
            "Then run this again."
        ) from None


def _sources(course: Course, specs: tuple[AssignmentSpec, ...]) -> list[dict[str, Any]]:
    """The assignment's source notebooks; empty unless all of them are here."""
    found = []
    for spec in specs:
        path = course.folder("source", spec.assignment) / f"{spec.notebook}.ipynb"
        try:
            found.append(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return []
    return found


def _unrun(made: Made) -> dict[str, Any]:
    """The result of a submission that could not be run at all."""
    return {
        "student": made.student, "status": FAILED, "reason": made.refused, "notebooks": [],
        "files": {}, "flags": [], "fallback": "", "trace": None,
    }  # fmt: skip
