"""The only generator: notebooks from their ``.py`` sources, exercises from solutions.

============================== ============================== =========================
file                           made from                      by
============================== ============================== =========================
``course/NN_x.ipynb``          ``course/NN_x.py``             jupytext, percent format
``solutions/N/N.ipynb``        ``solutions/N/N.py``           the same
``exercises/N/N.ipynb``        ``solutions/N/N.ipynb``        nbgrader
``README.md``, its lessons     ``course/NN_x.py``, their heads this
============================== ============================== =========================

In a source, a cell's first line may carry what kind of cell it is for grading:

- ``# %% graded="slug"``: a locked cell whose last value is ``mu.grade("slug")``; its points are
  the item's.
- ``# %% answers="slug"``: the cell above it, with the ideal answer between BEGIN and END SOLUTION.
- ``# %% [markdown] by_hand="grade-id" points=4``: marked by a person.

In a lesson ``[[term]]`` becomes a link to the glossary (see ``glossary``), and ``[[lessons]]`` the
table of all lessons.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import glossary
from .tasks.catalogue import find
from .trail import FILENAME

NOTEBOOK = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


#: What Binder is to open: Lab, on the first lesson.
START = "urlpath=lab/tree/00_start_here.ipynb"
#: In the badge's place while the repository has no public address.
NO_BADGE = f"""The course also runs on [Binder](https://mybinder.org), in a browser and without an
installation, once this repository has a public address. Whoever publishes it writes the address
into `pyproject.toml` (`[project.urls]`, `Repository`) and runs `meaningunits build`; the badge then
stands here. Until then the link is, with that address in place of OWNER and REPOSITORY:

```
https://mybinder.org/v2/gh/OWNER/REPOSITORY/HEAD?{START}
```"""


class BuildError(Exception):
    """The sources cannot be built as they stand; the text says why and what to do."""


def root(start: Path | None = None) -> Path:
    """The checkout that holds this library, or the one around ``start``.

    Raises
    ------
    BuildError
        Away from a checkout: an installed copy holds no sources.
    """
    start = start or Path(__file__).resolve()
    for folder in (start, *start.parents):
        if (folder / "pyproject.toml").is_file() and (folder / "solutions").is_dir():
            return folder
    raise BuildError("Building needs the project's checkout, with its solutions/ folder.")


def build(checkout: Path, *, check: bool = False) -> list[str]:
    """Build every notebook.

    Parameters
    ----------
    checkout : Path
        The project's root.
    check : bool
        Write nothing; only say what differs.

    Returns
    -------
    list of str
        Paths, relative to the root, that were (or, with ``check``, would be) changed, and stale
        ones that were removed.

    Raises
    ------
    BuildError
        If a trail lies beside a source, or a source marks a cell that cannot be graded.
    """
    refuse_trails(checkout)
    made: dict[str, str] = {}
    for source in sorted((checkout / "course").glob("[0-9][0-9]_*.py")):
        made[f"course/{source.stem}.ipynb"] = notebook(source)
    for source in sorted((checkout / "solutions").glob("*/*.py")):
        made[f"solutions/{source.parent.name}/{source.stem}.ipynb"] = notebook(source)
    made |= dict(release(checkout, {k: v for k, v in made.items() if k.startswith("solutions/")}))
    made |= dict(readme(checkout))
    made |= dict(sections(checkout))
    changed = []
    for name, text in made.items():
        path = checkout / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            changed.append(name)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
    for path in _built(checkout):
        name = path.relative_to(checkout).as_posix()
        if name not in made:
            changed.append(name)
            if not check:
                path.unlink()
    return changed


def _built(checkout: Path) -> Iterator[Path]:
    yield from (checkout / "course").glob("[0-9][0-9]_*.ipynb")
    for folder in ("solutions", "exercises"):
        yield from (checkout / folder).glob("*/*.ipynb")


def refuse_trails(checkout: Path) -> None:
    """Raise BuildError if a trail lies where students' copies are made from."""
    for folder in ("course", "solutions", "exercises"):
        for path in (checkout / folder).rglob(FILENAME):
            raise BuildError(
                f"{path.relative_to(checkout)} lies beside a source notebook; it would be handed "
                "to every student and could take the place of their own. Move it away, and set "
                "MEANINGUNITS_TRAIL to another place before you run source notebooks."
            )


def notebook(source: Path) -> str:
    """One notebook, as text, from its percent-format source: no outputs, the same every time."""
    try:
        import jupytext
    except ImportError:
        raise BuildError(
            'Building needs jupytext. Install it with: pip install -e ".[test]"'
        ) from None
    import nbformat

    book = jupytext.reads(source.read_text(encoding="utf-8"), fmt="py:percent")
    if source.parent.name == "course":
        _fill_in(book, source)
    book.metadata = nbformat.from_dict(NOTEBOOK)
    book.nbformat, book.nbformat_minor = 4, 5
    for position, cell in enumerate(book.cells):
        grading = _grading(cell, source)
        cell.metadata = nbformat.from_dict(grading)
        cell.id = grading["nbgrader"]["grade_id"] if grading else f"cell-{position:02d}"
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if cell.source.endswith(glossary.WHOLE):
            cell.source = cell.source.removesuffix(glossary.WHOLE).rstrip()
            at = book.cells.index(cell) + 1
            book.cells[at:at] = _terms()
            break  # the glossary ends its notebook
    return _text(book)


def _terms() -> list:
    """The glossary, a cell for each term."""
    import nbformat

    terms = glossary.terms().values()
    return [nbformat.v4.new_markdown_cell(term.page, id=term.cell) for term in terms]


def _fill_in(book, source: Path) -> None:
    """Links to the glossary, and the table of lessons, in the place of their marks."""
    for cell in book.cells:
        if cell.cell_type == "markdown":
            text = cell.source
            if "[[lessons]]" in text:
                text = text.replace("[[lessons]]", table(heads(source.parent)))
            text, whole, _ = text.partition(glossary.WHOLE)
            try:
                cell.source = glossary.linked(text) + whole
            except glossary.GlossaryError as problem:
                raise BuildError(f"{source.name}: {problem}") from None


@dataclass(frozen=True)
class Head:
    """What a lesson says of itself in its first cells."""

    stem: str
    number: str
    title: str
    minutes: str
    afterwards: str


def heads(course: Path) -> list[Head]:
    """The heads of all lessons, in order.

    Raises
    ------
    BuildError
        If a lesson's first cell does not say how long it takes and what one can do afterwards.
    """
    found = []
    for source in sorted(course.glob("[0-9][0-9]_*.py")):
        text = re.sub(r"^# ?", "", source.read_text(encoding="utf-8"), flags=re.MULTILINE)
        title = re.search(r"^# (\d\d) (.+)$", text, re.MULTILINE)
        minutes = re.search(r"About (\d+) minutes", text)
        afterwards = re.search(r"\*\*Afterwards you can\*\* (.+?)\n\n", text, re.DOTALL)
        if not (title and minutes and afterwards):
            raise BuildError(
                f"{source.name} needs a title “# NN Title”, “About NN minutes” and a paragraph "
                "that begins with “**Afterwards you can**”."
            )
        can = glossary.unmarked(" ".join(afterwards[1].split()))
        found.append(Head(source.stem, title[1], title[2], minutes[1], can))
    return found


def table(lessons: list[Head], folder: str = "") -> str:
    """The lessons as a Markdown table, with links to the notebooks in a folder."""
    rows = [
        f"| {one.number} | [{one.title}]({folder}{one.stem}.ipynb) | {one.minutes} | "
        f"{one.afterwards} |"
        for one in lessons
    ]
    return "\n".join(["| | lesson | minutes | afterwards you can… |", "|---|---|---|---|", *rows])


def readme(checkout: Path) -> Iterator[tuple[str, str]]:
    """The README with its lessons and its badge up to date; nothing where it has no marks."""
    path = checkout / "README.md"
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    if _marks("lessons")[0] in text:
        text = with_section(text, "lessons", table(heads(checkout / "course"), "course/"))
    if _marks("binder")[0] in text:
        text = with_section(text, "binder", badge(checkout))
    yield path.name, text


def badge(checkout: Path) -> str:
    """The badge that opens the start page on Binder, or what has to be known first.

    The repository's public address stands in one place, ``[project.urls]`` of pyproject.toml.

    Raises
    ------
    BuildError
        If the address is none that Binder takes.
    """
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    address = project.get("urls", {}).get("Repository", "")
    if not address:
        return NO_BADGE
    match = re.fullmatch(r"https://(github|gitlab)\.com/([\w.-]+)/([\w.-]+?)(?:\.git)?/?", address)
    if not match:
        raise BuildError(
            f"pyproject.toml: Binder cannot open {address!r}. The repository's address looks like "
            "https://github.com/OWNER/REPOSITORY (or the same at gitlab.com)."
        )
    kind, owner, name = match.groups()
    where = f"gh/{owner}/{name}" if kind == "github" else f"gl/{owner}%2F{name}"
    link = f"https://mybinder.org/v2/{where}/HEAD?{START}"
    return (
        "Without installing anything, in a browser:\n\n"
        f"[![Open the course on Binder](docs/images/binder.svg)]({link})"
    )


def _grading(cell, source: Path) -> dict:
    """nbgrader's metadata for a cell, from what the source's cell line says."""
    marks = dict(cell.metadata)
    common = {"schema_version": 3, "task": False}
    if slug := marks.get("graded"):
        item = find(slug)
        if not cell.source.rstrip().split("\n")[-1].startswith(f'mu.grade("{slug}"'):
            raise BuildError(f'{source.name}: the cell graded="{slug}" must end in mu.grade(…).')
        kind = {"grade": True, "solution": False, "locked": True, "points": item.points}
        return {"nbgrader": {**common, **kind, "grade_id": item.grade_id}}
    if slug := marks.get("answers"):
        kind = {"grade": False, "solution": True, "locked": False}
        return {"nbgrader": {**common, **kind, "grade_id": f"{find(slug).grade_id}--answer"}}
    if grade_id := marks.get("by_hand"):
        kind = {"grade": True, "solution": True, "locked": False, "points": marks["points"]}
        return {"nbgrader": {**common, **kind, "grade_id": grade_id}}
    return {}


def _text(book) -> str:
    import nbformat

    return nbformat.writes(book, version=nbformat.NO_CONVERT, sort_keys=True).rstrip("\n") + "\n"


def sections(checkout: Path) -> Iterator[tuple[str, str]]:
    """Documents of which a marked section is written from data: (path, whole text) pairs."""
    from .material.panel_report import as_markdown, report

    card = "course/meaningunits/data/CARD.md"
    if (checkout / card).is_file():
        text = (checkout / card).read_text(encoding="utf-8")
        yield card, with_section(text, "panel", as_markdown(report()))


def with_section(text: str, name: str, body: str) -> str:
    """A document with what stands between its two marks for ``name`` replaced.

    Raises
    ------
    BuildError
        If the marks are not there.
    """
    opening, closing = _marks(name)
    before, found, rest = text.partition(opening)
    _, ended, after = rest.partition(closing)
    if not found or not ended:
        raise BuildError(f"The document needs the lines {opening} and {closing}, in that order.")
    return f"{before}{opening}\n{body}\n{closing}{after}"


def _marks(name: str) -> tuple[str, str]:
    """The two lines between which a document's section is written."""
    return f"<!-- {name}: written by meaningunits build -->", f"<!-- /{name} -->"


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
            yield path.relative_to(place).as_posix(), _text(book)
