"""The selection lab: who joins, stays and is invited, drawn as it is moved."""

from __future__ import annotations

from ....page.base import sources
from ..widget import Lab


class SelectionLab(Lab):
    """Move who stays and who is invited, and see who is left (kind ``Selecting``)."""

    _esm, _css = sources(__file__, "activities/labs/lab")


WIDGET = SelectionLab
