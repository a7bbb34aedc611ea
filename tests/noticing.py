"""Which tests carry a line out, and whether they see a fault in it: for ``tests/faults.py``.

One process collects the tests once. A first child carries all of them out and writes down which
lines, and which rows of the tables of diagnoses, each reaches. Then each fault has a child of its
own: the functions that it changes are changed in memory, and only the tests that reach its line
are carried out, one of each test function first. What is read when a module is imported (a
constant, a field's default) cannot be changed so: it is left to a process that starts anew.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import gc
import importlib
import os
import pickle
import random
import signal
import sys
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

#: So many seconds of tests (as long as they took without a fault) are asked about one fault.
ASKED = 30
#: A test that takes more seconds than this (of a processor) is not asked.
LONGEST = 3
#: A child that takes so much longer than that has noticed: a fault may be a loop without end.
SLOWER = 10
#: Flags of a code whose names are its own: a function's, not a class body's or a module's.
OF_A_FUNCTION = 0x1 | 0x2


def codes(code: CodeType) -> Iterator[CodeType]:
    """A code and all that stand in it."""
    yield code
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from codes(part)


def named(code: CodeType) -> dict[tuple[str, int], CodeType]:
    """All codes in one by name, and which of that name."""
    seen: Counter[str] = Counter()
    found = {}
    for each in codes(code):
        found[each.co_qualname, seen[each.co_qualname]] = each
        seen[each.co_qualname] += 1
    return found


def import_all(root: Path, files: Iterable[str]) -> None:
    """Import the modules there are among some files: what only a test imports is not found else."""
    for path in sorted(files):
        place = Path(path)
        if place.suffix == ".py" and place.stem not in ("__init__", "__main__"):
            name = ".".join(place.relative_to(root / "course").with_suffix("").parts)
            with contextlib.suppress(ImportError, ValueError):  # what it needs is not installed
                importlib.import_module(name)


def at_import(code: CodeType) -> list[tuple[Any, ...]]:
    """What is carried out when a module is imported: all but the insides of functions."""
    return [
        (c.co_code, c.co_names, [repr(k) for k in c.co_consts if not isinstance(k, CodeType)])
        for c in codes(code)
        if c.co_flags & OF_A_FUNCTION != OF_A_FUNCTION
    ]


def changed_codes(path: str, old: str, new: str) -> dict[tuple[str, int], CodeType] | None:
    """The codes of a changed module; None where it is changed in what is read at its import."""
    before, after = (compile(text, path, "exec", dont_inherit=True) for text in (old, new))
    if at_import(before) != at_import(after) or {*named(before)} != {*named(after)}:
        return None
    if any(
        named(before)[key].co_freevars != code.co_freevars for key, code in named(after).items()
    ):
        return None
    return named(after)


def marked(path: str, text: str) -> dict[tuple[str, int], CodeType]:
    """The codes of a module in which each statement of a function first says that it is reached.

    It calls ``__reached__`` with its path and line. Python's own tracing is far slower.
    """
    tree = ast.parse(text)
    for function in [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]:
        for node in ast.walk(function):
            for name in ("body", "orelse", "finalbody"):
                body = getattr(node, name, None)
                if isinstance(body, list) and not any(_says(s) for s in body):
                    setattr(node, name, [s for one in body for s in (_said(path, one), one)])
    tree = ast.fix_missing_locations(tree)
    return named(compile(tree, path, "exec", dont_inherit=True))


def _said(path: str, one: ast.stmt) -> ast.stmt:
    call = ast.Call(ast.Name("__reached__", ast.Load()), [ast.Constant((path, one.lineno))], [])
    return ast.copy_location(ast.Expr(call), one)


def _says(one: ast.stmt) -> bool:
    return isinstance(one, ast.Expr) and "__reached__" in ast.unparse(one)[:11]


def lines_of(text: str, line: int) -> range:
    """The lines of the smallest statement that holds a line."""
    held = [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    small = min(held, key=lambda n: (n.end_lineno or 0) - n.lineno, default=None)
    return range(small.lineno, (small.end_lineno or 0) + 1) if small else range(line, line + 1)


def row_at(text: str, line: int) -> str:
    """The name of the row of a table that a line belongs to."""
    heads = [row for row in text.splitlines()[:line] if row.startswith("[")]
    return heads[-1].strip("[]\"'") if heads else ""


class Reached:
    """What each test reaches: lines of files, and rows of tables (by ``(path, line or row)``)."""

    def __init__(self) -> None:
        self.tests: defaultdict[tuple[str, int | str], set[int]] = defaultdict(set)
        self.seconds: dict[int, float] = {}
        self.failing: list[int] = []

    def of(self, places: Iterable[tuple[str, int | str]]) -> set[int]:
        return {test for place in places for test in self.tests.get(place, ())}


class Loop:
    """A plugin of pytest that, in place of carrying the tests out, hands them to ``ask``."""

    def __init__(self, ask: Callable[[Asked], None]) -> None:
        self.ask = ask

    def pytest_runtestloop(self, session: Any) -> bool:
        self.ask(Asked(session))
        return True


class Asked:
    """The tests of one session."""

    def __init__(self, session: Any) -> None:
        self.session, self.items = session, list(session.items)
        self.functions: dict[str, dict[tuple[str, int], list[FunctionType]]] = {}
        self.reached = Reached()

    def child(self, life: Callable[[], bool], seconds: float, log: Path) -> bool:
        """Whether a child's life, with a time limit and a process group of its own, ends well."""
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                os.setpgid(0, 0)
                signal.alarm(int(seconds) + 1)
                out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
                os.dup2(out, 1)
                os.dup2(out, 2)
                code = 0 if life() else 1
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
        _, status = os.waitpid(pid, 0)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)  # what a run that was ended left behind
        return status == 0

    def carried_out(self, number: int, then: int) -> bool:
        """Whether one test passes (or is skipped); what it shares with the next is kept."""
        from _pytest.runner import runtestprotocol

        item = self.items[number]
        item._initrequest()
        try:
            reports = runtestprotocol(item, nextitem=self.items[then], log=False)
        except TypeError:  # ended at an instruction of no line, which pytest cannot show
            with contextlib.suppress(Exception):
                item.session._setupstate.teardown_exact(None)
            return False
        for report in reports:
            if report.failed:
                print(f"{item.nodeid}\n{report.longreprtext[-1500:]}", flush=True)
        return not any(report.failed for report in reports)

    def look(self, root: Path, files: Iterable[Path], kept: Path) -> None:
        """Carry the tests out once and keep what each reaches of some files.

        Parameters: ``root`` the copy of the project, ``files`` in it, ``kept`` where the map is, or
        will be: what stands in it already is not looked at again.
        """
        wanted = {str(path) for path in files}
        log = kept.with_name(f"{kept.name}.log")
        known: dict[str, Any] = pickle.loads(kept.read_bytes()) if kept.exists() else {}
        looked_at = {str(Path(path).relative_to(root)) for path in wanted}
        if not looked_at <= known.get("", set()):  # another sample was of other files
            known = {"": looked_at}
        import_all(root, wanted)
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__code__.co_filename in wanted:
                path = each.__code__.co_filename
                if path not in self.functions:
                    self.functions[path] = defaultdict(list)
                self.functions[path][each.__code__.co_qualname, each.__code__.co_firstlineno] += [
                    each
                ]
        gc.collect()
        gc.freeze()

        def life() -> bool:
            new = [n for n, item in enumerate(self.items) if item.nodeid not in known]
            self._traced(new, wanted, str(root), known)
            kept.write_bytes(pickle.dumps(known))
            return True

        if not self.child(life, 7200, log):
            raise RuntimeError(log.read_text()[-2000:])
        known = pickle.loads(kept.read_bytes())
        for number, item in enumerate(self.items):
            seconds, lines = known[item.nodeid]
            self.reached.seconds[number] = seconds
            if lines is None:
                self.reached.failing.append(number)
            for path, line in lines or ():
                self.reached.tests[str(root / path), line].add(number)

    def _traced(self, new: list[int], wanted: set[str], root: str, known: dict[str, Any]) -> None:
        from meaningunits.tasks import diagnosis

        lines: set[tuple[str, int | str]] = set()
        asked = diagnosis.Table.__getitem__

        def get(table: Any, name: str) -> Any:
            lines.add((str(table.path), name))
            return asked(table, name)

        diagnosis.Table.__getitem__ = get  # type: ignore[method-assign]

        def too_long(*_: object) -> None:
            raise TimeoutError(f"It takes more than {LONGEST} s, so it is not asked.")

        signal.signal(signal.SIGVTALRM, too_long)
        builtins.__reached__ = lines.add  # type: ignore[attr-defined]
        for path in wanted:
            if path.endswith(".py"):
                text = Path(path).read_text("utf-8")
                for function, code in self.pairs(path, text, marked(path, text)):
                    function.__code__ = code
        for number, then in zip(new, [*new[1:], *new[-1:]], strict=True):
            lines.clear()
            begun = time.process_time()
            signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
            passed = self.carried_out(number, then)
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            inside = {(os.path.relpath(path, root), line) for path, line in lines}
            seconds = time.process_time() - begun
            known[self.items[number].nodeid] = (seconds, inside if passed else None)

    def who(self, file: Path, text: str, line: int, asked: float = ASKED) -> list[int]:
        """The tests to ask about a line: one of each test function first, the quick ones before."""
        path = str(file)
        if file.suffix == ".toml":
            found = self.reached.of([(path, row_at(text, line))])
        else:
            found = self.reached.of([(path, each) for each in lines_of(text, line)[:1]])
        return self.in_order(found, asked)

    def anywhere_in(self, file: Path, asked: float = ASKED) -> list[int]:
        """The tests that reach anything of a file."""
        found = self.reached.of([p for p in self.reached.tests if p[0] == str(file)])
        return self.in_order(found, asked)

    def in_order(self, tests: Iterable[int], asked: float) -> list[int]:
        by_function: defaultdict[str, list[int]] = defaultdict(list)
        for number in sorted(tests):
            by_function[self.items[number].nodeid.partition("[")[0]].append(number)
        turns = []
        for name, group in by_function.items():
            random.Random(name).shuffle(group)
            turns += [(turn, self.reached.seconds[n], n) for turn, n in enumerate(group)]
        kept, spent = [], 0.0
        for _, seconds, number in sorted(turns):
            if kept and spent + seconds > asked:
                continue
            spent += seconds
            kept.append(number)
        return kept

    def sees(self, file: Path, old: str, new: str, tests: list[int], log: Path) -> bool | None:
        """Whether the tests see a change of a file; None where it must be imported anew."""
        path = str(file)
        if file.suffix == ".py":
            after = changed_codes(path, old, new)
            if after is None:
                return None
            pairs = self.pairs(path, old, after)

        def life() -> bool:
            if file.suffix == ".py":
                for function, code in pairs:
                    function.__code__ = code
            _forget(file)
            return all(map(self.carried_out, tests, [*tests[1:], *tests[-1:]]))

        limit = SLOWER + SLOWER * sum(self.reached.seconds[n] for n in tests)
        return not self.child(life, limit, log)

    def pairs(
        self, path: str, old: str, after: dict[tuple[str, int], CodeType]
    ) -> Iterator[tuple[FunctionType, CodeType]]:
        """The functions of a file as it stands, each with the code it is to have."""
        for key, code in named(compile(old, path, "exec", dont_inherit=True)).items():
            for function in self.functions.get(path, {}).get(
                (code.co_qualname, code.co_firstlineno), ()
            ):
                if function.__code__.co_code == code.co_code:  # one of several lambdas in a line
                    yield function, after[key]

    def ids(self, tests: Iterable[int]) -> list[str]:
        return [self.items[n].nodeid for n in tests]


def _forget(file: Path) -> None:
    """Have what a module keeps, and the tables of diagnoses, read again."""
    from meaningunits.tasks import diagnosis

    diagnosis._rows.cache_clear()
    for module in [*sys.modules.values()]:
        if getattr(module, "__file__", None) == str(file):
            for value in [*vars(module).values()]:
                getattr(value, "cache_clear", lambda: None)()
