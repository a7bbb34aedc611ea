"""Structural checks of a condensation: what each sees, and what it lets be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.condensing.form import findings, runs
from meaningunits.activities.condensing.kind import CONDENSING, COSTS
from meaningunits.material.corpus import load, parse
from meaningunits.material.units import Unit, key_of, read_key, tokens

TEXT = """\
pseudonym: Testa
years in the group: 7
setting: a town made for tests
about: an invented doctor who exists in tests only.
status: invented for teaching; no such person exists

I: Was it not hard, in the end?

GP: I signed four hundred and twelve results at midnight, and Anders never asked me why I came.
He waited thirty-one minutes with his hat on his knee, and then he said that the lift was broken.
It was a Tuesday.

I: And then?

GP: Then we went home, Vera and I.
There were twelve of us that year.
I liked the soup and the long drive back along the water.
"""
INTERVIEW = parse(TEXT, "testa")
PASSAGE = INTERVIEW.passage()
UNIT = read_key("2–4", PASSAGE)


def names(text: str, unit: Unit = UNIT) -> list[str]:
    return [finding.name for finding in findings(text, unit)]


def one(text: str, name: str, unit: Unit = UNIT):
    (found,) = [finding for finding in findings(text, unit) if finding.name == name]
    return found


GOOD = "A colleague sits patiently through the night work without asking what drives the doctor."


def test_a_plain_condensation_in_other_words_has_no_findings():
    assert names(GOOD) == []


@pytest.mark.parametrize("text", ["", "   ", "…", "—!"])
def test_nothing_written_is_empty(text):
    assert names(text) == ["empty"]


@pytest.mark.parametrize("text", ["Night work.", "Anders and the hat", "no no no no no no no"])
def test_a_few_words_are_a_label(text):
    assert names(text) == ["label"]


def test_a_unit_cut_shorter_is_only_copied_and_its_longest_run_is_named():
    found = one("Anders never asked me why I came.", "only-copied")
    assert found.given["percent"] == "100"
    assert found.given["run"] == "Anders never asked me why I came"
    assert found.given["n"] == 7
    assert {n for n, _ in found.marks} == {2}


def test_half_copied_is_copied_and_four_words_in_passing_are_an_echo():
    half = "The colleague is patient: he waited thirty-one minutes with his hat on his knee."
    assert "copied" in names(half)
    assert "echo" in names(
        "Somebody with his hat on shows more patience than others usually do there."
    )
    assert names("Somebody with his hat shows patience, and does so without a question.") == []


def test_a_run_of_eight_words_is_copied_however_long_the_rest():
    text = (
        "The colleague said that the lift was broken, which in its dry way tells the doctor that "
        "he has been waited for and that no reasons will be asked tonight."
    )
    # “Copied” is said for the length of the run: less than half of the words are in it.
    assert 2 * sum(run.length for run in runs(tokens(text), UNIT)) < len(tokens(text))
    assert "echo" in names(text)
    assert "copied" in names(text.replace("The colleague said", "Then he said"))


def test_runs_do_not_overlap_and_take_the_longest():
    own = tokens("it was a Tuesday and then he said that the lift")
    assert [run.length for run in runs(own, UNIT)] == [4, 7]
    assert runs(tokens("a b c"), UNIT) == []


def test_copying_is_seen_through_case_and_curly_apostrophes():
    unit = Unit(parse(TEXT.replace("It was", "It wasn't"), "t2").passage(), (4, 1), (4, 4))
    (run,) = runs(tokens("IT WASN’T A TUESDAY"), unit)
    assert run.length == 4


@pytest.mark.parametrize("word", ["I", "me", "my", "we", "our", "I'd", "I’ve", "myself"])
def test_a_first_person_left_over_is_named(word):
    found = one(f"At night {word} kept signing results until somebody came by.", "first-person")
    assert f"“{word}”" in found.given["words"]


def test_the_united_states_are_not_a_first_person():
    assert "first-person" not in names("The work goes on as late as in the US, without reasons.")


@pytest.mark.parametrize(
    "text",
    [
        "A colleague asks the doctor about the reason and waits a good while.",
        "The night ends with a colleague who asks for reasons.",
    ],
)
def test_a_negation_that_is_gone_is_pointed_at_where_it_stands(text):
    found = one(text, "negation-lost")
    assert found.given == {"words": "“never” in 2"}
    assert found.marks
    assert "negation-lost" not in COSTS


@pytest.mark.parametrize(
    "word", ["not", "no", "without", "hardly", "nobody", "refuses", "unasked", "avoids", "doesn’t"]
)
def test_a_negation_kept_in_other_words_is_let_be(word):
    text = f"The colleague {word} questions while the doctor works into the night."
    assert "negation-lost" not in names(text)


def test_a_negation_of_the_interviewer_or_in_a_question_is_none_of_the_doctors():
    assert "negation-lost" not in names(
        "Somebody asks how hard it was at that time.", read_key("1", PASSAGE)
    )


def test_a_negation_that_the_unit_does_not_have_is_pointed_at():
    unit = read_key("7–8", PASSAGE)
    assert one("The doctor did not care for company in that year.", "negation-added", unit)
    assert "negation-added" not in names(GOOD)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The doctor signs 500 results in one night without being asked.", "“500”"),
        ("After twenty minutes a colleague speaks, without any question.", "“twenty”"),
        ("After thirty-two minutes a colleague speaks, without any question.", "“thirty-two”"),
    ],
)
def test_a_number_from_nowhere_is_added(text, said):
    assert one(text, "number-added").given["words"] == said


@pytest.mark.parametrize(
    "text",
    [
        "The doctor signs 412 results at night and is not asked why.",
        "The doctor signs more than four hundred results and is not asked why.",
        "The doctor signs four hundred and twelve results, unasked.",
        "After thirty-one minutes, or 31, a colleague speaks, without any question.",
        "At 11:40, or 1.2.3 by another count, nobody has asked the doctor for a reason.",
        "The two doctors do not talk about the one thing that matters.",
    ],
)
def test_a_number_that_is_there_in_words_or_digits_is_not_added(text):
    assert not {"number-added", "from-elsewhere"} & set(names(text))


def test_a_name_from_nowhere_is_added_and_one_from_elsewhere_is_only_pointed_at():
    assert one("The doctor is waited for by Henrik, without a question.", "name-added").given == {
        "words": "“Henrik”"
    }
    assert one("Unasked, the doctor is taken home by Vera.", "from-elsewhere").given == {
        "words": "“Vera”"
    }
    assert one("Vera drives the doctor home without a word.", "from-elsewhere")
    assert one("The doctor is one of twelve and is not asked.", "number-elsewhere")
    assert "from-elsewhere" not in COSTS


@pytest.mark.parametrize(
    "text",
    [
        "Testa's colleague Anders waits and does not ask for any reasons.",
        "Then a colleague waits. Nobody asks. Afterwards he makes a dry remark.",
        "In the Balint group a colleague waits and does not ask.",
    ],
)
def test_names_that_are_known_and_capitals_that_open_a_sentence_are_let_be(text):
    assert not {"name-added", "from-elsewhere"} & set(names(text))


def test_a_question_is_no_statement():
    assert "question" in names("Why does nobody ask the doctor about the long nights?")


def test_longer_than_the_unit_or_than_forty_words_is_too_long():
    assert one(" ".join([f"word{'abcdefghij'[i % 10]}{'k' * i}" for i in range(41)]), "too-long")
    short = read_key("4", PASSAGE)
    fifteen = "The doctor says which day of the week it was and leaves it at that"
    assert "too-long" not in names(fifteen, short)
    assert "too-long" in names(f"{fifteen} altogether", short)


@pytest.mark.parametrize(
    "text",
    [
        "Unasked, the doctor shows E3 in a long night.",
        "An example of getting ready beforehand, without being asked.",
        "Without a word from anyone, the Balint group counteracts burnout.",
    ],
)
def test_a_name_out_of_the_codebook_is_seen(text):
    assert "code-word" in names(text)


def test_words_that_a_theme_shares_with_the_language_are_let_be():
    assert "code-word" not in names("The doctor's competence has limits that nobody asks about.")


def test_every_finding_has_a_diagnosis_and_every_cost_a_finding():
    assert set(COSTS) <= set(CONDENSING)
    for text in (GOOD, "", "Night.", "I saw 77 of Henrik's, E3?", "Vera and twelve more ask."):
        for finding in findings(text, UNIT):
            assert finding.name in CONDENSING


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(max_size=200))
def test_no_text_makes_a_check_raise(text):
    for finding in findings(text, UNIT):
        assert finding.name in CONDENSING


# Units by their places.


@pytest.mark.parametrize("key", ["2–4", "3", "2:3–4:2", "2:1–2:4"])
def test_a_key_names_the_unit_it_was_made_from(key):
    assert key_of(read_key(key, PASSAGE)) == key


@pytest.mark.parametrize("key", ["2-4", " 2 — 4 ", "2 to 4", "2:1–4", "2:1–4:4"])
def test_a_key_may_be_written_in_several_ways(key):
    assert key_of(read_key(key, PASSAGE)) == "2–4"


@pytest.mark.parametrize("key", ["", "2–", "0–3", "4–2", "2–99", "2:99–3", "two", 2, None])
def test_what_names_no_unit_is_none(key):
    assert read_key(key, PASSAGE) is None


def test_a_reason_that_no_word_of_the_unit_gives_is_asked_about():
    unit = read_key("116–123", load("oskar").passage())
    (found,) = [f for f in findings("He sleeps badly because of his grief, and goes on.", unit)
                if f.name == "reason-added"]  # fmt: skip
    assert found.given == {"words": "“because of”"}
    told = "He sleeps badly, and nobody can explain it or has any paper."
    assert "reason-added" not in {f.name for f in findings(told, unit)}


def test_what_only_the_interviewer_says_is_asked_about():
    unit = read_key("66–73", load("oskar").passage())
    text = "The doctor brings it into his work more with patients he knows well than with new ones."
    (found,) = [f for f in findings(text, unit) if f.name == "only-asked"]
    assert found.given == {"words": "“work”, “knows”, “well”"}


def test_a_number_of_another_unit_is_not_this_ones():
    unit = read_key("66–73", load("oskar").passage())
    (found,) = [f for f in findings("The doctor rings five patients at once.", unit)
                if f.name == "number-elsewhere"]  # fmt: skip
    assert found.given == {"words": "“five”"}


def test_understanding_is_no_way_to_say_not():
    unit = read_key("116–123", load("oskar").passage())
    lost = findings("He understands why the man comes to him on Mondays.", unit)
    assert "negation-lost" in {f.name for f in lost}
