"""The formats of a tag and a value a line: RIS, EndNote's, MEDLARS and RefWorks'."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .works import Work, date, family_first, initials, link, pages, year

_RIS = {
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "software": "COMP",
    "speech": "GEN",
    "thesis": "THES",
    "webpage": "ELEC",
}
_ENDNOTE = {
    "article-journal": "Journal Article",
    "book": "Book",
    "chapter": "Book Section",
    "paper-conference": "Conference Proceedings",
    "report": "Report",
    "software": "Computer Program",
    "speech": "Generic",
    "thesis": "Thesis",
    "webpage": "Web Page",
}
_REFWORKS = {
    "article-journal": "Journal Article",
    "book": "Book, Whole",
    "chapter": "Book, Section",
    "paper-conference": "Conference Proceedings",
    "report": "Report",
    "software": "Computer Program",
    "speech": "Generic",
    "thesis": "Dissertation/Thesis",
    "webpage": "Web Page",
}
_MEDLARS = {
    "article-journal": "Journal Article",
    "book": "Book",
    "chapter": "Book Chapter",
    "paper-conference": "Congress",
    "report": "Technical Report",
    "software": "Software",
    "speech": "Lecture",
    "thesis": "Academic Dissertation",
    "webpage": "Webpage",
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def ris(works: list[Work]) -> str:
    """RIS, which Zotero, Mendeley, Reference Manager, EasyBib and nearly all others read."""
    return _blocks(works, _ris, "{:<2}  - {}", "\r\n", end="ER  - ")


def _ris(work: Work) -> Iterator[tuple[str, str]]:
    first, last = pages(work)
    yield "TY", _RIS[work["type"]]
    yield "ID", work["id"]
    for author in work["author"]:
        yield "AU", family_first(author)
    yield "TI", work["title"]
    container = "T2" if work["type"] != "article-journal" else "JO"
    yield container, work.get("container-title", "")
    if work["type"] == "article-journal":
        yield "JA", work.get("container-title-short", "")
    yield "PY", year(work)
    if len(date(work)) > 1:
        yield "DA", "/".join(f"{part:02d}" for part in date(work)) + "/" * (3 - len(date(work)))
    yield "VL", work.get("volume", "")
    yield "IS", work.get("issue", "")
    yield "SP", first
    yield "EP", last
    yield "ET", work.get("edition", work.get("version", ""))
    yield "PB", work.get("publisher", "")
    yield "CY", work.get("publisher-place", "")
    yield "DO", work.get("DOI", "")
    yield "UR", link(work)
    if date(work, "accessed"):
        yield "Y2", "/".join(f"{part:02d}" for part in date(work, "accessed"))


def endnote(works: list[Work]) -> str:
    """EndNote's tagged format, which Bookends and Papers read as well."""
    return _blocks(works, _endnote, "{} {}", "\n")


def _endnote(work: Work) -> Iterator[tuple[str, str]]:
    yield "%0", _ENDNOTE[work["type"]]
    for author in work["author"]:
        # A comma at its end says that it is no person's name, to be taken apart.
        yield "%A", family_first(author) + ("," if "literal" in author else "")
    yield "%T", work["title"]
    where = {"article-journal": "%J", "chapter": "%B", "paper-conference": "%B"}
    yield where.get(work["type"], "%B"), work.get("container-title", "")
    yield "%D", year(work)
    if len(date(work)) > 1:
        # The whole date: some readers let it stand in the year's place.
        yield "%8", " ".join(reversed(_day(date(work))))
    yield "%V", work.get("volume", "")
    yield "%N", work.get("issue", "")
    yield "%P", work.get("page", "")
    yield "%7", work.get("edition", work.get("version", ""))
    yield "%I", work.get("publisher", "")
    yield "%C", work.get("publisher-place", "")
    yield "%R", work.get("DOI", "")
    yield "%U", link(work)
    yield "%F", work["id"]


def medlars(works: list[Work]) -> str:
    """MEDLARS, as PubMed writes it: what a program calls MEDLINE or nbib."""
    return _blocks(works, _medlars, "{:<4}- {}", "\n")


def _medlars(work: Work) -> Iterator[tuple[str, str]]:
    yield "OWN", "NOTNLM"
    yield "DP", " ".join(_day(date(work)))
    yield "TI", work["title"]
    yield "PG", work.get("page", "")
    if "DOI" in work:
        yield "LID", f"{work['DOI']} [doi]"
    for author in work["author"]:
        if "literal" in author:
            yield "CN", author["literal"]
        else:
            yield "FAU", family_first(author)
            yield "AU", initials(author)
    yield "LA", "eng"
    yield "PT", _MEDLARS[work["type"]]
    yield "PB", work.get("publisher", "")
    yield "PL", work.get("publisher-place", "")
    yield "EN", work.get("edition", work.get("version", ""))
    yield "VI", work.get("volume", "")
    yield "IP", work.get("issue", "")
    yield "TA", work.get("container-title-short", "")
    yield "JT", work.get("container-title", "")
    if "DOI" in work:
        yield "AID", f"{work['DOI']} [doi]"
    source = work.get("container-title-short", work.get("container-title", ""))
    yield "SO", f"{source}. {year(work)}." if source and year(work) else ""


def refworks(works: list[Work]) -> str:
    """RefWorks' tagged format."""
    return _blocks(works, _refworks, "{} {}", "\n")


def _refworks(work: Work) -> Iterator[tuple[str, str]]:
    first, last = pages(work)
    yield "RT", _REFWORKS[work["type"]]
    yield "ID", work["id"]
    for author in work["author"]:
        yield "A1", family_first(author)
    yield "T1", work["title"]
    yield "JF" if work["type"] == "article-journal" else "T2", work.get("container-title", "")
    if work["type"] == "article-journal":
        yield "JO", work.get("container-title-short", "")
    yield "YR", year(work)
    yield "FD", " ".join(_day(date(work))[1:])
    yield "VO", work.get("volume", "")
    yield "IS", work.get("issue", "")
    yield "SP", first
    yield "OP", last
    yield "ED", work.get("edition", work.get("version", ""))
    yield "PB", work.get("publisher", "")
    yield "PP", work.get("publisher-place", "")
    yield "DO", work.get("DOI", "")
    yield "UL", link(work)


def _blocks(
    works: list[Work],
    tags: Callable[[Work], Iterator[tuple[str, str]]],
    line: str,
    end_of_line: str,
    end: str = "",
) -> str:
    """Works one after another, a blank line between; tags without a value are left out."""
    blocks = []
    for work in works:
        lines = [line.format(tag, value) for tag, value in tags(work) if value]
        blocks.append(end_of_line.join([*lines, *([end] if end else [])]) + end_of_line)
    return end_of_line.join(blocks)


def _day(parts: tuple[int, ...]) -> list[str]:
    """A date as PubMed writes it: 2008 Mar 1, in its parts."""
    told = [str(part) for part in parts]
    if len(parts) > 1:
        told[1] = _MONTHS[parts[1] - 1]
    return told
