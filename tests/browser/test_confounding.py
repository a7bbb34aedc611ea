"""The DAG editor and the confounding lab in a real JupyterLab: keyboard alone, drag, and axe."""

from __future__ import annotations

import pytest
from eyes import LOOKS, answers, at_rest, graded, tab_to, violations

pytestmark = pytest.mark.browser


def focused(desk, what):
    return desk.page.evaluate(f"document.activeElement.{what}")


def to_cell(desk, cause, effect):
    """By arrows alone to a cell of the table: to its row in another column, then along it."""
    order = desk.widget().evaluate(
        "n => [...n.querySelectorAll('.mu-matrix tbody th b')].map(b => b.textContent)"
    )
    for _ in range(3 * len(order)):
        row, column = (focused(desk, f"dataset.{end}") for end in ("from", "to"))
        if (row, column) == (cause, effect):
            return
        if row == cause:
            further = order.index(effect) > order.index(column)
            desk.page.keyboard.press("ArrowRight" if further else "ArrowLeft")
        elif column == cause:  # that row has no cell in this column
            desk.page.keyboard.press("ArrowRight" if column != order[-1] else "ArrowLeft")
        else:
            further = order.index(cause) > order.index(row)
            desk.page.keyboard.press("ArrowDown" if further else "ArrowUp")
    raise AssertionError(f"no way to {cause} → {effect}")


def test_a_graph_is_drawn_judged_and_kept_by_keyboard_alone(desk, lab):
    path = lab.notebook("quiet", 'mu.ask("confounding/half-done")')
    desk.open(path)
    before = desk.cells()
    tab_to(desk, ".mu-cell")
    for cause, effect in ("QM", "ME", "QP", "PE"):
        to_cell(desk, cause, effect)
        desk.press("Space")
    assert answers(path)[-1]["edges"] == [["Q", "M"], ["Q", "P"], ["M", "E"], ["P", "E"]]
    # An arrow that would close a circle is refused in a sentence, and nothing is written.
    to_cell(desk, "E", "Q")
    desk.press("Enter")
    assert "cycle" in desk.widget().locator(".mu-why").inner_text()
    assert len(answers(path)) == 4
    to_cell(desk, "P", "E")
    desk.press("Space")
    to_cell(desk, "E", "P")
    desk.press("Space")
    assert "errors causes content patients" in (
        desk.widget().locator(".mu-dag").get_attribute("aria-label")
    )
    tab_to(desk, ".mu-marks input")
    desk.press("Space")
    assert answers(path)[-1]["adjust"] == ["S"]
    desk.press("ArrowDown", "Space", "Control+z")
    assert desk.widget().locator(".mu-decided").inner_text() == "Adjust for S."
    for _ in range(9):
        desk.page.keyboard.press("Tab")
        if focused(desk, "textContent") == "Check":
            break
    desk.press("Enter")
    assert focused(desk, "className") == "mu-score"
    assert "2 of 2 points" in desk.widget().locator(".mu-heading").inner_text()
    desk.press("Escape")
    assert focused(desk, "className") == "mu-cell"
    for key in "ddxab":
        desk.page.keyboard.press(key)
    assert desk.cells() == before

    desk.save()
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.widget().locator('.mu-cell[aria-pressed="true"]').count() == 7
    assert desk.widget().locator(".mu-marks input:checked").get_attribute("value") == "S"
    assert graded("confounding/half-done", path.parent) == 2


def test_dragging_draws_and_moves_and_a_click_turns_or_marks(desk, lab):
    path = lab.notebook("moved", 'mu.ask("confounding/alone")')
    desk.open(path)
    mouse = desk.page.mouse

    def middle(key):
        box = desk.widget().locator(f'.mu-node[data-key="{key}"] rect').bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    desk.widget().locator(".mu-dag").scroll_into_view_if_needed()
    start, end = middle("G"), middle("M")
    mouse.move(*start)
    mouse.down()
    mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=4)
    mouse.move(*end, steps=4)
    mouse.up()
    desk.settled()
    assert answers(path) == [{"edges": [["G", "M"]]}]
    # Let go over nothing it moves, and stays there.
    mouse.move(*start)
    mouse.down()
    mouse.move(start[0] + 60, start[1] + 50, steps=5)
    mouse.up()
    desk.settled()
    assert abs(middle("G")[0] - start[0] - 60) < 12
    places = answers(path)[-1]["places"]
    assert places.keys() == {"G"}
    desk.widget().locator(".mu-arrow .mu-reach").click(force=True)
    desk.widget().get_by_role("button", name="Turn round").click()
    desk.settled()
    assert answers(path)[-1] == {"edges": [["M", "G"]], "places": places}
    mouse.click(*middle("T"))
    desk.settled()
    assert answers(path)[-1] == {"edges": [["M", "G"]], "places": places, "adjust": ["T"]}
    assert desk.widget().locator('.mu-cell[aria-pressed="true"]').count() == 1


def test_the_lab_by_keyboard_alone_survives_a_killed_kernel(desk, lab):
    cells = ('mu.ask("confounding/lab")', 'mu.ask("confounding/calculator")')
    path = lab.notebook("confounding-lab", *cells)
    desk.open(path)
    assert desk.widget().locator(".mu-dag").is_hidden()
    tab_to(desk, ".mu-choice:last-child")
    desk.press("Enter")
    assert answers(path) == [{"predicted": -0.05}]
    assert focused(desk, "value") == "O"  # the guess leads on to what there is to do
    desk.press("Space", "ArrowDown", "Space", "ArrowDown", "ArrowDown", "Space")
    assert answers(path)[-1]["tried"] == [["O"], ["O", "W"], ["O", "R", "W"]]
    came = desk.widget().locator(".mu-came").inner_text()
    assert came == "Your guess: higher than −.150 for {O, W, R}. It is +0.007."
    tab_to(desk, '[data-key="J to C"]')
    for _ in range(8):
        desk.page.keyboard.press("ArrowLeft")
    at_rest(desk)
    assert answers(path)[-1]["J to C"] == 0
    arrow = desk.widget().locator('.mu-arrow[data-from="J"][data-to="C"]')
    assert arrow.get_attribute("data-off") == ""
    desk.press("Control+z")
    assert desk.widget().locator('[data-key="J to C"]').input_value() == "0.4"
    # What Python told ahead of a slider no longer holds once another set is tried.
    desk.widget().locator('input[value="R"]').click()
    desk.settled()
    tab_to(desk, '[data-key="J to C"]')
    desk.widget().locator('input[value="C"]').click()
    desk.settled()
    desk.widget().locator('[data-key="J to C"]').focus()
    desk.page.keyboard.press("ArrowLeft")
    at_rest(desk)
    assert desk.widget().locator(".mu-now").count() == 1
    assert desk.widget().locator(".mu-forest text").filter(has_text="{O, W, C}").count() == 1
    # The calculator below it: a guess, a scale, a number, and a strength.
    desk.widget(1).focus()
    for _ in range(3):
        desk.page.keyboard.press("Tab")
        if focused(desk, "className") == "mu-number":
            break
    desk.page.keyboard.type("3")
    desk.press("Enter", which=1)
    assert focused(desk, "tagName") == "SELECT"
    desk.press("ArrowDown", "ArrowDown", which=1)
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Control+a")
    desk.page.keyboard.type("0.2")
    desk.press("Enter", which=1)
    assert answers(path)[-1] == {"predicted": 3, "scale": "OR common", "estimate": 0.2}
    assert "E-value 3.90" in desk.widget(1).locator(".mu-words-of").inner_text()
    desk.save()
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.widget(1).locator("select").input_value() == "OR common"
    again = desk.widget().locator(".mu-came").inner_text()  # the arrow was moved meanwhile
    assert again == came.replace(". It is", ". With the arrows as they were at first, it is")
    off = desk.widget().locator(".mu-forest .mu-dot-off").count()
    assert off == 4  # and a dot for what is enough


def test_axe_finds_nothing_and_nothing_overflows_in_any_theme_or_width(desk, lab, axe, shots):
    names = ["worked", "alone", "lab", "parts", "own-graph", "enough", "calculator"]
    said = [
        'mu.answer("confounding/worked", {"effect": "total", "adjust": ["O"]})',
        'mu.answer("confounding/alone", {"edges": [["G", "M"], ["M", "N"], ["S", "N"]]})',
        'mu.answer("confounding/lab", {"predicted": -0.2, "tried": [["O"], ["W"], ["O", "W"], '
        '["O", "W", "C"], ["R"]], "adjust": ["O", "W", "R"]})',
        'mu.answer("confounding/own-graph", {"own": {"K": "kind colleagues"}, "latent": ["K"], '
        '"edges": [["G", "E"], ["K", "G"], ["K", "E"]]})',
        'mu.answer("confounding/enough", {"adjust": ["V"]})',
        'mu.answer("confounding/calculator", {"predicted": 3, "with exposure": 4})',
    ]
    path = lab.notebook(
        "dag-looks", "\n".join(said), *(f'mu.ask("confounding/{n}")' for n in names)
    )
    desk.open(path)
    desk.page.wait_for_function(
        "n => document.querySelectorAll('.mu-widget[data-state=live]').length === n",
        arg=len(names),
    )
    for which in (0, 1, 2, 5):
        desk.widget(which).get_by_role("button", name="Check").click()
        desk.settled(which)
    for theme, width in LOOKS:
        desk.look(theme, width)
        desk.page.set_viewport_size({"width": width, "height": 2200})
        assert violations(desk, axe) == [], (theme, width)
        for i, name in enumerate(names):
            inner, outer = desk.widget(i).evaluate("e => [e.scrollWidth, e.clientWidth]")
            assert inner <= outer + 1, (name, theme, width)
            desk.widget(i).screenshot(path=shots / f"confounding-{name}-{theme}-{width}.png")
