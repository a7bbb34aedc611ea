"""Projects and codebooks damaged at random: each comes in or is refused in a sentence.

Bytes are changed, cut, doubled and moved, in the archive and in the XML within a sound archive. A
hundred thousand of them, from the project's folder (half an hour):

    python tests/mutated_qda.py 100000
"""

from __future__ import annotations

import io
import random
import re
import sys
import zipfile
from collections import Counter

import coded
from meaningunits.interchange import reading, writing
from meaningunits.interchange.coming_in import Coded
from meaningunits.interchange.model import InterchangeError, Project

NUMBERS = (b"-1", b"0", b"99999999", b"1e9", b"\xd9\xa3", b"")
WORDS = (b"<!DOCTYPE x>", b"&e;", b"<Code/>", b"]]>", b"\x00", b"\xff", b"</Codes>", b"<Project>")


def seed() -> Project:
    return coded.small("Ja \U0001f600\r\nnej.\nOne two three four.", ((0, 4), (6, 10), (11, 18)))


def mutated(raw: bytes, luck: random.Random) -> bytes:
    """Bytes with one to four things done to them."""
    for _ in range(luck.randint(1, 4)):
        at = luck.randrange(len(raw) + 1)
        end = min(len(raw), at + luck.choice((1, 1, 4, 40)))
        what = luck.randrange(7)
        if what == 0:
            raw = raw[:at] + bytes([luck.randrange(256)]) + raw[at + 1 :]
        elif what == 1:
            raw = raw[:at] + raw[end:]
        elif what == 2:
            raw = raw[:at] + raw[at:end] * 2 + raw[end:]
        elif what == 3:
            raw = raw[:at] + luck.choice(WORDS) + raw[at:]
        elif what == 4 and luck.random() < 0.2:
            raw = raw[:at]
        elif numbers := [*re.finditer(rb'"-?\d+"', raw)]:
            one = luck.choice(numbers)
            raw = raw[: one.start() + 1] + luck.choice(NUMBERS) + raw[one.end() - 1 :]
    return raw


def made(luck: random.Random) -> bytes:
    """One damaged file."""
    sort = luck.randrange(4)
    if sort == 0:
        return mutated(writing.qdc(seed()), luck)
    whole = writing.qdpx(seed())
    if sort == 1:
        return mutated(whole, luck)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive, zipfile.ZipFile(out, "w") as new:
        for name in archive.namelist():
            content = archive.read(name)
            if (name == "project.qde") == (sort == 2):
                content = mutated(content, luck)
            new.writestr(name, content)
    return out.getvalue()


def tried(number: int, first: int = 0) -> Counter[str]:
    """Read so many; returns how many came in and how many were refused. Anything else is raised."""
    ends: Counter[str] = Counter()
    for n in range(first, first + number):
        raw = made(random.Random(n))
        try:
            read = Coded(reading.from_bytes(raw, "it"))
            str(read), list(read.rows()), read.structure(), read.to_csv()
            if read.project.sources:
                writing.qdpx(read.project)
            ends["read"] += 1
        except InterchangeError as problem:
            said = str(problem)
            if not said.endswith((".", ")")) or len(said) > 500:
                raise AssertionError(f"file {n}: {said}") from problem
            ends["refused"] += 1
        except Exception as problem:
            raise AssertionError(f"file {n}: {problem!r}") from problem
    return ends


if __name__ == "__main__":
    print(dict(tried(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)))
