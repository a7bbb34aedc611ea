"""What a kind asks, tells in words and has drawn, held whole: of one task of each kind there is.

What it says of an answer is held in ``house/said``; here is what stands around that: the task in
writing, an answer in words and as a still, and what the page is told. Of what repeats itself, such
as the sentences of a text, the first few stand for all. A lab's are in ``test_labs_whole.py``.
After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this test writes them anew.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import habits
import pytest
from altering import EVERY
from as_text import lines_of, once
from contracts import right
from meaningunits.activities.labs.lab import Lab
from meaningunits.page import find as widgets
from meaningunits.tasks.item import Item
from meaningunits.trail import NOTHING

APPROVED = Path(__file__).with_name("kinds")
#: So many lines of one pattern stand for all of them.
FEW = 3
#: A longer line is cut, and its length told.
LONGEST = 500


def kinds() -> dict[str, Item]:
    """The first graded task of each kind, or the first there is, by where the kind is."""
    found: dict[str, Item] = {}
    for item in sorted(EVERY, key=lambda item: item.host):  # exercises first: they hold more
        kind = item.at(1).kind
        if not isinstance(kind, Lab):
            where = f"{type(kind).__module__.partition('.activities.')[2]}.{type(kind).__name__}"
            found.setdefault(where.replace(".kind.", "."), item.at(1))
    return found


KINDS = kinds()


def answers(kind: Any) -> Iterator[Any]:
    """None, then the right one or a habit's, and its first half."""
    yield NOTHING
    full = right(kind)
    if full is NOTHING:
        full = next((play(kind) for _, play in habits.plays(kind)), NOTHING)
    if full is not NOTHING:
        yield full
    if isinstance(full, dict | list) and len(full) > 1:
        yield dict([*full.items()][: len(full) // 2]) if isinstance(full, dict) else full[:1]


def few(rows: Iterable[str]) -> Iterator[str]:
    """Lines without those that only go on as the ones above did."""
    met: Counter[str] = Counter()
    for row in rows:
        head = row.partition(": ")[0] if re.match(r"[\w.\[\]]+: ", row) else row
        numbered = re.match(r"\s*\(?\d+\)? ", row)
        pattern = "(n)" if numbered else re.sub(r"\d+", "n", head)
        met[pattern] += 1
        if met[pattern] <= FEW:
            cut = f"{row[:LONGEST]} … {len(row)} letters"
            yield cut if len(row) > LONGEST else row


def whole(item: Item) -> str:
    kind = item.kind
    told = [f"# {item.slug}", *few(kind.asks(item.slug).splitlines())]
    widget = widgets.find(kind.widget)(item, None) if kind.widget else None
    if widget:
        shown = lines_of(widget.described(), "page")
        told += few(f"{at}: {said}" for at, said in shown)
    for answer in answers(kind):
        told.append(f"# {str(answer)[:100]}")
        told += few(f"{head}: {said}" for head, said in kind.words(answer))
        told += few(kind.still(answer).replace("><", ">\n<").splitlines())
        if widget:
            told += few(f"{at}: {said}" for at, said in lines_of(widget.drawn(answer), "drawn"))
    return once("\n".join(told)) + "\n"


@pytest.mark.parametrize("where", KINDS)
def test_what_a_kind_asks_tells_and_has_drawn_is_what_was_approved(where, here):
    said, path = whole(KINDS[where]), APPROVED / f"{where}.txt"
    if os.environ.get("MEANINGUNITS_APPROVE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_nothing_is_approved_of_a_kind_that_is_gone():
    assert {path.stem for path in APPROVED.glob("*.txt")} == {*KINDS}
