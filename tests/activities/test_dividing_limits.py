"""What is told of a division, on passages and panels made for it: each rule at its limit.

Not the words (they stand in the table of diagnoses), but which row is said, of which place, and
what is filled in. ``limits/dividing.txt`` holds it whole: first what is told of single divisions,
then how often each thing is told of all divisions that there can be. After a change that is meant,
``MEANINGUNITS_APPROVE=1`` before this test writes it anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from held import is_held
from meaningunits.activities.dividing import kind as kinds
from meaningunits.activities.dividing import outer
from meaningunits.activities.dividing.judging import Beside
from meaningunits.activities.dividing.kind import Dividing, snap
from meaningunits.material.coding import Benchmark, Coding, Panel
from meaningunits.material.corpus import Passage, parse
from meaningunits.tasks.feedback import Message
from meaningunits.tasks.kind import Context, Unreadable
from sample import HEAD

LIMITS = Path(__file__).with_name("limits")
LESSON = Context("made/any", "lesson")


def passage(turns: str, first: int = 1, last: int | None = None) -> Passage:
    """A passage of a sentence for each letter ("i" or "g" speaks), a turn for each word."""
    said = [f"{turn[0]} {' / '.join(['that goes on.'] * len(turn))}" for turn in turns.split()]
    interview = spoken(*said).interview
    return interview.passage(first, last)


def spoken(*turns: str) -> Passage:
    """A passage of turns: who speaks ("i" or "g"), and sentences with a stroke between them."""
    names = {"i": "I: ", "g": "GP: "}
    talk = [names[turn[0]] + turn[2:].replace(" / ", "\n") for turn in turns]
    return parse("\n\n".join([HEAD, *talk]), "testa").passage()


def panel(on: Passage, *readers: str) -> Benchmark:
    """What readers did with a passage: the sentences after which each cut."""
    cuts = [frozenset(map(int, reader.split())) for reader in readers]
    why = [{cut: f"reader {n} at {cut}" for cut in own} for n, own in enumerate(cuts, start=1)]
    return Benchmark(on, tuple(cuts), tuple(why))


def say(name: str, given: dict | None = None, place=None, **more) -> Message:
    """A row with what is filled in, in place of its words."""
    filled = {**(given or {}), **more}
    return Message(name, "mend", " ".join(f"{k}={v}" for k, v in filled.items()), place=place)


def beside(benchmark: Benchmark, own: str, slug: str = "made/any", reveal: bool = False) -> Beside:
    """A division: its cuts, one inside a sentence as "4<" (in 4, counts as after 3) or "4>"."""
    cuts, inside = set(), {}
    for cut in own.split():
        number = int(cut.rstrip("<>"))
        at = number - 1 if cut.endswith("<") else number
        cuts.add(at)
        if cut[-1] in "<>":
            inside[at] = number
    context = Context(slug, "lesson", reveal=reveal)
    return Beside(benchmark, frozenset(cuts), inside, context, say)


def told(message: Message) -> str:
    at = f" {message.place[0]}–{message.place[1]}" if message.place else ""
    mild = " (look)" if message.verdict == "look" else ""
    return f"[{message.name}{at}]{mild} {message.what}".rstrip()


BRACKETS = spoken(
    "g he came (pause) / he sat / (laughs) he went / so (well) he rang / he left (sighs).",
    "i (waits) did he? / and then?",
    "g no / he (the other one) did",
)
JOINS = spoken(
    "g and he came / Android it was / but no / So. / (laughs) then he left / or not",
    "i because? / well, / “well”, he said / sowing / because he did / he did so",
)
QUOTES = spoken(
    'g he said "so" / he left / she: “no” / it\'s fine / and "we\'ll see" / yes / "so" / yes'
)


def named(names: str) -> Passage:
    """Sentences with a name at each n, a word for a day at each d, and with neither elsewhere."""
    words = {"n": "there Vera's hat", "d": "on Monday it", ".": "it rained", "N": "Vera came"}
    words |= {"s": "there sits Lars", "x": "when I go", "c": "at Christmas it"}
    return spoken("g " + " / ".join(words[one] for one in names))


ONE_TURN = panel(passage("g" * 21), *["4 8 12 16"] * 3)
#: Of four readers, one or two differ here and there.
DIFFERING = panel(passage("g" * 30), "4 8 12 20 26", "4 9 12 20 23", "5 8 16 20", "4 8 20 28")
THREE = panel(passage("g" * 19), *["5 10 15"] * 3)
TALK = panel(passage("gggg i ggg ii gggg i ggg gg i gggg"), "4 8 14 20", "5 8 14 20", "4 10 14 21")
ENDLESS = panel(passage("g" * 60), *["6 12 18 24 30 36 42 48 54"] * 2)
FEW = panel(passage("g" * 18), *["6 12"] * 3)
NAMES = panel(named(".n.n.n.n.n.n......"), "6 13", "6 13", "6 15")
BY_JOINS = panel(JOINS, *["3 5"] * 2)
AT_SOME_JOINS = panel(JOINS, *["3 5 8"] * 2)
BY_BRACKETS = panel(BRACKETS, *["1 4"] * 2)
BY_QUOTES = panel(QUOTES, *["2"] * 2)
FAR_APART = panel(
    passage("g" * 40), "4 8 12 16 20 24 28 32 36", "4 8 12 16 24 32", "4 8 12 16 20 24 28 36"
)
WITHIN = panel(passage("gggg i gggggg i gggggg i ggggg", 5, 19), "9 12 16", "9 11 16", "8 12 16")

CASES = {
    "none": (ONE_TURN, ""),
    "16 of 20": (ONE_TURN, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16"),
    "17 of 20 are nearly all": (ONE_TURN, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17"),
    "all": (ONE_TURN, " ".join(map(str, range(1, 21)))),
    "all found": (ONE_TURN, "4 8 12 16"),
    "three of four are not coarse": (ONE_TURN, "4 8 12"),
    "two of three are coarse": (THREE, "5 10"),
    "two of four are coarse": (ONE_TURN, "8 16"),
    "one of four is not called coarse": (ONE_TURN, "12"),
    "one at a shift and one elsewhere": (ONE_TURN, "12 18"),
    "one beside one": (ONE_TURN, "11"),
    "one beside a shift that is met as well": (ONE_TURN, "11 12"),
    "one before and one after a shift": (ONE_TURN, "11 13"),
    "three steps that are even": (ONE_TURN, "6 9 12 15"),
    "even steps, and what is left is shorter than two": (ONE_TURN, "7 10 13 16"),
    "two even steps only": (ONE_TURN, "10 13 16"),
    "even steps of two": (ONE_TURN, "13 15 17 19"),
    "steps that differ": (ONE_TURN, "6 9 12 16"),
    "even steps with a last unit of their length": (ENDLESS, "10 20 30 40 50"),
    "all three one late": (ONE_TURN, "5 9 13"),
    "two of two one late": (ONE_TURN, "5 9"),
    "three of five one late": (ONE_TURN, "2 5 9 13 19"),
    "three of six one late": (ONE_TURN, "2 5 9 13 18 20"),
    "three of five one late, one in place": (ONE_TURN, "5 9 13 16 19"),
    "four of six one late, two in place": (ONE_TURN, "4 5 8 9 13 17"),
    "late in a panel of two shifts": (FEW, "3 7 13"),
    "all three late, one of them at a reader's own": (TALK, "5 9 15"),
    "four late, two of them at a reader's own": (DIFFERING, "5 9 13 21"),
    "the first sentences of units": (ONE_TURN, "1 5 9 13 17"),
    "all four one early": (ONE_TURN, "3 7 11 15"),
    "early, and the first sentence of all": (ONE_TURN, "1 3 7 11"),
    "all three late, two of them at a reader's own": (TALK, "5 9 21"),
    "stops": (ENDLESS, "6 13 18"),
    "stops, at two thirds": (ENDLESS, "6 13 18 25 31 37 40"),
    "goes on behind two thirds": (ENDLESS, "6 13 18 25 31 37 41"),
    "the rest is no longer than a unit before it": (ENDLESS, "25 31 36"),
    "the rest is longer by one": (ENDLESS, "24 31 35"),
    "stops, and is coarse": (ENDLESS, "6 12"),
    "one cut early on": (ENDLESS, "7"),
    "stops in a panel of two shifts": (FEW, "2 4"),
    "meets nothing": (ENDLESS, "3 9 21 33 39 45 57"),
    "one of seven met": (ENDLESS, "3 9 21 33 39 45 54"),
    "two of seven near": (ENDLESS, "4 9 22 31 40 47 57"),
    "two of six near": (ENDLESS, "3 7 21 33 43 57"),
    "two of five near": (ENDLESS, "3 7 21 33 43"),
    "one of three": (ENDLESS, "15 36 57"),
    "some met, and no points": (TALK, "2 4 6 7 11 12 17 20"),
    "two that meet nothing": (ENDLESS, "15 45"),
    "fewer than two thirds of the readers'": (ENDLESS, "6 13 24 42 54"),
    "seven units of ten": (ENDLESS, "6 13 24 36 42 54"),
    "half as many again": (FEW, "1 6 12"),
    "more than half as many again": (FEW, "2 6 9 12"),
    "readers with other counts": (DIFFERING, "2 4 6 8 10 12 16 20"),
    "readers with other counts, nine units": (DIFFERING, "2 4 6 8 10 12 15 16 20 22 26"),
    "a longest unit of one sentence": (FEW, "4 5 6 8 11 12 15"),
    "four units, where a reader made seven and others more": (FAR_APART, "4 18 26"),
    "five units, where a reader made seven and others more": (FAR_APART, "4 14 20 34"),
    "fifteen units, where a reader made ten": (FAR_APART, "1 2 4 8 10 12 14 16 18 20 22 24 28 36"),
    "sixteen units": (FAR_APART, "1 2 4 6 8 10 12 14 16 18 20 22 24 28 36"),
    "where few heard a shift": (DIFFERING, "4 16 20 28"),
    "where few heard two": (DIFFERING, "16 23 26 28"),
    "a shift that two of four heard": (DIFFERING, "12 16"),
    "a shift missed, and a cut nobody heard beside it": (DIFFERING, "4 8 18"),
    "cuts within the place of what is missed": (DIFFERING, "4 7 14 20"),
    "inside sentences": (DIFFERING, "4< 7> 15< 21>"),
    "inside the sentence of a shift": (DIFFERING, "5< 8> 13< 20"),
    "at the first and the last gap": (DIFFERING, "1 29"),
    "each change of speaker": (TALK, "4 5 8 10 14 15 18 20 21"),
    "four at a change of speaker": (TALK, "4 5 15 18"),
    "three at a change of speaker": (TALK, "5 15 18"),
    "four changes, all at shifts": (TALK, "4 8 14 20"),
    "each end of what the doctor says": (TALK, "4 8 14 18 20"),
    "each end of what the doctor says, and one more": (TALK, "2 4 8 14 18 20"),
    "after each question": (TALK, "5 10 15 21"),
    "after three questions": (TALK, "5 10 15"),
    "after two questions": (TALK, "5 15"),
    "after four of five questions": (TALK, "5 10 12 15 21"),
    "after three of four": (TALK, "5 12 15 21"),
    "before the second question of two": (TALK, "5 9 15 21"),
    "cuts beside a shift that are told of with it": (ONE_TURN, "14 18"),
    "before names": (NAMES, "1 3 9 11"),
    "before names, nearly all": (NAMES, "1 3 9 11 14"),
    "before names, half of them near a shift": (NAMES, "1 5 7 11"),
    "before names, nearly all near a shift": (NAMES, "5 7 12 13"),
    "before words that lead on, half at shifts": (BY_JOINS, "3 5 8 10"),
    "before words that lead on, most at shifts or near": (BY_JOINS, "3 6 8"),
    "before words that lead on, three of four at shifts": (AT_SOME_JOINS, "3 5 8 10"),
    "at brackets": (BY_BRACKETS, "1 2"),
    "at brackets, and near shifts": (BY_BRACKETS, "1 5"),
    "at quotations": (BY_QUOTES, "1 3 5 7"),
    "a passage inside an interview": (WITHIN, "9 16"),
    "a passage inside, cut at its first": (WITHIN, "5 9 18"),
    "a passage inside, each change of speaker": (WITHIN, "5 11 12 18"),
    "a passage inside, one late": (WITHIN, "10 13 17"),
    "a passage inside, all": (WITHIN, "5 6 7 8 9 10 11 12 13 14 15 16 17 18"),
}

#: All divisions of these are judged.
SMALL = {
    "three readers of one mind": panel(passage("g" * 12), *["3 6 9"] * 3),
    "three of several": panel(passage("ggg i gg gggg ii"), "3 7", "4 7 10", "3 8 10"),
    "four, far apart": panel(passage("g i gggg i gggg"), "3 8", "2 5 9", "3 8", "3 7 10"),
}


def lines(case: str) -> Iterator[str]:
    benchmark, own = CASES[case]
    yield f"cuts: {own}"
    yield from map(told, beside(benchmark, own).messages())


def shown_panel(benchmark: Benchmark) -> list[str]:
    """What a lesson shows of the panel, whatever was cut."""
    return [told(m) for m in beside(benchmark, "", reveal=True).messages() if m.name == "panel"]


def census(benchmark: Benchmark) -> Iterator[str]:
    """How many of all divisions are told each thing, where it looks, and what is met."""
    seen: Counter[str] = Counter()
    gaps = [*benchmark.passage.gaps]
    for size in range(len(gaps) + 1):
        for own in combinations(gaps, size):
            found = beside(benchmark, " ".join(map(str, own)))
            seen.update(told(m).partition("]")[0] + "]" for m in found.messages())
            near = [(cut, shift.at) for cut, shift in found.near]
            seen[f"met {len(found.hits)} near {near} missed {len(found.missed)}"] += 1
            seen[f"{benchmark.share(own):.1f} of the points"] += 1
    return (f"{times} × {what}" for what, times in sorted(seen.items()))


def test_what_is_told_at_each_limit_is_what_was_approved():
    single = [(case, lines(case)) for case in CASES]
    panels = [(f"panel of {name}", shown_panel(of)) for name, of in SMALL.items()]
    is_held(LIMITS / "dividing.txt", [*single, *panels])


@pytest.mark.parametrize("name", SMALL)
def test_what_all_divisions_are_told_is_what_was_approved(name):
    file = f"dividing-{'-'.join(name.replace(',', '').split())}.txt"
    is_held(LIMITS / file, [(name, census(SMALL[name]))])


# Signs that are there for everybody to see.


@pytest.mark.parametrize(
    ("sign", "passage", "fewest", "there"),
    [
        (outer.at_brackets, BRACKETS, 2, [1, 2, 5]),
        (outer.at_joins, JOINS, 4, [2, 3, 4, 5, 6, 7, 8, 10]),
    ],
)
def test_an_outer_sign_is_one_where_all_cuts_are_at_it(sign, passage, fewest, there):
    seen = [gap for gap in passage.gaps if sign([gap] * fewest, passage)]
    assert seen == there
    elsewhere = next(gap for gap in passage.gaps if gap not in there)
    for fewer in range(fewest):
        assert not sign(there[:fewer], passage)
    assert sign([*there, *there][:fewest], passage)
    assert not sign([*there, *there, elsewhere], passage)


def test_quoted_speech_is_a_sign_where_it_is_on_one_side_of_all_cuts():
    assert outer.at_quotes([1, 3, 5, 5], QUOTES)
    assert outer.at_quotes([2, 4, 4, 2], QUOTES)
    assert not outer.at_quotes([1, 3, 5], QUOTES)
    assert not outer.at_quotes([2, 4, 2], QUOTES)
    assert not outer.at_quotes([1, 2, 3, 4], QUOTES)


@pytest.mark.parametrize(
    ("names", "cuts", "told"),
    [
        (".n.n.n.n..", [1, 3, 5, 7], 4),
        (".n.n.n.n..", [1, 3, 5], 0),
        (".n.n.n.n..", [1, 3, 5, 7, 8], 4),
        (".n.n.n.n....", [1, 3, 5, 7, 8, 9], 0),
        (".n.n.n.n.n", [1, 3, 5, 7, 9], 5),
        (".n.N.s.N..", [1, 3, 5, 7], 4),
        (".d.d.d.d..", [1, 3, 5, 7], 0),
        (".c.c.c.c..", [1, 3, 5, 7], 0),
        (".x.x.x.x..", [1, 3, 5, 7], 0),
        (".N.N.N.N..", [1, 3, 5, 7], 0),  # with a capital only where any word has one
        ("..nnn.nnn..", [2, 3, 4, 6], 4),  # six of ten
        ("..nnnnnnn..", [2, 3, 4, 6], 0),  # seven of ten
    ],
)
def test_names_are_a_sign_before_four_cuts_in_five_where_not_all_sentences_have_one(
    names, cuts, told
):
    assert outer.before_names(cuts, named(names)) == told


def test_a_name_is_known_from_the_whole_interview():
    whole = named("n" + ".N" * 8).interview
    assert outer.before_names([2, 4, 6, 8], whole.passage(2, 17)) == 4
    assert outer.before_names([2, 4, 6, 8], named("." + ".N" * 8)) == 0
    last = spoken("g it / Vera / it / Vera / it / Vera / it / Vera / so / it / it was Vera")
    assert outer.before_names([1, 3, 5, 7], last) == 4


@pytest.mark.parametrize(
    ("cuts", "told"),
    [
        ([2, 4], False),
        ([2, 4, 6], True),
        ([2, 4, 12], True),
        ([2, 4, 11], False),  # between two questions
        ([1, 3, 5], False),  # before questions
        ([2, 4, 6, 8, 1], True),  # four of five
        ([2, 4, 6, 1], False),
        ([2, 4, 6, 11, 1], False),
    ],
)
def test_cuts_after_questions_are_four_in_five_between_a_question_and_its_answer(cuts, told):
    assert outer.after_questions(cuts, passage("g i g i g i g i gg ii g")) is told


# How a division may be written.

HANNE = Dividing("hanne", 60, 70)
ANSWERS = [
    [62, 65], (62, 65), [65, 62, 65], 62, 62.0, 62.5, "62, 65", "62 65", "62; 65", "[62, 65]",
    "after 62 and 65", "sentences 62, 65 & 67", "62 → 65", "62 | 63, 65|66", "62/63", "62 | 64",
    "60–62, 63–65, 66–70", ["60-62", 63, "64–70"], [[60, 62], [63, 65], [66, 70]],
    [[60, 62], 63, [64, 70]], [[60, 62], 64, [65, 70]], [[60, 62]], [[60, 62], [64, 70]],
    [[60, 62], [61, 3]], [[62, 60], [61, 70]], [[60, 62, 65]], [[60, 62], [63, "x"]],
    [[62, 1.0]], [["62", "3"]], [[62, 3], 65], [[62, 0]], [[62, -1]], [[62, 99]], [[71, 2]],
    [[59, 2]], [[70, 1]], [[70, 99]], [[60, 0]], [70], [59], [60], [69], [71], [True], ["x"],
    [None], [[62, True]], [62, 62.0], {"62": True, "65": False}, {62: True}, {62: False},
    {"62": True, "65": "x"}, {"62": 1}, {}, "x", True, None, "62 and then 65", "nach Satz 62",
    [[60, 62], 63], [60, 61, 62], [60, [61, 62]],
    [[60, 62], [63, 65], 62.5], [[60, 62], [63, 65], [66, 67, 70]], [62, [63, 2], "64"],
    ["after 62", "sentence 65"], [62, 71, 5], "",
]  # fmt: skip


def as_read(answer: object) -> Iterator[str]:
    try:
        read = HANNE.read(answer)
    except Unreadable as problem:
        yield f"unreadable: {problem}"
        return
    yield f"cuts {[*read.cuts]} count as {sorted(read.boundaries)}"
    if read.inside:
        yield f"inside {[*read.inside]}"
    if read.outside:
        yield f"outside {[*read.outside]}"
    if read.undrawn is not None:
        yield "shown as it was written as well"
    yield from (f"{head}: {said}" for head, said in HANNE.in_words(read))


def test_what_is_read_of_a_division_is_what_was_approved():
    is_held(LIMITS / "dividing-read.txt", [(repr(one), as_read(one)) for one in ANSWERS])


def test_a_cut_inside_a_sentence_counts_at_the_nearer_end_and_half_way_at_its_own():
    on = spoken("g one two six / a bcdefghijk / abcdefghij k / abc def")
    counted = [
        [snap(on, number, word) for word in range(len(sentence.word_ends) + 2)]
        for number, sentence in enumerate(on, start=1)
    ]
    assert counted == [[0, 0, 1, 1, 1], [1, 1, 2, 2], [2, 3, 3, 3], [3, 3, 4, 4]]


@pytest.mark.parametrize(
    ("answer", "name", "places"),
    [
        ([11], "counted-anew", "11"),
        ([12], "out-of-range", "12"),
        ([1], "counted-anew", "1"),
        ([0], "out-of-range", "0"),
        ([0, 5], "out-of-range", "0 and 5"),
        ([3, 11], "counted-anew", "3 and 11"),
        ([3, 12], "out-of-range", "3 and 12"),
        ([11, 3, 3, 65], "out-of-range", "3 and 11"),
        ([1, 2, 3, 4, 5, 6], "counted-anew", "1, 2, 3, 4, 5 and 6"),
        ([1, 2, 3, 4, 5, 6, 7], "counted-anew", "1, 2, 3, 4, 5 and 6 and more"),
    ],
)
def test_what_lies_outside_is_named_and_may_have_been_counted_anew(
    monkeypatch, answer, name, places
):
    monkeypatch.setattr(Dividing, "say", lambda self, name, context, **given: (name, given))
    assert HANNE._outside(HANNE.read(answer), LESSON) == (name, {"places": places})


def test_an_answer_of_which_nothing_lies_in_the_passage_earns_nothing_and_is_told_nothing_else():
    share, told = HANNE.judged(HANNE.read([5]), LESSON)
    assert (share, [m.name for m in told]) == (0.0, ["counted-anew"])


def test_the_readers_of_the_panel_are_called_by_their_letters(monkeypatch):
    assert HANNE.readers == ["Reader A", "Reader B", "Reader C"]
    named = [Coding(name, "hanne", ()) for name in ("a", "bo", "Kim")]
    monkeypatch.setattr(kinds, "panel", lambda name: Panel(HANNE.passage.interview, tuple(named)))
    assert HANNE.readers == ["Reader A", "bo", "Kim"]
