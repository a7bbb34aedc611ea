"""What lesson 08 has beside its path: a graph of one's own, and graphs without end."""

from __future__ import annotations

from ...activities.graphing.kind import Graphing
from ...activities.graphing.practising import FIRST, Practising, graph_of
from ...activities.labs.lab import INVENTED

#: Graphs without end; the first of them stands for all where a task is looked at unanswered.
PRACTICE = Practising(
    task=(
        "Graphs made by chance, as many as you like. For what must you adjust, if you want the "
        "total effect of X on Y? Choose a set, or “nothing needs adjusting”, or “no set is "
        "enough”. Then check."
    ),
    nodes={name: name for name in graph_of(*FIRST)[1]},
    exposure="X",
    outcome="Y",
    arrows=graph_of(*FIRST)[0],
    latent=graph_of(*FIRST)[2],
    asked=("adjust",),
    tells=("sets",),
)

#: The learner's own graph: there is no right one.
SKETCH = Graphing(
    task=(
        "Your own graph: could something other than the group explain why members are less "
        "exhausted? Add variables, say whether they were measured, and draw what they cause. Or "
        "draw a graph of your own research: the exposure and the outcome can have other names."
    ),
    nodes={"G": "Balint group", "E": "exhaustion"},
    exposure="G",
    outcome="E",
    arrows=(("G", "E"),),
    asked=("edges", "adjust"),
    tells=("paths", "sets"),
    own=18,
    label=INVENTED,
)
