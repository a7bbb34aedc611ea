"""How much the gradebook held when it was last looked at, so that one that was emptied is told.

A gradebook whose rows are gone is whole, for all that its file tells: an export would be empty, and
grading would fill it again without the marks by hand. It is kept in ``.grading/held.json``.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..tasks.kind import plural
from .naming import write
from .sound import file_of

if TYPE_CHECKING:
    from .course import Course

PLACE = Path(".grading", "held.json")
#: Assignment → how many submissions have points, and how many marks by hand there are.
Counts = dict[str, tuple[int, int]]

_COUNTS = """
select a.name,
  count(distinct case when g.auto_score is not null or g.manual_score is not null then s.id end),
  count(g.manual_score)
from assignment a
left join submitted_assignment s on s.assignment_id = a.id
left join submitted_notebook n on n.assignment_id = s.id
left join grade g on g.notebook_id = n.id
group by a.name
"""


def before(root: Path) -> Counts:
    """What was held when it was last looked at; what cannot be read is nothing."""
    try:
        found = json.loads((root / PLACE).read_text(encoding="utf-8"))
        return {name: (int(graded), int(marks)) for name, (graded, marks) in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def keep(course: Course) -> None:
    """Remember what the gradebook holds now; where that cannot be written, nothing is."""
    now = _now(course)
    if now is None or now == before(course.root):
        return
    with contextlib.suppress(OSError):
        (course.root / PLACE).parent.mkdir(exist_ok=True)
        write(course.root / PLACE, json.dumps(now, sort_keys=True).encode())


def forget(course: Course, assignment: str | None = None) -> None:
    """Let go of what was remembered, of one assignment or of all, when marks are brought back.

    Raises
    ------
    OSError
    """
    known = before(course.root)
    if known:
        left = {name: counts for name, counts in known.items() if assignment not in (None, name)}
        write(course.root / PLACE, json.dumps(left, sort_keys=True).encode())


def trouble(course: Course) -> str:
    """What is gone from the gradebook, as a sentence with the way out; else nothing.

    Parameters
    ----------
    course : Course
    """
    known = before(course.root)
    if not any(map(sum, known.values())):
        return ""
    path = file_of(course)
    if path is not None and not path.exists():
        now: Counts | None = {}
    else:
        now = _now(course)
    lost = [] if now is None else emptied(known, now)
    if not lost:
        return ""
    back = (
        "`meaningunits classroom restore` lists the copies that were made before each grading and "
        "brings one back"
        if path is not None
        else "Bring back the database's own dump"
    )
    return (
        f"The gradebook{f' {path}' if path else ''} was emptied, or another stands in its place. "
        f"When it was last looked at it held {'; '.join(lost)}. Nothing was changed. {back}. If it "
        f"was emptied on purpose, take {course.root / PLACE} away and run this again."
    )


def emptied(known: Mapping[str, tuple[int, int]], now: Mapping[str, tuple[int, int]]) -> list[str]:
    """What each assignment held and holds now, where more than half of it is gone.

    One mark alone may have been taken back in formgrader.

    Parameters
    ----------
    known, now : mapping
        Assignment → submissions with points, marks by hand.
    """
    lost = []
    for name, (graded, marks) in sorted(known.items()):
        graded_now, marks_now = now.get(name, (0, 0))
        if graded_now * 2 < graded or (marks > 1 and marks_now * 2 < marks):
            lost.append(
                f"for {name} {plural(graded, 'graded submission')} and "
                f"{plural(marks, 'mark')} by hand, of which {graded_now:,} and {marks_now:,} "
                "are there"
            )
    return lost


def _now(course: Course) -> Counts | None:
    """What the gradebook holds; None where it cannot be asked, which others tell."""
    from sqlalchemy import create_engine, text
    from sqlalchemy.exc import SQLAlchemyError

    path = file_of(course)
    if path is not None and not path.exists():  # SQLite would make one
        return None
    engine: Any = None
    try:
        engine = create_engine(course.db_url)
        with engine.connect() as db:
            return {name: (graded, marks) for name, graded, marks in db.execute(text(_COUNTS))}
    except SQLAlchemyError:
        return None
    finally:
        if engine is not None:
            engine.dispose()
