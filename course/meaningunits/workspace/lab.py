"""JupyterLab on a workspace: its command, its options, and the environment it runs in."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from .. import numbering

#: A learner should not be asked about news, nor the page reach out for them.
QUIET = (
    "--LabApp.news_url=None",
    "--LabApp.extension_manager=readonly",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
)


#: Course mode for JupyterLab. An installed course has it where Jupyter looks by itself; one that is
#: only on the path (a folder of packages, a checkout) has it here.
EXTENSIONS = Path(__file__).parent.parent / "course_mode" / "labextensions"


def lab_options(folder: Path) -> list[str]:
    """JupyterLab's options for a workspace: rooted there, quiet, open at its first lesson."""
    options = [f"--ServerApp.root_dir={folder}", *QUIET]
    options.append(f"--LabServerApp.extra_labextensions_path={EXTENSIONS}")
    if lessons := numbering.lessons(folder, ".ipynb"):
        options.append(f"--LabApp.default_url=/lab/tree/{lessons[0].name}")
    return options


def lab_command(folder: Path, *, browser: bool = True, more: tuple[str, ...] = ()) -> list[str]:
    """The command that opens JupyterLab on a workspace, quietly and offline."""
    command = [sys.executable, "-m", "jupyterlab", *lab_options(folder)]
    if not browser:
        command.append("--no-browser")
    return [*command, *more]


def lab_environment(folder: Path) -> dict[str, str]:
    """The environment for that command: Lab finds the workspace's quiet page settings."""
    places = [str(folder / ".meaningunits")]
    if before := os.environ.get("JUPYTER_CONFIG_PATH"):
        places.append(before)
    return {**os.environ, "JUPYTER_CONFIG_PATH": os.pathsep.join(places)}
