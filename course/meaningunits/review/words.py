"""What an answer says and what changed between two, in words: for each kind of task. Pure.

Answers in a trail may be anything that somebody wrote in code, so everything here falls back to
plain words about plain data, and nothing raises.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from ..activities.coding import board as boards
from ..activities.comparing.kind import DECISIONS
from ..activities.condensing.kind import read_key
from ..activities.reading.kind import quotation, read_memos
from ..activities.relating import structure
from ..material.units import cuts, said, stretch, units
from ..tasks.item import Item
from ..tasks.kind import is_nothing

#: Changes of one entry that are told; the rest are counted.
MOST_TOLD = 3
LONGEST = 160
#: Words of a unit that stand for it.
OPENING = 9

Line = tuple[str, str]


def lines(item: Item | None, answer: Any) -> list[Line]:
    """An answer as lines of (what, words), in its own order."""
    if is_nothing(answer):
        return []
    try:
        found = list(_by_kind(item)(item, answer))
    except Exception:  # written in code, in another shape: shown as it is
        found = []
    return found or list(_plainly(item, answer))


def changes(item: Item | None, before: Any, after: Any) -> str:
    """What changed between two answers, in a sentence or a few; empty where nothing did."""
    old, new = lines(item, before), lines(item, after)
    was, now = dict(old), dict(new)
    told = []
    for head, words in new:
        if head not in was:
            told.append(f"{head}: {words}" if words else head)
        elif was[head] != words:
            told.append(f"{head}: {words or 'nothing'} (before: {was[head] or 'nothing'})")
    told += [f"{head}: taken away" for head, _ in old if head not in now]
    more = f"; and {len(told) - MOST_TOLD} more" if len(told) > MOST_TOLD else ""
    text = "; ".join(_short(one) for one in told[:MOST_TOLD])
    return f"{text}{more}" if text else ""


def memos_of(item: Item, answer: Any) -> list[tuple[Callable[[Any], bool], str, str, str]]:
    """Memos and reasons in an answer: (whether an answer holds it, where, text, quotation)."""
    try:
        return list(_memos(item, answer))
    except Exception:  # nothing that could be read as a memo
        return []


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _by_kind(item: Item | None) -> Callable[[Item, Any], Iterator[Line]]:
    widget = getattr(item.kind, "widget", None) if item else None
    return {
        "reading": _read,
        "dividing": _divided,
        "condensing": _condensed,
        "coding": _coded,
        "comparing": _talked,
        "relating": _structured,
        "quizzing": _asked,
        "sorting": _sorted,
    }.get(widget, _plainly)


def _read(item: Item, answer: Any) -> Iterator[Line]:
    for memo in read_memos(answer, item.kind.passage).memos:
        a, b = memo.start[0], memo.end[0]
        place = f"{a}" if a == b else f"{a}–{b}"
        yield f"Memo at {place} “{_opening(quotation(memo, item.kind.passage))}”", memo.text


def _divided(item: Item, answer: Any) -> Iterator[Line]:
    passage = item.kind.passage
    for unit in units(cuts(answer, passage), passage):
        text = " ".join(said(*piece) for piece in stretch(unit.start, unit.end, passage))
        (a, k), (b, m) = unit.start, unit.end
        inside = "" if k == 1 else f" from word {k}"
        cut = f", cut inside {b} after word {m}" if m < len(_words(passage, b)) else ""
        yield f"Unit {a}–{b}{inside}{cut}" if a != b else f"Unit {a}{inside}{cut}", _opening(text)


def _words(passage: Any, n: int) -> list[str]:
    return passage.interview.sentence(n).text.split()


def _condensed(item: Item, answer: Any) -> Iterator[Line]:
    read = item.kind.read(answer)
    for key, text in read.texts.items():
        yield f"{item.kind.passage.interview.pseudonym} {key}", text


def _coded(item: Item, answer: Any) -> Iterator[Line]:
    board = board_of(item, answer)
    for theme in board.themes.values():
        if theme.own:
            yield f"Theme “{theme.name}”", ", ".join(c.name for c in board.in_theme(theme.id))
    for code in board.codes.values():
        if code.own:
            yield f"Code {code.id} “{code.name}”", _of_code(board, code)
        elif code.memo:
            yield f"Rule for {code.label}", code.memo
    for old, into in board.merged.items():
        yield f"{old} merged", f"into {board.codes[board.now(into)].name}"
    for unit in board.decided:
        marks = board.against.get(unit, ())
        codes = [
            board.codes[c].label + (" (against)" if c in marks else "") for c in board.units[unit]
        ]
        yield unit, ", ".join(codes) or "no code"


def _of_code(board: boards.Board, code: boards.Code) -> str:
    theme = board.themes[code.theme].name if code.theme in board.themes else ""
    return "; ".join(filter(None, (theme and f"in “{theme}”", code.memo)))


def board_of(item: Item, answer: Any) -> boards.Board:
    """A board, or the units of one interview coded with the codebook, as a board."""
    interview = getattr(item.kind, "interview", None)
    if isinstance(interview, str) and isinstance(answer, dict) and "units" not in answer:
        answer = {"units": {boards.unit_key(interview, str(k)): v for k, v in answer.items()}}
    return boards.read(answer)


def _talked(item: Item, answer: Any) -> Iterator[Line]:
    compared = item.kind.read(answer)
    yield "Compared", f"{' and '.join(map(item.kind.name, compared.sides))}, {compared.interview}"
    for pair, rows in compared.decisions.items():
        a, b = (item.kind.name(key) for key in pair.split("|"))
        for key, one in rows.items():
            decided = DECISIONS[one.decision].format(a=a, b=b)
            yield f"{key}, {a} and {b}", f"{decided}. {one.reason}"


def _structured(_item: Item, answer: Any) -> Iterator[Line]:
    found = structure.read(answer)
    names = {theme.key: theme.name or theme.key for theme in found.themes}
    for one in found.relations:
        ends = [names.get(end, end) for end in (one.source, one.target)]
        by = f"by {', '.join(one.units)}" if one.units else "by no unit yet"
        head = f"{one.key}: {ends[0]} → {one.name or '(no name)'} → {ends[1]}"
        yield head, ". ".join(filter(None, (by, one.memo)))
    for unit, note in found.against.items():
        yield f"Against: {unit}", note
    for theme, note in found.alone.items():
        yield f"One voice: {names.get(theme, theme)}", note
    if found.memo:
        yield "The whole", found.memo


def _asked(item: Item, answer: Any) -> Iterator[Line]:
    for key, value in item.kind.read(answer).items():
        question = item.kind.question(key)
        n = item.kind.questions.index(question) + 1
        said = "; ".join(question.in_words(value))
        yield f"{n}. “{_opening(question.text)}”", said if len(said) < 60 else _opening(said)


def _sorted(item: Item, answer: Any) -> Iterator[Line]:
    said = item.kind.read(answer)
    for case in item.kind.cases if isinstance(said, dict) else ():
        if case.key in said:
            yield f"{case.key}. “{_opening(case.text)}”", said[case.key]


def _plainly(_item: Item | None, answer: Any) -> Iterator[Line]:
    if isinstance(answer, dict):
        for key, value in answer.items():
            yield str(key), _plain(value)
    else:
        yield "Answer", _plain(answer)


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return f"{value:g}"
    return json.dumps(value, ensure_ascii=False, default=str)


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:OPENING]) + (" …" if len(words) > OPENING else "")


# Memos and reasons.


def _memos(item: Item, answer: Any) -> Iterator[tuple[Callable[[Any], bool], str, str, str]]:
    widget = getattr(item.kind, "widget", None)
    if widget == "reading":
        passage = item.kind.passage
        who = passage.interview.pseudonym
        for memo in read_memos(answer, passage).memos:
            a, b = memo.start[0], memo.end[0]
            where = f"{who}, sentence {a}" if a == b else f"{who}, sentences {a}–{b}"
            plain = memo.plain()
            yield (lambda v, p=plain: p in v), where, memo.text, quotation(memo, passage)
    elif widget == "coding":
        for code in board_of(item, answer).codes.values():
            if code.memo:
                yield _holds("codes", code.id, "memo", code.memo), code.label, code.memo, ""
    elif widget == "comparing":
        compared = item.kind.read(answer)
        for pair, rows in compared.decisions.items():
            a, b = (item.kind.name(key) for key in pair.split("|"))
            for key, one in rows.items():
                text = f"{DECISIONS[one.decision].format(a=a, b=b)}. {one.reason}"
                held = _holds("decisions", pair, key, one.plain())
                yield held, f"{key}, {a} and {b}", text, ""
    elif widget == "relating":
        found = structure.read(answer)
        for one in found.relations:
            if one.memo:
                held = _holds("relations", one.key, "memo", one.memo)
                yield held, f"Relation {one.key}", one.memo, ""
        for unit, note in found.against.items():
            if note:
                yield _holds("against", unit, note), f"Against: {unit}", note, ""
        if found.memo:
            yield _holds("memo", found.memo), "The structure as a whole", found.memo, ""


def _holds(*path: Any) -> Callable[[Any], bool]:
    """Whether an answer holds a value at the end of a path of keys (white space folded)."""
    *keys, wanted = path

    def held(answer: Any) -> bool:
        for key in keys:
            if not isinstance(answer, dict) or key not in answer:
                return False
            answer = answer[key]
        if isinstance(answer, str) and isinstance(wanted, str):
            return " ".join(answer.split()) == " ".join(wanted.split())
        return answer == wanted

    return held


def unit_key(passage: Any, key: str) -> str | None:
    """A condensation's key as a board writes it, or None."""
    unit = read_key(key, passage)
    return None if unit is None else boards.unit_key(passage.interview.name, unit)
