"""Files handed to the page: only those that were made, byte for byte, or why not."""

from __future__ import annotations

import pytest
from meaningunits.page.download import Downloads, handed


@pytest.fixture
def made(tmp_path):
    (tmp_path / "letter.docx").write_bytes(b"PK\x03\x04 \xff\x00 no text")
    (tmp_path / "private.txt").write_text("not to be handed out", encoding="utf-8")
    widget = Downloads(tmp_path, ["letter.docx", "letter.md"])
    sent = []
    widget.send = lambda content, buffers=None: sent.append((content, buffers))
    return widget, sent


def test_a_file_is_handed_over_byte_for_byte(made, tmp_path):
    widget, sent = made
    widget._hear(widget, {"do": "file", "name": "letter.docx"}, None)
    assert sent == [({"file": "letter.docx"}, [b"PK\x03\x04 \xff\x00 no text"])]
    assert widget.files == [["letter.docx", "for Word"], ["letter.md", "plain text"]]
    assert widget.folder == str(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        {"do": "file", "name": "private.txt"},
        {"do": "file", "name": "../letter.docx"},
        {"do": "file", "name": "/etc/passwd"},
        {"do": "file", "name": ["letter.docx"]},
        {"do": "file"},
        "letter.docx",
        None,
    ],
    ids=repr,
)
def test_nothing_else_of_the_machine_is_handed_out(made, content):
    widget, sent = made
    widget._hear(widget, content, None)
    assert sent == []


def test_a_file_that_has_gone_is_said_to_be(made):
    widget, sent = made
    widget._hear(widget, {"do": "file", "name": "letter.md"}, None)
    ((told, buffers),) = sent
    assert buffers == []
    assert told["trouble"].startswith("letter.md could not be read: No such file")


def test_the_page_cannot_name_other_files(made, tmp_path):
    widget, sent = made
    widget.set_state({"files": [["private.txt", ""]], "folder": "/"})
    widget._hear(widget, {"do": "file", "name": "private.txt"}, None)
    assert sent == []
    assert handed(tmp_path / "private.txt") == (
        {"file": "private.txt"},
        [b"not to be handed out"],
    )
