"""The base of every widget: title, work, status line, check, feedback, trail, keyboard help.

A widget is three files in its activity's folder, and two methods:

- ``widget.py``: a subclass of ``Base`` with ``_esm, _css = sources(__file__)``, ``drawn`` (what of
  an answer the page draws: plain data) and ``done`` (what the whole answer is after something the
  person did; refuses what cannot be). The module exports the class as ``WIDGET``.
- ``widget.js``: a subclass of ``Widget`` (in ``base.js``) that draws ``work`` and calls
  ``this.act`` with what the person did; it ends with ``export default Widget.shown(X)``.
- ``widget.css``: its looks, on ``look.css``'s properties; it means its own elements only.

Python and the page talk in one direction each: the page sends what somebody did, Python validates
it, computes the new answer, writes it to the trail, and only then shows it as the state of things.
Nothing that the page sends is believed, and it can set no state of its own.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Generic, TypeVar, cast

import anywidget
import traitlets

from .. import trail
from ..tasks import catalogue
from ..tasks.item import Item
from ..tasks.kind import Kind, Refused, Unreadable, is_nothing
from ..tasks.unsure import is_marked
from . import gone, hints, unsure
from .boxes import Boxes
from .siblings import followers, replace_earlier
from .sources import sources
from .telling import told_before, told_of_check, told_of_saving, told_of_trail

__all__ = ["UNREAD", "Base", "Refused", "sources"]

#: Messages of this name tell the panel's places; a widget lays them beside the work instead.
PANEL = "panel"

#: What stands above the work where an answer written in code cannot be shown, or a part of it.
UNREAD = "The answer written in code could not be read ({}); what you do here replaces it."
UNREAD_PART = "Of the answer written in code one part could not be read ({})."

K = TypeVar("K", bound=Kind[Any])


class Base(anywidget.AnyWidget, Generic[K]):
    """A task's widget; ``Base[Sorting]`` shows tasks of the kind ``Sorting``.

    Parameters
    ----------
    item : Item
        The task.
    cell : str, optional
        The notebook cell that shows it; running that cell again replaces this widget.
    """

    task = traitlets.Dict().tag(sync=True)
    work = traitlets.Dict().tag(sync=True)
    status = traitlets.Dict().tag(sync=True)
    feedback = traitlets.Dict().tag(sync=True)
    panel = traitlets.Dict().tag(sync=True)
    #: What is being written and not kept: box → text. The page gives it back where it stood.
    drafts = traitlets.Dict().tag(sync=True)
    #: Counts the replies: a message may overtake the state that was sent before it, so the page
    #: holds a reply back until the state that belongs to it is there.
    stamp = traitlets.Int(0).tag(sync=True)

    #: Whether there is something to check; a view only shows what is there.
    judges: bool = True
    #: Whether there is a panel whose work can be laid beside one's own.
    has_panel: bool = False
    #: Whether what is being written is looked at while it stands there.
    looks_at_drafts: bool = False
    #: Whether it shows how all tasks stand, and so follows every answer.
    rests_on_all: bool = False

    def __init__(self, item: Item, cell: str | None = None) -> None:
        self.item = item
        self.cell = cell
        self._boxes = Boxes(item.slug)
        self._beside = False
        self._trouble = ""
        self._kept: Any = None
        self._listeners: list[Any] = []
        self._record: Any = None
        super().__init__(task=self._task(), drafts=self._boxes.held())
        self._told = told_before(item)
        replace_earlier(self)
        self.on_msg(self._hear)
        self.refresh()

    # What a widget adds.

    def described(self) -> dict[str, Any]:
        """What the page needs to know once: the text, say."""
        return {}

    def drawn(self, answer: Any) -> dict[str, Any]:
        """What the page draws of an answer; ``NOTHING`` is one, and so is any plain data."""
        raise NotImplementedError

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        """What follows from something the person did.

        Parameters
        ----------
        answer
            The answer before, or ``NOTHING``.
        action : dict
            As the page sent it: nothing about it can be relied on.

        Returns
        -------
        tuple of str, answer, str
            The word for the trail, the whole answer afterwards, and what happened in a sentence.

        Raises
        ------
        Refused
            If it cannot be done.
        """
        raise NotImplementedError

    def rests_on(self) -> tuple[str, ...]:
        """Other tasks whose answers this one shows: when one changes, this is drawn again."""
        return (self.item.kind.carries,) if self.item.kind.carries else ()

    def laid_beside(self, answer: Any) -> dict[str, Any]:
        """The panel's work beside this answer; asked for only where there is one."""
        return {}

    # What a widget finds here.

    @property
    def kind(self) -> K:
        """The kind of the task, with its numbers."""
        return cast(K, self.item.kind)

    def as_read(self, answer: Any) -> tuple[Any, str]:
        """An answer as the kind reads it, or None; and why one written in code cannot be shown."""
        if is_nothing(answer):
            return None, ""
        try:
            read, problem = self.kind.as_far(answer)
        except Unreadable as whole:
            return None, UNREAD.format(whole)
        return read, UNREAD_PART.format(problem) if problem else ""

    # What others may call.

    def refresh(self, *, trouble: str | None = None) -> None:
        """Show the trail as it stands now, and let the notebook keep it."""
        self._show(trouble)
        self._keep()

    def on_change(self, listener: Any) -> None:
        """Call ``listener(log)`` whenever the answer has changed."""
        self._listeners.append(listener)

    def on_record(self, make: Any) -> None:
        """Say how the notebook's copy of the answer is made, for a page that finds an older one."""
        self._record = make

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Do nothing: the page shows state and sends actions, but sets no state."""

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """The widget, and for whoever cannot show one the task in words, unless they follow."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is not None:
            told = f"{self.item.title}\n{self.kind.task}"
            data["text/plain"] = "" if self._record else told
        return bundle

    # Hearing the page.

    def _hear(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """One message from the page: do it, then show everything, then say that it is done."""
        if not isinstance(content, dict):
            return
        deeds = {
            "hello": self._look,
            "look": self._look,
            "act": self._act,
            "undo": self._undo,
            "redo": self._redo,
            "check": self._check,
            "panel": self._panel,
            "hint": lambda _content: hints.give(self.item),
            "unsure": lambda _content: unsure.turn(self.item),
            "retry": self._retry,
            "put back": gone.put_back,
            "begin anew": gone.begin_anew,
        }
        what = content.get("do")
        if what in ("try", "draft"):  # a slider on its way: many a second, so this is all of it
            (self._try if what == "try" else self._hold)(content)
            return
        if what == "record" and self._record is not None:
            made = self._record(trail.here().log())
            self.send(self._reply(content, {"said": "", "record": made}))
            return
        deed = deeds.get(what) if isinstance(what, str) else None
        if deed is None:
            return
        reply: dict[str, Any]
        trouble: str | None = None
        try:
            reply = {"said": deed(content)}
        except Refused as problem:
            reply = {"said": str(problem), "refused": True}
        except trail.TrailError as problem:
            trouble = str(problem)
            reply = {"said": trouble}
        except Exception as problem:  # noqa: BLE001 -- the page has to be told, whatever it was
            told = f"That could not be done ({type(problem).__name__}: {problem}). Nothing is lost."
            reply = {"said": told, "refused": True}
        # What one waits for comes first, the notebook's own copy last.
        self._show(trouble)
        self.stamp += 1
        self.send(self._reply(content, reply | {"stamp": self.stamp}))
        self._keep()
        for widget in self._followers():
            widget.refresh(trouble=trouble)

    def _followers(self) -> list[Base]:
        return followers(self)

    def _reply(self, content: dict[str, Any], reply: dict[str, Any]) -> dict[str, Any]:
        for key, kind in (("n", int), ("view", str)):
            value = content.get(key)
            reply[key] = value if isinstance(value, kind) and len(str(value)) < 40 else None
        return reply

    def _try(self, content: dict[str, Any]) -> None:
        """Tell the page what an action would lead to; nothing is done, and nothing written."""
        reply: dict[str, Any] = {"said": "", "tried": None}
        try:
            answer = trail.here().current(self.item.slug)
            reply["tried"] = self.drawn(self.done(answer, content.get("action") or {})[1])
        except Exception as problem:  # noqa: BLE001 -- whoever does it is told why it cannot be
            reply["why"] = str(problem) if isinstance(problem, Refused) else ""
        self.send(self._reply(content, reply))

    def _hold(self, content: dict[str, Any]) -> None:
        """Hold what is being written in a box; an answer it is only once it is kept."""
        answer = trail.here().current(self.item.slug)
        said, appeared = self._boxes.hold(content.get("box"), content.get("text"), answer)
        self.drafts = self._boxes.held()
        if self.looks_at_drafts or appeared:
            self._show(None)
        if appeared:
            self._tell()
        self.send(self._reply(content, {"said": said}))

    def _look(self, _content: dict[str, Any]) -> str:
        if trail.here().unsaved:
            trail.here().flush()
        return ""

    def _act(self, content: dict[str, Any]) -> str:
        action = content.get("action")
        if not isinstance(action, dict):
            raise Refused("This could not be understood; nothing was changed.")
        here = trail.here()
        slug = self.item.slug
        if any(problem.line == 0 for problem in here.log().problems):
            raise Refused("The trail cannot be read just now, so nothing was changed.")
        answer = here.current(slug)
        word, value, said = self.done(answer, action)
        if type(value) is not type(answer) or value != answer:
            here.record(slug, word, value)
        self._boxes.settle(action)
        return said

    def _undo(self, _content: dict[str, Any]) -> str:
        return "Taken back." if trail.here().undo(self.item.slug) else "There is nothing to undo."

    def _redo(self, _content: dict[str, Any]) -> str:
        return "Done again." if trail.here().redo(self.item.slug) else "There is nothing to redo."

    def _retry(self, _content: dict[str, Any]) -> str:
        trail.here().flush()
        return "Saved."

    def _check(self, _content: dict[str, Any]) -> str:
        if not self.judges:
            raise Refused("Nothing is checked here: this page only shows what is there.")
        feedback = catalogue.check(self.item.slug)
        answer = trail.here().current(self.item.slug)
        self._told = (answer, feedback, datetime.now().strftime("%H:%M"))
        self._kept = None  # the notebook keeps what was said, too
        return ""

    def _panel(self, content: dict[str, Any]) -> str:
        if not self._may_see_panel():
            raise Refused("The panel is not shown here.")
        if is_nothing(trail.here().current(self.item.slug)):
            raise Refused("Do your own work first: the panel is shown beside it.")
        self._beside = content.get("show") is True
        if self._beside:
            catalogue.check(self.item.slug, reveal=True)
        return "The panel is shown beside your work." if self._beside else "The panel is hidden."

    # Saying how things stand.

    def _show(self, trouble: str | None) -> None:
        here = trail.here()
        log = here.log()
        if trouble is not None:
            self._trouble = trouble
        elif not here.unsaved:
            self._trouble = ""
        unreadable = next((p.what for p in log.problems if p.line == 0), "")
        answer = log.state(self.item.slug).value
        held = self._boxes.held()
        with self.hold_sync():
            if not unreadable:
                self.work = self.drawn(answer)
                self.feedback = self._feedback(answer)
                self.panel = self.laid_beside(answer) if self._beside else {}
            self.status = self._status(here, log, unreadable, bool(held))
            self.drafts = held

    def _keep(self) -> None:
        """Tell the listeners when the answer has changed."""
        log = trail.here().log()
        answers = log.state(self.item.slug).answers
        entry = answers[-1] if answers else None
        if any(problem.line == 0 for problem in log.problems) or entry == self._kept:
            return
        self._kept = entry
        self._tell()

    def _tell(self) -> None:
        """Tell the listeners how things stand."""
        log = trail.here().log()
        for listener in self._listeners:
            listener(log)

    def _task(self) -> dict[str, Any]:
        item = self.item
        return {
            "slug": item.slug,
            "title": item.title,
            "sentence": self.kind.task,
            "file": trail.here().path.name,
            "place": str(trail.here().path),
            **self.described(),
        }

    def _may_see_panel(self) -> bool:
        return self.has_panel and not self.kind.alone and self.item.host == "lesson"

    def _status(
        self, here: trail.Trail, log: trail.Log, unreadable: str, held: bool
    ) -> dict[str, Any]:
        slug, trouble = self.item.slug, self._trouble
        state = log.state(slug)
        check = catalogue.checked(slug, log)
        saved, text, why = told_of_saving(here, log, slug, unreadable, trouble, held=held)
        return {
            "saved": saved,
            "text": text,
            "why": why,
            "inert": bool(unreadable or here.gone),
            "gone": bool(here.gone),
            "record": [
                None if is_nothing(state.value) else state.answers[-1].at.isoformat(),
                held,
                None if check is None else check.at.isoformat(),
            ],
            "undo": bool(state.answers),
            "redo": bool(state.undone),
            "answered": not is_nothing(state.value),
            "panel": self._may_see_panel() and not is_nothing(state.value),
            "hints": hints.shown(self.item, log),
            "unsure": is_marked(slug, log) if self.judges else None,
            "trail": told_of_trail(here, log, slug),
        }

    def _feedback(self, answer: Any) -> dict[str, Any]:
        if self._told is None:
            return {}
        told, hidden = told_of_check(self._told, answer, PANEL if self.has_panel else None)
        return {**told, "offer": self._may_see_panel() and hidden}
