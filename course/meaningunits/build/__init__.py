"""The only generator: notebooks from their ``.py`` sources, exercises from solutions.

============================== ============================== =========================
file                           made from                      by
============================== ============================== =========================
``course/NN_x.ipynb``          ``course/NN_x.py``             jupytext, percent format
``course/A_x.ipynb``           ``course/A_x.py``              the same
``solutions/N/N.ipynb``        ``solutions/N/N.py``           the same
``exercises/N/N.ipynb``        ``solutions/N/N.ipynb``        nbgrader
``README.md``, its lessons     the lessons' heads             this
``CITATION.cff``               the bibliography               this
============================== ============================== =========================

In a source, a cell's first line may carry what kind of cell it is for grading:

- ``# %% graded="slug"``: a locked cell whose last value is ``mu.grade("slug")``; its points are
  the item's.
- ``# %% answers="slug"``: the cell above it, with the ideal answer between BEGIN and END SOLUTION.
- ``# %% [markdown] by_hand="grade-id" points=4``: marked by a person.

A Markdown cell that begins with ``[[in code]]`` becomes the folded end of a notebook: how its tasks
are answered in code (see ``in_code``).

In a lesson ``[[term]]`` becomes a link to the glossary (see ``glossary``), ``[[lessons]]`` the
table of the main path, ``[[rooms]]`` that of the side rooms, ``[[minutes]]`` how long it takes and
``[[break]]`` the break between two sittings (see ``minutes``).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .. import numbering
from ..trail import FILENAME
from .documents import badge, citation, readme, sections
from .exercises import release
from .lessons import heads
from .notebooks import notebook
from .problem import BuildError

__all__ = ["BuildError", "badge", "build", "heads", "notebook", "readme", "refuse_trails", "root"]


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
    for source in numbering.lessons(checkout / "course", ".py"):
        made[f"course/{source.stem}.ipynb"] = notebook(source)
    for source in sorted((checkout / "solutions").glob("*/*.py")):
        made[f"solutions/{source.parent.name}/{source.stem}.ipynb"] = notebook(source)
    made |= dict(release(checkout, {k: v for k, v in made.items() if k.startswith("solutions/")}))
    made |= dict(readme(checkout))
    made |= dict(sections(checkout))
    made |= dict(citation(checkout))
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
    yield from numbering.lessons(checkout / "course", ".ipynb")
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
