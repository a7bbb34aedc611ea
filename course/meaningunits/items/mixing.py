"""Orders that differ between students: the same for one variant, another for the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from .questions import Option


def mixed(variant: int, name: str, values: Sequence[Any]) -> list[Any]:
    """Values in an order of the variant's own, the same each time."""

    def place(i: int) -> bytes:
        return sha256(f"{variant}/{name}/{i}".encode()).digest()

    return [values[i] for i in sorted(range(len(values)), key=place)]


def lettered(variant: int, name: str, *options: Option) -> tuple[Option, ...]:
    """Options in an order of the variant's own, lettered anew from a."""
    found = mixed(variant, name, options)
    return tuple(replace(o, key=key) for o, key in zip(found, "abcdefgh", strict=False))
