"""Reading a number that somebody wrote: one reader for every box and every answer in code.

Decimal comma or point, a minus as a keyboard or a print shop writes it, a unit behind it, quotation
marks around it. What could be two numbers is neither: it is refused, with what to write instead.
"""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Any

from .kind import Unreadable, shown

PER_CENT = "%"
#: A share, from 0 to 1: a per cent is one, too.
SHARE = "share"
#: What stands for a per cent sign.
_PER_CENT = ("%", "per cent", "percent", "pct", "٪", "％")
#: Signs of a unit that may stand behind any number and change nothing.
_SIGNS = ("°",)
_QUOTES = "\"'“”„‘’‚«»‹›`"
_MINUS = str.maketrans(dict.fromkeys("−–—‐‑﹣－", "-"))
#: What parts thousands and is no sentence's mark: spaces of any width, an apostrophe.
_GAP = r"[\s'’]"
_THOUSANDS = re.compile(rf"\d{{1,3}}(?:{_GAP}\d{{3}})+(?=$|[.,])")
_FRACTION = re.compile(r"(?:(\d+)\s+)?(\d+(?:[.,]\d+)?)\s*[/:]\s*(\d+(?:[.,]\d+)?)")
#: What says that a number is not meant more finely than it is written.
_ABOUT = re.compile(r"(?:about|around|roughly|approximately|approx\.?|ca\.?|c\.|circa|[≈~])\s*")
_IN_WORDS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
}  # fmt: skip
_TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7",
    "eighty": "8", "ninety": "9",
}  # fmt: skip
_TENS_IN_WORDS = re.compile(rf"({'|'.join(_TENS)})(?:[\s-]+({'|'.join(list(_IN_WORDS)[1:10])}))?")
_TEENS = {
    "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
    "eighteen": "18", "nineteen": "19",
}  # fmt: skip
_IN_WORDS |= _TEENS
#: The lower number of a share in words: two thirds.
_PARTS = {
    "half": "2", "third": "3", "quarter": "4", "fourth": "4", "fifth": "5", "sixth": "6",
    "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10", "twelfth": "12", "halve": "2",
}  # fmt: skip
_PART_IN_WORDS = re.compile(rf"(?:([a-z]+|\d+)[\s-]+)?(?:of\s+)?({'|'.join(_PARTS)})s?")
#: A share as it is spoken of: three of six, 38 out of 50.
_OUT_OF = re.compile(r"(.+?)\s+(?:out\s+)?of\s+(?:the\s+)?(.+)")
_PLAIN = re.compile(r"(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?", re.IGNORECASE)
#: What is counted, in one word behind its number: 16 people.
_COUNTED = re.compile(r"([\d.,/-]+) (?!hundred|thousand|million|dozen)[a-z]{4,}")
LARGEST_WHOLE = 1e15


def read_number(said: Any, what: str = "", *, unit: str = "", decimals: int = 0) -> float:
    """A number, whatever way it was written.

    Parameters
    ----------
    said
        A number, or a text that is one.
    what : str, optional
        What it is the number of, for the reason.
    unit : str, optional
        What is asked for: per cent where it begins with ``"%"``, a share where it is ``"share"``;
        words that may stand behind the number otherwise.
    decimals : int, optional
        How many are asked for: where some are, a comma before three digits is for the decimals.

    Returns
    -------
    float
        A whole number as ``int``.

    Raises
    ------
    Unreadable
        If it is no number, could be two, or is a per cent where none is asked for.
    """
    if isinstance(said, list | tuple) and len(said) == 1:
        said = said[0]
    number: Any
    if isinstance(said, str):
        number = _written(said, what, unit, decimals)
    elif isinstance(said, bool) or not isinstance(said, int | float | Decimal | Fraction):
        raise _none(said, what)
    else:
        number = said
    try:
        value = float(number)
    except OverflowError:
        raise Unreadable(f"that number is too large to be meant{_of(what)}") from None
    if not math.isfinite(value):
        raise _none(said, what)
    return int(value) if value.is_integer() and abs(value) < LARGEST_WHOLE else value


def said_of(value: float) -> str:
    """A number as it was said, to no fewer places, with a point and a minus sign."""
    return f"{value:.12g}".replace("-", "−")


def _written(said: str, what: str, unit: str, decimals: int) -> float:
    """The number that a text is."""
    bare, per_cent = _bare(said, unit)
    if not per_cent and unit.startswith((PER_CENT, SHARE)):
        bare = _as_fraction(bare)
    sign, digits = (bare[:1], bare[1:].lstrip()) if bare[:1] in ("-", "+") else ("", bare)
    fraction = _FRACTION.fullmatch(digits)
    if fraction and ":" in digits and unit.startswith((PER_CENT, SHARE)):
        raise _none(said, what)  # one to four: of four, or of five?
    if fraction:
        number = _divided(fraction, said, what)
    else:
        digits = _decimal(digits, said, what, decimals)
        if not _PLAIN.fullmatch(digits):
            raise _none(said, what)
        number = float(digits)
    number *= -1 if sign == "-" else 1
    asked = unit.startswith(PER_CENT)
    if per_cent and unit == SHARE:
        return number / 100
    if fraction and asked and not per_cent and 0 < abs(number) <= 1:
        return number * 100  # nobody writes a per cent as a fraction: it is a share
    if per_cent and not asked:
        raise Unreadable(
            f"{_quoted(said)} is a per cent, and what is asked for is {_asked(unit)}{_of(what)}"
        )
    if asked and not per_cent and 0 < abs(number) < 1:
        raise Unreadable(
            f"{_quoted(said)} looks like a share; per cent are asked for, so write it as one, "
            f"from 0 to 100, or with a % sign if you mean less than one per cent{_of(what)}"
        )
    return number


def _divided(fraction: re.Match[str], said: str, what: str) -> float:
    """What a fraction such as 34/43, 2 1/2 or a ratio such as 1:2 comes to."""
    whole, above, below = (float(_decimal(part or "0", said, what)) for part in fraction.groups())
    if not below:
        raise _none(said, what)
    return whole + above / below


def _bare(said: str, unit: str) -> tuple[str, bool]:
    """A text without its quotation marks and its unit, and whether that was per cent."""
    text = said.strip().strip(_QUOTES).strip()
    text = re.sub("[¼-¾⅐-⅞]", lambda found: f" {unicodedata.normalize('NFKC', found[0])}", text)
    text = text.replace("⁄", "/").strip().casefold().translate(_MINUS)
    text = _ABOUT.sub("", text, count=1) if _ABOUT.match(text) else text
    for sign in _PER_CENT:
        if text.endswith(sign):
            bare = text.removesuffix(sign).rstrip()
            return _in_digits(bare), True
    for sign in filter(None, (*_SIGNS, unit.casefold())):
        text = text.removesuffix(sign).rstrip()
    if unit not in (PER_CENT, SHARE) and (counted := _COUNTED.fullmatch(text)):
        text = counted[1]
    return _in_digits(text), False


def _in_digits(text: str) -> str:
    """A number up to a hundred that is written in words, in digits: twenty-seven."""
    if found := _TENS_IN_WORDS.fullmatch(text):
        tens, ones = found.groups()
        return _TENS[tens] + (_IN_WORDS[ones] if ones else "0")
    return _IN_WORDS.get(text, text)


def _as_fraction(text: str) -> str:
    """A share in words as a fraction: "3 of 6", "two thirds", "half"."""
    if found := _OUT_OF.fullmatch(text):
        above, below = (_in_digits(part) for part in found.groups())
        return f"{above}/{below}" if above.isdecimal() and below.isdecimal() else text
    if found := _PART_IN_WORDS.fullmatch(text):
        many = found[1] if found[1] not in (None, "a", "an") else "1"
        above = _in_digits(many)
        return f"{above}/{_PARTS[found[2]]}" if above.isdecimal() else text
    return text


def _decimal(digits: str, said: str, what: str, decimals: int = 0) -> str:
    """Digits with a point for the decimals and nothing between the thousands."""
    if found := _THOUSANDS.match(digits):
        digits = re.sub(_GAP, "", found[0]) + digits[found.end() :]
    commas, points = digits.count(","), digits.count(".")
    last = max(digits.rfind(","), digits.rfind("."))
    if commas and points:  # the last is for the decimals, the others part thousands
        whole, rest = digits[:last], digits[last + 1 :]
        other = "," if digits[last] == "." else "."
        if digits[last] in whole or not _grouped(whole, other):
            raise _none(said, what)
        return f"{whole.replace(other, '')}.{rest}"
    if commas + points > 1:
        mark = "," if commas else "."
        if not _grouped(digits, mark):
            raise _none(said, what)
        return digits.replace(mark, "")
    if commas and not decimals and re.fullmatch(r"[1-9]\d{0,2},\d{3}", digits):
        raise Unreadable(
            f"{_quoted(said)} can be read in two ways: write {digits.replace(',', '.')} or "
            f"{digits.replace(',', '')}{_of(what)}"
        )
    return digits.replace(",", ".")


def _grouped(whole: str, mark: str) -> bool:
    """Whether digits are parted in threes."""
    return re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+", whole) is not None


def _asked(unit: str) -> str:
    of = unit and unit != SHARE and not unit.startswith("of ")
    return f"a number of {unit}" if of else "a number without %"


def _quoted(said: str) -> str:
    return f"“{said.strip().strip(_QUOTES).strip()}”"


def _none(said: Any, what: str) -> Unreadable:
    if isinstance(said, str) and not said.strip():
        return Unreadable(f"there is no number yet{_of(what)}")
    return Unreadable(f"{shown(said)} is not a number{_of(what)}")


def _of(what: str) -> str:
    return f" ({what})" if what else ""
