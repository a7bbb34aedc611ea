"""Who speaks: labels at the beginning of lines, told from words that only look like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from .text import folded

#: A time as transcription programs write it: [00:01:23], (1:23), 00:01:23.456.
TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_LABEL = r"[^\W_](?:[\w.'’/#-]| (?! )){0,38}?[\w.)]?"
#: "Anna: …", "[00:01:23] Anna: …", "Anna (00:01:23): …", "**Anna:** …", "[Anna] …".
_OPENS = re.compile(
    rf"(?:{TIME}\s*[-–]?\s*)?(?:\*\*|__)?(?P<label>{_LABEL})\s*(?:{TIME}\s*)?"
    r"(?:\*\*|__)?\s*[:：](?:\*\*|__)?(?!\S*//)(?:\s+|$)(?P<rest>.*)",
    re.DOTALL,
)
_BRACKET = re.compile(rf"(?:{TIME}\s*)?\[(?P<label>{_LABEL})\]\s*(?P<rest>.*)", re.DOTALL)
#: "Anna   0:03", alone in its line, as Teams and Zoom write it above what was said.
_ABOVE = re.compile(rf"(?P<label>{_LABEL})\s+{TIME}(?P<rest>)")
#: "00:01:23 Speaker 1", alone in its line, as Word's own transcription writes it.
_BEHIND = re.compile(rf"{TIME}\s+(?P<label>{_LABEL})(?P<rest>)")
_ONLY_TIME = re.compile(rf"{TIME}(?:\s*(?:-->|[-–])\s*{TIME})?")
_FORMS = (_OPENS, _BRACKET, _ABOVE, _BEHIND)

#: What an interviewer is called in five languages, accents and capitals aside.
_INTERVIEWER = frozenset(
    """i int interviewer interviewerin intervjuare intervjuer intervjuaren intervjueren q f
    fraga sporsmal moderator moderatorin enqueteur enquetrice intervieweur intervieweuse frage
    researcher forskare forsker chercheur chercheuse""".split()  # noqa: SIM905 - a list to be read, not typed
)
#: Words before a colon in speech and in transcribers' notes, which are no speakers.
_NO_SPEAKER = frozenset(
    """note notes example anm anmerkung obs ps nb remarque exempel beispiel exemple http https
    mailto date datum dato title titel titre time tid zeit""".split()  # noqa: SIM905 - a list to be read, not typed
)
MOST_SPEAKERS = 40


def is_interviewer(label: str) -> bool:
    """Whether a label is one that interviewers are given."""
    return re.sub(r"\W|\d", "", folded(label)) in _INTERVIEWER


def found(
    lines: list[str], not_speakers: Collection[str] = (), headings: Collection[str] = ()
) -> list[str]:
    """The labels that open turns, commonest first; "Part 2: the ward" as a heading has none.

    One that opens a line once only counts where it is an interviewer's, is written in capitals, or
    where nearly every line opens with one; sentences such as "He told me: go home" have a label
    once.
    """
    away = {folded(label) for label in not_speakers} | _NO_SPEAKER
    counts = Counter(
        opened[0]
        for line in lines
        if (opened := _opened(line)) and not (opened[1] and line in headings)
    )
    everywhere = counts.total() > 0.9 * sum(map(bool, lines))
    sure = [
        label
        for label, count in counts.most_common()
        if folded(label) not in away
        and (everywhere or count > 1 or is_interviewer(label) or _is_sign(label))
        and (len(label.split()) <= 3)
    ]
    return sure[:MOST_SPEAKERS]


def _is_sign(label: str) -> bool:
    return label.isupper() and len(label) <= 4


#: A turn: whoever speaks, and its paragraphs, each as lines.
Spoken = tuple[str, list[list[str]]]


def divided(
    lines: list[str], labels: Collection[str], headings: Collection[str] = ()
) -> list[Spoken]:
    """Lines as turns: whoever speaks, and the paragraphs of the turn.

    Without labels every paragraph is a turn. What stands before the first label is a turn of
    nobody's, and so is a heading.
    """
    turns: list[Spoken] = []
    apart = new = True
    behind: str | None = None  # whose turn a heading came between
    for line in lines:
        if not line or _ONLY_TIME.fullmatch(line):
            apart, new = True, new or not line
            continue
        opened = _opened(line)
        if opened and opened[0] in labels:
            turns.append((opened[0], [[opened[1]]] if opened[1] else []))
            behind = None
        elif labels and line in headings:
            behind = behind if behind is not None else turns[-1][0] if turns else ""
            turns.append(("", [[line]]))
        elif behind is not None:
            turns.append((behind, [[line]]))
            behind = None
        elif not turns or (apart and not labels):
            turns.append(("", [[line]]))
        elif new or not turns[-1][1]:
            turns[-1][1].append([line])
        else:
            turns[-1][1][-1].append(line)
        apart = new = False
    return [(speaker, said) for speaker, said in turns if said]


def joined(turns: list[Spoken]) -> list[Spoken]:
    """Turns in which what one person says in a row is one."""
    found: list[Spoken] = []
    for speaker, said in turns:
        if found and found[-1][0] == speaker:
            found[-1][1].extend(said)
        else:
            found.append((speaker, list(said)))
    return found


def _opened(line: str) -> tuple[str, str] | None:
    """The label that a line opens with, and the rest of the line."""
    for form in _FORMS:
        if match := form.fullmatch(line[:4000]):
            rest = match["rest"] + line[4000:]
            return " ".join(match["label"].split()).strip("*_"), rest.strip()
    return None
