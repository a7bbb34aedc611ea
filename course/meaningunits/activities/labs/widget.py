"""The base of every lab: a guess first, then sliders, and what Python computes from them.

A lab whose page shows no more than that needs no ``widget.py``: its widget is made from its folder
(``of``), with ``lab.js`` and its own ``widget.js``, in which a subclass of ``Lab`` draws
``outcome``. One that shows more has a subclass of ``LabWidget`` with ``sources(__file__, *LAB)``.
While a slider is on its way the page only tries; where it comes to rest is one line of the trail.
So that moving waits for nobody, the page asks for all places of a slider as soon as it has the
focus; until they are there it tries one place at a time.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from ... import trail
from ...page.base import Base, Refused, sources
from ...tasks.kind import Unreadable, is_nothing
from .guess import ONE, with_unit
from .lab import GUESS, Lab, Slider
from .trying import parts_of_sentence

#: Scripts and style sheets that every lab has before its own.
LAB = (
    "page/number",
    "page/download",
    "page/picture",
    "page/hold",
    "activities/labs/scale",
    "activities/labs/lab",
)
#: Places of a slider told ahead at most; one with more is tried place by place.
MOST_AHEAD = 201

L = TypeVar("L", bound=Lab[Any])


class LabWidget(Base[L]):
    """A lab; the answer maps ``"predicted"`` and each slider that was moved to a number."""

    # What a lab may add.

    def more(self, read: Any) -> dict[str, Any]:
        """What the page draws besides, of an answer as read, before and after the guess."""
        return {}

    def outcome(self, read: Any) -> dict[str, Any]:
        """What comes of an answer, as the page draws it."""
        return self.kind.outcome_of(read)

    # What all have.

    def described(self) -> dict[str, Any]:
        kind = self.kind
        groups: dict[str, list[dict[str, Any]]] = {}
        for slider in kind.sliders:
            groups.setdefault(slider.group, []).append(
                {
                    "key": slider.key,
                    "label": slider.label,
                    "unit": slider.unit,
                    "one": ONE.get(slider.unit, slider.unit),
                    "least": slider.least,
                    "most": slider.most,
                    "step": slider.step,
                    "start": slider.start,
                }
            )
        guess = kind.guess
        return {
            "text": {"status": kind.status},
            "guess": {
                "question": guess.question,
                "least": guess.least,
                "most": guess.most,
                "unit": guess.unit,
                "one": ONE.get(guess.unit, guess.unit),
                "choices": [list(choice) for choice in guess.choices],
            },
            "groups": [{"name": name, "sliders": rows} for name, rows in groups.items()],
            "given": kind.given(),
            "sentences": [parts_of_sentence(sentence) for sentence in kind.sentences()],
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        read, note = self.stands(answer)
        work = {"predicted": read.predicted, "values": read.values, "note": note, **self.more(read)}
        if read.predicted is None:  # nothing is shown, and nothing sent, before one has guessed
            return work | {"outcome": {}, "beside": ""}
        outcome = self.outcome(read)
        challenges = [each.plain() for each in self.kind.challenges(read, outcome)]
        return work | {
            "outcome": outcome,
            "heard": self.kind.heard(outcome),
            "beside": self.kind.beside(read, outcome),
            "challenges": challenges,
            "presets": [[each.name, dict(each.values)] for each in self.kind.presets()],
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.kind
        read, before = self.begun(answer)
        what, value = action.get("what"), action.get("value")
        try:
            if what == "predict":
                if read.predicted is not None:
                    raise Refused("Your guess stays as it was: what came out is set beside it.")
                return what, {**before, GUESS: kind.guess.read(value)}, "Your guess is kept."
            if what == "start":
                return what, self._at_the_start(read, before), "Everything stands where it started."
            moved = self._moved(action)
            if what != "set" or not moved:
                raise Refused("This could not be understood; nothing was changed.")
            if read.predicted is None:
                raise Refused("Commit to a guess first; then the sliders can be moved.")
            places = [(slider, slider.read(value)) for slider, value in moved]
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        after = {**before, **{slider.key: place for slider, place in places}}
        stand = [f"{slider.label}: {with_unit(place, slider.unit)}." for slider, place in places]
        # What comes of it is heard as well, for whoever does not see it.
        heard = kind.heard(kind.outcome_of(kind.read(after)))
        return what, after, " ".join([*stand, heard])

    def _at_the_start(self, read: Any, before: dict[str, Any]) -> dict[str, Any]:
        """An answer with every slider where it started, and all else as it was."""
        if read.predicted is None:
            raise Refused("Commit to a guess first; then there is something to go back from.")
        keys = {slider.key for slider in self.kind.sliders}
        return {key: value for key, value in before.items() if key not in keys}

    def _moved(self, action: dict[str, Any]) -> list[tuple[Slider, Any]]:
        """Each slider that is moved, with its place: one, or in ``values`` several at once."""
        values = action.get("values")
        if not isinstance(values, dict):
            slider = self._slider(action)
            return [(slider, action.get("value"))] if slider else []
        known = {slider.key: slider for slider in self.kind.sliders}
        if not known.keys() >= values.keys():
            return []
        return [(known[key], value) for key, value in values.items()]

    # Reading.

    def stands(self, answer: Any) -> tuple[Any, str]:
        """How a lab stands: an answer as read, or the start; and why one cannot be shown here."""
        read, note = self.as_read(answer)
        return (self.kind.read({}) if read is None else read), note

    def begun(self, answer: Any) -> tuple[Any, dict[str, Any]]:
        """How a lab stands, and the answer to go on with: none where it could not be read."""
        read, note = self.stands(answer)
        return read, {} if note or is_nothing(answer) else dict(answer)

    # Trying.

    def _try(self, content: dict[str, Any]) -> None:
        """One place of a slider, or with ``ahead`` all of them; nothing is done or written."""
        action = content.get("action")
        if not isinstance(action, dict) or action.get("what") != "ahead":
            return super()._try(content)
        slider = self._slider(action)
        try:
            places = self._ahead(slider) if slider else []
        except Exception:  # noqa: BLE001 -- whoever moves it is told why it cannot be
            places = []
        told = {"key": slider.key if slider else "", "places": places}
        return self.send(self._reply(content, {"said": "", "ahead": told}))

    def _ahead(self, slider: Slider) -> list[list[Any]]:
        """Each place of a slider with what it leads to."""
        count = round((slider.most - slider.least) / slider.step) + 1
        if count > MOST_AHEAD:
            return []
        answer = trail.here().current(self.item.slug)
        places = [slider.read(slider.least + i * slider.step) for i in range(count)]
        read, before = self.begun(answer)
        if read.predicted is None:
            return []
        return [[place, self.drawn({**before, slider.key: place})] for place in places]

    def _slider(self, action: dict[str, Any]) -> Slider | None:
        return next((s for s in self.kind.sliders if s.key == action.get("key")), None)


@cache
def of(folder: str) -> type[LabWidget[Any]]:
    """The widget of a lab that has none of its own: one class for each folder.

    Parameters
    ----------
    folder : str
        A folder beside this module, with a ``widget.js``.
    """
    esm, css = sources(str(Path(__file__).parent / folder / "widget.js"), *LAB)
    # Each has a name of its own: a page keeps style sheets apart by the names of their classes.
    named = {"__module__": __name__, "_esm": esm, "_css": css}
    return type(f"{folder.title()}Lab", (LabWidget,), named)
