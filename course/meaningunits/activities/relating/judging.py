"""Judging a structure: what of it can be traced, and what has been left unanswered.

Four parts: relations that can be followed back to units on both of their themes; every theme in one
of them; lone voices taken up; units that speak against something taken up. The last two are left
out where there is nothing of the kind. Verbs and directions are nobody's business here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ...material.corpus import load
from ...material.units import Unit, tokens
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import listed, plural
from ..coding.board import unit_at
from ..condensing.form import findings
from .structure import (
    Ground,
    Material,
    Relation,
    Structure,
    Theme,
    ground,
    islands,
    related,
    voice,
)
from .verbs import claims_a_cause, only_retells, says_nothing

RELATING = Table(__file__)

#: A part's share, or None where there is nothing to ask, and messages.
Part = tuple[float | None, list[Message]]

#: A note that says something has at least this many different words.
LEAST_WORDS = 5
#: How many messages a round of feedback has at most, and how many of one kind.
MOST_MESSAGES, MOST_ALIKE = 9, 3


def rows(structure: Structure, material: Material) -> list[tuple[str, str]]:
    """Everything that a message can point to, in the order in which it is shown.

    Relations that lead to a theme that is gone are shown elsewhere; units stand person by person.
    """
    there = {theme.key for theme in material.themes}
    people = list(dict.fromkeys(voice(key) for key in material.units))
    units = sorted(material.units, key=lambda key: people.index(voice(key)))
    return [
        *(("theme", theme.key) for theme in material.themes),
        *(("relation", r.key) for r in structure.relations if {r.source, r.target} <= there),
        *(("unit", key) for key in units),
    ]


def said_enough(text: str) -> bool:
    """Whether a note says something: five different words, as for a condensation."""
    return len({token.folded for token in tokens(text)}) >= LEAST_WORDS


def thin(text: str, unit: Unit | None) -> str:
    """Why a note does not take anything up, or nothing; its form only, never its meaning."""
    if not text:
        return "it is marked, and nothing is said about it"
    if not said_enough(text):
        return f"“{text[:40]}” is a label, not yet what you make of it"
    if unit is not None and any(f.name == "only-copied" for f in findings(text, unit)):
        return "the note repeats the unit's own words"
    return ""


def asked_for(wanted: int, material: Material) -> int:
    """How many relations are asked for: fewer than three themes allow only so many."""
    count = len(material.themes)
    return min(wanted, max(count * (count - 1), 1))


def _answered(found: Message, memo: str) -> Message:
    """A question that a memo was to answer: once there is one, it is no more than good to know."""
    if not said_enough(memo):
        return found
    look = "Your memo is there. Whether it says why, a reader must tell; no program can."
    return replace(found, verdict="told", look=look)


def _fewer(told: list[Message]) -> list[Message]:
    """What is to be mended or looked at again: a few, and not too many of one kind."""
    seen: dict[str, int] = {}
    kept = []
    for m in told:
        seen[m.name] = seen.get(m.name, 0) + 1
        if m.verdict in ("mend", "look") and seen[m.name] <= MOST_ALIKE:
            kept.append(m)
    return kept[:MOST_MESSAGES]


class Judge:
    """One structure, part by part.

    Parameters
    ----------
    structure : Structure
    material : Material
    wanted : int
        How many relations are asked for.
    hidden : bool
        Whether lone voices and negative cases are to be found, so that none is named.
    """

    def __init__(self, structure: Structure, material: Material, wanted: int, hidden: bool) -> None:
        self.structure, self.material = structure, material
        self.wanted, self.hidden = wanted, hidden
        self.rows = rows(structure, material)
        self.grounds: dict[str, Ground] = {}

    def all(self) -> tuple[float, list[Message]]:
        """The share reached, and messages, the most important first."""
        # Each part with what it weighs; whether a theme is related rests on what was traced.
        rules = [(3, self.traced), (1, self.related), (1, self.alone), (1, self.against)]
        told, reached, whole = self._left_out(), 0.0, 0
        for weight, rule in rules:
            share, messages = rule()
            told += messages
            if share is not None:
                reached, whole = reached + weight * share, whole + weight
        told.sort(key=lambda m: ("mend", "look", "good", "told").index(m.verdict))
        return reached / whole, _fewer(told) + [m for m in told if m.verdict in ("good", "told")]

    def _left_out(self) -> list[Message]:
        if not self.structure.left_out:
            return []
        places = listed(self.structure.left_out)
        unit = next(iter(self.material.units), "leif 41–44")
        return [message(RELATING, "left-out", places=places, unit=unit)]

    # The four parts.

    def traced(self) -> Part:
        shares: list[float] = []
        told: list[Message] = []
        first: dict[tuple[str, str], str] = {}
        for relation in self.structure.relations:
            ends = (relation.source, relation.target)
            if ends in first:
                other = f"relation {first[ends]}"
                told.append(self._of("twice", relation, other=other))
                continue
            first[ends] = relation.key
            share, messages = self._relation(relation)
            shares.append(share)
            told += messages
        wanted = asked_for(self.wanted, self.material)
        if len(shares) < wanted:
            done = f"{len(shares)} relation{'' if len(shares) == 1 else 's'}"
            told.append(message(RELATING, "few", n=done, wanted=wanted))
        told += self._verbs([r for r in self.structure.relations if r.key in self.grounds])
        carried = [r.key for r in self._carried()]
        if carried:
            which = f"Relation {carried[0]}" if len(carried) == 1 else f"Each of {listed(carried)}"
            told.append(message(RELATING, "traceable", which=which))
        return sum(shares) / max(len(shares), wanted, 1), told

    @staticmethod
    def _verbs(relations: list[Relation]) -> list[Message]:
        """What is said of verbs that claim nothing, or a cause; it costs nothing."""
        told = []
        for name, so in (("empty-verb", says_nothing), ("causal-verb", claims_a_cause)):
            found = [relation for relation in relations if so(relation.name)]
            if found:
                verbs = listed(list(dict.fromkeys(f"“{relation.name}”" for relation in found)))
                where = listed([relation.key for relation in found])
                told.append(message(RELATING, name, where=where, verbs=verbs))
        return told

    def _relation(self, relation: Relation) -> tuple[float, list[Message]]:
        ends = [self.material.theme(key) for key in (relation.source, relation.target)]
        if None in ends:
            themes = listed([theme.key for theme in self.material.themes] or ["not there yet"])
            return 0.0, [self._of("no-such-theme", relation, themes=themes)]
        if relation.source == relation.target:
            return 0.0, [self._of("itself", relation)]
        found = ground(relation, self.material)
        self.grounds[relation.key] = found
        told = []
        if found.name == "two-people":
            told.append(_answered(self._of(found.name, relation), relation.memo))
        elif found.name != "carried":
            told.append(self._of(found.name, relation))
        if found.neither and found.name != "beside":
            off = len(found.neither)
            belong = f"{off} belong{'s' if off == 1 else ''}"
            most = 2 * off > len(relation.units)
            name = "buried" if found.name == "carried" and most else "strays"
            told.append(self._of(name, relation, n=len(relation.units), off=belong))
        share = found.share
        if not relation.name and found.name != "bare":
            told.append(self._of("unnamed", relation))
            share /= 2
        return share, told

    def related(self) -> Part:
        told = []
        carried = self._grounded()
        reached = related(carried)
        left = [theme.key for theme in self.material.themes if theme.key not in reached]
        # Of a relation that is buried under units to be taken out it is said there.
        bare = [key for key in left if key not in related(self._buried())]
        if bare:
            has = "has" if len(bare) == 1 else "have"
            place = self._place("theme", bare[0])
            told.append(message(RELATING, "orphan", which=f"{listed(bare)} {has}", place=place))
        parts = islands(self.material.themes, carried)
        if len(parts) > 1:
            apart = "; ".join(listed(part) for part in parts)
            found = message(RELATING, "islands", n=len(parts), parts=apart)
            told.append(_answered(found, self.structure.memo))
        if self.material.loose:
            codes = [f"{c} ({self.material.names.get(c, c)})" for c in self.material.loose[:6]]
            found = message(RELATING, "loose", codes=listed(codes))
            told.append(_answered(found, self.structure.memo))
        count = len(self.material.themes)
        return (count - len(left)) / max(count, 1), told

    def alone(self) -> Part:
        true = set(self.material.alone)
        said = self.structure.alone
        wrong = sorted(key for key in said if key not in true)
        # What is to be taken back need not be said better first.
        kept = [(key, text) for key, text in said.items() if key not in wrong]
        told = self._thin(((f"Theme {key}", key, text, None) for key, text in kept), "theme")
        taken = {key for key, text in said.items() if not thin(text, None)}
        missed = [theme for theme in self.material.themes if theme.key in true - set(said)]
        missed.sort(key=lambda theme: theme.key)
        if wrong:
            name = "About one of the themes" if self.hidden else f"About {listed(wrong)}"
            place = None if self.hidden else self._place("theme", wrong[0])
            told.append(message(RELATING, "alone-wrong", which=name, place=place))
        if missed and self.hidden:
            told.append(message(RELATING, "alone-missed-some", n=len(taken & true) or "none"))
        elif missed:
            which = listed([f"{theme.key} ({self._who(theme)})" for theme in missed])
            place = self._place("theme", missed[0].key)
            told.append(message(RELATING, "alone-missed", which=which, place=place))
        if not true:
            return (None if not wrong else 0.0), told
        return max((len(taken & true) - len(wrong)) / len(true), 0.0), told

    def against(self) -> Part:
        true = set(self.material.against)
        said = self.structure.against
        wrong = sorted(set(said) - true - self.material.doubtful)
        kept = [(k, text) for k, text in said.items() if not (self.hidden and k in wrong)]
        told = self._thin(((f"Unit {k}", k, text, unit_at(k)) for k, text in kept), "unit")
        taken = {key for key, text in said.items() if not thin(text, unit_at(key))}
        again = [key for key, text in kept if key in taken and only_retells(text)]
        if 2 * len(again) > len(taken):  # one such note may say it in words of its own
            place = self._place("unit", again[0])
            told.append(message(RELATING, "against-retold", units=listed(again), place=place))
        missed = [key for key in self.material.against if key not in said]
        if wrong and self.hidden:
            told.append(message(RELATING, "against-wrong", n=plural(len(wrong), "unit")))
        elif wrong:
            place = self._place("unit", wrong[0])
            told.append(message(RELATING, "against-own", units=listed(wrong), place=place))
        if missed and self.hidden:
            people = dict.fromkeys(load(voice(key)).pseudonym for key in missed)
            who = f"in what {listed(list(people))} told"
            found = len(taken & true) or "none"
            told.append(message(RELATING, "against-missed-some", n=found, who=who))
        elif missed:
            place = self._place("unit", missed[0])
            told.append(message(RELATING, "against-missed", units=listed(missed), place=place))
        if (
            true
            and not wrong
            and true <= taken
            and set(self.material.alone) <= set(self.structure.alone)
        ):
            told.append(message(RELATING, "taken-up"))
        others = [key for key in self.material.heard if key not in said]
        if others:
            units = [f"{key} ({self._codes(key)})" for key in others[:4]]
            place = self._place("unit", others[0])
            told.append(message(RELATING, "against-panel", units=listed(units), place=place))
        if not true:
            return None, told
        cost = len(wrong) if self.hidden else 0
        return max((len(taken & true) - cost) / len(true), 0.0), told

    # What they share.

    def _carried(self) -> list[Relation]:
        """Relations that can be followed back to both of their themes."""
        return [
            relation
            for relation in self.structure.relations
            if relation.key in self.grounds
            and self.grounds[relation.key].name == "carried"
            and not self.grounds[relation.key].neither
        ]

    def _grounded(self) -> list[Relation]:
        """Relations of which at least a part is carried."""
        return [
            relation
            for relation in self.structure.relations
            if relation.key in self.grounds and self.grounds[relation.key].share > 0
        ]

    def _buried(self) -> list[Relation]:
        """Relations that earn nothing for the units in them that bear on neither theme."""
        return [
            relation
            for relation in self.structure.relations
            if (found := self.grounds.get(relation.key))
            and found.name == "carried"
            and not found.share
        ]

    def _thin(self, notes: Iterable[tuple[str, str, str, Unit | None]], what: str) -> list[Message]:
        told = []
        for where, key, text, unit in notes:
            if why := thin(text, unit):
                place = self._place(what, key)
                told.append(
                    message(RELATING, "thin", where=where, said=why, what=what, place=place)
                )
        return told[:3]

    def _codes(self, unit: str) -> str:
        return listed(self.material.named(self.material.heard[unit]))

    def _who(self, theme: Theme) -> str:
        (name,) = self.material.voices(theme)
        return f"only {load(name).pseudonym}"

    def _place(self, what: str, key: str) -> tuple[int, int] | None:
        if (what, key) not in self.rows:
            return None
        n = self.rows.index((what, key)) + 1
        return n, n

    def _of(self, name: str, relation: Relation, **given: Any) -> Message:
        where = f"Relation {relation.key} ({relation.source} → {relation.target})"
        return message(
            RELATING, name, where=where, place=self._place("relation", relation.key), **given
        )
