"""A trail as other programs write it down: in two-byte letters, or laid out anew. Pure."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator

from ...trail import parse

#: How an entry begins in two-byte letters, of either order.
_WIDE = b'{\0"'
#: How a line of ours begins. Where an editor made UTF-16 of a trail, later lines are still so.
_OURS = b'\n{"v":'


def as_lines(raw: bytes) -> bytes:
    """A trail in UTF-8 with a line for each entry; what cannot be read as one stays as it is."""
    raw = _as_utf8(raw)
    if b'"item"' not in raw or parse(raw).entries:
        return raw
    lines = b"".join(json.dumps(found).encode() + b"\n" for found in _documents(raw))
    return lines if parse(lines).entries else raw


def _as_utf8(raw: bytes) -> bytes:
    start = raw[:400].find(_WIDE)
    if start >= 0:
        name = "utf-16-be" if start % 2 else "utf-16-le"
        cut = raw.find(_OURS)
        head, tail = (raw, b"") if cut < 0 else (raw[:cut], raw[cut:])
        raw = head.decode(name, "replace").encode("utf-8", "replace") + tail
    return raw.removeprefix(codecs.BOM_UTF8)


def _documents(raw: bytes) -> Iterator[object]:
    """JSON values that stand one after another, or in a list."""
    text, decoder, at = raw.decode("utf-8", "replace"), json.JSONDecoder(), 0
    while True:
        while at < len(text) and text[at] in " \t\r\n,[]":
            at += 1
        try:
            found, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield found
