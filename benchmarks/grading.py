"""How long a class takes: ``nbgrader autograde`` beside ``classroom grade``, in one run.

    python benchmarks/grading.py                    # 200 submissions of each course; half an hour
    python benchmarks/grading.py --submissions 40 --reference 10
    python benchmarks/grading.py --memory 1000      # does memory stay flat?
    python benchmarks/grading.py --dask             # one Dask worker and two

Whole commands are timed, on copies of one course directory, as many submissions at a time as the
machine has cores, in the sandbox. nbgrader grades ``--reference`` of the submissions, for it needs
the same time for each. "Bare" is the forked execution of the same cells and nothing else: no
pre-flight, no scoring, no gradebook. Ratios are printed to be read, never asserted.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter, sleep

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

import classes
from meaningunits.classroom.assignment import load
from meaningunits.classroom.course import find
from meaningunits.classroom.grading import command, engine, outside, reading, submission
from meaningunits.classroom.pool import Pool

COURSES = {"our exercise 02": classes.OURS, "pandas and plotly": classes.PLAIN}
#: Without endless recursion, which is costly, and live widgets, which want a real kernel.
WAYS = [way for way in classes.PLAIN_WAYS if way not in ("asks", "moves")]


def made(place: Path, name: str, count: int) -> Path:
    """A course directory with a class in it."""
    if name == classes.OURS:
        classes.Ours(classes.our_course(place)).class_of(count)
    else:
        classes.plain_class(classes.plain_course(place), count, WAYS)
    return place


def copied(place: Path, to: Path, keep: int | None = None) -> Path:
    """A copy of a course, with only some of its students."""
    shutil.copytree(place, to)
    if keep is not None:
        for folder in sorted((to / "submitted").iterdir())[keep:]:
            shutil.rmtree(folder)
    return to


def timed(words: list[str], place: Path) -> float:
    """Seconds that a whole command takes."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    start = perf_counter()
    run = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=place,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    taken = perf_counter() - start
    if run.returncode != 0:
        raise SystemExit(run.stdout[-2000:] + run.stderr[-2000:])
    return taken


def bare(place: Path, name: str, workers: int) -> float:
    """Seconds for the forked execution alone of every submission's cells."""
    os.chdir(place)
    course = find(place)
    specs = load(course, name)
    reader = reading.Reader(course, name, specs, command.TOTAL)
    slugs = [slug for spec in specs for slug in outside.ours(spec).values()]
    jobs: list[dict] = []

    def collect(job: dict) -> dict:
        jobs.append(job)
        return {"broken": "only collected"}

    for student in course.students(name):
        submission.grade(reader.read(student).data, reader.setting, collect, {})
    books = [json.loads((course.folder("source", name) / f"{name}.ipynb").read_text())]
    with Pool(hide=[str(place)]) as pool:
        engine.learn(pool, books, reader.source, slugs, 30)
        start = perf_counter()
        with ThreadPoolExecutor(workers) as threads:
            for ran in threads.map(pool.run, jobs):
                assert "broken" not in ran, ran
        return perf_counter() - start


def compare(label: str, name: str, place: Path, given: argparse.Namespace) -> None:
    """Print the seconds and ratios of one course."""
    count, few = given.submissions, min(given.reference, given.submissions)
    course = made(place / "course", name, count)
    ours = copied(course, place / "ours")
    first = timed(["meaningunits", "classroom", "grade", name], ours)
    again = timed(["meaningunits", "classroom", "grade", name, "--again"], ours)
    theirs = copied(course, place / "theirs", few)
    reference = timed(["nbgrader", "autograde", name], theirs) / few
    alone = bare(copied(course, place / "bare"), name, engine.cores()) / count
    print(f"{label}: {count} submissions, {engine.cores()} at a time")
    print(f"  nbgrader autograde, serial ({few} of them)  {reference:8.3f} s each")
    for how, taken in (("first time", first), ("once more", again)):
        each = taken / count
        print(
            f"  classroom grade, {how:<12} {taken:8.2f} s {each:8.3f} s each"
            f"   {reference / each:6.1f} × as fast, {each / alone:5.2f} × the bare fork"
        )
    print(f"  bare forked execution                      {alone:8.3f} s each")


def memory(place: Path, count: int) -> None:
    """Print the memory of the command while it grades a large class."""
    course = made(place / "course", classes.OURS, count)
    words = [sys.executable, "-m", "meaningunits", "classroom", "grade", classes.OURS]
    with open(place / "said", "w") as said:
        run = subprocess.Popen(words, cwd=course, stdout=said, stderr=said)
    seen: list[tuple[int, int]] = []

    def look() -> None:
        journal = course / ".grading" / f"{classes.OURS}.jsonl"
        while run.poll() is None:
            done = journal.read_bytes().count(b"\n") if journal.exists() else 0
            seen.append((done, _resident(run.pid)))
            sleep(0.5)

    thread = threading.Thread(target=look)
    thread.start()
    run.wait()
    thread.join()
    print(f"memory of the command and all below it, grading {count}:")
    for share in (0.1, 0.25, 0.5, 0.75, 1.0):
        near = min(seen, key=lambda pair: abs(pair[0] - share * count))
        print(f"  after {near[0]:5d}  {near[1] / 2**20:7.0f} MB")


def _resident(pid: int) -> int:
    """Bytes that a process and everything below it hold alone or their share of (PSS)."""
    total, waiting = 0, [pid]
    while waiting:
        each = waiting.pop()
        try:
            for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
            for task in Path(f"/proc/{each}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return total


def dask(place: Path, count: int) -> None:
    """Print how much faster two Dask workers are than one, with a class that is not graded yet.

    Each worker has one core, and so have the processes that it starts; the command and the
    scheduler take what is left, which on two cores and with two workers is nothing of their own.
    What the command does by itself (start, pre-flight) is the time it takes with nothing to grade.
    """
    from distributed import Client, LocalCluster

    course = made(place / "course", classes.OURS, count)
    took = {}
    for workers in (1, 2):
        warming = copied(course, place / f"warming-{workers}", keep=16 * workers)
        here = copied(course, place / f"with-{workers}")
        with LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address=None
        ) as cluster:
            with Client(cluster) as client:
                for core, worker in enumerate(client.scheduler_info()["workers"]):
                    client.run(os.sched_setaffinity, 0, [core], workers=[worker])  # its loop
                    client.submit(os.sched_setaffinity, 0, [core], workers=[worker]).result()
            words = ["meaningunits", "classroom", "grade", classes.OURS]
            words += ["--scheduler", cluster.scheduler_address]
            timed(words, warming)
            os.sync()
            took[workers] = timed(words, here)
            nothing = timed(words, here)
    print(f"Dask, {count} submissions, workers of one thread, warm:")
    whole = took[1] / took[2] / 2
    work = (took[1] - nothing) / (took[2] - nothing) / 2
    print(f"  one {took[1]:7.2f} s, two {took[2]:7.2f} s, with nothing to do {nothing:.2f} s")
    print(f"  efficiency of two: {work:.0%} of the work, {whole:.0%} of the whole command")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--reference", type=int, default=40, help="how many nbgrader grades")
    parser.add_argument("--memory", type=int, metavar="N", help="only this")
    parser.add_argument("--dask", action="store_true", help="only this")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        if given.memory:
            memory(place, given.memory)
        elif given.dask:
            dask(place, given.submissions)
        else:
            for i, (label, name) in enumerate(COURSES.items()):
                compare(label, name, place / str(i), given)


if __name__ == "__main__":
    main()
