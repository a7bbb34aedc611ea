"""Find the widget of an activity: the folder is the registration.

An item's kind names its widget by the folder that it stands in: ``"dividing"`` is
``activities/dividing/widget.py``, which exports its class as ``WIDGET``. A folder that has a
``widget.js`` and no ``widget.py`` shows what the folder above it makes of it: the ``of`` of that
one's ``widget.py``. So kinds never import widgets, and ipywidgets is loaded only when a widget is
shown. ``base`` says how to write another.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

PACKAGE = __package__.rpartition(".")[0]
ACTIVITIES = Path(__file__).parent.parent / "activities"


def find(name: str | None) -> Any:
    """The widget class of an activity, or None where there is none.

    Parameters
    ----------
    name : str or None
        The activity's folder, such as ``"dividing"`` or ``"labs.selection"``.
    """
    if name is None or not exists(name):
        return None
    # In a browser a module stands there compiled, without its source.
    if any(ACTIVITIES.joinpath(*name.split(".")).glob("widget.py*")):
        return import_module(f"{PACKAGE}.activities.{name}.widget").WIDGET
    above, _, folder = name.rpartition(".")
    return import_module(f"{PACKAGE}.activities.{above}.widget").of(folder)


@cache
def exists(name: str | None) -> bool:
    """Whether an activity of this name has a widget; looks without loading it, or ipywidgets."""
    if not name or not re.fullmatch(r"\w+(\.\w+)*", name):
        return False
    return ACTIVITIES.joinpath(*name.split("."), "widget.js").is_file()


def names() -> tuple[str, ...]:
    """The activities that have a widget."""
    found = (path.parent.relative_to(ACTIVITIES) for path in ACTIVITIES.rglob("widget.js"))
    return tuple(sorted(".".join(path.parts) for path in found))
