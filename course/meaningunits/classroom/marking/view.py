"""What the marking page shows of an answer, as plain data for its template."""

from __future__ import annotations

from typing import Any

from ...look import CSS, template
from ..pages import HERE
from . import answers, place, seeing
from .answers import Asked
from .desk import BANK, Desk
from .rubric import told
from .seeing import Answer

STYLE = CSS + (HERE / "marking" / "mark.css").read_text(encoding="utf-8")
#: What a state is called in the list, beside its bar, and the sign that stands for it.
SIGNS = {
    seeing.OPEN: ("", "not marked"),
    seeing.BEGUN: ("…", "begun"),
    seeing.DONE: ("", "marked"),
    seeing.THEIRS: ("·", "marked by somebody else"),
    seeing.BOTH: ("=", "two agree"),
    seeing.PARTED: ("≠", "two part"),
    seeing.OUTSIDE: ("", "marked outside this page"),
    seeing.AGAIN: ("!", "to be looked at again"),
    seeing.EMPTY: ("", "nothing written"),
}


def answer_page(at: Desk, number: int, found: list[Answer], one: Answer, *, names: bool) -> str:
    """The page with one answer and the rubric.

    Parameters
    ----------
    at : Desk
    number : int
        The question's, from 1.
    found : list of Answer
        Every answer to it.
    one : Answer
    names : bool
        Whether it is shown whose they are.
    """
    asked = at.questions[number - 1]
    item = at.items.get(asked.key)
    log = at.log(one.student)
    said = answers.versions(item, log)
    return _render(
        "answer", at, number, found, names,
        one=one,
        text=answers.shown(one.text.source),
        after=[(a.number, a.text.plain) for a in found if a.number > one.number][:2],
        model=answers.shown(asked.model),
        question=answers.shown(asked.of.words),
        versions=[(f"{v.at.astimezone():%d %b, %H:%M}", v.words, v.text) for v in said],
        place=_place(at, asked, one),
        lines=_lines(asked, one),
        total=asked.of.rubric.points(one.levels),
        so_far=sum(one.levels.values()) * asked.of.rubric.scale,
        standing=standing(one, asked),
        bank=list(zip(BANK, at.bank(asked), strict=False)),
        state={
            "levels": one.levels,
            "comment": one.comment,
            "seen": one.row.seen(one.text.digest),
            "state": one.state,
            "number": one.number,
            "lines": [
                {"name": line.name, "levels": [level.points for level in line.levels]}
                for line in asked.of.rubric.lines
            ],
            "scale": asked.of.rubric.scale,
            "most": asked.of.rubric.most,
        },
    )  # fmt: skip


def together_page(at: Desk, number: int, found: list[Answer], *, names: bool) -> str:
    """The page that says how far a question is, and where two markers part."""
    asked = at.questions[number - 1]
    parted = [(a, a.marked.differ(a.text.digest)) for a in found if a.state == seeing.PARTED]
    return _render(
        "together", at, number, found, names,
        parted=parted,
        waiting=sum(a.marked.is_parted(a.text.digest) for a in found),
        again=[a for a in found if a.state == seeing.AGAIN],
        alike=at.alike(asked, found),
        others=sorted({m for a in found for m in a.marked.whole(a.text.digest)} - {at.marker}),
        mine=sum(a.mine is not None and a.mine.points is not None for a in found),
        unmarked=sum(a.row.manual is None and a.state != seeing.EMPTY for a in found),
    )  # fmt: skip


def elsewhere_page(at: Desk, number: int, one: Answer) -> str:
    """What this learner answered in the exercise's other tasks."""
    from ..pages import page

    own = at.items.get(at.questions[number - 1].key)
    parts = answers.elsewhere(at.items, own, at.log(one.student))
    return page("marking/elsewhere.html.jinja", f"Answer {one.number}: the rest", parts=parts,
                number=one.number)  # fmt: skip


def standing(one: Answer, asked: Asked) -> str:
    """Where an answer stands, in a sentence or two."""
    most = told(asked.of.rubric.most)
    mark = "" if one.row.manual is None else f"{told(one.row.manual)} of {most}"
    others = _listed(sorted(set(one.marked.whole(one.text.digest)) - {one.marker}))
    if one.agreed is not None and one.state == seeing.BOTH:
        return f"Agreed with {others}: {mark}."
    if one.state == seeing.BEGUN or one.state == seeing.OPEN:
        return "It is marked when every line has its level."
    if one.state == seeing.DONE:
        return f"Your mark: {mark}."
    if one.state == seeing.THEIRS:
        why = "Everybody marks this one. " if one.shared else ""
        return (
            f"{why}{others} marked it. If you do, too, yours stands beside; you see theirs when "
            "yours is complete."
        )
    if one.state == seeing.BOTH:
        return f"You and {others} set the same levels: {mark}."
    if one.state == seeing.PARTED:
        at = _listed(list(one.marked.differ(one.text.digest)))
        waits = " The mark waits." if one.row.waits else ""
        return f"You and {others} part at {at}.{waits} Set what you agree on."
    if one.state == seeing.OUTSIDE:
        return f"{mark}, set outside this page: in formgrader or by a command."
    if one.state == seeing.AGAIN:
        had = f"The mark of {mark} was given before, for" if mark else "It was marked before, for"
        return f"{had} what may be another text. Look again: set the levels, or let them stand."
    return "Nothing was written; the notebook gave 0."


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _lines(asked: Asked, one: Answer) -> list[dict[str, Any]]:
    """The rubric's lines, each level with who set it."""
    both = one.state in (seeing.BOTH, seeing.PARTED)
    whole = one.marked.whole(one.text.digest) if both else {}
    differ = one.marked.differ(one.text.digest) if both else ()
    return [
        {
            "name": line.name,
            "set": one.levels.get(line.name),
            "parted": line.name in differ,
            "levels": [
                {
                    "points": level.points,
                    "told": told(level.points),
                    "words": level.words,
                    "example": level.example,
                    "by": [m for m, e in whole.items() if e.levels.get(line.name) == level.points],
                }
                for level in line.levels
            ],
        }
        for line in asked.of.rubric.lines
    ]


def _place(at: Desk, asked: Asked, one: Answer) -> place.Place | None:
    item = place.about(at.items.values(), f"{asked.of.title} {asked.of.words}")
    if item is None:
        return None
    cuts = {who: at.log(who).state(item.slug).value for who in at.students}
    return place.place(item, one.text.plain, cuts.get(one.student), cuts)


def _render(
    which: str, at: Desk, number: int, found: list[Answer], names: bool, **shown: Any
) -> str:
    asked = at.questions[number - 1]
    done = sum(not a.to_do for a in found)
    return template(HERE, f"marking/{which}.html.jinja").render(
        style=STYLE,
        title=asked.of.title,
        exercise=at.exercise,
        marker=at.marker,
        number=number,
        questions=[q.of.title for q in at.questions],
        most=asked.of.rubric.most,
        written=asked.of.rubric.written,
        told=told,
        signs=SIGNS,
        found=found,
        done=done,
        minutes=at.minutes_left(asked, found),
        called=lambda a: at.students[a.student].student.name if a.student in at.students
        else a.student,
        names=names,
        calibrating=at.alike(asked, [a for a in found if a.shared]),
        **shown,
    )  # fmt: skip
