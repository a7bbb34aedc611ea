"""A submission as it lies on disk, read into a task; no link is followed."""

from __future__ import annotations

import base64
import fnmatch
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ..assignment import AssignmentSpec
from ..course import Course
from ..preflight import folders
from .fingerprint import library
from .journal import FOLDER
from .submission import plain_spec

PACKAGE = Path(__file__).parents[2]
LARGEST = 96 << 20  # bytes beside the notebooks; a submission's scratch holds 128 MB


class Unreadable(Exception):
    """A submission that cannot be read as it lies there; the message tells the instructor."""


@dataclass(frozen=True)
class Task:
    """A submission ready to be graded, and a digest of all that can change its result."""

    student: str
    data: dict[str, Any]
    digest: str
    timestamp: datetime | None


class Reader:
    """Reads the submissions of one assignment.

    Parameters
    ----------
    course : Course
    assignment : str
    specs : tuple of AssignmentSpec
    total : float
        Seconds for a whole notebook.
    """

    def __init__(
        self, course: Course, assignment: str, specs: tuple[AssignmentSpec, ...], total: float
    ) -> None:
        self.course, self.assignment, self.specs = course, assignment, specs
        self.setting = {
            "specs": [plain_spec(spec) for spec in specs],
            "cell_timeout": course.cell_timeout,
            "max_lines": course.max_lines,
            "max_traceback": course.max_traceback,
            "ignore": course.ignore_pattern,
            "total": total,
        }
        self.source = self._source()
        about = json.dumps(
            [library(PACKAGE, course.root / FOLDER), self.setting, self.source], sort_keys=True
        )
        self.basis = hashlib.sha256(about.encode()).digest()

    def _source(self) -> dict[str, str]:
        """The source folder's own files, which nbgrader puts over the student's."""
        top = self.course.folder("source", self.assignment)
        kept = set(self.course.kept.get(self.assignment, ()))
        found: dict[str, str] = {}
        if not top.is_dir():
            return found
        for path in folders.listing(top).files:
            if str(path) not in kept and not self._ignored(path):
                found[str(path)] = _encoded((top / path).read_bytes())
        return found

    def _ignored(self, path: Any) -> bool:
        """Whether nbgrader passes a file over: by its own name, or a folder's above it."""
        patterns = self.course.ignored
        return path.suffix == ".ipynb" or any(
            fnmatch.fnmatchcase(part, pattern)
            for part in path.parts
            for pattern in patterns
            if not part.startswith(".") or pattern.startswith(".")
        )

    def read(self, student: str, missing: frozenset[str] = frozenset()) -> Task:
        """Read one submission.

        Parameters
        ----------
        student : str
        missing : frozenset of str
            Notebooks that were not handed in.

        Raises
        ------
        Unreadable
        """
        folder = self.course.folder("submitted", self.assignment, student)
        files, size = {}, 0
        digest = hashlib.sha256(self.basis)
        try:
            for path in folders.listing(folder).files:
                if self._ignored(path):
                    continue
                raw = folders.read(folder / path, LARGEST)
                size += len(raw)
                if size > LARGEST:
                    raise Unreadable(
                        f"The files beside the notebook are larger than {LARGEST >> 20} MB "
                        "together. Ask for the submission without them."
                    )
                files[str(path)] = _encoded(raw)
                digest.update(f"{path}\0{len(raw)}\0".encode("utf-8", "surrogatepass") + raw)
            notebooks: dict[str, str | None] = {}
            for spec in self.specs:
                if spec.notebook in missing:
                    notebooks[spec.notebook] = None
                    continue
                raw = folders.read(folder / f"{spec.notebook}.ipynb")
                notebooks[spec.notebook] = raw.decode("utf-8")
                digest.update(f"{spec.notebook}.ipynb\0{len(raw)}\0".encode() + raw)
        except (OSError, UnicodeDecodeError) as problem:
            raise Unreadable(f"It could not be read: {problem}.") from None
        timestamp = self._timestamp(folder)
        data = {
            "student": student,
            "files": files | self.source,
            "notebooks": notebooks,
            "timestamp": timestamp.isoformat() if timestamp else None,
        }
        return Task(student, data, digest.hexdigest(), timestamp)

    def _timestamp(self, folder: Path) -> datetime | None:
        from nbgrader.utils import parse_utc

        path = folder / folders.TIMESTAMP
        if not path.is_file():
            return None
        try:
            text = folders.read(path, 1000).decode("utf-8", "replace").strip()
            return parse_utc(text) if text else None
        except (ValueError, OverflowError):
            raise Unreadable(
                f"{folders.TIMESTAMP} does not hold a time. Write one there, as in "
                "2026-11-24 12:00:00 UTC, or take the file away."
            ) from None


def _encoded(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
