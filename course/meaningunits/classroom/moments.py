"""Times as a person writes and reads them, and as nbgrader keeps them: UTC, without a zone.

A time without a zone is this machine's local time, and a day without a time is its last minute:
that is what "due on 24 November" means to a class.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from .telling import Stop

_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_ZONE = re.compile(r"(Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$", re.IGNORECASE)
_SPAN = re.compile(r"\+?\s*(\d+)\s*(d|day|days|h|hour|hours|w|week|weeks)")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def read(text: str, zone: timezone | None = None) -> datetime:
    """A time in UTC.

    Parameters
    ----------
    text : str
        ``2026-11-24``, ``2026-11-24 18:00``, ``2026-11-24T18:00+01:00``, or words that can be read
        in one way only, as in ``Tuesday, 24 November 2026, 6:00 PM``.
    zone : timezone, optional
        Of times that name none; this machine's if it is not given.

    Raises
    ------
    Stop
    """
    found = maybe(text, zone)
    if found is None:
        raise Stop(
            f"{text!r} is no time that can be read in one way only. Write it as in 2026-11-24 or "
            "2026-11-24 18:00 (this machine's time), or 2026-11-24 18:00 UTC."
        )
    return found


def maybe(text: str, zone: timezone | None = None) -> datetime | None:
    """As ``read``; None where it cannot be read."""
    from dateutil import parser  # type: ignore[import-untyped]

    text = text.strip()
    if not re.search(r"\d{4}-\d{1,2}-\d{1,2}|[A-Za-z]{3}", text):
        return None
    try:
        found = parser.parse(text, default=datetime(1, 1, 1))
    except (ValueError, OverflowError, TypeError):
        return None
    if found.year < 1970:
        return None
    if _DAY.fullmatch(text):
        found = found.replace(hour=23, minute=59)
    if found.tzinfo is None:
        found = found.replace(tzinfo=zone) if zone else found.astimezone()
    return found.astimezone(UTC).replace(tzinfo=None)


def span(text: str) -> timedelta | None:
    """A length of time, as in ``3 days``, ``+48h`` or ``1w``; None where it is none."""
    found = _SPAN.fullmatch(text.strip().casefold())
    return int(found[1]) * _UNITS[found[2][0]] if found else None


def told(moment: datetime | None, zone: timezone | None = None) -> str:
    """A time for a person, in this machine's zone: ``Tue 2026-11-24 18:00 CET``."""
    if moment is None:
        return "no date"
    local = moment.replace(tzinfo=UTC).astimezone(zone)
    return f"{local:%a %Y-%m-%d %H:%M %Z}"


def kept(moment: datetime) -> str:
    """A time as nbgrader writes it into ``timestamp.txt``."""
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
