"""The statistics as a library: every public function, found by itself, called as its page calls it.

The page (docs/statistics.md) is run with every public function watched. What it was called with is
then given again in every form that its kind of input may have, and once more with junk.
"""

from __future__ import annotations

import doctest
import inspect
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from class_of import ROOT
from meaningunits import agreement, appraisal

PAGE = ROOT / "docs" / "statistics.md"
PACKAGE = (ROOT / "course" / "meaningunits").as_posix()
ROOMS = (agreement, appraisal)


def public() -> dict[str, tuple[Any, str]]:
    """Every public function, class and method of a class, and where it is reached."""
    found = {}
    for room in ROOMS:
        for name in room.__all__:
            value = getattr(room, name)
            if inspect.isfunction(value) or inspect.isclass(value):
                found[name] = (room, name)
            if inspect.isclass(value):
                for method, function in vars(value).items():
                    if inspect.isfunction(function) and not method.startswith("_"):
                        found[f"{name}.{method}"] = (value, method)
    return found


PUBLIC = public()
FUNCTIONS = [name for name, (home, at) in PUBLIC.items() if inspect.isfunction(getattr(home, at))]


@dataclass(frozen=True)
class Call:
    """One call of the page."""

    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    @property
    def bound(self) -> inspect.BoundArguments:
        bound = inspect.signature(self.function).bind(*self.args, **self.kwargs)
        bound.apply_defaults()
        return bound

    def inputs(self) -> list[tuple[str, str, Any]]:
        """Each argument: its name, the kind that its annotation states, its value."""
        signature = inspect.signature(self.function)
        found = []
        for name, value in self.bound.arguments.items():
            if name != "self":
                kind = signature.parameters[name].annotation
                found.append((name, getattr(kind, "__forward_arg__", kind), value))
        return found

    def again(self, **changed: Any) -> Any:
        bound = self.bound
        bound.arguments.update(changed)
        return self.function(*bound.args, **bound.kwargs)


def run_page() -> tuple[str, dict[str, list[Call]]]:
    """What the page's examples print that it does not say, and every call that they make."""
    calls: dict[str, list[Call]] = {}
    running: list[str] = []

    def watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def watch(*args: Any, **kwargs: Any) -> Any:
            running.append(name)
            try:
                result = function(*args, **kwargs)
            finally:
                running.pop()
            if not running:  # made by the page, and not refused there
                calls.setdefault(name, []).append(Call(function, args, kwargs))
            return result

        return watch

    faults: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name, (home, at) in PUBLIC.items():
            patch.setattr(home, at, watched(name, getattr(home, at)))
        text = PAGE.read_text(encoding="utf-8")
        page = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)
        doctest.DocTestRunner(verbose=False).run(page, out=faults.append)
    return "".join(faults), calls


FAULTS, CALLS = run_page()
EXAMPLES = [(name, call) for name, made in CALLS.items() for call in made]
TWO_CODERS = [
    (name, call)
    for name, call in EXAMPLES
    if {("a", "Codes"), ("b", "Codes")} <= {each[:2] for each in call.inputs()}
]


def example_id(value: Any) -> str | None:
    return value if isinstance(value, str) else ""


# The forms that an input may have. Each takes the example's value and gives the same in others.


def flat(values: Any) -> list[Any]:
    given = sorted(values) if isinstance(values, set | frozenset) else list(values)
    return [given, tuple(given), array(given), pd.Series(given, dtype=None if given else object)]


def array(values: list[Any]) -> np.ndarray:
    """A flat array that keeps each entry as it is."""
    plain = all(isinstance(each, int | float | str) for each in values)
    if values and plain:
        return np.array(values)
    found = np.empty(len(values), dtype=object)
    found[:] = values
    return found


def coders(values: Any, row: Callable[[Any], list[Any]] = flat) -> list[Any]:
    """One row for each coder in every form; side by side in a table where they are equally long."""
    names = list(values) if isinstance(values, Mapping) else None
    rows = list(values.values()) if names else list(values)
    found = []
    for forms in zip(*map(row, rows), strict=True):
        found += [dict(zip(names, forms, strict=True))] if names else [list(forms), tuple(forms)]
    if row is flat and len({len(each) for each in rows}) == 1:
        table = pd.DataFrame(index=range(len(rows[0])))
        for place, each in enumerate(rows):
            table[names[place] if names else f"coder {place}"] = pd.Series(list(each))
        found.append(table)
        if not names:
            found.append(table.to_numpy().T)
    return found


def ratings(values: Any) -> list[Any]:
    """As `coders`, a missing rating in each of the ways in which one may be written."""
    found = coders(values)
    for missing in (None, float("nan"), pd.NA):
        rows = values.values() if isinstance(values, Mapping) else values
        written = [[missing if absent(each) else each for each in row] for row in rows]
        found += coders(written)
    return found


def absent(value: Any) -> bool:
    return value is None or value is pd.NA or (isinstance(value, float) and value != value)


def lines(values: Any) -> list[Any]:
    """Rows of equal width: also a two-dimensional array, and a table of columns."""
    rows = [tuple(row) for row in values]
    table = pd.DataFrame(
        {f"column {n}": list(each) for n, each in enumerate(zip(*rows, strict=True))}
    )
    objects = np.empty((len(rows), len(rows[0])), dtype=object)
    objects[:] = rows
    return [rows, tuple(map(list, rows)), objects, table]


def codes_or_units(values: Any) -> list[Any]:
    return lines(values) if isinstance(values[0], tuple) else flat(values)


def interviews(values: Any) -> list[Any]:
    def units(given: Any) -> list[Any]:
        forms = zip(*map(flat, given), strict=True)
        return [made for form in forms for made in (list(form), tuple(form))]

    return coders(values, units)


def number(value: Any) -> list[Any]:
    if value is None:
        return []
    return [value, *([np.int64(value)] if isinstance(value, int) else []), np.float64(value)]


def one_or_two(value: Any) -> list[Any]:
    return [*number(value), *flat([value, value])] if isinstance(value, float) else flat(value)


def by_name(values: Any) -> list[Any]:
    if not isinstance(values, Mapping):
        return []  # left to its default
    found = [dict(values)]
    if values and all(isinstance(each, Mapping) for each in values.values()):
        return [*found, pd.DataFrame(values), {k: pd.Series(v) for k, v in values.items()}]
    return [*found, pd.Series(values, dtype=None if values else float)]


def sets_of_names(values: Any) -> list[Any]:
    return [
        made for form in zip(*map(flat, values), strict=True) for made in (list(form), tuple(form))
    ]


def as_it_is(value: Any) -> list[Any]:
    return [value]


# What no function may take for an input of a kind, whatever else it is called with.

NOT_A_NUMBER = ["three", float("nan"), float("inf"), [1.0], object(), pd.NA, np.array([1, 2])]
NO_LIST = [3, object(), {"a": 1}, None]
NO_CODES = [[], 3, object(), {"a": 1}, [["a"], ["b"]], pd.DataFrame({"a": [1]})]
NO_MASSES = [[], ["three", "four"], [2.5, 3], [-1, 5], [[2], [3, 4]], [None], *NO_LIST]
NO_RATINGS = [[], [[], []], [["a", "b"], ["a"]], [[[["a"]]], [[["b"]]]], 3, None, object(), [3, 4]]
NO_UNITS = [
    *NO_LIST,
    [[], [("x", 3, "a")]],
    [[], [(0, 3)]],
    [[], [(0, 3, None)]],
    [[], [(-1, 3, 1)]],
]
NO_INTERVIEWS = [[], [3], ["C1"], [["C1"]], [[3]], [[[None]]], [[[["C1"]]]], 3, None, object()]
NO_TABLE = [
    [],
    [[1, 2], [3]],
    [1, 2, 3, 4],
    [["a", 1], [2, 3]],
    [[-1, 2], [3, 4]],
    [[float("nan"), 1], [2, 3]],
    *NO_LIST,
]
NO_ROWS = [3, None, object(), ["ab"], [3], [("a",)], [(None,) * 2], [("a", 2)], {"a": 1}]
NO_MAPPING = [3, None, object(), [1], "a", {"nobody": "b"}]
NO_NAME = [3, None, ["x"], object()]
NO_FUNCTION = ["cohen_kappa", 3, None]

#: For every kind of input that a signature states: its forms, and junk.
KINDS: dict[str, tuple[Callable[[Any], list[Any]], list[Any]]] = {
    "float": (number, [*NOT_A_NUMBER, None]),
    "float | None": (number, NOT_A_NUMBER),
    "int": (number, [*NOT_A_NUMBER, None, 1.5, -1]),
    "int | None": (number, [*NOT_A_NUMBER, 1.5, -1]),
    "str": (as_it_is, NO_NAME),
    "str | None": (as_it_is, [3, ["x"], "nobody"]),
    "bool": (as_it_is, []),
    "bool | None": (as_it_is, ["yes", 2, [True], float("nan")]),
    "tuple[bool, bool]": (flat, ["yes", [True], 3, None, ["yes", "no"]]),
    "tuple[float, float]": (as_it_is, []),  # of a plain record, which looks when it is asked
    "OneOrTwo": (one_or_two, [*NOT_A_NUMBER, None, [], [0.9, "a"], [0.9, 0.9, 0.9]]),
    "Iterable[float]": (
        flat,
        [[], ["three", "four"], [float("nan"), 0.1], [[1], [2, 3]], *NO_LIST],
    ),
    "Iterable[int]": (flat, [["three"], [2.5], [-1], [[1], [2, 3]], [None], *NO_LIST]),
    "Codes": (flat, [*NO_CODES, None]),
    "Codes | None": (flat, NO_CODES),
    "Codes | Iterable[Unit]": (codes_or_units, [3, None, object(), {"a": 1}, [["a"], ["b"]]]),
    "Iterable[Hashable]": (flat, ["C1", 3, None, object(), {"C1": 1}, [["C1"]]]),
    "Ratings": (ratings, NO_RATINGS),
    "Any": (
        lambda given: list(zip(*map(flat, given), strict=True)),
        [(), ([],), (3, 4), ([1], [1, 2])],
    ),
    "Panel": (coders, [[], [3, 4], 3, None, object(), [["a", "b"], ["a"]]]),
    "Masses": (flat, NO_MASSES),
    "Iterable[Masses] | Mapping[Hashable, Masses]": (
        coders,
        [[], [3, 4], [[2, 3], [2, 4]], [["a"], ["b"]], 3, None, object()],
    ),
    "Codings": (lambda given: coders(given, lines), NO_UNITS),
    "Interviews": (interviews, NO_INTERVIEWS),
    "Measure": (as_it_is, NO_FUNCTION),
    "Distance": (as_it_is, NO_FUNCTION),
    "Callable[..., float]": (as_it_is, NO_FUNCTION),
    "Table": (lines, NO_TABLE),
    "Edges": (lines, NO_ROWS),
    "Biases": (lines, NO_ROWS),
    "Iterable[tuple[int, float]]": (lines, NO_ROWS),
    "Iterable[Judgement]": (lines, NO_ROWS),
    "Names": (flat, [3, None, object(), [3], [None], [["x"]], {"x": 1}]),
    "Iterable[Names]": (sets_of_names, [3, None, object(), [3], [[3]], "ab"]),
    "LinearModel": (as_it_is, ["model", None, {("A", "B"): 1}]),
    "Mapping[str, float]": (by_name, NO_MAPPING),
    "Mapping[str, str]": (by_name, [3, None, object(), [1], "a", {"nobody": "b"}]),
    "Mapping[str, Mapping[str, float]]": (by_name, [3, None, [1], {"s": 3}, {"s": {"a": 1}}]),
    "Mapping[tuple[str, str], float]": (by_name, [*NO_MAPPING, {"AB": 1}, {("A", "B"): "x"}]),
}


def test_the_page_prints_what_it_says():
    assert not FAULTS, FAULTS


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_page_calls_every_public_function(name):
    assert name in CALLS, f"docs/statistics.md has no example of {name}."


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_public_function_states_parameters_returns_errors_and_source(name):
    home, at = PUBLIC[name]
    doc = inspect.getdoc(getattr(home, at))
    summary, blank, *_ = doc.splitlines()
    assert summary[-1] in ".?"
    assert not blank
    parts = ["Parameters", "Returns", "Raises"] + (["Source"] if "." not in name else [])
    for part in parts:
        assert f"\n{part}\n{'-' * len(part)}\n" in doc, f"{name} has no part {part!r}."


@pytest.mark.parametrize(("name", "call"), EXAMPLES, ids=example_id)
def test_every_form_of_the_same_input_gives_the_same_result(name, call):
    expected = call.again()
    for argument, kind, value in call.inputs():
        forms, _ = KINDS[kind]
        for form in forms(value) if value is not None else []:
            found = call.again(**{argument: form})
            assert found == expected, f"{name}({argument}={form!r})"


@pytest.mark.parametrize(("name", "call"), EXAMPLES, ids=example_id)
def test_junk_is_refused_in_a_sentence_of_our_own(name, call):
    for argument, kind, _ in call.inputs():
        for junk in KINDS[kind][1]:
            where = f"{name}({argument}={junk!r})"
            try:
                found = call.again(**{argument: junk})
            except (ValueError, TypeError) as refused:
                text = str(refused)
                assert text.endswith("."), f"{where}: {text}"
                assert len(text.split()) > 4, f"{where}: {text}"
                *_, (frame, _) = traceback.walk_tb(refused.__traceback__)
                assert PACKAGE in Path(frame.f_code.co_filename).as_posix(), f"{where}: {text}"
            else:
                pytest.fail(f"{where} gives {found!r}.")


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, np.float64("nan")], ids=repr)
@pytest.mark.parametrize(("name", "call"), TWO_CODERS, ids=example_id)
def test_a_unit_that_one_of_two_coders_left_out_does_not_count(name, call, missing):
    a, b = (list(call.bound.arguments[each]) for each in "ab")
    assert call.again(a=[*a, missing], b=[*b, b[0]]) == call.again()
    columns = {"a": pd.Series([*a, missing]), "b": pd.Series([*b, b[0]])}
    assert call.again(**columns) == call.again(), name


def test_two_coders_of_one_name_in_a_table_are_refused():
    table = pd.DataFrame([[1, 2, 1], [2, 2, 1]], columns=["A", "B", "A"])
    with pytest.raises(ValueError, match="Two columns of the table are called 'A'"):
        agreement.krippendorff_alpha(table)


@pytest.mark.parametrize("row", [list, tuple, np.array, pd.Series])
def test_a_table_looks_at_its_cells_when_it_is_asked(row):
    table = appraisal.TwoByTwo(row([5, 63]), row([65, 77]))
    assert table.risk_ratio == pytest.approx(10 / 63)
    assert (
        table.risk_ratio_interval() == appraisal.TwoByTwo((5, 63), (65, 77)).risk_ratio_interval()
    )
    for junk in NO_TABLE[:-4]:
        if len(junk) == 2:
            with pytest.raises(ValueError, match=r"count of the table|two rows of two"):
                _ = appraisal.TwoByTwo(*junk).odds_ratio
