"""Sheets: rows that a person fills in with a judgement, a reason, and where the evidence stands.

The answer maps a row's key to what was filled in there: ``{"judgement": …, "reason": …,
"evidence": [{"place": …, "at": …, "quote": …, "speaks": …}]}``, or just a text where a row has
nothing but one. What somebody judges has no key; judged is only the form that the kinds say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from ...tasks.choices import read_choice
from ...tasks.html import block, note, paragraph
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, shown
from ...tasks.unreadable import uncut
from .places import Place

#: What a piece of evidence does, and how it is shown: symbol and words, never colour alone.
SPEAKS = {
    "reassures": ("+", "reassures"),
    "concern": ("!", "raises a concern"),
    "not told": ("○", "not told there"),
}
LONGEST_TEXT, LONGEST_QUOTE, MOST_EVIDENCE = 6000, 400, 12
#: From this many words on something has been said.
SAID = 4

_FIELDS = ("judgement", "reason", "evidence")


@dataclass(frozen=True)
class Verdict:
    """One thing a row can be judged: the word, its symbol, and the tone it is shown in."""

    name: str
    symbol: str
    tone: str


@dataclass(frozen=True)
class Row:
    """One row: its short key, title, question, a note, its group, and what is filled in.

    ``judged`` is False where there is only a text to write; ``evidence`` is whether places belong.
    """

    key: str
    title: str
    asks: str
    note: str = ""
    group: str = ""
    judged: bool = True
    evidence: bool = False


@dataclass(frozen=True)
class Evidence:
    """Where something stands: the place, whereabouts in it, its words, and what they do."""

    place: str
    at: str = ""
    quote: str = ""
    speaks: str = "concern"

    def plain(self) -> dict[str, str]:
        """The evidence as it stands in the answer."""
        return {"place": self.place, "at": self.at, "quote": self.quote, "speaks": self.speaks}

    @property
    def where(self) -> str:
        """The place and whereabouts in it."""
        return f"{self.place}, {self.at}" if self.at else self.place

    @property
    def in_words(self) -> str:
        """What it does, where it stands, and its words."""
        quote = f": “{self.quote}”" if self.quote else ""
        return f"{SPEAKS[self.speaks][1]} ({self.where}){quote}"

    def __str__(self) -> str:
        return f"{SPEAKS[self.speaks][0]} {self.in_words}"


@dataclass(frozen=True)
class Entry:
    """What stands in a row."""

    judgement: str = ""
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The row as it stands in the answer; what is empty is left out."""
        whole = {
            "judgement": self.judgement,
            "reason": self.reason,
            "evidence": [each.plain() for each in self.evidence],
        }
        return {name: value for name, value in whole.items() if value}


EMPTY = Entry()


@dataclass(frozen=True)
class Sheet(Kind[dict[str, Entry]]):
    """Rows to fill in; kinds of sheet add what is said of them.

    Parameters
    ----------
    task : str
        What to do.
    rows : tuple of Row
    verdicts : tuple of Verdict
        What a row can be judged.
    places : tuple of Place
        Where evidence can stand.
    wanted : int, optional
        How many rows are asked for; all if not said.
    status : str
        What the material is, where it is invented.
    told : str
        A line under the summary, such as why there is no total.
    """

    blank = "Nothing filled in yet."

    task: str
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...] = ()
    places: tuple[Place, ...] = ()
    wanted: int | None = None
    status: str = ""
    told: str = ""

    def row(self, key: Any) -> Row | None:
        return next((row for row in self.rows if row.key == key), None)

    def place(self, name: str) -> Place:
        return next(place for place in self.places if place.name == name)

    def looked_up(self, each: Evidence) -> bool:
        """Whether the words of a piece of evidence could be looked up where they are said to be."""
        return bool(each.quote) and self.place(each.place).has_text

    def flaw(self, each: Evidence, entries: Mapping[str, Entry]) -> str:
        """What is wrong with where a piece of evidence is said to stand, as a diagnosis, or ''."""
        return ""

    @property
    def asked(self) -> int:
        return self.wanted or len(self.rows)

    def asks(self, slug: str) -> str:
        lines = [self.task, *([self.status] if self.status else [])]
        lines += [f"  {row.key!r} ({row.title}): {row.asks}" for row in self.rows]
        if self.verdicts:
            lines.append(f"Judgements: {listed([v.name for v in self.verdicts], 'or')}.")
        if self.places:
            lines.append(
                "Evidence: the text, where in it, its words, and whether they reassure or raise a "
                "concern."
            )
            lines += [f"  place {p.name!r}: {p.hint}" for p in self.places]
            lines.append(f"  speaks: {listed([repr(s) for s in SPEAKS], 'or')}")
        return "\n".join([*lines, f"Write {self.example(slug)}."])

    def braces(self, context: Context) -> dict[str, Any]:
        return {"example": self.example(context.slug)}

    def example(self, slug: str) -> str:
        """How an answer is written in code."""
        row = next((r for r in self.rows if r.judged), self.rows[0])
        if not row.judged:
            return f'mu.answer("{slug}", {{"{row.key}": "…"}})'
        inside = '"judgement": "…", "reason": "…"'
        if row.evidence:
            place = self.places[0].name
            inside += (
                f', "evidence": [{{"place": "{place}", "at": "…", "quote": "…", '
                '"speaks": "concern"}]'
            )
        return f'mu.answer("{slug}", {{"{row.key}": {{{inside}}}}})'

    def read(self, answer: Any) -> dict[str, Entry]:
        """Row → what stands there, in the rows' order; rows with nothing in them are left out."""
        if is_nothing(answer):  # a sheet that nobody has begun is asked for by the letter beside it
            return {}
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which row is meant")
        found: dict[str, Entry] = {}
        for key, said in answer.items():
            row = self.row(key)
            if row is None:
                raise Unreadable(f"there is no row {shown(key)} here")
            entry = self._entry(row, said)
            if entry != EMPTY:
                found[row.key] = entry
        return {row.key: found[row.key] for row in self.rows if row.key in found}

    def _entry(self, row: Row, said: Any) -> Entry:
        if is_nothing(said):
            return EMPTY
        if isinstance(said, str):
            said = {"reason": said}
        if not isinstance(said, dict):
            raise Unreadable(f"{shown(said)} is not what stands in a row ({row.key})")
        if strange := [name for name in said if name not in _FIELDS]:
            raise Unreadable(f"a row has no {shown(strange[0])} ({row.key})")
        reason = said.get("reason") or ""
        if not isinstance(reason, str):
            raise Unreadable(f"{shown(reason)} is not a text ({row.key})")
        evidence = said.get("evidence") or []
        evidence = [evidence] if isinstance(evidence, dict) else evidence
        if not isinstance(evidence, list):
            raise Unreadable(f"{shown(evidence)} is not a list of evidence ({row.key})")
        if evidence and not row.evidence:
            raise Unreadable(f"evidence is not asked for in this row ({row.key})")
        if len(evidence) > MOST_EVIDENCE:
            raise Unreadable(
                f"there are {len(evidence)} pieces of evidence, and room for {MOST_EVIDENCE} "
                f"({row.key})"
            )
        return Entry(
            self.verdict(said.get("judgement"), row),
            uncut(" ".join(reason.split()), LONGEST_TEXT, row.key),
            tuple(self.evidence(each, row) for each in evidence),
        )

    def verdict(self, said: Any, row: Row) -> str:
        """The judgement that somebody means; raises Unreadable."""
        if is_nothing(said) or said == "":
            return ""
        if not row.judged:
            raise Unreadable(f"there is nothing to judge in this row ({row.key})")
        return read_choice(said, [verdict.name for verdict in self.verdicts], row.key)

    def evidence(self, said: Any, row: Row) -> Evidence:
        """One piece of evidence from plain data; raises Unreadable."""
        if not isinstance(said, dict):
            raise Unreadable(f"{shown(said)} is not a piece of evidence ({row.key})")
        texts = {name: said.get(name, "") for name in ("place", "at", "quote", "speaks")}
        texts["at"] = str(texts["at"]) if isinstance(texts["at"], int) else texts["at"]
        if not all(isinstance(text, str) for text in texts.values()):
            raise Unreadable(f"a place, its words and what they do are texts ({row.key})")
        texts = {
            name: uncut(" ".join(text.split()), LONGEST_QUOTE, f"{row.key}, {name}")
            for name, text in texts.items()
        }
        name = read_choice(texts["place"], [place.name for place in self.places], row.key)
        if not texts["speaks"]:
            what = listed([word for _, word in SPEAKS.values()], "or")
            raise Unreadable(f"say what this place does: {what} ({row.key})")
        speaks = read_choice(texts["speaks"], SPEAKS.keys(), row.key)
        return Evidence(name, texts["at"], texts["quote"].strip("“”\"' "), speaks)

    def summary(self, entries: Mapping[str, Entry]) -> list[tuple[Verdict, list[str]]]:
        """Verdict by verdict, the rows that were judged so; deliberately without a total."""
        found = []
        for verdict in self.verdicts:
            rows = [r.key for r in self.rows if entries.get(r.key, EMPTY).judgement == verdict.name]
            if rows:
                found.append((verdict, rows))
        return found

    @property
    def _status(self) -> str:
        return note(self.status) if self.status else ""

    def drawn_blank(self) -> str:
        return self._status + super().drawn_blank()

    def drawn_unread(self, answer: Any) -> str:
        return self._status + super().drawn_unread(answer)

    def draw(self, read: dict[str, Entry]) -> str:
        """Every row with what stands there, and what was judged alike."""
        if not read:
            return self.drawn_blank()
        rows = [self._drawn(row, read[row.key]) for row in self.rows if row.key in read]
        lights = [
            paragraph(f"{verdict.symbol} {verdict.name}: {', '.join(keys)}")
            for verdict, keys in self.summary(read)
        ]
        return self._status + "".join([*rows, *lights])

    def _drawn(self, row: Row, entry: Entry) -> str:
        symbols = {verdict.name: verdict.symbol for verdict in self.verdicts}
        light = f" · {symbols[entry.judgement]} {entry.judgement}" if entry.judgement else ""
        evidence = "".join(f"<li>{escape(str(each))}</li>" for each in entry.evidence)
        body = paragraph(entry.reason) + (f"<ul>{evidence}</ul>" if evidence else "")
        return block(f"{row.key} {row.title}", body, f"{light} · {row.asks}")

    def in_words(self, read: dict[str, Entry]) -> Iterator[Line]:
        for row in self.rows:
            entry = read.get(row.key, EMPTY)
            if said := ": ".join(filter(None, (entry.judgement, entry.reason))):
                yield row.title, said
            for n, each in enumerate(entry.evidence, start=1):
                yield f"{row.title}, evidence {n}", each.in_words


def words(text: str) -> int:
    """How many words somebody wrote."""
    return len(text.split())
