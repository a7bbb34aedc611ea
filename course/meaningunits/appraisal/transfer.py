"""Would it work here? Transfer factors in four groups, judged by the reader for one setting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .checks import choice, rows

VERDICTS = ("fits", "needs adapting", "does not fit", "unknown")


@dataclass(frozen=True)
class TransferFactor:
    """One thing to compare between the place of the study and one's own."""

    slug: str
    question: str


@dataclass(frozen=True)
class TransferGroup:
    """One of the four groups of factors."""

    name: str
    factors: tuple[TransferFactor, ...]


@dataclass(frozen=True)
class Judgement:
    """What a reader judges of one factor for their own setting, and why."""

    factor: str
    verdict: str
    reason: str = ""


@dataclass(frozen=True)
class GroupProfile:
    """The judgements in one group, factor by factor; deliberately without a score."""

    group: str
    judged: dict[str, tuple[str, ...]]  # verdict → slugs of factors
    unjudged: tuple[str, ...]
    without_reason: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Every factor has a verdict and a reason."""
        return not self.unjudged and not self.without_reason


# The four groups are those of Schloemer, T. & Schröder-Bäck, P. (2018). Criteria for evaluating
# transferability of health interventions. Implement Sci 13, 88.
# https://doi.org/10.1186/s13012-018-0751-8. The questions are this course's own.
TRANSFER_GROUPS = (
    TransferGroup(
        "population",
        (
            TransferFactor("need", "Do people here have the trouble that the study's people had?"),
            TransferFactor(
                "likeness",
                "How do the people here differ from those of the study, in points that matter?",
            ),
            TransferFactor("wish", "Would people here want to take part, and which of them?"),
        ),
    ),
    TransferGroup(
        "intervention",
        (
            TransferFactor("core", "Which part of it has the effect, and can this part be kept?"),
            TransferFactor("evidence", "How sure is the effect, for whom, and over how long?"),
            TransferFactor("change", "What would have to be changed to do it here?"),
            TransferFactor("harm", "Whom could it harm or leave out here?"),
        ),
    ),
    TransferGroup(
        "environment",
        (
            TransferFactor("workplace", "Do working hours, pay and leadership here allow it?"),
            TransferFactor("system", "Do rules, training and funding here allow it?"),
            TransferFactor("culture", "Can people here speak openly in a group of colleagues?"),
        ),
    ),
    TransferGroup(
        "transfer",
        (
            TransferFactor("people", "Who would lead it, and who would have to agree?"),
            TransferFactor("steps", "What is the first step, and what comes after it?"),
            TransferFactor("lasting", "What would keep it going after the first year?"),
            TransferFactor("watching", "How would you notice that it does not work here?"),
        ),
    ),
)


def transfer_profile(judgements: Iterable[Judgement]) -> list[GroupProfile]:
    """Sort a reader's judgements by group and say what is still open; no total is formed.

    Parameters
    ----------
    judgements : iterable of Judgement, or of (factor, verdict, reason)
        At most one for each factor; also a DataFrame with these three columns.

    Returns
    -------
    list of GroupProfile
        One for each of the four groups, in their order.

    Raises
    ------
    ValueError
        If a factor or a verdict is unknown, a reason is no text, or a factor is judged twice.

    Source
    ------
    Schloemer, T. & Schröder-Bäck, P. (2018). Criteria for evaluating transferability of health
    interventions. Implement Sci 13, 88. https://doi.org/10.1186/s13012-018-0751-8 (its four
    groups).
    """
    slugs = [factor.slug for group in TRANSFER_GROUPS for factor in group.factors]
    found: dict[str, Judgement] = {}
    give = "each judgement as (factor, verdict, reason)"
    for row in rows(judgements, "The judgements", give, ordered=False):
        judgement = _judgement(row, give)
        choice(judgement.factor, "The factor", slugs)
        choice(judgement.verdict, f"The verdict on {judgement.factor!r}", VERDICTS)
        if judgement.factor in found:
            raise ValueError(f"{judgement.factor!r} is judged twice: keep one judgement.")
        found[judgement.factor] = judgement
    return [_profile(group, found) for group in TRANSFER_GROUPS]


def _judgement(row: Any, give: str) -> Judgement:
    if isinstance(row, Judgement):
        judgement = row
    elif isinstance(row, tuple | list) and len(row) in (2, 3):
        judgement = Judgement(*row)
    else:
        raise ValueError(f"The judgements: give {give}; got {row!r}.")
    if not isinstance(judgement.reason, str):
        raise ValueError(
            f"The reason for {judgement.factor!r} is {judgement.reason!r}: give a text, '' if none."
        )
    return judgement


def _profile(group: TransferGroup, found: dict[str, Judgement]) -> GroupProfile:
    judged = [found[factor.slug] for factor in group.factors if factor.slug in found]
    by_verdict = {
        verdict: tuple(each.factor for each in judged if each.verdict == verdict)
        for verdict in VERDICTS
    }
    return GroupProfile(
        group=group.name,
        judged=by_verdict,
        unjudged=tuple(factor.slug for factor in group.factors if factor.slug not in found),
        without_reason=tuple(each.factor for each in judged if not each.reason.strip()),
    )
