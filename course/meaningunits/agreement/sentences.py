"""Each measure of one pair of codings, with a plain sentence on what it counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from .alpha import krippendorff_alpha
from .reliability import (
    brennan_prediger,
    chance_agreement,
    cohen_kappa,
    gwet_ac1,
    percent_agreement,
    scott_pi,
)
from .segmentation import (
    boundary_edits,
    boundary_precision_recall,
    boundary_similarity,
    segmentation_similarity,
)
from .unitizing import Unit, unitizing_alpha, unitizing_alpha_binary, unitizing_alpha_coding
from .windows import pk, usual_window, window_diff

#: What text outside any unit counts as, when units are compared atom by atom.
UNCODED = "(uncoded)"


@dataclass(frozen=True)
class Measured:
    """One measure of one pair of codings."""

    name: str  # the function's, such as "cohen_kappa"
    title: str  # the field's, such as "Cohen's κ"
    value: float | None  # None where undefined; the sentence then says why
    sentence: str
    penalty: bool = False  # True where 0 is best


def on_codes(
    a: Sequence[Hashable],
    b: Sequence[Hashable],
    categories: Collection[Hashable] | None,
    what: str,
) -> tuple[Measured, ...]:
    """Measures of two rows of codes, `what` being what they code ("units")."""
    # What cannot be compared, or has a stray code, is the caller's error and not a measure's.
    share = percent_agreement(a, b)
    chance_agreement(a, b, "brennan_prediger", categories)
    coded = sum(x is not None and y is not None for x, y in zip(a, b, strict=True))

    def luck(model: str) -> str:
        return f"{chance_agreement(a, b, model, categories):.0%}"

    def of_scott(pi: float) -> str:
        if cohen_kappa(a, b) - pi < 0.005:
            habits = "They used the codes about equally often, so π and κ hardly differ."
        else:
            habits = "They used the codes unequally often. This makes π lower, but not κ."
        both = f"chance is calculated for both coders together: {luck('scott')}"
        return f"As κ, but {both}. {habits}"

    return (
        Measured(
            "percent_agreement",
            "Percentage agreement",
            share,
            f"The same code on {round(share * coded)} of {coded} {what}. Chance is not subtracted.",
        ),
        _measured(
            "cohen_kappa",
            "Cohen's κ",
            lambda: cohen_kappa(a, b),
            lambda _: (
                f"By chance the two would agree on {luck('cohen')}, if each used every code as "
                "often as here. κ is the part that they reached of all they could reach above this."
            ),
        ),
        _measured("scott_pi", "Scott's π", lambda: scott_pi(a, b), of_scott),
        _measured(
            "brennan_prediger",
            "Brennan–Prediger S",
            lambda: brennan_prediger(a, b, categories),
            lambda _: (
                "Chance is 1 divided by the number of codes "
                f"({luck('brennan_prediger')}), however often each was used. So a code that is "
                "used nearly everywhere does not make S lower."
            ),
        ),
        _measured(
            "gwet_ac1",
            "Gwet's AC1",
            lambda: gwet_ac1(a, b, categories),
            lambda _: (
                f"It assumes that coders guess only at {what} that are hard to code; so by chance "
                f"they would agree on {luck('gwet')}. If one code is used nearly everywhere, it "
                "subtracts little. If all codes are used equally often, it subtracts as much as "
                "Brennan–Prediger S."
            ),
        ),
        _measured(
            "krippendorff_alpha",
            "Krippendorff's α",
            lambda: krippendorff_alpha((a, b)),
            lambda value: (
                f"As π, but corrected for small numbers: there are {2 * coded} codes, and this "
                f"adds {value - scott_pi(a, b):.3f}. The fewer {what} there are, the more it adds."
            ),
        ),
    )


def on_units(first: Sequence[Unit], second: Sequence[Unit], length: int) -> tuple[Measured, ...]:
    """Measures of two sets of units in a text of `length` atoms."""
    units = (first, second)
    pairs = list(zip(atoms(first, length), atoms(second, length), strict=True))
    both = [(x, y) for x, y in pairs if UNCODED not in (x, y)]
    alone = sum((x == UNCODED) != (y == UNCODED) for x, y in pairs)
    return (
        _measured(
            "unitizing_alpha",
            "uα",
            lambda: unitizing_alpha(units, length),
            lambda _: (
                "Place and code count together. Text without a code counts as a code of its own. "
                "For chance, a unit is never compared with itself: so uα is higher if units are "
                "long."
            ),
        ),
        _measured(
            "unitizing_alpha_binary",
            "|uα",
            lambda: unitizing_alpha_binary(units, length),
            lambda _: (
                f"Only whether text was marked counts, not as what: {alone} of {length} "
                "atoms were marked by one coder alone."
            ),
        ),
        _measured(
            "unitizing_alpha_coding",
            "cuα",
            lambda: unitizing_alpha_coding(units, length),
            lambda _: (
                f"Only the {len(both)} atoms that both marked count; there they gave the "
                f"same code to {sum(x == y for x, y in both)}."
            ),
        ),
    )


def on_boundaries(a: Sequence[int], b: Sequence[int]) -> tuple[Measured, ...]:
    """Measures of two segmentations, given by their masses; `b` is the reference."""
    edits = boundary_edits(a, b)
    matches, near = len(edits.matches), len(edits.near_misses)
    alone = len(edits.only_a) + len(edits.only_b)
    length = sum(b)
    window = usual_window(len(b), length)
    return (
        _measured(
            "boundary_similarity",
            "Boundary similarity B",
            lambda: boundary_similarity(a, b),
            lambda _: (
                f"Boundaries that match: {matches}; near misses, which count half: {near}; "
                f"boundaries of one coder alone, which count nothing: {alone}."
            ),
        ),
        _measured(
            "boundary_f1",
            "Boundary F1",
            lambda: boundary_precision_recall(a, b).f1,
            lambda _: (
                f"Only the same place counts: {matches} of the first coder's "
                f"boundaries ({len(a) - 1}) and the second's ({len(b) - 1}). "
                "A near miss is two errors."
            ),
        ),
        _measured(
            "segmentation_similarity",
            "Segmentation similarity S",
            lambda: segmentation_similarity(a, b),
            lambda _: (
                f"All places where a boundary could stand count ({length - 1}), also those "
                "that neither chose, so it is high wherever boundaries are few."
            ),
        ),
        _measured(
            "window_diff",
            "WindowDiff",
            lambda: window_diff(a, b),
            lambda _: (
                f"A penalty: the share of windows of {window} atoms with an unequal number "
                "of boundaries. A near miss spoils only the few windows that end between the two."
            ),
            penalty=True,
        ),
        _measured(
            "pk",
            "Pk",
            lambda: pk(a, b),
            lambda _: (
                f"A penalty: how often two atoms {window} apart lie in one segment for one "
                "coder only. A boundary added close beside another goes largely unseen."
            ),
            penalty=True,
        ),
    )


def atoms(units: Sequence[Unit], length: int) -> list[Hashable]:
    """The code of every atom, `UNCODED` outside all units."""
    codes: list[Hashable] = [UNCODED] * length
    for start, end, code in units:
        codes[start:end] = [code] * (end - start)
    return codes


def _measured(
    name: str,
    title: str,
    compute: Callable[[], float],
    sentence: Callable[[Any], str],
    penalty: bool = False,
) -> Measured:
    """A measure and its sentence; where it is undefined, its own error is the sentence."""
    try:
        value = compute()
    except ValueError as error:
        return Measured(name, title, None, str(error), penalty)
    return Measured(name, title, value, sentence(value), penalty)
