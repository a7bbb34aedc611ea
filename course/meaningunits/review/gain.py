"""What has moved between the entry quiz and the exit quiz, objective by objective.

The two ask about the same objectives with different questions. Of each the *first* answer that
was checked counts: afterwards the reasons had been read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from ..activities.quizzing.kind import Quiz
from ..tasks.catalogue import CHECKED, find
from ..tasks.kind import Unreadable, is_nothing
from ..trail import NOTHING, Log, here

#: The two quizzes that are compared.
ENTRY, EXIT = "start-here/entry-quiz", "journal-club/exit-quiz"

#: What a learner can do afterwards, by the name that questions carry.
OBJECTIVES = {
    "finding-or-claim": "tell what was found from what is claimed",
    "meaning-units": "say where one meaning unit ends and the next begins",
    "condensing": "condense without adding or losing",
    "agreement": "say what agreement between coders is worth",
    "structure": "tell the levels between a quotation and a structure",
    "selection": "see who is missing, and what that does",
    "information": "hear a question that puts words into a mouth",
    "confounding": "look for what may account for both",
    "triangulation": "count sources that are really separate",
    "transfer": "ask what a finding needs before it travels",
}


@dataclass(frozen=True)
class Gain:
    """One objective: the share reached at entry and at exit; None where it was not answered."""

    objective: str
    entry: float | None
    exit: float | None

    @property
    def change(self) -> float | None:
        """Exit less entry, or None where one of the two is missing."""
        return None if self.entry is None or self.exit is None else self.exit - self.entry


@dataclass(frozen=True)
class Gains:
    """All objectives, as text and as a table; ``missing`` says what is not there, and why."""

    rows: tuple[Gain, ...]
    missing: str = ""

    CAUTION = (
        "One or two questions for each: a look back, not a measurement. Whoever knew it at entry "
        "has nothing to gain here."
    )

    def __repr__(self) -> str:
        lines = [f"{OBJECTIVES.get(r.objective, r.objective)}: {_words(r)}" for r in self.rows]
        if self.empty:
            return self.missing
        return "\n".join(filter(None, [self.missing, *lines, self.CAUTION]))

    @property
    def empty(self) -> bool:
        """Whether neither quiz has been answered."""
        return all(row.entry is None and row.exit is None for row in self.rows)

    def _repr_html_(self) -> str:
        from ..look import saved

        rows = "".join(
            f'<tr><th scope="row">{escape(OBJECTIVES.get(r.objective, r.objective))}</th>'
            f"<td>{_share(r.entry)}</td><td>{_share(r.exit)}</td><td>{escape(_moved(r))}</td></tr>"
            for r in self.rows
        )
        heads = "".join(f'<th scope="col">{h}</th>' for h in ("You can…", "Entry", "Exit", "Moved"))
        said = f'<p class="mu-missing">{escape(self.missing)}</p>' if self.missing else ""
        table = (
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
            f'<p class="mu-note">{escape(self.CAUTION)}</p>'
        )
        return saved(
            '<section class="mu mu-gains" aria-label="From entry to exit">'
            f"{said}{'' if self.empty else table}</section>"
        )


def gain() -> Gains:
    """What has moved between the entry and the exit quiz of this folder's trail.

    Returns
    -------
    Gains
        Objective by objective; where a quiz has not been answered, it says what is missing and
        what can still be done.
    """
    log = here().log()
    before, after = first_try(log, ENTRY), first_try(log, EXIT)
    entry, exit_ = find(ENTRY).kind, find(EXIT).kind
    assert isinstance(entry, Quiz)
    assert isinstance(exit_, Quiz)
    found = gains(entry, before, exit_, after)
    answered = (
        any(row.entry is not None for row in found.rows),
        any(row.exit is not None for row in found.rows),
    )
    return replace(found, missing=_MISSING[answered])


#: (entry answered, exit answered) → what is said of it.
_MISSING = {
    (True, True): "",
    (True, False): (
        "Your entry quiz is here; the exit quiz is not answered yet. Answer it above, check it, "
        "and run this cell again: then each aim stands there twice."
    ),
    (False, True): (
        "There is no entry quiz in this folder's trail, so there is nothing to compare with: the "
        "column “Exit” is where you stand today. If you took the entry quiz in another folder, "
        "open this lesson there and answer the exit quiz in that one."
    ),
    (False, False): (
        "Nothing to show yet: neither quiz has been answered in this folder. Answer the exit quiz "
        "above and run this cell again; it will then show where you stand, aim by aim."
    ),
}


def gains(entry: Quiz, before: Any, exit_: Quiz, after: Any) -> Gains:
    """Compare two quizzes that ask about the same objectives.

    Parameters
    ----------
    entry, exit_ : Quiz
        The quizzes.
    before, after
        Their answers, as plain data; ``NOTHING`` for none.

    Returns
    -------
    Gains
        One row for each objective that either quiz asks about, in the entry quiz's order.
    """
    first, last = by_objective(entry, before), by_objective(exit_, after)
    asked = _objectives((*entry.questions, *exit_.questions))
    return Gains(tuple(Gain(name, first.get(name), last.get(name)) for name in asked))


def by_objective(quiz: Quiz, answer: Any) -> dict[str, float]:
    """Objective → mean share of its questions; those with no answer at all are left out.

    A question left open beside an answered one of the same objective counts as none.
    """
    if is_nothing(answer):
        return {}
    try:
        said, _ = quiz.as_far(answer)
    except Unreadable:
        return {}
    shares: dict[str, float] = {}
    for name in _objectives(quiz.questions):
        asked = [q for q in quiz.questions if q.objective == name]
        if any(q.key in said for q in asked):
            earned = sum(q.share(said[q.key]) for q in asked if q.key in said)
            shares[name] = earned / len(asked)
    return shares


def first_try(log: Log, slug: str) -> Any:
    """The answer as it stood when it was first checked; as it stands now if it never was."""
    current: Any = NOTHING
    for entry in log.of(slug):
        if entry.is_event and entry.word == CHECKED and not is_nothing(current):
            return current
        if not entry.is_event:
            current = entry.value
    return log.state(slug).value


def _objectives(questions: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(q.objective for q in questions if q.objective))


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _moved(gain: Gain) -> str:
    if gain.change is None:
        return "not asked twice"
    if abs(gain.change) < 0.005:
        return "= known before and after" if gain.entry == 1 else "= as before"
    return "▲ more" if gain.change > 0 else "▼ less"


def _words(gain: Gain) -> str:
    return f"entry {_share(gain.entry)}, exit {_share(gain.exit)} ({_moved(gain)})"
