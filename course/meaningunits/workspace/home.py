"""Where Jupyter keeps its own files: the home folder, or the workspace where there is none to use.

A container's user may have no home, a hub's a home that cannot be written. Jupyter then stops, or
runs without settings; the workspace can always be written, or it would be none.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

#: Where Jupyter looks for each kind of file of its own, below one folder.
PLACES = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
}


def trouble(environment: Mapping[str, str]) -> str:
    """What is wrong with the home folder, in words that go on a sentence; nothing if it will do."""
    home = environment.get("HOME") or environment.get("USERPROFILE") or os.path.expanduser("~")
    if home == "~":
        return "This user has no home folder"
    if not Path(home).is_dir():
        return f"The home folder {home} is not there"
    try:
        with tempfile.TemporaryFile(dir=home):
            pass
    except OSError as problem:
        return f"The home folder {home} cannot be written ({problem.strerror or problem})"
    return ""


def instead(folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Variables that send Jupyter's own files into the workspace; what is set already stays.

    Parameters
    ----------
    folder : Path
        The workspace.
    environment : mapping
    """
    if not trouble(environment):
        return {}
    own = folder / ".meaningunits" / "jupyter"
    made = {name: str(own / part) for name, part in PLACES.items() if name not in environment}
    home = environment.get("HOME", "")
    if not home or not Path(home).is_dir():  # one that can only be read still is a home
        made["HOME"] = str(own / "home")
    for place in made.values():
        Path(place).mkdir(parents=True, exist_ok=True, mode=0o700)  # keys of the server lie there
    return made
