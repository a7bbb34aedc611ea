"""A class made up for tests and benchmarks: the solutions' answers, and students short of them."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import warm
from meaningunits import trail
from meaningunits.tasks import catalogue

ROOT = Path(__file__).parent.parent


def ideal_cells(name: str) -> dict[str, str]:
    """The source notebook's solution cells, by grade id."""
    path = ROOT / "solutions" / name / f"{name}.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    return {
        cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"])
        for cell in book["cells"]
        if cell["metadata"].get("nbgrader", {}).get("solution")
    }


def ideal_answers(name: str, scratch: Path) -> dict[str, object]:
    """What the solutions answer, by slug, read by running their cells into a trail of its own."""
    import meaningunits as mu

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(trail.VARIABLE, str(scratch / f"{name}.jsonl"))
        for source in ideal_cells(name).values():
            if "mu.answer" in source:
                exec(source, {"mu": mu})
        log = trail.here().log()
    return {slug: log.state(slug).value for slug in log.items}


def less(value: Any, luck: random.Random, care: float) -> Any:
    """An answer with parts lost or mistaken; ``care`` in [0, 1] is how much of it stays."""
    if isinstance(value, dict):
        kept = {k: less(v, luck, care) for k, v in value.items() if luck.random() < 0.5 + care / 2}
        words = [v for v in value.values() if isinstance(v, str)]
        for key in kept:
            if isinstance(kept[key], str) and words and luck.random() > 0.4 + 0.6 * care:
                kept[key] = luck.choice(words)
        return kept
    if isinstance(value, list):
        kept = [part for part in value if luck.random() < 0.3 + 0.7 * care]
        numbers = [part for part in value if isinstance(part, int)]
        if numbers and luck.random() > care:
            kept.append(luck.choice(numbers) + luck.choice((-2, -1, 1, 2)))
        return kept
    if isinstance(value, float) and luck.random() > 0.3 + 0.7 * care:
        return round(value * luck.uniform(0.5, 1.6), 1)
    return value


def hand_in(
    course: Path, release: Path, name: str, students: int, answers: dict[str, object], seed: int = 1
) -> list[str]:
    """Hand in for a number of students, with trails as widgets leave them; returns their ids."""
    luck = random.Random(seed)
    ids = [f"s{number:04}" for number in range(1, students + 1)]
    for student in ids:
        folder = course / "submitted" / student / name
        shutil.copytree(release / name, folder)
        care = luck.betavariate(4, 2)
        log = trail.Trail(folder / trail.FILENAME)
        for slug, value in answers.items():
            if luck.random() < 0.3 + 0.7 * care:
                log.record(slug, "done", less(value, luck, care))
    return ids


def automatic(name: str) -> dict[str, catalogue.Item]:
    """Grade id → item of an exercise's automatic cells.

    An exercise may hold the items of several modules; a module that it names is in it as a whole.
    """
    source = (ROOT / "solutions" / name / f"{name}.py").read_text(encoding="utf-8")
    modules = dict.fromkeys(re.findall(r'mu\.grade\("([^"/]+)/', source))
    found = [item for module in modules for item in catalogue.of(module).values()]
    return {item.grade_id: item for item in found if item.host == "exercise" and item.points}


def nbgrader(place: Path, *arguments: str) -> str:
    """Run nbgrader in a course directory; returns what it printed."""
    run = nbgraders(place, *arguments)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def nbgraders(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run nbgrader where it may well fail."""
    # nbgrader finds alembic on PATH only, and a virtual environment need not be activated.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {k: v for k, v in os.environ.items() if k != trail.VARIABLE} | {"PATH": path}
    return warm.run("nbgrader", *arguments, cwd=place, env=environment)


def half(value: object) -> object:
    """About half of an answer: every second boundary, the first half of the cases."""
    if isinstance(value, list):
        return value[::2]
    if isinstance(value, dict):
        return dict(list(value.items())[: (len(value) + 1) // 2])
    return value


def by_hand(name: str) -> str:
    """The task of an exercise that a person marks."""
    (found,) = [grade_id for grade_id in ideal_cells(name) if not grade_id.endswith("--answer")]
    return found.replace("--", "/")
