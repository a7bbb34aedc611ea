"""``meaningunits classroom grade``: every submission ends graded, waiting for a person, or failed.

In this order, so that a run can stop at any point and go on: the pre-flight repairs, engines run,
and the one writer here puts results into the autograded folder, the gradebook, the journal.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from .. import sandbox
from ..assignment import AssignmentError, AssignmentSpec, load
from ..course import Course, CourseError
from ..course import find as find_course
from ..pool import Pool, PoolError
from ..preflight import check, printable
from . import filing, flags, learnt, outside, summary
from .engine import Cluster, EngineError, Local, cores, learn
from .gradebook import GradebookError, Writer
from .journal import Journal
from .reading import Reader, Unreadable
from .summary import FAILED, GRADED, MARKING, Row

TOTAL = 300.0  # seconds for one notebook
BATCH, WAIT = 40, 2.0  # results are written that many at a time, or after that many seconds

RISK = (
    "Without a sandbox: every submission can read and change whatever you can, the gradebook, the "
    "solutions and other students' work included."
)


class Stop(Exception):
    """The command cannot go on; the message says why and what to do."""


def run(given: argparse.Namespace) -> int:
    """Grade in the course directory this is run in: 0 all, 1 some failed, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``workers``, ``scheduler``, ``student``, ``again``, ``no_sandbox``.
    """
    # nbgrader looks for alembic on PATH, and a virtual environment need not be activated.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    session = None
    try:
        session = Session(given)
        rows = session.grade()
    except (
        CourseError, AssignmentError, sandbox.SandboxError, PoolError, EngineError, GradebookError,
        Stop,
    ) as problem:  # fmt: skip
        print(problem, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. What was graded is kept; run this again to go on.", file=sys.stderr)
        return 2
    except OSError as problem:
        where = printable(str(problem.filename or "a file"))
        print(
            f"{where}: {problem.strerror or problem}. What was graded before this is kept; put it "
            "right (is the disk full?) and run this again: it goes on where it stopped.",
            file=sys.stderr,
        )
        return 2
    finally:
        if session is not None:
            session.close()
    return int(any(row.status == FAILED for row in rows))


class Session:
    """One run of the command, over one assignment or all of them."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given
        self.engine: Any = None
        self.pool: Pool | None = None
        if given.workers is not None and given.workers < 1:
            raise Stop("--workers is how many submissions run at a time: 1 or more.")
        if not given.scheduler:
            if not given.no_sandbox:
                sandbox.check()
            # It starts while the course is read; what is slow about it is imports.
            self.pool = Pool(walls=not given.no_sandbox, hide=[str(Path.cwd())])
            self.pool.start()
        if given.no_sandbox:
            print(RISK, file=sys.stderr)
        self.course = find_course(Path.cwd())

    def close(self) -> None:
        """End every process that this run started."""
        if self.engine is not None:
            self.engine.close()
        elif self.pool is not None:
            self.pool.close()

    def grade(self) -> list[Row]:
        """Grade, write, and say; returns every row."""
        named = self.given.assignment
        names = [named] if named else [n for n in check.assignments(self.course) if self._has(n)]
        if not names:
            raise Stop("There are no submissions: no student's folder holds a released assignment.")
        if self.course.others:
            print(
                f"Not run here: {', '.join(self.course.others)}, which this course adds to "
                "nbgrader's own steps.",
                file=sys.stderr,
            )
        rows: list[Row] = []
        for name in names:
            rows += Batch(self, name).grade()
        print(summary.table(rows))
        for name in names:
            print(_closing(name, [row for row in rows if row.assignment == name]))
        return rows

    def _has(self, name: str) -> bool:
        return bool(self.course.students(name))

    def engine_for(self, releases: list[dict], slugs: list[str], modules: list[str]) -> Any:
        """An engine that is warm for an assignment, or is getting so."""
        given = self.given
        if given.scheduler:
            if self.engine is None:
                self.engine = Cluster(given.scheduler, {})
            self.engine.more = {
                "releases": releases, "slugs": slugs, "walls": not given.no_sandbox,
                "modules": modules,
            }  # fmt: skip
            return self.engine
        if self.engine is None:
            self.engine = Local(self.pool, given.workers or cores())
        return self.engine


@dataclass
class Made:
    """A submission on its way through an engine: its task, or why there is none."""

    student: str
    data: dict | None = None
    digest: str = ""
    timestamp: datetime | None = None
    refused: str = ""
    known: dict | None = None


class Batch:
    """One assignment."""

    def __init__(self, session: Session, assignment: str) -> None:
        self.session, self.course = session, session.course
        self.assignment = assignment
        if check.lacks_gradebook(self.course):
            raise Stop(
                f"There is no gradebook here. Run `nbgrader generate_assignment {assignment} "
                "--force` first; it makes one."
            )
        self.specs: tuple[AssignmentSpec, ...] = _specs(self.course, assignment)
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
            return self._rows(writer, journal)
        finally:
            writer.close()

    # -- before

    def _warm_meanwhile(self, reader: Reader) -> threading.Thread:
        releases = [dict(spec.release) for spec in self.specs if spec.release]
        books = _sources(self.course, self.specs) or releases
        known = learnt.load(self.course.root, self.assignment, books)
        self.engine = self.session.engine_for(releases, self.slugs, known)
        timeout = self.course.cell_timeout

        def warm() -> None:
            pool = self.engine.pool
            try:
                if known:
                    pool.warm(known, self.slugs)
                    return
                names = learn(pool, books, reader.source, self.slugs, timeout)
                learnt.keep(self.course.root, self.assignment, books, names)
            except (PoolError, OSError) as problem:
                self.trouble = problem

        self.trouble: Exception | None = None
        thread = threading.Thread(target=warm if isinstance(self.engine, Local) else lambda: None)
        thread.start()
        return thread

    def _look(self) -> None:
        """The pre-flight, and who is to be graded by it."""
        wanted = set(self.session.given.student or ()) or None
        found = check.check(self.course, self.assignment, students=wanted)
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
            f"{self.assignment}: {len(self.checked)} submissions"
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
        standing = writer.standings()

        def task(student: str) -> Made:
            if refused := self._refused(student):
                return Made(student, refused=refused)
            missing = {r.notebook for r in self.checked[student] if r.verdict == check.MISSING}
            try:
                found = reader.read(student, frozenset(missing))
            except Unreadable as problem:
                return Made(student, refused=str(problem))
            known = journal.entries.get(student)
            if not self.session.given.again and self._stands(known, found.digest, standing):
                return Made(student, known=known)
            return Made(student, found.data, found.digest, found.timestamp)

        self.refused: dict[str, str] = {}
        progress = summary.Progress(len(self.checked))
        waiting: list[tuple[Made, dict]] = []
        last = time.monotonic()
        students = list(self.checked)
        try:
            for made, result in self.engine.results(students, task, reader.setting):
                progress.step(skipped=made.known is not None)
                if made.known is not None:
                    continue
                if result is None:
                    self.refused[made.student] = made.refused
                    if not self._is_a_students(made.student):
                        continue
                    result = _unrun(made)
                waiting.append((made, result))
                if len(waiting) >= BATCH or time.monotonic() - last > WAIT:
                    self._write(waiting, writer, journal)
                    waiting, last = [], time.monotonic()
        finally:
            progress.close()
            if waiting and not isinstance(sys.exc_info()[1], OSError | GradebookError):
                self._write(waiting, writer, journal)
        journal.tidy()

    def _stands(self, known: dict | None, digest: str, standing: dict) -> bool:
        """Whether an earlier run's result is of this very submission, and still in its place."""
        if known is None or known["digest"] != digest or known["status"] == FAILED:
            return False
        place = self.course.folder("autograded", self.assignment, known["student"])
        there = all((place / f"{name}.ipynb").is_file() for name in known["notebooks"])
        return there and known["student"] in standing

    def _write(self, results: list[tuple[Made, dict]], writer: Writer, journal: Journal) -> None:
        results.sort(key=lambda pair: pair[0].student)
        for made, result in results:
            result["timestamp"] = made.timestamp
            filing.sweep(self.course, self.assignment, made.student)
            filing.file(
                self.course, self.assignment, result, made.data["files"] if made.data else {}
            )
        writer.write(result for _, result in results)
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
            }
            for made, result in results
            if made.digest
        )

    # -- after

    def _rows(self, writer: Writer, journal: Journal) -> list[Row]:
        standing = writer.standings()
        traces = {
            student: entry["trace"]
            for student, entry in journal.entries.items()
            if entry.get("trace") and self._is_a_students(student)
        }
        shared = flags.across(traces)
        rows = []
        for student in self.checked:
            entry = journal.entries.get(student)
            row = Row(student, self.assignment, FAILED, None, self.max_score)
            row.repairs = self._words(student, check.REPAIRED)
            rows.append(row)
            if student in self.refused:
                row.reason = self.refused[student]
                row.repairs = []
                continue
            row.flags = [*entry["flags"], *shared.get(student, ())]
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
            row.score = standing[student].score
            row.status = MARKING if standing[student].needs_marking else GRADED
        whole = set() if self.session.given.student else {self.assignment}
        summary.keep(self.course.root, rows, whole)
        if self.nothing:
            few = ", ".join(map(printable, self.nothing[:10]))
            more = f" and {len(self.nothing) - 10} more" if len(self.nothing) > 10 else ""
            print(f"{self.assignment}: nothing was handed in by {few}{more}.", file=sys.stderr)
        return rows

    def _words(self, student: str, verdict: str) -> list[str]:
        rows = [row for row in self.checked[student] if row.verdict == verdict]
        return [word for row in rows for word in row.words]


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


def _closing(name: str, rows: list[Row]) -> str:
    counts = Counter(row.status for row in rows)
    parts = [f"{counts[status]} {status}" for status in (GRADED, MARKING, FAILED) if counts[status]]
    flagged = sum(bool(row.flags) for row in rows)
    parts += [f"{flagged} flagged"] if flagged else []
    kernels = sum(any(flag.startswith("kernel:") for flag in row.flags) for row in rows)
    parts += [f"{kernels} in a real kernel"] if kernels else []
    return f"{name}: {', '.join(parts) or 'no submissions'}. Written to {summary.FILENAME}."
