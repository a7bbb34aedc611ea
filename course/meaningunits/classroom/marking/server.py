"""The server of the marking page: for this machine only, and for who has the token."""

from __future__ import annotations

import json
import secrets
import sys
import threading
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..telling import Stop
from . import view
from .answers import Asked
from .desk import Changed, Desk, Refused
from .seeing import Answer

HERE = Path(__file__).parent
COOKIE = "marking"
#: A request of the page's own script carries this; no form of another page can.
HEADER = "X-Marking"
LARGEST = 1_000_000

#: Nothing is loaded from anywhere, and no script runs but the page's own.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Server(ThreadingHTTPServer):
    """Serves one marker's desk.

    Parameters
    ----------
    desk : Desk
    port : int
        0 for any that is free.
    """

    daemon_threads = True

    def __init__(self, desk: Desk, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.desk, self.names = desk, False
        self.token = secrets.token_urlsafe(24)
        self.lock = threading.Lock()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of an error in the terminal, but not that a browser hung up."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """Where the page is, with the token."""
        return f"http://127.0.0.1:{self.server_port}/?token={self.token}"

    @property
    def cookie(self) -> str:
        """Cookies do not know ports: another server's on this machine has a name of its own."""
        return f"{COOKIE}-{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    server_version = "meaningunits"
    sys_version = ""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal belongs to whoever marks."""

    def do_GET(self) -> None:
        """A page, or the page's script."""
        self._guarded(self._get)

    def do_POST(self) -> None:
        """Something to be saved."""
        self._guarded(self._post)

    # -- inside

    def _guarded(self, work: Any) -> None:
        from sqlalchemy.exc import SQLAlchemyError

        if not self._is_welcome():
            return
        try:
            with self.server.lock:
                work()
        except ConnectionError:
            pass  # the browser went on to another page, and wants no answer any more
        except (Refused, LookupError, ValueError) as problem:
            self._say(400, {"error": f"{problem}" or "This is not there."})
        except (Stop, OSError) as problem:
            self._say(500, {"error": f"{problem}"})
        except SQLAlchemyError as problem:
            said = str(getattr(problem, "orig", problem)).splitlines()[0]
            self._say(500, {
                "error": f"The gradebook could not be used ({said}). See that no other program "
                "holds it, and try again; nothing was changed.",
            })  # fmt: skip

    def _is_welcome(self) -> bool:
        """Only a browser on this machine that was given the token, and no page of another site."""
        here = {f"127.0.0.1:{self.server.server_port}", f"localhost:{self.server.server_port}"}
        if self.headers.get("Host", "") not in here:
            self._say(403, {"error": "This page is for this machine only."})
            return False
        asked = urlsplit(self.path)
        given = parse_qs(asked.query).get("token", [""])[0]
        if given and secrets.compare_digest(given.encode(), self.server.token.encode()):
            self.send_response(303)
            self.send_header("Location", asked.path)
            value = f"{self.server.cookie}={self.server.token}; HttpOnly; SameSite=Strict; Path=/"
            self.send_header("Set-Cookie", value)
            self._end(b"", "text/plain")
            return False
        if not secrets.compare_digest(self._cookie().encode(), self.server.token.encode()):
            self._say(403, {
                "error": "Open the address that `meaningunits classroom mark` printed: it holds "
                "the token of this page.",
            })  # fmt: skip
            return False
        return True

    def _cookie(self) -> str:
        try:
            found = SimpleCookie(self.headers.get("Cookie", "")).get(self.server.cookie)
        except CookieError:
            return ""
        return found.value if found else ""

    def _get(self) -> None:
        path = urlsplit(self.path).path
        if path == "/mark.js":
            self.send_response(200)
            self._end((HERE / "mark.js").read_bytes(), "text/javascript")
            return
        parts = [part for part in path.split("/") if part]
        desk = self.server.desk
        number = int(parts[0]) if parts else 1
        asked = _question(desk, number)
        found = desk.all(asked)
        if not parts:
            first = next((a.number for a in found if a.to_do), None)
            self._go(f"/1/{first}" if first else "/1")
        elif len(parts) == 1:
            self._page(view.together_page(desk, number, found, names=self.server.names))
        elif parts[-1] == "next":
            self._go(_next(number, asked, found, int(parts[1]), self._line(asked)))
        else:
            one = _numbered(found, int(parts[1]))
            if parts[2:] == ["rest"]:
                self._page(view.elsewhere_page(desk, number, one))
            else:
                names = self.server.names
                self._page(view.answer_page(desk, number, found, one, names=names))

    def _line(self, asked: Asked) -> int | None:
        """The line that is marked for all answers, where one line is marked for all."""
        said = parse_qs(urlsplit(self.path).query).get("line", [""])[0]
        is_line = said.isdecimal() and int(said) < len(asked.of.rubric.lines)
        return int(said) if is_line else None

    def _post(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        origin = self.headers.get("Origin")
        strange = origin is not None and urlsplit(origin).netloc != self.headers.get("Host")
        if strange or self.headers.get(HEADER) != "1" or not 0 <= length <= LARGEST:
            self._say(403, {"error": "This did not come from the marking page."})
            return
        given = json.loads(self.rfile.read(length) or b"{}")
        what = urlsplit(self.path).path
        desk = self.server.desk
        if what == "/names":
            self.server.names = not self.server.names
            self._say(200, {})
        elif what == "/undo":
            self._undo()
        else:
            asked = _question(desk, int(given["question"]))
            one = _numbered(desk.all(asked), int(given["answer"]))
            if what == "/flag":
                self._say(200, {"flagged": desk.flag(asked, one.student).row.flagged})
            elif what == "/save":
                self._save(asked, one, given)
            else:
                raise LookupError(f"There is no {what}.")

    def _save(self, asked: Asked, one: Answer, given: dict[str, Any]) -> None:
        levels = {str(name): float(points) for name, points in given["levels"].items()}
        try:
            made = self.server.desk.save(
                asked, one.student, levels, str(given["comment"]), str(given["seen"]),
                replace=given.get("replace") is True,
            )  # fmt: skip
        except Changed as problem:
            self._say(409, {"error": str(problem), "replace": problem.replace})
            return
        self._say(200, {
            "seen": made.row.seen(made.text.digest),
            "state": made.state,
            "standing": view.standing(made, asked),
            "points": made.points,
        })  # fmt: skip

    def _undo(self) -> None:
        try:
            done = self.server.desk.undo()
        except Changed as problem:
            self._say(409, {"error": str(problem), "replace": False})
            return
        if done is None:
            self._say(200, {"error": "There is nothing to take back."})
            return
        asked, one = done
        number = self.server.desk.questions.index(asked) + 1
        self._say(200, {"go": f"/{number}/{one.number}"})

    # -- answering

    def _page(self, html: str) -> None:
        self.send_response(200)
        self._end(html.encode(), "text/html; charset=utf-8")

    def _go(self, where: str) -> None:
        self.send_response(303)
        self.send_header("Location", where)
        self._end(b"", "text/plain")

    def _say(self, status: int, facts: dict[str, Any]) -> None:
        self.send_response(status)
        self._end(json.dumps(facts).encode(), "application/json")

    def _end(self, body: bytes, kind: str) -> None:
        for name, value in {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _question(desk: Desk, number: int) -> Asked:
    if not 0 < number <= len(desk.questions):
        raise LookupError(f"There is no question {number}.")
    return desk.questions[number - 1]


def _numbered(found: list[Answer], number: int) -> Answer:
    for answer in found:
        if answer.number == number:
            return answer
    raise LookupError(f"There is no answer {number}.")


def _next(number: int, asked: Asked, found: list[Answer], at: int, line: int | None) -> str:
    """Where to go from an answer: the next that is to do, else the page that says how far it is.

    Where one line is marked for all answers, the next without it; and when all have it, the first
    that lacks another line.
    """
    order = [a for a in found if a.number > at] + [a for a in found if a.number < at]
    left = [answer for answer in order if answer.to_do]
    if line is None:
        return f"/{number}/{left[0].number}" if left else f"/{number}"
    names = [each.name for each in asked.of.rubric.lines]
    for one in left:
        if names[line] not in one.levels:
            return f"/{number}/{one.number}"
    for other, name in enumerate(names):
        lacking = sorted(a.number for a in found if a.to_do and name not in a.levels)
        if lacking:
            return f"/{number}/{lacking[0]}?line={other}"
    return f"/{number}/{left[0].number}" if left else f"/{number}"
