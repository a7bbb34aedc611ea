"""The base of every lab: a guess first, then sliders, and what Python computes from them.

A lab's kind has ``guess``, ``sliders``, ``read``, ``outcome`` and ``came_out`` (see
``labs.lab``), and ``where`` if its guess is about something else than the start. Its widget is a
subclass with ``sources(__file__, LAB)``, and in its ``widget.js`` a subclass of ``Lab`` that draws
``outcome``. While a slider is on its way the page only tries; where it comes to rest is one line of
the trail. So that moving waits for nobody, the page asks for all places of a slider as soon as it
has the focus; until they are there it tries one place at a time.
"""

from __future__ import annotations

from typing import Any

from ... import trail
from ...page.base import Base, Refused
from ...tasks.kind import Unreadable, is_nothing
from .lab import GUESS, INVENTED, Setting, Slider, beside

#: Places of a slider told ahead at most; one with more is tried place by place.
MOST_AHEAD = 201


class Lab(Base):
    """A lab; the answer maps ``"predicted"`` and each slider that was moved to a number."""

    def described(self) -> dict[str, Any]:
        kind = self.item.kind
        groups: dict[str, list[dict[str, Any]]] = {}
        for slider in kind.sliders:
            groups.setdefault(slider.group, []).append(
                {
                    "key": slider.key,
                    "label": slider.label,
                    "unit": slider.unit,
                    "least": slider.least,
                    "most": slider.most,
                    "step": slider.step,
                }
            )
        guess = kind.guess
        return {
            "text": {"status": INVENTED},
            "guess": {
                "question": guess.question,
                "least": guess.least,
                "most": guess.most,
                "unit": guess.unit,
            },
            "groups": [{"name": name, "sliders": rows} for name, rows in groups.items()],
            "given": kind.given(),
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        kind = self.item.kind
        setting, note = self._read(answer)
        work = {"predicted": setting.predicted, "values": setting.values, "note": note}
        if setting.predicted is None:  # nothing is shown, and nothing sent, before one has guessed
            return work | {"outcome": {}, "beside": ""}
        outcome = kind.outcome(setting.values)
        return work | {"outcome": outcome, "beside": beside(kind, setting, outcome)}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.item.kind
        setting, note = self._read(answer)
        before = {} if note or is_nothing(answer) else dict(answer)
        what, value = action.get("what"), action.get("value")
        try:
            if what == "predict":
                if setting.predicted is not None:
                    raise Refused("Your guess stays as it was: what came out is set beside it.")
                return what, {**before, GUESS: kind.guess.read(value)}, "Your guess is kept."
            slider = next((s for s in kind.sliders if s.key == action.get("key")), None)
            if what != "set" or slider is None:
                raise Refused("This could not be understood; nothing was changed.")
            if setting.predicted is None:
                raise Refused("Commit to a guess first; then the sliders can be moved.")
            value = slider.read(value)
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        after = {**before, slider.key: value}
        return what, after, f"{slider.label}: {value:g} {slider.unit}."

    def _try(self, content: dict[str, Any]) -> None:
        """One place of a slider, or with ``ahead`` all of them; nothing is done or written."""
        action = content.get("action")
        if not isinstance(action, dict) or action.get("what") != "ahead":
            return super()._try(content)
        slider = next((s for s in self.item.kind.sliders if s.key == action.get("key")), None)
        try:
            places = self._ahead(slider) if slider else []
        except Exception:  # whoever moves it is told why it cannot be
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
        action = {"what": "set", "key": slider.key}
        return [[p, self.drawn(self.done(answer, {**action, "value": p})[1])] for p in places]

    def _read(self, answer: Any) -> tuple[Setting, str]:
        """The setting, and what of an answer written in code cannot be shown here."""
        kind = self.item.kind
        try:
            return kind.read(answer), ""
        except Unreadable as problem:
            return kind.read({}), (
                f"The answer written in code could not be read ({problem}); what you do here "
                "replaces it."
            )
