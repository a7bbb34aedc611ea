"""BibTeX, EndNote's XML, CSL-JSON, and the citation file of the project."""

from __future__ import annotations

import json
from xml.sax.saxutils import escape

from .works import Work, date, family_first, link, more_authors, pages, year

_BIBTEX = {
    "article-journal": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "software": "misc",
    "speech": "misc",
    "thesis": "phdthesis",
    "webpage": "misc",
}
_CONTAINER = {"article-journal": "journal", "chapter": "booktitle", "paper-conference": "booktitle"}
_PUBLISHER = {"report": "institution", "thesis": "school"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
#: What TeX would take for a command.
_TEX = {c: f"\\{c}" for c in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "–": "--",
    "—": "---",
}


def bibtex(works: list[Work]) -> str:
    """BibTeX in UTF-8; a title's own capitals are kept by braces."""
    return "\n".join(map(_entry, works))


def _entry(work: Work) -> str:
    kind = work["type"]
    people = [_name(author) for author in work["author"]]
    if more_authors(work):
        people.append("others")
    fields = {
        "author": " and ".join(people),
        "title": "{" + _tex(work["title"]) + "}",
        _CONTAINER.get(kind, "howpublished"): _tex(work.get("container-title", "")),
        "year": year(work),
        "volume": work.get("volume", ""),
        "number": work.get("issue", work.get("version", "")),
        "pages": "--".join(filter(None, pages(work))),
        "edition": work.get("edition", ""),
        _PUBLISHER.get(kind, "publisher"): _tex(work.get("publisher", "")),
        "address": _tex(work.get("publisher-place", "")),
        "doi": work.get("DOI", ""),
        "url": link(work),
    }
    lines = [f"  {field} = {{{value}}}," for field, value in fields.items() if value]
    if len(date(work)) > 1:
        lines.append(f"  month = {_MONTHS[date(work)[1] - 1]},")
    if date(work, "accessed"):
        lines.append(
            f"  note = {{Accessed {'-'.join(f'{p:02d}' for p in date(work, 'accessed'))}}},"
        )
    return f"@{_BIBTEX[kind]}{{{work['id']},\n" + "\n".join(lines) + "\n}\n"


def _name(author: dict[str, str]) -> str:
    """A name as BibTeX takes it apart; an organisation in braces, so that it does not."""
    if "literal" in author:
        return "{" + _tex(author["literal"]) + "}"
    family = _tex(author["family"])
    # A family name of several words, or in small letters, is kept together.
    family = f"{{{family}}}" if " " in family else family
    return ", ".join(filter(None, (family, _tex(author.get("given", "")))))


def _tex(text: str) -> str:
    return "".join(_TEX.get(c, c) for c in text)


_XML_TYPES = {
    "article-journal": ("Journal Article", 17),
    "book": ("Book", 6),
    "chapter": ("Book Section", 5),
    "paper-conference": ("Conference Proceedings", 10),
    "report": ("Report", 27),
    "software": ("Computer Program", 9),
    "speech": ("Generic", 13),
    "thesis": ("Thesis", 32),
    "webpage": ("Web Page", 12),
}


def endnote_xml(works: list[Work]) -> str:
    """EndNote's XML, of version 8 and later."""
    records = "".join(_record(n, work) for n, work in enumerate(works, start=1))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>{records}\n</records></xml>\n'


def _record(number: int, work: Work) -> str:
    name, code = _XML_TYPES[work["type"]]
    authors = "".join(
        # A comma at its end says that it is no person's name, to be taken apart.
        _el("author", family_first(one) + ("," if "literal" in one else ""))
        for one in work["author"]
    )
    titles = _el("title", work["title"]) + _el("secondary-title", work.get("container-title", ""))
    journal = work["type"] == "article-journal"
    periodical = (
        _el("full-title", work["container-title"])
        + _el("abbr-1", work.get("container-title-short", ""))
        if journal
        else ""
    )
    day = "-".join(f"{part:02d}" for part in date(work)[1:])
    dates = f"<dates>{_el('year', year(work))}{_wrap('pub-dates', _el('date', day))}</dates>"
    parts = [
        f'<ref-type name="{name}">{code}</ref-type>',
        f"<contributors><authors>{authors}</authors></contributors>",
        f"<titles>{titles}</titles>",
        _wrap("periodical", periodical),
        _el("pages", work.get("page", "")),
        _el("volume", work.get("volume", "")),
        _el("number", work.get("issue", "")),
        _el("edition", work.get("edition", work.get("version", ""))),
        dates,
        _el("pub-location", work.get("publisher-place", "")),
        _el("publisher", work.get("publisher", "")),
        _el("label", work["id"]),
        _wrap("urls", _wrap("related-urls", _el("url", link(work)))),
        _el("electronic-resource-num", work.get("DOI", "")),
    ]
    return f"\n<record><rec-number>{number}</rec-number>{''.join(parts)}</record>"


def _el(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""


def _wrap(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def csl_json(works: list[Work]) -> str:
    """CSL-JSON, as it is kept."""
    return json.dumps(list(works), ensure_ascii=False, indent=1) + "\n"


# The citation file.

_CFF = {
    "article-journal": "article",
    "book": "book",
    "paper-conference": "conference-paper",
    "report": "report",
    "software": "software",
    "webpage": "website",
}


def cff(work: Work, references: list[Work]) -> str:
    """CITATION.cff: how to cite a piece of software, and what it is built on.

    Parameters
    ----------
    work : Work
        The software.
    references : list of Work
        What to cite beside it.
    """
    lines = [
        "# Written by meaningunits build from course/meaningunits/data/bibliography.json.",
        "cff-version: 1.2.0",
        'message: "If you teach or learn with this course, please cite it, and the study it is '
        'built on."',
        "type: software",
        *_cff(work),
        f"version: {_quoted(work['version'])}",
        f"date-released: {'-'.join(f'{part:02d}' for part in date(work))}",
        "license: [BSD-3-Clause, CC-BY-4.0]",
        "preferred-citation:",
        *(f"  {line}" for line in ("type: software", *_cff(work), *_cff_year(work))),
        "references:",
    ]
    for one in references:
        first, *rest = (f"type: {_CFF[one['type']]}", *_cff(one), *_cff_year(one), *_cff_rest(one))
        lines += [f"  - {first}", *(f"    {line}" for line in rest)]
    return "\n".join(lines) + "\n"


def _cff(work: Work) -> list[str]:
    lines = [f"title: {_quoted(work['title'])}", "authors:"]
    for author in work["author"]:
        if "literal" in author:
            lines.append(f"  - name: {_quoted(author['literal'])}")
        else:
            lines.append(f"  - family-names: {_quoted(author['family'])}")
            lines.append(f"    given-names: {_quoted(author['given'])}")
    return lines


def _cff_year(work: Work) -> list[str]:
    return [f"year: {year(work)}"] if year(work) else []


def _cff_rest(work: Work) -> list[str]:
    first, last = pages(work)
    given = {
        "journal": _quoted(work["container-title"]) if "container-title" in work else "",
        "volume": work.get("volume", ""),
        "issue": work.get("issue", ""),
        "start": first,
        "end": last,
        "doi": work.get("DOI", ""),
    }
    return [f"{key}: {value}" for key, value in given.items() if value]


def _quoted(text: str) -> str:
    """A string of YAML, which JSON's strings are."""
    return json.dumps(text, ensure_ascii=False)
