"""Python for the browser: Pyodide, the packages a lesson needs, compiled, and the list of both."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path
from typing import Any

from . import wheels
from .ingredients import node, read
from .locked import locked
from .problem import SiteError

HERE = Path(__file__).parent
LIBRARY = "python_stdlib.zip"
#: What Python imports first, if it is there.
BEGINNING = "sitecustomize.py"
#: Of the runtime's own files those that a browser asks for.
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", LIBRARY)
LOCK = "pyodide-lock.json"
#: Wheels that the kernel brings with it.
KERNELS = ("ipykernel", "piplite", "pyodide_kernel")
PLACES = {"library": "/lib/python{}.zip", "package": "/lib/python{}/site-packages"}


def made(parts: Path, scratch: Path, folder: Path) -> list[str]:
    """Put the runtime into a folder; returns the names of its packages.

    Parameters
    ----------
    parts : Path
        Where the ingredients lie.
    scratch : Path
        To work in.
    folder : Path
        Where it goes; it is made.
    """
    folder.mkdir(parents=True)
    unpacked = scratch / "runtime"
    unpacked.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(read(parts, locked().runtime))) as archive:
        for name in (*CORE, LOCK):
            held = archive.extractfile(f"package/{name}")
            assert held is not None
            (unpacked / name).write_bytes(held.read())
    for name in CORE:
        if name != LIBRARY:
            (folder / name).write_bytes((unpacked / name).read_bytes())
    raw = {name: (content, drop) for name, content, drop in _packages(parts)}
    name, content = wheels.ours()
    raw[name] = (content, ())
    raw[LIBRARY] = (_library(unpacked / LIBRARY), locked().runtime.drop)
    for name, content in compiled(unpacked, scratch / "compiling", raw).items():
        (folder / name).write_bytes(content)
    info = json.loads((unpacked / LOCK).read_text(encoding="utf-8"))["info"]
    packages = {
        str(entry["name"]): entry for name in sorted(raw) if name != LIBRARY
        for entry in [_entry(name, (folder / name).read_bytes())]
    }  # fmt: skip
    lock = {"info": info, "packages": packages}
    (folder / LOCK).write_text(json.dumps(lock, indent=1), encoding="utf-8")
    return sorted(packages)


def _library(path: Path) -> bytes:
    """The standard library, and what Python is to begin with."""
    made = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(made, "a") as library:
        library.writestr(zipfile.ZipInfo(BEGINNING, wheels.EPOCH), (HERE / BEGINNING).read_bytes())
    return made.getvalue()


def _packages(parts: Path) -> list[tuple[str, bytes, tuple[str, ...]]]:
    """Every package but ours: name of its wheel, the wheel, and what is dropped from it."""
    found = []
    for part in locked().packages:
        name = f"{part.package}-{part.version}-py3-none-any.whl"
        found.append((name, read(parts, part), part.drop))
    with zipfile.ZipFile(io.BytesIO(read(parts, locked().kernel))) as kernel:
        for path in kernel.namelist():
            name = path.rpartition("/")[2]
            if name.endswith(".whl") and "/pypi/" in path and name.split("-")[0] in KERNELS:
                found.append((name, kernel.read(path), ()))
    return found


def compiled(
    runtime: Path, scratch: Path, raw: dict[str, tuple[bytes, tuple[str, ...]]]
) -> dict[str, bytes]:
    """Wheels, compiled by the Python that will run them.

    Parameters
    ----------
    runtime : Path
        The unpacked Pyodide.
    scratch : Path
        To work in.
    raw : dict
        Name → (content, patterns of what is dropped).

    Raises
    ------
    SiteError
        If it does not run here.
    """
    for name in ("in", "out"):
        (scratch / name).mkdir(parents=True)
    orders = {}
    for name, (content, drop) in raw.items():
        (scratch / "in" / name).write_bytes(content)
        place = PLACES["library" if name == LIBRARY else "package"].format(locked().python)
        if name == LIBRARY:
            place = place.replace("3.", "3")
        orders[name] = {"root": place, "drop": drop}
    (scratch / "orders.json").write_text(json.dumps(orders), encoding="utf-8")
    run(runtime, HERE / "precompiling.py", scratch)
    return {name: (scratch / "out" / name).read_bytes() for name in raw}


def run(runtime: Path, script: Path, folder: Path, *, packages: tuple[str, ...] = ()) -> str:
    """Run a script in Pyodide under Node, with a folder as ``/mounted``; returns what it printed.

    Raises
    ------
    SiteError
        If it fails.
    """
    done = subprocess.run(
        [node(), str(HERE / "in_pyodide.mjs"), str(runtime), str(script), str(folder)],
        env={**os.environ, "PACKAGES": " ".join(packages)},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise SiteError(f"{script.name} failed in Pyodide under Node:\n{done.stderr[-2000:]}")
    return done.stdout


def _entry(file: str, content: bytes) -> dict[str, Any]:
    """A wheel as Pyodide's list names it; it depends on nothing, for everything is loaded."""
    stem, version = file.split("-")[:2]
    return {
        "name": re.sub(r"[-_.]+", "-", stem).lower(),
        "version": version,
        "file_name": file,
        "install_dir": "site",
        "sha256": hashlib.sha256(content).hexdigest(),
        "package_type": "package",
        "imports": [],
        "depends": [],
    }
