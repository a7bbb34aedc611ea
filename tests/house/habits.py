"""What somebody hands in who has not read: habits, each played through any kind of task.

A habit sees what the page shows and nothing of what is right. Where a kind gives it nothing to do,
it leaves a blank. Prints today's figures, exercise by exercise: ``python tests/house/habits.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import cycle, islice, pairwise
from typing import Any

from meaningunits.activities.appraising.kind import Appraising
from meaningunits.activities.coding.applying import Applying
from meaningunits.activities.coding.building import Building
from meaningunits.activities.condensing.kind import Condensing
from meaningunits.activities.converging.kind import Converging
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.graphing.kind import Graphing
from meaningunits.activities.labs.lab import SliderLab
from meaningunits.activities.letter.kind import Letter
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Multiple, Numeric, Ordering, Single
from meaningunits.activities.relating.kind import Relating
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.activities.turn_coding.kind import CODES, TurnCoding
from meaningunits.material.coding import codebook
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item
from meaningunits.tasks.variants import Varied
from meaningunits.trail import NOTHING

#: What whoever plays a habit writes for a kind.
Play = Callable[[Any], Any]
#: Habit → kind of task → how it is answered.
HABITS: dict[str, dict[type, Play]] = {}

#: Students, each with numbers of their own.
VARIANTS = range(1, 25)

LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt "
    "ut labore et dolore magna aliqua."
)


def habit(name: str, *kinds: type) -> Callable[[Play], Play]:
    """Enter a play under its habit's name."""

    def entered(play: Play) -> Play:
        for kind in kinds:
            HABITS.setdefault(name, {})[kind] = play
        return play

    return entered


# Choosing.


def _by(pick: Callable[[Sequence[Any]], Any], quiz: Quiz) -> dict[str, Any]:
    """One option of each question, picked by its place or its length."""
    said: dict[str, Any] = {}
    for question in quiz.questions:
        if isinstance(question, Single):
            said[question.key] = pick(question.options).key
        elif isinstance(question, Multiple):
            said[question.key] = [pick(question.options).key]
    return said


for _n, _word in enumerate(("first", "second", "third")):
    habit(f"the {_word} option", Quiz)(
        partial(_by, lambda options, n=_n: options[min(n, len(options) - 1)])
    )
habit("the last option", Quiz)(partial(_by, lambda options: options[-1]))
habit("the longest option", Quiz)(
    partial(_by, lambda options: max(options, key=lambda o: len(o.text)))
)
habit("the shortest option", Quiz)(
    partial(_by, lambda options: min(options, key=lambda o: len(o.text)))
)


@habit("everything", Quiz)
def _everything(quiz: Quiz) -> dict[str, Any]:
    several = [q for q in quiz.questions if isinstance(q, Multiple)]
    return {q.key: [o.key for o in q.options] for q in several}


def _order(step: int, quiz: Quiz) -> dict[str, Any]:
    rows = [q for q in quiz.questions if isinstance(q, Ordering)]
    return {q.key: list(q.offered)[::step] for q in rows}


def _with(*plays: Play) -> Play:
    """Several plays on the questions of one quiz."""
    return lambda quiz: {key: value for play in plays for key, value in play(quiz).items()}


habit("in the order shown", Quiz)(partial(_order, 1))
habit("in the order shown, turned round", Quiz)(partial(_order, -1))

# Dealing out.


def _dealt(names: Sequence[str], keys: Sequence[str], start: int, runs: int) -> dict[str, str]:
    """Names dealt out to keys like cards, so many of each in a row."""
    row = [name for name in names for _ in range(runs)]
    row = row[start:] + row[:start]
    return dict(zip(keys, cycle(row), strict=False))


def _sorted(kind: Sorting) -> tuple[list[str], list[str]]:
    return list(kind.labels), [case.key for case in kind.cases]


def _parts(kind: Graphing) -> tuple[list[str], list[str]]:
    return ["confounder", "mediator", "collider", "other"], _others(kind)


def _others(kind: Graphing) -> list[str]:
    ends = {kind.exposure, kind.outcome}
    return [key for key in kind.nodes if key not in ends]


def _deal(start: int, runs: int, back: bool, kind: Any) -> Any:
    """The labels of a kind dealt out to its cases."""
    turn = -1 if back else 1
    if isinstance(kind, Sorting):
        labels, keys = _sorted(kind)
        return _dealt(labels[::turn], keys, start, runs)
    if isinstance(kind, Graphing):
        if "parts" not in kind.asked:
            return NOTHING
        labels, keys = _parts(kind)
        return {"parts": _dealt(labels[::turn], keys, start, runs)}
    if isinstance(kind, TurnCoding):
        dealt = _dealt(list(CODES)[::turn], [turn.key for turn in kind.asked], start, runs)
        return {key: [code] for key, code in dealt.items()}
    if isinstance(kind, Applying):
        dealt = _dealt(list(codebook())[::turn], list(kind.keys), start, runs)
        return {"units": {key: [code] for key, code in dealt.items()}}
    assert isinstance(kind, Converging)
    return _compared(kind, _READINGS[::turn], start, runs)


_READINGS = ("match match", "match differ", "differ match", "differ differ", "absent")
_FOLLOWS = {
    "match match": "agreement",
    "match differ": "partial agreement",
    "differ match": "partial agreement",
    "differ differ": "dissonance",
    "absent": "silence",
}


def _compared(kind: Converging, readings: Sequence[str], start: int, runs: int) -> Any:
    """Readings dealt out, each with the code that follows and a quotation of its source."""
    answer: dict[str, Any] = {}
    opened: dict[str, int] = {}
    for key, reading in _dealt(readings, [c.key for c in kind.cells], start, runs).items():
        meaning, _, examples = reading.partition(" ")
        answer[key] = {"meaning": meaning, "code": _FOLLOWS[reading]}
        if examples:
            source = kind.source(kind.cell(key).source)
            n = opened[source.key] = opened.get(source.key, 0) + 1
            answer[key] |= {"examples": examples, "quote": _sentence(source, n)}
    return answer


def _sentence(source: Any, n: int) -> str:
    return source.words(n, n)


_DEALT = (Sorting, Graphing, TurnCoding, Applying, Converging)
for _start in range(6):
    for _runs in (1, 2, 3):
        for _back in (False, True):
            _how = f"{'last' if _back else 'first'} first, from {_start + 1}, {_runs} in a row"
            habit(f"labels dealt out, {_how}", *_DEALT)(partial(_deal, _start, _runs, _back))


def _alike(n: int, kind: Any) -> Any:
    """One label for everything: the n-th."""
    return _deal(n, 10**4, False, kind) if n == 0 else _deal(n * 10**4, 10**4, False, kind)


for _n in range(6):
    habit(f"label {_n + 1} everywhere", *_DEALT)(partial(_alike, _n))


# Graphs.


def _set(count: int, effect: str, kind: Graphing) -> Any:
    """The first variables listed, or every one."""
    if "adjust" not in kind.asked:
        return NOTHING
    chosen: Any = [key for key in _others(kind) if key not in kind.latent][:count]
    answer = {"adjust": chosen if count else []}
    return answer | ({"effect": effect} if "effect" in kind.asked else {})


for _count, _word in ((0, "no variable"), (1, "the first variable listed"),
                      (2, "the first two variables listed"), (3, "the first three variables"),
                      (99, "every variable measured")):  # fmt: skip
    for _effect in ("total", "direct"):
        habit(f"{_word}, {_effect}", Graphing)(partial(_set, _count, _effect))


@habit("none suffices", Graphing)
def _none(kind: Graphing) -> Any:
    effect = {"effect": "total"} if "effect" in kind.asked else {}
    return {"adjust": "none suffices"} | effect if "adjust" in kind.asked else NOTHING


@habit("a chain of arrows as listed", Graphing)
def _chain(kind: Graphing) -> Any:
    return {"edges": [[*pair] for pair in pairwise(kind.nodes)]} if _draws(kind) else NOTHING


@habit("every variable an arrow to exposure and outcome", Graphing)
def _star(kind: Graphing) -> Any:
    ends = (kind.exposure, kind.outcome)
    return {"edges": [[v, end] for v in _others(kind) for end in ends]} if _draws(kind) else NOTHING


def _draws(kind: Graphing) -> bool:
    return "edges" in kind.asked


# Sliders and numbers.


def _slid(share: float, kind: SliderLab) -> Any:
    guess = kind.guess
    middle = {s.key: s.least + share * (s.most - s.least) for s in kind.sliders}
    return {"predicted": guess.least + share * (guess.most - guess.least)} | {
        key: round(value) for key, value in middle.items()
    }


for _share, _word in ((0.0, "lowest end"), (0.5, "middle"), (1.0, "highest end")):
    habit(f"the {_word} of every slider", SliderLab)(partial(_slid, _share))
for _number in (0, 0.5, 1, 2, 50, 100):
    habit(f"{_number:g} for every number", Quiz)(
        lambda quiz, n=_number: {q.key: n for q in quiz.questions if isinstance(q, Numeric)}
    )

# Cutting.


def _turns(who: str, after: bool, kind: Dividing) -> list[int]:
    """Cuts where a speaker begins, or has ended."""
    passage = kind.passage
    turns = [t for t in passage.interview.turns if who in (t.speaker, "")]
    ends = {t.last if after else t.first - 1 for t in turns}
    return sorted(ends & set(passage.gaps))


habit("cuts at every turn", Dividing)(partial(_turns, "", False))
habit("cuts before the interviewer", Dividing)(partial(_turns, "I", False))
habit("cuts after the interviewer", Dividing)(partial(_turns, "I", True))
habit("a cut after each sentence", Dividing)(lambda kind: list(kind.passage.gaps))


@habit("cuts before the interviewer's questions", Dividing)
def _questions(kind: Dividing) -> list[int]:
    passage = kind.passage
    sentence = passage.interview.sentence
    asked = [
        t.first - 1
        for t in passage.interview.turns
        if t.speaker == "I" and any("?" in sentence(n).text for n in range(t.first, t.last + 1))
    ]
    return sorted(set(asked) & set(passage.gaps))


@habit("cuts before longer turns of the interviewer", Dividing)
def _longer(kind: Dividing) -> list[int]:
    passage = kind.passage
    sentence = passage.interview.sentence
    found = [
        t.first - 1
        for t in passage.interview.turns
        if t.speaker == "I"
        and sum(len(sentence(n).text.split()) for n in range(t.first, t.last + 1)) > 6
    ]
    return sorted(set(found) & set(passage.gaps))


def _evenly(step: int, offset: int, kind: Dividing) -> list[int]:
    first = kind.passage.first
    return [gap for gap in kind.passage.gaps if (gap - first + 1 - offset) % step == 0]


for _step in range(2, 13):
    for _offset in range(_step):
        habit(f"a cut every {_step} sentences, {_offset} late", Dividing)(
            partial(_evenly, _step, _offset)
        )

# Writing: what stands in each of several boxes.

#: Habit of writing → the n-th text of a task, about the words before one.
TEXTS: Mapping[str, Callable[[int, str], str]] = {
    "the same words everywhere": lambda n, about: (
        "The doctor tells about something that happened and what it meant to her at the time."
    ),
    "one sentence from a mould": lambda n, about: (
        f"In part {'abcdefghijklmnopqrstuvwxyz'[n % 26]} the doctor tells of something that "
        f"happened and says what it meant, and this is case {_WORDS[n % len(_WORDS)]}."
    ),
    "lorem ipsum": lambda n, about: f"{_WORDS[n % len(_WORDS)].capitalize()} {LOREM.lower()}",
    "the unit's own words": lambda n, about: " ".join(about.split()[:24]),
}
_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def _condensed(text: Callable[[int, str], str], kind: Condensing) -> Any:
    return {key_of(unit): text(n, unit.text) for n, unit in enumerate(kind.given)}


def key_of(unit: Any) -> str:
    from meaningunits.material import units

    return units.key_of(unit)


def _built(text: Callable[[int, str], str], kind: Building) -> Any:
    """Units dealt out like cards to three codes of one theme, each with a memo."""
    codes = {
        f"n{n}": {"name": f"{_WORDS[n]} kind of thing", "theme": "T1", "memo": text(n, "")}
        for n in range(3)
    }
    units = {key: [f"n{n % 3}"] for n, key in enumerate(kind.keys)}
    return {"codes": codes, "themes": {"T1": {"name": text(9, "")}}, "units": units}


def _related(text: Callable[[int, str], str], kind: Relating) -> Any:
    """Each theme to the next, on the first units; the first theme alone, first units against."""
    keys = [key for key, _ in kind.says]
    themes = [theme.key for theme in kind.themes]
    relations = {
        f"r{n}": {"from": a, "to": b, "name": "leads to", "units": keys[2 * n : 2 * n + 2]}
        for n, (a, b) in enumerate(pairwise([*themes, themes[0]]))
    }
    against = {key: text(n, "") for n, key in enumerate(keys[:2])}
    return {"relations": relations, "against": against, "alone": {themes[0]: text(0, "")}}


def _appraised(text: Callable[[int, str], str], kind: Appraising) -> Any:
    """Every row: judgements dealt out, a text, and the next sentences of the report."""
    place = kind.places[0]
    lines = list(getattr(place, "lines", {}).items())
    fits = {"no concerns": "reassures", "some concerns": "concern", "serious concerns": "concern"}
    answer = {}
    for n, row in enumerate(kind.questions):
        at, line = lines[(2 * n + 1) % len(lines)]
        judgement = [*fits][n % 3]
        evidence = {"place": place.name, "at": str(at), "quote": line, "speaks": fits[judgement]}
        answer[row.key] = {
            "judgement": judgement, "reason": text(n, line), "evidence": [evidence],
        }  # fmt: skip
    return answer


def _lettered(text: Callable[[int, str], str], kind: Letter) -> Any:
    words = " ".join(text(n, kind.about) for n in range(9))
    about = f"{kind.names[0]} and {kind.names[1]}, in sentence 4: "
    return {"title": "A letter", "text": about + " ".join(words.split()[:150]), "name": "A. B."}


for _name, _text in TEXTS.items():
    habit(_name, Condensing)(partial(_condensed, _text))
    habit(_name, Building)(partial(_built, _text))
    habit(_name, Relating)(partial(_related, _text))
    habit(_name, Appraising)(partial(_appraised, _text))
    habit(_name, Letter)(partial(_lettered, _text))


# Playing them.


def plays(kind: Any) -> Iterator[tuple[str, Play]]:
    """The habits that a kind gives something to do."""
    for name, by_kind in HABITS.items():
        found = [play for type_, play in by_kind.items() if isinstance(kind, type_)]
        if found:
            yield name, found[0]


def students(item: Item) -> dict[int, Item]:
    """Variant → the task with that student's numbers; one student where nothing varies."""
    variants = VARIANTS if isinstance(item.kind, Varied) else VARIANTS[:1]
    return {variant: item.at(variant) for variant in variants}


def earned(item: Item, play: Play, own: Mapping[int, Item] | None = None) -> float:
    """The points that a habit earns in a task, on average over students."""
    shares = []
    for variant, each in (own or students(item)).items():
        answer = play(each.kind)
        shares.append(0.0 if answer is NOTHING else each.judge(answer, variant=variant).share)
    return item.points * sum(shares) / len(shares)


def exercise(slugs: Sequence[str]) -> dict[str, dict[str, float]]:
    """Habit → slug → points, of the tasks of an exercise."""
    found: dict[str, dict[str, float]] = {name: {} for name in HABITS}
    for slug in slugs:
        item = catalogue.find(slug)
        own = students(item)
        for name, play in plays(own[1].kind):
            found[name][slug] = earned(item, play, own)
    return found


def graded(source: str) -> list[str]:
    """Slugs of the tasks that an exercise's source grades."""
    return re.findall(r'^# %% graded="([^"]+)"', source, re.M)


def main() -> None:
    import class_of

    for path in sorted(class_of.ROOT.glob("solutions/*/[0-9]*.py")):
        found = exercise(graded(path.read_text("utf-8")))
        sums = {name: sum(points.values()) for name, points in found.items()}
        best = sorted(sums, key=lambda name: -sums[name])
        slugs = list(dict.fromkeys(slug for points in found.values() for slug in points))
        constant = {
            slug: max(((p.get(slug, 0.0), name) for name, p in found.items())) for slug in slugs
        }
        print(f"{path.stem}: best constant {sum(p for p, _ in constant.values()):.1f}")
        for name in islice(best, 4):
            print(f"   {sums[name]:5.2f}  {name}")
        for slug, (points, name) in constant.items():
            if points > 0.2:
                print(f"       {points:5.2f} of {catalogue.find(slug).points:g} {slug}: {name}")


if __name__ == "__main__":
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).parent.parent))
    main()
