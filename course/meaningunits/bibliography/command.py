"""The command ``meaningunits cite``: references on the screen or in a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import CitationError, bibliography


def run(given: argparse.Namespace) -> int:
    """Print or write the references; returns the exit status."""
    try:
        made = bibliography(given.style, *given.key)
    except CitationError as problem:
        print(problem, file=sys.stderr)
        return 1
    if not given.output:
        print(made, end="")
        return 0
    path = Path(given.output).expanduser()
    if path.exists():
        print(f"{path} is there already. Give another name.", file=sys.stderr)
        return 1
    try:
        path.write_text(made, encoding="utf-8", newline="")
    except OSError as problem:
        print(f"{path} cannot be written ({problem.strerror or problem}).", file=sys.stderr)
        return 1
    print(f"Written: {path}")
    return 0
