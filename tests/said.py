"""What was said of answers, as text that can be read and compared."""

from __future__ import annotations

from meaningunits.tasks.feedback import Feedback, Message
from meaningunits.tasks.item import Item


def headed(message: Message) -> str:
    """What a page shows beside a message's words: verdict, name, place."""
    at = f" {message.place[0]}–{message.place[1]}" if message.place else ""
    return f"[{message.verdict} {message.name}{at}]"


def as_said(feedback: Feedback) -> str:
    """A feedback with what a page shows beside its words: name, verdict, place."""
    told = [f"{headed(message)}\n{message}" for message in feedback.messages]
    return "\n".join([feedback.heading, *told])


class Told:
    """What a test was told, each task's once: a message's words stand where they are first said."""

    def __init__(self) -> None:
        self.lines: dict[str, None] = {}
        self.words: set[str] = set()

    def keep(self, item: Item, feedback: Feedback) -> None:
        parts = [f"{item.slug}, {feedback.heading}"]
        for message in feedback.messages:
            words = str(message)
            parts.append(headed(message) if words in self.words else f"{headed(message)}\n{words}")
            self.words.add(words)
        self.lines["\n".join(parts)] = None

    def __str__(self) -> str:
        return "\n".join(self.lines)


def sections(text: str) -> dict[str, str]:
    """What stands below each ``## `` heading of a text, by the heading."""
    parts = f"\n{text}".split("\n## ")[1:]
    return {name: said.strip("\n") for name, _, said in (part.partition("\n") for part in parts)}
