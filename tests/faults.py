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
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).parent.parent
LIBRARY = "course/meaningunits"
#: What every test run loads: once, before a run is split off.
HEAVY = ("pytest", "numpy", "pandas", "ipywidgets", "anywidget", "nbformat")
#: A run that takes longer has noticed: a fault may well be a loop without end.
SECONDS = 300

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
                yield _at(file, text, begin, span(node.operand)[0], "")
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
    child = os.fork()
    if child == 0:
        _run(copy, tests, log)
    _, status = os.waitpid(child, 0)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # what a run that was ended left behind
    return status != 0


def _run(copy: Path, tests: list[str], log: Path) -> None:
    """The child's whole life: pytest on the copy, and its verdict as the way it ends."""
    code = 1
    try:
        os.setpgid(0, 0)
        signal.alarm(SECONDS)
        out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.chdir(copy)
        os.environ["PYTHONPATH"] = str(copy / "course")
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        sys.dont_write_bytecode = True
        sys.path.insert(0, str(copy / "course"))
        import pytest

        code = pytest.main(
            ["-x", "-q", "-p", "no:cacheprovider", "-m", "not browser and not slow", *tests]
        )
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(code))


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


def main(argv: list[str] | None = None) -> int:
    """Returns 0: each fault was noticed. 1: one was not. 2: nothing could be tried."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", help="modules, diagnoses.toml, or folders of them")
    parser.add_argument("--changed", metavar="SINCE", help="what differs from a commit or branch")
    parser.add_argument("--faults", type=int, default=60, help="how many for each file (60)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    own, _, tests = " ".join(argv or sys.argv[1:]).partition(" -- ")
    given = parser.parse_args(own.split())

    files = changed(given.changed) if given.changed else []
    for name in given.files:
        path = (ROOT / name).resolve()
        inner = [path] if path.is_file() else sorted(path.rglob("*"))
        files += [
            p.relative_to(ROOT).as_posix() for p in inner
            if p.suffix == ".py" or p.name == "diagnoses.toml"
        ]  # fmt: skip
    if not files:
        print("No file of the library is named here, so there is nothing to try.")
        return 2
    for module in HEAVY:
        __import__(module)

    silent: list[Fault] = []
    with tempfile.TemporaryDirectory() as place:
        copies: Queue[Path] = Queue()
        for n in range(given.at_once):
            copies.put(copied(Path(place, f"copy-{n}")))
        for file in files:
            these = tests.split() or asked_of(file)
            copy = copies.get()
            failing = noticed(copy, these, log := Path(place, "log"))
            copies.put(copy)
            if failing:
                print(f"{file}: its tests fail without any fault, so nothing was tried:")
                print(log.read_text()[-2000:])
                return 2
            text = (ROOT / file).read_text()
            every = faults_in(file, text)
            some = random.Random(given.seed).sample(every, min(given.faults, len(every)))

            def tried(fault: Fault, text: str = text, these: list[str] = these) -> bool:
                copy = copies.get()
                try:
                    (copy / fault.file).write_text(fault.put_into(text))
                    return noticed(copy, these, copy / "log")
                finally:
                    (copy / fault.file).write_text(text)
                    copies.put(copy)

            with ThreadPoolExecutor(given.at_once) as at_once:
                seen = list(at_once.map(tried, some))
            print(f"{file}: {sum(seen)} of {len(some)} noticed (seed {given.seed})", flush=True)
            missed = sorted(
                (f for f, s in zip(some, seen, strict=True) if not s), key=lambda f: f.begin
            )
            for fault in missed:
                print(f"  {fault}", flush=True)
            silent += missed
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
