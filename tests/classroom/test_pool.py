"""One submission in the sandbox: what its cells give, and what they cannot reach."""

from __future__ import annotations

import os
import signal

import pytest
from class_of import ROOT
from conftest import SANDBOXED
from meaningunits.classroom import pool, sandbox

pytestmark = SANDBOXED
SECRET = ROOT / "nbgrader_config.py"


@pytest.fixture(scope="module")
def warm():
    sandbox.check()
    with pool.Pool() as made:
        yield made


def run(warm: pool.Pool, *sources: str, **more: object) -> dict:
    job = {"cells": [[i, s] for i, s in enumerate(sources)], "files": {}, "cell_timeout": 30}
    return warm.run(job | more)


def last(result: dict) -> dict:
    """The last output of the last cell."""
    return result["cells"][-1][2][-1]


def test_cells_give_what_a_notebook_gives(warm):
    result = run(warm, "x = 20", "print('said'); x + 22", "1/0", "y = await __import__('asyncio')"
                 ".sleep(0, 5)\ny")  # fmt: skip
    assert result["ended"] is None
    outputs = {i: outs for i, _, outs in result["cells"]}
    assert outputs[1][0] == {"output_type": "stream", "name": "stdout", "text": "said\n"}
    assert outputs[1][1]["data"] == {"text/plain": "42"}
    assert outputs[2][0]["ename"] == "ZeroDivisionError"
    assert outputs[3][0]["data"] == {"text/plain": "5"}


def test_a_real_kernel_can_take_the_forks_place(warm):
    result = run(warm, "x = 20", "x + 22", executor="kernel", kernel="python3")
    assert last(result)["data"]["text/plain"] == "42"


def test_a_kernel_that_does_not_start_is_the_machines_fault_and_no_cells(warm):
    result = run(warm, "1 + 1", executor="kernel", kernel="of-another-time")
    assert "of-another-time" in result["broken"]
    assert "cells" not in result


def test_where_nothing_can_be_run_no_submission_is_blamed():
    with pool.Pool() as made:
        made.private = ["/nowhere"]
        with pytest.raises(pool.PoolError, match="Not even an empty notebook"):
            made.warm([], [])


def test_nothing_is_left_for_the_next_submission(warm):
    run(warm, "x = 1; open('left', 'w').write('x'); open('/dev/shm/left', 'w').write('x')")
    found = run(warm, "import os; (os.listdir('.'), os.listdir('/dev/shm'), 'x' in globals())")
    assert last(found)["data"]["text/plain"] == "([], [], False)"


@pytest.mark.parametrize(
    ("attack", "name"),
    [
        (f"open({str(SECRET)!r}).read()", "FileNotFoundError"),
        ("open('/etc/passwd').read()", "FileNotFoundError"),
        ("open('/left', 'w')", "OSError"),
        ("import meaningunits; open(meaningunits.__file__, 'a')", "OSError"),
        ("import socket; socket.create_connection(('127.0.0.1', 22), 2)", "OSError"),
        ("open('big', 'wb').write(bytes(100 << 20))", "OSError"),
        ("import os\nfor _ in range(500):\n    if os.fork() == 0:\n        "
         "import time; time.sleep(60); os._exit(0)", "BlockingIOError"),
        ("x = bytearray(8 << 30)", "MemoryError"),
    ],
)  # fmt: skip
def test_an_attack_meets_a_wall(warm, attack, name):
    error = last(run(warm, attack))
    assert error["output_type"] == "error"
    assert issubclass(getattr(__import__("builtins"), error["ename"]), __builtins__[name])


def test_a_cell_that_takes_too_long_is_interrupted_and_the_next_one_runs(warm):
    result = run(warm, "while True: pass", "'on'", cell_timeout=1)
    assert result["cells"][0][2][-1]["ename"] == "CellTimeoutError"
    assert last(result)["data"]["text/plain"] == "'on'"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("import os; os._exit(0)", "ended the process"),
        ("import os; os.write(4, b'nonsense, nothing but nonsense' * 9)", "no notebook sends"),
        ("import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass",
         "would not stop"),
    ],
)  # fmt: skip
def test_who_ends_or_stalls_the_process_is_told_so_and_nobody_else_notices(warm, source, why):
    result = run(warm, source, "'never'", cell_timeout=1)
    assert why in result["ended"]["why"]
    assert result["ended"]["cell"] == 0
    assert last(run(warm, "1 + 1"))["data"]["text/plain"] == "2"


def test_killing_its_own_parent_reaches_nobody(warm):
    result = run(warm, "import os, signal; os.kill(os.getppid(), signal.SIGKILL)", "'on'")
    assert last(result)["data"]["text/plain"] == "'on'"


def test_no_environment_of_the_graders_is_seen(warm, monkeypatch):
    assert "PYTEST_CURRENT_TEST" in os.environ
    seen = last(run(warm, "import os; 'PYTEST_CURRENT_TEST' in os.environ"))
    assert seen["data"]["text/plain"] == "False"


def test_a_warm_process_that_is_killed_is_replaced(warm):
    os.kill(warm._process.pid, signal.SIGKILL)
    assert last(run(warm, "1 + 1"))["data"]["text/plain"] == "2"
