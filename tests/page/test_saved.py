"""What a notebook keeps of a task: whole, open and readable, whoever shows it."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

import meaningunits as mu
import nbformat
import pytest
from altering import EVERY
from contracts import right, slug
from meaningunits import trail
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.figures.drawings import Quartet
from meaningunits.look import saved
from meaningunits.material.study_map import study_map
from meaningunits.page import find as widgets
from meaningunits.page.show import bundle
from meaningunits.tasks import catalogue

SHOWN = [item for item in EVERY if widgets.exists(item.kind.widget)]
ASKED = [item for item in SHOWN if isinstance(item.at(0).kind, Quiz | Sorting)]
#: A tag, as a reader sees it who did not make an element of it.
_TAG = re.compile(r"</?[a-z][a-z0-9]*(\s[^<>]*)?>")


def words(html: str) -> str:
    """What is to be read in HTML: no tags, and nothing of what they say."""
    text = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", text)).split())


def as_github(html: str) -> str:
    """HTML as a strict reader leaves it: tags it does not know are text or gone, no looks."""
    kept = re.sub(r"</?(style|script|details|summary|section|svg)\b[^>]*>", "", html)
    return re.sub(r'\s(style|role|aria-[a-z]+)="[^"]*"', "", kept)


@cache
def exporter(*, sanitized: bool):
    """nbconvert's own, which reads its templates once."""
    from nbconvert import HTMLExporter

    return HTMLExporter(sanitize_html=sanitized)


def converted(data: dict, *, sanitized: bool) -> str:
    """The body of the page that nbconvert makes of one output."""
    shown = nbformat.v4.new_output("display_data", data=data)
    cell = nbformat.v4.new_code_cell("", outputs=[shown])
    book = nbformat.v4.new_notebook(cells=[cell])
    page, _ = exporter(sanitized=sanitized).from_notebook_node(book)
    return page[page.index("<body") :]


def read_by(html: str) -> dict[str, str]:
    """The words of HTML as each reader of notebooks shows them."""
    data = {"text/html": html, "text/plain": "nothing of this"}
    return {
        "nbconvert": words(converted(data, sanitized=False)),
        "nbconvert, sanitised": words(converted(data, sanitized=True)),
        "GitHub": words(as_github(html)),
    }


def looked_through(text: str) -> None:
    """Nothing that is no language: no tag, no rule, no object."""
    assert not _TAG.search(text), text
    assert "--mu-" not in text
    assert ":where(" not in text
    assert " object at 0x" not in text


@pytest.mark.sweep
@pytest.mark.parametrize("item", ASKED, ids=slug)
def test_a_checked_answer_stands_with_task_and_feedback_for_every_reader(item, own_trail):
    one = item.at(0)
    answer = right(one.kind)
    mu.answer(item.slug, answer)
    mu.check(item.slug)
    kept = bundle(one, trail.here().log())
    told = catalogue.judged(item.slug, trail.here().log())
    wanted = [one.title, *one.kind.task.split("\n"), told.heading]
    for _, said in one.kind.words(trail.here().current(item.slug)):
        wanted += [re.sub(r"^\d\. ", "", part) for part in said.removesuffix("…").split("; ")]
    wanted += [f"{message.what}" for message in told.messages]
    assert "<style" not in kept["text/html"]
    assert "<details" not in kept["text/html"]
    for reader, text in [*read_by(kept["text/html"]).items(), ("plain", kept["text/plain"])]:
        looked_through(text)
        flat = " ".join(text.split())
        for one_of in wanted:
            assert " ".join(one_of.split()) in flat, (reader, one_of)


@pytest.mark.parametrize("item", SHOWN, ids=slug)
def test_every_task_can_be_read_without_an_answer(item, own_trail):
    one = item.at(0)
    kept = bundle(one, trail.here().log())
    for text in (words(as_github(kept["text/html"])), kept["text/plain"]):
        looked_through(text)
        assert one.title in text
        assert " ".join(one.kind.task.split()) in " ".join(text.split())
        assert "No answer yet" in text


def test_feedback_that_is_about_another_answer_does_not_stand_there(own_trail):
    item = catalogue.find("start-here/first-try")
    mu.answer(item.slug, {"ready": "b"})
    mu.check(item.slug)
    assert catalogue.told(item, trail.here().log()) is not None
    mu.answer(item.slug, {"ready": "a"})
    assert catalogue.told(item, trail.here().log()) is None
    assert "of 1 point" not in bundle(item, trail.here().log())["text/html"]
    mu.check(item.slug)
    trail.here().undo(item.slug)
    assert catalogue.told(item, trail.here().log()) is None


def test_a_widget_is_a_task_in_words_where_no_widget_can_be_shown(own_trail):
    item = catalogue.find("start-here/first-try")
    made = widgets.find(item.kind.widget)(item)
    data = made._repr_mimebundle_()
    data = data[0] if isinstance(data, tuple) else data
    assert data["text/plain"] == f"{item.title}\n{item.kind.task}"
    assert "application/vnd.jupyter.widget-view+json" in data


def test_a_widget_with_the_task_in_words_below_it_says_nothing_twice(own_trail):
    item = catalogue.find("start-here/first-try")
    made = widgets.find(item.kind.widget)(item)
    made.on_record(lambda log: bundle(item, log))
    data = made._repr_mimebundle_()
    data = data[0] if isinstance(data, tuple) else data
    assert data["text/plain"] == ""


def test_no_notebook_has_a_formula_that_only_a_script_from_elsewhere_can_draw():
    folder = Path(mu.__file__).parents[1]
    found = [*folder.glob("*.py"), *folder.parent.glob("solutions/*/*.py")]
    assert len(found) > 10
    assert [path.name for path in found if "$$" in path.read_text("utf-8")] == []


@pytest.mark.parametrize(
    "made", [study_map, Quartet, mu.gain, mu.mirror, mu.kit], ids=lambda f: f.__name__
)
def test_what_else_a_lesson_shows_can_be_read_by_everybody(made, own_trail):
    html = made()._repr_html_()
    texts = read_by(html)
    for text in texts.values():
        looked_through(text)
    assert len(texts["GitHub"]) > 100


def test_looks_are_in_each_element_and_a_drawing_is_its_elements_ground():
    html = saved(
        '<section class="mu mu-feedback" aria-label="F"><article class="mu-card mu-good">'
        "<p>a &lt; b<br>c</p></article><details><summary>open</summary><p hidden>d</p></details>"
        '<div class="mu-plots"><svg viewBox="0 0 40 30" aria-label="a plot"><circle r="1"/></svg>'
        "</div></section>"
    )
    tags = re.findall(r"<(\w+)", html)
    assert tags == ["div"] * 3 + ["span"] + ["div"] * 5
    assert "border-color: var(--mu-good)" in html
    assert "a &lt; b" in html
    assert 'role="img" aria-label="a plot"' in html
    assert "data:image/svg+xml;base64," in html
    assert "<svg" not in html


def test_a_reader_that_shows_tags_or_rules_would_be_seen():
    looked_through("a < b, and 3 > 2")
    for bad in ("<section class='mu'>", "</p>", ".a:where(.mu)", "<x.Y object at 0x7f>"):
        with pytest.raises(AssertionError):
            looked_through(bad)
