"""The condenser: each unit beside its condensation, checked for form while it is written."""

from __future__ import annotations

from typing import Any

from ... import trail
from ...material.corpus import SPEAKERS
from ...material.units import Unit, key_of, tokens, units_of
from ...page.base import Base, Refused, sources
from ...page.passage import described
from ...page.telling import card
from ...tasks.kind import plural
from .form import findings
from .kind import LONGEST_TEXT, Condensing, as_message, noted


class Condenser(Base[Condensing]):
    """Condense units; the answer maps each unit to its condensation (kind ``Condensing``).

    What is typed is checked as it stands and kept when one leaves the field.
    """

    _esm, _css = sources(__file__)

    has_panel = True
    looks_at_drafts = True

    def described(self) -> dict[str, Any]:
        status = described(self.kind.passage)["status"]
        return {"text": {"status": status}, "longest": LONGEST_TEXT}

    def drawn(self, answer: Any) -> dict[str, Any]:
        texts, note = self._texts(answer)
        here, told = self._units()
        keys = [key_of(unit) for unit in here]
        held = self._boxes.held()
        return {
            "told": told,
            "units": [
                self._unit(n, key, unit, texts.get(key, ""), held)
                for n, (key, unit) in enumerate(zip(keys, here, strict=True), start=1)
            ],
            "apart": [{"key": key, "text": t} for key, t in texts.items() if key not in keys],
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        texts, _ = self._texts(answer)
        what, key = action.get("what"), action.get("unit")
        if not isinstance(key, str):
            raise Refused("This could not be understood; nothing was changed.")
        if what == "drop":
            if key not in texts:
                raise Refused("It is not there any more.")
            after = {k: text for k, text in texts.items() if k != key}
            return "remove", after, f"The condensation of {key} is removed."
        if key not in {key_of(unit) for unit in self._units()[0]}:
            raise Refused("There is no such unit here now; nothing was changed.")
        text = _text(action.get("text"))
        if what != "write":
            raise Refused("This could not be understood; nothing was changed.")
        if text == texts.get(key, ""):
            return "condense", answer, ""
        after = {k: t for k, t in texts.items() if k != key} | ({key: text} if text else {})
        after = self.kind.read(after).texts  # in the order of the text
        left = sum(key_of(unit) not in after for unit in self._units()[0])
        told = f"Unit {key} kept." if text else f"Unit {key} is empty now."
        return "condense", after, f"{told} {left} left."

    def laid_beside(self, answer: Any) -> dict[str, Any]:
        """What the readers noted, for the units that are condensed."""
        read, _ = self.as_read(answer)
        return {
            key: [
                f"{coder[:1].upper()}{coder[1:]} “{about}”"
                for coder, about in noted(self.kind.interview, unit)
            ]
            for key, unit in (read.units.items() if read else ())
        }

    def _units(self) -> tuple[list[Unit], str]:
        """The units to condense, and where they come from."""
        kind = self.kind
        if not kind.carries:
            return list(kind.given), ""
        state = trail.here().log().state(kind.carries)
        who = kind.passage.interview.pseudonym
        if isinstance(state.value, list):
            found = units_of(state.value, kind.passage)
            return found, (
                f"Your own units: you divided {who} into {len(found)}, last changed "
                f"{trail.clock(state.answers[-1].at)}. If you go back and cut otherwise, the new "
                "units come here, and what you have written stays."
            )
        if kind.alone:
            return list(kind.given), (
                f"{who} is not divided yet, so these are the turns of talk. Divide the transcript, "
                "and your own units stand here instead."
            )
        return list(kind.given), (
            f"A prepared starting point: in this folder you have not divided {who} yet, so these "
            "units are ours. Divide the same passage in lesson 02, and your own stand here instead."
        )

    def _unit(
        self, n: int, key: str, unit: Unit, kept: str, held: dict[str, str]
    ) -> dict[str, Any]:
        # What is being typed is looked at as it stands, and is no answer yet.
        text = squeezed(held.get(f"unit {key}", kept)[: 2 * LONGEST_TEXT])
        found = findings(text, unit) if text else []
        marks = {at: f.name for f in reversed(found) for at in f.marks}
        return {
            "key": key,
            "place": list(unit.place),
            "name": f"Unit {n}",
            "where": f"{key} · {plural(unit.length, 'word')}",
            "lines": _lines(unit, marks),
            "text": kept,
            "count": plural(len(tokens(text)), "word"),
            "over": any(f.name == "too-long" for f in found),
            "checks": [card(as_message(f, unit)) for f in found],
        }

    def _texts(self, answer: Any) -> tuple[dict[str, str], str]:
        """What was written, and what of an answer written in code cannot be shown here."""
        read, note = self.as_read(answer)
        if read and read.outside:
            places = ", ".join(read.outside[:3])
            note = f"Part of the answer written in code is not shown (no such unit: {places})."
        return read.texts if read else {}, note


def _lines(unit: Unit, marks: dict[tuple[int, int], str]) -> list[dict[str, Any]]:
    """A unit line by line, each in pieces of one look: ``[words, mark]``."""
    lines, speaker = [], None
    for sentence, a, b in unit.pieces:
        pieces: list[list[str]] = []
        for k, word in enumerate(sentence.text.split()[a - 1 : b], start=a):
            mark = marks.get((sentence.number, k), "")
            if pieces and pieces[-1][1] == mark:
                pieces[-1][0] += f" {word}"
            else:
                pieces.append([word, mark])
        who = SPEAKERS[sentence.speaker] if sentence.speaker != speaker else ""
        speaker = sentence.speaker
        lines.append({"n": sentence.number, "key": speaker, "who": who, "pieces": pieces})
    return lines


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise Refused("This could not be understood; nothing was changed.")
    if len(given) > LONGEST_TEXT:
        raise Refused(
            f"A condensation holds up to {LONGEST_TEXT:,} characters; this one has {len(given):,}. "
            "Please shorten it."
        )
    return squeezed(given.encode("utf-8", "replace").decode())


def squeezed(text: str) -> str:
    """A text as it is kept: white space folded."""
    return " ".join(text.split())


WIDGET = Condenser
