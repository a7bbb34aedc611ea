"""The still of a structure: themes, and each relation with the words that carry it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from ..corpus import SPEAKERS
from .boards import unit_at
from .core import is_nothing
from .stills import written
from .structure import Material, Relation, read
from .units import said, stretch

if TYPE_CHECKING:
    from .relating import Relating


def still(answer: Any, kind: Relating) -> str:
    """A structure as static, escaped HTML."""
    if is_nothing(answer):
        return "<p>Nothing related yet.</p>"
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
        parts.append(_block("The structure as a whole", f"<p>{escape(structure.memo)}</p>"))
    return "".join(parts) + (written(answer) if structure.left_out else "")


def _status(relations: tuple[Relation, ...], material: Material) -> str:
    names = dict.fromkeys(unit_at(key).passage.interview.status for key in material.units)
    lines = "".join(f'<p class="mu-note">{escape(text)}</p>' for text in list(names)[:1])
    count = len(relations)
    return f"{lines}<p>{count} relation{'' if count == 1 else 's'}.</p>"


def _themes(material: Material) -> str:
    rows = []
    for theme in material.themes:
        codes = ", ".join(f"{code} {material.names.get(code, '')}".strip() for code in theme.codes)
        rows.append(
            f"<p><strong>{escape(f'{theme.key} {theme.name}')}</strong>: {escape(codes)}</p>"
        )
    return _block("Themes", "".join(rows))


def _relation(relation: Relation, material: Material) -> str:
    ends = [material.theme(key) for key in (relation.source, relation.target)]
    a, b = (f"{e.key} {e.name}" if e else "?" for e in ends)
    head = f"{relation.key}: {a} → {relation.name or '(no name)'} → {b}"
    memo = f'<p class="mu-still-memo">{escape(relation.memo)}</p>' if relation.memo else ""
    words = "".join(_words(key) for key in relation.units) or "<p>No unit.</p>"
    return _block(head, memo + words)


def _note(heading: str, key: str, text: str, material: Material) -> str:
    theme = material.theme(key)
    name = f"{key} {theme.name}" if theme else key
    words = _words(key) if unit_at(key) else ""
    said_ = escape(text) or "Nothing is said about it."
    return _block(f"{heading}: {name}", f'<p class="mu-still-memo">{said_}</p>{words}')


def _words(key: str) -> str:
    """A unit in the informant's and the interviewer's words."""
    unit = unit_at(key)
    lines, speaker = [f'<p class="mu-unit-head">{escape(key)}</p>'], None
    for sentence, a, b in stretch(unit.start, unit.end, unit.passage):
        who = f"<b>{SPEAKERS[sentence.speaker]}</b> " if sentence.speaker != speaker else ""
        speaker = sentence.speaker
        lines.append(
            f'<p class="mu-still-line"><span class="mu-num">{sentence.number}</span> {who}'
            f"{escape(said(sentence, a, b))}</p>"
        )
    return "".join(lines)


def _block(head: str, body: str) -> str:
    return (
        '<section class="mu-still-unit"><p class="mu-unit-head"><strong>'
        f"{escape(head)}</strong></p>{body}</section>"
    )
