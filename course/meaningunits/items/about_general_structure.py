"""Items of lesson 05 and exercise 05: relating themes, by units, and against them."""

from __future__ import annotations

from . import structure_cases as cases
from .core import Item

ITEMS = (
    Item("general-structure/map", "A structure of your own", cases.LESSON, 6, "lesson"),
    Item("general-structure/relate", "Relating six themes", cases.EXERCISE, 6, "exercise"),
)
