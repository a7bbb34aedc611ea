"""``meaningunits start``: the same command works wherever it is typed, and says what it does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from . import DELIVERED, USUAL, WorkspaceError, at, home, make
from .lab import lab_command, lab_environment

ROOT = (
    "You are root here (in a container, usually). JupyterLab runs all the same, for this machine "
    "only (127.0.0.1) and with a token in its address."
)
ROOT_ELSEWHERE = (
    "You are root here and have chosen an address or a token of your own, so it is for you to add "
    "--allow-root: whoever reaches that address can do whatever root can."
)
NO_BROWSER = (
    "There is no browser here. Open the address that JupyterLab prints below (it begins with "
    "http://127.0.0.1 or http://localhost) in one; keep this window open while you work."
)

#: Options of somebody's own that decide who can reach the server.
REACH = ("ip", "token", "password", "allow_root", "allow-root", "sock", "allow_remote_access")


def start(named: str | None, more: Sequence[str], *, browser: bool = True, lab: bool = True) -> int:
    """Make or update a workspace, and open JupyterLab on it; returns the exit status.

    Parameters
    ----------
    named : str or None
        The folder; the workspace around here, or ``meaning-units``, if none is named.
    more : sequence of str
        Further options, handed to JupyterLab.
    browser, lab : bool
        Whether to open a browser, and JupyterLab at all.
    """
    here = Path.cwd()
    folder = Path(named).expanduser() if named else at(here)
    if not named and not (folder / DELIVERED).is_file():
        folder = here / USUAL
    try:
        made = make(folder)
    except WorkspaceError as problem:
        print(problem, file=sys.stderr)
        return 1
    print(made, flush=True)
    if not lab:
        return 0
    environment = lab_environment(made.folder)
    if instead := home.instead(made.folder, environment):
        print(
            f"{home.trouble(environment)}: Jupyter keeps its own files in "
            f"{made.folder / '.meaningunits' / 'jupyter'}.",
            flush=True,
        )
        environment |= instead
    if not more and (address := running(made.folder, environment)):
        print(f"JupyterLab is open on it already: {address}", flush=True)
        if browser and has_browser():
            webbrowser.open(address)
        return 0
    options = [*as_root(more), *more]
    if browser and not has_browser():
        browser = False
        print(NO_BROWSER, flush=True)
    command = lab_command(made.folder, browser=browser, more=tuple(options))
    if os.name == "posix":  # take Lab's place, so that signals reach it and nothing is left over
        os.execve(command[0], command, environment)
    try:
        return subprocess.call(command, env=environment)
    except KeyboardInterrupt:
        return 0


def as_root(more: Sequence[str]) -> list[str]:
    """What JupyterLab wants to be told where root starts it, which it refuses otherwise."""
    if getattr(os, "geteuid", lambda: 1)() != 0:
        return []
    own = [
        word.lstrip("-").partition("=")[0].rpartition(".")[2] for word in more if word[:1] == "-"
    ]
    if any(name in REACH for name in own):
        if not {"allow_root", "allow-root"} & set(own):
            print(ROOT_ELSEWHERE, flush=True)
        return []
    print(ROOT, flush=True)
    return ["--ServerApp.ip=127.0.0.1", "--ServerApp.allow_root=True"]


def has_browser() -> bool:
    """Whether a browser can be opened here."""
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def running(folder: Path, environment: Mapping[str, str]) -> str:
    """The address of a JupyterLab of this person's that is open on a workspace, or nothing."""
    runtime = environment.get("JUPYTER_RUNTIME_DIR")
    if runtime is None:
        from jupyter_core.paths import jupyter_runtime_dir

        runtime = jupyter_runtime_dir()
    for path in sorted(Path(runtime).glob("jpserver-*.json")):
        try:
            server = json.loads(path.read_text(encoding="utf-8"))
            url, token, root = server["url"], server.get("token", ""), server["root_dir"]
            same = Path(root) == folder
            local = urlsplit(url).hostname in ("localhost", "127.0.0.1", "::1")
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if same and local and _answers(url, token):
            return f"{url}lab?token={token}" if token else f"{url}lab"
    return ""


def _answers(url: str, token: str) -> bool:
    request = urllib.request.Request(
        f"{url}api/status", headers={"Authorization": f"token {token}"}
    )
    try:
        with urllib.request.urlopen(request, timeout=5):
            return True
    except (urllib.error.URLError, OSError, ValueError):
        return False
