"""The story of a trail as a report that can be read, printed and handed on: Markdown and HTML.

Both say the same and need nothing else: no network, no script, no style sheet from elsewhere. What
anybody wrote is escaped in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape
from pathlib import Path

from ..look import CSS
from ..tasks.catalogue import MY_STUDY
from .story import STEPS, Story
from .trace import Node

TITLE = "How I got from these words to these themes"
INVENTED = (
    "Every interview quoted here is invented for teaching. No such person exists, and no words of "
    "any real participant were used. Nothing in this report is evidence about Balint groups."
)
OWN = (
    "These are transcripts of somebody's own study: whoever gets this report reads what people "
    "said there. Give it to nobody who may not read the transcripts."
)
#: Said at the end: what such a record does not show.
LIMITS = (
    "A trail shows what was done and in which order, not what went on in whoever did it. A way "
    "that can be followed can still lead astray: that every theme goes back to sentences shows "
    "that there are sentences, not that they mean what the theme says. What was thought and not "
    "written down is not here. A second reader who goes the same way with other eyes tests more "
    "than a longer record."
)
#: A file that begins so is ours and may be written anew.
MARK = "meaning-units audit report"
STEM = "how-i-got-here"

KINDS = {"relation": "Relation", "theme": "Theme", "code": "Code", "unit": "Unit"}
FORMS = {
    "made": "",
    "undone": "↶",
    "redone": "↷",
    "checked": "✓?",
    "shown": "◉",
    "noted": "·",
}
NOT_STANDING = "no longer part of the answer"


def whose(told: Story) -> str:
    """Whose words the report quotes: ours, which are invented, or those of one's own study."""
    own = [one.slug.startswith(f"{MY_STUDY}/") for one in told.moments]
    return " ".join(([OWN] if any(own) else []) + ([] if own and all(own) else [INVENTED]))


def clock(at: datetime | None) -> str:
    """A time as it is told: in the reader's own zone, to the minute."""
    return f"{at.astimezone():%d %b %Y %H:%M}" if at else ""


# What both say, in order.


def summary(told: Story) -> list[tuple[str, str]]:
    """One line for each step: its name, and what was done in it."""
    rows = []
    for step in told.steps:
        if step.key == "other" and not step.tasks:
            continue
        if not step.made:
            rows.append((step.name, "nothing yet"))
            continue
        parts = [_many(step.made, "decision")]
        if step.undone:
            parts.append(f"{step.undone} taken back")
        if step.checked:
            parts.append(_many(step.checked, "check"))
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
        _many(forms.count("made"), "decision"),
        f"{back} taken back or done again" if back else "",
        _many(forms.count("checked"), "check") if "checked" in forms else "",
        f"{forms.count('shown')} at which something was shown" if "shown" in forms else "",
        f"{forms.count('noted')} other" if "noted" in forms else "",
    ]
    return f"{_many(len(forms), 'moment')} ({', '.join(filter(None, parts))})"


# Markdown.


def markdown(told: Story, made: Iterable[Node], name: str = "trail.jsonl") -> str:
    """The report as Markdown.

    Parameters
    ----------
    told : Story
    made : iterable of Node
        What is traced back to the words; see ``tracing.traces``.
    name : str
        The file that it was made from.
    """
    return "\n".join(_markdown(told, list(made), name)).rstrip() + "\n"


def _markdown(told: Story, made: list[Node], name: str) -> Iterator[str]:
    yield f"<!-- {MARK} -->"
    yield f"# {TITLE}"
    yield ""
    yield f"*{md(whose(told))}*"
    yield ""
    yield f"Made from {md(name)}: {counted(told)}{_span(told)}."
    yield ""
    if told.empty:
        yield "Nothing has been done in this folder yet. Do a task, and it will be told here."
        return
    yield "## Step by step"
    yield ""
    for step, text in summary(told):
        yield f"- **{md(step)}**: {md(text)}"
    for text in (*gaps(told), *told.problems):
        yield f"- ⚠ {md(text)}"
    yield ""
    yield "## From the themes back to the words"
    yield ""
    if not made:
        yield "There is no theme, code or condensation to trace yet."
    for node in made:
        yield f"### {KINDS[node.what]}: {md(node.name)}"
        yield ""
        yield from _md_about(node, 0)
        for below in node.below:
            yield from _md_node(below, 0)
        yield ""
    yield from _md_notes("Memos, rules and reasons", told.memos)
    yield from _md_notes("What I committed to before I was told", told.guesses)
    yield "## Everything, in order"
    yield ""
    yield "| | when | step | task | what |"
    yield "|---|---|---|---|---|"
    for one in told.moments:
        what = one.what if one.stands else f"{one.what} ({NOT_STANDING})"
        cells = [clock(one.at), STEPS[one.step], one.title, what]
        yield f"| {one.n} | {' | '.join(map(md, cells))} |"
    yield ""
    yield "## What this cannot tell you"
    yield ""
    yield md(LIMITS)


def _md_about(node: Node, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if node.said:
        yield f"{pad}- *{md(node.said)}*"
    if node.at:
        yield f"{pad}- since {clock(node.at)}"
    for note in node.notes:
        yield f"{pad}- {md(note)}"
    for n, who, words in node.lines:
        yield f"{pad}- > **{n}** {f'*{md(who)}:* ' if who else ''}{md(words)}"


def _md_node(node: Node, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- **{KINDS[node.what]}: {md(node.name)}**"
    yield from _md_about(node, depth + 1)
    for below in node.below:
        yield from _md_node(below, depth + 1)


def _md_notes(head: str, notes: Iterable) -> Iterator[str]:
    notes = list(notes)
    if not notes:
        return
    yield f"## {head}"
    yield ""
    for note in notes:
        quote = f" on “{md(note.quote)}”" if note.quote else ""
        yield f"- **{md(note.where)}**, {clock(note.at)}{quote}: {md(note.text)}"
    yield ""


_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def md(text: str) -> str:
    """Somebody's words as Markdown that shows them and does nothing else."""
    text = " ".join(str(text).split()).replace("&", "&amp;")
    text = _SPECIAL.sub(r"\\\1", text)
    return re.sub(r"^(\d+)([.)])(\s)|^([-+])(\s)", r"\1\\\2\3\4\5", text) if text else ""


# HTML.


def html(told: Story, made: Iterable[Node], name: str = "trail.jsonl") -> str:
    """The report as one HTML page that stands on its own; parameters as for ``markdown``."""
    return (
        f'<!DOCTYPE html>\n<!-- {MARK} -->\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{TITLE}</title><style>{CSS}{PAGE}</style></head>"
        f'<body><main class="mu mu-report">{body(told, made, name)}</main></body></html>\n'
    )


def body(
    told: Story, made: Iterable[Node], name: str = "trail.jsonl", *, whole: bool = True
) -> str:
    """What stands in the page; without the list of everything where not ``whole``."""
    made = list(made)
    parts = [
        f'<h1>{TITLE}</h1><p class="mu-note">{escape(whose(told))}</p>',
        f"<p>Made from {escape(name)}: {counted(told)}{_span(told)}.</p>",
    ]
    if told.empty:
        return "".join(parts) + "<p>Nothing has been done in this folder yet.</p>"
    rows = "".join(f"<li><b>{escape(a)}</b>: {escape(b)}</li>" for a, b in summary(told))
    rows += "".join(f"<li>⚠ {escape(text)}</li>" for text in (*gaps(told), *told.problems))
    parts.append(f"<h2>Step by step</h2><ul>{rows}</ul>")
    parts.append("<h2>From the themes back to the words</h2>")
    parts += [_html_node(node, 3) for node in made] or [
        "<p>There is no theme, code or condensation to trace yet.</p>"
    ]
    if whole:
        parts.append(_html_notes("Memos, rules and reasons", told.memos))
        parts.append(_html_notes("What I committed to before I was told", told.guesses))
        parts.append(_html_moments(told))
    parts.append(f"<h2>What this cannot tell you</h2><p>{escape(LIMITS)}</p>")
    return "".join(parts)


def _html_node(node: Node, level: int) -> str:
    head = f"{KINDS[node.what]}: {node.name}"
    tag = f"h{min(level, 6)}"
    said = f'<p class="mu-still-memo">{escape(node.said)}</p>' if node.said else ""
    at = f'<p class="mu-note">since {clock(node.at)}</p>' if node.at else ""
    notes = "".join(f'<p class="mu-note">{escape(note)}</p>' for note in node.notes)
    quoted = "".join(
        f'<p class="mu-still-line"><span class="mu-num">{n}</span> '
        f"{f'<b>{escape(who)}</b> ' if who else ''}{escape(words)}</p>"
        for n, who, words in node.lines
    )
    below = "".join(_html_node(one, level + 1) for one in node.below)
    return (
        f'<section class="mu-link mu-link-{node.what}"><{tag}>{escape(head)}</{tag}>{said}{at}'
        f"{notes}{quoted}{below}</section>"
    )


def _html_notes(head: str, notes: Iterable) -> str:
    rows = "".join(
        f"<li><b>{escape(note.where)}</b>, {clock(note.at)}"
        f"{f' on “{escape(note.quote)}”' if note.quote else ''}: {escape(note.text)}</li>"
        for note in notes
    )
    return f"<h2>{head}</h2><ul>{rows}</ul>" if rows else ""


def _html_moments(told: Story) -> str:
    rows = ""
    for one in told.moments:
        what = escape(one.what)
        if not one.stands:
            what = f"<s>{what}</s> ({NOT_STANDING})"
        rows += (
            f'<tr><th scope="row">{one.n}</th><td>{clock(one.at)}</td>'
            f"<td>{escape(STEPS[one.step])}</td><td>{escape(one.title)}</td><td>{what}</td></tr>"
        )
    head = "".join(f'<th scope="col">{h}</th>' for h in ("", "when", "step", "task", "what"))
    return (
        "<h2>Everything, in order</h2><table><caption>A row for each line of the trail that tells "
        f"something</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


PAGE = """
body { margin: 0; }
.mu.mu-report { font-size: 16px; margin: 0 auto; max-width: 50rem; padding: 1.5rem 1rem 4rem; }
.mu-report h1 { font-size: 1.6rem; line-height: 1.25; }
.mu-report h2 { border-top: 1px solid var(--mu-line); font-size: 1.2rem; margin: 2rem 0 0.5rem; padding-top: 1rem; }
.mu-report :is(h3, h4, h5, h6) { font-size: 1rem; margin: 0.8rem 0 0.2rem; }
.mu-report :is(p, li) { max-width: 44rem; }
.mu-link { border-left: 2px solid var(--mu-line); margin: 0 0 0.6rem; padding-left: 1rem; }
.mu-link-relation, .mu-link-theme { border-color: var(--mu-accent); }
.mu-report .mu-link > p { margin: 0.1rem 0; }
.mu-report .mu-still-line { font-family: var(--mu-read); margin: 0.1rem 0; padding-left: 2.2rem; text-indent: -2.2rem; }
.mu-report .mu-num { display: inline-block; text-indent: 0; width: 2.2rem; }
.mu-report table { border-collapse: collapse; font-size: 0.9rem; }
.mu-report :is(th, td) { border-top: 1px solid var(--mu-line); padding: 0.3rem 0.6rem 0.3rem 0; text-align: left; vertical-align: top; }
@media print { .mu-link { break-inside: avoid-page; } }
"""  # noqa: E501 - a style sheet, one rule a line


# Files.


def write(folder: Path, told: Story, made: Iterable[Node], name: str) -> tuple[Path, Path]:
    """Write both reports into a folder; returns where they went.

    A report written before is written anew; any other file of that name is left alone.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    made = list(made)
    texts = {".md": markdown(told, made, name), ".html": html(told, made, name)}
    n, stem = 1, STEM
    while any(_foreign(folder / f"{stem}{end}") for end in texts):
        n += 1
        stem = f"{STEM}-{n}"
    for end, text in texts.items():
        (folder / f"{stem}{end}").write_text(text, encoding="utf-8", newline="\n")
    return folder / f"{stem}.md", folder / f"{stem}.html"


def _foreign(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        return MARK not in path.read_text(encoding="utf-8")[:200]
    except (OSError, UnicodeDecodeError):
        return True


def _span(told: Story) -> str:
    if told.empty:
        return ""
    first, last = clock(told.moments[0].at), clock(told.moments[-1].at)
    return f", {first}" if first == last else f", {first} to {last}"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' if count != 1 else ''}"
