"""One answer as a marker may see it, and what the gradebook is to have of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from ..ledger import Entry, Marked
from .answers import Text
from .book import Row, Wanted

OPEN, BEGUN, DONE, THEIRS, BOTH, PARTED, OUTSIDE, AGAIN, EMPTY = (
    "open", "begun", "done", "theirs", "both", "parted", "outside", "again", "empty",
)  # fmt: skip
#: What is still to be done by this marker.
TO_DO = (OPEN, BEGUN, AGAIN)


@dataclass(frozen=True)
class Answer:
    """One student's answer as this marker may see it.

    Parameters
    ----------
    number : int
        By which it is called.
    student, marker : str
    row : Row
    text : Text
    marked : Marked
    state : str
        ``open``, ``begun``, ``done``, ``theirs`` (another's, and not mine), ``both``, ``parted``,
        ``outside`` (its mark is not from here), ``again`` (the text changed), ``empty``.
    shared : bool
        Whether every marker marks it.
    mine : Entry or None
    counts : Entry or None
        Whose levels are the mark.
    """

    number: int
    student: str
    marker: str
    row: Row
    text: Text
    marked: Marked
    state: str
    shared: bool
    mine: Entry | None = None
    counts: Entry | None = None

    @property
    def others(self) -> dict[str, Entry]:
        """The finished marks of others, once this marker has one."""
        if self.state not in (BOTH, PARTED):
            return {}
        return {
            name: entry
            for name, entry in self.marked.whole(self.text.digest).items()
            if name != self.marker
        }

    @property
    def agreed(self) -> Entry | None:
        """What two agreed on for this text."""
        agreed = self.marked.agreed
        return agreed if agreed is not None and agreed.text == self.text.digest else None

    @property
    def levels(self) -> dict[str, float]:
        """The levels that are shown to this marker as set."""
        whole = list(self.marked.whole(self.text.digest).values())
        if self.agreed is not None and self.mine is not None:
            return dict(self.agreed.levels)
        if self.state == PARTED:
            first, *rest = whole
            same = {
                name: points
                for name, points in first.levels.items()
                if all(other.levels.get(name) == points for other in rest)
            }
            talk = self.marked.talk
            return {**same, **(talk.levels if talk and talk.text == self.text.digest else {})}
        return dict(self.mine.levels) if self.mine else {}

    @property
    def comment(self) -> str:
        """The comment that is shown to this marker."""
        if self.state == PARTED and self.marked.talk is not None:
            return self.marked.talk.comment
        others = self.counts is not None and self.counts.marker != self.marker
        if others and self.agreed is None:
            return self.mine.comment if self.mine else ""
        return self.row.comment

    @property
    def to_do(self) -> bool:
        return self.state in TO_DO or (self.shared and self.state == THEIRS)

    @property
    def points(self) -> float | None:
        """The mark that this marker may see."""
        if self.state == EMPTY:
            return self.row.auto or 0.0
        if self.state in (OUTSIDE, BOTH, AGAIN, DONE):
            return self.row.manual
        if self.state in (THEIRS, OPEN):
            return None
        return self.mine.points if self.mine else None


def state_of(row: Row, text: Text, marked: Marked, marker: str, worth: float | None) -> str:
    """Where an answer stands for a marker.

    Parameters
    ----------
    row : Row
        What the gradebook has.
    text : Text
    marked : Marked
        What the ledger has.
    marker : str
    worth : float or None
        What the levels that count are worth now.

    Returns
    -------
    str
        As ``Answer.state``.
    """
    whole, mine = marked.whole(text.digest), marked.by.get(marker)
    if not text.source and row.manual is None and not row.waits:
        return EMPTY
    if row.manual is not None and worth != row.manual:
        return AGAIN if row.waits else OUTSIDE
    if row.manual is None and (whole or (mine is not None and mine.points is not None)):
        return AGAIN  # the text is another now, or the mark was taken back elsewhere
    if marker in whole:
        if len(whole) == 1:
            return AGAIN if row.waits else DONE
        return PARTED if marked.differ(text.digest) else BOTH
    if mine is not None and mine.levels and mine.text == text.digest:
        return BEGUN
    return THEIRS if whole else OPEN


def wanted(now: Row, marked: Marked, text: str, worth: float | None, before: Answer) -> Wanted:
    """What the gradebook is to have: the mark that counts, and whether it waits for two to agree.

    Parameters
    ----------
    now : Row
        What it has.
    marked : Marked
        What the ledger has, with what was just set.
    text : str
        Digest of what is marked.
    worth : float or None
        What the levels that count are worth; None while none do.
    before : Answer
        As it was before.
    """
    counts = marked.counts(text)
    if counts is None or worth is None:  # not finished; or taken back, if it had been
        kept = now.manual if before.counts is None else None
        return Wanted(kept, now.auto is None if kept is None else now.waits, now.comment)
    others = (entry.comment for entry in marked.whole(text).values() if entry.comment)
    return Wanted(worth, marked.is_parted(text), counts.comment or next(others, ""))
