"""Files as other programs write them come in, and all that was repaired is told.

Taguette's codebook is what Taguette 1.5.2 wrote. The projects of NVivo, ATLAS.ti, MAXQDA and
QualCoder are re-enacted from what is known of them; none of these programs was at hand.
"""

from __future__ import annotations

import io
import os
import subprocess
import zipfile

import coded
import pytest
from meaningunits.interchange import reading
from meaningunits.interchange.coming_in import Coded
from meaningunits.interchange.model import InterchangeError
from meaningunits.interchange.texts import outward

A, B, C, D, N, U = (coded.guid(name).upper() for name in "ABCDNU")
TAGUETTE = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.5.2"><Codes>'
    '<Code guid="0D62985D-B147-5D01-A9B5-CAE5DCD98342" name="interesting" isCodable="true"/>'
    '<Code guid="EC80E758-B3DC-5B5E-A4A0-A16352FFE6E7" name="interesting.very" isCodable="true"/>'
    '<Code guid="47FC9593-9AC9-5B75-A4B5-0082DC7F0FCE" name="people &amp; places" '
    'isCodable="true"/></Codes><Sets/></CodeBook>'
)
WRITE = """
import io, sys
from types import SimpleNamespace
from taguette.export import codebook_xml
paths = ("interesting", "interesting.very", "people & places")
file = io.StringIO()
codebook_xml([SimpleNamespace(id=n, path=p, description="") for n, p in enumerate(paths)], file)
sys.stdout.write(file.getvalue())
"""


def packed(inner, texts=(), name="project.qde"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, inner)
        for path, text in dict(texts).items():
            archive.writestr(path, text)
    return made.getvalue()


def inner(selections, *, path=f"internal://{A}.txt", head="", tail="", of_source="", origin="X"):
    """A project of one source and one code."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" '
        f'name="P" origin="{origin}">{head}<CodeBook><Codes><Code guid="{C}" name="Fear" '
        f'isCodable="true" color="#46AA00"/></Codes></CodeBook><Sources><TextSource guid="{A}" '
        f'name="Talk" plainTextPath="{path}"{of_source}>{selections}</TextSource></Sources>{tail}'
        "</Project>"
    )


def marked(start, end, name="", n=0, more=""):
    """A selection with the one code."""
    called = f' name="{name}"' if name else ""
    return (
        f'<PlainTextSelection guid="{coded.guid("s", n)}"{called} startPosition="{start}" '
        f'endPosition="{end}">{more}<Coding guid="{coded.guid("c", n)}"><CodeRef '
        f'targetGUID="{C}"/></Coding></PlainTextSelection>'
    )


def brought(raw):
    return reading.from_bytes(raw, "theirs.qdpx")


def said(read):
    """What was coded, in words, and the repairs as sentences."""
    source = read.project.sources[0]
    return [source.text[s.start : s.end] for s in source.selections], [str(r) for r in read.repairs]


# ATLAS.ti


def test_atlas_calls_its_inner_file_after_the_project_and_moves_memos_to_descriptions():
    text = outward("leif").text
    start = text.index("GP: ") + 4
    end = text.index(" ", start)
    memo = "<Description>I wonder why.</Description>"
    raw = packed(
        inner(marked(start, end, text[start:end], more=memo), origin="ATLAS.ti 26.1.2"),
        {f"sources/{A}.txt": text},
        "My study.qde",
    )
    read = brought(raw)
    assert [str(r) for r in read.repairs] == [
        "the archive: its project is called “My study.qde”, not project.qde"
    ]
    (memo,) = Coded(read).memos("leif")
    assert memo["text"] == "I wonder why."


def test_a_selection_of_no_length_is_kept_as_a_place_and_told():
    read = brought(packed(inner(marked(3, 3)), {f"sources/{A}.txt": "One two"}))
    words, repairs = said(read)
    assert words == [""]
    assert repairs == ["the source “Talk”: a selection holds no character; kept as a place"]


def test_other_media_are_left_out_and_the_home_folder_in_a_base_path_goes_no_further():
    video = f'<VideoSource guid="{B}" name="v" path="relative://v.mp4"/></Sources>'
    raw = inner(marked(0, 3, "One")).replace("</Sources>", video)
    raw = raw.replace('name="P"', 'name="P" basePath="C:\\\\Users\\\\Ana"')
    read = brought(packed(raw, {f"sources/{A}.txt": "One two"}))
    assert said(read)[1] == ["sources: a VideoSource is left out: only texts are read"]
    assert "Ana" not in repr(read)


# NVivo, MAXQDA: where a line ends in two characters, and how wide a character is.

COUNTED = {
    "code points": ("Ja \U0001f600\r\nnej kanske", lambda n: n, None),
    "a line's end as one": ("Ja\r\n\r\nnej kanske", lambda n: n - 2, "of two characters as one"),
    "a line's end as one, among others": (
        "Ja\n\r\nnej kanske",
        lambda n: n - 1,
        "of two characters as one",
    ),
    "a line's end as two": ("Ja\n\nnej kanske", lambda n: n + 2, "of one character as two"),
    "UTF-16": ("Ja \U0001f600\U0001f600 nej kanske", lambda n: n + 2, "counted in UTF-16;"),
    "UTF-16, a line's end as one": (
        "Ja \U0001f600\U0001f600\r\n\r\n\r\nnej kanske",
        lambda n: n + 2 - 3,
        "in UTF-16, with a line's end of two characters as one",
    ),
}


@pytest.mark.parametrize("how", COUNTED)
def test_however_positions_were_counted_the_words_that_were_coded_are_found(how):
    text, place, told = COUNTED[how]
    start = text.index("nej")
    raw = inner(marked(place(start), place(start + 10), "nej kanske"))
    words, repairs = said(brought(packed(raw, {f"sources/{A}.txt": text})))
    assert words == ["nej kanske"]
    if told is None:
        assert repairs == []
    else:
        (repair,) = repairs
        assert told in repair
        assert repair.endswith("brought to code points")


def test_a_program_that_names_the_last_character_is_understood_by_the_names():
    raw = inner(marked(0, 2, "One") + marked(4, 6, "two", 1))
    words, repairs = said(brought(packed(raw, {f"sources/{A}.txt": "One two three"})))
    assert words == ["One", "two"]
    assert repairs == [
        "the source “Talk”: positions were counted with the last character named, not the one "
        "after it; brought to code points"
    ]


def test_a_name_of_ones_own_says_nothing_about_positions():
    raw = inner(marked(4, 7, "Quotation 1") + marked(8, 13, "three", 1))
    assert said(brought(packed(raw, {f"sources/{A}.txt": "One two three"}))) == (
        ["two", "three"],
        [],
    )


def test_a_name_that_is_cut_short_counts_as_the_words_it_begins_with():
    text = "Ja\r\n\r\nnej kanske inte alls"
    raw = inner(marked(4, 24, "nej kanske…"))
    words, repairs = said(brought(packed(raw, {f"sources/{A}.txt": text})))
    assert words == ["nej kanske inte alls"]
    assert len(repairs) == 1


def test_names_that_contradict_each_other_are_refused_and_not_guessed():
    text = "Ja\r\n\r\nnej kanske"
    raw = inner(marked(6, 9, "nej") + marked(8, 14, "kanske", 1))
    with pytest.raises(InterchangeError, match=r"In the source “Talk” some selections fit when"):
        brought(packed(raw, {f"sources/{A}.txt": text}))


def test_one_telling_name_that_fits_is_enough_and_another_of_ones_own_does_no_harm():
    text = "Something long is said here, and then something long is said again."
    raw = inner(marked(0, 27, "Something long is said here") + marked(33, 37, "said again", 1))
    words, repairs = said(brought(packed(raw, {f"sources/{A}.txt": text})))
    assert words == ["Something long is said here", text[33:37]]
    assert repairs == []


def test_a_name_that_begins_otherwise_than_it_goes_on_is_no_name_of_words():
    raw = inner(marked(0, 3, "O…") + marked(4, 7, "two", 1))
    assert said(brought(packed(raw, {f"sources/{A}.txt": "One two"}))) == (["One", "two"], [])


def test_words_that_stand_elsewhere_however_one_counts_are_refused():
    text = "Something long is said here, and then nothing more of it."
    raw = inner(marked(30, 40, "Something long is said here"))
    with pytest.raises(InterchangeError, match=r"does not lie on these words, however"):
        brought(packed(raw, {f"sources/{A}.txt": text}))


def test_formatted_text_beside_the_plain_one_is_told_as_left_out():
    raw = inner(marked(0, 3), of_source=f' richTextPath="internal://{A}.docx"')
    read = brought(packed(raw, {f"sources/{A}.txt": "One two", f"sources/{A}.docx": b"PK"}))
    assert said(read)[1] == ["sources: formatted text is left out; the plain text is read"]


def test_braces_round_a_guid_and_small_letters_in_a_reference_are_one_and_the_same():
    raw = inner(marked(0, 3)).replace(f'targetGUID="{C}"', f'targetGUID="{{{C.lower()}}}"')
    read = brought(packed(raw, {f"sources/{A}.txt": "One two"}))
    assert read.project.sources[0].selections[0].codings[0].code == C.lower()
    assert read.repairs == ()


# QualCoder


def test_a_byte_order_mark_and_cases_without_names_come_in_and_are_told():
    case = f'<Cases><Case guid="{D}"><SourceRef targetGUID="{A}"/></Case></Cases>'
    raw = inner(marked(4, 7, "two"), origin="QualCoder 3.5").replace(
        "<Sources>", f"{case}<Sources>"
    )
    read = brought(packed(raw, {f"sources/{A}.txt": "\ufeffOne two"}))
    words, repairs = said(read)
    assert words == ["two"]
    assert repairs == [
        "the source “Talk”: its text begins with a byte-order mark; taken off",
        "cases: a case has no name; kept without one",
    ]
    assert read.project.cases[0].sources == (A.lower(),)


def test_who_is_not_listed_what_is_not_there_and_what_is_no_colour_are_told():
    graph = (
        f'<Graphs><Graph guid="{D}"><Vertex guid="{B}" representedGUID="{N}" firstX="0" firstY="0" '
        'shape="Hexagon"/></Graph></Graphs>'
    )
    raw = inner(marked(0, 3, more=""), of_source=f' creatingUser="{U}"', tail=graph)
    raw = raw.replace("#46AA00", "#FF46AA00").replace(
        "</PlainTextSelection>", f'<NoteRef targetGUID="{N}"/></PlainTextSelection>'
    )
    assert said(brought(packed(raw, {f"sources/{A}.txt": "One two"})))[1] == [
        "the code “Fear”: its colour “#FF46AA00” is none; left out",
        f"users: {U.lower()} made something and is not listed; left without a name",
        "references: one leads to a note that is not there",
        "the graph “”: stands for something that is not there; left out",
        "the graph “”: its shape “Hexagon” is none; left out",
    ]


def test_folders_and_files_in_other_letters_are_found_and_told():
    read = brought(packed(inner(marked(0, 3, "One")), {f"Sources/{A.lower()}.TXT": "One two"}))
    words, (repair,) = said(read)
    assert words == ["One"]
    assert "its text stands at" in repair


def test_what_is_repaired_in_a_thousand_places_is_told_in_a_few_lines():
    codes = "".join(f'<Code guid="{coded.guid(n)}" name="c{n}"/>' for n in range(1000))
    book = f'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>{codes}</Codes></CodeBook>'
    read = reading.from_bytes(book.encode(), "c.qdc")
    assert len(read.repairs) == 6
    assert str(read.repairs[-1]) == "995 more: does not say whether it can be given; it can"


# Taguette


def test_a_codebook_that_taguette_wrote_comes_in_with_its_names_as_they_are():
    read = reading.from_bytes(TAGUETTE.encode(), "codebook.qdc")
    assert [code.name for code in read.project.codes] == [
        "interesting",
        "interesting.very",
        "people & places",
    ]
    assert [str(r) for r in read.repairs] == [
        "the codebook: it has a list of sets with nothing in it; left out"
    ]


@pytest.mark.skipif(
    "MEANINGUNITS_TAGUETTE" not in os.environ,
    reason="MEANINGUNITS_TAGUETTE names no Python that has Taguette (it pins an old SQLAlchemy)",
)
def test_taguette_still_writes_what_is_kept_here():
    done = subprocess.run(
        [os.environ["MEANINGUNITS_TAGUETTE"], "-W", "ignore", "-c", WRITE],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == TAGUETTE


# Into the course


def test_what_was_coded_elsewhere_on_an_interview_becomes_an_answer_of_the_board():
    text = outward("leif").text.replace("\n", "\r\n")
    first = text.index("GP: ") + 4
    raw = inner(marked(first + 2, text.index(".", first)), origin="Elsewhere")
    read = Coded(brought(packed(raw, {f"sources/{A}.txt": text})))
    board = read.board()
    assert board["codes"] == {"n1": {"name": "Fear"}}
    assert list(board["units"].values()) == [["n1"]]
    (key,) = board["units"]
    assert [f"leif {row['unit']}" for row in read.rows()] == [key]
    assert "Note: Selections with a border inside a word, moved to its end: 1." in str(read)


def test_a_text_that_is_no_interview_of_the_course_is_in_the_rows_and_told():
    read = Coded(brought(packed(inner(marked(0, 3)), {f"sources/{A}.txt": "One two"})))
    assert read.board()["units"] == {}
    (row,) = read.rows()
    assert (row["words"], row["codes"], row["start"], row["end"]) == ("One", "Fear", 0, 3)
    assert "Not interviews of this course, so in rows() and no board: Talk." in str(read)


def test_what_a_spreadsheet_would_run_is_made_harmless_in_the_table():
    read = Coded(brought(packed(inner(marked(0, 5)), {f"sources/{A}.txt": "=1+1)"})))
    assert ",'=1+1)," in read.to_csv()


def test_where_several_coded_one_has_to_be_named():
    one = coded.small()
    texts = reading.Read(one)
    assert Coded(texts).board() == {"units": {}, "codes": {"n1": {"name": "Below", "theme": "T1"}},
                                    "themes": {"T1": {"name": "Top"}}}  # fmt: skip
    with pytest.raises(InterchangeError, match=r"Nobody is called 'Bo'\. There are: 'Ana'\."):
        Coded(texts).board("Bo")
