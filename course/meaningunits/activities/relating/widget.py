"""The structure map: themes, named relations between them, and the units that carry each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ... import trail
from ...material import corpus, study
from ...material import study_map as studymap
from ...material.corpus import SPEAKERS, load
from ...page.base import Base, Refused, sources
from ...tasks.kind import is_nothing, listed, plural
from ..coding import standing
from ..coding.board import unit_of
from . import shown
from .changes import change
from .drawing import SHEETS, drawing
from .judging import asked_for
from .kind import Relating
from .start import Start, as_answer, on_this, start, told_of_own
from .structure import (
    LONGEST_TEXT,
    Material,
    Relation,
    Structure,
    Theme,
    ground,
    islands,
    related,
    voice,
)

#: What a relation's units do for it, in a symbol and words; an exercise shows only the first.
STATES = {
    "bare": ("○", "no unit yet"),
    "beside": ("✗", "its units belong to neither theme"),
    "one-end": ("◐", "its units belong to one of the two themes"),
    "two-people": ("≈", "pieced together from two people"),
    "carried": ("✓", "its units belong to both themes"),
}

#: Where the study's own themes are drawn, in parts of the sheet.
STUDY_PLACES = {
    "P": (0.5, 0.0),
    "C": (0.0, 0.4),
    "I": (0.5, 0.56),
    "S": (1.0, 0.4),
    "E": (0.5, 1.0),
}


class StructureMap(Base[Relating]):
    """Relate themes by units; the answer is a structure (kind ``Relating``)."""

    _esm, _css = sources(__file__, "page/download", "drawing", "moving", "desk")

    has_panel = True
    #: Whether the study's structure was asked for before there was enough to hold it against.
    _insisted = False

    @property
    def hidden(self) -> bool:
        """Whether what speaks against, or alone, is to be found and so is not shown."""
        return self.item.host == "exercise"

    def described(self) -> dict[str, Any]:
        kind = self.kind
        names = corpus.names() if kind.carries and not kind.alone else kind.interviews
        status = load(names[0]).status
        return {
            "text": {"status": f"{status[:1].upper()}{status[1:].rstrip('.')}."},
            "longest": LONGEST_TEXT,
            "hidden": self.hidden,
            "people": {name: _person(name) for name in names},
        }

    def rests_on(self) -> tuple[str, ...]:
        return (*standing.under(self.kind.carries or ""), *self.kind.condensed)

    def drawn(self, answer: Any) -> dict[str, Any]:
        begun = start(self.kind, trail.here().log())
        material = begun.material
        structure, note = self._structure(answer, material)
        there = {theme.key for theme in material.themes}
        inside = [r for r in structure.relations if {r.source, r.target} <= there]
        apart = [r for r in structure.relations if r not in inside]
        return {
            "told": self._where_from(begun),
            "themes": [self._theme(t, structure, inside, material) for t in material.themes],
            "relations": [self._relation(r, material) for r in inside],
            "units": [self._unit(key, structure, inside, material) for key in material.units],
            "apart": [
                {"key": r.key, "text": f"{r.key}: {r.source} → {r.name or '…'} → {r.target}"}
                for r in apart
            ],
            "lists": [] if self.hidden else self._lists(structure, inside, material),
            "memo": structure.memo,
            "drawings": shown.drawings(structure, inside, material, self.hidden),
            "words": shown.in_words(inside, material),
            "moved": bool(structure.places),
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        material = start(self.kind, trail.here().log()).material
        structure, _ = self._structure(answer, material)
        changed, told = change(action, structure, material)
        after = as_answer(structure, material, **changed)
        return action["what"], answer if _same(answer, after) else after, told

    def _try(self, content: dict[str, Any]) -> None:
        """The map as a file, or why it is none; nothing is done or written."""
        action = content.get("action")
        if not isinstance(action, dict) or action.get("what") != "save":
            return super()._try(content)
        reply: dict[str, Any] = {"said": "", "file": None}
        try:
            reply["file"] = self._file(str(action.get("as")))
        except Exception as problem:  # noqa: BLE001 -- the page says that there is no file
            reply["why"] = f"It could not be saved ({type(problem).__name__}: {problem})."
        return self.send(self._reply(content, reply))

    def _file(self, form: str) -> dict[str, str]:
        begun = start(self.kind, trail.here().log())
        structure, _ = self._structure(trail.here().current(self.item.slug), begun.material)
        return shown.file(form, structure, begun.material, self.hidden)

    def _check(self, content: dict[str, Any]) -> str:
        """Judge the map as it is shown: on the board as it is now, which may have changed since."""
        here = trail.here()
        log = here.log()
        answer = log.state(self.item.slug).value
        material = start(self.kind, log).material
        structure, _ = self.as_read(answer)
        if structure is not None and material.own and not structure.left_out:
            after = as_answer(structure, material)
            if after != answer:
                here.record(self.item.slug, "follow", after)
        return super()._check(content)

    def _panel(self, content: dict[str, Any]) -> str:
        """The study's structure: after as many of one's own as asked for, or on asking twice."""
        answer = trail.here().current(self.item.slug)
        asked = content.get("show") is True and self._may_see_panel()
        if asked and not self._insisted and not is_nothing(answer):
            material = start(self.kind, trail.here().log()).material
            there = {theme.key for theme in material.themes}
            found = self._structure(answer, material)[0].relations
            named = sum(bool(r.name) and {r.source, r.target} <= there for r in found)
            wanted = asked_for(self.kind.wanted, material)
            if named < wanted:
                self._insisted = True
                raise Refused(
                    f"The study's structure tells you more when you have {wanted} relations of "
                    f"your own, each with a verb. You have {named or 'none'} so far. To see it now "
                    "all the same, press the button once more."
                )
        return super()._panel(content)

    def laid_beside(self, answer: Any) -> dict[str, Any]:
        """The study's own structure, and what it does not say."""
        boxes = [
            {"key": t.code, "name": t.name if len(t.name) < 30 else t.short, "codes": [], "hue": n}
            for n, t in enumerate(study.THEMES, start=1)
        ]
        arrows = [
            {
                "key": "",
                "source": r.source,
                "target": r.target,
                "name": r.name,
                "both": r.both_ways,
                "state": "carried",
            }
            for r in study.RELATIONS
        ]
        says = studymap.STRUCTURE_SAYS
        return {
            "drawings": [drawing(boxes, arrows, s, STUDY_PLACES) for s in SHEETS],
            "says": f"{says[:1].upper()}{says[1:]}",
            "silence": list(studymap.STRUCTURE_SILENCE),
            "source": str(study.CITATION),
        }

    # How things stand.

    def _where_from(self, begun: Start) -> str:
        kind = self.kind
        if not kind.carries or kind.alone:
            return told_of_own(begun) if kind.alone else ""
        if begun.made is not None:
            count = sum(map(bool, begun.material.units.values()))
            told = (
                f"Your own themes and codes, from your board in lesson 04 ({count} coded units, "
                f"last changed {trail.clock(begun.made.at)}). If you change the board, the map "
                "follows, and what you have related stays."
            )
            wanted = asked_for(kind.wanted, begun.material)
            if wanted < kind.wanted:
                themes = len(begun.material.themes)
                told += (
                    f" It has only {themes} themes (a code in no theme counts as one). That leaves "
                    f"room for {wanted} relations, one each way, and so {wanted} are asked for; "
                    f"with a third theme on the board it would be {kind.wanted}."
                )
            return told
        why = "in this folder there is no code board of yours yet"
        if begun.too_little:
            themes, units = begun.too_little
            why = (
                "your board in lesson 04 does not hold enough yet to relate (it has "
                f"{plural(themes, 'theme')} and {plural(units, 'coded unit')}; two and three are "
                "needed, and a code in no theme counts as a theme)"
            )
        return (
            f"A prepared starting point: {why}, so these themes are ours, and the codes are the "
            "panel's. If you work on the board in lesson 04, your own themes and codes stand here "
            "instead."
        )

    def _theme(
        self, theme: Theme, structure: Structure, inside: list[Relation], material: Material
    ) -> dict[str, Any]:
        key, voices = theme.key, material.voices(theme)
        shown = not self.hidden
        told = " · ".join(f"{load(name).pseudonym} {n}" for name, n in voices.items())
        return {
            "key": key,
            "name": theme.name,
            "codes": [[code, material.names.get(code, "")] for code in theme.codes],
            "units": material.units_of(theme) if shown else [],
            "voices": (told or "no unit") if shown else "",
            "alone": shown and len(voices) == 1,
            "marked": key in structure.alone,
            "note": structure.alone.get(key, ""),
            "relations": [r.key for r in inside if key in (r.source, r.target)],
        }

    def _relation(self, relation: Relation, material: Material) -> dict[str, Any]:
        found = ground(relation, material)
        name = found.name if not self.hidden else "bare" if found.name == "bare" else ""
        symbol, words = STATES.get(name, ("", ""))
        return {
            "key": relation.key,
            "from": relation.source,
            "to": relation.target,
            "name": relation.name,
            "memo": relation.memo,
            "units": list(relation.units),
            "gone": [unit for unit in relation.units if unit not in material.units],
            "state": name,
            "symbol": symbol,
            "words": words,
        }

    def _unit(
        self, key: str, structure: Structure, inside: list[Relation], material: Material
    ) -> dict[str, Any]:
        unit = unit_of(key)
        codes = [] if self.hidden else material.units[key]
        on = [] if self.hidden else [t.key for t in material.themes if set(codes) & set(t.codes)]
        opposed = () if self.hidden else material.against.get(key, ())
        return {
            "key": key,
            "who": voice(key),
            "where": key.partition(" ")[2],
            "start": list(unit.start),
            "end": list(unit.end),
            "says": material.says.get(key, ""),
            "codes": [[code, material.names.get(code, "")] for code in codes],
            "on": on,
            "against": [material.names.get(code, code) for code in opposed],
            "opposes": self._opposes(key, opposed, material),
            "marked": key in structure.against,
            "note": structure.against.get(key, ""),
            "backs": [r.key for r in inside if key in r.units],
        }

    def _opposes(self, key: str, opposed: Sequence[str], material: Material) -> str:
        """Who marked what here as spoken against, in words; empty where nobody did, or hidden."""

        def named(codes: Sequence[str]) -> str:
            return ", ".join(material.named(codes))

        if not material.own:
            return f"✗ Speaks against, as the panel heard it: {named(opposed)}." if opposed else ""
        told = [f"✗ You marked it as against: {named(opposed)}."] if opposed else []
        if others := material.heard.get(key):
            who = "Another coder" if self.kind.alone else "The panel"
            told.append(
                f"{who} marked it as against: {named(others)}. Your board does not; take it up "
                "only if you hear it too."
            )
        return " ".join(told)

    def _lists(
        self, structure: Structure, inside: list[Relation], material: Material
    ) -> list[dict[str, Any]]:
        """What to look at again, each a heading, why, and rows that lead there."""
        reached = related(r for r in inside if ground(r, material).share > 0)
        names = {theme.key: f"{theme.key} {theme.name}" for theme in material.themes}
        bare = [r for r in inside if ground(r, material).name != "carried"]
        alone = [key for key in material.alone if not structure.alone.get(key)]
        against = [key for key in material.against if not structure.against.get(key)]
        parts = islands(material.themes, inside)
        rows = [
            (
                "Themes with no relation",
                [("theme", key, name) for key, name in names.items() if key not in reached],
            ),
            (
                "Relations that cannot be traced yet",
                [
                    ("relation", r.key, f"{r.key}: {STATES[ground(r, material).name][1]}")
                    for r in bare
                ],
            ),
            (
                "Resting on one voice, and not taken up",
                [("theme", key, names[key]) for key in alone],
            ),
            (
                "Speaking against something, and not taken up",
                [("unit", key, _who(key)) for key in against],
            ),
        ]
        found = [
            {
                "title": title,
                "rows": [{"kind": k, "key": key, "text": text} for k, key, text in row],
            }
            for title, row in rows
            if row
        ]
        if material.loose:
            loose = listed(material.named(material.loose))
            found.append({"title": "Codes in no theme", "text": loose, "rows": []})
        if len(parts) > 1:
            text = "; ".join(listed(part) for part in parts)
            found.append({"title": "Parts that do not touch", "text": text, "rows": []})
        return found

    def _structure(self, answer: Any, material: Material) -> tuple[Structure, str]:
        """An answer for this material, and what of one written in code cannot be shown."""
        read, note = self.as_read(answer)
        structure = on_this(read or Structure(), material)
        if structure.left_out:
            note = f"Not shown, because it could not be read: {listed(structure.left_out)}."
        return structure, note


def _who(key: str) -> str:
    """A unit as people say it: 'Leif 41–44'."""
    return f"{load(voice(key)).pseudonym} {key.partition(' ')[2]}"


def _person(name: str) -> dict[str, Any]:
    """An interview as the page needs it: who, and every sentence."""
    interview = load(name)
    lines = [
        [s.number, SPEAKERS[s.speaker], s.speaker, " ".join(s.text.split())]
        for s in interview.sentences
    ]
    return {"name": interview.pseudonym, "lines": lines}


def _same(before: Any, after: dict[str, Any]) -> bool:
    """Whether nothing was changed but what goes without saying."""
    if is_nothing(before):
        parts = ("relations", "against", "alone", "memo", "places")
        return not any(after.get(part) for part in parts)
    return before == after


WIDGET = StructureMap
