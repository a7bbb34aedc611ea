"""One group of the information lab in numbers and words, and where a ratio of two has gone."""

from __future__ import annotations

import math
from typing import Any

from ....appraisal.information import Risks, apparent_prevalence
from .trying import REPORTED, TRUE


def arm(group: str, truth: float, sensitivity: float, specificity: float) -> dict[str, Any]:
    """What is true of a group, what is reported, and the people between; shares from 0 to 1."""
    says, mistaken = sensitivity * truth, (1 - specificity) * (1 - truth)
    reported = apparent_prevalence(truth, sensitivity, specificity)
    return {
        "name": group,
        TRUE: truth,
        REPORTED: reported,
        "says": says,
        "denies": truth - says,
        "mistaken": mistaken,
        "least": min(sensitivity, 1 - specificity),
        "most": max(sensitivity, 1 - specificity),
        "fine": {TRUE: fine(truth), REPORTED: fine(reported)},
        "labels": {
            "says": people(says),
            "denies": people(truth - says),
            "mistaken": people(mistaken),
        },
    }


def no_arm(group: str, report: float, sensitivity: float, specificity: float) -> dict[str, Any]:
    """A group whose report no truth could lead to: with what these errors allow at all."""
    return {
        "name": group,
        TRUE: None,
        REPORTED: report,
        "least": min(sensitivity, 1 - specificity),
        "most": max(sensitivity, 1 - specificity),
        "fine": {TRUE: "cannot be", REPORTED: fine(report)},
    }


def ratio(first: float, second: float) -> float | None:
    """The first share through the second; none where the second is nothing."""
    return Risks(first, second).ratio if second > 0 else None


def direction(truth: float | None, seen: float | None) -> str:
    """Where a ratio has gone: "nearer" to 1, "further", "across", "made" from none, "stayed"."""
    if truth is None or seen is None:
        return "lost"
    if math.isclose(truth, seen, rel_tol=0.005):
        return "stayed"
    if math.isclose(truth, 1, rel_tol=1e-9):
        return "made"
    if (truth - 1) * (seen - 1) < -1e-12:
        return "across"
    if seen == 0 or truth == 0:
        return "further" if seen == 0 else "nearer"
    return "nearer" if abs(math.log(seen)) < abs(math.log(truth)) else "further"


def moved(truth: float | None, seen: float | None) -> str:
    """Where a ratio has gone, in words."""
    return {
        "lost": "there is no ratio to compare",
        "stayed": "the ratio hardly moves",
        "made": "it makes a difference where there is none",
        "across": "the ratio goes over to the other side of 1",
        "further": "it moves the ratio further away from 1, from no difference",
        "nearer": "it moves the ratio nearer to 1, to no difference",
    }[direction(truth, seen)]


def people(share: float) -> str:
    """How many of 100, with a decimal where it matters."""
    return f"{100 * share:.1f}".removesuffix(".0")


def fine(share: float) -> str:
    """A share as per cent, with a decimal where it matters."""
    return f"{people(share)}\N{NO-BREAK SPACE}%"
