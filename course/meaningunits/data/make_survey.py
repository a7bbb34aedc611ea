"""Write sources/survey.csv: 420 invented GPs from a stated mechanism, the same bytes every time.

Invented mechanism, not evidence about Balint groups. Run ``python make_survey.py`` (or
``python make_survey.py --to FILE``). Change a number here, run it again, and see what a table
can and cannot tell about the arrows it was made with.

The mechanism is that of the confounding lab, with joining as yes or no. O is openness, W workload,
J joined a group (0 or 1), C competence, B exhaustion, A accomplishment, R remains in practice.
Every e is its own draw from the standard normal distribution:

    J = 1 if .5 O − .3 W + e > .3           (about 4 in 10 join)
    C = .4 (2 J) + e
    B = −.4 O + .5 W − .25 C − .05 (2 J) + e
    A = .5 C − .3 B + e                     (not in the lab; nothing follows from it)
    R = 1 if .3 (2 J) − .5 B + e > −.8      (about 2 in 10 leave practice)

In the lab joining is a graded quantity; here no and yes stand for two of its units, hence 2 J.

Scales are our own, not those of any instrument: a doctor is thought to set a mark on a line from
0 to 100, ``50 + 12 × value`` for openness, competence and accomplishment, ``45 + 12 × B`` for
exhaustion, rounded; workload is ``46 + 6 × W`` hours a week. Values beyond the ends of a line are
put at its end (rare).

**The true effect of joining on exhaustion is −3.6 points** for every doctor: −1.2 directly and
−2.4 by way of competence (12 × 2 × (−.05 + .4 × −.25)). What regression finds (joined against
never, points of exhaustion) in a very large table from this mechanism, and in these 420, where
the standard error is about 1.4:

    adjusted for                                      very large    these 420
    nothing                                              −9.5         −10.2
    openness                                             −6.4          −6.2
    workload                                             −7.1          −8.1
    openness and workload (the right set)                −3.6          −3.6
    the same, only those who answered                    −3.3          −2.4
    the same, only those still in practice               −2.3          −1.8
    openness, workload, competence (who answered)        −1.1          −1.0

The last but one holds a collider fixed (left practice), the last a step on the way (competence).

A further year in the group has **no effect on anything**. Years are how long a doctor kept coming:
the start lies 1–16 years back, and each year a doctor goes on with probability
logistic(1.9 − .6 B). So those with many years are less exhausted, and the table cannot say why.

Everybody's openness and workload are known from the start. The later questions (competence,
exhaustion, accomplishment) are unanswered with probability logistic(−1.5 + .8 B), more often by
the exhausted, and are then blank; ``answered`` says so. The last column,
``exhaustion_if_all_had_answered_0_100``, is what no real survey has: the value of every doctor,
those who did not answer and those who have left practice included. It is there to see what
non-response does.

The seed is the year of the study. That the right set comes so near in these 420 is luck.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
import random
from collections.abc import Iterator
from pathlib import Path
from statistics import NormalDist

SEED = 2008
DOCTORS = 420
TRUE_EFFECT = -3.6  # points of exhaustion, joined against never, by every path
DIRECT_EFFECT = -1.2

COLUMNS = (
    "id",
    "invented",
    "joined",
    "years_in_group",
    "workload_hours",
    "openness_0_100",
    "competence_0_100",
    "exhaustion_0_100",
    "accomplishment_0_100",
    "answered",
    "left_practice",
    "exhaustion_if_all_had_answered_0_100",
)


def logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def mark(value: float, middle: int = 50) -> int:
    """Where a value falls on a line from 0 to 100, twelve points to a unit."""
    return min(100, max(0, round(middle + 12 * value)))


def doctors(count: int = DOCTORS, seed: int = SEED) -> Iterator[dict[str, str | int]]:
    """Invented GPs, one row each, in the table's columns.

    Parameters
    ----------
    count : int
        How many.
    seed : int
        Of Python's own generator; the same seed gives the same rows.
    """
    # Only random() is promised to be the same in every version of Python, hence inv_cdf.
    chance = random.Random(seed).random
    normal = NormalDist().inv_cdf

    def e() -> float:
        return normal(chance() or 0.5)  # 0 has no place on the normal curve

    for number in range(1, count + 1):
        openness, workload = e(), e()
        joined = 0.5 * openness - 0.3 * workload + e() > 0.3
        competence = 0.4 * 2 * joined + e()
        exhaustion = -0.4 * openness + 0.5 * workload - 0.25 * competence - 0.05 * 2 * joined + e()
        accomplishment = 0.5 * competence - 0.3 * exhaustion + e()
        remains = 0.3 * 2 * joined - 0.5 * exhaustion + e() > -0.8

        years = 0
        if joined:
            began = 1 + int(16 * chance())
            years = 1
            while years < began and chance() < logistic(1.9 - 0.6 * exhaustion):
                years += 1
        answered = chance() >= logistic(-1.5 + 0.8 * exhaustion)

        yield {
            "id": f"gp{number:03}",
            "invented": "yes",
            "joined": "yes" if joined else "no",
            "years_in_group": years,
            "workload_hours": round(46 + 6 * workload),
            "openness_0_100": mark(openness),
            "competence_0_100": mark(competence) if answered else "",
            "exhaustion_0_100": mark(exhaustion, 45) if answered else "",
            "accomplishment_0_100": mark(accomplishment) if answered else "",
            "answered": "yes" if answered else "no",
            "left_practice": "no" if remains else "yes",
            "exhaustion_if_all_had_answered_0_100": mark(exhaustion, 45),
        }


def table(count: int = DOCTORS, seed: int = SEED) -> str:
    """The table as CSV text, with a header line."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(doctors(count, seed))
    return out.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the invented survey of GPs.")
    there = Path(__file__).parent / "sources" / "survey.csv"
    parser.add_argument("--to", type=Path, default=there, metavar="FILE")
    parser.parse_args().to.write_bytes(table().encode())


if __name__ == "__main__":
    main()
