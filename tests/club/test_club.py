"""The kit and the letter: an hour that adds up, three formats that say the same, nothing lost."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser

import docx
import meaningunits as mu
import pytest
from meaningunits import club
from meaningunits.club import guide, handout
from meaningunits.club.document import (
    Bullets,
    Document,
    Heading,
    Lines,
    PageBreak,
    Table,
    Text,
    to_html,
    to_markdown,
)
from meaningunits.material import study
from meaningunits.tasks import catalogue

LETTER = {
    "title": "The *nineteen*",
    "text": "Kjeldmand & Holmström <asked> nine.\n\n1. They stayed | all of them.",
    "name": "A club",
    "rows": ["4a"],
}
PLACE = {"place": "title", "at": "", "quote": "Prevent Burnout", "speaks": "concern"}
BOARD = {"4a": {"judgement": "some concerns", "reason": "Mine alone.", "evidence": [PLACE]}}


class Words(HTMLParser):
    """The words of a page as a reader sees them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.inside = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.inside.append(tag)

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" not in self.inside and "title" not in self.inside:
            self.words += data.split()


def of_word(path) -> list[str]:
    """The words of a Word file in the order of its body, then of its footer."""
    made = docx.Document(str(path))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    words = [part.text for part in made.element.body.iter(name)]
    foot = made.sections[0].footer.paragraphs[0].text
    return " ".join([*words, foot]).split()


def plain(words: list[str]) -> str:
    return re.sub(r"\W+", "", "".join(words))


# The hour.


def test_the_hour_has_sixty_minutes_without_gap_and_every_question_and_letter():
    starts = [a for a, *_ in guide.HOUR]
    ends = [b for _, b, *_ in guide.HOUR]
    assert starts == [0, *ends[:-1]]
    assert ends[-1] == 60
    told = " ".join(how for *_, how, _ in guide.HOUR)
    asked = {n for found in re.findall(r"\(Questions? ([^)]*)\)", told)
             for n in re.findall(r"\d", found)}  # fmt: skip
    assert asked == {str(q.number) for q in study.QUESTIONS}
    letters = " ".join(letters for *_, letters in guide.HOUR)
    assert all(word in letters for word in study.RADICAL)


def test_the_half_hour_is_half_an_hour():
    text = next(
        b.text for b in guide.document().blocks if isinstance(b, Text) and "half an hour" in b.text
    )
    assert sum(int(n) for n in re.findall(r"\((\d+)\)", text)) == 30


def test_the_handout_has_every_row_and_the_way_to_the_article():
    text = to_markdown(handout.document())
    for question in handout.QUESTIONS:
        assert question.asks in text
    assert text.count("☐") == 4 * len(handout.QUESTIONS)
    assert f"https://doi.org/{study.CITATION.doi}" in text
    assert "There is no total, on purpose" in text


def test_every_paper_says_what_is_real_and_what_is_invented():
    for document in (guide.document(), handout.document()):
        assert "interviews are invented" in document.foot


# Three formats.


def test_the_kit_says_the_same_in_every_format(here):
    made = mu.kit()
    assert len(made.names) == 6
    for stem, document in (
        ("facilitators-guide", guide.document()),
        ("handout", handout.document()),
    ):
        folder = here / club.KIT
        page = Words((folder / f"{stem}.html").read_text(encoding="utf-8")).words
        assert plain(of_word(folder / f"{stem}.docx")) == plain(page)
        mark = (folder / f"{stem}.md").read_text(encoding="utf-8").replace("---", "")
        assert plain([re.sub(r"\\", "", mark)]) == plain(page)
        assert document.title in mark


def test_a_page_of_html_stands_alone_and_escapes_what_a_learner_wrote():
    page = to_html(Document("T <x>", (Text("<script>a & **b**", own=True), Text("a **b** c"))))
    assert "<script>" not in page
    assert "&lt;script&gt;a &amp; **b**" in page
    assert "<b>b</b>" in page
    assert "http" not in page
    assert '<html lang="en">' in page


def test_an_address_is_a_link_and_the_full_stop_after_it_is_none_of_it():
    page = to_html(Document("T", (Text("See https://doi.org/10.1370/afm.813. **Then** read."),)))
    assert '<a href="https://doi.org/10.1370/afm.813">https://doi.org/10.1370/afm.813</a>. ' in page


def test_more_of_markdown_than_bold_and_links_is_refused_rather_than_lost():
    with pytest.raises(ValueError, match="emphasis"):
        to_html(Document("T", (Text("an *emphasis* that Word would not show"),)))


def test_markdown_keeps_a_learners_signs_as_signs():
    document = Document("T", (Text("# no *heading* 1", own=True), Text("1. no list", own=True),
                              Text("- a [link](x) <b>", own=True)))  # fmt: skip
    text = to_markdown(document)
    assert "\\# no \\*heading\\* 1" in text
    assert "1\\. no list" in text
    assert "\\- a \\[link\\](x) \\<b\\>" in text


def test_every_block_is_in_every_format(here):
    blocks = (
        Heading("Head"),
        Text("quiet", quiet=True),
        Bullets(("one", "two")),
        PageBreak(),
        Text("after"),
        Table(("A", "B"), (("x", "y | z"),), (1, 2), tall=True),
        Lines(2),
    )
    from meaningunits.club.word import save

    document = Document("Title", blocks, "foot", author="Me")
    save(document, here / "d.docx")
    words = of_word(here / "d.docx")
    page = Words(to_html(document)).words
    for word in ("Head", "quiet", "one", "two", "after", "A", "B", "x", "z", "foot"):
        assert word in words
        assert word in page
        assert word in to_markdown(document)
    assert docx.Document(str(here / "d.docx")).core_properties.author == "Me"
    assert "y \\| z" in to_markdown(document)


# Nothing is overwritten.


def test_what_somebody_wrote_on_is_left_alone(here):
    mu.kit()
    path = here / club.KIT / "handout.md"
    path.write_text("mine", encoding="utf-8")
    again = mu.kit()
    assert path.read_text(encoding="utf-8") == "mine"
    assert "left as it was" in repr(again)


def test_a_changed_letter_gets_a_name_of_its_own(here):
    catalogue.answer("journal-club/letter", LETTER)
    assert mu.letter().names == ("letter.md", "letter.html", "letter.docx")
    assert mu.letter().names == ("letter.md", "letter.html", "letter.docx")
    catalogue.answer("journal-club/letter", {**LETTER, "text": "Another."})
    assert mu.letter().names == ("letter-2.md", "letter-2.html", "letter-2.docx")
    assert "Another" not in (here / "letter.md").read_text(encoding="utf-8")


# The letter.


def test_a_letter_is_the_learners_words_and_the_places_they_rest_on(here):
    catalogue.answer("journal-club/board", BOARD)
    catalogue.answer("journal-club/letter", LETTER)
    mu.letter()
    text = (here / "letter.md").read_text(encoding="utf-8")
    page = " ".join(Words((here / "letter.html").read_text(encoding="utf-8")).words)
    word = " ".join(of_word(here / "letter.docx"))
    assert "Kjeldmand & Holmström <asked> nine." in page
    assert "Kjeldmand & Holmström <asked> nine." in word
    for found in (page, word, text):
        assert "Prevent Burnout" in found
        assert "A club" in found
        # What was judged on the board is not put into the letter by a machine.
        assert "Mine alone" not in found
        assert "some concerns" not in found


def test_words_that_nobody_could_look_up_are_to_be_compared_before_it_is_sent(here):
    row = {"judgement": "some concerns", "reason": "Only those who stayed could be asked."}
    for quote in ("three to fifteen years", ""):
        piece = {"place": "abstract", "at": "Methods", "quote": quote, "speaks": "concern"}
        catalogue.answer("journal-club/board", {"4a": {**row, "evidence": [piece]}})
        catalogue.answer("journal-club/letter", {**LETTER, "rows": ["4a"]})
        assert ("could not be looked up here" in repr(mu.letter())) is bool(quote)


def test_without_a_letter_it_says_where_to_write_it(here):
    assert "Your letter" in repr(mu.letter())
    assert list(here.iterdir()) == []
    catalogue.answer("journal-club/letter", {"text": 7})
    assert "could not be read" in repr(mu.letter())
    catalogue.answer("journal-club/letter", LETTER)
    catalogue.answer("journal-club/board", "none")
    assert "letter.docx" in repr(mu.letter())  # a board that cannot be read costs the places only


def test_without_python_docx_the_other_two_are_written_and_it_says_what_is_missing(
    here, monkeypatch
):
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "meaningunits.club.word", raising=False)
    made = mu.kit()
    assert all(name.endswith((".md", ".html")) for name in made.names)
    assert len(made.names) == 4
    assert "pip install python-docx" in repr(made)


def test_it_is_said_in_words_where_the_files_lie(here, tmp_path_factory):
    html = mu.kit()._repr_html_()
    assert f"<code>{club.KIT}/handout.html</code>" in html
    assert "href" not in html, "JupyterLab opens a link to a Word file as text"
    place = tmp_path_factory.mktemp("elsewhere")
    elsewhere = mu.kit(place)._repr_html_()
    assert f"<code>{place / 'handout.docx'}</code>" in elsewhere
