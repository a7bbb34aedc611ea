"""Units cut beforehand in interviews that more than one lesson works on.

A unit is its first and last sentence.
"""

from __future__ import annotations

FARIDA = ((64, 72), (85, 88), (89, 91))

#: Leif from where he comes to speak of the group; whoever divided this passage has units of their
#: own, which then take the place of these.
LEIF = (
    (41, 44),
    (45, 52),
    (53, 58),
    (59, 63),
    (64, 73),
    (74, 81),
    (82, 87),
    (88, 94),
    (95, 102),
)
LEIF_DIVIDED = "meaning-units/divide-leif"
