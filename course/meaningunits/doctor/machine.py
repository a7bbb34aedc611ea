"""What is so on this machine, here and now: the plain values that the checks are made of."""

from __future__ import annotations

import json
import os
import shutil
import site
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit


def needed() -> Iterator[str]:
    """The course's own requirements, those of its extras left out."""
    for line in metadata.requires("meaningunits") or ():
        if "extra ==" not in line:
            yield line


def name(requirement: str) -> str:
    """The package that a requirement is about."""
    from packaging.requirements import Requirement

    return Requirement(requirement).name


def version(name: str) -> str | None:
    """The version of a package that is installed here; None where it is not."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def installed(name: str) -> list[tuple[Path, str]]:
    """Every installed copy of a JupyterLab extension, in JupyterLab's order."""
    from jupyter_core.paths import jupyter_path

    found = []
    for place in dict.fromkeys(jupyter_path("labextensions")):
        folder = Path(place, name)
        try:
            version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        found.append((folder, str(version)))
    return found


def disabled() -> dict[str, bool]:
    """What JupyterLab's page settings switch off, the nearest settings first."""
    from jupyter_core.paths import jupyter_config_path

    merged: dict[str, bool] = {}
    for place in reversed(jupyter_config_path()):
        try:
            text = Path(place, "labconfig", "page_config.json").read_text(encoding="utf-8")
            names = json.loads(text).get("disabledExtensions", {})
        except (OSError, ValueError, AttributeError):
            continue
        merged |= names if isinstance(names, dict) else dict.fromkeys(names, True)
    return merged


def kernel_command() -> list[str]:
    """What starts the kernel that notebooks ask for; empty where there is none."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        return KernelSpecManager().get_kernel_spec("python3").argv
    except NoSuchKernel:
        return []


def running(folder: Path) -> list[str]:
    """Notebooks directly in a folder that have a kernel on one of this person's own servers."""
    from jupyter_server.serverapp import list_running_servers

    names = []
    for server in list_running_servers():
        root, url = server.get("root_dir", ""), server.get("url", "")
        if urlsplit(url).hostname not in ("localhost", "127.0.0.1", "::1"):
            continue  # its token goes nowhere but to this machine
        headers = {"Authorization": f"token {server.get('token', '')}"}
        try:
            request = urllib.request.Request(f"{url}api/sessions", headers=headers)
            with urllib.request.urlopen(request, timeout=2) as answer:
                paths = [Path(root, session["path"]) for session in json.load(answer)]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        names += [path.name for path in paths if path.parent == folder]
    return names


def users() -> str:
    """Where ``pip install --user`` puts packages; empty where this Python does not look there."""
    return os.path.abspath(site.getusersitepackages()) if site.ENABLE_USER_SITE else ""


def beside() -> list[str]:
    """Where packages lie beside this Python's own: the user's folder, and PYTHONPATH."""
    named = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    places = [*(os.path.abspath(place) for place in named if place), users()]
    return [place for place in dict.fromkeys(places) if place and os.path.exists(place)]


def holding() -> list[str]:
    """Those of ``beside`` that hold more than packages: the home folder, or where one works."""
    kept = [os.path.expanduser("~"), os.getcwd()]
    return [p for p in beside() if any(f"{k}/".startswith(f"{p.rstrip('/')}/") for k in kept)]


def scripts(package: str, name: str) -> Path:
    """The folder of a package's command: beside this Python, or wherever its packages lie."""
    usual = Path(sys.executable).parent
    try:
        files = metadata.distribution(package).files or []
        root = Path(str(metadata.distribution(package).locate_file("")))
    except metadata.PackageNotFoundError:
        return usual
    listed = [Path(str(f.locate())).resolve().parent for f in files if f.stem == name]
    places = [usual, *listed, root / "bin"]  # the last for ``pip install --target``
    return next((p for p in places if shutil.which(name, path=str(p))), usual)


def walls(bwrap: str | None) -> bool:
    """Whether bubblewrap can really be used: some systems have it and forbid what it does."""
    if bwrap is None:
        return False
    command = [bwrap, "--ro-bind", "/", "/", "--unshare-all", "true"]
    try:
        return subprocess.run(command, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
