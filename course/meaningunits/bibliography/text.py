"""A reference as it is printed: in the manner of Vancouver, as the lessons have it."""

from __future__ import annotations

from .works import Work, date, initials, more_authors, pages, year

#: Authors that are named; of more, so many and the word for the others.
MOST_AUTHORS = 6
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def text(works: list[Work]) -> str:
    """References as lines of plain text."""
    return "".join(f"{reference(work)}\n" for work in works)


def reference(work: Work, *, title: bool = True) -> str:
    """'Kjeldmand D, Holmström I. Balint groups as … Ann Fam Med 2008;6(2):138–145. doi:…'"""
    where = {"article-journal": _journal, "paper-conference": _proceedings, "chapter": _proceedings}
    called = _ended(work["title"]) if title else ""
    parts = [authors(work), called, where.get(work["type"], _published)(work)]
    if "DOI" in work:
        parts.append(f"doi:{work['DOI']}")
    elif "URL" in work:
        parts.append(work["URL"] + _accessed(work))
    return " ".join(filter(None, parts))


def authors(work: Work) -> str:
    """'Kjeldmand D, Holmström I.'; an organisation that is the title itself is not named twice."""
    people = work["author"]
    if [one.get("literal") for one in people] == [work["title"]]:
        return ""
    named = [initials(one) for one in people[:MOST_AUTHORS]]
    if len(people) > MOST_AUTHORS or more_authors(work):
        named.append("et al")
    return ", ".join(named) + "."


def short(work: Work) -> str:
    """'Kjeldmand and Holmström 2008', 'Soler and colleagues 2008': for a sentence."""
    names = [one.get("family") or one["literal"] for one in work["author"]]
    if len(names) > 3 or more_authors(work):
        who = f"{names[0]} and colleagues"
    else:
        who = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return f"{who} {year(work)}".strip()


def _journal(work: Work) -> str:
    first, last = pages(work)
    told = f"{work.get('container-title-short', work['container-title'])} {year(work)}"
    if "volume" in work:
        issue = f"({work['issue']})" if "issue" in work else ""
        told += f";{work['volume']}{issue}"
    if first:
        told += f":{first}" + (f"–{last}" if last else "")
    return told + "."


def _proceedings(work: Work) -> str:
    first, last = pages(work)
    told = f"In: {work['container-title']}, {year(work)}"
    if first:
        told += f", {first}" + (f"–{last}" if last else "")
    return told + "."


def _published(work: Work) -> str:
    edition = _ordinal(work["edition"]) + " ed." if "edition" in work else ""
    version = f"Version {work['version']}." if "version" in work else ""
    where = ": ".join(filter(None, (work.get("publisher-place"), work.get("publisher"))))
    when = ", ".join(filter(None, (where, year(work))))
    return " ".join(filter(None, (edition, version, f"{when}." if when else "")))


def _accessed(work: Work) -> str:
    parts = date(work, "accessed")
    if not parts:
        return ""
    day = [*map(str, parts[2:]), *(_MONTHS[month - 1] for month in parts[1:2]), str(parts[0])]
    return f" (accessed {' '.join(day)})"


def _ordinal(number: str) -> str:
    ends = {"1": "st", "2": "nd", "3": "rd"}
    return f"{number}{ends.get(number, 'th')}"


def _ended(title: str) -> str:
    return title if title.endswith(("?", "!", ".")) else f"{title}."
