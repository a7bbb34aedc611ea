"""An nbgrader course directory: where things lie and which of its settings bear on grading."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import held, sound

#: What nbgrader runs when nothing is configured; anything else in a course's lists is said aloud.
KNOWN = {
    "RestoreTrail", "ClearOutput", "DeduplicateIds", "OverwriteKernelspec", "OverwriteCells",
    "CheckCellMetadata", "Execute", "IgnorePattern", "ClearMetadataPreprocessor", "LimitOutput",
    "SaveAutoGrades", "AssignLatePenalties", "WriteTexts",
}  # fmt: skip


class CourseError(Exception):
    """There is no course here, or none that can be graded; the message says what to do."""


@dataclass(frozen=True)
class Course:
    """A course directory's settings, as nbgrader reads them from the folder it is run in.

    Parameters
    ----------
    root : Path
    course_id, db_url : str
    nbgrader : object
        nbgrader's own ``CourseDirectory``, for its paths and timestamps.
    config : object
        The traitlets configuration, for late penalties and whatever else nbgrader runs itself.
    cell_timeout : int or None
        Seconds a cell may take.
    max_lines, max_traceback : int
        nbgrader's limits on output.
    ignore_pattern : str or None
        What of stderr is passed over, where the course says so (``IgnorePattern``).
    kept : mapping
        ``Autograde.exclude_overwriting``: the student's files no file of ours replaces.
    others : tuple of str
        Preprocessors in the course's configuration that batch grading does not run.
    """

    root: Path
    course_id: str
    db_url: str
    nbgrader: Any
    config: Any
    cell_timeout: int | None = 30
    max_lines: int = 1000
    max_traceback: int = 100
    permissions: int = 0o444
    ignore_pattern: str | None = None
    kept: Mapping[str, list[str]] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    def folder(self, step: str, assignment: str, student: str = ".") -> Path:
        """A folder of the course: step is source, release, submitted, autograded or feedback."""
        name = getattr(self.nbgrader, f"{step}_directory")
        return self.root / os.path.normpath(self.nbgrader.format_path(name, student, assignment))

    @property
    def ignored(self) -> list[str]:
        """Patterns of files that nbgrader passes over."""
        return list(self.nbgrader.ignore)

    def students(self, assignment: str) -> list[str]:
        """Who handed this assignment in, in order; a folder without a notebook counts too."""
        pattern = self.folder("submitted", assignment, "*")
        place = pattern.parts.index("*")
        top, rest = Path(*pattern.parts[:place]), pattern.parts[place + 1 :]
        if not top.is_dir():
            return []
        found = [p.name for p in top.iterdir() if not p.name.startswith(".") and p.is_dir()]
        return sorted(name for name in found if top.joinpath(name, *rest).is_dir())


def spare_slow_imports() -> None:
    """Keep a grammar compiler that nobody needs out of this process.

    nbformat imports jsonschema, and that compiles a grammar for one rare string format when
    ``rfc3987_syntax`` is installed: a second of a command that should take five.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type] # not to be imported


def find(root: str | os.PathLike[str], *, whole: bool = True) -> Course:
    """Read the settings of the course directory at ``root``, as nbgrader would when run there.

    Parameters
    ----------
    root : path
    whole : bool
        Refuse where the gradebook is damaged or was emptied.

    Raises
    ------
    CourseError
        If its configuration cannot be read, or the gradebook is damaged or was emptied.
    """
    spare_slow_imports()
    from jupyter_core.paths import jupyter_config_path
    from nbgrader.converters.autograde import Autograde
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.preprocessors import Execute, IgnorePattern, LimitOutput
    from traitlets.config import Config
    from traitlets.config.loader import ConfigFileNotFound, JSONFileConfigLoader, PyFileConfigLoader

    root = Path(root).absolute()
    config = Config()
    before = os.getcwd()
    os.chdir(root)  # a configuration may name its folders relative to where nbgrader is run
    try:
        for folder in [*reversed(jupyter_config_path()), str(root)]:
            for loader, suffix in ((JSONFileConfigLoader, "json"), (PyFileConfigLoader, "py")):
                try:
                    more = loader(f"nbgrader_config.{suffix}", path=folder).load_config()
                except ConfigFileNotFound:
                    continue
                except Exception as problem:  # noqa: BLE001 - the file is the instructor's own Python
                    raise CourseError(
                        f"{folder}/nbgrader_config.{suffix} could not be read: "
                        f"{type(problem).__name__}: {problem}. Mend it and run this again."
                    ) from None
                config.merge(more)
        directory = CourseDirectory(config=config)
        _ = directory.root, directory.db_url  # made now: by default they are where one stands
        autograde = Autograde(directory, config=config)
        limit, execute = LimitOutput(config=config), Execute(config=config)
        ignore = IgnorePattern(config=config)
        named_there = config.get("IgnorePattern", {}).get("enabled", False)
        named = [*autograde.sanitize_preprocessors, *autograde.autograde_preprocessors]
    finally:
        os.chdir(before)
    if directory.db_url.startswith("sqlite:") and "?" in str(directory.root):
        raise CourseError(
            f"{directory.root} has a question mark in its name, where the address of a gradebook "
            "ends: it would be looked for in another place. Rename the folder and run this again."
        )
    names = [p.rpartition(".")[2] if isinstance(p, str) else p.__name__ for p in named]
    course = Course(
        root=Path(directory.root).absolute(),
        course_id=directory.course_id or "default_course",
        db_url=directory.db_url,
        nbgrader=directory,
        config=config,
        cell_timeout=execute.timeout if execute.timeout and execute.timeout > 0 else None,
        max_lines=limit.max_lines,
        max_traceback=limit.max_traceback,
        permissions=int(str(autograde.permissions), 8),
        ignore_pattern=ignore.pattern if named_there and ignore.pattern else None,
        kept=dict(autograde.exclude_overwriting),
        others=tuple(name for name in names if name not in KNOWN),
    )
    if whole and (wrong := sound.trouble(course) or held.trouble(course)):
        raise CourseError(wrong)
    return course
