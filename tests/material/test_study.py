"""The 2008 study as data, pinned against the journal's page."""

import hashlib
import tomllib

import pytest
from meaningunits.material import study
from meaningunits.material.corpus import DATA


def digest(lines):
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def test_there_are_five_steps_in_order():
    assert [step.number for step in study.STEPS] == [1, 2, 3, 4, 5]
    assert len({step.name for step in study.STEPS}) == 5
    assert "when the content of meaning shifts" in study.STEPS[1].what


def test_there_are_five_themes_with_twenty_six_subthemes():
    assert [theme.code for theme in study.THEMES] == ["C", "I", "S", "P", "E"]
    assert [len(theme.subthemes) for theme in study.THEMES] == [7, 5, 6, 4, 4]
    assert len(study.subthemes()) == 26


def test_table_2_is_named_and_ordered_as_printed():
    rows = [f"{theme.name}\t{sub.name}" for theme in study.THEMES for sub in theme.subthemes]
    assert digest(rows) == "19e6547030a3a6ce088019b55f825055a83983d026543077dde386cc69c8f610"


def test_a_subthemes_code_is_its_themes_letter_and_its_place():
    for theme in study.THEMES:
        for place, sub in enumerate(theme.subthemes, start=1):
            assert sub.code == f"{theme.code}{place}"
            assert study.subthemes()[sub.code] is sub
    codes = [sub.code for theme in study.THEMES for sub in theme.subthemes]
    assert list(study.subthemes()) == codes


def test_there_are_eight_questions_and_only_the_fourth_has_parts():
    assert [question.number for question in study.QUESTIONS] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [len(question.parts) for question in study.QUESTIONS] == [0, 0, 0, 3, 0, 0, 0, 0]
    selected, gathered, confounding = study.QUESTIONS[3].parts
    assert "selected" in selected
    assert "information" in gathered
    assert "Confounding" in confounding


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "ask"),
        (2, "design"),
        (3, "findings"),
        (4, "account for"),
        (5, "triangulated"),
        (6, "transportable"),
        (7, "burnout"),
        (8, "know"),
    ],
)
def test_a_question_asks_what_the_journals_asks(number, word):
    text = study.QUESTIONS[number - 1].text
    assert word in text
    assert text.endswith("?")


def test_radical_spells_radical():
    assert "".join(word[0] for word in study.RADICAL) == "RADICAL"
    assert study.RADICAL == ("Read", "Ask", "Discuss", "Inquire", "Collaborate", "Act", "Learn")


def test_there_are_three_discussion_tips_and_an_article_in_brief():
    assert len(study.DISCUSSION_TIPS) == 3
    assert "more than twenty countries" in study.DISCUSSION_TIPS[2]
    assert list(study.ARTICLE_IN_BRIEF) == ["background", "found", "implications"]
    assert len(study.ARTICLE_IN_BRIEF["implications"]) == 2


def test_there_are_five_references_in_order():
    assert [reference.number for reference in study.REFERENCES] == [1, 2, 3, 4, 5]
    for reference, said in zip(
        study.REFERENCES,
        ("2006;4:196-197", "2005;55(518):724-725", "1957", "Jan 27, 2008", "Jan 27, 2008"),
        strict=True,
    ):
        assert said in reference.text
    assert [reference.url for reference in study.REFERENCES[3:]] == [
        "http://www.balint.co.uk/",
        "http://americanbalintsociety.org/",
    ]


def test_the_citing_titles_are_those_of_the_page():
    assert len(study.CITING_TITLES) == len(set(study.CITING_TITLES)) == 29
    expected = "59cc00150b0f65bd70b97ea63d89668a8a15fedd304854fc069c369c08ea097e"
    assert digest(study.CITING_TITLES) == expected


def test_the_citation_has_every_field():
    cited = study.CITATION
    assert cited.authors == ("Kjeldmand D", "Holmström I")
    assert (cited.journal, cited.journal_short) == ("Annals of Family Medicine", "Ann Fam Med")
    assert (cited.year, cited.month, cited.volume, cited.issue) == (2008, 3, 6, 2)
    assert (cited.first_page, cited.last_page) == (138, 145)
    assert cited.doi == "10.1370/afm.813"


def test_the_citation_reads_as_one():
    assert str(study.CITATION) == (
        "Kjeldmand D, Holmström I. Balint Groups as a Means to Increase Job Satisfaction and "
        "Prevent Burnout Among General Practitioners. Ann Fam Med 2008;6(2):138–145. "
        "doi:10.1370/afm.813"
    )


def test_the_codebook_agrees_with_table_2():
    book = tomllib.loads((DATA / "codebook.toml").read_text(encoding="utf-8"))
    assert [(theme["code"], theme["name"]) for theme in book["theme"]] == [
        (theme.code, theme.name) for theme in study.THEMES
    ]
    assert [(sub["theme"], sub["code"], sub["name"]) for sub in book["subtheme"]] == [
        (theme.code, sub.code, sub.name) for theme in study.THEMES for sub in theme.subthemes
    ]
