"""A digest of the code and data that points are made by; what changes no score does not change it.

Code counts by its meaning: comments, blank lines and docstrings do not. Data counts as it is read:
the order and the spaces of a JSON or TOML file do not, nor spaces at the end of a text's lines.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

#: Rooms and files of the package that no point comes from.
NOT = (
    "__main__.py", "cli.py", "build", "club", "doctor", "look.py", "my_work", "workspace",
    "classroom/afterwards.py", "classroom/joining.py", "classroom/ledger.py", "classroom/lms",
    "classroom/marking", "classroom/report", "classroom/term", "classroom/backups.py",
    "classroom/changes.py", "classroom/commands.py", "classroom/doing.py", "classroom/export.py",
    "classroom/moments.py", "classroom/telling.py",
    "classroom/exported.py", "classroom/feedback.py", "classroom/late.py", "classroom/naming.py",
    "classroom/new.py", "classroom/pages.py", "classroom/practice.py", "classroom/restoring.py",
    "classroom/results.py", "classroom/sheets.py", "classroom/sound.py",
    "classroom/grading/batch.py", "classroom/grading/changes.py", "classroom/grading/command.py",
    "classroom/grading/filing.py", "classroom/grading/gradebook.py",
    "classroom/grading/journal.py", "classroom/grading/standing.py",
    "classroom/grading/summary.py",
)  # fmt: skip
#: Files that may mean something for points; a look, a script or a page never does.
KINDS = (".py", ".json", ".toml", ".txt", ".csv")
_LINE_END = re.compile(r"\r\n|\r|\n")


def library(package: Path, keep: Path | None = None) -> str:
    """A digest of the package's code and data; where it differs, submissions are graded anew.

    Parameters
    ----------
    package : Path
        The folder of the installed package.
    keep : Path, optional
        A folder where it is kept for the very same files: to read all code takes half a second.
    """
    paths = [path for path in sorted(package.rglob("*")) if path.suffix in KINDS]
    files = {path.relative_to(package): path.read_bytes() for path in paths if path.is_file()}
    files = {place: raw for place, raw in files.items() if not _left_out(place)}
    same = _digest([sys.version.encode(), Path(__file__).read_bytes()], files)
    kept = keep / "library.json" if keep else None
    if kept and (known := _known(kept)).get("of") == same:
        return str(known["is"])
    found = _digest([], {place: meaning(place, raw) for place, raw in files.items()})
    if kept:
        with contextlib.suppress(OSError):  # only time is lost
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(json.dumps({"of": same, "is": found}), encoding="utf-8")
    return found


def _known(kept: Path) -> dict[str, Any]:
    try:
        known = json.loads(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) and "is" in known else {}


def _digest(first: list[bytes], files: Mapping[Path, bytes]) -> str:
    digest = hashlib.sha256()
    for part in first:
        digest.update(hashlib.sha256(part).digest())
    for place, raw in files.items():
        digest.update(f"{place.as_posix()}\0{hashlib.sha256(raw).hexdigest()}\n".encode())
    return digest.hexdigest()


def _left_out(place: Path) -> bool:
    """Whether a file is of a room that no point comes from; what a task says is words alone."""
    above = {place.as_posix(), *(folder.as_posix() for folder in place.parents)}
    is_wording = place.suffix == ".toml" and place.parts[0] == "activities"
    return is_wording or not above.isdisjoint(NOT)


def meaning(path: Path, raw: bytes) -> bytes:
    """What a file's content means for points; as it is where it cannot be read."""
    try:
        text = raw.decode("utf-8-sig")
        if path.suffix == ".py":
            return _code(text).encode()
        if path.suffix in (".json", ".toml"):
            data = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
            return json.dumps(data, sort_keys=True, default=str).encode()
        return "\n".join(line.strip() for line in _LINE_END.split(text.rstrip())).encode()
    except (ValueError, SyntaxError):
        return raw


def _code(text: str) -> str:
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.dump(tree)
