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

from ..transcripts.sentences import language_of
from ..transcripts.speakers import is_interviewer
from .common_words import TITLES, bare, names_nobody, stands_apart
from .naming import tells_who

NO_GUARANTEE = (
    "This is a help and no guarantee. Rules see capitals and digits: they miss names that are "
    "written small, nicknames, and whatever else tells a person apart. Read every line yourself, "
    "and follow what your ethics board decided."
)

#: What a name is called that has a pseudonym in the study already.
ON_THE_LIST = "name on your list"

_MONTH = (
    r"(?:jan(?:uar[iy]?|vier)?|feb(?:ruar[iy]?)?|février|mar[sz]?|march|märz|apr(?:il)?|avril|ma[ijy]"
    r"|jun[ei]?|juin|jul[iy]?|juillet|aug(?:ust[i]?)?|août|sep(?:t(?:ember)?)?|septembre|o[ck]t(?:ob"
    r"er|obre)?|nov(?:ember|embre)?|de[czs](?:ember)?|décembre)\b\.?"
)
#: From 90 on, in digits and in words.
_OLD = (
    r"(?:9\d|1[0-2]\d|ninety(?:[- ]\w+)?|a hundred(?: and \w+)?|nittio\w*|nitti\w*|halvfems\w*"
    r"|\w*neunzig|hundert\w*|quatre-vingt-(?:dix|onze|douze|treize|quatorze|quinze|seize)[\w-]*)"
)
_IS = (
    r"\b(?:was|is|am|turned|turning|turns|reached|be|been|var|är|blev|fyllde|fyllt|fyller|er|ble|blir"
    r"|fylte|war|ist|bin|wurde|wird)|(?:he|she|i|they)['’](?:s|m|re)"
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
            rf"\b{_OLD}(?=[\s-]*(?:years?|yrs|år|åring|åringen|Jahre?|jährige?r?|ans)\b)"
            rf"|(?:(?<=\baged )|(?<=\bage )|(?<=\balder ))\b{_OLD}\b"
            # "he was 92": no measure follows, and no word but one that goes on with the story
            rf"|(?:{_IS})\s(?:(?:nearly|almost|about|over|past|already|nästan|över|nesten|over|fast"
            rf"|schon|über|presque|déjà)\s)?(?P<old>{_OLD})\b(?!\s?[%°.:]?\d)(?=[.,;:!?…)\s]*(?:$|\b(?:"
            r"and|when|then|now|by|at|that|but|or|in|this|last|old|och|när|då|nu|men|i|og|men|da|nå"
            r"|und|als|da|jetzt|im|aber|et|quand|mais|maintenant)\b|[.,;:!?…)]))",
            re.IGNORECASE,
        ),
    ),
    (
        "place",
        re.compile(
            r"\b[^\W\d_][\w-]*(?:gatan|vägen|gate[n]?|veien|vegen|straße|strasse|platz|allee)\b"
            r"(?:\s\d{1,4}\w?)?|\b(?:rue|avenue|boulevard|place)\s(?:de\s|du\s|des\s|d['’])?"
            r"[A-ZÀ-Þ][\w-]+|\b[A-ZÀ-Þ][\w-]+\s(?:Street|Road|Avenue|Lane|Hospital|Clinic|School)\b"
            r"|\b[A-ZÀ-Þ][\w-]+\s(?:sjukhus(?:et)?|lasarett(?:et)?|vårdcentral(?:en)?|sykehus(?:et)?"
            r"|sygehus(?:et)?|legesenter(?:et)?|hospital)\b"
            r"|\b(?:hôpital|clinique|Klinikum|Krankenhaus)\s[A-ZÀ-Þ][\w-]+"
            r"|\b[A-ZÀ-ÞÅÄÖ][\w-]*(?:sjukhus(?:et)?|sykehus(?:et)?|klinikum|krankenhaus)\b"
        ),
    ),
)
#: A word with a capital, and more of them in a row; initials and particles between: "K. Holm".
_CAPITAL = re.compile(
    r"(?<![\w@./])(?:(?:St|Sta|Ste|S:t|S:ta)\.?\s|(?:[A-ZÀ-ÖØ-Þ]\.\s?){0,3})[A-ZÀ-ÖØ-ÞŠŽĆČ][\w’'-]*"
    r"(?:\s(?:(?:van|von|de|del|da|af|av|le|la|[A-ZÀ-ÖØ-Þ]\.)\s)?[A-ZÀ-ÖØ-ÞŠŽĆČ][\w’'-]+){0,3}"
)
_TITLE = re.compile(rf"(?:\b(?:{'|'.join(TITLES.split())})\.?\s)$", re.IGNORECASE)
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
        name, place, date, age over 89, phone, mail, record number, address on the web, or name on
        your list.
    places : tuple of (int, str)
        The sentences in which it stands, each with the words around it.
    """

    text: str
    kind: str
    places: tuple[tuple[int, str], ...]

    @property
    def many(self) -> str:
        """In how many places it stands."""
        count = len(self.places)
        return f"{count} places" if count > 1 else "one place" if count else "a speaker's label"

    @property
    def context(self) -> str:
        """Where it first stands, with the words around it."""
        if not self.places:
            return "whoever speaks is called so"
        number, words = self.places[0]
        return f"{number}: … {words} …"


def proposals(sentences: Iterable[tuple[int, str]], labels: Iterable[str] = ()) -> list[Proposal]:
    """Everything in numbered sentences that may tell who is meant, most frequent first.

    Words that only ever begin a sentence, where anything has a capital, come last. Names in the
    labels of whoever speaks count, and each part of such a name.

    In German every noun has a capital; there a word counts only behind a title, in a row of two,
    or where it is also said in another form of a name ("Anna", "Annas").
    """
    lines = list(sentences)
    german = language_of(" ".join(text for _, text in lines)) == "de"
    small = {word for _, text in lines for word in re.findall(r"\b[^\W\d_]+\b", text)
             if word[0].islower()}  # fmt: skip
    often = Counter(word for _, text in lines for word in re.findall(r"\b[^\W\d_]+\b", text))
    found: dict[tuple[str, str], None] = {(name, "name"): None for name in _in_labels(labels)}
    for _, text in lines:
        for kind, start, end in _in_sentence(text, small, often, german=german):
            found[text[start:end], kind] = None
    kinds: dict[str, str] = {}
    for text, kind in found:  # one word, one proposal: a name before a place
        kinds[text] = "name" if kinds.get(text, kind) != kind else kind
    made = [Proposal(text, kind, tuple(_everywhere(text, lines))) for text, kind in kinds.items()]
    unsure = {
        text
        for text, kind in kinds.items()
        if kind == "name" and all(_only_begins(text, line) for _, line in lines)
    } - set(_in_labels(labels))
    return sorted(made, key=lambda one: (one.text in unsure, -len(one.places), one.text))


def _in_labels(labels: Iterable[str]) -> Iterator[str]:
    """Names in the labels of whoever speaks: whole, and each part of one."""
    for label in labels:
        words = [w for w in label.split() if w[:1].isupper() and not _is_sign(w)]
        if is_interviewer(label) or not words:
            continue
        if len(words) > 1:
            yield " ".join(words)
        yield from (word for word in words if not re.fullmatch(r"[^\W\d_]\.?", word))


def _is_sign(word: str) -> bool:
    """Whether a word of a label tells nobody: "P1", "R", "Speaker", "GP"."""
    return bool(re.search(r"\d", word)) or names_nobody(word) or not tells_who(word)


def _everywhere(text: str, lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Every place of some words, with what stands around each."""
    rule = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    for number, sentence in lines:
        for match in rule.finditer(sentence) if text in sentence else ():
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
            part = "old" if match.groupdict().get("old") else 0
            start, end = match.span(part)
            if not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                yield kind, start, end
    for match in _CAPITAL.finditer(text):
        start, end = match.span()
        if any(a < end and start < b for a, b in taken):
            continue
        titled, start, words = _name(text, start, match[0].split(), small, often)
        if words and (titled or not german or len(words) > 1):
            said = bare(" ".join(words))
            kind = "place" if _IN.search(_just_before(text, start)) and not titled else "name"
            yield kind, start, start + len(said)


def _name(
    text: str, start: int, words: list[str], small: set[str], often: Counter[str]
) -> tuple[bool, int, list[str]]:
    """What of a row of words with a capital may be a name: whether a title is before it, and where.

    "Dr Berg" is Berg, "Then Karin" is Karin, and "I'm" and "Tuesday" are nobody.
    """
    before = _just_before(text, start)
    titled = bool(_TITLE.search(before))
    while len(words) > 1 and _TITLE.match(f"{words[0]} "):
        titled, start, words = True, start + len(words[0]) + 1, words[1:]
    if not titled and _begins(before, first=start == len(before)):
        dropped = _first_word(words, small, often)
        start, words = start + dropped, words[1:] if dropped else words
    while words and stands_apart(words[-1]) and not _is_initial(words[-1]):
        words = words[:-1]
    while words and not titled and names_nobody(words[0]) and not _is_initial(words[0]):
        start, words = start + len(words[0]) + 1, words[1:]
    return titled, start, [] if words and _is_initial(words[-1]) else words


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word.endswith(".")


def _just_before(text: str, start: int) -> str:
    """The little of a text that is looked at in front of a word."""
    return text[max(0, start - 40) : start]


def _begins(before: str, *, first: bool) -> bool:
    """Whether a word behind this begins a sentence or a quotation, and so has a capital anyway."""
    return (
        (first and not before.strip(" \"'“”„«»‘’([–—-…"))
        or before.rstrip()[-1:] in ".!?:…"
        or (before[-1:] in '"“„«‘' and before[:-1].rstrip()[-1:] in ",;–—")
    )


def _first_word(words: list[str], small: set[str], often: Counter[str]) -> int:
    """How many characters to leave out of a row of capitals that begins a sentence.

    Its first word counts if it never stands small, and stands in a row or twice.
    """
    first = words[0].casefold()
    common = first in small or names_nobody(words[0]) or (len(words) == 1 and often[words[0]] < 2)
    return len(words[0]) + 1 if common and not _is_initial(words[0]) else 0


def replaced(text: str, pseudonyms: dict[str, str]) -> str:
    """A text with what was decided put in place, longest first, whole words only."""
    if not pseudonyms:
        return text
    return _whole(pseudonyms).sub(lambda match: pseudonyms[match[0]], text)


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    """Some words wherever they stand whole; of two that begin alike, the longer."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?=(?:['’]s|s)?(?!\w))")


def listed(
    names: Iterable[str], sentences: Iterable[tuple[int, str]], labels: Iterable[str] = ()
) -> list[Proposal]:
    """Names of a list that stand in numbered sentences or in labels, each with its places.

    "Margaret" does not count where "Margaret Holloway" stands and is on the list.
    """
    if not (names := tuple(names)):
        return []
    rule = _whole(names)
    found: dict[str, list[tuple[int, str]]] = {}
    for label in labels:
        for match in rule.finditer(label):
            found.setdefault(match[0], [])
    for number, text in sentences:
        for match in rule.finditer(text):
            around = text[max(0, match.start() - 30) : match.end() + 30].strip()
            found.setdefault(match[0], []).append((number, around))
    return [Proposal(name, ON_THE_LIST, tuple(places)) for name, places in found.items()]
