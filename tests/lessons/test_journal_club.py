"""Lesson and exercise 10's contract: form is judged and judgement is not; slips have names."""

from __future__ import annotations

import re
from copy import deepcopy

import pytest
from class_of import ROOT, ideal_answers
from contracts import VARIANTS, anything, holds, right, shows_a_text, slug, variants_differ
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meaningunits.activities.appraising.kind import VERDICTS, contradiction
from meaningunits.activities.appraising.sheet import SPEAKS, Entry, Evidence
from meaningunits.activities.quizzing.questions import Numeric, Single
from meaningunits.appraisal.transfer import TRANSFER_GROUPS
from meaningunits.lessons.journal_club import porters
from meaningunits.lessons.journal_club import rows as board_rows
from meaningunits.lessons.journal_club import somebody_elses_board as board_variants
from meaningunits.lessons.journal_club import variants as journal_variants
from meaningunits.material import study
from meaningunits.material.quotable import stands_in
from meaningunits.review.gain import OBJECTIVES
from meaningunits.tasks import catalogue
from meaningunits.tasks.variants import Varied
from meaningunits.trail import NOTHING

CATALOGUE = catalogue.of("journal-club")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
BOARD, SECOND, WORKSHEET, PLAN, LETTER, EXIT = (
    CATALOGUE[f"journal-club/{name}"]
    for name in ("board", "second-round", "worksheet", "plan", "letter", "exit-quiz")
)
PORTERS = CATALOGUE["journal-club/porters-board"]
PORTERS_LETTER = CATALOGUE["journal-club/porters-letter"]


@pytest.fixture(scope="module")
def ideal(tmp_path_factory):
    return ideal_answers("10_journal_club", tmp_path_factory.mktemp("ideal"))


@pytest.mark.parametrize("item", [*filter(shows_a_text, EXERCISE)], ids=slug)
def test_whatever_is_invented_says_so(item):
    assert "nvented" in item.at(0).kind.asks(item.slug)


def test_the_report_stands_in_the_exercise_sentence_by_sentence():
    source = ROOT / "solutions/10_journal_club/10_journal_club.py"
    text = source.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if re.match(r"# \d+\. ", line)] == [
        f"# {n}. {line}" for n, line in porters.LINES.items()
    ]


# The board.


def test_the_rows_are_the_studys_eight_questions_with_the_fourth_in_three_parts():
    keys = [row.key for row in board_rows.QUESTIONS]
    numbers = [q.number for q in study.QUESTIONS for _ in q.parts or [""]]
    assert [int(key[0]) for key in keys] == numbers
    assert len(keys) == len(set(keys)) == 10
    # Other lists are named by number only.
    assert all(row.note.startswith("Beside it: ") and len(row.note) < 60 for row in BOARD.kind.rows)


def test_two_opposite_boards_earn_the_same(ideal):
    """Whether the study is good is nobody's key: light and evidence turned round together."""
    answer = deepcopy(ideal[PORTERS.slug])
    for row in answer.values():
        row["judgement"] = "no concerns"
        for each in row["evidence"]:
            each["speaks"] = "reassures"
    answer["1"]["judgement"] = "serious concerns"
    answer["1"]["evidence"][0]["speaks"] = "concern"
    assert PORTERS.judge(answer).share == PORTERS.judge(ideal[PORTERS.slug]).share == 1


PLACE = {"place": "report", "at": "6", "quote": "everyone who was asked agreed"}
CONCERN, REASSURES = ({**PLACE, "speaks": s} for s in ("concern", "reassures"))
SILENT = {"place": "report", "at": "5–13", "speaks": "not told"}
WHY = "Found through those who began it, so doubters were not asked."


def row(judgement="serious concerns", reason=WHY, evidence=(CONCERN,)):
    return {"judgement": judgement, "reason": reason, "evidence": list(evidence)}


SLIPS = [
    ({"judgement": ""}, "no-judgement", 0.5),
    ({"reason": "selection bias"}, "no-reason", 0.75),
    ({"reason": "A score of 3, which is half of the points there are."}, "total-score", 0.75),
    ({"reason": "Overall the quality of the study is low."}, "summed-up", 0.75),
    ({"evidence": ()}, "no-evidence", 0.5),
    ({"evidence": [{**CONCERN, "at": ""}]}, "no-whereabouts", 0.5),
    ({"evidence": [{**CONCERN, "at": "page two"}]}, "no-whereabouts", 0.5),
    ({"evidence": [{**CONCERN, "at": "31"}]}, "no-such-place", 0.5),
    ({"evidence": [{**CONCERN, "quote": ""}]}, "no-quote", 0.5),
    ({"evidence": [{**CONCERN, "at": "7"}]}, "quote-elsewhere", 0.5),
    ({"evidence": [{**CONCERN, "quote": "nobody declined"}]}, "quote-nowhere", 0.5),
    ({"evidence": [{**PLACE, "speaks": "not told"}]}, "quoted-silence", 0.5),
    ({"judgement": "no concerns"}, "concern-unheard", 0.75),
    ({"judgement": "no concerns", "evidence": [SILENT]}, "silence-as-praise", 0.75),
    ({"evidence": [REASSURES]}, "concern-from-nowhere", 0.75),
    ({"judgement": "some concerns", "evidence": [REASSURES]}, "concern-from-nowhere", 0.75),
    ({"judgement": "cannot tell"}, "could-tell", 0.75),
    ({"evidence": [CONCERN, {"place": "lesson", "at": "06 Worked", "speaks": "concern"}]},
     "could-for-did", 1),
    ({"evidence": [{"place": "lesson", "at": "06 Worked", "speaks": "concern"}]},
     "could-for-did", 0.5),
]  # fmt: skip


@pytest.mark.parametrize(("change", "diagnosis", "share"), SLIPS)
def test_each_slip_in_a_row_has_its_name_and_its_share(change, diagnosis, share):
    feedback = PORTERS.judge({"4a": row(**change)})
    assert diagnosis in feedback.names
    assert feedback.share == pytest.approx(share / 8)
    told = next(m for m in feedback.messages if m.name == diagnosis)
    assert told.place == (4, 4)
    assert "4a" in told.what


@pytest.mark.parametrize(
    ("judgement", "evidence"),
    [
        ("no concerns", [REASSURES]),
        ("no concerns", [REASSURES, SILENT]),
        ("some concerns", [CONCERN, REASSURES]),
        ("some concerns", [SILENT]),
        ("serious concerns", [CONCERN]),
        ("cannot tell", [SILENT]),
        ("cannot tell", [SILENT, CONCERN]),
    ],
)
def test_what_goes_together_is_let_be(judgement, evidence):
    feedback = PORTERS.judge({"4a": row(judgement, evidence=evidence)})
    assert feedback.share == 1 / 8
    assert "whole" in feedback.names


def test_a_board_as_a_whole_is_told_what_is_left_repeated_and_all_alike():
    rows = {key: row() for key in ("1", "2", "3", "4a", "4b")}
    feedback = PORTERS.judge(rows)
    assert {"rows-left", "said-twice", "all-alike"} <= set(feedback.names)
    assert "4c, 5 and 7" in str(feedback)
    assert feedback.share == pytest.approx((1 + 4 * 0.75) / 8)


@pytest.mark.parametrize(
    "answer",
    [
        "serious",
        {"9": row()},
        {"4a": {"light": "red"}},
        {"4a": row("very bad")},
        {"4a": row(evidence=[{**CONCERN, "place": "the moon"}])},
        {"4a": row(evidence=[{**CONCERN, "speaks": "loudly"}])},
        {"4a": {"evidence": "sentence 6"}},
        {"4a": {"reason": 6}},
    ],
)
def test_what_cannot_be_read_is_said_in_words(answer):
    feedback = PORTERS.judge(answer)
    assert feedback.share < 0.1  # what else stands in the row counts
    assert "unreadable" in feedback.names


def test_the_invented_interviews_and_the_labs_are_no_evidence_about_the_study():
    place = {"place": "interview", "at": "marek 1", "speaks": "concern"}
    first = catalogue.find("meaning-units/divide-marek").kind.passage.interview.sentence(1).text
    quote = " ".join(first.split()[:4])
    told = BOARD.judge({"4b": row("some concerns", evidence=[{**place, "quote": quote}])})
    assert "invented-for-real" in told.names
    assert (
        "no-such-place"
        in BOARD.judge({"4b": row(evidence=[{**place, "at": "nobody 3", "quote": quote}])}).names
    )


def test_the_articles_own_words_are_the_journals_and_are_not_looked_up():
    place = {"place": "article", "at": "Methods, paragraph 2", "quote": "whatever stands there"}
    feedback = BOARD.judge({"4a": row(evidence=[{**place, "speaks": "concern"}])})
    assert "whole" in feedback.names
    title = {"place": "title", "quote": "Prevent Burnout Among General Practitioners"}
    assert "whole" in BOARD.judge({"7": row(evidence=[{**title, "speaks": "concern"}])}).names
    title["quote"] = "cure burnout"
    assert (
        "quote-nowhere" in BOARD.judge({"7": row(evidence=[{**title, "speaks": "concern"}])}).names
    )


def test_a_study_of_ones_own_needs_a_citation_and_its_pasted_abstract_is_looked_up():
    place = {"place": "abstract", "at": "Results", "quote": "ten of twelve", "speaks": "concern"}
    answer = {"4a": row(evidence=[place])}
    assert "which-study" in SECOND.judge(answer).names
    answer |= {"study": "Tveit and Sorrel, Walking talks, 2031", "abstract": "Nine of twelve."}
    feedback = SECOND.judge(answer)
    assert "which-study" not in feedback.names
    assert "quote-nowhere" in feedback.names
    answer["abstract"] = "We asked. Ten of twelve agreed."
    assert "whole" in SECOND.judge(answer).names


def test_nothing_is_ever_added_up():
    told = PORTERS.kind.still({key: row() for key in ("1", "2")})
    assert "✗ serious concerns: 1, 2" in told
    for kind in (PORTERS.kind, BOARD.kind, SECOND.kind, WORKSHEET.kind):
        assert not {"total", "score", "sum"} & set(vars(kind))
    assert [v.symbol for v in VERDICTS] == ["✓", "◆", "✗", "?"]
    assert len({symbol for symbol, _ in SPEAKS.values()}) == len(SPEAKS)


@given(
    st.sampled_from(["", *(v.name for v in VERDICTS)]),
    st.lists(st.sampled_from(list(SPEAKS)), max_size=3),
)
def test_a_contradiction_is_named_whatever_stands_in_a_row(judgement, speaks):
    entry = Entry(judgement, "", tuple(Evidence("report", "6", "", s) for s in speaks))
    name = contradiction(entry)
    assert isinstance(name, str)
    if not judgement or not speaks:
        assert name == ""


# Quotations.


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("everyone who was asked agreed", True),
        ("Everyone, who was asked – agreed!", True),
        ("they were … two porters … agreed", True),
        ("They were [...] agreed", True),
        ("agreed … everyone", False),
        ("one who was asked", False),
        ("…", False),
        ("", False),
    ],
)
def test_words_are_found_in_their_order_and_whole(quote, there):
    assert stands_in(quote, porters.LINES[6]) is there


def test_an_apostrophe_of_any_kind_is_the_same_word_and_no_end_of_one():
    for apostrophe in "'’´":
        assert stands_in(f"the porters{apostrophe} lodge", porters.LINES[7])
        assert stands_in(f"they can{apostrophe}t", "“They can’t”, he said.")
    assert not stands_in("they can", "They can't.")


def test_a_word_divided_at_a_lines_end_is_the_same_word_in_a_quotation():
    pasted = "we inter-\nviewed nine doctors in pre- and post-operative care"
    assert stands_in("we interviewed nine doctors", pasted)
    assert stands_in("we inter- viewed nine", "we interviewed nine doctors")
    assert stands_in("pre- and post-operative", pasted)
    assert not stands_in("we interview nine", pasted)


# The exercise's own boards.


def test_variants_differ_and_one_students_answers_earn_another_less():
    variants_differ(EXERCISE, 40)
    for item in EXERCISE:
        if not isinstance(item.kind, Varied):
            continue
        shares = [item.judge(right(item.at(v + 500).kind), variant=v).share for v in range(1, 60)]
        assert sum(shares) / len(shares) < 0.8, item.slug


def test_what_a_colleague_quotes_stands_where_the_key_says():
    for variant in VARIANTS:
        kind = board_variants.evidence(variant)
        labels = [case.label for case in kind.cases]
        assert all(labels.count(label) == 3 for label in kind.labels)
        for case in kind.cases:
            n = int(case.where.removeprefix("sentence "))
            here = stands_in(case.text, porters.LINES[n])
            anywhere = stands_in(case.text, " ".join(porters.LINES.values()))
            expected = "stands there" if here else "stands elsewhere" if anywhere else None
            assert case.label == (expected or "stands nowhere"), (variant, case)


def test_a_board_against_itself_has_three_rows_and_two_sentences_that_are():
    for variant in VARIANTS:
        quiz = board_variants.against_itself(variant)
        rows, says, _ = quiz.questions
        assert sum(o.right for o in rows.options) == 3
        assert sum(o.right for o in says.options) == 2
        for option in rows.options:
            judgement = next(v.name for v in VERDICTS if f"{v.symbol} {v.name}" in option.text)
            speaks = next(s for s, (_, word) in SPEAKS.items() if word in option.text)
            entry = Entry(judgement, "", (Evidence("report", "1", "", speaks),))
            assert bool(contradiction(entry)) == option.right, (variant, option.text)


def test_the_two_sums_are_equal_and_agreement_is_neither_none_nor_half():
    for variant in VARIANTS:
        total, agree, *_ = journal_variants.same_total(variant).questions
        assert 9 <= total.value <= 12
        assert agree.value in (2, 3, 5)


REALISTIC = [
    ("one-sum", {"total": 16}, "most-there-can-be", 0.75),
    ("one-sum", {"total": 22}, "both-together", 0.75),
    ("one-sum", {"agree": 8}, "all-since-the-sum-is", 0.75),
    ("one-sum", "lost", "finer-steps", 0.75),
    ("one-sum", "lost", "mean-of-sums", 0.75),
    ("one-sum", "lost", "another-cut-off", 0.75),
    ("one-sum", "instead", "weights-for-judgement", 0.75),
    ("one-sum", "instead", "share-is-a-sum", 0.75),
    ("one-sum", "instead", "rank-for-reason", 0.75),
    ("against-itself", "mend", "evidence-to-fit", 2 / 3),
    ("against-itself", "mend", "middle-as-refuge", 2 / 3),
    ("against-itself", "mend", "open-as-careful", 2 / 3),
    ("against-itself", {"rows": []}, "passed-over", 2 / 3),
    ("would-it-work", "first", "more-of-the-same", 2 / 3),
    ("would-it-work", "first", "more-to-begin", 2 / 3),
    ("would-it-work", "first", "share-for-fit", 2 / 3),
    ("would-it-work", "stop", "no-sign", 2 / 3),
    ("would-it-work", "stop", "date-for-sign", 5 / 6),
    ("would-it-work", "stop", "money-for-sign", 2 / 3),
    ("would-it-work", {"touch": ["a", "b", "c", "d", "e"]}, "marked-all", None),
]


@pytest.mark.parametrize(("name", "said", "diagnosis", "share"), REALISTIC)
def test_a_realistic_slip_gets_its_own_diagnosis(name, said, diagnosis, share):
    item = CATALOGUE[f"journal-club/{name}"]
    quiz = item.at(0).kind
    if isinstance(said, str):  # the option of this name, whatever its letter is
        options = quiz.question(said).options
        said = {said: next(o.key for o in options if o.name == diagnosis)}
    feedback = item.judge({**right(quiz), **said})
    assert diagnosis in feedback.names
    if share is not None:
        assert feedback.share == pytest.approx(share)


def test_the_others_counted_is_a_slip_of_its_own():
    item = CATALOGUE["journal-club/one-sum"]
    answer = right(item.at(0).kind)
    feedback = item.judge({**answer, "agree": 8 - answer["agree"]})
    assert "counted-the-others" in feedback.names


def test_an_exercise_tells_neither_which_row_nor_which_place():
    item = CATALOGUE["journal-club/against-itself"]
    answer = right(item.at(0).kind)
    told = str(item.judge({**answer, "rows": ["a", "d", "e"], "summary": ["b"]}))
    assert not any(title in told for title in ("Selection:", "Information:", "Implications:"))
    item = CATALOGUE["journal-club/does-it-stand-there"]
    cases = item.at(0).kind.cases
    told = str(item.judge({case.key: "stands there" for case in cases[:5]}))
    assert not any(case.text in told for case in cases)


# Worksheet and plan.

SETTING = "Our surgery: four doctors, two nurses, one evening a month."


def worksheet(verdict="fits", reason="As in the study, as far as we know."):
    slugs = [factor.slug for group in TRANSFER_GROUPS for factor in group.factors]
    verdicts = {slugs[0]: "does not fit", slugs[1]: "unknown"}
    filled = {s: {"judgement": verdicts.get(s, verdict), "reason": reason} for s in slugs}
    return {"setting": SETTING} | filled


def test_a_whole_worksheet_is_full_group_by_group_and_has_no_sum():
    feedback = WORKSHEET.judge(worksheet())
    assert feedback.share == 1
    assert feedback.names.count("group-done") == 4
    assert "not added up" in str(feedback)


@pytest.mark.parametrize(
    ("change", "diagnosis", "share"),
    [
        ({"setting": ""}, "no-setting", 1),
        ({"need": {"judgement": "fits", "reason": "yes"}}, "without-reason", 13 / 14),
        ({"need": {}}, "group-open", 13 / 14),
        ({"need": {"judgement": "perhaps"}}, "unreadable", 13 / 14),
        ({"mood": "good"}, "unreadable", 1),
    ],
)
def test_what_is_missing_in_a_worksheet_is_named(change, diagnosis, share):
    feedback = WORKSHEET.judge({**worksheet(), **change})
    assert diagnosis in feedback.names
    assert feedback.share == pytest.approx(share)


@pytest.mark.parametrize(
    ("verdict", "diagnosis"), [("fits", "all-alike"), ("unknown", "all-unknown")]
)
def test_a_worksheet_in_one_colour_is_asked_about(verdict, diagnosis):
    alike = {
        key: {**value, "judgement": verdict} if isinstance(value, dict) else value
        for key, value in worksheet().items()
    }
    assert diagnosis in WORKSHEET.judge(alike).names


WHOLE_PLAN = {
    "what": "Ask two colleagues to sit down once a month over one patient each.",
    "who": "I, with Ana; the practice manager has to give us the room.",
    "when": "First on 3 March, then until June.",
    "know": "Ana's partner, who never comes, says whether we are better or worse to be with.",
    "stop": "If one of the three comes twice only because she was asked.",
}


@pytest.mark.parametrize(
    ("change", "diagnosis", "share"),
    [
        ({}, "plan-whole", 1),
        ({"who": ""}, "plan-open", 0.8),
        ({"when": "as soon as things calm down"}, "no-date", 0.8),
        ({"stop": WHOLE_PLAN["know"].upper()}, "stop-is-know", 0.8),
    ],
)
def test_a_plan_names_somebody_a_day_a_sign_and_a_way_out(change, diagnosis, share):
    feedback = PLAN.judge({**WHOLE_PLAN, **change})
    assert diagnosis in feedback.names
    assert feedback.share == pytest.approx(share)


def test_worksheet_and_plan_with_nothing_in_them_are_told_where_to_begin():
    assert WORKSHEET.judge(NOTHING).names == ("nothing-yet",)
    assert PLAN.judge({}).names == ("no-plan-yet",)


# The letter.

BODY = (
    "Tveit and Sorrel asked those who still walk. In sentence 22 one reads "
    "that twelve of thirty-one "
    "are left. " + "We should like to know why the others stopped, and who would tell. " * 10
)


@pytest.mark.parametrize(
    ("text", "diagnosis", "share"),
    [
        (BODY, "form-in-order", 1),
        (" ".join(BODY.split()[:70]), "too-short", 0.75),
        (BODY * 2, "too-long", 0.75),
        (BODY.replace("Tveit and Sorrel", "They"), "about-what", 0.75),
        (BODY.replace("In sentence 22", "There"), "points-nowhere", 0.75),
        (BODY + "We gave it 9 of 16 points.", "total-score", 0.75),
        (BODY + "Overall the quality of the study is low.", "summed-up", 0.75),
        (BODY + "They call it “a proven and lasting cure”.", "quote-nowhere", 0.75),
        (BODY + porters.LINES[20], "copied", 0.75),
        (BODY + "They say “twelve take part today”.", "form-in-order", 1),
        (BODY + "This proves nothing.", "strong-word", 1),
        ("Tveit (22).", "too-short", 0.5),
        ("", "nothing-yet", 0),
    ],
)
def test_a_letter_is_judged_by_its_form(text, diagnosis, share):
    feedback = PORTERS_LETTER.judge({"text": text, "name": "A club"})
    assert diagnosis in feedback.names
    assert feedback.share == pytest.approx(share)


@pytest.mark.parametrize("answer", [7, {"text": 7}, {"body": "x"}])
def test_a_letter_that_cannot_be_read_is_said_to_be(answer):
    assert PORTERS_LETTER.judge(answer).names == ("unreadable",)


def test_a_row_that_a_letter_cannot_have_leaves_its_text_to_be_read():
    told = PORTERS_LETTER.judge({"text": "x", "rows": ["9"]})
    assert told.names[:2] == ("unreadable", "too-short")


def test_a_letter_without_a_name_may_stay_so():
    feedback = PORTERS_LETTER.judge(BODY)
    assert "unsigned" in feedback.names
    assert feedback.share == 1


def test_a_letter_about_the_study_is_found_by_its_doi_too():
    text = BODY.replace("Tveit and Sorrel", "The authors")
    assert "about-what" in LETTER.judge(text).names
    assert "about-what" not in LETTER.judge(f"{text} doi:{study.CITATION.doi}").names


# The quizzes.


def test_the_exit_quiz_asks_once_about_each_aim_with_other_questions():
    entry = catalogue.find("start-here/entry-quiz").kind
    assert [q.objective for q in EXIT.kind.questions] == list(OBJECTIVES)
    assert not {q.text for q in entry.questions} & {q.text for q in EXIT.kind.questions}
    assert not {q.key for q in entry.questions} & {q.key for q in EXIT.kind.questions}


@pytest.mark.parametrize("name", ["exit-quiz", "an-effect-travels"])
def test_every_option_of_a_quiz_has_something_to_say(name):
    item = CATALOGUE[f"journal-club/{name}"]
    assert item.judge(right(item.kind)).share == 1
    for question in item.kind.questions:
        if isinstance(question, Numeric):
            assert len(question.slips) >= 2
            for slip in question.slips:
                assert slip.name in item.judge({question.key: slip.value}).names
            continue
        told = [option.told for option in question.options]
        assert all(len(text) > 15 for text in told)
        assert len(set(told)) == len(told)
        if isinstance(question, Single):
            for option in question.options:
                assert option.told in str(item.judge({question.key: option.key}).messages)


def test_the_guess_has_a_pair_of_readers_that_bears_it_out():
    first = [2] * 6 + [1] * 2 + [0] * 2
    second = [1] * 6 + [2] * 4
    assert sum(first) == sum(second) == 14
    assert not any(a == b for a, b in zip(first, second, strict=True))
    assert CATALOGUE["journal-club/guess-agreement"].kind.outcome == 0


def test_the_lessons_table_is_such_a_pair_and_its_share_is_the_labs():
    lesson = ROOT / "course" / "10_journal_club.py"
    text = lesson.read_text(encoding="utf-8")
    rows = re.findall(r"^# \| (?:his|her) points \|(.*)\| \*\*14\*\* \|$", text, re.MULTILINE)
    first, second = ([int(n) for n in row.split("|") if n.strip()] for row in rows)
    assert len(first) == len(second) == len(board_rows.QUESTIONS)
    assert sum(first) == sum(second) == 14
    assert not any(a == b for a, b in zip(first, second, strict=True))
    lab = catalogue.find("selection/lab").kind
    interviewed = lab.outcome(lab.read({}).values)["bars"][3]
    assert "eight in ten of those interviewed" in text.replace("\n# > ", " ")
    assert 0.75 < interviewed["report"] < 0.85


def test_stills_show_everything_and_run_nothing():
    evil = "<script>alert(1)</script>"
    place = {**CONCERN, "quote": evil, "at": evil}
    board = PORTERS.kind.still({"4a": row(reason=f"{evil} because of it", evidence=[place])})
    letter = PORTERS_LETTER.kind.still(
        {"title": evil, "text": f"One.\n\n{evil}", "name": evil, "rows": ["4a"]}
    )
    for page in (board, letter):
        assert "<script" not in page
        assert "&lt;script&gt;" in page
        assert "nvented" in page
    assert board.count("&lt;script&gt;") == 3
    assert "✗ serious concerns" in board
    assert "! raises a concern" in board
    assert "2 words" in letter
    assert "rows 4a" in letter


# Whatever somebody writes.

WORDS = ["1", "4a", "need", "what", "text", "rows", "judgement", "reason", "evidence", "place",
         "at", "quote", "speaks", "study", "a", "total"]  # fmt: skip
VALUES = ["report", "6", "cannot tell", "concern", "abstract"]


@settings(deadline=None, derandomize=True, max_examples=200)
@given(anything(*WORDS, values=VALUES), st.integers(0, 999_999))
@example({"4a": {"evidence": [{"place": "report", "at": "9" * 5000, "speaks": "concern"}]}}, 0)
@example(
    {"4a": {"evidence": [{"place": "report", "at": -1, "quote": "x", "speaks": "concern"}]}}, 0
)
@example({"text": "“" * 5000}, 1)
def test_kinds_never_raise_and_stay_between_nothing_and_full(answer, variant):
    holds(CATALOGUE, answer, variant)
