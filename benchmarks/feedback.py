"""How long nbgrader's HTML feedback takes: nbgrader's own converter beside ours, in one run.

    python benchmarks/feedback.py [STUDENTS] [EXERCISE]      # 150 of exercise 02 unless said

By turns, in one process: nbgrader makes the report of one student, ours those of the next ten. Time
of the processor is counted, so that other programs disturb little. Then the whole commands, once
each, as processes: ``nbgrader generate_feedback`` for ten students, and ``classroom feedback``,
which makes our own pages, too, for all. Ratios are printed to be read, never asserted.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks"), str(ROOT / "course")]

import class_of  # noqa: E402
import classroom  # noqa: E402
from meaningunits.classroom import converting  # noqa: E402
from meaningunits.classroom import course as courses  # noqa: E402


def theirs(course: Any, name: str, student: str) -> None:
    """nbgrader's own report on one student, into a folder of its own."""
    from nbgrader.converters import GenerateFeedback
    from nbgrader.coursedir import CourseDirectory

    directory = CourseDirectory(config=course.config)
    directory.root, directory.assignment_id = str(course.root), name
    directory.student_id, directory.feedback_directory = student, "theirs"
    made = GenerateFeedback(coursedir=directory, config=course.config, force=True)
    made.log = logging.Logger("quiet", logging.ERROR)
    made.start()


def by_turns(place: Path, name: str) -> None:
    """Processor time for each report, in one process."""
    course = courses.find(place)
    students = sorted(path.parent.name for path in (place / "autograded").glob(f"*/{name}"))
    converter = converting.Converter(course, name)
    before = process_time()
    theirs(course, name, students[0])
    converter.make(students[0])  # both have imported what they need
    start = process_time() - before
    spent, count = [0.0, 0.0], [0, 0]
    for at in range(1, len(students), 11):
        before = process_time()
        theirs(course, name, students[at])
        between = process_time()
        ten = students[at + 1 : at + 11]
        for student in ten:
            if said := converter.make(student):
                raise SystemExit(f"{student}: {said}")
        spent = [spent[0] + between - before, spent[1] + process_time() - between]
        count = [count[0] + 1, count[1] + len(ten)]
    converter.close()
    each = [1000 * seconds / number for seconds, number in zip(spent, count, strict=True)]
    print(
        f"for each report, of one core: nbgrader {each[0]:.0f} ms, ours {each[1]:.1f} ms: "
        f"{each[0] / each[1]:.1f} times as fast (start of both, once: {start:.1f} s)"
    )


def whole(place: Path, name: str, students: int) -> None:
    """Seconds for the commands as processes."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    ten = "--CourseDirectory.student_id=s001*"  # s0010 to s0019
    before = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_feedback", name, "--force", ten],
        cwd=place,
        env=os.environ | {"PATH": path},
        capture_output=True,
        check=True,
    )
    one = (perf_counter() - before) / 10
    ours = classroom.timed(place, "feedback", name)[0] / students
    print(
        f"whole commands, for each student: nbgrader {1000 * one:.0f} ms, "
        f"ours {1000 * ours:.0f} ms with our own pages: {one / ours:.1f} times as fast"
    )


def main(students: int = 150, name: str = "02_meaning_units") -> None:
    warnings.simplefilter("ignore")  # nbgrader's own
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / "course"
        subprocess.run(
            [*classroom.COMMAND, "new", str(place), "--from", str(ROOT)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        answers = class_of.ideal_answers(name, Path(scratch))
        class_of.hand_in(place, place / "release", name, students, answers)
        classroom.timed(place, "grade", name)
        print(f"{students:,} submissions of {name}")
        by_turns(place, name)
        whole(place, name, students)


if __name__ == "__main__":
    main(*(kind(word) for kind, word in zip((int, str), sys.argv[1:], strict=False)))
