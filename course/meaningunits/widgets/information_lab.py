"""The information lab: who has it and who says so, in two groups, drawn as it is moved."""

from __future__ import annotations

from .base import sources
from .lab import Lab


class InformationLab(Lab):
    """Move how truly two groups answer, and see what is reported (kind ``Misreporting``)."""

    _esm, _css = sources("lab", "information_lab")


WIDGET = InformationLab
