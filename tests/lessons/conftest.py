"""All that a lesson's tests are told of graded tasks is held, whole, in ``said/``.

While a test of a lesson runs, each answer to a graded task that it has judged is written down with
everything that was said of it. What was said is compared with what was approved, a file for each
file of tests. So a wrong answer that a contract names is held by being named. After a change that
is meant, ``MEANINGUNITS_APPROVE=1 pytest tests/lessons`` writes them anew: read the difference.

Left out: numbers drawn for other students than the first two, and answers that luck makes.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from meaningunits.tasks.item import Item
from said import Told, sections

SAID = Path(__file__).with_name("said")
#: Whose numbers are held: the default, and one student's.
VARIANTS = (0, 1)


@pytest.fixture(scope="module")
def approved(request):
    """What was approved for a file of tests; written anew where that is asked for."""
    path = SAID / f"{request.path.stem}.txt"
    before = sections(path.read_text("utf-8")) if path.is_file() else {}
    anew: dict[str, str] = {}
    yield before, anew
    if os.environ.get("MEANINGUNITS_APPROVE"):
        source = request.path.read_text("utf-8")
        # What was not carried out this time stays as it was, if it is still there.
        kept = {n: s for n, s in before.items() if f"def {n.partition('[')[0]}(" in source}
        parts = [f"## {name}\n{said}\n" for name, said in {**kept, **anew}.items() if said]
        path.unlink(missing_ok=True)
        if parts:
            path.write_text("".join(parts), "utf-8")


@pytest.fixture(autouse=True)
def whole(request, monkeypatch, approved):
    """What this test is told is what was approved, to the letter."""
    holds_it_itself = hasattr(request.module, "SAID")
    if holds_it_itself or "hypothesis" in request.node.keywords:
        yield
        return
    told, judge = Told(), Item.judge

    def judging(item: Item, answer: Any, **how: Any) -> Any:
        feedback = judge(item, answer, **how)
        if item.host == "exercise" and item.points and how.get("variant", 0) in VARIANTS:
            told.keep(item, feedback)
        return feedback

    monkeypatch.setattr(Item, "judge", judging)
    yield
    before, anew = approved
    anew[request.node.name] = str(told)
    if not os.environ.get("MEANINGUNITS_APPROVE"):
        assert str(told) == before.get(request.node.name, "")
