"""The course without a server, in a real Chromium: from a subfolder, every other host refused."""

from __future__ import annotations

import re
import zipfile

import pytest
import site_host
from meaningunits import trail

pytestmark = pytest.mark.browser

QUIZ = '.mu-widget[data-widget="quizzing"]'
ALIVE = '[data-course="alive"]'


@pytest.fixture(scope="module")
def host(site):
    with site_host.Host(site) as made:
        yield made


@pytest.fixture(scope="module")
def browser(chromium, host):
    """A learner's browser: what is kept in it stays for the next test, as on the next day."""
    context = site_host.context(chromium)
    yield context
    context.close()
    assert context.strangers == []


def opened(context, host, name="00_start_here.ipynb", *, waits=ALIVE):
    page = context.new_page()
    page.goto(host.live(name))
    page.wait_for_selector(waits, timeout=60_000)
    page.locator(".jp-MarkdownCell h1").first.click()  # a page that has just opened has no focus
    return page


def answer(page, option):
    """Choose an option of the first task, by keys, and wait until it is told what became of it."""
    quiz = page.locator(QUIZ).first
    quiz.scroll_into_view_if_needed()
    quiz.locator(f'[data-q="ready"] input[value="{option}"]').focus()
    page.keyboard.press("Space")
    page.wait_for_function(
        """node => !node.hasAttribute('data-busy')
          && /^(Saved|Not kept)/.test(node.querySelector('.mu-saved').innerText)""",
        arg=quiz.element_handle(),
    )
    return quiz


@pytest.mark.parametrize("name", ["index.html", "02_meaning_units.html", "guide.html"])
def test_a_page_to_read_is_accessible_fits_a_phone_and_asks_no_other_host(browser, host, axe, name):
    page = browser.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(host.url + name)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate(axe)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(
            "axe.run().then(told => told.violations.map(one => [one.id, one.nodes[0].html]))"
        )
        assert found == []
    page.close()


def test_a_search_finds_the_place_and_leads_there(browser, host):
    page = browser.new_page()
    page.goto(host.url)
    page.get_by_role("searchbox").fill("bracketing")
    first = page.locator("#found li a").first
    first.click()
    page.wait_for_url("**/*.html#*")
    assert page.evaluate("document.querySelector(location.hash) !== null")
    page.close()


def test_work_is_saved_and_is_there_the_next_day_and_comes_along_as_one_file(
    browser, host, tmp_path
):
    page = opened(browser, host)
    assert "Saved" in answer(page, "a").locator(".mu-saved").inner_text()
    page.locator(QUIZ).first.get_by_role("button", name="Check").click()
    page.locator(QUIZ).first.locator(".mu-card").first.wait_for()
    page.close()

    page = opened(browser, host)
    assert page.locator(QUIZ).first.locator("input:checked").count() == 1
    work = page.locator('.mu-widget[data-widget="my_work"]')
    page.locator('[data-name="work"]').click()
    with page.expect_download() as download:
        work.get_by_role("button", name="Download my work").click()
    download.value.save_as(tmp_path / "work.zip")
    with zipfile.ZipFile(tmp_path / "work.zip") as file:
        (name,) = [one for one in file.namelist() if one.endswith("trail.jsonl")]
        log = trail.parse(file.read(name))
    assert log.problems == ()
    assert log.state("start-here/first-try").value == {"ready": "a"}
    page.close()


def test_two_tabs_that_write_at_once_lose_nothing(browser, host):
    one, two = opened(browser, host), opened(browser, host, "02_meaning_units.ipynb")
    for n, page in enumerate((one, two)):
        site_host.run(page, WRITES.format(n=1000 * n))
    for page in (one, two):
        told = site_host.run_until(page, COUNT, "80 80")
        assert told.split() == ["80", "80", "()", "()"]
    one.close(), two.close()


WRITES = """
import asyncio
from meaningunits import trail
async def writes():
    for i in range(40):
        trail.here().record("start-here/entry-quiz", "set", {{"n": {n} + i}})
        await asyncio.sleep(0.02)
asyncio.ensure_future(writes())
"""
COUNT = """
from pathlib import Path
from meaningunits import trail
def count(log):
    return sum(isinstance(e.value, dict) and "n" in e.value for e in log.entries)
whole = trail.parse(Path("/drive/trail.jsonl").read_bytes())
print(count(trail.here().log()), count(whole), whole.problems, trail.here().gone)
"""


def test_an_older_page_is_offered_the_new_one_and_keeps_what_was_there(browser, host):
    page = opened(browser, host)
    site_host.run(page, OLDER)
    page.close()
    page = opened(browser, host, waits='[data-course="changed"]')
    page.get_by_role("button", name="Take the new page").click()
    page.wait_for_selector(ALIVE, timeout=60_000)
    told = site_host.run(
        page, "import os; print(sorted(n for n in os.listdir('/drive') if n.startswith('00')))"
    )
    assert told.strip() == "['00_start_here.before.ipynb', '00_start_here.ipynb']"
    assert page.locator(QUIZ).first.locator("input:checked").count() == 1
    page.close()


OLDER = """
from pathlib import Path
page = Path("/drive/00_start_here.ipynb")
older = page.read_text().replace("You need no knowledge of research", "You need to know nothing")
page.write_text(older)
"""


def test_a_newer_version_of_the_site_is_offered_and_nothing_happens_by_itself(browser, host):
    page = opened(browser, host)
    host.edition = "another"
    page.evaluate("Date.now = () => 4e12; document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_text("There is a newer version of the course.").wait_for()
    host.edition = None
    page.close()


def test_a_window_that_keeps_nothing_says_so_at_once_and_gives_the_work_out(chromium, host):
    context = site_host.context(chromium, service_workers="block")
    page = opened(context, host)
    page.get_by_text(re.compile("This browser window keeps no files")).first.wait_for()
    assert answer(page, "a").locator(".mu-saved").inner_text().startswith("Not kept")
    with page.expect_download() as download:
        page.locator(".mu-bar-mend").click()
    assert download.value.suggested_filename.startswith("my-work-")
    context.close()
