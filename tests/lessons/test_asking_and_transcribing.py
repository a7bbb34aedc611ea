"""Side room E's contract: every wrong answer has its own reason; the page prints what is judged."""

from __future__ import annotations

from class_of import ROOT
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Ordering
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.lessons.asking_and_transcribing.minute import CLEANED, VERBATIM, words
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("asking-and-transcribing")
TEXT = (ROOT / "course" / "E_asking_and_transcribing.py").read_text(encoding="utf-8")
GUIDE = CATALOGUE["asking-and-transcribing/guide"]


def test_a_line_sorted_otherwise_is_told_what_that_overlooks_and_not_what_it_is():
    (item,) = (i for i in CATALOGUE.values() if isinstance(i.kind, Sorting))
    for case in item.kind.cases:
        for label in set(item.kind.labels) - {case.label}:
            told = next(m for m in item.judge({case.key: label}).messages if m.place)
            assert told.name != "case", (case.key, label)
            assert case.why not in told.why
            again = item.judge({case.key: label}, reveal=True).messages
            assert f"{told.why} {case.why}" in [m.why for m in again]


def test_every_option_that_is_not_right_has_a_name_and_a_reason_of_its_own():
    for item in (i for i in CATALOGUE.values() if isinstance(i.kind, Quiz)):
        for question in item.kind.questions:
            if isinstance(question, Ordering):
                continue
            wrong = [option for option in question.options if not option.right]
            assert len(wrong) == 3
            assert len({o.name for o in wrong} - {""}) == len({o.told for o in wrong}) == 3
            for option in wrong:
                assert option.name in item.judge({question.key: option.key}).names


def test_a_guide_in_another_order_is_told_what_comes_too_early():
    named = {option.name for option in GUIDE.kind.question("order").options}
    right = GUIDE.kind.ideal()["order"]
    for i in range(len(right) - 1):
        order = [*right[:i], right[i + 1], right[i], *right[i + 2 :]]
        (name,) = (m.name for m in GUIDE.judge({"order": order}).messages if m.verdict == "mend")
        assert name in named - {""}
    probe = {"order": ["c", "w", "p", "l", "h", "e"]}
    assert "probe-without-story" in GUIDE.judge(probe).names
    assert "hard-too-early" in GUIDE.judge({"order": ["c", "h", "w", "l", "p", "e"]}).names
    assert "main-too-early" in GUIDE.judge({"order": ["c", "l", "w", "p", "h", "e"]}).names


def test_the_page_prints_both_transcripts_as_they_are_judged():
    for n, (who, said) in VERBATIM.items():
        cleaned = f"{CLEANED[n][0]}: {CLEANED[n][1]}" if n in CLEANED else ""
        assert f"# | {n} | {who}: {said} | {cleaned} |".replace("|  |", "| |") in TEXT


def test_what_is_guessed_is_counted_in_the_two_transcripts():
    assert (words(VERBATIM), words(CLEANED)) == (85, 59)
    guess = CATALOGUE["asking-and-transcribing/guess-cleaned"].kind
    assert guess.outcome == 31
    assert "85 words, and then 59" in guess.told
    # The two words that nobody said.
    said = " ".join(text for _, text in VERBATIM.values()).lower()
    assert "supportive" not in said
    assert CLEANED[4][1] == "Safe, yes."


def test_a_text_of_ones_own_is_asked_for_in_full_and_never_marked():
    own = CATALOGUE["asking-and-transcribing/own-interview"]
    assert "short" in own.judge("I asked, and she told me.").names
    assert "kept" in own.judge("word " * 100).names
    assert not own.points
