"""The words of a PDF, taken out in a process of their own that may use so much time and memory.

A PDF can be built to keep a reader busy for days. pypdf guards against what is known of that; what
is not known ends with the process, and the notebook goes on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from .model import MOST_CHARACTERS, Lines, TranscriptError

#: Seconds and bytes that one file may take, and its pages.
SECONDS, MEMORY, MOST_PAGES = 60, 1_500_000_000, 2_000
AGAIN = "Save the transcript as text (UTF-8), .docx or .odt where it was made."

#: What the other process does: it reads a PDF from its input and writes lines as JSON.
_CHILD = f"""
import io, json, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
    resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
except Exception:
    pass
import logging
logging.disable(logging.CRITICAL)
import warnings
warnings.simplefilter("ignore")
from pypdf import PdfReader
try:
    reader = PdfReader(io.BytesIO(sys.stdin.buffer.read()))
    if reader.is_encrypted and not reader.decrypt(""):
        said = {{"locked": True}}
    elif len(reader.pages) > {MOST_PAGES}:
        said = {{"pages": len(reader.pages)}}
    else:
        pages, so_far = [], 0
        for page in reader.pages:
            text = page.extract_text()
            so_far += len(text)
            pages.append(text)
            if so_far > {MOST_CHARACTERS}:
                break
        said = {{"text": pages}}
except MemoryError:
    said = {{"memory": True}}
except BaseException as problem:
    said = {{"problem": type(problem).__name__}}
sys.stdout.buffer.write(json.dumps(said).encode("ascii"))
"""


def pdf(raw: bytes, what: str) -> Lines:
    """A PDF's lines.

    Raises
    ------
    TranscriptError
        If it is none, is locked or damaged, holds pictures only, or asks for too much.
    """
    if b"%PDF-" not in raw[:1024]:
        raise TranscriptError(f"{what} is no PDF, or its beginning is damaged. {AGAIN}")
    said = _asked(raw, what)
    if "text" not in said:
        raise TranscriptError(_why_not(said, what))
    pages = said["text"]
    text = "\n".join(pages)
    if not text.strip():
        raise TranscriptError(
            f"{what} holds pictures of pages and no text. Have its text recognised first (OCR), "
            f"and read what comes out against the pages. {AGAIN}"
        )
    empty = sum(not page.strip() for page in pages)
    told = [
        "A PDF holds places of letters, not paragraphs: lines were put together, and what stands "
        "at the top or foot of every page may have come in. Read it against the pages."
    ]
    if empty:
        told.append(f"{empty} of {len(pages)} pages {'holds' if empty == 1 else 'hold'} no text.")
    return Lines(_without_numbers(pages), done=told, wrapped=True, on_paper=True)


def _asked(raw: bytes, what: str) -> dict[str, Any]:
    """What the other process says; nothing where it came to its limits."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _CHILD],
            input=raw,
            capture_output=True,
            timeout=2 * SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {}
    except OSError:
        raise TranscriptError(
            f"{what} is a PDF, which is read in a process of its own, and none can be started "
            f"here. {AGAIN}"
        ) from None
    if b"No module named 'pypdf'" in done.stderr:
        raise TranscriptError(
            f"{what} is a PDF, and the package pypdf, which reads it, is missing: “pip install "
            "pypdf” brings it."
        )
    try:
        said: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        return {}
    return said


def _why_not(said: dict[str, object], what: str) -> str:
    if said.get("locked"):
        return f"{what} is locked with a password. {AGAIN}"
    if "pages" in said:
        return f"{what} has {said['pages']:,} pages; up to {MOST_PAGES:,} are read. {AGAIN}"
    if "problem" in said:
        return f"{what} is damaged ({said['problem']} while it was read). {AGAIN}"
    return (
        f"{what} asks for more than {SECONDS} seconds or {MEMORY // 1_000_000:,} MB to be read, "
        f"which no transcript does. Nothing was read. {AGAIN}"
    )


def _without_numbers(pages: list[str]) -> list[str]:
    """The pages' lines without page numbers; a page's end is no paragraph's."""
    lines: list[str] = []
    for page in pages:
        here = page.split("\n")
        while here and not here[-1].strip():
            here.pop()
        if here and here[-1].strip().isdigit():
            here.pop()
        lines += here
    return lines
