"""Exercise 03's contract: ideal = full, blank = 0, and each realistic slip gets its own name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from class_of import ROOT
from contracts import anything, holds, slug
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.condensing.form import findings
from meaningunits.activities.condensing.kind import Condensing
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.material.coding import panel
from meaningunits.material.corpus import load
from meaningunits.material.units import key_of, read_key, tokens
from meaningunits.tasks import catalogue
from meaningunits.trail import NOTHING

LESSON = (ROOT / "course" / "03_condensing.py").read_text(encoding="utf-8")
SOLUTION = (ROOT / "solutions" / "03_condensing" / "03_condensing.py").read_text(encoding="utf-8")

CATALOGUE = catalogue.of("condensing")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
CONDENSING = [item for item in CATALOGUE.values() if isinstance(item.kind, Condensing)]
OSKAR = CATALOGUE["condensing/condense-oskar"]
#: Two units of another interview, for what form shows of any.
HANNE = replace(OSKAR, kind=Condensing("hanne", ((85, 88), (119, 126))), points=2)
LEIF = CATALOGUE["condensing/condense-leif"]


def test_lessons_and_exercises_share_no_sentence():
    def sentences(item):
        kind = item.kind
        if isinstance(kind, Condensing):
            spans = kind.ends
        elif isinstance(kind, Dividing):
            spans = [(kind.passage.first, kind.passage.last)]
        else:
            return set()
        return {(kind.interview, n) for a, b in spans for n in range(a, b + 1)}

    every = [i for module in catalogue.lessons() for i in catalogue.of(module).values()]
    used = {host: set() for host in ("lesson", "exercise")}
    for item in every:
        used[item.host] |= sentences(item)
    for host, text in (("lesson", LESSON), ("exercise", SOLUTION)):
        used[host] |= set(quoted(text))
    assert used["lesson"]
    assert not used["lesson"] & used["exercise"]


def quoted(text: str) -> list[tuple[str, int]]:
    """Sentences of interviews that a source prints and that stand there word for word."""
    lines = [line[4:].removesuffix("\\") for line in text.splitlines() if line.startswith("# > ")]
    found = []
    for n, said in re.findall(r"\*\*(\d+)\*\* (.*?)(?= \*\*\d+\*\*|$)", " ".join(lines)):
        words = re.sub(r"^(I|GP): ", "", " ".join(said.split()))
        for name in ("tomas", "farida", "hanne", "oskar"):
            sentences = load(name).sentences
            theirs = sentences[int(n) - 1].text if int(n) <= len(sentences) else ""
            if words == " ".join(theirs.split()):
                found.append((name, int(n)))
    return found


@pytest.mark.parametrize(("text", "least"), [(LESSON, 35), (SOLUTION, 45)])
def test_what_is_printed_of_an_interview_is_word_for_word(text, least):
    printed = len(re.findall(r"^# > \*\*\d+\*\*", text, re.MULTILINE))
    assert printed >= least
    assert len(quoted(text)) == printed


# Condensing: the form of one's own sentences.

GOOD = {
    "66–73": "He picks out the patients who come most often and offers each of them a long talk.",
    "111–115": "Alone with his graph he had been pleased with it, and had not got to say so.",
    "116–123": "A widower now, the man brings back what he had borrowed and goes on coming.",
}
#: (what was done, what stands for 66–73, the diagnosis, the share of the whole answer)
SLIPS = [
    ("left out", None, "left-out", 2 / 3),
    ("a blank", "  ", "empty", 2 / 3),
    ("a label", "Offering more time.", "label", 2 / 3),
    (
        "the unit's own text",
        "Last spring I went through the appointment book for the ones who'd been seven times.",
        "only-copied",
        2 / 3,
    ),
    (
        "copied, in the third person",
        "Last spring he went through the appointment book for the ones who'd been seven times "
        "since Christmas, to give them more room.",
        "copied",
        5 / 6,
    ),
    (
        "in the doctor's voice",
        "I look for the patients who come most often and offer each of them a long talk.",
        "first-person",
        5 / 6,
    ),
    (
        "a number of one's own",
        "He picks out 17 patients who come often and offers each of them a long talk.",
        "number-added",
        5 / 6,
    ),
    (
        "a name of one's own",
        "He picks out the patients who come often, such as Ingeborg, for a long talk.",
        "name-added",
        5 / 6,
    ),
    ("a question", "Does it help to offer a long talk to those who come often?", "question", 5 / 6),
    (
        "a theme",
        "Taking the lead with the patients who come most often, by offering a talk.",
        "code-word",
        5 / 6,
    ),
    (
        "a retelling",
        "He goes through his list to see who has been there most often this year and telephones "
        "some of them to offer a long visit late in the day, of whom one is worried, another soon "
        "done, and the last one tells a good deal but stays away afterwards.",
        "too-long",
        5 / 6,
    ),
    ("the same for two", GOOD["116–123"], "said-twice", 2 / 3),
    (
        "the doubt dropped",
        "He picks out the patients who come most often, and all of them are glad of it.",
        "negation-lost",
        1,
    ),
    (
        "a phrase kept",
        "He offers forty minutes at the end of the day to those who are seen most, and hardly any "
        "of them comes.",
        "echo",
        1,
    ),
    (
        "somebody from elsewhere",
        "Like Henning, he takes long over the patients who come most often.",
        "from-elsewhere",
        1,
    ),
    (
        "a number that counts something else in this interview",
        "The doctor rings five patients at once.",
        "number-elsewhere",
        1,
    ),
    (
        "what the interviewer suggests",
        "The doctor brings it into his work more with patients he knows well than with new ones.",
        "only-asked",
        1,
    ),
]


@pytest.mark.parametrize(
    ("label", "text", "diagnosis", "share"), SLIPS, ids=[label for label, *_ in SLIPS]
)
def test_a_realistic_slip_gets_its_own_diagnosis_and_costs_what_it_should(
    label, text, diagnosis, share
):
    answer = {**GOOD, "66–73": text} if text is not None else dict(list(GOOD.items())[1:])
    feedback = OSKAR.judge(answer)
    assert diagnosis in feedback.names, feedback
    assert feedback.share == pytest.approx(share), feedback


@pytest.mark.parametrize(
    ("item", "unit", "said", "added", "there", "diagnosis"),
    [
        (OSKAR, "116–123", "The doctor listens to him and hears {} his grief, and goes on.",
         "because of", "about", "reason-added"),
        (LEIF, "41–44", "The doctor was on sick leave for months and {} wrote to him.",
         "nobody", "somebody", "negation-added"),
    ],
)  # fmt: skip
def test_what_is_ones_own_is_pointed_at_and_costs_nothing(
    item, unit, said, added, there, diagnosis
):
    told = {word: item.judge({unit: said.format(word)}) for word in (added, there)}
    assert diagnosis in told[added].names
    assert diagnosis not in told[there].names
    assert told[added].share == told[there].share > 0


def test_an_answer_in_the_form_asked_for_has_nothing_to_mend():
    feedback = OSKAR.judge(GOOD)
    assert feedback.share == 1
    assert "form-in-order" in feedback.names
    assert not [m for m in feedback.messages if m.verdict == "mend"]


def test_a_unit_that_should_be_looked_at_again_is_not_called_fine():
    feedback = OSKAR.judge(GOOD)
    looks = [m for m in feedback.messages if m.verdict == "look"]
    assert {m.place for m in looks} == {(66, 73), (116, 123)}
    told = next(m for m in feedback.messages if m.name == "form-in-order")
    assert told.what == "The form of 111–115 needs no change."


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [
        (NOTHING, "nothing-yet"),
        ({}, "nothing-yet"),
        ("He picks out the patients.", "unreadable"),
        ([1, 2], "unreadable"),
        ({"66–73": ["He picks"]}, "unreadable"),
        ({"1–3": GOOD["66–73"]}, "no-such-unit"),
        ({"66–74": GOOD["66–73"]}, "no-such-unit"),
    ],
)
def test_what_is_no_answer_is_said_to_be_none(answer, diagnosis):
    feedback = OSKAR.judge(answer)
    assert diagnosis in feedback.names
    assert feedback.share == 0


def test_structure_earns_nothing_for_meaning_and_says_so():
    """A condensation that is well formed and untrue is not caught, and nobody pretends it is."""
    untrue = {
        **GOOD,
        "66–73": "Every doctor in the land sings loudly while the harvest is brought.",
    }
    feedback = OSKAR.judge(untrue)
    assert feedback.share == 1
    told = next(m for m in feedback.messages if m.name == "form-in-order")
    assert "words, not meaning" in told.why


def test_what_must_be_mended_comes_before_what_may_be_looked_at():
    text = "I met no one there 77 times, so why did we not ask Ingeborg about it?"
    verdicts = [m.verdict for m in OSKAR.judge(dict.fromkeys(GOOD, text)).messages]
    mends = [i for i, v in enumerate(verdicts) if v == "mend"]
    assert mends == list(range(len(mends)))
    assert len(verdicts) <= 10


# Ways of writing, own units.


def test_units_may_be_written_with_a_hyphen_or_words():
    assert OSKAR.judge({k.replace("–", "-"): t for k, t in GOOD.items()}).share == 1
    assert OSKAR.judge({k.replace("–", " to "): t for k, t in GOOD.items()}).share == 1


def test_the_lesson_takes_any_units_of_its_passage_and_wants_three():
    def said(n):
        return f"In stretch {'abcdefg'[n]} Leif does not say outright what he has in mind there."

    own = {key: said(n) for n, key in enumerate(("41–46", "47:3–50:2", "53–58"))}
    assert LEIF.judge(own).share == 1
    two = dict(list(own.items())[:2])
    assert LEIF.judge(two).share == pytest.approx(2 / 3)
    assert "more-to-do" in LEIF.judge(two).names
    assert "no-such-unit" in LEIF.judge({"1–4": said(0)}).names
    flawed = {**own, "59–63": "Burnout."}
    assert LEIF.judge(flawed).share == pytest.approx(3 / 4)


def test_the_prepared_units_divide_the_same_passage_as_the_division_they_stand_for():
    division = catalogue.find(LEIF.kind.carries)
    assert division.host == "lesson"
    passage, own = division.kind.passage, LEIF.kind.passage
    assert (own.interview.name, own.first, own.last) == (
        passage.interview.name,
        passage.first,
        passage.last,
    )
    ends = LEIF.kind.ends
    assert [a for a, _ in ends[1:]] == [b + 1 for _, b in ends[:-1]]
    assert {b for _, b in ends[:-1]} == set(division.kind.benchmark.consensus)


def test_the_panels_notes_are_laid_beside_in_lessons_only():
    answer = {"53–58": "A colleague comes by with a dog and does not ask, until he stops coming."}
    told = [m for m in LEIF.judge(answer, reveal=True).messages if m.name == "panel"]
    assert len(told) == 3
    assert "Halvard walking with him without asking" in str(told[2])
    assert not [m for m in OSKAR.judge(GOOD, reveal=True).messages if m.name == "panel"]


@pytest.mark.parametrize("item", CONDENSING, ids=slug)
def test_given_units_are_units_that_a_reader_of_the_panel_made(item):
    kind = item.kind
    ends = {(u.first, u.last) for c in panel(kind.interview).codings for u in c.units}
    for unit in kind.given:
        assert unit.place in ends or (unit.place == (66, 73)), key_of(unit)


# Choosing and sorting.


QUIZZES = [item for item in CATALOGUE.values() if isinstance(item.kind, Quiz)]


@pytest.mark.parametrize("item", QUIZZES, ids=slug)
def test_of_three_condensations_one_is_best_and_each_has_its_reason(item):
    questions = item.kind.questions
    rights = []
    for question in questions:
        assert len(question.options) == 3
        (right,) = [o for o in question.options if o.right]
        rights.append(right.key)
        assert all(len(o.told.split()) >= 8 for o in question.options)
        assert all(o.name for o in question.options if not o.right)
        # Nobody finds the right one by its length.
        lengths = sorted(len(o.text) for o in question.options if not o.right)
        assert len(right.text) < 2.2 * lengths[-1]
    assert len(set(rights)) == 3  # and none by its place


@pytest.mark.parametrize("item", QUIZZES, ids=slug)
def test_a_condensation_that_copies_is_one_that_the_checks_call_so(item):
    interview = "farida" if item.host == "lesson" else item.slug.rpartition("-")[2]
    passage = load(interview).passage()
    for question in item.kind.questions:
        place = re.match(r"(\d+–\d+)", question.text)[1]
        unit = read_key(place, passage)
        for option in question.options:
            seen = {f.name for f in findings(option.text, unit)}
            assert not seen & {"label", "question", "first-person", "too-long", "name-added"}
            assert bool(seen & {"copied", "only-copied"}) == (option.name == "copied"), option.text


def test_an_exercises_reason_for_a_wrong_choice_never_names_the_right_one():
    for item in QUIZZES:
        if item.host != "exercise":
            continue
        for question in item.kind.questions:
            right = next(o for o in question.options if o.right)
            for option in question.options:
                if option is not right:
                    assert right.text[:30] not in option.told
                    assert not re.search(rf"\b{right.key}\b(?= (?:is|keeps|says))", option.told)


@pytest.mark.parametrize("name", ["what-is-off", "whose-voice"])
def test_a_case_left_out_of_a_sorting_is_told(name):
    item = CATALOGUE[f"condensing/{name}"]
    case = item.kind.cases[0]
    assert "left-out" in item.judge({case.key: case.label}).names


def test_what_the_sorted_cases_are_called_is_what_the_checks_see():
    unit = read_key("24–28", load("oskar").passage())
    for case in CATALOGUE["condensing/what-is-off"].kind.cases:
        seen = {f.name for f in findings(case.text, unit)}
        assert bool(seen & {"copied", "only-copied"}) == (case.label == "copies"), case.key
    voices = CATALOGUE["condensing/whose-voice"].kind
    for case in voices.cases:
        place = {"Hanne": ("hanne", "109–112"), "Oskar": ("oskar", "104–107")}[case.where]
        unit = read_key(place[1], load(place[0]).passage())
        seen = {f.name for f in findings(case.text, unit)}
        assert ("first-person" in seen) == (case.label == "first-person"), case.key


# The lesson says what is so.


def test_the_guess_about_words_is_what_the_notes_show():
    little = {"a", "an", "the", "its", "of", "in", "on", "at", "to", "that", "was", "it"}
    notes = []
    for coding in panel("farida").codings:
        unit = coding.unit_at(60)
        assert (unit.first, unit.last) == (57, 63)
        assert f"*{unit.about}*" in LESSON
        notes.append({t.folded for t in tokens(unit.about)} - little)
    guess = CATALOGUE["condensing/guess-words"]
    assert len(set.intersection(*notes)) == guess.kind.outcome
    assert guess.judge(0).names == ("as-predicted",)
    assert guess.judge(4).names == ("otherwise",)


@pytest.mark.parametrize(
    ("begins", "names"),
    [
        ("There was a man with a taxi, and it was me", {"only-copied", "first-person"}),
        ("Preparing for difficult", {"label"}),
        ("Thanks to the group Tomas", {"reason-added"}),  # untrue, and only asked about
        ("Before he must take", set()),
    ],
)
def test_the_worked_examples_are_what_the_lesson_says_they_are(begins, names):
    flat = re.sub(r"\n# ", " ", LESSON)
    text = re.search(rf"\*({re.escape(begins)}[^*]+)\*", flat)[1]
    unit = read_key("33–42", load("tomas").passage())
    assert names <= {f.name for f in findings(text, unit)}
    if not names:
        assert findings(text, unit) == []
    if begins.startswith("Before"):
        assert (len(tokens(text)), round(unit.length, -1)) == (37, 170)


def test_the_untrue_sentence_of_the_lesson_does_pass_the_checks():
    text = re.search(r"\"(The group is a warm bath[^\"]+)\"", re.sub(r"\n# ", " ", LESSON))[1]
    unit = read_key("53–58", load("leif").passage())
    assert not [f for f in findings(text, unit) if f.name != "negation-lost"]


# Never raising.

KEYS = st.sampled_from(["85–88", "119-126", "66–73", "41", "64–72", "a", "b"]) | st.text(max_size=4)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything() | st.dictionaries(KEYS, st.text(max_size=60) | anything(), max_size=4))
def test_no_kind_ever_raises_on_an_answer_and_points_stay_in_range(answer):
    holds(CATALOGUE, answer)


def test_a_still_shows_the_unit_and_escapes_what_was_written():
    page = HANNE.kind.still({"85–88": "<b>She</b> waits"})
    assert "&lt;b&gt;She&lt;/b&gt; waits" in page
    assert "sat on my hands" in page
    assert "invented" in page
    assert "Nothing condensed yet" in HANNE.kind.still(NOTHING)
    assert "As it was written" in HANNE.kind.still(["nonsense"])


def test_condensations_are_told_in_words():
    said = {"119–126": " ", "85–88": "She waits until it is said.", "1–4": "He asks."}
    told = HANNE.kind.words(said)
    assert told == [
        ("Hanne 85–88", "She waits until it is said."),
        ("Hanne 119–126", "nothing written yet"),
        ("Hanne “1–4”", "there is no such unit here"),
    ]


def test_every_task_in_writing_shows_its_units_and_how_to_answer():
    for item in CONDENSING:
        text = item.kind.asks(item.slug)
        assert f'mu.answer("{item.slug}", {{"' in text
        for a, _ in item.kind.ends:
            assert re.search(rf"^ *{a}  ", text, re.MULTILINE)
        assert "invented" in text
