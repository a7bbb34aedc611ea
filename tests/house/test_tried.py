"""Every row of every table of diagnoses, found by itself: tried by an answer, and by its name.

A row is tried where a test file has an answer judged that makes this row of this table, and names
it. A row of the same name in another table does not count, nor does a name without an answer.
And what ``test_rows`` holds of a row is held of an answer that a test has judged.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import class_of
import contracts
import pytest
import rows
from tried import Made, everywhere, judging, run

#: Where test_mistakes holds what is said of each mistake.
MISTAKES = class_of.ROOT / "tests" / "lessons" / "mistakes"


def untried(tables: dict[str, list[str]], made: Made, shared: str = "") -> list[str]:
    """Rows that no test file both makes and names; ``shared`` is what helpers name for them."""
    paths = {path for every in made.values() for path, _ in every}
    texts = {path: path.read_text("utf-8") for path in paths}
    found = []
    for table, names in tables.items():
        for name in names:
            where = [texts[path] for path in {path for path, _ in made.get((table, name), ())}]
            if not where:
                found.append(f"{table}, {name}: no answer makes it")
            elif not any(f'"{name}"' in text for text in (*where, shared)):
                found.append(f"{table}, {name}: no test that makes it names it")
    return found


def held() -> str:
    """The rows that are held whole, with all that is said beside them, in approved texts."""
    texts = [path.read_text("utf-8") for path in MISTAKES.glob("*.txt")]
    names = [name for text in texts for name in re.findall(r"^\[\w+ ([\w-]+)", text, re.MULTILINE)]
    assert names
    return "".join(f'"{name}"' for name in names)


@pytest.fixture(scope="module")
def made() -> Made:
    """What all tests make; where one of them fails, it is not asked anew for every table."""
    return everywhere(class_of.ROOT)


@pytest.mark.slow
def test_no_row_of_any_table_stands_untried(made):
    shared = Path(contracts.__file__).read_text("utf-8") + held()
    tables = {name: [*table] for name, table in contracts.TABLES.items()}
    assert untried(tables, made, shared) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", contracts.TABLES)
def test_each_example_that_is_held_of_a_row_is_one_that_a_test_makes(name, made):
    table, path = contracts.TABLES[name], rows.file_of(name)
    held = rows.read(path.read_text("utf-8"))
    invented = rows.invented(name, table, held, made)
    if invented and os.environ.get("MEANINGUNITS_APPROVE"):
        kept = {row: every for row, every in held.items() if row not in invented}
        held = rows.approved(name, table, kept, lambda: made)
        path.write_text(rows.as_held(table, held), "utf-8")
        invented = rows.invented(name, table, held, made)
    assert invented == []


def test_tables_and_tests_are_found():
    assert len(contracts.TABLES) > 20
    assert len(judging(class_of.ROOT)) > 10


# And each fault is seen.

ONE = """
from meaningunits.tasks.kind import Context
from meaningunits.tasks import catalogue
from meaningunits.activities.quizzing.kind import Quiz

KIND = next(i.kind for m in catalogue.lessons() for i in catalogue.of(m).values()
            if type(i.kind) is Quiz and {q.form for q in i.kind.questions} <= {"single"})

def test_a_quiz():
    _, told = KIND.judge(KIND.ideal(), Context("a/b"))
    assert {m.name for m in told} == {"right"}  # and not "left-out"
"""


def test_a_row_of_another_table_and_a_name_without_an_answer_are_not_tried(tmp_path):
    path = tmp_path / "test_one.py"
    path.write_text(ONE, "utf-8")
    made = run([path], tmp_path, tmp_path / "made.json")
    (times,) = made.values()
    assert {*made} == {("quizzing/diagnoses", "right")}
    assert {where for where, _ in times} == {path}
    assert times[0][1]["n"] == "1"
    tables = {name: ["right", "left-out"] for name in ("quizzing/diagnoses", "sorting/diagnoses")}
    assert untried(tables, made) == [
        "quizzing/diagnoses, left-out: no answer makes it",
        "sorting/diagnoses, right: no answer makes it",
        "sorting/diagnoses, left-out: no answer makes it",
    ]
    path.write_text(ONE.replace('"right"', '"r" + "ight"'), "utf-8")
    unnamed = "quizzing/diagnoses, right: no test that makes it names it"
    assert untried({"quizzing/diagnoses": ["right"]}, made) == [unnamed]
    assert untried({"quizzing/diagnoses": ["right"]}, made, shared='"right"') == []


def test_tests_that_do_not_pass_try_nothing(tmp_path):
    path = tmp_path / "test_one.py"
    path.write_text(ONE.replace("==", "!="), "utf-8")
    with pytest.raises(AssertionError, match="1 failed"):
        run([path], tmp_path, tmp_path / "made.json")
    assert run([path], tmp_path, tmp_path / "made.json", passing=False)
