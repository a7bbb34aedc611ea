"""The bibliography: every entry whole, every citation of the course in it, every entry cited."""

from __future__ import annotations

import re

import pytest
import yaml
from class_of import ROOT
from meaningunits.bibliography import CitationError, bibliography, cite, works
from meaningunits.bibliography.markup import cff
from meaningunits.bibliography.works import PLACE, checked, pages
from meaningunits.material import study
from meaningunits.material.literature import CARDS

#: What these works do not have, or what nobody could find out; of all others it is asked.
NO_DOI = {"lakasing-2005", "perkovic-2018", "stange-2006"}
#: Published before they had a volume, and so without pages.
AHEAD = {"ashwin-2025", "friese-2026", "jowsey-2025-letter"}
NO_PAGES = {"xu-2025", *AHEAD}
#: What looks like an author before a year, and is none.
NO_AUTHORS = {"Belgrade", "Uppsala"}
#: An author (with initials, or colleagues) and a year.
NAMED = re.compile(
    r"([A-Z][\w'’-]+)(?:, [A-Z]\. ?[A-Z. ]*)?(?: et al\.| and (?:colleagues|others))? "
    r"\(?((?:19|20)\d\d)\)"
)
DOI = re.compile(r"10\.\d{4,9}/[^\s\"'<>\]}]+")


def sources():
    """Everything that may cite: lessons, exercises, the library, its data, documents."""
    for pattern in ("course/**/*.py", "course/**/*.toml", "solutions/**/*.py", "docs/*.md", "*.md"):
        for path in ROOT.glob(pattern):
            if "bibliography" not in path.parts:
                yield path.relative_to(ROOT), path.read_text(encoding="utf-8")


SOURCES = dict(sources())


def dois(text):
    for match in DOI.finditer(text):
        doi = match[0].rstrip(".,;:")
        while doi.endswith(")") and doi.count(")") > doi.count("("):
            doi = doi[:-1].rstrip(".,;:")
        yield match.start(), doi


@pytest.mark.parametrize("key", works())
def test_every_entry_has_what_its_kind_has(key):
    work = works()[key]
    assert checked(work) is work
    assert work["id"] == key == key.lower()
    if work["type"] == "article-journal":
        assert "container-title-short" in work
        assert ("volume" in work) != (key in AHEAD)
        assert ("DOI" in work) != (key in NO_DOI)
        assert bool(pages(work)[0]) != (key in NO_PAGES)
        first, last = pages(work)
        assert not last or (int(first) < int(last))
    if key[-4:].isdigit():
        assert work["issued"]["date-parts"][0][0] == int(key[-4:])


def test_the_entries_stand_in_order_and_each_doi_once():
    assert list(works()) == sorted(works())
    found = [work["DOI"].lower() for work in works().values() if "DOI" in work]
    assert len(found) == len(set(found))
    assert PLACE.read_text(encoding="utf-8") == str(bibliography("csl-json"))


def test_every_doi_of_the_course_is_in_the_bibliography_with_its_author_and_year():
    known = {work["DOI"].lower(): work for work in works().values() if "DOI" in work}
    wrong = []
    for path, text in SOURCES.items():
        for at, doi in dois(text):
            work = known.get(doi.lower())
            before = " ".join(re.sub(r"[#*]", " ", text[max(at - 600, 0) : at]).split())
            if work is None:
                wrong.append(f"{path}: {doi} is not in the bibliography")
            elif doi != "10.1186/s13063-021-05410-6" and doi != study.CITATION.doi:
                family = work["author"][0]["family"].split()[-1]
                if family not in before or str(work["issued"]["date-parts"][0][0]) not in before:
                    wrong.append(f"{path}: {doi} stands without {family} and its year before it")
    assert wrong == []


def test_every_volume_that_is_named_after_a_year_is_one_of_the_bibliography():
    journals = [work for work in works().values() if "volume" in work]
    known = {(work["issued"]["date-parts"][0][0], work["volume"]) for work in journals}
    wrong = []
    for path, text in SOURCES.items():
        for year, volume in re.findall(r"\b((?:19|20)\d\d)\s?;\s?(\d{1,3})[:(]", text):
            if (int(year), volume) not in known:
                wrong.append(f"{path}: {year};{volume}")
    assert wrong == []


def test_every_author_who_is_named_with_a_year_is_in_the_bibliography():
    known = {
        (part, str(work["issued"]["date-parts"][0][0]))
        for work in works().values()
        if "issued" in work
        for one in work["author"]
        for part in re.split(r"[\s-]", one.get("family", one.get("literal")))
    }
    wrong = []
    for path, text in SOURCES.items():
        for family, year in NAMED.findall(" ".join(re.sub(r"[#*]", " ", text).split())):
            if (family.split("-")[-1], year) not in known and family not in NO_AUTHORS:
                wrong.append(f"{path}: {family} {year}")
    assert wrong == []


@pytest.mark.parametrize("key", works())
def test_every_entry_is_cited_somewhere_in_the_course(key):
    work = works()[key]
    if key == "meaning-units" or key in {card.work for card in CARDS.values()}:
        return
    if "DOI" in work and any(work["DOI"] in text for text in SOURCES.values()):
        return
    name = work["author"][0].get("family", work["author"][0].get("literal")).split()[-1]
    when = str(work["issued"]["date-parts"][0][0]) if "issued" in work else ""
    pattern = re.compile(rf"{re.escape(name)}.{{0,600}}{when}", re.DOTALL)
    assert any(pattern.search(text) for text in SOURCES.values())


def test_the_study_is_the_same_in_the_bibliography_as_where_it_is_told():
    work, told = works()["kjeldmand-2008"], study.CITATION
    assert work["title"].casefold() == told.title.casefold()
    assert work["DOI"] == told.doi
    assert pages(work) == (str(told.first_page), str(told.last_page))
    assert (work["volume"], work["issue"]) == (str(told.volume), str(told.issue))
    assert work["issued"]["date-parts"] == [[told.year, told.month]]


def test_the_citation_file_says_what_the_bibliography_says():
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert text == cff(works()["meaning-units"], [works()["kjeldmand-2008"]])
    read = yaml.safe_load(text)
    assert read["cff-version"] == "1.2.0"
    assert read["title"] == read["preferred-citation"]["title"] == works()["meaning-units"]["title"]
    assert read["preferred-citation"]["authors"] == [{"name": "The Meaning Units authors"}]
    (study_,) = read["references"]
    assert study_["doi"] == "10.1370/afm.813"
    assert [a["family-names"] for a in study_["authors"]] == ["Kjeldmand", "Holmström"]


def test_the_version_that_is_cited_is_the_version_that_there_is():
    import meaningunits

    assert works()["meaning-units"]["version"] == meaningunits.__version__


def test_a_reference_is_printed_as_the_lessons_have_it():
    assert cite("kjeldmand-2008") == (
        "Kjeldmand D, Holmström I. Balint groups as a means to increase job satisfaction and "
        "prevent burnout among general practitioners. Ann Fam Med 2008;6(2):138–145. "
        "doi:10.1370/afm.813"
    )
    assert cite("kjeldmand-2008", "brief") == (
        "Kjeldmand D, Holmström I. Ann Fam Med 2008;6(2):138–145. doi:10.1370/afm.813"
    )
    assert bibliography().count("\n") == len(works())
    assert bibliography("text", "kish-1965") == f"{cite('kish-1965')}\n"
    assert cite("soler-2008", "short") == "Soler and colleagues 2008"
    assert cite("kjeldmand-2008", "short") == "Kjeldmand and Holmström 2008"
    assert cite("guest-2020", "short") == "Guest, Namey and Chen 2020"
    assert cite("pearl-2009").startswith(
        "Pearl J. Causality: models, reasoning, and inference. 2nd ed. Cambridge: Cambridge "
    )
    assert cite("berry-2000").startswith("Berry A, Bordat JP, Cogis O. ")
    assert cite("balint-society") == (
        "The Balint Society. http://www.balint.co.uk/ (accessed 27 Jan 2008)"
    )


def test_what_is_not_there_is_said_with_what_was_meant():
    with pytest.raises(CitationError, match=r"no reference 'kjeldman-2008'\. Did you mean 'kj"):
        cite("kjeldman-2008")
    with pytest.raises(CitationError, match=r"no format 'word'\. There are: text, bibtex, ris"):
        cite("kjeldmand-2008", "word")


OWN = {
    "id": "mine",
    "type": "article-journal",
    "title": "Mine",
    "author": [{"family": "Berg", "given": "Åsa"}],
    "issued": {"date-parts": [[2025]]},
    "container-title": "Journal",
}
WRONG = {
    "no title": ({**OWN, "title": ""}, "“mine” has no title"),
    "no authors": ({**OWN, "author": []}, "has no author"),
    "authors as words": ({**OWN, "author": ["Berg Å"]}, "needs authors as"),
    "a year as a number": ({**OWN, "issued": 2025}, "needs issued as"),
    "another type": ({**OWN, "type": "letter"}, "is of the type 'letter'; there are: article-jo"),
    "a line's end": ({**OWN, "title": "A\nER  - "}, "holds a line's end"),
    "no DOI": ({**OWN, "DOI": "doi:10.1/x"}, "which is none"),
}


@pytest.mark.parametrize("sort", WRONG)
def test_a_reference_of_ones_own_that_lacks_something_is_refused_in_a_sentence(sort):
    own, said = WRONG[sort]
    with pytest.raises(CitationError, match=re.escape(said)):
        cite(own, "ris")


def test_a_reference_of_ones_own_is_cited_like_any_other():
    assert cite(OWN) == "Berg Å. Mine. Journal 2025."
    assert "AU  - Berg, Åsa" in cite(OWN, "zotero")
