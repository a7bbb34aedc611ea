"""What long work leaves behind: open files, connections, processes, threads, temporary files.

    python tests/left_open.py 10000               # so many answers recorded, judged and checked
    python tests/left_open.py 10000 --class 1000  # and a class of so many graded (with bubblewrap)

Counted before and after, in this process and in all that it started. A small sample is taken in
CI (``tests/tools/test_left_open.py``).
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import os
import sys
import tempfile
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import psutil
import warm

#: Marks what was started here, however far it got away from its parent.
MARK = "MEANINGUNITS_LEFT_OPEN"


def counted(temporary: Path) -> dict[str, int]:
    """What is open or lying about now; ``temporary`` is where temporary files go."""
    gc.collect()
    me = psutil.Process()
    return {
        "open files and descriptors": me.num_fds(),
        "connections": len(me.net_connections(kind="all")),
        "processes": len(_started()),
        "threads": threading.active_count(),
        "temporary files": sum(1 for _ in temporary.rglob("*")),
    }


def _started() -> list[psutil.Process]:
    """The processes that carry this run's mark, but for this one."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.pid != os.getpid() and process.environ().get(MARK) == os.environ[MARK]:
                found.append(process)
    return found


@contextlib.contextmanager
def nothing_left(place: Path) -> Iterator[None]:
    """Whatever is done inside leaves nothing open and nothing lying about.

    Raises
    ------
    AssertionError
        With what there is more of than before.
    """
    temporary = Path(tempfile.mkdtemp(dir=place))
    before_env = {name: os.environ.get(name) for name in (MARK, "TMPDIR")}
    os.environ.update({MARK: uuid.uuid4().hex, "TMPDIR": str(temporary)})
    tempfile.tempdir = None
    try:
        before = counted(temporary)
        yield
        after = counted(temporary)
    finally:
        tempfile.tempdir = None
        for name, value in before_env.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})
    more = {what: (before[what], n) for what, n in after.items() if n > before[what]}
    assert not more, f"left behind (before, after): {more}"


def answers(count: int, place: Path) -> None:
    """Record, judge and check the best answers of the course's tasks, so many in all."""
    import meaningunits as mu
    from meaningunits import trail
    from meaningunits.tasks import catalogue

    best = [
        (item.slug, answer)
        for module in catalogue.lessons()
        for item in catalogue.of(module).values()
        if (answer := item.at(0).kind.ideal()) is not trail.NOTHING
    ]
    was = os.environ.get(trail.VARIABLE)
    try:
        for n in range(count):
            # A trail of some hundred answers, then the next: as a class's are met one by one.
            os.environ[trail.VARIABLE] = str(place / f"trail-{n // 200}.jsonl")
            slug, answer = best[n % len(best)]
            with contextlib.redirect_stdout(io.StringIO()):
                mu.answer(slug, answer)
                mu.check(slug)
                mu.grade(slug)
    finally:
        os.environ.pop(trail.VARIABLE, None)
        if was is not None:
            os.environ[trail.VARIABLE] = was


def a_class(count: int, place: Path) -> None:
    """Have a class graded, as an instructor does."""
    import classes

    course = classes.our_course(place / "course")
    classes.Ours(course).class_of(count)
    classes.grade(course)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--class", dest="students", type=int, default=0, metavar="STUDENTS")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        answers(50, place)  # what is opened once and kept is no leak
        with tempfile.TemporaryDirectory(dir=place) as own, nothing_left(Path(own)):
            answers(given.count, place)
        print(f"{given.count} answers: nothing is left open.", flush=True)
        if not given.students:
            return
        warm.run("meaningunits", "--version", cwd=place, env={**os.environ})
        with tempfile.TemporaryDirectory(dir=place) as own, nothing_left(Path(own)):
            a_class(given.students, place)
        print(f"A class of {given.students}: nothing is left open.")


if __name__ == "__main__":
    sys.exit(main())
