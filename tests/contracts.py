"""What the contracts of several lessons ask alike: right answers, blanks, slips, variants, junk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import strategies as st
from meaningunits.activities.checking.kind import Checking
from meaningunits.activities.coding.applying import Applying
from meaningunits.activities.coding.building import Building
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.letter.kind import Letter
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Multiple, Numeric, Ordering, Question, Single
from meaningunits.activities.sorting.kind import FEWEST
from meaningunits.activities.turn_coding.kind import TurnCoding
from meaningunits.activities.writing.kind import Writing
from meaningunits.page import find
from meaningunits.tasks.diagnosis import Table
from meaningunits.tasks.item import Item
from meaningunits.tasks.kind import Context, Kind
from meaningunits.tasks.variants import Varied
from meaningunits.trail import NOTHING

Catalogue = Mapping[str, Item]

#: Every table of diagnoses there is, by activity and file: ``"dividing/diagnoses"``.
TABLES = {
    path.relative_to(find.ACTIVITIES).with_suffix("").as_posix(): Table(str(path), path.stem)
    for path in sorted(find.ACTIVITIES.rglob("*.toml"))
}

#: The default and enough others to meet every value of every parameter.
VARIANTS = range(150)

#: What a blank is told where it is not told that there is no answer here yet.
TOLD = {
    Applying: "Nothing is coded here yet",
    Building: "Nothing is on the board yet",
    Checking: "Nothing is checked yet",
    Letter: "There is no letter here yet",
    TurnCoding: "No turn is coded yet",
    Writing: "There is nothing written here yet",
}


def shows_a_text(item: Item) -> bool:
    """Whether a task shows words of somebody's; where one only writes, they stand elsewhere."""
    return not isinstance(item.at(0).kind, Writing)


def slug(item: Item) -> str:
    """What pytest calls an item."""
    return item.slug


def quizzes(
    catalogue: Catalogue, variants: Iterable[int] = VARIANTS
) -> Iterator[tuple[Item, int, Quiz]]:
    """Every quiz of lesson and exercise with every variant: (item, variant, quiz)."""
    for item in catalogue.values():
        for variant in variants if isinstance(item.kind, Varied) else [0]:
            if isinstance(kind := item.at(variant).kind, Quiz):
                yield item, variant, kind


# Answers, and what is said of them.


def right_to(question: Question) -> Any:
    """What is right to one question of a quiz."""
    if isinstance(question, Numeric):
        return question.value
    if isinstance(question, Ordering):
        return [option.key for option in question.options]
    keys = [option.key for option in question.options if option.right]
    return keys if isinstance(question, Multiple) else keys[0]


def right(kind: Kind[Any]) -> Any:
    """The right answer to a task of a kind that has one."""
    if isinstance(kind, Quiz):  # apart from what the kind itself takes for it
        return {question.key: right_to(question) for question in kind.questions}
    return kind.ideal()


def half(answer: Any) -> Any:
    """The first half of an answer, the middle included; of a board its units, of a letter its text.

    What has one part only is halved within it.
    """
    if not isinstance(answer, dict):
        return answer[: (len(answer) + 1) // 2]
    within = [*answer] if len(answer) == 1 else [key for key in ("units", "text") if key in answer]
    if within:
        return {**answer, within[0]: half(answer[within[0]])}
    return dict(list(answer.items())[: (len(answer) + 1) // 2])


def blank_words(item: Item) -> str:
    """What whoever has not answered reads."""
    return TOLD.get(type(item.at(0).kind), "no answer here yet")


def blank_is_told_so(item: Item) -> None:
    """Nothing is earned by nothing, and that there is nothing is all that is said."""
    # A division is a list: an empty mapping is not one that has yet to be begun.
    empty = "unreadable" if isinstance(item.kind, Dividing) else "nothing-yet"
    for blank, name in ((NOTHING, "nothing-yet"), (None, "nothing-yet"), ({}, empty)):
        feedback = item.judge(blank)
        assert feedback.share == 0, (item.slug, blank)
        assert feedback.names == (name,), (item.slug, blank)
        assert name == "unreadable" or blank_words(item) in str(feedback)


# Slips.


def costs_its_question(
    item: Item, said: dict[str, Any], name: str, variant: int = 0, keeps: float = 0
) -> None:
    """One question answered so, and the others rightly: named, and one question's share lost."""
    quiz = item.at(variant).kind
    feedback = item.judge({**right(quiz), **said}, variant=variant)
    if name not in feedback.names:  # it may be the right number with fewer digits as well
        ((key, value),) = said.items()
        (why,) = [s.why for s in quiz.question(key).slips if (s.name, s.value) == (name, value)]
        assert "number-coarse" in feedback.names, (item.slug, variant, said)
        assert why in " ".join(str(feedback).split()), (item.slug, variant, said)
    share = 1 - (1 - keeps) / len(quiz.questions)
    assert feedback.share == pytest.approx(share), (item.slug, variant, said)


def slips_cost_their_question(catalogue: Catalogue, variants: Iterable[int] = range(12)) -> None:
    """Every slip of a number is named and costs its question."""
    for item, variant, quiz in quizzes(catalogue, variants):
        for question in quiz.questions:
            for slip in getattr(question, "slips", ()):
                costs_its_question(item, {question.key: slip.value}, slip.name, variant, slip.keeps)


def wrong_options_cost_their_question(
    catalogue: Catalogue, variants: Iterable[int] = range(6)
) -> None:
    """Every wrong option is named and costs its question; of several, an exercise says no which."""
    for item, variant, quiz in quizzes(catalogue, variants):
        for question in quiz.questions:
            if not isinstance(question, Single | Multiple):
                continue
            several = isinstance(question, Multiple)
            for option in (option for option in question.options if not option.right):
                unnamed = "taken-in" if several else "partly" if option.keeps else "off"
                name = "too-many" if several and item.host == "exercise" else option.name or unnamed
                if name == "too-many" and sum(not o.right for o in question.options) == 1:
                    name = "the-others"
                said = {question.key: [option.key] if several else option.key}
                costs_its_question(item, said, name, variant, option.keeps)


def numbers(
    catalogue: Catalogue, variants: Iterable[int] = VARIANTS
) -> Iterator[tuple[tuple[str, int, str], Numeric]]:
    """Every number asked for in a quiz, with every variant: ((slug, variant, key), question)."""
    for item, variant, quiz in quizzes(catalogue, variants):
        for question in quiz.questions:
            if isinstance(question, Numeric):
                yield (item.slug, variant, question.key), question


def stands_apart(number: Numeric, where: object, least: int = 2) -> None:
    """A number is none of its slips, no two of which are one; and there are some."""
    met = [(slip.value, number.within(slip)) for slip in number.slips]
    values = sorted([(number.value, number.tolerance), *met])
    assert all(b - a > far + near for (a, far), (b, near) in pairwise(values)), where
    assert len(number.slips) >= least, where


def rounding_costs_nothing(catalogue: Catalogue, places: Callable[[Numeric], int]) -> None:
    """Every variant has full points for its own numbers, exact or to so many decimal places."""
    for item, variant, quiz in quizzes(catalogue):
        answer = right(quiz)
        rounded = {
            question.key: round(question.value, places(question) or None)  # 43 rather than 43.0
            for question in quiz.questions
            if isinstance(question, Numeric)
        }
        for said in (answer, {**answer, **rounded}):
            assert item.judge(said, variant=variant).share == 1, (item.slug, variant)


# Sorting.


def judgement_is_rewarded_and_habit_is_not(item: Item) -> None:
    """Of a sorting: one label for all earns nothing; each case given any other label is told."""
    kind, answer = item.kind, right(item.kind)
    assert item.judge(answer).share == 1
    for label in kind.labels:
        alike = item.judge(dict.fromkeys(answer, label))
        assert alike.share == 0, label
        assert "all-alike" in alike.names, label
    for n, case in enumerate(kind.cases, start=1):
        assert case.why
        for other in kind.labels.keys() - {case.label}:
            slip = item.judge({**answer, case.key: other})
            assert 0 < slip.share < 1, (case.key, other)
            # A lesson says which case and why; an exercise only what was confused: it is no key.
            if item.host == "lesson":
                taken = case.instead.get(other) or kind.needs.get(other)
                means = (taken.name, taken.why) if taken else ("case", case.why)
                (told,) = [m for m in slip.messages if m.place]
                assert (told.place, told.name, told.why) == ((n, n), *means)
            else:
                (told,) = slip.messages
                assert told.place is None
                called = {**answer, case.key: other}.values()
                few = sum(label in (case.label, other) for label in called) < FEWEST
                if kind.in_text or few:
                    # So few would be named by the pair.
                    assert told.name in ("among", "misplaced", "crowded")
                    continue
                assert told.name == "pair"
                assert f"“{case.label}”" in told.what
                assert f"“{other}”" in told.what
                assert re.search(r"1 (case you confused|of these cases)", told.what)
                assert not re.search(rf"\b{case.key}\b", re.sub("“.*?”", "", told.what))
                assert case.why not in " ".join(str(slip).split())


# Variants.


def variants_differ(exercise: Iterable[Item], least: int) -> None:
    """Each task that varies is at least so many tasks."""
    varied = [item for item in exercise if isinstance(item.kind, Varied)]
    assert varied
    for item in varied:
        assert len({str(item.at(v).kind) for v in VARIANTS}) >= least, item.slug


def copied(catalogue: Catalogue) -> float:
    """What another student's right answers earn in the quizzes of an exercise, on average."""
    shares = [
        item.judge(right(item.at(variant + 500).kind), variant=variant).share
        for item, variant, _ in quizzes(catalogue, range(1, 40))
        if item.host == "exercise"
    ]
    return sum(shares) / len(shares)


# Whatever somebody writes.


def anything(*words: str, values: Iterable[Any] = ()) -> st.SearchStrategy:
    """Plain data of any shape: ``words`` are its keys, ``values`` may stand anywhere in it."""
    keys = st.sampled_from(words) if words else st.text(max_size=3)
    plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    if values:
        plain |= st.sampled_from(list(values))
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=5) | st.dictionaries(keys, inner),
        max_leaves=12,
    )


def holds(catalogue: Catalogue, answer: Any, variant: int = 0) -> None:
    """No kind raises on an answer; each gives a share between nothing and full, and a reason."""
    for item in catalogue.values():
        kind = item.at(variant).kind
        for reveal in (False, True):
            share, messages = kind.judge(answer, Context(item.slug, item.host, reveal))
            assert 0 <= share <= 1, item.slug
            assert messages, item.slug
        assert kind.still(answer).startswith("<"), item.slug
