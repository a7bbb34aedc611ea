"""Structural checks of a condensation: what its words show without anybody understanding it.

None of these knows whether a condensation is true to its unit. They see copied runs, a first
person, a number or a name from nowhere, a length; they point, and a person judges the meaning.
A check that is easily mistaken (a "not" can be kept in other words) points and costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from ...material.coding import codebook
from ...material.corpus import Interview
from ...material.number_words import spoken
from ...material.own import is_own
from ...material.units import TOKEN, Token, Unit, tokens, words_in
from ...tasks.kind import listed, plural
from .beyond import beyond
from .reading_in import only_asked, reasons_added

#: Shorter runs are the language's own ("at the end of the"); four words in a row are somebody's.
RUN = 4
#: A run of eight words is a quotation, whatever stands around it.
LONG_RUN = 8
#: With half of its words in such runs a condensation says less than its unit, not the same shorter.
COPIED = 0.5
#: With nearly all of them in runs, nothing has been done yet.
NOTHING_OWN = 0.85
#: A condensation is one thought. Forty words are about what fits in two sentences.
LONGEST = 40
#: A very short unit may need its "who" and "where" said, and so become a little longer.
ALWAYS_ALLOWED = 15
#: Findings after which a condensation is written again rather than mended.
ANEW = frozenset({"label", "only-copied"})
#: Checks that need to know no words of a language.
IN_ANY_LANGUAGE = frozenset({"label", "only-copied", "copied", "question", "too-long"})
#: Somebody, something that happens, and to what end: it cannot be said in fewer different words.
FEWEST = 5


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FIRST_PERSON = _set(
    "i me my mine myself we us our ours ourselves i'm i'd i've i'll we're we'd we've we'll"
)
NEGATIONS = _set(
    "not no never nobody no-one none nothing nowhere neither nor cannot hardly scarcely barely "
    "seldom rarely without"
)
#: Words that can carry a negation over into other language; only used to stay silent.
CARRIES_NEGATION = _set(
    "lack lacks lacked lacking absent absence fail fails failed failing failure refuse refuses "
    "refused refusing refusal decline declines declined declining avoid avoids avoided avoiding "
    "refrain refrains refrained deny denies denied denying reject rejects rejected stop stops "
    "stopped cease ceases ceased instead rather except unlike little few unable despite doubt "
    "doubts doubted missing missed misses withheld withholds withholding secret secretly"
)
#: Words that begin with "un" and deny nothing: understands, until.
_NO_UN = ("under", "uni", "until", "uncle", "unless")
#: "One" and "two" are more often words than numbers ("one of them", "the two doctors").
_LEAST_NUMBER = 3
_KNOWN = _set("gp gps balint")


@dataclass(frozen=True)
class Finding:
    """Something to look at: the diagnosis, what fills it in, and the words of the unit it is on."""

    name: str
    given: dict[str, object] = field(default_factory=dict)
    marks: tuple[tuple[int, int], ...] = ()


def findings(text: str, unit: Unit) -> list[Finding]:
    """Everything that the checks see in one condensation, what weighs most first.

    Parameters
    ----------
    text : str
        The condensation.
    unit : Unit
        What it condenses.

    Returns
    -------
    list of Finding
        Empty when there is nothing to point at, which does not mean that it is a good one.
    """
    own = tokens(text)
    if not own:
        return [Finding("empty")]
    checks = (_label, _copied, _first_person, _question, _length, _code_word, _added)
    found = [finding for check in checks for finding in check(text, own, unit)]
    found = [finding for finding in found if _holds(finding.name, unit.passage.interview)]
    # Whoever has to begin anew is not also asked about a single word.
    if any(f.name in ANEW for f in found) or not _holds("negation", unit.passage.interview):
        return found
    return [*found, *_negation(own, unit), *_read_in(text, own, unit)]


def _holds(name: str, interview: Interview) -> bool:
    """Whether a check knows enough of this interview's language, and is about this study.

    The course's interviews are English. In Swedish "i" is no first person, and in German every
    noun looks like a name.
    """
    if not is_own(interview.name) or name in IN_ANY_LANGUAGE:
        return True
    return interview.header.get("language") == "en" and name != "code-word"


# What the checks are, one by one.


def _label(_text: str, own: list[Token], _unit: Unit) -> Iterator[Finding]:
    different = len({token.folded for token in own})
    if different < FEWEST:
        given = {"n": different, "words": plural(different, "different word")}
        yield Finding("label", {**given, "make": "makes" if different == 1 else "make"})


@dataclass(frozen=True)
class Run:
    """Words in a row that stand in both: where in the condensation, where in the unit."""

    own: int
    unit: int
    length: int


def runs(own: list[Token], unit: Unit) -> list[Run]:
    """The runs of at least four words that a condensation shares with its unit, in its order.

    Each takes the longest that begins at its word, and none of them overlap.
    """
    theirs = [token.folded for token in unit.tokens]
    mine = [token.folded for token in own]
    starts: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(theirs) - RUN + 1):
        starts.setdefault(tuple(theirs[j : j + RUN]), []).append(j)
    found, i = [], 0
    while i <= len(mine) - RUN:
        best = Run(i, 0, 0)
        for j in starts.get(tuple(mine[i : i + RUN]), ()):
            length = RUN
            while i + length < len(mine) and j + length < len(theirs):
                if mine[i + length] != theirs[j + length]:
                    break
                length += 1
            best = max(best, Run(i, j, length), key=lambda run: run.length)
        if best.length:
            found.append(best)
        i += best.length or 1
    return found


def _copied(_text: str, own: list[Token], unit: Unit) -> Iterator[Finding]:
    found = runs(own, unit)
    if not found:
        return
    share = sum(run.length for run in found) / len(own)
    longest = max(found, key=lambda run: run.length)
    said = " ".join(t.text for t in own[longest.own : longest.own + longest.length])
    name = (
        "only-copied"
        if share >= NOTHING_OWN
        else "copied"
        if share >= COPIED or longest.length >= LONG_RUN
        else "echo"
    )
    marks = {t.at for r in found for t in unit.tokens[r.unit : r.unit + r.length]}
    given = {"percent": f"{100 * share:.0f}", "run": _short(said), "n": longest.length}
    yield Finding(name, given, tuple(sorted(marks)))


def _first_person(_text: str, own: list[Token], _unit: Unit) -> Iterator[Finding]:
    found = [t.text for t in own if t.folded in FIRST_PERSON and t.text != "US"]
    if found:
        yield Finding("first-person", {"words": _quoted(found)})


def _question(text: str, _own: list[Token], _unit: Unit) -> Iterator[Finding]:
    if "?" in text:
        yield Finding("question")


def _length(_text: str, own: list[Token], unit: Unit) -> Iterator[Finding]:
    limit = min(LONGEST, max(unit.length, ALWAYS_ALLOWED))
    if len(own) > limit:
        unit_words = plural(unit.length, "word")
        yield Finding("too-long", {"n": len(own), "limit": limit, "unit": unit_words})


@cache
def _code_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """The codebook's codes, and its full and short names of more than one word; all folded."""
    entries = codebook().values()
    named = [text for entry in entries for text in (entry.name, entry.short)]
    phrases = [" ".join(token.folded for token in tokens(text)) for text in named]
    return frozenset(e.code.casefold() for e in entries), tuple(p for p in phrases if " " in p)


def _code_word(_text: str, own: list[Token], _unit: Unit) -> Iterator[Finding]:
    codes, phrases = _code_words()
    folded = " ".join(token.folded for token in own)
    for token in own:
        if token.folded in codes:
            yield Finding("code-word", {"said": token.text})
            return
    for phrase in phrases:
        if f" {phrase} " in f" {folded} ":
            yield Finding("code-word", {"said": phrase})
            return


def _added(text: str, own: list[Token], unit: Unit) -> Iterator[Finding]:
    """Numbers and names that the unit does not have."""
    interview = unit.passage.interview
    whole = _whole(interview)
    numbers = [(n, said) for n, said in spoken(t.text for t in own) if n >= _LEAST_NUMBER]
    extra = [(n, said) for n, said in numbers if n not in unit.numbers]
    names = [t for t in _names(text, whole) if t.bare not in unit.words]
    names = [t for t in names if t.bare not in {interview.pseudonym.casefold(), *_KNOWN}]
    said_elsewhere = [t.text for t in names if t.bare in whole.words]
    numbers_elsewhere = [said for n, said in extra if n in whole.numbers]
    added_numbers = [said for n, said in extra if n not in whole.numbers]
    added_names = [t.text for t in names if t.bare not in whole.words]
    if added_numbers:
        yield Finding("number-added", {"words": _quoted(added_numbers)})
    if added_names:
        yield Finding("name-added", {"words": _quoted(added_names)})
    if numbers_elsewhere:
        yield Finding("number-elsewhere", {"words": _quoted(numbers_elsewhere)})
    if said_elsewhere:
        yield Finding("from-elsewhere", {"words": _quoted(said_elsewhere)})


#: Interviews read as one unit, by the fingerprint of their text.
_wholes: dict[str, Unit] = {}


def _whole(interview: Interview) -> Unit:
    """The whole interview as one unit, for what stands in it elsewhere."""
    if interview.fingerprint not in _wholes:
        last = interview.sentences[-1]
        end = last.number, words_in(last)
        _wholes[interview.fingerprint] = Unit(interview.passage(), (1, 1), end)
    return _wholes[interview.fingerprint]


def _names(text: str, whole: Unit) -> Iterator[Token]:
    """Words with a capital that the beginning of a sentence does not explain."""
    known = whole.always_capitalised
    for match in TOKEN.finditer(text):
        word = Token(match[0])
        if not word.text[0].isupper() or word.folded in FIRST_PERSON or word.text.isupper():
            continue
        opens = re.search(r"(?:^|[.!?:…]\s*)[\"“”‘’'(\s]*$", text[: match.start()])
        if opens is None or word.bare in known:
            yield word


def _negation(own: list[Token], unit: Unit) -> Iterator[Finding]:
    sentence = unit.passage.interview.sentence
    theirs = [  # what only asks ("Isn't it?") says nothing that could be turned round
        t
        for t in unit.tokens
        if t.speaker != "I" and _negates(t.folded) and not sentence(t.at[0]).text.endswith("?")
    ]
    mine = [t for t in own if _negates(t.folded)]
    if theirs and not mine and not any(_may_negate(t.folded) for t in own):
        at = tuple(sorted({t.at for t in theirs}))
        words = [f"“{t.text}” in {t.at[0]}" for t in theirs]
        said = listed(list(dict.fromkeys(words))[:4])
        yield Finding("negation-lost", {"words": said}, at)
    if mine and not any(_negates(t.folded) or _may_negate(t.folded) for t in unit.tokens):
        yield Finding("negation-added", {"words": _quoted([t.text for t in mine])})


def _read_in(text: str, own: list[Token], unit: Unit) -> Iterator[Finding]:
    reasons = reasons_added(text, unit)
    if reasons:
        yield Finding("reason-added", {"words": _quoted(reasons)})
    for name, words in beyond(text, own, unit):
        if not (reasons and name == "reason-added"):
            yield Finding(name, {"words": _quoted(words)})
    if asked := only_asked(own, unit):
        yield Finding("only-asked", {"words": _quoted(asked)})


def _negates(word: str) -> bool:
    return word in NEGATIONS or word.endswith("n't")


def _may_negate(word: str) -> bool:
    """Whether a word can say no without a no: refused, unable, sleepless."""
    return (
        word in CARRIES_NEGATION
        or (word.startswith("un") and len(word) > 5 and not word.startswith(_NO_UN))
        or (word.endswith("less") and len(word) > 5)
    )


def _short(said: str, longest: int = 60) -> str:
    if len(said) <= longest:
        return said
    return f"{said[:longest].rsplit(' ', 1)[0]} …"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in list(dict.fromkeys(words))[:4])
