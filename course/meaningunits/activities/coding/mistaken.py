"""What each code of the codebook is easily given for, and what it needs besides.

Told to whoever gave the code where no reader did. It speaks of that code only, and names no other.
"""

from __future__ import annotations

from collections.abc import Mapping

MISTAKEN: Mapping[str, str] = {
    "C1": (
        "A sad or hard story is not enough: somebody's feeling has to be named, and something "
        "is understood about it or done with it."
    ),
    "C2": (
        "One act that is told once is not enough, and neither is one feeling: it needs "
        "something lasting that the doctor has learned about herself or himself."
    ),
    "C3": (
        "To think of a patient is not enough: the doctor has to get ready for a meeting that is "
        "still to come."
    ),
    "C4": (
        "A habit of one person is not enough: it needs a meeting that goes wrong, and what "
        "doctor and patient do to each other in it."
    ),
    "C5": (
        "Many details about a patient are not enough: the doctor has to see them as one person."
    ),
    "C6": ("That a patient comes is not enough: the doctor has to ask or to understand why."),
    "C7": (
        "To do something in a visit is not enough: the doctor has to act first, before somebody "
        "else asks for it."
    ),
    "I1": (
        "That a meeting was hard is not enough: the doctor has to say that such meetings belong "
        "to the work."
    ),
    "I2": (
        "That something could not be done is not enough: a line has to be drawn between what is "
        "the doctor's own and what is not."
    ),
    "I3": (
        "To listen to one patient is not enough: it needs a sentence about what makes one a "
        "general practitioner."
    ),
    "I4": (
        "To tell of a colleague is not enough: the doctor has to find that they have it the "
        "same, or to judge the colleague more gently."
    ),
    "I5": (
        "To hear another member's story is not enough: the doctor has to recognise something of "
        "his or her own in it."
    ),
    "S1": ("To name members is not enough: it has to matter how long they have known one another."),
    "S2": (
        "It needs both: a fault that is told, and how the others took it. One of the two is not "
        "enough."
    ),
    "S3": ("That people talk is not enough: it needs how they may speak with one another."),
    "S4": (
        "To say when and where they meet is not enough: it needs a rule or an arrangement that "
        "holds the group."
    ),
    "S5": (
        "To remember a member, or to know one well, is not enough: somebody has to be less "
        "alone in the time between two meetings."
    ),
    "S6": (
        "Many years are not enough: it has to be said that they have made the doctor calm or sure."
    ),
    "P1": (
        "A long time with one of the two is not enough: patients and group have to stand beside "
        "each other."
    ),
    "P2": (
        "That somebody speaks is not enough: somebody else has to hear it to its end, and not "
        "mend it."
    ),
    "P3": ("A change on one side is not enough: patients and group both have to have changed."),
    "P4": (
        "A change is not enough: it has to be told that it took long. What changes from one day "
        "to the next is something else."
    ),
    "E1": (
        "A laugh in a story is not enough: the good hour has to be what the unit tells. If "
        "people laugh and then something else is told, ask what that is."
    ),
    "E2": (
        "To like something is not enough: it needs pleasure in the work, and the group as its "
        "reason."
    ),
    "E3": ("To be tired is not enough: health, or staying in the work, has to be at risk."),
    "E4": ("To like the work is not enough: the members have to find together what is good in it."),
}
