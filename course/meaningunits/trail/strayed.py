"""A trail that lies beside the notebook under another name, as browsers and mailers leave it."""

from __future__ import annotations

import re
from pathlib import Path

from .entries import Entry, parse

ENDINGS = (".jsonl", ".ndjson", ".json", ".txt")
LARGEST = 32 << 20  # bytes
_ASIDE = re.compile(r"-(cleared|set-aside)-|^second-coder")  # begun anew, or somebody else's


def is_named(name: str) -> bool:
    """Whether a file's name says that it is a trail."""
    return "trail" in name.lower()


def may_be(name: str) -> bool:
    """Whether a file may be one's own trail, by its name; what it holds is looked at then."""
    name = name.lower()
    ends = name.endswith(ENDINGS) or (is_named(name) and "." not in name)
    return ends and not _ASIDE.search(name)


def strayed(path: Path) -> dict[str, list[Entry]]:
    """Name → the entries that a trail of another name holds and this one lacks, where it does."""
    try:
        near = sorted(p for p in path.parent.iterdir() if is_named(p.name) and may_be(p.name))
        known = {e.id for e in parse(path.read_bytes() if path.is_file() else b"").entries}
    except OSError:
        return {}
    found = {}
    for other in near:
        try:
            if other == path or not other.is_file() or other.stat().st_size > LARGEST:
                continue
            more = [e for e in parse(other.read_bytes()).entries if e.id not in known]
        except OSError:
            continue
        if more:
            found[other.name] = more
    return found
