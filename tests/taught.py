"""A course that has been taught: students, submissions and marks, written without running anything.

What ``classroom report``, ``feedback`` and ``export`` read is all here: trails in ``submitted/``,
marks in the gradebook as nbgrader keeps them, and the awkward cases: nobody's marks are finished,
somebody's could not be given, somebody's are still to come, and names are what names are.
"""

from __future__ import annotations

import csv
import shutil
import warnings
from datetime import datetime
from pathlib import Path

import class_of
import warm
from meaningunits import trail
from meaningunits.classroom import new
from meaningunits.tasks import catalogue
from nbgrader.api import Gradebook

warm.heads()

NAME = "02_meaning_units"
MANUAL = "meaning-units--memo"
STUDENTS = 24

#: id → first name, last name, e-mail, the learning platform's own number.
NAMES = {
    "s0001": ("Åsa", "Öberg, jr", "asa@example.org", "4711"),
    "s0002": ('Jo "Joe"', "O'Neill", "joe@example.org", "4712"),
    "s0003": ("=SUM(A1:A9)", "+1", "evil@example.org", ""),
    "s0004": ("李", "小龍", "lee@example.org", "4714"),
    "s0005": ("Zeilen\nSprung", "-dash", "", ""),
}
FAILED, WAITING, ABSENT = "s0023", "late-arrival", "never-came"
REASON = "The notebook of s0023, Öberg.ipynb, ended in an endless loop; please hand it in again."
#: What grading flagged: of two who may have worked together, and of one whom nobody need ask.
FLAGS = {
    "s0001": "same-text: memo has the same words as by s0002. Writing it together does that. "
    "times: lines of the trail are out of order. A clock that was wrong does that.",
    "s0002": "same-text: memo has the same words as by s0001. Writing it together does that.",
    "s0004": "kernel: run in a real kernel, because it asked for one.",
}
MARKED = ("s0001", "s0002", "s0003")  # by a person, too
COMMENT = 'Well argued; "why" is missing in the second part.'


def course(place: Path) -> Path:
    """Make the course with everybody in it; returns its folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's own, at each submission it adds
        return _course(place)


def _course(place: Path) -> Path:
    checkout = place / "checkout"
    shutil.copytree(class_of.ROOT / "solutions" / NAME, checkout / "solutions" / NAME)
    made = place / "course"
    new.make(made, checkout, "taught")
    answers = class_of.ideal_answers(NAME, place)
    ids = class_of.hand_in(made, made / "release", NAME, STUDENTS, answers)
    shutil.copytree(made / "release" / NAME, made / "submitted" / WAITING / NAME)
    with Gradebook(f"sqlite:///{made / 'gradebook.db'}", "taught") as gradebook:
        gradebook.add_student(ABSENT)
        for student in ids:
            first, last, mail, lms = NAMES.get(student, ("", "", "", ""))
            gradebook.add_student(
                student, first_name=first, last_name=last, email=mail, lms_user_id=lms
            )
            _mark(gradebook, made, student)
    with (made / "grading-summary.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        head = ["student", "assignment", "status", "score", "max_score", "flags", "repairs"]
        rows.writerow([*head, "reason"])
        for student, flags in FLAGS.items():
            rows.writerow([student, NAME, "needs-marking", 9, 20, flags, "", ""])
        rows.writerow([FAILED, NAME, "failed", "", 20, "", "", REASON])
    return made


def _mark(gradebook: Gradebook, made: Path, student: str) -> None:
    submission = gradebook.add_submission(NAME, student, timestamp=datetime(2026, 11, 2, 9, 30))
    notebook = submission.notebooks[0]
    log = trail.Trail(made / "submitted" / student / NAME / trail.FILENAME).log()
    tasks = class_of.automatic(NAME)
    for grade in notebook.grades:
        if student == FAILED:
            continue
        if grade.name in tasks:
            grade.auto_score = catalogue.judged(tasks[grade.name].slug, log).points
            grade.needs_manual_grade = False
        elif student in MARKED:
            grade.manual_score, grade.needs_manual_grade = 3.0, False
    if student == MARKED[0]:
        comment = gradebook.find_comment(MANUAL, NAME, NAME, student)
        comment.manual_comment = COMMENT
    gradebook.db.commit()
