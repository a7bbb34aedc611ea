"""What somebody does on the board's page, as the page tells it: the word for the trail, the answer
afterwards, and what happened in a sentence. Pure; nothing about an action can be relied on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...material import corpus
from ...tasks.kind import Refused, listed, plural
from . import changes as change
from .board import LONGEST_NAME, Board, read, split_key, unit_of
from .words import Stretch, of_unit, shared

_Done = tuple[str, Any, str]

NOT_UNDERSTOOD = "This could not be understood; nothing was changed."


def where(key: str) -> str:
    """A unit as people say it: 'Leif 41–44'."""
    name, place = split_key(key)
    return f"{corpus.load(name).pseudonym} {place}"


def done(
    answer: Any, action: Mapping[str, Any], board: Board, *, builds: bool, with_codebook: bool
) -> _Done:
    """What follows from something that was done on a board's page.

    Parameters
    ----------
    answer
        The board as plain data that can be read, on the units that are there now.
    action : mapping
        ``what`` was done, and to what.
    board : Board
        The same as it is shown.
    builds : bool
        Whether codes of one's own are made here.
    with_codebook : bool
        Whether the codebook is on the board.

    Raises
    ------
    Refused
        If it cannot be done.
    """
    deed = _Deed(answer, action, board, with_codebook)
    what = action.get("what")
    every = {**_ON_UNITS, **(_MAKING if builds else {})}
    found = every.get(what) if isinstance(what, str) else None
    if found is None and what != "memo":
        raise Refused(NOT_UNDERSTOOD)
    if what in _ON_UNITS:
        deed.units()  # refuses what is no unit here
    return (found or _memo)(deed)


class _Deed:
    """One thing that somebody did, and what it was done to."""

    def __init__(
        self, answer: Any, action: Mapping[str, Any], board: Board, with_codebook: bool
    ) -> None:
        self.answer, self.action, self.board = answer, action, board
        self.with_codebook = with_codebook

    def units(self) -> list[str]:
        """The units that are meant, one or several."""
        said = self.action.get("units")
        found = said if isinstance(said, list) else [self.action.get("unit")]
        known = {*self.board.units, *self.board.apart}
        if not found or found == [None]:
            raise Refused("Which unit is meant? Nothing was changed.")
        if not all(isinstance(key, str) and key in known for key in found):
            raise Refused("There is no such unit here now; nothing was changed.")
        return list(dict.fromkeys(found))

    @property
    def unit(self) -> str:
        return self.units()[0]

    def code(self, name: str = "code") -> str:
        """A code that is on this board, as the page named it."""
        code = self.action.get(name)
        found = self.board.codes.get(self.board.now(code)) if isinstance(code, str) else None
        if found is None or not (found.own or self.with_codebook):
            raise Refused("There is no such code on this board.")
        return found.id

    def told(self, units: list[str]) -> str:
        return where(units[0]) if len(units) == 1 else plural(len(units), "unit")


def _label(answer: Any, code: str) -> str:
    label = read(answer).codes[code].label
    return f"“{label}”" if code.startswith("n") else label


def _each(deed: _Deed, one: Callable[..., Any], *more: Any) -> Any:
    answer = deed.answer
    for key in deed.units():
        answer = one(answer, key, *more)
    return answer


def _give(deed: _Deed) -> _Done:
    code = deed.code()
    new = _each(deed, change.assign, code)
    return "assign", new, f"{_label(new, code)} given to {deed.told(deed.units())}."


def _take(deed: _Deed) -> _Done:
    code = deed.code()
    said = f"{_label(deed.answer, code)} taken from {deed.told(deed.units())}."
    return "remove", _each(deed, change.remove, code), said


def _shift(deed: _Deed) -> _Done:
    """From one heap to another."""
    code, into = deed.code(), deed.code("into")
    new = _each(deed, change.assign, into)
    for key in deed.units():
        new = change.remove(new, key, code) if code != into else new
    return "assign", new, f"{deed.told(deed.units())}: now in {_label(new, into)}."


def _bare(deed: _Deed) -> _Done:
    new = _each(deed, change.leave_uncoded)
    return "leave-uncoded", new, f"{deed.told(deed.units())}: no code."


def _forget(deed: _Deed) -> _Done:
    return "set-aside", _each(deed, change.set_aside), f"{where(deed.unit)}: as if not looked at."


def _against(deed: _Deed) -> _Done:
    code = deed.code()
    new = change.turn(deed.answer, deed.unit, code)
    marked = code in read(new).against.get(deed.unit, ())
    said = "marked as spoken against" if marked else "mark taken off"
    return "turn", new, f"{_label(new, code)}: {said}."


def _words(deed: _Deed) -> _Done:
    """Which words of the unit a code stands on."""
    code, on = deed.code(), deed.action.get("on")
    if not isinstance(on, list):
        raise Refused("Mark the words that the code stands on.")
    new = change.stand_on(deed.answer, deed.unit, code, on)
    places = read(new).words.get(deed.unit, {}).get(code)
    said = f"stands on {listed(places)}" if places else "stands on the whole unit"
    return "words", new, f"{_label(new, code)} {said} in {where(deed.unit)}."


def _note(deed: _Deed) -> _Done:
    new = change.write_note(deed.answer, deed.unit, deed.action.get("note"))
    return "note", new, f"Memo on {where(deed.unit)} kept."


def _place(deed: _Deed) -> _Done:
    """What was set aside, put on a unit that is there."""
    to = deed.action.get("to")
    if not isinstance(to, str) or to not in deed.board.units:
        raise Refused("Choose the unit that it belongs to.")
    new = change.place_on(deed.answer, deed.unit, to)
    return "place", new, f"{where(deed.unit)} placed on {where(to)}."


def _add(deed: _Deed) -> _Done:
    code = change.next_code(deed.answer)
    new = change.add(deed.answer, deed.action.get("name"), deed.action.get("theme") or "")
    said = f"“{read(new).codes[code].name}” made"
    if deed.action.get("unit") is not None or deed.action.get("units") is not None:
        units = deed.units()
        for key in units:
            new = change.assign(new, key, code)
        said += f" and given to {deed.told(units)}"
    return "add", new, f"{said}."


def _heap(deed: _Deed) -> _Done:
    """Units laid together before there is a name for what they share."""
    taken = {code.name for code in deed.board.codes.values()}
    n = next(n for n in range(1, 999) if f"Heap {n}" not in taken)
    action = {**deed.action, "name": f"Heap {n}"}
    word, new, said = _add(_Deed(deed.answer, action, deed.board, deed.with_codebook))
    return word, new, f"{said} Name it when you know what they have in common."


def _in_vivo(deed: _Deed) -> _Done:
    """A code of the words that are marked, called by them where no other name is given."""
    on = deed.action.get("on")
    if not isinstance(on, list) or not on:
        raise Refused("Mark the words that the code is to be called by.")
    unit = unit_of(deed.unit)
    words = [_quoted(unit, place) for place in on]
    code, named = change.next_code(deed.answer), deed.action.get("name")
    if isinstance(named, str) and named.strip():  # made for these words, and called otherwise
        new = change.stand_on(change.add(deed.answer, named), deed.unit, code, on)
        made = read(new).codes[code].name
        return "add", new, f"“{made}” made, on the marked words of {where(deed.unit)}."
    name = " … ".join(words).strip(" ,;:.–—-")
    if len(name) > LONGEST_NAME:
        raise Refused(
            f"These words have {len(name)} characters, and a name has up to {LONGEST_NAME}. Mark "
            "fewer: the ones that say it."
        )
    new = change.stand_on(change.add(deed.answer, name), deed.unit, code, on)
    return "in-vivo", new, f"“{name}” made, in the words of {where(deed.unit)}."


def _quoted(unit: Any, place: object) -> str:
    one = change.read_key(place, unit.passage)
    if one is None or not shared(of_unit(one), of_unit(unit)):
        raise Refused("These words are not all in this unit; nothing was changed.")
    whole: Stretch = of_unit(unit)
    a, b = of_unit(one)
    if a < whole[0] or b > whole[1]:
        raise Refused("These words are not all in this unit; nothing was changed.")
    return str(one.text)


def _theme(deed: _Deed) -> _Done:
    theme = change.next_theme(deed.answer)
    new = change.add_theme(deed.answer, deed.action.get("name"))
    name = read(new).themes[theme].name
    if deed.action.get("code") is not None:
        new = change.move(new, deed.code(), theme)
    return "add-theme", new, f"The theme “{name}” made."


def _rename(deed: _Deed) -> _Done:
    new = change.rename(deed.answer, deed.action.get("code"), deed.action.get("name"))
    return "rename", new, "Renamed. What it was called before stays in its history."


def _move(deed: _Deed) -> _Done:
    code = deed.code()
    new = change.move(deed.answer, code, deed.action.get("theme") or "")
    board = read(new)
    theme = board.codes[code].theme
    said = f"under “{board.themes[theme].name}”" if theme else "under no theme"
    return "move", new, f"{_label(new, code)} is {said} now."


def _memo(deed: _Deed) -> _Done:
    code = deed.code()
    new = change.write_memo(deed.answer, code, deed.action.get("memo"))
    return "memo", new, f"Memo of {_label(new, code)} kept."


def _merge(deed: _Deed) -> _Done:
    gone, into = deed.code(), deed.code("into")
    new = change.merge(deed.answer, gone, into)
    units, memo = deed.board.count(gone), deed.board.codes[gone].memo
    kept = [*([plural(units, "unit")] if units else []), *(["memo"] if memo else [])]
    now = f", which has its {listed(kept)} now" if kept else "; it had no unit and no memo"
    said = f"{_label(deed.answer, gone)} merged into {_label(deed.answer, into)}{now}."
    return "merge", new, said


def _split(deed: _Deed) -> _Done:
    units = deed.action.get("units")
    if not isinstance(units, list):
        raise Refused("Choose the units that go into the new code.")
    code = deed.code()
    new = change.split(deed.answer, code, deed.action.get("name"), units)
    return "split", new, f"Split off from {_label(deed.answer, code)}."


def _drop(deed: _Deed) -> _Done:
    code = deed.code()
    memo = " Its memo went with it; Undo brings both back." if deed.board.codes[code].memo else ""
    said = f"{_label(deed.answer, code)} deleted.{memo}"
    return "drop", change.drop(deed.answer, code), said


_ON_UNITS: dict[str, Callable[[_Deed], _Done]] = {
    "give": _give,
    "take": _take,
    "shift": _shift,
    "bare": _bare,
    "forget": _forget,
    "against": _against,
    "words": _words,
    "note": _note,
    "place": _place,
}
#: Codes are made on a board of one's own only; a codebook that is given has them all.
_MAKING: dict[str, Callable[[_Deed], _Done]] = {
    "add": _add,
    "heap": _heap,
    "in vivo": _in_vivo,
    "theme": _theme,
    "rename": _rename,
    "move": _move,
    "merge": _merge,
    "split": _split,
    "drop": _drop,
}
