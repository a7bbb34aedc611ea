"""``meaningunits classroom grade``: every submission ends graded, waiting for a person, or failed.

One run over one assignment or all of them: ``batch`` grades each, ``engine`` says where.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from ...doctor import machine
from .. import backups, held, late, sandbox, telling
from ..assignment import AssignmentError
from ..course import Course, CourseError
from ..course import find as find_course
from ..pool import Pool, PoolError
from ..preflight import check, printable
from . import rehearsal, summary
from .batch import Batch, Stop
from .engine import Cluster, EngineError, Local, cores
from .gradebook import GradebookError
from .standing import WORD
from .summary import FAILED, GRADED, MARKING, Row

#: What the summary says beside the flags, and counts apart: no flag is in it.
NOTICES = (WORD, "kernel:")
RISK = (
    "Without a sandbox: every submission can read and change whatever you can, the gradebook, the "
    "solutions and other students' work included."
)


def run(given: argparse.Namespace) -> int:
    """Grade in the course directory this is run in: 0 all, 1 some failed, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``workers``, ``scheduler``, ``student``, ``again``, ``no_sandbox``
        and ``dry_run``.
    """
    # nbgrader looks for alembic on PATH, and a virtual environment need not be activated.
    tools = str(machine.scripts("alembic", "alembic"))
    os.environ["PATH"] = os.pathsep.join([tools, os.environ.get("PATH", os.defpath)])
    session = None
    try:
        if getattr(given, "dry_run", False):
            course = find_course(Path.cwd())
            return rehearsal.run(course, assignments_of(course, given.assignment), given)
        session = Session(given)
        rows = session.grade()
    except (
        CourseError, AssignmentError, sandbox.SandboxError, PoolError, EngineError, GradebookError,
        Stop, backups.BackupError, late.LateError,
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
        self.engine: Local | Cluster | None = None
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
        try:
            self.course = find_course(Path.cwd())
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End every process that this run started."""
        if self.engine is not None:
            self.engine.close()
        elif self.pool is not None:
            self.pool.close()

    def grade(self) -> list[Row]:
        """Grade, write, and say; returns every row."""
        names = assignments_of(self.course, self.given.assignment)
        if self.course.others:
            print(
                f"Not run here: {', '.join(self.course.others)}, which this course adds to "
                "nbgrader's own steps.",
                file=sys.stderr,
            )
        if backups.file_of(self.course) is None:
            print(backups.SERVER, file=sys.stderr)
        backups.make(self.course)
        rows: list[Row] = []
        for name in names:
            rows += Batch(self.course, name, self.engine_for, self.given).grade()
        held.keep(self.course)
        for name in names:
            print(_closing(name, [row for row in rows if row.assignment == name]))
        print(summary.table(rows, telling.width()))
        telling.note(rows=[vars(row) for row in rows])
        return rows

    def engine_for(
        self, releases: list[dict[str, Any]], slugs: list[str], modules: list[str]
    ) -> Local | Cluster:
        """An engine that is warm for an assignment, or is getting so."""
        given = self.given
        if self.engine is None:
            self.engine = (
                Cluster(given.scheduler, {})
                if self.pool is None
                else Local(self.pool, given.workers or cores())
            )
        if isinstance(self.engine, Cluster):
            self.engine.more = {
                "releases": releases, "slugs": slugs, "walls": not given.no_sandbox,
                "modules": modules,
            }  # fmt: skip
        return self.engine


def assignments_of(course: Course, named: str | None) -> list[str]:
    """The assignment that was named, or every one of which something was handed in."""
    names = [named] if named else [n for n in check.assignments(course) if course.students(n)]
    if not names:
        raise Stop("There are no submissions: no student's folder holds a released assignment.")
    return names


def _closing(name: str, rows: list[Row]) -> str:
    counts = Counter(row.status for row in rows)
    parts = [f"{counts[status]} {status}" for status in (GRADED, MARKING, FAILED) if counts[status]]
    flagged = sum(not all(flag.startswith(NOTICES) for flag in row.flags) for row in rows)
    parts += [f"{flagged} flagged"] if flagged else []
    marks = sum(any(flag.startswith(WORD) for flag in row.flags) for row in rows)
    parts += [f"{marks} with a word on marks by hand"] if marks else []
    kernels = sum(any(flag.startswith("kernel:") for flag in row.flags) for row in rows)
    parts += [f"{kernels} in a real kernel"] if kernels else []
    return f"{name}: {', '.join(parts) or 'no submissions'}. Written to {summary.FILENAME}."
