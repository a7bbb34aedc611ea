"""Bytes to text: encodings, byte-order marks, line ends, odd white space, hyphens at line ends.

Whatever is changed is told. Letters are never changed: accents that are written as signs of their
own stay so, and so do the marks that join emoji or turn the direction of writing.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable

from .model import MOST_CHARACTERS, TranscriptError, shown

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
#: Kinds of white space that a page or a word processor uses, and that look like a space.
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
#: Signs that show nothing: soft hyphens, zero-width spaces, a byte-order mark inside a text.
#: Joiners (U+200C, U+200D) and marks of direction stay: words and emoji are written with them.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010]$")
#: Before one of these a hyphen at a line's end belongs to the word: "vor- und nachher".
_AND = re.compile(r"(?:und|oder|och|eller|og|and|or|et|ou)\b", re.IGNORECASE)


def decoded(raw: bytes, what: str, encoding: str = "") -> tuple[str, list[str]]:
    """A file's bytes as text, and what is to be told of its encoding.

    Parameters
    ----------
    raw : bytes
    what : str
        What errors call it.
    encoding : str
        As somebody says that it is written; guessed if not given.

    Raises
    ------
    TranscriptError
        If it is no text, or no encoding fits it.
    """
    if encoding:
        return _as_said(raw, what, encoding)
    for mark, encoding, name in _BOMS:
        if raw.startswith(mark):
            try:
                text = raw.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError:
                raise TranscriptError(
                    f"{what} says that it is {name}, and is not: it may have been damaged on its "
                    "way. Save it again as UTF-8."
                ) from None
            return text, [f"It is written in {name}, with a byte-order mark, which was taken off."]
    if b"\x00" in raw:
        raise TranscriptError(
            f"{what} is no text: it holds zero bytes, as programs, pictures and recordings do. "
            "Save the transcript as text (UTF-8), .docx or .odt."
        )
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    odd = sum(byte < 9 or 13 < byte < 32 for byte in raw[:100_000])
    if odd > 0.01 * min(len(raw), 100_000):
        raise TranscriptError(
            f"{what} is no text that can be read here. Save the transcript as text (UTF-8), .docx "
            "or .odt."
        )
    found = {code: read for code in _OLDER if (read := _tried(raw, code)) is not None}
    best = max(found, key=lambda code: _sense(found[code]))  # the first of two alike: Windows
    if len(found) < len(_OLDER) and _sense(found[best]) <= 0:
        raise TranscriptError(
            f"{what} is written neither in UTF-8 nor in Windows-1252, nor, it seems, as old Macs "
            "write. Open it where it was made and save it as UTF-8, or say how it is written: "
            f"{_HOW}"
        )
    told = (
        f"It is not UTF-8, and does not say what it is. It was guessed to be {_OLDER[best]}: look "
        "whether å, ä, ö, é and ß are right. If they are not, leave it out and say how it is "
        f"written: {_HOW} Or save it as UTF-8."
    )
    return found[best], [told]


#: How older programs write in Western Europe: what that is called, by its name in Python.
_OLDER = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman, as old Macs write it"}
_HOW = 'encoding="mac-roman", or --encoding mac-roman in a terminal (also cp1250, latin-2, cp850).'
#: Letters of Western Europe, and signs that stand between letters in none of its languages.
_WESTERN = frozenset("åäöéèêëàâçîïôûùüßøæñáíóúœ")
_NO_LETTER = frozenset("‘’-\u2010\u2011\u00ad")
_MARKS = frozenset("‘’“”„«»–—…")


def _tried(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _sense(text: str) -> int:
    """How well a text reads beyond ASCII: its letters, less what stands in words and should not."""
    found = 0
    for match in re.finditer(r"(?<=(\w))?[^\x00-\x7f](?=(\w))?", text[:400_000]):
        sign, before, behind = match[0], match[1] or "", match[2] or ""
        inside = before.isalpha() or behind.isalpha()
        if sign.lower() in _WESTERN and not (sign.isupper() and before.islower()):
            found += 1
        elif sign in _MARKS and (sign == "’" or not (before.isalpha() and behind.isalpha())):
            found += 2 if before.isalpha() and behind.isalpha() else 1  # “don’t”
        elif sign.isalpha() or (inside and before and behind and sign not in _NO_LETTER):
            found -= 1
    return found


def _as_said(raw: bytes, what: str, encoding: str) -> tuple[str, list[str]]:
    """A file's bytes in the encoding that somebody says."""
    try:
        name = codecs.lookup(encoding).name
        if name in ("punycode", "idna", "undefined") or "escape" in name:
            raise LookupError
        return raw.decode(name), [f"It was read as {name}, as you said."]
    except (LookupError, TypeError):
        raise TranscriptError(
            f"{what}: no encoding is called “{shown(str(encoding))}” here. Known are utf-8, cp1252 "
            "(Windows), mac-roman, latin-1, cp1250, cp850 and others."
        ) from None
    except (UnicodeError, ValueError):
        raise TranscriptError(
            f"{what} is not written in {shown(str(encoding))}. Say another encoding, or none: then "
            "it is guessed."
        ) from None


def cleaned(text: str, what: str) -> tuple[list[str], list[str]]:
    """A text's lines, white space folded, and what was done to them."""
    if len(text) > MOST_CHARACTERS:
        raise TranscriptError(
            f"{what} has {len(text):,} characters; up to {MOST_CHARACTERS:,} are read as one "
            "transcript. Divide it into several files."
        )
    done = []
    for pattern, put, told in (
        (_UNSEEN, "", "signs that show nothing (soft hyphens, zero-width spaces) taken out"),
        (_CONTROL, "", "control characters taken out"),
        (_ODD_SPACE, " ", "odd spaces (such as non-breaking ones) made plain"),
    ):
        text, count = pattern.subn(put, text)
        if count:
            done.append(f"{count:,} {told}.")
    ends = set(_LINE_END.findall(text)) - {"\n"}
    if ends & {"\r\n", "\r"}:
        done.append("Line ends of Windows or of an old Mac made plain.")
    return [" ".join(line.split()) for line in _LINE_END.split(text)], done


def rejoined(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """Lines in which words that were hyphenated at a line's end are whole, and what was done.

    Joined is where a small letter follows; in front of "and" and its like, as in "pre- and
    post-operative", and before a capital the hyphen stays.
    """
    found: list[str] = []
    joined: list[str] = []
    for line in lines:
        if found and line and _HYPHEN.search(found[-1]):
            head = found[-1]
            if line[0].islower() and not _AND.match(line):
                word, _, rest = line.partition(" ")
                found[-1] = f"{head[:-1]}{word}"
                joined.append(found[-1].rpartition(" ")[2])
                found.append(rest)
                continue
        found.append(line)
    if not joined:
        return found, []
    few = ", ".join(f"“{word}”" for word in list(dict.fromkeys(joined))[:8])
    more = " and more" if len(set(joined)) > 8 else ""
    many = f"{len(joined)} word{'s' if len(joined) != 1 else ''}"
    return found, [f"{many} hyphenated at a line's end put together: {few}{more}."]


def folded(text: str) -> str:
    """A text without accents and capitals, for comparing labels and names."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
