"""What each code of the codebook is easily given for, and what it needs besides.

Told to whoever gave the code where no reader did. It speaks of that code only, and names no other.
"""

from __future__ import annotations

from collections.abc import Mapping

MISTAKEN: Mapping[str, str] = {
    "C1": (
        "A sad or hard story is not enough. The unit has to name somebody's feeling, and "
        "somebody has to understand this feeling or do something with it."
    ),
    "C2": (
        "One act that is told once is not enough. One feeling is not enough either. The doctor "
        "has to have learned something lasting about herself or himself."
    ),
    "C3": (
        "It is not enough that the doctor thinks of a patient. The doctor has to prepare for a "
        "meeting that will come."
    ),
    "C4": (
        "It is not enough that one person has a habit. A meeting has to go wrong, and the unit "
        "has to tell what doctor and patient do to each other in it."
    ),
    "C5": (
        "It is not enough that there are many details about a patient. The doctor has to see in "
        "them one whole person."
    ),
    "C6": ("It is not enough that a patient comes. The doctor has to ask or to understand why."),
    "C7": (
        "It is not enough that the doctor does something in a visit. The doctor has to act "
        "before somebody else asks for it."
    ),
    "I1": (
        "It is not enough that a meeting was hard. The doctor has to say that such meetings "
        "belong to the work."
    ),
    "I2": (
        "It is not enough that something could not be done. The doctor has to distinguish what "
        "is his or her own responsibility from what is not."
    ),
    "I3": (
        "It is not enough that the doctor listens to one patient. The unit has to say something "
        "about what a general practitioner is."
    ),
    "I4": (
        "It is not enough that the doctor tells of a colleague. The doctor has to find that both "
        "have the same experience, or has to judge the colleague more gently."
    ),
    "I5": (
        "It is not enough that the doctor hears another member's story. The doctor has to "
        "recognise something of his or her own in it."
    ),
    "S1": (
        "It is not enough that members are named. It has to be important how long they have "
        "known one another."
    ),
    "S2": (
        "The unit has to tell both: that somebody told of a fault, and how the others took it. "
        "One of the two is not enough."
    ),
    "S3": (
        "It is not enough that people talk. The unit has to tell how they may speak with one "
        "another."
    ),
    "S4": (
        "It is not enough that the unit says when and where they meet. It has to tell of a rule "
        "or an arrangement that holds the group together."
    ),
    "S5": (
        "It is not enough that the doctor remembers a member, or knows a member well. Somebody "
        "has to be less alone in the time between two meetings."
    ),
    "S6": (
        "It is not enough that there were many years. The unit has to say that these years made "
        "the doctor calm or sure."
    ),
    "P1": (
        "It is not enough that there were many years with the patients, or many years with the "
        "group. The unit has to speak of both, side by side."
    ),
    "P2": (
        "It is not enough that somebody speaks. Another person has to listen to the end, and "
        "must not try to solve it."
    ),
    "P3": (
        "It is not enough that one of the two has changed. Both the patients and the group "
        "have to change."
    ),
    "P4": (
        "It is not enough that something changes. The unit has to tell that this took a long "
        "time. A change from one day to the next does not belong here."
    ),
    "E1": (
        "It is not enough that people laugh in a story. The unit has to tell about the good time "
        "itself. If people laugh and then the unit tells something else, ask what this is."
    ),
    "E2": (
        "It is not enough that somebody likes something. The unit has to tell of pleasure in the "
        "work, and that the group is the reason."
    ),
    "E3": (
        "It is not enough that somebody is tired. The unit has to tell that health, or "
        "staying in the work, was at risk."
    ),
    "E4": (
        "It is not enough that somebody likes the work. The members have to find together "
        "what is good in it."
    ),
}
