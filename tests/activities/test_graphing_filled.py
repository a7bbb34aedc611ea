"""All that a drawn graph can be told: each set of arrows, each set to adjust for, each part.

The graphs are small and made here, so that every answer of their form can be tried.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations, permutations, product

import pytest
from filled import approved, bare, judged
from meaningunits.activities.graphing import advice, dagitty, graphs, practising, sketching, tidying
from meaningunits.activities.graphing.explaining import states
from meaningunits.activities.graphing.graphs import Drawing
from meaningunits.activities.graphing.judging import Question
from meaningunits.activities.graphing.kind import Graphing, Line
from meaningunits.appraisal.paths import routes
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context, Unreadable
from meaningunits.trail import Entry, Log

HOSTS = ("lesson", "exercise")


def some(parts):
    return [c for n in range(len(parts) + 1) for c in combinations(parts, n)]


def arrows(said):
    return tuple((pair[0], pair[1]) for pair in said.split())


# Arrows, held against a story.

NODES = {"X": "the ex", "Y": "the why", "C": "the see", "M": "the em"}
STORY = (
    Line("See makes ex.", arrows("CX")),
    Line("Ex makes em, and why.", arrows("XM XY"), arrows("CM"), "It only seems so."),
    Line("Em makes why.", arrows("MY")),
)
DRAWN = Graphing(
    "Draw.",
    NODES,
    "X",
    "Y",
    arrows("CX XM XY MY"),
    asked=("edges",),
    story=STORY,
    well_done="Well.",
)


@pytest.mark.parametrize("host", HOSTS)
def test_each_set_of_arrows_is_told_what_was_approved(host, monkeypatch):
    bare(monkeypatch)
    rows = []
    # Right ones, one turned round, one that tempts, a short cut, and one that nothing backs.
    for chosen in some(("CX", "XM", "MY", "MX", "CM", "CY")):
        if "XM" not in chosen or "MX" not in chosen:
            answer = {"edges": [[*arrow] for arrow in chosen]}
            rows.append(f"{' '.join(chosen)}: {judged(DRAWN, answer, host)}")
    more = ["CX XM XY MY", "XC MX YX YM", "CX XM XY MY CY", "CX XM XY MY CY CM", "YC MC", "XY"]
    more += ["CX XM MY YC", "XM MC CX", "CX XM XY MY YM", "CX XM XY MY XX", "CM CY YM"]
    rows += [f"{said}: {judged(DRAWN, {'edges': said.split()}, host)}" for said in ("C → X",)]
    for said in more:
        rows.append(f"{said}: {judged(DRAWN, {'edges': [[*a] for a in said.split()]}, host)}")
    begun = replace(DRAWN, given=arrows("CX"), asked=("edges", "adjust"), weights={"edges": 3})
    for said, adjust in product(("", "XM", "XM XY", "XM XY MY", "XM XY MY CY"), ((), ("C",))):
        answer = {"edges": [[*a] for a in said.split()], "adjust": [*adjust]}
        rows.append(f"begun, {said} adjusting {adjust}: {judged(begun, answer, host)}")
    approved(f"graphing/arrows {host}", rows)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_what_is_not_drawn_is_told_by_the_half_of_the_story_in_which_it_is(count, monkeypatch):
    bare(monkeypatch)
    nodes = {key: key for key in "XYABCDE"}
    story = tuple(Line(f"{key} makes ex.", ((key, "X"),)) for key in "ABCDE"[:count])
    right = tuple((key, "X") for key in "ABCDE"[:count])
    kind = Graphing("Draw.", nodes, "X", "Y", right, asked=("edges",), story=story)
    rows = []
    for gone in range(count):
        for host in HOSTS:
            left = [list(arrow) for n, arrow in enumerate(right) if n != gone]
            rows.append(f"without {gone} {host}: {judged(kind, {'edges': left}, host)}")
            turned = [*left, ["X", "ABCDE"[gone]]]
            rows.append(f"turned {gone} {host}: {judged(kind, {'edges': turned}, host)}")
    everything = {"edges": [[b, a] for a, b in right]}
    rows += [f"all turned {host}: {judged(kind, everything, host)}" for host in HOSTS]
    approved(f"graphing/halves of {count}", rows)


# A set to adjust for.

GRAPHS = {
    "a confounder and a mediator": ("CX CY XM MY XY", ""),
    "nothing": ("XY XM", ""),
    "hidden": ("UX UY XY CX CY", "U"),
    "hidden behind a measured one": ("UC CX UY XY", "U"),
    "a collider": ("AX AC BC BY XY", ""),
    "a collider that confounds": ("AX AC BC BY CX CY XY", ""),
    "what follows": ("XY XD YD CX CY", ""),
    "two confounders": ("AX AY BX BY XY", ""),
    "one after the other": ("AB BX AY XY", ""),
    "a long way": ("XM MN NY CX CM", ""),
    "a hidden way": ("XM MY UM UY CX CY", "U"),
    "without the outcome": ("CX XM", ""),
}


def choosing(said, hidden, effect="total", **more):
    edges = arrows(said)
    names = sorted({end for arrow in edges for end in arrow} | {"X", "Y"})
    return Graphing(
        "Choose.",
        {name: f"the {name}" for name in names},
        "X",
        "Y",
        edges,
        latent=tuple(hidden),
        effect=effect,
        **more,
    )


@pytest.mark.parametrize("name", GRAPHS)
def test_each_set_is_told_what_was_approved(name, monkeypatch):
    bare(monkeypatch)
    rows = []
    for effect in ("total", "direct"):
        kind = choosing(*GRAPHS[name], effect)
        others = [key for key in kind.others if key not in kind.latent]
        for chosen in some(others):
            told = judged(kind, {"adjust": [*chosen]})
            rows.append(f"{effect}, {' '.join(chosen) or 'none'}: {told}")
        rows.append(f"{effect}, none suffices: {judged(kind, {'adjust': 'none suffices'})}")
        rows.append(f"{effect}, not said: {judged(kind, {'adjust': None})}")
        if kind.question(Drawing()).can_be_asked:
            rows.append(f"{effect}, ideal: {kind.ideal()}")
    approved(f"graphing/sets, {name}", rows)


def test_an_effect_is_asked_for_and_a_set_is_held_against_the_one_chosen(monkeypatch):
    bare(monkeypatch)
    rows = []
    for wanted in ("total", "direct"):
        kind = choosing("CX CY XM MY XY", "", wanted, asked=("effect", "adjust"), well_done="Well.")
        for said, adjust in product((None, "total", "direct", "all"), ((), ("C",), ("C", "M"))):
            answer = {"effect": said, "adjust": [*adjust]}
            rows.append(f"{wanted} wanted, {said} {adjust}: {judged(kind, answer)}")
    approved("graphing/effects", rows)


def test_a_set_is_right_by_accident_where_a_number_is_near_and_the_set_is_not_enough(monkeypatch):
    bare(monkeypatch)
    rows = []
    for strength in (0.0, 0.0099, 0.01, 0.0101, 0.05, -0.0099, -0.0101):
        model = {("X", "Y"): 0.5, ("C", "X"): 0.0, ("C", "Y"): 0.3, ("A", "X"): strength}
        model |= {("C", "X"): strength}
        kind = choosing("CX CY XY AX", "", model=model)
        rows.append(f"{strength}: {judged(kind, {'adjust': []})} {kind.told(Drawing())}")
        near = abs(kind.estimate(frozenset()) - kind.truth) < 0.01
        assert kind._by_accident(frozenset()) is near
    approved("graphing/by accident", rows)


# Parts.


@pytest.mark.parametrize("host", HOSTS)
def test_each_naming_of_parts_is_told_what_was_approved(host, monkeypatch):
    bare(monkeypatch)
    kind = choosing("CX CY XM MY XD YD", "", asked=("parts",))
    assert kind._parts == {"C": "confounder", "D": "collider", "M": "mediator"}
    named = [*graphs.MEANT]
    rows = []
    for parts in product(named, repeat=3):
        answer = dict(zip("CDM", parts, strict=True))
        rows.append(f"{' '.join(parts)}: {judged(kind, {'parts': answer}, host)}")
    for answer in (
        {},
        {"C": "collider"},
        {"C": "confounder", "D": ""},
        {"X": "other"},
        {"C": "no"},
    ):
        rows += [f"{answer}: {judged(kind, answer, host)}"]
    four = choosing("CX CY AX AY XM MY BY", "", asked=("parts",))
    for parts in (
        ("other",) * 4,
        ("confounder",) * 4,
        ("confounder", "other", "confounder", "other"),
        ("mediator", "other", "collider", "mediator"),
        ("collider", "other", "collider", "mediator"),
    ):
        answer = dict(zip("ABCM", parts, strict=True))
        rows.append(f"of four, {' '.join(parts)}: {judged(four, {'parts': answer}, host)}")
    approved(f"graphing/parts {host}", rows)


# A sketch of one's own.

SKETCH = Graphing(
    "Sketch.",
    {"X": "the ex", "Y": "the why", "C": "the see"},
    "X",
    "Y",
    (),
    asked=("edges", "adjust"),
    own=3,
    tells=("paths", "sets", "implied"),
)
SKETCHES = {
    "nothing": {},
    "no outcome": {"edges": [["C", "X"]]},
    "no rival": {"edges": [["X", "Y"]]},
    "a rival": {"own": {"Z": "rival"}, "edges": [["Z", "X"], ["Z", "Y"]], "adjust": ["Z"]},
    "a rival that is not drawn": {"own": {"Z": "rival"}, "edges": [["C", "X"], ["C", "Y"]]},
    "a hidden rival": {
        "own": {"Z": "rival"},
        "latent": ["Z"],
        "edges": [["Z", "X"], ["Z", "Y"]],
        "adjust": [],
    },
    "two heads": {"both": [["Y", "X"]], "edges": [["X", "Y"], ["C", "X"]], "adjust": ["C"]},
    "two heads beside": {"both": [["C", "Y"]], "edges": [["C", "X"], ["X", "Y"]], "adjust": []},
    "many ways": {
        "own": {"Z": "rival", "W": "work", "V": "view"},
        "edges": [
            ["Z", "X"],
            ["Z", "C"],
            ["C", "Y"],
            ["Z", "W"],
            ["W", "Y"],
            ["Z", "V"],
            ["V", "Y"],
            ["X", "Y"],
        ],
        "adjust": ["Z"],
    },
    "another effect": {"effect": "direct", "edges": [["X", "C"], ["C", "Y"]]},
    "names": {"names": {"X": " my  ex "}, "edges": [["X", "Y"]], "places": {"X": [0.1, 0.2]}},
}


def test_a_sketch_is_told_what_follows_from_it(monkeypatch):
    bare(monkeypatch)
    rows = []
    for name, answer in SKETCHES.items():
        rows.append(f"{name}: {judged(SKETCH, answer)}")
        if "effect" not in answer:
            drawing = SKETCH.read(answer)
            told = SKETCH.told(drawing)
            rows += [f"  {key}: {value}" for key, value in told.items()]
            rows += [f"  {head}: {said}" for head, said in SKETCH.words(answer)]
            rows.append(f"  {SKETCH.still(answer)}")
            rows.append(f"  at {SKETCH.layout(drawing)}")
            edges = SKETCH.question(drawing).edges
            if SKETCH.question(drawing).can_be_asked:
                found = routes(edges, "X", "Y", drawing.adjust or frozenset(), "total")
                rows.append(f"  {states(edges, found)}")
            graph = (SKETCH.names(drawing), SKETCH.graph(drawing), ("X", "Y"))
            rows.append(f"  {sketching.text_of(drawing, *graph, SKETCH.layout(drawing))!r}")
    approved("graphing/sketches", rows)


# Asking, and reading.


def test_what_is_asked_is_told_with_how_it_is_written():
    rows = []
    kinds = [DRAWN, replace(DRAWN, given=arrows("CX")), SKETCH, choosing("UX UY XY", "U")]
    kinds += [choosing("CX CY XY", "", asked=("effect", "adjust", "parts"))]
    kinds += [choosing("CX CY XY", "", asked=("parts",)), choosing("CX XY", "", asked=("effect",))]
    for kind in kinds:
        rows += [kind.asks("sample/any"), str(kind.braces(Context("sample/any"))["begin"])]
        rows += [str(kind.draws), str(kind.free)]
    approved("graphing/as it asks", rows)


ALL = choosing("CX CY XM MY UX UM", "U", asked=("effect", "adjust", "parts"))
SAID = [
    3,
    [],
    {"what": 1},
    {"edges": []},
    {"effect": "Total effect"},
    {"effect": "both"},
    {"effect": 3},
    {"adjust": []},
    {"adjust": "none"},
    {"adjust": "None of them"},
    {"adjust": "no set"},
    {"adjust": "None suffices"},
    {"adjust": ["none suffices"]},
    {"adjust": "nothing needs adjusting"},
    {"adjust": ["none needed"]},
    {"adjust": "C, M"},
    {"adjust": ["C", "the M"]},
    {"adjust": {"C": True, "M": False}},
    {"adjust": 3},
    {"adjust": ["C", 3]},
    {"adjust": ["X"]},
    {"adjust": " y "},
    {"adjust": ["U"]},
    {"adjust": ["U", "C"]},
    {"adjust": ["Q"]},
    {"adjust": ["C", "C"]},
    {"adjust": [["C"]]},
    {"adjust": ["none"]},
    {"adjust": "C and X"},
    {"parts": 3},
    {"parts": {"C": "confounders"}},
    {"parts": {"the C": "Collider", "M": None}},
    {"parts": {"X": "other"}},
    {"parts": {"C": "x"}},
    {"parts": {"M": "mediator", "C": "confounder"}},
]
OWNED = [
    {"own": {"Z": "z"}},
    {"own": {"Z": ""}},
    {"own": {"Z": " z "}},
    {"own": {"Z": "z" * 60}},
    {"own": {"Z": "z" * 61}},
    {"own": {"ZZZZ": "z"}},
    {"own": {"ZZZZZ": "z"}},
    {"own": {"": "z"}},
    {"own": {"Z!": "z"}},
    {"own": {"X": "z"}},
    {"own": {"A": "a", "B": "b", "D": "d"}},
    {"own": {"A": "a", "B": "b", "D": "d", "E": "e"}},
    {"own": 3},
    {"own": {"Z": 3}},
    {"names": {"X": "x"}},
    {"names": {"C": "x"}},
    {"names": {"X": " "}},
    {"names": 3},
    {"names": {"Y": "y" * 60}},
    {"names": {"Y": "y" * 61}},
    {"both": 3},
    {"both": [["X"]]},
    {"both": [["X", "X"]]},
    {"both": [["Y", "C"], ["C", "Y"]]},
    {"both": [["X", "Q"]]},
    {"both": [3]},
    {"latent": 3},
    {"latent": ["C"]},
    {"latent": ["Z"], "own": {"Z": "z"}},
    {"latent": ["Q"], "own": {"Z": "z"}},
    {"places": 3},
    {"places": {"X": [3, -3]}},
    {"places": {"X": [3.01, 0]}},
    {"places": {"X": [0, -3.01]}},
    {"places": {"X": [1]}},
    {"places": {"X": [1, 2, 3]}},
    {"places": {"Q": [1, 2]}},
    {"places": {"X": [True, 1, 2]}},
    {"edges": 3},
    {"edges": [["X", "X"]]},
    {"edges": [["X", "Q"]]},
    {"edges": "X → Y, C causes X"},
    {"edges": [["X", "Y"], ["X", "Y"]]},
    {"edges": [["X", "Y"], ["Y", "X"]]},
    {"edges": {"X": ["Y"]}},
    {"edges": [["X", "Y"], ["Y", "C"], ["C", "X"]]},
    {"edges": [["the ex", "the why"]]},
    {"practice": 3},
]


def read(kind, answer):
    try:
        found = vars(kind.read(answer))
    except Unreadable as problem:
        return f"{type(problem).__name__}, {problem.diagnosis}: {problem}"
    return str({k: sorted(v) if isinstance(v, frozenset) else v for k, v in found.items() if v})


def test_an_answer_is_read_or_it_is_said_why_not():
    rows = [f"{str(said)[:80]}: {read(ALL, said)}" for said in SAID]
    rows += [f"{str(said)[:80]}: {read(SKETCH, said)}" for said in OWNED]
    rows.append(f"a circle that may be drawn: {read(DRAWN, {'edges': 'X → Y, Y → C, C → X'})}")
    told = replace(DRAWN, tells=("sets",))
    rows.append(f"and may not: {read(told, {'edges': 'X → Y, Y → C, C → X'})}")
    rows.append(f"places: {read(ALL, {'places': {}})}; {read(DRAWN, {'places': {'X': [0, 1]}})}")
    rows.append(f"nobody: {_none(lambda: graphs.read_node('Z', []))}")
    approved("graphing/as it is read", rows)


def _none(tried):
    try:
        return tried()
    except Unreadable as problem:
        return str(problem)


def test_an_answer_is_told_in_words_and_drawn():
    rows = []
    for kind, answer in (
        (ALL, {"effect": "total", "adjust": ["M", "C"], "parts": {"M": "mediator"}}),
        (ALL, {"adjust": []}),
        (ALL, {"adjust": "none suffices"}),
        (ALL, {"parts": {}}),
        (DRAWN, {"edges": [["X", "M"], ["C", "X"], ["C", "M"]]}),
        (DRAWN, {"edges": []}),
        (replace(DRAWN, given=arrows("CX")), {"edges": [["X", "M"]]}),
    ):
        rows += [f"{head}: {said}" for head, said in kind.words(answer)]
        rows += [kind.still(answer), graphs.graph_text(kind.graph(kind.read(answer)), kind.nodes)]
        rows.append(graphs.adjustment_text(kind.read(answer)))
    rows += [graphs.set_text("BCA"), graphs.set_text("BCA", "CB"), graphs.set_text("")]
    rows.append(str(graphs.in_order(arrows("YX XY CX XY"), "CXY")))
    rows.append(ALL.estimate_text(Drawing()))
    rows.append(
        replace(ALL, model={("C", "X"): -0.5, ("X", "Y"): -1.0}).estimate_text(
            Drawing(adjust=frozenset("C"))
        )
    )
    approved("graphing/in words", rows)


def test_the_lesson_is_told_but_where_an_answer_cannot_be_read():
    kind = replace(ALL, lesson="08: Here")
    for answer, there in (({}, False), (3, False), ({"adjust": []}, True)):
        lessons = {message.lesson for message in kind.judge(answer, Context("a/b"))[1]}
        assert ("08: Here" in lessons) is there


# Where things stand.


def test_variables_stand_where_was_approved():
    rows = []
    for said in (
        "",
        "XY",
        "CX CY XM MY XD YD",
        "AX BX CX DX EX AY",
        "XA XB XC AY BY CY",
        "AB BC CX XY",
    ):
        edges = arrows(said)
        names = sorted({end for arrow in edges for end in arrow} | {*"XYU"})
        at = graphs.layout(names, "X", "Y", edges)
        rows += [f"{said}: {at}", f"  bends {graphs.bends(edges, at)}"]
        rows += [f"  tidied {tidying.tidied(names, edges)}"]
    for n in range(7):
        at = graphs.layout("XYABCDEF"[: n + 2], "X", "Y", None)
        rows.append(
            f"{n} in a ring: { {k: (round(x, 3), round(y, 3)) for k, (x, y) in at.items()} }"
        )
    for said in ("AC BC CD DE", "AB AC AD AE BF CF DF EF", "AE BD CF AF", "AB BC CD DE AE"):
        rows.append(f"tidied {said}: {tidying.tidied(sorted({*said} - {' '}), arrows(said))}")
    # A cause that stands near its effect, and columns that are put in order from both sides.
    aside = (("CEDAB", "AC BD CD CE"), ("DAGHBEFC", "CE CF CH EH FG"), ("EDCABF", "AD AE BF CD CF"))
    rows += [f"tidied {keys}: {tidying.tidied(keys, arrows(said))}" for keys, said in aside]
    approved("graphing/places", rows)


@pytest.mark.parametrize(
    ("at", "bent"),
    [
        ((0.05, 0.0), False),
        ((0.06, 0.0), True),
        ((0.94, 0.0), True),
        ((0.95, 0.0), False),
        ((0.5, 0.129), True),
        ((0.5, 0.13), False),
        ((0.5, -0.129), True),
        ((0.5, -0.13), False),
    ],
)
def test_an_arrow_bends_where_something_stands_within_its_reach(at, bent):
    places = {"A": (0.0, 0.0), "B": (1.0, 0.0), "C": at}
    bend = graphs.bends([("A", "B")], places)["A", "B"]
    assert bend == ((-0.24 if at[1] > 0 else 0.24) if bent else 0)


def test_two_in_one_place_are_joined_by_a_straight_arrow():
    places = {"A": (0.5, 0.5), "B": (0.5, 0.5), "C": (0.5, 0.6)}
    assert graphs.bends([("A", "B")], places) == {("A", "B"): 0.0}


# DAGitty's text.

TEXTS = [
    "dag { a -> b }",
    "dag{a->b;b<-c,c<->d}",
    "a -> b",
    "graph { a -> b }",
    "digraph { a -> b -> c }",
    'dag { a [exposure,pos="1,2"] b [outcome, pos="3.5,-1e-1"] c [pos="2"] a -> b }',
    'dag { a [pos="1,2"] }',
    'dag { a [pos="1,2"] b [pos="1,2"] }',
    "dag { a [pos=x] b [l] }",
    "dag { {a b} -> {c, d; e} }",
    "dag { a -> b [beta=0.3] c [latent;adjusted] }",
    "dag { }",
    "",
    "{ a b",
    "dag { a -- b }",
    "dag { a @-> b }",
    "dag { a -> b",
    "dag { a [exposure }",
    "MAG { a }",
    "pdag { a }",
    "pag { a }",
    "dag { -> a }",
    "dag { a -> -> b }",
    "dag { a -> }",
    'dag { "a b" -> "c\\"d" }',
    'dag { "" }',
    'dag { bb="0,0,1,1" a -> b }',
    "dag { bb -> a }",
    "dag { a /* no */ -> b // so\n}",
    "# first\ndag { a -> b }",
    "dag { a\n -> ! }",
    "dag { a -> a }",
    "dag { {a b} [latent] }",
    "a = b",
    "dag { a b } ; c",
    "dag { a [ = 3 ] }",
    "dag { a [x=] }",
    "dag { a [exposure] [outcome] }",
    "dag { a.b -> c-d }",
    "dag { 'a -> b }",
    'dag { a [pos="1,2,3"] b [pos="2,3"] }',
]


def test_what_is_adjusted_for_in_a_text_is_kept_in_order():
    text = "dag { p [e] q [o] e1 [a] d1 [a] c1 [a] b1 [a] a1 [a] u [l] p -> q }"
    found = sketching.pasted(text, ("X", "Y"), 6)
    assert found["adjust"] == ["A", "B", "C", "D", "E"]
    assert found["latent"] == ["U"]


def test_dagittys_text_is_read_or_it_is_said_what_is_none():
    rows = []
    for text in TEXTS:
        try:
            found = dagitty.parse(text)
        except Unreadable as problem:
            rows.append(f"{text!r}: not read: {problem}")
        else:
            rows.append(
                f"{text!r}: {vars(found)} at {found.places} marked {found.marked('l', 'latent')}"
            )
    begun = "dag { p [exposure] q [outcome] "
    more = [
        "p -> q }",
        "p -> q a [adjusted] u [latent] a -> p u <-> q }",
        "p [outcome] }",
        "o [o] }",
        "a b c d p -> q}",
        "'p' -> q q -> p }",
        "an Other other -> p a <-> q q <-> a }",
        "u [u,a] v [unobserved] w [adjustedfor] v -> w }",
        f"{'n' * 60} }}",
        f"{'n' * 61} }}",
    ]
    rows += [
        f"pasted {text}: {_none(lambda t=text: sketching.pasted(begun + t, ('X', 'Y'), 3))}"
        for text in more
    ]
    rows += [
        f"pasted {text!r}: {_none(lambda t=text: sketching.pasted(t, ('X', 'Y'), 3))}"
        for text in (
            "",
            " ",
            3,
            "dag { e [e] o [o] e -> o }",
            "dag { a [e] b [e] c [o] }",
            "dag { a [e] }",
            "dag { a [exposure,outcome] }",
        )
    ]
    rows += [
        dagitty.quoted(name) for name in ("a", "a_1", "1a", "dag", "graph", "bb", 'a "b\\', "a b")
    ]
    rows += [
        sketching.key_for(name, taken)
        for name, taken in (
            ("work", ""),
            ("work", ["W"]),
            ("work", ["W", "W2"]),
            ("!9a", ""),
            ("…", ""),
        )
    ]
    approved("graphing/dagitty", rows)


# Where to look.


def test_what_can_be_done_about_an_opened_path_is_told_by_what_else_there_is():
    path, told = ("X", "A", "C", "B", "Y"), []
    for without in (None, path, ("X", "C", "Y"), ("X", "D", "Y")):
        for closed in ("", "C", "AC", "ABC", "ABCD"):
            for opens in ("C", "CD"):
                said = advice.about_a_collider(path, without, closed, opens)
                told.append(f"{without} closed {closed} opens {opens}: {said}")
    approved("graphing/advice", told)


def test_every_set_and_no_other_is_named_with_what_each_of_it_is_there_for():
    question = Question(arrows("AX AY BX BY XY"), "X", "Y", frozenset("Q"), "total")
    assert question.hidden == set()
    assert question.sets() == [frozenset("AB")]
    assert question.can_be_asked
    assert not replace(question, outcome="Q").can_be_asked


# Graphs without end.

PRACTICE = catalogue.find("confounding/practice")


def test_graphs_without_end_are_those_that_they_were():
    rows = []
    for level, n in product(practising.LEVELS, (1, 2, 9999)):
        edges, names, hidden = practising.graph_of(level, n)
        assert len({*names}) == practising.LEVELS[level][0]
        assert len(edges) <= 2 * len(names)
        said = " ".join("".join(arrow) for arrow in edges)
        rows.append(f"{level} {n}: {said} of {''.join(names)} hidden {''.join(hidden)}")
    kind = PRACTICE.kind
    for said in (None, {}, {"level": "easy"}, {"level": "x", "n": 1}, {"level": "hard", "n": True}):
        rows.append(f"{said}: {_none(lambda said=said: kind.which({'practice': said}))}")
        rows.append(f"  {kind.at_answer({'practice': said}).arrows}")
    answer = {"practice": {"level": "middle", "n": 2}, "adjust": []}
    rows += [f"{head}: {said}" for head, said in kind.words(answer)]
    rows += [kind.still(answer), str(kind.layout(kind.read(answer)))]
    rows += [f"{head}: {said}" for head, said in kind.words({"adjust": []})]
    approved("graphing/practice", rows)


def test_what_was_done_before_counts_each_graph_once_and_only_as_it_was_checked():
    kind, slug = PRACTICE.kind, PRACTICE.slug

    def right(level, n):
        return {"practice": {"level": level, "n": n}, **kind.made(level, n).ideal()}

    log, done = Log(()), []
    wrong = {"practice": {"level": "easy", "n": 1}, "adjust": "none suffices"}
    steps = [right("easy", 1), "check", wrong, "check", right("easy", 1), "check", right("easy", 2)]
    steps += ["look", "check", "x", "check", right("hard", 1), wrong, "check"]
    for n, step in enumerate(steps):
        at = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=n)
        event = step in ("check", "look")
        word, value = (step, None) if event else ("answer", step)
        log = log.extended(Entry(uuid.UUID(int=n).hex, at, slug, word, value, event))
        done.append(kind.done_before(slug, log))
    assert done == [0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]


@pytest.mark.parametrize("order", [*permutations("AB")])
def test_a_path_is_told_as_it_is_drawn_whichever_way_it_runs(order):
    a, b = order
    text = f"X ← {a} ← A↔B → {b} → Y"
    assert sketching.path_as_drawn(text, [("A", "B")]) == f"X ← {a} ↔ {b} → Y"
