"""What shows only when submissions lie beside one another: copies, and numbers that were shared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

MOST_NAMED = 4


def across(traces: Mapping[str, Mapping[str, Any]]) -> dict[str, list[str]]:
    """Flags for each student whose submission has too much in common with another's.

    Parameters
    ----------
    traces : mapping
        Student → what ``traces.trace`` made of the submission.
    """
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for student, trace in traces.items():
        for entry in trace["entries"]:
            shared["trail", entry].add(student)
        for slug, number in trace["variants"].items():
            shared["variant", f"{slug} {number}"].add(student)
        for grade_id, digest in trace["texts"].items():
            shared["text", f"{grade_id} {digest}"].add(student)
        for kind in ("answers", "code"):
            if trace[kind]:
                shared[kind, trace[kind]].add(student)
    flags: dict[str, dict[str, None]] = defaultdict(dict)
    for (kind, what), students in shared.items():
        if len(students) > 1:
            for student in students:
                others = _named(sorted(students - {student}))
                flags[student][_SAYS[kind].format(what=what.split(" ")[0], others=others)] = None
    return {student: list(found) for student, found in flags.items()}


_SAYS = {
    "trail": "same-trail: the trail has entries that are also in the trail of {others}.",
    "variant": "shared-variant: {what} has the same numbers as for {others}.",
    "text": "same-text: {what} is word for word as by {others}.",
    "answers": "same-answers: all answers that tell people apart are as by {others}.",
    "code": "same-answers: the code of all answers is as by {others}.",
}


def _named(students: list[str]) -> str:
    named = ", ".join(students[:MOST_NAMED])
    more = len(students) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named
