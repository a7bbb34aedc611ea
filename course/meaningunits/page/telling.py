"""What a page is told beside the work: a message as a card, what is saved, what the trail holds."""

from __future__ import annotations

from typing import Any

from .. import trail
from ..tasks import catalogue
from ..tasks.feedback import VERDICTS, Feedback, Message
from ..tasks.item import Item
from . import gone


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


#: What a check said: of which answer, what, and when.
Told = tuple[Any, Feedback, str]


def told_before(item: Item) -> Told | None:
    """What the last check said, for another day, where it is about the answer as it stands."""
    log = trail.here().log()
    check, feedback = catalogue.checked(item.slug, log), catalogue.told(item, log)
    if check is None or feedback is None:
        return None
    return log.state(item.slug).value, feedback, trail.clock(check.at)


def told_of_check(told: Told, answer: Any, panel: str | None) -> tuple[dict[str, Any], bool]:
    """What a check said as the page draws it, and whether anything of it is the panel's.

    Parameters
    ----------
    answer
        As it stands now.
    panel : str or None
        What messages are called that are laid beside the work instead.
    """
    judged, feedback, at = told
    cards = [message for message in feedback.messages if panel is None or message.name != panel]
    drawn = {
        "heading": feedback.heading,
        "score": feedback.score,
        "at": at,
        "stale": type(judged) is not type(answer) or judged != answer,
        "messages": [card(message) for message in cards],
        "notes": list(feedback.notes),
    }
    return drawn, len(cards) < len(feedback.messages)


def told_of_saving(
    here: trail.Trail, log: trail.Log, slug: str, unreadable: str, trouble: str, *, held: bool
) -> tuple[bool, str, str]:
    """Whether a task's answer is saved, in a few words, and why not.

    Parameters
    ----------
    unreadable, trouble : str
        Why the trail cannot be read, and what went wrong when it was last written, if anything.
    held : bool
        Whether something is being written and not kept.
    """
    if unreadable:
        why = f"{unreadable[:1].upper()}{unreadable[1:]}. What you see is what was there before."
        return False, "Not readable", why
    if here.gone:
        return False, "Not saved", gone.told(here)
    if here.unsaved:
        kept = (
            f"What you did last could not be written to {here.path.name} yet. It is kept in "
            "memory while this notebook runs."
        )
        return False, "Not saved", trouble or kept
    if log.of(slug) and (why := here.fleeting):
        return False, "Not kept", why
    changed = [e for e in log.of(slug) if not e.is_event or e.word in ("undo", "redo")]
    text = f"Saved {trail.clock(changed[-1].at)}" if changed else "Nothing saved yet"
    return True, f"{text}; a draft is held" if held else text, ""


def of_the_file(status: dict[str, Any]) -> tuple[Any, ...]:
    """What of a task's status is about the file, and so is every other task's, too."""
    return tuple(status.get(what) for what in ("saved", "inert", "gone"))


def told_of_trail(here: trail.Trail, log: trail.Log, slug: str) -> list[str]:
    """What the trail holds, where it lies, and how to open, download and clear it."""
    own = len(log.of(slug))
    said = [
        f"Every step you take here is one line in {here.path.name}: the time, the task, what you "
        f"did, and your whole answer afterwards. It has {len(log.entries):,} lines so far, {own:,} "
        f"of them about this task. {trail.kept_where()}",
        f"It lies at {trail.shown(here.path)}.",
        f"To open it, double-click {here.path.name} in the file browser on the left, or press "
        "Enter on it there. Its menu (right-click, or Shift+F10) has Open With, Editor; and "
        "Download, to keep a copy.",
        f"To begin anew, choose Rename for {here.path.name} in that menu, then come back into this "
        "task and choose Begin anew, which stands at its foot. That clears every task in this "
        "folder, and renaming it back brings everything back.",
    ]
    if log.problems:
        said.append(f"Noticed while reading it: {'; '.join(map(str, log.problems[:3]))}.")
    return said
