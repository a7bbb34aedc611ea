"""What a graph of one's own may hold besides: two-headed arrows, places, names; and DAGitty's text.

A two-headed arrow says that something unmeasured causes both ends. For every question it is that: a
hidden variable with an arrow to each end, whose key is ``A↔B``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...tasks.kind import Unreadable, shown
from . import dagitty
from .graphs import LONGEST_NAME, Arrow, Drawing, Place, read_node, refuse_cycle

#: Keys of an answer that only a graph of one's own has.
KEYS = ("own", "latent", "both", "names")
#: How far a variable may be put outside the drawing's usual room.
FARTHEST = 3.0


def read_both(said: Any, names: Mapping[str, str]) -> tuple[Arrow, ...]:
    """Two-headed arrows of an answer, each once whichever way it is said; raises Unreadable."""
    if not isinstance(said, list):
        raise Unreadable(f"{shown(said)} is not a list of two-headed arrows")
    order = list(names)
    found: dict[Arrow, None] = {}
    for pair in said:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise Unreadable(f"{shown(pair)} is not a pair of variables")
        a, b = sorted((read_node(end, names) for end in pair), key=order.index)
        if a == b:
            raise Unreadable(f"an arrow from {a} to itself")
        found[a, b] = None
    return tuple(found)


def read_places(said: Any, names: Iterable[str]) -> dict[str, Place]:
    """Where variables were put; raises Unreadable."""
    if not isinstance(said, dict):
        raise Unreadable(f"{shown(said)} does not say where variables stand")
    known, found = set(names), {}
    for key, place in said.items():
        pair = list(place) if isinstance(place, list | tuple) else []
        numbers = [n for n in pair if isinstance(n, int | float) and not isinstance(n, bool)]
        if key not in known or len(numbers) != 2 or any(abs(n) > FARTHEST for n in numbers):
            raise Unreadable(f"{shown(place)} is no place for {shown(key)}")
        found[str(key)] = float(numbers[0]), float(numbers[1])
    return found


def read_names(said: Any, ends: Iterable[str]) -> dict[str, str]:
    """Names of exposure and outcome that were changed; raises Unreadable."""
    if not isinstance(said, dict) or not set(said) <= set(ends):
        raise Unreadable("only the exposure and the outcome have names to change")
    return {key: name_of(name) for key, name in said.items()}


def name_of(said: Any) -> str:
    """A variable's name, its spaces tidied; raises Unreadable."""
    name = " ".join(said.split()) if isinstance(said, str) else ""
    if not 0 < len(name) <= LONGEST_NAME:
        raise Unreadable(f"{shown(said)} is no name of 1 to {LONGEST_NAME} letters")
    return name


def hidden_key(arrow: Arrow) -> str:
    """The key of what stands behind a two-headed arrow."""
    return f"{arrow[0]}↔{arrow[1]}"


def behind(both: Iterable[Arrow]) -> tuple[Arrow, ...]:
    """Two-headed arrows as what they mean: an arrow from something hidden to each end."""
    return tuple((hidden_key(arrow), end) for arrow in both for end in arrow)


def path_as_drawn(text: str, both: Iterable[Arrow]) -> str:
    """A path in words with its two-headed arrows as they are drawn."""
    for a, b in both:
        key = hidden_key((a, b))
        text = text.replace(f"{a} ← {key} → {b}", f"{a} ↔ {b}")
        text = text.replace(f"{b} ← {key} → {a}", f"{b} ↔ {a}")
    return text


def key_for(name: str, taken: Iterable[str]) -> str:
    """A short key for a variable: its first letter, with a number where that is taken."""
    first = next((letter.upper() for letter in name if letter.isalnum()), "V")
    known = set(taken)
    keys = [first, *(f"{first}{n}" for n in range(2, 99))]
    return next(key for key in keys if key not in known)


def pasted(text: Any, ends: tuple[str, str], most: int) -> dict[str, Any]:
    """An answer out of DAGitty's text.

    Parameters
    ----------
    text : str
        What was pasted.
    ends : (str, str)
        The keys of exposure and outcome here, whose names become the text's.
    most : int
        How many other variables there may be.

    Raises
    ------
    Unreadable
        If it cannot be read, or does not say what is compared with what.
    """
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("there is no text to read")
    graph = dagitty.parse(text)
    keys: dict[str, str] = {}
    for key, words in zip(ends, (("exposure", "e"), ("outcome", "o")), strict=True):
        marked = graph.marked(*words)
        if len(marked) != 1:
            how = "none" if not marked else f"{len(marked)}"
            raise Unreadable(
                f"one variable has to be marked [{words[0]}], and {how} is; on the site, point at "
                f"it and press {words[1]}"
            )
        keys[marked[0]] = key
    if len(keys) != 2:
        raise Unreadable("exposure and outcome are the same variable")
    others = [name for name in graph.names if name not in keys]
    if len(others) > most:
        raise Unreadable(f"it has {len(others)} variables besides the two; {most} is the most here")
    for name in others:
        keys[name] = key_for(name_of(name), keys.values())
    edges = tuple(dict.fromkeys((keys[a], keys[b]) for a, b in graph.edges))
    refuse_cycle(edges)
    hidden = {keys[name] for name in graph.marked("latent", "l", "unobserved", "u")} - {*ends}
    adjusted = {keys[name] for name in graph.marked("adjusted", "adjustedfor", "a")}
    return {
        "names": {key: name_of(name) for name, key in keys.items() if key in ends},
        "own": {keys[name]: name_of(name) for name in others},
        "latent": sorted(hidden),
        "edges": [list(arrow) for arrow in edges],
        "both": [[keys[a], keys[b]] for a, b in dict.fromkeys(graph.both)],
        "adjust": sorted(adjusted - hidden - {*ends}) or None,
        "places": {keys[name]: list(place) for name, place in graph.places.items()},
    }


def text_of(
    drawing: Drawing,
    names: Mapping[str, str],
    edges: Iterable[Arrow],
    ends: tuple[str, str],
    places: Mapping[str, Place],
) -> str:
    """A graph as DAGitty's text."""
    roles = {ends[0]: "exposure", ends[1]: "outcome"}
    roles |= dict.fromkeys(drawing.latent, "latent")
    roles |= dict.fromkeys(drawing.adjust or (), "adjusted")
    return dagitty.written(names, edges, drawing.both, roles, places)
