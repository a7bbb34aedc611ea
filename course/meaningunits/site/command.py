"""The command ``meaningunits site``: builds the folder, and says what to do with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .problem import SiteError

DONE = """Built: {folder}, {count} files, {size:.0f} MB.
Put the folder on any web host, in a subfolder if you like. To look at it on this machine:
  python -m http.server --directory {folder}
and open http://localhost:8000. docs/hosts.md says what hosts should be told."""


def add(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the others."""
    site = verbs.add_parser(
        "site", help="build the course as a folder for a web host: to read, and to work on"
    )
    site.add_argument("folder", metavar="FOLDER", help="where; a site that is there is replaced")
    site.add_argument(
        "--from", dest="parts", metavar="FOLDER",
        help="where Pyodide's and the packages' files lie; what is missing is fetched into it",
    )  # fmt: skip
    site.add_argument("--binder", metavar="ADDRESS", default="", help="of the course on Binder")
    site.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Build the site; returns the exit status."""
    from .building import build

    folder = Path(given.folder).expanduser().absolute()
    parts = Path(given.parts).expanduser().absolute() if given.parts else None
    try:
        files = build(folder, parts, binder=given.binder)
    except SiteError as problem:
        print(problem, file=sys.stderr)
        return 1
    size = sum((folder / name).stat().st_size for name in files)
    print(DONE.format(folder=folder, count=len(files), size=size / 1e6))
    return 0
