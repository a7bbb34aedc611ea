"""Which modules an assignment imports, kept from one run to the next."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from ..naming import write
from .journal import FOLDER


def load(root: Path, assignment: str, books: list[dict[str, Any]]) -> list[str]:
    """Modules learnt earlier from these very notebooks, with this Python; empty if none were."""
    try:
        kept = json.loads(_place(root, assignment).read_text(encoding="utf-8"))
        known = kept["modules"] if kept["of"] == _digest(books) else []
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [name for name in known if isinstance(name, str)]


def keep(root: Path, assignment: str, books: list[dict[str, Any]], modules: list[str]) -> None:
    """Keep what was learnt."""
    place = _place(root, assignment)
    place.parent.mkdir(exist_ok=True)
    text = json.dumps({"of": _digest(books), "modules": modules}, indent=0)
    write(place, text.encode())


def _place(root: Path, assignment: str) -> Path:
    return root / FOLDER / f"{assignment}.modules.json"


def _digest(books: list[dict[str, Any]]) -> str:
    about = json.dumps([sys.version, sys.prefix, books], sort_keys=True)
    return hashlib.sha256(about.encode()).hexdigest()
