"""Kinds of damage that submitted notebooks come in, for testing the pre-flight; not a test itself.

Each kind takes an undamaged notebook as data and gives the files a student would then hand in.
"""

from __future__ import annotations

import copy
import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Files = dict[str, bytes]


class Notebook(dict):
    """An undamaged notebook, with its name and what its answer cells held when handed out."""

    name = ""
    stubs: dict[str, str] = {}  # noqa: RUF012 - set on each one


@dataclass(frozen=True)
class Damage:
    """One kind: what it does, and words that the record of the repair must have."""

    name: str
    make: Callable[[Notebook, str], Files]
    says: str


REPAIRABLE: list[Damage] = []
HOPELESS: list[Damage] = []


def kind(says: str, to: list[Damage] = REPAIRABLE):
    """Enter a kind of damage in the list; it may give a notebook, bytes, or several files."""

    def enter(make: Callable[..., Any]) -> Callable[..., Any]:
        def files(book: Notebook, name: str) -> Files:
            made = make(copy.deepcopy(book))
            if isinstance(made, dict) and "cells" not in made and "worksheets" not in made:
                return {path.replace("NAME", name): content for path, content in made.items()}
            return {f"{name}.ipynb": made if isinstance(made, bytes) else dump(made)}

        to.append(Damage(make.__name__.replace("_", " "), files, says))
        return make

    return enter


def dump(book: Any, **how: Any) -> bytes:
    return json.dumps(book, indent=1, ensure_ascii=False, **how).encode("utf-8", "surrogatepass")


def text(cell: dict) -> str:
    return "".join(cell["source"])


def mark(cell: dict) -> dict:
    return cell["metadata"].get("nbgrader") or {}


def of(book: Notebook, *, grade: bool, solution: bool, kind: str = "code") -> list[int]:
    """Where a notebook's cells of one sort are."""
    return [
        i
        for i, cell in enumerate(book["cells"])
        if mark(cell)
        and not mark(cell).get("task")
        and mark(cell)["grade"] is grade
        and mark(cell)["solution"] is solution
        and cell["cell_type"] == kind
    ]


def locked_tests(book: Notebook) -> list[int]:
    return of(book, grade=True, solution=False)


def answers(book: Notebook) -> list[int]:
    return of(book, grade=False, solution=True)


def essay(book: Notebook) -> int:
    return of(book, grade=True, solution=True, kind="markdown")[0]


def code(source: str, **metadata: Any) -> dict:
    return {
        "cell_type": "code", "execution_count": None, "id": f"new-{abs(hash(source)) % 9999}",
        "metadata": metadata, "outputs": [], "source": source,
    }  # fmt: skip


# Cells


@kind("was there 2 times; one counts")
def test_cell_doubled(book):
    i = locked_tests(book)[0]
    book["cells"].insert(i, copy.deepcopy(book["cells"][i]))
    return book


@kind("was there 2 times; one counts; changed copies stay")
def test_cell_doubled_and_the_copy_changed(book):
    i = locked_tests(book)[0]
    other = copy.deepcopy(book["cells"][i])
    other["source"] = "print('trying out')"
    book["cells"].insert(i, other)
    return book


@kind("was there 2 times with the same text")
def answer_cell_doubled(book):
    i = answers(book)[0]
    book["cells"].insert(i, copy.deepcopy(book["cells"][i]))
    return book


@kind("one piece after another; the pieces were put together")
def answer_cell_split_inside_a_bracket(book):
    i = answers(book)[0]
    book["cells"][i]["source"] = text(book["cells"][i]) + "\nspare = (1,\n2)"
    first, second = copy.deepcopy(book["cells"][i]), copy.deepcopy(book["cells"][i])
    first["source"], second["source"] = text(first).rsplit("\n", 1)
    book["cells"][i : i + 1] = [first, second]
    return book


@kind("had been split; it was put together")
def answer_cell_split_and_the_half_unmarked(book):
    i = answers(book)[0]
    book["cells"][i]["source"] = text(book["cells"][i]) + "\nspare = (1,"
    book["cells"].insert(i + 1, code("2)"))
    return book


@kind("with different texts; the first that was worked in counts")
def answer_cell_doubled_beside_its_untouched_copy(book):
    i = answers(book)[0]
    empty = copy.deepcopy(book["cells"][i])
    empty["source"] = book.stubs[mark(empty)["grade_id"]]
    book["cells"].insert(i, empty)
    return book


@kind("one piece after another; the pieces were put together")
def essay_split_in_two(book):
    i = essay(book)
    first, second = copy.deepcopy(book["cells"][i]), copy.deepcopy(book["cells"][i])
    words = text(first).split("\n")
    first["source"], second["source"] = words[0], "\n".join(words[1:])
    book["cells"][i : i + 1] = [first, second]
    return book


@kind("was missing and was put back")
def test_cell_deleted(book):
    del book["cells"][locked_tests(book)[1]]
    return book


@kind("was missing and was put back")
def all_test_cells_deleted(book):
    for i in reversed(locked_tests(book)):
        del book["cells"][i]
    return book


@kind("been merged with a cell beside it; they were parted")
def answer_merged_into_the_test_below_it(book):
    i, j = answers(book)[0], locked_tests(book)[0]
    book["cells"][j]["source"] = text(book["cells"][i]) + "\n" + text(book["cells"][j])
    del book["cells"][i]
    return book


@kind("which cannot be changed, had been changed")
def test_cell_changed(book):
    book["cells"][locked_tests(book)[0]]["source"] = "100"
    return book


@kind("had been turned into a markdown cell")
def test_cell_turned_to_text(book):
    cell = book["cells"][locked_tests(book)[0]]
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]
    return book


@kind("had been turned into a raw cell")
def answer_cell_turned_to_raw(book):
    cell = book["cells"][answers(book)[0]]
    cell["cell_type"] = "raw"
    del cell["outputs"], cell["execution_count"]
    return book


@kind("had been turned into a code cell")
def essay_turned_to_code(book):
    book["cells"][essay(book)] |= {"cell_type": "code", "outputs": [], "execution_count": 3}
    return book


@kind("What nbgrader had noted on the test cell")
def test_cell_marked_as_a_solution(book):
    mark(book["cells"][locked_tests(book)[0]]).update(grade=False, solution=True, locked=False)
    return book


@kind("What nbgrader had noted on the test cell")
def points_raised(book):
    mark(book["cells"][locked_tests(book)[0]])["points"] = 1000
    return book


@kind("What nbgrader had noted on")
def marks_of_an_old_schema(book):
    for cell in book["cells"]:
        if mark(cell):
            mark(cell)["schema_version"] = 1
    return book


@kind("A mark that is none of this assignment's was taken from a cell")
def empty_mark_as_nbgrader_leaves_on_copies(book):
    book["cells"].insert(2, code("1 + 1", nbgrader={}))
    return book


@kind("A mark that is none of this assignment's was taken from a cell")
def cell_of_another_assignment_pasted_in(book):
    mine = dict(
        mark(book["cells"][locked_tests(book)[0]]), grade_id="of-another", checksum="0" * 32
    )
    book["cells"].insert(2, code("1 + 1", nbgrader=mine))
    return book


# Metadata


@kind("known by the")
def all_metadata_stripped_but_ids(book):
    for cell in book["cells"]:
        cell["metadata"] = {}
    return book


@kind("known by the place between known neighbours")
def all_metadata_and_ids_stripped(book):
    for cell in book["cells"]:
        cell["metadata"] = {}
        del cell["id"]
    book["metadata"], book["nbformat_minor"] = {}, 4
    return book


@kind("up to white space")
def metadata_stripped_and_code_reformatted(book):
    for cell in book["cells"]:
        cell["metadata"] = {}
        del cell["id"]
    for i in range(len(book["cells"])):
        if book["cells"][i]["cell_type"] == "code":
            book["cells"][i]["source"] = text(book["cells"][i]).replace("\n", " \n") + "\n"
    return book


@kind("Cells without an id of their own got one")
def ids_stripped(book):
    for cell in book["cells"]:
        del cell["id"]
    return book


@kind("Cells without an id of their own got one")
def ids_all_the_same(book):
    for cell in book["cells"]:
        cell["id"] = "a"
    return book


@kind("did not say which kernel")
def kernelspec_missing(book):
    del book["metadata"]["kernelspec"]
    return book


@kind("known by the text")
def saved_by_colab_without_marks(book):
    for i, cell in enumerate(book["cells"]):
        cell["metadata"] = {"id": f"Xy{i}", "colab": {"base_uri": "https://localhost:8080/"}}
        del cell["id"]
    book["metadata"] = {
        "colab": {"provenance": []}, "kernelspec": {"name": "python3", "display_name": "Python 3"},
        "language_info": {"name": "python"},
    }  # fmt: skip
    book["nbformat_minor"] = 0
    return book


@kind("known by the")
def saved_by_an_editor_with_its_own_metadata(book):
    for cell in book["cells"]:
        cell["metadata"] = {"vscode": {"languageId": "python"}}
        del cell["id"]
    book["nbformat_minor"] = 2
    return book


@kind("unreadable tags")
def tags_and_metadata_of_wrong_types(book):
    book["cells"][locked_tests(book)[0]]["metadata"]["tags"] = None
    book["cells"][0]["metadata"] = None
    book["metadata"]["language_info"] = "python"
    return book


# The file


@kind("(BOM)")
def byte_order_mark(book):
    return b"\xef\xbb\xbf" + dump(book)


@kind("UTF-16-LE")
def utf_16(book):
    return b"\xff\xfe" + dump(book).decode().encode("utf-16-le")


@kind("UTF-16-BE")
def utf_16_without_its_mark(book):
    return dump(book).decode().encode("utf-16-be")


@kind("the assignment's own words come out right")
def old_encoding(book):
    return dump(book).decode().encode("cp1252", "xmlcharrefreplace")


@kind("unreadable bytes")
def a_byte_gone_bad(book):
    raw = dump(book)
    at = raw.index(b"# ") + 2
    return raw[:at] + b"\xff" + raw[at:]


@kind("Text after the notebook's end")
def rubbish_after_the_end(book):
    return dump(book) + b"}\n]}\n"


@kind("Text before the notebook's beginning")
def rubbish_before_the_beginning(book):
    return b"Sent from my phone\n\n" + dump(book)


@kind("several notebooks one after another")
def another_notebook_glued_on(book):
    other = {"cells": [code("print(1)")], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return dump(other) + dump(book)


@kind("twice in one place; the last counts")
def json_keys_doubled(book):
    return dump(book).replace(b'"nbformat": 4', b'"nbformat": 3,\n "nbformat": 4')


@kind("Commas too many")
def commas_too_many(book):
    return re.sub(rb"\n \],\n", b",\n ],\n", dump(book), count=1)


@kind("Bare line breaks")
def bare_line_breaks(book):
    return dump(book).replace(b"\\n", b"\n", 3)


@kind("Half a character")
def half_a_character(book):
    book["cells"][0]["source"] = text(book["cells"][0]) + "@@"
    return dump(book).replace(b"@@", b"\\ud83d")


@kind("Something was wrapped around the notebook")
def wrapped_by_a_server(book):
    return dump({"type": "notebook", "name": "p1.ipynb", "content": book})


@kind("only the side “HEAD”")
def merge_with_one_readable_side(book):
    raw = dump(book).decode()
    head, tail = raw.split('\n "metadata"', 1)
    theirs = '\n "metadata": {{{'
    return (
        f'{head}\n<<<<<<< HEAD\n "metadata"{tail}\n=======\n{theirs[1:]}\n>>>>>>> theirs\n'
    ).encode()


@kind("both sides say the same")
def merge_that_differs_in_counters_only(book):
    at = answers(book)[0]
    book["cells"][at]["execution_count"] = 777
    raw = dump(book).decode()
    line = re.search(r'^.*"execution_count": 777,$', raw, re.MULTILINE)[0]
    both = f"<<<<<<< HEAD\n{line}\n=======\n{line.replace('777', '778')}\n>>>>>>> b1f3\n"
    return raw.replace(line + "\n", both).encode()


@kind("old format 3")
def format_3(book):
    cells = []
    for cell in book["cells"]:
        old = {"cell_type": cell["cell_type"], "metadata": cell["metadata"]}
        if cell["cell_type"] == "code":
            old |= {"input": cell["source"], "language": "python", "collapsed": False}
            old |= {"prompt_number": 1, "outputs": [
                {"output_type": "pyout", "prompt_number": 1, "text": ["3"], "metadata": {}},
                {"output_type": "stream", "stream": "stdout", "text": ["x"]},
                {"output_type": "pyerr", "ename": "E", "evalue": "e", "traceback": ["t"]},
            ]}  # fmt: skip
        else:
            old["source"] = cell["source"]
        if cell["cell_type"] == "markdown" and re.fullmatch("# .*", text(cell)):
            old |= {"cell_type": "heading", "level": 1, "source": text(cell)[2:]}
        cells.append(old)
    return {"metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0,
            "worksheets": [{"cells": cells, "metadata": {}}]}  # fmt: skip


@kind("named no format that is known")
def format_of_the_future(book):
    return book | {"nbformat": 4, "nbformat_minor": 99}


@kind("The cells had ids that the notebook's format did not allow")
def format_4_4_with_ids(book):
    return book | {"nbformat_minor": 4}


@kind("had no text")
def texts_null(book):
    book["cells"].insert(1, code("") | {"source": None, "id": "null"})
    return book


@kind("was not written as text")
def texts_of_wrong_types(book):
    book["cells"].insert(1, code("") | {"source": [1, None, "\n"], "id": "odd"})
    return book


@kind("Unreadable outputs were dropped")
def outputs_malformed(book):
    book["cells"][answers(book)[0]]["outputs"] = [{}, None, {"output_type": "stream"}, 7]
    book["cells"][locked_tests(book)[0]]["outputs"] = None
    return book


@kind("A huge output was dropped")
def outputs_huge(book):
    flood = {"output_type": "stream", "name": "stdout", "text": ["flood\n"] * 400_000}
    book["cells"][answers(book)[0]]["outputs"] = [flood]
    return book


@kind("was no cell and was left out")
def cells_that_are_none(book):
    book["cells"][1:1] = [None, "text", 3]
    return book


@kind("no known type")
def cell_types_unknown(book):
    book["cells"][0]["cell_type"] = "html"
    del book["cells"][answers(book)[0]]["cell_type"]
    return book


# The folder (NAME stands for the notebook's name)


@kind("it is taken as")
def downloaded_twice(book):
    return {"NAME (1).ipynb": dump(book)}


@kind("it is taken as")
def mailed_as_text(book):
    return {"NAME.ipynb.txt": dump(book)}


@kind("taken out of an archive")
def zip_of_the_folder(book):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(f"work/{book.name}.ipynb", dump(book))
        archive.writestr("work/notes.txt", "mine")
        archive.writestr("work/.ipynb_checkpoints/x-checkpoint.ipynb", dump(book))
        archive.writestr("../outside.txt", "must not be written")
        archive.writestr("/abs.txt", "must not be written")
        archive.writestr("work/timestamp.txt", "2001-01-01 00:00:00 UTC")
    return {"my work.zip": buffer.getvalue()}


@kind("it was moved up")
def folder_in_a_folder(book):
    return {"NAME/NAME.ipynb": dump(book), "NAME/notes.txt": b"mine"}


@kind("could not be used")
def empty_file_beside_the_good_one(book):
    return {"NAME.ipynb": b"", "NAME-Copy1.ipynb": dump(book)}


# What cannot be repaired


@kind("The file is empty", HOPELESS)
def empty(book):
    return b""


@kind("The file is empty", HOPELESS)
def nothing_but_zeros(book):
    return b"\0" * 4096


@kind("breaks off in the middle", HOPELESS)
def cut_off(book):
    return dump(book)[:-400]


@kind("Word", HOPELESS)
def word_document(book):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


@kind("web page", HOPELESS)
def html_export(book):
    return b"<!DOCTYPE html>\n<html><body>{my answers}</body></html>"


@kind("a PDF", HOPELESS)
def pdf(book):
    return b"%PDF-1.7\n..."


@kind("There is no notebook in this file", HOPELESS)
def plain_text(book):
    return b"My answer is 42."


@kind("it has no cells", HOPELESS)
def other_json(book):
    return b'{"a": 1}'


@kind("has no cells", HOPELESS)
def everything_deleted(book):
    return book | {"cells": []}


@kind("none of the cells", HOPELESS)
def another_assignments_notebook(book):
    return book | {"cells": [code("print('hello')"), code("2 + 2")]}


@kind("both are readable and differ", HOPELESS)
def merge_with_two_readable_sides(book):
    at = answers(book)[0]
    book["cells"][at]["source"] = "mine = 1"
    raw = dump(book).decode()
    line = re.search(r'^.*"mine = 1".*$', raw, re.MULTILINE)[0]
    both = f"<<<<<<< HEAD\n{line}\n=======\n{line.replace('1', '2')}\n>>>>>>> mate\n"
    return raw.replace(line + "\n", both).encode()


@kind("do not belong together", HOPELESS)
def merge_marks_alone(book):
    return b"<<<<<<< HEAD\n" + dump(book)


@kind("different notebooks of this assignment one after another", HOPELESS)
def two_versions_glued_together(book):
    other = copy.deepcopy(book)
    other["cells"][answers(book)[0]]["source"] = "other = 1"
    return dump(book) + b"\n" + dump(other)


@kind("cannot be known which cell answers what", HOPELESS)
def marks_and_tests_gone_and_cells_added(book):
    last = book["cells"][locked_tests(book)[-1]]
    return book | {"cells": [book["cells"][0], *(code(f"a{i} = 1") for i in range(7)), last]}


@kind("safety copy", HOPELESS)
def checkpoint_only(book):
    return {".ipynb_checkpoints/NAME-checkpoint.ipynb": dump(book)}


@kind("it cannot be known which one counts: “final final.ipynb”, “final.ipynb”", HOPELESS)
def two_versions_neither_named(book):
    other = copy.deepcopy(book)
    other["cells"][answers(book)[0]]["source"] = "other = 1"
    return {"final.ipynb": dump(book), "final final.ipynb": dump(other)}


@kind("cannot be opened", HOPELESS)
def broken_zip(book):
    return {"NAME.zip": b"PK\x03\x04 and then nothing"}


@kind("holds no notebook", HOPELESS)
def only_the_trail(book):
    return {"trail.jsonl": b""}
