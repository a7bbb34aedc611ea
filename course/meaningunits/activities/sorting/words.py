"""Whether somebody followed a word: it stands in a place of a text, and not what it means."""

from __future__ import annotations

import re

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


def word_followed(said: str, there: str, belongs: str) -> str:
    """A word of a text that stands where it was put, and not where it belongs; else nothing.

    Parameters
    ----------
    said : str
        What was to be put somewhere.
    there, belongs : str
        The words of the place where it was put, and of the place where it belongs.
    """
    here, right = (set(map(_stem, _WORD.findall(text.casefold()))) for text in (there, belongs))
    for word in _WORD.findall(said.casefold()):
        stem = _stem(word)
        if len(word) >= _SHORTEST and word not in _COMMON and stem in here - right:
            return word
    return ""


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) >= _SHORTEST else word
