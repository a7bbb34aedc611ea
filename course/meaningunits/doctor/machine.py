"""What is so on this machine, here and now: the plain values that the checks are made of."""

from __future__ import annotations

import json
import subprocess
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


def walls(bwrap: str | None) -> bool:
    """Whether bubblewrap can really be used: some systems have it and forbid what it does."""
    if bwrap is None:
        return False
    command = [bwrap, "--ro-bind", "/", "/", "--unshare-all", "true"]
    try:
        return subprocess.run(command, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
