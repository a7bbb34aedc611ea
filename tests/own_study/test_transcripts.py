"""Transcripts in: every format says the same, what is changed is told, harm is refused in time."""

from __future__ import annotations

import io
import subprocess
import tracemalloc

import files
import mutated_transcripts
import pytest
from meaningunits import transcripts
from meaningunits.transcripts import TranscriptError
from meaningunits.transcripts.sentences import language_of, sentences
from mutated import tried

TALK = [
    ("Interviewer", "Hur har du det? Berätta om i går."),
    ("Anna", "Det är bra. Jag träffade dr. Berg kl. 10.30, dvs. för sent. Åh, ja!"),
    ("Interviewer", "Och sedan?"),
    ("Anna", "Sedan gick jag hem. Ingenting mer."),
]
ENDINGS = (".txt", ".md", ".docx", ".odt", ".pdf", ".vtt", ".srt", ".csv")


def told(raw: bytes, name: str = "x.txt", **more) -> str:
    return " ".join(transcripts.read(raw, name, **more).done)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_brings_the_same_turns_and_sentences(ending):
    draft = transcripts.read(files.made(ending, TALK), f"anna{ending}")
    assert [(t.speaker, " ".join(t.sentences)) for t in draft.turns] == TALK
    assert [len(t.sentences) for t in draft.turns] == [2, 3, 1, 2]
    assert draft.language == "sv"
    assert draft.speakers == ("Interviewer", "Anna")


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        (
            "sv",
            "Jag var t.ex. hos dr. Berg. Hon kom bl.a. den 3 maj. Sedan? Ja, kl. 9 gick jag.",
            4,
        ),
        (
            "no",
            "Jeg var hos dr. Berg. Det var f.eks. den 17. mai. Hva så? Ikke noe, osv. Jeg gikk.",
            5,
        ),
        (
            "de",
            "Ich war z. B. bei Dr. Meier. Am 3. April kam er, d. h. zu spät. „Was ist das?“ Ja.",
            4,
        ),
        (
            "fr",
            "M. Dupont est venu. Il a dit : « Pourquoi ? » et il est parti. Mme Roy, elle, non.",
            3,
        ),
        (
            "en",
            "Dr. Smith came at 3 p.m. on Friday. I said e.g. that. Why? He and J. Berg left.",
            4,
        ),
    ],
)
def test_sentences_end_where_they_end_in_five_languages(language, text, parts):
    assert language_of(text * 3) == language
    found = sentences(text)
    assert len(found) == parts, found
    assert " ".join(found) == text


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "I worked at St. Olof's then. It was large.", "I worked at St. Olof's then."),
        ("sv", "Vi hade 3 st. Sedan kom fler.", "Vi hade 3 st."),
        ("sv", "Jag fick aldrig vara med. Sedan gick jag.", "Jag fick aldrig vara med."),
        ("sv", "Det var det jag blev glad av. Sedan dess.", "Det var det jag blev glad av."),
        ("de", "Das war Dr. med. Lang am Abend. Er ging.", "Das war Dr. med. Lang am Abend."),
        ("fr", "C'est de l'art. Je reste.", "C'est de l'art."),
        ("fr", "Au chap. 3 c'est dit. Je reste.", "Au chap. 3 c'est dit."),
        ("no", "Jeg sa alt. Så gikk jeg.", "Jeg sa alt."),
        ("en", "It was on Jan. 5 at night. I slept.", "It was on Jan. 5 at night."),
        ("en", "Then I met Jan. She slept.", "Then I met Jan."),
        ("en", "Was it? No. I left.", "Was it?"),
        ("es", "Hablé con la Dr. Gil. Me fui.", "Hablé con la Dr. Gil."),
    ],
)
def test_an_abbreviation_of_one_language_is_a_word_of_another(language, text, first):
    found = sentences(text, language)
    assert found[0] == first
    assert " ".join(found) == text


def test_a_heading_is_a_sentence_and_a_turn_of_its_own():
    import docx

    made, out = docx.Document(), io.BytesIO()
    made.add_heading("Del 1: bakgrund", 1)
    for text in ("I: Hur var det?", "Anna: Det var sent", "Jag gick hem."):
        made.add_paragraph(text)
    made.add_heading("Sedan", 2)
    for text in ("Ingen kom.", "I: Ingen?", "Anna: Nej, ingen", "som jag minns. Ingen."):
        made.add_paragraph(text)
    made.save(out)
    draft = transcripts.read(out.getvalue(), "x.docx")
    wanted = [
        ("", ("Del 1: bakgrund",)),
        ("I", ("Hur var det?",)),
        ("Anna", ("Det var sent", "Jag gick hem.")),
        ("", ("Sedan",)),
        ("Anna", ("Ingen kom.",)),
        ("I", ("Ingen?",)),
        ("Anna", ("Nej, ingen som jag minns.", "Ingen.")),
    ]
    assert [(t.speaker, t.sentences) for t in draft.turns] == wanted
    assert "2 heading(s) stand apart" in " ".join(draft.done)
    marked = "# Del 1: bakgrund\n\nI: Hur var det?\n\nAnna: Det var sent\n\nJag gick hem.\n\n"
    marked += "## Sedan\n\nIngen kom.\n\nI: Ingen?\n\nAnna: Nej, ingen\n\nsom jag minns. Ingen."
    assert transcripts.read(marked.encode(), "x.md").turns == draft.turns
    odt = files.odt([], "".join(
        f"<t:h>{line.strip('# ')}</t:h>" if line.startswith("#") else f"<t:p>{line}</t:p>"
        for line in marked.split("\n") if line
    ))  # fmt: skip
    assert transcripts.read(odt, "x.odt").turns == draft.turns


def test_a_heading_that_names_who_speaks_opens_a_turn():
    raw = "# Anna:\n\nIt was late.\n\n# Bo:\n\nIt was.\n\n# Anna:\n\nYes.\n\n# Bo:\n\nNo."
    turns = transcripts.read(raw.encode(), "x.md").turns
    assert [(t.speaker, *t.sentences) for t in turns] == [
        ("Anna", "It was late."),
        ("Bo", "It was."),
        ("Anna", "Yes."),
        ("Bo", "No."),
    ]


@pytest.mark.parametrize(
    ("said", "encoding", "told_of"),
    [
        ("I: Är du där?\nA: Ja, på kvällen.", "cp1252", "Windows-1252"),
        ("I: Är du där?\nA: Ja, på kvällen.", "mac-roman", "Mac Roman"),
        ("I: Où étais-tu ?\nA: À l’hôpital, près de là.", "mac-roman", "Mac Roman"),
        ("I: Où étais-tu ?\nA: À l’hôpital, près de là.", "cp1252", "Windows-1252"),
        ("I: Was hörst du?\nA: Die Straße, täglich.", "mac-roman", "Mac Roman"),
        ("I: Was hörst du?\nA: Die Straße, täglich.", "cp1252", "Windows-1252"),
        ("I: So?\nA: I don’t “know” – at all…", "mac-roman", "Mac Roman"),
        ("I: So?\nA: I don’t “know” – at all…", "cp1252", "Windows-1252"),
    ],
)
def test_how_an_older_file_is_written_is_guessed_and_told(said, encoding, told_of):
    draft = transcripts.read(said.encode(encoding), "x.txt")
    words = " ".join(text for turn in draft.turns for text in turn.sentences)
    assert words == " ".join(line.partition(": ")[2] for line in said.split("\n"))
    assert f"It was guessed to be {told_of}" in " ".join(draft.done)
    assert 'encoding="mac-roman", or --encoding mac-roman in a terminal' in " ".join(draft.done)


def test_somebody_can_say_how_a_file_is_written():
    raw = "I: Się?\nA: Źle, łódź.".encode("cp1250")
    draft = transcripts.read(raw, "x.txt", encoding="cp1250")
    assert draft.turns[1].sentences == ("Źle, łódź.",)
    assert "It was read as cp1250, as you said." in draft.done
    for wrong in ("latin-77", "hex", "punycode", "zip"):
        with pytest.raises(TranscriptError, match=f"no encoding is called “{wrong}”"):
            transcripts.read(raw, "x.txt", encoding=wrong)
    with pytest.raises(TranscriptError, match="is not written in utf-8"):
        transcripts.read(raw, "x.txt", encoding="utf-8")
    word = transcripts.read(files.docx(["I: Yes.", "A: No."]), "x.docx", encoding="cp1250")
    assert "this format says its own" in " ".join(word.done)


def test_whatever_is_changed_on_the_way_in_is_told():
    assert "UTF-16, with a byte-order mark" in told("A: Hej.\nB: Ja.\nA: Nå.".encode("utf-16"))
    assert "Windows-1252" in told("I: Är du där?\nA: Ja.".encode("cp1252"))
    assert "Line ends of Windows" in told(b"I: One.\r\n\r\nA: Two.\r\n")
    odd = "I: One\u00a0two.\n\nA: Ho\u00adly\u200b.".encode()
    assert "1 odd spaces" in told(odd)
    assert "2 signs that show nothing" in told(odd)
    assert transcripts.read(odd, "x.txt").turns[1].sentences == ("Holy.",)
    page = "I: Tell me about what happened to you in that week when every-\nthing was diff-\n" + (
        "erent from now and\nyou had both pre-\nand post-operative pain,\nas you said.\n"
    )
    draft = transcripts.read(page.encode(), "x.txt")
    assert (
        "everything was different from now and you had both pre- and" in draft.turns[0].sentences[0]
    )
    assert "2 words hyphenated at a line's end put together: “everything”, “different”" in (
        " ".join(draft.done)
    )


def test_signs_that_belong_to_words_and_pictures_stay():
    said = "Ja \U0001f469\u200d\u2695\ufe0f e\u0301ta\u0301, \u202bشكرا لك\u202c."
    draft = transcripts.read(f"I: Hej.\n\nA: {said}".encode(), "x.txt")
    assert draft.turns[1].sentences == (said,)


def test_a_colon_in_a_sentence_makes_no_speaker_and_a_wrong_one_can_be_named():
    raw = (
        b"I: Hello.\n\nAnna: He said it twice.\nSo did I.\nListen: I go.\n\nI: So?\n\n"
        b"Anna: Listen: no."
    )
    assert transcripts.read(raw, "x.txt").speakers == ("I", "Anna")
    twice = raw + b"\n\nListen: again."
    assert "Listen" in transcripts.read(twice, "x.txt").speakers
    assert transcripts.read(twice, "x.txt", not_speakers=["listen"]).speakers == ("I", "Anna")
    nobody = transcripts.read(b"Some notes.\n\nMore notes.", "x.txt")
    assert [t.speaker for t in nobody.turns] == ["", ""]
    assert "each paragraph counts as a turn" in " ".join(nobody.done)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("{who}: {said}", "x.txt"),
        ("[00:01:02] {who}: {said}", "x.txt"),
        ("{who} (00:01:02): {said}", "x.txt"),
        ("[{who}] {said}", "x.txt"),
        ("**{who}:** {said}", "x.md"),
        ("{who}   0:03\n{said}", "x.txt"),
        ("00:01:02 {who}\n{said}", "x.txt"),
        ("{who}:\n{said}", "x.txt"),
    ],
)
def test_speakers_are_found_as_programs_and_people_write_them(form, name):
    text = "\n\n".join(form.format(who=who, said=said) for who, said in TALK)
    draft = transcripts.read(text.encode(), name)
    assert [(t.speaker, " ".join(t.sentences)) for t in draft.turns] == TALK


def test_captions_of_one_person_in_a_row_are_one_turn():
    cues = [
        ("Anna", "I came"),
        ("Anna", "late."),
        ("I", "Why?"),
        ("Anna", "The bus."),
        ("I", "Oh."),
    ]
    for raw, name in ((files.vtt(cues), "x.vtt"), (files.srt(cues), "x.srt")):
        turns = transcripts.read(raw, name).turns
        assert [(t.speaker, t.sentences) for t in turns[:2]] == [
            ("Anna", ("I came late.",)),
            ("I", ("Why?",)),
        ]


def test_a_file_that_another_program_wrote_is_read_whole():
    import docx

    made, out = docx.Document(), io.BytesIO()
    made.add_heading("Interview 3", 0)
    for who, said in TALK:
        made.add_paragraph().add_run(f"{who}:").bold = True
        made.paragraphs[-1].add_run(f" {said}")
    made.add_table(rows=1, cols=1).rows[0].cells[0].text = "Anna: In a table."
    made.save(out)
    turns = transcripts.read(out.getvalue(), "x.docx").turns
    assert [(t.speaker, " ".join(t.sentences)) for t in turns] == [
        ("", "Interview 3"),
        *TALK,
        ("Anna", "In a table."),
    ]


def test_word_files_say_what_stayed_out_and_what_came_in():
    more = (
        "<w:p><w:ins><w:r><w:t>Anna: put in.</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>away</w:delText></w:r></w:del>"
        "<w:r><w:footnoteReference/></w:r></w:p>"
    )
    raw = files.docx(["I: Hello.", "Anna: Yes.", "I: So?"], more, **{"word/vbaProject.bin": "x"})
    draft = transcripts.read(raw, "x.docx")
    assert draft.turns[-1].sentences == ("put in.",)
    done = " ".join(draft.done)
    for part in (
        "1 insertion(s)",
        "1 deletion(s)",
        "1 footnote(s) stayed out",
        "macros. They were not",
    ):
        assert part in done


def test_a_text_box_comes_in_once_and_what_was_moved_away_does_not():
    box = "<w:txbxContent><w:p><w:r><w:t>Anna: in a box.</w:t></w:r></w:p></w:txbxContent>"
    more = (
        f'<w:p xmlns:m="x"><w:r><m:AlternateContent><m:Choice>{box}</m:Choice>'
        f"<m:Fallback>{box}</m:Fallback></m:AlternateContent></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>Anna: moved away.</w:t></w:r></w:moveFrom></w:p>"
    )
    draft = transcripts.read(files.docx(["I: Hello.", "Anna: Yes.", "I: So?"], more), "x.docx")
    assert [t.sentences for t in draft.turns] == [("Hello.",), ("Yes.",), ("So?",), ("in a box.",)]
    assert "text box" in " ".join(draft.done)


def test_a_file_is_read_as_what_it_is_whatever_its_ending_says():
    raw = files.docx(["I: Hello.", "A: Yes.", "I: Oh."])
    assert "read as what it is" in told(raw, "x.txt")


BOMB = files.zipped({"word/document.xml": b"<a>" + b" " * 80_000_000})
DEEP = files.docx([], "<w:p>" * 5000)
ENTITIES = files.zipped(
    {
        "word/document.xml": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        "<x>&b;</x>"
    }
)
HOSTILE = {
    "a bomb": (BOMB, "x.docx", "unpacks to more than 60 MB"),
    "deep nesting": (DEEP, "x.docx", "deeper or of more pieces"),
    "entities": (ENTITIES, "x.docx", "declares a document type or entities"),
    "outside entity": (
        files.zipped({"content.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}),
        "x.odt",
        "declares a document type",
    ),
    "100 MB": (b"a " * 50_000_000, "x.txt", "has 100 MB; a transcript has up to 20"),
    "points alone": (b"." * 1_400_000 + b" a", "x.txt", ""),
    "colons alone": (b"a: " * 400_000, "x.txt", ""),
    "many elements": (files.docx([], "<w:p/>" * 600_001), "x.docx", "of more pieces"),
    "many members": (files.zipped({f"m{n}": "" for n in range(5001)}), "x.docx", "5,001 parts"),
    "a recording": (b"ID3" + bytes(1000), "x.txt", "is a recording"),
    "a program": (b"\x7fELF\x00\x00", "x.txt", "zero bytes"),
    "an old Word file": (b"\xd0\xcf\x11\xe0" + bytes(99), "x.doc", "before 2007"),
    "no ending known": (b"hello", "x.exe", "what can come in is .txt"),
    "empty": (b" \n", "x.txt", "is empty"),
    "no PDF": (b"hello", "x.pdf", "is no PDF"),
    "a damaged PDF": (files.pdf(["I: Hello."])[:200], "x.pdf", "is damaged"),
    "pictures only": (files.pdf([]), "x.pdf", "pictures of pages and no text"),
    "too many sentences": (b"Yes. " * 9_500, "x.txt", "9,500 sentences; up to 9,000"),
    "no column": (b"a,b,c\n1,2,3\n", "x.csv", "no column that is called"),
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_files_are_refused_in_a_sentence_in_bounded_time(what):
    raw, name, said = HOSTILE[what]
    if not said:  # a file that is only odd: it comes in, and soon
        assert transcripts.read(raw, name).turns
        return
    with pytest.raises(TranscriptError, match=said) as caught:
        transcripts.read(raw, name)
    assert str(caught.value).startswith(f"“{name}”")
    assert str(caught.value).endswith((".", ")"))


@pytest.mark.parametrize("what", ["a bomb", "entities", "deep nesting"])
def test_what_unpacks_to_more_is_refused_before_it_fills_the_memory(what):
    raw, name, _ = HOSTILE[what]
    tracemalloc.start()
    try:
        with pytest.raises(TranscriptError):
            transcripts.read(raw, name)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (OSError("no processes here"), "none can be started here"),
        (subprocess.TimeoutExpired("x", 1), "asks for more than 60 seconds or 1,500 MB"),
        (subprocess.CompletedProcess("x", -9, b"", b""), "asks for more than 60 seconds"),
        (
            subprocess.CompletedProcess(
                "x", 1, b"", b"ModuleNotFoundError: No module named 'pypdf'"
            ),
            "“pip install pypdf” brings it",
        ),
        (subprocess.CompletedProcess("x", 0, b'{"locked": true}', b""), "locked with a password"),
        (subprocess.CompletedProcess("x", 0, b'{"pages": 5000}', b""), "5,000 pages; up to 2,000"),
    ],
)
def test_a_pdf_that_asks_for_too_much_ends_its_own_process_and_is_told(monkeypatch, happens, said):
    def run(*_, **given):
        assert given["timeout"] == 120
        if isinstance(happens, Exception):
            raise happens
        return happens

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(TranscriptError, match=said):
        transcripts.read(b"%PDF-1.4", "x.pdf")


def test_a_password_is_told():
    locked = bytearray(files.docx(["I: Hello."]))
    at = locked.rfind(b"PK\x01\x02")
    locked[at + 8] |= 1
    with pytest.raises(TranscriptError, match=r"locked with a password|damaged"):
        transcripts.read(bytes(locked), "x.docx")


def test_damaged_files_of_every_format_come_in_or_are_refused_in_a_sentence():
    ends = tried(mutated_transcripts.read, TranscriptError, 1000)
    assert min(ends["read"], ends["refused"]) > 300
