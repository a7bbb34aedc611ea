"""How long the interviews are, and how far the panel agrees on the long ones, for the data card.

Two interviews are too few to draw from: the numbers on the long ones have no intervals.
"""

from __future__ import annotations

from dataclasses import dataclass

from .coding import Panel, panel
from .corpus import load, long_names, names
from .panel_report import alpha, joined, pairwise_similarity, presence
from .study import THEMES, subthemes


@dataclass(frozen=True)
class Empty:
    """Words in units without a code, as shares of an interview: each coder's, and all coders'."""

    each: tuple[float, ...]
    all: float


def empty(one: Panel) -> Empty:
    """How much of an interview its coders left without a code.

    Parameters
    ----------
    one : Panel

    Returns
    -------
    Empty
        Shares of the interview's words, the interviewer's included.
    """
    sizes = [len(sentence.text.split()) for sentence in one.interview.sentences]
    bare = [bare_sentences(one, coder) for coder in range(len(one.codings))]

    def share(numbers: frozenset[int]) -> float:
        return sum(size for n, size in enumerate(sizes, 1) if n in numbers) / sum(sizes)

    return Empty(tuple(map(share, bare)), share(frozenset.intersection(*bare)))


def bare_sentences(one: Panel, coder: int) -> frozenset[int]:
    """The numbers of the sentences that a coder left without a code."""
    units = one.codings[coder].units
    return frozenset(n for u in units if not u.codes for n in range(u.first, u.last + 1))


def lengths() -> str:
    """A table of all interviews: words, sentences, turns, and what all coders left empty."""
    lines = [
        "| interview | words | sentences | turns | without a code: coder a, b, c | all three |",
        "|---|---|---|---|---|---|",
    ]
    for name in (*names(), *long_names()):
        interview, found = load(name), empty(panel(name))
        bold = "**" if name in long_names() else ""
        each = ", ".join(f"{share:.0%}" for share in found.each)
        lines.append(
            f"| {bold}{name}{bold} | {interview.passage().words:,} | "
            f"{len(interview.sentences)} | {len(interview.turns)} | {each} | {found.all:.0%} |"
        )
    return "\n".join(lines)


def agreement() -> str:
    """The tables of the data card on the two long interviews."""
    panels = [panel(name) for name in long_names()]
    heads = " | ".join(p.interview.name for p in panels)
    lines = [
        "| interview | units by coder a, b, c | B between coders | L − t, whole interview |",
        "|---|---|---|---|",
    ]
    for one in panels:
        units = ", ".join(str(len(coding.units)) for coding in one.codings)
        room = one.on(one.interview.passage()).room
        lines.append(
            f"| {one.interview.name} | {units} | {pairwise_similarity(one):.2f} | {room:.2f} |"
        )
    lines += ["", f"| theme, α | {heads} | both |", "|---|---|---|---|"]
    for theme in THEMES:
        blocks = [presence(one, [s.code for s in theme.subthemes]) for one in panels]
        lines.append(f"| {theme.short} ({theme.code}) | {_row(blocks)} |")
    lines += ["", f"| subtheme, α | {heads} | both |", "|---|---|---|---|"]
    for sub in subthemes().values():
        blocks = [presence(one, [sub.code]) for one in panels]
        if any(value for block in blocks for row in block for value in row):
            lines.append(f"| {sub.code} {sub.name} | {_row(blocks)} |")
    never = [
        code
        for code in subthemes()
        if not any(v for one in panels for row in presence(one, [code]) for v in row)
    ]
    lines += ["", f"No coder gave these anywhere in the two: {', '.join(never) or 'none'}."]
    return "\n".join(lines)


def _row(blocks: list[list[list[int]]]) -> str:
    values = [*map(alpha, blocks), alpha(joined(blocks))]
    # Adding 0 makes a zero of what would be written as -0.00.
    return " | ".join("not given" if v is None else f"{round(v, 2) + 0:.2f}" for v in values)
