"""The course's own package as a wheel for the browser."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

from .. import __version__, workspace
from ..workspace import PACKAGE

#: Rooms that a learner's browser has no use for: grading a class, and building this.
LEFT_OUT = ("classroom", "site", "build", "doctor", "cli.py", "__main__.py")
EPOCH = (1980, 1, 1, 0, 0, 0)
_WHEEL = "Wheel-Version: 1.0\nGenerator: meaningunits\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def ours() -> tuple[str, bytes]:
    """The name and the bytes of our own wheel; another content gives another name.

    A browser may keep an older file of the same name for long.
    """
    files = {}
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE)
        if path.is_file() and not _is_left_out(inside):
            files[f"meaningunits/{inside.as_posix()}"] = path.read_bytes()
    for name, path in workspace.material():
        if name.endswith(".ipynb"):
            home = "" if name.startswith("exercises/") else "lessons/"
            files[f"meaningunits/data/workspace/{home}{name}"] = path.read_bytes()
    mark = hashlib.sha256()
    for name in sorted(files):
        mark.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    build = f"0{mark.hexdigest()[:8]}"  # a build tag begins with a digit
    return f"meaningunits-{__version__}-{build}-py3-none-any.whl", zipped(
        files, "meaningunits", __version__
    )


def _is_left_out(path: Path) -> bool:
    return (
        path.parts[0] in LEFT_OUT
        or "__pycache__" in path.parts
        or path.parts[:2] == ("data", "workspace")
        or path.suffix == ".pyc"
    )


def zipped(files: dict[str, bytes], package: str, version: str) -> bytes:
    """Files as a wheel."""
    home = f"{package}-{version}.dist-info"
    told = f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n"
    files = files | {
        f"{home}/METADATA": told.encode(),
        f"{home}/WHEEL": _WHEEL.encode(),
        f"{home}/RECORD": b"",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as wheel:
        for name in sorted(files):
            wheel.writestr(zipfile.ZipInfo(name, EPOCH), files[name])
    return made.getvalue()
