"""A marker's hour on the marking page, by keyboard alone, and two markers; axe on every state."""

from __future__ import annotations

import random
import shutil
import threading

import marked
import pytest
from meaningunits.classroom import course as courses
from meaningunits.classroom.marking.desk import Desk
from meaningunits.classroom.marking.server import Server
from nbgrader.api import Gradebook

pytestmark = [pytest.mark.browser]

STUDENTS = 8
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def course(to_mark, tmp_path):
    shutil.copytree(to_mark, tmp_path / "course")
    return tmp_path / "course"


class Marker:
    """Somebody at the marking page, in a browser of their own."""

    def __init__(self, name, server, page, axe):
        self.name, self.server, self.page, self.axe = name, server, page, axe
        self.stumbles: list[str] = []
        page.on("pageerror", lambda error: self.stumbles.append(str(error)))
        page.goto(server.address)

    def press(self, *keys):
        """Keys that set something: each is saved before the next."""
        for key in keys:
            with self.page.expect_response("**/save") as said:
                self.page.keyboard.press(key)
            assert said.value.status in (200, 409)
            self.rests()

    def rests(self):
        """The page has drawn what its server said."""
        self.page.wait_for_function("() => !document.body.innerText.includes('Saving …')")

    def go(self, key="Enter"):
        """A key that leads to another page."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def amiss(self):
        """What axe finds on the page as it stands, in the light; and in the dark, of colours."""
        found = []
        for scheme, rules in (("light", TAGS), ("dark", ["color-contrast"])):
            self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            if not self.page.evaluate("Boolean(window.axe)"):
                self.page.evaluate(self.axe)
            told = self.page.evaluate(
                "rules => axe.run(document, {runOnly: rules}).then(r => r.violations)", rules
            )
            found += [(scheme, v["id"], [n["html"][:150] for n in v["nodes"]]) for v in told]
        return found

    def at(self):
        return self.page.url.rpartition(f":{self.server.server_port}")[2]

    def reads(self, place="body"):
        return self.page.inner_text(place)


@pytest.fixture
def sit(course, chromium, axe):
    """Sits a marker down; afterwards no script stumbled and no request left this machine."""
    there = []

    def down(name: str) -> Marker:
        desk = Desk(courses.find(course), marked.NAME, name, random.Random(1))
        server = Server(desk)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        strangers: list[str] = []
        page = context.new_page()
        page.on("request", lambda r: "//127.0.0.1:" in r.url or strangers.append(r.url))
        there.append((server, thread, context, strangers))
        there[-1] += (Marker(name, server, page, axe),)
        return there[-1][-1]

    yield down
    for server, thread, context, strangers, one in there:
        context.close()
        server.shutdown()
        thread.join()
        server.server_close()
        server.desk.book.close()
        assert (strangers, one.stumbles) == ([], [])


def in_formgrader(course):
    """Student → score, whether a mark is needed, comment, flag: as formgrader reads them."""
    found = {}
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}", "marked") as book:
        for work in book.assignment_submissions(marked.NAME):
            who = work.student.id
            grade = book.find_grade(marked.CELL, marked.NAME, marked.NAME, who)
            comment = book.find_comment(marked.CELL, marked.NAME, marked.NAME, who)
            flagged = work.notebooks[0].flagged
            found[who] = grade.score, grade.needs_manual_grade, comment.manual_comment, flagged
    return found


def test_an_hour_of_marking_by_keyboard_alone(sit, course, shots):
    me = sit("HP")
    page = me.page
    assert me.at() == "/1/1"
    assert me.amiss() == []  # nothing set yet
    me.press("3", "2", "3", "1")  # a level, and the frame goes on
    assert "Your mark: 2½ of 4." in me.reads("aside")
    assert page.get_attribute(".mk-crit:last-of-type", "aria-current") == "true"
    page.keyboard.press("c")
    page.keyboard.type("Both readings have a reason; that is the point.")
    with page.expect_response("**/save"):
        page.keyboard.press("Escape")
    assert me.amiss() == []
    page.screenshot(path=shots / "marking-1280.png")

    me.go()
    assert me.at() == "/1/2"
    assert page.evaluate("document.activeElement.id") == "mk-answer"
    me.press("a")  # the comment used before
    me.press("1", "1")
    page.keyboard.press("ArrowUp")
    me.press("Backspace", "2", "3", "3")  # the second line once more
    assert "Your mark: 2½ of 4." in me.reads("aside")
    for key in ("w", "m", "s"):
        page.keyboard.press(key)
    assert page.locator("#mk-model").get_attribute("open") is not None
    assert "How the text became" in me.reads("main")
    assert me.amiss() == []  # everything open
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    assert me.amiss() == []
    page.keyboard.press("Escape")
    with page.expect_response("**/flag"):
        page.keyboard.press("f")

    # One line for all answers: two keys for each.
    me.go()
    page.keyboard.press("l")
    for number in (3, 4, 5, 6, 7):
        assert me.at() == f"/1/{number}"
        me.press("3")
        me.go()
    for line in (1, 2, 3):  # when all have it, the frame goes to the next by itself
        for number in (3, 4, 5, 6, 7):
            assert me.at().partition("?")[0] == f"/1/{number}", line
            me.press("2")
            if (line, number) != (3, 7):
                me.go()
    me.go("u")  # the last level was a slip
    assert me.at() == "/1/7"
    assert "It is marked when every line has its level." in me.reads("aside")
    me.press("1")
    me.go("Shift+Enter")
    assert me.at() == "/1/6"
    me.go()
    assert me.at() == "/1"
    assert "Every answer has its mark" in me.reads()
    assert me.amiss() == []

    marks = in_formgrader(course)
    order = me.server.desk.ledger.order(marked.NAME, marked.CELL)
    written = [s for s in order if s != f"s{STUDENTS:02}"]
    assert [marks[s][0] for s in written] == [2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.0]
    assert not any(needed for _, needed, _, _ in marks.values())
    said = "Both readings have a reason; that is the point."
    assert [marks[s][2] for s in written[:3]] == [said, said, None]
    assert [s for s in written if marks[s][3]] == written[1:2]


def test_keys_that_are_pressed_while_the_page_is_turned_are_the_next_answers(sit, course):
    me = sit("HP")
    # As fast as keys come: three answers, and nobody waits for a page.
    for key in ["1", "1", "1", "1", "Enter", "2", "2", "2", "2", "Enter", "3", "3", "3", "3"]:
        me.page.keyboard.press(key)
    me.page.wait_for_function("() => document.getElementById('mk-sum').textContent === '4'")
    me.rests()
    assert me.at() == "/1/3"
    order = me.server.desk.ledger.order(marked.NAME, marked.CELL)
    marks = in_formgrader(course)
    assert [marks[student][0] for student in order[:3]] == [0, 2, 4]


def test_two_markers_part_and_agree(sit, course, shots):
    one, other = sit("HP"), sit("AB")
    one.press("3", "3", "3", "3")
    other.page.reload()
    assert "HP marked it. If you do, too" in other.reads("aside")
    assert other.amiss() == []
    other.press("3", "3", "3")
    with other.page.expect_navigation():  # what was hidden is there now
        other.press("1")
    assert "You and HP part at The reader. The mark waits." in other.reads("aside")
    assert other.page.locator(".mk-by").all_inner_texts() == ["HP, AB"] * 3 + ["AB", "HP"]
    assert other.amiss() == []
    other.page.screenshot(path=shots / "marking-parted.png")
    other.page.goto(f"http://127.0.0.1:{other.server.server_port}/1")
    assert "you part most at The reader" in other.reads("header")
    assert "Answer 1: The reader · the mark waits" in other.reads("main")
    assert other.amiss() == []
    other.page.screenshot(path=shots / "marking-together.png")
    one.page.reload()
    one.press("2")  # the frame stands on the line that is open
    assert "Agreed with AB: 3½ of 4." in one.reads("aside")
    assert one.amiss() == []
    (first, *_) = one.server.desk.ledger.order(marked.NAME, marked.CELL)
    assert in_formgrader(course)[first][:2] == (3.5, False)


def test_what_was_changed_elsewhere_is_said_and_not_lost(sit, course):
    me = sit("HP")
    student = me.server.desk.ledger.order(marked.NAME, marked.CELL)[0]

    def formgrader(score):
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}", "marked") as book:
            grade = book.find_grade(marked.CELL, marked.NAME, marked.NAME, student)
            grade.manual_score, grade.needs_manual_grade = score, False
            book.db.commit()

    formgrader(3.0)
    me.press("3")
    assert "has a mark of 3 now" in me.reads("[role=alert]")
    assert me.amiss() == []
    me.go("Enter")  # the focus is on “Load it again”
    assert "3 of 4, set outside this page" in me.reads("aside")
    assert me.amiss() == []
    me.press("1")
    assert "was not set on this page" in me.reads("[role=alert]")
    with me.page.expect_response("**/save") as said:
        me.page.keyboard.press("Enter")  # on “Put mine in its place”
    assert said.value.status == 200
    me.rests()
    assert in_formgrader(course)[student][0] == 3.0  # until all four are there
    me.press("1", "1", "1")
    assert in_formgrader(course)[student][:2] == (0.0, False)

    # The server is gone: it is said, and what was set stands on the page.
    me.server.shutdown()
    me.server.server_close()
    me.page.keyboard.press("ArrowUp")
    me.page.keyboard.press("3")
    me.page.get_by_text("Not saved: the page does not reach its server").wait_for()
    pressed = me.page.locator('[data-line="2"] [aria-pressed=true]')
    assert pressed.get_attribute("data-points") == "1.0"


@pytest.mark.parametrize("width", [1280, 800, 390])
def test_nothing_is_wider_than_the_window_and_names_can_be_shown(sit, shots, width):
    me = sit("HP")
    me.page.set_viewport_size({"width": width, "height": 900})
    with me.page.expect_navigation():
        me.page.click("#mk-names")
    assert "Givens" in me.reads("main")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert me.page.evaluate(wide) <= 0
    assert me.amiss() == []
    me.page.screenshot(path=shots / f"marking-{width}.png", full_page=True)
