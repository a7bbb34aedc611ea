"""A JupyterLab and a Chromium of our own for browser tests: quiet, offline, and watched.

One server and one browser serve a whole session; each test gets a page and a folder.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote, urlsplit

import nbformat
import psutil
from meaningunits import workspace

TESTS = Path(__file__).parent
PACKAGES = TESTS.parent / "course"
TOKEN = "browser-tests"
#: Another Python, such as an older hub's, may serve the notebooks: the library installed there is
#: tried then, with this checkout's tests.
PYTHON = os.environ.get("MEANINGUNITS_PYTHON", sys.executable)
OURS = [str(TESTS)] if sys.executable != PYTHON else [str(PACKAGES), str(TESTS)]
CHROMIUM = os.environ.get("MEANINGUNITS_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Kernels answer at files of their own. Of a port that was found free another process may have made
#: a use of its own before the kernel does, and then the kernel dies without a word.
KERNELS = ("--KernelManager.transport=ipc",) if os.name == "posix" else ()
#: The sample tasks in a notebook's kernel: the first cell of every test notebook.
SETUP = "import sample; sample.install()\nimport meaningunits as mu"

#: Waits for a promise that Lab keeps, but not for ever: a page whose promise nobody keeps (a kernel
#: that went, an answer that was lost) is an error that says what was waited for.
_WITHIN = """async ([work, arg, what, ms]) => {
  const silent = new Promise((_, no) => setTimeout(
    () => no(new Error(`${what}: nothing after ${ms / 1000} s`)), ms));
  return Promise.race([(0, eval)(`(${work})`)(arg), silent]);
}"""

#: The promises that Lab itself keeps of a notebook, one after another; the status bar's word "idle"
#: is a race.
_READY = {
    "the notebook": "() => window.jupyterapp.shell.currentWidget.context.ready.then(() => null)",
    "the notebook's kernel": (
        "() => window.jupyterapp.shell.currentWidget.context.sessionContext.ready.then(() => null)"
    ),
    "the kernel's first word": (
        "() => window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.info"
        ".then(() => null)"
    ),
}


def port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Lab:
    """A JupyterLab server on a folder, with its own home and settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "work"
        self.folder.mkdir(parents=True)
        workspace.make(self.folder)
        self.url = f"http://127.0.0.1:{port()}"
        self.log = (folder / "lab.log").open("wb")
        self.process = subprocess.Popen(
            [PYTHON, *workspace.lab_command(self.folder, browser=False, more=self._more())[1:]],
            env=workspace.lab_environment(self.folder) | self._own(folder),
            stdout=self.log,
            stderr=subprocess.STDOUT,
            cwd=self.folder,
        )
        self._wait(folder / "lab.log")

    def _more(self) -> tuple[str, ...]:
        root = (
            ("--allow-root",) if getattr(os, "geteuid", int)() == 0 and os.name == "posix" else ()
        )
        return (
            f"--ServerApp.port={urlsplit(self.url).port}",
            "--ServerApp.port_retries=0",
            "--ServerApp.ip=127.0.0.1",
            f"--IdentityProvider.token={TOKEN}",
            "--LabApp.expose_app_in_browser=True",
            # A kernel that a test kills stays dead, so that what is done next meets no second one.
            "--KernelManager.autorestart=False",
            *KERNELS,
            *root,
        )

    def _own(self, folder: Path) -> dict[str, str]:
        names = (
            "HOME",
            "JUPYTER_CONFIG_DIR",
            "JUPYTER_DATA_DIR",
            "JUPYTERLAB_SETTINGS_DIR",
            "JUPYTERLAB_WORKSPACES_DIR",
            "IPYTHONDIR",
        )
        own = {name: str(folder / name.lower()) for name in names}
        for place in own.values():
            Path(place).mkdir(exist_ok=True)
        # Short, for the name of a file to answer at may have a hundred letters.
        self.runtime = Path(tempfile.mkdtemp(prefix="mu-"))
        paths = [*OURS, os.environ.get("PYTHONPATH", "")]
        return own | {
            "JUPYTER_RUNTIME_DIR": str(self.runtime),
            "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        }

    def _wait(self, log: Path) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            with suppress(urllib.error.URLError, ConnectionError):
                self.call("GET", "api/status")
                return
            time.sleep(0.1)
        raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(errors='replace')[-2000:]}")

    def call(self, method: str, path: str) -> object:
        """One call of the server's own interface."""
        request = urllib.request.Request(
            f"{self.url}/{path}", method=method, headers={"Authorization": f"token {TOKEN}"}
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def kill_kernels(self) -> None:
        """Shut down every kernel, as a crash or a closed laptop would."""
        for kernel in self.call("GET", "api/kernels"):
            self.call("DELETE", f"api/kernels/{kernel['id']}")

    @contextmanager
    def kernels_paused(self) -> Iterator[None]:
        """No kernel answers meanwhile, in whichever of its threads it would have."""
        names = [f"kernel-{kernel['id']}.json" for kernel in self.call("GET", "api/kernels")]
        started = []
        for process in psutil.Process(self.process.pid).children(recursive=True):
            with suppress(psutil.Error):  # another one may end just now
                if any(name in word for word in process.cmdline() for name in names):
                    started.append(process)
        assert len(started) >= len(names) > 0
        for process in started:
            process.suspend()
        try:
            yield
        finally:
            for process in started:
                process.resume()

    def notebook(self, name: str, *cells: str) -> Path:
        """Write a notebook into a folder of its own, the sample's set-up first."""
        path = self.folder / name / "task.ipynb"
        path.parent.mkdir()
        made = [nbformat.v4.new_code_cell(source) for source in (SETUP, *cells)]
        for i, cell in enumerate(made):
            cell.id = f"cell-{i}"
        spec = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        nbformat.write(nbformat.v4.new_notebook(cells=made, metadata=spec), path)
        return path

    def stop(self) -> None:
        with suppress(OSError):
            self.call("POST", "api/shutdown")
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.runtime, ignore_errors=True)


class Desk:
    """A page of the browser with a notebook open in JupyterLab, used as a person would."""

    def __init__(self, lab: Lab, page) -> None:
        self.lab = lab
        self.page = page
        self.strangers: list[str] = []
        page.on("request", self._watch)

    def _watch(self, request) -> None:
        host = urlsplit(request.url).hostname
        if host not in (None, "127.0.0.1"):
            self.strangers.append(request.url)

    def open(self, path: Path, *, run: bool = True) -> None:
        """Open a notebook, wait until its kernel is there, and run it."""
        name = quote(path.relative_to(self.lab.folder).as_posix())
        self.page.goto(f"{self.lab.url}/doc/tree/{name}?token={TOKEN}&reset")
        self.page.wait_for_function("window.jupyterapp", timeout=40_000)
        self.within("Lab's start", "() => window.jupyterapp.restored.then(() => null)")
        self.page.wait_for_function("window.jupyterapp.shell.currentWidget?.context")
        self.ready()
        if run:
            self.run()

    def ready(self) -> None:
        """Wait until the notebook and its kernel are there."""
        for what, promise in _READY.items():
            self.within(what, promise)

    def run(self) -> None:
        """Run all cells and wait until the widgets have heard from Python."""
        self.command("notebook:run-all-cells")
        self.page.wait_for_selector('.mu-widget[data-state="live"]', timeout=40_000)

    def within(self, what: str, work: str, arg: object = None, seconds: int = 60) -> object:
        """What a promise of the page gives, or an error when it is not kept in time."""
        return self.page.evaluate(_WITHIN, [work, arg, what, 1000 * seconds])

    def command(self, name: str) -> None:
        """Have Lab do something, and wait until it says that it is done."""
        self.within(name, "name => window.jupyterapp.commands.execute(name).then(() => null)", name)

    def save(self) -> None:
        """Save the page, with what came to it while it was being saved."""
        self.within(
            "saving",
            """async () => {
              const { context } = window.jupyterapp.shell.currentWidget;
              do await context.save(); while (context.model.dirty);
            }""",
        )

    def look(self, theme: str, width: int) -> None:
        """Show everything in Lab's 'Dark' or 'Light' theme, at a width."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.within(
            f"the {theme} theme",
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
            ".then(() => null)",
            f"JupyterLab {theme}",
        )
        light = "true" if theme == "Light" else "false"
        self.page.wait_for_selector(f'body[data-jp-theme-light="{light}"]', state="attached")
        # Lab covers the page meanwhile; another theme before that is over makes it stumble.
        self.page.wait_for_selector("#jupyterlab-splash", state="detached")

    def bring(self, which: int) -> None:
        """Scroll to the cell of a widget: an older Lab takes what is far off out of the page."""
        self.within(
            "scrolling to a cell",
            """n => {
              const { content } = window.jupyterapp.shell.currentWidget;
              content.activeCellIndex = n;
              return content.scrollToItem(n);
            }""",
            which + 1,
        )
        self.widget(which).wait_for()

    def widget(self, which: int = 0):
        return self.page.locator(".mu-widget").nth(which)

    def settled(self, which: int = 0) -> None:
        """Wait until everything done in the widget has been answered by Python."""
        widget = self.widget(which)
        self.page.wait_for_function(
            "node => !node.hasAttribute('data-busy') && node.dataset.state === 'live'",
            arg=widget.element_handle(),
        )

    def press(self, *keys: str, which: int = 0) -> None:
        """Press keys one after another, each after the last was answered."""
        for key in keys:
            self.page.keyboard.press(key)
            self.settled(which)

    def status(self, which: int = 0) -> str:
        return self.widget(which).locator(".mu-saved").inner_text()

    def cells(self) -> list[str]:
        """The notebook's cells, and its mode: what a stray key would change."""
        return self.page.evaluate(
            """() => {
              const { content } = window.jupyterapp.shell.currentWidget;
              return [content.mode, content.activeCellIndex,
                      ...content.widgets.map(c => c.model.sharedModel.source)];
            }"""
        )


@contextmanager
def browser():
    """A Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


def missing() -> str:
    """Why there is no browser to test with, or nothing."""
    if not Path(CHROMIUM).exists():
        return f"no Chromium at {CHROMIUM} (set MEANINGUNITS_CHROMIUM)"
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "playwright is not installed"
    return ""


def axe_script(scratch: Path) -> str | None:
    """The text of axe-core from $MEANINGUNITS_AXE or, through npm, from its registry."""
    places = [Path(os.environ["MEANINGUNITS_AXE"])] if "MEANINGUNITS_AXE" in os.environ else []
    if not places and (npm := shutil.which("npm")):
        command = [
            npm,
            "install",
            "--no-audit",
            "--no-fund",
            "--prefix",
            str(scratch),
            "axe-core@4",
        ]
        if subprocess.run(command, capture_output=True, timeout=120, check=False).returncode == 0:
            places = [scratch]
    for place in places:
        found = [*place.rglob("axe.js")]
        if found:
            return found[0].read_text(encoding="utf-8")
    return None


def environment() -> dict[str, str]:
    """For a Python of our own beside the notebook's."""
    paths = [str(PACKAGES), str(TESTS), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def printed(code: str, folder: Path | None = None, python: str = sys.executable) -> str:
    """What a fresh process prints, run in a folder or where this one is."""
    done = subprocess.run(
        [python, "-c", code],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def graded(slug: str, folder: Path) -> float:
    """Points that a fresh process gives over the trail in a folder."""
    code = (
        "import sample; sample.install(); import meaningunits as mu;"
        f"points = mu.grade({slug!r}); print(points)"
    )
    return float(printed(code, folder).splitlines()[-1])
