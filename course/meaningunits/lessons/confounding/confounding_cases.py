"""Graphs of lesson and exercise 08, each with the story it is told by; all of them invented."""

from __future__ import annotations

from dataclasses import replace

from ...activities.graphing.graphs import Arrow
from ...activities.graphing.kind import Graphing, Line
from ...activities.labs.lab import INVENTED
from ...tasks.variants import chosen, mixed


def drawn(text: str) -> tuple[Arrow, ...]:
    """'OJ WB' as arrows O → J and W → B."""
    return tuple((pair[0], pair[1]) for pair in text.split())


# The lesson.

#: Lab 3 of the course's models.
NODES = {
    "J": "joins a group",
    "B": "exhaustion",
    "O": "openness",
    "W": "workload",
    "C": "competence",
    "R": "remains",
}
EFFECTS = {
    ("O", "J"): 0.5,
    ("O", "B"): -0.4,
    ("W", "J"): -0.3,
    ("W", "B"): 0.5,
    ("J", "C"): 0.4,
    ("C", "B"): -0.25,
    ("J", "B"): -0.05,
    ("J", "R"): 0.3,
    ("B", "R"): -0.5,
}

WORKED = Graphing(
    task=(
        "Does joining a group lower exhaustion? The arrows are given. Choose an effect and a set, "
        "and watch the paths."
    ),
    nodes={key: NODES[key] for key in "JBOWC"},
    exposure="J",
    outcome="B",
    arrows=drawn("OJ OB WJ WB JC CB JB"),
    asked=("effect", "adjust"),
    tells=("paths", "sets", "implied"),
    label=INVENTED,
)

HALF_DONE = Graphing(
    task=(
        "Does a quiet hour in the morning, without appointments, lower the errors in "
        "prescriptions? Three sentences are drawn already. Draw the others. Then choose what to "
        "adjust for, if you want the total effect of the quiet hour."
    ),
    nodes={
        "Q": "quiet hour",
        "E": "errors",
        "S": "many staff",
        "T": "second reader",
        "M": "messages answered",
        "P": "content patients",
    },
    exposure="Q",
    outcome="E",
    arrows=drawn("SQ ST TE QM ME QP EP"),
    asked=("edges", "adjust"),
    story=(
        Line("Practices with many staff have the time for a quiet hour.", drawn("SQ")),
        Line("If there are many staff, a second person can read each prescription.", drawn("ST")),
        Line("A second reader catches errors.", drawn("TE")),
        Line("In the quiet hour the staff answer last night's messages.", drawn("QM")),
        Line("If messages are answered in time, fewer errors happen.", drawn("ME")),
        Line("Patients are content if the day starts quietly …", drawn("QP")),
        Line("… and less content if a prescription was wrong.", drawn("EP")),
        Line(
            "In practices with a second reader, more patients are content. Nobody knows why.",
            (),
            drawn("TP PT"),
            "Two things are found together. This does not say that one causes the other. In the "
            "graph there is already a path between the two.",
        ),
    ),
    given=drawn("SQ ST TE"),
    tells=("paths",),
    lesson="08: Worked",
    well_done=(
        "Two sets are enough here, because you can close the path at one place or at another. "
        "You need data on only one of them."
    ),
)

NONE_OR_NONE = Graphing(
    task=(
        "Does an evening course in listening (L) shorten consultations (C)? Two of the variables, "
        "U and V, were never measured. What do you adjust for, if you want the total effect of "
        "the listening course?"
    ),
    nodes={
        "L": "listening course",
        "C": "consultation time",
        "U": "curiosity",
        "V": "patients' troubles",
        "A": "articles read",
    },
    exposure="L",
    outcome="C",
    arrows=drawn("UL UA VA VC LC"),
    latent=("U", "V"),
    lesson="08: Nothing to adjust for, or no set is enough",
)

ALONE = Graphing(
    task=(
        "Does a mentor keep young doctors in general practice? Draw the story's graph. If every "
        "young doctor were given a mentor, how many more would stay? Choose the effect that this "
        "question asks for, and a set that is enough for it."
    ),
    nodes={
        "M": "mentor",
        "S": "stays",
        "G": "grew up rural",
        "T": "teaching practice",
        "P": "paid courses",
        "N": "sleeps at night",
        "A": "answers survey",
    },
    exposure="M",
    outcome="S",
    arrows=drawn("MS MN MA SA GM GS TM TP PS NS"),
    asked=("edges", "effect", "adjust"),
    story=(
        Line(
            "Growing up outside the towns makes young doctors look for a mentor, and it also "
            "makes them stay.",
            drawn("GM GS"),
        ),
        Line(
            "A teaching tradition in a practice helps young doctors to find a mentor.",
            drawn("TM"),
        ),
        Line("Because of this tradition, such practices also pay for courses.", drawn("TP")),
        Line("Paid courses are a reason to stay.", drawn("PS")),
        Line("Being able to ring a mentor helps doctors to sleep at night.", drawn("MN")),
        Line("Sleeping at night helps doctors to stay.", drawn("NS")),
        Line("Some doctors stay only because their mentor asked them to stay.", drawn("MS")),
        Line(
            "Doctors with a mentor answer the yearly survey more often, because they are "
            "reminded. Doctors who stayed also answer it more often, because one can reach them.",
            drawn("MA SA"),
        ),
        Line(
            "Doctors who grew up outside the towns sleep better: this is what their wives and "
            "husbands say.",
            (),
            drawn("GN NG"),
            "It only says what others say about their sleep. It does not say whether they sleep "
            "better because of where they grew up, or because they have a mentor more often.",
        ),
    ),
    weights={"edges": 2},
    lesson="08: Worked",
    well_done="Another story may need another set. Your set is right for this story.",
)

# The exercise.

DRAW = Graphing(
    task=(
        "Does a walking group lift a low mood? Draw what the eight sentences say, all of it and "
        "nothing else."
    ),
    nodes={
        "W": "walking group",
        "L": "low mood",
        "K": "sore knee",
        "F": "friends",
        "D": "dog",
        "S": "sleep",
    },
    exposure="W",
    outcome="L",
    arrows=drawn("WF WS LS KW KL FL DW"),
    asked=("edges",),
    story=(
        Line("If people have a sore knee, they walk less.", drawn("KW")),
        Line("A sore knee also makes their mood low.", drawn("KL")),
        Line("In the group one makes friends.", drawn("WF")),
        Line("Having friends lifts a low mood.", drawn("FL")),
        Line(
            "People with a dog walk anyway, so they join the walking group more easily.",
            drawn("DW"),
        ),
        Line(
            "People with a dog seldom have a sore knee. Nobody knows why.",
            (),
            drawn("DK KD"),
            "Two things are seldom found together. This gives no arrow: the sentence says that "
            "nobody knows why.",
        ),
        Line("A low mood makes people wake at four in the morning.", drawn("LS")),
        Line("Walking with the group in the evening makes people sleep well.", drawn("WS")),
    ),
    lesson="08: Worked",
    well_done=(
        "The graph shows what the story says. It does not show that a walking group really lifts "
        "the mood."
    ),
)

PARTS = Graphing(
    task=(
        "Do nights on call cause headaches? The arrows are given. What part does each of the "
        "other variables play for this question?"
    ),
    nodes={
        "N": "nights on call",
        "H": "headache",
        "Z": "wants to move",
        "K": "small children",
        "A": "lives alone",
        "S": "on sick list",
        "C": "coffee",
        "D": "loud flat",
    },
    exposure="N",
    outcome="H",
    arrows=drawn("NH NC CH KN KH NS HS AN AZ DZ DH"),
    asked=("parts",),
    places={
        "A": (0.14, 0),
        "Z": (0.5, 0),
        "D": (0.86, 0),
        "K": (0.5, 0.24),
        "C": (0.5, 0.62),
        "S": (0.5, 0.92),
    },
    lesson="08: Three parts",
)

_SCENES = (
    {
        "X": "hospice visits", "Y": "fear of dying", "P": "faith", "Q": "time alone",
        "S": "widowed", "M": "talks about it", "V": "joins the choir",
    },
    {
        "X": "choir practice", "Y": "breathlessness", "P": "fitness", "Q": "smoking",
        "S": "father smoked", "M": "breath control", "V": "sings in June",
    },
    {
        "X": "gardening", "Y": "blood pressure", "P": "patience", "Q": "overtime",
        "S": "large firm", "M": "evenings outdoors", "V": "wins a prize",
    },
)  # fmt: skip
#: Coefficients found by search: adjusting for V alone comes within .005 of the total effect.
_SHORT = (
    (0.3, 0.35, 0.45, 0.5, 0.2, 0.5, 0.15, 0.6, 0.25),
    (0.6, 0.4, 0.3, 0.3, 0.6, 0.25, 0.1, 0.2, 0.55),
    (0.25, 0.3, 0.35, 0.45, 0.6, 0.4, 0.05, 0.3, 0.35),
)
_LONG = (
    (0.35, 0.25, 0.35, 0.55, 0.3, 0.2, 0.05, 0.4, 0.2, 0.3),
    (0.45, 0.5, 0.5, 0.25, 0.35, 0.45, 0.15, 0.45, 0.25, 0.5),
    (0.6, 0.6, 0.3, 0.2, 0.6, 0.2, 0.1, 0.2, 0.6, 0.55),
)


def enough(variant: int) -> Graphing:
    """A graph with its numbers, in which a wrong set gives the right one by accident."""
    scene = chosen(variant, "scene", _SCENES)
    a, b, d, e, f, g, h, i, j, *more = chosen(variant, "numbers", (*_SHORT, *_LONG))
    model = {
        ("P", "X"): a, ("P", "Y"): -b, ("Q", "Y"): e, ("X", "M"): f, ("M", "Y"): -g,
        ("X", "Y"): -h, ("X", "V"): i, ("Y", "V"): -j,
    }  # fmt: skip
    first = "S" if more else "Q"
    model[first, "X"] = -d
    if more:
        model["S", "Q"] = more[0]
    others = [key for key in "PSQMV" if any(key in arrow for arrow in model)]
    # In an order of the student's own: which variables stand first says nothing.
    keys = ["X", "Y", *mixed(variant, "order", others)]
    kind = Graphing(
        task="",
        nodes={key: scene[key] for key in keys},
        exposure="X",
        outcome="Y",
        arrows=tuple(mixed(variant, "arrows", list(model))),
        model=model,
        lesson="08: Right by accident",
    )
    truth = f"{kind.truth:+.2f}".replace("-", "−")
    task = (
        f"How much do {scene['X']} (X) change {scene['Y']} (Y) in total? In a trial with the same "
        f"people the effect was {truth}. You have no trial. You have only the {_COUNT[len(keys)]} "
        "variables of the graph, measured in people in their everyday life. Choose a set that is "
        "enough for the total effect. For each set you see what a regression gives. The points are "
        "for the set, not for this number."
    )
    verb = "does" if scene["X"] in ("choir practice", "gardening") else "do"
    return replace(kind, task=task.replace("How much do", f"How much {verb}"))


_COUNT = {6: "six", 7: "seven"}


_COURSES = (
    {
        "X": "phone training", "Y": "complaints", "M": "time per patient",
        "U": "long list", "A": "age", "V": "visited by the inspector",
    },
    {
        "X": "cycling to work", "Y": "sick days", "M": "body weight", "U": "sweet tooth",
        "A": "lives in town", "V": "wins the health prize",
    },
    {
        "X": "evening clinic", "Y": "missed visits", "M": "waiting time", "U": "young district",
        "A": "large practice", "V": "in the county's report",
    },
)  # fmt: skip


def effect_and_set(variant: int) -> Graphing:
    """A question in words that wants one of the two effects; the way between has its own cause."""
    scene = chosen(variant, "scene", _COURSES)
    effect = chosen(variant, "effect", ("direct", "total"))
    x, y, m = scene["X"], scene["Y"], scene["M"]
    ask = {
        "direct": f"What would the {x} still do to {y} if {m} stayed as it is?",
        "total": (
            f"If the {x} were introduced for everybody, by how much would {y} change, whatever "
            f"happens to {m}?"
        ),
    }[effect].replace("the cycling to work", "cycling to work")
    order = ["X", "Y", *mixed(variant, "order", "MUAV")]
    arrows = mixed(variant, "arrows", drawn("XM MY XY UM UY AX AY XV YV"))
    return Graphing(
        task=f"{ask} Choose the effect that the question wants, and a set that is enough for it.",
        nodes={key: scene[key] for key in order},
        exposure="X",
        outcome="Y",
        arrows=tuple(arrows),
        asked=("effect", "adjust"),
        effect=effect,
        weights={"adjust": 2},
        lesson="08: Which effect?",
    )
