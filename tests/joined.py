"""Outputs whose streams are in one piece: when a kernel passes text on is a matter of its clock."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor


def joined(outputs: list[Any]) -> list[Any]:
    """Outputs with what was printed between two others as one text per stream, stdout first."""
    made: list[Any] = []
    for printed, group in groupby(outputs, lambda output: output["output_type"] == "stream"):
        if not printed:
            made += group
            continue
        pieces = list(group)
        for name in sorted({piece["name"] for piece in pieces}, reverse=True):
            own = [piece for piece in pieces if piece["name"] == name]
            # A file has a text as a list of its lines.
            text = "".join("".join(piece["text"]) for piece in own)
            made.append(type(own[0])(own[0], text=text))
    return made


def joined_below(data: Any) -> Any:
    """Plain data with every list of outputs in it joined: a cell's, or a live widget's."""
    if isinstance(data, dict):
        return {key: joined_below(value) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    outputs = all(isinstance(each, dict) and "output_type" in each for each in data)
    return [joined_below(each) for each in (joined(data) if outputs else data)]


class JoinStreams(NbGraderPreprocessor):
    """For nbgrader's own run, before it cuts what is too long: each piece counts one line more."""

    def preprocess_cell(self, cell: NotebookNode, resources: Any, index: int) -> tuple[Any, Any]:
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
        return cell, resources


#: For a course's ``nbgrader_config.py``: nbgrader joins them as soon as a notebook has run.
CONFIG = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from joined import JoinStreams
from nbgrader.converters import Autograde
steps = Autograde.autograde_preprocessors.default()
c.Autograde.autograde_preprocessors = [steps[0], JoinStreams, *steps[1:]]
"""
