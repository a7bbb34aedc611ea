"""Lessons 00 to 03, 06 and 08 by keyboard, with the tree and what is said alone, in Chromium and in
Firefox; and by touch.

One task of each widget in CI, all of them with ``MEANINGUNITS_WHOLE=1``.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import firefox
import meaningunits
import pytest
from by_ear import ByEar
from conftest import without
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import is_nothing
from stage import Stage

pytestmark = pytest.mark.browser

COURSE = Path(meaningunits.__file__).parent.parent


def asked() -> dict[str, str]:
    """Slug → its widget, as the lessons ask for them."""
    found = {}
    for lesson in ("00", "01", "02", "03", "06", "08"):
        (source,) = COURSE.glob(f"{lesson}_*.py")
        for slug in re.findall(r'mu\.ask\("([^"]+)"\)', source.read_text(encoding="utf-8")):
            found[slug] = catalogue.find(slug).at(0).kind.widget
    return found


ALL = asked()
#: The last of each widget: what is asked later in a lesson asks for more.
SOME = list({widget: slug for slug, widget in ALL.items()}.values())
#: Labs that think long about each of their sliders; one lab is enough in CI.
SOME = [slug for slug in SOME if slug not in ("confounding/lab", "confounding/calculator")]
TASKS = list(ALL) if os.environ.get("MEANINGUNITS_WHOLE") else SOME


def type_a_number(ear):
    ear.go("textbox")
    ear.type("3")
    return ear.press("Enter")


def write(ear):
    ear.go("textbox")
    ear.type("She counts the days, and says so twice.")
    return ear.press("Control+Enter")


def answer_a_question(ear):
    if not re.search("radio|checkbox", ear.tree()):
        return type_a_number(ear)
    at = ear.go("radio") if "radio" in ear.tree() else ear.go("checkbox")
    assert "[checked]" not in at
    return ear.press("Space")


def sort_a_card(ear):
    ear.go('group "')
    return ear.press("1")


def write_a_memo(ear):
    ear.go("option")
    ear.press("ArrowDown", "Enter")
    assert "textbox" in ear.focus()
    ear.type("A turn here.")
    return ear.press("Control+Enter")


def end_a_unit(ear):
    ear.go("End a unit after sentence")
    ear.press("ArrowDown")
    return ear.press("Enter")


def guess_and_move(ear):
    if "textbox" in ear.tree():
        type_a_number(ear)
    else:
        ear.go("button")
        ear.press("Enter")
    assert ear.focus(), "the box that was filled in is gone, and the focus is not"
    ear.go("slider")
    said = ear.press("ArrowRight", "ArrowRight")
    return said or ear.press("ArrowLeft", "ArrowLeft")  # it stood at its end


def draw_an_arrow(ear):
    if re.search(r'button "[^"]* causes ', ear.tree()):
        ear.go(" causes ")
        return ear.press("Enter")
    if "radio" in ear.tree():
        ear.go("radio")
        return ear.press("Space")
    ear.go("checkbox")
    return ear.press("Space")


ACTS = {
    "condensing": write,
    "dividing": end_a_unit,
    "graphing": draw_an_arrow,
    "guessing": type_a_number,
    "labs.confounding": guess_and_move,
    "labs.e_value": guess_and_move,
    "labs.selection": guess_and_move,
    "quizzing": answer_a_question,
    "reading": write_a_memo,
    "sorting": sort_a_card,
    "writing": write,
}


@pytest.fixture(scope="module")
def empty(chromium):
    """One page for one task after another."""
    made = Stage.page_of(chromium)
    yield made
    made.context.close()


@pytest.mark.parametrize("slug", TASKS)
def test_a_task_is_done_undone_and_checked_by_ear(slug, empty, here):
    done_undone_and_checked(Stage.of(empty, slug), ByEar)


@pytest.fixture(scope="module")
def fox(tmp_path_factory):
    """The one page of a Firefox, for one task after another."""
    if not firefox.FIREFOX:
        without("no Firefox: apt-get install firefox-esr, or set MEANINGUNITS_FIREFOX")
    with firefox.browser(tmp_path_factory.mktemp("firefox")) as page:
        yield page


@pytest.mark.parametrize("slug", TASKS)
def test_a_task_is_done_undone_and_checked_by_ear_in_firefox(slug, fox, here):
    done_undone_and_checked(Stage.of(fox, slug), firefox.InFirefox)


def done_undone_and_checked(stage, hears):
    """An act, taken back, and the check: all of it announced, and the focus never lost."""
    slug = stage.behind.widget.item.slug
    ear = hears(stage.page, stage.settled)
    ear.start()
    said = ACTS[ALL[slug]](ear)
    assert not is_nothing(stage.kept)
    assert said, "what was done is announced"
    assert ear.focus(), "and the focus is somewhere"
    kept = stage.kept
    ear.go('button "Undo"')
    said = ear.press("Enter")
    assert stage.kept != kept
    assert "Taken back." in " ".join(said)
    assert ear.focus(), "the button that cannot be pressed any more has handed the focus on"
    if 'button "Check"' in ear.tree():
        ear.go('button "Check"')
        said = ear.press("Enter")
        assert ear.focus() == f"- text: {stage.page.locator('.mu-score').inner_text()}"
        assert len(said) == 1
        assert re.match(r"(\d+ things? to look at\. )?Note 1 of \d+, ", said[0])
        ear.press("Escape")
        assert ear.focus()
    stage.close()


def test_a_draft_waits_at_its_sentence_a_search_lands_and_no_key_gets_out(empty, here):
    page, slug = empty, next(slug for slug, widget in ALL.items() if widget == "reading")
    stage = Stage.of(page, slug)
    ear = ByEar(page, stage.settled)
    page.evaluate("""() => {
      window.out = [];
      for (const name of ["keydown", "contextmenu"])
        document.addEventListener(name, ({ key = name }) => window.out.push(key));
    }""")
    ear.start()
    ear.go("option")
    page.keyboard.press("Enter")
    assert "Ctrl+Enter" in ear.focus()
    assert "What you began" not in " ".join(ear.press("Shift+F10"))
    ear.type("begun")
    ear.press("Escape", "ArrowDown", "Enter")
    assert page.evaluate("document.activeElement.value") == ""
    ear.type("\n")
    ear.press("Escape", "ArrowUp")
    assert "What you began here is in the field." in ear.press("Enter")
    assert page.evaluate("document.activeElement.value") == "begun"
    assert ear.press("Control+Enter")
    assert not page.evaluate("document.activeElement.value")
    at = ear.focus()
    ear.press("m", "Control+Enter")
    assert "listitem" in ear.focus()
    ear.press("Shift+F10", "Escape", "m")
    assert ear.focus() == at
    ear.press("/")
    ear.type("would")
    said = ear.press("Enter")
    assert re.match(r"Match 1 of \d+\.", said[-1])
    assert "would" in ear.focus().lower()
    assert {*page.evaluate("window.out")} <= {"Control", "Shift"}
    stage.close()


def fill(page):
    page.locator(".mu-work :is(textarea, input[type=text])").first.tap()
    page.keyboard.type("3")
    if page.get_by_role("button", name="Keep my guess").count():
        page.get_by_role("button", name="Keep my guess").tap()


def tap(what):
    return lambda page: page.locator(what).first.tap()


def pick(page):
    if page.locator(".mu-question label").count():
        tap(".mu-question label")(page)
    else:
        fill(page)


def mark_a_sentence(page):
    page.locator(".mu-line").nth(2).tap()
    page.locator(".mu-line").nth(2).press(
        "Enter"
    )  # the bar that comes with a selection is tried in
    page.keyboard.type("A turn here.")  # tests/browser/test_reading.py
    page.get_by_role("button", name="Keep memo").tap()


TAPS = {
    "condensing": fill,
    "dividing": tap(".mu-gap:not(.mu-caret)"),
    "graphing": tap(".mu-marks input:enabled, .mu-cell, .mu-picks button"),
    "guessing": fill,
    "labs.confounding": tap(".mu-choice"),
    "labs.e_value": fill,
    "labs.selection": fill,
    "quizzing": pick,
    "reading": mark_a_sentence,
    "sorting": tap(".mu-pick"),
    "writing": fill,
}


@pytest.fixture(scope="module")
def phone(chromium):
    """A page of a phone, for one task after another."""
    made = Stage.page_of(chromium, viewport={"width": 390, "height": 800}, has_touch=True)
    yield made
    made.context.close()


@pytest.mark.parametrize("slug", TASKS)
def test_a_task_is_done_and_checked_by_touch(slug, phone, here):
    stage = Stage.of(phone, slug)
    TAPS[ALL[slug]](phone)
    check = phone.get_by_role("button", name="Check", exact=True)
    if check.is_visible():
        check.tap()
        phone.wait_for_function("document.activeElement.matches('.mu-score')")
    else:
        phone.locator(".mu-task").tap()
        phone.get_by_role("button", name=re.compile("Commit|Keep")).first.tap()
    stage.settled()
    assert not is_nothing(stage.kept)
    wide = phone.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390, "the page does not move sideways"
    stage.close()


#: Two frames: what a finger may do somewhere is known by then.
FRAMES = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"


def swipe(page, on, by):
    """A finger on a slider or a box, moved by so many pixels, as a browser gets it."""
    box = on.bounding_box()
    x, y = box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)
    for kind, i in [("touchStart", 0), *[("touchMove", i) for i in range(1, 13)], ("touchEnd", 0)]:
        points = [{"x": x + by[0] * i / 12, "y": y + by[1] * i / 12}] if kind != "touchEnd" else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_a_finger_that_scrolls_over_a_slider_leaves_it_and_one_along_it_moves_it(phone, here):
    stage = Stage.of(phone, "selection/lab", {"predicted": 3})
    slider = phone.get_by_role("slider").nth(2)
    slider.scroll_into_view_if_needed()
    was, at = slider.input_value(), phone.evaluate("scrollY")
    swipe(phone, slider, (0, -150))
    phone.wait_for_function("at => scrollY > at + 50", arg=at)
    stage.settled()
    assert slider.input_value() == was
    assert stage.kept == {"predicted": 3}
    slider.scroll_into_view_if_needed()
    swipe(phone, slider, (-40, 0))
    stage.settled()
    assert slider.input_value() != was
    assert stage.kept.keys() == {"predicted", "join harmed"}
    stage.close()


def test_a_finger_scrolls_over_a_map_moves_the_box_it_has_tapped_and_relates_two(phone, here):
    phone.set_viewport_size({"width": 1100, "height": 800})
    stage = Stage.of(phone, "general-structure/map")
    box = phone.locator('.mu-sheet .mu-box[data-key="T2"]')
    box.scroll_into_view_if_needed()
    at = phone.evaluate("scrollY")
    swipe(phone, box, (0, -100))
    phone.wait_for_function("at => scrollY > at + 40", arg=at)
    assert is_nothing(stage.kept), "who scrolls moves nothing"
    box.tap()
    phone.evaluate(FRAMES)
    swipe(phone, box, (60, 30))
    stage.settled()
    assert stage.kept["places"].keys() == {"T2"}
    phone.locator(".mu-relate select").select_option("T3")
    phone.locator(".mu-relate").get_by_role("button", name="Relate").tap()
    stage.settled()
    (made,) = stage.kept["relations"].values()
    assert (made["from"], made["to"]) == ("T2", "T3")
    stage.close()
    phone.set_viewport_size({"width": 390, "height": 800})
