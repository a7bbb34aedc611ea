"""What several test files share: the sample tasks, a trail of one's own, and the browser."""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import lab as labs
import pytest
import sample
from meaningunits import trail

# What these find amiss is shown as in a test of one's own.
pytest.register_assert_rewrite("contracts")

#: Where everything must be tried (a release, say), what is missing is a failure, not a skip.
REQUIRE_ALL = os.environ.get("MEANINGUNITS_REQUIRE_ALL") == "1"
#: For tests that run submissions; where nothing may be skipped they run, and say what is missing.
SANDBOXED = pytest.mark.skipif(
    shutil.which("bwrap") is None and not REQUIRE_ALL, reason="bubblewrap is not installed"
)


def without(reason: str) -> None:
    """Skip with a reason; fail with it where nothing may be skipped."""
    if REQUIRE_ALL:
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_addoption(parser):
    parser.addoption(
        "--another-host",
        action="store_true",
        help="Only what a host can change: files that say HOST, and one test of each other file.",
    )


def pytest_collection_modifyitems(config, items):
    """On another host: every widget once, and whole what leans on the host."""
    if not config.getoption("--another-host"):
        return
    kept, left, seen = [], [], set()
    for item in items:
        on_it = "lab" in item.fixturenames
        wanted = on_it and (getattr(item.module, "HOST", False) or item.module not in seen)
        (kept if wanted else left).append(item)
        if wanted:
            seen.add(item.module)
    config.hook.pytest_deselected(items=left)
    items[:] = kept


@pytest.fixture
def here(monkeypatch, tmp_path):
    """A folder of this test's own to work in, where nobody has answered anything."""
    monkeypatch.delenv(trail.VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def own_trail(here):
    """Where the trail of this test will be, once there is one."""
    return here / trail.FILENAME


@pytest.fixture(autouse=True)
def alone():
    """No widget of an earlier test follows what this one does."""
    if siblings := sys.modules.get("meaningunits.page.siblings"):
        siblings.LIVE.clear()


@pytest.fixture
def tasks(monkeypatch, here):
    """The sample tasks in place of the course's, and a trail in a folder of its own."""
    sample.install(monkeypatch.setattr)
    return here


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    if reason := labs.missing():
        without(reason)
    made = labs.Lab(tmp_path_factory.mktemp("lab"))
    yield made
    made.stop()


@pytest.fixture(scope="session")
def chromium():
    if reason := labs.missing():
        without(reason)
    with labs.browser() as made:
        yield made


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """``once(NAME, make)``: a folder that the first of a run's processes makes for all of them.

    ``make`` is given the folder. What is in it is to be copied, not worked in.
    """
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent  # of all of pytest's processes

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.made"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)  # where somebody was stopped at it
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def to_mark(once):
    """A course of eight whose memos wait for a marker; to be copied, not worked in."""
    import marked

    return once("marked", lambda folder: marked.course(folder, 8)) / "course"


@pytest.fixture(scope="session")
def class_taught(once):
    """The course that has been taught (``taught``); to be copied, not worked in."""
    import taught

    return once("taught", taught.course) / "course"


@pytest.fixture(scope="session")
def profile(chromium):
    """A browser's profile: what it has loaded of JupyterLab once, it has for every test."""
    made = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def desk(lab, profile):
    """A page to work at; afterwards: no request left this machine, and no script stumbled."""
    made = labs.Desk(lab, profile.new_page())
    stumbles: list[str] = []
    made.page.on("pageerror", lambda error: stumbles.append(error.stack or error.message))
    yield made
    # What a page remembers goes; the scripts that it has loaded stay, as in anybody's browser.
    forget = {"origin": lab.url, "storageTypes": "local_storage,indexeddb,cookies"}
    profile.new_cdp_session(made.page).send("Storage.clearDataForOrigin", forget)
    for page in profile.pages:
        page.close()
    lab.kill_kernels()
    assert made.strangers == []
    assert stumbles == []


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    """The text of axe-core."""
    script = labs.axe_script(tmp_path_factory.mktemp("axe"))
    if script is None:
        without("axe-core is not to be had: no MEANINGUNITS_AXE, and npm did not bring it")
    return script


@pytest.fixture(scope="session")
def shots(tmp_path_factory):
    """Where screenshots go: $MEANINGUNITS_SHOTS, or away with the test's other files."""
    named = os.environ.get("MEANINGUNITS_SHOTS")
    folder = Path(named) if named else tmp_path_factory.mktemp("shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site, built once for every process of a run, or the one at $MEANINGUNITS_SITE.

    $MEANINGUNITS_SITE_PARTS may name a folder that holds what it is made of.
    """
    from meaningunits.site.building import LISTED, build
    from meaningunits.site.problem import SiteError

    if built := os.environ.get("MEANINGUNITS_SITE"):
        return Path(built)
    parts = os.environ.get("MEANINGUNITS_SITE_PARTS")
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent  # of all of pytest's processes
    folder = shared / "the-site"
    with (shared / "the-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            if not (folder / LISTED).is_file():
                build(folder, Path(parts) if parts else None)
        except SiteError as problem:
            without(f"the site could not be built: {problem}")
    return folder
