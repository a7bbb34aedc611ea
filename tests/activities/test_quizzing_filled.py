"""All that a quiz can make of an answer: each number of a fine grid, each set of marks, each order.

The questions are made here, with limits that numbers of the grid meet exactly: at a limit, one
step below and one above. What is told is held without the table's sentences.
"""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from filled import approved, bare, judged, lines, runs
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.numeric import Typed, numeric_with_slips, percentage
from meaningunits.activities.quizzing.questions import (
    Multiple,
    Numeric,
    Option,
    Ordering,
    Sign,
    Single,
    Slip,
    quoted,
)
from meaningunits.tasks.kind import Context, Unreadable

HOSTS = ("lesson", "exercise")
HINT = "A hint."


def number(value, tolerance=0.0, *slips, **more):
    return Numeric("n", "How much?", value, "So.", tolerance, slips, hint=HINT, **more)


#: Questions for a number by what is asked for, with how finely and how far each is tried.
NUMBERS = {
    "a ratio": (
        number(2.5, 0.25, Slip("far", 4.0, "It is far.", "Look far."), Slip("low", 1.25, "Low.")),
        0.0625,
        (-4, 6),
    ),
    "a ratio, two decimals": (
        number(3.412, 0.034, Slip("other", 3.286, f"Other. {HINT}"), places=2),
        0.002,
        (3.2, 3.6),
    ),
    "a ratio that ends in a nought": (number(2.5, 0.01, places=2), 0.01, (2.3, 2.7)),
    "a ratio of less than one": (number(0.75, 0.0625), 0.03125, (-1, 2)),
    "a ratio near its own tolerance": (number(0.25, 0.25), 0.0625, (-4, 4)),
    "a ratio between one and two": (number(1.4375, 0.03125), 0.0625, (0.5, 2.5)),
    "a ratio asked for less finely than it is judged": (
        number(0.5678, 0.0003, places=2),
        0.001,
        (0.56, 0.58),
    ),
    "a whole number within some": (
        number(9.75, 0.5, Slip("half", 4.5, "Half."), places=0),
        0.25,
        (0, 14),
    ),
    "a whole number": (
        number(40, 0.0, Slip("fewer", 38, "Fewer."), Slip("more", 42.0, "More.", keeps=0.5)),
        0.5,
        (36, 44),
    ),
    "a count of none": (number(0), 0.5, (-2, 2)),
    "a number with a part": (number(2.5), 0.25, (1, 4)),
    "a share": (
        number(0.75, 0.015625, Slip("eighths", 0.375, "Eighths."), unit="share"),
        0.015625,
        (-0.5, 2.5),
    ),
    "a share, as per cent": (number(0.75, 0.0625, unit="share"), 1, (1, 104)),
    "a per cent": (
        number(62.5, 0.5, Slip("of all", 40.0, "Of all."), unit="%"),
        0.25,
        (34, 64),
    ),
    "a per cent, as a share": (
        number(62.5, 0.5, Slip("of all", 40.0, "Of all."), unit="%"),
        0.0625,
        (-1.25, 2),
    ),
    "a per cent below one": (number(0.75, 0.0625, unit="%"), 0.125, (-1, 2)),
    "a per cent beyond the whole": (number(90.0, 0.5, unit="%"), 5, (-20, 120)),
    "a slip that is the right one cut off": (
        number(0.5678, 0.0006, Slip("a", 0.56, "A."), Slip("b", 0.5, "B."), places=3),
        0.01,
        (0.5, 0.6),
    ),
    "near nought": (
        number(
            2.0,
            0.25,
            Slip("small", 0.5, "Small."),
            Slip("large enough", -0.5625, "Large."),
            Slip("its own", 1.25, "Its own.", within=0.125),
        ),
        0.015625,
        (-1, 1.5),
    ),
    "two slips side by side": (
        number(6.0, 0.25, Slip("one", 2.0, "One."), Slip("two", 2.25, "Two.", keeps=0.25)),
        0.0625,
        (1.5, 2.75),
    ),
    "a slip with more digits": (
        number(0.5678, 0.0006, Slip("a", 0.3412, "A."), Slip("b", 0.349, "B."), places=3),
        0.01,
        (0.3, 0.6),
    ),
}
#: What is tried of each: what has another sign or point, or is upside down.
TURNED = (-1, 1000, 100, 10, 0.1, 0.01, 0.001, 10_000)


def told_of(asked, value):
    """What is said of a number but the number itself, and its share."""
    said = lines(asked.judged(value, 7, Context("sample/any", "exercise")))
    first = "n = 7; said = "
    head, _, rest = said.partition(first)
    # The number stands in each message, up to the next part of it.
    shown, bar, rest = rest.partition(" | ")
    assert shown.replace("−", "-") == f"{round(value, 6):.12g}"
    return f"{asked.share(value):.4g} {head}{bar}{rest}{'' if asked.known(value) else ' (new)'}"


@pytest.mark.parametrize("name", NUMBERS)
def test_each_number_of_a_grid_is_told_what_was_approved(name, monkeypatch):
    bare(monkeypatch)
    asked, step, (first, last) = NUMBERS[name]
    count = round((last - first) / step)
    grid = [round(first + n * step, 9) for n in range(count + 1)]
    turned = [asked.value * by for by in TURNED]
    turned += [1 / asked.value] if asked.value else []
    rows = [f"{asked.wants}; {asked.written()}; explained: {asked.explained()!r}"]
    rows += runs((value, told_of(asked, value)) for value in grid)
    rows += [f"turned {value:.9g}: {told_of(asked, value)}" for value in turned]
    approved(f"quizzing/{name}", rows)


def test_noughts_that_were_typed_are_digits_in_all_that_is_told(monkeypatch):
    bare(monkeypatch)
    asked = NUMBERS["a ratio, two decimals"][0]
    told = {
        said: told_of(asked, asked.read(said))
        for said in ("3.4", "3.40", "3.400", "3,40", "“3.40”", "3", "3.41", "3.3", "3.30", "+3.40")
    }
    assert isinstance(asked.read("3.40"), Typed)
    assert not isinstance(asked.read("3"), Typed)
    approved("quizzing/noughts that were typed", [f"{k}: {v}" for k, v in told.items()])


# Slips that can be told from the value and from one another.

VALUE = 8.0


def apart(*slips, tolerance=0.25, **more):
    asked = numeric_with_slips("n", "How?", VALUE, "So.", HINT, *slips, tolerance=tolerance, **more)
    return "; ".join(
        f"{s.name} {s.value:.9g}{'' if s.within is None else f' within {s.within:.6g}'}: {s.why}"
        for s in asked.slips
    )


@pytest.mark.parametrize("tolerance", [0.25, 0.0])
def test_slips_are_kept_as_far_as_they_can_be_told_apart(tolerance):
    rows = []
    steps = [n / 16 for n in range(-18, 19)]
    alone = [(by, apart(("s", VALUE + by, "S."), tolerance=tolerance)) for by in steps]
    rows += ["# one, by how far it is from the value"]
    rows += [f"{by:g}: {said}" for by, said in alone]
    rows += ["# two, by how far the second is from the first"]
    rows += [
        f"{by:g}: {apart(('s', 4.0, 'S.'), ('t', 4.0 + by, 'T.'), tolerance=tolerance)}"
        for by in steps
    ]
    near = [("s", 4.0, "S."), ("t", 4.0625, "T."), ("u", 4.0, "U."), ("v", 4.0, "V.")]
    rows += ["# several at one place"]
    rows += [f"{n}: {apart(*near[:n], tolerance=tolerance)}" for n in range(1, 5)]
    rows += [f"said before: {apart(near[0], ('t', 4.0, 'S.'), tolerance=tolerance)}"]
    rows += ["# near nought, and between the value and another"]
    rows += [
        f"{by:g}: {apart(('s', by, 'S.'), ('t', 0.5, 'T.'), tolerance=tolerance)}"
        for by in (-0.5, -0.0625, 0.0, 0.0625, 0.4375, 0.5, 0.5625)
    ]
    rows += [
        f"{by:g}: {apart(('s', 7.25, 'S.'), ('t', by, 'T.'), tolerance=tolerance)}"
        for by in (7.375, 7.4375, 7.5, 7.5625, 7.625, 7.6875)
    ]
    approved(f"quizzing/slips apart within {tolerance:g}", rows)


def test_slips_that_are_a_little_apart_are_met_only_as_one_would_write_them():
    close = [("s", 4.0, "S."), Slip("t", 4.0 + 3e-9, "T."), Slip("u", 4.0 + 5e-9, "U.")]
    rows = [apart(*close[:n], tolerance=0.0) for n in (1, 2, 3)]
    rows += [apart(Slip("s", VALUE + 0.3 + by, "S."), tolerance=0.25) for by in (0, 0.01, 0.05)]
    rows += [apart(Slip("s", 4.0, "S.", within=0.5), ("t", 4.0 + by, "T.")) for by in (0.6, 0.8)]
    approved("quizzing/slips a little apart", rows)


def test_a_per_cent_is_asked_for_with_its_slips_as_shares():
    asked = percentage("p", "How many?", 0.25, "So.", HINT, ("all", 0.4, "All."), ("no", 0.5, "No"))
    assert (asked.value, asked.unit, asked.tolerance, asked.decimals) == (25, "%", 0.6, 0)
    assert [(s.name, s.value) for s in asked.slips] == [("all", 40), ("no", 50)]
    assert asked.wants == "in per cent, as a whole number"


@pytest.mark.parametrize(
    ("tolerance", "places", "unit", "wants"),
    [
        (0, None, "", "a whole number"),
        (0.5, None, "", "a whole number"),
        (0.49, None, "", "one decimal"),
        (0.05, None, "", "one decimal"),
        (0.005, None, "", "two decimals"),
        (0.0006, None, "", "three decimals"),
        (5, None, "", "a whole number"),
        (0.5, 1, "", "one decimal"),
        (0.5, None, "%", "in per cent, as a whole number"),
        (0.05, None, "%", "in per cent, one decimal"),
        (0.005, None, "share", "between 0 and 1, two decimals"),
        (0.5, None, "mm", "as a whole number"),
    ],
)
def test_as_many_decimals_are_wanted_as_tell_a_number_from_what_is_not_right(
    tolerance, places, unit, wants
):
    asked = Numeric("n", "How?", 2.0, "So.", tolerance, places=places, unit=unit)
    assert asked.wants == wants
    assert asked.drawn()["text"] == f"How? ({wants})"


def test_per_cent_in_the_question_is_the_unit_where_no_other_is_named():
    text = "How many per cent?"
    assert Numeric("n", text, 2.0, "So.").unit == "%"
    assert Numeric("n", text, 2.0, "So.", unit="share").unit == "share"
    assert Numeric("n", "How many?", 2.0, "So.").unit == ""


@pytest.mark.parametrize(
    ("asked", "said", "what", "read"),
    [
        (number(4, behind="m²"), "4 m ²", "", 4),
        (number(4, behind="m²"), "4m² ", "", 4),
        (number(4, behind="m²"), 4, "", 4),
        (number(4), "after 4", "", 4),
        (number(4), [4], "", 4),
        (number(4), [4, 5], "", "[4, 5] is a list, and what is asked for is how many"),
        (number(4), [4, 5], "n", "[4, 5] is a list, and what is asked for is how many (n)"),
        (number(4, 0.5), [4, 5], "", "[4, 5] is not a number"),
        (number(4, unit="%"), [4, 5], "", "[4, 5] is not a number"),
        (number(0.5, 0.01), "60 %", "", 0.6),
        (number(1), "60 %", "", "“60 %” is a per cent, and what is asked for is a number without"),
        (number(40, 0.5, unit="%"), "60 %", "", 60),
    ],
)  # fmt: skip
def test_a_number_is_read_however_it_was_typed(asked, said, what, read):
    try:
        found = asked.read(said, what)
    except Unreadable as problem:
        found = str(problem)[: len(str(read))]
    assert found == read


# Numbers that rest on others.

FIRST = Numeric("a", "First?", 10, "So.", 0.25, hint=HINT)


def twice(said):
    return 2 * said["a"]


@pytest.mark.parametrize("tolerance", [0.25, 0.0])
def test_a_number_that_follows_from_a_wrong_one_is_told_so(tolerance, monkeypatch):
    bare(monkeypatch)
    quiz = Quiz(
        "T.", (FIRST, Numeric("b", "Then?", 20, "So.", tolerance, hint=HINT, follows=twice))
    )
    steps = [n / 16 for n in range(-10, 11)]

    def tried(first, said):
        return judged(quiz, {"a": first, "b": said}).replace(f"{said:g}", "it")

    rows = ["# of a right one", *runs((20 + by, tried(10, 20 + by)) for by in steps)]
    rows += ["# of a wrong one", *runs((24 + by, tried(12, 24 + by)) for by in steps)]
    # What it rests on has to be wrong itself, by more than was rounded on the way.
    rows += ["# twice the other"]
    rows += runs(
        (10 + by, tried(10 + by, 20 + 2 * by).replace(f"{10 + by:g}", "that")) for by in steps
    )
    rows += [f"alone: {judged(quiz, {'b': 24})}"]
    approved(f"quizzing/what follows within {tolerance:g}", rows)


@pytest.mark.parametrize(
    "error", [KeyError, TypeError, ZeroDivisionError, ValueError, OverflowError]
)
def test_what_cannot_be_worked_out_from_the_others_does_not_follow(error):
    def never(said):
        raise error

    asked = Numeric("b", "Then?", 20, "So.", follows=never)
    assert asked.follows_from({"b": 3}) is False


def test_a_number_is_that_of_another_question_only_where_both_ask_alike(monkeypatch):
    bare(monkeypatch)
    asked = (
        Numeric("a", "A?", 0.42, "So.", 0.005, (Slip("known", 0.9, "Known."),), hint=HINT),
        Numeric("b", "B?", 0.777, "So.", 0.005, hint=HINT),
        Numeric("c", "C?", 0.55, "So.", 0.005, hint=HINT, unit="share"),
        Numeric("d", "D?", 7, "So.", hint=HINT),
        Numeric("e", "E?", 8, "So.", hint=HINT),
        Numeric("f", "F?", 0.9, "So.", 0.005, hint=HINT),
        Single("g", "G?", (Option("x", "this", "It is.", right=True),)),
    )
    quiz = Quiz("T.", asked)
    tried = [("a", 0.78), ("a", 0.777), ("a", 0.42), ("a", 0.55), ("a", 0.9), ("a", 8), ("b", 0.9)]
    tried += [("b", 0.42), ("c", 0.42), ("d", 8), ("e", 7), ("f", 0.42), ("g", "x")]
    rows = [f"{key} {said}: {judged(quiz, {key: said})}" for key, said in tried]
    approved("quizzing/of another question", rows)


# Options.


def option(key, text, right=False, **more):
    return Option(key, text, f"Of {text}.", right, **more)


SINGLE = Single(
    "s",
    "Which?",
    (
        option("a", "one", right=True),
        option("b", "“two”", name="two-taken"),
        option("c", "a “third” one", keeps=0.5, name="third"),
        option("d", "four"),
    ),
    hint=HINT,
)
#: Marks of several, by what each has to be asked where it is off.
MARKS = {
    "each its own": ("A?", "B?", "C?", "D?"),
    "all alike": ("A?",) * 4,
    "two of them": ("A?", "B?", "A?", "B?"),
    "one unsaid": ("A?", "", "C?", "D?"),
    "none": ("",) * 4,
}
RIGHT = {"two": "ac", "one": "b", "all": "abcd", "three": "abc"}


def marks(right, needs):
    names = ("", "", "see-c", "see-d")
    return Multiple(
        "m",
        "Which ones?",
        tuple(
            option(key, key.upper(), key in right, needs=need, name=name)
            for key, need, name in zip("abcd", needs, names, strict=True)
        ),
        hint=HINT,
    )


def sets():
    return [list(some) for n in range(5) for some in combinations("abcd", n)]


def test_each_option_of_one_is_told_what_was_approved(monkeypatch):
    bare(monkeypatch)
    rows = [*SINGLE.written(), str(SINGLE.drawn()), SINGLE.explained(), SINGLE.ideal]
    for host in HOSTS:
        for reveal in (False, True):
            quiz = Quiz("T.", (SINGLE,))
            where = f"{host}{', revealed' * reveal}"
            told = [(key, judged(quiz, {"s": key}, host, reveal=reveal)) for key in "abcd"]
            rows += [f"{where} {key}: {said}" for key, said in told]
    approved("quizzing/one of several", rows)


@pytest.mark.parametrize("right", RIGHT)
def test_each_set_of_marks_is_told_what_was_approved(right, monkeypatch):
    bare(monkeypatch)
    rows = []
    for host in HOSTS:
        for named, needs in MARKS.items():
            if host == "exercise" or named == "each its own":
                quiz = Quiz("T.", (marks(RIGHT[right], needs),))
                rows += [
                    f"{host}, {named}, {''.join(some) or 'none'}: {judged(quiz, {'m': some}, host)}"
                    for some in sets()
                ]
    approved(f"quizzing/marks, {right} right", rows)


SIGN = Sign("by-hand", ("c",), ("a", "b"), "By hand.", "Hands.")
ORDERED = Ordering(
    "o",
    "In which order?",
    tuple(
        option(
            key, key.upper(), needs=f"{key.upper()} needs?", name="first-b" if key == "b" else ""
        )
        for key in "abcd"
    ),
    hint=HINT,
    offered=("c", "a", "d", "b"),
    signs=(SIGN, Sign("late", ("d", "c"), ("b",), "Late.", "Later.")),
)


@pytest.mark.parametrize("host", HOSTS)
def test_each_order_is_told_what_was_approved(host, monkeypatch):
    bare(monkeypatch)
    rows = [*ORDERED.written(), str(ORDERED.drawn()), ORDERED.explained(), str(ORDERED.ideal)]
    quiz = Quiz("T.", (ORDERED,))
    rows += [
        f"{''.join(order)}: {judged(quiz, {'o': list(order)}, host)}"
        for order in permutations("abcd")
    ]
    two = Ordering("o", "In which order?", ORDERED.options[:2], hint=HINT, offered=("a", "b"))
    rows += [f"two, {o}: {judged(Quiz('T.', (two,)), {'o': list(o)}, host)}" for o in ("ab", "ba")]
    three = Ordering("o", "O?", ORDERED.options[:3], hint=HINT, offered=("a", "c", "b"))
    rows += [
        f"three, {''.join(o)}: {judged(Quiz('T.', (three,)), {'o': list(o)}, host)}"
        for o in permutations("abc")
    ]
    # Some that are far astray: one place, two places, to either side.
    five = Ordering("o", "O?", tuple(option(k, k.upper()) for k in "abcde"), hint=HINT)
    rows += [
        f"five, {o}: {judged(Quiz('T.', (five,)), {'o': list(o)}, host)}"
        for o in ("bcade", "bcdea", "eabcd", "badce", "abced", "bacde", "ecbda", "cabed", "aedcb")
    ]
    approved(f"quizzing/orders, {host}", rows)


#: How an order is written, and what is none.
ORDERS = (
    "a, b, c, d", "a > b > c > d", "a -> b → c then d", "A < B < C < D", "abcd", "a, b", "d",
    "a, b, b, c", "a, b, c, d, a", "a, x, b, c", "thena", ["a", "b", "c", "d"], ["d"], [], 4,
)  # fmt: skip


def read(asked, said, what=""):
    try:
        return str(asked.read(said, what))
    except Unreadable as problem:
        return f"{type(problem).__name__}: {problem}"


def test_an_order_and_marks_are_read_or_it_is_said_what_they_lack():
    plain = Ordering(ORDERED.key, ORDERED.text, ORDERED.options)
    rows = [f"{said}: {read(ORDERED, said)}" for said in ORDERS]
    rows += [f"{said}, of question 2: {read(ORDERED, said, 'question 2')}" for said in ORDERS]
    rows += [f"{said}, offered as it is right: {read(plain, said)}" for said in ORDERS[:7]]
    some = marks("ac", MARKS["none"])
    rows += [f"marks {said}: {read(some, said, 'question 3')}" for said in ("a, c", "", "x", 4)]
    approved("quizzing/orders as they are read", rows)


# The quiz as a whole.

SOME, COUNT = marks("ac", MARKS["none"]), Numeric("n", "How many?", 4, "So.", hint=HINT)
WHOLE = Quiz("T.", (SINGLE, SOME, ORDERED, COUNT))
FULL = {"s": "a", "m": ["a", "c"], "o": ["a", "b", "c", "d"], "n": 4}


def test_a_quiz_asks_with_its_first_three_questions_as_an_example():
    rows = []
    for n in range(1, 5):
        quiz = Quiz("T.", WHOLE.questions[:n])
        rows += [quiz.asks("sample/any"), str(quiz.braces(Context("sample/any")))]
    approved("quizzing/as it asks", rows)


def test_what_is_left_out_and_what_cannot_be_read_is_told_by_question(monkeypatch):
    bare(monkeypatch)
    wrong = {"s": "d", "m": ["b"], "o": ["b", "a", "c", "d"], "n": 5}
    answers = [FULL, wrong, WHOLE.ideal(), {}, {"s": "a"}, {"s": "", "m": None, "n": 4}]
    answers += [{"1": "a", "4": 4}, {"s": "x", "m": ["a"]}, {"s": "x"}, {"z": "a", "s": "a"}]
    answers += [{"n": "x", "s": "a", "q": 3}, {"s": "a", "1": "b"}, {"m": []}, "a", ["a"], 4, []]
    rows = [f"{answer}: {judged(WHOLE, answer)}" for answer in answers]
    one = Quiz("T.", (SINGLE,))
    rows += [f"one, {said!r}: {judged(one, said)}" for said in ("a", "x", ["b"], [], {}, "", 4)]
    only = Quiz("T.", (COUNT,))
    rows += [f"one number, {said!r}: {judged(only, said)}" for said in (4, "4", [4], [], "x")]
    row = Quiz("T.", (SINGLE, Single("t", "And?", SINGLE.options)))
    said = (
        "a b",
        "a,b",
        ["a", "b"],
        ("a", " b "),
        "ab",
        "a",
        ["a", 4],
        ["a", "bc"],
        "a b c",
        "a x",
    )
    rows += [f"two, {one!r}: {judged(row, one)}" for one in said]
    approved("quizzing/left out and unread", rows)


def test_what_is_right_is_explained_of_what_was_mended_or_is_right_already(monkeypatch):
    bare(monkeypatch)
    half = {"s": "c", "m": ["a"], "o": ["b", "a", "c", "d"], "n": 4}
    rows = []
    for reveal in (False, True):
        for mended in (None, frozenset(), frozenset("s"), frozenset({"3", "n"}), frozenset("z")):
            told = judged(WHOLE, half, reveal=reveal, mended=mended)
            named = "all" if mended is None else sorted(mended)
            rows.append(f"revealed {reveal}, mended {named}: {told}")
    approved("quizzing/explained", rows)


def test_a_quiz_is_drawn_and_told_in_words():
    rows = [WHOLE.still(answer) for answer in (FULL, {"s": "b", "m": []}, {})]
    rows += [
        f"{head}: {said}" for answer in (FULL, {"m": []}) for head, said in WHOLE.words(answer)
    ]
    for length in (58, 59, 60, 61):  # an answer is told whole up to a length
        text = " ".join(["word"] * 11)
        text += "." * (length - len(text))
        asked = Single("s", " ".join("abcdefghijkl"), (option("a", text, right=True),))
        rows += [
            f"{length}: {head}: {said}" for head, said in Quiz("T.", (asked,)).words({"s": "a"})
        ]
    approved("quizzing/as it is drawn", rows)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one", "“one”"),
        ("“one”", "“one”"),
        ("a “one”", "“a ‘one’”"),
        ("“one” b", "“‘one’ b”"),
        ("“a” or “b”", "“a” or “b”"),
    ],
)
def test_a_text_with_quotation_marks_of_its_own_is_quoted_with_others(text, said):
    assert quoted(text) == said
