"""The course without a server, in a real Chromium: from a subfolder, every other host refused."""

from __future__ import annotations

import pytest
import site_host

pytestmark = pytest.mark.browser

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
    return page


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


def test_a_newer_version_of_the_site_is_offered_and_nothing_happens_by_itself(browser, host):
    page = opened(browser, host)
    host.edition = "another"
    page.evaluate("Date.now = () => 4e12; document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_text("There is a newer version of the course.").wait_for()
    host.edition = None
    page.close()
