"""Numbers as people say them: digits and words, in a text that is already cut into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: n for n, word in enumerate(_SMALL.split())}
_TENS = {word: 10 * n for n, word in enumerate(_ROUND.split(), start=2)}


def spoken(words: Iterable[str], *, parts: bool = False) -> Iterator[tuple[float, str]]:
    """Numbers in digits and in words, each with how it was said.

    "Four hundred and twelve" is 412; with ``parts`` it is also 400, so that "over four hundred"
    is not called an addition.
    """
    value, said = 0, list[str]()  # the number in words that is being read

    def ended() -> Iterator[tuple[float, str]]:
        if said:
            yield value, " ".join(said)

    for text in words:
        word = text.casefold()
        if word in _UNITS or word in _TENS:
            more = _UNITS.get(word, 0) or _TENS.get(word, 0)
            # "Six, seven" are two numbers: what follows must be smaller than what is open.
            if said and not (value % 100 == 0 or (value % 10 == 0 and more < 10)):
                yield from ended()
                value, said = 0, []
            # "Thirty", then "one": one word, wherever the hyphen went.
            joins = value % 100 != 0
            said = [*said[:-1], f"{said[-1]}-{text}"] if joins else [*said, text]
            value += more
        elif word in ("hundred", "thousand"):
            value = max(value, 1) * (100 if word == "hundred" else 1000)
            said = [*said, text]
            if parts:
                yield value, text
        elif word == "and" and value and value % 100 == 0:
            continue
        else:
            yield from ended()
            value, said = 0, []
            # A time of day ("7:40") may be said in the unit as "twenty to eight": not judged.
            digits = word.replace(",", "")
            if word[0].isdecimal() and ":" not in word and digits.count(".") < 2:
                yield float(digits), text
    yield from ended()
