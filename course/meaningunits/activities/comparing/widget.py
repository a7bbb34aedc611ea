"""Partner compare: every measure of two coders, and their disagreements talked over one by one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ... import trail
from ...material import own
from ...material.corpus import STATUS
from ...material.units import tokens
from ...page.base import Base, Refused, sources
from ...tasks import catalogue
from ..coding import across as spread
from ..coding import standing
from . import coders as sides
from . import pair as pairing
from .coders import MINE, PARTNER, SECOND, PartnerError, Side
from .kind import (
    LONGEST_REASON,
    SHORTEST_REASON,
    Compared,
    Comparing,
    Decided,
)
from .pair import Pair
from .talks import decided_in_words, decisions

#: The measures that the lesson explains; the others are folded away below them.
SHOWN_FIRST = pairing.OPEN


#: What else can be done where there is a codebook of the course.
OR_OURS = ", or compare with the codebook's"


class Compare(Base[Comparing]):
    """Compare two coders (kind ``Comparing``); the panel's moderator can be laid beside."""

    _esm, _css = sources(__file__)

    has_panel = True

    def described(self) -> dict[str, Any]:
        status = own.STATUS if self.kind.alone else STATUS
        lengths = {"longest": LONGEST_REASON, "shortest": SHORTEST_REASON}
        return {"text": {"status": status}, "alone": self.kind.alone, **lengths}

    def rests_on(self) -> tuple[str, ...]:
        return (*standing.under(self.kind.board), *self.kind.applied.values())

    def drawn(self, answer: Any) -> dict[str, Any]:
        compared, note = self._compared(answer)
        kind = self.kind
        there = kind.there
        found = kind.pair_of(compared)
        work = {
            "note": note,
            "there": [[key, name] for key, name in there.items()],
            "sides": list(compared.sides),
            "third": compared.third,
            "names": [there.get(key, kind.name(key)) for key in compared.who],
            "interviews": self._interviews(compared),
            "interview": compared.interview,
            "partner": compared.partner,
            "remarks": list(kind.partner.remarks) if kind.partner else [],
            "choices": [],
            "about": compared.about,
            "groups": [],
            "places": [],
        }
        if found is None or not found.spots:
            missing = [kind.name(key) for key in compared.sides if kind.side(key) is None]
            work["nothing"] = self._nothing(missing, compared)
            return work
        return work | self._numbers(found, compared) | {"places": self._places(found, compared)}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        compared, _ = self._compared(answer)
        what = action.get("what")
        deeds = {
            "sides": self._choose,
            "third": self._add_third,
            "interview": self._turn_to,
            "about": self._measure,
            "bring": self._bring,
            "decide": self._decide,
            "reopen": self._reopen,
        }
        if not isinstance(what, str) or what not in deeds:
            raise Refused("This could not be understood; nothing was changed.")
        after, told = deeds[what](compared, action)
        return what, after.plain(), told

    def laid_beside(self, answer: Any) -> dict[str, Any]:
        """What the moderator decided and why, at each place where the two differ."""
        compared, _ = self._compared(answer)
        found = self.kind.pair_of(compared)
        if found is None or compared.interview in spread.CLOSED:
            return {}
        return {spot.key: pairing.moderated(spot) for spot in found.disagreements}

    # What the person did.

    def _choose(self, compared: Compared, action: dict[str, Any]) -> tuple[Compared, str]:
        key, at = action.get("value"), action.get("at")
        there = self.kind.there
        if not isinstance(key, str) or key not in there or at not in (0, 1):
            raise Refused("There is no such coder here; nothing was changed.")
        chosen = list(compared.sides)
        if key == chosen[1 - at]:  # the two change places
            chosen.reverse()
        chosen[at] = key
        third = "" if compared.third in chosen else compared.third
        after = replace(compared, sides=(chosen[0], chosen[1]), about=pairing.ALL, third=third)
        possible = self._interviews(after)
        if possible and compared.interview not in [name for name, _ in possible]:
            after = replace(after, interview=possible[0][0])
        return after, f"{there[chosen[0]]} and {there[chosen[1]]}."

    def _add_third(self, compared: Compared, action: dict[str, Any]) -> tuple[Compared, str]:
        key = action.get("value")
        there = self.kind.there
        if not isinstance(key, str) or (key and (key not in there or key in compared.sides)):
            raise Refused("There is no such third coder here; nothing was changed.")
        after = replace(compared, third=key, about=pairing.ALL)
        possible = self._interviews(after)
        if key and not possible:
            raise Refused(f"No interview was coded by all three with {there[key]}.")
        if possible and compared.interview not in [name for name, _ in possible]:
            after = replace(after, interview=possible[0][0])
        return after, f"{there[key]} as a third." if key else "Two coders again."

    def _turn_to(self, compared: Compared, action: dict[str, Any]) -> tuple[Compared, str]:
        name = action.get("value")
        if name not in [known for known, _ in self._interviews(compared)]:
            raise Refused("These two cannot be compared on that interview; nothing was changed.")
        after = replace(compared, interview=name, about=pairing.ALL)
        return after, f"{spread.pseudonym(name)}."

    def _measure(self, compared: Compared, action: dict[str, Any]) -> tuple[Compared, str]:
        found = self.kind.pair_of(compared)
        known = pairing.choices(found) if found else {}
        about = action.get("value")
        if not isinstance(about, str) or about not in known:
            raise Refused("That cannot be compared here; nothing was changed.")
        return replace(compared, about=about), f"Compared: {known[about]}."

    def _bring(self, compared: Compared, action: dict[str, Any]) -> tuple[Compared, str]:
        """A second coder's trail: a file beside the notebook, or one that was uploaded or dropped.

        Where a partner is there already, another person's file is a third coder's.
        """
        kind = self.kind
        mine = trail.here().path
        named, text = action.get("name"), action.get("text")
        if not sides.is_named(named):
            raise Refused("Write the name of your partner's file, or choose it.")
        try:
            if isinstance(text, str):
                raw = text.encode("utf-8", "replace")
                sides.from_bytes(raw, named, kind.board, kind.applied)
                named = _kept(mine.parent / sides.safe_name(named), raw)
            named = named.strip()
            path = mine.parent / named
            before = mine.parent / compared.partner if kind.partner else path
            key = PARTNER if sides.of_one_person(before, path) else SECOND
            found = sides.read_partner(path, mine, kind.board, kind.applied, key)
        except PartnerError as problem:
            raise Refused(str(problem)) from None
        if key == SECOND:
            self.item = replace(self.item, kind=replace(kind, partner2=found))
            first = MINE if kind.mine else compared.sides[0]
            after = replace(compared, partner2=named, sides=(first, PARTNER), third=SECOND)
        else:
            self.item = replace(self.item, kind=replace(kind, partner=found))
            second = compared.sides[0] if compared.sides[0] != PARTNER else compared.sides[1]
            first = MINE if self.kind.mine else second
            after = replace(compared, partner=named, sides=(first, PARTNER), third="")
        after = replace(after, about=pairing.ALL)
        possible = self._interviews(after)
        if possible and after.interview not in [name for name, _ in possible]:
            after = replace(after, interview=possible[0][0])
        units = len(found.rows)
        return after, f"Read: {found.name}, {units} coded unit{'s' if units != 1 else ''}."

    def _decide(self, compared: Compared, action: dict[str, Any]) -> tuple[Compared, str]:
        key, decision, reason = (action.get(k) for k in ("key", "decision", "reason"))
        found = self.kind.pair_of(compared)
        if found is None or key not in {spot.key for spot in found.disagreements}:
            raise Refused("The two do not differ there; nothing was changed.")
        if not isinstance(decision, str) or decision not in decisions(compared.third):
            raise Refused("Choose what you decided first.")
        if not isinstance(reason, str) or len(tokens(reason)) < SHORTEST_REASON:
            raise Refused(
                f"Write a reason, {SHORTEST_REASON} words at least: which words of the passage "
                "decided it?"
            )
        if len(reason) > LONGEST_REASON:
            raise Refused(f"A reason holds up to {LONGEST_REASON:,} characters.")
        reason = " ".join(reason.split()).encode("utf-8", "replace").decode()
        rows = {**compared.decided, key: Decided(decision, reason)}
        after = self._with(compared, rows)
        left = len(found.disagreements) - sum(s.key in rows for s in found.disagreements)
        who = [self.kind.name(one) for one in compared.who]
        return after, (
            f"Kept for {key}: {decided_in_words(decision, *who)}. It stands in "
            f"{trail.here().path.name}, with its reason, and beside these words in How I got here. "
            f"{f'{left} left' if left else 'None is left'}."
        )

    def _reopen(self, compared: Compared, action: dict[str, Any]) -> tuple[Compared, str]:
        key = action.get("key")
        if key not in compared.decided:
            raise Refused("Nothing is decided there.")
        rows = {k: one for k, one in compared.decided.items() if k != key}
        return self._with(compared, rows), f"{key}: open again."

    @staticmethod
    def _with(compared: Compared, rows: dict[str, Decided]) -> Compared:
        decisions = {**compared.decisions, compared.pair: rows}
        return replace(compared, decisions={p: r for p, r in decisions.items() if r})

    # What the page draws.

    def _numbers(self, found: Pair, compared: Compared) -> dict[str, Any]:
        known = pairing.choices(found)
        about = compared.about if compared.about in known else pairing.ALL
        measured = pairing.figures(found.two(0, 1) if found.c else found, about)
        if measured is None:
            return {}
        return {
            "choices": [[key, name] for key, name in known.items()],
            "about": about,
            "groups": [
                {
                    "name": name,
                    "rows": [
                        [
                            m.title,
                            "undefined" if m.value is None else f"{m.value:.2f}",
                            m.sentence,
                            m.penalty,
                            m.name not in SHOWN_FIRST,
                        ]
                        for m in measures
                    ],
                }
                for name, measures in measured.groups
            ],
            "reasons": [pairing.split(reason) for reason in measured.reasons],
            # What speaks of a folded measure stands with it.
            "aside": [n for n, reason in enumerate(measured.reasons) if pairing.is_aside(reason)],
            "cautions": list(measured.cautions),
            "sentences": sum(s.last - s.first + 1 for s in found.spots),
            "pairs": [
                [who, *("undefined" if v is None else f"{v:.2f}" for v in values)]
                for who, values in pairing.of_pairs(found, about)
            ],
            "strange": self._strange(found),
        }

    def _strange(self, found: Pair) -> str:
        """Codes that only one of the two could have given."""
        own = [code for code in found.used if code.startswith("“")]
        alone = [c for c in own if not all(c in side.labels for side in found.sides)]
        if not alone:
            return ""
        names = ", ".join(f"“{found.label(code)}”" for code in alone)
        return (
            f"Codes that not all of them have: {names}. They can only differ here, whatever was "
            "meant: agree on names and rules first"
            f"{'' if self.kind.alone else OR_OURS}."
        )

    def _places(self, found: Pair, compared: Compared) -> list[dict[str, Any]]:
        rows = []
        for spot in found.disagreements:
            one = compared.decided.get(spot.key)
            coders = []
            for n, (side, row) in enumerate(zip(found.sides, spot.rows, strict=True)):
                others = [set(r.codes) for m, r in enumerate(spot.rows) if m != n]
                codes = [
                    [
                        found.label(c) + (" (speaks against it)" if c in row.against else ""),
                        all(c in other for other in others),
                    ]
                    for c in row.codes
                ]
                coders.append(
                    {
                        "name": side.name,
                        "codes": codes,
                        "unit": row.key,
                        "note": side.notes.get(row.key, ""),
                    }
                )
            rows.append(
                {
                    "key": spot.key,
                    "lines": pairing.around(spot),
                    "coders": coders,
                    "decision": one.decision if one else "",
                    "reason": one.reason if one else "",
                    "options": [
                        [key, decided_in_words(key, *(side.name for side in found.sides))]
                        for key in decisions(compared.third)
                    ],
                }
            )
        return rows

    def _interviews(self, compared: Compared) -> list[list[str]]:
        there = [self.kind.side(key) for key in compared.who]
        a, b, *more = there
        if a is None or b is None:
            return []
        readers = {*compared.who} - {MINE, PARTNER, SECOND}
        possible = [
            name
            for name in pairing.interviews(a, b, *more)
            if not (readers and name in spread.CLOSED)
        ]
        return [[name, spread.pseudonym(name)] for name in possible]

    def _nothing(self, missing: list[str], compared: Compared) -> str:
        if missing and self.kind.alone:
            return self.kind.not_yet(missing)
        if missing:
            return (
                f"There is nothing of {' and '.join(missing)} to compare yet: no unit is coded. "
                "Code some in this lesson, or choose two readers of the panel."
            )
        return (
            f"These two have nothing in common on {spread.pseudonym(compared.interview)}: no "
            "sentence was coded by both. Choose another interview, or agree on the same units."
        )

    def _compared(self, answer: Any) -> tuple[Compared, str]:
        """The answer, and what of one written in code cannot be shown; brings both trails along."""
        self._bring_own()
        kind = self.kind
        read, unread = self.as_read(answer)
        compared = read or kind.read(None)
        note = unread or self._bring_partners(compared)
        readers = set(compared.who) - {MINE, PARTNER, SECOND}
        if readers and compared.interview in spread.CLOSED:
            a, b, name = kind.start
            return replace(compared, sides=(a, b), interview=name, third=""), (
                f"{spread.pseudonym(compared.interview)} belongs to the exercises: the readers' "
                "codes are not shown there."
            )
        return compared, note

    def _bring_own(self) -> None:
        if self.kind.alone:  # another coder of the study may have come in since
            with suppress(LookupError):
                self.item = catalogue.find(self.item.slug)
        kind = self.kind
        log = trail.here().log()
        mine = sides.of_trail(log, kind.board, kind.applied, MINE, "You")
        if mine != kind.mine:
            self.item = replace(self.item, kind=replace(kind, mine=mine))

    def _bring_partners(self, compared: Compared) -> str:
        """Read the partners' files as they are now; what stands in the way, in words."""
        kind, mine = self.kind, trail.here().path
        notes = []
        read: dict[str, Side | None] = {PARTNER: None, SECOND: None}
        for key, named in ((PARTNER, compared.partner), (SECOND, compared.partner2)):
            if named:
                path = mine.parent / named
                try:
                    read[key] = sides.read_partner(path, mine, kind.board, kind.applied, key)
                except PartnerError as problem:
                    notes.append(f"{problem} What you decided with them is kept.")
        if (read[PARTNER], read[SECOND]) != (kind.partner, kind.partner2):
            now = replace(kind, partner=read[PARTNER], partner2=read[SECOND])
            self.item = replace(self.item, kind=now)
        return " ".join(notes)


def _kept(path: Path, raw: bytes) -> str:
    """Keep an uploaded trail beside one's own, under a name that no other file has."""
    stem, n = path.stem, 1
    while path.exists() and path.read_bytes() != raw:
        n += 1
        path = path.with_name(f"{stem}-{n}.jsonl")
    try:
        if not path.exists():
            path.write_bytes(raw)
    except OSError as problem:
        reason = problem.strerror or problem
        raise PartnerError(f"{path.name} could not be kept in this folder: {reason}.") from None
    return path.name


WIDGET = Compare
