"""Coders of one study side by side, as tables: how far they agree, and where they part."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import partial
from itertools import combinations

from ..activities.coding import board as boards
from ..activities.comparing import coders as sides
from ..activities.comparing import pair as pairing
from ..activities.comparing.coders import Side
from ..activities.comparing.kind import Compared, Comparing
from ..activities.comparing.pair import Pair, Spot
from ..activities.comparing.talks import decided_in_words
from ..agreement import boundary_similarity, set_alpha
from ..agreement.sentences import Measured, on_codes
from ..material import own
from ..material.coding import panel
from ..material.corpus import load
from ..material.units import cuts
from ..tasks.catalogue import find
from ..tasks.kind import Unreadable, is_nothing
from ..trail import Log
from . import tasks
from .tabled import Cell, Table

ALONE = (
    "There is one coder, so agreement cannot be said: how far two people would cut or code alike "
    "cannot be worked out from the work of one."
)
TRUTH = "Agreement is not truth: two people can be of one mind and wrong."
SETS = (
    "In “all codes”, two sets of codes are the same or wholly different: “A” beside “A + B” counts "
    "as no agreement. α for sets (MASI) counts what they share in part, and rows with “only” say "
    "of one code, over all transcripts, whether both gave it."
)


def agreement(log: Log, coders: Mapping[str, Log]) -> Table:
    """Every measure for oneself and each other coder, transcript by transcript.

    Parameters
    ----------
    log : Log
        One's own work.
    coders : mapping
        Other coders' work by name.
    """
    columns = ("coders", "transcript", "about", "measure", "value", "in words")
    if not coders:
        return Table("agreement", columns, (), ALONE)
    rows = []
    for name in own.names():
        for coder, other in coders.items():
            ends = list(_of_cuts(name, coder, log))
            rows += [*ends, *_of_codes(name, log, coder, other, with_ends=not ends)]
    for coder, other in coders.items():
        rows += _of_all(log, coder, other)
    if not rows:
        note = "No transcript was divided or coded by two coders yet."
    else:
        about = [str(row[2]) for row in rows]
        note = f"{TRUTH} {SETS}" if any(one != ENDS for one in about) else TRUTH
        note += f" {pairing.BY_SENTENCES}" if any(BY_SENTENCE in one for one in about) else ""
    return Table("agreement", columns, tuple(rows), note)


#: What stands for the name of a transcript where all are meant.
ALL = "all of them"
BY_SENTENCE = "sentence by sentence"
#: What a table calls the divisions.
ENDS = "boundaries"


def _of_cuts(name: str, coder: str, log: Log) -> Iterator[tuple[Cell, ...]]:
    theirs = next((c for c in panel(name).codings if c.coder == coder), None)
    mine = log.state(tasks.slug("divide", name)).value
    if theirs is None or not isinstance(mine, list):
        return
    passage = load(name).passage()
    bench = panel(name).on(passage)
    ends = {number for number, _ in cuts(mine, passage)} & set(passage.gaps)
    gaps = theirs.boundaries & set(passage.gaps)
    value = boundary_similarity(bench.masses(ends), bench.masses(gaps))
    same = len(ends & gaps)
    words = f"{same} cut{'s' if same != 1 else ''} in the same place, of {len(ends)} and "
    words += f"{len(gaps)}; one sentence beside counts half"
    yield (f"me, {coder}", name, ENDS, "boundary similarity B", round(value, 4), words)


def _of_codes(
    name: str, log: Log, coder: str, other: Log, *, with_ends: bool
) -> Iterator[tuple[Cell, ...]]:
    one, two = side(log, "me"), side(other, coder)
    found = pairing.pair(one, two, name) if one and two else None
    figures = pairing.figures(found) if found else None
    if found is None or figures is None:
        return
    who = (f"me, {coder}", name)
    for group, measures in figures.groups:
        if group == "Boundaries of the units" and not with_ends:
            continue  # they stand there as they were cut
        about = f"{group}, all codes" if group.startswith("Codes") else group
        for m in measures:
            yield (*who, about, m.title, _rounded(m.value), m.sentence)
        if group.startswith("Codes"):
            yield (*who, about, *_of_sets(_given(found, by_units=found.by_units)))


Given = tuple[list[frozenset[str]], list[frozenset[str]]]


def _given(found: Pair, *, by_units: bool) -> Given:
    """What both gave each unit, or each sentence: two rows of sets."""
    rows: Given = ([], [])
    for spot in found.spots:
        times = 1 if by_units else spot.last - spot.first + 1
        for made, row in zip(rows, (spot.a, spot.b), strict=True):
            made += [frozenset(row.codes)] * times
    return rows


def _of_sets(rows: Given) -> tuple[str, float | None, str]:
    """α with MASI: what sets of codes share counts in part."""
    name = "Krippendorff's α for sets (MASI)"
    try:
        value = set_alpha(rows)
    except ValueError as problem:
        return name, None, str(problem)
    return (
        name,
        _rounded(value),
        "The same set counts 1, one set within the other up to ⅔, sets that overlap up to ⅓, by "
        "how much they share; nothing shared counts 0. Chance is subtracted.",
    )


def _of_all(log: Log, coder: str, other: Log) -> Iterator[tuple[Cell, ...]]:
    """Over all transcripts that both coded: sets of codes, then each code by itself."""
    one, two = side(log, "me"), side(other, coder)
    pairs = [pairing.pair(one, two, name) for name in own.names()] if one and two else []
    pairs = [found for found in pairs if found.spots]
    if not pairs:
        return
    by_units = all(found.by_units for found in pairs)
    what = "units" if by_units else "sentences"
    parts = [_given(found, by_units=by_units) for found in pairs]
    rows: Given = ([s for p in parts for s in p[0]], [s for p in parts for s in p[1]])
    who, kind = (f"me, {coder}", ALL), f"Codes, {what[:-1]} by {what[:-1]}"
    for m in _each(rows, lambda codes: " + ".join(sorted(codes)) or "none", what):
        if m.name in SHORT:
            yield (*who, f"{kind}, all codes", m.title, _rounded(m.value), m.sentence)
    yield (*who, f"{kind}, all codes", *_of_sets(rows))
    for code in dict.fromkeys(code for found in pairs for code in found.used):
        label = next(found.label(code) for found in pairs if code in found.used)
        for m in _each(rows, partial(_has, code), what):
            if m.name in SHORT:
                yield (*who, f"{kind}, only “{label}”", m.title, _rounded(m.value), m.sentence)


def _has(code: str, codes: frozenset[str]) -> bool:
    return code in codes


def _each(
    rows: Given, called: Callable[[frozenset[str]], Hashable], what: str
) -> tuple[Measured, ...]:
    """Measures of both rows, each set of codes called by one word."""
    first, second = (list(map(called, row)) for row in rows)
    return on_codes(first, second, None, what)


#: Measures that are worked out of each code.
SHORT = ("percent_agreement", "cohen_kappa")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def side(log: Log, name: str, key: str = "") -> Side | None:
    """One coder's codes, or None where there are none."""
    return sides.of_trail(log, tasks.slug(tasks.BOARD), {}, key or name, name)


def differences(log: Log, coders: Mapping[str, Log]) -> Table:
    """Each place where two coders part, what each gave it, and what was decided there, with why.

    Parameters
    ----------
    log : Log
        One's own work, with the decisions in it.
    coders : mapping
        Other coders' work by name.
    """
    columns = ("coders", "transcript", "place", "text", "first's codes", "second's codes",
               "decision", "reason")  # fmt: skip
    if not coders:
        return Table("differences", columns, (), ALONE)
    everyone = [side(log, "me", sides.MINE), *(side(one, name) for name, one in coders.items())]
    there = [one for one in everyone if one is not None]
    talks = _talks(log)
    rows: list[tuple[Cell, ...]] = []
    for one, two in combinations(there, 2):
        said = {**talks.get(f"{two.key}|{one.key}", {}), **talks.get(f"{one.key}|{two.key}", {})}
        for name in own.names():
            found = pairing.pair(one, two, name)
            for spot in found.disagreements:
                place = next((key for key in said if _touch(key, spot)), "")
                rows.append((*_where(found, spot), *said.pop(place, ("", ""))))
        for place, decided in said.items():
            unit = boards.unit_at(place)
            text = unit.with_speakers if unit else "not there now"
            rows.append((f"{one.name}, {two.name}", boards.split_key(place)[0], place, text,
                         "", "", *decided))  # fmt: skip
    note = "" if rows else "No two coders part anywhere in what both coded."
    return Table("differences", columns, tuple(rows), note)


def _touch(key: str, spot: Spot) -> bool:
    if boards.split_key(key)[0] != spot.interview:
        return False
    first, last = boards.unit_of(key).place
    return spot.first <= last and spot.last >= first


def _where(found: Pair, spot: Spot) -> tuple[Cell, ...]:
    unit = boards.unit_at(spot.key)
    given = ["; ".join(found.label(c).strip("“”") for c in row.codes) or "no code"
             for row in (spot.a, spot.b)]  # fmt: skip
    text = unit.with_speakers if unit else ""
    return (f"{found.a.name}, {found.b.name}", spot.interview, spot.key, text, *given)


def _talks(log: Log) -> dict[str, dict[str, tuple[str, str]]]:
    """Who talked → place → what was decided in words, and why."""
    slug = tasks.slug(tasks.CODERS)
    kind, value = find(slug).kind if own.names() else None, log.state(slug).value
    if not isinstance(kind, Comparing) or is_nothing(value):
        return {}
    try:
        read: Compared = kind.as_far(value)[0]
    except Unreadable:
        return {}
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for keys, place, one in read.talks:
        who = ["I" if key == sides.MINE else kind.name(key) for key in keys]
        for pair in combinations(keys, 2):
            said = decided_in_words(one.decision, *who)
            found.setdefault("|".join(pair), {})[place] = (said, one.reason)
    return found
