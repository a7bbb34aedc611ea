"""Commands of nbgrader and of the course, each run by a fork of one process that is warm.

``python -m nbgrader`` imports for three seconds before it does anything, and tests run a hundred of
such commands. Here one process imports, and does nothing else; each command is a fork of it with a
folder, an environment, arguments and a status of its own, as a new process has them. Where the
process is what a test is about (it is killed, or another user's), it starts one itself.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import importlib
import json
import os
import runpy
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from pathlib import Path

#: What takes long to import. Modules alone: no application, no settings, nobody's gradebook.
SLOW = ("nbgrader.apps.nbgraderapp", "nbgrader.converters", "nbconvert.exporters", "nbclient",
        "ipykernel.kernelspec", "IPython.display", "IPython.lib.lexers",
        "sqlalchemy.dialects.sqlite", "meaningunits.classroom.grading.command")  # fmt: skip


def run(
    module: str, *arguments: str, cwd: Path, env: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """What ``python -m MODULE ARGUMENTS`` does; its status and all that it printed.

    Parameters
    ----------
    module, *arguments : str
    cwd : Path
    env : dict
        The whole environment.
    """
    asked = {"module": module, "arguments": arguments, "cwd": str(cwd), "env": env}
    ours, theirs = socket.socketpair()
    with ours, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        with theirs:
            socket.send_fds(_server(), [b"!"], [out.fileno(), err.fileno(), theirs.fileno()])
        ours.sendall(json.dumps(asked).encode() + b"\n")
        with ours.makefile("rb") as told:
            status = told.read()
        said = []
        for file in (out, err):
            file.seek(0)
            said.append(file.read().decode())
    assert status, f"{module} {arguments} was killed: {said[1]}"
    return subprocess.CompletedProcess([module, *arguments], int(status), *said)


@functools.cache
def heads() -> None:
    """Have this process ask alembic itself what a new gradebook's version is.

    nbgrader starts alembic's command for it, which imports nbgrader once more: four seconds for
    each gradebook. What nbgrader needs of PATH for that is needed as before.
    """
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from nbgrader import api, dbutil

    @functools.cache
    def head() -> str:
        with dbutil._temp_alembic_ini("sqlite://") as settings:
            (found,) = ScriptDirectory.from_config(Config(settings)).get_heads()
        return found

    def version() -> str:
        if shutil.which("alembic") is None:
            raise FileNotFoundError("alembic")
        return head()

    api.get_alembic_version = version


def by_files() -> None:
    """Have the kernels that this process starts answer at files of their own, not at ports.

    Of a port that was found free another process may have made a use of its own before the kernel
    does, and then the kernel dies without a word.
    """
    from jupyter_client.connect import ConnectionFileMixin

    ConnectionFileMixin.transport.default_value = "ipc"


@functools.cache
def _server() -> socket.socket:
    """The socket of the warm process, which ends with this one."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, __file__, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
        )

    def stop() -> None:
        ours.close()
        process.wait()

    atexit.register(stop)
    return ours


def serve(control: socket.socket) -> None:
    """Fork for each request, until nobody is left who could ask."""
    for name in SLOW:
        importlib.import_module(name)
    heads()
    by_files()
    gc.collect()
    gc.freeze()
    while True:
        _, files, _, _ = socket.recv_fds(control, 1, 3)
        with contextlib.suppress(ChildProcessError):  # none is left to be waited for
            while os.waitpid(-1, os.WNOHANG if files else 0)[0]:
                pass
        if not files:
            return
        if os.fork() == 0:
            control.close()
            _become(*files)
        for file in files:
            os.close(file)


def _become(out: int, err: int, told: int) -> None:
    """Be the process that was asked for, to its end."""
    for file, number in ((out, 1), (err, 2)):
        os.dup2(file, number)
        os.close(file)
    asking = socket.socket(fileno=told)
    asking.set_inheritable(False)
    with asking.makefile("rb") as lines:
        asked = json.loads(lines.readline())
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    sys.path[0] = asked["cwd"]  # as ``python -m`` has it
    sys.argv = [asked["module"], *asked["arguments"]]
    status = 0
    try:
        runpy.run_module(asked["module"], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        status = 1
    with contextlib.suppress(BaseException):
        threading._shutdown()
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    asking.sendall(str(status).encode())
    os._exit(status)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
