"""Errors of files that name their file: a full disk, else, is told without saying which one."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def naming(path: str | os.PathLike[str]) -> Iterator[None]:
    """Put the name of a file on an error that has none.

    Parameters
    ----------
    path : path
        What is being written or read.

    Raises
    ------
    OSError
        As it came, with ``filename``.
    """
    try:
        yield
    except OSError as problem:
        if problem.filename is None:
            problem.filename = os.fspath(path)
        raise


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: aside first, then in its place.

    Raises
    ------
    OSError
        Names the file; what was there before still is.
    """
    aside = path.with_name(f".{path.name}.part")
    with naming(path):
        try:
            aside.write_bytes(content)
            aside.replace(path)
        except OSError as problem:
            with contextlib.suppress(OSError):
                aside.unlink()
            problem.filename, problem.filename2 = str(path), None
            raise
