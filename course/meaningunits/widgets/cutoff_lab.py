"""The cut-off lab: two groups' scores as dots, and a line that is moved through them."""

from __future__ import annotations

from .base import sources
from .lab import Lab


class CutoffLab(Lab):
    """Move the line from which on a score counts (kind ``Cutting``)."""

    _esm, _css = sources("lab", "cutoff_lab")


WIDGET = CutoffLab
