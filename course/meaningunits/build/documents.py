"""Documents of which marked sections are written: the README, its badge, the data card."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from .lessons import aside, heads, on_path, table
from .problem import BuildError

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


def readme(checkout: Path) -> Iterator[tuple[str, str]]:
    """The README with its lessons and its badge up to date; nothing where it has no marks."""
    path = checkout / "README.md"
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    if _marks("lessons")[0] in text:
        shown = table(on_path(heads(checkout / "course")), "course/")
        text = with_section(text, "lessons", shown)
    if _marks("rooms")[0] in text:
        shown = table(aside(heads(checkout / "course")), "course/", "side room")
        text = with_section(text, "rooms", shown)
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


def sections(checkout: Path) -> Iterator[tuple[str, str]]:
    """Documents of which a marked section is written from data: (path, whole text) pairs."""
    from ..material.long_report import agreement, lengths
    from ..material.panel_report import as_markdown, report

    card = "course/meaningunits/data/CARD.md"
    if (checkout / card).is_file():
        text = (checkout / card).read_text(encoding="utf-8")
        text = with_section(text, "lengths", lengths())
        text = with_section(text, "long", agreement())
        yield card, with_section(text, "panel", as_markdown(report()))


def citation(checkout: Path) -> Iterator[tuple[str, str]]:
    """The citation file, from the bibliography; nothing where there is none."""
    from ..bibliography import works
    from ..bibliography.markup import cff

    if (checkout / "CITATION.cff").is_file():
        known = works()
        yield "CITATION.cff", cff(known["meaning-units"], [known["kjeldmand-2008"]])


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
