"""What was done, for the audit report: step by step, what is missing, and all of it in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from .blocks import Block, Para, Rows, Run, clock, head, many, para
from .story import STEPS, Moment, Story


def summary(told: Story) -> list[tuple[str, str]]:
    """One line for each step: its name, and what was done in it."""
    rows = []
    for step in told.steps:
        if step.key == "other" and not step.tasks:
            continue
        if not step.made:
            rows.append((step.name, "nothing yet"))
            continue
        parts = [many(step.made, "decision")]
        if step.undone:
            parts.append(f"{step.undone} taken back")
        if step.redone:
            parts.append(f"{step.redone} done again")
        if step.checked:
            parts.append(many(step.checked, "check"))
        span = clock(step.first)
        if step.last and step.last != step.first and clock(step.last) != span:
            span += f" to {clock(step.last)}"
        rows.append((step.name, f"{', '.join(parts)}; {', '.join(step.tasks)}; {span}"))
    return rows


def gaps(told: Story) -> list[str]:
    """Steps of the analysis that the trail holds nothing of, before one that it does."""
    done = [step.key for step in told.steps if step.made and step.key != "other"]
    if not done:
        return []
    order = [key for key in STEPS if key != "other"]
    last = order.index(done[-1])
    return [f"{STEPS[key]}: {_missing(key)}." for key in order[:last] if key not in done]


def _missing(key: str) -> str:
    """What it means that a step is not in the trail, and no more than that."""
    if key == "read":
        return (
            "no memo from reading is in the trail; it was read without writing one, or it was "
            "written elsewhere"
        )
    return (
        "nothing of this step is in the trail; it was left out or done elsewhere, or what was "
        "prepared stands in its place (each unit below says whose it is)"
    )


def counted(told: Story) -> str:
    """How many moments there are, and what they are, so that the steps' numbers add up."""
    forms = [m.form for m in told.moments]
    back = forms.count("undone") + forms.count("redone")
    parts = [
        many(forms.count("made"), "decision"),
        f"{back} taken back or done again" if back else "",
        many(forms.count("checked"), "check") if "checked" in forms else "",
        f"{forms.count('shown')} at which something was shown" if "shown" in forms else "",
        f"{forms.count('noted')} other" if "noted" in forms else "",
    ]
    return f"{many(len(forms), 'moment')} ({', '.join(filter(None, parts))})"


def steps(told: Story) -> Iterator[Block]:
    """Step by step, and what is missing."""
    yield head("Step by step", 2)
    for step, text in summary(told):
        yield Para((Run(step, strong=True), Run(f": {text}")), point=True)
    for text in (*gaps(told), *told.problems):
        yield para(f"⚠ {text}", point=True)


def sittings(told: Story) -> Iterator[Block]:
    """Everything, task after task: what was done there at one go, in a row."""
    yield head("Everything, in order", 2)
    rows = []
    for _, several in groupby(told.moments, key=_sitting):
        moments = list(several)
        first, last = moments[0], moments[-1]
        number = f"{first.n}" if first is last else f"{first.n}–{last.n}"
        begun, ended = clock(first.at), clock(last.at)
        when = begun if begun == ended else f"{begun} to {last.at.astimezone():%H:%M}"
        titles = list(dict.fromkeys(m.title for m in moments))
        title = first.title if len(titles) == 1 else many(len(titles), "task")
        rows.append((number, when, STEPS[first.step], title, _at_one_go(moments)))
    heads = ("", "when", "step", "task", "what")
    caption = "What was done one thing after another in a task is a row; the page tells each."
    yield Rows(caption, heads, tuple(rows))


def _sitting(moment: Moment) -> tuple[object, ...]:
    """What belongs in one row: a task's moments, and questions that were asked beside."""
    return (moment.step == "other" or moment.slug, moment.at.date())


def _at_one_go(moments: Sequence[Moment]) -> str:
    """What was done in a task at one go: counted, and the last of it that stands in words."""
    if len(moments) == 1:
        only = moments[0]
        return only.what if only.stands else f"{only.what} (no longer part of the answer)"
    forms = [m.form for m in moments]
    said = {"made": "decision", "checked": "check"}
    parts = [many(forms.count(f), what) for f, what in said.items() if f in forms]
    parts += [f"{forms.count('undone')} taken back"] if "undone" in forms else []
    parts += [f"{forms.count('redone')} done again"] if "redone" in forms else []
    shown = list(dict.fromkeys(m.what for m in moments if m.form in ("shown", "noted")))
    beside = moments[0].step == "other"  # no step of the analysis: its words are on the page
    shown = [] if beside else shown
    stands = [m.what for m in moments if m.form in ("made", "redone") and m.stands and not beside]
    last = [f"Last of what stands: {stands[-1]}"] if stands else []
    checks = [m.what for m in moments if m.form == "checked" and not beside][-1:]
    return " ".join([f"{', '.join(parts) or 'Looked at'}.", *shown, *last, *checks])


def span(told: Story) -> str:
    """From when to when."""
    if told.empty:
        return ""
    first, last = clock(told.moments[0].at), clock(told.moments[-1].at)
    return f", {first}" if first == last else f", {first} to {last}"
