"""Every row of every table of diagnoses is said as it was approved, word for word.

``MEANINGUNITS_APPROVE=1`` before this test writes ``said/rows/`` anew: what the braces stood for
stays, and the words are filled in again. Only a row of which nothing fitting is held wants the
tests to be run once. Delete a file, and all its examples are chosen anew. That each example is one
that a test makes is held in ``test_tried``.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import class_of
import pytest
import rows
from contracts import TABLES
from meaningunits.tasks import diagnosis
from meaningunits.tasks.diagnosis import Table
from tried import everywhere


@pytest.mark.parametrize("name", TABLES)
def test_each_row_is_said_as_it_was_approved(name):
    table, path = TABLES[name], rows.file_of(name)
    if os.environ.get("MEANINGUNITS_APPROVE"):
        old = rows.read(path.read_text("utf-8")) if path.exists() else {}
        # Other tests may still hold the words of before: what they make can be held all the same.
        made = partial(everywhere, class_of.ROOT, passing=False)
        new = rows.approved(name, table, old, made)
        path.parent.mkdir(exist_ok=True)
        path.write_text(rows.as_held(table, new), "utf-8")
    text = path.read_text("utf-8")
    held = rows.read(text)
    assert [row for row in table if row not in held] == []
    assert rows.as_held(table, held) == text


def test_nothing_is_held_of_a_table_that_is_gone():
    assert {*rows.SAID.iterdir()} == {*map(rows.file_of, TABLES)}


# And each fault is seen.

ROWS = """
[left]
verdict = "look"
open = true
what = "{n} units are left: {which}. Begin."
why = '''
There.
Here.'''
look = "See {where}."
lesson = "02: Turns"
code = "{example}"

[done]
verdict = "good"
what = "All of it."
"""
MADE = {
    ("x/y", "done"): [(Path("test_a.py"), {"unused": "1"}), (Path("test_b.py"), {})],
    ("x/y", "left"): [
        (Path("test_b.py"), {"n": "3", "which": "a, b", "where": "c", "example": "[1]", "of": "4"}),
        (Path("test_a.py"), {"n": "2", "which": "", "where": "c", "example": "[1]", "of": "4"}),
        (Path("test_c.py"), {"n": "2", "which": "a", "where": "c", "example": "[1]", "of": "4"}),
        (Path("test_c.py"), {"n": "1", "which": "a\n}", "where": "c", "example": "{", "of": "4"}),
    ],
}
HELD = """\
[look left]
{n} 3
{which} a, b
{where} c
{example} [1]
what: 3 units are left: a, b.
    Begin.
why: There.⏎
    Here.
look: See c.
lesson: 02: Turns
code: [1]
open: True

[look left]
{n} 1
{which} "a\\n}"
{where} c
{example} {
what: 1 unit is left: a⏎
    }.
    Begin.
why: There.⏎
    Here.
look: See c.
lesson: 02: Turns
code: {
open: True

[good done]
what: All of it.
"""


def table(folder: Path, text: str) -> Table:
    (folder / "diagnoses.toml").write_text(text, "utf-8")
    diagnosis._rows.cache_clear()
    return Table(str(folder / "kind.py"))


def test_what_stands_for_most_is_held_and_one_beside_many(tmp_path):
    two = table(tmp_path, ROWS)
    chosen = rows.approved("x/y", two, {}, lambda: MADE)
    assert rows.as_held(two, chosen) == HELD
    assert rows.read(HELD) == chosen
    assert rows.invented("x/y", two, chosen, MADE) == []
    chosen["left"][1]["where"] = "d"
    assert rows.invented("x/y", two, chosen, MADE) == ["left"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"look"', '"mend"'),
        ("open = true\n", ""),
        ("units are left", "units left"),
        ("{which}", ""),
        ("There.\n", "There. "),
        ("02: Turns", "02: Units"),
        ("{example}", "x"),
        ('what = "All', 'why = "So."\nwhat = "All'),
    ],
)
def test_a_row_that_is_altered_is_not_as_approved(old, new, tmp_path):
    assert ROWS.count(old) == 1
    assert rows.as_held(table(tmp_path, ROWS.replace(old, new)), rows.read(HELD)) != HELD


def test_only_a_row_without_an_example_that_fits_asks_the_tests(tmp_path):
    held, asked = rows.read(HELD), []

    def made():
        asked.append("them")
        return MADE

    less = table(tmp_path, ROWS.replace("See {where}.", "See."))
    cut = rows.approved("x/y", less, held, made)
    assert [{"where", *each} for each in cut["left"]] == [{*each} for each in held["left"]]
    assert asked == []
    more = table(tmp_path, ROWS.replace("See {where}.", "See {of}."))
    assert {each["of"] for each in rows.approved("x/y", more, held, made)["left"]} == {"4"}
    assert asked
