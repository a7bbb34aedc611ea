"""Whether somebody followed a word: it stands in a place of a text, and not what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: Words this short are the language's own, most of them.
_SHORTEST = 5
#: Longer ones that are.
_COMMON = frozenset(
    """
    about after again against always another because before being between could during every from
    having myself herself himself itself might never other others rather really should since some
    somebody something still their there these thing things think those through turns until where
    which while without would years doctor patient group
    """.split()  # noqa: SIM905
)


def word_followed(said: str, there: str, everywhere: Iterable[str]) -> str:
    """A word of a text that stands where it was put, and at few other places; else nothing.

    Where the text belongs does not count: what is said of a wrong place never hangs on that.

    Parameters
    ----------
    said : str
        What was to be put somewhere.
    there : str
        The words of the place where it was put.
    everywhere : iterable of str
        The words of every place there is.
    """
    here, places = _stems(there), [_stems(text) for text in everywhere]
    for word in _WORD.findall(said.casefold()):
        if len(word) < _SHORTEST or word in _COMMON or _stem(word) not in here:
            continue
        if 3 * sum(_stem(word) in place for place in places) <= len(places):
            return word
    return ""


def _stems(text: str) -> set[str]:
    return set(map(_stem, _WORD.findall(text.casefold())))


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) >= _SHORTEST else word
