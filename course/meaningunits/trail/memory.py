"""What a kernel remembers of a trail: entries that it read or wrote, and the file lacks since.

A trail only ever grows. Where an entry is gone, or is another one than it was, somebody deleted or
replaced the file, or another program changed it. Then nothing is written until somebody has said
which of the two counts: what is remembered, or the file.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from .entries import Entry, Log


class Memory:
    """The entries that one kernel has met in one trail."""

    def __init__(self) -> None:
        self._known: dict[str, Entry] = {}
        self._gone: tuple[Entry, ...] = ()
        self._there: dict[str, Entry] = {}

    @property
    def gone(self) -> tuple[Entry, ...]:
        """Entries that were there, and are not in the file as it was read last."""
        return self._gone

    def met(self, entry: Entry) -> None:
        """Remember an entry that has just been written."""
        self._known[entry.id] = entry

    def joined(self, log: Log) -> Log:
        """A trail as it was read just now, with what is gone from it still in its place."""
        self._there = {entry.id: entry for entry in log.entries}
        self._gone = tuple(e for e in self._known.values() if self._there.get(e.id) != e)
        self._known = self._there | self._known
        if not self._gone:
            return log
        lost = {entry.id for entry in self._gone}
        entries = [*(e for e in log.entries if e.id not in lost), *self._gone]
        return Log(tuple(sorted(entries, key=lambda e: e.at)), log.problems)

    def to_put_back(self) -> Iterator[Entry]:
        """The entries to write so that all is there again; each is remembered once it is asked for.

        One that was changed stands in the file under its id: it is written anew, right after it.
        """
        for entry in self._gone:
            there = self._there.get(entry.id)
            if there is None:
                yield entry
                continue
            again = replace(entry, id=uuid.uuid4().hex, at=entry.at + timedelta(microseconds=1))
            yield again
            self._known[entry.id] = there

    def forget(self) -> None:
        """Let go of what is gone: the file counts as it is."""
        self._known, self._gone = dict(self._there), ()
