"""What one check found: how it stands, in words, and what mends it."""

from __future__ import annotations

from dataclasses import dataclass

FINE, NOTE, MEND = "fine", "note", "mend"


@dataclass(frozen=True)
class Finding:
    """What one check found: how it stands, in words, and the command or step that mends it."""

    level: str
    what: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.level:>4}  {self.what}" + (f"\n      → {self.mend}" if self.mend else "")
