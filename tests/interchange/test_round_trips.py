"""What goes out comes back, and readers that are not ours agree about it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile

import coded
import pytest
from class_of import ROOT
from hypothesis import given, settings
from lxml import etree
from meaningunits.interchange import model as m
from meaningunits.interchange import reading, writing
from meaningunits.interchange.coming_in import Coded
from meaningunits.interchange.going_out import project
from meaningunits.interchange.shown import WITH_PANEL
from meaningunits.material import corpus
from meaningunits.tasks import catalogue
from meaningunits.trail import Trail

SCHEMA = ROOT / "tests" / "data" / "refi-qda-project.xsd"


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(SCHEMA))


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return coded.fill(Trail(tmp_path_factory.mktemp("kept") / "trail.jsonl"))


@pytest.fixture(scope="module")
def made(kept):
    return project(kept.log(), "Ana", WITH_PANEL)


@settings(max_examples=60, deadline=None)
@given(coded.projects())
def test_a_project_comes_back_as_it_went_and_without_a_repair(one):
    back = reading.from_bytes(writing.qdpx(one), "one.qdpx")
    assert back.project == one
    told = [repair.what for repair in back.repairs]
    assert not [what for what in told if "no name" not in what and "holds no character" not in what]


@settings(max_examples=25, deadline=None)
@given(coded.projects())
def test_whatever_is_written_is_valid_by_the_official_schema(schema, one):
    schema.assertValid(etree.fromstring(writing.qde(one)))


def test_a_codebook_comes_back_with_its_tree_and_its_groups(made):
    group = m.Group(coded.guid("group"), "Mine", "Both", (made.codes[0].guid,))
    plain = m.Project("", "A test", codes=coded.small().codes, groups=())
    assert reading.from_bytes(writing.qdc(plain), "c.qdc").project == plain
    codes = m.Project("", made.origin, codes=made.codes, groups=(group,))
    back = reading.from_bytes(writing.qdc(codes), "c.qdc")
    assert back.repairs == ()
    assert back.project.groups == (group,)
    assert [c.name for c in back.project.every_code().values()] == [
        c.name for c in codes.every_code().values()
    ]


def test_a_trail_is_valid_and_the_same_twice(made, kept, schema):
    schema.assertValid(etree.fromstring(writing.qde(made)))
    assert writing.qdpx(made) == writing.qdpx(project(kept.log(), "Ana", WITH_PANEL))


def test_every_answer_of_a_trail_comes_back_exactly(made):
    back = Coded(reading.from_bytes(writing.qdpx(made), "mine.qdpx"))
    assert back.repairs == ()
    assert back.board("Ana") == coded.CODED
    assert back.memos("tomas", "Ana") == [coded.MEMO]
    assert back.condensations("leif", "Ana") == coded.CONDENSED
    assert back.structure() == coded.RELATED
    assert back.remarks == ["“C1 Hard feelings” is taken for the codebook's C1, renamed."]


def test_the_panel_comes_back_as_it_coded_each_reader_a_user(made):
    from meaningunits.material.coding import panel

    back = Coded(reading.from_bytes(writing.qdpx(made), "mine.qdpx"))
    for one in panel("leif").codings:
        board = back.board(f"Panel reader {one.coder.upper()}")
        units = {k: set(v) for k, v in board["units"].items() if k.startswith("leif")}
        expected = {
            f"leif {u.first}–{u.last}" if u.first < u.last else f"leif {u.first}": set(u.codes)
            for u in one.units
            if u.codes
        }
        assert units == expected


def test_what_somebody_coded_is_dated_from_when_it_was_given(made, kept):
    first, second = (e for e in kept.log().entries if e.item == coded.BOARD)
    times = {c.at for s in made.sources for x in s.selections for c in x.codings if c.at}
    assert times == {second.at} != {first.at}


def test_each_selection_lies_on_the_words_of_its_unit(made):
    leif = next(source for source in made.sources if source.name == "Leif")
    unit = corpus.load("leif").passage(53, 58)
    words = " ".join(" ".join(s.text for s in unit).split())
    texts = [leif.text[one.start : one.end] for one in leif.selections]
    spoken = [" ".join(t.replace("GP: ", "").replace("I: ", "").split()) for t in texts]
    assert words in spoken


def test_the_panel_goes_out_only_where_no_exercise_asks():
    asked = set()
    for lesson in catalogue.lessons():
        for item in catalogue.of(lesson).values():
            if item.host == "exercise":
                told = repr(item.kind).lower()
                asked |= {n for n in corpus.names() if f"name='{n}'" in told or f"'{n} " in told}
    assert asked
    assert not asked & set(WITH_PANEL)


READER = """
import json, sys, tempfile
from pyrefiqda.refiproject import RefiProject
one = RefiProject.load(sys.argv[1], tempfile.mkdtemp())
def tree(codes):
    return [[c.name, tree(c.code)] for c in codes]
def guid(value):
    return str(getattr(value, "value", value))
texts = {s.name: [[x.start_position, x.end_position, len(x.coding)] for x in s.plain_text_selection]
         for s in one.sources.text_source}
print(json.dumps({"codes": tree(one.code_book.codes.code), "texts": texts,
                  "users": [u.name for u in one.users.user],
                  "notes": len(one.notes.note),
                  "edges": [[e.name, e.direction.value]
                            for g in one.graphs.graph for e in g.edge]}))
"""


def test_pyrefiqda_agrees_about_offsets_users_notes_and_hierarchy(made, tmp_path):
    file = tmp_path / "mine.qdpx"
    file.write_bytes(writing.qdpx(made))
    done = subprocess.run(
        [sys.executable, "-c", READER, str(file)], capture_output=True, text=True, check=True
    )
    theirs = json.loads(done.stdout)

    def tree(codes):
        return [[code.name, tree(code.codes)] for code in codes]

    assert theirs["codes"] == tree(made.codes)
    assert theirs["users"] == [user.name for user in made.users]
    assert theirs["notes"] == len(made.notes)
    assert theirs["edges"] == [["is met by", "OneWay"]]
    assert theirs["texts"] == {
        s.name: [[x.start, x.end, len(x.codings)] for x in s.selections] for s in made.sources
    }


def test_the_archive_holds_one_project_and_a_utf8_text_for_each_source(made):
    with zipfile.ZipFile(io.BytesIO(writing.qdpx(made))) as archive:
        names = archive.namelist()
        assert names == ["project.qde", *(f"sources/{s.guid}.txt" for s in made.sources)]
        for source in made.sources:
            text = archive.read(f"sources/{source.guid}.txt").decode("utf-8")
            assert text == source.text
            assert text.startswith(("I: ", "GP: "))
