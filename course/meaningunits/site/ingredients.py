"""What is fetched to build a site: Pyodide from npm, packages from PyPI; each checked by its hash.

Everything comes through the registries' own clients, ``npm`` and ``pip``, with whatever mirror they
are set to. A folder that holds it all already needs no network.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from .locked import Locked, Part, locked
from .problem import SiteError


def gathered(folder: Path) -> None:
    """Have every part in a folder: what is not there yet is fetched; all is checked.

    Raises
    ------
    SiteError
        If something cannot be fetched, or is not what it should be.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = locked()
    if not (folder / parts.runtime.file).is_file():
        _npm(parts.runtime, folder)
    if missing := [part for part in parts.wheels if not (folder / part.file).is_file()]:
        _pip(parts, missing, folder)
    for part in (parts.runtime, *parts.wheels):
        read(folder, part)


def read(folder: Path, part: Part) -> bytes:
    """A part's bytes, checked once more.

    Raises
    ------
    SiteError
        If it is not there, or not what it should be.
    """
    path = folder / part.file
    if not path.is_file():
        raise SiteError(f"{part.file} could not be fetched into {folder}. Put it there yourself.")
    return part.checked(path.read_bytes(), path)


def node() -> str:
    """Node.js, which runs the browser's Python here to compile for it.

    Raises
    ------
    SiteError
        If there is none.
    """
    found = shutil.which("node")
    if found is None:
        raise SiteError(
            "Node.js is needed to compile for the browser, and there is none here. Install version "
            "20 or newer (Debian and Ubuntu: apt install nodejs npm; or nodejs.org), and build "
            "again."
        )
    return found


def _npm(part: Part, folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SiteError(
            f"npm is needed to fetch {part.file}, and there is none here. Install it (Debian and "
            f"Ubuntu: apt install npm), or put that file, from the package {part.package} "
            f"{part.version} on npm, into a folder and name it: --from FOLDER"
        )
    command = [npm, "pack", "--silent", f"{part.package}@{part.version}"]
    _run(command, folder, f"{part.file} could not be fetched with npm")


def _pip(parts: Locked, missing: Iterable[Part], folder: Path) -> None:
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    pip += ["--no-deps", "--dest", ".", "--only-binary=:all:", "--python-version", parts.python]
    pure = [part for part in missing if part.file.endswith("-none-any.whl")]
    built = [part for part in missing if part not in pure]
    abi = f"cp{parts.python.replace('.', '')}"
    ways = (
        (pure, ["--implementation", "py", "--abi", "none", "--platform", "any"]),
        (built, ["--implementation", "cp", "--abi", abi, "--platform", "manylinux2014_x86_64"]),
    )
    for some, options in ways:
        if not some:
            continue
        wanted = folder / "wanted.txt"
        lines = [f"{one.package}=={one.version} --hash=sha256:{one.sha256}\n" for one in some]
        wanted.write_text("".join(lines), encoding="utf-8")
        try:
            command = [*pip, *options, "--require-hashes", "-r", wanted.name]
            _run(command, folder, "Packages could not be fetched with pip")
        finally:
            wanted.unlink()


def _run(command: list[str], folder: Path, failed: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise SiteError(
            f"{failed}: {' '.join(said[-3:])}\nIs there a network, and a mirror if you need one? "
            "A folder that holds everything needs none: --from FOLDER"
        )
