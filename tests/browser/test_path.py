"""One learner's path, 02 to 05, in one folder: from the transcript to a structure, and back.

Everything is done in the widgets, with the keys alone: Leif is divided, four units are condensed,
coded with codes of one's own, gathered into a theme, and related. Then each relation is followed
back to the sentences it rests on.
"""

from __future__ import annotations

import json
import re

import nbformat
import pytest
from meaningunits import trail
from meaningunits.activities.coding import board as boards
from meaningunits.activities.relating.structure import ground, read
from meaningunits.material import corpus
from meaningunits.material.units import key_of, units_of
from meaningunits.tasks import catalogue

pytestmark = pytest.mark.browser

DIVIDE, CONDENSE = "meaning-units/divide-leif", "condensing/condense-leif"
BOARD, MAP = "themes/board", "general-structure/map"

ENDS = [44, 52, 58, 63, 73, 81, 87, 96]
SAID = {
    "53–58": "A colleague comes by with a dog, asks nothing, and one day stays away.",
    "74–81": "Somebody tells him plainly that he is hiding again, and he cuts down his evenings.",
    "88–96": "A question leads him back to his father's work, and he keeps that from the others.",
}
PLAIN = "Told to one's face"
QUIET = "Left without a word"
HOME = "What comes from home"


def entries(folder):
    path = folder / trail.FILENAME
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def focus_in(desk, selector, tabs=14):
    """From the task's frame by the Tab key to something in it."""
    desk.widget().focus()
    for _ in range(tabs):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def tab_to(desk, selector, tabs=60):
    """On by the Tab key from where the focus is."""
    for _ in range(tabs):
        if desk.page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        desk.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {selector}")


def keys(desk, *pressed):
    """Keys that change nothing but where one is need no answer from Python."""
    for key in pressed:
        desk.page.keyboard.press(key)


def typed(desk, text, key="Control+Enter"):
    desk.page.keyboard.type(text)
    desk.press(key)


@pytest.fixture
def lesson(lab, desk):
    """A notebook of the folder, opened: each task as a page of its own, all over one trail."""
    folder = lab.folder / "path"
    folder.mkdir()
    spec = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}

    def opened(name, call):
        made = [nbformat.v4.new_code_cell(s) for s in ("import meaningunits as mu", call)]
        path = folder / f"{name}.ipynb"
        nbformat.write(nbformat.v4.new_notebook(cells=made, metadata=spec), path)
        desk.open(path)
        return folder

    return opened


def divide(desk):
    focus_in(desk, ".mu-gap")
    at = 41
    for end in ENDS:
        keys(desk, *["ArrowDown"] * (end - at))
        desk.press("Enter")
        at = end


def condense(desk):
    focus_in(desk, ".mu-pair textarea")
    at = desk.page.evaluate("document.activeElement.closest('.mu-pair').dataset.key")
    assert at == "41–44"
    for steps, text in zip((2, 3, 2), SAID.values(), strict=True):
        keys(desk, *["PageDown"] * steps)
        typed(desk, text)
        keys(desk, "PageUp")  # keeping went one unit on


def code(desk):
    """Codes of one's own, one of them shared by two doctors, and a theme over two."""
    focus_in(desk, ".mu-unit-card")
    keys(desk, "ArrowDown", "ArrowDown")
    for steps, name in ((0, QUIET), (3, PLAIN), (2, HOME)):
        keys(desk, *["ArrowDown"] * steps)
        keys(desk, "n")
        typed(desk, name, "Enter")
    desk.press("1", "ArrowRight", "-")  # 88–96 also: what is left unsaid, here by himself
    keys(desk, "Escape", "End")
    at = desk.page.evaluate("document.activeElement.dataset.key")
    assert at == "tomas 116–119"
    desk.press("1")
    tab_to(desk, ".mu-new input[aria-label^='New theme']")
    typed(desk, "Said or not said", "Enter")
    for code in ("n1", "n2"):
        focus_in(desk, ".mu-theme-head, .mu-code-row", tabs=80)
        keys(desk, "Home")
        for _ in range(12):
            if desk.page.evaluate("document.activeElement.dataset.code") == code:
                break
            keys(desk, "ArrowDown")
        keys(desk, "Enter")
        tab_to(desk, ".mu-entry-tools select")
        desk.page.keyboard.type("Said")
        desk.settled()


def relate(desk):
    """What is said and what comes from home: both in one unit, and one of them not said."""
    focus_in(desk, ".mu-row-of")
    desk.page.keyboard.press("r")
    tab_to(desk, ".mu-relate .mu-button")
    desk.press("Enter")
    desk.page.wait_for_function("document.activeElement.matches('.mu-field input')")
    typed(desk, "can lead to")
    keys(desk, "Tab")
    assert at_pick(desk) == "leif 88–96"
    desk.press("Enter", "Space")
    tab_to(desk, ".mu-field textarea")
    typed(desk, "The question was put aloud; what it led to was not.")
    # The same unit speaks against the first theme: it is taken up.
    keys(desk, "Escape", "End")
    while at_row(desk) != "leif 88–96":
        keys(desk, "ArrowUp")
    keys(desk, "Enter")
    typed(desk, "He sees it and keeps it to himself, so being told is not telling.")


def at_row(desk):
    return desk.page.evaluate("document.activeElement.closest('.mu-row-of').dataset.key")


def at_pick(desk):
    return desk.page.evaluate("document.activeElement.closest('.mu-pick-of').dataset.key")


def test_from_the_transcript_to_a_structure_and_back_to_the_sentences(lesson, desk):
    folder = lesson("02", f'mu.ask("{DIVIDE}")')
    divide(desk)
    assert entries(folder)[-1]["value"] == ENDS
    lesson("03", f'mu.ask("{CONDENSE}")')
    condense(desk)
    assert entries(folder)[-1]["value"] == SAID
    lesson("04", f'mu.ask("{BOARD}")')
    code(desk)
    board = boards.read(entries(folder)[-1]["value"])
    assert [c.id for c in board.in_theme("T1")] == ["n1", "n2"]
    lesson("05", f'mu.ask("{MAP}")')
    assert "Your own themes and codes" in desk.widget().locator(".mu-told").inner_text()
    relate(desk)
    desk.page.keyboard.press("Escape")

    log = trail.Trail(folder / trail.FILENAME).log()
    made = read(log.state(MAP).value)
    kind = catalogue.find(MAP).kind
    material = kind.material_of(made)
    assert material.own
    assert [(r.source, r.name, r.target) for r in made.relations] == [("T1", "can lead to", "n3")]
    assert made.against == {
        "leif 88–96": "He sees it and keeps it to himself, so being told is not telling."
    }
    passage = catalogue.find(DIVIDE).kind.passage
    own = {f"leif {key_of(unit)}" for unit in units_of(log.state(DIVIDE).value, passage)}
    condensed = log.state(CONDENSE).value
    for relation in made.relations:
        assert ground(relation, material).name == "carried"
        assert relation.units
        for key in relation.units:
            # Structure → theme → code → unit → condensation → sentences, each the learner's own.
            assert set(board.units[key]) & set(material.theme(relation.source).codes)
            assert key in own
            assert condensed[key.removeprefix("leif ")] == material_says(kind, log)[key]
            unit = boards.unit_at(key)
            first, last = unit.place
            words = [s.text for s in corpus.load("leif").passage(first, last)]
            shown = shown_words(desk, relation.key, key)
            assert all(text in shown for text in words)
    assert "traceable" in catalogue.judged(MAP, log).names
    written_up(lesson, desk, log)


def written_up(lesson, desk, log):
    """The report, held against what was done."""
    folder = lesson("06", "mu.audit()")
    focus_in(desk, "input[type=range]", tabs=30)
    tab_to(desk, ".mu-part-of .mu-primary")
    desk.press("Enter")
    report = (folder / "how-i-got-here.md").read_text(encoding="utf-8")
    assert (
        trail.Trail(folder / trail.FILENAME).log().entries == log.entries
    )  # looking leaves nothing
    plain = report.replace("\\", "")
    # As many decisions in each step as the trail has, of what was done in it.
    for slug, step in ((DIVIDE, "Divided"), (CONDENSE, "Condensed"), (BOARD, "Coded")):
        made = [entry for entry in log.of(slug) if not entry.is_event]
        assert re.search(rf"\*\*{step}\*\*: {len(made)} decisions", plain), step
    made = [entry for entry in log.of(MAP) if not entry.is_event]
    assert f"**Structured**: {len(made)} decisions" in plain
    # From the relation down: both themes, the codes, the unit, what was written, every sentence.
    tree = plain[plain.index("From the themes back to the words") :]
    for words in (
        f"Said or not said → can lead to → {HOME}",
        "The question was put aloud; what it led to was not.",
        QUIET,
        HOME,
        SAID["88–96"],
    ):
        assert words in tree
    for sentence in corpus.load("leif").passage(88, 96):
        assert sentence.text.split(" – ")[0] in tree, sentence.number
    for text in SAID.values():
        assert text in plain
    assert "He sees it and keeps it to himself" in plain


def material_says(kind, log):
    from meaningunits.activities.relating.start import start

    return start(kind, log).material.says


def shown_words(desk, relation, unit):
    """What the map shows of a relation's unit, when one goes from the arrow back to the words."""
    desk.widget().locator(f'.mu-row-of[data-key="{relation}"]').click()
    pick = desk.widget().locator(f'.mu-pick-of[data-key="{unit}"]')
    if not pick.locator(".mu-quote").is_visible():
        pick.locator(".mu-read").click()
    return " ".join(pick.locator(".mu-quote").inner_text().split())
