"""A student's page put into nbgrader's own report, which is all that nbgrader's exchange carries.

``nbgrader fetch_feedback`` brings a student one file for each notebook, by the notebook's name; a
page beside it stays behind. So the page stands at the head of that file, too.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..look import CSS
from . import naming
from .pages import PAGE

_BEGIN, _END = "<!-- meaningunits: the page -->", "<!-- meaningunits: nbgrader's report -->"
_OURS = re.compile(re.escape(_BEGIN) + ".*?" + re.escape(_END) + "\n?", re.DOTALL)
_BODY = re.compile(r"<body\b[^>]*>")
#: nbgrader's report is light whatever the system is; so is what stands in it.
_LIGHT = '<body data-jp-theme-light="true">'


def joined(report: str, page: str) -> str:
    """A report with a page at its head; a page that stands there already is replaced.

    Parameters
    ----------
    report : str
        nbgrader's, as HTML.
    page : str
        Ours, as HTML.
    """
    inner = re.sub(r"(?s).*<main\b[^>]*>(.*)</main>.*", r"\1", page)
    style = "\n".join(line for line in (CSS + PAGE).splitlines() if not _is_of_the_body(line))
    head = (
        f"{_BEGIN}<style>{style}</style>"
        f'<section class="mu mu-page" aria-label="Overview">{inner}</section>{_END}\n'
    )
    bare = _OURS.sub("", report)
    return _BODY.sub(lambda _: f"{_LIGHT}\n{head}", bare, count=1)


def _is_of_the_body(line: str) -> bool:
    return line.startswith("body {") or "{ body {" in line


def into(folder: Path, notebooks: list[str], page: str) -> None:
    """Put a student's page into the report on the first notebook, where there is one.

    Parameters
    ----------
    folder : Path
        Of this student's feedback.
    notebooks : list of str
        Names of the assignment's notebooks.
    page : str

    Raises
    ------
    OSError
    """
    for name in notebooks:
        path = folder / f"{name}.html"
        if path.is_file():
            report = path.read_text(encoding="utf-8")
            naming.write(path, joined(report, page).encode())
            return
