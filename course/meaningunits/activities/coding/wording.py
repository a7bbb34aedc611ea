"""What can be seen in the names and rules of codes of one's own without knowing what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

#: Words that say what does not belong to a code.
_OUTSIDE = re.compile(
    r"\b(?:not|never|out|outside|elsewhere|except|unless|without|exclud\w*|stays?|goes to"
    r"|belongs? to)\b|n['’]t\b|[→≠]|->",
    re.IGNORECASE,
)
#: Words of a rule that say nothing of their own.
_EMPTY = frozenset(
    """
    a an the of and or in out to is are be it its this that these those all every everything any
    anything which what who whose with for from on at by as not no does do goes go belong
    belongs fits fit unit units code codes name names theme there here stays stay where when one
    """.split()  # noqa: SIM905
)
#: "I5 Seeing oneself": a code of the codebook before its name.
_SIGN = re.compile(r"^[A-Z]\d{1,2}[\s:.–-]+")


class Worded(Protocol):
    """A code, or a theme, with what is written about it."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def memo(self) -> str: ...
    @property
    def theme(self) -> str: ...


@dataclass(frozen=True)
class Flaw:
    """Something to look at: the diagnosis, and the names that it is about."""

    name: str
    names: tuple[str, ...]


def in_wording(codes: Sequence[Worded], themes: dict[str, str], least: int) -> Iterator[Flaw]:
    """What the names and rules of one's own codes and themes show.

    Parameters
    ----------
    codes : sequence of Worded
        The codes of one's own that have units.
    themes : dict of str to str
        The themes of one's own over two codes or more, each with its name.
    least : int
        How many words make a rule.

    Returns
    -------
    iterator of Flaw
    """
    if twice := _shared(codes, lambda code: code.name):
        yield Flaw("two-of-a-name", twice)
    if same := _shared(codes, lambda code: code.memo):
        yield Flaw("same-rule", same)
    yield from _rules([code for code in codes if len(code.memo.split()) >= least])
    for key, name in themes.items():
        if any(_folded(code.name) == _folded(name) for code in codes if code.theme == key):
            yield Flaw("theme-as-code", (name,))


def _rules(codes: Sequence[Worded]) -> Iterator[Flaw]:
    circular = [code for code in codes if not _own_words(code)]
    if circular:
        yield Flaw("circular-rule", tuple(code.name for code in circular))
    whole = [c for c in codes if c not in circular and not _OUTSIDE.search(c.memo)]
    if whole:
        yield Flaw("nothing-stays-out", tuple(code.name for code in whole))


def borrowed(name: str, known: Collection[str]) -> bool:
    """Whether a name is one of those that are known, also with a code's sign or only its beginning.

    The study's "Professional identity as recognized in the group" is borrowed by its first words.
    """
    own, studys = _folded(_SIGN.sub("", name)), {_folded(one) for one in known}
    begins = len(own.split()) > 1 and any(one.startswith(f"{own} ") for one in studys)
    return own in studys or begins


def _own_words(code: Worded) -> set[str]:
    """The words of a rule that are neither in the code's name nor empty."""
    return set(_words(code.memo)) - set(_words(code.name)) - _EMPTY


def _shared(codes: Sequence[Worded], what: Callable[[Worded], str]) -> tuple[str, ...]:
    """The names of codes that have the same text."""
    texts = [_folded(what(code)) for code in codes]
    named = [c.name for c, text in zip(codes, texts, strict=True) if text and texts.count(text) > 1]
    return tuple(dict.fromkeys(named))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
