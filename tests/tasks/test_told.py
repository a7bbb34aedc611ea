"""Messages, points and stills: what is printed, what is drawn, at the limit and beside it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from meaningunits.tasks import html
from meaningunits.tasks.diagnosis import Diagnosis, message
from meaningunits.tasks.feedback import Feedback, Message, Points, fill
from meaningunits.trail import NOTHING


def test_what_is_counted_agrees_with_its_number():
    text = "{n} people are here, {n} tries make one, {n} units agree; {n} is {m} memos, {m} classes"
    assert message({"r": Diagnosis("good", text)}, "r", {"n": 1, "m": 2}).what == (
        "1 person is here, 1 try makes one, 1 unit agrees; 1 is 2 memos, 2 classes"
    )
    assert message({"r": Diagnosis("good", text)}, "r", n=2, m="1").what == (
        "2 people are here, 2 tries make one, 2 units agree; 2 is 1 memo, 1 classe"
    )
    row = Diagnosis("look", "{a}", "why {b}", "look {a}", "02: Turns", "f({a})", True)
    assert message({"r": row}, "r", {"a": "{b}", "b": 1}, called="s", place=(1, 2), b=2) == Message(
        "s", "look", "{b}", "why 2", "look {b}", (1, 2), "02: Turns", "f({b})", True
    )
    assert message({"r": row}, "r", a=1, b=2).name == "r"


def test_a_message_is_printed_whole_and_narrow():
    full = Message("n", "mend", "What.", "Why.", "Look.", None, "02: Turns", "f(1)")
    assert str(full) == "✗ Mend: What.\n    Why. Look. In code: f(1). See lesson 02, “Turns”."
    assert str(Message("n", "told", "What.")) == "→ To know: What."
    listed = Message("n", "good", "What.", f"One {'x ' * 50}\nTwo.", "Look.")
    head, *lines = str(listed).split("\n")
    assert head == "✓ Good: What."
    assert lines == [
        f"    One {'x ' * 42}".rstrip(),
        f"      {'x ' * 8}".rstrip(),
        "    Two. Look.",
    ]
    long = Message("n", "look", "y " * 60)
    assert [len(line) for line in str(long).split("\n")] == [91, 43]
    assert str(long).split("\n")[1].startswith("  y")
    assert fill("a-b " * 4 + "c" * 12, 9, "> ") == f"a-b a-b\n> a-b a-b\n> {'c' * 12}"


def test_a_message_is_a_card_without_its_code():
    full = Message("n", "mend", "<What>", "A.\n<B>.", "Look.", None, "02: <T>", "f(1)")
    assert full.html() == (
        '<article class="mu-card mu-mend"><p><span class="mu-verdict"><span aria-hidden="true">✗'
        "</span> Mend</span> <strong>&lt;What&gt;</strong></p><ul><li>A.</li><li>&lt;B&gt;.</li>"
        '</ul><p>Look.</p><p class="mu-note">See lesson 02, “&lt;T&gt;”.</p></article>'
    )
    assert Message("n", "good", "W", lesson="02").see == ""


@pytest.mark.parametrize(
    ("share", "of", "points", "score"),
    [
        (0.5, 3, 1.5, "1.5 of 3 points"), (1, 1, 1.0, "1 of 1 point"),
        (1.2, 3, 3.0, "3 of 3 points"),
        (-1, 3, 0.0, "0 of 3 points"), (1 / 3, 1, 0.33, "0.33 of 1 point"), (0.5, 0, 0.0, ""),
    ],
)  # fmt: skip
def test_points_are_within_what_there_are(share, of, points, score):
    feedback = Feedback("t", "Title", of, share, (Message("n", "good", "W"),), ("torn",))
    assert (feedback.points, feedback.score) == (points, score)
    assert feedback.heading == (f"Title: {score}" if of else "Title")
    assert str(feedback) == f"{feedback.heading}\n✓ Good: W\n(Your trail: torn)"
    assert feedback.names == ("n",)
    assert not feedback.open
    assert replace(
        feedback, messages=(*feedback.messages, Message("o", "look", "X", open=True))
    ).open
    shown = feedback._repr_html_()
    parts = ['aria-label="Feedback"', feedback.heading, "</span> Good", "Your trail: torn"]
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)


def test_points_tell_when_they_were():
    made = Points.of(Feedback("t", "T", 3, 0.5, ()))
    assert made == 1.5
    assert made.told.startswith("1.5 of 3 points, as your answer stood at ")
    assert Points.none("<Why>")._repr_html_() == "<p>&lt;Why&gt;</p>"
    assert Points.none("Why") == 0


# A still


def test_a_table_has_headings_and_what_is_none_is_empty():
    told = {"caption": "<C>", "head": [None, "A", 2], "rows": [["<r>", 1, None], ["s"]]}
    assert html.table(told) == (
        '<table><caption>&lt;C&gt;</caption><thead><tr><td></td><th scope="col">A</th><th '
        'scope="col">2</th></tr></thead><tbody><tr><th scope="row">&lt;r&gt;</th><td>1</td>'
        '<td>None</td></tr><tr><th scope="row">s</th></tr></tbody></table>'
    )
    assert html.table({"head": [], "rows": []}) == (
        "<table><thead><tr></tr></thead><tbody></tbody></table>"
    )


def test_the_pieces_of_a_still_are_escaped_and_whole():
    assert html.block("<h>", "<i>b</i>", " & c") == (
        '<section class="mu-still-unit"><p class="mu-unit-head"><strong>&lt;h&gt;</strong> &amp; c'
        "</p><i>b</i></section>"
    )
    assert html.headed("", "b") == '<p class="mu-unit-head">b</p>'
    assert html.paragraph("<t>", "h") == "<p><strong>h</strong>&lt;t&gt;</p>"
    assert html.paragraph("t") == "<p>t</p>"
    assert html.strong("<t>") == "<p><strong>&lt;t&gt;</strong></p>"
    assert html.note("<t>") == '<p class="mu-note">&lt;t&gt;</p>'
    assert html.remark("\n<a>\nb\n", "H") == (
        '<p class="mu-still-memo"><strong>H</strong> &lt;a&gt;<br>\nb</p>'
    )
    assert html.remark("a") == '<p class="mu-still-memo">a</p>'
    assert html.written_text("a\nb\n\n \n\nc") == (
        '<p class="mu-still-memo">a<br>\nb</p><p class="mu-still-memo">c</p>'
    )
    assert html.quoted("<q>") == "<blockquote>&lt;q&gt;</blockquote>"
    assert html.written(None) == html.written(NOTHING) == "<p>No answer yet.</p>"
    assert html.written({"ä": "<b>"}) == (
        '<p class="mu-note">As it was written:</p>'
        "<pre>{\n &quot;ä&quot;: &quot;&lt;b&gt;&quot;\n}</pre>"
    )


def test_a_speaker_is_named_where_the_voice_changes():
    speakers = list(html.SPEAKERS)[:2]
    made = [SimpleNamespace(speaker=who, number=n, text="one two") for n, who in
            enumerate([speakers[0], speakers[0], speakers[1]], 1)]  # fmt: skip
    shown = html.lines([(one, 1, 2) for one in made])
    assert [line.count("<b>") for line in shown.split("</p>")[:3]] == [1, 0, 1]
    assert shown.count('<span class="mu-num">2</span> one two') == 1
