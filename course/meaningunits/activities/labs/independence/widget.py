"""The independence lab: what several sources are worth together, drawn as it is moved."""

from __future__ import annotations

from ....page.base import sources
from ..widget import Lab


class IndependenceLab(Lab):
    """Move how many sources there are and what they share (kind ``Independence``)."""

    _esm, _css = sources(__file__, "activities/labs/lab")


WIDGET = IndependenceLab
