"""Pseudonyms: proposed with their context, put in place only when said, the list kept apart."""

from __future__ import annotations

import json
import re

import files
import meaningunits as mu
import pytest
from meaningunits import trail
from meaningunits.material.corpus import DATA, load
from meaningunits.own_study import private
from meaningunits.own_study.deidentifying import NO_GUARANTEE, proposals, replaced
from meaningunits.own_study.shown import study as mu_study


def found(*sentences: str) -> dict[str, str]:
    return {one.text: one.kind for one in proposals(enumerate(sentences, start=1))}


@pytest.mark.parametrize(
    ("sentence", "kind", "text"),
    [
        ("Then I met Karin Berg at work.", "name", "Karin Berg"),
        ("I saw dr. Lindqvist again.", "name", "Lindqvist"),
        ("Sedan flyttade vi till Umeå.", "place", "Umeå"),
        ("We lived in Baker Street then.", "place", "Baker Street"),
        ("Hon bor på Storgatan 4 nu.", "place", "Storgatan 4"),
        ("Er kam am 3. April 2024 wieder.", "date", "3. April 2024"),
        ("C'était le 12/05/2023 au soir.", "date", "12/05/2023"),
        ("She is 94 years old now.", "age over 89", "94"),
        ("Ring mig på +46 70 123 45 67 sen.", "phone", "+46 70 123 45 67"),
        ("Skriv till a.b@sjukhus.example.se nu.", "mail", "a.b@sjukhus.example.se"),
        ("Numret är 19450312-1234 tror jag.", "record number", "19450312-1234"),
        ("My father, he was 92 when he died.", "age over 89", "92"),
        ("She's 95.", "age over 89", "95"),
        ("He'd turned ninety-three by then.", "age over 89", "ninety-three"),
        ("Hon var 93 då.", "age over 89", "93"),
        ("Er wurde 91 und ging.", "age over 89", "91"),
        ("Elle a quatre-vingt-douze ans.", "age over 89", "quatre-vingt-douze"),
        ("I saw K. Holm there.", "name", "K. Holm"),
        ("K. Holm left.", "name", "K. Holm"),
        ("I saw J. R. Berg and Anna K. Lind.", "name", "Anna K. Lind"),
        ("It was Karin's car.", "name", "Karin"),
        ("It was at St. Olof's then.", "place", "St. Olof"),
        ("Jag låg på Akademiska sjukhuset då.", "place", "Akademiska sjukhuset"),
        ("Then Mr Long came.", "name", "Long"),
        ("I saw Karin Long there.", "name", "Karin Long"),
        ("Då kom Hans hem.", "name", "Hans"),
    ],
)
def test_likely_names_places_dates_ages_and_numbers_are_proposed(sentence, kind, text):
    assert found(sentence).get(text) == kind, found(sentence)


def test_what_begins_a_sentence_or_is_a_german_noun_is_not_taken_for_a_name_by_itself():
    assert found("Yesterday I went home. It was late. She is 45 years old.") == {}
    german = "Ich habe die Arbeit und das Haus und nicht die Zeit, mit dem Kind zu sein."
    assert found(german) == {}
    assert found(german, "Das war mit Herr Meier und mir.") == {"Meier": "name"}
    assert "Karin" in found("Karin said so.", "So Karin left, and Karin came.")


@pytest.mark.parametrize(
    "sentence",
    [
        "So I'm here, and It's late. Then I'd gone, but I've said so.",
        "On Tuesday in May, and on Fridays in December. Before Christmas.",
        "The Doctor came, and Sister too, with the Professor.",
        "Maybe so. Maybe not. Perhaps. Perhaps I did. Nobody came. Nobody at all.",
        'She said, "Come here" and "Stop".',
        "The ward was 92 metres long, it was 95 % full, and it was 98.6 that day.",
        "Kanske det. Kanske inte. Egentligen var det så. Egentligen.",
        "D'abord non. D'abord je suis parti. C'était tard, et J'étais là.",
        "Vielleicht. Vielleicht nicht. Eigentlich ja. Eigentlich am Dienstag.",
        "Kanskje det. Kanskje ikke. Etterpå var det stille.",
    ],
)
def test_what_names_nobody_is_not_proposed(sentence):
    parts = re.split(r"(?<=[.?!]) (?=[A-ZÄÖÅÉ])", sentence)
    assert found(*parts) == {}


def test_in_the_courses_own_interviews_nearly_everything_proposed_is_a_name_that_somebody_bears():
    """Nine talks of English as it is spoken: a list that is mostly wrong is read by nobody."""
    made = {
        one.text
        for path in sorted((DATA / "interviews").glob("*.txt"))
        for one in proposals((s.number, s.text) for s in load(path.stem).sentences)
    }
    assert {"Karin", "Mogens", "Torvald", "Mill Lane", "Holm"} <= made
    assert made & {"Real", "Sit", "Stood", "Fridays", "Six", "I'm", "Afterwards"} <= {
        "Real",
        "Sit",
        "Stood",
    }
    assert len(made) < 60


def test_names_in_the_labels_of_whoever_speaks_are_proposed_with_each_part():
    labels = ["Karin Holm", "Intervjuare", "P1", "GP", "Speaker 2", "Dr. Lind", "(nobody)", ""]
    made = {p.text: p for p in proposals([(1, "So Holm left."), (2, "I saw it.")], labels)}
    assert list(made) == ["Holm", "Karin", "Karin Holm", "Lind"]
    assert made["Holm"].context == "1: … So Holm left. …"
    assert (made["Holm"].many, made["Karin"].many) == ("one place", "a speaker's label")
    assert made["Karin"].context == "whoever speaks is called so"


def test_what_only_ever_begins_a_sentence_comes_last():
    said = ["Lucka one.", "Lucka two.", "Lucka three.", "Dr. Lindqvist went.", "So Karin left."]
    names = [one.text for one in proposals(enumerate(said, start=1))]
    assert names == ["Karin", "Lindqvist", "Lucka"]


def test_each_proposal_has_all_its_places_with_their_context():
    (one,) = [
        p for p in proposals([(1, "So I saw Karin."), (2, "Karin left.")]) if p.text == "Karin"
    ]
    assert [number for number, _ in one.places] == [1, 2]
    assert one.context == "1: … So I saw Karin. …"


def test_whole_words_are_replaced_longest_first_and_a_possessive_too():
    said = {"Karin": "Eva", "Karin Berg": "Eva Lund"}
    assert replaced("Karin Berg, Karins bil, Karin's, Karina", said) == (
        "Eva Lund, Evas bil, Eva's, Karina"
    )


def study(folder):
    talk = [
        ("Interviewer", "Who came?"),
        ("Karin", "Then Leo Dahl came, and I am Karin. He left."),
        ("Interviewer", "And Leo Dahl?"),
        ("Karin", "He lives in Umeå now."),
    ]
    (folder / "one.txt").write_bytes(files.plain(talk))
    (folder / "two.txt").write_bytes(files.plain([*talk, ("Interviewer", "Leo Dahl again?")]))
    return mu_study(folder)


def test_pseudonyms_are_the_same_everywhere_and_their_list_goes_into_no_export(home):
    made = study(home)
    before = made.interview("one").text
    listed = str(made.pseudonyms("one"))
    assert "name: “Leo Dahl”, 2 places; 2: … Then Leo Dahl came" in listed
    assert NO_GUARANTEE in listed
    assert made.interview("one").text == before
    told = str(made.pseudonyms("one", {"Leo Dahl": "Max Holm", "Karin": "Eva", "Umeå": "Town"}))
    assert "one: 5, two: 6" in told
    assert NO_GUARANTEE in told
    again = mu_study(home)
    for name in ("one", "two"):
        assert "Karin" not in again.interview(name).text
        assert {s.speaker for s in again.interview(name).sentences} == {"I", "Eva"}
    again.export()
    again.report()
    for path in (home / "out").iterdir():
        raw = path.read_bytes()
        assert b"Leo Dahl" not in raw, path.name
        assert b"Ume" not in raw, path.name
    kept = json.loads((home / "private" / "pseudonyms.json").read_text("utf-8"))
    assert kept == {"Leo Dahl": "Max Holm", "Karin": "Eva", "Umeå": "Town"}
    assert not list((again.copy_for(home / "copy")).glob("private"))


def test_one_name_has_one_pseudonym_and_two_people_never_share_one(home):
    made = study(home)
    made.pseudonyms("one", {"Karin": "Eva"})
    assert "is called “Eva” in this study already" in str(made.pseudonyms("one", {"Karin": "Ida"}))
    assert "stands for somebody else already" in str(made.pseudonyms("one", {"Leo Dahl": "Eva"}))


def test_once_there_is_work_no_pseudonym_moves_a_place(home):
    made = study(home)
    trail.here().record("my-study/divide-one", "cut", [2])
    before = (home / "transcripts" / "one.json").read_bytes()
    assert "another number of words" in str(made.pseudonyms("one", {"Leo Dahl": "Max"}))
    assert (home / "transcripts" / "one.json").read_bytes() == before
    assert "Sentences changed" in str(made.pseudonyms("one", {"Leo Dahl": "Max Holm"}))


def test_names_are_asked_one_by_one_and_nothing_changes_unasked(home):
    made = study(home)
    asked = []

    def answer(question: str) -> str:
        asked.append(question)
        return {1: "Max Holm", 2: ""}.get(len(asked), "q")

    told = private.one_by_one(made, "one", answer)
    assert len(asked) == 3
    assert asked[0].startswith("1 of 3. name: “Leo Dahl” (2 places)\n  2: … Then Leo Dahl came")
    assert "Max Holm" in made.interview("one").text
    assert "Sentences changed" in told

    def ends(_: str) -> str:
        raise EOFError

    assert private.one_by_one(made, "two", ends).startswith("Nothing was changed.")


def test_a_name_that_has_a_pseudonym_is_told_when_it_comes_in_again(home):
    (home / "anna.txt").write_text("Anna: I met Karin Berg.\nKarin: So did I.\n", encoding="utf-8")
    study = mu_study(home)
    private.put(study, {"Karin Berg": "Eva Lind"})
    (home / "bo.txt").write_text("Bo: Karin Berg was there, too.\nAnna: Yes.\n", encoding="utf-8")
    (home / "siv.txt").write_text("Siv: Nobody was there.\nAnna: No.\n", encoding="utf-8")
    told = {line.split(" ", 1)[0].casefold(): line for line in mu_study(home).told}
    assert "Names that have a pseudonym in this study stand in it (1). Put their" in told["bo"]
    assert "pseudonym" not in told["siv"]
    # The study's file goes to other coders, and says no name.
    assert "Karin Berg" not in (home / "study.json").read_text("utf-8")


def test_whoever_opens_a_study_from_elsewhere_is_told_where_answers_go(home):
    (home / "s").mkdir()
    assert f"kept in {home / 'trail.jsonl'}, which is not this study's folder" in repr(
        mu_study(home / "s")
    )
    # So it is where the study was not shown.
    where = f" It is kept in {home / 'trail.jsonl'}, which is not the study's folder ({home / 's'})"
    for _ in range(2):  # the second time nothing is new
        assert where in str(mu.answer("my-study/question", "How?"))
    assert "which is not this study's folder" not in repr(mu_study(home))
    assert "not the study's folder" not in str(mu.answer("my-study/question", "How now?"))


def test_a_pseudonym_for_what_stands_nowhere_is_told(home):
    made = study(home)
    told = str(made.pseudonyms("one", {"Leo Dahl": "Max Holm", "Kairn": "Eva"}))
    assert "In no transcript: “Kairn”. Is it written so there" in told
    assert str(made.pseudonyms("one", {"Nils": "Per"})).startswith("No sentence was changed.")
    # Whoever only speaks, and is never named, stands in the labels.
    assert "In no transcript" not in str(made.pseudonyms("one", {"Interviewer": "Asker"}))


def test_a_pseudonym_that_somebody_bears_is_told_and_one_in_use_is_no_name_to_be_replaced(home):
    made = study(home)
    told = str(made.pseudonyms("one", {"Leo Dahl": "Karin"}))
    assert "Stood in the transcripts before it was a pseudonym: “Karin”. Are two people" in told
    assert "“Karin” is a pseudonym in this study already" in str(
        made.pseudonyms("one", {"Karin": "Eva"})
    )
    assert "Stood in" not in str(made.pseudonyms("one", {"Umeå": "Town"}))


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["A. ", "St. ", "Ab ", "was ninety ", "neunzi", "1 ", "d'"])
def test_a_sentence_of_one_thing_over_and_over_is_looked_through_in_time(piece):
    assert len(found(piece * 8_000)) < 3


def test_a_page_is_headed_by_the_pseudonym_and_then_by_the_new_name(home):
    (home / "Margaret Holloway.txt").write_bytes(files.plain([("I", "So?"), ("P", "I went.")]))
    study = mu_study(home)
    page = home / f"transcript_{study.manifest.names[0]}.ipynb"

    def heading():
        return json.loads(page.read_text("utf-8"))["cells"][0]["source"][0]

    assert heading() == "# Margaret Holloway\n"
    study.pseudonyms("margaretholloway", {"Margaret Holloway": "Ruth Hale"})
    assert heading() == "# Ruth Hale\n"
    study.rename("margaretholloway", "P1")
    page = home / "transcript_p1.ipynb"
    assert heading() == "# P1\n"
    assert "Holloway" not in page.read_text("utf-8")


def test_a_word_that_is_no_name_stands_for_several_and_all_clashes_are_told_at_once(home):
    made = study(home)
    told = str(made.pseudonyms("one", {"93": "over 89", "97": "over 89", "Bo": "[city]"}))
    assert "cannot be told apart" not in told
    told = str(made.pseudonyms("one", {"Umeå": "[city]", "Karin": "Eva"}))
    assert "Sentences changed" in told
    assert "Are two people" not in told
    told = str(made.pseudonyms("one", {"Karin": "Ida", "Leo Dahl": "Eva", "Nils": "Per"}))
    assert "“Karin” is called “Eva”" in told
    assert "“Eva” stands for somebody else already: for “Karin”, and now for “Leo Dahl”" in told
    assert told.count("Nothing was changed") == 1
    kept = json.loads((home / "private" / "pseudonyms.json").read_text("utf-8"))
    assert "Nils" not in kept


def test_a_longer_name_is_asked_before_the_shorter_one_that_stands_in_it(home):
    study = mu_study(home)
    study.paste("P: I saw Rosa. Rosa Lind was there. It was Rosa again. So Rosa left.", "anna")
    asked = [one.text for one in private.proposed(study, "anna")]
    assert asked.index("Rosa Lind") < asked.index("Rosa")


def test_what_is_in_the_way_of_a_list_and_what_stands_in_ones_own_words_is_told(home):
    study = mu_study(home)
    study.paste("P: I saw Rosa. She was there. It was Rosa again. So Rosa left.", "anna")
    mu.answer("my-study/read-anna", [{"from": [1, 1], "to": [1, 2], "text": "Why Rosa?"}])
    told = str(study.pseudonyms("anna", {"Rosa": "Maja Berg"}))
    assert "would move: “Rosa” → “Maja Berg”. Use one with as many words. Nothing was" in told
    told = str(study.pseudonyms("anna", {"Rosa": "Maja"}))
    assert "In what you wrote stand: “Rosa”. Answers are left as they are" in told
    told = str(study.pseudonyms("anna", {"Rosa": "Maja"}))
    assert "On the list before, and nowhere in the transcripts any more: “Rosa”." in told


def test_a_mistyped_entry_is_taken_off_the_list_and_its_pseudonym_is_free(home):
    made = study(home)
    made.pseudonyms("one", {"Loe Dahl": "Max Holm"})
    told = str(made.pseudonyms("one", {"Loe Dahl": None, "Leo Dahl": "Max Holm"}))
    assert told.startswith("Taken off the list: “Loe Dahl” (“Max Holm”).")
    assert "Max Holm" in made.interview("one").text
    assert "No sentence was changed" in str(made.pseudonyms("one", {"Leo Dahl": None}))
    kept = json.loads((home / "private" / "pseudonyms.json").read_text("utf-8"))
    assert kept == {}
    assert "Not on the list" in str(made.pseudonyms("one", {"Nobody": None}))


def test_every_name_on_the_list_is_offered_in_a_new_transcript_and_the_longest_goes_first(home):
    (home / "anna.txt").write_text("Anna: I was there.\nBo: So was I.\n", encoding="utf-8")
    made = mu_study(home)
    private.put(made, {"Margaret Holloway": "Ruth Hale", "Denise": "Joan", "the twin": "[kin]"})
    (home / "cis.txt").write_text(
        "Cis: Denise saw Margaret Holloway and the twin.\nEd: I told Margaret so.\n",
        encoding="utf-8",
    )
    again = mu_study(home)
    found = {one.text: one.kind for one in private.proposed(again, "cis")}
    on_list = {text for text, kind in found.items() if kind == "name on your list"}
    assert on_list == {"Denise", "Margaret Holloway", "the twin"}
    private.put(again, {"Margaret": "Ruth"})
    assert "Denise saw Ruth Hale and the twin." in again.interview("cis").text
    assert "I told Ruth so." in again.interview("cis").text
    asked = []

    def enter(question: str) -> str:
        asked.append(question)
        return "" if "on your list" in question else "-"

    private.one_by_one(again, "cis", enter)
    assert "(nothing: “Joan”; -: leave it; q: stop)" in asked[0]
    assert "Joan saw Ruth Hale and [kin]." in again.interview("cis").text
