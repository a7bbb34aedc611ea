"""Exercise 10's tasks that differ between students: a board of somebody else's, and its faults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from . import porters
from .numbers import Slip
from .quizzing import Multiple, Numeric, Option, Quiz, Single
from .sorting import Case, Sorting
from .variants import chosen


def mixed(variant: int, name: str, values: Sequence[Any]) -> list[Any]:
    """Values in an order of the variant's own, the same each time."""

    def place(i: int) -> bytes:
        return sha256(f"{variant}/{name}/{i}".encode()).digest()

    return [values[i] for i in sorted(range(len(values)), key=place)]


def lettered(variant: int, name: str, *options: Option) -> tuple[Option, ...]:
    """Options in an order of the variant's own, lettered anew from a."""
    found = mixed(variant, name, options)
    return tuple(replace(o, key=key) for o, key in zip(found, "abcdefgh", strict=False))


# Does it stand there?

#: Sentence → words of it that somebody could quote.
_REAL = {
    3: "for four years to walk round the park in pairs",
    6: "everyone who was asked agreed",
    8: "had been a porter at the hospital for six years",
    9: "what have the walks given you?",
    13: "shown to four of those interviewed, who recognised themselves",
    18: "the walks are why they have stayed in the job",
    19: "evenings when they would rather have gone home",
    20: "took night errands out of the day rota",
    22: "twelve take part today",
    25: "it was made in a single hospital",
}
#: Sentence → what one remembers of it, and what it says instead.
_REMEMBERED = {
    5: "twelve porters were chosen at random",
    7: "lasted between thirty and fifty minutes",
    12: "themes were formed by both authors",
    14: "four themes were formed",
    16: "it is easier to be silent than across a table",
    21: "none of the 12 had a day of sick leave",
    24: "should be considered for porters everywhere",
}
_LABELS = {
    "stands there": "these words stand in the sentence that is named",
    "stands elsewhere": "these words stand in the report, in another sentence",
    "stands nowhere": "these words do not stand in the report",
}


def evidence(variant: int) -> Sorting:
    """Nine quotations from somebody's board: three stand there, three elsewhere, three nowhere."""
    real = mixed(variant, "real", list(_REAL))
    there, elsewhere = real[:3], real[3:6]
    nowhere = mixed(variant, "remembered", list(_REMEMBERED))[:3]
    cases = [
        *((n, _REAL[n], "stands there") for n in there),
        # Two sentences on, or back: where one lands who has lost the line.
        *((n + 2 if n + 2 <= len(porters.LINES) else n - 2, _REAL[n], "stands elsewhere")
          for n in elsewhere),
        *((n, _REMEMBERED[n], "stands nowhere") for n in nowhere),
    ]  # fmt: skip
    keys = "abcdefghi"
    return Sorting(
        task=(
            "A colleague's board names nine places in the porters' report. Go to "
            "each. Do the words "
            f"stand there? {porters.INVENTED}"
        ),
        labels=_LABELS,
        cases=tuple(
            Case(key, f"“{quote}”", label, "Look the sentence up.", where=f"sentence {n}")
            for key, (n, quote, label) in zip(keys, mixed(variant, "order", cases), strict=True)
        ),
        well_done="It takes ten minutes, and an appraisal that has been through it is another one.",
        hint=(
            "Read the sentence that is named word for word, then its neighbours; a number or a "
            "small word is enough to make a quotation another one."
        ),
    )


# A board against itself.

#: Row → its title, and (judgement, evidence) that agree; then (judgement, evidence) that do not.
_BOARD = (
    (
        "Question",
        ("no concerns", "+ reassures (Introduction, last paragraph): the aim is one sentence"),
        ("serious concerns", "+ reassures (Introduction, last paragraph): the aim is one sentence"),
    ),
    (
        "Selection",
        ("serious concerns", "! raises a concern (Methods, 2): the trainer chose whom to ask"),
        ("no concerns", "! raises a concern (Methods, 2): the trainer chose whom to ask"),
    ),
    (
        "Information",
        ("cannot tell", "○ not told there (Methods, 3): what was asked, in which words"),
        ("no concerns", "○ not told there (Methods, 3): what was asked, in which words"),
    ),
    (
        "Confounding",
        ("some concerns", "! raises a concern (Setting, 1): a new rota began in the same month"),
        ("cannot tell", "! raises a concern (Setting, 1): a new rota began in the same month"),
    ),
    (
        "Triangulation",
        ("no concerns", "+ reassures (Methods, 5): interviews, diaries and a second reader"),
        ("some concerns", "+ reassures (Methods, 5): interviews, diaries and a second reader"),
    ),
    (
        "Implications",
        ("some concerns", "! raises a concern (Conclusion): “all wards” from one ward"),
        ("no concerns", "! raises a concern (Conclusion): “all wards” from one ward"),
    ),
)
_SYMBOLS = {"no concerns": "✓", "some concerns": "◆", "serious concerns": "✗", "cannot tell": "?"}
#: What a summary says of a row that has each judgement, and what it says when it does not follow.
_SAYS = {
    "no concerns": "{row}: nothing that worries the reader.",
    "some concerns": "{row}: something that worries the reader, and does not settle it.",
    "serious concerns": "{row}: something that could overturn what is concluded.",
    "cannot tell": "{row}: not enough is told to judge it.",
}
_OTHERWISE = {
    "no concerns": "serious concerns",
    "some concerns": "no concerns",
    "serious concerns": "some concerns",
    "cannot tell": "no concerns",
}


def against_itself(variant: int) -> Quiz:
    """A colleague's board: rows that contradict their evidence, a summary that contradicts rows."""
    off = set(mixed(variant, "rows", range(len(_BOARD)))[:3])
    rows, judged = [], []
    for i, (title, at_one, at_odds) in enumerate(_BOARD):
        judgement, found = at_odds if i in off else at_one
        judged.append((title, judgement))
        rows.append(
            Option(
                "abcdef"[i],
                f"{title}: {_SYMBOLS[judgement]} {judgement}. Evidence: {found}.",
                "Its light and its evidence speak against each other."
                if i in off
                else "Light and evidence go together.",
                right=i in off,
            )
        )
    shown = sorted(mixed(variant, "said", range(len(_BOARD)))[:5])
    wrong = set(mixed(variant, "wrong", shown)[:2])
    says = []
    for key, i in zip("abcde", shown, strict=True):
        title, judgement = judged[i]
        word = _OTHERWISE[judgement] if i in wrong else judgement
        told = "The row says something else." if i in wrong else "So the row says."
        says.append(Option(key, _SAYS[word].format(row=title), told, right=i in wrong))
    return Quiz(
        task=(
            "A colleague has appraised an interview study (both invented). These are her six rows, "
            "and below what her summary says of them. You were not there and have not read the "
            "study: look only at whether the board is at one with itself."
        ),
        questions=(
            Multiple(
                "rows",
                "In which rows do judgement and evidence speak against each other?",
                tuple(rows),
                hint=(
                    "“No concerns” needs something that reassures and nothing that worries; a "
                    "concern has to stand somewhere; “cannot tell” is for what is not told."
                ),
            ),
            Multiple(
                "summary",
                "Which sentences of her summary say something else than the light in the row?",
                tuple(says),
                hint="Set each sentence beside the light of its row, and leave the evidence aside.",
            ),
            Single(
                "mend",
                "In another row she has: “Selection: ? cannot tell. Evidence: + "
                "reassures (Methods, "
                "1): all eleven nurses of the ward were interviewed.” What mends it?",
                lettered(
                    variant,
                    "mend",
                    Option(
                        "a",
                        "Judge “no concerns”, or add where she looked for something and did "
                        "not find it.",
                        "Either the evidence settles it, or something is missing; then the row "
                        "says what, and where she looked.",
                        right=True,
                    ),
                    Option(
                        "b",
                        "Take the evidence out: it does not fit the judgement.",
                        "Then the board is at one with itself and knows less than before.",
                        name="evidence-to-fit",
                    ),
                    Option(
                        "c",
                        "Judge “some concerns”: that lies in the middle.",
                        "The middle is a judgement too, and nothing in the row raises a concern.",
                        name="middle-as-refuge",
                    ),
                    Option(
                        "d",
                        "Nothing: to be careful is never wrong.",
                        "To leave open what has been told is not careful; it leaves the reader "
                        "without what was found.",
                        name="open-as-careful",
                    ),
                ),
            ),
        ),
        lesson="10: At one with itself",
    )


# The same total.

#: Two ways to the same sum.
_POINTS = (
    ((2, 2, 2, 2, 1, 1, 1, 0), (2, 2, 2, 2, 2, 1, 0, 0)),
    ((2, 2, 2, 1, 1, 1, 1, 0), (2, 2, 2, 2, 2, 0, 0, 0)),
    ((2, 2, 1, 1, 1, 1, 1, 0), (2, 2, 2, 2, 1, 0, 0, 0)),
    ((2, 2, 2, 2, 1, 1, 1, 1), (2, 2, 2, 2, 2, 2, 0, 0)),
)


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
                "To what sum does each of the two come?",
                total,
                "The same for both: if one has only the sums, they seem to agree.",
                slips=(
                    Slip(
                        "most-there-can-be",
                        16,
                        "That is what eight rows without a concern would come to.",
                        "Add up what was given.",
                    ),
                    Slip(
                        "both-together",
                        2 * total,
                        "That is both of them together.",
                        "One reader is enough: the sums are equal.",
                    ),
                ),
                hint="Add up one reader's eight numbers.",
            ),
            Numeric(
                "agree",
                "In how many of the eight rows did both give the same?",
                agree,
                "In the others they saw something different, and the sum does not show it.",
                slips=(
                    Slip(
                        "counted-the-others",
                        8 - agree,
                        "In so many they differ.",
                        "The question is where they gave the same.",
                    ),
                    Slip(
                        "all-since-the-sum-is",
                        8,
                        "The sums are equal. The rows are not.",
                        "Go through the rows one by one.",
                    ),
                ),
                hint="Set the two rows of numbers below one another.",
            ),
            Single(
                "lost",
                "One of them writes: “a sound study, for it has more than half of the "
                "points”. What "
                "is lost?",
                lettered(
                    variant,
                    "lost",
                    Option(
                        "a",
                        "How exact it is: there should be more steps than three.",
                        "Finer steps make a longer number, and it hides the same.",
                        name="finer-steps",
                    ),
                    Option(
                        "b",
                        "Which row has the serious concern, and which conclusion it touches.",
                        "A flaw in who was asked can overturn one conclusion and leave another "
                        "standing. In the sum it costs two points like any other.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "The mean of both readers.",
                        "Two sums that hide the rows have a mean that hides them too.",
                        name="mean-of-sums",
                    ),
                    Option(
                        "d",
                        "A cut-off: sixty per cent would be stricter.",
                        "Wherever one cuts, strengths go on paying for flaws.",
                        name="another-cut-off",
                    ),
                ),
            ),
            Single(
                "instead",
                "What would serve a club that has to decide about one action better?",
                lettered(
                    variant,
                    "instead",
                    Option(
                        "a",
                        "The same sum with weights for the important rows.",
                        "Who sets the weights has decided already, out of sight.",
                        name="weights-for-judgement",
                    ),
                    Option(
                        "b",
                        "The share of rows without a concern.",
                        "That is a sum as well.",
                        name="share-is-a-sum",
                    ),
                    Option(
                        "c",
                        "The lights side by side, and of each concern which conclusion it touches.",
                        "Then the club can see which of its own sentences still stands.",
                        right=True,
                    ),
                    Option(
                        "d",
                        "The opinion of the more experienced of the two.",
                        "It may be the better one. Without the rows nobody can see why.",
                        name="rank-for-reason",
                    ),
                ),
            ),
        ),
        lesson="10: Why there is no total",
    )


# Would it work there?

_SETTINGS = (
    "a home-care team: eleven people who each drive alone and meet at the office once a week",
    "an ambulance station: crews of two, called out at any minute, with a canteen",
    "a night pharmacy: six people, never more than two at a time, behind a counter",
    "a district psychiatric team: nine people, many of them new this year, in two buildings",
)
_MATTERS = (
    (
        "There is no hour in the week in which two of them can be sure not to be called.",
        "The walk is the only part of the week in which nobody calls them (15): it hangs on that.",
    ),
    (
        "The person who would start it also writes their appraisals.",
        "Hard errands are told on the walk (17). To whom one tells them decides what is told.",
    ),
    (
        "Half of them stay for less than a year.",
        "Those interviewed had taken part for one to four years (5); what a fellowship needs in "
        "time, these may not have.",
    ),
    (
        "Those who would not come are also those who never come to anything.",
        "They are missing in the report as well: of thirty-one, twelve still walk (22).",
    ),
)
_NOT = (
    ("Their building is newer.", "Nothing that was told hangs on the building."),
    ("They wear another uniform.", "Nothing that was told hangs on it."),
    ("Their town is half as large.", "The walks took place among colleagues, not in a town."),
    (
        "They have a longer name for the same grade of pay.",
        "A name for a grade changes nothing that the walks rest on.",
    ),
)


def would_it_work(variant: int) -> Quiz:
    """Whether the porters' walks could travel to a setting of the variant's own."""
    setting = mixed(variant, "setting", _SETTINGS)[0]
    remarks = [
        *((text, why, True) for text, why in mixed(variant, "matters", _MATTERS)[:3]),
        *((text, why, False) for text, why in mixed(variant, "not", _NOT)[:2]),
    ]
    return Quiz(
        task=(
            f"Somebody wants to bring the porters' walks to {setting} (invented, as the porters "
            "are). Numbers in brackets are sentences of the report."
        ),
        questions=(
            Multiple(
                "touch",
                "Which of these touch something that the walks hang on, as far as the "
                "report tells?",
                tuple(
                    Option(key, text, why, right)
                    for key, (text, why, right) in zip(
                        "abcde", mixed(variant, "remarks", remarks), strict=True
                    )
                ),
                hint="Name the sentence of the report that it would change something about.",
            ),
            Single(
                "first",
                "Of those who began to walk, twelve of thirty-one still do (22). What "
                "would one want "
                "before offering it?",
                lettered(
                    variant,
                    "first",
                    Option(
                        "a",
                        "To know from some of the nineteen why they stopped.",
                        "They know what it can cost, and for whom it is not.",
                        right=True,
                    ),
                    Option(
                        "b",
                        "Longer interviews with the twelve.",
                        "They would tell more of the same side.",
                        name="more-of-the-same",
                    ),
                    Option(
                        "c",
                        "A larger number who begin, so that enough are left.",
                        "Then more people stop, and nobody knows why either.",
                        name="more-to-begin",
                    ),
                    Option(
                        "d",
                        "Nothing: four in ten is a good share.",
                        "For whom? What happened to the others is not told.",
                        name="share-for-fit",
                    ),
                ),
            ),
            Single(
                "stop",
                "It is tried for three months. Which line says what would make one stop?",
                lettered(
                    variant,
                    "stop",
                    Option(
                        "a",
                        "We stop if it does not work.",
                        "Nobody will ever see “it does not work” walk in at the door.",
                        name="no-sign",
                    ),
                    Option(
                        "b",
                        "We look at it again after a year.",
                        "A day to look is good. It does not say what one would have to see.",
                        name="date-for-sign",
                        keeps=0.5,
                    ),
                    Option(
                        "c",
                        "We stop if two of the first eight tell somebody outside that they come "
                        "because they dare not stay away.",
                        "A sign that one can see, from somebody who can say it; the report has "
                        "such people (19).",
                        right=True,
                    ),
                    Option(
                        "d",
                        "We stop when the money has gone.",
                        "Then the money decides, whatever the walks do.",
                        name="money-for-sign",
                    ),
                ),
            ),
        ),
        lesson="10: Would it work here?",
    )
