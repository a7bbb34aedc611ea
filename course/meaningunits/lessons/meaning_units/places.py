"""Places in the exercise's interviews: shift or not, and where a reader's reason for a cut stands.

The places, the reasons and which belongs to which are the panel's; only the order is ours.
"""

from __future__ import annotations

from ...activities.sorting.cases import Lure, Taken
from ...activities.sorting.kind import Case, Sorting, Trap
from ...material.coding import panel
from ...material.corpus import load


def place(interview: str, after: int) -> str:
    """One place in an interview: the sentence before it and the one after it."""
    before, behind = (load(interview).sentence(n) for n in (after, after + 1))
    return f"after {after}: “{before.speaker}: {before.text}” | “{behind.speaker}: {behind.text}”"


SHIFT = {
    "shift": "the content of meaning shifts here: a new unit starts",
    "same": "one more detail of the same thing: the unit goes on",
}
HINT = (
    "A new detail of the same thing is not a shift, and neither is a new speaker. A shift is a "
    "change in what is meant: another time, another event, or the effect on somebody."
)


#: What leads to the one where the other is right: (said, meant).
TOWARDS = {
    ("shift", "same"): (
        "You made a cut where only a detail is new. A new name, an object, another place that is "
        "described, a sentence of background, a surprise, a pause or an answer may belong to the "
        "same thing: then the unit goes on."
    ),
    ("same", "shift"): (
        "You did not mark places where the meaning shifts. The same person may go on speaking, "
        "about the same group or the same man, and mean something else: another evening, other "
        "people, or the effect on somebody."
    ),
}


def shift_or_not(
    interview: str, task: str, well_done: str, *cases: tuple[int, str, str]
) -> Sorting:
    """Places where the meaning shifts, or goes on: (after which sentence, label, why)."""
    return Sorting(
        task=task,
        labels=SHIFT,
        cases=tuple(
            Case(key, place(interview, after), label, why)
            for key, (after, label, why) in zip("abcdefghij", cases, strict=False)
        ),
        well_done=well_done,
        apart={
            ("shift", "same"): (
                "Say in three words what each of the two sentences is about. One more detail, an "
                "answer, or the next speaker does not change the meaning. Another time, another "
                "event, or the effect on somebody changes it."
            ),
        },
        towards=TOWARDS,
        lures=_lures(interview, cases),
        hint=HINT,
        also={"yes": "shift", "no": "same"},
        listed_as=("shift", "same"),
        everywhere={
            "shift": (
                "You make a cut wherever something new comes. But a new chair, a new name or an "
                "answer is only a detail, as long as the same thing is told."
            ),
            "same": (
                "You see no shift at any place. But at some of them the person begins to mean "
                "something else: another evening, other people, or the effect on somebody."
            ),
        },
        traps=_by_the_speaker(interview, cases),
    )


def _lures(interview: str, cases: tuple[tuple[int, str, str], ...]) -> tuple[Lure, ...]:
    """What the speakers have to do with it, where that fits several cases and not all of a kind."""
    ends = load(interview).passage().turn_ends
    named = list(zip("abcdefghij", cases, strict=False))
    found = []
    for (said, changes), why in _SPEAKERS.items():
        wrong = {key: (after in ends) == changes for key, (after, is_, _) in named if is_ != said}
        keys = frozenset(key for key, fits in wrong.items() if fits)
        if 1 < len(keys) < len(wrong):
            found.append(Lure(said, keys, f"{why} {TOWARDS[said, _OTHER[said]]}"))
    for changes, why in _NEVER.items():
        keys = frozenset(key for key, (after, *_) in named if (after in ends) == changes)
        if 2 < len(keys) < len(named):
            found.append(Lure("same", keys, why, whole=True))
    return tuple(found)


_OTHER = {"shift": "same", "same": "shift"}
#: By what was said, and whether the speaker changes there.
_SPEAKERS = {
    ("shift", True): "The speaker changes there, but this alone is no shift.",
    ("shift", False): "The same person goes on speaking there, and tells more of the same thing.",
    ("same", True): "The speaker changes there too. This is no reason for a cut, and no reason "
    "against it.",
    ("same", False): "The same person goes on speaking there, but begins to mean something else.",
}
#: By whether the speaker changes: what is told of whoever never hears a shift there.
_NEVER = {
    True: (
        "You see no shift at any place where the speaker changes. A new speaker is no reason for a "
        "cut, but also no reason against it. What does each of the two speak about?"
    ),
    False: (
        "You see no shift at any place where the same person goes on. But one person can begin to "
        "mean something else: another evening, other people, or the effect on somebody."
    ),
}


def _by_the_speaker(interview: str, cases: tuple[tuple[int, str, str], ...]) -> tuple[Trap, ...]:
    """A shift wherever the speaker changes, and nowhere else; none where it changes nowhere."""
    ends = load(interview).passage().turn_ends
    labels = {
        key: "shift" if after in ends else "same"
        for key, (after, *_) in zip("abcdefghij", cases, strict=False)
    }
    by_the_speaker = Trap(
        "by-the-speaker",
        labels,
        "You say that the meaning shifts where the speaker changes.",
        "Turns are about who speaks. Units are about what is meant. An answer can belong to its "
        "question, and one person can begin to mean something else without a pause.",
        "Read both sentences of each place again. Do not look at who says them.",
    )
    return (by_the_speaker,) if len(set(labels.values())) > 1 else ()


SOLVEIG = shift_or_not(
    "solveig",
    "Here are six places in Solveig's interview (invented for teaching). At which of them does the "
    "content of meaning shift?",
    "All three readers of the panel agree. The speaker does not change at any of the three shifts.",
    (
        11,
        "shift",
        "First she tells how she came to the group, then how it is to tell a case there.",
    ),
    (40, "shift", "The evening is over. Now she does something with what she heard."),
    (
        60,
        "same",
        "She tells what one sees from the chair. This is one more detail about the chair.",
    ),
    (
        91,
        "shift",
        "Before, she tells what the others did. After, she tells what she did from then on.",
    ),
    (99, "same", "She is still telling what her husband did, that same winter."),
    (116, "same", "Question and answer are still about the same death."),
)

BIRGITTA = shift_or_not(
    "birgitta",
    "Here are ten places in the first half of Birgitta's interview (invented for teaching). At "
    "which of them does the content of meaning shift? At some places the speaker changes, and at "
    "others not.",
    "All three readers of the panel agree. It did not matter at any place who speaks.",
    (
        15,
        "shift",
        "Before, she tells about the soup and the laughing. After, she tells what begins at six.",
    ),
    (21, "same", "She is asked what the rules mean for her, and answers."),
    (
        46,
        "shift",
        "Before, she tells who comes up the stairs. After, she tells about Per and his letters.",
    ),
    (35, "same", "He comes back. The question and its answer tell one story."),
    (56, "same", "She is asked for something that she is not proud of, and answers at once."),
    (
        25,
        "shift",
        "Before, she tells how she kept silent about a neighbour. After, she tells "
        "about the patient she was asked for.",
    ),
    (60, "same", "There are two Mrs Holms. This explains the silence on the line."),
    (
        54,
        "shift",
        "Before, she tells how Per's letters affected her. After, she tells about a "
        "thing that she did.",
    ),
    (69, "same", "The interviewer waits, and she says that there is no more to be told."),
    (
        30,
        "shift",
        "Before, she tells about a man who keeps coming. After, she tells what the "
        "group heard in it.",
    ),
)


#: So many sentences around a place are near it.
NEAR = 2


def reasons(
    interview: str, task: str, *cases: tuple[int, int, str], decoy: int, decoyed: tuple[int, str]
) -> Sorting:
    """Reasons to be put where they stand: (after which sentence, whose of the panel's, needs).

    ``decoyed`` is which of them the decoy seems to fit, by its sentence, and why it does not.
    """
    text = load(interview)
    cuts = {shift.at: shift.reasons for shift in panel(interview).on(text.passage()).shifts}
    order = sorted([after for after, *_ in cases] + [decoy])
    return Sorting(
        task=task,
        labels={f"after {after}": place(interview, after).partition(": ")[2] for after in order},
        cases=tuple(
            Case(
                key,
                f"“{cuts[after][whose]}”",
                f"after {after}",
                "Read the two sentences and the sentences around them.",
                "Read on from the place that you chose. The reason says what is meant after the "
                "cut. Does this begin there?",
                needs=needs,
                instead=(
                    {f"after {decoy}": Taken("decoyed", decoyed[1])} if after == decoyed[0] else {}
                ),
            )
            for key, (after, whose, needs) in zip("abcdefgh", cases, strict=False)
        ),
        well_done=(
            "Another person could find each of these places again. This is what reasons are for."
        ),
        hint=(
            "A reason names what was meant before and what is meant after. Both must be in the "
            "text: the first in the sentences before the place, the second in the sentences after "
            "it."
        ),
        in_text=True,
        around={
            f"after {after}": " ".join(
                text.sentence(n).text for n in range(after - NEAR, after + NEAR + 2)
            )
            for after in order
        },
    )


OSKAR = reasons(
    "oskar",
    "Here are seven reasons that readers of the panel wrote down for a cut in Oskar's interview "
    "(invented for teaching). Where did they cut? There are eight places. At one of them nobody "
    "made a cut.",
    (
        95,
        1,
        "before the cut, he thinks about what would be a proof; after the cut, he tells how he "
        "looked for one",
    ),
    (
        32,
        0,
        "before the cut, he tells about his patient; after the cut, he is with colleagues",
    ),
    (
        115,
        2,
        "before the cut, he says that he was pleased; after the cut, he tells what happened to "
        "the man later",
    ),
    (
        23,
        2,
        "before the cut, he works on figures, alone; after the cut, he shows them to somebody",
    ),
    (58, 1, "before the cut, his own case; after the cut, another doctor's story"),
    (
        85,
        2,
        "before the cut, he tells how he began to like his work more; after the cut, he says that "
        "perhaps the group is not the reason",
    ),
    (
        54,
        1,
        "before the cut, how it went on at the man's home; after the cut, what had gone wrong "
        "when they met",
    ),
    decoy=18,
    decoyed=(
        115,
        "Near one place that you chose, he is pleased for the first time. The reason is about "
        "another place: he says openly that he was pleased, and then he tells about the man.",
    ),
)

RAGNHILD = reasons(
    "ragnhild",
    "Here are seven reasons that readers of the panel wrote down for a cut in Ragnhild's interview "
    "(invented for teaching). Where did they cut? There are eight places. At one of them nobody "
    "made a cut.",
    (
        74,
        2,
        "before the cut, she tells how she noticed what she does; after the cut, she tells for how "
        "many years she still could not change it",
    ),
    (
        113,
        2,
        "before the cut, she tells how calm she has become; after the cut, she tells what is hard "
        "about the meetings",
    ),
    (
        34,
        2,
        "before the cut, she tells about her trips by boat; after the cut, she tells about an "
        "evening on which she spoke of them",
    ),
    (
        99,
        1,
        "before the cut, she tells what happened and how it ended; after the cut, she tells what "
        "the others thought about this",
    ),
    (
        11,
        2,
        "before the cut, she tells about several people who left, each with a reason; after the "
        "cut, she tells about another one, who left without a reason",
    ),
    (
        67,
        1,
        "before the cut, she tells how other people changed; after the cut, she speaks of herself",
    ),
    (
        57,
        1,
        "before the cut, she tells how well she knows the members; after the cut, she says whom "
        "else she knows so well",
    ),
    decoy=107,
    decoyed=(
        113,
        "At one place that you chose, she is calm. This fits only the first half of the reason, "
        "what comes before the cut. The second half is about the meetings. After the cut at that "
        "place, she says nothing about them.",
    ),
)
