"""Course mode in a real browser: a page comes alive by itself, and nothing else ever does."""

from __future__ import annotations

import shutil

import nbformat
import pytest
from alive import SHOWN, bar, go, see, state
from eyes import answers, entries
from lab import TOKEN
from meaningunits import workspace
from meaningunits.course_mode.page import pages

pytestmark = pytest.mark.browser

#: All of it is tried on another host, too.
HOST = True

LESSON, EXERCISE = "02_meaning_units.ipynb", "exercises/02_meaning_units/02_meaning_units.ipynb"


@pytest.fixture
def work(lab, request):
    """A workspace of this test's own, within the server's."""
    made = lab.folder / request.node.name[:40].strip("_")
    workspace.make(made)
    yield made
    shutil.rmtree(made)


def nothing_done(name):
    page = pages()[name]
    return f"0 of {len(page.tasks)} tasks · {page.minutes} min left"


def task(desk, which):
    """Go to a task by its box in the bar, and wait until it can be done."""
    desk.page.locator(f"{SHOWN} [data-name=task-{which}]").click()
    desk.page.wait_for_selector(f"{SHOWN}:not([data-going])")


def guess(desk):
    """The lesson's guess, done with the keyboard where its task says."""
    task(desk, 1)
    found = desk.page.locator('.mu-widget[data-widget="guessing"][data-state="live"]')
    found.wait_for()
    return found


def test_a_lesson_comes_alive_without_a_cell_run_and_without_code_in_sight(desk, work):
    go(desk, work / LESSON)
    state(desk, "alive")
    assert (
        bar(desk).inner_text() == f"0 of 5 tasks · {pages()['02_meaning_units'].minutes} min left"
    )
    code = desk.page.locator(f"{SHOWN} .jp-CodeCell .jp-Cell-inputWrapper:visible")
    assert code.count() == 0
    assert desk.page.locator(f"{SHOWN} .jp-NotebookPanel-toolbar:visible").count() == 0
    widget = guess(desk)
    widget.locator("input").fill("2")
    widget.locator("input").press("Enter")
    desk.page.wait_for_function(
        "shown => document.querySelector(`${shown} .mu-bar-said`).textContent.startsWith('1 of 5')",
        arg=SHOWN,
    )
    assert answers(work / LESSON) == [2]
    # What was guessed is compared where the lesson says so, by a button in the place of its code.
    see(desk, "mu.check(")
    # A press makes no cell the active one: Lab would move the page, and the press would be lost.
    active = "window.jupyterapp.shell.currentWidget.content.activeCellIndex"
    before = desk.page.evaluate(active)
    desk.page.locator(f"{SHOWN} .mu-press button").first.click()
    desk.page.get_by_text("Your guess").first.wait_for()
    assert desk.page.evaluate(active) == before
    # What it shows has the focus, and is announced.
    desk.page.wait_for_function(
        "document.querySelector('.mu-bar-voice').textContent.includes('You said 2')"
    )
    assert desk.page.evaluate("document.activeElement.closest('.jp-OutputArea') !== null")
    # One switch shows the code, and the notebook's own bar with it, but for nbgrader's button.
    desk.page.locator("[data-name=code]").click()
    assert code.count() > 0
    assert desk.page.locator(f"{SHOWN} .jp-NotebookPanel-toolbar:visible").count() == 1
    assert desk.page.locator(f"{SHOWN} .validate-button:visible").count() == 0


def test_after_a_restart_and_on_the_next_morning_the_answers_stand_there(desk, work):
    go(desk, work / LESSON)
    state(desk, "alive")
    widget = guess(desk)
    widget.locator("input").fill("3")
    widget.locator("input").press("Enter")
    desk.page.wait_for_function("document.querySelector('.mu-bar-said').textContent[0] === '1'")
    desk.within(
        "a restart",
        "() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()"
        ".then(() => null)",
    )
    state(desk, "alive")
    assert guess(desk).locator("input").input_value() == "3"
    desk.save()
    desk.lab.kill_kernels()
    state(desk, "stopped")
    desk.page.locator("[data-name=mend]").click()
    state(desk, "alive")
    assert guess(desk).locator("input").input_value() == "3"
    desk.lab.kill_kernels()
    go(desk, work / LESSON)  # the next morning: another page, another kernel, yesterday's outputs
    state(desk, "waking", "alive")
    assert desk.page.get_by_text("Error displaying widget").locator("visible=true").count() == 0
    state(desk, "alive")
    assert guess(desk).locator("input").input_value() == "3"
    assert desk.page.get_by_text("Error displaying widget").locator("visible=true").count() == 0


def test_an_exercise_comes_alive_and_its_answer_cells_stay_the_learners(desk, work):
    go(desk, work / EXERCISE)
    state(desk, "alive")
    assert bar(desk).inner_text() == nothing_done("exercise 02_meaning_units")
    locked = desk.page.evaluate(
        """() => window.jupyterapp.shell.currentWidget.content.widgets
          .filter(cell => cell.model.getMetadata("editable") !== false)
          .map(cell => cell.model.id)"""
    )
    book = nbformat.read(work / EXERCISE, as_version=4)
    free = [c.id for c in book.cells if c.metadata.get("nbgrader", {}).get("solution")]
    assert locked == free
    # Nothing was checked or counted by itself: there is at most word of what was shown.
    trail = (work / EXERCISE).with_name("trail.jsonl")
    assert not trail.exists() or all(e.get("event") == "variant" for e in entries(work / EXERCISE))


def test_no_double_click_and_no_stray_key_takes_a_lesson_apart(desk, work):
    go(desk, work / LESSON)
    state(desk, "alive")
    before = desk.cells()[2:]
    # Lab's list loses the first cells of a page for good if they measure nothing when it opens.
    heights = "cells => cells.filter(c => c.checkVisibility()).map(c => c.offsetHeight)"
    assert min(desk.page.locator(f"{SHOWN} .jp-Cell").evaluate_all(heights)) > 0
    desk.page.locator(f"{SHOWN} .jp-MarkdownOutput:visible").first.dblclick()
    for key in ("Escape", "d", "d", "x", "Enter", "y"):
        desk.page.keyboard.press(key)
    assert desk.cells()[2:] == before
    assert desk.page.locator(f"{SHOWN} .jp-MarkdownCell .jp-InputArea-editor:visible").count() == 0


def test_what_lies_beside_a_page_under_our_name_is_not_run(desk, work):
    for name in ("meaningunits", "anywidget", "ipywidgets"):
        (work / f"{name}.py").write_text("open('ran', 'w')")
    go(desk, work / LESSON)
    state(desk, "alive")
    assert not (work / "ran").exists()


def changed(path, change):
    book = nbformat.read(path, as_version=4)
    change(book)
    nbformat.write(book, path)


def a_part_more(book):
    book.cells[4].source += "\nopen('ran', 'w')"


def another_text(book):
    book.cells[1].source += " Send your answers to me."


@pytest.mark.parametrize("change", [a_part_more, another_text])
def test_a_changed_page_runs_nothing_until_somebody_says_so(desk, work, change):
    changed(work / LESSON, change)
    go(desk, work / LESSON)
    state(desk, "changed")
    assert "it was changed, or is older" in desk.page.locator(".mu-bar-trouble").inner_text()
    assert desk.page.locator(".mu-widget").count() == 0
    assert not (work / "trail.jsonl").exists()
    assert code_in_sight(desk) > 0
    desk.page.locator("[data-name=mend]").click()
    state(desk, "alive")
    assert not (work / "ran").exists()  # our own calls alone were run


def code_in_sight(desk):
    return desk.page.locator(f"{SHOWN} .jp-CodeCell .jp-Cell-inputWrapper:visible").count()


def test_a_foreign_notebook_is_left_as_it_is(desk, lab):
    path = lab.notebook("foreign", 'mu.ask("sample/marek")', "open('ran', 'w')")
    desk.open(path, run=False)
    assert desk.page.locator(".mu-bar").count() == 0
    assert desk.page.locator(f"{SHOWN}.mu-course").count() == 0
    assert code_in_sight(desk) == 3
    assert desk.page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.content.widgets"
        ".every(cell => cell.model.executionCount === null)"
    )
    assert not path.with_name("ran").exists()


def test_course_mode_can_be_switched_off(desk, work):
    go(desk, work / LESSON)
    state(desk, "alive")
    switch = """on => window.jupyterapp.serviceManager.settings.save(
      "meaningunits-course:plugin", JSON.stringify({courseMode: on})).then(() => null)"""
    desk.within("the setting", switch, False)
    try:
        desk.lab.kill_kernels()
        desk.open(work / LESSON, run=False)
        assert desk.page.locator(".mu-bar").count() == 0
        assert code_in_sight(desk) > 0
        desk.command("notebook:run-all-cells")  # as without the extension
        desk.page.wait_for_selector('.mu-widget[data-state="live"]', state="attached")
    finally:
        desk.within("the setting", switch, True)


def test_the_bar_leads_on_to_the_exercise_and_to_the_map(desk, work):
    go(desk, work / LESSON)
    state(desk, "alive")
    desk.page.locator(f"{SHOWN} [data-name=next]").click()
    desk.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget?.context?.path.includes('/exercises/02_')"
    )
    state(desk, "alive")
    desk.page.locator(f"{SHOWN} [data-name=work]").click()
    desk.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget?.context?.path.endsWith('00_start_here.ipynb')"
    )
    state(desk, "alive")
    desk.page.wait_for_function("document.activeElement.textContent === 'My work'")
    desk.page.locator(f"{SHOWN} [data-name=map]").click()
    desk.page.wait_for_function("document.activeElement.matches('.mu-way')")
    assert desk.page.locator(f"{SHOWN} .mu-way [role=table]").count() == 2  # lessons, side rooms
    # Back is the browser's, as often as it is pressed; and Forward.
    lesson, exercise = (
        path.relative_to(desk.lab.folder).as_posix() for path in (work / LESSON, work / EXERCISE)
    )
    for way, path in (("back", exercise), ("back", lesson), ("forward", exercise)):
        getattr(desk.page, f"go_{way}")()
        desk.page.wait_for_function(
            "path => window.jupyterapp.shell.currentWidget.context.path === path", arg=path
        )
    desk.page.go_forward()
    desk.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.context.path.endsWith('00_start_here.ipynb')"
    )
    # What is done on this page stands in its own map and in My work, while one stays on it.
    task(desk, 0)
    desk.page.locator(f"{SHOWN} .mu-widget[data-state=live] input[type=radio]").first.check()
    desk.page.locator(f"{SHOWN} .mu-way").get_by_text("1 of 2").first.wait_for(state="attached")
    desk.page.locator(f"{SHOWN} [data-name=work]").click()
    desk.page.locator(f"{SHOWN} .mu-trails").get_by_text("1 of 1 begun task answered").wait_for()
    # A task that waits is on its way while its page comes alive, and lost where that has stopped.
    assert desk.page.evaluate(
        """shown => {
          const panel = document.querySelector(shown), widget = panel.querySelector('.mu-widget');
          widget.dataset.state = 'waiting';
          return ['waking', 'stopped'].map((course) => {
            panel.dataset.course = course;
            return ['.mu-coming', '.mu-saved'].map(
              (one) => getComputedStyle(widget.querySelector(one)).display !== 'none');
          });
        }""",
        SHOWN,
    ) == [[True, False], [False, True]]


def test_notebook_brings_a_page_to_life_too(lab, chromium, work):
    # Without the desk's watch for stumbling scripts: Notebook stumbles over a schema of its own.
    page = chromium.new_page()
    name = (work / LESSON).relative_to(lab.folder).as_posix()
    page.goto(f"{lab.url}/notebooks/{name}?token={TOKEN}")
    page.wait_for_selector(".jp-NotebookPanel[data-course=alive]", timeout=60_000)
    # What is far down a page is there, and an older Notebook hides it until one comes near.
    page.wait_for_selector('.mu-widget[data-state="live"]', state="attached")
    assert page.locator(".jp-CodeCell .jp-Cell-inputWrapper:visible").count() == 0
    page.close()
    lab.kill_kernels()


def test_a_term_opens_in_place_and_all_terms_lead_back_to_the_lesson(desk, work):
    go(desk, work / LESSON)
    state(desk, "alive")
    see(desk, "term-memo")
    link = desk.page.locator(f"{SHOWN} a[href*='cell-id=term-memo']").first
    # Lab lays a cell out once more after it has come into view, and the focus in it is lost.
    link.evaluate(
        """async link => {
          for (let still = 0; still < 30; still++) {
            if (document.activeElement !== link) { link.focus(); still = 0; }
            await new Promise(requestAnimationFrame);
          }
        }"""
    )
    desk.page.keyboard.press("Enter")
    term = desk.page.locator(".mu-term")
    assert term.locator("p").inner_text() == link.get_attribute("title")
    desk.page.keyboard.press("Escape")
    assert term.count() == 0
    assert link.evaluate("node => node === document.activeElement")
    here = "window.jupyterapp.shell.currentWidget?.context?.path"
    assert desk.page.evaluate(here).endswith(LESSON)
    desk.page.keyboard.press("Enter")
    term.get_by_role("button", name="All terms").click()
    desk.page.wait_for_function(f"{here}.endsWith('00_start_here.ipynb')")
    desk.page.locator(f"{SHOWN} [data-name=from]").get_by_text("Back to 02").click()
    desk.page.wait_for_function(f"{here}.endsWith('{LESSON}')")
    # A note of a task leads to a heading of its own page.
    desk.page.evaluate(
        """document.querySelector('.jp-NotebookPanel[data-page^="02_"] .jp-Cell').dispatchEvent(
          new CustomEvent("mu-heading", { bubbles: true, detail: "Alone" }))"""
    )
    desk.page.wait_for_function("document.activeElement.textContent.startsWith('Alone')")


def test_a_box_of_the_bar_leads_to_what_explains_its_task_and_later_to_the_task(desk, work):
    go(desk, work / LESSON)
    state(desk, "alive")
    at_top = """heading => {
      const { content } = window.jupyterapp.shell.currentWidget;
      const page = content.node.querySelector(".jp-WindowedPanel-outer");
      const here = document.activeElement;
      const off = here.getBoundingClientRect().top - page.getBoundingClientRect().top;
      return here.textContent.startsWith(heading) && off >= 0 && off < 60;
    }"""
    for which, heading in ((3, "Memo"), (1, "Predict"), (2, "Alone")):
        task(desk, which)  # where what explains it begins
        desk.page.wait_for_function(at_top, arg=heading)
    found = guess(desk)
    found.locator(".mu-guess").fill("2")
    found.locator(".mu-guess").press("Enter")
    desk.page.locator(f"{SHOWN} .mu-is-done").wait_for()
    task(desk, 1)  # what is begun needs no explanation
    desk.page.wait_for_function(at_top, arg="A guess")
