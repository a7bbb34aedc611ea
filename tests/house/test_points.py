"""Every exercise, found by itself: what its page says of points is what its tasks are worth."""

from __future__ import annotations

import re
from collections.abc import Callable

import class_of
import pytest
from altering import EVERY
from meaningunits.classroom import texts
from meaningunits.tasks import catalogue

SOURCES = sorted(class_of.ROOT.glob("solutions/*/[0-9]*.py"))
TOTAL = 20

_HEADING = re.compile(r"^# ## (?P<title>.+)$", re.M)
_SAID = re.compile(r"\((\d+) points?\b")


def amiss(source: str, worth: Callable[[str], float] = lambda slug: catalogue.find(slug).points):
    """What an exercise's source says of points, and is not so; each in a sentence."""
    head, *parts = re.split(r"(?=^# ## )", source, flags=re.M)
    machine = person = 0.0
    beside = read_beside(source)
    for part in parts:
        title = _HEADING.match(part)["title"]
        graded = re.findall(r'^# %% graded="([^"]+)"', part, re.M)
        marked = dict(re.findall(r'^# %% .*by_hand="([^"]+)" points=(\S+)', part, re.M))
        by_hand = [*map(float, marked.values())]
        machine += (automatic := sum(map(worth, graded)))
        person += sum(by_hand)
        yield from _section(title, part, automatic, by_hand)
        for slug in re.findall(r'mu\.ask\("([^"]+)"', part):
            if slug not in graded and slug.replace("/", "--") not in marked and slug not in beside:
                yield f"{title}: asks {slug} and grades {graded or 'nothing'}"
    if machine + person != TOTAL:
        yield f"worth {machine + person:g} in all"
    told = f"**{TOTAL} points: {machine:g} are marked by the notebook, {person:g} by a person.**"
    if told not in head:
        yield f"the head does not say {told}"


def read_beside(source: str) -> set[str]:
    """Tasks without points of their own, whose answers go along with a text that a person marks."""
    marked = [name.replace("--", "/") for name in re.findall(r'by_hand="([^"]+)"', source)]
    items = [item for item in EVERY if item.slug in marked]
    return {slug for item in items for slug in item.kind.beside}


def _section(title: str, part: str, automatic: float, by_hand: list[float]):
    """The same of one section: its heading, its sentences, and the lines a person marks by."""
    worth = automatic + sum(by_hand)
    points = f"{worth:g} point{'' if worth == 1 else 's'}"
    if worth and not re.search(rf"\({points}(?:, marked by a person)?\)$", title):
        yield f"{title}: not {points}"
    if ("by a person" in title) != bool(by_hand):
        yield f"{title}: a person marks {'it' if by_hand else 'nothing'}"
    if not worth and "point" in title:
        yield f"{title}: worth nothing"
    prose = [line for line in part.splitlines()[1:] if line.startswith("#")]
    full, rest = "\n".join(prose), ""
    if (at := full.find("*A full answer")) >= 0:
        full, rest = full[at:], full[:at]
        if [float(n) for n in _SAID.findall(full)] != by_hand:
            yield f"{title}: the full answer is not one of {by_hand}"
    parts = [float(n) for n in _SAID.findall(rest or full)]
    if parts and sum(parts) != worth:
        yield f"{title}: its parts are worth {sum(parts):g}"
    lines = [line for line in prose if line.startswith("# | **")]
    if by_hand and "Each line earns 0, ½ or 1 point" not in part:
        yield f"{title}: what a line of the rubric earns is not said"
    if by_hand and len(lines) != sum(by_hand):
        yield f"{title}: {len(lines)} lines to mark by"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_points_are_what_the_page_says_they_are(path):
    assert [*amiss(path.read_text("utf-8"))] == []


def test_there_are_exercises_to_look_at():
    assert len(SOURCES) == 10


def marked(source: str) -> dict[str, tuple[float, str]]:
    """Grade id of a cell that a person marks → its points, and the task that stands before it."""
    cell = re.compile(r'mu\.ask\("([^"]+)"\)\s+^# %% .*by_hand="([^"]+)" points=(\S+)', re.M)
    return {name: (float(points), slug) for slug, name, points in cell.findall(source)}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_what_a_person_marks_is_written_in_the_task_above_it(path):
    source = path.read_text("utf-8")
    found = marked(source)
    assert [*found] == re.findall(r'by_hand="([^"]+)"', source)
    folded = " ".join(source.replace("\n# ", " ").split())
    for name, (points, slug) in found.items():
        item = catalogue.find(slug)
        assert item.grade_id == name
        assert item.points == 0  # a person gives them, and no machine
        assert item.kind.marked == points
        assert item.kind.widget == "writing"
        if item.kind.most:  # asked for as long as the page says
            assert re.search(
                rf"\b{item.kind.least}(?:–| to ){item.kind.most}\W+words?\b", folded
            ), item.kind.length
        assert source.count(texts.STUBS[0][:20]) == 1


def test_every_text_that_a_person_marks_stands_in_an_exercise():
    every = (item for lesson in catalogue.lessons() for item in catalogue.of(lesson).values())
    beside = {slug for path in SOURCES for slug in read_beside(path.read_text("utf-8"))}
    wanted = [
        i.slug for i in every if i.host == "exercise" and not i.points and i.slug not in beside
    ]
    here = [slug for path in SOURCES for _, slug in marked(path.read_text("utf-8")).values()]
    assert sorted(here) == sorted(wanted)


# And each fault is seen.

PAGE = """# %% [markdown]
# # Exercise 99: Invented for this test
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About an hour.

# %% [markdown]
# ## 1. One (15 points)
#
# This (10 points), and that (5 points).

# %%
mu.ask("a/one")

# %% graded="a/one"
mu.grade("a/one")

# %% [markdown]
# ## 2. Two (1 point)

# %%
mu.ask("a/two")

# %% graded="a/two"
mu.grade("a/two")

# %% [markdown]
# ## 3. Three (4 points, marked by a person)
#
# **How it is marked.** Each line earns 0, ½ or 1 point.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **First** | a | b | c |
# | **Second** | a | b | c |
# | **Third** | a | b | c |
# | **Fourth** | a | b | c |

# %% [markdown] by_hand="a--three" points=4
# ### BEGIN SOLUTION
# *A full answer, for markers (4 points).* So.
# ### END SOLUTION
"""


def told(page: str) -> list[str]:
    return [*amiss(page, {"a/one": 15, "a/two": 1, "a/else": 1}.get)]


def test_a_page_that_says_what_is_so_is_let_be():
    assert told(PAGE) == []


@pytest.mark.parametrize(
    ("so", "fault", "named"),
    [
        ("One (15 points)", "One (14 points)", "1. One (14 points): not 15 points"),
        ("Two (1 point)", "Two", "2. Two: not 1 point"),
        ("that (5 points)", "that (6 points)", "1. One (15 points): its parts are worth 16"),
        ("4 points, marked by a person)", "4 points)", "(4 points): a person marks it"),
        ("Two (1 point)", "Two (1 point, marked by a person)", "a person marks nothing"),
        ("# | **Third** | a | b | c |\n", "", "3 lines to mark by"),
        ("0, ½ or 1 point.", "0 or 1 point.", "a line of the rubric earns is not said"),
        ("markers (4 points)", "markers (3 points)", "the full answer is not one of [4.0]"),
        ("points=4", "points=3", "worth 19 in all"),
        ("16 are marked", "17 are marked", "the head does not say **20 points: 16 are marked"),
        ('mu.ask("a/two")', 'mu.ask("a/one")', "asks a/one and grades ['a/two']"),
        ("# %% [markdown]\n# ## 2. Two (1 point)\n", "", "1. One (15 points): not 16 points"),
    ],
)
def test_points_that_are_not_as_said_are_named(so, fault, named):
    assert so in PAGE
    assert any(named in each for each in told(PAGE.replace(so, fault)))
