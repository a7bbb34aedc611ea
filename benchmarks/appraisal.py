"""How fast and how right our adjustment sets are beside dowhy and pgmpy, in one run.

    python benchmarks/appraisal.py

Right means: exactly the minimal sets. For the published graphs these are printed in
tests/data/adjustment_sets.json; for the random ones every subset of the variables is tried with
networkx. A tool that lists larger sets as well is right too. Times are medians in milliseconds, to
be read and never asserted: machines differ. The course needs neither dowhy nor pgmpy; what is not
installed is left out, and said so.
"""

import contextlib
import io
import json
import logging
import sys
import warnings
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, combinations
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import networkx as nx
from meaningunits.appraisal import LinearModel, adjustment_sets

ORACLE = Path(__file__).parent.parent / "tests" / "data" / "adjustment_sets.json"
PATIENCE = 8.0  # seconds for one graph, after which a tool's larger graphs are skipped
REPEATS = 3


def load_dowhy():
    """dowhy's exhaustive search for backdoor sets, which lists larger ones as well."""
    from dowhy.causal_identifier import BackdoorAdjustment
    from dowhy.causal_identifier.auto_identifier import identify_backdoor

    def search(edges, exposure, outcome, latent):
        graph = nx.DiGraph(edges)
        observed = [node for node in graph if node not in latent]
        found = identify_backdoor(
            graph, [exposure], [outcome], observed, BackdoorAdjustment.BACKDOOR_EXHAUSTIVE
        )
        return [frozenset(each.get_adjustment_variables()) for each in found]

    return search


def load_pgmpy():
    """pgmpy's minimal backdoor sets.

    It returns an empty collection where nothing is needed and raises an error where nothing is
    enough; both are taken here as what they mean.
    """
    from pgmpy.base import DAG
    from pgmpy.inference import CausalInference

    def search(edges, exposure, outcome, latent):
        inference = CausalInference(DAG(edges, latents=set(latent)))
        try:
            found = inference.get_all_backdoor_adjustment_sets(exposure, outcome)
        except ValueError as problem:
            if "No valid adjustment set" in str(problem):
                return []
            raise
        return [frozenset(each) for each in found] or [frozenset()]

    return search


def every_subset(edges, exposure, outcome, latent):
    """Minimal sets by trying every subset, with networkx alone: the yardstick for random graphs."""
    graph = nx.DiGraph(edges)
    causal = nx.descendants(graph, exposure) & (nx.ancestors(graph, outcome) | {outcome})
    backdoor = graph.copy()
    backdoor.remove_edges_from([(exposure, node) for node in causal])
    forbidden = causal.union(*(nx.descendants(graph, node) for node in causal))
    allowed = sorted(set(graph) - forbidden - {exposure, outcome} - set(latent))
    found = []
    for given in chain.from_iterable(combinations(allowed, k) for k in range(len(allowed) + 1)):
        chosen = frozenset(given)
        if not any(other <= chosen for other in found) and nx.is_d_separator(
            backdoor, {exposure}, {outcome}, set(chosen)
        ):
            found.append(chosen)
    return found


def minimal(sets):
    return {each for each in sets if not any(other < each for other in sets)}


def timed(call, graph):
    """Answer and median milliseconds; an error is an answer too."""
    times = []
    for _ in range(REPEATS):
        start = perf_counter()
        try:
            with (
                contextlib.redirect_stdout(io.StringIO()),
                contextlib.redirect_stderr(io.StringIO()),
            ):
                answer = call(*graph)
        except Exception as problem:  # noqa: BLE001 -- others' code may raise anything
            answer = problem
        times.append(perf_counter() - start)
        if times[-1] > PATIENCE:
            break
    return answer, 1000 * median(times)


def verdict(answer, truth):
    if isinstance(answer, Exception):
        return f"error: {type(answer).__name__}"
    if set(answer) == truth:
        return "right"
    if minimal(answer) == truth:
        return "right, and larger sets"
    return f"wrong: {len(minimal(answer))} minimal, not {len(truth)}"


def published():
    for graph in json.loads(ORACLE.read_text(encoding="utf-8"))["graphs"]:
        edges = [tuple(edge) for edge in graph["edges"]]
        truth = {frozenset(each) for each in graph["minimal_total"]}
        yield graph["name"], (edges, graph["exposure"], graph["outcome"], graph["latent"]), truth


def random_graphs():
    random = Random(15)
    for size, density, place in [
        (8, 0.3, 4),
        (10, 0.3, 8),
        (12, 0.3, 8),
        (15, 0.2, 13),
        (15, 0.4, 9),
    ]:
        nodes = [f"V{i:02}" for i in range(size)]
        edges = [edge for edge in combinations(nodes, 2) if random.random() < density]
        exposure, outcome = nodes[place], nodes[-1]
        edges = sorted({*edges, (nodes[0], exposure), (exposure, outcome)})
        present = {node for edge in edges for node in edge}
        latent = random.sample(sorted(present - {exposure, outcome}), 2)
        graph = (edges, exposure, outcome, latent)
        name = f"random, {len(present)} nodes, {len(edges)} arrows, 2 latent"
        yield name, graph, set(every_subset(*graph))


def installed_tools():
    for name, load in [("dowhy", load_dowhy), ("pgmpy", load_pgmpy)]:
        try:
            tool = load()
            yield f"{name} {version(name)}", tool
        except (ImportError, PackageNotFoundError) as problem:
            print(f"{name} is not there ({problem}): its columns are left out.")


def sem_line():
    """How long the exact coefficients of a lab take: every set of four variables, new model."""
    edges = [tuple(edge) for edge in ["OJ", "OB", "WJ", "WB", "JC", "CB", "JB", "JR", "BR"]]

    def all_sets():
        model = LinearModel(dict.fromkeys(edges, 0.3))
        for given in chain.from_iterable(combinations("OWCR", k) for k in range(5)):
            model.coefficient("J", "B", given)

    _, taken = timed(all_sets, ())
    print(f"\nA new linear model of six variables and all 16 regressions: {taken:.2f} ms")


def main():
    warnings.simplefilter("ignore")  # deprecations in the other tools are not our subject
    tools = {"ours": adjustment_sets, **dict(installed_tools())}
    if len(tools) == 1:
        print("Neither dowhy nor pgmpy is there: the table shows ours alone.")
    logging.disable(logging.CRITICAL)
    adjustment_sets([("X", "Y")], "X", "Y")  # loads networkx

    print(f"Python {sys.version.split()[0]}, networkx {nx.__version__}\n")
    width = 44
    print(" " * width + "".join(f"{name:<36}" for name in tools))
    tired, right, cases = set(), dict.fromkeys(tools, 0), 0
    for title, graph, truth in chain(published(), random_graphs()):
        line, cases = f"{title:<{width}.{width - 2}}", cases + 1
        for name, tool in tools.items():
            if name in tired and title.startswith("random"):
                line += f"{'–  too slow before':<36}"
                continue
            answer, taken = timed(tool, graph)
            if taken > 1000 * PATIENCE:
                tired.add(name)
            said = verdict(answer, truth)
            right[name] += said.startswith("right")
            line += f"{taken:>9.2f} ms  {said:<23}"
        print(line.rstrip(), flush=True)
    print(f"{'right':<{width}}" + "".join(f"{f'{n} of {cases}':<36}" for n in right.values()))
    sem_line()


if __name__ == "__main__":
    main()
