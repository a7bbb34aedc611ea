"""The other sources: leader, meeting notes, survey, and what the data card says of them all."""

from __future__ import annotations

import io
import re
import runpy
import subprocess
import sys
import tomllib

import numpy as np
import pandas as pd
import pytest
from meaningunits.material import corpus

SOURCES = corpus.DATA / "sources"
SCRIPT = corpus.DATA / "make_survey.py"
CARD = (corpus.DATA / "CARD.md").read_text(encoding="utf-8")
KEY = tomllib.loads((corpus.DATA / "planted" / "leader.toml").read_text(encoding="utf-8"))
LEADER = corpus.read(SOURCES / "leader.txt")


def meeting():
    """The meeting notes: their header, and their paragraphs as lists of sentences."""
    blocks = (SOURCES / "meeting.txt").read_text(encoding="utf-8").strip().split("\n\n")
    header = dict(line.split(": ", 1) for line in blocks[0].splitlines())
    return header, [block.splitlines() for block in blocks[1:]]


# ---------------------------------------------------------------- the leader


def test_the_leader_interview_is_as_long_as_promised_and_says_that_it_is_invented():
    assert 1_200 <= LEADER.passage().words <= 1_600
    assert "invented for teaching" in LEADER.status
    assert LEADER.years == 19
    assert {sentence.speaker for sentence in LEADER.sentences} == {"I", "L"}


def test_the_interviewer_speaks_little():
    asked = sum(len(s.text.split()) for s in LEADER.sentences if s.speaker == "I")
    assert 0.08 <= asked / LEADER.passage().words <= 0.16


@pytest.mark.parametrize("text", ["leader.txt", "meeting.txt"])
def test_a_text_uses_the_typography_of_the_interviews(text):
    raw = (SOURCES / text).read_bytes()
    assert not re.search(rb"\r|[ \t]\n|\n\n\n|\t", raw)
    assert not re.search("[’‘“”—*]|[.][.][.]", raw.decode())
    assert raw.endswith(b"\n")


def quoted():
    return [entry for kind in ("convergence", "selection") for entry in KEY[kind]]


@pytest.mark.parametrize("entry", quoted(), ids=lambda entry: entry["quote"][:30])
def test_every_planted_quote_is_the_leaders_and_stands_once_in_one_sentence(entry):
    assert LEADER.text.count(entry["quote"]) == 1
    [sentence] = [s for s in LEADER.sentences if entry["quote"] in s.text]
    assert sentence.speaker == "L"
    assert entry["why"].strip()


def test_the_key_holds_every_way_in_which_sources_can_stand_to_one_another():
    assert set(KEY) == {"interview", "convergence", "silence", "selection"}
    assert {entry["stands"] for entry in KEY["convergence"]} == {
        "agreement",
        "partial",
        "dissonance",
    }
    assert len(KEY["silence"]) >= 2
    assert all(entry["finding"] and entry["why"] for entry in KEY["silence"])
    assert not any("quote" in entry for entry in KEY["silence"])
    assert len(KEY["selection"]) >= 2


def test_a_finding_stands_in_one_place_only_and_names_members_there_are():
    findings = [entry["finding"] for kind in ("convergence", "silence") for entry in KEY[kind]]
    assert len(set(findings)) == len(findings)
    members = {corpus.load(name).pseudonym for name in corpus.names()}
    for finding in findings:
        [named] = re.findall(r"\((.+)\)", finding)
        assert any(member in named for member in members), finding


# ---------------------------------------------------------------- the meeting


def test_the_notes_have_the_header_of_an_interview_and_say_that_they_are_invented():
    header, _ = meeting()
    assert set(header) == set(corpus.HEADER)
    assert "invented for teaching" in header["status"]


def test_the_notes_are_paragraphs_of_whole_sentences_without_speakers():
    _, paragraphs = meeting()
    sentences = [line for paragraph in paragraphs for line in paragraph]
    assert len(paragraphs) >= 8
    assert 700 <= sum(len(line.split()) for line in sentences) <= 1_000
    for line in sentences:
        assert re.search(r'[.?]"?$', line), line
        assert not re.match(r"[A-Z]{1,3}:", line), line


def test_the_minutes_in_the_notes_add_up_to_the_evening():
    _, paragraphs = meeting()
    sentences = " ".join(line for paragraph in paragraphs for line in paragraph)
    spoken = re.search(r"out of (ninety) minutes C had (.+)\. The rest, (\w+) or so", sentences)
    assert spoken, "the notes say who spoke how long"
    numbers = {"two": 2, "five": 5, "eight": 8, "nine": 9, "eleven": 11, "thirteen": 13}
    numbers |= {"seventeen": 17, "twenty-four": 24, "ninety": 90}
    minutes = [numbers[word] for word in re.findall(r"[a-z-]+", spoken[2]) if word in numbers]
    assert len(minutes) == 7  # all but E, who had less than half of one
    assert numbers[spoken[1]] - sum(minutes) - numbers[spoken[3]] in (0, 1)


def test_no_motif_or_person_of_the_interviews_recurs_in_the_other_texts():
    texts = LEADER.text + (SOURCES / "meeting.txt").read_text(encoding="utf-8")
    motifs = r"receipt|boat|soup|skeleton|bread bag|knit|scarf|lamp|knees|Thursday|coat"
    assert not re.search(motifs, texts, re.IGNORECASE)
    for name in corpus.names():
        assert corpus.load(name).pseudonym not in texts


# ---------------------------------------------------------------- the survey

TRUE = "exhaustion_if_all_had_answered_0_100"
ASKED = ["competence_0_100", "exhaustion_0_100", "accomplishment_0_100"]
RIGHT = ["openness_0_100", "workload_hours"]


@pytest.fixture(scope="module")
def script():
    return runpy.run_path(str(SCRIPT))


@pytest.fixture(scope="module")
def survey():
    return pd.read_csv(SOURCES / "survey.csv")


@pytest.fixture(scope="module")
def many(script):
    """A far larger table from the same mechanism, where chance hardly counts."""
    return pd.read_csv(io.StringIO(script["table"](60_000, seed=1)))


def effect(table, adjusted=(), outcome=TRUE):
    """Regression coefficient of joining (joined against never), points of exhaustion."""
    rows = table.dropna(subset=[outcome, *adjusted])
    joined = (rows["joined"] == "yes").to_numpy(float)
    columns = [np.ones(len(rows)), joined, *(rows[name].to_numpy(float) for name in adjusted)]
    return np.linalg.lstsq(np.column_stack(columns), rows[outcome].to_numpy(float))[0][1]


def test_running_the_script_gives_the_shipped_file_byte_for_byte(tmp_path):
    for again in ("first.csv", "second.csv"):
        to = tmp_path / again
        subprocess.run([sys.executable, SCRIPT, "--to", to], check=True)
        assert to.read_bytes() == (SOURCES / "survey.csv").read_bytes()


def test_another_seed_gives_other_doctors(script):
    assert script["table"](20, seed=1) != script["table"](20, seed=2)


def test_the_survey_has_its_columns_and_says_in_every_row_that_it_is_invented(survey, script):
    assert tuple(survey.columns) == script["COLUMNS"]
    assert len(survey) == 420
    assert survey["id"].is_unique
    assert (survey["invented"] == "yes").all()
    for name in script["COLUMNS"]:
        assert f"| `{name}` |" in CARD


def test_every_value_lies_in_its_range(survey):
    for name in ("joined", "answered", "left_practice"):
        assert set(survey[name]) == {"yes", "no"}
    for name in ("openness_0_100", TRUE, *ASKED):
        assert survey[name].dropna().between(0, 100).all()
    assert survey["workload_hours"].between(20, 80).all()
    assert survey["years_in_group"].between(0, 16).all()
    assert ((survey["years_in_group"] == 0) == (survey["joined"] == "no")).all()


def test_what_is_blank_is_what_was_not_answered(survey):
    unanswered = survey["answered"] == "no"
    for name in ASKED:
        assert (survey[name].isna() == unanswered).all()
    answered = survey[~unanswered]
    assert (answered["exhaustion_0_100"] == answered[TRUE]).all()
    assert survey.drop(columns=ASKED).notna().all(axis=None)


def test_the_exhausted_answer_less_and_leave_more(survey):
    for name, worn in (("answered", "no"), ("left_practice", "yes")):
        means = survey.groupby(name)[TRUE].mean()
        share = (survey[name] == worn).mean()
        assert means[worn] - means.drop(worn).item() > 5
        assert 0.1 < share < 0.35


def test_the_true_effect_is_what_the_coefficients_come_to(script):
    assert script["DIRECT_EFFECT"] == pytest.approx(12 * 2 * -0.05)
    assert script["TRUE_EFFECT"] == pytest.approx(12 * 2 * (-0.05 + 0.4 * -0.25))
    said = f"{script['TRUE_EFFECT']} points".replace("-", "−")
    assert said in script["__doc__"]
    assert said in CARD


def test_openness_and_workload_recover_the_true_effect_and_the_crude_comparison_does_not(
    survey, script
):
    # Tolerance 2.8 points: two standard errors of a table of 420.
    assert effect(survey, RIGHT) == pytest.approx(script["TRUE_EFFECT"], abs=2.8)
    assert effect(survey, RIGHT, "exhaustion_0_100") == pytest.approx(-3.6, abs=2.8)
    assert effect(survey) < script["TRUE_EFFECT"] - 2.8


@pytest.mark.parametrize(
    ("adjusted", "who", "found"),
    [
        ([], {}, -9.5),
        (RIGHT[:1], {}, -6.4),
        (RIGHT[1:], {}, -7.1),
        (RIGHT, {}, -3.6),
        (RIGHT, {"answered": "yes"}, -3.3),
        (RIGHT, {"left_practice": "no"}, -2.3),
        ([*RIGHT, "competence_0_100"], {}, -1.1),
    ],
)
def test_the_scripts_account_of_each_adjustment_is_true(many, survey, script, adjusted, who, found):
    def chosen(table):
        for column, value in who.items():
            table = table[table[column] == value]
        return table

    # Tolerance .4 points: more than three standard errors of a table of 60,000.
    assert effect(chosen(many), adjusted) == pytest.approx(found, abs=0.4)
    here = effect(chosen(survey), adjusted)
    row = rf"{found}\s+{here:.1f}\n".replace("-", "−")
    assert re.search(row, script["__doc__"]), f"{here:.2f}"


def test_years_go_with_less_exhaustion_though_a_year_does_nothing(survey):
    joined = survey[survey["joined"] == "yes"]
    long = joined["years_in_group"] > 5
    assert joined[long][TRUE].mean() < joined[~long][TRUE].mean() - 3


# ---------------------------------------------------------------- the card


@pytest.mark.parametrize(
    "said",
    [
        "invented for teaching",
        "large language model",
        "No clinician",
        "no words of the article's participants were used",
        "Lesson 09 uses this very case",
        "As evidence about Balint groups",
        "`planted/`",
        "420 rows, 12 columns",
    ],
)
def test_the_card_says_what_it_must(said):
    assert said in " ".join(CARD.split())


def test_the_card_has_a_place_for_the_panel():
    assert CARD.count("\n## The panel\n") == 1


@pytest.mark.parametrize(
    ("motif", "names"),
    [
        ("under my thighs", {"farida", "hanne"}),
        ("with the side of her hand", {"tomas", "birgitta"}),
        ("have them syringed", {"birgitta", "solveig"}),
        (r"wrong Mrs|two Mrs", {"birgitta", "farida"}),
        (r"That's three\b|are two questions", {"marek", "oskar", "ragnhild"}),
    ],
)
def test_the_motifs_that_the_card_names_recur_where_it_says(motif, names):
    assert {n for n in corpus.names() if re.search(motif, corpus.load(n).text)} == names
    assert all(corpus.load(name).pseudonym in CARD for name in names)


@pytest.mark.parametrize(
    ("word", "interviews"),
    [("coats?", 9), ("chairs?", 9), ("windows?", 9), ("hands?", 9), ("Thursdays?", 8)],
)
def test_the_words_that_the_card_names_are_in_as_many_interviews_as_it_says(word, interviews):
    having = [n for n in corpus.names() if re.search(rf"\b{word}\b", corpus.load(n).text, re.I)]
    assert len(having) == interviews
