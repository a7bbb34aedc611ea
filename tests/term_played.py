"""A term played through the commands, and a ledger kept beside it: every mark is accounted for.

``python tests/term_played.py [WEEKS STUDENTS]`` plays ten weeks with thirty students and says how
long each command took. What grading would write is put into the gradebook directly; everything else
is what an instructor types.
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
import terms
from meaningunits import cli

FIRST = datetime(2026, 9, 7)


class Term:
    """One class, one course, and what each student ought to have at the end.

    Parameters
    ----------
    place : Path
    weeks, students : int
    """

    def __init__(self, place: Path, weeks: int, students: int) -> None:
        self.place, self.luck = place, random.Random(29)
        self.exercises = [f"{n:02}_week" for n in range(1, weeks + 1)]
        self.people = {
            f"s{n:03}": (f"Given{n}", f"Family{n}", f"s{n:03}@example.org", str(4000 + n))
            for n in range(1, students + 1)
        }
        # Exercise → student → the mark; None where there is to be none, "EX" for excused.
        self.ledger: dict[str, dict[str, object]] = {}
        self.seconds: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self.files = 900_000

    def say(self, *words: str, status: int = 0) -> str:
        """Type a command."""
        begun, told = time.perf_counter(), StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(told):
            patch.chdir(self.place)
            got = cli.main(["classroom", *words])
        assert got == status, (words, told.getvalue())
        self.seconds[words[0]] += time.perf_counter() - begun
        self.calls[words[0]] += 1
        return told.getvalue()

    def play(self) -> None:
        """The whole term."""
        terms.course(self.place, {}, self.exercises)
        self.roster()
        for week, exercise in enumerate(self.exercises):
            self.week(week, exercise)

    def roster(self) -> None:
        """The class as Canvas exports it."""
        columns = [f"Week {n} ({7000 + n})" for n in range(1, len(self.exercises) + 1)]
        with (self.place / "class.csv").open("w", encoding="utf-8-sig", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *columns])
            rows.writerow(["    Points Possible", "", "", "", "", *["10"] * len(columns)])
            for student, (first, last, _, number) in self.people.items():
                rows.writerow([f"{last}, {first}", number, "", student, "A", *[""] * len(columns)])
        self.say("roster", "class.csv")

    def week(self, week: int, exercise: str) -> None:
        """One week, from handing the exercise out to giving the pages back."""
        due = FIRST + timedelta(weeks=week, days=6)
        self.say("release", exercise)
        self.say("due", exercise, f"{due:%Y-%m-%d}")
        everybody = list(self.people)
        self.luck.shuffle(everybody)
        ill, late, moved, asks, *rest = everybody
        absent = [s for s in rest if self.luck.random() < 0.1]
        self.say("extend", exercise, late, "--by", "2d")
        self.say("excuse", exercise, ill, "--because", "ill")
        came = [s for s in everybody if s not in (ill, late, *absent)]
        self.collect(exercise, came, canvas=week % 2 == 0)
        self.collect(exercise, [late, came[-1]], canvas=week % 2 == 0)  # came[-1] a second time
        marks = {
            s: (self.luck.randint(0, 12) / 2, self.luck.choice([None, 0, 1, 2.5, 4]))
            for s in (*came, late)
        }
        terms.marked(self.place, exercise, marks, came=due - timedelta(hours=3))
        ledger: dict[str, object] = dict.fromkeys(self.people)
        ledger |= {s: None if essay is None else test + essay for s, (test, essay) in marks.items()}
        ledger[ill] = "EX"
        self.say("override", exercise, moved, "7.5", "--because", "oral")
        ledger[moved] = 7.5
        self.say("regrade", exercise, asks, "--request", "Please look at my memo again.")
        self.say("regrade", exercise, asks, "--answer", "Yes.", "--task", "essay", "--points", "4")
        ledger[asks] = marks[asks][0] + 4
        # A slip of the hand, and back.
        self.say("excuse", exercise, came[0])
        self.say("override", exercise, came[1], "0")
        self.say("undo")
        self.say("undo")
        self.ledger[exercise] = ledger
        self.say("return", exercise, status=1 if absent_pages(ledger, marks) else 0)
        self.say("export", "--to", "canvas")

    def collect(self, exercise: str, students: list[str], *, canvas: bool) -> None:
        """A download of either platform, and taking it in."""
        members = {}
        for student in students:
            first, last, _, number = self.people[student]
            for file in (f"{exercise}.ipynb", "trail.jsonl"):
                self.files += 1
                name = f"{last}{first}".lower()
                members[
                    f"{name}_{number}_{self.files}_{file}"
                    if canvas
                    else f"{first} {last}_{number}_assignsubmission_file/{file}"
                ] = f"{student} {self.files}"
        terms.archive(self.place / "download.zip", members)
        self.say("collect", exercise, "download.zip")

    def exported(self) -> dict[str, dict[str, str]]:
        """Exercise → student → what stands in the last file for Canvas."""
        with (self.place / "grades-canvas.csv").open(encoding="utf-8", newline="") as file:
            head, _, *rows = csv.reader(file)
        assert head[5:] == [f"Week {n} ({7000 + n})" for n in range(1, len(head) - 4)]
        return {
            exercise: {row[3]: row[5 + n] for row in rows}
            for n, exercise in enumerate(self.exercises)
        }

    def amiss(self) -> list[str]:
        """Every mark that is not as the ledger has it."""
        found = self.exported()
        return [
            f"{exercise}, {student}: {found[exercise].get(student)!r}, not {mark!r}"
            for exercise, ledger in self.ledger.items()
            for student, mark in ledger.items()
            if found[exercise].get(student) != written(mark)
        ]


def absent_pages(ledger: dict[str, object], marks: dict[str, object]) -> bool:
    """Whether somebody who handed in has no page: who is excused has none to owe."""
    return any(ledger[student] == "EX" for student in marks)


def written(mark: object) -> str:
    """A mark as the file has it."""
    return "" if mark is None else mark if isinstance(mark, str) else f"{mark:g}"


def main(weeks: int = 10, students: int = 30, tell: Callable[[str], None] = print) -> int:
    """Play it, and say what each command took and what is amiss."""
    with tempfile.TemporaryDirectory() as place:
        term = Term(Path(place) / "course", weeks, students)
        term.play()
        amiss = term.amiss()
    for name, seconds in term.seconds.most_common():
        tell(f"{name:<10}{term.calls[name]:>5} times {seconds / term.calls[name]:>8.2f} s each")
    marks = sum(len(ledger) for ledger in term.ledger.values())
    tell(f"{marks} marks, {len(amiss)} not as they should be.")
    for line in amiss:
        tell(line)
    return len(amiss)


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:3])))
