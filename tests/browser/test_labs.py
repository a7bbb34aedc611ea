"""Every lab found: a mark stands where its number is, and what a slider moves can be dragged."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
from meaningunits.activities.graphing.kind import Graphing
from meaningunits.activities.labs.lab import Lab
from meaningunits.tasks import catalogue
from pages import lines
from stage import Stage

pytestmark = pytest.mark.browser

#: One task of each lab and of each way it is asked.
LABS = {
    (type(item.at(0).kind).__name__, item.at(0).kind.shape): item.slug
    for lesson in catalogue.lessons()
    for item in catalogue.of(lesson).values()
    if isinstance(item.at(0).kind, Lab)
}

#: Two frames: what a new size brings about has been drawn then.
FRAMES = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"

#: Every mark that has a number and an axis: where its middle is, or the edge that it means.
MARKS = """node => {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  const { scale, number, edge, beyond } = node.dataset;
  const middle = scale[0] === "x" ? (left + right) / 2 : (top + bottom) / 2;
  return { scale, number: Number(number), beyond, tick: "tick" in node.dataset,
           shape: node.localName, at: { left, right, top, bottom }[edge] ?? middle,
           seen: right - left + bottom - top > 0 };
}"""


def astray(marks):
    """Marks that do not stand where their axis's ticks say that their number is."""
    found = []
    for scale in {mark["scale"] for mark in marks}:
        f = math.log if scale.endswith(" log") else float
        on = [mark for mark in marks if mark["scale"] == scale and mark["seen"]]
        ticks = sorted((f(m["number"]), m["at"]) for m in on if m["tick"])
        if len({number for number, _ in ticks}) < 2:
            found.append(f"{scale} has no two ticks")
            continue
        (low, start), (high, end) = ticks[0], ticks[-1]
        for mark in on:
            if mark["beyond"]:
                continue
            place = start + (f(mark["number"]) - low) / (high - low) * (end - start)
            if abs(off := mark["at"] - place) > 1.2:
                found.append(f"{mark['shape']} {mark['number']:g} on {scale}: {off:.1f} px off")
    return found


def ends(kind):
    """The start, and then each slider at either end, the others where they started."""
    yield {}
    for slider in kind.sliders:
        for end in (slider.least, slider.most):
            yield {slider.key: end}


@pytest.fixture(scope="module")
def empty(chromium):
    """One page for one task after another."""
    made = Stage.page_of(chromium)
    yield made
    made.context.close()


@pytest.fixture
def on_stage(empty, here):
    """Put a task on the page; afterwards no script has stumbled."""
    made = []

    def put(task, answer=None):
        empty.set_viewport_size({"width": 1120, "height": 900})
        made.append(Stage.of(empty, task, answer))
        return made[-1]

    yield put
    for stage in made:
        stage.close()


@pytest.mark.parametrize("task", LABS.values())
def test_what_is_drawn_stands_where_its_number_is_at_both_ends_of_every_slider(task, on_stage):
    kind = catalogue.find(task).at(0).kind
    stage = on_stage(task, {"predicted": kind.guess.least})
    seen = 0
    for place in ends(kind):
        if place:
            stage.behind.act("set", values=place)
            stage.page.evaluate("stage.send({ do: 'look', n: 0, view: 'none' })")
        marks = stage.page.evaluate(
            f"() => [...document.querySelectorAll('[data-scale]')].map({MARKS})"
        )
        seen += len(marks)
        assert astray(marks) == [], place
        assert stage.page.locator(".mu-shown svg.mu-drawing:visible").count() > 0, place
        if place:
            stage.behind.tell("undo")
    assert seen > 0


#: What is dragged in each lab's drawing: the mark, by how many pixels, and what has moved then.
HELD = [
    ("selection/lab", "stay neither", (0, 30), {"stay neither"}),
    ("information/lab", "sensitivity members", (-25, 0), {"sensitivity members"}),
    ("information/back-again", "sensitivity others", (40, 0), {"sensitivity others"}),
    ("information/cut-off", "from", (100, 0), {"from"}),
    ("triangulation/lab", "same way / shared", (120, -60), {"same way", "shared"}),
    ("confounding/lab", "J to B", (40, 0), {"J to B"}),
    ("confounding/calculator", "with exposure / with outcome", (120, -40),
     {"with exposure", "with outcome"}),
    ("second-coder/curve", "base", (70, 0), {"base"}),
]  # fmt: skip


def drag(page, where, by):
    """Press on the middle of a mark, move away in steps, and let go."""
    where.evaluate("node => node.scrollIntoView({ block: 'center' })")
    box = where.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by[0], y + by[1], steps=4)
    return x, y


@pytest.mark.parametrize(("task", "holds", "by", "moved"), HELD, ids=[each[0] for each in HELD])
def test_a_mark_in_the_drawing_is_dragged_kept_once_and_undone(task, holds, by, moved, on_stage):
    kind = catalogue.find(task).at(0).kind
    start = {"predicted": kind.guess.least}
    stage = on_stage(task, start)
    marks = stage.page.locator(f'.mu-shown svg [data-holds="{holds}"]')
    count = len(lines())
    # The edge of a door that is lower, so that down is wider.
    drag(stage.page, marks.locator(".mu-grip, text").last, by)
    assert stage.kept == start  # nothing is kept before it is let go
    stage.page.mouse.up()
    stage.settled()
    assert stage.kept.keys() - start.keys() == moved
    assert len(lines()) == count + 1  # and then once
    for key in moved:
        slider = stage.page.locator(f'input[data-key="{key}"]')
        assert float(slider.input_value()) == stage.kept[key]
    # By keyboard one goes on from where the pointer let go, and undo goes back before both.
    assert stage.page.evaluate("document.activeElement.dataset.key") in moved
    stage.page.keyboard.press("Control+z")
    stage.settled()
    assert stage.kept == start


def test_a_dragged_number_in_a_sentence_moves_its_slider_and_the_drawing(on_stage):
    stage = on_stage("selection/lab", {"predicted": 5})
    number = stage.page.locator('.mu-sentence [data-holds="stay harmed"]')
    drag(stage.page, number, (96, 0))
    assert number.inner_text() == "42\N{NO-BREAK SPACE}%"
    stage.page.mouse.up()
    stage.settled()
    assert stage.kept == {"predicted": 5, "stay harmed": 42}
    door = stage.page.locator('[data-scale="y door stay harmed"]:not([data-tick])')
    assert door.get_attribute("data-number") == "0.42"


def test_a_thousand_people_are_drawn_each_where_they_stopped(on_stage):
    stage = on_stage("selection/lab", {"predicted": 5, "join harmed": 50})
    crowds = stage.all("[data-people]", "[Number(node.dataset.people), node.getAttribute('d')]")
    assert sum(n for n, _ in crowds) == 1000
    for n, path in crowds:
        assert path.count("M") == max(n, 1)
    heads = stage.all("[data-count]", "Number(node.dataset.count)")
    assert sum(heads) == 1000
    assert heads[0] == 125


def test_nine_are_drawn_again_and_again_and_anew_after_a_move(on_stage):
    stage = on_stage("selection/lab", {"predicted": 5})
    again = stage.page.get_by_role("button", name="Draw again")
    for _ in range(3):
        again.click()
    assert stage.page.locator(".mu-drawn").count() == 3
    assert stage.page.locator("svg[aria-label^='Asked: ']").count() == 1
    stage.page.locator('input[data-key="n"]').press("ArrowRight")
    stage.settled()
    assert stage.page.locator(".mu-drawn").count() == 0


def test_a_setting_with_a_name_a_challenge_and_the_way_back(on_stage):
    stage = on_stage("selection/lab", {"predicted": 5})
    stage.page.get_by_role("button", name="Challenge: praise as from everybody").click()
    dare = stage.page.locator(".mu-dare")
    assert dare.inner_text().endswith("Now it is 83\N{NO-BREAK SPACE}%.")
    stage.page.get_by_role("button", name="All doors alike").click()
    stage.settled()
    assert dare.inner_text().endswith("Now it is 46\N{NO-BREAK SPACE}%. You have moved 2 doors.")
    stage.page.get_by_role("button", name="Back to the start").click()
    stage.settled()
    assert stage.kept == {"predicted": 5}


GRAPHS = [
    item.slug
    for lesson in catalogue.lessons()
    for item in catalogue.of(lesson).values()
    if isinstance(item.at(0).kind, Graphing)
]


@pytest.mark.parametrize("task", GRAPHS)
def test_no_arrow_is_shorter_than_twice_its_head_and_no_box_covers_another(task, on_stage):
    kind = catalogue.find(task).at(0).kind
    stage = on_stage(task, kind.ideal())
    for width in (1120, 390):
        stage.look("Light", width)
        stage.page.wait_for_function(
            "narrow => Number(document.querySelector('.mu-dag').viewBox.baseVal.width) < 400"
            " === narrow", arg=width < 500,
        )  # fmt: skip
        short = [long for long in stage.all(".mu-arrow", "Number(node.dataset.long)") if long < 22]
        assert short == [], width
        boxes = stage.all(
            ".mu-node rect", "(({ left, right, top, bottom }) => [left, right, top, bottom])"
            "(node.getBoundingClientRect())",
        )  # fmt: skip
        for i, (left, right, top, bottom) in enumerate(boxes):
            for other in boxes[i + 1 :]:
                apart = right <= other[0] or other[1] <= left
                assert apart or bottom <= other[2] or other[3] <= top, width


def test_an_arrow_at_nothing_stays_in_the_drawing_dashed_and_named(on_stage):
    on_stage("confounding/lab", {"predicted": 0})  # what stood on the page before leaves nothing
    stage = on_stage("confounding/lab", {"predicted": 0, "W to B": 0})
    arrow = stage.page.locator('.mu-arrow[data-from="W"][data-to="B"]')
    assert arrow.locator("text").text_content() == "0"
    assert arrow.locator(".mu-line").evaluate("n => getComputedStyle(n).strokeDasharray") != "none"
    named = stage.page.locator(".mu-paths-of li", has_text="J ← W → B")
    lit = stage.page.locator(".mu-arrow[data-lit]")
    named.hover()
    assert lit.count() == 2
    stage.page.mouse.move(0, 0)
    assert lit.count() == 0
    named.get_by_role("button", name="J ← W → B: show it in the drawing").focus()
    assert lit.count() == 2


def test_a_double_click_takes_the_sentence_under_the_pointer_even_at_the_panes_edge(on_stage):
    stage = on_stage("triangulation/members", {})
    pane = stage.page.locator(".mu-source:visible .mu-text")
    pane.evaluate("node => { node.scrollTop = 333; }")
    # The last sentence of which a piece can be seen: focus would bring it whole into view.
    n = pane.evaluate(
        """node => {
          const foot = node.getBoundingClientRect().bottom;
          const lines = [...node.querySelectorAll(".mu-line")];
          return lines.findLast((line) => line.getBoundingClientRect().top < foot - 8).dataset.n;
        }"""
    )
    pane.evaluate("node => node.scrollIntoView({ block: 'center' })")
    box = pane.bounding_box()
    stage.page.mouse.dblclick(box["x"] + 150, box["y"] + box["height"] - 5)
    stage.settled()
    (record,) = stage.kept.values()
    assert record["at"] == [int(n), int(n)]


@pytest.mark.parametrize("kind", ["SVG", "PNG"])
def test_a_picture_is_saved_with_its_looks_in_it(kind, on_stage):
    stage = on_stage("confounding/lab", {"predicted": 0})
    with stage.page.expect_download() as handed:
        stage.page.get_by_role("button", name=f"Save the picture as {kind}").click()
    assert handed.value.suggested_filename == f"The confounding lab.{kind.lower()}"
    saved = handed.value.path().read_bytes()
    if kind == "PNG":
        assert saved.startswith(b"\x89PNG")
        return
    root = ElementTree.fromstring(saved)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    drawings = root.findall("{http://www.w3.org/2000/svg}svg")
    assert len(drawings) == 2
    texts = {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"−.30", "truth −0.150"} <= texts
    lines_of = [node for node in root.iter() if node.get("class") == "mu-line"]
    assert all("stroke-width:" in node.get("style") for node in lines_of)


def test_a_variable_that_is_moved_stays_and_the_sites_text_is_read_and_copied(on_stage):
    stage = on_stage("confounding/own-graph", {"edges": [["G", "E"]]})
    drag(stage.page, stage.page.locator('.mu-node[data-key="G"] rect'), (30, 90))
    stage.page.mouse.up()
    stage.settled()
    (place,) = stage.kept["places"].values()
    assert 0.5 < place[1] < 1
    stage.page.get_by_text("As DAGitty’s text").click()
    box = stage.page.locator(".mu-dagitty")
    assert '"Balint group" -> exhaustion' in box.input_value()
    box.fill("dag { statins [exposure] stroke [outcome] age -> { statins stroke } }")
    stage.page.get_by_role("button", name="Read this text").click()
    stage.settled()
    assert stage.kept["names"] == {"G": "statins", "E": "stroke"}
    assert stage.page.locator(".mu-node", has_text="age").count() == 1
    assert "No arrow" not in stage.page.locator(".mu-told").inner_text()
    stage.page.get_by_role("button", name="Undo").click()
    stage.settled()
    assert stage.kept["places"] == {"G": list(place)}


def test_another_graph_comes_by_one_press(on_stage):
    stage = on_stage("confounding/practice")
    before = stage.all(".mu-arrow", "node.dataset.from + node.dataset.to")
    stage.page.locator(".mu-level").select_option("middle")
    stage.page.get_by_role("button", name="Another one").click()
    stage.settled()
    assert stage.kept == {"practice": {"level": "middle", "n": 1}}
    assert stage.all(".mu-arrow", "node.dataset.from + node.dataset.to") != before
    assert stage.page.locator(".mu-which").inner_text() == "Graph 1 (middle)"


THEMES = [("Light", 1120), ("Dark", 1120), ("Light", 390), ("Dark", 390)]


@pytest.mark.parametrize("task", LABS.values())
def test_no_writing_in_a_drawing_is_smaller_than_12_px_and_nothing_overflows(task, on_stage):
    kind = catalogue.find(task).at(0).kind
    stage = on_stage(task, {"predicted": kind.guess.least})
    for theme, width in THEMES:
        stage.look(theme, width)
        stage.page.evaluate(FRAMES)
        small = stage.all(
            ".mu-shown svg text",
            "[node.textContent, parseFloat(getComputedStyle(node).fontSize)"
            " * node.ownerSVGElement.getScreenCTM().a]",
        )
        assert [each for each in small if each[0] and each[1] < 11.4] == [], width
        inner, outer = stage.page.locator(".mu-widget").evaluate(
            "node => [node.scrollWidth, node.clientWidth]"
        )
        assert inner <= outer + 1, width


@pytest.mark.parametrize(
    "task", ["confounding/lab", "confounding/half-done", "general-structure/map"]
)
def test_words_in_a_drawing_grow_with_the_hosts_text(task, on_stage):
    stage = on_stage(task, {"predicted": 0} if task == "confounding/lab" else None)
    words = "parseFloat(getComputedStyle(node).fontSize) * node.ownerSVGElement.getScreenCTM().a"
    usual = stage.all("svg.mu-drawing text", words)
    stage.page.evaluate(
        "document.documentElement.style.setProperty('--jp-content-font-size1', '28px')"
    )
    stage.page.evaluate(FRAMES)
    large = stage.all("svg.mu-drawing text", words)
    stage.page.evaluate("document.documentElement.style.removeProperty('--jp-content-font-size1')")
    assert min(large) >= 1.6 * min(usual)


def test_the_focus_comes_back_to_what_was_away_unless_somebody_has_done_something(on_stage):
    stage = on_stage("selection/lab", {"predicted": 5})
    slider = stage.page.get_by_role("slider").nth(2)
    off = "all => { for (const node of all) node.disabled = true; }"
    on = "all => { for (const node of all) node.disabled = false; }"
    slider.focus()
    for key, comes_back in (("", True), ("Tab", False)):
        stage.page.eval_on_selector_all("input[type=range]", off)
        assert stage.page.evaluate("!document.activeElement.matches('body, input')")
        if key:
            stage.page.keyboard.press(key)
        stage.page.eval_on_selector_all("input[type=range]", on)
        assert slider.evaluate("node => node === document.activeElement") is comes_back
