"""My work: all of it in one file, for any other machine and for handing in.

``done`` says what is there; ``save`` writes the file; ``look`` says what bringing one back would
change, and ``restore`` does it. The file's form is in ``archive``, what belongs to it in ``place``.
"""

from .archive import WorkError, opened
from .bringing import Brought, look, restore
from .place import Done, Place, done, left_out, packed
from .saving import save

__all__ = [
    "Brought",
    "Done",
    "Place",
    "WorkError",
    "done",
    "left_out",
    "look",
    "opened",
    "packed",
    "restore",
    "save",
]
