"""A report's numbers as CSV tables, one file each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import Report


def tables(report: Report) -> dict[str, list[list[Any]]]:
    """File name's end → rows, the header first: tasks, diagnoses, boundaries and students."""
    return {
        "tasks": [
            ["task", "title", "points", "marked_by_person", "marked", "mean_share", "full", "none",
             "discrimination"],
            *(
                [t.grade_id, report.titles.get(t.grade_id, ""), t.most, t.by_hand, t.marked,
                 t.difficulty, t.full, t.none, t.discrimination]
                for t in report.tasks
            ),
        ],
        "diagnoses": [
            ["task", "title", "diagnosis", "place", "verdict", "words", "lesson", "students",
             "these_words", "of"],
            *(
                [d.slug, d.task, d.message.name, "–".join(map(str, d.message.place or ())),
                 d.message.verdict, d.message.what, d.message.lesson, d.students, d.worded, d.of]
                for d in report.diagnosed
            ),
        ],
        "boundaries": list(_boundaries(report)),
        "students": [
            ["student", "name", "status", "score_so_far", "share_of_marked", "needs_help",
             "look_at_first", "reason", "worth_asking", "late_penalty"],
            *(
                [p.result.student.id, p.result.student.name, p.result.status, p.result.so_far,
                 p.share, p.needs_help, " | ".join(f"{task}: {m.what}" for task, m in p.look_at),
                 p.result.reason, " ".join(p.flags), p.result.penalty]
                for p in report.people
            ),
        ],
    }  # fmt: skip


def _boundaries(report: Report) -> Iterator[list[Any]]:
    yield ["task", "interview", "after_sentence", "class_share", "students", "panel", "coders"]
    for told in report.readings:
        for gap in told.gaps:
            yield [told.slug, told.interview, gap.sentence, gap.share, told.students, gap.coders,
                   told.coders]  # fmt: skip
