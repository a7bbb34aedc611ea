"""Every widget, found by itself, in every state that is designed: pictures to be looked at.

    python tests/shots.py FOLDER [widget …]

The states: 320 px, a phone, the system's colours on light and on dark, more contrast, text twice as
large, paper. Widgets stand as after a check with slips, on a page without a notebook.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "house"), str(HERE.parent / "course")]

#: State → how the browser is opened, and a sheet of the page's own.
STATES: dict[str, tuple[dict, str]] = {
    "320": ({"viewport": {"width": 320, "height": 800}}, ""),
    "phone": ({"viewport": {"width": 390, "height": 800}, "has_touch": True}, ""),
    "forced": ({"forced_colors": "active"}, ""),
    "forced-dark": ({"forced_colors": "active", "color_scheme": "dark"}, ""),
    "contrast": ({"contrast": "more"}, ""),
    "large": ({}, ":root { --jp-content-font-size1: 28px }"),
    "paper": ({"viewport": {"width": 720, "height": 1000}}, ""),
}


def main(folder: Path, wanted: list[str]) -> None:
    """Shoot the widgets that are named, or all."""
    os.environ["MEANINGUNITS_TRAIL"] = str(Path(tempfile.mkdtemp()) / "trail.jsonl")
    import lab
    from test_one_page import PAGE, states_of

    folder.mkdir(parents=True, exist_ok=True)
    shown = states_of(Path(tempfile.mkdtemp()))
    with lab.browser() as chromium:
        for state, (view, sheet) in STATES.items():
            context = chromium.new_context(reduced_motion="reduce", **view)
            page = context.new_page()
            page.set_content("<!doctype html><html lang=en><title>All widgets</title>")
            page.add_script_tag(content=PAGE)
            # A dock that stays in view would stand in the middle of a long picture.
            # What is not in view is not drawn either, where a text is long.
            still = ".mu-foot { position: static !important }"
            drawn = ".mu-chunk { content-visibility: visible !important }"
            page.add_style_tag(content=sheet + still + drawn)
            if state == "paper":
                page.emulate_media(media="print")
            for name in wanted or shown:
                states = shown[name]
                some = states[len(states) // 4 : len(states) // 2]  # those after a check
                page.evaluate("([name, states]) => put(name, states)", [name, some])
                for i, host in enumerate(page.locator(f"[data-host='{name}']").all()):
                    host.scroll_into_view_if_needed()
                    host.screenshot(path=folder / f"{name}-{i}-{state}.png")
            context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
