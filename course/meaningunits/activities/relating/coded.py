"""A learner's own units, codes and themes as the material of a structure."""

from __future__ import annotations

from collections.abc import Mapping

from ...material.coding import codebook
from ...material.panel_codes import heard
from ..coding.board import unit_of
from .structure import Material, Theme


def coded_by_learner(
    themes: tuple[Theme, ...],
    coded: Mapping[str, tuple[str, ...]],
    names: Mapping[str, str],
    says: dict[str, str] | None = None,
    marked: Mapping[str, tuple[str, ...]] | None = None,
) -> Material:
    """A learner's own units, codes and themes.

    What speaks against something is what the learner ``marked`` so. What the panel marked is kept
    beside it: it can be taken up, and is not asked for.
    """
    marked = marked or {}
    against = {key: tuple(sorted(marked[key])) for key in coded if marked.get(key)}
    others, doubtful = {}, set()
    for key in coded:
        found = heard(unit_of(key))
        if codes := tuple(sorted(found.against.difference(marked.get(key, ())))):
            others[key] = codes
        if found.anybodys_against:
            doubtful.add(key)
    short = {code: entry.short for code, entry in codebook().items()} | dict(names)
    bears = {key: frozenset(codes) for key, codes in coded.items()}
    return Material(
        themes,
        coded,
        short,
        bears,
        against,
        frozenset(doubtful),
        says=says or {},
        own=True,
        marked=marked,
        heard=others,
    )
