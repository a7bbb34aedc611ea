"""A report's numbers as CSV tables, one file each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import Report
from .intervals import Between


def tables(report: Report) -> dict[str, list[list[Any]]]:
    """File name's end → rows, the header first."""
    return {
        "tasks": [
            ["task", "title", "points", "marked_by_person", "marked", "mean_share", "full", "none",
             "discrimination", "mean_low", "mean_high", "discrimination_low",
             "discrimination_high"],
            *(
                [t.grade_id, report.titles.get(t.grade_id, ""), t.most, t.by_hand, t.marked,
                 *_between(t.difficulty)[:1], t.full, t.none, *_between(t.discrimination)[:1],
                 *_between(t.difficulty)[1:], *_between(t.discrimination)[1:]]
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
        "options": [
            ["task", "question", "option", "right", "students", "answered", "share_elsewhere"],
            *(
                [o.slug, o.question, o.option, o.right, o.students, o.of, o.rest]
                for o in report.options
            ),
        ],
        "work": [
            ["task", "began", "minutes", "tries", "checks", "never_checked"],
            *(
                [e.slug, e.students, e.minutes, e.tries, e.checks, e.unchecked]
                for e in report.efforts
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


def _between(told: Between | None) -> list[float | None]:
    return [None, None, None] if told is None else [told.value, told.low, told.high]


def _boundaries(report: Report) -> Iterator[list[Any]]:
    yield ["task", "interview", "after_sentence", "class_share", "students", "panel", "coders"]
    for told in report.readings:
        for gap in told.gaps:
            yield [told.slug, told.interview, gap.sentence, gap.share, told.students, gap.coders,
                   told.coders]  # fmt: skip
