"""A rubric as its notebook shows it: lines with levels that sum to the points of a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

#: How a level's points are written in a table.
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SAID = re.compile(r"^(?P<words>.*?)\s*(?:\*[\"“](?P<example>.*?)[\"”]\*(?P<more>.*))?$")
_HEADING = re.compile(r"^#{1,6}\s+(?:\d+[.)]\s+)?(?P<title>.*?)\s*(?:\([^()]*points?[^()]*\))?\s*$")


@dataclass(frozen=True)
class Level:
    """One level of a line: its points, what one sees there, and an example."""

    points: float
    words: str = ""
    example: str = ""


@dataclass(frozen=True)
class Line:
    """One line of a rubric: its name and its levels, from the lowest on."""

    name: str
    levels: tuple[Level, ...]

    @property
    def most(self) -> float:
        return max(level.points for level in self.levels)

    def level(self, points: float) -> Level | None:
        """The level with these points."""
        return next((level for level in self.levels if level.points == points), None)

    def above(self, points: float) -> Level | None:
        """The next level up; None at the top."""
        return next((level for level in self.levels if level.points > points), None)


@dataclass(frozen=True)
class Rubric:
    """A question's lines.

    Parameters
    ----------
    lines : tuple of Line
    most : float
        The points of the question; the lines are put on its scale.
    written : bool
        Whether the notebook has it, or one line was made where there is none.
    """

    lines: tuple[Line, ...]
    most: float
    written: bool = True

    @property
    def scale(self) -> float:
        """What a point of the lines is worth, once a question's points were changed."""
        whole = sum(line.most for line in self.lines)
        return self.most / whole if whole else 0.0

    def points(self, levels: Mapping[str, float]) -> float | None:
        """The mark that some levels sum to; None while a line has none."""
        if any(line.name not in levels for line in self.lines):
            return None
        return round(self.scale * sum(levels[line.name] for line in self.lines), 4)

    def misfit(self, levels: Mapping[str, float]) -> str:
        """What of some levels is none of this rubric's, in words; else nothing."""
        for name, points in levels.items():
            line = next((line for line in self.lines if line.name == name), None)
            if line is None:
                return f"The rubric has no line {name!r}."
            if line.level(points) is None:
                return f"{name!r} has no level of {points:g}."
        return ""


@dataclass(frozen=True)
class Question:
    """What is asked in a cell that a person marks: its title, its words, and its rubric."""

    title: str
    words: str
    rubric: Rubric


def question(sources: Iterable[str], grade_id: str, most: float) -> Question:
    """What stands above a cell that a person marks.

    Parameters
    ----------
    sources : iterable of str
        The Markdown above it, the nearest first.
    grade_id : str
        Names it where nothing is said.
    most : float
        Its points.
    """
    title, words = grade_id.rpartition("--")[2].replace("-", " "), ""
    lines: tuple[Line, ...] = ()
    for source in sources:
        lines = lines or table(source)
        rest = [row for row in source.splitlines() if not row.startswith("|")]
        heads = [(i, found) for i, row in enumerate(rest) if (found := _HEADING.match(row))]
        if heads:
            at, found = heads[-1]
            title = found["title"] or title
            said = "\n".join(rest[at + 1 :])
            words = said.partition("**How it is marked.**")[0].strip()
            break
    made = Rubric(lines, most) if lines else Rubric((_plain(most),), most, written=False)
    return Question(title, words, made)


def table(source: str) -> tuple[Line, ...]:
    """The lines of the first table whose columns are points; none where there is none."""
    rows = [row.strip() for row in source.splitlines()]
    for i, row in enumerate(rows):
        points = [_points(cell) for cell in _cells(row)[1:]] if row.startswith("|") else []
        if len(points) < 2 or None in points or not _is_rule(rows[i + 1 : i + 2]):
            continue
        found = []
        for below in rows[i + 2 :]:
            if not below.startswith("|"):
                break
            name, *said = _cells(below)
            levels = [_level(p, s) for p, s in zip(points, said, strict=False) if p is not None]
            if name and len(levels) == len(points):
                found.append(Line(name.strip("*"), tuple(sorted(levels, key=lambda v: v.points))))
        names = [line.name for line in found]
        if found and len(set(names)) == len(names):
            return tuple(found)
    return ()


def _cells(row: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row.strip("|"))]


def _is_rule(rows: list[str]) -> bool:
    return bool(rows) and bool(re.fullmatch(r"\|?[\s:|-]*-[\s:|-]*\|?", rows[0]))


def _points(text: str) -> float | None:
    """As in ``½``, ``1½``, ``2`` or ``0.5``."""
    text = text.strip("* ")
    fraction = _FRACTIONS.get(text[-1:], 0.0)
    whole = text[:-1] if fraction else text
    if fraction and not whole:
        return fraction
    try:
        return float(whole.replace(",", ".")) + fraction
    except ValueError:
        return None


def _level(points: float, text: str) -> Level:
    said = _SAID.match(text)
    assert said is not None  # any text is words, at least
    words = " ".join(filter(None, (said["words"], (said["more"] or "").strip())))
    return Level(points, words, said["example"] or "")


def _plain(most: float) -> Line:
    """One line for a question without a rubric: half points, whole ones, or quarters of it."""
    for step in (0.5, 1.0, most / 4):
        count = most / step if step else 0
        if count == int(count) and count <= 8:
            return Line("Points", tuple(Level(n * step) for n in range(int(count) + 1)))
    return Line("Points", tuple(Level(most * n / 4) for n in range(5)))


def told(points: float) -> str:
    """Points as a rubric writes them: ``2½``."""
    whole = int(points)
    fraction = {value: sign for sign, value in _FRACTIONS.items()}.get(points - whole)
    if fraction:
        return f"{whole or ''}{fraction}"
    return f"{round(points, 2):g}"
