"""The course without a server, in a real Chromium: from a subfolder, every other host refused."""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile

import classes
import pytest
import site_host
from class_of import half, ideal_answers
from classes import OURS
from handins import scores
from meaningunits import my_work, trail, workspace
from site_host import opened

pytestmark = pytest.mark.browser

QUIZ = '.mu-widget[data-widget="quizzing"]'
EXERCISE = f"exercises/{OURS}/{OURS}.ipynb"


@pytest.fixture(scope="module")
def host(site):
    with site_host.Host(site) as made:
        yield made


@pytest.fixture(scope="module")
def learner(chromium, host, tmp_path_factory):
    """Somebody at work; what is kept there stays for the next test, as on the next day."""
    made = site_host.Learner(chromium, host, tmp_path_factory.mktemp("profile"))
    yield made
    made.close()
    assert made.strangers == []


@pytest.fixture
def away(chromium):
    """Another browser, with nothing in it."""
    made = []

    def give(**more):
        made.append(site_host.context(chromium, **more))
        return made[-1]

    yield give
    for context in made:
        context.close()
        assert context.strangers == []


def click(page, option, begins="Saved"):
    """Choose an option of the first task, by one click of the mouse; what is said then."""
    quiz = page.locator(QUIZ).first
    quiz.locator(f'[data-q="ready"] input[value="{option}"]').click()
    page.wait_for_function(
        """([node, option, begins]) => !node.hasAttribute('data-busy')
          && node.querySelector('input:checked')?.value === option
          && node.querySelector('.mu-saved').innerText.startsWith(begins)""",
        arg=[quiz.element_handle(), option, begins],
    )


def fetched(page, button, folder):
    """The trails in the work file that a click on a button brings, by name."""
    with page.expect_download() as coming:
        button.click()
    assert coming.value.suggested_filename.startswith("my-work-")
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    with zipfile.ZipFile(path) as file:
        logs = {name: trail.parse(file.read(name)) for name in file.namelist() if "trail" in name}
    assert [log.problems for log in logs.values() if log.problems] == []
    return path, logs


def test_every_page_to_read_is_accessible_fits_a_phone_and_asks_no_other_host(
    learner, host, site, axe
):
    page = learner.context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    whole = os.environ.get("MEANINGUNITS_WHOLE") == "1"
    found = {}
    for n, name in enumerate(sorted(path.name for path in site.glob("*.html"))):
        page.goto(host.url + name)
        page.evaluate(axe)
        for scheme in ("light", "dark") if whole else (("light", "dark")[n % 2],):  # one sheet
            page.emulate_media(color_scheme=scheme)
            found[name, scheme] = page.evaluate(LOOKED_AT)
    assert {at: told for at, told in found.items() if told} == {}
    page.close()


LOOKED_AT = """async () => {
  const { violations } = await axe.run();
  const wide = document.documentElement.scrollWidth > innerWidth ? [["wide", ""]] : [];
  return [...wide, ...violations.map((one) => [one.id, one.nodes[0].html])];
}"""


def test_a_search_finds_the_place_and_leads_there(learner, host):
    page = learner.context.new_page()
    page.goto(host.url)
    page.get_by_role("searchbox").fill("bracketing")
    first = page.locator("#found li a").first
    first.click()
    page.wait_for_url("**/*.html#*")
    assert page.evaluate("document.querySelector(location.hash) !== null")
    page.close()


def test_a_page_that_is_not_there_leads_to_the_first_one_from_any_folder(learner, host):
    page = learner.context.new_page()
    page.goto(f"{host.url}live/lab/nowhere/11_no_such_lesson.html")
    page.wait_for_function(
        "url => document.querySelector('a').href === url", arg=f"{host.url}index.html"
    )
    page.close()


def test_the_first_click_on_a_page_that_has_just_opened_is_saved(learner):
    click(learner.page(), "a")


#: The kernels and the sessions that run, each by its name.
RUNNING = """async () => {
  const { kernels, sessions } = window.jupyterapp.serviceManager;
  await Promise.all([kernels.refreshRunning(), sessions.refreshRunning()]);
  return [[...kernels.running()].length, [...sessions.running()].map(({ path }) => path)];
}"""


def test_the_one_kernel_of_a_page_begins_while_lab_draws_also_after_a_reload(away, host):
    """It begins before Lab asks for the page, and the page takes it: no second one is started."""
    asked = []
    context = away()
    context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page = site_host.opened(context, host)
    assert asked.index("pyodide.mjs") < asked.index("00_start_here.ipynb")
    assert page.evaluate(RUNNING) == [1, ["00_start_here.ipynb"]]
    page.reload()
    page.wait_for_selector(site_host.ALIVE)
    assert page.evaluate(RUNNING) == [1, ["00_start_here.ipynb"]]


def test_whether_the_browser_keeps_the_work_is_said_once_asked_and_can_be_read_again(learner):
    page = learner.page()
    click(page, "a" if page.locator(QUIZ).first.locator('[value="b"]:checked').count() else "b")
    told = page.get_by_text("the browser has not promised to keep it")
    told.wait_for()
    page.get_by_role("button", name="I know").click()
    told.wait_for(state="detached")
    page.get_by_role("button", name="Kept for now").click()
    told.wait_for()
    page.get_by_role("button", name="I know").click()


def test_a_newer_version_of_the_site_is_offered_and_nothing_happens_by_itself(learner, host):
    page = learner.page()
    host.edition = "another"
    page.evaluate("Date.now = () => 4e12; document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_text("There is a newer version of the course.").wait_for()
    host.edition = None


#: No room for the trail alone: JupyterLab would put a window of its own over a page not saved.
NO_ROOM = """() => {
  const put = IDBObjectStore.prototype.put;
  window.room = () => { IDBObjectStore.prototype.put = put; };
  IDBObjectStore.prototype.put = function (value, key) {
    if (key.includes("trail")) throw new DOMException("full", "QuotaExceededError");
    return put.call(this, value, key);
  };
}"""


def test_where_there_is_no_room_it_is_said_at_once_and_the_work_can_be_taken_away(
    learner, tmp_path
):
    page = learner.page()
    click(page, "a")
    page.evaluate(NO_ROOM)
    click(page, "b", "Not saved")
    page.get_by_text("The browser has hardly any room left for this site").wait_for()
    _, logs = fetched(page, page.locator(".mu-bar-mend"), tmp_path)
    assert logs["trail.jsonl"].state("start-here/first-try").value == {"ready": "b"}
    page.evaluate("room()")
    page.locator(QUIZ).first.get_by_role("button", name="Try to save again").click()
    click(page, "b")


def test_work_is_there_again_when_the_browser_was_closed(learner):
    click(learner.page(), "b")
    learner.close()
    learner.start()
    page = learner.page()
    assert page.locator(QUIZ).first.locator("input:checked").get_attribute("value") == "b"
    page.locator(QUIZ).first.locator(".mu-saved", has_text=re.compile("^Saved")).wait_for()


WRITES = """
import asyncio
from meaningunits import trail
async def writes():
    both = trail.Trail("/drive/trail.jsonl")
    for i in range(40):
        both.record("start-here/entry-quiz", "set", {{"n": {n} + i}})
        await asyncio.sleep(0.02)
hammering = asyncio.ensure_future(writes())
"""
COUNT = """
from meaningunits import trail
def count(log):
    return sum(isinstance(e.value, dict) and "n" in e.value for e in log.entries)
both = trail.Trail("/drive/trail.jsonl")
whole = trail.parse(both.path.read_bytes())
print(count(both.log()), count(whole), whole.problems, both.gone)
"""


def test_two_tabs_that_write_at_once_lose_nothing(learner):
    tabs = [learner.page(), learner.page(EXERCISE)]
    for n, page in enumerate(tabs):
        site_host.run(page, WRITES.format(n=1000 * n))
    for page in tabs:
        told = site_host.run_until(page, COUNT, "80 80")
        assert told.split() == ["80", "80", "()", "()"]


def test_a_window_that_keeps_nothing_says_so_at_once_and_gives_the_work_out(away, host, tmp_path):
    page = opened(away(service_workers="block"), host)
    page.get_by_text("This browser window keeps no files").first.wait_for()
    page.get_by_role("button", name="Not kept: how your work is kept").wait_for()
    click(page, "a", "Not kept")
    _, logs = fetched(page, page.locator(".mu-bar-mend"), tmp_path)
    assert logs["trail.jsonl"].state("start-here/first-try").value == {"ready": "a"}


ANSWERS = """
import json
from meaningunits import trail
for slug, value in json.loads({given!r}).items():
    trail.here().record(slug, "done", value)
trail.here().settle()
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What somebody answers in the exercise: half of each, in every second task."""
    ideal = ideal_answers(OURS, tmp_path_factory.mktemp("ideal"))
    return {slug: half(value) if n % 2 else value for n, (slug, value) in enumerate(ideal.items())}


@pytest.fixture(scope="module")
def brought(learner, answers, tmp_path_factory):
    """Where what was taken out of the browser lies: the work file, and two files by themselves."""
    folder = tmp_path_factory.mktemp("brought")
    click(learner.page(), "b")
    page = learner.page(EXERCISE)
    site_host.run(page, ANSWERS.format(given=json.dumps(answers)))
    files = page.locator(".jp-DirListing-content")
    page.evaluate("f => jupyterapp.commands.execute('filebrowser:go-to-path', { path: f })",
                  EXERCISE.rpartition("/")[0])  # fmt: skip
    for name in (f"{OURS}.ipynb", "trail.jsonl"):
        files.get_by_text(name, exact=True).click(button="right")
        with page.expect_download() as coming:
            page.locator(".lm-Menu").get_by_text("Download", exact=True).click()
        coming.value.save_as(folder / name)
    page = learner.page()
    work = page.locator('.mu-widget[data-widget="my_work"]')
    path, _ = fetched(page, work.get_by_role("button", name="Download my work"), folder)
    return path.rename(folder / "work.zip").parent


def test_a_downloaded_work_file_brings_the_work_back_in_another_browser(
    brought, answers, away, host
):
    page = opened(away(promised=True), host)
    page.get_by_role("button", name="Kept here: how your work is kept").wait_for()
    work = page.locator('.mu-widget[data-widget="my_work"]')
    work.locator("input[type=file]").set_input_files(brought / "work.zip")
    work.get_by_role("button", name="Bring it back now").click()
    work.locator(".mu-brought").get_by_text("Your work is back.").wait_for()
    page.locator(QUIZ).first.locator('[value="b"]:checked').wait_for()
    told = site_host.run(page, HELD)
    assert json.loads(told) == answers


HELD = f"""
import json
from meaningunits import trail
log = trail.parse(open("/drive/exercises/{OURS}/trail.jsonl", "rb").read())
print(json.dumps({{slug: log.state(slug).value for slug in log.items if log.state(slug).answers}}))
"""


def test_what_is_handed_in_from_the_browser_earns_what_the_same_answers_earn_elsewhere(
    brought, answers, tmp_path
):
    course = classes.our_course(tmp_path / "course")
    native = tmp_path / "native"
    workspace.make(native)
    own = trail.Trail(native / EXERCISE.rpartition("/")[0] / trail.FILENAME)
    for slug, value in answers.items():
        own.record(slug, "done", value)
    submitted = course / "submitted"
    for who, file in (
        ("browser", brought / "work.zip"),
        ("native", my_work.save(native, tmp_path / "native.zip")),
    ):
        (submitted / who / OURS).mkdir(parents=True)
        shutil.copy(file, submitted / who / OURS / "my-work.zip")
    (submitted / "plain" / OURS).mkdir(parents=True)  # as plain nbgrader takes it
    for name in (f"{OURS}.ipynb", trail.FILENAME):
        shutil.copy(brought / name, submitted / "plain" / OURS)
    classes.grade(course, OURS)
    found = scores(course)
    assert found["browser"] == found["native"] == found["plain"]
    assert sum(points or 0 for points in found["browser"].values()) > 5


#: Makes the page in front one of an earlier version, and starts its kernel anew.
OLDER = """async () => {
  const { content, sessionContext } = jupyterapp.shell.currentWidget;
  const { sharedModel } = content.widgets.map(({ model }) => model)
    .find(({ sharedModel }) => sharedModel.source.includes("no knowledge of research"));
  sharedModel.source = sharedModel.source.replace("no knowledge", "some knowledge");
  await sessionContext.restartKernel();
}"""


def test_an_older_page_is_offered_the_new_one_and_both_it_and_the_work_are_kept(learner):
    page = learner.page()
    click(page, "b")
    page.evaluate(OLDER)
    page.get_by_role("button", name="Take the new page").click()
    page.wait_for_selector(site_host.ALIVE)
    assert page.locator(QUIZ).first.locator("input:checked").get_attribute("value") == "b"
    told = site_host.run(
        page, "import os; print(sorted(n for n in os.listdir('/drive') if '00_' in n))"
    )
    assert told.strip() == "['00_start_here.before.ipynb', '00_start_here.ipynb']"
