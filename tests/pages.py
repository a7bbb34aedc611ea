"""A page without a browser: it says to a widget what somebody did, and keeps what is answered."""

from __future__ import annotations

from meaningunits.page import find as widgets
from meaningunits.page.base import Base
from meaningunits.tasks import catalogue


class Page:
    """Stands for the page: sends messages to a widget and keeps its replies."""

    def __init__(self, widget: Base) -> None:
        self.widget = widget
        self.replies: list[dict] = []
        self.n = 0
        widget.send = lambda content, buffers=None: self.replies.append(content)

    def tell(self, do, **more):
        self.n += 1
        self.widget._handle_custom_msg({"do": do, "n": self.n, "view": "v", **more}, [])
        return self.replies[-1]

    def act(self, what, **more):
        return self.tell("act", action={"what": what, **more})


def opened(slug: str, cell: str | None = None) -> Page:
    item = catalogue.find(slug)
    return Page(widgets.find(item.kind.widget)(item, cell))
