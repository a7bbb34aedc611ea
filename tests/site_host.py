"""A web host for the built site, in a subfolder, and a browser that reaches no other."""

from __future__ import annotations

import http.server
import json
import threading
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lab as labs

ALIVE = '[data-course="alive"]'
#: Milliseconds; on a machine that is busy with other things a page takes its time.
PATIENCE = 180_000
BELOW = "/some/course/"

#: Runs code in the kernel of the page in front; gives what it printed.
RUN = """async code => {
  const { sessionContext } = window.jupyterapp.shell.currentWidget.context;
  await sessionContext.ready;
  const future = sessionContext.session.kernel.requestExecute({ code, store_history: false });
  let told = "";
  future.onIOPub = ({ content }) => {
    told += content.text ?? (content.traceback ?? []).join("\\n");
  };
  const late = new Promise((_, no) => {
    setTimeout(() => no(new Error(`no answer, but ${told}`)), 180000);
  });
  await Promise.race([future.done, late]);
  return told;
}"""


def run(page, code: str) -> str:
    """Run code in a page's kernel; what it printed."""
    return page.evaluate(RUN, code)


def run_until(page, code: str, begins: str) -> str:
    """Run code again and again, each time after the answer, until what it printed begins so."""
    return page.evaluate(
        f"""async ([code, begins]) => {{
          const end = Date.now() + 180000;
          for (;;) {{
            const told = await ({RUN})(code);
            if (told.startsWith(begins)) return told;
            if (Date.now() > end) throw new Error(`after minutes still ${{told}}`);
          }}
        }}""",
        [code, begins],
    )


class Host:
    """Serves a site below ``/some/course/``, as any plain web host does."""

    def __init__(self, site: Path) -> None:
        self.edition: str | None = None
        self._site = site
        host = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def translate_path(self, path):
                inside = urlsplit(path).path
                below = inside.startswith(BELOW)
                return super().translate_path(inside.removeprefix(BELOW) if below else "/nowhere")

            def send_error(self, code, *_):
                """The site's own page, as GitHub Pages and others give it."""
                body = (site / "404.html").read_bytes()
                self.send_response(code)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            def do_GET(self):
                told = host.instead(urlsplit(self.path).path.removeprefix(BELOW))
                if told is None:
                    super().do_GET()
                    return
                body = json.dumps(told).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, *_):
                """A browser that goes away in the middle of an answer is no error."""

        self._server = Server(("127.0.0.1", 0), partial(Handler, directory=str(site)))
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.url = f"http://127.0.0.1:{self._server.server_port}{BELOW}"

    def instead(self, name: str) -> dict[str, Any] | None:
        """What is given in place of a file: another edition, or settings that let `run` in."""
        if name == "site.json" and self.edition:
            return {"edition": self.edition}
        if name != "live/jupyter-lite.json":
            return None
        told = json.loads((self._site / name).read_text("utf-8"))
        told["jupyter-config-data"]["exposeAppInBrowser"] = True
        return told

    def live(self, name: str) -> str:
        """The address at which a notebook is worked on."""
        return f"{self.url}live/lab/index.html?path={name}"

    def __enter__(self) -> Host:
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


PROMISE = """if (navigator.storage) {{
  const {{ prototype }} = StorageManager;
  prototype.persist = prototype.persisted = async () => {is_so};
}}"""
VIEW = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}


def context(chromium, *, promised: bool = False, **more):
    """A fresh browser profile; whatever asks another host is refused, and noted.

    ``promised`` is what the browser says of keeping what a site stores. Chromium decides that by
    how often somebody was there.
    """
    made = _prepared(chromium.new_context(**VIEW, **more))
    made.add_init_script(PROMISE.format(is_so=json.dumps(promised)))
    return made


class Learner:
    """A browser whose profile lies in a folder, as everybody's does: it is closed and opened."""

    def __init__(self, chromium, host: Host, folder: Path) -> None:
        self._kind, self._host, self._folder = chromium.browser_type, host, folder
        self.strangers: list[str] = []
        self.start()

    def start(self) -> None:
        self.context = _prepared(
            self._kind.launch_persistent_context(
                str(self._folder), executable_path=labs.CHROMIUM, args=labs.FLAGS, **VIEW
            )
        )
        self.context.add_init_script(PROMISE.format(is_so="false"))
        self._open: dict[str, Any] = {}

    def close(self) -> None:
        self.strangers += self.context.strangers
        self.context.close()

    def page(self, name: str = "00_start_here.ipynb", **more):
        """The tab in which a notebook is worked on; it is opened if it is not."""
        if name not in self._open:
            self._open[name] = opened(self.context, self._host, name, **more)
        self._open[name].bring_to_front()
        return self._open[name]

    def leave(self, name: str) -> None:
        """Close a tab."""
        self._open.pop(name).close()


def opened(context, host: Host, name: str = "00_start_here.ipynb", waits: str = ALIVE):
    """A notebook at work in a tab of its own."""
    page = context.new_page()
    page.goto(host.live(name))
    page.wait_for_selector(waits, timeout=PATIENCE)
    return page


def _prepared(made):
    made.set_default_timeout(PATIENCE)
    made.strangers = []

    def refuse(route):
        made.strangers.append(route.request.url)
        route.abort()

    made.route(lambda url: urlsplit(url).hostname not in (None, "127.0.0.1", ""), refuse)
    return made
