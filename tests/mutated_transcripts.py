"""Transcripts damaged at random, in every format: each comes in or is refused in a sentence.

Bytes are changed, cut, doubled and moved, in the file and in the XML within a sound archive. One in
a hundred is a PDF, which is read in a process of its own. A hundred thousand, from the project's
folder (some ten minutes):

    python tests/mutated_transcripts.py 100000
"""

from __future__ import annotations

import io
import random
import zipfile

import files
from meaningunits import transcripts
from meaningunits.own_study.folder import as_interview
from meaningunits.transcripts import TranscriptError
from mutated import mutated, number, tried

TALK = [
    ("Interviewer", "Hur mår du? Berätta."),
    ("Anna", "Bra, t.ex. i går kl. 10.30. \U0001f469\u200d\u2695\ufe0f e\u0301, شكرا."),
    ("Interviewer", "Und dann? <b>Ja</b> & nein."),
    ("Anna", "=1+1; -- C'est tout… “Voilà.”\u00a0Oui\u00ad."),
]
ENDINGS = (".txt", ".md", ".docx", ".odt", ".vtt", ".srt", ".csv")
#: What breaks into a text: marks of formats, signs that show nothing, halves of signs.
PIECES = (
    *(b"\r", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"-->", b"<v A>", b"\n\n", b'"', b";", b"\t"),
    *(b"A: ", b"[00:00:01] ", b"**", "\u2028".encode(), "\u202e".encode(), "\u0301".encode()),
    *(b"." * 300, b"A" * 3000, b"<w:p>", b"</w:p>", b"&amp;", b"<!ENTITY a 'b'>", b"PK\x03\x04"),
)


def damaged(raw: bytes, luck: random.Random) -> bytes:
    """Bytes with a few things done to them."""
    for _ in range(luck.randint(0, 3)):
        at = luck.randrange(len(raw) + 1)
        raw = raw[:at] + luck.choice(PIECES) + raw[at:]
    return mutated(raw, luck) if luck.random() < 0.8 else raw


def made(n: int) -> tuple[str, bytes]:
    """One damaged file, and its name."""
    luck = random.Random(n)
    ending = ".pdf" if n % 100 == 0 else luck.choice(ENDINGS)
    raw = files.made(ending, TALK)
    if ending in (".docx", ".odt") and luck.random() < 0.7:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(raw)) as archive, zipfile.ZipFile(out, "w") as new:
            for name in archive.namelist():
                content = archive.read(name)
                new.writestr(name, damaged(content, luck) if name.endswith(".xml") else content)
        raw = out.getvalue()
    else:
        raw = damaged(raw, luck)
    if luck.random() < 0.1:
        ending = luck.choice(ENDINGS)
    return f"it{ending}", raw


def read(n: int) -> None:
    """Read one damaged file, and look whether its sentences stand where they are said to."""
    name, raw = made(n)
    draft = transcripts.read(raw, name)
    turns = [[turn.speaker, list(turn.sentences)] for turn in draft.turns]
    interview = as_interview("it", "It", turns, {})
    for sentence in interview.sentences:
        assert interview.quote(sentence.span) == sentence.text
        assert len(sentence.word_ends) == len(sentence.text.split())
    interview.text.encode()


if __name__ == "__main__":
    print(dict(tried(read, TranscriptError, number())))
