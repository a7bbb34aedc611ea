"""The lessons live in the browser: JupyterLite with our settings, and proof that they are in it."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from .. import workspace
from ..workspace.lab import EXTENSIONS
from . import opening
from .ingredients import read
from .locked import locked
from .problem import SiteError

#: What the browser calls the place where it keeps a learner's files.
STORAGE = "Meaning Units"
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"

#: Packages whose part for JupyterLab is wanted.
FOR_LAB = ("jupyterlab_widgets", "anywidget")
#: Left over in JupyterLite's own archive from its making.
JUNK = ("rspack.config*.js", "package.json", "lab/package.json",
        *(f"build/fa-*.{end}" for end in ("eot", "svg", "ttf", "woff")))  # fmt: skip
#: In JupyterLite's service worker: a page's answer, which is made an error where the page could not
#: read or write the file. Without that the kernel would take what failed for done.
ANSWER = b"new Response(JSON.stringify(i.response))"
ANSWER_OR_ERROR = b"new Response(JSON.stringify(i.response),{status:i.failed?507:200})"
#: The times in lists of files: those at which nothing was made.
NEVER = "1980-01-01T00:00:00Z"

#: How JupyterLab is set up: it follows the system's colours, and asks nothing of its own accord.
SETTINGS = {
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True, "theme": "JupyterLab Light"},
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/filebrowser-extension:browser": {"showLastModifiedColumn": False},
    "@jupyterlab/docmanager-extension:plugin": {"autosave": True, "autosaveInterval": 20},
}


def made(parts: Path, scratch: Path, folder: Path, runtime: str, packages: list[str]) -> None:
    """Build JupyterLite with our settings into a folder.

    Parameters
    ----------
    parts : Path
        Where the ingredients lie.
    scratch : Path
        To work in; nothing of an earlier build may lie in it.
    folder : Path
        Where it goes.
    runtime : str
        Where the runtime lies, seen from there.
    packages : list of str
        What the runtime loads.

    Raises
    ------
    SiteError
        If it cannot be built, or what was built is not set up as it must be.
    """
    _of_the_right_version()
    lite = scratch / "lite"
    lite.mkdir(parents=True)
    for name, source in workspace.material():
        path = lite / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(workspace.delivered_as(name, source))
    extensions = lite / "extensions-of"
    for name, content in _extensions(parts):
        path = extensions / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    shutil.copytree(
        EXTENSIONS, extensions, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__")
    )
    _written(lite / "jupyter-lite.json", _settings(runtime, packages))
    _written(lite / "overrides.json", SETTINGS)
    _written(lite / "jupyter_lite_config.json", _order(extensions))
    _built(lite)
    built = lite / "out"
    for pattern in JUNK:
        for path in built.glob(pattern):
            path.unlink()
    shutil.rmtree(built / "extensions" / "@jupyterlite/pyodide-kernel-extension/static/pypi")
    _telling_errors(built / "service-worker.js")
    opening.made(built)
    for listed in (built / "api").rglob("all.json"):
        _written(listed, _timeless(json.loads(listed.read_text(encoding="utf-8"))))
    shutil.copytree(built, folder, dirs_exist_ok=True)
    proved(folder, runtime, packages)


def _of_the_right_version() -> None:
    app = locked().app
    how = f'pip install "{app.package}=={app.version}" "jupyter_server", or the extra [site]'
    try:
        found = metadata.version(app.package)
    except metadata.PackageNotFoundError:
        raise SiteError(
            f"{app.package} {app.version} builds the site, and is missing: {how}"
        ) from None
    if found != app.version:
        raise SiteError(
            f"The site is built with {app.package} {app.version}; this is {found}: {how}"
        )
    path = resources.files("jupyterlite_core").joinpath(app.file)
    app.checked(path.read_bytes(), path)


def _extensions(parts: Path) -> Iterator[tuple[str, bytes]]:
    """JupyterLab's extensions, from the wheels that are known by their hash: (name, content)."""
    wanted = [part for part in locked().packages if part.package in FOR_LAB]
    for part in (locked().kernel, *wanted):
        with zipfile.ZipFile(io.BytesIO(read(parts, part))) as wheel:
            for name in wheel.namelist():
                _, found, inside = name.partition(".data/data/share/jupyter/labextensions/")
                if found and not name.endswith((".map", "/")):
                    yield inside, wheel.read(name)


def _settings(runtime: str, packages: list[str]) -> dict[str, Any]:
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Meaning Units",
            "contentsStorageName": STORAGE,
            "settingsStorageName": f"{STORAGE}: settings",
            "workspacesStorageName": f"{STORAGE}: workspaces",
            "enableMemoryStorage": False,
            "disabledExtensions": ["@jupyterlab/apputils-extension:announcements"],
            "litePluginSettings": {
                KERNEL: {
                    "pyodideUrl": f"{runtime}/pyodide.mjs",
                    "disablePyPIFallback": True,
                    "pipliteUrls": [],
                    "loadPyodideOptions": {"packages": packages},
                },
            },
        },
    }


def _order(extensions: Path) -> dict[str, Any]:
    return {
        "LiteBuildConfig": {
            "contents": ["files"],
            "output_dir": "out",
            "apps": ["lab"],
            # What the kernel would add (lists of packages, a runtime of its own) is set above.
            "disable_addons": [
                "jupyterlite-pyodide-kernel-piplite",
                "jupyterlite-pyodide-kernel-pyodide",
                "jupyterlite-pyodide-kernel-lock",
            ],
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
            "no_libarchive": True,
            "ignore_sys_prefix": ["federated_extensions"],
            "settings_overrides": ["overrides.json"],
        },
        "FederatedExtensionAddon": {"extra_labextensions_path": [str(extensions)]},
    }


def _built(lite: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", "."],
        cwd=lite,
        env={**os.environ, "JUPYTER_PREFER_ENV_PATH": "0", "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not (lite / "out" / "jupyter-lite.json").is_file():
        raise SiteError(f"JupyterLite could not be built:\n{(done.stdout + done.stderr)[-2000:]}")


def _telling_errors(worker: Path) -> None:
    """Have the service worker tell the kernel what failed."""
    script = worker.read_bytes()
    if script.count(ANSWER) != 1:
        raise SiteError(f"{worker.name} of JupyterLite is another one: its answer is not found.")
    worker.write_bytes(script.replace(ANSWER, ANSWER_OR_ERROR))


def _timeless(told: Any) -> Any:
    """A list of files in the order of their names, with no time in it."""
    if isinstance(told, list):
        return sorted(map(_timeless, told), key=lambda one: json.dumps(one, sort_keys=True))
    if isinstance(told, dict):
        times = ("created", "last_modified")
        return {k: NEVER if k in times else _timeless(v) for k, v in told.items()}
    return told


def _written(path: Path, told: Any) -> None:
    path.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def proved(folder: Path, runtime: str, packages: list[str]) -> None:
    """Look into what was built: its settings are there, and nothing of it comes from elsewhere.

    JupyterLite can leave settings out without a word, and then asks other hosts for its Python.

    Raises
    ------
    SiteError
        If anything is not as it must be.
    """
    told = json.loads((folder / "jupyter-lite.json").read_text(encoding="utf-8"))
    data = told["jupyter-config-data"]
    kernel = data.get("litePluginSettings", {}).get(KERNEL, {})
    names = sorted(one["name"] for one in data["federated_extensions"])
    expected = {
        "the runtime's place": (kernel.get("pyodideUrl"), f"{runtime}/pyodide.mjs"),
        "no packages from elsewhere": (kernel.get("disablePyPIFallback"), True),
        "no list of packages": (kernel.get("pipliteUrls"), []),
        "the packages": (kernel.get("loadPyodideOptions", {}).get("packages"), packages),
        "where work is kept": (data.get("contentsStorageName"), STORAGE),
        "the extensions": (
            names,
            ["@jupyter-widgets/jupyterlab-manager", "@jupyterlite/pyodide-kernel-extension",
             "anywidget", "meaningunits-course"],
        ),
    }  # fmt: skip
    wrong = [
        f"{what} is {found!r} and not {right!r}"
        for what, (found, right) in expected.items()
        if found != right
    ]
    outside = re.findall(r'"https?://[^"]+"', json.dumps(told))
    wrong += [f"it names {address}" for address in outside]
    if wrong:
        raise SiteError(f"JupyterLite is not set up as it must be: {'; '.join(wrong)}.")
