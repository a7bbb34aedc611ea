"""Binder: what repo2docker makes of the repository, and its steps carried out for real."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import tomllib
import urllib.error
import urllib.request
import venv
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import lab as labs
import pytest
from class_of import ROOT
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

BINDER = ROOT / "binder"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pins() -> dict[str, str]:
    """What the constraints pin: package → version."""
    lines = (BINDER / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def test_every_version_is_pinned_and_one_that_the_course_wants():
    pinned = pins()
    for line in PROJECT["dependencies"]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(pinned[wanted.name]), line


def test_the_pinned_python_is_one_that_the_course_wants():
    runtime = (BINDER / "runtime.txt").read_text(encoding="utf-8").strip()
    assert SpecifierSet(PROJECT["requires-python"]).contains(runtime.removeprefix("python-"))


@pytest.mark.parametrize("name", ["postBuild", "start"])
def test_a_script_stops_at_its_first_error(name):
    lines = (BINDER / name).read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert commands[0] == "set -euo pipefail"
    assert os.access(BINDER / name, os.X_OK)
    if name == "start":
        assert commands[-1] == 'exec "$@"'


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """What Binder clones: this checkout without its history."""
    place = tmp_path_factory.mktemp("clone") / "home"
    ignore = shutil.ignore_patterns("__pycache__", "*.egg-info", ".*cache", ".hypothesis", ".git")
    shutil.copytree(ROOT, place, ignore=ignore)
    (place / ".git").mkdir()
    (place / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def dockerfile(checkout) -> str:
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(checkout)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return run.stdout + run.stderr


def test_repo2docker_takes_the_pinned_python(dockerfile):
    version = (BINDER / "runtime.txt").read_text(encoding="utf-8").strip().removeprefix("python-")
    assert f"environment-2epy-2d{version.replace('.', '-2e')}-2dlinux" in dockerfile


def test_repo2docker_installs_the_course_makes_the_workspace_and_starts_with_ours(dockerfile):
    install = dockerfile.index('pip install --no-cache-dir -r "binder/requirements.txt"')
    copy = dockerfile.index("COPY --chown=0:0 src/ ")
    build = dockerfile.index("RUN ./binder/postBuild")
    start = dockerfile.index('ENV R2D_ENTRYPOINT="${REPO_DIR}/binder/start"')
    # The course is installed from the repository, so that must be there before.
    assert copy < install < build < start


@pytest.fixture(scope="module")
def built(checkout, tmp_path_factory) -> dict[str, str]:
    """The steps of the build carried out in a fresh virtual environment; its variables.

    The course itself is installed from the clone. The rest is lent by the environment of the
    tests, to stay within a minute; .ci/old-stack installs all of binder/requirements.txt.
    """
    place = tmp_path_factory.mktemp("image")
    venv.create(place, with_pip=False, symlinks=os.name == "posix")
    bin_folder = place / ("Scripts" if os.name == "nt" else "bin")
    lent = Path(sysconfig.get_path("purelib"))
    site = place / lent.relative_to(sys.prefix)
    (site / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    pip += ["--python", str(bin_folder / "python"), "install"]
    subprocess.run(
        [*pip, "--no-deps", "--no-index", "--no-build-isolation", "--ignore-installed", "."],
        cwd=checkout,
        check=True,
    )
    ours = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "MEANINGUNITS"))}
    environment = {
        **ours,
        "HOME": str(checkout),  # as on Binder, where the repository lies in the home folder
        "REPO_DIR": str(checkout),
        "PATH": os.pathsep.join([str(bin_folder), os.environ["PATH"]]),
        "JUPYTER_PATH": str(Path(sys.prefix) / "share" / "jupyter"),
        "JUPYTER_CONFIG_PATH": str(Path(sys.prefix) / "etc" / "jupyter"),
    }
    environment.pop("PYTHONPATH", None)
    run = subprocess.run(
        ["./binder/postBuild"], cwd=checkout, env=environment, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return environment


@pytest.mark.slow
def test_the_build_makes_a_workspace_without_sources(built):
    workspace = Path(built["HOME"]) / "meaning-units"
    names = {path.relative_to(workspace).as_posix() for path in workspace.rglob("*.*")}
    assert "exercises/02_meaning_units/02_meaning_units.ipynb" in names
    lessons = {path.name for path in (ROOT / "course").glob("*.ipynb")}
    assert lessons
    assert lessons <= names
    assert not [name for name in names if name.endswith(".py") or "solutions" in name]


@pytest.mark.slow
def test_no_full_answer_stays_in_the_image(built):
    clone = Path(built["REPO_DIR"])
    kept = {path.name for path in clone.iterdir()}
    assert not kept & {"solutions", "tests", ".git"}
    assert {"binder", "course", "exercises"} <= kept
    for path in clone.rglob("*"):
        if path.suffix in (".ipynb", ".py", ".md"):
            text = path.read_text(encoding="utf-8")
            assert "### BEGIN SOLUTION\n" not in text, path
    assert (ROOT / "solutions").is_dir()  # the build took place in a clone


@pytest.mark.parametrize("where", [None, "elsewhere"])
def test_the_build_deletes_nothing_outside_an_image(where, tmp_path):
    checkout = tmp_path / "checkout"
    for name in ("solutions", "tests", ".git", "bin"):
        (checkout / name).mkdir(parents=True)
    shutil.copy(BINDER / "postBuild", checkout)
    command = checkout / "bin" / "meaningunits"
    command.write_text("#!/bin/sh\n", encoding="utf-8")
    command.chmod(0o755)
    environment = {"HOME": str(tmp_path), "PATH": f"{checkout / 'bin'}:{os.environ['PATH']}"}
    environment |= {"REPO_DIR": str(tmp_path / where)} if where else {}

    def kept(**more):
        subprocess.run(["./postBuild"], cwd=checkout, env=environment | more, check=True)
        return {path.name for path in checkout.iterdir()}

    assert kept() >= {"solutions", "tests", ".git"}
    assert not kept(REPO_DIR=str(checkout)) & {"solutions", "tests", ".git"}


def get(server: subprocess.Popen, log: Path, port: int, path: str) -> tuple[str, SplitResult]:
    """A page of the server, once it answers, and the address it led to."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/{path}", headers={"Authorization": "token t"}
    )
    until = time.monotonic() + 60
    while server.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.read().decode(), urlsplit(answer.url)
        except urllib.error.HTTPError:
            raise
        except (urllib.error.URLError, ConnectionError):  # not listening yet
            time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace")[-3000:])


#: What a hub may start: it does not ask us.
COMMANDS = {
    "lab": ["jupyterlab"],
    "notebook": ["notebook"],
    "server": ["jupyter_server"],
}


@pytest.mark.slow
@pytest.mark.parametrize("hub", COMMANDS)
def test_a_session_opens_at_the_first_lesson_and_sees_the_workspace_only(hub, built, tmp_path):
    port = labs.port()
    options = [
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.ip=127.0.0.1",
        "--ServerApp.allow_root=True",
        "--ServerApp.open_browser=False",
        "--IdentityProvider.token=t",
    ]
    log = tmp_path / "log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            ["binder/start", "python", "-m", *COMMANDS[hub], *options],
            cwd=built["HOME"],
            env=built,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        front, url = get(server, log, port, "")
        first = min(path.name for path in (ROOT / "course").glob("[0-9]*.ipynb"))
        assert url.path.endswith(f"/lab/tree/{first}"), url
        assert "JupyterLab" in front
        assert "@jupyterlab/apputils-extension:announcements" in front
        listing, _ = get(server, log, port, "api/contents")
        assert '"name": "exercises"' in listing
        assert "solutions" not in listing
        assert "pyproject" not in listing
    finally:
        server.terminate()
        server.wait(30)


def test_the_readmes_link_opens_the_start_page():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "HEAD?urlpath=lab/tree/00_start_here.ipynb" in readme
    assert (ROOT / "course" / "00_start_here.ipynb").is_file()


def test_the_readmes_pictures_are_there_and_dated():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r'(?:srcset|src)="([^"]+)"', readme)
    assert len(pictures) == 2
    for picture in pictures:
        assert (ROOT / picture).is_file()
    assert re.search(r"\d{1,2} \w+ 20\d\d, JupyterLab", readme)
