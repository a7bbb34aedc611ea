"""A table of a study: its name, what its columns are called, and its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

Cell = str | int | float | None


@dataclass(frozen=True)
class Table:
    """A table: its name, what its columns are called, and its rows.

    ``note`` says what it cannot tell, where that has to be said.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def to_frame(self) -> pd.DataFrame:
        """The table for pandas, its cells as they are."""
        import pandas as pd

        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def __str__(self) -> str:
        count = len(self.rows)
        told = f"{self.name}: {count} row{'s' if count != 1 else ''} ({', '.join(self.columns)})."
        return f"{told} {self.note}".strip()

    __repr__ = __str__
