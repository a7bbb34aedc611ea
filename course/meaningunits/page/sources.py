"""What a widget's page is made of: scripts and sheets out of several files, each as one text."""

from __future__ import annotations

import re
from pathlib import Path

from ..look import CSS, scoped

PACKAGE = Path(__file__).parent.parent

#: Scripts and sheets of every widget.
ALWAYS = (
    "page/draft",
    "page/room",
    "page/gone",
    "page/record",
    "page/notes",
    "page/hints",
    "page/unsure",
    "page/voice",
    "page/focus",
    "page/swipe",
    "page/acts",
    "page/base",
)

#: A widget's text, in rem.
TEXT = 0.875

#: Where the widget is on the screen, what the notebook keeps of it below is not.
ASIDE = (PACKAGE / "page" / "still.css").read_text(encoding="utf-8")


def sources(module: str, *shared: str) -> tuple[str, str]:
    """The script and the style sheet of a widget: the base's, the shared ones', its own.

    Parameters
    ----------
    module : str
        The ``__file__`` of the widget's module; its own are ``widget.js`` and ``widget.css``, and
        its folder's name is the one by which its sheet finds its elements.
    *shared
        What else it needs, a script or a style sheet or both: a stem in its folder, or with a
        slash a place in the package (``"page/passage"``).
    """
    folder = Path(module).parent
    stems = [PACKAGE / s if "/" in s else folder / s for s in (*ALWAYS, *shared, "widget")]
    texts = {}
    for end in ("js", "css"):
        files = [stem.with_suffix(f".{end}") for stem in stems]
        texts[end] = "\n".join(f.read_text(encoding="utf-8") for f in files if f.exists())
    script = f'const NAME = "{folder.name}";\n{texts["js"]}'
    looks = scoped(scaled(f"{CSS}\n{texts['css']}"), f'[data-widget="{folder.name}"]')
    return script, f"{looks}\n{ASIDE}"


def scaled(sheet: str) -> str:
    """A sheet whose lengths in ``rem`` follow the host's content font, as ``--mu-rem`` says.

    A query of a widget's width asks in the widget's own ``em`` for the same reason: larger text has
    less room. Other queries, and ``--mu-rem`` itself, stay as they are.
    """

    def own(found: re.Match[str]) -> str:
        return f"{float(found[1]) / TEXT:.6g}em"

    def length(found: re.Match[str]) -> str:
        if found[0].startswith("@container"):
            return re.sub(r"(\d*\.?\d+)rem\b", own, found[0])
        return f"calc({found[1]} * var(--mu-rem))" if found[1] else found[0]

    return re.sub(r"@[^{]*\{|--mu-rem:[^;]*;|(-?\d*\.?\d+)rem\b", length, sheet)
