"""The lesson's graphs without end."""

from __future__ import annotations

from ...activities.graphing.practising import FIRST, Practising, graph_of

#: Graphs without end; the first of them stands for all where a task is looked at unanswered.
PRACTICE = Practising(
    task=(
        "Graphs made by chance, as many as you like. What must be adjusted for, if you want the "
        "total effect of X on Y? Choose a set, or one of the two kinds of none. Then check."
    ),
    nodes={name: name for name in graph_of(*FIRST)[1]},
    exposure="X",
    outcome="Y",
    arrows=graph_of(*FIRST)[0],
    latent=graph_of(*FIRST)[2],
    asked=("adjust",),
    tells=("sets",),
)
