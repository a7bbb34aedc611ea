"""What a site is made of, from ``locked.toml``: each part pinned, and known by its hash."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .problem import SiteError

FILE = Path(__file__).parent / "locked.toml"


@dataclass(frozen=True)
class Part:
    """One file that is fetched: of which package and version, its name and its hash.

    ``drop`` names what of it a browser has no use for, as patterns.
    """

    package: str
    version: str
    file: str
    sha256: str
    drop: tuple[str, ...] = ()

    def checked(self, content: bytes, where: object) -> bytes:
        """The content, if it is what it should be.

        Raises
        ------
        SiteError
            If it has another hash.
        """
        found = hashlib.sha256(content).hexdigest()
        if found != self.sha256:
            raise SiteError(
                f"{where} is not the {self.file} that the course was tried with: its SHA-256 is "
                f"{found}, and {self.sha256} is expected. Delete it, and build again."
            )
        return content


@dataclass(frozen=True)
class Locked:
    """All parts: the runtime, JupyterLite's pages, its kernel, and the packages for the browser."""

    python: str
    runtime: Part
    app: Part
    kernel: Part
    packages: tuple[Part, ...]

    @property
    def wheels(self) -> tuple[Part, ...]:
        """What comes from the registry of Python packages."""
        return (self.kernel, *self.packages)


@cache
def locked() -> Locked:
    """The parts, read from ``locked.toml``."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return Locked(
        told["runtime"].pop("python"),
        _part(told["runtime"]),
        _part(told["app"]),
        _part({"package": "jupyterlite-pyodide-kernel", **told["kernel"]}),
        tuple(_part({"package": name, **one}) for name, one in told["browser"].items()),
    )


def _part(told: dict[str, Any]) -> Part:
    return Part(**{**told, "drop": tuple(told.get("drop", ()))})
