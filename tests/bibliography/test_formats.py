"""Every format, read back by somebody else's parser: what was written is what is read."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bibtexparser
import nbib
import pytest
import rispy
from conftest import without
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from meaningunits.bibliography import ALSO, FORMATS, bibliography, cite, works
from meaningunits.bibliography.works import checked, family_first, link, pages, year

MODS = {"m": "http://www.loc.gov/mods/v3"}
#: A reference with everything in it that a format could take for its own.
HARD = {
    "id": "hard-2020",
    "type": "article-journal",
    "title": "Is 5 % of {all} #1 & $2 _really_ <b>so</b>? “Yes” \\ no ~ ^ – é 😀",
    "author": [
        {"family": "van der Berg", "given": "Åsa-Maria"},
        {"family": "O'Neill & Sons", "given": "J. P."},
        {"literal": "Group for {x} and y"},
    ],
    "issued": {"date-parts": [[2020, 2, 29]]},
    "container-title": "Health & Care",
    "container-title-short": "Health & Care",
    "volume": "1",
    "issue": "S2",
    "page": "e12",
    "DOI": "10.1000/a_b(c)<d>",
}
EVERY = [*works().values(), HARD]


def written(style, ones):
    return bibliography(style, *ones)


def program(name):
    """One of bibutils' programs, which read what others have to read."""
    path = shutil.which(name)
    if path is None:
        without(f"{name} is not installed (it is one of bibutils)")
    return path


def mods(name, text, *options):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "in")
        file.write_text(text, encoding="utf-8")
        done = subprocess.run([program(name), *options, str(file)], capture_output=True, check=True)
    assert b"Did not identify" not in done.stderr
    root = etree.fromstring(done.stdout.removeprefix(b"\xef\xbb\xbf"))
    return root.findall("m:mods", MODS)


def names(record):
    """Authors as MODS has them: 'family, given'."""
    found = []
    for one in record.findall("m:name", MODS):
        part = one.findall("m:namePart", MODS)
        family = [p.text for p in part if p.get("type") == "family"]
        given = [p.text for p in part if p.get("type") == "given"]
        whole = [p.text for p in part if not p.get("type")]
        found.append(whole[0] if whole else ", ".join([*family, " ".join(given)]).strip(", "))
    return found


def plain(text):
    """Letters and digits only: what a reader may do to spaces and points is its own affair."""
    return "".join(c for c in text.casefold() if c.isalnum())


def test_ris_read_by_rispy():
    read = rispy.loads(written("ris", EVERY))
    assert len(read) == len(EVERY)
    for one, work in zip(read, EVERY, strict=True):
        first, last = pages(work)
        assert one["title"] == work["title"]
        assert one["authors"] == [family_first(author) for author in work["author"]]
        assert one.get("year", "") == year(work)
        assert one.get("doi") == work.get("DOI")
        assert (one.get("start_page", ""), one.get("end_page", "")) == (first, last)
        assert one.get("volume") == work.get("volume")
        assert one.get("number") == work.get("issue")
        assert one.get("urls", []) == ([link(work)] if link(work) else [])
        assert one["id"] == work["id"]
        container = one.get("journal_name", one.get("secondary_title", ""))
        assert container == work.get("container-title", "")


def test_bibtex_read_by_bibtexparser():
    library = bibtexparser.parse_string(
        written("bibtex", EVERY),
        append_middleware=[
            bibtexparser.middlewares.SeparateCoAuthors(),
            bibtexparser.middlewares.LatexDecodingMiddleware(),
        ],
    )
    assert library.failed_blocks == []
    for work in EVERY:
        fields = library.entries_dict[work["id"]].fields_dict
        title = fields["title"].value.replace("ˆ", "^")  # as this reader writes it
        assert plain(title) == plain(work["title"])
        authors = [plain(name) for name in fields["author"].value]
        mine = [plain(family_first(author)) for author in work["author"]]
        assert authors == mine + (["others"] if work["id"] == "stange-2006" else [])
        assert fields["year"].value == year(work) if year(work) else "year" not in fields
        if "DOI" in work and work is not HARD:
            assert fields["doi"].value == work["DOI"]
        if "page" in work:
            assert fields["pages"].value.replace("–", "-").replace("--", "-") == work["page"]


def test_medlars_read_by_nbib():
    read = nbib.read(written("medlars", EVERY))
    assert len(read) == len(EVERY)
    for one, work in zip(read, EVERY, strict=True):
        people = [author for author in work["author"] if "family" in author]
        assert one["title"] == work["title"]
        assert [a["author"] for a in one.get("authors", [])] == [family_first(a) for a in people]
        assert one.get("doi") == work.get("DOI")
        assert one.get("pages") == work.get("page")
        assert one.get("journal_volume") == work.get("volume")
        assert one.get("journal") == work.get("container-title")
        assert one.get("publication_date", "")[:4] == year(work)


@pytest.mark.parametrize(
    ("style", "reader"), [("endnote", "end2xml"), ("endnote-xml", "endx2xml"), ("ris", "ris2xml")]
)
def test_read_by_bibutils(style, reader):
    # bibutils takes a name of this kind apart at its "&", whatever the format.
    ones = [work for work in EVERY if work is not HARD]
    records = mods(reader, written(style, ones), "-i", "unicode")
    assert len(records) == len(ones)
    for record, work in zip(records, ones, strict=True):
        title = "".join(record.find("m:titleInfo", MODS).itertext())
        assert plain(title) == plain(work["title"])
        if all("family" in author for author in work["author"]):
            theirs, mine = names(record), [family_first(a) for a in work["author"]]
            assert [plain(name) for name in theirs] == [plain(name) for name in mine]
        text = "|".join(t.strip() for t in record.itertext() if t.strip())
        for value in (year(work), work.get("DOI", ""), work.get("volume", ""), *pages(work)):
            assert value in text
        assert work.get("container-title", "") in text


def test_endnote_xml_is_xml_with_each_text_as_it_was():
    root = etree.fromstring(written("endnote-xml", EVERY).encode())
    for record, work in zip(root.findall("records/record"), EVERY, strict=True):
        assert record.findtext("titles/title") == work["title"]
        assert record.findtext("dates/year", "") == year(work)
        assert record.findtext("electronic-resource-num") == work.get("DOI")
        authors = [a.text.removesuffix(",") for a in record.findall("contributors/authors/author")]
        assert authors == [family_first(author) for author in work["author"]]


REFWORKS = """
import csv, json, sys
from pyrefworks.pyrefworks import refworks_to_csv
refworks_to_csv(sys.argv[1], sys.argv[2])
print(json.dumps(list(csv.DictReader(open(sys.argv[2], encoding="utf-8")))))
"""


def test_refworks_read_by_pyrefworks(tmp_path):
    ones = [*EVERY, works()["kish-1965"]]  # this reader forgets what stands last
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "all.txt").write_text(written("refworks", ones), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", REFWORKS, str(folder), str(tmp_path / "out.csv")],
        capture_output=True,
        text=True,
        check=True,
    )
    read = json.loads(done.stdout.splitlines()[-1])  # it prints above
    assert len(read) == len(EVERY)
    for one, work in zip(read, EVERY, strict=True):
        assert one["T1"] == work["title"]
        assert one["YR"] == year(work)
        assert one["DO"] == work.get("DOI", "")
        assert (one["SP"], one["OP"]) == pages(work)
        assert one["A1"] == family_first(work["author"][-1])  # and of several tags the first ones
        assert one["VO"] == work.get("volume", "")


# It knows an older version of the format, without "custom".
@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported")
def test_csl_json_read_by_citeproc():
    from citeproc.source.json import CiteProcJSON

    ones = json.loads(written("csl-json", EVERY))
    assert ones == [dict(work) for work in EVERY]
    read = CiteProcJSON([work for work in ones if work["type"] != "software"])
    assert str(read["kjeldmand-2008"]["title"]) == works()["kjeldmand-2008"]["title"]
    assert [name.family for name in read["soler-2008"]["author"]][:2] == ["Soler", "Yaman"]


def test_every_format_that_the_journals_page_offers_is_there():
    page = (
        "BibTeX|Bookends|EasyBib|EndNote|EndNote XML|Medlars|Mendeley|Papers|RefWorks|Ref Manager|"
        "RIS|Zotero|CSL-JSON"
    )
    for offered in page.split("|"):
        assert cite("kjeldmand-2008", offered)
    assert set(ALSO.values()) <= FORMATS.keys()


@pytest.mark.parametrize("name", ALSO)
def test_a_program_may_be_named_for_its_format(name):
    assert cite("kish-1965", name) == cite("kish-1965", ALSO[name])


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1).map(str.strip)
)
def test_whatever_a_title_holds_it_comes_back_from_ris_and_xml(title):
    if not title:
        return
    work = checked({**HARD, "title": title})
    assert rispy.loads(cite(work, "ris"))[0]["title"] == title
    root = etree.fromstring(cite(work, "endnote-xml").encode())
    assert root.findtext("records/record/titles/title") == title
