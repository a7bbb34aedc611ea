"""A structure as its page draws it and as the files that it is saved as."""

from __future__ import annotations

from typing import Any

from ...material.own import is_own
from ...tasks.kind import plural
from . import saving
from .drawing import SHEETS, WIDE, drawing
from .structure import Material, Relation, Structure, ground, related, voice

#: How many hues there are for themes of one's own.
HUES = 5


def drawings(
    structure: Structure, inside: list[Relation], material: Material, hidden: bool
) -> list[dict[str, Any]]:
    """The map on each sheet; boxes that were moved are so on the widest."""
    reached = related(inside)
    hues = {theme.key: n % HUES + 1 for n, theme in enumerate(material.themes) if material.own}
    boxes = [
        {
            "key": theme.key,
            "name": theme.name,
            "label": theme.name if in_own_study(material) else "",
            "codes": [] if theme.stands_alone else material.called(theme.codes),
            "hue": hues.get(theme.key),
            "lonely": bool(inside) and theme.key not in reached,
            "alone": theme.key in (structure.alone if hidden else material.alone),
        }
        for theme in material.themes
    ]
    arrows = []
    for relation in inside:
        state = ground(relation, material).name
        if hidden and state != "bare":
            state = "carried"
        arrows.append(
            {
                "key": relation.key,
                "source": relation.source,
                "target": relation.target,
                "name": relation.name or "…",
                "both": False,
                "state": state,
            }
        )
    return [
        drawing(boxes, arrows, sheet, moved=structure.places if sheet is WIDE else None)
        for sheet in SHEETS
    ]


def in_own_study(material: Material) -> bool:
    """Whether the units are from somebody's own study, and not from the course."""
    return any(is_own(voice(key)) for key in material.units)


def in_words(inside: list[Relation], material: Material) -> str:
    """The map in a sentence, for whoever does not see it."""
    names = {theme.key: theme.name for theme in material.themes}
    if not inside:
        return f"A map of {plural(len(names), 'theme')} with no relation yet."
    told = [f"{names[r.source]} {r.name or '(no name yet)'} {names[r.target]}" for r in inside]
    size = f"{plural(len(names), 'theme')} and {plural(len(inside), 'relation')}"
    return f"A map of {size}: {'; '.join(told)}."


def file(form: str, structure: Structure, material: Material, hidden: bool) -> dict[str, str]:
    """The map as a file: its name and its text, as SVG (of which a page makes a PNG) or words."""
    names = {theme.key: theme.name for theme in material.themes}
    inside = [r for r in structure.relations if {r.source, r.target} <= names.keys()]
    if form == "text":
        themes = [(t.name, ", ".join(material.named(t.codes))) for t in material.themes]
        rows = [(names[r.source], r.name, names[r.target], r.units, r.memo) for r in inside]
        return {"name": "my-map.txt", "text": saving.text(themes, rows)}
    drawn = drawings(structure, inside, material, hidden)[0]
    mine = in_own_study(material)
    whose = "From somebody's own study" if mine else "The interviews are invented for teaching"
    note = f"{whose}. Position means nothing."
    return {"name": "my-map.svg", "text": saving.svg(drawn, in_words(inside, material), note)}
