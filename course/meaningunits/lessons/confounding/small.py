"""Six small graphs: in which nothing, some variables or no set of them is enough to adjust for."""

from __future__ import annotations

from ...activities.sorting.kind import Case
from .confounding_cases import drawn as to_arrows

KINDS_OF_NONE = {
    "none needed": "you do not have to adjust for anything",
    "a set": "you have to adjust for some measured variables, and this is enough",
    "none suffices": "you would have to adjust, but no set of measured variables is enough",
}

#: Key → arrows, what was not measured, reason; the label follows from the graph.
SMALL = {
    "a": ("UX UY ZX XY", "U", "Z causes only X. The path through U stays open."),
    "b": (
        "UX UZ VZ VY XY",
        "UV",
        ("Two arrows meet at Z, so the path is closed already. Adjusting for Z would open it."),
    ),
    "c": ("UX UZ ZY XY", "U", "The path through U also runs through Z, which was measured."),
    "d": ("XY XZ YZ", "", "Two arrows meet at Z, so the path is closed already."),
    "e": ("ZX ZY XY", "", "Z causes both and was measured, so you can close its path."),
    "f": ("UX UY XY", "U", "U causes both and was not measured, so its path stays open."),
}


def small_cases() -> tuple[Case, ...]:
    """Six small graphs in words, each with its kind of answer, found from the graph itself."""
    from ...appraisal.confounding import adjustment_sets

    cases = []
    for key, (text, hidden, why) in SMALL.items():
        arrows = to_arrows(text)
        sets = adjustment_sets(arrows, "X", "Y", hidden)
        label = (
            "none suffices" if not sets else "a set" if frozenset() not in sets else "none needed"
        )
        drawn = ", ".join(f"{a} → {b}" for a, b in arrows)
        where = f"not measured: {', '.join(hidden)}" if hidden else "all measured"
        cases.append(Case(key, f"{drawn}.", label, why, "Follow each path from X to Y.", where))
    return tuple(cases)
