"""Faults put into a module one at a time: does a test notice?

    python tests/faults.py course/meaningunits/trail/parsing.py
    python tests/faults.py --changed main --faults 30
    python tests/faults.py course/meaningunits/trail --seed 7 -- tests/trail tests/my_work

Each fault is one small change: a comparison turned, a limit moved by one, a step left out, a word
of a sentence changed, a verdict swapped. The tests run on a copy of the project, so nothing of
yours is touched. What no test saw is printed with its line; read each: some make no difference.

Why our own: half of what a learner is told stands in ``diagnoses.toml``, and the kept tools change
Python only. ``tests/tools/test_faults.py`` tries this one; ``docs/faults.md`` keeps the figures.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from noticing import Asked, Loop

ROOT = Path(__file__).parent.parent
LIBRARY = "course/meaningunits"
#: A run that takes longer has noticed: a fault may well be a loop without end.
SECONDS = 300
#: So many tests at most are asked by a process that starts anew: it collects them first.
ANEW = 60

#: How pytest is asked.
QUIETLY = ["-q", "-s", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
FAST = "not browser and not slow"

COMPARED = {
    ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"), ast.Is: ("is", "is not"), ast.IsNot: ("is not", "is"),
}  # fmt: skip
RECKONED = {
    ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/"), ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "/"), ast.Mod: ("%", "*"),
}  # fmt: skip
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
VERDICTS = ("good", "look", "mend")


@dataclass(frozen=True, slots=True)
class Fault:
    """One change: the text from ``begin`` to ``end`` (characters) becomes ``new``."""

    file: str
    line: int
    begin: int
    end: int
    old: str
    new: str

    def put_into(self, text: str) -> str:
        return text[: self.begin] + self.new + text[self.end :]

    def __str__(self) -> str:
        old, new = (" ".join(t.split())[:60] for t in (self.old, self.new))
        return f"{self.file}:{self.line}: {old}  →  {new or '(nothing)'}"


def faults_in(file: str, text: str) -> list[Fault]:
    """Every fault that can be put into a file, in the order of its text.

    Parameters: ``file`` its name (``.py`` or ``.toml``), ``text`` what stands in it.
    Returns a list without doubles; each keeps the file readable for Python (or TOML).
    """
    found = _in_toml(file, text) if file.endswith(".toml") else _in_python(file, text)
    return sorted(set(found), key=lambda f: (f.begin, f.end, f.new))


def _in_toml(file: str, text: str) -> Iterator[Fault]:
    """A verdict swapped, a word of a sentence gone, a place left blank."""
    for match in re.finditer(r'^verdict = "(\w+)"', text, re.MULTILINE):
        for other in VERDICTS:
            if other != match[1]:
                yield _at(file, text, *match.span(1), other)
    for match in re.finditer(r"(?<=[ \"])[a-z]{4,}(?= [a-z]+)", text):
        begin = text.rfind("\n", 0, match.start()) + 1
        if not text[begin : match.start()].lstrip().startswith("#"):
            yield _at(file, text, match.start(), match.end() + 1, "")
    for match in re.finditer(r"\{\w+\}", text):
        yield _at(file, text, *match.span(), "")


def _at(file: str, text: str, begin: int, end: int, new: str) -> Fault:
    return Fault(file, text.count("\n", 0, begin) + 1, begin, end, text[begin:end], new)


def _in_python(file: str, text: str) -> Iterator[Fault]:
    tree = ast.parse(text)
    starts = [0]
    for row in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(row))
    rows = text.splitlines()

    def place(row: int, column: int) -> int:
        """Where a node's row and column (bytes) are in the text."""
        return starts[row - 1] + len(rows[row - 1].encode()[:column].decode())

    def span(node: ast.AST) -> tuple[int, int]:
        return (
            place(node.lineno, node.col_offset),
            place(node.end_lineno, node.end_col_offset),
        )

    def between(first: ast.AST, second: ast.AST, old: str, new: str) -> Iterator[Fault]:
        """The sign that stands between two parts of an expression."""
        begin, end = span(first)[1], span(second)[0]
        sign = re.search(rf"(?<!\w){re.escape(old)}(?!\w)", text[begin:end])
        if sign and "#" not in text[begin:end]:
            yield _at(file, text, begin + sign.start(), begin + sign.end(), new)

    for node in _judged(tree):
        begin, end = span(node) if hasattr(node, "lineno") else (0, 0)
        match node:
            case ast.Compare():
                for left, sign, right in zip(
                    [node.left, *node.comparators], node.ops, node.comparators, strict=False
                ):
                    yield from between(left, right, *COMPARED[type(sign)])
            case ast.BoolOp():
                old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
                for left, right in zip(node.values, node.values[1:], strict=False):
                    yield from between(left, right, old, new)
            case ast.BinOp() if type(node.op) in RECKONED:
                yield from between(node.left, node.right, *RECKONED[type(node.op)])
            case ast.UnaryOp(op=ast.Not()):
                after = re.compile(r"not\b\s*").match(text, begin)
                yield _at(file, text, begin, after.end() if after else begin, "")
            case ast.Constant(value=bool()):
                yield _at(file, text, begin, end, str(not node.value))
            case ast.Constant(value=int() | float()):
                yield _at(file, text, begin, end, str(node.value + 1))
            case ast.Constant(value=str()) if re.search(r"\w", node.value):
                if text[begin:end].startswith(("'", '"')) and "\n" not in text[begin:end]:
                    yield _at(file, text, begin, end, repr("x" + node.value))
            case ast.If() | ast.IfExp() | ast.While():
                a, b = span(node.test)
                yield _at(file, text, a, b, f"(not ({text[a:b]}))")
            case ast.comprehension():
                for test in node.ifs:
                    yield _at(file, text, *span(test), "True")
            case ast.Return(value=ast.expr() as value):
                if not isinstance(value, ast.Constant):
                    yield _at(file, text, *span(value), "None")
            case ast.Continue() | ast.Break():
                new = "break" if isinstance(node, ast.Continue) else "continue"
                yield _at(file, text, begin, end, new)
            case ast.Expr(value=ast.Call() | ast.Await()) | ast.Delete() | ast.AugAssign():
                yield _at(file, text, begin, end, "pass")
            case ast.Call(func=ast.Name(id=name)) if name in TWINS and len(node.args) == 1:
                yield _at(file, text, *span(node.func), TWINS[name])


def _judged(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes worth a fault: no docstring, no annotation, no import, no ``__all__``."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "type_params"):
            continue
        for node in value if isinstance(value, list) else [value]:
            if not isinstance(node, ast.AST) or isinstance(
                node, ast.Import | ast.ImportFrom | ast.JoinedStr
            ):
                continue
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                continue
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
                continue
            if isinstance(node, ast.Assign) and "__all__" in ast.unparse(node.targets[0]):
                continue
            yield node
            yield from _judged(node)


def asked_of(file: str) -> list[str]:
    """The tests that should notice: those named after the module, those that name it, the house's.

    Returns paths in ``tests/``, the nearest first (a run ends at the first failure).
    """
    inner = Path(file).relative_to(LIBRARY).with_suffix("")
    words = [p for p in inner.parts if p not in ("__init__", "kind", "diagnoses", "widget")]
    module = ".".join(("meaningunits", *inner.parts)).removesuffix(".__init__")
    module = module.removesuffix(".diagnoses")
    named, naming = [], []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        inside = path.relative_to(ROOT).as_posix()
        if path.parts[-2] in ("browser", "house"):
            continue
        stem = path.stem.removeprefix("test_")
        if any(w == stem or stem.startswith(f"{w}_") for w in words):
            named.append(inside)
        elif re.search(rf"{re.escape(module)}\b", path.read_text()) or path.parent.name in words:
            naming.append(inside)
    return [*named, *naming, "tests/house"]


def noticed(copy: Path, tests: list[str], log: Path) -> bool:
    """Whether one run of the tests on a copy of the project fails (or does not end)."""
    command = [sys.executable, "-m", "pytest", *QUIETLY, "-x", "-m", FAST, *tests]
    env = {**os.environ, "PYTHONPATH": str(copy / "course"), "PYTHONDONTWRITEBYTECODE": "1"}
    with (
        log.open("wb") as out,
        subprocess.Popen(
            command, cwd=copy, env=env, stdout=out, stderr=out, start_new_session=True
        ) as run,
    ):
        try:
            return run.wait(SECONDS) != 0
        except subprocess.TimeoutExpired:
            return True
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(run.pid, signal.SIGKILL)  # what a run that was ended left behind


def at_home(copy: Path) -> None:
    """Work in a copy of the project, with the library as it stands there."""
    os.chdir(copy)
    os.environ["PYTHONPATH"] = str(copy / "course")
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(copy / "course"))


def copied(to: Path) -> Path:
    """The project as it stands (what git knows of it), in another folder."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    return to


def changed(since: str) -> list[str]:
    """The library's files that differ from a commit or a branch."""
    out = subprocess.run(
        ["git", "diff", "--name-only", since, "--", LIBRARY],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    return [f for f in out if f.endswith((".py", "diagnoses.toml")) and (ROOT / f).is_file()]


@dataclass(frozen=True, slots=True)
class Sample:
    """Faults of one module: a file, or a folder's Python, or a folder's tables."""

    name: str
    faults: tuple[Fault, ...]


def samples(name: str, files: list[str], most: int, seed: int) -> Iterator[Sample]:
    """The faults that are put into the Python, and into the tables, of what was named."""
    for suffix in (".py", ".toml"):
        every = [f for n in files if n.endswith(suffix) for f in faults_in(n, _text(n))]
        some = random.Random(seed).sample(every, min(most, len(every)))
        if some:
            yield Sample(f"{name} ({suffix[1:]})", tuple(some))


def _text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def try_all(
    asked: Asked, copy: Path, every: list[Sample], kept: Path, in_memory: bool
) -> list[Fault]:
    """Put each fault into the copy, print what was noticed, and return what was not.

    Parameters: ``kept`` where the map is; ``in_memory`` whether to leave out what is read when a
    module is imported (it takes seconds a fault).
    """
    files = {fault.file for sample in every for fault in sample.faults}
    asked.look(copy, [copy / name for name in files], kept)
    for nodeid in asked.ids(asked.reached.failing):
        print(f"left out, for it fails without a fault, or takes too long: {nodeid}")
    silent: list[Fault] = []
    for sample in every:
        missed, left = [], 0
        for fault in sample.faults:
            sees, asks = _tried(asked, copy, fault, in_memory)
            left += sees is None
            if sees is False:
                missed.append((fault, asks))
        count = len(sample.faults) - left
        later = f"; {left} read at import, not tried" if left else ""
        print(f"{sample.name}: {count - len(missed)} of {count} noticed{later}", flush=True)
        for fault, asks in sorted(missed, key=lambda m: (m[0].file, m[0].begin)):
            print(f"  {fault}   [{asks}]", flush=True)
            silent.append(fault)
    return silent


def _tried(asked: Asked, copy: Path, fault: Fault, in_memory: bool) -> tuple[bool | None, str]:
    """Whether one fault is noticed (None: it was not tried), and by how many tests."""
    file, old = copy / fault.file, _text(fault.file)
    new, log = fault.put_into(old), copy / "log"
    tests = asked.who(file, old, fault.line)
    try:
        if file.suffix == ".toml":
            file.write_text(new, encoding="utf-8")
        sees = asked.sees(file, old, new, tests, log)
        if sees is not None or in_memory:
            return sees, f"{len(tests)} tests"
        # Read at import: a process that starts anew sees it, with the few nearest tests.
        file.write_text(new, encoding="utf-8")
        tests = (tests or asked.anywhere_in(file))[:ANEW]
        return bool(tests) and noticed(copy, asked.ids(tests), log), f"{len(tests)} tests anew"
    finally:
        file.write_text(old, encoding="utf-8")


def main(argv: list[str] | None = None) -> int:
    """Returns 0: each fault was noticed. 1: one was not. 2: nothing could be tried."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", help="modules, tables of diagnoses, or folders of them")
    parser.add_argument("--changed", metavar="SINCE", help="what differs from a commit or branch")
    parser.add_argument("--faults", type=int, default=60, help="how many for each module (60)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", default="", help="stems of files to leave out: widget,still")
    parser.add_argument("--map", type=Path, help="keep here which test reaches what")
    parser.add_argument(
        "--in-memory", action="store_true", help="leave out what is read at import (seconds each)"
    )
    parser.add_argument(
        "--no-luck", action="store_true", help="without the tests that make answers up"
    )
    own, _, tests = " ".join(argv or sys.argv[1:]).partition(" -- ")
    given = parser.parse_args(own.split())

    modules = {name: [name] for name in (changed(given.changed) if given.changed else [])}
    for name in given.files:
        path = (ROOT / name).resolve()
        inner = [path] if path.is_file() else sorted(path.rglob("*"))
        modules[name.rstrip("/")] = [
            p.relative_to(ROOT).as_posix() for p in inner
            if p.suffix in (".py", ".toml") and p.stem not in given.without.split(",")
        ]  # fmt: skip
    every = [
        sample
        for name, files in modules.items()
        for sample in samples(name, files, given.faults, given.seed)
    ]
    if not every:
        print("No file of the library is named here, so there is nothing to try.")
        return 2
    named = [f for files in modules.values() for f in files]
    these = tests.split() or [*dict.fromkeys(t for f in named for t in asked_of(f))]
    silent: list[Fault] = []
    with tempfile.TemporaryDirectory() as place:
        copy = copied(Path(place, "copy"))
        kept = (given.map or Path(place, "map")).resolve()
        at_home(copy)
        import pytest

        def ask(asked: Asked) -> None:
            silent.extend(try_all(asked, copy, every, kept, given.in_memory))

        fast = f"{FAST} and not hypothesis" if given.no_luck else FAST
        temp = f"--basetemp={Path(place, 'tmp')}"
        code = pytest.main([*QUIETLY, "-m", fast, temp, *these], plugins=[Loop(ask)])
        os.chdir(ROOT)
    if code not in (0, 5):
        return 2
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
