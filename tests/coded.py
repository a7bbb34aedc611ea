"""A trail through all five steps, and projects made up: what interchange is tried on."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, timedelta, timezone

from hypothesis import strategies as st
from meaningunits.interchange import model as m

READ = "meaning-units/read-tomas"
DIVIDE = "meaning-units/divide-leif"
CONDENSE = "condensing/condense-leif"
BOARD = "themes/board"
MAP = "general-structure/map"
COMPARE = "second-coder/compare"

MEMO = {"from": [46, 1], "to": [47, 3], "text": "I held my breath."}
CODED = {
    "codes": {
        "C1": {"name": "Hard feelings", "memo": "Mine are in it."},
        "n1": {"name": "Left standing", "theme": "T1", "memo": "Goes in: being left."},
        "n2": {"name": "The dog"},
    },
    "themes": {"T1": {"name": "Alone with it"}},
    "units": {
        "leif 45–52": ["C1", "n1"],
        "leif 53–58": ["S5", "n1"],
        "leif 59:2–63:4": [],
        "farida 57–63": ["n2"],
    },
    "against": {"leif 53–58": ["n1"]},
    "words": {"leif 53–58": {"S5": ["53:1–53:4", "55–56"]}},
    "notes": {"leif 45–52": "Is being seen the help, or the clinics?"},
}
RELATED = {
    "relations": {
        "r1": {
            "from": "T1",
            "to": "S",
            "name": "is met by",
            "units": ["leif 53–58", "leif 45–52"],
            "memo": "The dog comes on Wednesdays.",
        },
    },
    "against": {"farida 57–63": "It goes the other way."},
    "alone": {"T1": "Only Leif says so."},
    "memo": "All of it hangs on one person.",
}
CONDENSED = {"53–58": "A colleague keeps coming to walk with him."}


def fill(trail):
    """Record all five steps in a trail, with something taken back on the way."""
    trail.record(READ, "add", [MEMO])
    trail.record(DIVIDE, "cut", [44])
    trail.record(DIVIDE, "cut", [44, 52, 58, [59, 1], [63, 4]])
    trail.record(CONDENSE, "write", CONDENSED)
    trail.record(BOARD, "give", {"units": {"leif 45–52": []}})
    trail.record(BOARD, "give", CODED)
    talked = {"leif 50–55": {"decision": "open", "reason": "Both have words to stand on."}}
    trail.record(
        COMPARE, "decide", {"sides": ["a", "b"], "interview": "leif", "decisions": {"a|b": talked}}
    )
    trail.record(MAP, "relate", RELATED)
    return trail


def guid(*parts):
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "/".join(map(str, parts))))


def small(text="One two\nthree four.", places=((0, 7), (8, 13)), **more):
    """A project of one text with a code at each place, each called by its words."""
    selections = tuple(
        m.Selection(
            guid("selection", n),
            a,
            b,
            " ".join(text[a:b].split()),
            user=guid("user"),
            codings=(m.Coding(guid("coding", n), guid("code"), guid("user")),),
        )
        for n, (a, b) in enumerate(places)
    )
    return m.Project(
        "Small",
        "A test",
        users=(m.User(guid("user"), "Ana"),),
        codes=(m.Code(guid("top"), "Top", codes=(m.Code(guid("code"), "Below"),)),),
        sources=(m.Source(guid("source"), text, "Text", selections=selections),),
        **more,
    )


# Whole projects, made up.

_UNWRITABLE = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
words = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=_UNWRITABLE), max_size=30
)
zones = st.sampled_from([None, UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-5))])
times = st.none() | st.datetimes(timezones=zones)
colours = st.sampled_from(["", "#abc", "#12EF09"])
guids = st.uuids(version=4).map(str)


def some(one, most=3):
    return st.lists(one, max_size=most).map(tuple)


def of(known):
    """One of these, or none where there are none."""
    return st.sampled_from(known) if known else st.just("")


@st.composite
def codes(draw, notes, deep=2):
    below = draw(some(codes(notes, deep - 1), 2)) if deep else ()
    given = draw(st.lists(of(notes), max_size=2)) if notes else []
    return m.Code(
        draw(guids),
        draw(words),
        draw(words),
        draw(colours),
        draw(st.booleans()),
        tuple(given),
        below,
    )


@st.composite
def sources(draw, users, codes, notes, variables):
    text = draw(words | st.text("ab \r\n\U0001f600é", max_size=40))
    text = text.removeprefix("\ufeff")

    def coding():
        made = st.builds(
            m.Coding,
            guids,
            st.sampled_from(codes),
            of(users),
            times,
            st.lists(of(notes), max_size=2).map(tuple) if notes else st.just(()),
        )
        return some(made, 2) if codes else st.just(())

    selections = []
    for _ in range(draw(st.integers(0, 3))):
        a, b = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        # A blank at a border stays one: without it nobody could say how a line's end was counted.
        name = draw(st.sampled_from(["", re.sub(r"\s+", " ", text[a:b])]))
        made = m.Selection(
            draw(guids), a, b, name, draw(words), draw(of(users)), draw(times), draw(coding())
        )
        selections.append(made)
    values = st.builds(m.Value, of(variables), st.just("TextValue"), words)
    return m.Source(
        draw(guids),
        text,
        draw(words),
        draw(words),
        draw(of(users)),
        draw(times),
        tuple(selections),
        draw(coding()),
        values=draw(some(values, 2)) if variables else (),
    )


@st.composite
def projects(draw):
    """A project with everything that the standard knows about texts."""
    users = draw(some(st.builds(m.User, guids, words, words)))
    by = [user.guid for user in users]
    notes = draw(some(st.builds(m.Note, guids, words, words, words, of(by), times)))
    noted = [note.guid for note in notes]
    tops = draw(some(codes(noted), 2))
    coded = [code.guid for top in tops for code in top.walk()]
    variables = draw(some(st.builds(m.Variable, guids, words, st.just("Text"), words), 2))
    varied = [one.guid for one in variables]
    texts = draw(some(sources(by, coded, noted, varied), 2))
    at = [one.guid for one in texts]
    selected = [one.guid for text in texts for one in text.selections]

    def refs(known):
        return st.lists(st.sampled_from(known), max_size=2).map(tuple) if known else st.just(())

    cases = st.builds(
        m.Case, guids, words, words, refs(coded), st.just(()), refs(at), refs(selected)
    )
    links = st.builds(
        m.Link, guids, words, of(coded), of(at), of(["", "OneWay"]), colours, refs(noted)
    )
    groups = st.builds(m.Group, guids, words, words, refs(coded), refs(at), refs(noted))
    whole = st.integers(-9999, 9999)
    points = draw(
        some(st.builds(m.Vertex, guids, whole, whole, whole, whole, words, of(coded), of(["Oval"])))
    )
    ends = [point.guid for point in points]
    edges = some(st.builds(m.Edge, guids, of(ends), of(ends), words, of(coded), of(["OneWay"])))
    graph = m.Graph(draw(guids), draw(words), points, draw(edges) if ends else ())
    return m.Project(
        draw(words),
        draw(words),
        draw(words),
        draw(of(by)),
        draw(times),
        users,
        tops,
        variables,
        draw(some(cases, 2)),
        texts,
        notes,
        draw(some(links, 2)),
        draw(some(groups, 2)),
        (graph,),
        draw(refs(noted)),
    )
