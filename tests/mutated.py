"""Files damaged at random, so many of them: each is read, or refused in a sentence."""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable

NUMBERS = (b"-1", b"0", b"99999999", b"1e9", b"\xd9\xa3", b"")
WORDS = (b"<!DOCTYPE x>", b"&e;", b"<Code/>", b"]]>", b"\x00", b"\xff", b"</Codes>", b"<Project>")


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


def tried(
    read: Callable[[int], object], refusal: type[Exception], number: int, first: int = 0
) -> Counter[str]:
    """Read so many; returns how many came in and how many were refused. Anything else is raised.

    Parameters
    ----------
    read : callable
        Makes and reads the file of this number.
    refusal : type
        What it raises where it refuses one.
    """
    ends: Counter[str] = Counter()
    for n in range(first, first + number):
        try:
            read(n)
            ends["read"] += 1
        except refusal as problem:
            said = str(problem)
            if not said.endswith((".", ")")) or len(said) > 500:
                raise AssertionError(f"file {n}: {said}") from problem
            ends["refused"] += 1
        except Exception as problem:
            raise AssertionError(f"file {n}: {problem!r}") from problem
    return ends


def number() -> int:
    """How many are asked for on the command line; a thousand where nobody says."""
    return int(sys.argv[1]) if len(sys.argv) > 1 else 1000
