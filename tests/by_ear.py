"""A task without a picture: what the accessibility tree says of the focus, and what is announced.

``python tests/by_ear.py slug`` reads a task out and takes keys, one line each (``Tab``, ``Enter``,
``Control+Enter``, ``type some words``, ``tree``), for whoever wants to try it that way.
"""

from __future__ import annotations

import sys
from typing import Any

#: Whatever a live region says is kept, in its order; what is hidden says nothing.
_LISTEN = """() => {
  window.spoken = [];
  const seen = new WeakMap();
  const regions = "[role=status], [role=alert], [aria-live]";
  const hear = () => document.querySelectorAll(regions).forEach((node) => {
    const text = node.checkVisibility() ? node.textContent : "";
    const isNew = seen.has(node) && text && seen.get(node) !== text;
    if (isNew) window.spoken.push(text.replace(/\\u00a0/g, " ").trim());
    seen.set(node, text);
  });
  hear();
  new MutationObserver(hear).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"],
  });
}"""
#: What is said of the element with the focus besides its role, name and state.
_DESCRIBED = """node => (node.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean)
  .map((id) => document.getElementById(id)?.textContent ?? "").join(" ")
  || (node.getAttribute("aria-description") ?? "")"""


class ByEar:
    """Whoever uses this sees nothing and has no mouse."""

    def __init__(self, page: Any, settled: Any) -> None:
        self.page, self.settled = page, settled
        page.evaluate(_LISTEN)

    def tree(self) -> str:
        """The task as a screen reader has it: roles, names, states, in their order."""
        return str(self.page.locator(".mu-widget").aria_snapshot())

    def focus(self) -> str:
        """What has the focus, and what describes it; nothing where the focus is lost."""
        at = self.page.locator(":focus")
        if at.count() == 0:
            return ""
        node = at.first
        described = node.evaluate(_DESCRIBED)
        said = node.aria_snapshot() or node.inner_text()
        return f"{said}{f' ({described})' if described else ''}"

    def heard(self) -> list[str]:
        """What was announced since this was asked last."""
        return list(self.page.evaluate("() => window.spoken.splice(0)"))

    def press(self, *keys: str) -> list[str]:
        """Press keys, and hear what comes of them."""
        for key in keys:
            self.page.keyboard.press(key)
            self.settled()
        return self.heard()

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def go(self, what: str, key: str = "Tab", most: int = 60) -> str:
        """By one key alone to what is called so; an error says what was met on the way."""
        met = []
        for _ in range(most):
            self.page.keyboard.press(key)
            met.append(self.focus())
            if what in met[-1]:
                return met[-1]
        raise AssertionError(f"{key} does not lead to {what!r}, but to {met}")

    def start(self) -> None:
        """Into the task, as one comes to it from above."""
        self.page.locator(".mu-widget").focus()


def main(slug: str) -> None:
    """Read a task out, and do what is typed."""
    import os
    import tempfile
    from pathlib import Path

    os.environ["MEANINGUNITS_TRAIL"] = str(Path(tempfile.mkdtemp()) / "trail.jsonl")
    import lab
    from stage import Stage

    with lab.browser() as chromium:
        stage = Stage.of(Stage.page_of(chromium), slug)
        ear = ByEar(stage.page, stage.settled)
        ear.start()
        print(ear.tree(), flush=True)
        for line in sys.stdin:
            command, _, text = line.rstrip("\n").partition(" ")
            if command == "tree":
                print(ear.tree(), flush=True)
            elif command == "type":
                ear.type(text)
            elif command:
                for said in ear.press(command):
                    print(f"announced: {said}", flush=True)
            print(f"focus: {ear.focus()}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
