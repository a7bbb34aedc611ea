"""The still of a structure: themes, and each relation with the words that carry it."""

from __future__ import annotations

from ...tasks.html import block, headed, lines, note, paragraph, remark
from ...tasks.kind import plural
from ..coding.board import unit_at, unit_of
from .structure import Material, Relation, Structure


def drawn(structure: Structure, material: Material) -> str:
    """A structure as static, escaped HTML."""
    parts = [_status(structure.relations, material), _themes(material)]
    parts += [_relation(relation, material) for relation in structure.relations]
    for heading, notes in (
        ("Speaks against", structure.against),
        ("Rests on one voice", structure.alone),
    ):
        parts += [_note(heading, key, text, material) for key, text in notes.items()]
    if structure.memo:
        parts.append(block("The structure as a whole", paragraph(structure.memo)))
    return "".join(parts)


def _status(relations: tuple[Relation, ...], material: Material) -> str:
    first = next(iter(material.units), None)
    status = note(unit_of(first).passage.interview.status) if first else ""
    return status + paragraph(f"{plural(len(relations), 'relation')}.")


def _themes(material: Material) -> str:
    rows = [
        paragraph(f": {', '.join(material.named(theme.codes))}", f"{theme.key} {theme.name}")
        for theme in material.themes
    ]
    return block("Themes", "".join(rows))


def _relation(relation: Relation, material: Material) -> str:
    ends = [material.theme(key) for key in (relation.source, relation.target)]
    a, b = (f"{e.key} {e.name}" if e else "?" for e in ends)
    head = f"{relation.key}: {a} → {relation.name or '(no name)'} → {b}"
    said = remark(relation.memo) if relation.memo else ""
    words = "".join(_words(key) for key in relation.units) or paragraph("No unit.")
    return block(head, said + words)


def _note(heading: str, key: str, text: str, material: Material) -> str:
    theme = material.theme(key)
    name = f"{key} {theme.name}" if theme else key
    words = _words(key) if unit_at(key) else ""
    return block(f"{heading}: {name}", remark(text or "Nothing is said about it.") + words)


def _words(key: str) -> str:
    """A unit in the informant's and the interviewer's words."""
    return headed("", key) + lines(unit_of(key).pieces)
