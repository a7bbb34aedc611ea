"""The information lab: who has it and who says so, in two groups, drawn as it is moved."""

from __future__ import annotations

from ....page.base import sources
from ..widget import Lab


class InformationLab(Lab):
    """Move how truly two groups answer, and see what is reported (kind ``Misreporting``)."""

    _esm, _css = sources(__file__, "activities/labs/lab")


WIDGET = InformationLab
