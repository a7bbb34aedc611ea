"""What may come of a talk between two coders, or three, and how it is said."""

from __future__ import annotations

#: What may come of a talk, and how it is said of two coders.
DECISIONS = {
    "first": "as {a} has it",
    "second": "as {b} has it",
    "third": "as {c} has it",
    "both": "the codes of both",
    "neither": "no code here",
    "open": "left open: both readings stand",
}


def decided_in_words(decision: str, a: str, b: str, c: str = "") -> str:
    """A decision as said of two coders, or three: 'as Reader A has it'."""
    if c and decision == "both":
        return "the codes of all three"
    if c and decision == "open":
        return "left open: the readings stand beside one another"
    told = DECISIONS[decision].format(a=a, b=b, c=c or "a third coder")
    for name, has in (("you", "you have"), ("You", "you have"), ("I", "I have")):
        told = told.replace(f"as {name} has it", f"as {has} it")
    return told


def decisions(third: str) -> list[str]:
    """What may come of a talk of two, or of three."""
    return [key for key in DECISIONS if third or key != "third"]
