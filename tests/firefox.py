"""Firefox by WebDriver BiDi, with as much of a Playwright page as one task on a stage asks for.

Playwright starts Debian's Firefox and then sends it commands that it does not know. What stands
here speaks the standard protocol to it, and asks Firefox itself for the role and the name of what
has the focus.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from by_ear import ByEar

FIREFOX = os.environ.get("MEANINGUNITS_FIREFOX") or shutil.which("firefox-esr")

#: Nothing is asked of anybody outside, and nothing stands in the way.
SETTINGS = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "ui.prefersReducedMotion": 1,
}
KEYS = {
    "Tab": "\ue004", "Enter": "\ue007", "Space": " ", "Escape": "\ue00c", "Shift": "\ue008",
    "Control": "\ue009", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}  # fmt: skip

#: What a page sends to Python comes back as the promise that it waits for.
_TELL = """(send) => {
  const waiting = new Map();
  window.answer = ([n, said]) => { waiting.get(n)(said); waiting.delete(n); };
  window.toPython = (content) => new Promise((done) => {
    const n = Math.random();
    waiting.set(n, done);
    send(JSON.stringify([n, content]));
  });
}"""
_WAIT = """(what) => new Promise((done) => {
  const look = () => document.querySelector(what) && (watch.disconnect(), done(true));
  const watch = new MutationObserver(look);
  watch.observe(document, { subtree: true, childList: true, attributes: true });
  look();
})"""
#: Keys come to a page later than the answer of who pressed them: how many were let go is counted.
_COUNT = """() => {
  window.keysUp = { n: 0, told: () => {} };
  window.addEventListener("keyup", () => { keysUp.n++; setTimeout(() => keysUp.told()); }, true);
}"""
_CAME = """(n) => new Promise((done) => {
  keysUp.told = () => { if (keysUp.n >= n) { keysUp.n -= n; keysUp.told = () => {}; done(true); } };
  keysUp.told();
})"""
_FOCUS = "() => document.activeElement"
#: Role, name and state of elements as their attributes say; Firefox is asked whether it agrees.
_SAID = """node => {
  const text = (some) => [...some].map((one) => one.textContent).join(" ");
  const ids = (name) => (node.getAttribute(name) ?? "").split(" ").filter(Boolean)
    .map((id) => document.getElementById(id)).filter(Boolean);
  const of = {
    BUTTON: "button", SELECT: "combobox", TEXTAREA: "textbox", SUMMARY: "summary", A: "link",
  };
  const kinds = { checkbox: "checkbox", radio: "radio", range: "slider", search: "searchbox" };
  const role = node.getAttribute("role")
    ?? (node.localName === "input" ? kinds[node.type] ?? "textbox" : of[node.tagName] ?? "text");
  const name = text(ids("aria-labelledby")) || node.getAttribute("aria-label")
    || text(node.labels ?? []) || (["textbox", "slider"].includes(role) ? "" : node.textContent);
  const flat = (some) => some.replace(/\\s+/g, " ").trim();
  const described = text(ids("aria-describedby")) || (node.getAttribute("aria-description") ?? "");
  const on = node.checked || node.getAttribute("aria-checked") === "true";
  return { role, name: flat(name), on, described: flat(described) };
}"""
_ALL = f"""() => [...document.querySelectorAll(
  ".mu-widget :is(button, input, select, textarea, summary, [role])"
)].filter((node) => node.checkVisibility()).map({_SAID})"""
#: Roles whose name Firefox is asked for.
SPOKEN = {"button", "checkbox", "option", "radio", "slider", "textbox"}


def written(role: str, name: str, on: bool, described: str = "") -> str:
    """As a tree says it."""
    if role == "text":
        return f"- text: {name}"
    about = f" ({described})" if described else ""
    return f'- {role} "{name}"{" [checked]" if on else ""}{about}'


class Page:
    """The one page of a Firefox: what a stage and whoever goes by ear ask of it."""

    def __init__(self, address: str) -> None:
        import websocket

        # A browser that says nothing for so long is broken, and an error tells it.
        self.line = websocket.create_connection(address, suppress_origin=True, timeout=60)
        self.n = 0
        self.answers: dict[int, Any] = {}
        self.python: Callable[[Any], Any] | None = None
        self.stumbled: list[Callable[[Any], None]] = []
        self.keyboard = self
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["script.message", "log.entryAdded"])
        # The tab that is there at the start never has the focus; a new one that is gone to has.
        self.tab = self.call("browsingContext.create", type="tab")["context"]
        self.call("browsingContext.activate", context=self.tab)

    # The protocol.

    def call(self, method: str, **params: Any) -> Any:
        """One command, and what comes of it; what the page says meanwhile is heard."""
        self.n += 1
        n = self.n
        self.line.send(json.dumps({"id": n, "method": method, "params": params}))
        while n not in self.answers:
            self._hear(json.loads(self.line.recv()))
        got = self.answers.pop(n)
        if "error" in got:
            raise RuntimeError(f"{method}: {got['error']}: {got['message']}")
        return got["result"]

    def _hear(self, message: Any) -> None:
        if message.get("id"):
            self.answers[message["id"]] = message
        elif message["method"] == "script.message":
            n, content = json.loads(message["params"]["data"]["value"])
            assert self.python
            self.evaluate("said => answer(said)", [n, self.python(content)])
        elif message["params"]["level"] == "error" and message["params"]["type"] == "javascript":
            for told in self.stumbled:
                told(Stumble(message["params"]))

    def _run(self, code: str, *arguments: Any) -> Any:
        done = self.call(
            "script.callFunction",
            functionDeclaration=code,
            arguments=list(arguments),
            target={"context": self.tab},
            awaitPromise=True,
        )
        if done["type"] == "exception":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return done["result"]

    # What Playwright's page has.

    def evaluate(self, code: str, arg: Any = None) -> Any:
        """What a function of the page gives, as data."""
        told = self._run(
            f"async (arg) => JSON.stringify(await ({code})(JSON.parse(arg))) ?? 'null'",
            {"type": "string", "value": json.dumps(arg)},
        )
        return json.loads(told["value"])

    def on(self, _event: str, told: Callable[[Any], None]) -> None:
        self.stumbled.append(told)

    def remove_listener(self, _event: str, told: Callable[[Any], None]) -> None:
        self.stumbled.remove(told)

    def expose_function(self, _name: str, python: Callable[[Any], Any]) -> None:
        self.python = python

    def goto(self, url: str) -> None:
        self.call("browsingContext.navigate", context=self.tab, url=url, wait="complete")

    def set_content(self, html: str) -> None:
        self.evaluate("html => { document.open(); document.write(html); document.close(); }", html)
        self.evaluate(_COUNT)
        self._run(_TELL, {"type": "channel", "value": {"channel": "python"}})

    def add_script_tag(self, content: str) -> None:
        self.evaluate(
            "text => { const it = document.createElement('script'); it.textContent = text;"
            " document.head.append(it); }",
            content,
        )

    def wait_for_selector(self, what: str) -> None:
        self.evaluate(_WAIT, what)

    def press(self, key: str) -> None:
        """Keys held together, as "Control+Enter"."""
        keys = [KEYS.get(name, name) for name in key.split("+")]
        self._keys(*[("keyDown", each) for each in keys], *[("keyUp", each) for each in keys[::-1]])

    def type(self, text: str) -> None:
        self._keys(*[(what, letter) for letter in text for what in ("keyDown", "keyUp")])

    def _keys(self, *acts: tuple[str, str]) -> None:
        done = [{"type": what, "value": key} for what, key in acts]
        keys = [{"type": "key", "id": "keys", "actions": done}]
        self.call("input.performActions", context=self.tab, actions=keys)
        self.evaluate(_CAME, sum(what == "keyUp" for what, _ in acts))

    def locator(self, what: str) -> Locator:
        return Locator(self, what)

    # The accessibility tree.

    def has(self, role: str, name: str) -> bool:
        """Whether Firefox's own tree has what has the focus under this role and name."""
        found = self.call(
            "browsingContext.locateNodes",
            context=self.tab,
            locator={"type": "accessibility", "value": {"role": role, "name": name}},
        )
        at = self._run(_FOCUS)
        return at["sharedId"] in [node["sharedId"] for node in found["nodes"]]


class Stumble:
    """An error of a script."""

    def __init__(self, said: Any) -> None:
        frames = (said.get("stackTrace") or {}).get("callFrames", [])
        self.stack = f"{said['text']} {frames[:3]}"


class Locator:
    """The first element of a selector."""

    def __init__(self, page: Page, what: str) -> None:
        self.page, self.what = page, what

    def _of(self, act: str) -> Any:
        return self.page.evaluate(
            f"what => {{ const it = document.querySelector(what); {act} }}", self.what
        )

    def focus(self) -> None:
        self._of("it.focus();")

    def inner_text(self) -> str:
        return str(self._of("return it.innerText;"))


class InFirefox(ByEar):
    """Whoever uses this has Firefox's tree, and no picture."""

    def tree(self) -> str:
        """What can be gone to or is named, in its order."""
        return "\n".join(written(**said) for said in self.page.evaluate(_ALL))

    def focus(self) -> str:
        """What has the focus, held against what Firefox's own tree says of it."""
        said = self.page.evaluate(
            "() => { const at = document.activeElement;"
            f" return at === document.body ? null : ({_SAID})(at); }}"
        )
        if said is None:
            return ""
        if said["name"] and said["role"] in SPOKEN:
            told = self.page.has(said["role"], said["name"])
            assert told, f"Firefox does not call it {said}"
        return written(**said)


@contextmanager
def browser(profile: Path) -> Iterator[Page]:
    """A Firefox without a window, with settings of its own."""
    assert FIREFOX
    rows = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in SETTINGS.items()]
    (profile / "user.js").write_text("\n".join(rows), encoding="utf-8")
    command = [FIREFOX, "--headless", "--no-remote", "--profile", str(profile)]
    process = subprocess.Popen(
        [*command, "--remote-debugging-port=0"],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    assert process.stderr
    try:
        for said in process.stderr:
            if listens := re.search(r"BiDi listening on (ws://\S+)", said):
                break
        else:
            raise RuntimeError(f"Firefox ended with {process.wait()} before it listened")
        Thread(target=process.stderr.read, daemon=True).start()  # what it says further is in no way
        page = Page(f"{listens[1]}/session")
        yield page
        page.line.close()
    finally:
        process.terminate()
        process.wait()
        process.stderr.close()
