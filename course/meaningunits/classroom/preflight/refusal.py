"""How a submission is refused: with a sentence that tells the student what to do."""

from __future__ import annotations

AGAIN = "Open the notebook in Jupyter, save it, and hand in the file that ends in .ipynb."


class Refusal(Exception):
    """The submission cannot be repaired; the message tells the student what to do."""
