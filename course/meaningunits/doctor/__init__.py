"""Look at this machine: what is missing or does not fit, in plain words, and what mends it.

Each check is a small function of plain values that returns a ``Finding``; ``examine`` gathers the
values here and now. Only what must be mended makes the command fail; a note is for knowing.
"""

from __future__ import annotations

import os
import shutil
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from ..trail import FILENAME, VARIABLE, Trail
from ..workspace.home import trouble
from . import machine
from .finding import FINE, MEND, NOTE, Finding
from .folder import appendable, durable, elsewhere, home, kernels, root, trail, writable
from .handing_in import under_another_name, without_answers
from .installed import EXTENSIONS, MANAGER, extension, incomplete, kernel, package, python
from .teaching import alembic, packages, sandbox

__all__ = [
    "EXTENSIONS",
    "FINE",
    "MANAGER",
    "MEND",
    "NOTE",
    "Finding",
    "alembic",
    "appendable",
    "durable",
    "elsewhere",
    "examine",
    "extension",
    "home",
    "incomplete",
    "kernel",
    "kernels",
    "package",
    "packages",
    "python",
    "report",
    "root",
    "sandbox",
    "trail",
    "writable",
]

#: What looking itself needs; all of it comes with JupyterLab.
LOOKED_WITH = ("packaging", "jupyter_core", "jupyter_client", "jupyter_server")

BROWSER = Finding(
    NOTE,
    "No command can look into the browser. If a page looks old or a widget stays empty although "
    "all is well here, the browser may keep an older JupyterLab.",
    "Add ?reset to the address (…/lab?reset), or reload with Ctrl+Shift+R (Mac: Cmd+Shift+R).",
)


def examine(folder: Path) -> list[Finding]:
    """Everything that can be found out about this machine and this folder, in order of reading."""
    if missing := [name for name in LOOKED_WITH if find_spec(name) is None]:
        return [incomplete(missing)]
    about = metadata.metadata("meaningunits")
    found = [python(tuple(sys.version_info[:3]), about["Requires-Python"] or ">=3.11")]
    found += [package(line, machine.version(machine.name(line))) for line in machine.needed()]
    disabled = machine.disabled()
    for name, brings in EXTENSIONS.items():
        found.append(extension(name, machine.installed(name), machine.version(brings), disabled))
    found.append(kernel(machine.kernel_command(), sys.executable))

    folder = folder.absolute()
    path = Path(os.environ.get(VARIABLE) or folder / FILENAME).absolute()
    found.append(writable(folder))
    checks = [elsewhere(os.environ.get(VARIABLE), folder), durable(path.parent), appendable(path)]
    if path.parent != folder:
        checks.append(writable(path.parent))
    if path.is_file():
        checks.append(trail(Trail(path).log(), path))
    checks += [*under_another_name(path), *without_answers(folder)]
    checks.append(kernels(machine.running(folder)))
    checks += [home(trouble(os.environ)), root(getattr(os, "geteuid", lambda: 1)() == 0)]
    found += [check for check in checks if check]

    own = sys.prefix != sys.base_prefix
    found.append(packages(own, machine.beside(), machine.holding()))
    bin_folder = machine.scripts("alembic", "alembic")
    here = shutil.which("alembic")
    beside = here is not None and Path(here).resolve().parent == bin_folder.resolve()
    found.append(alembic(here, beside, bin_folder))
    bwrap = shutil.which("bwrap")
    found.append(sandbox(bwrap, machine.walls(bwrap), sys.platform))
    return [*found, BROWSER]


def report(findings: list[Finding]) -> str:
    """All findings, what must be mended last, where the eye ends."""
    order = sorted(findings, key=lambda finding: (FINE, NOTE, MEND).index(finding.level))
    wrong = sum(finding.level == MEND for finding in findings)
    end = {0: "Nothing must be mended.", 1: "One thing must be mended."}.get(
        wrong, f"{wrong} things must be mended."
    )
    return "\n".join([*map(str, order), end])
