"""Stills: an answer as static, escaped HTML, for formgrader, feedback reports, paper and print.

A still needs no widget and no script, so it is there wherever a notebook is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from ..corpus import SPEAKERS, Passage, Sentence
from .condensing import read_key
from .core import is_nothing
from .questions import Unreadable
from .reading import quotation, read_memos
from .units import cuts, said, stretch, units

if TYPE_CHECKING:
    from .condensing import Condensing
    from .converging import Converging
    from .lettering import Letter
    from .quizzing import Quiz
    from .sheets import Sheet
    from .sorting import Sorting


def division(answer: Any, passage: Passage) -> str:
    """The units of a division as blocks with their full text."""
    if is_nothing(answer):
        return _said("Nothing divided yet.")
    found = cuts(answer, passage)
    left_out = "" if _is_whole_answer(answer, len(found)) else _as_written(answer)
    blocks = []
    for unit in units(found, passage):
        lines = _lines(stretch(unit.start, unit.end, passage))
        blocks.append(
            f'<section class="mu-still-unit"><p class="mu-unit-head"><strong>Unit {unit.number}'
            f"</strong> · {escape(unit.counts)}</p>{lines}</section>"
        )
    return _invented(passage) + "".join(blocks) + left_out


def memos(answer: Any, passage: Passage) -> str:
    """Memos in the order of the text, each with the words it is about."""
    if is_nothing(answer):
        return _said("No memo yet.")
    read = read_memos(answer, passage)
    if read.unreadable:
        return _as_written(answer)
    rows = []
    for memo in read.memos:
        a, b = memo.start[0], memo.end[0]
        where = f"Sentence {a}" if a == b else f"Sentences {a}–{b}"
        rows.append(
            f'<section class="mu-still-unit"><p class="mu-unit-head"><strong>{where}</strong></p>'
            f"<blockquote>{escape(quotation(memo, passage))}</blockquote>"
            f'<p class="mu-still-memo">{escape(memo.text)}</p></section>'
        )
    outside = _as_written(answer) if read.outside else ""
    return _invented(passage) + ("".join(rows) or _said("No memo yet.")) + outside


def condensations(answer: Any, kind: Condensing) -> str:
    """Each condensation beside the unit that it condenses."""
    if is_nothing(answer):
        return _said("Nothing condensed yet.")
    read = kind.read(answer)
    if read.unreadable:
        return _as_written(answer)
    rows = []
    for key, text in read.texts.items():
        unit = read_key(key, kind.passage)
        lines = _lines(stretch(unit.start, unit.end, kind.passage))
        rows.append(
            '<section class="mu-still-unit"><p class="mu-unit-head">'
            f'<strong>Unit {key}</strong></p>{lines}<p class="mu-still-memo">'
            f"<strong>Condensed:</strong> {escape(text)}</p>"
            "</section>"
        )
    outside = _as_written(answer) if read.outside else ""
    return _invented(kind.passage) + ("".join(rows) or _said("Nothing condensed yet.")) + outside


def matrix(answer: Any, kind: Converging) -> str:
    """Each cell of a matrix with its comparison, its code, and its quotation and place."""
    try:
        said = kind.read(answer)
    except Unreadable:
        return _as_written(answer)
    if not said:
        return _said("Nothing compared yet.")
    rows = []
    for cell in kind.cells:
        record = said.get(cell.key)
        head = f"<strong>{escape(kind.name(cell))}</strong>"
        if record is None:
            lines = _said("not compared yet")
        else:
            compared = f"meaning: {record.meaning or 'open'}"
            if record.meaning != "absent":
                compared += f"; examples: {record.examples or 'open'}"
            lines = _said(f"{compared}; code: {record.code or 'open'}.")
        if record and record.quote:
            place = kind.place(cell, record)
            where = f"sentences {place[0]}–{place[1]}" if place else "not found in this source"
            lines += f"<blockquote>{escape(record.quote)}</blockquote>{_said(where)}"
        rows.append(
            f'<section class="mu-still-unit"><p class="mu-unit-head">{head}</p>{lines}</section>'
        )
    status = "".join(
        f'<p class="mu-note">{escape(f"{source.name}: {source.status}")}</p>'
        for source in kind.sources
    )
    return status + "".join(rows)


def quiz(answer: Any, kind: Quiz) -> str:
    """Each question of a quiz with what was said to it."""
    if is_nothing(answer):
        return _said("No answer yet.")
    try:
        said = kind.read(answer)
    except Unreadable:
        return _as_written(answer)
    rows = []
    for n, question in enumerate(kind.questions, start=1):
        words = question.in_words(said[question.key]) if question.key in said else ["not answered"]
        lines = "".join(f"<p>{escape(word)}</p>" for word in words)
        head = f'<p class="mu-unit-head"><strong>{n}.</strong> {escape(question.text)}</p>'
        rows.append(f'<section class="mu-still-unit">{head}{lines}</section>')
    return "".join(rows)


def groups(answer: Any, kind: Sorting) -> str:
    """Each group of a sorting with its cases, and those not sorted yet."""
    if is_nothing(answer):
        return _said("Nothing sorted yet.")
    said = kind.read(answer)
    if isinstance(said, str):
        return _as_written(answer)
    rows = []
    for label in (*kind.labels, None):
        cases = [case for case in kind.cases if said.get(case.key) == label]
        if not cases and label is None:
            continue
        lines = "".join(f"<p>{escape(f'{case.key}: {case.text}')}</p>" for case in cases)
        head = escape(label or "not sorted yet")
        rows.append(
            f'<section class="mu-still-unit"><p class="mu-unit-head"><strong>{head}</strong></p>'
            f"{lines or _said('none')}</section>"
        )
    return "".join(rows)


def sheet(answer: Any, kind: Sheet) -> str:
    """Each row of a sheet with its judgement, reason and evidence; then the lights, no total."""
    status = f'<p class="mu-note">{escape(kind.status)}</p>' if kind.status else ""
    if is_nothing(answer):
        return status + _said("Nothing filled in yet.")
    try:
        entries = kind.read(answer)
    except Unreadable:
        return status + _as_written(answer)
    if not entries:
        return status + _said("Nothing filled in yet.")
    symbols = {verdict.name: verdict.symbol for verdict in kind.verdicts}
    rows = []
    for row in kind.rows:
        if row.key not in entries:
            continue
        entry = entries[row.key]
        light = f" · {symbols[entry.judgement]} {entry.judgement}" if entry.judgement else ""
        head = f"<strong>{escape(row.title)}</strong>{escape(light)} · {escape(row.asks)}"
        evidence = "".join(f"<li>{escape(str(each))}</li>" for each in entry.evidence)
        rows.append(
            f'<section class="mu-still-unit"><p class="mu-unit-head">{escape(row.key)} {head}</p>'
            f"<p>{escape(entry.reason)}</p>{f'<ul>{evidence}</ul>' if evidence else ''}</section>"
        )
    lights = "".join(
        f"<p>{verdict.symbol} {escape(verdict.name)}: {escape(', '.join(keys))}</p>"
        for verdict, keys in kind.summary(entries)
    )
    return status + "".join(rows) + lights


def letter(answer: Any, kind: Letter) -> str:
    """A letter: what it is about, heading, text, signature."""
    if is_nothing(answer):
        return _said("No letter yet.")
    try:
        written_ = kind.read(answer)
    except Unreadable:
        return _as_written(answer)
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in written_.text.split("\n\n") if part)
    rests = f"Rests on the board's rows {', '.join(written_.rows)}." if written_.rows else ""
    return (
        f'<p class="mu-note">{escape(kind.status)} About: {escape(kind.about)}</p>'
        f'<section class="mu-still-unit"><p><strong>{escape(written_.title)}</strong></p>'
        f"{paragraphs}<p>{escape(written_.name)}</p></section>"
        f'<p class="mu-note">{len(written_.text.split())} words. {escape(rests)}</p>'
    )


def written(answer: Any) -> str:
    """Any other answer: as it was written."""
    return _said("No answer yet.") if is_nothing(answer) else _as_written(answer)


def _lines(pieces: Iterable[tuple[Sentence, int, int]]) -> str:
    rows, speaker = [], None
    for sentence, a, b in pieces:
        who = f"<b>{escape(SPEAKERS[sentence.speaker])}</b> " if sentence.speaker != speaker else ""
        speaker = sentence.speaker
        rows.append(
            f'<p class="mu-still-line"><span class="mu-num">{sentence.number}</span> '
            f"{who}{escape(said(sentence, a, b))}</p>"
        )
    return "".join(rows)


def _invented(passage: Passage) -> str:
    interview = passage.interview
    return f'<p class="mu-note">{escape(interview.pseudonym)}: {escape(interview.status)}</p>'


def _is_whole_answer(answer: Any, drawn: int) -> bool:
    return isinstance(answer, list) and len(answer) == drawn


def _as_written(answer: Any) -> str:
    text = json.dumps(answer, ensure_ascii=False, indent=1, default=str)
    return f'<p class="mu-note">As it was written:</p><pre>{escape(text)}</pre>'


def _said(text: str) -> str:
    return f"<p>{escape(text)}</p>"
