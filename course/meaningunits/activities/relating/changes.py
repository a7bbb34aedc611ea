"""What is done to a structure: relate, name, turn round, choose units, take up what speaks against.

``change`` is pure: it takes what somebody did, and says which parts of the answer are new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from ...tasks.kind import Refused
from .structure import LONGEST_TEXT, MOST_RELATIONS, Material, Relation, Structure, is_place


def change(
    action: Mapping[str, Any], structure: Structure, material: Material
) -> tuple[dict[str, Any], str]:
    """What follows from something the person did.

    Parameters
    ----------
    action : mapping
        ``what`` was done, and to what; nothing about it can be relied on.
    structure : Structure
        As it was before.
    material : Material
        What it is made from now.

    Returns
    -------
    tuple of dict, str
        The parts of the answer that are new, as plain data, and what happened in a sentence.

    Raises
    ------
    Refused
        If it cannot be done.
    """
    what = action.get("what")
    deed = _DEEDS.get(what) if isinstance(what, str) else None
    if deed is None:
        raise Refused("This could not be understood; nothing was changed.")
    return deed(action, structure, material)


_Done = tuple[dict[str, Any], str]


def _relate(action: Mapping, structure: Structure, material: Material) -> _Done:
    a, b = (material.theme(str(action.get(end))) for end in ("from", "to"))
    if a is None or b is None:
        raise Refused("There is no such theme here now; nothing was changed.")
    if a is b:
        raise Refused("A relation leads from one theme to another; choose a second one.")
    if len(structure.relations) >= MOST_RELATIONS:
        raise Refused(f"A structure holds up to {MOST_RELATIONS} relations. Remove one first.")
    matches = (re.fullmatch(r"r(\d{1,4})", r.key) for r in structure.relations)
    made = Relation(f"r{max((int(m[1]) for m in matches if m), default=0) + 1}", a.key, b.key)
    told = f"{made.key}: {a.name} to {b.name}. Now give it a verb, and choose its units."
    return _with(structure, made), told


def _remove(action: Mapping, structure: Structure, _material: Material) -> _Done:
    gone = _found(action, structure)
    return relations(r for r in structure.relations if r is not gone), f"{gone.key} is removed."


def _turn(action: Mapping, structure: Structure, _material: Material) -> _Done:
    old = _found(action, structure)
    new = replace(old, source=old.target, target=old.source)
    return _with(structure, new), f"{new.key} now leads from {new.source} to {new.target}."


def _rename(action: Mapping, structure: Structure, _material: Material) -> _Done:
    old, text = _found(action, structure), _text(action)
    return _with(structure, replace(old, name=text)), f"{old.key}: {text or 'no name'}."


def _because(action: Mapping, structure: Structure, _material: Material) -> _Done:
    old = _found(action, structure)
    return _with(structure, replace(old, memo=_text(action))), f"Memo of {old.key} kept."


def _back(action: Mapping, structure: Structure, material: Material) -> _Done:
    old = _found(action, structure)
    key, on = action.get("unit"), action.get("on")
    there = {*material.units, *old.units}
    if not isinstance(key, str) or key not in there or not isinstance(on, bool):
        raise Refused("There is no such unit here now; nothing was changed.")
    chosen = {*old.units, key} if on else {*old.units} - {key}
    # In the order in which they are told; what the board has lost since comes last.
    kept = tuple(unit for unit in dict.fromkeys([*material.units, *old.units]) if unit in chosen)
    does = "carries" if on else "no longer carries"
    return _with(structure, replace(old, units=kept)), f"{key} {does} {old.key}; {len(kept)} do."


def _against(action: Mapping, structure: Structure, material: Material) -> _Done:
    key = action.get("unit")
    if not isinstance(key, str) or key not in {*material.units, *structure.against}:
        raise Refused("There is no such unit here now; nothing was changed.")
    notes, told = _noted(structure.against, key, _text(action))
    return {"against": notes}, f"{key}, against: {told}"


def _alone(action: Mapping, structure: Structure, material: Material) -> _Done:
    key = action.get("theme")
    if not isinstance(key, str) or (material.theme(key) is None and key not in structure.alone):
        raise Refused("There is no such theme here now; nothing was changed.")
    notes, told = _noted(structure.alone, key, _text(action))
    return {"alone": notes}, f"{key}, one voice: {told}"


def _memo(action: Mapping, _structure: Structure, _material: Material) -> _Done:
    return {"memo": _text(action)}, "Memo kept."


def _move(action: Mapping, structure: Structure, material: Material) -> _Done:
    """A box of the map, put where somebody wants it."""
    theme, at = material.theme(str(action.get("theme"))), action.get("at")
    if theme is None:
        raise Refused("There is no such theme here now; nothing was changed.")
    if not is_place(at):
        raise Refused("That is no place on the map.")
    places = {**structure.places, theme.key: [round(n, 1) for n in at]}
    return {"places": {k: list(at) for k, at in places.items()}}, f"{theme.name}: moved."


def _lay_out(_action: Mapping, _structure: Structure, _material: Material) -> _Done:
    return {"places": {}}, "Laid out anew."


_DEEDS: dict[str, Callable[[Mapping, Structure, Material], _Done]] = {
    "relate": _relate,
    "remove": _remove,
    "turn": _turn,
    "name": _rename,
    "because": _because,
    "back": _back,
    "against": _against,
    "alone": _alone,
    "memo": _memo,
    "move": _move,
    "lay out": _lay_out,
}


def relations(found: Iterable[Relation]) -> dict[str, Any]:
    """Relations as the plain part of an answer."""
    return {
        "relations": {
            r.key: {
                "from": r.source,
                "to": r.target,
                "name": r.name,
                "units": list(r.units),
                "memo": r.memo,
            }
            for r in found
        }
    }


def _with(structure: Structure, relation: Relation) -> dict[str, Any]:
    """The relations with this one in the place of the one of its key, or at the end."""
    by_key = {r.key: r for r in structure.relations} | {relation.key: relation}
    return relations(by_key.values())


def _found(action: Mapping, structure: Structure) -> Relation:
    for relation in structure.relations:
        if relation.key == action.get("relation"):
            return relation
    raise Refused("There is no such relation here now; nothing was changed.")


def _noted(notes: Mapping[str, str], key: str, text: str) -> tuple[dict[str, str], str]:
    kept = {k: note for k, note in notes.items() if k != key}
    return (kept | {key: text}, "kept.") if text else (kept, "taken back.")


def _text(action: Mapping) -> str:
    given = action.get("text")
    if not isinstance(given, str):
        raise Refused("This could not be understood; nothing was changed.")
    if len(given) > LONGEST_TEXT:
        raise Refused(f"That is {len(given):,} characters; there is room for {LONGEST_TEXT:,}.")
    return " ".join(given.split()).encode("utf-8", "replace").decode()
