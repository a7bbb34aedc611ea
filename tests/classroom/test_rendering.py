"""What nbconvert cannot show is mended by the pre-flight, and what is said of it."""

from __future__ import annotations

import copy
import json

import nbformat
import pytest
from class_of import ROOT
from meaningunits.classroom.assignment import from_notebook
from meaningunits.classroom.preflight import inspect, made_outputs
from nbconvert import HTMLExporter
from nbconvert.filters.markdown_mistune import MarkdownWithMath

OURS = "02_meaning_units"
BOOK = f"{OURS}.ipynb"
RELEASE = json.loads((ROOT / "exercises" / OURS / BOOK).read_text("utf-8"))
SPEC = from_notebook(OURS, OURS, RELEASE)
STATE = "application/vnd.jupyter.widget-state+json"
TAKEN = (
    "What a program had noted about the notebook's widgets could not be shown and was taken away; "
    "the answers stand elsewhere."
)
HOW = "Unreadable words on how a cell is shown were taken away."


def with_text(text: str, **more) -> dict:
    book = copy.deepcopy(RELEASE)
    cell = {"cell_type": "markdown", "id": "own", "metadata": {}, "source": text}
    book["cells"].append(cell | more)
    return book


def with_metadata(**more) -> dict:
    book = copy.deepcopy(RELEASE)
    book["metadata"] |= more
    return book


def with_widgets(widgets) -> dict:
    """A notebook that was saved with a widget on its page."""
    book = with_metadata(widgets=widgets)
    cell = next(cell for cell in book["cells"] if cell["cell_type"] == "code")
    data = {"application/vnd.jupyter.widget-view+json": {"model_id": "0123"}, "text/plain": "x"}
    cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": data}]
    return book


def raw_cell(**metadata) -> dict:
    return with_text("plain", cell_type="raw", metadata=metadata)


#: What hosts and mishaps leave, and what is said of it.
UNSHOWN = {
    "Colab's widgets": (
        with_widgets({STATE: {"0123": {"model_name": "AnyModel"}}}),
        TAKEN,
    ),
    "widgets of another kind": (with_widgets({"state": {}}), TAKEN),
    "widgets as a list": (with_widgets([1]), TAKEN),
    "no widgets": (with_widgets(None), TAKEN),
    "a state that is none": (with_widgets({STATE: {"state": None}}), TAKEN),
    "a title that is none": (
        with_metadata(title=["x"]),
        "A title that was no text was taken away.",
    ),
    "a dead picture": (
        with_text("![me](attachment:image.png) mine"),
        "The picture “image.png” was not in the file; the place says so.",
    ),
    "dead pictures": (
        with_text("![](attachment:a.png)\n![](attachment:b.png)", attachments={"a.png": {}}),
        "The picture “a.png” and 1 more were not in the file; the place says so.",
    ),
    "a dead picture of another spelling": (
        with_text("![me][1]\n\n[1]: <attachment:a b.png>"),
        "The picture “a%20b.png” was not in the file; the place says so.",
    ),
    "a raw cell": (raw_cell(raw_mimetype=7), HOW),
    "what is passing": (raw_cell(transient=True), HOW),
    "a tag twice": (raw_cell(tags=["a", "a"]), HOW),
    "two tags in one": (raw_cell(tags=["a, b"]), HOW),
    "a cell without its name": (raw_cell(name=""), HOW),
    "no word on hiding": (raw_cell(jupyter=None), HOW),
    "an author": (with_metadata(authors="x"), "Unreadable words on the notebook were taken away."),
    "a lexer that is a number": (
        with_metadata(language_info={"name": "python", "pygments_lexer": 7}),
        "Unreadable words on the programming language were taken away.",
    ),
}


@pytest.mark.parametrize(("book", "said"), UNSHOWN.values(), ids=UNSHOWN)
def test_what_cannot_be_shown_is_mended_and_said(book, said):
    with pytest.raises(Exception):  # noqa: B017, PT011 - nbconvert's own, of any kind
        shown(book)
    verdict = inspect(json.dumps(book).encode(), BOOK, SPEC)
    assert verdict.repairs == (said,)
    assert "<html" in shown(verdict.notebook)
    again = inspect(json.dumps(verdict.notebook).encode(), BOOK, SPEC)
    assert again.repairs == ()


def shown(book: dict) -> str:
    """The page, with the checks that every preprocessor of nbgrader's brings along."""
    exporter = HTMLExporter()
    exporter.register_preprocessor(lambda notebook, resources: (notebook, resources))
    return exporter.from_notebook_node(nbformat.reads(json.dumps(book), 4))[0]


def with_output(data: dict, metadata: dict | None = None) -> dict:
    book = copy.deepcopy(RELEASE)
    cell = next(cell for cell in book["cells"] if cell["cell_type"] == "code")
    output = {"output_type": "display_data", "data": data, "metadata": metadata or {}}
    cell["outputs"] = [output]
    return book


PICTURE = {"image/png": "AAAA"}
UNSHOWN_OUTPUTS = {
    "a picture of the notebook's": with_output({"text/markdown": "Mine ![](attachment:a.png)"}),
    "a widget without its name": with_output({made_outputs.VIEW: {}, "text/plain": "x"}),
    "a text that is a number": with_output({"text/markdown": 7}),
    "words on a picture that are a number": with_output(PICTURE, {"image/png": 7}),
}


@pytest.mark.parametrize("book", UNSHOWN_OUTPUTS.values(), ids=UNSHOWN_OUTPUTS)
def test_an_output_that_cannot_be_shown_is_mended_after_it_was_made(book):
    with pytest.raises(Exception):  # noqa: B017, PT011 - nbconvert's own, of any kind
        shown(book)
    book = copy.deepcopy(book)
    assert made_outputs.showable(book["cells"])
    assert "<html" in shown(book)
    assert not made_outputs.showable(book["cells"])


def test_an_outputs_words_stay_where_its_picture_is_not_to_be_had():
    book = copy.deepcopy(UNSHOWN_OUTPUTS["a picture of the notebook's"])
    made_outputs.showable(book["cells"])
    assert "Mine ![](attachment:a.png)" in shown(book)


def test_outputs_that_can_be_shown_stay_as_they_are():
    data = {"text/html": ["<b>", "x"], "application/x+json": {"a": 1}, **PICTURE}
    book = with_output(data | {made_outputs.VIEW: {"model_id": "x"}}, {"image/png": {"width": 3}})
    before = copy.deepcopy(book)
    assert not made_outputs.showable(book["cells"])
    assert book == before


def test_what_somebody_wrote_stays_word_for_word_whatever_it_brings_a_library_to(monkeypatch):
    dead = UNSHOWN["a dead picture"][0]
    verdict = inspect(json.dumps(dead).encode(), BOOK, SPEC)
    assert verdict.notebook["cells"][-1]["source"] == dead["cells"][-1]["source"]

    def falls(_self, _text):
        raise RecursionError

    monkeypatch.setattr(MarkdownWithMath, "render", falls)
    verdict = inspect(json.dumps(with_text("Mine,\n```and``` more.")).encode(), BOOK, SPEC)
    said = "A text that could not be shown as it was laid out stands as plain letters."
    assert verdict.repairs == (said,)
    written = "``````text\nMine,\n```and``` more.\n``````"
    assert verdict.notebook["cells"][-1]["source"] == written


HOSTS = {
    "VS Code": {"vscode": {"interpreter": {"hash": "x"}}},
    "Kaggle": {"kaggle": {"accelerator": "none", "dataSources": []}},
    "Colab": {"colab": {"provenance": []}, "accelerator": "GPU"},
    "Jupyter": {"widgets": {STATE: {"state": {}, "version_major": 2, "version_minor": 0}}},
}


@pytest.mark.parametrize("metadata", HOSTS.values(), ids=HOSTS)
def test_what_hosts_write_and_nbconvert_shows_stays(metadata):
    book = with_metadata(**metadata)
    verdict = inspect(json.dumps(book).encode(), BOOK, SPEC)
    assert (verdict.repairs, verdict.notebook) == ((), book)
