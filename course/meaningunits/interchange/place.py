"""One user's selection in a project while it is put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ..material.units import Unit
from . import model as m


@dataclass
class Place:
    """Where it is, whose, and what goes with it."""

    unit: Unit
    user: str
    about: str = ""
    at: datetime | None = None
    codings: dict[str, m.Coding] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
