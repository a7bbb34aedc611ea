"""What students get: exercises, as nbgrader makes them of the solutions."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .notebooks import text_of


def release(checkout: Path, sources: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What nbgrader makes of the solutions for the students: (path, text) pairs.

    nbgrader runs in a folder of its own, without a gradebook, on the course's own settings.
    """
    if not sources:
        return
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.preprocessors import SaveCells
    from traitlets.config.loader import PyFileConfigLoader

    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        shutil.copy(checkout / "nbgrader_config.py", place)
        for name, text in sources.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, encoding="utf-8")
        before = Path.cwd()
        os.chdir(place)  # the settings list the assignments of the folder they are read in
        try:
            config = PyFileConfigLoader("nbgrader_config.py", path=str(place)).load_config()
            config.CourseDirectory.root = str(place)
            config.GenerateAssignment.no_database = True
            for assignment in sorted({Path(name).parent.name for name in sources}):
                course = CourseDirectory(config=config)
                course.assignment_id = assignment
                converter = GenerateAssignment(coursedir=course, config=config)
                # Saving cells wants a gradebook even when told to go without a database.
                steps = [step for step in converter.preprocessors if step is not SaveCells]
                converter.preprocessors = steps
                converter.start()
        finally:
            os.chdir(before)
        import nbformat

        for path in sorted((place / "exercises").glob("*/*.ipynb")):
            book = nbformat.read(path, as_version=nbformat.NO_CONVERT)
            yield path.relative_to(place).as_posix(), text_of(book)
