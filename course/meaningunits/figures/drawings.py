"""Drawings that need neither a script nor plotly: plain SVG, its numbers in words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..appraisal.quartet import QuartetSet, causal_quartet
from ..look import saved

SIDE = 220
REACH = {"X": 3.2, "Y": 6.4}  # how far the axes go, in the data's units

#: What Z is in each set, for whoever wants to be told.
BEHIND = {
    "collider": "X → Z ← Y: Z came last, from both.",
    "confounder": "X ← Z → Y: Z was there first, and moves both.",
    "mediator": "X → Z → Y: Z lies on the way.",
    "M-bias": "X ← U → Z ← V → Y: Z comes from a cause of X and a cause of Y, neither measured.",
}


@dataclass(frozen=True)
class Quartet:
    """The causal quartet as four scatter plots, and as a table of their slopes.

    Parameters
    ----------
    told : bool
        Also say what Z is in each of the four.
    """

    told: bool = False

    def __repr__(self) -> str:
        lines = ["Four data sets, invented. Slope of Y on X, and adjusted for Z:"]
        lines += [
            f"  {n}. {plain}, adjusted {adjusted}{f'  ({behind})' if self.told else ''}"
            for n, plain, adjusted, behind in self._rows()
        ]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        plots = "".join(_plot(one, n) for n, one in enumerate(causal_quartet(), start=1))
        head = [
            "",
            "slope of Y on X",
            "adjusted for Z",
            *(["how it came about"] if self.told else []),
        ]
        cells = "".join(f'<th scope="col">{cell}</th>' if cell else "<td></td>" for cell in head)
        rows = "".join(
            f'<tr><th scope="row">{n}</th><td>{plain}</td><td>{adjusted}</td>'
            + (f"<td>{escape(behind)}</td>" if self.told else "")
            + "</tr>"
            for n, plain, adjusted, behind in self._rows()
        )
        return saved(
            '<section class="mu mu-quartet" aria-label="Four data sets">'
            f'<div class="mu-plots">{plots}</div>'
            '<p class="mu-note">Four invented data sets of a hundred people each. The idea is '
            "from D’Agostino McGowan, Gerke and Barrett 2024. Filled points: the people with the "
            "highest Z (a third of all). Empty points: the people with the lowest Z (a third of "
            "all). The line shows how much Y rises when X rises by 1.</p>"
            f"<table><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table></section>"
        )

    @staticmethod
    def _rows() -> list[tuple[int, str, str, str]]:
        found = []
        for n, one in enumerate(causal_quartet(), start=1):
            plain = one.model.coefficient("X", "Y")
            adjusted = one.model.coefficient("X", "Y", ["Z"])
            found.append((n, f"{plain:.2f}", f"{adjusted + 0.0:.2f}".replace("-0.00", "0.00"),
                          BEHIND[one.name]))  # fmt: skip
        return found


def _plot(one: QuartetSet, n: int) -> str:
    xs, ys, zs = (one.points[name] for name in "XYZ")
    low, high = sorted(zs)[len(zs) // 3], sorted(zs)[2 * len(zs) // 3]

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            round((x / REACH["X"] + 1) * SIDE / 2, 1),
            round((1 - y / REACH["Y"]) * SIDE / 2, 1),
        )

    dots = []
    for x, y, z in zip(xs, ys, zs, strict=True):
        cx, cy = at(x, y)
        kind = "high" if z >= high else "low" if z < low else "middle"
        dots.append(f'<circle class="mu-z-{kind}" cx="{cx}" cy="{cy}" r="3"/>')
    (x1, y1), (x2, y2) = at(-3, -3), at(3, 3)
    label = (
        f"Data set {n}: Y rises by 1 for each unit of X, with the same scatter as in the others."
    )
    return (
        f'<figure><svg viewBox="0 0 {SIDE} {SIDE}" role="img" aria-label="{label}">'
        f'<rect class="mu-frame" x=".5" y=".5" width="{SIDE - 1}" height="{SIDE - 1}"/>'
        f'{"".join(dots)}<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'
        f'<text x="{SIDE - 6}" y="{SIDE - 7}" text-anchor="end">X</text>'
        f'<text x="7" y="17">Y</text></svg><figcaption>{n}</figcaption></figure>'
    )
