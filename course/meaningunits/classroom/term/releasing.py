"""``release``: which exercises students have by now, and a zip of one to put on the platform."""

from __future__ import annotations

import argparse
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from .. import changes, doing, moments, telling
from ..course import find
from ..doing import Stop
from ..preflight.check import assignments

FOLDER = "handout"


@doing.command
def run(given: argparse.Namespace) -> int:
    """List what is released, release one exercise, or withhold it: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (or None to list), ``on`` (a time, or None for now), ``withhold`` and
        ``dry_run``.
    """
    course = find(Path.cwd())
    names = assignments(course)
    now = changes.state(course.root).released
    if not given.assignment:
        rows = [[name, changes.released_in_words(now.get(name)), str(len(course.students(name)))]
                for name in names]  # fmt: skip
        telling.note(exercises={name: now.get(name) for name in names})
        print("\n".join(telling.columns(["exercise", "students have it", "handed in"], rows)))
        return 0
    name = given.assignment
    if name not in names:
        with doing.gradebook(course) as book:
            doing.named(course, book, name)
        raise Stop(f"There is no {course.folder('release', name)}: run `nbgrader "
                   f"generate_assignment {name} --force`.")  # fmt: skip
    if given.withhold and given.on:
        raise Stop("--withhold or --on, not both.")
    moment = moments.read(given.on) if given.on else datetime.now(UTC).replace(tzinfo=None)
    after = "" if given.withhold else moment.isoformat(" ", "seconds")
    told = f"{name}: students have it {changes.released_in_words(after)}"
    telling.note(exercise=name, released=after or None)
    if given.dry_run:
        print(f"{told}; nothing was changed (--dry-run).")
        return 0
    changes.add(course.root, "release", told, exercise=name, before=now.get(name), after=after)
    print(f"{told}.")
    if not given.withhold:
        made = handout(course.folder("release", name), course.root / FOLDER / f"{name}.zip")
        telling.note(handout=made)
        print(f"Put on the platform: {made.relative_to(course.root)}")
    return 0


def handout(release: Path, target: Path) -> Path:
    """What students get of one exercise, as a zip; the same bytes for the same files."""
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(release.rglob("*")):
            if path.is_file() and not any(part.startswith(".") for part in path.parts[-2:]):
                name = f"{release.name}/{path.relative_to(release).as_posix()}"
                info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                made.writestr(info, path.read_bytes())
    return target
