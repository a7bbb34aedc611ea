"""Hands on the text: one widget for each kind of work, found by the name that an item gives.

An item names its widget by a string, and that is the stem of a module here: ``"segmenter"`` is
``segmenter.py``, which exports its class as ``WIDGET``. So items never import widgets, and
ipywidgets is loaded only when a widget is shown. ``base`` says how to write another one.
"""

from __future__ import annotations

from importlib import import_module, util
from typing import Any


def find(name: str | None) -> Any:
    """The widget class of this name, or None where there is none.

    Parameters
    ----------
    name : str or None
        The module's stem, such as ``"segmenter"``.
    """
    if name is None or not exists(name):
        return None
    return getattr(import_module(f".{name}", __name__), "WIDGET", None)


def exists(name: str | None) -> bool:
    """Whether there is a module of this name; looks without loading it, or ipywidgets."""
    return bool(name) and name.isidentifier() and util.find_spec(f"{__name__}.{name}") is not None
