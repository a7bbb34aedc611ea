"""A class of a thousand from end to end: time and memory of each command, run as a process.

Beside the time that passed stands the time that cores worked, in the command and what it started:
other programs on the machine change it less.

Run it from the checkout: ``python benchmarks/classroom.py [STUDENTS] [EXERCISE]``. It makes a
course directory of its own, hands in for everybody (made-up answers, one in fifty damaged), runs
the commands one after another as processes, and prints a table. Ratios within one run mean
something; seconds are this machine's.
"""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "course")]

import class_of  # noqa: E402

COMMAND = [sys.executable, "-m", "meaningunits", "classroom"]


def timed(place: Path, *arguments: str) -> tuple[float, float, float, int]:
    """Wall seconds, core seconds, peak memory of the largest process in MB, and the status."""
    before = time.perf_counter()
    with open(place / "log.txt", "a", encoding="utf-8") as log:
        process = subprocess.Popen([*COMMAND, *arguments], cwd=place, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    worked = used.ru_utime + used.ru_stime
    return time.perf_counter() - before, worked, used.ru_maxrss / 1024, process.returncode


def damage(place: Path, ids: list[str], name: str) -> int:
    """Break one submission in fifty, in ways that happen; returns how many."""
    luck = random.Random(2)
    broken = luck.sample(ids, len(ids) // 50)
    for i, student in enumerate(broken):
        path = place / "submitted" / student / name / f"{name}.ipynb"
        raw = path.read_bytes()
        if i % 3 == 0:
            path.write_bytes(b"\xef\xbb\xbf" + raw)  # another editor's mark
        elif i % 3 == 1:
            path.rename(path.with_name(f"{name} (1).ipynb"))
        else:
            path.write_bytes(raw[: len(raw) // 2])
    return len(broken)


def main(students: int = 1000, name: str = "02_meaning_units") -> None:
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / "course"

        def stage(label: str, *arguments: str) -> None:
            seconds, worked, memory, status = timed(place, *arguments)
            each = 1000 * worked / students
            print(
                f"{label:12}{seconds:7.1f} s {worked:8.1f} core-s {each:8.1f} ms each "
                f"{memory:6.0f} MB  status {status}",
                flush=True,
            )

        subprocess.run(
            [*COMMAND, "new", str(place), "--from", str(ROOT)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        before = time.perf_counter()
        answers = class_of.ideal_answers(name, Path(scratch))
        ids = class_of.hand_in(place, place / "release", name, students, answers)
        broken = damage(place, ids, name)
        print(f"{students:,} submissions of {name}, {broken} of them damaged, made in "
              f"{time.perf_counter() - before:.1f} s")  # fmt: skip
        stage("check", "check", name)
        stage("grade", "grade", name)
        stage("grade again", "grade", name)
        stage("report", "report", name)
        stage("pages", "feedback", name, "--pages-only")
        stage("feedback", "feedback", name)
        for to in ("csv", "canvas", "moodle"):
            stage(to, "export", "--to", to)
        for folder in ("submitted", "autograded", "feedback"):
            size = sum(
                path.stat().st_size for path in (place / folder).rglob("*") if path.is_file()
            )
            print(f"{folder:12}{size / students / 1000:8.1f} kB each")
        size = (place / "gradebook.db").stat().st_size
        print(f"{'gradebook':12}{size / students / 1000:8.1f} kB each")
        with (place / "grades-csv.csv").open(encoding="utf-8") as file:
            mine = [row for row in csv.DictReader(file) if row["assignment"] == name]
        standing: dict[str, int] = {}
        for row in mine:
            standing[row["status"]] = standing.get(row["status"], 0) + 1
        print(f"In the end: {standing}; nobody is missing: {len(mine) == students}")


if __name__ == "__main__":
    main(*(kind(word) for kind, word in zip((int, str), sys.argv[1:], strict=False)))
