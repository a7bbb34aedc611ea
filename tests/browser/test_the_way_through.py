"""Lesson 02 and exercise 02, from a fresh workspace to the next day and to paper.

By keyboard alone, and, where a finger does it otherwise, by touch on a phone. No cell is run by
hand, and no code is seen.
"""

from __future__ import annotations

import re
import shutil
from html import unescape

import nbformat
import pytest
from alive import SHOWN, go, see, state
from lab import PYTHON, Desk, printed
from meaningunits import workspace
from meaningunits.course_mode.page import pages
from meaningunits.tasks import catalogue
from nbconvert import HTMLExporter

pytestmark = pytest.mark.browser

LESSON, EXERCISE = "02_meaning_units.ipynb", "exercises/02_meaning_units/02_meaning_units.ipynb"
TASKS = [*pages()["exercise 02_meaning_units"].tasks]
MEMO = "After 47, I gave her the towel: for a cut speaks the count, against it the one breath. "


@pytest.fixture
def work(lab):
    """A workspace as `meaningunits work` makes it, within the server's."""
    made = lab.folder / "way"
    workspace.make(made)
    yield made
    shutil.rmtree(made)


class Keys:
    """A learner with a keyboard and nothing else."""

    def __init__(self, desk) -> None:
        self.desk, self.page = desk, desk.page

    def tab(self, to: str, back: bool = False) -> None:
        """Tab on until something that matches has the focus."""
        for _ in range(60):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            if self.page.evaluate("to => document.activeElement.matches(to)", to):
                return
        raise AssertionError(f"Tab does not lead to {to}")

    def press(self, *keys: str) -> None:
        """Keys one after another, each when the one before is answered."""
        for key in keys:
            self.page.keyboard.press(key)
            self.settled()

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)

    def settled(self) -> None:
        self.page.wait_for_function(
            "shown => !document.querySelector(`${shown} .mu-widget[data-busy]`)", arg=SHOWN
        )

    def sort(self, slug: str) -> None:
        kind = catalogue.find(slug).kind
        labels = [*kind.labels]
        self.tab(".mu-card-of")
        for case in kind.cases:
            assert self.page.evaluate("document.activeElement.dataset.key") == case.key
            self.press(str(labels.index(kind.ideal()[case.key]) + 1))

    def divide(self, slug: str, cuts: list[int]) -> None:
        self.tab(".mu-gap")
        at = catalogue.find(slug).kind.passage.first
        for cut in cuts:
            for _ in range(cut - at):
                self.page.keyboard.press("ArrowDown")
            self.press("Enter")
            at = cut

    def check(self) -> str:
        """Check, and what is said first; then back to the work."""
        self.tab(".mu-primary")
        self.press("Enter")
        assert self.page.evaluate("document.activeElement.className") == "mu-score"
        said = self.page.evaluate("document.activeElement.textContent")
        self.press("Escape")
        assert self.page.evaluate("Boolean(document.activeElement.closest('.mu-work'))")
        return said

    def do(self, slug: str) -> None:
        """A task of the exercise, done rightly and checked."""
        kind = catalogue.find(slug).kind
        if kind.widget == "sorting":
            self.sort(slug)
        elif kind.widget == "dividing":
            self.divide(slug, kind.ideal())
        elif kind.widget == "quizzing":
            for question in kind.questions:
                self.tab(f'[data-q="{question.key}"] input')
                self.write(f"{kind.ideal()[question.key]:.3f}")
        else:
            self.tab("textarea")
            self.write((MEMO * 5).strip())
            self.press("Control+Enter")
            return
        points = f"{catalogue.find(slug).points:g}"
        assert self.check().startswith(f"{points} of {points} point")


def all_done(desk, many):
    desk.page.wait_for_function(
        "([shown, said]) => document.querySelector(`${shown} .mu-bar-said`).textContent === said",
        arg=[SHOWN, f"all {many} tasks done"],
    )


#: What stands in each task: the cards where they lie, the cuts, the numbers, the words.
DRAWN = """shown => [...document.querySelectorAll(`${shown} .mu-widget`)].map(task => [
  ...[...task.querySelectorAll("textarea, .mu-question input")].map(box => box.value),
  ...[...task.querySelectorAll('.mu-gap[aria-pressed="true"]')].map(gap => gap.dataset.n),
  ...[...task.querySelectorAll(".mu-card-of")].map(card =>
    card.dataset.key + card.closest(".mu-tray").dataset.label),
])"""


def drawn(desk):
    return desk.page.evaluate(DRAWN, SHOWN)


def stands(desk, there):
    """The same stands there again, once Lab has drawn all of it."""
    desk.page.wait_for_function(
        f"([shown, there]) => JSON.stringify(({DRAWN})(shown)) === JSON.stringify(there)",
        arg=[SHOWN, there],
    )


def save_by_key(desk):
    """Save as one does, and wait until Lab has; an older one asks whoever saves meanwhile."""
    desk.page.evaluate(
        """() => {
          const { saveState } = window.jupyterapp.shell.currentWidget.context;
          window.muSaved = new Promise((done) => {
            saveState.connect((_, how) => { if (how === "completed") done(null); });
          });
        }"""
    )
    desk.page.keyboard.press("Control+s")
    desk.within("saving", "() => window.muSaved")


def full_points(path):
    """Whether a fresh process gives the points of all tasks that are not a person's."""
    code = (
        "import meaningunits as mu; from meaningunits.tasks import catalogue;"
        f"tasks = [catalogue.find(s) for s in {TASKS!r}];"
        "print([t.slug for t in tasks if mu.grade(t.slug) < t.points])"
    )
    return printed(code, path.parent, PYTHON).splitlines()[-1] == "[]"


def code_in_sight(desk):
    return desk.page.locator(f"{SHOWN} .jp-CodeCell .jp-Cell-inputWrapper:visible").count()


def test_a_lesson_and_its_exercise_are_done_by_keys_alone_and_are_there_the_next_day(desk, work):
    keys = Keys(desk)
    go(desk, work / LESSON)
    state(desk, "alive")
    keys.tab(".mu-line")  # Tomas
    keys.press("ArrowDown", "Enter")
    keys.write("He begins with the patient, not with himself.")
    keys.press("Control+Enter")
    keys.check()  # one memo of three is begun, and done when it has been checked
    keys.tab(".mu-guess")
    keys.write("2")
    keys.press("Enter")
    keys.tab(".mu-press button")
    desk.page.keyboard.press("Enter")
    desk.page.get_by_text("Your guess").first.wait_for()
    keys.divide(
        "meaning-units/divide-leif", catalogue.find("meaning-units/divide-leif").kind.ideal()
    )
    assert "of 4 points" in keys.check()
    keys.tab("textarea")
    keys.write("I listen for what it did to her.")
    keys.press("Control+Enter")
    keys.divide("meaning-units/divide-farida", [44])
    keys.check()
    keys.tab(".mu-unsure")
    keys.press("Enter")
    all_done(desk, 5)
    assert code_in_sight(desk) == 0
    keys.tab('a[href*="exercises/"]')  # the last words of the lesson lead on
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget?.context?.path.includes('/exercises/02_')"
    )
    state(desk, "alive")
    for slug in TASKS:
        keys.do(slug)
    all_done(desk, len(TASKS))
    assert code_in_sight(desk) == 0
    assert full_points(work / EXERCISE)
    there = drawn(desk)
    desk.within(
        "a restart",
        "() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()"
        ".then(() => null)",
    )
    state(desk, "alive")
    all_done(desk, len(TASKS))
    stands(desk, there)
    save_by_key(desk)
    desk.lab.kill_kernels()
    go(desk, work / EXERCISE)  # the next day: another page, another kernel
    state(desk, "alive")
    all_done(desk, len(TASKS))
    stands(desk, there)
    assert code_in_sight(desk) == 0
    assert "you marked it “not sure yet”" in printed(
        "import meaningunits as mu; print(mu.map())", work, PYTHON
    )
    paper = on_paper(work / EXERCISE)
    for slug in TASKS:
        assert catalogue.find(slug).title in paper
    assert MEMO.strip() in paper
    assert "No answer yet." not in paper


def on_paper(path):
    """The words of a saved page, as Lab prints it."""
    html, _ = HTMLExporter().from_notebook_node(nbformat.read(path, as_version=4))
    body = re.sub(r"<(style|script).*?</\1>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.fixture
def phone(lab, chromium):
    """A phone: 390 px and fingers."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, reduced_motion="reduce"
    )
    yield Desk(lab, context.new_page())
    context.close()
    lab.kill_kernels()


def tap(desk, what):
    """Tap the first of these that is there, when the page has brought it into view."""
    desk.page.locator(f"{SHOWN} {what}").first.tap()


def to_task(desk, slug):
    """Down the page to a task, as with a finger."""
    see(desk, f'mu.ask("{slug}")')


def test_by_touch_on_a_phone_the_same_lesson_and_exercise_are_done(phone, work):
    go(phone, work / LESSON)
    state(phone, "alive")
    to_task(phone, "meaning-units/guess-agreement")
    phone.page.locator(f"{SHOWN} .mu-guess").fill("2")
    tap(phone, '[data-widget="guessing"] .mu-primary:visible')
    to_task(phone, "meaning-units/divide-leif")
    tap(phone, '.mu-gap[data-n="56"]')
    tap(phone, '[data-widget="dividing"] .mu-primary')
    phone.page.wait_for_function("document.activeElement.matches('.mu-score')")
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390
    # The page has the whole width, and more than half of its height is the text's.
    wide, high = phone.page.evaluate(
        """shown => [document.querySelector(shown).offsetWidth,
          document.querySelector(`${shown} [data-widget="dividing"] .mu-foot`).offsetHeight]""",
        SHOWN,
    )
    assert wide > 380
    assert high < 150
    tap(phone, "[data-name=more]")
    tap(phone, "[data-name=next]")
    phone.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget?.context?.path.includes('/exercises/02_')"
    )
    state(phone, "alive")
    tap(phone, "[data-name=more]")
    tap(phone, "[data-name=task-0]")
    phone.page.wait_for_selector(f"{SHOWN}:not([data-going])")
    kind = catalogue.find(TASKS[0]).kind
    for case in kind.cases:
        tap(
            phone,
            f'.mu-card-of[data-key="{case.key}"] .mu-pick:has-text("{kind.ideal()[case.key]}")',
        )
    tap(phone, '[data-widget="sorting"] .mu-primary')
    phone.page.wait_for_function("document.activeElement.matches('.mu-score')")
    assert phone.page.evaluate("document.activeElement.textContent").startswith("2 of 2 points")
    assert code_in_sight(phone) == 0
