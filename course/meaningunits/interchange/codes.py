"""Codes and themes from elsewhere as those of a code board: the codebook's, or one's own."""

from __future__ import annotations

import re

from ..activities.coding import board as boards
from ..material import study
from ..material.coding import codebook
from . import going_out as out
from . import model as m

#: A code of the codebook, as it goes out: its sign and its name.
_LABEL = re.compile(r"([A-Z]\d{1,2}) (.+)", re.DOTALL)


class Codes:
    """Finds the course's own code or theme for each code of a project."""

    def __init__(self, given: set[str]) -> None:
        self.given = given
        self.codes: dict[str, dict] = {}
        self.themes: dict[str, dict] = {}
        self.keys: dict[str, str] = {}
        self.remarks: list[str] = []
        self.study = {f"{theme.code} {theme.name}": theme.code for theme in study.THEMES}

    def top(self, code: m.Code) -> None:
        """A code at the top: a theme where codes stand below it, or where nothing can be coded."""
        is_theme = bool(code.codes) or (not code.codable and code.guid not in self.given)
        if not is_theme:
            self.one(code, "")
            return
        theme = self.study.get(code.name)
        if theme is None:
            theme = f"T{len(self.themes) + 1}"
            self.themes[theme] = {"name": self.cut(code.name)}
        self.keys[code.guid] = theme
        if code.guid in self.given:
            self.one(code, theme)
        for below in code.codes:
            for one in below.walk():
                if one is not below:
                    self.remarks.append(f"“{one.name[:40]}” stands deeper; now under its theme.")
                self.one(one, theme)

    def one(self, code: m.Code, theme: str) -> None:
        """A code: one of the codebook by its sign, or one's own."""
        match = _LABEL.fullmatch(code.name)
        entry = codebook().get(match[1]) if match else None
        if match is None or entry is None:
            key = f"n{sum(k.startswith('n') for k in self.codes) + 1}"
            memo = code.description[: boards.LONGEST_MEMO]
            said = {"name": self.cut(code.name), "theme": theme, "memo": memo}
            self.codes[key] = {part: value for part, value in said.items() if value}
        else:
            key = entry.code
            memo = code.description.partition(out.MEMO_MARK)[2]
            change = {
                "name": "" if match[2] == entry.short else self.cut(match[2]),
                "theme": "" if theme == entry.theme else theme,
                "memo": memo[: boards.LONGEST_MEMO],
            }
            change = {part: value for part, value in change.items() if value}
            if change:
                self.codes[key] = change
            if "name" in change:
                self.remarks.append(
                    f"“{code.name[:60]}” is taken for the codebook's {key}, renamed."
                )
        self.keys[code.guid] = key

    def cut(self, name: str) -> str:
        if len(name) > boards.LONGEST_NAME:
            self.remarks.append(f"The name “{name[:40]}…” was shortened.")
        return name[: boards.LONGEST_NAME]
