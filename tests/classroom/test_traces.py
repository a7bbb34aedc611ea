"""What is compared between submissions: honest classes are left alone, and copies are found.

No notebook is run: answers are made up, judged by their kinds, and compared.
"""

from __future__ import annotations

import random
from functools import cache

import class_of
import pytest
from meaningunits import trail
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.classroom import texts
from meaningunits.classroom.assignment import checksum
from meaningunits.classroom.grading import flags, traces
from meaningunits.tasks import catalogue

EXERCISES = ("02_meaning_units", "04_themes", "09_triangulation")
HANNE, MAREK = "meaning-units/divide-hanne", "meaning-units/divide-marek"


@pytest.fixture(scope="module")
def ideal(tmp_path_factory):
    """Exercise → slug → the solution's answer."""
    scratch = tmp_path_factory.mktemp("ideal")
    return {name: class_of.ideal_answers(name, scratch) for name in EXERCISES}


def share_of(slug, value):
    return catalogue.find(slug).judge(value).share


def traced(answers, raw=b"", texts=None):
    """The trace of somebody's answers."""
    graded = {slug: (value, share_of(slug, value)) for slug, value in answers.items()}
    return traces.trace(raw, graded, {name: (text, True) for name, text in (texts or {}).items()})


# Honest students, who work apart


def divided(slug, luck, care):
    """A reading of one's own: cuts where readers cut, more or less, and some of one's own."""
    kind = catalogue.find(slug).kind
    coders = kind.benchmark.coders
    votes = {gap: sum(gap in c for c in coders) / len(coders) for gap in kind.passage.gaps}
    return sorted(
        gap for gap, share in votes.items() if luck.random() < care * share + (1 - care) * 0.08
    )


@cache
def followed(slug, start):
    """Where one ends who changes one cut at a time, as long as the feedback gets better."""
    kind = catalogue.find(slug).kind
    cuts = frozenset(start)
    while kind.benchmark.share(cuts) < 1:
        best = max(
            (cuts ^ {gap} for gap in sorted(kind.passage.gaps)), key=kind.benchmark.similarity
        )
        if kind.benchmark.similarity(best) <= kind.benchmark.similarity(cuts):
            break
        cuts = best
    return sorted(cuts)


def mistaken(value, luck, care, where=""):
    """An answer with mistakes: at each place most who err make the same one."""
    if isinstance(value, dict):
        options = sorted({v for v in value.values() if isinstance(v, str)})
        return {
            key: _option(part, options, luck, f"{where}/{key}")
            if isinstance(part, str) and len(options) > 1 and luck.random() > care
            else mistaken(part, luck, care, f"{where}/{key}")
            for key, part in value.items()
        }
    if isinstance(value, list):
        kept = [part for part in value if luck.random() < 0.4 + 0.6 * care]
        options = [f"{letter}{n}" for letter in "CEIPS" for n in range(1, 7)]
        if value and isinstance(value[0], str) and luck.random() > care:
            kept.append(_option("", options, luck, where))
        return kept
    if isinstance(value, float) and luck.random() > care:
        return luck.choice([round(value / 2, 1), round(1 - value, 2), value + 1])
    return value


def _option(right, options, luck, where):
    wrong = [option for option in options if option != right]
    return random.Random(where).choice(wrong) if luck.random() < 0.7 else luck.choice(wrong)


def honest(answers, luck, manner):
    """One student's answers: ``manner`` says what the class is like."""
    care = {"weak": 0.3, "mixed": luck.betavariate(4, 2), "able": 0.9}.get(manner, 1.0)
    found = {}
    for slug, value in answers.items():
        if isinstance(catalogue.find(slug).kind, Dividing):
            found[slug] = divided(slug, luck, min(care, 0.95))
            if manner == "followers":
                found[slug] = followed(slug, tuple(found[slug]))
            elif manner == "right":
                found[slug] = value
        else:
            found[slug] = mistaken(value, luck, care, slug)
    return found


CLASSES = [
    (manner, size, seed)
    for manner in ("right", "able", "mixed", "weak", "followers")
    for size, seeds in ((2, 9), (3, 6), (8, 3), (30, 2))
    for seed in range(seeds)
]


@pytest.fixture(scope="module")
def classes(ideal):
    """Manner, size and seed → student → trace, of students who all worked apart."""
    found = {}
    for manner, size, seed in CLASSES:
        name = EXERCISES[seed % len(EXERCISES)]
        luck = random.Random(f"{manner} {size} {seed}")
        found[manner, size, seed] = {
            f"s{i}": traced(honest(ideal[name], luck, manner)) for i in range(size)
        }
    return found


def test_of_honest_students_fewer_than_one_in_a_hundred_is_flagged(classes):
    flagged = []
    for which, made in classes.items():
        flagged += [(which, words) for words in flags.across(made).values()]
        flagged += [(which, trace["flags"]) for trace in made.values() if trace["flags"]]
    students = sum(map(len, classes.values()))
    assert students > 500
    assert len(flagged) < students / 100, flagged


@pytest.mark.parametrize("manner", ["right", "followers"])
def test_who_is_alike_for_being_right_is_never_flagged(classes, manner):
    for (how, *_), made in classes.items():
        if how == manner:
            assert not any(trace["flags"] for trace in made.values())
            assert flags.across(made) == {}


def test_a_mistake_that_everybody_makes_accuses_nobody(ideal):
    wrong = mistaken(ideal["09_triangulation"], random.Random("one lesson"), 0.0)
    others = honest(ideal["09_triangulation"], random.Random("another"), "mixed")
    same, other = traced(wrong), traced(others)
    everybody = {f"s{i}": same for i in range(25)} | {f"t{i}": other for i in range(5)}
    assert not {f"s{i}" for i in range(25)} & set(flags.across(everybody))
    # Where nobody else gives them, they are two who sat together.
    rare = {
        f"u{i}": traced(honest(ideal["09_triangulation"], random.Random(i), "mixed"))
        for i in range(28)
    }
    said = flags.across({"s0": same, "s1": same, **rare})
    assert set(said) == {"s0", "s1"}


def test_who_leaves_out_much_is_not_like_who_leaves_out_much(ideal):
    lazy = {}
    for i in range(12):
        luck = random.Random(i)
        answers = {s: luck.sample(ideal["02_meaning_units"][s], 2) for s in (HANNE, MAREK)}
        lazy[f"s{i}"] = traced(answers)
    assert flags.across(lazy) == {}


def test_blank_submissions_make_nothing_rare(ideal):
    luck = random.Random("blank")
    a, b = (traced(honest(ideal["09_triangulation"], luck, "weak")) for _ in range(2))
    a["answers"] = {**b["answers"], "odd": b["answers"]["odd"][:8]}
    b["answers"] = {**b["answers"], "odd": b["answers"]["odd"][:8]}
    blank = {f"s{i}": traced({}) for i in range(60)}
    assert flags.across({"ada": a, "ben": b, **blank}) == {}
    right = {f"s{i}": traced(ideal["09_triangulation"]) for i in range(60)}
    assert set(flags.across({"ada": a, "ben": b, **right})) == {"ada", "ben"}


def test_a_division_that_earns_everything_tells_nothing_odd_cuts_or_not():
    for coder in catalogue.find(MAREK).kind.benchmark.coders:
        assert share_of(MAREK, sorted(coder)) >= traces.NEARLY_ALL
        assert not any(traced({MAREK: sorted(coder)})["answers"].values())
    short = traced({MAREK: [7, 8, 13]})["answers"]
    assert [len(short[word]) for word in ("odd", "kept")] == [1, 2]


# Copies


def moved(answers, luck):
    """The same answers with one cut moved by a sentence."""
    cuts = list(answers[MAREK])
    at = luck.randrange(len(cuts))
    cuts[at] += 1
    return {**answers, MAREK: sorted(set(cuts))}


def test_a_copy_with_one_cut_moved_and_new_entries_is_found_and_nobody_else(ideal):
    luck = random.Random("copy")
    answers = [honest(ideal["02_meaning_units"], luck, "mixed") for _ in range(20)]
    answers[7] = honest(ideal["02_meaning_units"], luck, "weak")
    made = {f"s{i}": traced(a) for i, a in enumerate(answers)}
    copied = traced(moved(answers[7], luck))
    assert copied["answers"] != made["s7"]["answers"]
    said = flags.across({**made, "copy": copied})
    assert {student: len(words) for student, words in said.items()} == {"s7": 1, "copy": 1}
    assert said["copy"] == [
        "same-answers: of the answers that are not simply right, nearly all are as by s7, and few "
        "others have them. Working side by side does that."
    ]


def telling(odd, left=(), kept=()):
    return flags.Telling(*(frozenset(map(str, parts)) for parts in (odd, left, kept)))


def named(one, other, others=30):
    """Whether two are said to be alike in a class where nobody else has what they have."""
    rest = {f"s{i}": telling([f"{i}-{k}" for k in range(5)]) for i in range(others)}
    return set(flags.Answers({"ada": one, "ben": other, **rest}).pairs()) >= {"ada", "ben"}


def test_three_quarters_in_common_are_alike_and_less_is_not():
    fifteen, more = range(15), [f"own-{k}" for k in range(6)]
    assert named(telling(fifteen), telling([*fifteen, *more[:5]]))
    assert not named(telling(fifteen), telling([*fifteen, *more]))


def test_a_few_rare_parts_in_common_are_chance_and_more_are_not():
    # Of 32, each part that two alone have is worth 5 bits, and there are 496 pairs.
    assert not named(telling(range(7)), telling(range(7)))
    assert named(telling(range(8)), telling(range(8)))
    assert not named(telling(range(8)), telling(range(8)), others=3)


def test_of_what_two_leave_and_keep_only_what_is_unusual_for_them_counts():
    half = telling((), range(25), range(25, 50))
    assert named(half, half, others=3)
    much, little = telling((), range(45), range(45, 50)), telling((), range(5), range(5, 50))
    assert not named(much, much, others=3)
    assert not named(little, little, others=3)


def lines(*entries):
    return "".join(entry.line() + "\n" for entry in entries).encode()


def recorded(tmp_path, slugs=(HANNE, MAREK)):
    own = trail.Trail(tmp_path / trail.FILENAME)
    for slug in slugs:
        own.record(slug, "cut", [5])
    return own.log().entries


def test_a_trail_under_new_ids_is_found_by_its_times_and_one_meeting_is_chance(tmp_path):
    entries = recorded(tmp_path)
    renamed = [type(e)(f"{i:032x}", e.at, e.item, e.word, e.value) for i, e in enumerate(entries)]
    one, other = traced({}, lines(*entries)), traced({}, lines(*renamed))
    assert not set(one["entries"]) & set(other["entries"])
    assert flags.across({"ada": one, "ben": other})["ben"] == [
        "same-trail: answers were given at the same microseconds as by ada. One trail that was "
        "handed in twice leaves that."
    ]
    met = traced({}, lines(renamed[0]))
    assert flags.across({"ada": one, "ben": met}) == {}


def test_one_entry_in_two_trails_is_said_of_both(tmp_path):
    (entry,) = recorded(tmp_path, (HANNE,))
    said = flags.across({name: traced({}, lines(entry)) for name in ("ada", "ben")})
    assert said["ada"] == [
        "same-trail: the trail has entries that are also in the trail of ben. Two who share a "
        "machine, and a folder that was passed on, leave that."
    ]
    assert set(said) == {"ada", "ben"}


def test_who_went_on_from_a_copied_trail_is_found_by_where_it_began(tmp_path):
    own = trail.Trail(tmp_path / trail.FILENAME)
    own.record(HANNE, "cut", [50])
    begun = own.path.read_bytes()
    own.record(HANNE, "cut", [50, 56])
    said = flags.across({"ada": traced({}, begun), "ben": traced({}, own.path.read_bytes())})
    assert set(said) == {"ada", "ben"}


def test_code_is_compared_where_nothing_else_is(ideal):
    code = {"f": ("x = 1\n" * 60, False)}
    assert traces.trace(b"", {}, code)["code"]
    assert not traces.trace(b"", {}, {"f": ("x = 1\n" * 40, False)})["code"]
    assert not traces.trace(b"", {HANNE: (ideal["02_meaning_units"][HANNE], 1.0)}, code)["code"]


def test_what_was_put_back_from_a_notebook_is_nobodys_entry(tmp_path):
    (entry,) = recorded(tmp_path, (HANNE,))
    back = type(entry)(entry.id, entry.at, entry.item, traces.RESTORED, entry.value)
    assert flags.across({name: traced({}, lines(back)) for name in ("ada", "ben")}) == {}


#: Words as they come: a memo is drawn from these.
WORDS = [f"{a}{b}" for a in ("cut", "turn", "shift", "unit", "doubt") for b in "abcdefghijkl"]


def memo(luck, length=90):
    return " ".join(luck.choices(WORDS, k=length))


def reworded(text, luck, one_in=6):
    return " ".join(luck.choice(WORDS) if luck.random() < 1 / one_in else w for w in text.split())


def texts_of(**texts):
    return {name: traced({}, texts={"memo": text}) for name, text in texts.items()}


def test_a_memo_that_was_reworded_is_found_and_memos_on_one_subject_are_not():
    luck = random.Random(5)
    texts = {f"s{i}": f"I was not sure about sentence {i}. {memo(luck)}" for i in range(40)}
    assert flags.across(texts_of(**texts)) == {}
    said = flags.across(texts_of(**texts, copy=reworded(texts["s3"], luck)))
    assert set(said) == {"s3", "copy"}
    assert said["copy"] == [
        "same-text: memo is for long stretches word for word as by s3. Writing it together, or "
        "quoting one source, does that."
    ]
    same = flags.across(texts_of(**texts, copy=texts["s3"].upper()))
    assert [said.partition(".")[0] for said in same["copy"]] == [
        "same-text: memo has the same words as by s3"
    ]


def test_two_who_quote_the_same_few_sentences_wrote_their_own():
    luck = random.Random(6)
    quote = memo(luck, 25)
    texts = {f"s{i}": f"{quote}. {memo(luck, 70)}" for i in range(5)}
    assert flags.across(texts_of(**texts)) == {}


def model_of(text):
    mark = {"grade": True, "solution": True, "grade_id": "memo"}
    source = f"*Your memo.*\n\n### BEGIN SOLUTION\n{text}\n### END SOLUTION"
    return traces.models([{"cells": [{"source": source, "metadata": {"nbgrader": mark}}, {}]}])


def test_the_model_memo_is_known_as_it_is_and_reworded_and_blank_memos_are_not():
    luck = random.Random(7)
    model = memo(luck)
    models = model_of(model)
    found = flags.across(
        texts_of(ada=f"Well: {model}", ben=reworded(model, luck), cem=memo(luck), dea=""), models
    )
    assert found["ada"][-1] == (
        "model-text: memo is for long stretches word for word the model answer. Who has seen it in "
        "the course's own folder, or was shown it, may write so."
    )
    assert set(found) == {"ada", "ben"}


def test_a_model_is_of_a_cell_that_a_person_marks():
    source = f"### BEGIN SOLUTION\n{memo(random.Random(8))}\n### END SOLUTION"
    mark = {"grade": False, "solution": True, "grade_id": "code"}
    assert traces.models([{"cells": [{"source": source, "metadata": {"nbgrader": mark}}]}]) == {}


def test_the_models_of_our_exercises_are_found():
    import json

    for place in sorted((class_of.ROOT / "solutions").glob("*/*.ipynb")):
        book = json.loads(place.read_text(encoding="utf-8"))
        assert len(traces.models([book])) >= 1, place.stem


def test_what_everybody_was_given_is_not_what_somebody_wrote():
    given = "def f(x):\n    # your code\n    return None"
    assert (
        traces.written("def f(x):\n    # your code\n    return x + 1", given) == "    return x + 1"
    )


def test_what_grading_puts_around_a_text_makes_no_two_memos_alike(tmp_path):
    own = trail.Trail(tmp_path / trail.FILENAME)
    own.record("meaning-units/memo", "write", "I was not sure about sentence 14, and said so.")
    stub = "\n\n".join(texts.STUBS)
    mark = {"grade_id": "meaning-units--memo", "solution": True, "grade": True, "points": 4}
    cell = {"cell_type": "markdown", "source": stub, "metadata": {"nbgrader": mark}}
    cell["metadata"]["nbgrader"]["checksum"] = checksum(cell)
    texts.put_in({"cells": [cell]}, own.log())
    assert len(cell["source"]) > traces.TEXT
    wrote = traces.written(cell["source"], stub)
    assert wrote.strip() == "I was not sure about sentence 14, and said so."
    assert flags.across(texts_of(ada=wrote, ben=wrote)) == {}
    assert traces.written(f"x = 1\n{texts.ANSWERED}", "") == "x = 1"


# One reader's division


def climbed(tmp_path, cuts):
    """A trail on which the cuts were made one after another."""
    own = trail.Trail(tmp_path / trail.FILENAME)
    for i in range(1, len(cuts) + 1):
        own.record(MAREK, "cut", cuts[:i])
    return own.path.read_bytes()


def test_a_readers_division_is_flagged_where_it_came_at_once_and_not_where_the_way_is_seen(
    tmp_path,
):
    cuts = sorted(catalogue.find(MAREK).kind.benchmark.coders[1])
    assert traced({MAREK: cuts}, climbed(tmp_path, cuts))["flags"] == []
    other = trail.Trail(tmp_path / "other.jsonl")
    other.record(MAREK, "cut", cuts)
    assert traced({MAREK: cuts}, other.path.read_bytes())["flags"] == [
        f"coder: {MAREK} is divided exactly as by one reader of the panel, and no trail shows the "
        "way there. Trying the feedback out in another notebook leads there, too."
    ]
    assert traced({MAREK: cuts[:-1]}, other.path.read_bytes())["flags"] == []


def test_without_a_trail_three_divisions_of_one_reader_are_flagged_and_two_are_not(ideal):
    divisions = [s for s in ideal["02_meaning_units"] if "divide" in s]
    of = {s: [sorted(c) for c in catalogue.find(s).kind.benchmark.coders] for s in divisions}
    assert len(traced({s: of[s][0] for s in divisions})["flags"]) == 3
    assert traced({s: of[s][0] for s in divisions[:2]})["flags"] == []
    assert traced({s: of[s][i] for i, s in enumerate(divisions)})["flags"] == []


def test_a_trace_of_an_earlier_grading_is_compared_with_none():
    assert flags.across({"ada": {"entries": ["x"]}, "ben": {"entries": ["x"]}}) == {}


def test_four_cuts_are_a_readers_by_chance(tmp_path):
    slug = "meaning-units/divide-farida"
    cuts = sorted(catalogue.find(slug).kind.benchmark.coders[0])
    assert len(cuts) == 4
    own = trail.Trail(tmp_path / trail.FILENAME)
    own.record(slug, "cut", cuts)
    assert traced({slug: cuts}, own.path.read_bytes())["flags"] == []
