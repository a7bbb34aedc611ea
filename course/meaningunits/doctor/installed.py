"""Whether what is installed fits: Python, packages, JupyterLab's extensions, the kernel. Pure."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from .finding import FINE, MEND, Finding

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
