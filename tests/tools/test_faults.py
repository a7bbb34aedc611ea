"""The tool that puts faults into a module: it finds them, and it sees a test that is blind."""

import ast
import tomllib
from pathlib import Path

import pytest
from faults import LIBRARY, ROOT, asked_of, faults_in, noticed

RULE = '''\
"""What is near."""

def near(a: int, b: int) -> bool:
    """Whether two cuts are one sentence apart (0.5 is no number of this)."""
    if not a:
        return False
    return abs(a - b) <= 1 and b > 0  # 1 is the rule
'''


def test_each_sign_of_a_rule_is_changed_once_and_words_about_it_are_left_alone():
    said = [f"{f.line}: {f.old} > {f.new}" for f in faults_in("near.py", RULE)]
    assert said == [
        "5: not  > ",
        "5: not a > (not (not a))",
        "6: False > True",
        "7: abs(a - b) <= 1 and b > 0 > None",
        "7: - > +",
        "7: <= > <",
        "7: 1 > 2",
        "7: and > or",
        "7: > > >=",
        "7: 0 > 1",
    ]


def test_a_diagnosis_can_lose_its_verdict_a_word_and_a_place():
    table = '# all of it\n[near]\nverdict = "good"\nwhat = "After {place} some readers heard it."\n'
    said = [(f.old, f.new) for f in faults_in("diagnoses.toml", table)]
    assert said == [
        ("good", "look"),
        ("good", "mend"),
        ("{place}", ""),
        ("some ", ""),
        ("readers ", ""),
        ("heard ", ""),
    ]


@pytest.mark.parametrize(
    "file",
    ["trail/__init__.py", "activities/dividing/kind.py", "activities/quizzing/diagnoses.toml"],
)
def test_a_file_with_a_fault_in_it_can_still_be_read(file):
    text = (ROOT / LIBRARY / file).read_text()
    reads = tomllib.loads if file.endswith(".toml") else ast.parse
    every = faults_in(file, text)
    assert len(every) > 20
    for fault in every:
        assert fault.put_into(text) != text
        reads(fault.put_into(text))


def test_the_nearest_tests_are_asked_first_and_the_house_last():
    asked = asked_of(f"{LIBRARY}/activities/dividing/diagnoses.toml")
    assert asked[-1] == "tests/house"
    assert "tests/lessons/test_meaning_units.py" in asked


def test_a_test_that_looks_notices_and_one_that_does_not_look_does_not(tmp_path: Path):
    (tmp_path / "course").mkdir()
    (tmp_path / "course/rule_of_this_test.py").write_text(RULE.replace("<= 1", "< 1"))
    see = "from rule_of_this_test import near\n\ndef test_it():\n    assert near({})\n"
    (tmp_path / "test_blind.py").write_text(see.format("3, 3"))
    (tmp_path / "test_seeing.py").write_text(see.format("3, 4"))
    assert not noticed(tmp_path, ["test_blind.py"], tmp_path / "log")
    assert noticed(tmp_path, ["test_seeing.py"], tmp_path / "log"), (tmp_path / "log").read_text()
