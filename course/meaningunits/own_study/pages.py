"""The notebooks of a study: one that walks through it, and one for each transcript."""

from __future__ import annotations

import json
from typing import Any

from . import tasks
from .folder import INTERVIEWER, StudyError, written
from .study import Study

WALK = "my_study.ipynb"
OPEN = "import meaningunits as mu\nstudy = mu.study()\nstudy"


def missing(study: Study) -> list[str]:
    """Write the pages that are not there yet; a page that is there is never touched."""
    told = []
    try:
        if not (study.folder / WALK).exists():
            written(study.folder / WALK, _notebook(_walk()))
            told.append(f"{WALK} walks through the study; it lies in its folder.")
        for interview in study.interviews:
            name = f"transcript_{interview.name}.ipynb"
            if not (study.folder / name).exists():
                asks = any(turn.speaker == INTERVIEWER for turn in interview.turns)
                title = interview.pseudonym
                written(study.folder / name, _notebook(_one(interview.name, title, asks=asks)))
                told.append(f"{name} is the page to read, divide and condense it on.")
    except StudyError as problem:
        told.append(str(problem))
    return told


def heading(title: str) -> str:
    """A transcript's title as the heading of its page has it."""
    return " ".join(title.split()).replace("#", "")


def _ask(what: str, name: str = "") -> str:
    return f'mu.ask("{tasks.slug(what, name)}")'


def _walk() -> list[tuple[str, str]]:
    """The cells of the page that walks through a study."""
    return [
        (
            "markdown",
            "# My study\n\nYour own transcripts, on the course's path. **Run › Run All Cells** "
            "opens the study each time you come; what you do is kept in `trail.jsonl` beside this "
            "page. Nothing leaves this machine.\n\nWork on real people's words only as your ethics "
            "board allows, and take names out first (below).",
        ),
        ("code", OPEN),
        (
            "markdown",
            "## Before the first transcript\n\nWhoever reads brings something along. Write it down "
            "before you read, and say what you ask.",
        ),
        ("code", _ask(tasks.STATEMENT)),
        ("code", _ask(tasks.QUESTION)),
        (
            "markdown",
            "## Transcripts in\n\nDrop files on the field above, or put them into this folder and "
            "run its cell again: .txt, .md, .docx, .odt, .pdf with text, .vtt, .srt, .csv. Each is "
            "frozen as it comes in and gets a page of its own, `transcript_….ipynb`: read, divide "
            "and condense it there.\n\nLook who was taken for a speaker. To correct it:",
        ),
        ("code", '# study.call("anna", {"P1": "Anna", "R": "interviewer"})'),
        (
            "markdown",
            "## Names out\n\nRules propose likely names, places, dates and numbers. They are a "
            "help and no guarantee: read every line yourself. Do this before you divide.",
        ),
        (
            "code",
            '# study.pseudonyms("anna")          # what the rules find\n'
            '# study.one_by_one("anna")          # decide one after another',
        ),
        (
            "markdown",
            "## Codes and themes\n\nOnce a transcript is divided, its units stand here. Give each "
            "code a rule, and gather codes in themes.",
        ),
        ("code", _ask(tasks.BOARD)),
        ("code", _ask("matrix")),
        ("code", _ask("saturation")),
        (
            "markdown",
            "## A second coder\n\nA copy for them holds the transcripts, your codebook, and none "
            "of your work. When it comes back, lay it beside yours; nobody's is overwritten.",
        ),
        (
            "code",
            '# study.copy_for("../for-kim")        # codebook=False: they find codes of their own\n'
            '# study.merge("../for-kim", "Kim")    # their folder, or a zip of it',
        ),
        ("code", _ask(tasks.CODERS)),
        (
            "code",
            '# study.table("differences").to_frame()    # where you part, and what you decided',
        ),
        (
            "markdown",
            "## Quotations\n\nFor each theme: which do you print, whose, how many, and against "
            "what? A theme needs three units of two transcripts.",
        ),
        ("code", 'study.ask("quotes")'),
        ("markdown", "## How the themes hang together"),
        ("code", _ask(tasks.STRUCTURE)),
        (
            "markdown",
            "## Source by source\n\nEach theme beside each transcript. Run the cell below "
            "again when your themes have changed.",
        ),
        ("code", _ask("convergence")),
        ("markdown", "## The limits\n\nAppraise your own study like the study of a stranger."),
        ("code", _ask(tasks.APPRAISAL)),
        ("code", _ask(tasks.WORKSHEET)),
        ("code", _ask(tasks.PLAN)),
        ("code", _ask("memo")),
        ("code", _ask("letter")),
        (
            "markdown",
            "## Work out\n\nTables as CSV and as one workbook; a report, a handout for a journal "
            'club and your letter as Word, HTML and Markdown. `study.table("units").to_frame()` '
            "is for pandas. How you came to it: `mu.audit()`.",
        ),
        ("code", "study.export()"),
        ("code", "study.report()"),
        (
            "markdown",
            "The whole study in one file, to keep or to take to another machine. On Binder, do "
            "this before you leave.",
        ),
        ("code", "study.pack()"),
        ("code", "mu.audit()"),
    ]


def _one(name: str, title: str, *, asks: bool) -> list[tuple[str, str]]:
    """The cells of one transcript's page."""
    turns = [
        ("markdown", "## Your own turns\n\nWhat did each of your questions do?"),
        ("code", _ask("turns", name)),
    ]
    return [
        (
            "markdown",
            f"# {heading(title)}\n\n**Run › Run All Cells** opens it. First the whole, from start "
            "to end; then units; then each unit in your own words. Codes and themes are made on "
            f"`{WALK}`.",
        ),
        ("code", "import meaningunits as mu\nstudy = mu.study()"),
        ("markdown", "## Read the whole"),
        ("code", _ask("read", name)),
        ("markdown", "## Divide where the meaning shifts"),
        ("code", _ask("divide", name)),
        ("markdown", "## Say each unit in your own words"),
        ("code", _ask("condense", name)),
        *(turns if asks else []),
    ]


def _notebook(cells: list[tuple[str, str]]) -> str:
    made: list[dict[str, Any]] = []
    for n, (kind, source) in enumerate(cells):
        cell: dict[str, Any] = {"cell_type": kind, "id": f"cell-{n:02d}", "metadata": {}}
        if kind == "code":
            cell |= {"execution_count": None, "outputs": []}
        made.append({**cell, "source": source.splitlines(keepends=True)})
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    book = {
        "cells": made,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(book, ensure_ascii=False, indent=1) + "\n"
