"""The README's first commands, typed by root and by a new user on a bare file system."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import without

ROOT = Path(__file__).parents[2]
NOBODY = 65534
#: Where this Python's packages lie, which are lent.
LENT = [Path(place) for place in sys.path if place.endswith("site-packages")]


def commands() -> tuple[str, str]:
    """The README's line that makes an environment, and its first command."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = list(re.findall(r"^```\n(.*?)^```$", readme, re.S | re.M))
    prepare = next(block for block in blocks if "-m venv" in block).splitlines()
    first = next(block for block in blocks if "meaningunits start" in block).splitlines()
    assert prepare[0] == "sudo apt install python3-venv"  # what the bare file system has
    assert (len(prepare), len(first)) == (2, 1)
    return prepare[1], first[0]


def missing() -> str:
    """Why this machine cannot play a bare one, or nothing."""
    if sys.platform != "linux" or shutil.which("bwrap") is None or shutil.which("setpriv") is None:
        return "no Linux with bubblewrap and setpriv"
    if os.getuid() != 0:
        return "a new user is made by root only"
    here = ".".join(map(str, sys.version_info[:2]))
    code = "import ensurepip, sys, venv; print('.'.join(map(str, sys.version_info[:2])))"
    run = subprocess.run(["/usr/bin/python3", "-c", code], capture_output=True, text=True)
    if run.stdout.strip() != here:
        return f"the system's Python is not the tests' {here} with python3-venv"
    return ""


class Bare:
    """A bare file system: the system's programs, a home, and this folder downloaded into it."""

    def __init__(self, place: Path, who: int) -> None:
        self.who, self.home = who, place / "home"
        self.course = self.home / "meaning units (1)"
        self.home.mkdir()
        ignore = shutil.ignore_patterns("__pycache__", ".*cache", ".hypothesis", ".git", "tests")
        shutil.copytree(ROOT, self.course, ignore=ignore)
        for path in (self.home, *self.home.rglob("*")):
            os.chown(path, who, who, follow_symlinks=False)

    def command(self, script: str, *, home: str = "/home/ann", readonly: bool = False) -> list[str]:
        words = ["bwrap", "--die-with-parent", "--unshare-pid", "--proc", "/proc", "--dev", "/dev"]
        words += [
            "--ro-bind",
            "/usr",
            "/usr",
            "--perms",
            "1777",
            "--tmpfs",
            "/tmp",
            "--perms",
            "0755",
            "--dir",
            "/etc",
        ]
        for name in ("bin", "sbin", "lib", "lib64"):
            words += ["--symlink", f"usr/{name}", f"/{name}"]
        for name in ("passwd", "group", "hosts", "nsswitch.conf", "mime.types", "ld.so.cache"):
            words += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
        words += ["--perms", "0755", "--dir", "/lent"]
        for i, place in enumerate(LENT):
            words += ["--ro-bind", str(place), f"/lent/{i}"]
        share = next(p for site in LENT if (p := site.parents[2] / "share" / "jupyter").is_dir())
        words += ["--ro-bind", str(share), "/lent/jupyter"]
        words += ["--perms", "0755", "--dir", "/home"]
        words += ["--ro-bind" if readonly else "--bind", str(self.home), "/home/ann"]
        if readonly:
            words += ["--bind", str(self.course), f"/home/ann/{self.course.name}"]
        words += ["--clearenv", "--setenv", "PATH", "/usr/bin:/bin"]
        # The packages are lent, so that nothing is downloaded and a test takes seconds.
        settings = {
            "PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONDONTWRITEBYTECODE": "1",
            "JUPYTER_PATH": "/lent/jupyter", "JUPYTERLAB_DIR": "/lent/jupyter/lab",
        }  # fmt: skip
        if home:
            settings["HOME"] = home
        for name, value in settings.items():
            words += ["--setenv", name, value]
        words += ["--chdir", f"/home/ann/{self.course.name}"]
        if self.who:
            words += ["setpriv", f"--reuid={self.who}", f"--regid={self.who}", "--clear-groups"]
        return [*words, "/bin/sh", "-c", script]

    def run(self, script: str, **more) -> subprocess.CompletedProcess:
        return subprocess.run(
            self.command(script, **more), capture_output=True, text=True, timeout=300
        )

    @contextmanager
    def started(self, script: str, log: Path, **more):
        """The script, until it is over; ends it, and all it started, afterwards."""
        with log.open("wb") as out:
            process = subprocess.Popen(
                self.command(script, **more), stdout=out, stderr=subprocess.STDOUT,
                stdin=subprocess.PIPE, start_new_session=True,
            )  # fmt: skip
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            process.stdin.close()


def printed(process: subprocess.Popen, log: Path) -> str:
    """The address that is printed, once there is one."""
    until = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < until:
        text = log.read_text(encoding="utf-8", errors="replace")
        if found := re.search(r"http://(?:127\.0\.0\.1|localhost):\d+/lab\S*\?token=\w+", text):
            return found[0]
        time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace")[-3000:])


def opens(process: subprocess.Popen, address: str) -> str:
    """The page there; the address is printed a moment before the server listens."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError:
            raise
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")


@pytest.fixture(scope="module", params=[0, NOBODY], ids=["root", "a new user"])
def machine(request, tmp_path_factory):
    if reason := missing():
        without(reason)
    made = Bare(tmp_path_factory.mktemp("machine"), request.param)
    prepare, first = commands()
    site = "python -c 'import sysconfig; print(sysconfig.get_path(\"purelib\"))'"
    places = " ".join(f"/lent/{i}" for i in range(len(LENT)))
    lend = f'for place in {places}; do echo $place; done > "$({site})/lent.pth"'
    script = f"{prepare} && {lend} && {first} --no-lab"
    run = made.run(script)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Workspace: /home/ann/meaning units (1)/meaning-units" in run.stdout
    return made


ACTIVATE = ". ~/meaning-units-python/bin/activate && "


@pytest.mark.slow
def test_the_second_start_is_the_same_workspace_on_a_busy_port_and_prints_its_address(
    machine, tmp_path
):
    log = tmp_path / "log"
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        with machine.started(f"{ACTIVATE} meaningunits start --port {port}", log) as process:
            address = printed(process, log)
            said = log.read_text(encoding="utf-8", errors="replace")
            assert f":{port}/" not in address
            assert "JupyterLab" in opens(process, address)
    assert "Everything is up to date." in said
    assert "There is no browser here." in said
    assert ("You are root here" in said) is (machine.who == 0)


@pytest.mark.slow
@pytest.mark.parametrize("home", ["none", "gone", "read-only"])
def test_without_a_home_to_write_in_it_opens_all_the_same_and_says_where_its_files_are(
    home, machine, tmp_path
):
    log = tmp_path / "log"
    activate = ". /home/ann/meaning-units-python/bin/activate && "
    more = {"none": {"home": ""}, "gone": {"home": "/gone"}, "read-only": {"readonly": True}}[home]
    with machine.started(f"{activate} meaningunits start", log, **more) as process:
        address = printed(process, log)
        said = log.read_text(encoding="utf-8", errors="replace")
        assert "JupyterLab" in opens(process, address)
    if home == "none" and machine.who == 0:
        return  # root's home is known without a variable; here it is not there, or can be written
    assert "Jupyter keeps its own files in /home/ann/meaning units (1)/meaning-units" in said


@pytest.mark.slow
def test_while_it_is_open_a_second_start_prints_where_and_starts_no_other(machine, tmp_path):
    log = tmp_path / "log"
    script = (
        f"{ACTIVATE} (meaningunits start > /tmp/first 2>&1 &) ; "
        "until grep -q 'token=' /tmp/first ; do sleep 0.2 ; done ; "
        "meaningunits start ; echo over ; cat"  # until it is ended from outside
    )
    with machine.started(script, log) as process:
        address = printed(process, log)
        assert "JupyterLab" in opens(process, address)
        said = log.read_text(encoding="utf-8", errors="replace")
    assert f"JupyterLab is open on it already: {address}" in said
    assert "Jupyter Server" not in said  # that one would have said so


@pytest.mark.slow
def test_an_older_python_is_told_so_before_anything_is_downloaded(tmp_path):
    """Its pip may look nowhere, and still says what is wrong."""
    found = sorted(Path.home().glob(".pyenv/versions/3.[789]*/bin/python"))
    found += sorted(Path.home().glob(".pyenv/versions/3.10*/bin/python"))
    if not found:
        without("no older Python below ~/.pyenv/versions")
    course = tmp_path / "course"
    course.mkdir()
    for name in ("pyproject.toml", "build_backend.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, course)
    for python in found:
        place = tmp_path / python.parents[1].name
        subprocess.run([python, "-m", "venv", "--without-pip", place], check=True)
        (pip,) = python.parents[1].glob("lib/python3*/site-packages/pip")  # lent, not unpacked
        run = subprocess.run(
            [place / "bin" / "python", pip, "install", "-e", "."],
            cwd=course,
            env={**os.environ, "PIP_NO_INDEX": "1"},
            capture_output=True,
            text=True,
        )
        said = run.stdout + run.stderr
        assert run.returncode != 0
        assert "Meaning Units needs Python 3.11 or newer; this is Python 3." in said
        assert "Nothing was downloaded." in said
