"""One visual language for every widget, still, figure and report: read from ``look.css``."""

from __future__ import annotations

from pathlib import Path

CSS = (Path(__file__).parent / "look.css").read_text(encoding="utf-8")

#: The style sheet as an element, for HTML that stands on its own in a notebook's output.
STYLE = f"<style>{CSS}</style>"
