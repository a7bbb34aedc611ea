"""Look at this machine: what is missing or does not fit, in plain words, and what mends it.

Each check is a small function of plain values that returns a ``Finding``; ``examine`` gathers the
values here and now. Only what must be mended makes the command fail; a note is for knowing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from .trail import FILENAME, VARIABLE, Log, Trail

FINE, NOTE, MEND = "fine", "note", "mend"

#: What breaks when a package is too old, where that is not plain from its name.
WHY = {
    "nbgrader": "before 0.9.6 it does not load in JupyterLab 4.3 and later, and has a known hole",
    "jupyterlab": "the tasks are not tried on older ones",
    "ipykernel": "7.0 to 7.3 can leave the first cell after opening a page waiting for ever",
    "ipywidgets": "older widgets do not show in JupyterLab 4",
    "anywidget": "the course's widgets stay empty with an older one",
}

#: JupyterLab's side of the widgets: the extension's folder and the package that brings it.
MANAGER = "@jupyter-widgets/jupyterlab-manager"
EXTENSIONS = {MANAGER: "jupyterlab_widgets", "anywidget": "anywidget"}


#: What looking itself needs; all of it comes with JupyterLab.
LOOKED_WITH = ("packaging", "jupyter_core", "jupyter_client", "jupyter_server")


@dataclass(frozen=True)
class Finding:
    """What one check found: how it stands, in words, and the command or step that mends it."""

    level: str
    what: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.level:>4}  {self.what}" + (f"\n      → {self.mend}" if self.mend else "")


# The versions.


def incomplete(missing: list[str]) -> Finding:
    """Jupyter itself is not here, and nothing else can be looked at without it."""
    return Finding(
        MEND,
        f"This Python ({sys.executable}) lacks {', '.join(missing)}: the course is not whole here.",
        "pip install --upgrade --force-reinstall meaningunits (in a checkout: pip install -e .)",
    )


def python(version: tuple[int, ...], wanted: str) -> Finding:
    """Whether this Python is one that the course supports; ``wanted`` as in ``>=3.11``."""
    from packaging.specifiers import SpecifierSet

    here = ".".join(map(str, version))
    if SpecifierSet(wanted).contains(here):
        return Finding(FINE, f"Python {here}.")
    return Finding(
        MEND,
        f"Python {here} does not do; the course wants {wanted}.",
        "Install a newer Python, make a new environment with it (python3 -m venv NAME), and "
        "install the course there.",
    )


def package(requirement: str, installed: str | None) -> Finding:
    """Whether a package that the course needs is there and new enough."""
    from packaging.requirements import Requirement

    needed = Requirement(requirement)
    mend = f'pip install --upgrade "{needed.name}{needed.specifier}"'
    if installed is None:
        return Finding(MEND, f"{needed.name} is not installed in this Python.", mend)
    if needed.specifier.contains(installed, prereleases=True):
        return Finding(FINE, f"{needed.name} {installed}.")
    why = f": {WHY[needed.name]}" if needed.name in WHY else ""
    what = f"{needed.name} {installed} does not fit (wanted: {needed.specifier}){why}."
    return Finding(MEND, what, mend)


def extension(
    name: str,
    found: list[tuple[Path, str]],
    package_version: str | None,
    disabled: Mapping[str, bool] | None = None,
) -> Finding:
    """Whether JupyterLab's side of the widgets fits the Python side.

    Parameters
    ----------
    name : str
        The extension's folder name.
    found : list of (folder, version)
        Every installed copy, in the order in which JupyterLab looks; it takes the first.
    package_version : str or None
        The version of the Python package that brings it.
    disabled : mapping, optional
        JupyterLab's list of what somebody switched off.
    """
    brings = EXTENSIONS[name]
    again = f"pip install --force-reinstall --no-deps {brings}"
    after = ", then reload JupyterLab's page in the browser"
    if (disabled or {}).get(name):
        return Finding(
            MEND,
            f"JupyterLab's extension {name} is switched off; widgets stay empty.",
            f'jupyter labextension enable "{name}"{after}',
        )
    if not found:
        return Finding(
            MEND,
            f"JupyterLab lacks the extension {name}; widgets stay empty.",
            f"{again}{after}",
        )
    folder, version = found[0]
    # The widget manager counts on its own; 5 is the one that goes with ipywidgets 8.
    manager = name == MANAGER
    fits = version.startswith("5.") if manager else version == package_version
    if fits:
        return Finding(FINE, f"JupyterLab's extension {name} {version}.")
    goes = "ipywidgets 8 (it wants 5)" if manager else f"{brings} {package_version or '(missing)'}"
    what = f"JupyterLab's extension {name} {version} in {folder} does not go with {goes}."
    if any(other != version for _, other in found[1:]):
        return Finding(
            MEND, f"{what} It stands before another copy.", f'Delete the folder "{folder}"{after}.'
        )
    return Finding(MEND, what, f"{again}{after}")


def kernel(command: Iterable[str], python: str) -> Finding:
    """Whether notebooks run in the Python that has the course: ``command`` starts the kernel."""
    command = list(command)
    mend = "python -m ipykernel install --sys-prefix --name python3 --display-name Python"
    if not command:
        return Finding(MEND, "There is no kernel named python3; no notebook can run.", mend)
    runs = shutil.which(command[0]) or command[0]
    # By name, "python" means the server's own; a link is a Python of its own: it may be a venv's.
    if Path(command[0]).name == command[0] or os.path.abspath(runs) == os.path.abspath(python):
        return Finding(FINE, "Notebooks run in this Python.")
    what = f"Notebooks run in another Python, {runs}; the course is installed in {python}."
    return Finding(MEND, what, mend)


# The folder and the trail.


def writable(folder: Path) -> Finding:
    """Whether a file can be made in this folder."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".meaningunits-"):
            pass
    except OSError as problem:
        return Finding(
            MEND,
            f"Nothing can be written in {folder} ({problem.strerror or problem}); your answers "
            "would be lost with the notebook's kernel.",
            "Work in another folder (meaningunits start FOLDER), or get write access to this one.",
        )
    return Finding(FINE, f"{folder} can be written.")


def durable(folder: Path) -> Finding | None:
    """Whether the folder's disk confirms a write, as the trail asks it to; None if not writable."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
            try:
                os.fsync(file.fileno())
            except OSError as problem:
                return Finding(
                    MEND,
                    f"The disk under {folder} does not confirm that a file is written "
                    f"({problem.strerror or problem}); answers could not be saved there.",
                    "Work in a folder on a local disk: meaningunits start FOLDER",
                )
    except OSError:
        return None
    return Finding(FINE, "The disk confirms what is written.")


def appendable(path: Path) -> Finding | None:
    """Whether an existing trail can be read and written; None when there is none yet."""
    if not path.exists():
        return None
    if path.is_dir():
        return Finding(
            MEND, f"{path} is a folder; the trail is a file of that name.", f'Rename "{path}".'
        )
    try:
        with path.open("rb+"):
            pass
    except OSError as problem:
        return Finding(
            MEND,
            f"{path} cannot be opened for writing ({problem.strerror or problem}).",
            f'Give yourself access (chmod u+rw "{path}"), or close the program that holds it.',
        )
    return Finding(FINE, f"{path.name} can be written.")


def trail(log: Log, path: Path) -> Finding:
    """What a trail's reading met; lines that cannot be used are no fault that must be mended."""
    entries = f"{len(log.entries)} {'entry' if len(log.entries) == 1 else 'entries'}"
    if not log.problems:
        return Finding(FINE, f"{path.name} holds {entries}.")
    first, more = log.problems[0], len(log.problems) - 1
    tail = f", and {more} more" if more else ""
    return Finding(
        NOTE,
        f"{path} holds {entries}; not all of it could be used: {first}{tail}. The rest counts.",
        "Nothing need be done. If answers are missing, hand this file in and say so.",
    )


def elsewhere(variable: str | None, folder: Path) -> Finding | None:
    """Whether the trail is sent to another place than the notebook's folder."""
    if not variable:
        return None
    return Finding(
        NOTE,
        f"{VARIABLE} is set: answers go to {variable}, not to {folder / FILENAME}. Whoever hands "
        "in this folder hands in no answers.",
        f"If you did not mean that: unset {VARIABLE}",
    )


def kernels(running: Iterable[str]) -> Finding | None:
    """Whether more than one kernel works in a folder; ``running`` names their notebooks."""
    names = sorted(running)
    if len(names) < 2:
        return None
    return Finding(
        NOTE,
        f"{len(names)} notebooks of this folder are running ({', '.join(names)}) and share its "
        "trail. Nothing gets lost; what one does shows in the other once its cell is run again.",
    )


# For those who teach.


def sandbox(found: str | None, works: bool, platform: str) -> Finding:
    """Whether submissions can be graded shut in, with bubblewrap."""
    if found and works:
        return Finding(FINE, "For instructors: bubblewrap works.")
    if platform != "linux":
        what = "For instructors: grading shut in (with bubblewrap) works on Linux only."
        return Finding(NOTE, f"{what} Plain nbgrader works; run it in a virtual machine.")
    if found:
        what = "For instructors: bubblewrap is here but may not make its walls on this system."
        mend = "Ask whoever runs the machine to allow user namespaces. Learners need nothing."
        return Finding(NOTE, what, mend)
    return Finding(
        NOTE,
        "For instructors: bubblewrap is missing; submissions cannot be graded shut in.",
        "sudo apt-get install bubblewrap (Debian, Ubuntu). Learners need nothing.",
    )


def alembic(found: str | None, beside: bool, bin_folder: Path) -> Finding:
    """Whether nbgrader finds alembic, which it calls by name when it makes a gradebook."""
    if found and beside:
        return Finding(FINE, "For instructors: nbgrader finds alembic.")
    where = "is not on PATH" if not found else f"on PATH is another environment's ({found})"
    activate = "Scripts\\activate" if os.name == "nt" else f'source "{bin_folder / "activate"}"'
    return Finding(
        NOTE,
        f"For instructors: alembic {where}; nbgrader could not make a gradebook.",
        f"Activate the environment before you call nbgrader: {activate}",
    )


BROWSER = Finding(
    NOTE,
    "No command can look into the browser. If a page looks old or a widget stays empty although "
    "all is well here, the browser may keep an older JupyterLab.",
    "Add ?reset to the address (…/lab?reset), or reload with Ctrl+Shift+R (Mac: Cmd+Shift+R).",
)


# Gathering.


def examine(folder: Path) -> list[Finding]:
    """Everything that can be found out about this machine and this folder, in order of reading."""
    if missing := [name for name in LOOKED_WITH if find_spec(name) is None]:
        return [incomplete(missing)]
    about = metadata.metadata("meaningunits")
    found = [python(tuple(sys.version_info[:3]), about["Requires-Python"] or ">=3.11")]
    found += [package(line, _version(_name(line))) for line in _needed()]
    disabled = _disabled()
    for name, brings in EXTENSIONS.items():
        found.append(extension(name, _installed(name), _version(brings), disabled))
    found.append(kernel(_kernel_command(), sys.executable))

    folder = folder.absolute()
    path = Path(os.environ.get(VARIABLE) or folder / FILENAME).absolute()
    found.append(writable(folder))
    checks = [elsewhere(os.environ.get(VARIABLE), folder), durable(path.parent), appendable(path)]
    if path.parent != folder:
        checks.append(writable(path.parent))
    if path.is_file():
        checks.append(trail(Trail(path).log(), path))
    checks.append(kernels(_running(folder)))
    found += [check for check in checks if check]

    bin_folder = Path(sys.executable).parent
    here = shutil.which("alembic")
    found.append(alembic(here, bool(here) and Path(here).parent == bin_folder, bin_folder))
    bwrap = shutil.which("bwrap")
    found.append(sandbox(bwrap, _walls(bwrap), sys.platform))
    return [*found, BROWSER]


def report(findings: list[Finding]) -> str:
    """All findings, what must be mended last, where the eye ends."""
    order = sorted(findings, key=lambda finding: (FINE, NOTE, MEND).index(finding.level))
    wrong = sum(finding.level == MEND for finding in findings)
    end = {0: "Nothing must be mended.", 1: "One thing must be mended."}.get(
        wrong, f"{wrong} things must be mended."
    )
    return "\n".join([*map(str, order), end])


def _needed() -> Iterator[str]:
    for line in metadata.requires("meaningunits") or ():
        if "extra ==" not in line:
            yield line


def _name(requirement: str) -> str:
    from packaging.requirements import Requirement

    return Requirement(requirement).name


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _installed(name: str) -> list[tuple[Path, str]]:
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


def _disabled() -> dict[str, bool]:
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


def _kernel_command() -> list[str]:
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        return KernelSpecManager().get_kernel_spec("python3").argv
    except NoSuchKernel:
        return []


def _running(folder: Path) -> list[str]:
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


def _walls(bwrap: str | None) -> bool:
    """Whether bubblewrap can really be used: some systems have it and forbid what it does."""
    if bwrap is None:
        return False
    command = [bwrap, "--ro-bind", "/", "/", "--unshare-all", "true"]
    try:
        return subprocess.run(command, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
