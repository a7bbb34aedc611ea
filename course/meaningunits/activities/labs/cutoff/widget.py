"""The cut-off lab: two groups' scores as dots, and a line that is moved through them."""

from __future__ import annotations

from ....page.base import sources
from ..widget import Lab


class CutoffLab(Lab):
    """Move the line from which on a score counts (kind ``Cutting``)."""

    _esm, _css = sources(__file__, "activities/labs/lab")


WIDGET = CutoffLab
