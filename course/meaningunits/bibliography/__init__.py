"""The references of the course, in every format that a reference manager takes.

>>> from meaningunits.bibliography import cite
>>> print(cite("kish-1965"))
Kish L. Survey sampling. New York, NY: Wiley, 1965.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from . import markup, tagged
from .text import reference, short, text
from .works import CitationError, Work, checked, works

__all__ = ["FORMATS", "CitationError", "Cited", "bibliography", "cite", "works"]

#: Every format, and what writes it.
FORMATS: dict[str, Callable[[list[Work]], str]] = {
    "text": text,
    "bibtex": markup.bibtex,
    "ris": tagged.ris,
    "endnote": tagged.endnote,
    "endnote-xml": markup.endnote_xml,
    "medlars": tagged.medlars,
    "refworks": tagged.refworks,
    "csl-json": markup.csl_json,
}
#: What else somebody may call one of them: the programs that the journal's page offers.
ALSO = {
    **dict.fromkeys(("bookends", "papers"), "endnote"),
    **dict.fromkeys(("easybib", "mendeley", "zotero", "ref-manager", "reference-manager"), "ris"),
    **dict.fromkeys(("medline", "nbib", "pubmed"), "medlars"),
    **dict.fromkeys(("csl", "json", "citeproc"), "csl-json"),
    **dict.fromkeys(("bib",), "bibtex"),
    **dict.fromkeys(("vancouver",), "text"),
}


class Cited(str):
    """A reference that a notebook shows as it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def cite(key: str | Mapping[str, Any], style: str = "text") -> Cited:
    """One reference, in a format.

    Parameters
    ----------
    key : str or mapping
        A key of the course's bibliography, such as ``"kjeldmand-2008"``; or a reference of one's
        own, as CSL-JSON has it.
    style : str
        A format of ``FORMATS``, or a program that takes one (``"zotero"``); ``"short"`` is for
        use in a sentence, ``"brief"`` leaves the title out.

    Raises
    ------
    CitationError
        If there is no such key or format, or one's own reference lacks something.
    """
    work = checked(key) if isinstance(key, Mapping) else _work(key)
    if style == "short":
        return Cited(short(work))
    if style == "brief":
        return Cited(reference(work, title=False))
    return Cited(_format(style)([work]).rstrip())


def bibliography(style: str = "text", *keys: str | Mapping[str, Any]) -> Cited:
    """Several references, in a format.

    Parameters
    ----------
    style : str
        As for ``cite``.
    keys
        Keys, or references of one's own; every work that the course cites if none is given.

    Raises
    ------
    CitationError
        As ``cite`` does.
    """
    write = _format(style)
    if not keys:
        return Cited(write(list(works().values())))
    return Cited(write([checked(k) if isinstance(k, Mapping) else _work(k) for k in keys]))


def _work(key: str) -> Work:
    found = works().get(key)
    if found is None:
        near = get_close_matches(str(key), works(), n=3, cutoff=0.5)
        meant = f" Did you mean {' or '.join(map(repr, near))}?" if near else ""
        raise CitationError(f"There is no reference {key!r}.{meant} works() lists all.")
    return found


def _format(style: str) -> Callable[[list[Work]], str]:
    name = str(style).strip().casefold().replace(" ", "-").replace("_", "-")
    found = FORMATS.get(ALSO.get(name, name))
    if found is None:
        raise CitationError(
            f"There is no format {style!r}. There are: {', '.join([*FORMATS, *ALSO])}."
        )
    return found
