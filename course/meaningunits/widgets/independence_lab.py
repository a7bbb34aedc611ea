"""The independence lab: what several sources are worth together, drawn as it is moved."""

from __future__ import annotations

from .base import sources
from .lab import Lab


class IndependenceLab(Lab):
    """Move how many sources there are and what they share (kind ``Independence``)."""

    _esm, _css = sources("lab", "independence_lab")


WIDGET = IndependenceLab
