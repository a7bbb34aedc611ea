"""One widget on an empty page, with its own Python behind it: a browser without a JupyterLab.

What the page sends is answered by the widget in this process, and what the widget then shows goes
back to the page: much faster than a notebook, for whatever does not need one.
"""

from __future__ import annotations

from typing import Any, Self

from meaningunits import trail
from pages import Page

#: What of a widget's state the page hears of.
STATE = ("task", "work", "status", "feedback", "panel", "drafts", "stamp")

_HOST = """
window.Stage = class {
  constructor(state) { this.state = state; this.heard = {}; }
  get(name) { return this.state[name]; }
  set() {}
  save_changes() {}
  on(event, what) { (this.heard[event] ??= new Set()).add(what); }
  off(event, what) { this.heard[event]?.delete(what); }
  tell(event, ...said) { this.heard[event]?.forEach((what) => what(...said)); }
  async send(content) {
    const { state, replies } = await window.toPython(content);
    for (const [name, value] of Object.entries(state)) {
      if (JSON.stringify(this.state[name]) === JSON.stringify(value)) continue;
      this.state[name] = value;
      this.tell(`change:${name}`);
    }
    for (const reply of replies) this.tell("msg:custom", reply);
  }
};
window.put = async (css, esm, state) => {
  const style = document.createElement("style");
  style.append(css);
  document.head.append(style);
  const address = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
  const { default: module } = await import(address);
  window.stage = new window.Stage(state);
  module.render({ model: window.stage, el: document.getElementById("here") });
};
"""

_LOOKS = {
    "Light": ("true", "#1c2227", "#fff"),
    "Dark": ("false", "#e6eaed", "#14181b"),
}


class Stage:
    """A task's widget in a browser page, used by hand."""

    def __init__(self, page: Any, behind: Page) -> None:
        self.page, self.behind = page, behind
        self.stumbles: list[str] = []
        page.on("pageerror", self._stumbled)
        if getattr(page, "stage", None) is None:
            page.expose_function("toPython", lambda content: page.stage._heard(content))
        page.stage = self
        # In a document that is only written anew, Chromium tells nobody that the pointer has left.
        page.goto("about:blank")
        page.set_content(
            "<!doctype html><html lang=en><title>A task</title><body data-jp-theme-light=true>"
            "<main id=here style='max-width: 68rem; margin: 12px auto; padding: 0 12px'></main>"
        )
        page.add_script_tag(content=_HOST)
        widget = behind.widget
        page.evaluate(
            "([css, esm, state]) => put(css, esm, state)", [widget._css, widget._esm, self._state()]
        )
        self.settled()

    @classmethod
    def page_of(cls, chromium: Any, **view: Any) -> Any:
        """An empty page of a browser, for one task after another."""
        size = view.pop("viewport", {"width": 1120, "height": 900})
        return chromium.new_context(viewport=size, reduced_motion="reduce", **view).new_page()

    @classmethod
    def of(cls, page: Any, slug: str, answer: Any = None) -> Self:
        """A task on a page, answered so far as is said."""
        if answer is not None:
            trail.here().record(slug, "write", answer)
        return cls(page, Page.of(slug))

    def _stumbled(self, error: Any) -> None:
        self.stumbles.append(str(error.stack))

    def _heard(self, content: dict[str, Any]) -> dict[str, Any]:
        before = len(self.behind.replies)
        self.behind.widget._handle_custom_msg(content, [])
        return {"state": self._state(), "replies": self.behind.replies[before:]}

    def _state(self) -> dict[str, Any]:
        return {name: getattr(self.behind.widget, name) for name in STATE}

    @property
    def kept(self) -> Any:
        """The answer that the trail has."""
        return self.behind.kept

    def settled(self) -> None:
        """Wait until nothing is on its way."""
        self.page.wait_for_selector('.mu-widget[data-state="live"]:not([data-busy])')

    def all(self, what: str, of: str) -> list[Any]:
        """For each element that a selector names, what an expression of ``node`` gives."""
        return self.page.eval_on_selector_all(what, f"all => all.map((node) => {of})")

    def look(self, theme: str, width: int, height: int = 900) -> None:
        """Show it in a light or dark host, at a width."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate(
            """([light, ink, paper]) => {
              document.body.dataset.jpThemeLight = light;
              const { style } = document.documentElement;
              style.setProperty("--jp-content-font-color1", ink);
              style.setProperty("--jp-layout-color0", paper);
              style.background = paper;
            }""",
            list(_LOOKS[theme]),
        )

    def close(self) -> None:
        """End: no script has stumbled."""
        self.page.remove_listener("pageerror", self._stumbled)
        self.behind.widget.close()
        assert self.stumbles == []
