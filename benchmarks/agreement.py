"""How long our agreement statistics take beside published implementations, in one run.

    python benchmarks/agreement.py

Every line is the best of several runs on the same data, in the form each library wants it
(making that form is not timed). Ratios are printed to be read, never asserted: machines differ.
"""

import sys
import warnings
from functools import partial
from itertools import combinations
from math import comb
from random import Random
from time import perf_counter

import krippendorff
import numpy as np
from meaningunits.agreement import (
    boundaries_from_masses,
    boundary_similarity,
    boundary_similarity_matrix,
    cohen_kappa,
    fleiss_kappa,
    krippendorff_alpha,
    masses_from_boundaries,
    pairwise_matrix,
    pk,
    segmentation_similarity,
    window_diff,
)
from nltk.metrics import segmentation as nltk_segmentation
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score

with warnings.catch_warnings():
    # segeval's code is old, and newer Pythons warn of it ("is 0", invalid escapes) on compiling it.
    warnings.simplefilter("ignore")
    from segeval import boundary_similarity as segeval_boundary_similarity
    from segeval import pk as segeval_pk
    from segeval import segmentation_similarity as segeval_segmentation_similarity
    from segeval import window_diff as segeval_window_diff

PATIENCE = 0.3  # seconds of repeated runs, for each line


def best_time(call):
    """Shortest of as many runs as fit into the patience, at least one."""
    best, spent = float("inf"), 0.0
    while spent < PATIENCE:
        start = perf_counter()
        call()
        taken = perf_counter() - start
        best, spent = min(best, taken), spent + taken
    return best


def show(title, ours, others):
    """Print one line: our time, the best of the others, and their ratio."""
    our_time = best_time(ours)
    times = {name: best_time(call) for name, call in others.items()}
    name = min(times, key=times.get)
    rest = ", ".join(f"{other} {shown(t)}" for other, t in times.items() if other != name)
    print(
        f"{title:34}{shown(our_time):>10}{shown(times[name]):>12}  {name:13}"
        f"{times[name] / our_time:8.1f} x   {rest}"
    )


def shown(seconds):
    return f"{seconds * 1000:.3f} ms" if seconds < 1 else f"{seconds:.2f} s"


def ratings(random, coders, units):
    truth = random.choices(range(5), k=units)
    return [[random.choice([code, code, *range(5)]) for code in truth] for _ in range(coders)]


def segmentation(random, length, density):
    return masses_from_boundaries(
        [i for i in range(1, length) if random.random() < density], length
    )


def as_string(masses):
    inner = set(boundaries_from_masses(masses))
    return "".join("1" if place in inner else "0" for place in range(1, sum(masses)))


def as_task(rows):
    return AnnotationTask(
        [(c, i, code) for c, row in enumerate(rows) for i, code in enumerate(row)]
    )


def categories(rows):
    """α, κ and Fleiss' κ of the same ratings."""
    array, task = np.array(rows, dtype=float), as_task(rows)
    for level in ("nominal", "ordinal", "interval", "ratio"):
        ours = partial(krippendorff_alpha, rows, level)
        others = {"krippendorff": partial(krippendorff.alpha, array, level_of_measurement=level)}
        if level == "nominal":
            others["NLTK"] = task.alpha
        show(f"Krippendorff α, {level}", ours, others)
    others = {"scikit-learn": partial(cohen_kappa_score, array[0], array[1])}
    if len(rows) == 2:
        others["NLTK"] = task.kappa
    show("Cohen κ, two coders", partial(cohen_kappa, rows[0], rows[1]), others)
    show("Fleiss κ", partial(fleiss_kappa, rows), {"NLTK": task.pi})


def boundaries(a, b):
    """The boundary measures of the same two segmentations."""
    first, second = as_string(a), as_string(b)
    for name, ours, theirs in [
        ("boundary similarity B", boundary_similarity, segeval_boundary_similarity),
        ("segmentation similarity S", segmentation_similarity, segeval_segmentation_similarity),
    ]:
        show(name, partial(ours, a, b), {"segeval": partial(theirs, a, b)})
    for name, ours, nltk, theirs in [
        ("Pk, k = 3", pk, nltk_segmentation.pk, segeval_pk),
        ("WindowDiff, k = 3", window_diff, nltk_segmentation.windowdiff, segeval_window_diff),
    ]:
        others = {
            "NLTK": partial(nltk, second, first, 3),
            "segeval": partial(theirs, a, b, window_size=3),
        }
        show(name, partial(ours, a, b, 3), others)


def a_class(random, coders=500, sentences=120, density=0.21, sample=400):
    """All pairs of a class on one interview; the others on a sample of pairs, extrapolated."""
    codings = [segmentation(random, sentences, density) for _ in range(coders)]
    rows = ratings(random, coders, sentences)
    pairs = comb(coders, 2)
    some = random.sample(list(combinations(range(coders), 2)), sample)
    print(f"\n{coders} coders, {sentences} sentences, about 25 boundaries each: {pairs} pairs")
    print(f"(others: {sample} pairs timed, extrapolated to all)")
    for title, ours, name, theirs in [
        (
            "boundary similarity B",
            lambda: boundary_similarity_matrix(codings),
            "segeval",
            lambda i, j: segeval_boundary_similarity(codings[i], codings[j]),
        ),
        (
            "Cohen κ",
            lambda: pairwise_matrix(rows, cohen_kappa),
            "scikit-learn",
            lambda i, j: cohen_kappa_score(rows[i], rows[j]),
        ),
    ]:
        start = perf_counter()
        for i, j in some:
            theirs(i, j)
        estimate = (perf_counter() - start) / sample * pairs
        taken = best_time(ours)
        print(
            f"{title:34}{shown(taken):>10}{shown(estimate):>12}  {name:13}{estimate / taken:8.1f} x"
        )


def main():
    random = Random(0)
    print(f"Python {sys.version.split()[0]}; ratio above 1: ours is faster\n")
    print(f"{'':34}{'ours':>10}{'best other':>12}  {'which':13}{'ratio':>8}     others")
    for coders, units in [(2, 100), (3, 10_000)]:
        print(f"\n{coders} coders, {units} units")
        categories(ratings(random, coders, units))
        print(f"2 segmentations of {units} atoms")
        boundaries(segmentation(random, units, 0.2), segmentation(random, units, 0.2))
    a_class(random)


if __name__ == "__main__":
    main()
