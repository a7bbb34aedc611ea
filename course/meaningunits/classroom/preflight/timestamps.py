"""When a submission came in, as ``timestamp.txt`` says it, in whatever letters it was written.

nbgrader reads that file as UTF-8 and stops at a submission where it cannot. A time that can be
read is written as nbgrader writes it; a file that holds none is set aside, and nobody's work waits
for it.
"""

from __future__ import annotations

import codecs
import re
from datetime import datetime
from pathlib import Path

from . import folders
from .repairing import keep, write

#: As nbgrader's own exchange and most tools write it: nothing has to be looked at.
_PLAIN = re.compile(
    rb"\s*\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?( ?UTC|Z| ?[+-]\d\d:?\d\d)?\s*"
)

#: As people write it: 24.11.2026 and 24/11/2026 have no second reading, 05.11.2026 has two.
_BY_HAND = re.compile(r"(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})")

#: With the year first or the month in letters a date can be read in one way only.
_CLEAR = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|[A-Za-z]{3}")

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}

LONGEST = 1_000  # bytes; more is no time

REWRITTEN = "The time in timestamp.txt was written anew in letters that nbgrader reads."
SET_ASIDE = (
    "timestamp.txt holds no time that can be read in one way only, so it is not known when this "
    "came in; it was set aside. If that matters, write the time there, as in 2026-11-24 12:00:00 "
    "UTC."
)


def mend(folder: Path, originals: Path, dry_run: bool) -> list[str]:
    """Make a submission's time readable, or set its file aside; the sentence to say so, if any."""
    path = folder / folders.TIMESTAMP
    if path.is_symlink() or not path.is_file():
        return []
    raw = folders.read(path)
    if not raw.strip() or (_PLAIN.fullmatch(raw) and _is_a_time(raw)):
        return []
    text = decoded(raw) if len(raw) <= LONGEST else ""
    time = read(text)
    if time and raw.strip() == text.encode():
        return []  # in a form of its own that nbgrader reads as well
    if not dry_run:
        keep(originals / path.name, raw)
        if time:
            write(path, f"{time}\n".encode())
        else:
            path.unlink()
    return [REWRITTEN if time else SET_ASIDE]


def _is_a_time(raw: bytes) -> bool:
    try:
        datetime.fromisoformat(raw.split()[0].decode())
    except ValueError:
        return False
    return True


def decoded(raw: bytes) -> str:
    """The text of a small file, whatever program wrote it."""
    encoding = next((name for bom, name in _BOMS.items() if raw.startswith(bom)), "")
    if not encoding and b"\0" in raw:
        encoding = "utf-16-be" if raw.startswith(b"\0") else "utf-16-le"
    return raw.decode(encoding or "utf-8", "replace").strip().strip("\0").strip()


def read(text: str) -> str:
    """The time as nbgrader writes it, in UTC; empty where it cannot be read in one way only."""
    from nbgrader.utils import parse_utc

    text = _BY_HAND.sub(_year_first, text)
    if not _CLEAR.search(text):
        return ""
    try:
        return f"{parse_utc(text):%Y-%m-%d %H:%M:%S.%f} UTC"
    except (ValueError, OverflowError, TypeError):
        return ""


def _year_first(date: re.Match[str]) -> str:
    """A date with the year first, where only one of its numbers can be the month."""
    one, two, year = date.groups()
    if int(one) > 12 or one == two:
        return f"{year}-{two}-{one}"
    return f"{year}-{one}-{two}" if int(two) > 12 else date[0]
