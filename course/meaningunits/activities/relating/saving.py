"""A map as a file of its own: SVG that looks the same everywhere, and plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from .drawing import CHIP_LINE, LINE, SMALL_LINE

INK, QUIET, PAPER, WASH = "#1c2227", "#56616c", "#ffffff", "#f4f6f7"
_NUMBER = re.compile(r"-?[\d.]+")
_TEXT = f'font-family="sans-serif" fill="{INK}" text-anchor="middle"'


def svg(drawn: Mapping[str, Any], title: str, note: str) -> str:
    """A drawing (see ``drawing``) as SVG without anything from elsewhere.

    Parameters
    ----------
    drawn : mapping
    title : str
        What it shows, in a sentence, for whoever does not see it.
    note : str
        What is written below it.
    """
    width, height = max(_right(drawn), round(len(note) * 6.6) + 16), drawn["height"] + 28
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img">',
        f"<title>{escape(title)}</title>",
        '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7.5" '
        f'markerHeight="7.5" orient="auto"><path d="M0 0 10 5 0 10z" fill="{QUIET}"/></marker>'
        "</defs>",
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
    ]
    for arrow in drawn["arrows"]:
        dash = "" if arrow.get("state") in ("carried", "") else ' stroke-dasharray="6 5"'
        parts.append(
            f'<path d="{arrow["d"]}" fill="none" stroke="{QUIET}" stroke-width="1.6"{dash} '
            'marker-end="url(#head)"/>'
        )
    for arrow in drawn["arrows"]:
        parts.append(_rect(arrow, PAPER, "none", 4))
        first = arrow["y"] - (len(arrow["lines"]) - 1) * SMALL_LINE / 2 + 4.5
        parts += _lines(arrow, first, SMALL_LINE, 'font-size="13" font-style="italic"')
    for box in drawn["boxes"]:
        parts.append(_rect(box, PAPER, QUIET, 7))
        first = box["y"] - box["h"] / 2 + 24
        parts += _lines(box, first, LINE, 'font-size="14" font-weight="600"')
        for chip in box["chips"]:
            at = {**chip, "x": box["x"] + chip["x"], "y": box["y"] - box["h"] / 2 + chip["y"]}
            parts.append(_rect(at, WASH, "none", 8))
            first = at["y"] + 4 - (len(at["lines"]) - 1) * CHIP_LINE / 2
            parts += _lines(at, first, CHIP_LINE, 'font-size="11.5"')
    parts.append(
        f'<text x="8" y="{height - 9}" font-family="sans-serif" font-size="12" fill="{QUIET}">'
        f"{escape(note)}</text></svg>"
    )
    return "".join(parts)


def _right(drawn: Mapping[str, Any]) -> int:
    """How far to the right anything of a drawing goes: what is empty beside it is no part of it."""
    things = [one["x"] + one["w"] / 2 for part in ("boxes", "arrows") for one in drawn[part]]
    ways = [float(x) for one in drawn["arrows"] for x in _NUMBER.findall(one["d"])[::2]]
    return round(max([0.0, *things, *ways])) + 8


def _rect(one: Mapping[str, Any], fill: str, stroke: str, round_: int) -> str:
    x, y = one["x"] - one["w"] / 2, one["y"] - one["h"] / 2
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{one["w"]}" height="{one["h"]}" rx="{round_}" '
        f'fill="{fill}" stroke="{stroke}"/>'
    )


def _lines(one: Mapping[str, Any], first: float, step: int, how: str) -> list[str]:
    return [
        f'<text x="{one["x"]}" y="{first + n * step:.1f}" {_TEXT} {how}>{escape(line)}</text>'
        for n, line in enumerate(one["lines"])
    ]


def text(
    themes: Sequence[tuple[str, str]], relations: Sequence[tuple[str, str, str, Sequence[str], str]]
) -> str:
    """A map in words.

    Parameters
    ----------
    themes : sequence of (name, its codes)
    relations : sequence of (from, verb, to, units, memo)
    """
    rows = ["Themes", *(f"- {name}{f': {codes}' if codes else ''}" for name, codes in themes)]
    rows += ["", "Relations"]
    for a, verb, b, units, memo in relations:
        rows.append(f"- {a} → {verb or '(no verb yet)'} → {b}")
        rows.append(f"  by {', '.join(units)}" if units else "  by no unit yet")
        if memo:
            rows.append(f"  {memo}")
    return "\n".join(rows) + "\n"
