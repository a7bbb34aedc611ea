"""A class whose memos wait for a marker: invented memos of known quality, line by line.

Each memo is put together from four parts, one for each line of the rubric of exercise 02, written
to earn nothing, half a point or a point. Nothing is run: notebooks lie where grading leaves them.
"""

from __future__ import annotations

import json
import random
import shutil
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import class_of
import warm
from meaningunits import trail
from meaningunits.classroom import new, texts
from meaningunits.classroom.marking.desk import Changed
from meaningunits.tasks import catalogue
from nbgrader.api import Gradebook

warm.heads()

NAME, CELL, TASK = "02_meaning_units", "meaning-units--memo", "meaning-units/memo"
LINES = ("The place", "Both readings", "The decision", "The reader")
#: A place in Marek's interview: its number, its words, what ends there, what goes on, what begins.
PLACES = [
    (47, "I gave her the towel", "the scene at the swimming hall is over",
     "the towel already belongs to what he will count later", "the counting"),
    (57, "It lies still in the drawer", "the letter is put away",
     "the question that follows still asks about the same year", "how often they meet"),
    (62, "I kept it", "he says aloud what he never told",
     "the youngest one only answers the silence that was there before", "the evening in April"),
    (37, "when you nodded", "the leader's question closes the morning with the saw",
     "he has not yet said what he saw himself", "what he did afterwards"),
    (69, "I took off the coat then", "the coat is gone and with it the cold",
     "he takes it back in the next sentence", "what the others said"),
]  # fmt: skip
#: For each line: what earns 0, ½ and 1, in several wordings.
PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "The place": (
        ("Somewhere in the middle he says something that could go either way.",
         "There was a passage where I was unsure for a long time."),
        ("Around the part with “{words}” I was unsure.", "Near sentence {n} I stopped."),
        ("After {n}, “{words}”, I could not make up my mind.",
         "I mean the gap after sentence {n}, where he says “{words}”."),
    ),
    "Both readings": (
        ("It is clearly the end of the story.", "For me a new unit begins here, no doubt."),
        ("For a cut: {ends}. Others might see one unit.",
         "Somebody else could leave it whole. I see that {ends}."),
        ("For a cut: {ends}. Against it: {goes}.",
         "That {ends} speaks for a cut; against it speaks that {goes}."),
    ),
    "The decision": (
        ("I cut because it was getting long.", "The other one begins to speak there, so I cut."),
        ("I cut because the meaning changes.", "In the end it felt like another topic."),
        ("I asked what is meant on either side: before it, {ends}; after it, {begins}. So I cut.",
         "Before, it is about this: {ends}. After, it is about {begins}. That made me cut."),
    ),
    "The reader": (
        ("The text is ambiguous here.", "Interviews are like that."),
        ("Every reader brings something along.", "Somebody else would read it otherwise."),
        ("I have kept something from colleagues; maybe I heard the silence as one piece.",
         "I was once met by a patient while bathing, and may want that scene to end.",
         "I work nights, and silence is never empty for me; that may have tipped it."),
    ),
}  # fmt: skip


def memo(levels: dict[str, float], luck: random.Random) -> str:
    """A memo that a careful marker gives these levels."""
    n, words, ends, goes, begins = luck.choice(PLACES)
    told = {"n": n, "words": words, "ends": ends, "goes": goes, "begins": begins}
    said = [
        luck.choice(PARTS[line][int(points * 2)]).format(**told) for line, points in levels.items()
    ]
    return "\n\n".join((f"{said[0]} {said[1]}", *said[2:]))


def levels(luck: random.Random) -> dict[str, float]:
    """Levels as a class has them: most people do some of it."""
    care = luck.betavariate(3, 2)
    return {
        line: max(0.0, min(1.0, round((care + luck.uniform(-0.45, 0.45)) * 2) / 2))
        for line in LINES
    }


def course(
    place: Path, students: int = 7, seed: int = 30, db: str | None = None
) -> tuple[Path, dict[str, dict]]:
    """Make the course; returns its folder and each student's levels as they were meant.

    The last student writes nothing, and whoever is called ``failed`` was not graded.
    """
    luck = random.Random(seed)
    checkout = place / "checkout"
    shutil.copytree(class_of.ROOT / "solutions" / NAME, checkout / "solutions" / NAME)
    made = place / "course"
    meant: dict[str, dict] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's own, at each submission it adds
        new.make(made, checkout, "marked", db)
        answers = class_of.ideal_answers(NAME, place)
        with Gradebook(db or f"sqlite:///{made / 'gradebook.db'}", "marked") as book:
            for number in range(1, students + 1):
                student = f"s{number:02}"
                meant[student] = levels(luck)
                text = memo(meant[student], luck) if number < students else ""
                _hand_in(book, made, student, text, answers, luck)
    return made, meant


def at_once(desks: list) -> int:
    """Two save a mark for one answer, both as they saw it before; how many are taken."""
    together = threading.Barrier(len(desks))

    def save(desk, points: float) -> bool:
        (asked,) = desk.questions
        one = desk.all(asked)[0]
        seen = one.row.seen(one.text.digest)
        together.wait(10)
        try:
            desk.save(asked, one.student, dict.fromkeys(LINES, points), "", seen)
        except Changed:
            return False
        return True

    with ThreadPoolExecutor(len(desks)) as pool:
        return sum(pool.map(save, desks, (0.5, 1.0)))


def _hand_in(book, made: Path, student: str, text: str, answers: dict, luck) -> None:
    folder = made / "submitted" / student / NAME
    shutil.copytree(made / "release" / NAME, folder)
    own = trail.Trail(folder / trail.FILENAME)
    care = luck.betavariate(4, 2)
    for slug, value in answers.items():
        if slug != TASK:
            own.record(slug, "done", class_of.less(value, luck, care))
    if text:
        first, *_ = text.partition("\n")
        begun = datetime(2026, 11, 2, 20, luck.randrange(60), tzinfo=UTC)
        _written(folder / trail.FILENAME, first, begun)
        _written(folder / trail.FILENAME, text, begun + timedelta(minutes=17))
    graded = grade_again(made, student)
    book.add_student(student, first_name=f"Given{student}", last_name=f"Family{student}")
    submission = book.add_submission(NAME, student, timestamp=datetime(2026, 11, 3, 9, 30))
    tasks, log = class_of.automatic(NAME), trail.Trail(folder / trail.FILENAME).log()
    for grade in submission.notebooks[0].grades:
        if grade.name in tasks:
            grade.auto_score = catalogue.judged(tasks[grade.name].slug, log).points
            grade.needs_manual_grade = False
        elif CELL not in graded:  # nbgrader gives an untouched answer 0, and nobody has to look
            grade.auto_score, grade.needs_manual_grade = 0.0, False
    book.db.commit()


def _written(path: Path, text: str, at: datetime) -> None:
    """A line of the trail as the widget leaves it, at a time of ours."""
    line = {"v": 1, "id": f"{at.timestamp():.0f}{len(text)}", "at": at.isoformat(),
            "item": TASK, "action": "write", "value": text}  # fmt: skip
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def grade_again(made: Path, student: str) -> list[str]:
    """Put a student's texts where grading leaves them; returns the cells that were written in."""
    folder = made / "submitted" / student / NAME
    path = made / "autograded" / student / NAME / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = json.loads((folder / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    found = texts.put_in(notebook, trail.Trail(folder / trail.FILENAME).log())
    path.write_text(json.dumps(notebook), encoding="utf-8")
    shutil.copy(folder / trail.FILENAME, path.parent)
    return found
