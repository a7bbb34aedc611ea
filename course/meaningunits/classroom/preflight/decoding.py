"""From the bytes of a file to the data of one notebook: encodings, JSON, merge markers, archives.

Every repair here keeps the notebook's content letter for letter, or is only done when just one
reading holds the assignment's cells. Where two readings are possible the file is refused.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from ..assignment import AssignmentSpec
from . import archives
from .choosing import choose, essence
from .conflicts import has_markers, sides
from .letters import printable, to_text
from .refusal import AGAIN, Refusal

Holds = Callable[[Any], bool]

MOST_NOTEBOOKS = 100  # in one archive
DEEPEST = 100  # levels of lists in lists; notebooks with plots have about 20

TOO_DEEP = (
    "The file is nested deeper than any notebook and cannot be read. Copy your answers into a "
    "fresh copy of the assignment and hand that in."
)

#: How files begin that are something else, and what to call them.
FOREIGN = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a word processor's document"),
    (b"\xd0\xcf\x11\xe0", "a Word or Excel document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a packed archive (gzip)"),
    (b"7z\xbc\xaf", "a packed archive (7z)"),
    (b"Rar!", "a packed archive (rar)"),
    (b"bplist", "a placeholder of a cloud service that has not downloaded the file"),
    (b"version https://git-lfs", "a placeholder of Git LFS that has not downloaded the file"),
)


def decode(raw: bytes, spec: AssignmentSpec, holds: Holds) -> tuple[Any, list[str]]:
    """The data of the notebook in a file, and what had to be done to read it.

    Raises
    ------
    Refusal
        If there is no notebook in it, or more than one that could be meant.
    """
    if not raw.strip(b"\0 \t\r\n"):
        raise Refusal(f"The file is empty. {AGAIN}")
    if raw.startswith(archives.START):
        _, data, notes = in_archive(raw, spec, holds)
        return data, notes
    for start, what in FOREIGN:
        if raw.startswith(start):
            raise Refusal(f"This is {what}, not a notebook. {AGAIN}")
    text, repairs = to_text(raw, spec)
    data, notes = _read(text, holds)
    data, unwrapped = _unwrap(data)
    if too_deep(data):
        raise Refusal(TOO_DEEP)
    return data, repairs + notes + unwrapped


# JSON


def _read(text: str, holds: Holds) -> tuple[Any, list[str]]:
    """JSON as text to data."""
    text, repairs = text.replace("\r\n", "\n"), []
    body = text.strip("\0 \t\r\n")
    if has_markers(body):
        return _merge(body, holds)
    start = body.find("{")
    opening = body[:400].lstrip().lower()
    if opening.startswith(("<!doctype", "<html", "<?xml", "<head")):
        raise Refusal(
            f"This is a web page (an HTML export, or a page saved from a site), not the notebook. "
            f"{AGAIN}"
        )
    if start < 0:
        raise Refusal(f"There is no notebook in this file, only other text. {AGAIN}")
    found = parse(body)
    if found is None and start > 0 and (found := parse(body[start:])) is not None:
        repairs.append("Text before the notebook's beginning was taken away.")
    if found is None:
        documents = list(_documents(body[start:]))
        if not documents:
            raise Refusal(_why_not_json(body))
        return _choose(documents, holds, bool(start))
    return found[0], repairs + found[1]


def parse(text: str) -> tuple[Any, list[str]] | None:
    """One JSON document, mended in its punctuation if need be; None if that is not enough."""
    text, notes = _whole_characters(text)
    for mend, note in _MENDS:
        mended = mend(text)
        if mended is None:
            continue
        repeated: list[str] = []
        try:
            # strict=False lets a bare line break stand inside a text, as some tools write it.
            data = json.loads(mended, strict=note is None, object_pairs_hook=_counting(repeated))
        except (ValueError, RecursionError):
            continue
        if note:
            notes.append(note)
        if repeated:
            names = ", ".join(f"“{name}”" for name in sorted(set(repeated))[:5])
            notes.append(
                f"The file names {names} twice in one place; the last counts, as in Jupyter."
            )
        return data, notes
    return None


def _counting(repeated: list[str]) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def build(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        built = dict(pairs)
        if len(built) < len(pairs):
            times = Counter(name for name, _ in pairs)
            repeated.extend(name[:40] for name, n in times.items() if n > 1)
        return built

    return build


_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.DOTALL)


def _without_spare_commas(text: str) -> str | None:
    mended = _STRING_OR_COMMA.sub(lambda m: m[1] or "", text)
    return mended if mended != text else None


_MENDS: tuple[tuple[Callable[[str], str | None], str | None], ...] = (
    (lambda text: text, None),
    (lambda text: text, "Bare line breaks or tabs inside a text were written as JSON wants them."),
    (_without_spare_commas, "Commas too many, left over from an edit by hand, were taken away."),
)

_ESCAPES = re.compile(
    r"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.",
    re.DOTALL,
)


def _whole_characters(text: str) -> tuple[str, list[str]]:
    """Replace half characters (lone surrogates), which no file can hold once they are read."""
    if "\\ud" not in text and "\\uD" not in text:
        return text, []
    mended = _ESCAPES.sub(lambda m: r"\ufffd" if m[2] else m[0], text)
    return mended, ["Half a character was replaced by the sign �."] if mended != text else []


def _documents(text: str) -> Iterator[Any]:
    """JSON documents that stand one after another, up to the first thing that is none."""
    decoder = json.JSONDecoder(strict=False)
    text, _ = _whole_characters(text)
    at = 0
    while at < len(text) and text[at] in "{[":
        try:
            document, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield document
        while at < len(text) and text[at] in "\0 \t\r\n,\ufeff":
            at += 1


def _choose(documents: list[Any], holds: Holds, junk_before: bool) -> tuple[Any, list[str]]:
    """Of several documents in one file, the one that is the assignment's."""
    notebooks = [d for d in documents if isinstance(d, dict) and holds(d)]
    repairs = ["Text before the notebook's beginning was taken away."] if junk_before else []
    if not notebooks or len(documents) == 1:
        return documents[0], [*repairs, "Text after the notebook's end was taken away."]
    if any(essence(other) != essence(notebooks[0]) for other in notebooks[1:]):
        raise Refusal(
            f"The file holds {len(notebooks)} different notebooks of this assignment one after "
            "another, and it cannot be known which one counts. Hand in only the one you mean."
        )
    return notebooks[0], [
        *repairs,
        "The file held several notebooks one after another; the assignment's was taken.",
    ]


def _why_not_json(body: str) -> str:
    mended, _ = _whole_characters(body)
    try:
        json.loads(mended, strict=False)
    except RecursionError:
        return TOO_DEEP
    except json.JSONDecodeError as problem:
        at_end = problem.pos >= len(mended) - 1 or problem.msg.startswith("Unterminated string")
        if at_end:
            return (
                "The file breaks off in the middle: it was not saved or not uploaded to its end. "
                f"{AGAIN}"
            )
        return (
            f"The file cannot be read as a notebook: line {problem.lineno} is not what a notebook "
            f"has there ({problem.msg}). {AGAIN}"
        )
    except ValueError:
        pass
    return f"The file cannot be read as a notebook. {AGAIN}"


def _unwrap(data: Any) -> tuple[dict[str, Any], list[str]]:
    """The notebook itself, where a tool put something around it."""
    repairs = []
    for _ in range(3):
        if isinstance(data, str) and data.lstrip().startswith("{"):
            inner = parse(data)
            data = inner[0] if inner else None
        elif isinstance(data, list) and len(data) == 1:
            data = data[0]
        elif isinstance(data, dict) and isinstance(data.get("content"), dict | str):
            if "cells" in data or "worksheets" in data:
                break
            data = data["content"]
        else:
            break
        repairs = ["Something was wrapped around the notebook; it was taken out."]
    if not isinstance(data, dict) or not ("cells" in data or "worksheets" in data):
        raise Refusal(f"The file holds data, but no notebook: it has no cells. {AGAIN}")
    return data, repairs


def too_deep(data: Any) -> bool:
    """Whether lists are nested deeper than can safely be written again."""
    level = [data]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


# Merge markers


def _merge(body: str, holds: Holds) -> tuple[Any, list[str]]:
    found = sides(body)
    if found is None:
        raise Refusal(
            "The file has marks of an unfinished merge (<<<<<<< and >>>>>>>) that do not belong "
            f"together. Choose your version in Git, or hand in a fresh copy. {AGAIN}"
        )
    readable = []
    for name, text in found:
        data = parse(text)
        if data is not None and isinstance(data[0], dict) and holds(data[0]):
            readable.append((name, *data))
    if not readable:
        raise Refusal(
            "The file has marks of an unfinished merge (<<<<<<< and >>>>>>>), and neither side is "
            f"a readable notebook of this assignment. Choose your version in Git. {AGAIN}"
        )
    if len(readable) == 2 and essence(readable[0][1]) != essence(readable[1][1]):
        one, other = (name for name, *_ in readable)
        raise Refusal(
            f"The file is an unfinished merge of two versions, “{one}” and “{other}”, and both "
            "are readable and differ. Only you know which one counts: finish the merge, or hand in "
            "the version you mean."
        )
    name, data, notes = readable[0]
    why = (
        "both sides say the same"
        if len(readable) == 2
        else f"only the side “{name}” is a readable notebook of this assignment"
    )
    return data, [*notes, f"The file was an unfinished merge; {why}, and it was taken."]


# Archives


def in_archive(
    raw: bytes, spec: AssignmentSpec, holds: Holds
) -> tuple[PurePosixPath, Any, list[str]]:
    """The one notebook of this assignment in a zip archive: where it lay, its data, what was done.

    Raises
    ------
    Refusal
        If there is none, or more than one that could be meant.
    """
    readable, refusals, looked_at = [], [], 0
    for member in archives.members(raw):
        if not is_notebook(member.path.name) or is_clutter(str(member.path)):
            continue
        looked_at += 1
        if looked_at > MOST_NOTEBOOKS:
            raise Refusal(archives.ENORMOUS)
        content = member.read()
        if content.startswith(archives.START):
            continue  # an archive that is called a notebook
        try:
            data, notes = decode(content, spec, holds)
        except Refusal as refusal:
            refusals.append(refusal)
            continue
        if holds(data):
            readable.append((member.path, data, notes))
    if not readable:
        if refusals and looked_at == 1:
            raise refusals[0]
        raise Refusal(f"There is no notebook of this assignment in the archive. {AGAIN}")
    wanted = f"{spec.notebook}.ipynb"
    readable.sort(key=lambda found: (found[0].name != wanted, len(found[0].parts)))
    chosen, said = choose([(str(path), data) for path, data, _ in readable], spec)
    path, data, notes = readable[chosen]
    taken = f"The notebook was taken out of an archive, where it was “{printable(str(path))}”."
    return path, data, [taken, *([said] if said else []), *notes]


def is_notebook(name: str) -> bool:
    """Whether a file's name says that it is a notebook, or one that a mail program renamed."""
    return name.lower().endswith((".ipynb", ".ipynb.txt", ".ipynb.json"))


def is_clutter(path: str) -> bool:
    """Whether a path is a program's own copy, such as a checkpoint, and nobody's submission."""
    parts = path.split("/")
    return ".ipynb_checkpoints" in parts or "__MACOSX" in parts or parts[-1].startswith("._")
