"""Build a site: everything into a scratch folder first, then into its place at once."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path

from . import ingredients, live, reading, runtime
from .problem import SiteError

#: The list of a site's files, by which one is told from any other folder.
LISTED = "site.json"


def build(folder: Path, parts: Path | None = None, *, binder: str = "") -> dict[str, str]:
    """Build the site.

    Parameters
    ----------
    folder : Path
        Where; one that is there must be empty, or a site, which is then replaced.
    parts : Path, optional
        Where the ingredients lie, or are put; somewhere that is deleted afterwards, if not given.
    binder : str
        The address of the course on Binder, if it has one.

    Returns
    -------
    dict of str to str
        Its files: name → SHA-256.

    Raises
    ------
    SiteError
        If it cannot be built; what was there before stays.
    """
    folder = Path(os.path.abspath(folder.expanduser()))
    if folder.exists() and not _may_be_replaced(folder):
        raise SiteError(
            f"{folder} is there already and holds no site. Name another folder, or an empty one."
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".site-") as work:
            scratch = Path(work)
            made = _made(scratch, parts or scratch / "parts", binder)
            listed = _listed(made)
            if folder.exists():
                os.replace(folder, scratch / "before")
            os.replace(made, folder)
    except OSError as problem:
        raise SiteError(
            f"{folder} cannot be written ({problem.strerror}: {problem.filename}). Make room, give "
            "write access, or name another folder."
        ) from None
    return listed


def _may_be_replaced(folder: Path) -> bool:
    return folder.is_dir() and ((folder / LISTED).is_file() or not any(folder.iterdir()))


def _made(scratch: Path, parts: Path, binder: str) -> Path:
    ingredients.gathered(parts)
    site = scratch / "site"
    site.mkdir()
    held = scratch / "python"
    packages = runtime.made(parts, scratch / "runtime", held)
    # Another content lies under another name: what a browser or a host has kept is never mixed up.
    name = f"python-{_mark(held)}"
    home = site / "live"
    live.made(parts, scratch / "live", home, f"./{name}", packages)
    shutil.move(held, home / name)
    reading.made(site, binder=binder)
    (site / ".nojekyll").write_bytes(b"")  # GitHub Pages then serves every name as it is
    return site


def _mark(folder: Path) -> str:
    listed = [(p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in folder.iterdir()]
    return hashlib.sha256(json.dumps(sorted(listed)).encode()).hexdigest()[:10]


def _listed(site: Path) -> dict[str, str]:
    """Write the list of a site's files; returns it."""
    files = {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    edition = hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()[:12]
    told = {"edition": edition, "files": files}
    (site / LISTED).write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return files
