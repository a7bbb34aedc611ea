"""Where submissions run: on this machine's cores, or on a Dask cluster. The same function in both.

An engine is asked with tasks and gives results as they come, no more of them in hand than keep
it at work: a thousand submissions need no more memory than ten.
"""

from __future__ import annotations

import json
import os
import re
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from ..notebook import SLOW
from ..pool import Pool
from .submission import grade

#: Submissions in hand for each one that is being worked on: enough that a cluster's workers do not
#: stand still while a batch is written.
AHEAD = 8
TOGETHER = 4  # submissions in one task of a cluster: what its scheduler costs is for each task
_IMPORT = re.compile(r"^(?:import|from)[ \t]+([A-Za-z_][\w.]*)", re.MULTILINE)


T = TypeVar("T")


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
    pool: Pool,
    books: list[dict[str, Any]],
    files: dict[str, str],
    slugs: list[str],
    timeout: float | None,
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
    timeout : float or None
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
        self, students: list[str], task: Callable[[str], Any], setting: dict[str, Any]
    ) -> Iterator[tuple[Any, dict[str, Any] | None]]:
        """Pairs of task and result, in the order in which they are done.

        Parameters
        ----------
        students : list of str
        task : callable
            Student → what has ``data`` (None where there is nothing to run) and goes back as it is.
        setting : dict
        """

        def one(student: str) -> tuple[Any, dict[str, Any] | None]:
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
    submit: Callable[[Callable[[str], T], str], Future[T]],
    one: Callable[[str], T],
    students: list[str],
    most: int,
) -> Iterator[T]:
    waiting: set[Future[T]] = set()
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


def remote(data: list[bytes], about: bytes) -> bytes:
    """Grade a few submissions where this is called: bytes in and out; nothing else is needed there.

    Parameters
    ----------
    data : list of bytes
        Tasks, each as JSON.
    about : bytes
        The setting, with ``modules``, ``releases``, ``slugs`` and ``walls``, as JSON; the same
        for many tasks.

    Returns
    -------
    bytes
        Their results in the same order, as JSON.
    """
    setting = json.loads(about)
    pool = _pool(about, setting)
    results = [grade(json.loads(one), setting, pool.run, pool.language_info) for one in data]
    return json.dumps(results).encode()


def _pool(about: bytes, setting: dict[str, Any]) -> Pool:
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
        self, students: list[str], task: Callable[[str], Any], setting: dict[str, Any]
    ) -> Iterator[tuple[Any, dict[str, Any] | None]]:
        """As ``Local.results``."""
        from distributed import as_completed

        about = json.dumps({**setting, **self.more}, sort_keys=True).encode()
        shared = self.client.scatter(about, broadcast=True, hash=True)
        left, tasks = deque(students), {}
        running = as_completed(loop=self.client.loop)
        workers, held = self.workers, 0

        def hand_out(few: list[Any]) -> None:
            data = [json.dumps(made.data).encode() for made in few]
            future = self.client.submit(remote, data, shared, pure=False, retries=2)
            tasks[future.key] = few
            running.add(future)

        while left or held:
            while left and held < AHEAD * workers:
                # Towards the end one by one, so that all are done at about the same time.
                size = min(TOGETHER, 1 + len(left) // (AHEAD * workers), len(left))
                few = [task(left.popleft()) for _ in range(size)]
                yield from ((made, None) for made in few if made.data is None)
                few = [made for made in few if made.data is not None]
                held += len(few)
                if few:
                    hand_out(few)
            if not held:
                continue
            future = next(running)
            few = tasks.pop(future.key)
            try:
                results = json.loads(future.result())
            except Exception as problem:  # noqa: BLE001 - whatever a worker elsewhere ran into
                if len(few) > 1:  # which of them was it? The others are to have their grades
                    for made in few:
                        hand_out([made])
                    continue
                results = [_lost(few[0].student, problem)]
            held -= len(few)
            yield from zip(few, results, strict=True)

    def close(self) -> None:
        """Leave the cluster."""
        self.client.close()


def _lost(student: str, problem: Exception) -> dict[str, Any]:
    said = " ".join(str(problem).split())[:200]
    return {
        "student": student, "status": "failed", "notebooks": [], "files": {}, "flags": [],
        "fallback": "", "trace": None,
        "reason": f"The cluster could not run it ({type(problem).__name__}: {said}).",
    }  # fmt: skip


def cores() -> int:
    """Cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
