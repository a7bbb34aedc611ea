"""Exercise 10's questions with numbers and settings of a student's own: one sum, and travelling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor

from ...activities.quizzing.kind import Multiple, Numeric, Option, Quiz, Single
from ...activities.quizzing.questions import Slip, lettered
from ...tasks.variants import chosen, mixed

# The same total.

#: Two ways to the same sum.
_POINTS = (
    ((2, 2, 2, 2, 1, 1, 1, 0), (2, 2, 2, 2, 2, 1, 0, 0)),
    ((2, 2, 2, 1, 1, 1, 1, 0), (2, 2, 2, 2, 2, 0, 0, 0)),
    ((2, 2, 1, 1, 1, 1, 1, 0), (2, 2, 2, 2, 1, 0, 0, 0)),
    ((2, 2, 2, 2, 1, 1, 1, 1), (2, 2, 2, 2, 2, 2, 0, 0)),
)


_OF_THE_MOST = "This is the sum as a per cent of 16, the largest possible sum."


def _rows_for_points(one: Sequence[int], other: Sequence[int], total: int) -> Iterator[Slip]:
    """How many rows have something, taken for how many points they have; where it is no other."""
    for value in sorted({one.count(2), other.count(2)} - {total}):
        told = "This is how many rows have a 2. Each of them gives two points."
        yield Slip("rows-without-concern", value, told, "Add up the eight numbers.")
    yield Slip(
        "how-many-rows", 8, "This is how many rows there are.", "Add up the numbers in the rows."
    )


def _agreeing(first: Sequence[int], second: Sequence[int], agree: int) -> Iterator[Slip]:
    """Agreement counted otherwise than row by row, where that is no other number."""
    pairs = list(zip(first, second, strict=True))
    anywhere = sum(min(list(first).count(n), list(second).count(n)) for n in (0, 1, 2))
    known = {agree, 8 - agree, 8}
    for name, value, told in (
        (
            "wherever-they-stand",
            anywhere,
            "You counted equal numbers in any row. They agree only if the same row has the same "
            "number.",
        ),
        (
            "twos-only",
            pairs.count((2, 2)),
            "You counted only the rows in which both gave 2. They also agree if both gave 1, or 0.",
        ),
    ):
        if value not in known:
            known.add(value)
            yield Slip(name, value, told, "Go through the rows one by one.")


def same_total(variant: int) -> Quiz:
    """Two readers' points for eight rows: one sum, and little that they agree in."""
    one, other = chosen(variant, "points", _POINTS)
    first = mixed(variant, "first", one)
    agree, salt = 0, 0
    # Four of eight would be the same number counted either way, and none or one is no counting.
    while agree not in (2, 3, 5):
        second = mixed(variant, f"second {salt}", other)
        agree = sum(a == b for a, b in zip(first, second, strict=True))
        salt += 1
    total = sum(first)

    def row(points: Sequence[int]) -> str:
        return " ".join(map(str, points))

    return Quiz(
        task=(
            "Two readers (invented) turned their lights into points: 2 for no "
            "concerns, 1 for some, "
            "0 for serious ones. For the eight rows, in the same order, one gave "
            f"{row(first)}; the other gave {row(second)}."
        ),
        questions=(
            Numeric(
                "total",
                "What is the sum of each reader's points?",
                total,
                "Both have the same sum. If one sees only the sums, they seem to agree.",
                slips=(
                    Slip(
                        "mean",
                        total / 8,
                        "This is the mean of the eight rows.",
                        "The question asks for the sum: do not divide.",
                    ),
                    Slip(
                        "as-per-cent",
                        100 * total / 16,
                        _OF_THE_MOST,
                        "The question asks for the sum: do not divide.",
                    ),
                    *(
                        Slip("as-per-cent", rounded, _OF_THE_MOST, "Do not divide.")
                        for rounded in {floor(100 * total / 16), ceil(100 * total / 16)}
                        if rounded != 100 * total / 16
                    ),
                    *(
                        [
                            Slip(
                                "changed-places",
                                agree,
                                "This is in how many rows they agree: the answer to question 2.",
                                "Add up one reader's eight numbers.",
                            )
                        ]
                        if agree not in {one.count(2), other.count(2)}
                        else []
                    ),
                    Slip(
                        "most-there-can-be",
                        16,
                        "This is the sum of eight rows without a concern.",
                        "Add up the points that one reader gave.",
                    ),
                    *_rows_for_points(one, other, total),
                    Slip(
                        "both-together",
                        2 * total,
                        "This is the sum of both readers together.",
                        "Take one reader: the two sums are equal.",
                    ),
                ),
                hint="Add up one reader's eight numbers.",
            ),
            Numeric(
                "agree",
                "In how many of the eight rows did both give the same points?",
                agree,
                "In the others they saw something different, and the sum does not show it.",
                slips=(
                    Slip(
                        "counted-the-others",
                        8 - agree,
                        "This is in how many rows they differ.",
                        "The question asks in how many rows they gave the same points.",
                    ),
                    Slip(
                        "all-since-the-sum-is",
                        8,
                        "The sums are equal. The rows are not.",
                        "Go through the rows one by one.",
                    ),
                    Slip(
                        "changed-places",
                        total,
                        "This is the sum: the answer to question 1.",
                        "Go through the rows one by one.",
                    ),
                    *_agreeing(first, second, agree),
                ),
                hint="Write the two rows of numbers one below the other.",
            ),
            Single(
                "lost",
                "One of them writes: “a sound study, because it has more than half "
                "of the points”. What does this sentence hide?",
                lettered(
                    variant,
                    "lost",
                    Option(
                        "a",
                        "How exact it is: there should be more steps than three, for example ten "
                        "for each of the rows.",
                        "Finer steps make a longer number, but it hides the same things.",
                        name="finer-steps",
                    ),
                    Option(
                        "b",
                        "Which row has the serious concern, and for which conclusion it is a "
                        "problem.",
                        "If the wrong people were asked, one conclusion may be wrong and another "
                        "may still be right. In the sum this costs two points, like every other "
                        "flaw.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "The mean of both readers.",
                        "The two sums hide the rows. Their mean hides the rows too.",
                        name="mean-of-sums",
                    ),
                    Option(
                        "d",
                        "A cut-off: sixty per cent would be stricter.",
                        "With any cut-off, a strength in one row still hides a flaw in another.",
                        name="another-cut-off",
                    ),
                ),
            ),
            Single(
                "instead",
                "A club has to decide about one action. What would help it more than the sum?",
                lettered(
                    variant,
                    "instead",
                    Option(
                        "a",
                        "The same sum with weights for the important rows.",
                        "The person who sets the weights has already decided, and nobody sees it.",
                        name="weights-for-judgement",
                    ),
                    Option(
                        "b",
                        "The share of rows without a concern.",
                        "This share is a kind of sum as well.",
                        name="share-is-a-sum",
                    ),
                    Option(
                        "c",
                        "The judgements side by side, and for each concern, the conclusion for "
                        "which it is a problem.",
                        "Then the club can see which of its own conclusions is still possible.",
                        right=True,
                    ),
                    Option(
                        "d",
                        "The opinion of the more experienced of the two.",
                        "It may be the better opinion. But without the rows nobody can see why.",
                        name="rank-for-reason",
                    ),
                ),
            ),
        ),
        lesson="10: Why there is no total",
    )


# Would it work there?

_SETTINGS = (
    "a home-care team. Eleven people each drive alone, and they meet at the office once a week",
    "an ambulance station. People work there in twos, and can be called at any minute. There is a "
    "canteen",
    "a night pharmacy. Six people work there behind a counter, and never more than two at a time",
    "a district psychiatric team. Nine people work in two buildings, and many of them are new "
    "this year",
)
_MATTERS = (
    (
        "There is no hour in the week in which two of them can be sure not to be called.",
        "The walk is the only part of the week in which nobody calls them (15). The walks depend "
        "on this.",
    ),
    (
        "The person who would start the walks also judges their work every year.",
        "Porters tell about hard tasks on the walk (17). People tell different things to "
        "different listeners.",
    ),
    (
        "Half of them stay for less than a year.",
        "The people interviewed had taken part for one to four years (5). A fellowship needs "
        "time, and these people may not have enough of it.",
    ),
    (
        "There is no place nearby where two people can walk side by side.",
        "The porters walk round a park in pairs (3). One says that it is easier to speak side by "
        "side than across a table (16).",
    ),
)
_NOT = (
    ("Their building is newer.", "Nothing that was told depends on the building."),
    ("They wear another uniform.", "Nothing that was told depends on it."),
    ("Their town is half as large.", "The walks took place among colleagues, not in a town."),
    (
        "They have a longer name for the same grade of pay.",
        "The name of a grade changes nothing on which the walks depend.",
    ),
)
#: What is told of each that matters and was passed over, and of any that was marked and does not.
_TOUCH = dict(
    zip(
        (text for text, _ in _MATTERS),
        (
            "One thing is missing that is about when they can walk. Read 15 again: what does not "
            "happen to them then?",
            "One thing is missing that is about the person to whom one tells hard things. Read 17 "
            "again.",
            "One thing is missing that is about time. Read 3 and 5 again: for how long have they "
            "walked?",
            "One thing is missing that is about where they walk, and how. Read 3 and 16 again.",
        ),
        strict=True,
    )
)
_UNTOUCHED = (
    "You marked something that is different there but not important. Nothing that the report tells "
    "depends on it."
)


def would_it_work(variant: int) -> Quiz:
    """Whether the porters' walks could travel to a setting of the variant's own."""
    setting = mixed(variant, "setting", _SETTINGS)[0]
    remarks = [
        *((text, why, True, _TOUCH[text]) for text, why in mixed(variant, "matters", _MATTERS)[:3]),
        *((text, why, False, _UNTOUCHED) for text, why in mixed(variant, "not", _NOT)[:2]),
    ]
    return Quiz(
        task=(
            f"Somebody wants to bring the porters' walks to {setting}. (All of this is invented, "
            "as the porters are.) Numbers in brackets are sentences of the report."
        ),
        questions=(
            Multiple(
                "touch",
                "Which of these change something on which the walks depend, as far as the "
                "report tells?",
                tuple(
                    Option(key, text, why, right, needs=needs)
                    for key, (text, why, right, needs) in zip(
                        "abcde", mixed(variant, "remarks", remarks), strict=True
                    )
                ),
                hint="Which sentence of the report would no longer be true there?",
            ),
            Single(
                "first",
                "Thirty-one people began to walk, and twelve still walk (22). What should one do "
                "before one offers the walks?",
                lettered(
                    variant,
                    "first",
                    Option(
                        "a",
                        "Ask some of the nineteen why they stopped.",
                        "They know what it can cost, and for whom it is not good.",
                        right=True,
                    ),
                    Option(
                        "b",
                        "Interview the twelve for a longer time.",
                        "They would only tell more of the same.",
                        name="more-of-the-same",
                    ),
                    Option(
                        "c",
                        "Let more people begin, so that enough are left in the end.",
                        "Then more people stop, and still nobody knows why.",
                        name="more-to-begin",
                    ),
                    Option(
                        "d",
                        "Do nothing: four in ten is a good share.",
                        "Good for whom? The report does not tell what happened to the others.",
                        name="share-for-fit",
                    ),
                ),
            ),
            Single(
                "stop",
                "The walks are tried for three months. Which line says best when to stop?",
                lettered(
                    variant,
                    "stop",
                    Option(
                        "a",
                        "We stop if it does not work.",
                        "Nobody can see “it does not work”: what would one have to see?",
                        name="no-sign",
                    ),
                    Option(
                        "b",
                        "We look at it again after a year, together with the people who still "
                        "walk then, and decide how it has gone.",
                        "It is good to set a day. But it does not say what one would have to see. "
                        "And after a year one asks only the people who still walk. Those for "
                        "whom it was not good have stopped, like the nineteen (22).",
                        name="date-for-sign",
                        keeps=0.5,
                    ),
                    Option(
                        "c",
                        "We stop if two of the first eight tell somebody that they come only "
                        "because they do not dare to stay away.",
                        "This is a sign that one can see, and these people can tell it. The report "
                        "has such people (19).",
                        right=True,
                    ),
                    Option(
                        "d",
                        "We stop when the money has gone.",
                        "Then the money decides, and not what the walks do.",
                        name="money-for-sign",
                    ),
                ),
            ),
        ),
        lesson="10: Would it work here?",
    )
