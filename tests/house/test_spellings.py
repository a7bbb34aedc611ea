"""Right answers in other clothes: every spelling, in every task that takes it, found by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from altering import EVERY, at_all_variants
from contracts import right, slug
from meaningunits import trail
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.tasks import catalogue
from meaningunits.tasks.choices import read_choice
from meaningunits.tasks.item import Item
from meaningunits.tasks.kind import Unreadable
from meaningunits.tasks.parts import readable_part
from meaningunits.trail import NOTHING, plain

#: How a word may be written, wherever it stands for a choice.
WORDS: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "with a capital": str.capitalize,
    "between quotation marks": lambda word: f"“{word}”",
    "with spaces around it": lambda word: f"  {word} ",
    "with underscores": lambda word: word.replace(" ", "_").replace("-", "_"),
    "with spaces for hyphens": lambda word: word.replace("-", " "),
    "with a bracket": lambda word: f"{word})" if len(word) == 1 else word,
}
#: How several may be written.
LISTS: dict[str, Callable[[list[str]], Any]] = {
    "with commas": ", ".join,
    "with and": " and ".join,
    "with slashes": " / ".join,
    "in braces": lambda parts: "{" + ", ".join(parts) + "}",
    "a tuple": tuple,
    "each true": lambda parts: dict.fromkeys(parts, True),
}
ANSWERED = [item for item in EVERY if right(item.at(0).kind) not in (NOTHING, None)]
#: What is anybody's own words, and no choice.
FREE = ("quote", "own", "predicted")
#: What is a list of pairs or an order, and so not written like a set.
LISTED = (*FREE, "edges", "order")


def respelt(answer: Any, word: Callable[[str], str]) -> Any:
    """An answer with each of its words in another spelling."""
    if isinstance(answer, dict):
        return {k: v if k in FREE else respelt(v, word) for k, v in answer.items()}
    if isinstance(answer, list):
        return [respelt(part, word) for part in answer]
    return word(answer) if isinstance(answer, str) else answer


def relisted(answer: Any, write: Callable[[list[str]], Any]) -> Any:
    """An answer with each list of words in it written in another way."""
    if isinstance(answer, dict):
        return {k: v if k in LISTED else relisted(v, write) for k, v in answer.items()}
    if isinstance(answer, list) and answer and all(isinstance(part, str) for part in answer):
        return write(answer)
    return [relisted(part, write) for part in answer] if isinstance(answer, list) else answer


def spelt(item: Item) -> Iterator[tuple[str, Any]]:
    """The right answer of a task in every spelling."""
    answer = right(item.at(0).kind)
    for name, word in WORDS.items():
        yield name, respelt(answer, word)
    for name, write in LISTS.items():
        if name != "each true" or not _ordered(item):
            yield name, relisted(answer, write)


def _ordered(item: Item) -> bool:
    """Whether an order is asked for somewhere: true and false are no answer to that."""
    kind = item.at(0).kind
    return isinstance(kind, Quiz) and any(q.form == "ordering" for q in kind.questions)


@pytest.mark.parametrize("item", ANSWERED, ids=slug)
def test_a_right_answer_is_right_however_it_is_spelt(item):
    whole = item.judge(right(item.at(0).kind))
    for name, answer in spelt(item):
        told = item.judge(plain(answer))
        assert (told.share, told.names) == (whole.share, whole.names), (name, answer, str(told))


@pytest.mark.parametrize(
    "item", [i for i in ANSWERED if isinstance(right(i.at(0).kind), dict)], ids=slug
)
def test_one_part_that_cannot_be_read_costs_only_itself(item):
    answer = right(item.at(0).kind)
    told = item.judge({**answer, "no such part": "whatever"})
    assert told.share == item.judge(answer).share
    assert told.names[0] == "unreadable"
    assert "The rest of your answer was read." in " ".join(str(told).split())


#: How a number may be written.
NUMBERS: dict[str, Callable[[float], Any]] = {
    "with a comma": lambda value: f"{value:.6f}".replace(".", ","),
    "between quotation marks": lambda value: f"“{value:.6f}”",
    "with a print shop's minus": lambda value: f"{value:.6f}".replace("-", "−"),
    "as a fraction of Python's": lambda value: Fraction(value).limit_denominator(10**9),
    "as a decimal of Python's": lambda value: Decimal(f"{value:.6f}"),
    "in a list": lambda value: [value],
}
#: How arrows may be written, all of them at once.
ARROWS: dict[str, Callable[[list[list[str]]], Any]] = {
    "with an arrow": lambda pairs: [f"{a} → {b}" for a, b in pairs],
    "with a typed arrow": lambda pairs: [f"{a}->{b}" for a, b in pairs],
    "in words": lambda pairs: [f"{a} causes {b}" for a, b in pairs],
    "the other way round": lambda pairs: [f"{b} <- {a}" for a, b in pairs],
    "in one line": lambda pairs: ", ".join(f"{a} → {b}" for a, b in pairs),
    "as pairs": lambda pairs: [(a, b) for a, b in pairs],
}
QUIZZES = [item for item in EVERY if isinstance(item.at(0).kind, Quiz)]
GRAPHS = [i for i in ANSWERED if isinstance(r := right(i.at(0).kind), dict) and r.get("edges")]
DIVISIONS = [item for item in EVERY if isinstance(item.kind, Dividing)]
SORTINGS = [item for item in EVERY if isinstance(item.kind, Sorting)]


@pytest.mark.parametrize("item", QUIZZES, ids=slug)
def test_a_right_number_is_right_however_it_is_written(item):
    for one in at_all_variants(item):
        for question in one.kind.questions:
            if question.form == "numeric":
                for name, write in NUMBERS.items():
                    (said,) = plain([write(question.value)])
                    assert question.share(question.read(said)) == 1, (question.key, name)
                if question.unit and question.value:
                    cent = question.value * (100 if question.unit == "share" else 1)
                    for written in (f"{cent:.4f} %", f"{cent:.4f}%", f"{cent:.4f} per cent"):
                        assert question.share(question.read(written)) == 1, question.key


@pytest.mark.parametrize("item", GRAPHS, ids=slug)
def test_arrows_are_read_however_they_are_drawn(item):
    answer = right(item.at(0).kind)
    whole = item.judge(answer)
    for name, draw in ARROWS.items():
        told = item.judge(plain({**answer, "edges": draw(answer["edges"])}))
        assert (told.share, told.names) == (whole.share, whole.names), name


@pytest.mark.parametrize("item", DIVISIONS, ids=slug)
def test_a_division_may_be_written_as_its_units(item):
    cuts, passage = item.kind.ideal(), item.kind.passage
    firsts = [passage.first, *(cut + 1 for cut in cuts)]
    units = list(zip(firsts, [*cuts, passage.last], strict=True))
    whole = item.judge(cuts)
    ways = {
        "pairs": units,
        "spans": [f"{a}–{b}" for a, b in units],
        "typed spans": [f"{a}-{b}" for a, b in units],
        "in one line": ", ".join(map(str, cuts)),
        "with arrows": " → ".join(map(str, cuts)),
        "as texts": [str(cut) for cut in cuts],
        "as floats": [float(cut) for cut in cuts],
        "a set": set(cuts),
    }
    for name, answer in ways.items():
        told = item.judge(plain(answer))
        assert (told.share, told.names) == (whole.share, whole.names), name


@pytest.mark.parametrize("item", SORTINGS, ids=slug)
def test_a_word_may_stand_in_the_plural_and_with_its_article(item):
    answer = right(item.kind)
    for write in (lambda word: f"{word}s", lambda word: f"the {word}"):
        short = {k: write(w) if w.isalpha() and w[-1:] != "s" else w for k, w in answer.items()}
        assert item.judge(short).share == 1


def test_what_holds_only_as_a_whole_is_left_out_as_a_whole():
    set_ = catalogue.find("confounding/enough").kind
    with pytest.raises(Unreadable):
        set_.as_far({"adjust": ["P", "Q", "nothing of the kind"]})
    kept, left = readable_part({"adjust": ["P", "zz"], "effect": "direct"}, BOTH.read)
    assert kept == {"effect": "direct"}
    assert [path for path, *_ in left] == [("adjust",)]


BOTH = catalogue.find("confounding/effect-and-set").kind


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: catalogue.answer("reading-the-study/design", [3, 1].sort()), "cuts.sort()"),
        (lambda: catalogue.answer("reading-the-study/design"), "Your answer is missing"),
        (lambda: catalogue.answer("reading-the-study/desing", {}), "Did you mean"),
        (lambda: catalogue.answer(["reading-the-study/design"], {}), "without brackets"),
        (lambda: catalogue.answer({"asked": "c"}), "name comes first"),
    ],
)
def test_a_call_that_is_no_answer_says_so_and_changes_nothing(monkeypatch, tmp_path, call, says):
    monkeypatch.setenv(trail.VARIABLE, str(tmp_path / "trail.jsonl"))
    catalogue.answer("reading-the-study/design", {"asked": "c"})
    before = trail.here().log().entries
    said = str(call())
    assert "Nothing was recorded" in said
    assert says in said
    assert trail.here().log().entries == before


def test_a_task_that_is_not_there_is_told_in_a_sentence_where_somebody_checks_it(monkeypatch):
    told = catalogue.check("reading-the-study/desing")
    assert told.names == ("no-such-task",)
    assert "Did you mean 'reading-the-study/design'" in told.messages[0].what
    assert catalogue.check(["reading-the-study/design"]).names == ("no-such-task",)


#: The same answer in words of one's own hand: the first is how it is written, the others are read.
SAME: dict[str, list[Any]] = {
    "themes/code-birgitta": [
        {"26–30": ["C6", "C7"]},
        {"26-30": "c6, c7"},
        {"26-30": "C6 and C7"},
        {"birgitta 26–30": ["C6", "C7"]},
    ],
    "second-coder/compare": [
        {"sides": ["a", "b"], "interview": "tomas"},
        {"sides": "A, B", "interview": "Tomas"},
        {"sides": ["Reader A", "Reader B"]},
    ],
    "second-coder/matrix": [
        {"cell": ["E", "leif"]},
        {"cell": ["e", "Leif"]},
        {"cell": "E, Leif"},
        {"cell": ["E", "leif"], "source": "The readers' consensus"},
    ],
    "second-coder/curve": [
        {"predicted": 5, "order": ["tomas", "leif"], "source": "a"},
        {"predicted": "5", "order": "Tomas, Leif", "source": "Reader A"},
        {"predicted": 5.0, "order": ["Tomas", "Leif"], "source": "A"},
    ],
    "journal-club/which-row": [
        {"a": "Triangulation", "b": "Selection", "c": "Implications", "d": "Information"},
        {"a": 5, "b": "4a", "c": "7", "d": "4B"},
    ],
    "journal-club/does-it-stand-there": [
        {"a": "stands there", "b": "stands elsewhere", "f": "stands nowhere"},
        {"a": "there", "b": "Elsewhere", "f": "nowhere"},
    ],
    "meaning-units/reasons-oskar": [
        {"a": "after 95", "b": "after 32"},
        {"a": 95, "b": "32"},
        "a: after 95, b: 32",
    ],
    "meaning-units/shift-or-not": [{"a": "shift", "b": "same"}, {"a": "yes", "b": "No"}],
    "reading-the-study/claims": [{"a": "beyond", "g": "finding"}, {"a": "B", "g": "f"}],
    "themes/does-not-belong": [
        {"unsaid": "c", "listening": "b", "frame": "d", "whole": "a"},
        "c, b, d, a",
        "c b d a",
    ],
    "condensing/fingers-hanne": [{"a": "120"}, {"a": "sentence 120"}],
    "general-structure/levels": [{"a": "quotation", "b": "unit"}, {"a": "quote", "b": "units"}],
    "information/directions": [{"a": "more alike"}, {"a": "alike"}],
    "reading-the-study/design": [
        {"asked": "c"},
        {"asked": "c How GPs experience being in a group, …"},
    ],
    "information/forward": [{"ratio": 0.8}, {"ratio": "1:1.25"}],
    "selection/who-is-left": [{"joined": 38}, {"joined": "about 38"}],
    "meaning-units/two-coders": [{"shared": 3}, {"shared": "three"}],
    "triangulation/members-again": [
        {"secrecy/leader": {"quote": "It leaves with me."}},
        {"secrecy/leader": {"quote": "“It leaves with me” (74)"}},
        {"secrecy/leader": {"quote": "74 It leaves with me"}},
        {"secrecy/leader": {"quote": "It leaves with … me"}},
    ],
    "information/grains": [{"people": 16}, {"people": "16 people"}],
    "second-coder/saturation": [{"reached": 5}, {"reached": "5+2"}, {"reached": "5 + 2"}],
    "triangulation/how-many": [{"double": 2.017}, {"double": "2,017"}],
    "confounding/parts": [
        {"parts": {"K": "confounder", "C": "mediator"}},
        {"K": "confounder", "C": "mediator"},
    ],
    "confounding/draw": [
        {"edges": [["K", "W"]]},
        {"edges": ["K → W"]},
        {"edges": "K -> W"},
        {"edges": ["K causes W"]},
        {"edges": {"K": "W"}},
    ],
}


@pytest.mark.parametrize("task", SAME)
def test_what_is_written_otherwise_is_judged_alike(task):
    first, *others = SAME[task]
    item = catalogue.find(task)
    whole = item.judge(first)
    assert "unreadable" not in whole.names, str(whole)
    for answer in others:
        told = item.judge(plain(answer))
        assert (told.share, told.messages) == (whole.share, whole.messages), answer


def test_the_first_word_of_a_short_label_stands_for_it_where_no_other_begins_so():
    lights = ["no concerns", "some concerns", "serious concerns", "cannot tell"]
    assert [read_choice(said, lights) for said in ("some", "No", "cannot")] == [
        "some concerns",
        "no concerns",
        "cannot tell",
    ]
    with pytest.raises(Unreadable, match="can be"):
        read_choice("none", ["none needed", "a set", "none suffices"])
    with pytest.raises(Unreadable, match="is none of"):
        read_choice("concerns", lights)


#: Words of the page itself for a label: a legend's, a heading's, what feedback calls it.
WORDS_OF_THE_PAGE = [
    ("reading-the-study/claims", "beyond the data", "beyond"),
    ("reading-the-study/where-it-stands", "not on the page", "nowhere"),
    ("meaning-units/shift-or-not", "no shift", "same"),
    ("meaning-units/shift-or-not", "not a shift", "same"),
    ("meaning-units/shift-or-not", "the unit goes on", "same"),
    ("condensing/what-is-off", "turned", "reverses"),
    ("condensing/what-is-off", "copied", "copies"),
    ("condensing/what-is-off", "added", "adds"),
    ("condensing/what-is-off", "kept", "keeps"),
    ("condensing/fingers-hanne", "added", "nowhere"),
    ("condensing/fingers-hanne", "no sentence", "nowhere"),
    ("condensing/fingers-hanne", "S121", "121"),
    ("condensing/fingers-hanne", "I slept, some nights", "125"),
    ("condensing/what-is-off", "opposite", "reverses"),
    ("condensing/what-is-off", "own words", "copies"),
    ("selection/fit", "other people", "others"),
    ("selection/fit", "count", "counting"),
    ("selection/fit", "nine long interviews", "supported"),
    ("confounding/none", "no adjustment needed", "none needed"),
    ("confounding/none", "no set is enough", "none suffices"),
    ("general-structure/statement", "one person", "one voice"),
    ("general-structure/levels", "meaning unit", "unit"),
    ("general-structure/levels", "a meaning unit", "unit"),
    # A label's own word comes before one in what another label means.
    ("general-structure/levels", "condensed", "condensation"),
    ("general-structure/levels", "condensing", "condensation"),
    ("condensing/whose-voice", "condensed", "condensed-unit"),
    ("information/directions", "others better", "worse"),
    ("information/directions", "others look worse", "better"),
]


@pytest.mark.parametrize(("task", "said", "meant"), WORDS_OF_THE_PAGE)
def test_the_pages_own_words_for_a_label_are_read(task, said, meant):
    kind = catalogue.find(task).kind
    key = kind.cases[0].key
    assert kind.read({key: said}) == {key: meant}


@pytest.mark.parametrize("said", [["120", "121"], "120–121", "120-121"])
def test_several_places_where_one_is_wanted_are_asked_back(said):
    with pytest.raises(Unreadable, match="names several, and a belongs to one: give that one"):
        catalogue.find("condensing/fingers-hanne").kind.read({"a": said})


def test_a_part_that_is_none_of_the_three_is_another():
    kind = catalogue.find("confounding/parts").kind
    assert kind.read({"parts": {kind.others[0]: "none of the three"}}).parts == {
        kind.others[0]: "other"
    }


@pytest.mark.parametrize(
    "said", ["not beyond", "beyond or finding", "finding beyond", "a shift", "other beyond"]
)
def test_what_denies_a_label_or_names_two_is_none_of_them(said):
    with pytest.raises(Unreadable):
        catalogue.find("reading-the-study/claims").kind.read({"a": said})


@pytest.mark.parametrize(
    "said",
    [
        ["after 45", "after sentence 50", "s. 56"],
        "after 45, after 50 and 56",
        ["45 | 46", 50, "56/57"],
    ],
)
def test_a_boundary_is_read_with_the_words_around_its_number(said):
    kind = catalogue.find("meaning-units/divide-hanne").kind
    assert kind.read(said).boundaries == {45, 50, 56}


@pytest.mark.parametrize("said", ["none", ["none"], "no code", "–", "", []])
def test_a_unit_of_which_none_is_said_has_no_codes(said):
    kind = catalogue.find("themes/code-birgitta").kind
    board = kind.read({"26–30": said})
    assert kind.codes(board)[0] == frozenset()
    assert not board.unknown


@pytest.mark.parametrize("slug", ["selection/fits", ["selection/fit"], None, 5])
def test_a_name_that_is_no_tasks_is_answered_in_a_sentence_wherever_it_is_given(
    slug, capsys, here, monkeypatch
):
    from meaningunits import ask

    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    said = f"There is no task called {slug!r}."
    assert str(ask(slug)).startswith(said)
    points = catalogue.grade(slug)
    assert points == 0
    assert capsys.readouterr().out.startswith(said)
    assert said.split()[0] in points._repr_html_()
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    with pytest.raises(LookupError):
        catalogue.grade(slug)
