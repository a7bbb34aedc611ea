"""From bytes to text: which encoding a submitted file is in."""

from __future__ import annotations

import re

from ..assignment import AssignmentSpec, text_of

#: Encodings tried when a file is not UTF-8, the commonest first.
OLD_ENCODINGS = ("cp1252", "mac_roman", "cp1250", "cp1251", "gb18030", "shift_jis")


def to_text(raw: bytes, spec: AssignmentSpec) -> tuple[str, list[str]]:
    """Bytes as text, and what is to be said about the encoding."""
    wide = _wide(raw)
    if wide:
        text = raw.decode(wide, "replace").lstrip("\ufeff\ufffe")
        return text, [f"The file was written in {wide.upper()}; it is now in UTF-8."]
    repairs: list[str] = []
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text, repairs = _not_utf8(raw, spec)
    if text.startswith("\ufeff"):
        repairs.append("An invisible mark at the file's beginning (BOM) was taken away.")
        text = text.lstrip("\ufeff")
    return text, repairs


def _wide(raw: bytes) -> str | None:
    """The name of a two- or four-byte encoding, by its mark or by where its zeros stand."""
    for mark, name in (
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if raw.startswith(mark):
            return name
    even, odd = raw[:400:2], raw[1:400:2]
    if odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.2 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and odd.count(0) < 0.2 * len(odd):
        return "utf-16-be"
    return None


def _not_utf8(raw: bytes, spec: AssignmentSpec) -> tuple[str, list[str]]:
    """Find the old encoding in which the assignment's own words come out right."""
    words = _foreign_words(spec)
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    mostly_utf8 = sum(c > "\x7f" for c in text) - bad >= bad
    best, best_hits = "", sum(word in text for word in words) if mostly_utf8 else 0
    for name in OLD_ENCODINGS:
        try:
            hits = sum(word in raw.decode(name) for word in words)
        except UnicodeDecodeError:
            continue
        if hits > best_hits:
            best, best_hits = name, hits
    if best:
        return raw.decode(best), [
            f"The file was written in the encoding {best}, in which the assignment's own words "
            "come out right; it is now in UTF-8."
        ]
    if mostly_utf8:
        return text, [f"{bad} unreadable bytes in the file were replaced by the sign �."]
    return raw.decode("cp1252", "replace"), [
        "The file was not written in UTF-8; it was read as Western European (cp1252). Letters "
        "with accents may be wrong, nothing else is."
    ]


def _foreign_words(spec: AssignmentSpec) -> set[str]:
    """The released notebook's words beyond ASCII: they show which encoding is the right one."""
    release = spec.release if isinstance(spec.release, dict) else {}
    texts = [text_of(cell.get("source", "")) for cell in release.get("cells", [])]
    texts += [cell.released for cell in spec.cells]
    return {word for text in texts for word in re.findall(r"\S*[^\x00-\x7f]\S*", text)}


def printable(text: str) -> str:
    """A name that somebody else chose, fit for a terminal: no control characters, not endless."""
    plain = "".join(c if c.isprintable() else "�" for c in text)
    return plain if len(plain) <= 80 else plain[:77] + "…"
