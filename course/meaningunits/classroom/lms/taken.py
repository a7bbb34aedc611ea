"""What was collected of whom: kept in ``.grading/collected.json``, so that it can be given back.

Of each student it holds the files as they came (their names there, what they were called, and a
digest), for the same download may come again, and a newer one, and pages go back under those names.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .. import naming
from ..doing import Stop
from .names import Handed

PLACE = Path(".grading", "collected.json")


@dataclass(frozen=True)
class Taken:
    """One file that was collected."""

    handed: Handed
    digest: str


Known = dict[str, dict[str, list[Taken]]]


def digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:24]


def read(root: Path) -> Known:
    """Assignment → student → files.

    Raises
    ------
    Stop
        If the record is damaged.
    """
    try:
        found = json.loads((root / PLACE).read_text(encoding="utf-8"))
        return {
            name: {
                student: [Taken(Handed(**one["handed"]), one["digest"]) for one in files]
                for student, files in students.items()
            }
            for name, students in found.items()
        }
    except FileNotFoundError:
        return {}
    except (ValueError, AttributeError, TypeError, KeyError):
        raise Stop(
            f"{root / PLACE} is damaged. Take it away and collect the newest downloads again: "
            "what is the same stays as it is."
        ) from None


def keep(root: Path, known: Mapping[str, Mapping[str, Iterable[Taken]]]) -> None:
    """Write the record.

    Raises
    ------
    OSError
    """
    plain: dict[str, Any] = {
        name: {student: [asdict(one) for one in files] for student, files in students.items()}
        for name, students in known.items()
    }
    (root / PLACE).parent.mkdir(exist_ok=True)
    naming.write(root / PLACE, json.dumps(plain, ensure_ascii=False, sort_keys=True).encode())
