"""Classes of invented students for grading: our exercises, and a plain pandas-and-plotly course."""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import warm
from class_of import ROOT, by_hand, half, ideal_answers, ideal_cells, nbgrader
from meaningunits import trail
from meaningunits.classroom import sandbox
from meaningunits.classroom.isolate import NOBODY
from meaningunits.page.show import bundle
from meaningunits.tasks import catalogue

OURS, PLAIN = "02_meaning_units", "clinic"

DATA = "clinic,visits,asked\nNord,120,30\nSør,80,8\nØst,200,100\nVest,40,0\n"


def as_nobody(command: list[str], place: Path) -> list[str]:
    """The command, run by a user who is not root and to whom the course belongs.

    Root's own folders are closed to that user; where Python or the course lie in one, only they are
    shown there.
    """
    shown = [*sandbox.readable(), str(place)]
    above = {folder for path in shown for folder in Path(path).parents}
    closed = [folder for folder in sorted(above) if not folder.stat().st_mode & stat.S_IXOTH]
    words = ["bwrap", "--dev-bind", "/", "/"]
    for folder in closed:
        if not any(higher in folder.parents for higher in closed):
            words += ["--perms", "0755", "--tmpfs", str(folder)]
    for folder in sorted(above):
        if any(higher in folder.parents for higher in closed):
            words += ["--perms", "0755", "--dir", str(folder)]
    for path in shown:
        if any(folder in closed for folder in Path(path).parents):
            words += ["--bind", path, path]
    for path in (place, *place.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    drop = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    return [*words, "--chdir", str(place), *drop, *command]


def grade(
    place: Path, *arguments: str, check: bool = True, nobody: bool = False
) -> subprocess.CompletedProcess:
    """Run ``classroom grade`` in a course directory, without this environment on PATH."""
    words = ["meaningunits", "classroom", "grade", *arguments]
    environment = {k: v for k, v in os.environ.items() if k != trail.VARIABLE}
    environment["PATH"] = "/usr/local/bin:/usr/bin:/bin"
    if nobody:
        command = as_nobody([sys.executable, "-m", *words], place)
        run = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True)
    else:
        run = warm.run(*words, cwd=place, env=environment)
    if check:
        assert run.returncode == 0, run.stdout + run.stderr
    return run


# Our own course


def our_course(place: Path, names: tuple[str, ...] = (OURS,)) -> Path:
    """A course directory with some of our exercises released, and no student yet."""
    place.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "nbgrader_config.py", place)
    for name in names:
        shutil.copytree(ROOT / "solutions" / name, place / "solutions" / name)
        shutil.copytree(ROOT / "exercises" / name, place / "exercises" / name)
        nbgrader(place, "generate_assignment", name, "--force")
    return place


class Ours:
    """Hands in one of our exercises in the ways that honest students do.

    Parameters
    ----------
    place : Path
        A course directory from ``our_course``.
    name : str
    """

    def __init__(self, place: Path, name: str = OURS) -> None:
        self.place, self.name = place, name
        self.ideal = ideal_cells(name)
        # What a person marks is written in its task: no model answer stands in a submission.
        written = {by_hand(name): "I was not sure about *sentence* 14, and said so."}
        self.answers = ideal_answers(name, place) | written
        path = place / "exercises" / name / f"{name}.ipynb"
        self.release = json.loads(path.read_text(encoding="utf-8"))
        self.ways: list[Callable[[str], Path]] = [
            self.writer, self.clicker, self.halfway, self.uploader, self.blank, self.memo,
        ]  # fmt: skip

    def class_of(self, count: int) -> list[str]:
        """Hand in for a whole class; returns the students' names."""
        names = []
        for i in range(count):
            way = self.ways[i % len(self.ways)]
            names.append(f"{way.__name__}{i:04d}")
            way(names[-1])
        return names

    def put(self, student: str, book: dict | None = None) -> Path:
        """A student's folder with a notebook; the release if none is given."""
        folder = self.place / "submitted" / student / self.name
        folder.mkdir(parents=True)
        text = json.dumps(self.release if book is None else book, ensure_ascii=False, indent=1)
        (folder / f"{self.name}.ipynb").write_text(text, encoding="utf-8")
        return folder

    def written(self, given: dict[str, str]) -> dict:
        """The release with sources by grade id."""
        book = copy.deepcopy(self.release)
        for cell in book["cells"]:
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
            cell["source"] = given.get(grade_id, cell["source"])
        return book

    def blank(self, student: str) -> Path:
        return self.put(student)

    def writer(self, student: str) -> Path:
        return self.put(student, self.written(self.ideal))

    def memo(self, student: str) -> Path:
        grade_id = by_hand(self.name).replace("/", "--")
        folder = self.put(student, self.written({grade_id: "I was not sure about sentence 14."}))
        own = trail.Trail(folder / trail.FILENAME)
        tried = next(slug for slug in self.answers if slug != by_hand(self.name))
        own.record(tried, "cut", self.answers[tried])
        own.undo(tried)
        if student.endswith("1"):  # in both places
            own.record(by_hand(self.name), "write", "I was not sure about sentence 31.")
        return folder

    def clicker(self, student: str, change: Callable = lambda value: value) -> Path:
        folder = self.put(student)
        own = trail.Trail(folder / trail.FILENAME)
        for slug, value in self.answers.items():
            own.record(slug, "cut", change(value))
        return folder

    def halfway(self, student: str) -> Path:
        return self.clicker(student, half)

    def uploader(self, student: str) -> Path:
        folder = self.put(student)
        own = trail.Trail(folder / trail.FILENAME)
        for slug, value in self.answers.items():
            own.record(slug, "cut", value)
        log = own.log()
        book = copy.deepcopy(self.release)
        for cell in book["cells"]:
            if match := re.search(r'mu\.ask\("([^"]+)"\)', "".join(cell["source"])):
                saved = bundle(catalogue.find(match[1]), log)
                cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": saved}]
        (folder / trail.FILENAME).unlink()
        (folder / f"{self.name}.ipynb").write_text(json.dumps(book), encoding="utf-8")
        return folder


# A course that is not ours


def _cell(kind: str, source: str, grade_id: str = "", **flags) -> dict:
    made = {"cell_type": kind, "id": grade_id or f"c{abs(hash(source)) % 10**8}", "metadata": {}}
    made["source"] = source
    if kind == "code":
        made |= {"execution_count": None, "outputs": []}
    if grade_id:
        plain = {"grade": False, "solution": False, "locked": False, "task": False}
        made["metadata"]["nbgrader"] = {
            **plain, "schema_version": 3, "grade_id": grade_id, **flags
        }  # fmt: skip
    return made


def _test(source: str, grade_id: str, points: float) -> dict:
    return _cell("code", source, grade_id, grade=True, locked=True, points=points)


def _answer(source: str, grade_id: str) -> dict:
    text = f"### BEGIN SOLUTION\n{source}\n### END SOLUTION"
    return _cell("code", text, grade_id, solution=True)


def plain_source() -> dict:
    """A source notebook in plain nbgrader, with pandas and plotly (all invented)."""
    cells = [
        _cell("markdown", "# Asked and heard – four invented clinics"),
        _cell(
            "code",
            "import numpy as np\nimport pandas as pd\nimport plotly.graph_objects as go\n\n"
            "table = pd.read_csv('clinics.csv')\ntable",
            "setup",
            locked=True,
        ),
        _answer("table['share'] = table['asked'] / table['visits']\ntable.round(2)", "share"),
        _test(
            "assert 'share' in table.columns\nassert np.isclose(table['share'].iloc[0], 0.25)\n"
            "### BEGIN HIDDEN TESTS\nassert np.isclose(table['share'].sum(), 0.85)\n"
            "### END HIDDEN TESTS",
            "test-share",
            3,
        ),
        _answer(
            "figure = go.Figure(go.Bar(x=table['clinic'], y=table.get('share', [])))\n"
            "figure.update_layout(title='Asked, as a share of visits')\nfigure",
            "figure",
        ),
        _test(
            "# half for the right kind of figure, half for its title\n"
            "1.0 * (figure.data[0].type == 'bar') + 1.0 * bool(figure.layout.title.text)",
            "test-figure",
            2,
        ),
        _answer(
            "def weighted(frame):\n    return frame['asked'].sum() / frame['visits'].sum()",
            "weighted",
        ),
        _test("assert abs(weighted(table) - 138 / 440) < 1e-9", "test-weighted", 2),
        _cell("markdown", "Why is it not the mean of the shares?", "why", grade=True,
              solution=True, points=3),
        _answer("lines = [f'{name}: {n}' for name, n in zip(table.clinic, table.visits)]\n"
                "print('\\n'.join(lines))", "lines"),
        _cell("code", "### BEGIN SOLUTION\nlongest = max(table['clinic'], key=len)\n"
              "### END SOLUTION", "longest", grade=True, solution=True, points=1),
        _cell("markdown", "Draw the four clinics on paper.", "draw", task=True, locked=True,
              points=2),
    ]  # fmt: skip
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


#: What honest students write: full, half, wrong, loud, late to notice, and with all that a
#: notebook can show. Sources by grade id; a name in capitals adds a cell of their own.
PLAIN_WAYS: dict[str, dict[str, str]] = {
    "full": {
        "share": "table['share'] = table.asked / table.visits\ntable.style.format(precision=2) and "
        "table",
        "figure": "figure = go.Figure(go.Bar(x=table.clinic, y=table.share))\n"
        "figure.update_layout(title='Shares')\nfigure.show()",
        "weighted": "def weighted(frame):\n    return frame.asked.sum() / frame.visits.sum()",
        "why": "Because the clinics are not of one size.",
        "lines": "for row in table.itertuples():\n    print(row.clinic, row.visits)",
        "longest": "longest = 'Nord'",
    },
    "half": {
        "share": "table['share'] = (table.asked / table.visits).round(1)",
        "figure": "figure = go.Figure(go.Bar(x=table.clinic, y=table.asked))\nfigure",
        "weighted": "def weighted(frame):\n    return (frame.asked / frame.visits).mean()",
    },
    "wrong": {
        "share": "table['share'] = table.visits / table.asked",
        "figure": "figure = go.Figure(go.Scatter(x=[1], y=[2]))",
        "weighted": "def weighted(frame):\n    return 1 / 0",
        "why": "It is.",
    },
    "broken": {"share": "table['share' = 3", "figure": "figure = None", "weighted": "weighted = 3"},
    "loud": {
        "share": "import sys, warnings\nprint('to stderr', file=sys.stderr)\n"
        "warnings.warn('careful')\ntable['share'] = table.asked / table.visits",
        "weighted": "import warnings\ndef weighted(frame):\n    warnings.warn('hm')\n"
        "    return frame.asked.sum() / frame.visits.sum()",
    },
    "blank": {},
    "showy": {
        "share": "from IPython.display import HTML, Markdown, display, clear_output\n"
        "display(Markdown('**bold**'), HTML('<i>x</i>'))\nprint('gone'); clear_output()\n"
        "handle = display('first', display_id='mine')\nhandle.update('second')\n"
        "table['share'] = table.asked / table.visits\ntable.head(2)",
        "lines": "%precision 3\nx = !echo from the shell\nprint(x)\n3.14159",
        "longest": "import asyncio\nawait asyncio.sleep(0)\nlongest = 'Nord'\nlongest",
        "figure": "figure = go.Figure(go.Bar(x=[1], y=[2]), {'title': {'text': 't'}})\n"
        "open('note.txt', 'w').write('left beside it')\nfigure",
        "weighted": "def weighted(frame):\n    '''Weighted.'''\n    return 138 / 440\n"
        "for i in range(1500):\n    print(i)",
    },
    "asks": {
        "share": "name = input('Your name? ')",
        "weighted": "def deep(n):\n    return deep(n + 1)\ndeep(0)",
        "longest": "longest = 'N' * 3\nNone",
        "lines": "class A:\n    def _repr_html_(self):\n        raise ValueError('no')\nA()",
    },
    "moves": {
        "share": "table['share'] = table.asked / table.visits",
        "lines": "import ipywidgets as widgets\nfrom IPython.display import display\n"
        "kept, slider = widgets.Output(), widgets.IntSlider(3, description='Visits')\n"
        "with kept:\n    print('kept apart')\n    display(table.visits.sum())\n"
        "display(kept, slider)\nslider.value = 5\nprint(slider.value)\n"
        "widgets.interact(lambda n: print('n is', n), n=(0, 4))",
    },
}


def plain_course(place: Path, config: str = "") -> Path:
    """A plain nbgrader course directory, with a data file beside the notebook."""
    (place / "source" / PLAIN).mkdir(parents=True)
    text = f"c = get_config()\n{config}"
    (place / "nbgrader_config.py").write_text(text, encoding="utf-8")
    text = json.dumps(plain_source(), ensure_ascii=False)
    (place / "source" / PLAIN / f"{PLAIN}.ipynb").write_text(text, encoding="utf-8")
    (place / "source" / PLAIN / "clinics.csv").write_text(DATA, encoding="utf-8")
    nbgrader(place, "generate_assignment", PLAIN)
    return place


def plain_class(place: Path, count: int, ways: list[str] | None = None) -> list[str]:
    """Hand in for a class of the plain course; returns the students' names."""
    path = place / "release" / PLAIN / f"{PLAIN}.ipynb"
    release = json.loads(path.read_text(encoding="utf-8"))
    names, ways = [], ways or list(PLAIN_WAYS)
    for i in range(count):
        way = ways[i % len(ways)]
        names.append(f"{way}{i:04d}")
        folder = place / "submitted" / names[-1] / PLAIN
        folder.mkdir(parents=True)
        book = copy.deepcopy(release)
        for cell in book["cells"]:
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
            cell["source"] = PLAIN_WAYS[way].get(grade_id, cell["source"])
        text = json.dumps(book, ensure_ascii=False)
        (folder / f"{PLAIN}.ipynb").write_text(text, encoding="utf-8")
        shutil.copy(path.parent / "clinics.csv", folder)
    return names
