"""A .qdpx or .qdc file as a project: strict about what is wrong, forgiving about what is common.

Everything that was not as the standard has it and could be read all the same is in the repairs.
Where a file contradicts itself it is refused: nothing here guesses.
"""

from __future__ import annotations

import os
from pathlib import Path

from .model import InterchangeError, Read, Repair
from .package import LARGEST, Package
from .parts import Parts
from .xml import Element, parsed

_PROJECT, _CODEBOOK = "urn:QDA-XML:project:", "urn:QDA-XML:codebook:"


def read(file: str | os.PathLike[str]) -> Read:
    """Read a project (.qdpx) or a codebook (.qdc).

    Parameters
    ----------
    file : path-like

    Returns
    -------
    Read
        The project, and everything that was repaired.

    Raises
    ------
    InterchangeError
        If it cannot be opened, or cannot be trusted; it says what and where.
    """
    path = Path(file).expanduser()
    try:
        if path.stat().st_size > LARGEST:
            raise InterchangeError(
                f"{path.name} is larger than {LARGEST // 1_000_000} MB, more than is read here."
            )
        raw = path.read_bytes()
    except OSError as problem:
        raise InterchangeError(
            f"{path} could not be opened ({problem.strerror or problem})."
        ) from None
    return from_bytes(raw, path.name)


def from_bytes(raw: bytes, what: str) -> Read:
    """The same from bytes; ``what`` is what errors call them. What it is, is seen from inside."""
    if raw.startswith(b"PK"):
        package = Package(raw, what)
        name, inner = package.project()
        root = parsed(inner, name)
        _is(root, "Project", _PROJECT, name, package.repairs)
        parts = Parts(root, package)
        return Read(parts.project(), (*package.repairs, *parts.told()))
    if raw.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] != b"<":
        raise InterchangeError(
            f"{what} is neither a REFI-QDA project (.qdpx) nor a codebook (.qdc). Export one from "
            "the program that you code in."
        )
    repairs: list[Repair] = []
    root = parsed(raw, what)
    if root.tag == "Project":
        raise InterchangeError(
            f"{what} is the inner file of a project, without its texts. Take the .qdpx file that "
            "it came in."
        )
    _is(root, "CodeBook", _CODEBOOK, what, repairs)
    parts = Parts(root, None)
    return Read(parts.codebook(), (*repairs, *parts.told()))


def _is(root: Element, tag: str, space: str, what: str, repairs: list[Repair]) -> None:
    if root.tag != tag or (root.space and not root.space.startswith(space)):
        raise InterchangeError(
            f"{what} begins with “{root.tag[:40]}”, which is no REFI-QDA "
            f"{'project' if tag == 'Project' else 'codebook'}."
        )
    if root.space != f"{space}1.0":
        said = f"“{root.space}”" if root.space else "none"
        repairs.append(Repair(what, f"its namespace is {said}, not {space}1.0; read all the same"))
