"""What is wrong with the shape of a board's answer, in words; nothing where nothing is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...tasks.kind import shown

PARTS = ("units", "codes", "themes", "merged", "against", "words", "notes")


def flaws(answer: Any) -> Iterator[str]:
    """What is wrong with the shape of an answer; whoever asks stops at the first."""
    if not isinstance(answer, dict):
        yield f"{shown(answer)} is not a board: it needs {{'units': {{unit: [codes]}}}}"
    for key in answer:
        if key not in PARTS:
            yield f"a board has no part called {shown(key)}; its parts are {', '.join(PARTS)}"
    for part, value in answer.items():
        if not isinstance(value, dict) and value is not None:
            yield f"{part!r} holds {shown(value)}, not one entry for each name"
    yield from _of_parts({part: answer.get(part) or {} for part in PARTS})


def _of_parts(answer: Mapping[str, Mapping[Any, Any]]) -> Iterator[str]:
    for part in ("codes", "themes"):
        yield from _entries(part, answer[part])
    for key, into in answer["merged"].items():
        if not isinstance(into, str):
            yield f"{shown(key)} is merged into {shown(into)}, which is no code"
    for part in ("units", "against"):
        yield from _lists(answer[part])
    for key, codes in answer["words"].items():
        yield from _places(key, codes)
    for key, note in answer["notes"].items():
        if not isinstance(note, str):
            yield f"the note on {shown(key)} is {shown(note)}, not words"


def _places(key: Any, codes: Any) -> Iterator[str]:
    if not isinstance(codes, dict):
        yield f"the words of {shown(key)} are {shown(codes)}, not {{code: [places]}}"
    for code, places in codes.items():
        if not (isinstance(code, str) and _are_words(places)):
            yield f"the words of {shown(code)} are {shown(places)}, not ['41:3–41:9']"


def _entries(part: str, entries: Mapping[Any, Any]) -> Iterator[str]:
    for key, entry in entries.items():
        if not isinstance(entry, dict):
            yield f"{shown(key)} in {part!r} is {shown(entry)}, not a name, a theme, a memo"
        for what, value in entry.items():
            if not isinstance(value, str):
                yield f"the {what} of {shown(key)} is {shown(value)}, not words"


def _lists(units: Mapping[Any, Any]) -> Iterator[str]:
    for key, codes in units.items():
        if isinstance(codes, str):  # one code without its brackets
            continue
        if not _are_words(codes):
            yield f"{shown(key)} has {shown(codes)}, not a list of codes such as ['C1']"


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
