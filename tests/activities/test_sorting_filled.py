"""All that can be said of a sorting: each way to label a few cases, each choice of quotations."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pytest
from filled import approved, bare, judged
from meaningunits.activities.coding import across
from meaningunits.activities.sorting import own_quotes, places
from meaningunits.activities.sorting.cases import Case, Lure, Taken, Trap
from meaningunits.activities.sorting.fingers import NOWHERE, fingers
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.activities.sorting.own_quotes import OwnQuoting, themes_to_quote
from meaningunits.activities.sorting.quoting import AGAINST, FOR, LEFT_OUT, PRINTED, Quote, Quoting
from meaningunits.activities.sorting.words import _SHORTEST, word_followed
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context, Unreadable

HOSTS = ("lesson", "exercise")
LABELS = ("in", "out", "on")
CASES = (
    Case("a", "A.", "in", "Why a.", "Look a.", instead={"out": Taken("a-for-out", "Out?")}),
    Case("b", "B.", "out", "Why b.", "Look b.", where="there"),
    Case("c", "C.", "in", "Why c.", "Look c."),
    Case("d", "D.", "on", "Why d.", "Look d."),
    Case("e", "E.", "out", "Why e.", "Look e."),
)
PLAIN = Sorting(
    task="Sort.",
    labels={label: f"it is {label}." for label in LABELS},
    cases=CASES,
    well_done="Well.",
    hint="A hint.",
    needs={"on": Taken("taken-for-on", "On?")},
)
FULL = replace(
    PLAIN,
    apart={("out", "in"): "In and out differ."},
    towards={
        ("in", "out"): "In for out.",
        ("out", "in"): "Out for in.",
        ("on", "in"): "On for in.",
    },
    lures=(
        Lure("in", frozenset("be"), "Both look in."),
        Lure("in", frozenset("bed"), "Three look in.", whole=True),
        Lure("out", frozenset("acd"), "Three look out."),
        Lure("out", frozenset("ac"), "Two look out.", whole=True),
    ),
    traps=(
        Trap(
            "by-rule",
            dict(zip("abcde", ("out",) * 4 + ("in",), strict=True)),
            "A rule.",
            "So.",
            "Look.",
        ),
    ),
    everywhere={"out": "Out everywhere."},
)


def labelled():
    for said in product(LABELS, repeat=5):
        yield dict(zip("abcde", said, strict=True))


def code(answer):
    return " ".join(answer.get(key, "-") for key in "abcde")


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("name", ["plain", "full"])
def test_each_way_to_label_cases_is_told_what_was_approved(name, host, monkeypatch):
    bare(monkeypatch)
    kind = {"plain": PLAIN, "full": FULL}[name]
    # Every second of them: those in which at least two are right, or nothing is.
    rows = []
    for n, answer in enumerate(labelled()):
        right = sum(answer[case.key] == case.label for case in CASES)
        if right >= 3 or n % 4 == 0:
            rows.append(f"{code(answer)}: {judged(kind, answer, host)}")
    approved(f"sorting/{name} {host}", rows)


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_left_out_is_told_and_the_rest_is_judged(host, monkeypatch):
    bare(monkeypatch)
    rows = []
    for keys in (c for n in range(6) for c in combinations("abcde", n)):
        for label in LABELS:
            answer = dict.fromkeys(keys, label)
            rows.append(f"{code(answer)}: {judged(FULL, answer, host)}")
    for host_, scored in product(HOSTS, (True, False)):
        for answer in ({"a": "in"}, {"a": "in", "c": "in"}, {"a": "in", "c": "in", "b": "out"}):
            told = judged(PLAIN, answer, host_, scored=scored)
            rows.append(f"{host_} scored {scored}, {code(answer)}: {told}")
    for mended in (None, frozenset("a"), frozenset("b")):
        told = judged(
            FULL, {**PLAIN.ideal(), "a": "out", "b": "on"}, host, reveal=True, mended=mended
        )
        rows.append(f"mended {sorted(mended or ())}: {told}")
    two = replace(PLAIN, cases=CASES[:2])
    for said in product(LABELS, repeat=2):
        answer = dict(zip("ab", said, strict=True))
        rows.append(f"two, {code(answer)}: {judged(two, answer, host)}")
    approved(f"sorting/left out {host}", rows)


LISTED = replace(FULL, listed_as=("in", "out"), also={"inside": "in"})
SAID = [
    {"a": "in"},
    {"a": "In", "b": None, "c": ""},
    {"a": "inside"},
    {"a": "nowhere"},
    {"z": "in"},
    {"in": ["a", "c"], "out": ["b"]},
    {"in": ["a"]},
    {"in": []},
    {"a": ["in"]},
    {"in": ["a", "z"]},
    {"in": ["a", "b"], "out": ["b", "c"]},
    {"a": True},
    "a: in, b = out; c → on",
    "a: in, b",
    "a, c",
    "a and c",
    "a",
    ["a", "c"],
    ("a", "c"),
    {"a", "c"},
    ["in", "out", "in", "on", "out"],
    [],
    "",
    ["a", "z"],
    ["a", 4],
    "a b c d e",
    ["a", "b", "c", "d", "e"],
    4,
    "{a: in}",
    "a -> 'in'",
    [None, "a"],
    ["", "a"],
    {"A": "in"},
    {"case a": "in"},
    {"x": ["a", "b"]},
]


def read(kind, said):
    try:
        return str(kind.read(said))
    except Unreadable as problem:
        return f"{type(problem).__name__}: {problem}"


def test_labels_are_read_however_they_are_written(monkeypatch):
    bare(monkeypatch)
    rows = [
        f"{said if not isinstance(said, set) else sorted(said)}: {read(LISTED, said)}"
        for said in SAID
    ]
    rows += [f"not as a list, {said}: {read(FULL, said)}" for said in ("a, c", ["a", "c"], "in")]
    yes = replace(PLAIN, labels={"yes": "so", "no": "not so"}, cases=CASES[:2])
    rows += [f"{said}: {read(yes, said)}" for said in ({"a": True, "b": False}, {"a": 1})]
    rows += [judged(LISTED, said) for said in ({"a": "x", "b": "out"}, {"z": "in", "b": "out"})]
    rows += [FULL.asks("a/b"), str(FULL.braces(Context("a/b"))), str(FULL.ideal())]
    rows += [str(replace(FULL, in_text=True).braces(Context("a/b")))]
    for answer in ({"a": "in", "d": "in"}, FULL.ideal(), {}):
        rows += [f"{head}: {told}" for head, told in FULL.words(answer)]
        rows.append(FULL.still(answer))
    approved("sorting/as it is read", rows)


# Fingers on the words.

LINES = {7: "The porter waited long.", 8: "She opened windows.", 9: "Nobody answered.", 10: "Rain."}
FINGERS = fingers(
    "Put.",
    LINES,
    ("somebody waiting", 7, "a wait"),
    ("a window opened", 9, "an answer"),
    ("a storm", None),
    ("weather", 10, "rain"),
    well_done="Well.",
    instead={(7, 8): "There is no wait in it."},
)


@pytest.mark.parametrize("host", HOSTS)
def test_each_way_to_put_parts_on_sentences_is_told_what_was_approved(host, monkeypatch):
    bare(monkeypatch)
    rows = []
    for n, said in enumerate(product(("7", "8", "9", "10", NOWHERE), repeat=4)):
        answer = dict(zip("abcd", said, strict=True))
        right = sum(answer[case.key] == case.label for case in FINGERS.cases)
        if right >= 2 or n % 16 == 0:
            rows.append(f"{' '.join(said)}: {judged(FINGERS, answer, host)}")
    rows += [
        f"{said}: {judged(FINGERS, said, host)}"
        for said in ({"a": "7"}, {"a": "8", "b": "8"}, {"b": "8"}, {"c": "10"}, {"d": NOWHERE})
    ]
    six = [(f"part {n}", 7 + 2 * (n % 2)) for n in range(6)]
    more = fingers("Put.", LINES, *six, well_done="Well.", nowhere="")
    for off in range(7):
        answer = {**more.ideal(), **dict.fromkeys("abcdef"[:off], "8")}
        rows.append(f"{off} of six off: {judged(more, answer, host)}")
    approved(f"sorting/fingers {host}", rows)


def test_what_a_sentence_lacks_for_a_part_is_told_where_it_was_put_there():
    made = fingers("Put.", LINES, ("a", 7), ("b", 9), well_done="", instead={(7, 8): "No."})
    _, told = made.judge({"a": "8", "b": "8"}, Context("a/b"))
    assert [(m.name, m.why) for m in told][:2] == [
        ("instead", "No."),
        ("case", "Sentence 9 says it."),
    ]


SORTINGS = [
    item
    for lesson in catalogue.lessons()
    for item in catalogue.of(lesson).values()
    if isinstance(item.at(0).kind, Sorting)
]


@pytest.mark.parametrize("item", SORTINGS, ids=lambda item: item.slug)
def test_each_sorting_may_be_written_label_by_label(item):
    kind = item.at(0).kind
    by_label = {}
    for case in kind.cases:
        by_label.setdefault(case.label, []).append(case.key)
    assert kind.read(by_label) == {case.key: case.label for case in kind.cases}


def test_yes_and_no_in_a_row_may_be_true_and_false_also_where_a_list_names_the_ones():
    kind = replace(
        PLAIN, labels={"yes": "so", "no": "not so"}, cases=CASES[:2], listed_as=("yes", "no")
    )
    assert kind.read([True, False]) == {"a": "yes", "b": "no"}
    assert kind.read(["b"]) == {"a": "no", "b": "yes"}


def test_each_label_may_be_given_its_cases_be_they_one_or_several():
    assert FULL.read({"in": ["a", "c"], "out": ["b"], "on": []}) == {
        "a": "in",
        "c": "in",
        "b": "out",
    }
    assert FULL.read({"a": ["out"]}) == {"a": "out"}


def test_places_are_read_and_several_or_the_first_of_the_next_are_none():
    after = replace(FINGERS, labels={"after 93": "x", "after 95": "y", NOWHERE: "z"})
    said = ["7", 7, "7–8", [7, 8], [7], "nowhere", "added", "11", "x", "7-7", "sentence 8"]
    rows = [f"{one}: {read(FINGERS, {'a': one})}" for one in said]
    rows += [
        f"after, {one}: {read(after, {'a': one})}"
        for one in ("93", "94", 96, "95", "97", "after 93")
    ]
    rows += [
        f"several {one}: {places.several(one)}" for one in ([], [7], [7, 8], "7", "7–8", "7-7", "x")
    ]
    rows += [f"placeless {one}: {places.placeless(one)}" for one in ("7", "after 7", NOWHERE, "")]
    approved("sorting/places as they are read", rows)


EVERYWHERE = ("window door", "window", "carpet", "carpets", "table", "chair")


@pytest.mark.parametrize(
    ("said", "there", "word"),
    [
        ("the window", "windows open", "window"),  # in two of six
        ("the window", "a door", ""),
        ("a carpet", "no carpets", "carpet"),
        ("a door", "a door", ""),  # too short
        ("his chair", "chaired", "chair"),
        ("always", "always", ""),  # the language's own
        ("Carpets", "a carpet", "carpets"),
        ("table chair", "the chairs", "chair"),
        ("he walks", "walking", "walks"),  # five letters have an ending, too
        ("", "table", ""),
    ],
)
def test_a_word_is_followed_where_it_stands_at_few_other_places(said, there, word):
    assert word_followed(said, there, EVERYWHERE) == word


@pytest.mark.parametrize(("count", "few"), [(1, True), (2, True), (3, False)])
def test_a_third_of_the_places_are_few(count, few):
    texts = ["window"] * count + ["nothing"] * (6 - count)
    assert word_followed("window", "window", texts) == ("window" if few else "")


@pytest.mark.parametrize(("word", "long"), [("abcd", False), ("abcde", True), ("abcdef", True)])
def test_a_word_counts_from_five_letters_on(word, long):
    assert _SHORTEST == 5
    assert word_followed(word, word, [word, "x", "y"]) == (word if long else "")
    # Only a word as long has endings to take off.
    assert bool(word_followed("walked", f"walk{'ing' if long else 'xx'}", ["x"] * 3)) is long


# Quotations.


def quote(key, by, side=FOR, flaw=""):
    return Quote(key, f"“{key}.”", by=by, side=side, flaw=flaw, why=f"Why {key}.")


QUOTES = (
    quote("a", "Ann"),
    quote("b", "Ben"),
    quote("c", "Cas", AGAINST),
    quote("d", "Ann", AGAINST),
    quote("e", "Ben", "", "names-somebody"),
    quote("f", "Ann"),
)


QUOTING = Quoting("Print.", {PRINTED: "p", LEFT_OUT: "l"}, QUOTES, "Well.")


def chosen(kind, keys):
    return {case.key: PRINTED if case.key in keys else LEFT_OUT for case in kind.cases}


def test_each_choice_of_quotations_is_told_what_was_approved(monkeypatch):
    bare(monkeypatch)
    rows = []
    rows += [
        f"{''.join(keys)}: {judged(QUOTING, chosen(QUOTING, keys))}"
        for keys in (c for n in range(7) for c in combinations("abcdef", n))
    ]
    rows.append(f"undecided: {judged(QUOTING, {'a': PRINTED, 'b': LEFT_OUT})}")
    rows.append(f"nothing: {judged(QUOTING, {'a': LEFT_OUT})}")
    one_side = replace(QUOTING, cases=tuple(q for q in QUOTING.cases if q.side != AGAINST))
    rows += [
        f"one side, {keys}: {judged(one_side, chosen(one_side, keys))}"
        for keys in ("ab", "abf", "e", "aef", "abef", "af")
    ]
    one_voice = replace(QUOTING, cases=tuple(q for q in QUOTING.cases if q.by == "Ann"))
    rows += [
        f"one voice, {keys}: {judged(one_voice, chosen(one_voice, keys))}"
        for keys in ("a", "ad", "adf")
    ]
    for flaw in ("interviewers-words", "names-somebody", "not-the-words", "beside-the-theme"):
        flawed = replace(QUOTING, cases=(replace(QUOTES[0], flaw=flaw), *QUOTES[1:]))
        rows.append(f"{flaw}: {judged(flawed, chosen(flawed, 'abc'))}")
    approved("sorting/quotations", rows)


# Quotations of one's own.


def coded(*units, themes=None, against=()):
    found = {}
    for unit in units:
        row = across.Row(unit, ("n1",), ("n1",) if unit in against else ())
        found.setdefault(unit.split()[0], []).append(row)
    named = themes or {"T1": ("Mine", ("n1",)), "C": ("Theirs", ("n1",)), "T2": ("Empty", ("n2",))}
    return across.Coded("mine", "Mine", {k: tuple(v) for k, v in found.items()}, named, {})


UNITS = ("leif 11–15", "leif 16–22", "farida 38–45", "leif 53–58", "tomas 4–9")
OWN = OwnQuoting("Print.", {PRINTED: "p", LEFT_OUT: "l"}, QUOTES, board="x/y")


@pytest.mark.parametrize(
    ("units", "there"),
    [
        ((), False),
        (UNITS[:2], False),
        (UNITS[1:3], False),
        (UNITS[:3], True),
        ((UNITS[0], UNITS[1], UNITS[3]), False),  # one person
        (UNITS, True),
    ],
)
def test_a_theme_has_enough_to_quote_from_three_units_of_two_people_on(units, there):
    assert [key for key, _, _ in themes_to_quote(coded(*units))] == (["T1"] if there else [])


def test_quotations_are_offered_one_person_after_another_and_no_more_than_there_is_room_for():
    ((_, name, quotes),) = themes_to_quote(coded(*UNITS, against=UNITS[:1]))
    made = OWN.of_theme("T1", name, quotes)
    rows = [made.task, made.well_done]
    rows += [f"{q.key} {q.by} {q.side} {q.where} {q.unit} {len(q.text.split())}" for q in quotes]
    rows.append(OWN.of_theme("T1", name, tuple(replace(q, side=FOR) for q in quotes[:1])).task)
    rows.append(OWN.of_theme("T1", name, tuple(replace(q, side=FOR) for q in quotes)).well_done)
    many = [f"{who} {n}–{n}" for n in range(4, 14) for who in ("leif", "farida")]
    ((_, _, quotes),) = themes_to_quote(coded(*many))
    rows.append(f"{len(quotes)} of many: {' '.join(q.key for q in quotes)}")
    assert list(themes_to_quote(None)) == []
    approved("sorting/quotations of ones own", rows)


@pytest.mark.parametrize(("count", "cut"), [(44, False), (45, False), (46, True)])
def test_of_a_unit_so_many_words_are_shown(count, cut, monkeypatch):
    lines = [
        [1, "Interviewer", "Well?"],
        [2, "Ann", " ".join(["word"] * (count - 1))],
        [3, "", "end."],
    ]
    told = {"key": "x", "who": "Ann", "where": "there", "lines": lines}
    monkeypatch.setattr(own_quotes.across, "quoted", lambda key: told)
    monkeypatch.setattr(own_quotes, "SPEAKERS", {"I": "Interviewer"})
    found = own_quotes._said(across.Row("ann 1:2–3", ()))
    assert found.text.endswith(" …”") is cut
    assert found.text.count("word") == min(count - 1, 45)
    assert ("end." in found.text) is not cut
    assert (found.key, found.by, found.where) == ("ann-1.2-3", "Ann", "Ann, there")
    silent = {**told, "lines": lines[:1]}
    monkeypatch.setattr(own_quotes.across, "quoted", lambda key: silent)
    assert own_quotes._said(across.Row("ann 1", ())) is None


def test_the_theme_with_most_people_and_then_most_units_is_quoted(monkeypatch):
    named = {"T1": ("One", ("n1",)), "T2": ("Two", ("n2",))}

    def found(first, second):
        rows = [(unit, "n1") for unit in first] + [(unit, "n2") for unit in second]
        by = {}
        for unit, code in rows:
            by.setdefault(unit.split()[0], []).append(across.Row(unit, (code,)))
        interviews = {k: tuple(v) for k, v in by.items()}
        made = across.Coded("mine", "Mine", interviews, named, {})
        monkeypatch.setattr(own_quotes.across, "of_log", lambda log, slug: made)
        return OWN.with_own(None).task

    four = ("leif 11–15", "leif 16–22", "leif 53–58", "farida 38–45")
    three = ("leif 59–63", "farida 46–50", "tomas 4–9")
    assert "“Two”" in found(four, three)
    assert "“One”" in found(three, four)
    assert "“One”" in found(four, three[:2])
    assert found(four[:1], three[:2]) == OWN.task
