"""The report of one's own study as a document: who read, what was asked, what was made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..activities.appraising.sheet import Entry as Filled
from ..activities.appraising.sheet import Sheet
from ..activities.coding import board as boards
from ..activities.letter.kind import Letter
from ..club.document import Block, Bullets, Document, Heading, Lines, PageBreak, Table, Text
from ..lessons.journal_club.rows import NO_TOTAL, QUESTIONS
from ..material.corpus import SPEAKERS
from ..material.units import span
from ..tasks.catalogue import find
from ..tasks.kind import Unreadable, is_nothing
from ..trail import Log
from . import comparisons, signs, tabled, tables, tasks
from .deidentifying import NO_GUARANTEE
from .study import Study

FOOT = "Made with the course Meaning Units from work on one's own transcripts."
#: What such a report does not show.
LIMITS = (
    "That each theme goes back to sentences shows that there are sentences, not that they mean "
    "what the theme says. Counts of units say how often something was coded, not how much it "
    "matters. Who was not asked does not stand in any table."
)
#: Units quoted under a code, and words of each, so that a report can be read; tables have all.
QUOTED, WORDS = 3, 60


def report(study: Study) -> Document:
    """The report; what was not done is said to be missing."""
    log = study.log()
    made = {table.name: table for table in tables.every(log, study.coders)}
    mine = {name: _mine(made[name]) for name in ("memos", "condensations", "relations")}
    return _tidy(
        study.manifest.title,
        (
            Text("A draft from the trail of the work: yours to write on.", quiet=True),
            *_written(log, tasks.STATEMENT, "Who reads here"),
            *_written(log, tasks.QUESTION, "The question"),
            *_material(study),
            *_memos(mine["memos"]),
            *_condensations(mine["condensations"]),
            *_themes(log, made["quotations"]),
            *_structure(mine["relations"], tables.whole(log)),
            *_agreement(made["agreement"]),
            *_differences(made["differences"]),
            *_convergence(log),
            *_sheet(log, tasks.APPRAISAL, "Appraisal", NO_TOTAL),
            *_sheet(log, tasks.WORKSHEET, "Would it hold elsewhere?"),
            *_sheet(log, tasks.PLAN, "One action"),
            *_written(log, "memo", "What stays open"),
            Heading("What this cannot tell"),
            Text(LIMITS),
        ),
        FOOT,
    )


def _mine(made: tabled.Table) -> tabled.Table:
    """One's own rows of a table, without the column that says whose they are."""
    rows = tuple(row[1:] for row in made.rows if row[0] == "me")
    return replace(made, columns=made.columns[1:], rows=rows)


#: What a Word file cannot hold.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _tidy(title: str, blocks: Iterable[Block], foot: str) -> Document:
    """A document whose words every format can hold: a list's and a table's in one line each."""
    return Document(_line(title), tuple(map(_tidied, blocks)), foot)


def _tidied(block: Block) -> Block:
    match block:
        case Heading():
            return replace(block, text=_line(block.text))
        case Text():
            return replace(block, text=_CONTROL.sub("\N{REPLACEMENT CHARACTER}", block.text))
        case Bullets():
            return replace(block, items=tuple(map(_line, block.items)))
        case Table():
            return replace(block, rows=tuple(tuple(map(_line, row)) for row in block.rows))
    return block


def _line(text: str) -> str:
    return " ".join(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text).split())


def _text(log: Log, what: str) -> str:
    value = log.state(tasks.slug(what)).value
    return value if isinstance(value, str) else ""


def _written(log: Log, what: str, head: str) -> Iterator[Block]:
    yield Heading(head)
    text = _text(log, what)
    if not text:
        yield Text("Not written yet.", quiet=True)
    for part in text.split("\n\n"):
        if part.strip():
            yield Text(part.strip(), own=True)


def _material(study: Study) -> Iterator[Block]:
    yield Heading("The transcripts")
    rows = tuple(
        (
            one.pseudonym,
            f"{len(one.sentences):,}",
            f"{sum(len(s.text.split()) for s in one.sentences):,}",
            ", ".join(dict.fromkeys(SPEAKERS[t.speaker] for t in one.turns if t.speaker)),
        )
        for one in study.interviews
    )
    if not rows:
        yield Text("None yet.", quiet=True)
        return
    yield Table(("Transcript", "Sentences", "Words", "Speakers"), rows, (4, 2, 2, 5), own=True)
    told = ((entry.title, _facts(entry.done)) for entry in study.manifest.entries)
    done = tuple(f"{title}: {said}" for title, said in told if said)
    if done:
        yield Heading("What was done on the way in", 3)
        yield Bullets(done, own=True)
    if any("Pseudonyms" in text for text in done):
        yield Text(NO_GUARANTEE, quiet=True)


#: What was told on the way in, and is for whoever takes a text in, not for readers of a report.
_FOR_ONES_OWN_EYES = re.compile(r"Names that have a pseudonym in this study|It was left out and is")
_NAMES_OUT = re.compile(r"(\d+) sentence\(s\) with pseudonyms put in place\.")


def _facts(done: Sequence[str]) -> str:
    """What was done to a text, without what somebody was asked to look at; its counts as one."""
    told = [re.sub(r": look whether .*", ".", text, flags=re.DOTALL) for text in done
            if not _FOR_ONES_OWN_EYES.match(text) and not _NAMES_OUT.fullmatch(text)]  # fmt: skip
    many = sum(int(match[1]) for text in done if (match := _NAMES_OUT.fullmatch(text)))
    if many:
        told.append(f"Pseudonyms were put in place ({many} sentence(s), counted each time).")
    return " ".join(told)


def _memos(made: tabled.Table) -> Iterator[Block]:
    rows = [row for row in made.rows if row[0] == "Reading"]
    if rows:
        yield Heading("Memos from reading")
        yield Bullets(
            tuple(
                f"{r[1]} {span(int(str(r[2])), int(str(r[3])))}, “{_short(str(r[4]))}”: {r[5]}"
                for r in rows
            ),
            own=True,
        )


def _short(text: str, words: int = 12) -> str:
    said = text.split()
    return " ".join(said[:words]) + (" …" if len(said) > words else "")


def _themes(log: Log, quotations: tabled.Table) -> Iterator[Block]:
    board = signs.own_board(log.state(tasks.slug(tasks.BOARD)).value)
    yield Heading("Themes and codes")
    used = [code for code in board.codes.values() if code.own]
    if not used:
        yield Text("Nothing is coded yet.", quiet=True)
        return
    own = [theme for theme in board.themes.values() if theme.own]
    for theme_id, name in [*((t.id, t.name) for t in own), ("", "In no theme")]:
        codes = [code for code in used if code.theme == theme_id]
        if not codes and not theme_id:
            continue
        yield Heading(name, 3)
        if not codes:
            yield Text("No code in it yet.", quiet=True)
        chosen = tuple(f"{r[4]} ({r[1]})" for r in quotations.rows if r[0] == name and theme_id)
        if chosen:
            yield Text("Quotations that were chosen:")
            yield Bullets(chosen, own=True)
        for code in codes:
            yield from _code(code, board)


def _code(code: boards.Code, board: boards.Board) -> Iterator[Block]:
    here = board.of(code.id)
    voices = len({boards.split_key(key)[0] for key in here})
    count = f"{len(here)} unit{'s' if len(here) != 1 else ''} of {voices} transcript(s)"
    yield Text(f"{code.name} ({count}). {code.memo}".strip(), own=True)
    quotes = []
    for key in here[:QUOTED]:
        unit = boards.unit_at(key)
        against = " (spoken against)" if code.id in board.against.get(key, ()) else ""
        quotes.append(
            f"{key}{against}: “{_short(unit.with_speakers, WORDS) if unit else 'not there now'}”"
        )
    if len(here) > QUOTED:
        quotes.append(f"and {len(here) - QUOTED} more: {', '.join(here[QUOTED:])}")
    if quotes:
        yield Bullets(tuple(quotes), own=True)


def _condensations(made: tabled.Table) -> Iterator[Block]:
    if made.rows:
        yield Heading("The units, condensed")
        rows = tuple((str(unit), str(said)) for _, unit, _, said in made.rows)
        yield Table(("Unit", "In one's own words"), rows, (3, 14), own=True)


def _structure(made: tabled.Table, whole: str) -> Iterator[Block]:
    yield Heading("How the themes hang together")
    if not made.rows and not whole:
        yield Text("Nothing is related yet.", quiet=True)
        return
    told = []
    for source, verb, target, units, memo in made.rows:
        if verb == tables.AGAINST:
            told.append(f"Speaks against: {units}. {memo or ''}".strip())
        elif verb == tables.ONE_VOICE:
            told.append(f"{source} {verb}. {memo or ''}".strip())
        else:
            head = f"{source} {verb or '(no verb yet)'} {target}"
            told.append(f"{head}. Units: {units or 'none yet'}. {memo or ''}".strip())
    if told:
        yield Bullets(tuple(told), own=True)
    for part in filter(str.strip, whole.split("\n\n")):
        yield Text(part.strip(), own=True)


def _agreement(made: tabled.Table) -> Iterator[Block]:
    yield Heading("A second reader")
    if made.rows:
        rows = tuple(
            tuple("undefined" if cell is None else str(cell) for cell in row[:5])
            for row in made.rows
            if row[1] == comparisons.ALL or row[2] == comparisons.ENDS
        )
        yield Table(
            ("Coders", "Transcript", "About", "Measure", "Value"), rows, (3, 3, 4, 5, 2), own=True
        )
    if made.note:
        yield Text(made.note)
    if made.rows:
        told = "Every measure, transcript by transcript, is in the table “agreement”."
        yield Text(told, quiet=True)


def _differences(made: tabled.Table) -> Iterator[Block]:
    """Where the coders part, with what came of it."""
    if not made.rows:
        return
    yield Heading("Where the coders part", 3)
    rows = tuple(
        (
            f"{place}, {who}",
            f"{one or '–'} / {two or '–'}",
            ". ".join(filter(None, map(str, (decided, why)))) or "not decided yet",
        )
        for who, _, place, _, one, two, decided, why in made.rows
    )
    yield Table(
        ("Where", "Codes of the first / of the second", "Decision, and why"),
        rows,
        (4, 6, 7),
        own=True,
    )


def _convergence(log: Log) -> Iterator[Block]:
    slug = tasks.slug("convergence")
    value = log.state(slug).value
    if is_nothing(value):
        return
    try:
        told = tuple(f"{head}: {said}" for head, said in find(slug).kind.words(value))
    except LookupError:
        return
    yield Heading("Source by source")
    yield Bullets(told, own=True)


def _sheet(log: Log, what: str, head: str, note: str = "") -> Iterator[Block]:
    kind = find(tasks.slug(what)).kind
    value = log.state(tasks.slug(what)).value
    if not isinstance(kind, Sheet) or is_nothing(value):
        return
    try:
        filled: Mapping[str, Filled] = kind.as_far(value)[0]
    except Unreadable:
        return
    yield Heading(head)
    rows = []
    for row in kind.rows:
        entry = filled.get(row.key)
        if entry is not None:
            said = " ".join([entry.reason, *(str(each) for each in entry.evidence)])
            rows.append((row.title, entry.judgement or "–", said or "–"))
    yield Table(("Row", "Judgement", "Why, and where it stands"), tuple(rows), (4, 3, 10), own=True)
    if note:
        yield Text(note, quiet=True)


def sheets(study: Study) -> dict[str, Document]:
    """The appraisal, the worksheet and the plan as papers of their own, as far as they are filled.

    Returns
    -------
    dict
        The name of a file → its document.
    """
    found = {}
    for what, head, note in (
        (tasks.APPRAISAL, "Appraisal", NO_TOTAL),
        (tasks.WORKSHEET, "Would it hold elsewhere?", ""),
        (tasks.PLAN, "One action", ""),
    ):
        if blocks := list(_sheet(study.log(), what, study.manifest.title, note)):
            found[what] = _tidy(head, blocks, FOOT)
    return found


# The papers for a club on one's own study, and the letter.


def letter(log: Log) -> Document | None:
    """The letter as a document; None where there is none yet."""
    kind = find(tasks.slug("letter")).kind
    value = log.state(tasks.slug("letter")).value
    if not isinstance(kind, Letter) or is_nothing(value):
        return None
    try:
        written = kind.as_far(value)[0]
    except Unreadable:
        return None
    if not written.text:
        return None
    parts = [part for part in written.text.split("\n\n") if part.strip()]
    signed = [Text(written.name, own=True)] if written.name else []
    blocks: Sequence[Block] = (*(Text(part, own=True) for part in parts), *signed)
    made = _tidy(written.title or "Letter", blocks, FOOT)
    return replace(made, author=_line(written.name))


def kit(study: Study) -> Document:
    """A handout for a journal club on one's own study: the question, a board, room to write."""
    question = _text(study.log(), tasks.QUESTION) or "The research question is not written yet."
    return _tidy(
        f"Journal club on: {study.manifest.title}",
        (
            Text(
                "You read a study of somebody in this room. The author answers questions of fact, "
                "and defends nothing for the first half hour."
            ),
            Heading("The question"),
            Text(question, own=True),
            Heading("The board"),
            Text("✓ no concerns · ◆ some concerns · ✗ serious concerns · ? cannot tell"),
            Table(
                ("Question", "Asks", "Light", "Where it stands, and why"),
                tuple((f"{r.key} {r.title}", r.asks, "☐ ✓ ☐ ◆ ☐ ✗ ☐ ?", "") for r in QUESTIONS),
                (4, 7, 3, 6),
                tall=True,
            ),
            Text(NO_TOTAL, quiet=True),
            PageBreak(),
            Heading("What would you ask the next person?"),
            Lines(4),
            Heading("Who would have told something else?"),
            Lines(4),
        ),
        FOOT,
    )
