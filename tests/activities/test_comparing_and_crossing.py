"""Partner compare, saturation curve and matrix without a browser: done, refused, not believed."""

from __future__ import annotations

import json

import pytest
from meaningunits import trail
from meaningunits.activities.coding import across as spread
from meaningunits.activities.coding.widget import Codeboard
from meaningunits.activities.comparing import coders as sides
from meaningunits.activities.comparing import pair as pairing
from meaningunits.activities.dividing import kind as dividing
from meaningunits.activities.relating.kind import Relating
from meaningunits.material.corpus import names
from meaningunits.tasks import catalogue
from meaningunits.trail import Trail
from pages import opened

COMPARE, CURVE, MATRIX = (f"second-coder/{n}" for n in ("compare", "curve", "matrix"))
#: What two people made of the same units on their boards.
BOARD = {
    "codes": {"n1": {"name": "Left standing", "theme": "S"}},
    "units": {
        "leif 41–44": ["C1"],
        "leif 45–52": ["n1"],
        "leif 53–58": ["S5"],
        "leif 59–63": [],
        "leif 64–73": ["E3"],
    },
    "against": {"leif 64–73": ["E3"]},
}
OTHER = {
    "codes": {"n7": {"name": "left standing"}, "n2": {"name": "Doors"}},
    "units": {
        "leif 41–44": ["C1"],
        "leif 45–52": ["n7", "n2"],
        "leif 53–58": [],
        "leif 59–63": [],
        "leif 64–73": ["E3"],
    },
}


def kept(slug):
    return trail.here().current(slug)


def partner(folder, board=OTHER, name="kim.jsonl"):
    Trail(folder / name).record("themes/board", "write", board)
    return name


REASON = "“I nearly rang” is said of that night, not of the group."


# Nothing of an exercise is given away.


def test_what_an_exercise_compares_with_the_readers_stays_closed_in_the_lesson():
    graded = set()
    for module in catalogue.lessons():
        for item in catalogue.of(module).values():
            kind = item.kind
            name = getattr(kind, "interview", None)
            compared = isinstance(kind, dividing.Dividing) or hasattr(kind, "benchmark")
            if item.host == "exercise" and name and compared:
                graded.add(name)
            if item.host == "exercise" and isinstance(kind, Relating):
                graded |= {key.split()[0] for key in kind.given.units}
    assert graded <= spread.CLOSED
    assert graded == spread.CLOSED


def test_the_matrix_counts_a_closed_interview_and_shows_none_of_its_units(here):
    page = opened(MATRIX)
    for name in sorted(spread.CLOSED):
        page.act("cell", key="S", name=name)
        cell = page.widget.work["cell"]
        assert cell["rows"] == []
        assert cell["closed"] == spread.CLOSED_NOTE
        assert "closed" in catalogue.check(MATRIX).names
        assert "–" not in catalogue.find(MATRIX).kind.still(kept(MATRIX)).rpartition("</table>")[2]


def test_a_closed_interview_stays_closed_where_ones_own_board_is_asked_for_and_is_not_there():
    kind = catalogue.find(MATRIX).kind
    still = kind.still({"source": "mine", "cell": ["S", "birgitta"]})
    assert still.endswith(f"<p>{spread.CLOSED_NOTE}</p>")


def test_readers_are_not_compared_on_a_closed_interview(here):
    page = opened(COMPARE)
    assert not {n for n, _ in page.widget.work["interviews"]} & spread.CLOSED
    assert page.act("interview", value="birgitta")["refused"]
    catalogue.answer(COMPARE, {"sides": ["a", "b"], "interview": "marek"})
    page.tell("look")
    assert page.widget.work["interview"] == "tomas"
    assert "belongs to the exercises" in page.widget.work["note"]
    page = opened(CURVE)
    page.act("predict", value=4)
    told = page.tell("try", action={"what": "units", "value": "hanne"})["units"]
    assert told["rows"] == []
    assert told["closed"]


# The curve.


def test_an_order_is_moved_drawn_and_given_back_and_each_is_one_line(here):
    page = opened(CURVE)
    assert page.act("order", value=["leif"])["refused"]  # a guess comes first
    assert "reached" not in json.dumps(page.widget.work)
    page.act("predict", value=6)
    page.act("order", value=["leif", "solveig"])
    assert kept(CURVE)["order"][:3] == ["leif", "solveig", "tomas"]
    assert page.widget.work["outcome"]["notation"]
    page.act("draw")
    assert sorted(kept(CURVE)["order"]) == sorted(names())
    page.act("order", value=[])
    assert kept(CURVE)["order"] == list(names())
    assert "order-as-given" in catalogue.check(CURVE).names
    for wrong in (["leif", "leif"], ["nobody"], 7, None, [1]):
        assert page.act("order", value=wrong)["refused"]
    assert page.act("source", value="nobody")["refused"]
    assert len(trail.here().log().state(CURVE).answers) == 4


def test_what_an_interview_brought_first_is_quoted_with_its_codes(here):
    page = opened(CURVE)
    page.act("predict", value=6)
    before = len(trail.here().log().entries)
    told = page.tell("try", action={"what": "units", "value": "leif"})["units"]
    assert len(told["rows"]) == 2
    assert all(row["lines"] and row["code"] for row in told["rows"])
    assert len(trail.here().log().entries) == before
    for wrong in (None, 3, "nobody", ["leif"]):
        assert page.tell("try", action={"what": "units", "value": wrong})["units"]["rows"] == []


def test_ones_own_board_can_take_the_panels_place(here):
    page = opened(MATRIX)
    assert "mine" not in dict(page.widget.work["sources"])
    trail.here().record("themes/board", "write", BOARD)
    page.tell("look")
    assert dict(page.widget.work["sources"])["mine"] == "Your own board"
    page.act("source", key="mine")
    assert page.widget.work["whos"] == ["Leif"]
    page.act("cell", key="S", name="leif")
    assert [r["key"] for r in page.widget.work["cell"]["rows"]] == ["leif 45–52", "leif 53–58"]
    assert "leif 45–52 and leif 53–58" in str(catalogue.check(MATRIX))  # of the board that is shown
    page.act("open", key="S")
    names_ = [line["name"] for line in page.widget.work["lines"]]
    assert "Left standing" in names_
    page = opened(CURVE)
    # What can be asked of it is said before it is.
    own = dict(page.widget.work["sources"])["mine"]
    assert own == "Your own board (1 interview: too few, 4 are needed)"
    assert "has 9 interviews. With a base of 4 and a run of 2" in page.widget.work["asks"]
    page.act("predict", value=3)
    page.act("source", value="mine")
    assert "code units of 3 more interviews" in page.widget.work["asks"]
    assert "order" not in " ".join(catalogue.check(CURVE).names)
    assert "at least" in page.widget.work["outcome"]["words"][0]  # too few interviews, said so
    assert page.widget.work["outcome"]["words"][0] in str(catalogue.check(CURVE))


# Two coders.


def test_every_measure_stands_beside_why_it_differs_here(here):
    page = opened(COMPARE)
    page.act("about", value="S1")
    work = page.widget.work
    values = {row[0]: row[1] for group in work["groups"] for row in group["rows"]}
    wanted = {"Percentage agreement", "Cohen's κ", "Scott's π", "Krippendorff's α", "Gwet's AC1"}
    assert wanted | {"uα", "Boundary similarity B"} <= set(values)
    assert (values["Percentage agreement"], values["Cohen's κ"]) == ("0.97", "0.00")
    assert values["Gwet's AC1"] == "0.97"
    assert all(row[2] for group in work["groups"] for row in group["rows"])
    assert {head for head, _ in work["reasons"]} >= {"Prevalence", "Chance model", "Near misses"}
    assert any("Braun" in caution for caution in work["cautions"])
    assert "atom" not in json.dumps(work)
    first = [row[0] for group in work["groups"] for row in group["rows"] if not row[4]]
    assert first == ["Percentage agreement", "Cohen's κ", "Gwet's AC1"]


def test_what_was_coded_in_the_widget_with_the_codebook_is_ones_own_side_too(here):
    coding = Codeboard(catalogue.find("themes/code-farida"))
    for what, code in (("give", "S2"), ("against", "S2")):
        told = coding.done(
            trail.here().current("themes/code-farida"),
            {"what": what, "unit": "farida 64–72", "code": code},
        )
        trail.here().record("themes/code-farida", told[0], told[1])
    trail.here().record("themes/board", "write", BOARD)
    page = opened(COMPARE)
    page.act("sides", at=0, value="mine")
    page.act("sides", at=1, value="a")
    assert dict(page.widget.work["interviews"]) == {"leif": "Leif", "farida": "Farida"}
    mine = page.widget.item.kind.mine
    row = next(row for row in mine.rows if row.key == "farida 64–72")
    assert (row.codes, row.against) == (("S2",), ("S2",))
    # Written in code, without the interview's name, it is the same.
    trail.here().record("themes/code-farida", "write", {"64–72": ["S2"]})
    own = opened(COMPARE).widget.item.kind.mine
    assert next(r for r in own.rows if r.key == "farida 64–72").codes == ("S2",)


def test_the_panels_disagreements_are_those_of_the_sentences(here):
    page = opened(COMPARE)
    a, b = (sides.of_reader(coder) for coder in "ab")
    given = []
    for side in (a, b):
        given.append({})
        for row in side.rows:
            name, _, place = row.key.partition(" ")
            if name == "tomas":
                first, _, last = place.partition("–")
                span = range(int(first), int(last or first) + 1)
                given[-1] |= {key: set(row.codes) for key in span}
    differ = {n for n in given[0] if given[0][n] != given[1][n]}
    shown = set()
    for place in page.widget.work["places"]:
        shown |= {line["n"] for line in place["lines"] if line["inside"]}
    assert shown == differ
    keys = [place["key"] for place in page.widget.work["places"]]
    assert keys == sorted(keys, key=lambda key: int(key.split()[1].split("–")[0]))


def test_a_decision_needs_a_reason_and_is_kept_with_it(here):
    page = opened(COMPARE)
    key = page.widget.work["places"][0]["key"]
    for decision, reason in (
        ("both", ""),
        ("both", "so it is"),
        ("", REASON),
        ("won", REASON),
        ("both", "x" * 2000),
        (["both"], REASON),
        ("both", None),
    ):
        assert page.act("decide", key=key, decision=decision, reason=reason)["refused"]
    assert page.act("decide", key="tomas 1–2", decision="both", reason=REASON)["refused"]
    page.act("decide", key=key, decision="both", reason=REASON)
    entry = trail.here().log().state(COMPARE).answers[-1]
    assert entry.word == "decide"
    assert entry.value["decisions"] == {"a|b": {key: {"decision": "both", "reason": REASON}}}
    assert page.widget.work["places"][0]["decision"] == "both"
    page.tell("undo")
    assert page.widget.work["places"][0]["decision"] == ""
    page.tell("redo")
    page.act("reopen", key=key)
    assert "decisions" not in kept(COMPARE)


def decided(*rows, pair="a|b", **more):
    made = {key: {"decision": d, "reason": r} for key, d, r in rows}
    return {"sides": ["a", "b"], "interview": "tomas", "decisions": {pair: made}, **more}


PLACES = ("tomas 9–15", "tomas 33–42", "tomas 43–45")
REASONS = (REASON, "He says so himself in the last sentence.", "Neither has words for it here.")


@pytest.mark.parametrize(
    ("answer", "diagnosis", "share"),
    [
        ({}, "nothing-yet", 0),
        ({"sides": ["a", "b"]}, "not-decided", 0),
        ({"sides": ["a", "a"]}, "unreadable", 0),
        ({"sides": "a and b"}, "not-decided", 0),
        ({"sides": "Reader A, Reader B", "interview": "Tomas"}, "not-decided", 0),
        ({"sides": "a, b, c"}, "unreadable", 0),
        ({"interview": "nobody"}, "unreadable", 0),
        (decided(("nowhere 1", "both", REASON)), "unreadable", 0),
        (decided((PLACES[0], "won", REASON)), "unreadable", 0),
        (decided((PLACES[0], ["both", "open"], REASON)), "unreadable", 0),
        (decided((PLACES[0], "Both", REASON)), "few", 1 / 2),
        (decided((PLACES[0], "both", "so")), "no-reason", 0),
        (decided((PLACES[0], "both", REASON)), "few", 1 / 2),
        (decided(*((p, "both", REASON) for p in PLACES)), "same-reason", 1 / 2),
        (decided(("tomas 1–3", "both", REASON)), "no-difference-here", 0),
        (decided(*zip(PLACES, ("both", "first", "open"), REASONS, strict=True)), "talked-over", 1),
        (
            decided(*((p, "first", r) for p, r in zip(PLACES, REASONS, strict=True))),
            "always-one",
            1,
        ),
        (
            decided(*((p, "open", r) for p, r in zip(PLACES, REASONS, strict=True))),
            "always-open",
            1,
        ),
        (decided(*zip(PLACES, ("both", "first", "open"), REASONS, strict=True)), "numbers", 1),
    ],
)
def test_what_came_of_the_talk_is_put_in_words(answer, diagnosis, share):
    feedback = catalogue.find(COMPARE).judge(answer)
    assert diagnosis in feedback.names
    assert feedback.share == pytest.approx(share)


def test_what_came_of_the_talks_is_told_pair_by_pair():
    kind = catalogue.find(COMPARE).kind
    own = {"leif 50–55": {"decision": "second"}}
    answer = decided((PLACES[0], "both", REASON), about="S1", partner="kim.jsonl")
    answer["decisions"] |= {"mine|partner": own, "nobody": own}
    told = (f"{PLACES[0]}, Reader A and Reader B", f"the codes of both. {REASON}")
    assert kind.words(answer) == [
        ("Compared", "Reader A and Reader B, Tomas"),
        ("Your partner's file", "kim.jsonl"),
        ("Measured", "S1 Years with these people: given or not"),
        told,
        ("leif 50–55, you and your partner", "as your partner has it"),
    ]
    first, second = kind.notes(kind.read(answer))
    assert (first.where, first.text) == told
    assert first.held(answer)
    assert not first.held(decided((PLACES[0], "open", REASON)))
    assert second.text == "as your partner has it"


def test_what_is_looked_at_in_the_matrix_is_told_in_words():
    kind = catalogue.find(MATRIX).kind
    themes = {key: name for key, (name, _) in spread.of_panel("a").themes.items()}
    looked = {"source": "a", "opened": ["E", "nothing"], "cell": ["S", "Oskar"]}
    (cell,) = kind.words(looked)[2:]
    assert kind.words(looked)[:2] == [("Codes by", "Reader A"), ("Themes opened", themes["E"])]
    assert cell[0] == f"Cell looked into: {themes['S']}, Oskar"
    for line in spread.matrix(spread.of_panel("a")):
        for name, found in zip(names(), line.cells, strict=True):
            told = kind.words({"source": "a", "cell": [line.key, name]})[-1][1]
            assert told.startswith(f"{len(found)} unit" if len(found) else "no unit")
            assert ("against" in told) == bool(found.against)


def test_the_moderators_decisions_are_laid_beside_in_a_lesson_only_after_ones_own(here):
    page = opened(COMPARE)
    assert page.tell("panel", show=True)["refused"]
    key = page.widget.work["places"][0]["key"]
    page.act("decide", key=key, decision="open", reason=REASON)
    page.tell("panel", show=True)
    beside = page.widget.panel
    assert set(beside) == {place["key"] for place in page.widget.work["places"]}
    assert sum(map(len, beside.values())) >= 10


# A second coder's trail.


def test_a_partners_file_is_read_and_compared_unit_by_unit(here):
    trail.here().record("themes/board", "write", BOARD)
    page = opened(COMPARE)
    page.act("bring", name=partner(here))
    work = page.widget.work
    assert work["sides"] == ["mine", "partner"]
    assert work["interview"] == "leif"
    assert [group["name"] for group in work["groups"]] == ["Codes, unit by unit"]
    # A code of one's own is the other's where they gave it the same name.
    assert [place["key"] for place in work["places"]] == ["leif 45–52", "leif 53–58"]
    codes = work["places"][0]["coders"]
    assert [shared for _, shared in codes[0]["codes"]] == [True]
    assert "“Doors”" in work["strange"]
    page.act("decide", key="leif 53–58", decision="second", reason=REASON)
    assert kept(COMPARE)["decisions"]["mine|partner"]["leif 53–58"]["decision"] == "second"
    assert kept(COMPARE)["partner"] == "kim.jsonl"
    # Another kernel finds both again.
    assert opened(COMPARE).widget.work["places"][1]["decision"] == "second"


def test_units_cut_otherwise_are_compared_sentence_by_sentence(here):
    trail.here().record("themes/board", "write", BOARD)
    page = opened(COMPARE)
    page.act("sides", at=0, value="mine")
    page.act("sides", at=1, value="a")
    page.act("interview", value="leif")
    work = page.widget.work
    assert [group["name"] for group in work["groups"]][-1] == "Boundaries of the units"
    assert work["sentences"] == 73 - 41 + 1
    assert work["cautions"][0] == pairing.BY_SENTENCES


def test_an_uploaded_trail_is_kept_beside_ones_own_and_never_over_another_file(here):
    trail.here().record("themes/board", "write", BOARD)
    partner(here, name="elsewhere.txt")
    text = (here / "elsewhere.txt").read_text()
    page = opened(COMPARE)
    page.act("bring", name="../trail.jsonl", text=text)
    assert kept(COMPARE)["partner"] == "second-coder-trail.jsonl"
    assert (here / "second-coder-trail.jsonl").read_text() == text
    page.act("bring", name="trail.jsonl", text=text)
    assert kept(COMPARE)["partner"] == "second-coder-trail.jsonl"
    page.act("bring", name="trail.jsonl", text=text + text.replace('"id":"', '"id":"x'))
    assert kept(COMPARE)["partner"] == "second-coder-trail-2.jsonl"  # the same person's, later
    assert (here / "second-coder-trail.jsonl").read_text() == text


def test_another_persons_file_makes_three_and_each_pair_is_counted(here):
    trail.here().record("themes/board", "write", BOARD)
    partner(here)
    text = (here / "kim.jsonl").read_text()
    page = opened(COMPARE)
    page.act("bring", name="kim.jsonl")
    page.act("bring", name="lee.jsonl", text=text.replace('"id":"', '"id":"x'))
    work = page.widget.work
    assert (work["sides"], work["third"]) == (["mine", "partner"], "partner2")
    assert kept(COMPARE)["partner2"] == "second-coder-lee.jsonl"
    assert [len(place["coders"]) for place in work["places"]] == [3, 3]
    # The third is the second's double: they agree, and each with the first alike.
    (_, *first), (_, *second), (who, *last), (_, *mean) = work["pairs"]
    assert first == second
    assert (who, last) == (
        "Your partner (kim.jsonl) and Your second partner (second-coder-lee.jsonl)",
        ["1.00", "1.00", "1.00"],
    )
    assert float(mean[0]) == pytest.approx((2 * float(first[0]) + 1) / 3, abs=0.01)
    options = [key for key, _ in work["places"][0]["options"]]
    assert options == ["first", "second", "third", "both", "neither", "open"]
    said = page.act("decide", key="leif 53–58", decision="third", reason=REASON)["said"]
    assert said.startswith("Kept for leif 53–58: as your second partner has it. It stands in ")
    pair = "mine|partner|partner2"
    assert kept(COMPARE)["decisions"][pair]["leif 53–58"]["decision"] == "third"
    assert opened(COMPARE).widget.work["places"][1]["decision"] == "third"
    page.act("third", value="")
    assert [len(place["coders"]) for place in page.widget.work["places"]] == [2, 2]
    assert page.act("decide", key="leif 53–58", decision="third", reason=REASON)["refused"]
    assert page.act("third", value="mine")["refused"]


def test_a_file_that_is_no_partners_trail_is_refused_with_what_to_do(here):
    trail.here().record("themes/board", "write", BOARD)
    (here / "notes.txt").write_text("Dear Kim,\nhere are my codes.\n")
    Trail(here / "empty.jsonl").record("meaning-units/divide-leif", "cut", [44])
    (here / "folder").mkdir()
    page = opened(COMPARE)
    for name, said in [
        ("", "Write the name"),
        (None, "Write the name"),
        ("nobody.jsonl", "There is no file"),
        ("trail.jsonl", "your own trail"),
        ("notes.txt", "holds no line of a trail"),
        ("empty.jsonl", "nothing is coded in it"),
        ("folder", "There is no file"),
        ("a\0b", "cannot be read"),
    ]:
        reply = page.act("bring", name=name)
        assert reply["refused"], name
        assert said in reply["said"], name
    assert is_nothing_of(COMPARE)


def is_nothing_of(slug):
    return kept(slug) is trail.NOTHING


def test_a_torn_partners_file_is_used_as_far_as_it_goes_and_that_is_said(here):
    trail.here().record("themes/board", "write", BOARD)
    name = partner(here)
    with open(here / name, "a") as file:
        file.write('{"v":1,"id":"x","at":')
    page = opened(COMPARE)
    page.act("bring", name=name)
    assert page.widget.work["places"]
    assert any("torn" in remark for remark in page.widget.work["remarks"])


def test_a_partners_file_that_has_gone_leaves_what_was_decided(here):
    trail.here().record("themes/board", "write", BOARD)
    page = opened(COMPARE)
    page.act("bring", name=partner(here))
    page.act("decide", key="leif 53–58", decision="second", reason=REASON)
    (here / "kim.jsonl").unlink()
    page = opened(COMPARE)
    assert "There is no file" in page.widget.work["note"]
    assert "nothing of your partner" in page.widget.work["nothing"]
    assert kept(COMPARE)["decisions"]["mine|partner"]


def test_codes_given_with_the_codebook_come_before_the_board(here):
    log = trail.here()
    log.record("themes/code-farida", "write", {"64–72": ["S2"], "73–80": []})
    log.record("themes/board", "write", {"units": {"farida 64–72": ["C1"], "leif 41–44": ["C1"]}})
    page = opened(COMPARE)
    mine = page.widget.item.kind.mine
    assert {row.key: row.codes for row in mine.rows} == {
        "farida 64–72": ("S2",),
        "farida 73–80": (),
        "leif 41–44": ("C1",),
    }


def test_foreign_messages_change_nothing(here):
    for slug in (COMPARE, CURVE, MATRIX):
        page = opened(slug)
        for what in ("sides", "interview", "about", "decide", "reopen", "cell", "open", "x", None):
            for value in (None, 3, [], {}, "nobody", "E"):
                page.act(what, value=value, key=value, at=value, name=value)
        answers = trail.here().log().state(slug).answers
        assert all(entry.word in ("open", "about") for entry in answers), slug


# Together in a unit, and coder by coder.


def test_codes_are_counted_together_in_a_unit_and_each_number_opens_its_words(here):
    trail.here().record("themes/board", "write", BOARD)
    page = opened(MATRIX)
    page.act("source", key="mine")
    page.act("by", key="code")
    work = page.widget.work
    assert work["names"] == [line["key"] for line in work["lines"]]
    lines = {line["key"]: [n for n, _ in line["cells"]] for line in work["lines"]}
    for n, (key, cells) in enumerate(lines.items()):
        assert cells[n] == max(cells)  # with itself: all of its units
        assert [row[n] for row in lines.values()] == cells  # the same both ways, as far as counted
        for other, count in zip(work["names"], cells, strict=True):
            page.act("cell", key=key, name=other)
            assert len(page.widget.work["cell"]["rows"]) == count
    assert kept(MATRIX)["by"] == "code"
    assert "together in a unit" in catalogue.find(MATRIX).kind.still(kept(MATRIX))


def test_codes_are_counted_coder_by_coder_and_the_exercises_stay_closed(here):
    trail.here().record("themes/board", "write", BOARD)
    page = opened(MATRIX)
    page.act("by", key="coder")
    work = page.widget.work
    assert work["names"] == ["consensus", "a", "b", "c", "mine"]
    line = next(line for line in work["lines"] if line["key"] == "S")
    reader = spread.matrix(spread.of_panel("a"))[2]
    assert line["cells"][1][0] == reader.units
    page.act("cell", key="S", name="a")
    cell = page.widget.work["cell"]
    named = {row["key"].split()[0] for row in cell["rows"]}
    assert named
    assert not named & spread.CLOSED
    assert "stay closed here" in cell["closed"]
    page.act("cell", key="S", name="mine")
    assert page.widget.work["cell"]["closed"] == ""
    assert page.act("by", key="colour")["refused"]
