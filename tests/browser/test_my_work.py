"""My work in a real JupyterLab: a click downloads all of it, and it comes back elsewhere."""

from __future__ import annotations

import json
import shutil

import pytest
from meaningunits import my_work, trail

pytestmark = pytest.mark.browser

BRING = "Bring it back now"


def reply(desk):
    """Wait until the view says what came of it."""
    return desk.page.wait_for_function(
        "() => document.querySelector('.mu-brought, .mu-looked .mu-why')?.textContent"
    ).json_value()


@pytest.fixture
def place(lab):
    """A workspace of its own below Lab's folder, with an answer in it; shown and taken away."""
    path = lab.notebook("my-work", "mu.work()", 'mu.ask("sample/write")')
    (path.parent / ".meaningunits").mkdir()
    (path.parent / ".meaningunits" / "delivered.json").write_text("{}")
    yield path
    shutil.rmtree(path.parent)


def test_a_click_downloads_all_work_and_on_another_machine_it_is_shown_and_brought_back(
    desk, place, tmp_path, shots, axe
):
    exercise = place.parent / "exercises" / "02_meaning_units"
    exercise.mkdir(parents=True)
    own = trail.Trail(place.parent / "trail.jsonl")
    own.record("start-here/first-try", "choose", {"ready": "b"})
    trail.Trail(exercise / "trail.jsonl").record("meaning-units/divide-marek", "cut", {"cuts": [3]})
    desk.open(place)
    with desk.page.expect_download() as waited:
        desk.widget().get_by_role("button", name="Download my work").click()
    file = tmp_path / waited.value.suggested_filename
    waited.value.save_as(file)
    assert file.name.startswith("my-work-")
    desk.widget().get_by_text(f"Downloaded: {file.name}").wait_for()
    found = my_work.opened(file.read_bytes(), file.name)
    assert set(found.files) == {
        "trail.jsonl",
        "exercises/02_meaning_units/trail.jsonl",
        place.name,
    }
    for theme in ("Light", "Dark"):
        for width in (1280, 390):
            desk.look(theme, width)
            desk.bring(0)
            desk.widget().locator("summary").first.click()
            desk.page.screenshot(path=shots / f"my-work-{theme}-{width}.png")
    desk.look("Light", 1280)
    # Another machine: nothing of it is there.
    before = (place.parent / "trail.jsonl").read_bytes()
    (place.parent / "trail.jsonl").unlink()
    shutil.rmtree(exercise)
    desk.widget().locator("input[type=file]").set_input_files(file)
    button = desk.widget().get_by_role("button", name=BRING)
    button.wait_for()
    assert "“A first try”: comes back" in desk.widget().inner_text()
    assert not (place.parent / "trail.jsonl").exists()  # a look changes nothing
    desk.page.screenshot(path=shots / "my-work-look.png")
    button.focus()
    desk.page.keyboard.press("Enter")
    assert reply(desk) == "Your work is back. Run the cells of a page again to see it there."
    assert (place.parent / "trail.jsonl").read_bytes() == before
    assert (exercise / "trail.jsonl").is_file()
    assert "Exercise 02 meaning units" in desk.widget().inner_text()
    desk.widget().locator("input[type=file]").set_input_files(file)
    desk.widget().get_by_text("Everything in it is here already").wait_for()
    assert not button.is_visible()
    desk.page.evaluate(axe)
    amiss = desk.page.evaluate(
        "async () => (await axe.run('.mu-widget')).violations.map(v => [v.id, v.nodes.length])"
    )
    assert amiss == []


def test_a_file_of_several_megabytes_goes_both_ways(desk, place, tmp_path):
    import base64
    import os

    book = json.loads(place.read_text(encoding="utf-8"))
    book["cells"].append(
        {
            "cell_type": "raw",
            "id": "large",
            "metadata": {},
            "source": base64.b64encode(os.urandom(4_000_000)).decode(),
        }
    )
    (place.parent / "large.ipynb").write_text(json.dumps(book), encoding="utf-8")
    content = (place.parent / "large.ipynb").read_bytes()
    desk.open(place)
    with desk.page.expect_download(timeout=60_000) as waited:
        desk.widget().get_by_role("button", name="Download my work").click()
    file = tmp_path / "w.zip"
    waited.value.save_as(file)
    assert my_work.opened(file.read_bytes(), "w").files["large.ipynb"] == content
    (place.parent / "large.ipynb").unlink()
    desk.widget().locator("input[type=file]").set_input_files(file)
    desk.widget().get_by_role("button", name=BRING).click()
    assert reply(desk).startswith("Your work is back")
    assert (place.parent / "large.ipynb").read_bytes() == content


def test_what_came_back_is_in_the_task_below_and_a_foreign_file_is_refused(desk, place, tmp_path):
    (tmp_path / "thesis.zip").write_bytes(b"PK\3\4 my thesis")
    desk.open(place)
    desk.bring(0)
    desk.widget().locator("input[type=file]").set_input_files(tmp_path / "thesis.zip")
    assert reply(desk).startswith("“thesis.zip” is damaged")
    other = tmp_path / "other"
    other.mkdir()
    trail.Trail(other / "trail.jsonl").record("sample/write", "keep", "What was written elsewhere.")
    my_work.save(other, tmp_path / "w.zip")
    desk.widget().locator("input[type=file]").set_input_files(tmp_path / "w.zip")
    desk.widget().get_by_role("button", name=BRING).click()
    assert reply(desk).startswith("Your work is back")
    desk.bring(1)
    # The other tasks of the page hear of it after the answer to this one.
    desk.widget(1).locator(".mu-saved", has_text="Saved ").wait_for()
