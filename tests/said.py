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
    """What a test was told, each thing once and sorted: a loop over a set has no order of its own.

    A message's words stand where they are met first.
    """

    def __init__(self) -> None:
        self.told: set[tuple[str, tuple[tuple[str, str], ...]]] = set()

    def keep(self, item: Item, feedback: Feedback) -> None:
        messages = tuple((headed(message), str(message)) for message in feedback.messages)
        self.told.add((f"{item.slug}, {feedback.heading}", messages))

    def __str__(self) -> str:
        words: set[str] = set()
        lines = []
        for heading, messages in sorted(self.told):
            lines.append(heading)
            for head, said in messages:
                lines += [head] if said in words else [head, said]
                words.add(said)
        return "\n".join(lines)


def sections(text: str) -> dict[str, str]:
    """What stands below each ``## `` heading of a text, by the heading."""
    parts = f"\n{text}".split("\n## ")[1:]
    return {name: said.strip("\n") for name, _, said in (part.partition("\n") for part in parts)}
