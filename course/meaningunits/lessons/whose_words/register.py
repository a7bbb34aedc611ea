"""The doctors of an invented region, as anybody finds them on the practices' pages.

With it a passage without a name is followed back to a person: details are looked up together.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Doctor:
    """One doctor (invented): name, sex, where the practice is, and what its page tells."""

    name: str
    sex: str
    place: str
    alone: bool = False
    abroad: str = ""


DOCTORS = (
    Doctor("Åsa Berg", "woman", "town"),
    Doctor("Bo Ek", "man", "town"),
    Doctor("Carl Dahl", "man", "village", alone=True, abroad="Norway"),
    Doctor("Dora Falk", "woman", "village", alone=True),
    Doctor("Elsa Gran", "woman", "island", alone=True),
    Doctor("Frans Holm", "man", "island", alone=True),
    Doctor("Gerd Lund", "woman", "town"),
    Doctor("Hugo Moss", "man", "town", abroad="Canada"),
    Doctor("Ida Nord", "woman", "town", abroad="Canada"),
    Doctor("Jan Ost", "man", "village"),
    Doctor("Karin Malm", "woman", "island", alone=True, abroad="Canada"),
    Doctor("Klara Palm", "woman", "island"),
    Doctor("Lars Quist", "man", "island"),
    Doctor("Maj Rosen", "woman", "village", abroad="Kenya"),
    Doctor("Nils Sand", "man", "village"),
    Doctor("Olga Thorn", "woman", "town"),
)


def fitting(
    *, sex: str = "", place: str = "", alone: bool | None = None, abroad: bool | None = None
) -> tuple[Doctor, ...]:
    """The doctors whom all the given details fit.

    Parameters
    ----------
    sex, place : str
        Empty where it is not known.
    alone, abroad : bool, optional
        Whether somebody works alone, has worked abroad; None where it is not known.
    """
    return tuple(
        one
        for one in DOCTORS
        if (not sex or one.sex == sex)
        and (not place or one.place == place)
        and (alone is None or one.alone == alone)
        and (abroad is None or bool(one.abroad) == abroad)
    )
