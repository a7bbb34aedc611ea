"""Likely names, places, dates and numbers in a text, by rule: proposed, never changed unasked.

Rules see capitals and digits; they do not know who is meant. What they propose can be harmless, and
what tells a person apart (a rare illness, a story) they pass by. So this is a help for whoever
reads every line anyway, and no guarantee.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..transcripts.sentences import SMALL, language_of

NO_GUARANTEE = (
    "This is a help and no guarantee. Rules see capitals and digits: they miss names that are "
    "written small, nicknames, and whatever else tells a person apart. Read every line yourself, "
    "and follow what your ethics board decided."
)

_MONTH = (
    r"(?:jan(?:uar[iy]?|vier)?|feb(?:ruar[iy]?)?|février|mar[sz]?|march|märz|apr(?:il)?|avril|ma[ijy]"
    r"|jun[ei]?|juin|jul[iy]?|juillet|aug(?:ust[i]?)?|août|sep(?:t(?:ember)?)?|septembre|o[ck]t(?:ob"
    r"er|obre)?|nov(?:ember|embre)?|de[czs](?:ember)?|décembre)\b\.?"
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("mail", re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")),
    ("address on the web", re.compile(r"(?:https?://|www\.)\S{3,200}", re.IGNORECASE)),
    ("record number", re.compile(r"\b(?:19|20)?\d{6}[-+ ]?\d{4}\b|\b\d{6} ?\d{5}\b|\b\d{11}\b")),
    (
        "date",
        re.compile(
            r"\b\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b"
            rf"|\b\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s{_MONTH}(?:\s\d{{4}})?"
            rf"|\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s\d{{4}})?|\b(?:19|20)\d{{2}}\b",
            re.IGNORECASE,
        ),
    ),
    ("phone", re.compile(r"(?<![\w.,])(?:\+|00)?\d(?:[\s()-]?\d){6,14}(?![\w])")),
    (
        "age over 89",
        re.compile(
            r"\b(?:9\d|1[0-2]\d)(?=[\s-]*(?:years?|yrs|år|åring|Jahre?|jährig|ans)\b)"
            r"|(?<=\baged )(?:9\d|1[0-2]\d)\b|(?<=\bage )(?:9\d|1[0-2]\d)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "place",
        re.compile(
            r"\b[^\W\d_][\w-]*(?:gatan|vägen|gate[n]?|veien|vegen|straße|strasse|platz|allee)\b"
            r"(?:\s\d{1,4}\w?)?|\b(?:rue|avenue|boulevard|place)\s(?:de\s|du\s|des\s|d['’])?"
            r"[A-ZÀ-Þ][\w-]+|\b[A-ZÀ-Þ][\w-]+\s(?:Street|Road|Avenue|Lane|Hospital|Clinic|School)\b"
            r"|\b[A-ZÀ-ÞÅÄÖ][\w-]*(?:sjukhus(?:et)?|sykehus(?:et)?|klinikum|krankenhaus)\b"
        ),
    ),
)
#: A word with a capital, and more of them in a row; particles between.
_CAPITAL = re.compile(
    r"(?<![\w@./])[A-ZÀ-ÖØ-ÞŠŽĆČ][\w’'-]*(?:\s(?:(?:van|von|de|del|da|af|av|le|la)\s)?"
    r"[A-ZÀ-ÖØ-ÞŠŽĆČ][\w’'-]+){0,3}"
)
_TITLE = re.compile(
    r"(?:\b(?:dr|doktor|doctor|prof|mr|mrs|ms|miss|herr|hr|frau|fru|fr|m|mme|mlle|monsieur|madame"
    r"|sister|syster|søster|schwester|nurse)\.?\s)$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\b(?:in|at|from|near|to|i|på|från|fra|til|till|vid|ved|aus|nach|bei|à|chez|près de)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Proposal:
    """Something that may tell who is meant.

    Parameters
    ----------
    text : str
        As it stands.
    kind : str
        name, place, date, age over 89, phone, mail, record number, address on the web.
    places : tuple of (int, str)
        The sentences in which it stands, each with the words around it.
    """

    text: str
    kind: str
    places: tuple[tuple[int, str], ...]

    @property
    def context(self) -> str:
        """Where it first stands, with the words around it."""
        if not self.places:
            return ""
        number, words = self.places[0]
        return f"{number}: … {words} …"


def proposals(sentences: Iterable[tuple[int, str]]) -> list[Proposal]:
    """Everything in numbered sentences that may tell who is meant, most frequent first.

    Words that only ever begin a sentence, where anything has a capital, come last.

    In German every noun has a capital; there a word counts only behind a title, in a row of two,
    or where it is also said in another form of a name ("Anna", "Annas").
    """
    lines = list(sentences)
    german = language_of(" ".join(text for _, text in lines)) == "de"
    small = {word for _, text in lines for word in re.findall(r"\b[^\W\d_]+\b", text)
             if word[0].islower()}  # fmt: skip
    often = Counter(word for _, text in lines for word in re.findall(r"\b[^\W\d_]+\b", text))
    found: dict[tuple[str, str], None] = {}
    for _, text in lines:
        for kind, start, end in _in_sentence(text, small, often, german=german):
            found[text[start:end], kind] = None
    kinds: dict[str, str] = {}
    for text, kind in found:  # one word, one proposal: a name before a place
        kinds[text] = "name" if kinds.get(text, kind) != kind else kind
    made = [Proposal(text, kind, tuple(_everywhere(text, lines))) for text, kind in kinds.items()]
    unsure = {text for text in kinds if all(_only_begins(text, line) for _, line in lines)}
    return sorted(made, key=lambda one: (one.text in unsure, -len(one.places), one.text))


def _everywhere(text: str, lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Every place of some words, with what stands around each."""
    rule = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    for number, sentence in lines:
        for match in rule.finditer(sentence):
            yield number, sentence[max(0, match.start() - 30) : match.end() + 30].strip()


def _only_begins(text: str, sentence: str) -> bool:
    """Whether some words stand in a sentence nowhere but at its beginning, if at all."""
    return " " not in text and text not in sentence.partition(" ")[2]


def _in_sentence(
    text: str, small: set[str], often: Counter[str], *, german: bool
) -> Iterator[tuple[str, int, int]]:
    taken: list[tuple[int, int]] = []
    for kind, rule in _RULES:
        for match in rule.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield kind, *match.span()
    for match in _CAPITAL.finditer(text):
        start, end = match.span()
        if any(a < end and start < b for a, b in taken):
            continue
        titled = bool(_TITLE.search(text[:start]))
        words = match[0].split()
        if len(words) > 1 and _TITLE.match(f"{words[0]} "):
            titled, start, words = True, start + len(words[0]) + 1, words[1:]
        if not titled and _begins(text[:start]):
            dropped = _first_word(words, small, often)
            start, words = start + dropped, words[1:] if dropped else words
        if words and not _is_common(words) and (titled or not german or len(words) > 1):
            yield ("place" if _IN.search(text[:start]) and not titled else "name"), start, end


def _begins(before: str) -> bool:
    """Whether a word behind this begins a sentence, and so has a capital anyway."""
    return not before.strip(" \"'“”„«»‘’([–—-…") or before.rstrip()[-1:] in ".!?:…"


def _first_word(words: list[str], small: set[str], often: Counter[str]) -> int:
    """How many characters to leave out of a row of capitals that begins a sentence.

    Its first word counts if it never stands small, and stands in a row or twice.
    """
    first = words[0].casefold()
    common = first in small or first in SMALL or (len(words) == 1 and often[words[0]] < 2)
    return len(words[0]) + 1 if common else 0


def _is_common(words: list[str]) -> bool:
    return len(words) == 1 and (len(words[0]) < 2 or words[0] in _COMMON_WORDS)


_COMMON_WORDS = frozenset({"I", "GP", "GPs", "TV", "OK", "Ok", "MRI", "ECG", "EKG", "CT", "ICU"})


def replaced(text: str, pseudonyms: dict[str, str]) -> str:
    """A text with what was decided put in place, longest first, whole words only."""
    if not pseudonyms:
        return text
    words = sorted(pseudonyms, key=len, reverse=True)
    rule = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?=(?:['’]s|s)?(?!\w))")
    return rule.sub(lambda match: pseudonyms[match[0]], text)
