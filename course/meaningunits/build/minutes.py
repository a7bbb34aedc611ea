"""How long a lesson takes, by a stated reckoning: words at one pace, and one table for the tasks.

Only the main path is reckoned: it ends with the memo. What stands after the memo is optional.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from ..tasks.catalogue import find
from ..tasks.kind import Kind

#: Words that a reader reads in a minute: prose, tasks and passages of interviews alike.
PACE = 200
#: No sitting is longer than this.
LONGEST = 60
#: Tasks at the size of real work, for several days: optional, and their page says how long.
AT_FULL_SIZE = ("a-whole-hour/divide-ewa", "a-whole-hour/code-ewa")
#: A lesson's source has these marks: its minutes in its head, and the break between two sittings.
MINUTES, BREAK = "[[minutes]]", "[[break]]"


@dataclass(frozen=True)
class Row:
    """Minutes for a task of one kind: once, and for each of its parts; ``reads`` are its words."""

    once: float
    each: float = 0
    parts: Callable[[Any], int] = lambda _: 0
    reads: Callable[[Any], str] = lambda _: ""


def _questions(kind: Any) -> str:
    return " ".join(line for question in kind.questions for line in question.written())


def _cases(kind: Any) -> str:
    return " ".join(f"{case.text} {case.where}" for case in kind.cases)


def _claims(kind: Any) -> str:
    return " ".join(f"{c.rule} {c.quote} {c.says}" for c in kind.claims)


def _passage(kind: Any) -> str:
    return " ".join(sentence.text for sentence in kind.passage)


def _questions_weighed(kind: Any) -> int:
    """A question with options counts once, a number to be worked out twice."""
    return sum(2 if question.form == "numeric" else 1 for question in kind.questions)


#: The one table: by kind of task, minutes for doing it, beside reading it. To check, to mend and to
#: check again is in them.
TABLE = {
    "Prediction": Row(1),
    "Quiz": Row(0, 1.5, _questions_weighed, _questions),
    "Sorting": Row(0, 0.75, lambda kind: len(kind.cases), _cases),
    "Quoting": Row(0, 0.75, lambda kind: len(kind.cases), _cases),
    "OwnQuoting": Row(0, 0.75, lambda kind: len(kind.cases), _cases),
    "Reading": Row(3, reads=_passage),
    "Sifting": Row(8, reads=_passage),
    "Contradictions": Row(3, 6, lambda kind: kind.wanted),
    "Dividing": Row(2, 0.4, lambda kind: len(kind.passage), _passage),
    "Condensing": Row(2, 5, lambda kind: kind.wanted or len(kind.ends)),
    "Applying": Row(3, 2.5, lambda kind: len(kind.ends)),
    "Building": Row(10, 3, lambda kind: kind.wanted),
    "Comparing": Row(3, 4, lambda kind: kind.wanted),
    "Crossing": Row(5),
    "Relating": Row(10, 7, lambda kind: kind.wanted),
    "TurnCoding": Row(2, 1, lambda kind: len(kind.turns), _passage),
    "Graphing": Row(8, 0.5, lambda kind: len(kind.story)),
    "Practising": Row(8),
    "Converging": Row(2, 2.5, lambda kind: len(kind.cells)),
    "Checking": Row(2, 1, lambda kind: len(kind.claims), _claims),
    "Appraising": Row(3, 4, lambda kind: kind.wanted or len(kind.rows)),
    "Transferring": Row(2, 1, lambda kind: len(kind.rows)),
    "Planning": Row(5),
    "Letter": Row(30),
    "Selecting": Row(8),
    "Misreporting": Row(8),
    "Cutting": Row(4),
    "Adjusting": Row(8),
    "Explaining": Row(6),
    "Independence": Row(6),
    "Saturating": Row(8),
    "Writing": Row(3),
}
#: What a page shows without asking.
SHOWN = {
    "study_map()": 4,
    "Quartet()": 1,
    "mu.audit()": 5,
    "mu.gain()": 1,
    "mu.mirror()": 4,
    "mu.work()": 1,
}


def of_task(kind: Kind[Any]) -> float:
    """Minutes for one task, its own words included.

    Raises
    ------
    KeyError
        If the table has no row for this kind.
    """
    kind = kind.of_variant(0)
    row = TABLE[_name(kind)]
    return row.once + row.each * row.parts(kind) + words(row.reads(kind)) / PACE


def _name(kind: Kind[Any]) -> str:
    """The kind's name in the table; a kind that asks questions is reckoned as a quiz."""
    names = [above.__name__ for above in type(kind).__mro__]
    return "Quiz" if "Quiz" in names else names[0]


def words(text: str) -> int:
    """How many words of a text are read: no markup, no numbers of links."""
    return len(re.findall(r"[^\W_]\S*", re.sub(r"\]\([^)]*\)|<[^>]+>", " ", text)))


def main_path(source: str) -> str:
    """A lesson's source up to its memo, the memo's task included."""
    path, memo, rest = source.partition("\n# ## Memo\n")
    if not memo:
        return source.partition("\n# [[in code]]")[0]
    return path + memo + re.split(r"^# %% \[markdown\]", rest, maxsplit=1, flags=re.MULTILINE)[0]


def sittings(source: str) -> tuple[int, ...]:
    """Minutes of each sitting of a lesson's source, each rounded up to the next five."""
    return tuple(5 * ceil(sum(_parts(part)) / 5) for part in main_path(source).split(BREAK))


def _parts(source: str) -> Iterator[float]:
    """Minutes of everything in a stretch of source."""
    code = [line for line in source.splitlines() if not line.startswith("#")]
    yield words(_prose(source)) / PACE
    for line in code:
        if asked := re.match(r'mu\.ask\("([^"]+)"\)', line):
            yield of_task(find(asked[1]).kind)
        yield SHOWN.get(line.strip(), 0)


def _prose(source: str) -> str:
    """What is read of a stretch of source: its Markdown, without what is folded as optional."""
    lines = (line.removeprefix("#").strip() for line in source.splitlines() if line[:1] == "#")
    prose = " ".join(line for line in lines if not line.startswith("%%"))
    return re.sub(r"<details><summary>If you like.*?</details>", " ", prose)


def in_words(source: str) -> str:
    """What a lesson's head says: ``About 45 minutes``; two sittings with the minutes of each."""
    found = sittings(source)
    if len(found) == 1:
        return f"About {found[0]} minutes"
    *first, last = map(str, found)
    each = f"{', '.join(first)} and {last}"
    return f"About {sum(found)} minutes, in {_MANY[len(found)]} sittings: {each}"


_MANY = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth")
#: What stands between two sittings.
PAUSE = (
    "## A break\n\n*The {this} sitting ends here: {minutes} minutes. Your work is saved. The "
    "{next} sitting takes {then} minutes. You can do it on another day.*"
)


def filled_in(text: str, source: str, before: int = 0) -> str:
    """A cell's text with the minutes, or the break, in the place of its mark.

    Parameters
    ----------
    text : str
        The cell's.
    source : str
        The whole lesson's.
    before : int
        How many breaks stand before this cell.
    """
    if BREAK in text:
        one, then = sittings(source)[before : before + 2]
        named = {"this": _NTH[before], "next": _NTH[before + 1]}
        text = text.replace(BREAK, PAUSE.format(minutes=one, then=then, **named))
    return text.replace(MINUTES, in_words(source)) if MINUTES in text else text
