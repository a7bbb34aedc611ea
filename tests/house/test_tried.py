"""Every row of every table of diagnoses, found by itself: tried by an answer, and by its name.

A row is tried where a test file has an answer judged that makes this row of this table, and names
it. A row of the same name in another table does not count, nor does a name without an answer.
"""

from __future__ import annotations

import re
from pathlib import Path

import class_of
import contracts
import pytest
from tried import Made, run

#: Where answers are judged; a classroom's tests judge by the way.
JUDGING = [
    path
    for path in sorted((class_of.ROOT / "tests").rglob("test_*.py"))
    if re.search(r"\bjudge\(|\bcontracts\b", text := path.read_text("utf-8"))
    and "meaningunits.classroom" not in text
    and path.parent != Path(__file__).parent
]

#: Where test_mistakes holds what is said of each mistake.
MISTAKES = class_of.ROOT / "tests" / "lessons" / "mistakes"


def untried(rows: dict[str, list[str]], made: Made, shared: str = "") -> list[str]:
    """Rows that no test file both makes and names; ``shared`` is what helpers name for them."""
    texts = {path: path.read_text("utf-8") for paths in made.values() for path in paths}
    found = []
    for table, names in rows.items():
        for name in names:
            where = [texts[path] for path in made.get((table, name), ())]
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


@pytest.mark.slow
def test_no_row_of_any_table_stands_untried(tmp_path):
    made = run(JUDGING, class_of.ROOT, tmp_path / "made.json")
    shared = Path(contracts.__file__).read_text("utf-8") + held()
    assert (
        untried({table: list(rows) for table, rows in contracts.TABLES.items()}, made, shared) == []
    )


def test_tables_and_tests_are_found():
    assert len(contracts.TABLES) > 20
    assert len(JUDGING) > 10


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
    assert made == {("quizzing/diagnoses", "right"): {path}}
    rows = {"quizzing/diagnoses": ["right", "left-out"], "sorting/diagnoses": ["right", "left-out"]}
    assert untried(rows, made) == [
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
