"""What a page is told beside the work: a message as a card, and what the trail holds."""

from __future__ import annotations

from typing import Any

from .. import trail
from ..tasks.feedback import VERDICTS, Message


def card(message: Message) -> dict[str, Any]:
    """A message as the page draws it."""
    symbol, word = VERDICTS[message.verdict]
    return {
        "verdict": message.verdict,
        "symbol": symbol,
        "word": word,
        "what": message.what,
        "why": message.why,
        "look": message.look,
        "see": message.see,
        "place": list(message.place) if message.place else None,
    }


def told_of_trail(here: trail.Trail, log: trail.Log, slug: str) -> list[str]:
    """What the trail holds, where it lies, and how to open, download and clear it."""
    own = len(log.of(slug))
    said = [
        f"Every step you take here is one line in {here.path.name}: the time, the task, what you "
        f"did, and your whole answer afterwards. It has {len(log.entries):,} lines so far, {own:,} "
        "of them about this task. Nothing leaves this machine.",
        f"It lies at {here.path}.",
        f"To open it, double-click {here.path.name} in the file browser on the left (or right-click"
        " it, Open With, Editor); to keep a copy, right-click it, Download.",
        f"To begin anew, right-click {here.path.name}, Rename it, click into this task and choose "
        "Begin anew. That clears every task in this folder, and renaming it back brings everything "
        "back.",
    ]
    if log.problems:
        said.append(f"Noticed while reading it: {'; '.join(map(str, log.problems[:3]))}.")
    return said
