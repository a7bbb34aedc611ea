"""Projects and codebooks damaged at random: each comes in or is refused in a sentence.

Bytes are changed, cut, doubled and moved, in the archive and in the XML within a sound archive. A
hundred thousand of them, from the project's folder (half an hour):

    python tests/mutated_qda.py 100000
"""

from __future__ import annotations

import io
import random
import zipfile

import coded
from meaningunits.interchange import reading, writing
from meaningunits.interchange.coming_in import Coded
from meaningunits.interchange.model import InterchangeError, Project
from mutated import mutated, number, tried


def seed() -> Project:
    return coded.small("Ja \U0001f600\r\nnej.\nOne two three four.", ((0, 4), (6, 10), (11, 18)))


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


def read(n: int) -> None:
    """Read one damaged file, and take out of it what a person would."""
    found = Coded(reading.from_bytes(made(random.Random(n)), "it"))
    str(found), list(found.rows()), found.structure(), found.to_csv()
    if found.project.sources:
        writing.qdpx(found.project)


if __name__ == "__main__":
    print(dict(tried(read, InterchangeError, number())))
