"""What the checks see in a condensation, on an interview made for it: each rule at its limit.

``limits/condensing.txt`` holds it whole: which finding, what it names, on which words of the unit,
and nothing else. Not the words that learners read: they stand in the table of diagnoses. After a
change that is meant, ``MEANINGUNITS_APPROVE=1`` before this test writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from held import as_row, is_held, plainly
from meaningunits.activities.condensing import kind as kinds
from meaningunits.activities.condensing.form import _code_words, _may_negate, findings, runs
from meaningunits.activities.condensing.kind import COSTS, Condensing, noted
from meaningunits.activities.condensing.reading_in import stem
from meaningunits.material import own as own_study
from meaningunits.material.corpus import load, parse
from meaningunits.material.units import Unit, read_key, tokens
from meaningunits.tasks.kind import Context
from sample import HEAD

LIMITS = Path(__file__).with_name("limits")
#: Words that mean nothing here: of the unit, and of one's own.
_WORDS = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar "
    "papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu able baker castle dog "
    "easy fox george how item jig king love mountain nan oboe peter queen roger sugar"
)
THEIRS = _WORDS.split()
OWN = [f"{a}{b}rr" for a in "bdfgkl" for b in "aeiouy"] + [
    f"m{b}rr{c}" for b in "aeo" for c in "aeo"
]


def text(talk: str, more: str = "", name: str = "testa"):
    return parse(f"{HEAD}{more}\n{talk}", name)


COPIED_FROM = text("GP: " + "\n".join(
    [" ".join(THEIRS[:20]), "bravo charlie delta echo golf", " ".join(THEIRS[20:34]), "yes",
     " ".join(THEIRS[:15]), " ".join(THEIRS[:16]), " ".join(THEIRS[:39]), " ".join(THEIRS[:40]),
     " ".join(THEIRS[:41]), "Alpha's bravo, charlie – delta ... echo"]
))  # fmt: skip
TALK = text("""\
I: Was Farida not sad, or was she perhaps relieved by the hospital's refusal that spring?

GP: I was never asked, and nobody came, and there was not one who rang; I didn't, I couldn't.
Isn't it?
She had twelve hens and Anders had 412.
I was glad to be there because Vera made me laugh.

I: And the evening?

GP: The evening was long, we were thirty-one at half past seven, in Ystad.
He was not very glad, and then he was sad.
We were happy.
Because of the snow he stayed; the snow was why, it taught him to ask, and all doctors know that.
Never was I glad there.
Never was I so glad there.
""")


def unit(key: str, of=TALK) -> Unit:
    return read_key(key, of.passage())


def copied(taken: int, own: int, begins: int = 0) -> str:
    """So many words of the made unit in a row, and so many of one's own."""
    return " ".join([*THEIRS[begins : begins + taken], *OWN[:own]])


#: Of the unit in the key: what is written.
COPIES = {
    "1": [
        copied(3, 6), copied(4, 6), copied(4, 4), copied(4, 5), copied(5, 5), copied(7, 8),
        copied(8, 9), copied(16, 4), copied(17, 3), copied(20, 0), copied(6, 1), copied(5, 1),
        copied(17, 3).upper(), f"{copied(4, 3)} {copied(5, 3, 8)} {copied(4, 3, 15)}",
        f"{copied(4, 0)} {copied(4, 6)}", f"{copied(4, 0, 4)} {copied(4, 6)}",
        copied(7, 9, 13), copied(8, 9, 12), copied(4, 7, 16), copied(5, 6, 16),
        " ".join(OWN[:21]), " ".join(OWN[:20]),
    ],
    "1–2": ["bravo charlie delta echo golf " + copied(0, 12), copied(5, 9, 1),
            copied(4, 6, 1), f"{THEIRS[19]} bravo charlie delta " + copied(0, 8)],
    "4": [" ".join(OWN[:15]), " ".join(OWN[:16])],
    "3": [" ".join(OWN[:15]), " ".join(OWN[:16])],
    "5": [" ".join(OWN[:15]), " ".join(OWN[:16])],
    "6": [" ".join(OWN[:16]), " ".join(OWN[:17])],
    "7": [" ".join(OWN[:39]), " ".join(OWN[:40])],
    "8": [" ".join(OWN[:40]), " ".join(OWN[:41])],
    "9": [" ".join(OWN[:40]), " ".join(OWN[:41])],
    "10": [f"alpha's bravo charlie delta {copied(0, 8)}", f"alpha bravo charlie {copied(0, 8)}"],
    "1:3–1:9": [copied(3, 7, 2), copied(8, 9), copied(7, 0, 2)],
}  # fmt: skip

#: Of the unit in the key: what is written, a line each.
SAID = {
    "2": """
…
Never.
never never asked
never asked and nobody
never once asked by them
She never rang, and I did not, nor did me.
I I i I'm I’ve we
The US never rang us, me, my, our, mine
Nobody rings the doctor?
Somebody rings the doctor at home after work.
Unasked the doctor waits at home.
The doctor lacks any company at home.
Hardly anybody rings the doctor at home.
C3 and e1 at home, and nobody asks.
Nobody asks; this is xknowing oneself, they say.
Nobody asks: knowing oneself, they say.
Patient listening is what nobody offers here.
Nobody offers patient listening
Nobody sees the patient's limits here at all.
""",
    "2–5": """
The doctor keeps two or 3 hens for Anders, and 412 for others, unasked.
The doctor keeps 2 of them, or one, and never any more.
Nobody asks 5 or six or seven or 8 or nine or five.
Nobody asks at thirty-one, or 31, and seven times over.
Nobody asks 5 about seven, or Bo about Farida.
Testa asks nobody, and never Anders' hens or Anders's GP, ECG or I'm.
Nobody asks Bo, Per, Ola, Ulf and Kaj, Kaj most of all.
Nobody asks Farida, Ystad, Vera's or Balint's friends.
Nobody asks. Then he says: Wait. “Maybe” – Maybe he does not. Ystad is far! Farida knows…
Vera makes him laugh there, or so he says.
There is laughter because of Vera.
Farida sits there and Monday comes without any hens.
""",
    "3": """
The doctor wonders about nothing at all, really.
The doctor agrees that it is so.
""",
    "1": """
Farida is sad and relieved about that refusal.
The hospital refuses in the spring, and she is sad.
The hospital refuses this and she is sad.
Farida sits there and waits for the news.
""",
    "1–2": """
In spring the hospital gives its refusal, and nobody asks.
Last spring the hospital says no to the doctor.
Perhaps the spring and the hospitals, but nobody rings.
Was it perhaps not spring that she was relieved?
""",
    "4": """
Nobody keeps as many hens as Anders and she.
She will not go without hens, never, none, hardly any, no.
The hens are kept by both of them.
He refuses to keep any hens there.
""",
    "5": """
Therefore, because of Vera, the doctor is glad to be there.
The doctor is not glad to be there.
The doctor is never happy to be there.
The doctor is not sad, but laughs.
The doctor is sad, angry and lonely there, sad.
The doctor is pleased to be there with her.
The doctor laughs thanks to Vera.
Due to Vera's jokes the doctor laughs.
Due to the cold the doctor laughs, owing to snow.
""",
    "4–4": """
She has hens because of the eggs, as a result of need.
Therefore she keeps twelve hens because because.
This passage is about hens that she keeps.
It is about the hens that she keeps.
She says it is about the hens.
The unit deals with hens that she keeps.
Doctors should keep hens, as a rule.
Everybody really must have hens and one has to.
People always keep hens; all doctors do, many a patient.
Most people keep hens, and every GP.
She has learned to keep hens, and has greatly improved.
Hens empower and enable, and teach.
Her countertransference and coping keep hens, coping.
She has become able to keep hens.
""",
    "7–8": """
The doctor is glad and not sad.
The doctor is not glad at the end.
The doctor is not happy at half past seven.
At seven thirty-one people were there in the evening.
""",
    "8": """
He is not sad in the end, they say.
He is not glad in the end, they say.
He is never content and no sad man.
He is without sadness but not without gladness.
""",
    "9": """
They are not happy, they are not glad, they say.
They are unhappy and not pleased with it.
They have joy, delight, and pride in it.
""",
    "10": """
He stays because of the snow, and therefore asks.
The snow taught him to ask, and all doctors know that.
The snow has taught him, and all doctors always know.
He learns to ask thanks to his snow.
""",
    "11": """
The doctor is not glad in that house.
""",
    "12": """
The doctor is not glad in that house.
""",
}


def seen(written: str, of: Unit) -> Iterator[str]:
    yield f"“{written}”" if len(written) < 100 else f"“{written[:90]} …” ({len(written)})"
    for found in findings(written, of):
        given = " ".join(f"{key}={value}" for key, value in found.given.items())
        at = f" at {' '.join(f'{n}:{k}' for n, k in found.marks)}" if found.marks else ""
        yield f"    [{found.name}] {given}{at}".rstrip()


def cases(of, texts: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    for key, written in texts.items():
        one = unit(key, of)
        yield f"{key}: {one.text[:60]}", [line for said in written for line in seen(said, one)]


def test_what_the_checks_see_is_what_was_approved():
    is_held(
        LIMITS / "condensing.txt",
        [
            *cases(COPIED_FROM, COPIES),
            *cases(TALK, {key: said.strip().split("\n") for key, said in SAID.items()}),
        ],
    )


@pytest.mark.parametrize("written", ["", " ", "…", "—!"])
def test_what_has_no_word_is_empty(written):
    assert [f.name for f in findings(written, unit("2"))] == ["empty"]


@pytest.mark.parametrize(("length", "cut"), [(60, False), (61, True), (75, True)])
def test_a_run_of_more_than_sixty_letters_is_cut_at_a_word(length, cut):
    words = ["abcdefghi"] * 5 + ["x" * (length - 50)]
    of = unit("1", text(f"GP: {' '.join(words)}"))
    (found,) = [f for f in findings(" ".join([*words, *OWN[:9]]), of) if "run" in f.given]
    assert found.given["run"] == (" ".join([*words[:5], "…"]) if cut else " ".join(words))


def test_runs_say_where_they_are_in_both():
    own = tokens(f"{copied(4, 1, 2)} {copied(6, 2, 9)} {copied(3, 2)} {copied(4, 0, 16)}")
    assert [(run.own, run.unit, run.length) for run in runs(own, unit("1", COPIED_FROM))] == [
        (0, 2, 4), (5, 9, 6), (18, 16, 4),
    ]  # fmt: skip


def test_of_two_runs_that_begin_alike_the_longer_is_taken_and_of_equal_ones_the_first():
    of = unit("1", text("GP: a b c d x a b c d e f y a b c d e f"))
    (run,) = runs(tokens("a b c d e f"), of)
    assert (run.unit, run.length) == (5, 6)


def test_every_name_of_more_than_one_word_in_the_codebook_is_seen_and_no_other():
    codes, phrases = _code_words()
    assert all(" " in phrase for phrase in phrases)
    assert "limits" not in phrases
    for said in [*codes, *phrases]:
        (found,) = [f for f in findings(f"Quite unasked there is {said} here.", unit("2"))
                    if f.name == "code-word"]  # fmt: skip
        assert found.given["said"] in said


def test_words_are_told_by_their_stems_from_five_letters_on():
    said = "sings singing asked rings ring asks tasks boxes bed ing thing"
    assert [stem(word) for word in said.split()] == [
        "sing", "sing", "ask", "ring", "ring", "asks", "task", "box", "bed", "ing", "th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "denies"),
    [
        ("unwell", True), ("unfit", False), ("until", False), ("understood", False),
        ("useless", True), ("bless", False), ("less", False), ("refuses", True), ("hunless", True),
        ("sunken", False), ("lesson", False),
    ],
)  # fmt: skip
def test_a_word_of_six_letters_may_deny_by_how_it_begins_or_ends(word, denies):
    assert _may_negate(word) is denies


# One's own study: what can be told of words in another language.


ENGLISH = ["copied", "first-person", "question", "number-added", "name-added", "negation-lost"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("language: en\n", ENGLISH),
        ("language: sv\n", ["copied", "question"]),
        ("", ["copied", "question"]),
    ],
)
def test_in_a_language_of_ones_own_only_form_is_looked_at(language, names):
    mine = text("GP: " + " ".join(THEIRS[:20]) + " not", language, "mine")
    written = f"I {copied(8, 3)}, C3 and 17 with Bo did it?"
    own_study.enter([mine])
    try:
        assert [f.name for f in findings(written, unit("1", mine))] == names
        lost = [f.name for f in findings(copied(3, 7), unit("1", mine))]
        assert lost == (["negation-lost"] if "en" in language else [])
        assert [f.name for f in findings("a b c d", unit("1", mine))] == ["label"]
    finally:
        own_study.enter(())


# What is told of all of an answer.


def said(kind: Condensing, answer: dict, reveal: bool = False) -> Iterator[str]:
    context = Context("made/any", "lesson", reveal=reveal)
    share, told = kind.judged(kind.read(answer), context)
    yield f"{share:.3f} of the points"
    yield from map(as_row, told)


LEIF = Condensing("leif", ((41, 44), (45, 52), (53, 58), (59, 63)))
CARRIED = replace(LEIF, carries="a/division", wanted=3)
FINE = "Twice the doctor was away from work, and wrote letters on both sides of it."
ALSO = "A colleague walks with him and does not ask him anything."
THIRD = "He does not thank the group for that, at least not here."
FAULTY = "I rang Bo 99 times, so why not C3?"
ANSWERS = {
    "all": (LEIF, {"41–44": FINE, "53–58": ALSO, "59–63": THIRD, "45–52": FINE + " Once more."}),
    "two left out": (LEIF, {"59–63": THIRD, "53–58": ALSO}),
    "one left out": (LEIF, {"41–44": FINE, "53–58": ALSO, "59–63": THIRD}),
    "the same twice, and once more": (LEIF, {"41–44": FINE, "53–58": FINE.upper(), "59–63": FINE}),
    "nothing twice": (LEIF, {"41–44": "…", "53–58": "…"}),
    "more faults than a share": (LEIF, {"41–44": FAULTY, "53–58": ALSO}),
    "many faults": (LEIF, {"41–44": FAULTY, "45–52": FAULTY + " So.", "53–58": FAULTY + " No."}),
    "half a share": (LEIF, {"41–44": "Did the doctor write letters before, and after it as well?"}),
    "no such unit": (
        LEIF,
        {"41–45": FINE, "x": FINE, "1": FINE, "2": FINE, "3": FINE, "53–58": ALSO},
    ),
    "what stays empty": (LEIF, {"41–44": None, "45–52": "", "53–58": ALSO}),
    "two of three of one's own": (CARRIED, {"41–45": FINE, "53–58": ALSO}),
    "three of one's own": (CARRIED, {"59–63": THIRD, "41–45": FINE, "53:2–58": ALSO}),
    "four of one's own": (CARRIED, {"59–63": THIRD, "41": FINE, "42": "Both.", "53–58": ALSO}),
    "one that begins alike": (CARRIED, {"53–58": ALSO, "53–55": THIRD, "53–54": FINE}),
    "beside the passage": (CARRIED, {"40–41": FINE, "63–64": ALSO, "59–63": THIRD}),
}


@pytest.fixture
def in_short(monkeypatch):
    """Rows of the table by their names and what is filled in."""
    monkeypatch.setattr(kinds, "message", plainly)
    monkeypatch.setattr(
        Condensing, "say", lambda self, name, context, **more: plainly(self.diagnoses, name, **more)
    )


def test_what_is_told_of_all_of_an_answer_is_what_was_approved(in_short):
    told = [(case, said(*given)) for case, given in ANSWERS.items()]
    shown = said(CARRIED, {"41–44": FINE, "49–54": ALSO, "59:2–59:4": THIRD}, reveal=True)
    is_held(LIMITS / "condensing-whole.txt", [*told, ("with the panel's notes", shown)])


def test_each_finding_takes_its_cost_of_one_share():
    assert {*COSTS.values()} == {0.5, 1.0}
    share, _ = LEIF.judged(LEIF.read({"41–44": "Did the doctor write letters before, and after?"}),
                           Context("made/any", "lesson"))  # fmt: skip
    assert share == 0.5 / 4


def test_a_note_of_the_reader_whose_unit_covers_most_is_shown_the_first_of_two_that_cover_as_much():
    passage = load("leif").passage()
    shown = {key: noted("leif", read_key(key, passage))[0] for key in ("49–54", "50–55", "52–53")}
    assert [who for who, _ in shown.values()] == [
        "reader A, of 45–52,", "reader A, of 45–52,", "reader A, of 45–52,",
    ]  # fmt: skip
