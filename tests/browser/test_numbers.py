"""Numbers typed into the boxes of a real page: none becomes another, and what is refused stays."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.browser


def answers(path):
    trail = path.parent / "trail.jsonl"
    if not trail.exists():
        return {}
    entries = [json.loads(line) for line in trail.read_text().splitlines()]
    answered = [e for e in entries if "action" in e]  # a check that came later is no answer
    return {e["item"]: e["value"] for e in answered if e.get("value") is not None}


def refused(desk, widget, box):
    """Why what stands in a box was not taken, as it is told beside the box."""
    assert box.get_attribute("aria-invalid") == "true"
    told = widget.locator(f"[id='{box.get_attribute('aria-describedby')}']")
    assert told.is_visible()
    below = told.bounding_box()["y"] - box.bounding_box()["y"]
    assert 0 < below < 80, "it is told where the person looks"
    return told.inner_text()


def test_a_guess_takes_a_comma_and_a_minus_and_keeps_what_it_refuses(desk, lab, shots):
    cells = [f'mu.ask("{slug}")' for slug in ("information/back-again", "information/lab")]
    path = lab.notebook("numbers", *cells, 'mu.ask("information/how-much")')
    desk.open(path)
    first = desk.widget().locator(".mu-first-guess input")
    for typed in ("2,5,5", "a half", "minus"):
        first.fill(typed)
        first.press("Enter")
        desk.settled()
        assert first.input_value() == typed
        why = refused(desk, desk.widget(), first)
        assert desk.page.evaluate("e => document.activeElement === e", first.element_handle())
    assert why.startswith("Not kept: “minus” is not a number")
    assert "information/back-again" not in answers(path)
    desk.page.screenshot(path=shots / "number-refused.png")
    first.fill("−0,1")
    first.press("Enter")
    desk.settled()
    why = refused(desk, desk.widget(), first)  # read as a number, and too little a one
    assert why == "Not kept: the guess is −0.1: give a number from 0.01 to 5."
    first.fill("0,3")
    first.press("Enter")
    desk.settled()
    assert answers(path)["information/back-again"] == {"predicted": 0.3}
    assert "Your guess: 0.3." in desk.widget().locator(".mu-kept").inner_text()

    desk.bring(1)
    second = desk.widget(1).locator(".mu-first-guess input")
    second.fill("0,4")
    second.press("Enter")
    desk.settled(1)
    assert answers(path)["information/lab"] == {"predicted": 0.4}

    desk.bring(2)
    third = desk.widget(2).locator(".mu-first-guess input")
    third.fill("70%")
    third.press("Enter")
    desk.settled(2)
    assert "“70%” is a per cent" in refused(desk, desk.widget(2), third)
    third.fill("70")
    third.press("Enter")
    desk.settled(2)
    assert answers(path)["information/how-much"] == {"predicted": 70}


def test_the_calculators_boxes_take_a_comma_and_keep_what_they_refuse(desk, lab, axe, shots):
    path = lab.notebook("numbers-e", 'mu.ask("confounding/calculator")')
    desk.open(path)
    widget = desk.widget()
    widget.locator(".mu-first-guess input").fill("2,5")
    widget.locator(".mu-first-guess input").press("Enter")
    desk.settled()
    estimate = widget.locator('[data-key="estimate"]')
    estimate.fill("0,4")
    estimate.press("Enter")
    desk.settled()
    kept = answers(path)["confounding/calculator"]
    assert (kept["predicted"], kept["estimate"]) == (2.5, 0.4)
    for typed in ("70%", "1,234"):
        estimate.fill(typed)
        estimate.press("Tab")
        desk.settled()
        assert estimate.input_value() == typed
        why = refused(desk, widget, estimate)
    assert "can be read in two ways: write 1.234 or 1234" in why
    assert answers(path)["confounding/calculator"] == kept
    # Something else that is done leaves it where it is.
    widget.locator('[data-key="lower"]').fill("0,3")
    widget.locator('[data-key="lower"]').press("Tab")
    desk.settled()
    assert (estimate.input_value(), widget.locator('[data-key="lower"]').input_value()) == (
        "1,234",
        "0.3",
    )
    for theme, width in (("Light", 1280), ("Dark", 390)):
        desk.look(theme, width)
        estimate.scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"number-calculator-{theme}-{width}.png")
    estimate.fill("1.234")
    estimate.press("Enter")
    desk.settled()
    assert estimate.get_attribute("aria-invalid") is None
    assert answers(path)["confounding/calculator"]["estimate"] == 1.234


def test_a_quiz_says_which_of_share_and_per_cent_it_asks_for(desk, lab):
    path = lab.notebook("numbers-quiz", 'mu.ask("information/published")')
    desk.open(path)
    box = desk.widget().locator('[data-q="exposed"] input')
    box.fill("0,15")
    box.press("Tab")
    desk.settled()
    assert "looks like a share; per cent are asked for" in refused(desk, desk.widget(), box)
    assert "(exposed)" not in refused(desk, desk.widget(), box)
    assert desk.widget().locator(".mu-why").inner_text() == ""  # it is told once
    box.fill("15,3 %")
    box.press("Tab")
    desk.settled()
    assert box.input_value() == "15.3"
    assert answers(path)["information/published"] == {"exposed": 15.3}


def test_a_number_that_comes_back_is_told_for_what_it_is_and_the_one_before_counts(
    desk, lab, shots
):
    path = lab.notebook("numbers-back", 'mu.ask("information/published")')
    desk.open(path)
    slug = "information/published"
    box = desk.widget().locator('[data-q="exposed"] input')
    box.fill("15")
    box.press("Tab")
    desk.settled()
    for typed, why in (("0,x", "Not kept: “0,x” is not a number"), ("16", "Not kept yet: press")):
        box.click()
        box.press("Control+a")
        desk.page.keyboard.type(typed)
        desk.page.wait_for_function(
            "([node, text]) => node.dataset.held === text", arg=[box.element_handle(), typed]
        )
        desk.page.goto("about:blank")
        desk.lab.kill_kernels()
        desk.open(path)
        desk.page.wait_for_selector(".mu-number[aria-invalid]")
        assert box.input_value() == typed
        told = refused(desk, desk.widget(), box)
        assert why in told
        assert "Until then 15 counts, which you kept before." in told
        assert "1 number is not kept" in desk.widget().locator(".mu-tally").inner_text()
        assert answers(path)[slug] == {"exposed": 15}
        desk.page.screenshot(path=shots / f"number-back-{typed}.png")
        desk.widget().get_by_role("button", name="Check", exact=True).click()
        assert desk.page.evaluate("e => document.activeElement === e", box.element_handle())
    box.press("Enter")
    desk.settled()
    assert answers(path)[slug] == {"exposed": 16}
    assert "not kept" not in desk.widget().locator(".mu-tally").inner_text()
    assert box.get_attribute("aria-invalid") is None


def test_a_number_typed_while_the_kernel_is_away_is_kept_when_it_is_back(desk, lab):
    path = lab.notebook("numbers-away", 'mu.ask("information/published")')
    desk.open(path)
    slug = "information/published"
    box = desk.widget().locator('[data-q="exposed"] input')
    with lab.kernels_paused():  # a cell that runs is not enough: newer kernels answer beside it
        desk.widget().get_by_role("button", name="Check", exact=True).click()
        desk.page.wait_for_function(
            "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        )
        box.click()
        desk.page.keyboard.type("15,3")
        box.press("Tab")
        assert "as soon as this task is connected again" in refused(desk, desk.widget(), box)
    desk.page.wait_for_selector(".mu-question[data-answered]")
    assert answers(path)[slug] == {"exposed": 15.3}
    assert box.get_attribute("aria-invalid") is None
