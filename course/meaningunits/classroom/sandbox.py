"""The outer wall: bubblewrap around the warm process, with the runtime to read and no network."""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from ..doctor import machine

SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin")
SETTINGS = ("/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives", "/etc/fonts",
            "/etc/mime.types")  # fmt: skip

#: This Python without detours: ``../venv/bin/python`` would lead through the hidden course.
PYTHON = os.path.abspath(sys.executable)

MISSING = (
    "Submissions are code by people you may not know, and bubblewrap, which keeps that code away "
    "from your files, is not {how}. Install it (Debian, Ubuntu: `apt install bubblewrap`) and run "
    "this again. `--no-sandbox` grades without it: then a submission can read and change "
    "everything that you can, the gradebook and other students' work included."
)


#: What the warm process imports before anything else.
NEEDED = ("IPython", "traitlets", "pandas", "plotly", "ipywidgets", "anywidget")

BESIDE = (
    "Submissions run shut in, with nothing to see but Python and its packages. {name} lies in "
    "{place}, beside other files of yours, and a submission would see those. Install the course "
    "into an environment of its own (`python3 -m venv ~/meaning-units-python`, then that one's "
    "`pip install`) and run this again from there."
)


class SandboxError(Exception):
    """There is no sandbox to be had; the message says what to do and what the risk is."""


def check() -> None:
    """Make sure that bubblewrap is there and allowed to work.

    Raises
    ------
    SandboxError
    """
    if shutil.which("bwrap") is None:
        raise SandboxError(MISSING.format(how="here"))
    tried = subprocess.run(
        ["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if tried.returncode != 0:
        why = tried.stderr.strip().splitlines()[-1:] or ["it gave no reason"]
        raise SandboxError(MISSING.format(how=f"allowed to work on this machine ({why[0]})"))
    if hidden := _hidden_package():
        raise SandboxError(BESIDE.format(name=hidden[0], place=hidden[1]))


def readable() -> list[str]:
    """The runtime: this Python and everything it imports from, and the system below it."""
    package = Path(__file__).resolve().parents[2]
    wanted = [sys.prefix, sys.base_prefix, sys.exec_prefix, str(package)]
    wanted += [str(Path(PYTHON).resolve().parent.parent)]
    beside = [place for place in machine.beside() if place not in machine.holding()]
    wanted += beside
    for folder in (*site.getsitepackages(), *beside):
        for listed in Path(folder).glob("*.pth"):  # packages installed in place, such as one's own
            lines = listed.read_text(encoding="utf-8", errors="replace").splitlines()
            wanted += [line for line in lines if line.startswith("/") and os.path.isdir(line)]
    found: list[str] = []
    for path in sorted({os.path.abspath(p) for p in wanted}):
        if path == "/" or path.startswith(tuple(f"{s}/" for s in SYSTEM)):
            continue
        if not any(path == f or path.startswith(f"{f}/") for f in found):
            found.append(path)
    return found


def _hidden_package() -> tuple[str, str] | None:
    """A package that grading needs and that lies where no submission can be let look."""
    shown = (*readable(), *SYSTEM)
    for name in NEEDED:
        found = find_spec(name)
        if found is None or not found.origin:
            continue
        place = str(Path(found.origin).parent.parent)
        if not any(f"{place}/".startswith(f"{folder}/") for folder in shown):
            return name, place
    return None


def command(inner: list[str], hide: list[str]) -> list[str]:
    """The full command: ``inner`` behind the wall; descriptors that it inherits stay open.

    Parameters
    ----------
    inner : list of str
    hide : list of str
        Folders that stay empty even where a readable folder contains them: the course.
    """
    words = ["bwrap", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    if os.getuid() == 0:
        # The warm process gives root up as its first deed, and needs leave for just that: in a
        # user namespace of its own it could become nobody but root.
        words += ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
        words += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        words += ["--cap-add", "CAP_SYS_ADMIN"]  # until it is nobody; see ``isolate.leave_root``
    else:
        words += ["--unshare-all"]
    words += ["--clearenv", "--hostname", "grading", "--proc", "/proc", "--dev", "/dev"]
    words += ["--perms", "0755", "--dir", "/etc"]
    for path in (*SYSTEM, *SETTINGS):
        if os.path.islink(path):
            words += ["--symlink", os.readlink(path), path]
        elif os.path.exists(path):
            words += ["--ro-bind", path, path]
    above = {str(a) for path in readable() for a in Path(path).parents} - {"/", *SYSTEM}
    for path in sorted(above):  # bubblewrap would make them for root alone
        words += ["--perms", "0755", "--dir", path]
    for path in readable():
        words += ["--ro-bind", path, path]
    for path in hide:
        if any(path == r or path.startswith(f"{r}/") for r in readable()):
            words += ["--tmpfs", path]
    # Each submission mounts a scratch of its own over these; what lies below is nobody's.
    words += [
        "--perms",
        "1777",
        "--tmpfs",
        "/scratch",
        *(w for p in private() for w in ("--dir", p)),
    ]
    # The root itself is a file system in memory that all submissions would share.
    words += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/scratch"]
    for name, value in environment().items():
        words += ["--setenv", name, value]
    return [*words, *inner]


def private() -> list[str]:
    """Usual places for temporary files, unless the runtime itself lies there."""
    held = [p for p in ("/tmp",) if any(path.startswith(f"{p}/") for path in readable())]
    return [p for p in ("/tmp", "/var/tmp") if p not in held]


def environment() -> dict[str, str]:
    """What a submission sees of the environment: of the grader's, where packages lie."""
    beside = [place for place in machine.beside() if place not in machine.holding()]
    users = machine.users()
    named = [place for place in beside if place != users]
    return {
        **({"PYTHONPATH": os.pathsep.join(named)} if named else {}),
        **({"PYTHONUSERBASE": site.getuserbase()} if users in beside else {}),
        "PATH": f"{Path(PYTHON).parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": "/scratch/tmp",
        # As for everybody else, so that what a traceback says reads the same.
        "TMPDIR": "/tmp" if "/tmp" in private() else "/scratch/tmp",
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        # One thread per submission: several run side by side, and a fork copies no pool.
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "NBGRADER_EXECUTION": "autograde",
        "JUPYTER_PLATFORM_DIRS": "1",
    }
