"""Where submissions run: on this machine's cores, or on a Dask cluster. The same function in both.

An engine is asked with tasks and gives results as they come, no more of them in hand than it can
work on: a thousand submissions need no more memory than ten.
"""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Any

from ..pool import Pool
from ..worker import SLOW
from .submission import grade

_IMPORT = re.compile(r"^(?:import|from)[ \t]+([A-Za-z_][\w.]*)", re.MULTILINE)


class EngineError(Exception):
    """Nothing can run; the message says why."""


def imported(notebook: dict[str, Any]) -> list[str]:
    """Modules that a released notebook imports at the left margin, in order."""
    found: dict[str, None] = {}
    for cell in notebook.get("cells", []):
        if cell.get("cell_type") == "code":
            source = cell.get("source", "")
            text = "".join(source) if isinstance(source, list) else source
            found |= dict.fromkeys(_IMPORT.findall(text))
    return list(found)


def learn(
    pool: Pool, books: list[dict[str, Any]], files: dict[str, str], slugs: list[str], timeout: float
) -> list[str]:
    """Have everything imported that an assignment needs, before any submission.

    Which modules those are is learnt in a process of its own that runs the notebook and ends; only
    their names come back. The warm process itself never holds a cell.

    Parameters
    ----------
    pool : Pool
    books : list of dict
        The assignment's own notebooks: the source, or the release where there is no source.
    files : dict
        Path to base64 of what lies beside them.
    slugs : list of str
        Our own tasks, whose data is read beforehand.
    timeout : float
        Seconds for a cell.

    Returns
    -------
    list of str
        The modules' names.
    """
    direct = {name for book in books for name in imported(book)}
    modules = set(direct)
    pool.warm(sorted(direct), slugs)
    for book in books:
        cells = [
            [i, "".join(cell["source"])]
            for i, cell in enumerate(book.get("cells", []))
            if cell.get("cell_type") == "code"
        ]
        job = {"cells": cells, "files": files, "cell_timeout": timeout, "total": 60}
        modules.update(pool.run(job | {"modules": True}).get("modules", ()))
    if "jsonschema" not in direct:
        modules = {name for name in modules if name.partition(".")[0] not in (SLOW, "lark")}
    pool.warm(sorted(modules), slugs)
    return sorted(modules)


class Local:
    """This machine: one warm process that forks, and as many submissions at a time as cores."""

    def __init__(self, pool: Pool, workers: int) -> None:
        self.pool, self.workers = pool, workers
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="grading")

    def results(
        self, students: list[str], task: Callable[[str], Any], setting: dict
    ) -> Iterator[tuple[Any, dict | None]]:
        """Pairs of task and result, in the order in which they are done.

        Parameters
        ----------
        students : list of str
        task : callable
            Student → what has ``data`` (None where there is nothing to run) and goes back as it is.
        setting : dict
        """

        def one(student: str) -> tuple[Any, dict | None]:
            made = task(student)
            if made.data is None:
                return made, None
            pool = self.pool
            return made, grade(made.data, setting, pool.run, pool.language_info)

        yield from _windowed(self._threads.submit, one, students, 2 * self.workers)

    def close(self) -> None:
        """End what still runs."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self.pool.close()


def _windowed(
    submit: Callable[..., Future], one: Callable, students: list[str], most: int
) -> Iterator:
    waiting: set[Future] = set()
    left = iter(students)
    while True:
        while len(waiting) < most:
            student = next(left, None)
            if student is None:
                break
            waiting.add(submit(one, student))
        if not waiting:
            return
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()


# -- a cluster

_pools: dict[bytes, Pool] = {}
_lock = threading.Lock()


def remote(data: bytes, about: bytes) -> bytes:
    """Grade one submission where this is called: bytes in, bytes out; nothing else is needed there.

    Parameters
    ----------
    data : bytes
        The task, as JSON.
    about : bytes
        The setting, with ``modules``, ``releases``, ``slugs`` and ``walls``, as JSON; the same
        for many tasks.
    """
    setting = json.loads(about)
    pool = _pool(about, setting)
    return json.dumps(grade(json.loads(data), setting, pool.run, pool.language_info)).encode()


def _pool(about: bytes, setting: dict) -> Pool:
    """The warm process of this machine for one assignment; a new assignment ends the old one's."""
    from .. import sandbox

    with _lock:
        if about not in _pools:
            while _pools:
                _pools.popitem()[1].close()
            if setting["walls"]:
                sandbox.check()
            pool = Pool(walls=setting["walls"])
            if setting["modules"]:
                pool.warm(setting["modules"], setting["slugs"])
            else:
                learn(pool, setting["releases"], {}, setting["slugs"], setting["cell_timeout"])
            _pools[about] = pool
        return _pools[about]


class Cluster:
    """A Dask cluster that is there already.

    Parameters
    ----------
    address : str
        The scheduler's.
    more : dict
        ``modules`` (names, where they are known), ``releases``, ``slugs`` and ``walls``.

    Raises
    ------
    EngineError
    """

    def __init__(self, address: str, more: dict[str, Any]) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise EngineError(
                "--scheduler needs Dask, which is not installed here: "
                '`pip install "meaningunits[classroom]"`.'
            ) from None
        try:
            self.client = Client(address, timeout=10, set_as_default=False)
        except (OSError, ValueError) as problem:
            raise EngineError(
                f"No Dask scheduler answers at {address} ({problem}). Start one with "
                "`dask scheduler` and workers with `dask worker`, and give its address."
            ) from None
        self.more = more

    @property
    def workers(self) -> int:
        """Submissions that the cluster works on at a time."""
        return max(1, sum(self.client.nthreads().values()))

    def results(
        self, students: list[str], task: Callable[[str], Any], setting: dict
    ) -> Iterator[tuple[Any, dict | None]]:
        """As ``Local.results``."""
        from distributed import as_completed

        about = json.dumps({**setting, **self.more}, sort_keys=True).encode()
        shared = self.client.scatter(about, broadcast=True, hash=True)
        left, tasks = iter(students), {}
        running = as_completed(loop=self.client.loop)
        most, count = 2 * self.workers, 0
        while True:
            while count < most:
                student = next(left, None)
                if student is None:
                    break
                made = task(student)
                if made.data is None:
                    yield made, None
                    continue
                future = self.client.submit(
                    remote, json.dumps(made.data).encode(), shared, pure=False, retries=2
                )
                tasks[future.key] = made
                running.add(future)
                count += 1
            if not count:
                return
            future = next(running)
            count -= 1
            made = tasks.pop(future.key)
            try:
                yield made, json.loads(future.result())
            except Exception as problem:  # whatever a worker elsewhere ran into
                yield made, _lost(made.student, problem)

    def close(self) -> None:
        """Leave the cluster."""
        self.client.close()


def _lost(student: str, problem: Exception) -> dict:
    said = " ".join(str(problem).split())[:200]
    return {
        "student": student, "status": "failed", "notebooks": [], "files": {}, "flags": [],
        "fallback": "", "broken": True, "trace": None,
        "reason": f"The cluster could not run it ({type(problem).__name__}: {said}).",
    }  # fmt: skip


def cores() -> int:
    """Cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
