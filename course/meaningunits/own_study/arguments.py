"""The command ``meaningunits study``: its deeds and their arguments; it loads nothing else."""

from __future__ import annotations

import argparse
from typing import Any


def _run(given: argparse.Namespace) -> int:
    from . import command

    return command.run(given)


def arguments(verbs: Any) -> None:
    """Add the verb ``study`` to a parser's verbs."""
    parser = verbs.add_parser("study", help="your own study: transcripts in, work out")
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="DEED")

    def deed(name: str, about: str) -> Any:
        one = deeds.add_parser(name, help=about)
        if name not in ("new", "open"):
            one.add_argument("--study", default=".", metavar="DIR", help="its folder (here)")
        one.set_defaults(run=_run)
        return one

    new = deed("new", "make a study in a folder, or of the transcripts that lie in it")
    new.add_argument("folder", metavar="DIR")
    new.add_argument("files", nargs="*", metavar="FILE", help="transcripts to take in")
    new.add_argument("--title", default="", help="what it is called")
    opened = deed("open", "open JupyterLab on it")
    opened.add_argument("folder", nargs="?", default=".", metavar="DIR", help="its folder (here)")
    opened.add_argument("--no-browser", action="store_true", help="print the address only")
    add = deed("add", "take transcripts in")
    add.add_argument("files", nargs="+", metavar="FILE")
    add.add_argument("--name", default="", help="what to call it in every table (of one file)")
    add.add_argument("--language", default="", help="two letters; guessed if not given")
    add.add_argument("--encoding", default="", help="how it is written, such as mac-roman; guessed")
    add.add_argument("--not-speaker", action="append", default=[], metavar="WORD",
                     help="a word before a colon that is no speaker (again: more)")  # fmt: skip
    deed("show", "say what is in it")
    call = deed("call", "say who speaks: LABEL=NAME, or LABEL=interviewer")
    call.add_argument("transcript")
    call.add_argument("speakers", nargs="+", metavar="LABEL=NAME")
    leave = deed("leave-out", "take a transcript out again; nothing done on it is lost")
    leave.add_argument("transcript")
    back = deed("bring-back", "take one that was left out back in, as it was frozen")
    back.add_argument("transcript")
    rename = deed("rename", "call a transcript something else everywhere; all work on it stays")
    rename.add_argument("transcript")
    rename.add_argument("to", metavar="NAME")
    names = deed("names", "propose likely names one by one, and put pseudonyms in place")
    names.add_argument("transcript")
    merge = deed("merge", "lay another coder's work beside yours")
    merge.add_argument("file", metavar="FILE")
    merge.add_argument("--name", default="", help="what to call them")
    pack = deed("pack", "the whole study in one file, to keep or to take along")
    pack.add_argument("--private", action="store_true", help="with the list of pseudonyms")
    copy = deed("copy", "a copy for a second coder, without your work")
    copy.add_argument("target", metavar="DIR")
    copy.add_argument("--no-codebook", action="store_true", help="without your codes and themes")
    copy.add_argument("--units", action="store_true", help="with your divisions, to code the same")
    for name, about in (
        ("export", "tables as CSV and XLSX, and a codebook for Taguette"),
        ("report", "the report, a club's handout and the letter: Word, HTML, Markdown"),
    ):
        deed(name, about).add_argument("--to", default=None, metavar="DIR")
