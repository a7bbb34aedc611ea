"""What a lab offers to try: settings with a name, challenges, numbers to move in sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Preset:
    """A setting with a name: what the button says, and where the sliders go."""

    name: str
    values: Mapping[str, float]


@dataclass(frozen=True)
class Challenge:
    """Something to reach by moving: its name, what it is, how far one is, and whether."""

    name: str
    text: str
    now: str
    met: bool

    def plain(self) -> dict[str, str | bool]:
        """The same as plain data, for the page."""
        return {"name": self.name, "text": self.text, "now": self.now, "met": self.met}


def parts_of_sentence(sentence: str) -> list[str | list[str]]:
    """A sentence cut at its movable numbers: text, and in a list of its own the key of a slider.

    Parameters
    ----------
    sentence : str
        With the key of a slider in braces where its number stands: "{stay helped} of them stay".
    """
    parts = re.split(r"\{([^}]+)\}", sentence)
    return [[part] if i % 2 else part for i, part in enumerate(parts) if part]
