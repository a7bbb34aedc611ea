"""A small term through the commands; the whole one is ``python tests/term_played.py``."""

from __future__ import annotations

import term_played


def test_every_mark_of_a_term_is_accounted_for(tmp_path):
    term = term_played.Term(tmp_path / "course", weeks=2, students=8)
    term.play()
    assert term.amiss() == []
    assert sum(len(ledger) for ledger in term.ledger.values()) == 16
