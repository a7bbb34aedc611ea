"""What a transcript is called: a short name for tasks and units, and a neutral one for a person's.

A file is often called after whoever was interviewed, and its name would stand in every table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from ..material import corpus

#: A short name: it stands in the names of files and tasks.
_NAME = re.compile(r"[a-z][a-z0-9]{0,40}")
#: Windows keeps no file under these names.
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
#: Words in files' names that tell nobody apart, in five languages; whatever else stands there may.
_TELLS_NOBODY = frozenset(
    """
    interview interviews intervju intervjuer interviewer entretien entrevue gespräch transcript
    transcripts transcription transkript transkription transkrip utskrift verbatim participant
    participants deltagare deltaker respondent informant informantin person patient teilnehmer
    teilnehmerin proband session recording audio inspelning opptak aufnahme enregistrement final
    version copy kopia kopie draft utkast entwurf part del teil partie text tekst texte file fil
    datei notes page doc docx clean ren new ny neu group grupp gruppe focus focusgroup
    fokusgrupp speaker talare sprecher sprecherin locuteur voice host moderator anonym
    anonymised anonymized pseudonym pilot nurse doctor med utan und and the och for von
    """.split()  # noqa: SIM905 - a list to be read, not typed
)


def _is_ours(name: str) -> bool:
    """Whether an interview of the course is called so."""
    return name in corpus.shipped()


def is_name(name: str) -> bool:
    """Whether a transcript of one's own can be called so."""
    return _NAME.fullmatch(name) is not None and not _is_ours(name)


def short_name(title: str, taken: Iterable[str]) -> str:
    """A name of small letters and digits for a transcript, unlike any other here or in the course.

    It stands in tasks' names and in units ("anna 41–44").
    """
    plain = unicodedata.normalize("NFKD", title.casefold().replace("ß", "ss").replace("ø", "o"))
    stem = re.sub(r"[^a-z0-9]", "", plain.replace("æ", "ae"))[:24]
    if not stem or not stem[0].isalpha() or _RESERVED.fullmatch(stem):
        stem = f"t{stem}"
    away = {*taken, *corpus.shipped()}
    name, n = stem, 2
    while name in away:
        name, n = f"{stem}x{n}", n + 1
    return name


def tells_who(title: str) -> bool:
    """Whether a file's name may be a person's: it has a word that is more than "interview 3"."""
    words = re.findall(r"[^\W\d_]+", title.casefold())
    return any(len(word) > 2 and word not in _TELLS_NOBODY for word in words)


def neutral(taken: Collection[str], place: int = 1) -> str:
    """A name that tells nothing, and that no transcript has: p1, p2 and so on.

    Parameters
    ----------
    taken : collection of str
    place : int
        Which transcript of the study it is: the third is proposed p3, so that no two are one.
    """
    numbers = range(place, place + len(taken) + 1)
    return next(name for n in numbers if (name := f"p{n}") not in taken)
