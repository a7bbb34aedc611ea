"""A file's bytes, or a pasted text, as a transcript: format, text, speakers, turns, sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import PurePath

from . import captions, documents, speakers
from .model import (
    LARGEST,
    MOST_CHARACTERS,
    MOST_SENTENCES,
    Draft,
    Lines,
    TranscriptError,
    Turn,
    shown,
)
from .pdf import pdf
from .sentences import language_of, of_paragraphs
from .text import cleaned, decoded, rejoined

#: Endings that can come in.
PLAIN = (".txt", ".text", ".md", ".markdown")
ENDINGS = (*PLAIN, ".docx", ".odt", ".pdf", ".vtt", ".srt", ".csv", ".tsv")
_MADE_OF: dict[str, Callable[[bytes, str], Lines]] = {
    ".docx": documents.docx,
    ".docm": documents.docx,
    ".odt": documents.odt,
    ".pdf": pdf,
}
_KNOWN = {
    b"\xd0\xcf\x11\xe0": "is a Word file of before 2007 (.doc). Save it as .docx.",
    b"{\\rtf": "is rich text (.rtf). Save it as .docx or .odt.",
    b"PK\x07\x08": "is an archive. Unpack it, and take in what is in it.",
    b"ID3": "is a recording. Have it transcribed first.",
    b"RIFF": "is a recording. Have it transcribed first.",
}


def read(
    raw: bytes,
    name: str,
    *,
    language: str = "",
    encoding: str = "",
    not_speakers: Collection[str] = (),
) -> Draft:
    """A file as a transcript.

    Parameters
    ----------
    raw : bytes
        The whole file.
    name : str
        Its name: the ending says the format, the rest is the transcript's title.
    language : str
        Two letters; guessed from its small words if not given.
    encoding : str
        How a text file is written; guessed if not given.
    not_speakers : collection of str
        Labels before a colon that are no speakers.

    Raises
    ------
    TranscriptError
        If it cannot come in; the text says why, and what to do.
    """
    what = f"“{shown(PurePath(name).name)}”"
    if len(raw) > LARGEST:
        raise TranscriptError(
            f"{what} has {len(raw) / 1e6:,.0f} MB; a transcript has up to {LARGEST // 1_000_000}. "
            "Take recordings and pictures out, or save it as text (UTF-8)."
        )
    if not raw.strip():
        raise TranscriptError(f"{what} is empty.")
    for beginning, told in _KNOWN.items():
        if raw.startswith(beginning):
            raise TranscriptError(f"{what} {told}")
    lines = _lines(raw, what, PurePath(name).suffix.lower(), encoding)
    return _draft(lines, PurePath(name).stem, what, language, not_speakers)


def pasted(
    text: str, title: str, *, language: str = "", not_speakers: Collection[str] = ()
) -> Draft:
    """A text that somebody pasted as a transcript; parameters and errors as of ``read``."""
    raw = text.encode("utf-8", "replace")
    return read(raw, f"{title}.txt", language=language, not_speakers=not_speakers)


def _lines(raw: bytes, what: str, ending: str, encoding: str) -> Lines:
    if ending in _MADE_OF:
        return _whole(_MADE_OF[ending](raw, what), what, encoding)
    other = "Its ending does not say what it is; it was read as what it is."
    if raw.startswith(b"PK\x03\x04"):
        return _whole(documents.either(raw, what), what, encoding, other)
    if raw.startswith(b"%PDF-"):
        return _whole(pdf(raw, what), what, encoding, other)
    if ending not in ENDINGS and ending:
        raise TranscriptError(
            f"{what} ends with “{shown(ending)}”, and what can come in is {', '.join(ENDINGS)}. "
            "Save it as one of these."
        )
    text, done = decoded(raw, what, encoding)
    lines, told = cleaned(text, what)
    if ending in (".csv", ".tsv"):
        found = captions.table("\n".join(lines), what)
    elif ending in (".vtt", ".srt") or lines[0].startswith("WEBVTT"):
        found = captions.captions(lines)
    elif ending in (".md", ".markdown"):
        heads = {line.lstrip("# ") for line in lines if re.match(r"#{1,6}\s", line)}
        lines = [re.sub(r"^(?:#{1,6}|>|[-*+])\s+", "", line) for line in lines]
        found = Lines(lines, wrapped=_is_wrapped(lines), headings=frozenset(heads))
    else:
        found = Lines(lines, wrapped=_is_wrapped(lines))
    return replace(found, done=[*done, *told, *found.done])


def _whole(found: Lines, what: str, encoding: str, first: str = "") -> Lines:
    """A document's lines with white space folded, and everything that was done to them."""
    lines, told = cleaned("\n".join(found.lines), what)
    none = "An encoding was said; this format says its own." if encoding else ""
    done = [*filter(None, (first, none)), *found.done, *told]
    return replace(found, lines=lines, done=done)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines end where a margin was, so that a hyphen at an end may divide a word."""
    long = [len(line) for line in lines if line]
    return len(long) > 4 and 30 < max(long) < 120


def _spoken(
    lines: Lines, not_speakers: Collection[str]
) -> tuple[list[speakers.Spoken], list[str], list[str]]:
    """Turns with their lines, the labels that open them, and what was done."""
    if lines.turns is not None:
        spoken: list[speakers.Spoken] = [(who, [[said]]) for who, said in lines.turns]
        return spoken, [who for who in dict.fromkeys(who for who, _ in spoken) if who], lines.done
    text, told = rejoined(lines.lines) if lines.wrapped else (lines.lines, [])
    labels = speakers.found(text, not_speakers, lines.headings)
    spoken = speakers.divided(text, labels, lines.headings)
    return speakers.joined(spoken) if lines.pieces else spoken, labels, [*lines.done, *told]


def _draft(
    lines: Lines, title: str, what: str, language: str, not_speakers: Collection[str]
) -> Draft:
    spoken, labels, done = _spoken(lines, not_speakers)
    whole = sum(len(line) for _, said in spoken for part in said for line in part)
    if not whole:
        raise TranscriptError(f"{what} holds no words.")
    if whole > MOST_CHARACTERS:
        raise TranscriptError(
            f"{what} has {whole:,} characters; up to {MOST_CHARACTERS:,} are read as one "
            "transcript. Divide it into several files."
        )
    parts = [(who, [" ".join(part) for part in said]) for who, said in spoken]
    language = language or language_of(" ".join(" ".join(said) for _, said in parts[:400]))
    turns = [
        Turn(who, tuple(of_paragraphs(said, language, on_paper=lines.on_paper)))
        for who, said in parts
    ]
    turns = [turn for turn in turns if turn.sentences]
    draft = Draft(title, language, tuple(turns))
    if draft.sentences > MOST_SENTENCES:
        raise TranscriptError(
            f"{what} has {draft.sentences:,} sentences; up to {MOST_SENTENCES:,} are read as one "
            "transcript. Divide it into several files."
        )
    if not labels:
        done.append("Nobody was found who speaks (“Name: …”): each paragraph counts as a turn.")
    elif turns[0].speaker == "" and "" not in labels:
        done.append(
            f"What stands before the first speaker ({len(turns[0].sentences)} sentence(s)) is a "
            "turn of nobody's."
        )
    if labels and (heads := sum(not who and said[0] in lines.headings for who, said in parts)):
        done.append(f"{heads} heading(s) stand apart, as turns of nobody's.")
    if draft.words > draft.sentences * 80:
        done.append("Its sentences are very long: it may have no full stops.")
    return Draft(title, language, draft.turns, tuple(done))
