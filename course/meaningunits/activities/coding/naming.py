"""Which codes the words at a unit stand for: by their sign, their name, or both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Protocol

from ...tasks.choices import parts_of, read_choice
from ...tasks.kind import Unreadable

#: A code with the mark "against" written beside it: "S2-", "-S2", "S2 against", "against S2".
_MARKED = re.compile(
    r"(?<![\w-])(?:[-−–]\s*|against:?\s+)([a-z]\d{1,2})\b"
    r"|\b([a-z]\d{1,2})(?:\s*[-−–](?![\w])|\s*\(\s*(?:against|[-−–])\s*\)|[\s,:/-]*against\b)",
    re.IGNORECASE,
)


def without_marks(written: str | list[str]) -> tuple[str | list[str], list[str]]:
    """The codes of a unit without the mark "against", and those that had it written beside them."""
    marked: list[str] = []

    def bare(found: re.Match[str]) -> str:
        marked.append(found[1] or found[2])
        return marked[-1]

    if isinstance(written, str):
        return _MARKED.sub(bare, written), marked
    return [_MARKED.sub(bare, w) for w in written], marked


class Called(Protocol):
    """What a code is called."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...


class Naming:
    """The codes that words stand for, by their sign, their name, or both."""

    def __init__(self, codes: Mapping[str, Called], merged: Mapping[str, str]) -> None:
        self.codes, self.merged = codes, merged
        self.by_sign = {key.casefold(): key for key in (*codes, *merged)}
        self.order = {key: n for n, key in enumerate(codes)}
        self.unknown: list[str] = []

    def meant(self, word: str) -> str:
        """The code that a word stands for; empty where it is none."""
        if code := self.by_sign.get(word.strip().casefold(), ""):
            return code
        for words in ("label", "name"):
            with suppress(Unreadable):
                return read_choice(word, {c.id: getattr(c, words) for c in self.codes.values()})
        return ""

    def of(self, written: Any) -> tuple[str, ...]:
        """The codes of one unit, after all merging; what is none is kept as unknown."""
        if isinstance(written, str):
            written = [written] if self.meant(written) else parts_of(written, self.codes.keys())
        found = []
        if not written:
            return ()
        for word in written:
            code = self.meant(word)
            while code in self.merged:
                code = self.merged[code]
            if code in self.codes:
                found.append(code)
            else:
                self.unknown.append(word)
        return tuple(sorted(dict.fromkeys(found), key=self.order.__getitem__))
