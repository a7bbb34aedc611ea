"""A page without a browser: it says to a widget what somebody did, and keeps what is answered."""

from __future__ import annotations

from typing import Any, Self

from meaningunits import trail
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

    @classmethod
    def of(cls, slug: str, cell: str | None = None) -> Self:
        """The page of a task, in the default variant where there are several."""
        item = catalogue.find(slug).at(0)
        return cls(widgets.find(item.kind.widget)(item, cell))

    def tell(self, do, **more):
        self.n += 1
        self.widget._handle_custom_msg({"do": do, "n": self.n, "view": "v", **more}, [])
        return self.replies[-1]

    def act(self, what, **more):
        return self.tell("act", action={"what": what, **more})

    @property
    def kept(self) -> Any:
        """The answer that the trail has."""
        return trail.here().current(self.widget.item.slug)


opened = Page.of


def lines() -> list[str]:
    """The lines of the trail of this place."""
    path = trail.here().path
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []
