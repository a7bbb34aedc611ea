"""What grading flagged, as the report shows it: read from the summary, without names on request."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..grading.flags import apart
from ..results import SUMMARY

if TYPE_CHECKING:
    from ..course import Course

#: Flag → what it says of nobody in particular.
PLAINLY = {
    "score-differs": "the notebook gave itself other points than were computed outside it",
    "coder": "a division is one reader's, and no trail shows the way there",
    "times": "the times in a trail do not fit",
    "same-trail": "two trails have entries in common",
    "shared-variant": "two have the same numbers of their own",
    "same-text": "two texts have long stretches in common",
    "model-text": "a text has long stretches of the model answer",
    "same-answers": "answers that few give are the same",
}


#: Flag → what to do about it, as GUIDE.md says it at more length.
MEANS = {
    "score-differs": "Look at the notebook: a changed test cell, or an older library? The points "
    "computed outside count.",
    "coder": "Ask how the division came about.",
    "times": "A clock that was wrong, or answers worked out on paper: ask.",
    "same-trail": "Ask both whose folder it was; a shared machine or a handed-on folder does that.",
    "shared-variant": "Ask for the folder each began with; a copied folder keeps its numbers.",
    "same-text": "Read both; ask how they worked together, and what you allow.",
    "model-text": "Ask where it is from; a course that is public has its answers read.",
    "same-answers": "Ask each to explain one of these answers.",
}


def meanings(seen: Iterable[tuple[str, int]]) -> list[list[str]]:
    """What was seen, of how many, and what to do, row by row.

    Parameters
    ----------
    seen : iterable of (str, int)
        As ``counted`` tells it.
    """
    words = {plain: word for word, plain in PLAINLY.items()}
    return [[plain, str(students), MEANS[words[plain]]] for plain, students in seen]


def read(course: Course, assignment: str) -> dict[str, tuple[str, ...]]:
    """Student → what is to be asked about, as the last grading said it.

    Parameters
    ----------
    course : Course
    assignment : str
    """
    try:
        text = (course.root / SUMMARY).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return {}
    found = {}
    for row in csv.DictReader(text.splitlines(keepends=True)):
        if row.get("assignment") == assignment and row.get("student"):
            said = [flag for flag in apart(row.get("flags") or "") if _asks(flag)]
            if said:
                found[row["student"]] = tuple(said)
    return found


def counted(flags: Mapping[str, tuple[str, ...]]) -> list[tuple[str, int]]:
    """What was seen and of how many students, with nobody's name in it."""
    words = (dict.fromkeys(map(_word, said)) for said in flags.values())
    counts = Counter(word for said in words for word in said)
    return [(PLAINLY[word], students) for word, students in counts.most_common()]


def _word(flag: str) -> str:
    return flag.partition(":")[0]


def _asks(flag: str) -> bool:
    """Whether it is a reason to ask somebody, and no note on how grading went."""
    return _word(flag) in PLAINLY
