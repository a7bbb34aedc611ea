"""What could do harm, or contradicts itself, is refused in a sentence, in bounded time and room."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import coded
import mutated_qda
import pytest
from meaningunits.interchange import counting, looking, package, reading, writing, xml
from meaningunits.interchange.model import InterchangeError
from mutated import tried

WHOLE = writing.qdpx(coded.small())
QDE = writing.qde(coded.small()).decode()
TEXT = f"sources/{coded.guid('source')}.txt"


def packed(files, compression=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return made.getvalue()


def refused(raw):
    with pytest.raises(InterchangeError) as caught:
        reading.from_bytes(raw, "theirs.qdpx")
    said = str(caught.value)
    assert len(said) < 400
    assert "\n" not in said
    return said


def altered(old, new, count=-1):
    assert old in QDE
    return packed([("project.qde", QDE.replace(old, new, count)), (TEXT, "One two\nthree four.")])


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/passwd", "C:/x.txt", "a/../../b", "..\\up.txt", "\\\\host\\x"]
)
def test_a_name_that_leads_out_of_the_archive_is_refused(name):
    raw = packed([("project.qde", QDE), (name, "x")])
    assert "a name that leads out of the archive" in refused(raw)


def test_a_text_that_unpacks_to_far_more_than_it_is_is_refused_before_it_does():
    raw = packed([("project.qde", QDE), (TEXT, b"\0" * 60_000_000)])
    assert len(raw) < 100_000
    tracemalloc.start()
    assert "unpacks to far more than it is" in refused(raw)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_an_archive_that_lies_about_a_size_is_read_no_further_than_it_says():
    raw = bytearray(packed([("project.qde", QDE), (TEXT, "x" * 5000)]))
    where = raw.rindex(TEXT.encode())
    raw[where - 46 + 24 : where - 46 + 28] = (10).to_bytes(4, "little")
    assert "damaged" in refused(bytes(raw)) or "unpacks" in refused(bytes(raw))


def test_texts_that_are_too_much_together_are_refused(monkeypatch):
    monkeypatch.setattr(package, "ROOM", len(QDE) + 3)
    assert "than is read here" in refused(WHOLE)


def test_more_files_than_a_project_has_are_refused(monkeypatch):
    monkeypatch.setattr(package, "MOST_FILES", 1)
    assert "holds 2 files" in refused(WHOLE)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice_is_refused():
    assert "twice" in refused(packed([("project.qde", QDE), (TEXT, "a"), (TEXT, "b")]))


def test_a_locked_archive_is_refused():
    raw = bytearray(WHOLE)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + at] |= 1
    assert "locked with a password" in refused(bytes(raw))


ENTITIES = {
    "laughs": '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
    "a file": '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    "the net": '<!DOCTYPE p SYSTEM "http://example.org/x.dtd">',
}


@pytest.mark.parametrize("sort", ENTITIES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_and_entities_are_refused(sort, encoding):
    head, rest = QDE.replace("UTF-8", encoding).split("\n", 1)
    inner = f"{head}\n{ENTITIES[sort]}{rest}".encode(encoding)
    assert "declares a document type or entities" in refused(packed([("project.qde", inner)]))
    if encoding == "utf-8":
        assert "declares a document type or entities" in refused(inner)


def test_elements_without_end_and_without_bottom_are_refused(monkeypatch):
    code = f'<Code guid="{coded.guid(1)}" name="a" isCodable="true">'
    deep = f"<CodeBook><Codes>{code * 5000}{'</Code>' * 5000}</Codes></CodeBook>"
    assert "deep in one another" in refused(deep.encode())
    monkeypatch.setattr(xml, "MOST_ELEMENTS", 5)
    assert "more than 5 elements" in refused(WHOLE)


@pytest.mark.timeout(120)
def test_a_hundred_thousand_codings_are_refused_within_seconds():
    one = (
        '<PlainTextSelection guid="{}" startPosition="0" endPosition="3"><Coding guid="{}">'
        f'<CodeRef targetGUID="{coded.guid("code")}"/></Coding></PlainTextSelection>'
    )
    many = "".join(
        one.format(f"{n:08x}-0000-0000-0000-000000000000", f"{n:08x}-0000-0000-0000-000000000001")
        for n in range(100_000)
    )
    whole = QDE.replace("</TextSource>", many + "</TextSource>", 1)
    raw = packed([("project.qde", whole), (TEXT, "One two\nthree four.")], zipfile.ZIP_STORED)
    assert f"more than {looking.MOST_CODINGS:,} codings" in refused(raw)


def test_as_many_codings_as_are_read_are_read(monkeypatch):
    monkeypatch.setattr(looking, "MOST_CODINGS", 2)
    assert reading.from_bytes(WHOLE, "x").project.codings == 2
    monkeypatch.setattr(looking, "MOST_CODINGS", 1)
    assert "more than 1 codings" in refused(WHOLE)


WRONG = {
    "no GUID": (coded.guid("code"), "not-a-guid", "stands where a GUID has to be"),
    "an empty GUID": (f'guid="{coded.guid("code")}"', 'guid=""', "stands where a GUID has to be"),
    "a GUID twice": (coded.guid("coding", 0), coded.guid("coding", 1), "two objects (Coding)"),
    "a code that is not there": (
        f'targetGUID="{coded.guid("code")}"',
        f'targetGUID="{coded.guid("none")}"',
        "a code is given that is not in the codebook",
    ),
    "a code without a name": (' name="Below"', "", "a code has no name"),
    "past the end": ('endPosition="13"', 'endPosition="20"', "runs from 8 to 20"),
    "far past the end": ('endPosition="13"', 'endPosition="999999999999999"', "whole number"),
    "before the beginning": ('startPosition="0"', 'startPosition="-1"', "runs from -1 to 7"),
    "backwards": ('startPosition="8"', 'startPosition="14"', "runs from 14 to 13"),
    "no number": ('startPosition="8"', 'startPosition="eight"', "whole number"),
    "digits of another script": ('startPosition="8"', 'startPosition="٨"', "whole number"),
    "text elsewhere": ("internal://", "relative:///home/ana/", "keeps its text outside"),
    "text missing": (f"internal://{coded.guid('source')}", "internal://x", "not in the archive"),
    "another kind of XML": ("Project", "Html", "which is no REFI-QDA project"),
    "cut short": ("</Project>", "", "not sound XML"),
}


@pytest.mark.parametrize("sort", WRONG)
def test_what_contradicts_itself_is_refused_with_its_place(sort):
    old, new, said = WRONG[sort]
    assert said in refused(altered(old, new))


@pytest.mark.timeout(120)
def test_a_long_text_full_of_line_ends_and_wide_characters_is_counted_in_bounded_time():
    text = "Ja \U0001f600.\r\n" * 100_000
    start = text.rindex("Ja")
    shift = text.count("\r\n", 0, start)
    marks = [counting.Mark("Ja \U0001f600.", start - shift, start - shift + 5)]
    way, told = counting.Text(text).settled(marks)
    assert way.of(marks[0]) == (start, start + 5)
    assert told


@pytest.mark.parametrize("raw", [b"", b"PK", b"PK\x03\x04", b"hello", b"<", b"\xff\xfe<\x00"])
def test_what_is_no_such_file_at_all_is_refused(raw):
    assert refused(raw)


def test_a_character_that_xml_cannot_hold_is_not_written():
    with pytest.raises(InterchangeError, match=r"the character U\+0007, which XML cannot hold"):
        writing.qdpx(coded.small(description="Ding \x07"))


def test_a_thousand_damaged_files_come_in_or_are_refused_in_a_sentence():
    ends = tried(mutated_qda.read, InterchangeError, 1000)
    assert ends["read"] > 100 < ends["refused"]
