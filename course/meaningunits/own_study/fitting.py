"""What of another coder's work fits the texts of a study: pseudonyms move no place. Pure.

A pseudonym that was put in place after the copy was made changes words and no sentence. Places in
the colleague's work then stand where they stood, those of words follow, and only work on a text
that differs in more than pseudonyms is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace as changed
from difflib import SequenceMatcher
from typing import Any

from ..tasks.catalogue import MY_STUDY
from ..trail import Entry, Log
from .deidentifying import replaced

#: A frozen text's turns: a label, and its sentences.
Turns = Sequence[Any]
#: Sentence → where its words stand now: the first of each, and the last.
Moves = Mapping[int, tuple[Sequence[int], Sequence[int]]]

_MASK = "\0"
_KEY = re.compile(r"\A(\d+)(?::(\d+))?(?:–(\d+)(?::(\d+))?)?\Z")


def sentences(turns: Turns) -> list[tuple[int, str]]:
    """Each sentence of a frozen text with the number of its turn."""
    return [(n, text) for n, (_, said) in enumerate(turns) for text in said]


def differ_in_names_only(theirs: Turns, mine: Turns, names: Iterable[str]) -> bool:
    """Whether two texts are the same once every name and pseudonym is masked in both.

    Parameters
    ----------
    theirs, mine : sequence
        Two frozen texts.
    names : iterable of str
        Names and pseudonyms of the study's list, and of theirs.
    """
    masks = dict.fromkeys(names, _MASK)
    one, other = sentences(theirs), sentences(mine)
    return len(one) == len(other) and all(
        a == b and _masked(said, masks) == _masked(now, masks)
        for (a, said), (b, now) in zip(one, other, strict=True)
    )


def _masked(text: str, masks: dict[str, str]) -> str:
    return replaced(text, masks)


def moves(theirs: Turns, mine: Turns) -> Moves:
    """Where the words of one text stand in the other, of sentences with another number of words."""
    found = {}
    pairs = zip(sentences(theirs), sentences(mine), strict=False)
    for n, ((_, said), (_, now)) in enumerate(pairs, start=1):
        before, after = said.split(), now.split()
        if len(before) == len(after):
            continue
        starts, ends = [0], [0]
        for _, i, j, a, b in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            same = j - i == b - a
            starts += [a + 1 + (k if same else 0) for k in range(j - i)]
            ends += [a + 1 + k if same else b for k in range(j - i)]
        found[n] = (starts, ends)
    return found


def moved(entry: Entry, name: str, places: Moves) -> Entry:
    """A trail's entry in which the words of a transcript are counted as in the study's text."""
    if not places or not entry.item.startswith(f"{MY_STUDY}/"):
        return entry
    is_of_it = entry.item.endswith(f"-{name}")
    return changed(entry, value=_moved(entry.value, name, places, is_of_it=is_of_it))


def _moved(value: Any, name: str, places: Moves, *, is_of_it: bool) -> Any:
    if isinstance(value, dict):
        made = {}
        for key, one in value.items():
            if is_of_it and key in ("from", "to") and _is_place(one):
                made[key] = _word(one, places, 0 if key == "from" else 1)
                continue
            inside = is_of_it or _names(key, name)
            made[_in_text(key, name, places, is_of_it)] = _moved(one, name, places, is_of_it=inside)
        return made
    if isinstance(value, list):
        if is_of_it and _is_place(value):  # a cut lies behind its word
            return _word(value, places, 1)
        return [_moved(one, name, places, is_of_it=is_of_it) for one in value]
    return _in_text(value, name, places, is_of_it) if isinstance(value, str) else value


def _is_place(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(part, int) and not isinstance(part, bool) for part in value)
    )


def _word(place: Sequence[int], places: Moves, end: int) -> list[int]:
    n, k = place
    now = places[n][end] if n in places else ()
    return [n, now[k] if 0 <= k < len(now) else k]


def _in_text(text: str, name: str, places: Moves, is_of_it: bool) -> str:
    """A unit's name with its words counted anew; any other text as it is."""
    head = f"{name} " if _names(text, name) else ""
    match = _KEY.match(text[len(head) :]) if head or is_of_it else None
    if match is None:
        return text
    a, k, b, m = (int(part) if part else 0 for part in match.groups())
    first, last = _word([a, k], places, 0)[1], _word([b or a, m], places, 1)[1]
    start = f"{a}:{first}" if k else f"{a}"
    end = f"–{b}:{last}" if m else f"–{b}" if b else ""
    return f"{head}{start}{end}"


def _names(text: Any, name: str) -> bool:
    """Whether a text names units of a transcript: 'anna 5–9'."""
    return isinstance(text, str) and text.startswith(f"{name} ") and text[len(name) + 1].isdigit()


def without(entry: Entry, names: Collection[str]) -> Entry | None:
    """A trail's entry without work on some transcripts; None where nothing else is in it."""
    if not names or not entry.item.startswith(f"{MY_STUDY}/"):
        return entry
    if entry.item.rpartition("-")[2] in names:
        return None
    return changed(entry, value=_without(entry.value, names))


def _without(value: Any, names: Collection[str]) -> Any:
    if isinstance(value, dict):
        return {k: _without(one, names) for k, one in value.items() if not _is_of(k, names)}
    if isinstance(value, list):
        return [_without(one, names) for one in value if not _is_of(one, names)]
    return value


def _is_of(text: Any, names: Collection[str]) -> bool:
    """Whether a text names a unit of one of these transcripts, or a theme's cell with one."""
    if not isinstance(text, str):
        return False
    return (text.rpartition("/")[2] in names and "/" in text) or any(_names(text, n) for n in names)


def own_words(log: Log) -> str:
    """Everything that stands in a trail's present answers on a study, to look for names in."""
    found: list[str] = []

    def gather(value: Any) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict | list):
            for one in value.values() if isinstance(value, dict) else value:
                gather(one)

    for item in log.items:
        if item.startswith(f"{MY_STUDY}/"):
            gather(log.state(item).value)
    return "\n".join(found)
