"""An invented machine's coding of one interview, in two runs: what it claims of each unit, and why.

It stands in ``data/machine`` in the form of the panel's files, with a quotation and a sentence for
each unit that has a code. It was made up, faults included: no program was given the
interview to code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from ..agreement import percent_agreement, set_alpha
from .coding import Coding, panel, read_coding
from .corpus import DATA, load

INTERVIEW = "tomas"
RUNS = ("first", "second")


@dataclass(frozen=True)
class Claimed:
    """What the machine hands in for a unit: its place and codes, a quotation, and a sentence."""

    place: tuple[int, int]
    codes: tuple[str, ...]
    against: tuple[str, ...]
    quote: str
    says: str


@cache
def coding(run: str) -> Coding:
    """The machine's coding in one of its runs."""
    return read_coding(_data(run), load(INTERVIEW))


@cache
def claimed() -> dict[int, Claimed]:
    """What it claims in its first run, by the last sentence of each unit with a code."""
    units = zip(coding("first").units, _data("first")["units"], strict=True)
    return {
        unit.last: Claimed(
            (unit.first, unit.last), unit.codes, unit.against, given["quote"], given["says"]
        )
        for unit, given in units
        if unit.codes
    }


@cache
def status() -> str:
    """The line that says what this coding is."""
    return str(_data("first")["status"])


def coders() -> dict[str, Coding]:
    """The panel's readers, and the machine in both runs, by a name for a table."""
    readers = {f"reader {c.coder.upper()}": c for c in panel(INTERVIEW).codings}
    return {**readers, "machine": coding("first"), "machine again": coding("second")}


def codes_by_sentence(one: Coding) -> list[frozenset[str]]:
    """The codes that each sentence carries."""
    return [frozenset(unit.codes) for unit in one.units for _ in range(unit.first, unit.last + 1)]


def alpha(a: Coding, b: Coding) -> float:
    """α of two codings, sentence by sentence, with MASI distances between their sets of codes."""
    return set_alpha([codes_by_sentence(a), codes_by_sentence(b)])


def alike(a: Coding, b: Coding) -> float:
    """The share of sentences to which two codings give exactly the same codes."""
    return percent_agreement(codes_by_sentence(a), codes_by_sentence(b))


def _data(run: str) -> dict:
    path = DATA / "machine" / run / f"{INTERVIEW}.json"
    return json.loads(path.read_text(encoding="utf-8"))
