"""Dividing talk into sentences in five languages, by rules that can be read.

Kept splitters were tried. The light ones cut Swedish, Norwegian and French after their commonest
abbreviations ("kl. 10.30", "f.eks.", "M. Dupont"); the good ones bring a neural network. A
transcript is divided once and then frozen, so that rules may get better without moving anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .model import MOST_WORDS

#: After these a point ends no sentence, in any of the languages or in one of them: what is an
#: abbreviation in one ("av. J.-C.", "Dr. med.") is a word that ends sentences in another.
_COMMON = "dr prof jr sr vs etc e.g i.e cf al tel resp ca approx"
_NORDIC = (
    "bl.a bl dvs d.v.s m.m mm m.fl mfl osv o.s.v s.k jfr jf ev evt inkl tlf avd pga p.g.a t.o.m "
    "fr.o.m m.a.o o.dyl"
)
_OF_LANGUAGE = {
    "en": "mr mrs ms st mt dept messrs rev hon gen sgt capt",
    "sv": f"{_NORDIC} t.ex tex bla sk exkl f.d forts iom hr",
    "no": f"{_NORDIC} f.eks feks bla ekskl f.o.m iht ift mht vha hr",
    "da": f"{_NORDIC} f.eks feks fx ekskl hr",
    "de": "z.b d.h u.a bzw usw ggf evtl vgl hr fr frl dipl ing med u.u z.t i.d.r bspw sog geb gest "
    "inkl zzgl s.o s.u u.ä o.ä str abs",
    "fr": "m mm mme mmes mlle mlles mgr p.ex c.-à-d env av ap j.-c st",
}
_ABBREVIATIONS = {
    key: frozenset(f"{_COMMON} {words}".split()) for key, words in {"": "", **_OF_LANGUAGE}.items()
}
#: These end a sentence where a capital follows, and otherwise not.
_MAYBE = frozenset("etc osv usw m.m mm m.fl mfl o.s.v al a".split())  # noqa: SIM905
#: These end none where a number follows: "No. 5", "kl. 10", "Jan. 3".
_BEFORE_NUMBERS = frozenset(
    """no nos nr kl fig vol chap kap art p pp s st tel jan feb febr mar apr jun jul aug sep sept okt
    oct nov dec dez des déc""".split()  # noqa: SIM905 - a list to be read, not typed
)
#: A saint, and no pieces: "St. Olof's", and in Swedish "3 st. Sedan …".
_SAINT = re.compile(r"(?:^|[\s(])(?:St|Sta|Ste|S:t|S:ta)$")

#: A run of marks and the quotation marks behind it; begun only where the run begins, so that a
#: million points are looked at once.
_END = re.compile(r"(?<![.!?…‽؟。！？])[.!?…‽؟。！？]++(?:[\"'”’»«“)\]]*+(?=\s)|(?<=[。！？]))")
_MONTH = re.compile(
    r"(?:jan|feb|febr|mar|mars|märz|mär|apr|april|avril|maj|mai|may|jun|juni|june|juin|jul|juli|"
    r"july|juillet|aug|août|sep|sept|okt|oct|nov|dec|dez|des|déc)\w*\b",
    re.IGNORECASE,
)

#: Small words that tell these languages from one another.
_SMALL = {
    "en": "the and that was you it of to they what is my have with this but",
    "sv": "och att det jag är inte som på för var han hon med när vad mig",
    "no": "og at det jeg er ikke som på for var han hun med når hva meg",
    "da": "og at det jeg er ikke som på for var han hun med hvad mig af",
    "de": "und dass das ich ist nicht die der war sie mit was mir zu auch ein",
    "fr": "et que le je est pas les la était elle avec quoi me des un mais",
}

#: All of these, and other words that often begin a sentence.
SMALL = frozenset(
    word
    for small in (
        *_SMALL.values(),
        "he she we then there so no yes if in on at for as or how why who when where our your",
        "vi ni de den det en ett nej ja då där här så hur varför vem men eller min mitt mina vår",
        "kan har ska vill kom blev fick får man sedan efteråt ingen något vilken mm jo berätta",
        "ich du wir ihr es dann da so nein ja wenn wie warum wer wo aber oder mein meine unser ein",
        "j il on nous vous ils elles ce c un une non oui si comment pourquoi qui mon ma mes notre",
        "du den en et nei ja da der her så hvordan hvorfor hvem men eller min mitt mine vår",
    )
    for word in small.split()
)


def language_of(text: str) -> str:
    """The two letters of the likeliest of five languages; English where none is likely."""
    words = Counter(re.findall(r"[^\W\d_]+", text[:50_000].casefold()))
    found = {key: sum(words[w] for w in set(small.split())) for key, small in _SMALL.items()}
    best = max(found, key=lambda key: found[key])
    best = best if found[best] else "en"
    return "no" if best == "da" and words["meg"] + words["hva"] >= words["mig"] else best


def of_paragraphs(paragraphs: Iterable[str], language: str, *, on_paper: bool = False) -> list[str]:
    """The sentences of a turn's paragraphs.

    A paragraph ends a sentence even without a mark, as a heading does, unless the next goes on
    with a small letter or, on paper, where an empty line says little, at all.
    """
    whole: list[list[str]] = []
    for text in paragraphs:
        before = whole[-1][-1] if whole else ""
        goes_on = whole and not _MARKED.search(before) and (on_paper or text[:1].islower())
        if goes_on:
            whole[-1].append(text)
        else:
            whole.append([text])
    return [one for part in whole for one in sentences(" ".join(part), language)]


#: What a sentence ends with.
_MARKED = re.compile(r"[.!?…‽؟。！？][\"'”’»«“)\]]*$")


def sentences(text: str, language: str = "") -> list[str]:
    """A paragraph's sentences, white space folded; together they are the whole paragraph."""
    text = " ".join(text.split())
    known = _ABBREVIATIONS.get(language or language_of(text), _ABBREVIATIONS[""])
    found: list[str] = []
    start = 0
    small = text == text.lower()  # somebody who writes no capitals at all
    for match in _END.finditer(text):
        if _ends(text, start, match, known, small=small):
            found.append(text[start : match.end()].strip())
            start = match.end()
    found.append(text[start:].strip())
    return [part for one in found if one for part in _shortened(one)]


def _ends(
    text: str, start: int, match: re.Match[str], known: frozenset[str], *, small: bool
) -> bool:
    """Whether a sentence ends with this point."""
    opening = text[match.end() : match.end() + 40].lstrip("\"'“”„«»‘’([–—-¿¡ ")
    first = opening[:1]
    if not first or (first.islower() and not small):
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = text[max(start, match.start() - 40) : match.start()]
    word = before.rpartition(" ")[2].lstrip("\"'“”„«»‘’([").casefold()
    if word in _BEFORE_NUMBERS and first.isdigit():
        return False
    if _SAINT.search(before) or word in _MAYBE:
        return first.isupper() and word in _MAYBE
    if word in known:
        return False
    if len(word) == 1 and word.isalpha():  # an initial: "J. Berg", "z. B. heute"
        return word == "i" and not before.strip().endswith(" i")
    if word.isdigit() and len(word) <= 2:  # "3. April", "the 2nd of"
        return not _MONTH.match(opening) and (first.isupper() or not first.isalnum())
    return True


def _shortened(sentence: str) -> list[str]:
    """A sentence in pieces that can be handled: nearly always itself."""
    words = sentence.split()
    if len(words) <= MOST_WORDS:
        return [sentence]
    return [" ".join(words[i : i + MOST_WORDS]) for i in range(0, len(words), MOST_WORDS)]
