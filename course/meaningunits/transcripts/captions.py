"""Subtitles (.vtt, .srt) as talk: cues put together into turns; and tables (.csv) of turns."""

from __future__ import annotations

import csv
import html
import io
import re

from .model import Lines, TranscriptError
from .text import folded

_TIMES = re.compile(
    r"\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}.*"
)
_VOICE = re.compile(r"<v(?:\.[^ >\t]{0,80})?[ \t]+([^>]{1,80})>")
_TAG = re.compile(r"</?[A-Za-z0-9][^<>]{0,200}>|\{\\[^{}]{0,60}\}")

#: What columns of a table are called that hold who speaks, and what was said.
_WHO = {"speaker", "who", "name", "talare", "sprecher", "sprecherin", "locuteur", "taler", "role"}
_WHAT = {
    *("text", "utterance", "transcript", "content", "words", "said", "sentence", "yttrande"),
    *("ausserung", "aussage", "texte", "paroles", "tekst", "turn"),
}


def captions(lines: list[str]) -> Lines:
    """Cues as turns: what one person says in one cue after another is one turn."""
    turns: list[tuple[str, str]] = []
    plain: list[str] = []
    in_cue = False
    cues = 0
    note = False
    for n, line in enumerate(lines):
        if _TIMES.fullmatch(line):
            in_cue, cues, note = True, cues + 1, False
            continue
        if not line:
            in_cue = note = False
            continue
        if not in_cue:
            note = note or line.startswith(("NOTE", "STYLE", "REGION"))
            if note or line.isdigit() or n == 0 or cues == 0 or _TIMES.fullmatch(_at(lines, n + 1)):
                continue
            in_cue = True  # an empty line inside a cue
        _hear(line, turns, plain)
    told = [f"{cues:,} cues put together into turns; their times stayed out."]
    if any(speaker for speaker, _ in turns):
        return Lines(turns=turns, done=told)
    # One caption is not one paragraph: without voices the labels in the text, if any, are found.
    return Lines(plain, done=told, pieces=True)


def _at(lines: list[str], n: int) -> str:
    return lines[n] if n < len(lines) else ""


def _hear(line: str, turns: list[tuple[str, str]], plain: list[str]) -> None:
    """Take one line of a cue in, with its voices where it names any."""
    pieces = _VOICE.split(line)
    said = [html.unescape(_TAG.sub("", piece)).strip() for piece in pieces[::2]]
    plain.append(" ".join(part for part in said if part))
    if said[0]:
        if turns:
            turns[-1] = (turns[-1][0], f"{turns[-1][1]} {said[0]}".strip())
        else:
            turns.append(("", said[0]))
    for speaker, words in zip(pieces[1::2], said[1:], strict=True):
        name = " ".join(html.unescape(speaker).split())
        if turns and turns[-1][0] == name:
            turns[-1] = (name, f"{turns[-1][1]} {words}".strip())
        else:
            turns.append((name, words))


def table(text: str, what: str) -> Lines:
    """A table's rows as turns: a column of what was said, and one of who speaks, if there is one.

    Raises
    ------
    TranscriptError
        If no column can be told to hold the words.
    """
    try:
        csv.field_size_limit(2_000_000)
        dialect = csv.Sniffer().sniff(text[:20_000], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
        dialect = csv.excel_tab if "\t" in text[:2000] else csv.excel
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), dialect) if any(row)]
    except csv.Error as problem:
        raise TranscriptError(
            f"{what} is no table that can be read ({problem}). Save it again as CSV (UTF-8)."
        ) from None
    if not rows:
        raise TranscriptError(f"{what} is empty.")
    head = [folded(cell.strip()) for cell in rows[0]]
    words = next((i for i, cell in enumerate(head) if cell in _WHAT), None)
    who = next((i for i, cell in enumerate(head) if cell in _WHO), None)
    if words is None:
        if who is None and len(rows[0]) == 2 and len(rows) > 1:
            words, who, body = 1, 0, rows  # two columns without a head: who, and what
        elif who is not None and len(head) == 2:
            words, body = 1 - who, rows[1:]
        else:
            raise TranscriptError(
                f"{what} has no column that is called “text”. Call the column of what was said "
                "“text” and that of who speaks “speaker”."
            )
    else:
        body = rows[1:]
    turns: list[tuple[str, str]] = []
    for row in body:
        said = row[words].strip() if words < len(row) else ""
        name = " ".join(row[who].split())[:40] if who is not None and who < len(row) else ""
        if not said:
            continue
        if turns and (turns[-1][0] == name or not name) and who is not None:
            turns[-1] = (turns[-1][0], f"{turns[-1][1]} {said}")
        else:
            turns.append((name, said))
    left = [cell for i, cell in enumerate(rows[0]) if i not in (words, who)] if body != rows else []
    told = [f"Columns left out: {', '.join(left[:6])}."] if left else []
    return Lines(turns=turns, done=told)
