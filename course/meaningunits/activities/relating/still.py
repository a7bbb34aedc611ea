"""The still of a structure: themes, and each relation with the words that carry it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from ...material.units import stretch
from ...tasks.html import block, lines, note, paragraph, remark, written
from ...tasks.kind import is_nothing
from ..coding.board import unit_at
from .structure import Material, Relation, read

if TYPE_CHECKING:
    from .kind import Relating


def still(answer: Any, kind: Relating) -> str:
    """A structure as static, escaped HTML."""
    if is_nothing(answer):
        return paragraph("Nothing related yet.")
    structure = read(answer)
    if structure.unreadable:
        return written(answer)
    material = kind.material_of(structure)
    parts = [_status(structure.relations, material), _themes(material)]
    parts += [_relation(relation, material) for relation in structure.relations]
    for heading, notes in (
        ("Speaks against", structure.against),
        ("Rests on one voice", structure.alone),
    ):
        parts += [_note(heading, key, text, material) for key, text in notes.items()]
    if structure.memo:
        parts.append(block("The structure as a whole", paragraph(structure.memo)))
    return "".join(parts) + (written(answer) if structure.left_out else "")


def _status(relations: tuple[Relation, ...], material: Material) -> str:
    names = dict.fromkeys(unit_at(key).passage.interview.status for key in material.units)
    status = "".join(map(note, list(names)[:1]))
    count = len(relations)
    return status + paragraph(f"{count} relation{'' if count == 1 else 's'}.")


def _themes(material: Material) -> str:
    rows = []
    for theme in material.themes:
        codes = ", ".join(f"{code} {material.names.get(code, '')}".strip() for code in theme.codes)
        name = escape(f"{theme.key} {theme.name}")
        rows.append(f"<p><strong>{name}</strong>: {escape(codes)}</p>")
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
    unit = unit_at(key)
    return f'<p class="mu-unit-head">{escape(key)}</p>' + lines(
        stretch(unit.start, unit.end, unit.passage)
    )
