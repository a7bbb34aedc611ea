"""The works that the course cites, as CSL-JSON, and what is asked of a reference before it is used.

The data are in ``data/bibliography.json``: one list, an entry for each work, sorted by its key. It
is the only place where the facts of a reference stand; every format is written from it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

PLACE = Path(__file__).parent.parent / "data" / "bibliography.json"

Work = Mapping[str, Any]

#: Kinds of work, and what each has to have beside its title and authors.
KINDS = {
    "article-journal": ("issued", "container-title"),
    "book": ("issued", "publisher"),
    "chapter": ("issued", "container-title"),
    "paper-conference": ("issued", "container-title"),
    "report": ("issued", "publisher"),
    "software": ("issued", "version"),
    "speech": ("publisher",),
    "thesis": ("issued", "publisher"),
    "webpage": ("URL",),
}
DOI = re.compile(r"10\.\d{4,9}/\S+")
#: What would end a line or a tag before its time.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class CitationError(ValueError):
    """A reference that is not there, or that cannot be used; the text says what is wrong."""


@cache
def works() -> dict[str, Work]:
    """Every work that the course cites, by its key."""
    return {work["id"]: work for work in json.loads(PLACE.read_text(encoding="utf-8"))}


def checked(work: Any) -> Work:
    """A reference of one's own, if it can be used.

    Parameters
    ----------
    work : mapping
        As CSL-JSON has it; only ``title`` and ``author`` must be there, and what ``KINDS`` says.

    Raises
    ------
    CitationError
        If something is missing or has another form.
    """
    flaws = list(_flaws(work))
    if flaws:
        name = work.get("id", "") if isinstance(work, Mapping) else ""
        raise CitationError(f"The reference{f' “{name}”' if name else ''} {flaws[0]}.")
    return work


def _flaws(work: Any) -> Iterator[str]:
    if not isinstance(work, Mapping):
        yield 'is no mapping such as {"type": "book", "title": …}'
        return
    kind = work.get("type")
    if kind not in KINDS:
        yield f"is of the type {kind!r}; there are: {', '.join(KINDS)}"
        return
    for field in ("id", "title", "author", *KINDS[kind]):
        if not work.get(field):
            yield f"has no {field}"
    authors = work.get("author")
    if not isinstance(authors, list) or not all(
        isinstance(one, Mapping) and (one.get("family") or one.get("literal")) for one in authors
    ):
        yield 'needs authors as [{"family": "Balint", "given": "Michael"}]'
        return
    for field in ("issued", "accessed"):
        if field in work and not _is_date(work[field]):
            yield f'needs {field} as {{"date-parts": [[2008, 3]]}}'
    texts = [value for value in work.values() if isinstance(value, str)]
    texts += [value for one in authors for value in one.values() if isinstance(value, str)]
    if any(map(_CONTROL.search, texts)):
        yield "holds a line's end or a control character in one of its fields"
    if "DOI" in work and not DOI.fullmatch(str(work["DOI"])):
        yield f"has the DOI {work['DOI']!r}, which is none: it begins with 10."


def _is_date(value: Any) -> bool:
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    return (
        isinstance(parts, list)
        and len(parts) == 1
        and isinstance(parts[0], list)
        and 1 <= len(parts[0]) <= 3
        and all(isinstance(part, int) and part > 0 for part in parts[0])
    )


# What every format asks for.


def date(work: Work, field: str = "issued") -> tuple[int, ...]:
    """A date's year, month and day, as far as they are known."""
    return tuple(work[field]["date-parts"][0]) if field in work else ()


def year(work: Work) -> str:
    return str(date(work)[0]) if date(work) else ""


def pages(work: Work) -> tuple[str, str]:
    """First and last page; an article's number has no last."""
    first, _, last = str(work.get("page", "")).partition("-")
    return first, last


def more_authors(work: Work) -> bool:
    """Whether there are authors beyond those that are listed."""
    return bool(work.get("custom", {}).get("more-authors"))


def family_first(author: Mapping[str, str]) -> str:
    """'Kjeldmand, Dorte'; an organisation as it is."""
    if "literal" in author:
        return author["literal"]
    return ", ".join(filter(None, (author["family"], author.get("given", ""))))


def initials(author: Mapping[str, str]) -> str:
    """'Kjeldmand D'; an organisation as it is."""
    if "literal" in author:
        return author["literal"]
    given = "".join(word[:1] for word in re.split(r"[\s.-]+", author.get("given", "")))
    return f"{author['family']} {given}".strip()


def link(work: Work) -> str:
    """Where it stands: the DOI's address, or another."""
    return f"https://doi.org/{work['DOI']}" if "DOI" in work else work.get("URL", "")
