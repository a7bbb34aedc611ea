"""Reasons that are none: points, a word for the quality of all, the judgement over again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|twenty)"
)
#: '14/20 points', 'six of eight points', 'a total score of 14', 'scores nine'.
SCORE = re.compile(
    rf"\b{_NUMBER}\s*(?:/|of|out of|from)\s*(?:the\s+|our\s+)?{_NUMBER}\s*"
    r"(?:possible\s+)?(?:points?|marks?|stars?)\b"
    rf"|\b(?:meets?|met|fulfils?|fulfilled|satisf(?:ies|ied))\b[^.?!]{{0,12}}\b{_NUMBER}\s*"
    rf"(?:/|of|out of)\s*(?:the\s+|our\s+)?{_NUMBER}\s+criteria\b"
    r"|\b(?:total|overall|sum|summed)\s+(?:score|of|points?)\b[^.]{0,20}\d"
    rf"|\bscor(?:e|ed|es)\s+(?:of\s+)?{_NUMBER}\b",
    re.IGNORECASE,
)
_HOW_GOOD = (
    r"(?:low|lower|high|good|poor|bad|weak|strong|fair|moderate|medium|excellent|sufficient|"
    r"insufficient|doubtful)"
)
_ALL_OF_IT = r"(?:study|paper|article|report|evidence|work|research)"
#: 'Overall the quality of the study is low', 'its quality is good', 'of poor quality overall'.
IN_WORDS = re.compile(
    r"\b(?:overall|all in all|in sum|in total|on the whole|altogether|to sum up)\b[^.?!]{0,40}"
    rf"\b(?:quality|{_ALL_OF_IT})\b[^.?!]{{0,30}}\b(?:is|was|seems)\s+(?:\w+\s+)?{_HOW_GOOD}\b"
    rf"|\b(?:its|overall|study|methodological)\s+quality\s+(?:is|was|seems)\s+(?:\w+\s+)?"
    rf"{_HOW_GOOD}\b"
    rf"|\bquality\s+of\s+(?:the|this|your)\s+{_ALL_OF_IT}\s+(?:is|was|seems)\s+(?:\w+\s+)?"
    rf"{_HOW_GOOD}\b"
    rf"|\b{_HOW_GOOD}\s+(?:overall\s+quality|quality\s+overall)\b",
    re.IGNORECASE,
)


def summed_up(text: str) -> tuple[str, str]:
    """Whether a text sums an appraisal up.

    Parameters
    ----------
    text : str

    Returns
    -------
    (str, str)
        The diagnosis, ``"total-score"`` or ``"summed-up"``, and the words; empty where it does not.
    """
    if match := SCORE.search(text):
        return "total-score", match[0]
    if match := IN_WORDS.search(text):
        return "summed-up", match[0]
    return "", ""


#: Words that add nothing to a judgement where they stand beside it.
_EMPTY = frozenset(
    """
    a about all am an and any are as at be because been being but by for from had has have here i
    in is it its judge judged judgement just mine my of on or our really reason row so study that
    the there these this very was we were with
    """.split()  # noqa: SIM905
)


def only_judges(reason: str, judgements: Iterable[str]) -> bool:
    """Whether a reason has no other words than the judgements that there are to choose from."""
    known = {word for judgement in judgements for word in judgement.split()} | {"concern"}
    said = set(re.findall(r"[^\W\d_]+", reason.casefold()))
    return bool(said & known) and said <= known | _EMPTY
