"""Drafts: what somebody is writing and has not kept: a crash takes a second of it, and no more.

A draft is no answer: it is never judged and never scored. Of each box only the last one is held, in
one small file for each task in a folder beside the trail; it goes when the text is kept.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

#: The folder beside the trail.
FOLDER = "drafts"
#: Characters of one draft at most; far beyond what anybody types between two pauses.
LONGEST = 200_000


class Drafts:
    """The drafts of one task.

    Parameters
    ----------
    trail : path-like
        The trail's file; the folder of drafts lies beside it.
    slug : str
        The task.
    """

    def __init__(self, trail: str | os.PathLike[str], slug: str) -> None:
        self.path = Path(trail).with_name(FOLDER) / f"{slug.replace('/', '--')}.json"

    def all(self) -> dict[str, str]:
        """Box → text; empty where there is none, or where the file cannot be read."""
        try:
            held = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(held, dict):
            return {}
        return {k: v for k, v in held.items() if isinstance(v, str)}

    def keep(self, box: str, text: str) -> None:
        """Hold a box's text in place of the one before; an empty text, or blank lines, is no draft.

        Raises
        ------
        OSError
            If it cannot be written, or is too long; the draft before stays.
        """
        if len(text) > LONGEST:
            told = f"it has {len(text):,} characters, and there is room for {LONGEST:,}"
            raise OSError(errno.EFBIG, told)
        held = self.all()
        text = text if text.strip() else ""
        if held.get(box, "") == text:
            return
        held[box] = text
        self._write({k: v for k, v in held.items() if v})

    def drop(self, kept: Callable[[str], bool]) -> None:
        """Let the drafts go whose text is kept; one that cannot be taken away does no harm."""
        held = self.all()
        left = {box: text for box, text in held.items() if not kept(text)}
        if left != held:
            with suppress(OSError):
                self._write(left)

    def _write(self, held: dict[str, str]) -> None:
        if not held:
            self.path.unlink(missing_ok=True)
            with suppress(OSError):  # others' drafts lie there
                self.path.parent.rmdir()
            return
        self.path.parent.mkdir(exist_ok=True)
        beside = self.path.with_suffix(".part")
        beside.write_text(json.dumps(held, ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(beside, self.path)
