"""Codes belong to words: whatever is cut anew, merged or undone, and everybody counts the same."""

from __future__ import annotations

import random
import uuid
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from meaningunits.activities.coding import across, changes, standing
from meaningunits.activities.coding.board import read, unit_of
from meaningunits.activities.coding.carrying import carried, units_now
from meaningunits.activities.coding.words import of_code, of_unit
from meaningunits.activities.comparing import coders
from meaningunits.activities.relating.start import start
from meaningunits.material.prepared import LEIF_DIVIDED
from meaningunits.material.units import units_of
from meaningunits.review.report import markdown
from meaningunits.review.story import story
from meaningunits.review.trace import Node, traces
from meaningunits.tasks.catalogue import find
from meaningunits.tasks.kind import Refused
from meaningunits.trail import Entry, Log

BOARD, MAP = "themes/board", "general-structure/map"
BEGUN = datetime(2026, 3, 1, tzinfo=UTC)
PASSAGE = find(LEIF_DIVIDED).kind.passage


def after(log: Log, item: str, value, *, word="x", event=False) -> Log:
    at = BEGUN + timedelta(minutes=len(log.entries))
    return log.extended(Entry(uuid.uuid4().hex, at, item, word, value, event))


def cut(*places) -> list[str]:
    """The units of Leif that these cuts make."""
    source = next(s for s in find(BOARD).kind.sources if s.interview == "leif")
    return list(source.own(list(places)))


def coded_words(board) -> dict[str, set[tuple[str, int]]]:
    """Code → every word that it stands on."""
    found: dict[str, set[tuple[str, int]]] = {}
    for key, codes in {**board.units, **board.apart}.items():
        for code in codes:
            for a, b in of_code(unit_of(key), board.words.get(key, {}).get(code, ())):
                found.setdefault(code, set()).update((key[:4], n) for n in range(a, b))
    return found


# By rule.


def test_a_divided_units_code_is_on_both_parts_and_a_joined_ones_on_the_whole():
    answer = {"units": {"leif 41–44": ["C1"], "leif 45–52": []}}
    both = carried(answer, cut(42, 44, 52))
    assert both["units"] == {"leif 41–42": ["C1"], "leif 43–44": ["C1"], "leif 45–52": []}
    assert "words" not in both
    whole = carried(answer, cut(52))
    assert whole["units"] == {"leif 41–52": ["C1"]}
    assert whole["words"] == {"leif 41–52": {"C1": ["41–44"]}}
    assert carried(whole, cut(44, 52))["units"] == {"leif 41–44": ["C1"]}


def test_a_border_that_moves_a_little_moves_no_code():
    answer = {"units": {"leif 41–44": ["C1"], "leif 45–52": ["C2"]}}
    moved = carried(answer, cut(45, 52))
    assert moved["units"] == {"leif 41–45": ["C1"], "leif 46–52": ["C2"]}
    assert moved["words"] == {"leif 41–45": {"C1": ["41–44"]}}


def test_a_code_on_marked_words_goes_where_these_words_are_and_only_there():
    answer = {"units": {"leif 41–52": ["C1", "C2"]}, "words": {"leif 41–52": {"C1": ["47:1–47:3"]}}}
    now = carried(answer, cut(44, 52))
    assert now["units"] == {"leif 41–44": ["C2"], "leif 45–52": ["C1", "C2"]}
    assert now["words"] == {"leif 45–52": {"C1": ["47:1–47:3"]}}


def test_marks_and_memos_go_with_the_words_and_two_memos_become_one():
    answer = {
        "units": {"leif 41–44": ["C1"], "leif 45–52": ["C1"]},
        "against": {"leif 45–52": ["C1"]},
        "notes": {"leif 41–44": "He laughs.", "leif 45–52": "Or not."},
    }
    now = carried(answer, cut(52))
    assert now["units"] == {"leif 41–52": ["C1"]}
    assert now["against"] == {"leif 41–52": ["C1"]}
    assert now["notes"] == {"leif 41–52": "He laughs.\nOr not."}


def test_no_code_is_not_said_of_a_unit_that_was_looked_at_in_part():
    answer = {"units": {"leif 41–42": []}}
    assert carried(answer, cut(52))["units"] == {}
    assert carried({"units": {"leif 41–48": []}}, cut(52))["units"] == {"leif 41–52": []}


def test_what_no_unit_holds_is_set_aside_and_one_act_places_it():
    now = ["leif 41–44", "leif 53–58"]
    answer = {
        "units": {"leif 44–52": ["C1"], "leif 53–58": ["C2"]},
        "notes": {"leif 44–52": "Why?"},
    }
    aside = carried(answer, now)
    assert aside == answer
    assert read(aside, now).apart == {"leif 44–52": ("C1",)}
    placed = changes.place_on(aside, "leif 44–52", "leif 53–58")
    assert placed == {"units": {"leif 53–58": ["C1", "C2"]}, "notes": {"leif 53–58": "Why?"}}
    with pytest.raises(Refused):
        changes.place_on(aside, "leif 45–52", "leif 53–58")


def test_units_are_where_most_of_their_words_are():
    # 45–58 over two units of which neither is held by half, nor holds it: the larger part has it.
    assert units_now(["leif 41–44"], ["leif 41–44"]) == {"leif 41–44": ("leif 41–44",)}
    assert units_now(["leif 44–46"], ["leif 30–44", "leif 45–80"])["leif 44–46"] == ("leif 45–80",)
    assert units_now(["leif 1–4"], ["leif 41–44"]) == {"leif 1–4": ()}


# After every change.


class Player:
    """Somebody who codes, cuts anew, merges, marks and undoes, in an order drawn by luck."""

    def __init__(self, seed: int) -> None:
        self.luck = random.Random(seed)
        self.log = Log()

    @property
    def board(self):
        return standing.board(BOARD, self.log)

    def play(self) -> str:
        deeds = [
            self.cut,
            self.give,
            self.give,
            self.give,
            self.mark,
            self.merge,
            self.move,
            self.undo,
        ]
        deed = self.luck.choice(deeds)
        deed()
        return deed.__name__

    def settled(self):
        value = self.log.state(BOARD).value
        value = value if isinstance(value, dict) else {}
        return carried(value, list(self.board.units))

    def write(self, value) -> None:
        self.log = after(self.log, BOARD, value)

    def cut(self):
        gaps = list(PASSAGE.gaps)
        places = self.luck.sample(gaps, self.luck.randint(2, 14))
        words = [[n, 2] for n in self.luck.sample(gaps, 2)]
        written, was = read(self.log.state(BOARD).value), self.board
        before = coded_words(written)
        division = self.log.state(LEIF_DIVIDED).value
        self.log = after(self.log, LEIF_DIVIDED, [*places, *words])
        now = coded_words(self.board)
        assert before.keys() == now.keys()  # no code is lost, and none is made
        for code, on in now.items():
            assert on <= before[code]  # and none is on words that it was not on
            assert 2 * len(on) >= len(before[code])
        if isinstance(division, list):
            back = after(self.log, LEIF_DIVIDED, division)
            assert standing.board(BOARD, back).units == was.units
            kept = after(after(self.log, BOARD, self.settled()), LEIF_DIVIDED, division)
            again = standing.board(BOARD, kept)
            if now == before and written.units.keys() <= was.units.keys():
                assert (again.used, again.words) == (was.used, was.words)
                assert all(again.of(code.id) == was.of(code.id) for code in was.used)

    def give(self):
        answer, board = self.settled(), self.board
        key = self.luck.choice(list(board.units))
        code = self.luck.choice(["C1", "C2", "I4", "n1", "n2"])
        if code[0] == "n" and code not in board.codes:
            answer = changes.add(
                answer, f"a name {changes.next_code(answer)} {len(self.log.entries)}"
            )
            code = list(read(answer).codes)[-1]
        self.write(changes.assign(answer, key, code))
        if self.luck.random() < 0.3:
            self.write(changes.turn(self.log.state(BOARD).value, key, code))

    def mark(self):
        board = self.board
        coded = [key for key, codes in board.units.items() if codes]
        if not coded:
            return
        key = self.luck.choice(coded)
        n = self.luck.randint(*unit_of(key).place)
        answer = self.settled()
        with suppress(Refused):  # a sentence of which this unit has no word
            self.write(changes.stand_on(answer, key, board.units[key][0], [str(n)]))

    def merge(self):
        own = [code.id for code in self.board.codes.values() if code.own]
        if len(own) < 2:
            return
        before = coded_words(self.board)
        gone, into = self.luck.sample(own, 2)
        self.write(changes.merge(self.settled(), gone, into))
        both = before.get(gone, set()) | before.get(into, set())
        assert coded_words(self.board).get(into, set()) == both

    def move(self):
        answer = self.settled()
        own = [code.id for code in self.board.codes.values() if code.own]
        if not own:
            return
        if len(read(answer).themes) < 9:
            answer = changes.add_theme(answer, f"a theme {len(self.log.entries)}")
        themes = [t.id for t in read(answer).themes.values() if t.own]
        self.write(changes.move(answer, self.luck.choice(own), self.luck.choice(themes)))

    def undo(self):
        item = self.luck.choice([BOARD, LEIF_DIVIDED])
        word = self.luck.choice(["undo", "undo", "redo"])
        self.log = after(self.log, item, None, word=word, event=True)


def counted(log: Log) -> dict[str, dict[str, set[str]]]:
    """Who counts → code → the units that it is on."""
    board = standing.board(BOARD, log)
    of_board = {code.id: set(board.of(code.id)) for code in board.used}
    found = {"the board": of_board, "the map": {}, "the comparison": {}, "the matrix": {}}
    for key, codes in start(find(MAP).kind, log).material.units.items():
        for code in codes:
            found["the map"].setdefault(code, set()).add(key)
    mine = across.of_log(log, BOARD)
    for line in across.matrix(mine, list(mine.themes)) if mine else ():
        for cell in line.cells if line.key in board.codes else ():
            found["the matrix"].setdefault(line.key, set()).update(row.key for row in cell.units)
    side = coders.of_trail(log, BOARD, {}, "mine", "You")
    signs = {coders._shared(code): code.id for code in board.codes.values()}
    for row in side.rows if side else ():
        for code in row.codes:
            found["the comparison"].setdefault(signs[code], set()).add(row.key)
    return found


def traced(node: Node) -> dict[str, int]:
    below = [traced(one) for one in node.below]
    own = {node.name: len(node.below)} if node.what == "code" else {}
    return {**own, **{name: n for one in below for name, n in one.items()}}


@pytest.mark.parametrize("seed", range(4))
def test_after_any_cuts_merges_and_undos_nothing_is_lost_and_everybody_counts_the_same(seed):
    player = Player(seed)
    for n in range(60):
        what = player.play()
        counts = counted(player.log)
        board = counts.pop("the board")
        enough = sum(map(bool, player.board.units.values())) >= 3
        for who, found in counts.items():
            if who != "the map" or (enough and not start(find(MAP).kind, player.log).too_little):
                assert found == board, f"{who} after {what} ({seed}, {n})"
        units = standing.Now.of(find(BOARD).kind.sources, player.log)
        assert sorted(player.board.units) == sorted([*units.cut, *units.given])
    labels = {player.board.codes[code].label: len(units) for code, units in board.items()}
    told: dict[str, int] = {}
    for node in traces(player.log):
        told |= traced(node)
    assert told == labels
    report = markdown(story(player.log), traces(player.log))
    assert all(label.split()[0] in report for label in labels)


def test_the_curve_counts_the_codes_of_the_board():
    log = after(Log(), BOARD, {"units": {"leif 41–44": ["C1"], "farida 64–72": ["C1", "S2"]}})
    log = after(log, LEIF_DIVIDED, [42, 44, 52])
    mine = across.of_log(log, BOARD)
    curve = across.curve(mine, ["leif", "farida"], 1, 1, 0)
    assert curve.brought == (("C1",), ("S2",))
    assert [row.key for row in mine.interviews["leif"]] == ["leif 41–42", "leif 43–44"]


def test_units_of_other_interviews_stand_on_a_board_of_ones_own():
    answer = {"units": {"tomas 1–4": ["C1"], "leif 41–44": [], "marek 87–94": ["C2"]}}
    board = standing.board(BOARD, after(Log(), BOARD, answer))
    assert board.apart == {}
    assert {"tomas 1–4", "marek 87–94"} <= {key for key, codes in board.units.items() if codes}


def test_all_units_of_a_division_are_its_words():
    made = units_of([42, [50, 2]], PASSAGE)
    assert sum(b - a for a, b in map(of_unit, made)) == sum(len(u.text.split()) for u in made)
