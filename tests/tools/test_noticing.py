"""Which tests are asked about a fault: those that reach its line, one of each function first."""

import sys
from types import SimpleNamespace

import pytest
from noticing import Asked, changed_codes, import_all, lines_of, row_at

RULE = """\
LIMIT = 1

def near(a, b, far=2):
    inner = [n for n in (a, b) if n]
    return abs(
        a - b
    ) <= LIMIT and inner
"""


def test_what_is_inside_a_function_can_be_changed_in_memory_and_what_is_imported_cannot():
    held: dict = {}
    exec(compile(RULE, "near.py", "exec"), held)
    codes = changed_codes("near.py", RULE, RULE.replace("<=", ">"))
    assert not held["near"](3, 9)
    held["near"].__code__ = codes["near", 0]
    assert held["near"](3, 9)
    for old, new in (
        ("LIMIT = 1", "LIMIT = 2"),
        ("far=2", "far=3"),
        ("[n for n in (a, b) if n]", "1"),
    ):
        assert changed_codes("near.py", RULE, RULE.replace(old, new)) is None


def test_a_line_that_is_never_reported_belongs_to_its_statement():
    assert list(lines_of(RULE, 6)) == [5, 6, 7]
    assert list(lines_of(RULE, 1)) == [1]


def test_a_line_of_a_table_belongs_to_the_row_above_it():
    table = '# all\n[near]\nverdict = "good"\n\n[far-off]\nwhat = "It is far."\n'
    assert [row_at(table, line) for line in (1, 3, 6)] == ["", "near", "far-off"]


@pytest.fixture
def asked():
    names = ["t.py::slow", "t.py::many[a]", "t.py::many[b]", "t.py::quick"]
    made = Asked(SimpleNamespace(items=[SimpleNamespace(nodeid=name) for name in names]))
    made.reached.seconds = {0: 20.0, 1: 2.0, 2: 2.0, 3: 1.0}
    return made


def test_one_of_each_function_is_asked_first_and_no_more_than_there_is_time_for(asked):
    every = asked.ids(asked.in_order(range(4), asked=30))
    assert every[0] == "t.py::quick"
    assert every[1].startswith("t.py::many")
    assert every[2] == "t.py::slow"
    assert len(every) == 4
    assert asked.ids(asked.in_order([0], asked=1)) == ["t.py::slow"]
    assert len(asked.in_order(range(4), asked=4)) == 2


def test_a_module_that_only_a_test_imports_is_there_to_be_changed(tmp_path, monkeypatch):
    place = tmp_path / "course" / "looked_at"
    place.mkdir(parents=True)
    for name, text in {
        "__init__": "",
        "__main__": "1 / 0",
        "late": RULE,
        "bare": "import nothing_so",
    }.items():
        (place / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path / "course")
    import_all(tmp_path, [*map(str, place.iterdir()), str(tmp_path / "table.toml")])
    try:
        assert sys.modules["looked_at.late"].near(3, 4)
        assert "looked_at.bare" not in sys.modules
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == "looked_at"]:
            del sys.modules[name]
