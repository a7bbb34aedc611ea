"""What JupyterLite's own pages are called, and what they say where they cannot run at all."""

from __future__ import annotations

import json
from pathlib import Path

from .problem import SiteError

HERE = Path(__file__).parent
SCRIPT = "opening.js"
NAME = "Meaning Units"
ABOUT = "A course in qualitative analysis and appraisal, to work on in the browser"
NO_SCRIPT = (
    "<noscript>To work on the course here, let this browser run JavaScript for this site. Without "
    'it the course can be read: <a href="{root}../index.html">all lessons</a>.</noscript>'
)


def made(built: Path) -> None:
    """Give the built pages their name and language, and words for where they would stay blank.

    Parameters
    ----------
    built : Path
        JupyterLite as it was built.

    Raises
    ------
    SiteError
        If a page is another one than the course was tried with.
    """
    for page in sorted(built.rglob("index.html")):
        root = "../" * (len(page.relative_to(built).parts) - 1)
        text = page.read_text(encoding="utf-8")
        for old, new in {
            "<html>": '<html lang="en">',
            "<head>": f'<head>\n<script src="{root}{SCRIPT}"></script>\n'
            f"{NO_SCRIPT.format(root=root)}",
        }.items():
            if text.count(old) != 1:
                raise SiteError(f"{page.name} of JupyterLite is another one: {old} is not in it.")
            text = text.replace(old, new)
        text = text.replace("<title>JupyterLite</title>", f"<title>{NAME}</title>")
        text = text.replace("WASM powered Jupyter running in the browser.", ABOUT)
        page.write_text(text, encoding="utf-8")
    (built / SCRIPT).write_bytes((HERE / SCRIPT).read_bytes())
    manifest = built / "manifest.webmanifest"
    told = json.loads(manifest.read_text(encoding="utf-8"))
    told |= {"short_name": NAME, "name": NAME, "description": ABOUT}
    told.pop("shortcuts", None)
    manifest.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
