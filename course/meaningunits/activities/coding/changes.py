"""What is done to a code board: assign, make, rename, move, merge, split, as pure functions.

Each takes an answer (see ``board``) and returns the whole new one; the old one is not touched.
What cannot be done raises ``Refused`` with a sentence for the person; a key, a code or a name may
be anything that a page sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...material.units import read_key
from ...tasks.kind import Refused, Unreadable, is_nothing
from .board import LONGEST_MEMO, LONGEST_NAME, Board, Code, folded, read, unit_of
from .words import Stretch, of_code, of_unit, places, shared

#: More codes of one's own than this are a heap and no codebook.
MOST_OWN = 200


def assign(answer: Any, key: object, code: object) -> dict:
    """Give a unit a code."""
    board, place, code = _placed(answer, key, code)
    if code in board.units.get(place, ()):
        return _plain(answer)
    return _with_units(answer, {place: _ordered(board, {*board.units.get(place, ()), code})})


def remove(answer: Any, key: object, code: object) -> dict:
    """Take a code from a unit; the unit stays looked at."""
    board, place, code = _placed(answer, key, code)
    left = [c for c in board.units.get(place, ()) if c != code]
    return _with_units(answer, {place: left})


def leave_uncoded(answer: Any, key: object) -> dict:
    """Say that a unit carries no code."""
    return _with_units(answer, {_place(key): []})


def set_aside(answer: Any, key: object) -> dict:
    """Forget what was said of a unit, as if nobody had looked at it."""
    new = _plain(answer)
    place = _place(key)
    for part in ("units", "against", "words"):
        kept = {k: v for k, v in new.get(part, {}).items() if folded(k) != place}
        _put(new, part, kept)
    return new


def stand_on(answer: Any, key: object, code: object, named: Iterable[object]) -> dict:
    """Say on which words of a unit a code stands; the unit gets the code if it has not got it.

    ``named`` are places such as ``"41:3–41:9"``; none, or all of the unit, is the whole unit.
    """
    board, place, code = _placed(answer, key, code)
    unit = unit_of(place)
    found = [read_key(one, unit.passage) for one in named]
    if not all(one is not None and shared(of_unit(one), of_unit(unit)) for one in found):
        raise Refused("These words are not all in this unit; nothing was changed.")
    new = answer if code in board.units.get(place, ()) else assign(answer, place, code)
    on = places((of_unit(one) for one in found if one), unit)
    return _with_words(_plain(new), place, {**board.words.get(place, {}), code: on})


def write_note(answer: Any, key: object, note: object) -> dict:
    """Keep a memo on a unit; an empty one takes it away."""
    new, place = _plain(answer), _place(key)
    notes = {k: v for k, v in new.get("notes", {}).items() if folded(k) != place}
    if text := _memo(note):
        notes[place] = text
    return _put(new, "notes", notes)


def place_on(answer: Any, key: object, to: object) -> dict:
    """Give a unit what stands on another, which is set aside, and forget that other one."""
    board, old, there = _board(answer), _place(key), _place(to)
    if old not in board.units or old == there:
        raise Refused("There is no such unit set aside here.")
    both = {*board.units.get(there, ()), *board.units[old]}
    new = _with_units(set_aside(answer, old), {there: _ordered(board, both)})
    marks = {*board.against.get(there, ()), *board.against.get(old, ())}
    if marks:
        _put(new, "against", {**new.get("against", {}), there: _ordered(board, marks)})
    notes = [board.notes[k] for k in (there, old) if k in board.notes]
    return write_note(write_note(new, old, ""), there, "\n".join(notes))


def turn(answer: Any, key: object, code: object) -> dict:
    """Mark a unit's code as one that it speaks against, or take that mark away."""
    board, place, code = _placed(answer, key, code)
    if code not in board.units.get(place, ()):
        raise Refused("This unit does not have that code, so it cannot be marked against.")
    marks = set(board.against.get(place, ())) ^ {code}
    new = _plain(answer)
    against = {k: v for k, v in new.get("against", {}).items() if folded(k) != place}
    if marks:
        against[place] = _ordered(board, marks)
    return _put(new, "against", against)


def add(answer: Any, name: object, theme: str = "", memo: object = "") -> dict:
    """Make a code of one's own; ``next_code`` says beforehand what it will be called by."""
    board = _board(answer)
    name = _name(name, (code.name for code in board.codes.values()))
    if sum(code.own for code in board.codes.values()) >= MOST_OWN:
        raise Refused(f"There are {MOST_OWN} codes of your own already. Merge some first.")
    if theme and theme not in board.themes:
        raise Refused("There is no such theme here.")
    entry = {"name": name, "theme": theme, "memo": _memo(memo)}
    return _with_entry(answer, "codes", next_code(answer), entry)


def add_theme(answer: Any, name: object) -> dict:
    """Make a theme of one's own; ``next_theme`` says what it will be called by."""
    board = _board(answer)
    name = _name(name, (t for theme in board.themes.values() for t in (theme.name, theme.short)))
    return _with_entry(answer, "themes", next_theme(answer), {"name": name})


def next_code(answer: Any) -> str:
    """The id that the next code of one's own gets; those of merged codes are not used again."""
    return _next("n", {} if is_nothing(answer) else answer.get("codes") or {})


def next_theme(answer: Any) -> str:
    """The id that the next theme of one's own gets."""
    return _next("T", {} if is_nothing(answer) else answer.get("themes") or {})


def rename(answer: Any, code: object, name: object) -> dict:
    """Give a code, or a theme of one's own, another name."""
    board = _board(answer)
    if isinstance(code, str) and code in board.themes:
        if not board.themes[code].own:
            raise Refused("This theme's name is the study's. Make a theme of your own beside it.")
        others = (t.name for t in board.themes.values() if t.id != code)
        return _with_entry(answer, "themes", code, {"name": _name(name, others)})
    known = _known(board, code)
    others = (c.name for c in board.codes.values() if c.id != code)
    return _with_entry(answer, "codes", known.id, {"name": _name(name, others)})


def move(answer: Any, code: str, theme: str) -> dict:
    """Put a code under another theme, or under none (``""``)."""
    board = _board(answer)
    known = _known(board, code)
    if theme and theme not in board.themes:
        raise Refused("There is no such theme here.")
    if not theme and not known.own:
        raise Refused("A code of the codebook stays under a theme.")
    return _with_entry(answer, "codes", known.id, {"theme": theme})


def write_memo(answer: Any, code: str, memo: object) -> dict:
    """Keep a memo with a code; an empty one takes it away."""
    return _with_entry(answer, "codes", _known(_board(answer), code).id, {"memo": _memo(memo)})


def merge(answer: Any, code: str, into: str) -> dict:
    """Make one code of two: every unit of ``code`` now has ``into``; its history and memo stay."""
    board = _board(answer)
    gone, stays = _known(board, code), _known(board, into)
    if gone.id == stays.id:
        raise Refused("A code cannot be merged with itself.")
    memo = memo_of_both(gone, stays)
    if over := max(len(memo) - LONGEST_MEMO, 0):
        raise Refused(
            f"The memos of both together have {over:,} characters more than a memo's "
            f"{LONGEST_MEMO:,}, and none is to be lost. Shorten one, then merge."
        )

    def now(codes: Iterable[str]) -> list[str]:
        return _ordered(board, {stays.id if c == gone.id else c for c in codes})

    new = _recoded(answer, board, now)
    if memo != stays.memo:
        new = _with_entry(new, "codes", stays.id, {"memo": memo})
    return _put(new, "merged", {**new.get("merged", {}), gone.id: stays.id})


def memo_of_both(gone: Code, stays: Code) -> str:
    """The memo of a code after another was merged into it: its own, then the other's, by name."""
    if not gone.memo or gone.memo in stays.memo:
        return stays.memo
    taken = f"From “{gone.name}”: {gone.memo}"
    return f"{stays.memo}\n\n{taken}" if stays.memo else taken


def split(answer: Any, code: str, name: object, keys: Iterable[object]) -> dict:
    """Make two codes of one: the units at ``keys`` get a new code, the rest keep the old one."""
    board = _board(answer)
    old = _known(board, code)
    moved = {_place(key) for key in keys}
    if not moved or not moved <= set(board.of(old.id)):
        raise Refused("Choose some of this code's units for the new code, and only of these.")
    new_id = next_code(answer)
    new = add(answer, name, old.theme)
    for part, whole in (("units", board.units), ("against", board.against)):
        changed = dict(new.get(part, {}))
        for key in moved & whole.keys():
            if old.id in whole[key]:
                changed[key] = [new_id if c == old.id else c for c in whole[key]]
        _put(new, part, changed)
    for key in moved & board.words.keys():
        named = {new_id if c == old.id else c: on for c, on in board.words[key].items()}
        _with_words(new, key, named)
    return new


def drop(answer: Any, code: str) -> dict:
    """Delete a code of one's own; its units lose it and stay looked at."""
    board = _board(answer)
    known = _known(board, code)
    if not known.own:
        raise Refused("A code of the codebook cannot be deleted; leave it unused, or merge it.")
    if known.gathers:
        raise Refused("Other codes were merged into this one. Undo that first, or rename it.")
    new = _recoded(answer, board, lambda codes: [c for c in codes if c != known.id])
    return _put(new, "codes", {k: v for k, v in new["codes"].items() if k != known.id})


def _recoded(answer: Any, board: Board, change: Callable[[Iterable[str]], list[str]]) -> dict:
    new = _plain(answer)
    for part, whole in (("units", {**board.units, **board.apart}), ("against", board.against)):
        rows = {key: change(codes) for key, codes in whole.items()}
        _put(new, part, rows if part == "units" else {k: v for k, v in rows.items() if v})
    for key, named in board.words.items():
        unit = unit_of(key)
        on: dict[str, list[Stretch]] = {}
        for code in {**board.units, **board.apart}[key]:
            for now in change([code]):
                on.setdefault(now, []).extend(of_code(unit, named.get(code, ())))
        _with_words(new, key, {code: places(found, unit) for code, found in on.items()})
    return new


def _board(answer: Any) -> Board:
    try:
        return read(answer)
    except Unreadable as problem:
        raise Refused(f"The board cannot be changed as it stands: {problem}.") from None


def _known(board: Board, code: object) -> Code:
    found = board.codes.get(board.now(code)) if isinstance(code, str) else None
    if found is None:
        raise Refused("There is no such code here.")
    return found


def _place(key: object) -> str:
    place = folded(key)
    if place is None:
        raise Refused("There is no such unit here.")
    return place


def _placed(answer: Any, key: object, code: object) -> tuple[Board, str, str]:
    board = _board(answer)
    return board, _place(key), _known(board, code).id


def _ordered(board: Board, codes: set[str]) -> list[str]:
    return [code for code in board.codes if code in codes]


def _name(name: object, taken: Iterable[str]) -> str:
    text = " ".join(name.split()) if isinstance(name, str) else ""
    if not text:
        raise Refused("It needs a name.")
    if len(text) > LONGEST_NAME:
        raise Refused(f"A name has up to {LONGEST_NAME} characters; the rest belongs in the memo.")
    if text.casefold() in {other.casefold() for other in taken}:
        raise Refused(f"“{text}” is there already.")
    return text


def _memo(memo: object) -> str:
    if not isinstance(memo, str):
        raise Refused("A memo is made of words.")
    if len(memo) > LONGEST_MEMO:
        raise Refused(f"A memo has up to {LONGEST_MEMO:,} characters; this one has {len(memo):,}.")
    return memo.strip()


def _next(letter: str, there: Mapping[str, Any]) -> str:
    numbers = [int(key[1:]) for key in there if key[:1] == letter and key[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"


def _plain(answer: Any) -> dict:
    return {} if is_nothing(answer) else {k: dict(v) for k, v in answer.items() if v is not None}


def _put(new: dict, part: str, value: dict) -> dict:
    """Set one part in place; an empty one is left out, the units apart."""
    if value or part == "units":
        new[part] = value
    else:
        new.pop(part, None)
    return new


def _with_units(answer: Any, changed: Mapping[str, list[str]]) -> dict:
    new = _plain(answer)
    units = {k: v for k, v in new.get("units", {}).items() if folded(k) not in changed}
    new["units"] = {**units, **changed}
    marks = {}
    for key, codes in new.get("against", {}).items():
        now = changed.get(folded(key) or "")
        if left := codes if now is None else [code for code in codes if code in now]:
            marks[key] = left
    _put(new, "against", marks)
    for key, named in list(new.get("words", {}).items()):
        now = changed.get(folded(key) or "")
        if now is not None:
            _with_words(new, folded(key) or "", {c: on for c, on in named.items() if c in now})
    return new


def _with_words(new: dict, key: str, named: Mapping[str, Iterable[str]]) -> dict:
    """Set in place which words of a unit its codes stand on; a code of none stands on all."""
    kept = {k: v for k, v in new.get("words", {}).items() if folded(k) != key}
    if some := {code: list(on) for code, on in named.items() if on}:
        kept[key] = some
    return _put(new, "words", kept)


def _with_entry(answer: Any, part: str, key: str, change: Mapping[str, str]) -> dict:
    new = _plain(answer)
    entries = new.get(part, {})
    entry = {**entries.get(key, {}), **change}
    new[part] = {**entries, key: {k: v for k, v in entry.items() if v or k == "theme"}}
    return new
