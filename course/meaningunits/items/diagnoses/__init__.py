"""Every diagnosis, in one table for each kind of task: its name, and what a good tutor would say.

A diagnosis says what is there, why it matters and where to look. It never says only "wrong", and
while there is still something to try it never gives the key. Braces are filled in by the kind of
item that makes the diagnosis.
"""

from __future__ import annotations

from .adjusting import ADJUSTING
from .appraising import APPRAISING
from .comparing import COMPARING
from .condensing import CONDENSING
from .converging import CONVERGING
from .core import Diagnosis, message
from .crossing import CROSSING
from .cutting import CUTTING
from .dividing import DIVIDING
from .explaining import EXPLAINING
from .graphing import GRAPHING
from .independence import INDEPENDENCE
from .lettering import LETTERING
from .misreporting import MISREPORTING
from .numbers import NUMBERS
from .predicting import PREDICTING
from .quizzing import QUIZZING
from .reading import READING
from .relating import RELATING
from .saturating import SATURATING
from .selecting import SELECTING
from .sorting import SORTING
from .theming import APPLYING, BUILDING
from .transferring import TRANSFERRING
from .turncoding import TURNCODING
from .writing import WRITING

__all__ = [
    "ADJUSTING",
    "APPLYING",
    "APPRAISING",
    "BUILDING",
    "COMPARING",
    "CONDENSING",
    "CONVERGING",
    "CROSSING",
    "CUTTING",
    "DIVIDING",
    "EXPLAINING",
    "GRAPHING",
    "INDEPENDENCE",
    "LETTERING",
    "MISREPORTING",
    "NUMBERS",
    "PREDICTING",
    "QUIZZING",
    "READING",
    "RELATING",
    "SATURATING",
    "SELECTING",
    "SORTING",
    "TRANSFERRING",
    "TURNCODING",
    "WRITING",
    "Diagnosis",
    "message",
]
